import { isMainThread, parentPort, receiveMessageOnPort, workerData } from "node:worker_threads";
import { toError } from "../core/errors.ts";
import { type WatchCommand, watchLoop } from "../engine/watch-loop.ts";
import { monotonicMs } from "../platform/monotonic.ts";
import { openWatchdogSide } from "../platform/watchdog-side.ts";
import type { FromWatchdog, ToWatchdog, WatchdogData } from "../platform/watchdog-thread.ts";

/** The watchdog's thread: idle on its event loop between files, in the blocking watch loop while one runs. */
if (!isMainThread && parentPort !== null) {
  const { openTreeProbe, raiseThreadPriority } = await openWatchdogSide();
  raiseThreadPriority();
  const port = parentPort;
  const wake = new Int32Array((workerData as WatchdogData).wake);
  const send = (message: FromWatchdog) => port.postMessage(message);
  port.on("message", (message: ToWatchdog) => {
    if (message.kind !== "watch") return; // for a watch that is over already
    try {
      const probe = openTreeProbe(message.request.descriptor);
      try {
        send({ kind: "watching" });
        const summary = watchLoop(probe, message.request, {
          poll: () => (receiveMessageOnPort(port)?.message as WatchCommand | undefined) ?? null,
          send: (event) => send({ kind: "event", event }),
          wake,
          now: Date.now,
          monotonic: monotonicMs,
        });
        send({ kind: "stopped", summary });
      } finally {
        probe.close();
      }
    } catch (thrown) {
      const error = toError(thrown);
      send({ kind: "broken", message: `the watchdog broke: ${error.stack ?? error.message}` });
    }
  });
}
