import { closeSync, writeSync } from "node:fs";
import type { StampedEvent } from "../core/events.ts";
import { twoDigits, wholeMegabytes } from "../core/format.ts";
import { fullestVram, type RunState } from "../core/run-state.ts";
import { oneLine } from "../core/text.ts";
import { MEMORY_LOG_FILE, type ReportFolder } from "./folder.ts";
import type { Reporter } from "./reporter.ts";

/**
 * Writes `memory-profile.log`: two lines for each file that ran, as it happens. With the setting
 * `memory-profile: false` there is no such file.
 */
export function memoryLogReporter(folder: ReportFolder): Reporter {
  let fd: number | null = null;
  return {
    name: "memory log",
    handle(event, state) {
      if (event.kind === "run-started" && event.settings["memory-profile"] !== false) {
        fd ??= folder.create(MEMORY_LOG_FILE);
      }
      const line = fd === null ? null : memoryLogLine(event, state);
      if (fd === null || line === null) return;
      fd = folder.keep(MEMORY_LOG_FILE, fd);
      writeSync(fd, `${line}\n`);
    },
    async close() {
      if (fd !== null) closeSync(fd);
      fd = null;
    },
  };
}

/** The line that an event leaves in the log, if any. */
function memoryLogLine(event: StampedEvent, state: RunState): string | null {
  const gpus = state.run?.machine.gpus ?? [];
  switch (event.kind) {
    case "file-started":
      return logLine("BEFORE", event, {
        file: event.file,
        ramPercent: event.ramPercent,
        vramPercent: fullestVram(event.vram, gpus),
        processBytes: event.ownBytes,
      });
    case "file-finished": {
      const file = state.files[event.index];
      if (file === undefined || file.started === null) return null;
      const { result } = event;
      return logLine("AFTER", event, {
        file: result.file,
        ramPercent: result.ramAfterPercent,
        vramPercent: result.vramAfterPercent,
        processBytes: result.peakTreeBytes ?? file.seen.treeBytes,
      });
    }
    default:
      return null;
  }
}

function logLine(
  moment: "BEFORE" | "AFTER",
  { time }: StampedEvent,
  figures: {
    readonly file: string;
    readonly ramPercent: number | null;
    readonly vramPercent: number | null;
    readonly processBytes: number | null;
  },
): string {
  const { file, ramPercent, vramPercent, processBytes } = figures;
  const process = processBytes === null ? "N/A" : `${wholeMegabytes(processBytes)}MB`;
  return `[MEMORY-PROFILE ${localTime(new Date(time))}] ${moment} | Test: ${oneLine(file)} | RAM: ${share(ramPercent)} | VRAM: ${share(vramPercent)} | Process: ${process}`;
}

function share(value: number | null): string {
  return value === null ? "N/A" : `${value.toFixed(1)}%`;
}

function localTime(moment: Date): string {
  const date = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()];
  const time = [moment.getHours(), moment.getMinutes(), moment.getSeconds()];
  return `${date.map(twoDigits).join("-")} ${time.map(twoDigits).join(":")}`;
}
