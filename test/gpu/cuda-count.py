"""Prints the UUIDs of the GPUs that CUDA sees, in lower case, one a line; none = nothing."""

import ctypes
import sys
import uuid

cuda = ctypes.CDLL("nvcuda.dll" if sys.platform == "win32" else "libcuda.so.1")
count, device, name = ctypes.c_int(), ctypes.c_int(), (ctypes.c_ubyte * 16)()
if cuda.cuInit(0) == 0 and cuda.cuDeviceGetCount(ctypes.byref(count)) == 0:
    for place in range(count.value):
        cuda.cuDeviceGet(ctypes.byref(device), place)
        cuda.cuDeviceGetUuid_v2(name, device)
        print(f"GPU-{uuid.UUID(bytes=bytes(name))}")
