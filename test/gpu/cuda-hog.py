"""Takes VRAM through the driver's own library, in steps, and holds it. Needs no package.

Usage: cuda-hog.py PERCENT STEP_MB   (stops at PERCENT of the GPU, then waits to be killed)
"""

import ctypes
import sys
import time

percent, step = float(sys.argv[1]), int(sys.argv[2]) << 20
cuda = ctypes.CDLL("nvcuda.dll" if sys.platform == "win32" else "libcuda.so.1")


def call(name, *args):
    code = getattr(cuda, name)(*args)
    if code != 0:
        print(f"{name}: CUDA error {code}", flush=True)
        sys.exit(3)


device, context = ctypes.c_int(), ctypes.c_void_p()
free, total, pointer = ctypes.c_size_t(), ctypes.c_size_t(), ctypes.c_void_p()
call("cuInit", 0)
call("cuDeviceGet", ctypes.byref(device), 0)
call("cuCtxCreate_v2", ctypes.byref(context), 0, device)
while True:
    call("cuMemGetInfo_v2", ctypes.byref(free), ctypes.byref(total))
    if (total.value - free.value) / total.value * 100 >= percent or free.value < step:
        break
    call("cuMemAlloc_v2", ctypes.byref(pointer), ctypes.c_size_t(step))
    time.sleep(0.02)
print(f"holding {(total.value - free.value) >> 20} MB of {total.value >> 20}", flush=True)
time.sleep(600)
