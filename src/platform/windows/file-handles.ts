import { createJob } from "./job.ts";
import { createJobBoard, createJobPort } from "./job-port.ts";
import type { Handle, Kernel32 } from "./kernel32.ts";
import { createOutputPipe, type OutputPipe, openNul } from "./output-pipe.ts";
import type { JobDescriptor } from "./tree-handle.ts";

/** What one file's run holds before it has a process. Each part is closed once, whoever asks. */
export interface FileHandles {
  readonly job: Handle;
  readonly descriptor: JobDescriptor;
  readonly stdin: Handle;
  readonly stdout: OutputPipe;
  readonly stderr: OutputPipe;
  /** Our copies of what the child inherited. */
  closeChildEnds(): void;
  /** Job and port; the job's last handle takes with it what still runs in it. */
  closeJob(): void;
  /** Everything, our ends of the output too. */
  discard(): void;
}

/** Throws a Win32Error and leaves nothing open where one of them cannot be had. */
export function openFileHandles(kernel: Kernel32): FileHandles {
  const job = new Closers();
  const childEnds = new Closers();
  const ownEnds = new Closers();
  const discard = (): void => {
    childEnds.close();
    ownEnds.close();
    job.close();
  };
  const held = (handle: Handle, closers: Closers): Handle => {
    closers.add(() => kernel.CloseHandle(handle));
    return handle;
  };
  const piped = (): OutputPipe => {
    const pipe = createOutputPipe(kernel);
    held(pipe.writer, childEnds);
    ownEnds.add(() => pipe.socket.destroy());
    return pipe;
  };
  try {
    const jobHandle = held(createJob(kernel), job);
    const port = held(createJobPort(kernel, jobHandle), job);
    return {
      job: jobHandle,
      descriptor: { kind: "job-object", job: jobHandle, port, board: createJobBoard() },
      stdin: held(openNul(kernel), childEnds),
      stdout: piped(),
      stderr: piped(),
      closeChildEnds: () => childEnds.close(),
      closeJob: () => job.close(),
      discard,
    };
  } catch (thrown) {
    discard();
    throw thrown;
  }
}

/** Things to close, in reverse order and only once. */
class Closers {
  readonly #steps: (() => void)[] = [];

  add(step: () => void): void {
    this.#steps.push(step);
  }

  close(): void {
    for (const step of this.#steps.splice(0).reverse()) step();
  }
}
