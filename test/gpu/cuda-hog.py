"""Takes VRAM through the driver's own library, in steps, and holds it. Needs no package.

Usage: cuda-hog.py PERCENT STEP_MB [PAUSE_MS [TELL_FREE_MB]]
Stops at PERCENT of the GPU and waits to be killed. Tells the moment (milliseconds since the epoch)
from which on no more than TELL_FREE_MB were free.
"""

import ctypes
import sys
import time

percent, step = float(sys.argv[1]), int(sys.argv[2]) << 20
pause_s = float(sys.argv[3] if len(sys.argv) > 3 else 20) / 1000
tell = int(sys.argv[4]) if len(sys.argv) > 4 else None
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
    used = (total.value - free.value) / total.value * 100
    if tell is not None and free.value <= tell << 20:
        print(f"over {time.time() * 1000:.3f}", flush=True)
        tell = None
    if used >= percent or free.value < step:
        break
    call("cuMemAlloc_v2", ctypes.byref(pointer), ctypes.c_size_t(step))
    if pause_s > 0:
        time.sleep(pause_s)
print(f"holding {(total.value - free.value) >> 20} MB of {total.value >> 20}", flush=True)
time.sleep(600)
