import { assertNever } from "../core/errors.ts";
import { startWatchdogThread } from "../platform/watchdog-thread.ts";
import { type CommandLine, parseCommandLine } from "../settings/flags.ts";
import { helpText } from "../settings/help.ts";
import { bundleBeside } from "./bundles.ts";
import { describeFault } from "./exit.ts";
import { version } from "./version.ts";

/** Each command is loaded when it is asked for: nobody waits for the parts of another. */
async function execute(line: CommandLine): Promise<number> {
  switch (line.command) {
    case "help":
      process.stdout.write(helpText());
      return 0;
    case "version":
      process.stdout.write(`${version}\n`);
      return 0;
    case "doctor": {
      const { doctor } = await import("./doctor.ts");
      return await doctor(line.parsed.settings, process.stdout);
    }
    case "replay": {
      const { replayCommand } = await import("./replay.ts");
      return await replayCommand(line.directory);
    }
    case "audit": {
      const { auditCommand } = await import("./audit-command.ts");
      return await auditCommand(line.parsed.settings, line.format);
    }
    case "run": {
      await using watchdog = startWatchdogThread(bundleBeside("watchdog"));
      const { runCommand } = await import("./run-command.ts");
      return await runCommand(line.parsed, watchdog);
    }
    default:
      return assertNever(line);
  }
}

try {
  process.exitCode = await execute(parseCommandLine(process.argv.slice(2)));
} catch (thrown) {
  const { text, exitCode } = describeFault(thrown);
  process.stderr.write(`${text}\n`);
  process.exitCode = exitCode;
}
