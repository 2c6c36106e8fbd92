/**
 * Packages that are never looked for in the project: the standard library and what almost every
 * test imports. Saves reads, nothing else: any other name is looked for and found absent.
 */
export const EXTERNAL_PACKAGES: ReadonlySet<string> = new Set(
  `__future__ abc argparse array ast asyncio atexit base64 binascii bisect builtins bz2 calendar
  cmath codecs collections concurrent configparser contextlib contextvars copy copyreg csv ctypes
  dataclasses datetime decimal difflib dis email enum errno faulthandler filecmp fnmatch fractions
  functools gc getpass glob gzip hashlib heapq hmac html http importlib inspect io ipaddress
  itertools json keyword linecache locale logging lzma math mimetypes mmap multiprocessing numbers
  operator os pathlib pdb pickle pkgutil platform pprint queue random re resource runpy sched secrets
  select selectors shelve shlex shutil signal site smtplib socket sqlite3 ssl stat statistics string
  struct subprocess sys sysconfig tarfile tempfile textwrap threading time timeit tokenize tomllib
  traceback tracemalloc types typing unicodedata unittest urllib uuid venv warnings wave weakref
  webbrowser xml zipfile zlib zoneinfo
  numpy np torch pytest pandas PIL scipy sklearn requests tqdm yaml mock parameterized hypothesis
  typing_extensions matplotlib einops pydantic fastapi httpx aiohttp click tensorflow tf jax flax
  pytest_mock responses freezegun packaging`
    .split(/\s+/)
    .filter((name) => name !== ""),
);
