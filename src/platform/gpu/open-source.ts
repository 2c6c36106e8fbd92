import { converse } from "./conversation.ts";
import type { HostOptions } from "./host.ts";
import type { ProbeSettings } from "./messages.ts";
import { openNvidiaSmi } from "./nvidia-smi.ts";
import { type GpuSource, type GpuSourceName, SourceFault } from "./source.ts";
import { TORCH_PROGRAM } from "./torch.ts";

/** Says to this program's own file that it is to be the driver process. */
export const HOST_FLAG = "--gpu-host";

/** Opens one source within its deadline. Rejects with a SourceFault. */
export function openSource(name: GpuSourceName, settings: ProbeSettings): Promise<GpuSource> {
  const { platform, environment, live, deadlines } = settings;
  const { openMs, lookMs } = deadlines[name];
  switch (name) {
    case "nvidia-smi":
      return openNvidiaSmi(settings.nvidiaSmi, {
        platform,
        environment,
        live,
        deadlineMs: openMs,
      });
    case "torch": {
      const [python, ...rest] = settings.python;
      if (python === undefined) {
        const fault = new SourceFault("no Python is known", "name one in the setting command");
        return Promise.reject(fault);
      }
      return converse({
        name,
        // -u: its answers must not wait in a buffer.
        argv: [python, ...rest, "-u", "-c", TORCH_PROGRAM],
        environment,
        platform,
        live,
        options: null,
        openDeadlineMs: openMs,
        lookDeadlineMs: lookMs,
        filtered: true,
        spawns: true,
      });
    }
    case "nvml":
    case "pdh":
    case "amd-sysfs":
    case "systeminformation": {
      const options: HostOptions = {
        source: name,
        platform,
        nvmlCandidates: settings.nvmlCandidates,
        amdRoots: settings.amdRoots,
        parentPid: settings.parentPid,
      };
      // NODE_OPTIONS of the user's (a debugger, a loader) are for the tests.
      const { NODE_OPTIONS: _, ...own } = environment;
      return converse({
        name,
        argv: [process.execPath, settings.probeFile, HOST_FLAG],
        environment: own,
        platform,
        live,
        options,
        openDeadlineMs: openMs,
        lookDeadlineMs: lookMs,
        filtered: false,
        spawns: name === "systeminformation",
      });
    }
  }
}
