import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** Debian's Chromium, and where else one may lie. */
const PLACES = [
  process.env.CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];
const found = PLACES.find((place) => place !== undefined && existsSync(place));

/** For a test's `skip`; in CI a missing browser is a failure. */
export const withoutBrowser: string | false =
  found === undefined && process.env.CI !== "true"
    ? "needs Chromium (apt-get install chromium)"
    : false;

export async function openBrowser(): Promise<Browser> {
  if (found === undefined) throw new Error("there is no Chromium (apt-get install chromium)");
  return await chromium.launch({
    timeout: 60_000,
    executablePath: found,
    // Its sandbox cannot be had as root, as in a container.
    chromiumSandbox: process.getuid?.() !== 0,
    args: ["--disable-dev-shm-usage"],
  });
}
