// Preloaded into our own program: when a test has written its pid, the main thread stands still for
// 5 s, and looks at nothing but whether that process is alive.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

const { GST_BLOCK_WHEN: when, GST_BLOCK_SAID: said } = process.env;
if (isMainThread && when && said && /[/\\]cli[/\\]index\.js$/.test(process.argv[1] ?? "")) {
  const timer = setInterval(() => {
    if (!existsSync(when)) return;
    clearInterval(timer);
    const pid = readFileSync(when, "utf8");
    const began = performance.now();
    let diedMs = null;
    const pause = new Int32Array(new SharedArrayBuffer(4));
    while (performance.now() - began < 5_000) {
      if (diedMs === null && !isAlive(pid)) diedMs = performance.now() - began;
      Atomics.wait(pause, 0, 0, 2);
    }
    writeFileSync(said, JSON.stringify({ blockedMs: performance.now() - began, diedMs }));
  }, 5);
}

function isAlive(pid) {
  try {
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}
