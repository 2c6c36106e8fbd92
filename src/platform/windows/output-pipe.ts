import { randomBytes } from "node:crypto";
import { Socket } from "node:net";
import { type Handle, INVALID_HANDLE_VALUE, type Kernel32 } from "./kernel32.ts";
import { CONSTANTS } from "./layouts.ts";
import { checked, lastError } from "./system-error.ts";

const C = CONSTANTS;
const BUFFER_BYTES = 65536;

/** One stream of a test's output: our end is a socket of `net`, the other is the child's handle. */
export interface OutputPipe {
  readonly socket: Socket;
  /** For the child. The stream ends with the last writer: close this copy when it has its own. */
  readonly writer: Handle;
}

/**
 * A pipe with a name that nobody can guess, its only instance made by us (a name that was taken
 * fails), closed to other machines, and read by `net` without blocking a thread.
 *
 * Made by CreateNamedPipeW and handed to libuv, because libuv's own server neither limits the
 * instances to one nor rejects remote clients.
 */
export function createOutputPipe(kernel: Kernel32): OutputPipe {
  const name = `\\\\.\\pipe\\gpu-safe-tests-${randomBytes(16).toString("hex")}`;
  const reader = checked(
    kernel,
    kernel.CreateNamedPipeW(
      name,
      C.PIPE_ACCESS_INBOUND | C.FILE_FLAG_OVERLAPPED | C.FILE_FLAG_FIRST_PIPE_INSTANCE,
      C.PIPE_REJECT_REMOTE_CLIENTS,
      1,
      0,
      BUFFER_BYTES,
      0,
      null,
    ),
    { call: "CreateNamedPipeW", target: name, bad: INVALID_HANDLE_VALUE },
  );
  // libuv asks a pipe for its state, which takes FILE_READ_ATTRIBUTES: a Node child needs it.
  const writer = kernel.CreateFileW(
    name,
    C.GENERIC_WRITE | C.FILE_READ_ATTRIBUTES,
    0,
    null,
    C.OPEN_EXISTING,
    0,
    0,
  );
  if (writer === INVALID_HANDLE_VALUE) {
    const error = lastError(kernel, "CreateFileW", name);
    kernel.CloseHandle(reader);
    throw error;
  }
  const fd = kernel.uv_open_osfhandle(reader);
  if (fd < 0) {
    kernel.CloseHandle(reader);
    kernel.CloseHandle(writer);
    throw new Error(`uv_open_osfhandle(${name}): no file descriptor is left in this process`);
  }
  return { socket: new Socket({ fd, readable: true, writable: false }), writer };
}

/** The child's standard input: it reads an end of file at once. */
export function openNul(kernel: Kernel32): Handle {
  return checked(
    kernel,
    kernel.CreateFileW(
      "NUL",
      C.GENERIC_READ,
      C.FILE_SHARE_READ | C.FILE_SHARE_WRITE,
      null,
      C.OPEN_EXISTING,
      0,
      0,
    ),
    { call: "CreateFileW", target: "NUL", bad: INVALID_HANDLE_VALUE },
  );
}
