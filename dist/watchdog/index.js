import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 24:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   iT: () => (/* binding */ toError)
/* harmony export */ });
/* unused harmony exports UserError, assertNever */
/**
 * An error that is expected: something outside the program has to change.
 *
 * `hint` is the command or setting that mends it; `exitCode` is the one INTERFACE promises for it.
 * Everything that is not a UserError is a bug of ours and is shown with its stack (exit code 70).
 */
class UserError extends Error {
    name = "UserError";
    code;
    hint;
    exitCode;
    constructor(fault) {
        super(fault.message);
        this.code = fault.code;
        this.hint = fault.hint;
        this.exitCode = fault.exitCode;
    }
}
/** Turns anything that was thrown into an Error, so that no non-Error throw is ever dropped. */
function toError(thrown) {
    return thrown instanceof Error ? thrown : new Error(`a non-error was thrown: ${String(thrown)}`);
}
/** Ends an exhaustive switch: a new member of a union fails the typecheck here. */
function assertNever(value) {
    throw new Error(`a case was forgotten: ${JSON.stringify(value)}`);
}


/***/ }),

/***/ 677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Iq: () => (/* binding */ maskCommand)
});

// UNUSED EXPORTS: MASK, maskShapes, secretValues

;// CONCATENATED MODULE: ./.build/src/core/text.js
/**
 * What may not stand raw in a line of a report: C0 and C1 control characters, the Unicode line and
 * paragraph separators, marks that reorder what a reader sees, and halves of a surrogate pair
 * (which no encoder can write).
 */
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/**
 * `text` on one line, with every unsafe character as an escape (`\n`, `\x1b`, `\u202e`). All else
 * stays as it is, backslashes too: this is for readers, it cannot be turned back.
 */
function oneLine(text) {
    return text.replace(UNSAFE, escapeOf);
}
/** The same for text of several lines: newlines and tabs stay, each kind of line end becomes one. */
function readableLines(text) {
    return text
        .replace(/\r\n?/g, "\n")
        .replace(UNSAFE, (unsafe) => (unsafe === "\n" || unsafe === "\t" ? unsafe : escapeOf(unsafe)));
}
function escapeOf(character) {
    if (character === "\n")
        return "\\n";
    if (character === "\r")
        return "\\r";
    if (character === "\t")
        return "\\t";
    const code = character.charCodeAt(0);
    return code < 0x100
        ? `\\x${code.toString(16).padStart(2, "0")}`
        : `\\u${code.toString(16).padStart(4, "0")}`;
}
/** `text` cut to at most `limit` UTF-16 units, with `\u2026` where something is missing. */
function shorten(text, limit) {
    if (text.length <= limit)
        return text;
    const cut = text.slice(0, Math.max(0, limit - 1));
    // A pair must not be cut in its middle.
    return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}\u2026`;
}

;// CONCATENATED MODULE: ./.build/src/core/secrets.js

/** What stands in a secret's place, as in GitHub's own logs. */
const MASK = "***";
/**
 * Names of options and variables that hold secrets, also as the end of a longer word (`hftoken`), but
 * not as its beginning: `--tokenizer`, `--max-tokens` and `--author` hold none.
 */
const NAME = "(?:(?:token|secrets?|passw(?:or)?d|passphrase|credentials?|(?:api|access|private|account)[-_]?key)(?![a-z])" +
    "|(?<![a-z])(?:auth|sig|signature)(?![a-z])|(?<=[-_])pwd(?![a-z]))";
/** Tokens that are known by their shape alone, with the service that gives them. */
const SHAPES = [
    /\bgh[pousr]_[A-Za-z0-9]{20,}/g, // GitHub
    /\bgithub_pat_[A-Za-z0-9_]{20,}/g,
    /\bglpat-[A-Za-z0-9_-]{16,}/g, // GitLab
    /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g, // AWS
    /\bhf_[A-Za-z0-9]{20,}/g, // Hugging Face
    /\bsk-[A-Za-z0-9_-]{20,}/g, // OpenAI, Anthropic
    /\b[sr]k_(?:live|test)_[A-Za-z0-9]{16,}/g, // Stripe
    /\bxox[abeoprs]-[A-Za-z0-9-]{10,}/g, // Slack
    /\bnpm_[A-Za-z0-9]{30,}/g,
    /\bpypi-[A-Za-z0-9_-]{30,}/g,
    /\bAIza[A-Za-z0-9_-]{35}/g, // Google
    /\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]*/g, // JSON Web Tokens
    /-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----[\s\S]{0,10000}?(?:-----END [A-Z ]{0,20}PRIVATE KEY-----|$)/g,
];
/** `scheme://user:password@host` and `scheme://token@host`. */
const URL_CREDENTIALS = /\b([a-z][a-z0-9+.-]{1,20}:\/\/)[^\s/@'"]{1,500}@/gi;
/** A value as a command line has it: quoted, or up to the next blank. */
const VALUE = `(?:"[^"]*"|'[^']*'|[^\\s"'&;]+)`;
const ARGUMENTS = [
    // --token=x, --hf-token x, /p:Password=x, TOKEN=x, ?sig=x&
    [new RegExp(`([\\w.-]{0,60}${NAME}[\\w.-]{0,60}=)${VALUE}`, "gi"), "$1"],
    [new RegExp(`(--?[\\w.-]{0,60}${NAME}[\\w.-]{0,60}\\s+)(?!-)${VALUE}`, "gi"), "$1"],
    [
        /\b((?:authorization|x-api-key|private-token)\s*:\s*)(?:(?:bearer|basic|token)\s+)?[^\s"']+/gi,
        "$1",
    ],
    [/\b((?:bearer|basic)\s+)[A-Za-z0-9+/=._~-]{8,}/gi, "$1"],
    // Programs whose option for a password is one letter; elsewhere -p is a port, a plugin, a path.
    [/\b((?:mysql|mariadb)\w*\b[^\n]{0,2000}?\s-p)[^\s=]\S*/gi, "$1"],
    [
        /\b((?:sshpass|docker\s+login|podman\s+login|helm\s+registry\s+login|smbclient|htpasswd)\b[^\n]{0,2000}?\s-p\s*)\S+/gi,
        "$1",
    ],
    [/\b(redis-cli\b[^\n]{0,2000}?\s-a\s+)\S+/gi, "$1"],
    [/\b((?:curl|wget|http)\b[^\n]{0,2000}?\s(?:-u|--user)[\s=]+[^\s:]{0,200}:)\S+/gi, "$1"],
];
/** Longer command lines are cut: nobody reads them, and each of these patterns takes its time. */
const LONGEST = 32_768;
/** Text without what is a secret by its shape: tokens of known services, credentials in addresses. */
function maskShapes(text) {
    // Nearly all texts hold none of it; one pass tells.
    if (!LIKELY.test(text))
        return text;
    let masked = text.replace(URL_CREDENTIALS, `$1${MASK}@`);
    for (const shape of SHAPES)
        masked = masked.replace(shape, MASK);
    return masked;
}
const LIKELY = /:\/\/|gh[pousr]_|github_pat_|glpat-|AKIA|ASIA|hf_|sk-|[sr]k_|xox|npm_|pypi-|AIza|eyJ|-----BEGIN /;
/**
 * A command line as a report may show it: with the values of options and variables masked that are
 * named like secrets. It errs to the side of masking.
 */
function maskCommand(command) {
    let masked = maskShapes(shorten(command, LONGEST));
    for (const [pattern, kept] of ARGUMENTS)
        masked = masked.replace(pattern, `${kept}${MASK}`);
    return masked;
}
const SECRET_NAME = new RegExp(`${NAME}|_key$`, "i");
/** Shorter values are words that stand everywhere, such as `true` or a user's name. */
const SHORTEST = 6;
/** The values in an environment that are secrets by their names, longest first. */
function secretValues(environment) {
    const found = new Set();
    for (const [name, value] of Object.entries(environment)) {
        if (value === undefined || !SECRET_NAME.test(name))
            continue;
        for (const part of [value, ...value.split(/\r?\n/)]) {
            const secret = part.trim();
            // Paths are no secrets, though files at them may be (SSH_AUTH_SOCK, \u2026_CREDENTIALS).
            if (secret.length >= SHORTEST && !/^(?:[A-Za-z]:)?[/\\]|^\d+$/.test(secret))
                found.add(secret);
        }
    }
    return [...found].sort((a, b) => b.length - a.length);
}


/***/ }),

/***/ 288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D6: () => (/* binding */ MIB),
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   ee: () => (/* binding */ bytes),
/* harmony export */   j9: () => (/* binding */ GIB),
/* harmony export */   nH: () => (/* binding */ KIB),
/* harmony export */   ne: () => (/* binding */ millis),
/* harmony export */   pR: () => (/* binding */ percentOf)
/* harmony export */ });
const KIB = 1024;
const MIB = 1024 * KIB;
const GIB = 1024 * MIB;
/** Gives a raw count its unit. Throws a RangeError for NaN, infinities and negative numbers. */
function bytes(count) {
    return counted(count, "bytes");
}
/** Gives a raw share its unit. Throws a RangeError for NaN, infinities and negative numbers. */
function percent(share) {
    return counted(share, "percent");
}
/** Gives a raw span its unit. Throws a RangeError for NaN, infinities and negative numbers. */
function millis(span) {
    return counted(span, "milliseconds");
}
/** `part` as a share of `whole`; 0 where the whole is 0. */
function percentOf(part, whole) {
    return percent(whole === 0 ? 0 : (part / whole) * 100);
}
function counted(value, name) {
    if (!Number.isFinite(value) || value < 0)
        throw new RangeError(`${value} is no count of ${name}`);
    return value;
}


/***/ }),

/***/ 938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  M: () => (/* binding */ watchLoop)
});

// EXTERNAL MODULE: ./.build/src/core/units.js
var units = __nccwpck_require__(288);
;// CONCATENATED MODULE: ./.build/src/core/watchdog.js

/**
 * Whether this look calls for a kill, and for what. A limit of the file comes before a threshold of
 * the machine: where both are over, the file is the better answer to "who was it".
 */
function findBreach(look, rules) {
    return (limitBreach(look, rules) ??
        ramBreach(look, rules) ??
        commitBreach(look, rules) ??
        vramBreach(look, rules) ??
        timeoutBreach(look, rules));
}
const nobody = { culpritPid: null, gpuIndex: null };
function limitBreach(look, { limits, enforcement }) {
    if (limits.processBytes !== null) {
        const culprit = biggest(look.processes);
        if (culprit !== null && culprit.bytes > limits.processBytes) {
            return {
                ...nobody,
                cause: "process-limit",
                measured: culprit.bytes,
                threshold: limits.processBytes,
                unit: "bytes",
                by: "watchdog",
                culpritPid: culprit.pid,
            };
        }
        if (look.tree.processLimitHits > 0) {
            return { ...nobody, ...kernelHit("process-limit", look, limits.processBytes) };
        }
    }
    if (limits.treeBytes === null)
        return null;
    if (look.tree.treeLimitHits > 0) {
        return { ...nobody, ...kernelHit("tree-limit", look, limits.treeBytes) };
    }
    const treeBytes = look.tree.treeBytes;
    if (enforcement.tree === "watchdog" && treeBytes !== null && treeBytes > limits.treeBytes) {
        return {
            ...nobody,
            cause: "tree-limit",
            measured: treeBytes,
            threshold: limits.treeBytes,
            unit: "bytes",
            by: "watchdog",
        };
    }
    return null;
}
function kernelHit(cause, look, threshold) {
    return {
        cause,
        measured: (cause === "process-limit" ? look.tree.peakProcessBytes : null) ??
            look.tree.peakTreeBytes ??
            look.tree.treeBytes ??
            threshold,
        threshold,
        unit: "bytes",
        by: "kernel",
        culpritPid: look.tree.culpritPid ?? null,
    };
}
function ramBreach({ memory }, { thresholds }) {
    if (thresholds.ram === null || memory.usedPercent < thresholds.ram)
        return null;
    return overPercent("ram", memory.usedPercent, thresholds.ram);
}
function commitBreach({ memory }, { thresholds }) {
    const commit = memory.commit;
    if (commit === null || thresholds.commit === null)
        return null;
    if (commit.usedPercent < thresholds.commit)
        return null;
    return overPercent("commit", commit.usedPercent, thresholds.commit);
}
function vramBreach({ vram }, { thresholds, visibleGpus }) {
    const threshold = thresholds.vram;
    if (threshold === null)
        return null;
    const over = vram.find((gpu) => visibleGpus.includes(gpu.index) && gpu.usedPercent >= threshold);
    if (over === undefined)
        return null;
    return { ...overPercent("vram", over.usedPercent, threshold), gpuIndex: over.index };
}
function timeoutBreach({ elapsedMs }, { timeout }) {
    if (timeout === null || elapsedMs < timeout)
        return null;
    return {
        ...nobody,
        cause: "timeout",
        measured: elapsedMs,
        threshold: timeout,
        unit: "ms",
        by: "watchdog",
    };
}
function overPercent(cause, measured, threshold) {
    return { ...nobody, cause, measured, threshold, unit: "percent", by: "watchdog" };
}
function biggest(processes) {
    let found = null;
    for (const process of processes)
        if (found === null || process.bytes > found.bytes)
            found = process;
    return found;
}
/**
 * The fastest that one machine was seen to fill memory: 2.4 GB/s by one process on a small machine
 * (docs/performance.md), doubled for several at once on a big one.
 */
const FASTEST_FILL_BYTES_PER_MS = (5 * units/* GIB */.j9) / 1000;
/** Growth between two looks above which the tree counts as filling: then every tenth of a millisecond matters. */
const FILLING_BYTES_PER_MS = (64 * units/* MIB */.D6) / 1000;
/** A file that sits still just under a limit must not cost a core: 40 looks a second are enough. */
const QUIET_FLOOR_MS = 25;
/** Half a megabyte at 2.4 GB/s; a look costs 0.2 ms. */
const FILLING_FLOOR_MS = 0.25;
/**
 * How long the watchdog may sleep: until the headroom could be used up at the fastest fill rate.
 *
 * `headroomBytes` is the smallest of all limits that are held by measuring (Infinity = none);
 * `growthBytesPerMs` what was seen since the look before. Between 0.25 ms (filling) or 25 ms (quiet)
 * and `interval`; never past `remainingMs`, the time left to the file's timeout.
 */
function nextDelay(now) {
    const floor = now.growthBytesPerMs > FILLING_BYTES_PER_MS ? FILLING_FLOOR_MS : QUIET_FLOOR_MS;
    const safe = now.headroomBytes / FASTEST_FILL_BYTES_PER_MS;
    const delay = Math.min(Math.max(safe, floor), now.interval);
    return (0,units/* millis */.ne)(Math.max(Math.min(delay, now.remainingMs), FILLING_FLOOR_MS));
}
/** Bytes left until the first limit that is held by measuring is reached; Infinity without any. */
function headroomBytes(look, rules) {
    const { memory, tree } = look;
    const { thresholds, limits, enforcement } = rules;
    const rooms = [Number.POSITIVE_INFINITY];
    if (thresholds.ram !== null) {
        rooms.push((memory.totalBytes * thresholds.ram) / 100 - memory.usedBytes);
    }
    if (thresholds.commit !== null && memory.commit !== null) {
        rooms.push((memory.commit.limitBytes * thresholds.commit) / 100 - memory.commit.usedBytes);
    }
    if (tree.treeBytes !== null) {
        if (enforcement.tree === "watchdog" && limits.treeBytes !== null) {
            rooms.push(limits.treeBytes - tree.treeBytes);
        }
        // No process is bigger than the tree, so the tree's cheap counter bounds the costly walk.
        if (limits.processBytes !== null)
            rooms.push(limits.processBytes - processBound(look));
    }
    return Math.max(0, Math.min(...rooms));
}
function processBound({ tree, processes }) {
    const seen = biggest(processes);
    return seen === null ? (tree.treeBytes ?? 0) : seen.bytes;
}
/**
 * Whether a look should go process by process: when one process could be near its limit, when
 * the tree has changed by more than a fiftieth since the last walk, or at the beginning.
 */
function wantsProcessLook(now) {
    const { tree, limits, lastWalk } = now;
    if (lastWalk === null || tree.treeBytes === null)
        return true;
    if (limits.processBytes !== null && tree.treeBytes > limits.processBytes * NEAR_LIMIT)
        return true;
    // A walk of a big tree is rationed to a thousandth of a core.
    if (now.nowMs - lastWalk.atMs < lastWalk.costMs * 1000)
        return false;
    return Math.abs(tree.treeBytes - lastWalk.treeBytes) > lastWalk.treeBytes / 50;
}
/** Whether a sample shows something that the one before it did not: more than the machine's own hum. */
function moved(before, now) {
    const treeBytes = (now.treeBytes ?? 0) - (before.treeBytes ?? 0);
    return (Math.abs(treeBytes) > MOVED_BYTES ||
        Math.abs(now.ramUsedBytes - before.ramUsedBytes) > MOVED_BYTES ||
        now.processes !== before.processes ||
        now.vram.some(({ usedBytes }, place) => Math.abs(usedBytes - (before.vram[place]?.usedBytes ?? 0)) > MOVED_BYTES));
}
const MOVED_BYTES = 16 * units/* MIB */.D6;
/** From half of its limit on a process is looked at each time, and refused what it may not have. */
const NEAR_LIMIT = 0.5;
/** `tree-memory-limit: auto`: what is left to the threshold now; null where nothing sensible is left. */
function autoTreeLimit(memory, ramKillThreshold) {
    if (ramKillThreshold === null)
        return null;
    const left = (memory.totalBytes * ramKillThreshold) / 100 - memory.usedBytes;
    // Under this a limit would kill every program at birth and blame it; the watchdog's own
    // verdict (killed-ram) is the true one then.
    return left < SMALLEST_AUTO_LIMIT ? null : bytes(Math.floor(left));
}
const SMALLEST_AUTO_LIMIT = 64 * units/* MIB */.D6;

;// CONCATENATED MODULE: ./.build/src/core/gpu-board.js

/**
 * A notice board in shared memory: the GPU probe's thread writes the newest reading of each GPU and
 * who holds it, the watchdog's thread reads both at every look. So a driver that hangs delays no
 * look and no kill.
 *
 * Layout, in float64: the head; then for each GPU `index, usedBytes, totalBytes, readAtMs`
 * (milliseconds since the epoch; 0 = never read); then for each holder `index, pid, bytes` (NaN =
 * the driver does not tell). Single aligned 8-byte writes do not tear on the platforms that Node
 * supports; the list of holders is guarded by a sequence number, odd while it is being written.
 */
const HEAD = { gpus: 0, capacity: 1, sequence: 2, holders: 3, cells: 4 };
const SLOTS_PER_GPU = 4;
const SLOTS_PER_HOLDER = 3;
/** Processes beyond that are not attributed; a GPU with so many is shared by a cluster. */
const HOLDERS = 256;
function createGpuBoard(gpuCount) {
    const cells = HEAD.cells + gpuCount * SLOTS_PER_GPU + HOLDERS * SLOTS_PER_HOLDER;
    const board = new SharedArrayBuffer(cells * Float64Array.BYTES_PER_ELEMENT);
    const view = new Float64Array(board);
    view[HEAD.gpus] = gpuCount;
    view[HEAD.capacity] = gpuCount;
    return board;
}
/** Places on a board that is made before the number of GPUs is known. */
const GPU_BOARD_CAPACITY = 64;
/**
 * How old a reading may be before it is no figure any more: three looks of a source that is asked
 * once a second.
 */
const GPU_READING_MAX_AGE_MS = 3000;
/** Tells readers how many places to look at, at most the board's capacity. Old readings are wiped. */
function clearGpuBoard(board, gpuCount) {
    const cells = new Float64Array(board);
    const capacity = cells[HEAD.capacity] ?? 0;
    cells.fill(0, HEAD.cells, HEAD.cells + capacity * SLOTS_PER_GPU);
    cells[HEAD.gpus] = Math.min(gpuCount, capacity);
    postGpuHolders(board, []);
}
/** Publishes one reading; `slot` is the GPU's place on the board, not its index. */
function postToGpuBoard(board, slot, reading) {
    new Float64Array(board).set([reading.index, reading.usedBytes, reading.totalBytes, reading.readAtMs], HEAD.cells + slot * SLOTS_PER_GPU);
}
/** The readings that are no older than `maxAgeMs` at `nowMs`. An old figure is no figure. */
function readGpuBoard(board, nowMs, maxAgeMs) {
    if (board === null)
        return [];
    const cells = new Float64Array(board);
    const readings = [];
    for (let gpu = 0; gpu < (cells[HEAD.gpus] ?? 0); gpu += 1) {
        const [index = 0, used = 0, total = 0, readAtMs = 0] = cells.subarray(HEAD.cells + gpu * SLOTS_PER_GPU, HEAD.cells + (gpu + 1) * SLOTS_PER_GPU);
        if (readAtMs === 0 || nowMs - readAtMs > maxAgeMs)
            continue;
        const usedBytes = (0,units/* bytes */.ee)(used);
        const totalBytes = (0,units/* bytes */.ee)(total);
        readings.push({ index, usedBytes, totalBytes, usedPercent: (0,units/* percentOf */.pR)(usedBytes, totalBytes) });
    }
    return readings;
}
/** Publishes who holds the GPUs' memory; replaces the list before. */
function postGpuHolders(board, holders) {
    const cells = new Float64Array(board);
    const sequence = sequenceOf(board);
    const start = HEAD.cells + (cells[HEAD.capacity] ?? 0) * SLOTS_PER_GPU;
    Atomics.add(sequence, 0, 1);
    for (const [place, { index, pid, vramBytes }] of holders.slice(0, HOLDERS).entries()) {
        cells.set([index, pid, vramBytes ?? Number.NaN], start + place * SLOTS_PER_HOLDER);
    }
    cells[HEAD.holders] = Math.min(holders.length, HOLDERS);
    Atomics.add(sequence, 0, 1);
}
/** Changes with every list of holders: whether it is worth reading again. */
function gpuHoldersVersion(board) {
    return Atomics.load(sequenceOf(board), 0);
}
/** The newest list; null while one is being written (the next look has it). */
function readGpuHolders(board) {
    const cells = new Float64Array(board);
    const version = gpuHoldersVersion(board);
    const start = HEAD.cells + (cells[HEAD.capacity] ?? 0) * SLOTS_PER_GPU;
    const holders = [];
    for (let place = 0; place < (cells[HEAD.holders] ?? 0); place += 1) {
        const at = start + place * SLOTS_PER_HOLDER;
        const [index = 0, pid = 0, held = 0] = cells.subarray(at, at + SLOTS_PER_HOLDER);
        holders.push({ index, pid, vramBytes: Number.isNaN(held) ? null : (0,units/* bytes */.ee)(held) });
    }
    return version % 2 === 0 && version === gpuHoldersVersion(board) ? holders : null;
}
function sequenceOf(board) {
    return new Int32Array(board, HEAD.sequence * Float64Array.BYTES_PER_ELEMENT, 1);
}

;// CONCATENATED MODULE: ./.build/src/core/gpu-levels.js

/** What may stay behind on a GPU without being called a leftover: driver bookkeeping, a desktop. */
const VRAM_SLACK_BYTES = (0,units/* bytes */.ee)(64 * units/* MIB */.D6);
/** The fullest of the GPUs that the tests can see; null where none has answered lately. */
function fullestGpu(readings, visible) {
    return readings
        .filter((one) => visible.includes(one.index))
        .reduce((most, one) => (most === null || one.usedPercent > most.usedPercent ? one : most), null);
}
/** The highest reading of each GPU, in order of their indices. */
function mergeVramPeaks(peaks, readings) {
    const highest = new Map(peaks.map((one) => [one.index, one]));
    for (const one of readings) {
        const known = highest.get(one.index);
        if (known === undefined || one.usedBytes > known.usedBytes)
            highest.set(one.index, one);
    }
    return [...highest.values()].sort((a, b) => a.index - b.index);
}
/** What of a file's VRAM did not come back. GPUs that were not read before the file are not judged. */
function vramLeft(question) {
    const { before, now, visible, slackBytes = VRAM_SLACK_BYTES } = question;
    const left = [];
    const unanswered = [];
    for (const was of before) {
        if (!visible.includes(was.index))
            continue;
        const is = now.find((one) => one.index === was.index);
        if (is === undefined)
            unanswered.push(was.index);
        else if (is.usedBytes > was.usedBytes + slackBytes) {
            left.push({ index: was.index, leftBytes: bytes(is.usedBytes - was.usedBytes) });
        }
    }
    return { left, unanswered };
}
/**
 * How much of one GPU a file's processes hold: the driver's own figures where it tells every one
 * of them, else the rise since before the file (which other programs may be part of).
 */
function attributeVram(question) {
    const { index, holders, treePids, before, now } = question;
    const own = holders.filter((one) => one.index === index && treePids.has(one.pid));
    const known = own.flatMap(({ vramBytes }) => (vramBytes === null ? [] : [vramBytes]));
    if (own.length > 0 && known.length === own.length) {
        return { index, bytes: (0,units/* bytes */.ee)(known.reduce((sum, one) => sum + one, 0)), by: "driver" };
    }
    if (before === null || now === null)
        return null;
    return { index, bytes: (0,units/* bytes */.ee)(Math.max(0, now.usedBytes - before.usedBytes)), by: "difference" };
}
/** The higher of two shares; what the driver tells beats any difference. */
function higherShare(one, other) {
    if (one === null || other === null)
        return one ?? other;
    if (one.by !== other.by)
        return one.by === "driver" ? one : other;
    return other.bytes > one.bytes ? other : one;
}
/** From here on Windows' driver moves allocations into shared memory, that is RAM. */
const SPILL_FROM_PERCENT = 95;
/**
 * Windows: how far a process's shared GPU memory has grown while VRAM is full; null = no spill.
 * Shared memory alone proves nothing: every process with a GPU context has some.
 */
function spilledBytes(question) {
    const { vram, sharedBefore, sharedNow } = question;
    if (vram.usedPercent < SPILL_FROM_PERCENT)
        return null;
    const grown = sharedNow - sharedBefore;
    return grown > VRAM_SLACK_BYTES ? bytes(grown) : null;
}
/** From such a change between two looks on somebody is loading or freeing, not book-keeping. */
const VRAM_MOVED_BYTES = (0,units/* bytes */.ee)(16 * units/* MIB */.D6);
/**
 * While memory moves towards a threshold. An allocation of VRAM is book-keeping and takes a whole
 * GPU in milliseconds, so no fill rate says how long one may wait; closer looks cost too much (5 %
 * of a core at this distance, on an H100's machine).
 */
const CLOSEST_LOOKS_MS = 25;
/** A hog that begins between two looks is seen this much later at most. */
const QUIET_LOOKS_MS = 60;
/** The delay before the next look at the GPUs. */
function nextGpuDelayMs(question) {
    const { intervalMs, fullestPercent, isMoving, threshold, spawns } = question;
    if (spawns)
        return Math.max(1000, intervalMs);
    if (threshold !== null && isMoving)
        return Math.min(intervalMs, CLOSEST_LOOKS_MS);
    if (fullestPercent === null || fullestPercent < 70)
        return intervalMs;
    return Math.max(CLOSEST_LOOKS_MS, Math.min(intervalMs, intervalMs / 4));
}
/** How long the watchdog may wait between two looks at the board; Infinity = VRAM has no threshold. */
function vramWaitMs(question) {
    const { threshold, isMoving } = question;
    if (threshold === null)
        return Number.POSITIVE_INFINITY;
    return isMoving ? CLOSEST_LOOKS_MS : QUIET_LOOKS_MS;
}

;// CONCATENATED MODULE: ./.build/src/engine/vram-watch.js


/** So long after the last change memory counts as moving: frameworks pause between two loads. */
const MOVING_MS = 500;
/** VRAM while one file runs: how full the GPUs are, and what of it the file's own processes hold. */
class VramWatch {
    #board;
    #visible;
    #threshold;
    #pids;
    #before = null;
    #now = [];
    #version = -1;
    #movedMs = Number.NEGATIVE_INFINITY;
    #lastMs = 0;
    #shares = new Map();
    #peaks = new Map();
    constructor(request, pids) {
        this.#board = request.gpuBoard;
        this.#visible = request.visibleGpus;
        this.#threshold = request.thresholds.vram;
        this.#pids = pids;
    }
    /** Reads the board. `nowMs` is the time of day, as the board counts it. */
    look(nowMs) {
        if (this.#board === null)
            return [];
        const readings = readGpuBoard(this.#board, nowMs, GPU_READING_MAX_AGE_MS);
        if (readings.some((one) => this.#hasMoved(one)))
            this.#movedMs = nowMs;
        this.#now = readings;
        this.#lastMs = nowMs;
        this.#before ??= readings;
        this.#attribute(this.#board);
        return readings;
    }
    /** What the file holds of a GPU as far as is known now. */
    share(index) {
        return this.#shares.get(index) ?? null;
    }
    /** The most that the file was seen to hold, per GPU. */
    get peaks() {
        return [...this.#peaks.values()].sort((a, b) => a.index - b.index);
    }
    /** How long the watchdog may wait for VRAM's sake. */
    waitMs() {
        return vramWaitMs({
            threshold: this.#threshold,
            isMoving: this.#lastMs - this.#movedMs < MOVING_MS,
        });
    }
    #hasMoved(reading) {
        const was = this.#now.find(({ index }) => index === reading.index);
        return was !== undefined && Math.abs(reading.usedBytes - was.usedBytes) >= VRAM_MOVED_BYTES;
    }
    /**
     * Only of GPUs that the tests can see: what changes on another is not theirs, and a GPU in MIG
     * mode would count what its instances hold once more.
     */
    #attribute(board) {
        const version = gpuHoldersVersion(board);
        const holders = version === this.#version ? null : readGpuHolders(board);
        const seen = this.#now.filter(({ index }) => this.#visible.includes(index));
        if (holders === null && seen.every(({ index }) => this.#shares.get(index)?.by === "driver"))
            return;
        if (holders !== null)
            this.#version = version;
        const treePids = new Set(holders === null ? [] : this.#pids());
        for (const now of seen) {
            const { index } = now;
            // A list that has not changed still holds; only a difference follows the reading.
            if (holders === null && this.#shares.get(index)?.by === "driver")
                continue;
            const before = this.#before?.find((one) => one.index === index) ?? null;
            const share = attributeVram({ index, holders: holders ?? [], treePids, before, now });
            if (share === null)
                continue;
            this.#shares.set(index, share);
            const peak = higherShare(this.#peaks.get(index) ?? null, share);
            if (peak !== null)
                this.#peaks.set(index, peak);
        }
    }
}

;// CONCATENATED MODULE: ./.build/src/engine/watch-loop.js



/** Samples are sent in batches: each message wakes the main thread, which costs up to 0.8 ms after idle. */
const BATCH_MS = 1000;
/** As long as nothing moves, the main thread has time. */
const QUIET_BATCH_MS = 4000;
const TOP_PROCESSES = 10;
/** The looks at a new file are this close together and then spread out: most tests are short. */
const FIRST_LOOKS_MS = 10;
/** A second kill goes out this often until nothing is alive, for what was forked in between. */
const KILL_AGAIN_MS = 20;
/**
 * Watches one tree until the main thread says stop. Runs in the watchdog's own thread and blocks it:
 * a look, a decision, a sleep. It acts first, then tells.
 */
function watchLoop(probe, request, line) {
    const watch = new TreeWatch(probe, request, line);
    watch.look();
    for (;;) {
        // Read before the commands are: one that comes in between cuts the wait short.
        const seen = Atomics.load(line.wake, 0);
        for (let command = line.poll(); command !== null; command = line.poll()) {
            if (command.kind === "stop")
                return watch.finish();
            watch.kill(watch.ordered(command.cause));
        }
        probe.wait(watch.delay(), line.wake, seen);
        watch.look();
    }
}
class TreeWatch {
    #probe;
    #request;
    #line;
    #startedMs;
    #vram;
    #kill = null;
    #graceEndsMs = null;
    #last = null;
    #lastWalk = null;
    #processes = [];
    /** The biggest processes of the tree by name, of the last walk and of the one before it. */
    #known = new Map();
    #knownBefore = new Map();
    #growthBytesPerMs = 0;
    #batch = [];
    #batchSinceMs = 0;
    /** The last sample that the main thread has. */
    #told = null;
    #sampledMs = Number.NEGATIVE_INFINITY;
    #peaks = {
        ram: (0,units/* percent */.KN)(0),
        commit: null,
        vram: new Map(),
        tree: null,
        process: null,
    };
    #mostProcesses = 0;
    #looks = 0;
    constructor(probe, request, line) {
        this.#probe = probe;
        this.#request = request;
        this.#line = line;
        this.#vram = new VramWatch(request, () => probe.pids());
        this.#startedMs = line.monotonic();
    }
    look() {
        const look = this.#see();
        const breach = this.#kill === null ? findBreach(look, this.#request) : null;
        if (breach !== null)
            this.#answer(breach, look);
        else if (this.#kill !== null && look.tree.alive)
            this.#probe.kill();
        this.#sample(look);
    }
    delay() {
        if (this.#kill !== null)
            return (0,units/* millis */.ne)(this.#last?.look.tree.alive ? KILL_AGAIN_MS : BATCH_MS);
        const look = this.#last?.look;
        if (look === undefined)
            return (0,units/* millis */.ne)(1);
        const untilTimeout = (this.#request.timeout ?? Number.POSITIVE_INFINITY) - look.elapsedMs;
        const untilGraceEnds = (this.#graceEndsMs ?? Number.POSITIVE_INFINITY) - this.#line.monotonic();
        const untilNext = Math.max(look.elapsedMs, FIRST_LOOKS_MS);
        return nextDelay({
            headroomBytes: headroomBytes(look, this.#request),
            growthBytesPerMs: this.#growthBytesPerMs,
            interval: this.#request.interval,
            remainingMs: Math.min(untilTimeout, untilGraceEnds, untilNext, this.#vram.waitMs()),
        });
    }
    ordered(cause) {
        return {
            cause,
            measured: this.#line.monotonic() - this.#startedMs,
            threshold: 0,
            unit: "ms",
            by: "watchdog",
            culpritPid: null,
            gpuIndex: null,
        };
    }
    kill(breach) {
        this.#probe.kill();
        if (this.#kill !== null)
            return;
        this.#kill = this.#evidence(breach);
        this.#flush();
        this.#line.send({ kind: "killed", evidence: this.#kill });
    }
    finish() {
        const look = this.#see();
        const breach = this.#kill === null ? findBreach(look, this.#request) : null;
        // The kernel's kill can end the file before the next look: its evidence is still owed.
        if (breach?.by === "kernel" && !refusesAllocations(this.#request))
            this.kill(breach);
        this.#sampledMs = Number.NEGATIVE_INFINITY;
        this.#sample(look);
        this.#flush();
        this.#peaks.tree = larger(this.#peaks.tree, look.tree.peakTreeBytes);
        return {
            ramPeakPercent: this.#peaks.ram,
            commitPeakPercent: this.#peaks.commit,
            vramPeak: [...this.#peaks.vram.values()],
            vramShares: this.#vram.peaks,
            peakTreeBytes: this.#peaks.tree,
            peakProcessBytes: this.#peaks.process,
            kill: this.#kill,
            refused: refusesAllocations(this.#request) ? this.#describe(look.tree.culpritPid) : null,
            mostProcesses: this.#mostProcesses,
            looks: this.#looks,
        };
    }
    /**
     * A job object refuses the allocation and lets the process live: it may report for `limitGrace`.
     * Everything else is killed at once, after a second reading of what can change by itself.
     */
    #answer(found, look) {
        let breach = found;
        let rules = this.#request;
        if (found.by === "kernel" && refusesAllocations(rules)) {
            this.#graceEndsMs ??= this.#line.monotonic() + rules.limitGrace;
            if (this.#line.monotonic() < this.#graceEndsMs) {
                // Grace is for the limit that was hit: the machine's thresholds go on meanwhile.
                rules = { ...rules, limits: { treeBytes: null, treeIsAuto: false, processBytes: null } };
                breach = findBreach(look, rules);
            }
        }
        if (breach === null)
            return;
        const mayPass = breach.unit === "percent";
        if (mayPass && findBreach(this.#see(), rules)?.cause !== breach.cause)
            return;
        this.kill(breach);
    }
    #see() {
        const atMs = this.#line.monotonic();
        const tree = this.#probe.readTree();
        if (wantsProcessLook({
            tree,
            limits: this.#request.limits,
            lastWalk: this.#lastWalk,
            nowMs: atMs,
        })) {
            this.#processes = this.#probe.readProcesses();
            this.#capNearLimit();
            this.#remember(this.#processes);
            const costMs = this.#line.monotonic() - atMs;
            // Before the first process is there, the next walk must not be put off.
            if (this.#processes.length > 0)
                this.#lastWalk = { atMs, treeBytes: tree.treeBytes ?? 0, costMs };
        }
        const look = {
            memory: this.#probe.readMemory(),
            tree,
            processes: this.#processes,
            vram: this.#vram.look(this.#line.now()),
            elapsedMs: atMs - this.#startedMs,
        };
        this.#growthBytesPerMs = this.#growth(look, atMs);
        this.#last = { look, atMs };
        this.#looks += 1;
        this.#mostProcesses = Math.max(this.#mostProcesses, this.#processes.length);
        raisePeaks(this.#peaks, look);
        return look;
    }
    #capNearLimit() {
        const limit = this.#request.limits.processBytes;
        if (limit === null || this.#kill !== null)
            return;
        for (const process of this.#processes) {
            if (process.bytes > limit * NEAR_LIMIT)
                this.#probe.capProcess(process, limit);
        }
    }
    #growth(look, atMs) {
        if (this.#last === null)
            return 0;
        const before = this.#last.look;
        const grown = Math.max((look.tree.treeBytes ?? 0) - (before.tree.treeBytes ?? 0), look.memory.usedBytes - before.memory.usedBytes);
        return grown / Math.max(atMs - this.#last.atMs, 0.1);
    }
    #sample(look) {
        const nowMs = this.#line.monotonic();
        // Near a limit the watchdog looks every millisecond; the profile keeps one sample an interval.
        if (nowMs - this.#sampledMs < this.#request.interval * 0.9)
            return;
        this.#sampledMs = nowMs;
        if (this.#batch.length === 0)
            this.#batchSinceMs = nowMs;
        this.#batch.push(toSample(look, this.#line.now()));
        const sample = this.#batch.at(-1);
        const isNews = this.#told === null || sample === undefined || moved(this.#told, sample);
        if (nowMs - this.#batchSinceMs >= (isNews ? BATCH_MS : QUIET_BATCH_MS))
            this.#flush();
    }
    #flush() {
        if (this.#batch.length === 0)
            return;
        this.#line.send({ kind: "samples", samples: this.#batch });
        this.#told = this.#batch.at(-1) ?? null;
        this.#batch = [];
    }
    #remember(processes) {
        const top = [...processes].sort((a, b) => b.bytes - a.bytes).slice(0, TOP_PROCESSES);
        const known = new Map();
        for (const { pid, bytes: size } of top) {
            // Asked again each time: what was the waiting shell is the test now.
            const snapshot = this.#probe.describe(pid) ?? this.#known.get(pid) ?? null;
            if (snapshot !== null)
                known.set(pid, { ...snapshot, bytes: size });
        }
        this.#knownBefore = this.#known;
        this.#known = known;
    }
    /**
     * Written after the kill: the machine's processes as they are now, and those of the tree as they
     * were at the last look before it.
     */
    #evidence(breach) {
        const atMs = this.#line.now();
        const { culpritPid, ...figures } = breach;
        const { gpuIndex } = figures;
        // What the kernel killed is dead by now and cannot be asked: it is named from the walk before.
        const tree = new Map([...(breach.by === "kernel" ? this.#knownBefore : []), ...this.#known]);
        const own = [...tree.values()].map((process) => ({ ...process, ofThisFile: true }));
        const members = new Set([...tree.keys(), ...this.#probe.pids()]);
        const others = this.#probe.biggest(TOP_PROCESSES).filter(({ pid }) => !members.has(pid));
        return {
            ...figures,
            atMs,
            vramShare: gpuIndex === null ? null : this.#vram.share(gpuIndex),
            sample: this.#last === null ? null : toSample(this.#last.look, atMs),
            biggest: [...own, ...others.map((process) => ({ ...process, ofThisFile: false }))]
                .sort((a, b) => b.bytes - a.bytes)
                .slice(0, TOP_PROCESSES),
            culprit: this.#describe(culpritPid),
        };
    }
    #describe(pid) {
        if (pid == null)
            return null;
        const known = this.#known.get(pid) ?? null;
        // Whom a job object refused memory, its probe knows as it was at that moment.
        if (refusesAllocations(this.#request))
            return this.#probe.describe(pid) ?? known;
        return known ?? this.#probe.describe(pid);
    }
}
/** A job object makes the allocation fail; a cgroup kills. */
function refusesAllocations({ descriptor }) {
    return descriptor.kind === "job-object";
}
function raisePeaks(peaks, { memory, tree, processes, vram }) {
    peaks.ram = (0,units/* percent */.KN)(Math.max(peaks.ram, memory.usedPercent));
    if (memory.commit !== null) {
        peaks.commit = (0,units/* percent */.KN)(Math.max(peaks.commit ?? 0, memory.commit.usedPercent));
    }
    for (const gpu of vram) {
        if (gpu.usedBytes >= (peaks.vram.get(gpu.index)?.usedBytes ?? 0))
            peaks.vram.set(gpu.index, gpu);
    }
    peaks.tree = larger(peaks.tree, tree.treeBytes);
    for (const process of processes) {
        peaks.process = larger(peaks.process, process.peakBytes);
    }
}
function larger(one, other) {
    if (one === null || other === null)
        return one ?? other;
    return (0,units/* bytes */.ee)(Math.max(one, other));
}
function toSample({ memory, tree, processes, vram }, atMs) {
    return {
        atMs,
        ramUsedBytes: memory.usedBytes,
        ramPercent: memory.usedPercent,
        commitPercent: memory.commit?.usedPercent ?? null,
        treeBytes: tree.treeBytes,
        processes: processes.length,
        largestProcessBytes: biggest(processes)?.bytes ?? null,
        vram,
    };
}


/***/ }),

/***/ 557:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(919);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(512);
/* harmony import */ var _engine_watch_loop_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(938);
/* harmony import */ var _platform_monotonic_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(691);
/* harmony import */ var _platform_watchdog_side_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(698);





/** The watchdog's thread: idle on its event loop between files, in the blocking watch loop while one runs. */
if (!node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.isMainThread && node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort !== null) {
    const { openTreeProbe, raiseThreadPriority } = await (0,_platform_watchdog_side_js__WEBPACK_IMPORTED_MODULE_3__/* .openWatchdogSide */ .r)();
    raiseThreadPriority();
    const port = node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort;
    const wake = new Int32Array(node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.workerData.wake);
    const send = (message) => port.postMessage(message);
    port.on("message", (message) => {
        if (message.kind !== "watch")
            return; // for a watch that is over already
        try {
            const probe = openTreeProbe(message.request.descriptor);
            try {
                send({ kind: "watching" });
                const summary = (0,_engine_watch_loop_js__WEBPACK_IMPORTED_MODULE_2__/* .watchLoop */ .M)(probe, message.request, {
                    poll: () => (0,node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.receiveMessageOnPort)(port)?.message ?? null,
                    send: (event) => send({ kind: "event", event }),
                    wake,
                    now: Date.now,
                    monotonic: _platform_monotonic_js__WEBPACK_IMPORTED_MODULE_4__/* .monotonicMs */ .d,
                });
                send({ kind: "stopped", summary });
            }
            finally {
                probe.close();
            }
        }
        catch (thrown) {
            const error = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .toError */ .iT)(thrown);
            send({ kind: "broken", message: `the watchdog broke: ${error.stack ?? error.message}` });
        }
    });
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ monotonicMs)
/* harmony export */ });
/**
 * Milliseconds that never run backwards, from any origin. Not `performance.now()`: the global is made
 * on its first use, which takes 3.6 ms in each thread and would come before the first file.
 */
function monotonicMs() {
    const [seconds, nanoseconds] = process.hrtime();
    return seconds * 1000 + nanoseconds / 1e6;
}


/***/ }),

/***/ 187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  s: () => (/* binding */ loadKoffi)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
;// CONCATENATED MODULE: external "node:module"
const external_node_module_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
;// CONCATENATED MODULE: external "node:url"
const external_node_url_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");
;// CONCATENATED MODULE: ./.build/src/platform/native.js




let loaded;
/**
 * Loads koffi's binary by its exact path: `dist/native/<platform>-<arch>/koffi.node` beside the
 * bundle, else the package `@koromix/koffi-<platform>-<arch>` of a checkout with node_modules.
 * koffi's own search does not survive bundling. Takes 1.5 ms on Linux; loaded once per thread.
 *
 * Where there is none (another architecture, musl), `reason` is a sentence that says what was tried.
 */
function loadKoffi() {
    loaded ??= load();
    return loaded;
}
function load() {
    const here = (0,external_node_url_namespaceObject.fileURLToPath)(import.meta.url);
    const faults = [];
    for (const path of candidates(here)) {
        if (!(0,external_node_fs_.existsSync)(path))
            continue;
        try {
            const koffi = (0,external_node_module_namespaceObject.createRequire)(import.meta.url)(path);
            return { koffi, from: path, reason: null };
        }
        catch (thrown) {
            // musl's dlopen refuses the glibc binary here, with the missing symbol in the message.
            faults.push(`${path}: ${thrown instanceof Error ? thrown.message.trim() : String(thrown)}`);
        }
    }
    const target = `${process.platform}-${process.arch}`;
    const why = faults.length > 0 ? faults.join("; ") : "no binary is shipped for this platform";
    return { koffi: null, from: null, reason: `koffi cannot be loaded on ${target}: ${why}` };
}
function* candidates(here) {
    const target = `${process.platform}-${process.arch}`;
    const inPackage = (0,external_node_path_.join)("@koromix", `koffi-${target}`, `${process.platform}_${process.arch}`, "koffi.node");
    // A bundle lies in dist/<entry>/index.js, or its chunk beside it.
    yield (0,external_node_path_.join)((0,external_node_path_.dirname)(here), "..", "native", target, "koffi.node");
    for (let folder = (0,external_node_path_.dirname)(here);; folder = (0,external_node_path_.dirname)(folder)) {
        yield (0,external_node_path_.join)(folder, "node_modules", inPackage);
        if ((0,external_node_path_.dirname)(folder) === folder)
            return;
    }
}


/***/ }),

/***/ 698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  r: () => (/* binding */ openWatchdogSide)
});

// EXTERNAL MODULE: ./.build/src/core/units.js
var units = __nccwpck_require__(288);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
;// CONCATENATED MODULE: ./.build/src/platform/linux/cgroup-mounts.js


/** Finds the hierarchies from `/proc/self/mountinfo` and `/proc/self/cgroup`; empty where unreadable. */
function findCgroupHierarchies(procRoot = "/proc") {
    try {
        return parseCgroupHierarchies((0,external_node_fs_.readFileSync)(`${procRoot}/self/mountinfo`, "utf8"), (0,external_node_fs_.readFileSync)(`${procRoot}/self/cgroup`, "utf8"));
    }
    catch {
        return [];
    }
}
/** The hierarchies out of the two files' texts. See proc(5) and cgroups(7) for their formats. */
function parseCgroupHierarchies(mountinfo, cgroup) {
    const ownPaths = parseOwnPaths(cgroup);
    const found = [];
    for (const line of mountinfo.split("\n")) {
        const [mount, rest] = splitOnce(line, " - ");
        const [type, , superOptions = ""] = rest.split(" ");
        const [, , , root = "/", mountPoint = ""] = mount.split(" ").map(unescapeMount);
        if (type === "cgroup2") {
            found.push(place(2, "unified", ownPaths.get("") ?? "/", root, mountPoint));
        }
        else if (type === "cgroup") {
            for (const controller of superOptions.split(",")) {
                const ownPath = ownPaths.get(controller);
                if (ownPath !== undefined)
                    found.push(place(1, controller, ownPath, root, mountPoint));
            }
        }
    }
    return found;
}
/** `/proc/self/cgroup`: `4:memory:/a/b`, `2:cpu,cpuacct:/`, and v2's `0::/a`, keyed by controller. */
function parseOwnPaths(cgroup) {
    const paths = new Map();
    for (const line of cgroup.split("\n")) {
        const [, rest] = splitOnce(line, ":");
        const [controllers, path] = splitOnce(rest, ":");
        if (!path.startsWith("/"))
            continue;
        for (const controller of controllers.split(","))
            paths.set(controller, path);
    }
    return paths;
}
function place(version, controller, ownPath, root, mountPoint) {
    // In a container without a cgroup namespace the mount shows only the part below `root`.
    const inside = root === "/" || ownPath === root || ownPath.startsWith(`${root}/`);
    const visible = inside ? ownPath.slice(root === "/" ? 0 : root.length) : "/";
    // `/..` stands for what lies above a cgroup namespace's root, which this mount does not show.
    const folder = visible.startsWith("/..") ? mountPoint : (0,external_node_path_.join)(mountPoint, visible);
    return { version, controller, mountPoint, ownFolder: folder.replace(/(?<=.)\/$/, "") };
}
/** mountinfo writes blank, tab, newline and backslash as octal escapes. */
function unescapeMount(text) {
    return text.replace(/\\([0-7]{3})/g, (_, octal) => String.fromCharCode(Number.parseInt(octal, 8)));
}
function splitOnce(text, separator) {
    const at = text.indexOf(separator);
    return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + separator.length)];
}

// EXTERNAL MODULE: ./.build/src/core/secrets.js + 1 modules
var secrets = __nccwpck_require__(677);
;// CONCATENATED MODULE: ./.build/src/platform/linux/proc-text.js


/**
 * Parses `/proc/PID/stat`. The name stands in parentheses and may itself hold parentheses, blanks
 * and newlines, so fields are counted from the last `)`. Returns null for anything else.
 */
function parseProcStat(text) {
    const nameStart = text.indexOf("(");
    const nameEnd = text.lastIndexOf(")");
    if (nameStart < 0 || nameEnd < nameStart)
        return null;
    // Field 3 (state) is the first one after the name; field numbers below are those of proc(5).
    const fields = text.slice(nameEnd + 2).split(" ");
    const field = (number) => Number(fields[number - 3]);
    const stat = {
        pid: Number(text.slice(0, nameStart)),
        name: text.slice(nameStart + 1, nameEnd),
        state: fields[0] ?? "",
        parentPid: field(4),
        processGroup: field(5),
        session: field(6),
        threads: field(20),
        startTicks: field(22),
    };
    const { name, state, ...numbers } = stat;
    return state !== "" && Object.values(numbers).every(Number.isInteger) ? stat : null;
}
/**
 * A zombie or a process that is being torn down: it runs nothing and holds no memory. A process
 * whose first thread has ended shows as a zombie too, but others of its threads may still run.
 */
function isDead(stat) {
    if (stat.threads > 1)
        return false;
    return stat.state === "Z" || stat.state === "X" || stat.state === "x";
}
/**
 * Finds `Name:  123 kB` in `/proc/meminfo`, `status` or `smaps_rollup`; null where the kernel has
 * no such line. The name is matched at a line's start, so a hostile process name cannot fake one
 * (the kernel escapes newlines in `Name:`).
 */
function parseKiBField(text, name) {
    const key = `${name}:`;
    for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1)) {
        if (at > 0 && text[at - 1] !== "\n")
            continue;
        const amount = Number.parseInt(text.slice(at + key.length, at + key.length + 32), 10);
        return Number.isInteger(amount) && amount >= 0 ? (0,units/* bytes */.ee)(amount * units/* KIB */.nH) : null;
    }
    return null;
}
/** Finds `name 123` at a line's start, as cgroup files are written; null where it is absent. */
function parseFlatField(text, name) {
    const key = `${name} `;
    for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1)) {
        if (at > 0 && text[at - 1] !== "\n")
            continue;
        const amount = Number.parseInt(text.slice(at + key.length, at + key.length + 32), 10);
        return Number.isInteger(amount) ? amount : null;
    }
    return null;
}
/**
 * A command line as a report shows it, without its secrets; the name in brackets where there is none
 * (kernel threads).
 */
function commandText(cmdline, name) {
    const text = cmdline.replace(/\0+$/, "").replaceAll("\0", " ");
    return text === "" ? `[${name}]` : (0,secrets/* maskCommand */.Iq)(text);
}

;// CONCATENATED MODULE: ./.build/src/platform/linux/reused-file.js

/**
 * A kernel file that is kept open and read by position into one buffer: 1\u20138 \u00b5s a read, where
 * readFileSync takes 17 \u00b5s and leaves garbage. Kernel files are produced anew when read from 0.
 */
class ReusedFile {
    path;
    #fd;
    #buffer;
    /** Throws the system's error where the file cannot be opened. */
    constructor(path, size = 4096) {
        this.path = path;
        this.#fd = (0,external_node_fs_.openSync)(path, "r");
        this.#buffer = Buffer.allocUnsafe(size);
    }
    /** The file's text now. Throws the system's error, such as ENODEV where a cgroup was removed. */
    text() {
        let length = 0;
        for (;;) {
            const count = (0,external_node_fs_.readSync)(this.#fd, this.#buffer, length, this.#buffer.length - length, length);
            length += count;
            if (count === 0 || length < this.#buffer.length)
                break;
            this.#buffer = Buffer.concat([this.#buffer], this.#buffer.length * 2);
        }
        return this.#buffer.toString("latin1", 0, length);
    }
    /** For a file that holds one decimal number. `max` (cgroup v2: no limit) is Infinity. */
    number() {
        const count = (0,external_node_fs_.readSync)(this.#fd, this.#buffer, 0, this.#buffer.length, 0);
        let value = 0;
        for (let at = 0; at < count; at += 1) {
            const digit = (this.#buffer[at] ?? 0) - 48;
            if (digit < 0 || digit > 9)
                return at > 0 ? value : Number.POSITIVE_INFINITY;
            value = value * 10 + digit;
        }
        return value;
    }
    close() {
        if (this.#fd < 0)
            return;
        (0,external_node_fs_.closeSync)(this.#fd);
        this.#fd = -1;
    }
}
/** Opens a file that may be absent. */
function openReused(path, size) {
    try {
        return new ReusedFile(path, size);
    }
    catch {
        return null;
    }
}

// EXTERNAL MODULE: ./.build/src/platform/monotonic.js
var monotonic = __nccwpck_require__(691);
;// CONCATENATED MODULE: ./.build/src/platform/linux/slow-figure.js

/** What an administrator changes by hand is read this often, not at each look. */
const AGE_MS = 5000;
/** A figure that hardly ever changes: read again when it is five seconds old. */
function slowFigure(read) {
    let known = null;
    return () => {
        const atMs = (0,monotonic/* monotonicMs */.d)();
        if (known === null || atMs - known.atMs > AGE_MS)
            known = { figure: read(), atMs };
        return known.figure;
    };
}

;// CONCATENATED MODULE: ./.build/src/platform/linux/container-limit.js







const V1 = {
    limit: "memory.limit_in_bytes",
    usage: "memory.usage_in_bytes",
    reclaimable: "total_inactive_file",
};
const V2 = { limit: "memory.max", usage: "memory.current", reclaimable: "inactive_file" };
/**
 * The memory limits of our own cgroup and of every ancestor that can be seen, as a container or a
 * systemd unit sets them. Levels that cannot be read are left out: the root cgroup has no files.
 */
function openContainerLimits(procRoot) {
    const levels = [];
    for (const hierarchy of findCgroupHierarchies(procRoot)) {
        if (hierarchy.controller !== "memory" && hierarchy.version === 1)
            continue;
        const names = hierarchy.version === 1 ? V1 : V2;
        for (let folder = hierarchy.ownFolder;; folder = (0,external_node_path_.dirname)(folder)) {
            const level = (0,external_node_fs_.existsSync)(folder) ? openLevel(folder, names) : null;
            if (level !== null)
                levels.push(level);
            if (folder === hierarchy.mountPoint || folder === (0,external_node_path_.dirname)(folder))
                break;
        }
    }
    return {
        read: (machineTotal) => levels.flatMap((level) => readLevel(level, machineTotal)),
        close: () => levels.forEach((level) => {
            level.close();
        }),
    };
}
function openLevel(folder, names) {
    if (!(0,external_node_fs_.statSync)(folder).isDirectory())
        return null;
    const limit = openReused((0,external_node_path_.join)(folder, names.limit), 64);
    const usage = openReused((0,external_node_path_.join)(folder, names.usage), 64);
    const stat = openReused((0,external_node_path_.join)(folder, "memory.stat"));
    if (limit !== null && usage !== null && stat !== null) {
        return {
            limit: slowFigure(() => limit.number()),
            usage,
            stat,
            reclaimable: names.reclaimable,
            close: () => [limit, usage, stat].forEach((file) => void file.close()),
        };
    }
    limit?.close();
    usage?.close();
    stat?.close();
    return null;
}
function readLevel(level, machineTotal) {
    const limit = level.limit();
    if (limit >= machineTotal)
        return [];
    const reclaimable = parseFlatField(level.stat.text(), level.reclaimable) ?? 0;
    const held = Math.max(0, level.usage.number() - reclaimable);
    return [{ totalBytes: (0,units/* bytes */.ee)(limit), availableBytes: (0,units/* bytes */.ee)(Math.max(0, limit - held)) }];
}

;// CONCATENATED MODULE: ./.build/src/platform/linux/proc.js



/** Longest part of a command line that is kept. */
const COMMAND_BYTES = 4096;
/** Enough for `stat`, `statm` and `status`, the last with some thousand group ids. */
const scratch = Buffer.allocUnsafe(16 * 1024);
function openProc(root = "/proc") {
    const text = (pid, file) => readSome(`${root}/${pid}/${file}`);
    function pids() {
        const found = [];
        for (const name of (0,external_node_fs_.readdirSync)(root)) {
            const pid = Number(name);
            if (Number.isInteger(pid) && pid > 0)
                found.push(pid);
        }
        return found;
    }
    function stat(pid) {
        const line = text(pid, "stat");
        return line === null ? null : parseProcStat(line);
    }
    function memory(pid) {
        const status = text(pid, "status");
        if (status === null)
            return null;
        const field = (name) => parseKiBField(status, name) ?? (0,units/* bytes */.ee)(0);
        const held = (0,units/* bytes */.ee)(field("RssAnon") + field("RssShmem") + field("VmSwap"));
        const peak = Math.max(held, field("VmHWM") - field("RssFile"));
        const uid = /^Uid:\s+(\d+)/m.exec(status)?.[1];
        return {
            bytes: held,
            dataBytes: field("VmData"),
            peakBytes: (0,units/* bytes */.ee)(peak),
            uid: uid === undefined ? null : Number(uid),
        };
    }
    function proportionalBytes(pid) {
        const rollup = text(pid, "smaps_rollup");
        if (rollup === null)
            return null;
        const anonymous = parseKiBField(rollup, "Pss_Anon");
        // Kernels before 5.4 do not split Pss by kind: then file pages count too.
        if (anonymous === null)
            return parseKiBField(rollup, "Pss");
        const shared = parseKiBField(rollup, "Pss_Shmem") ?? 0;
        return (0,units/* bytes */.ee)(anonymous + shared + (parseKiBField(rollup, "SwapPss") ?? 0));
    }
    function environment(pid) {
        try {
            return (0,external_node_fs_.readFileSync)(`${root}/${pid}/environ`);
        }
        catch {
            return null;
        }
    }
    const commandLine = (pid) => readSome(`${root}/${pid}/cmdline`, COMMAND_BYTES);
    function snapshot(pid, known) {
        const now = known ?? stat(pid);
        if (now === null)
            return null;
        return {
            pid,
            parentPid: now.parentPid,
            name: now.name,
            command: commandText(commandLine(pid) ?? "", now.name),
            bytes: memory(pid)?.bytes ?? (0,units/* bytes */.ee)(0),
        };
    }
    function look(pid) {
        const held = memory(pid);
        if (held === null)
            return null;
        return { pid, bytes: held.bytes, peakBytes: held.peakBytes, dataBytes: held.dataBytes };
    }
    function biggest(count) {
        // statm costs a third of status. Its resident figure counts file pages as well, so more are
        // read than asked. A process that is swapped out almost whole is missed.
        const candidates = [];
        for (const pid of pids()) {
            const residentPages = Number(text(pid, "statm")?.split(" ")[1] ?? 0);
            if (residentPages > 0)
                candidates.push({ pid, residentPages });
        }
        candidates.sort((a, b) => b.residentPages - a.residentPages);
        const found = [];
        for (const { pid } of candidates.slice(0, count * 2 + 10)) {
            const shot = snapshot(pid);
            if (shot !== null)
                found.push(shot);
        }
        return found.sort((a, b) => b.bytes - a.bytes).slice(0, count);
    }
    return {
        root,
        pids,
        stat,
        memory,
        proportionalBytes,
        environment,
        commandLine,
        cgroup: (pid) => text(pid, "cgroup"),
        snapshot,
        look,
        biggest,
    };
}
/** The beginning of a file; null where it is gone or not ours. */
function readSome(path, length = scratch.length) {
    let fd;
    try {
        fd = (0,external_node_fs_.openSync)(path, "r");
    }
    catch {
        return null;
    }
    try {
        return scratch.toString("utf8", 0, (0,external_node_fs_.readSync)(fd, scratch, 0, length, 0));
    }
    catch {
        return null; // ESRCH: the process ended between open and read
    }
    finally {
        (0,external_node_fs_.closeSync)(fd);
    }
}

;// CONCATENATED MODULE: ./.build/src/platform/linux/memory.js






/**
 * Memory of the machine from `/proc/meminfo`, files kept open (7 \u00b5s a read). Where a cgroup with a
 * smaller limit holds us, that limit is the RAM.
 *
 * `usedBytes` is MemTotal less MemAvailable: what cannot be had back. Kernels before 3.14 have no
 * MemAvailable; there MemFree + Cached is used. `commit` is read only where vm.overcommit_memory
 * is 2: elsewhere CommitLimit limits nothing.
 *
 * Throws where `/proc` is not mounted.
 */
function openLinuxMemory(options = {}) {
    const procRoot = options.procRoot ?? "/proc";
    const proc = openProc(procRoot);
    const meminfo = new ReusedFile(`${procRoot}/meminfo`);
    const overcommit = openReused(`${procRoot}/sys/vm/overcommit_memory`, 16);
    const isStrict = slowFigure(() => overcommit?.number() === 2);
    const status = new ReusedFile(`${procRoot}/self/status`);
    const limits = openContainerLimits(procRoot);
    function read() {
        const text = meminfo.text();
        const field = (name) => parseKiBField(text, name);
        const machineTotal = field("MemTotal") ?? (0,units/* bytes */.ee)(0);
        const machineAvailable = field("MemAvailable") ?? (0,units/* bytes */.ee)((field("MemFree") ?? 0) + (field("Cached") ?? 0));
        const { totalBytes, availableBytes } = tightest({ totalBytes: machineTotal, availableBytes: machineAvailable }, limits.read(machineTotal));
        const usedBytes = (0,units/* bytes */.ee)(Math.max(0, totalBytes - availableBytes));
        return {
            totalBytes,
            usedBytes,
            usedPercent: (0,units/* percentOf */.pR)(usedBytes, totalBytes),
            commit: isStrict() ? commitOf(field("Committed_AS"), field("CommitLimit")) : null,
        };
    }
    return {
        read,
        ownBytes: () => parseKiBField(status.text(), "VmRSS") ?? (0,units/* bytes */.ee)(0),
        biggest: proc.biggest,
        close() {
            meminfo.close();
            overcommit?.close();
            status.close();
            limits.close();
        },
    };
}
/** The smallest limit is the RAM; what is available is so under every limit and on the machine. */
function tightest(machine, limits) {
    const all = [machine, ...limits];
    return {
        totalBytes: (0,units/* bytes */.ee)(Math.min(...all.map((each) => each.totalBytes))),
        availableBytes: (0,units/* bytes */.ee)(Math.min(...all.map((each) => each.availableBytes))),
    };
}
function commitOf(usedBytes, limitBytes) {
    if (usedBytes === null || limitBytes === null)
        return null;
    return { usedBytes, limitBytes, usedPercent: (0,units/* percentOf */.pR)(usedBytes, limitBytes) };
}

;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
;// CONCATENATED MODULE: ./.build/src/platform/linux/thread-priority.js


/** nice(2) of the watchdog's thread where that is allowed. */
const EAGER = -15;
/**
 * Lets the calling thread come before the tests when all cores are busy. setpriority(2) takes a
 * thread's id on Linux, and `/proc/thread-self` names the caller's. Needs root or CAP_SYS_NICE;
 * without, the thread keeps its priority.
 */
function raiseLinuxThreadPriority() {
    try {
        const thread = Number((0,external_node_fs_.readlinkSync)("/proc/thread-self").split("/").at(-1));
        if (Number.isInteger(thread) && thread > 0)
            (0,external_node_os_namespaceObject.setPriority)(thread, EAGER);
    }
    catch {
        // EACCES, EPERM: an ordinary user may not; a late look is still a look.
    }
}

// EXTERNAL MODULE: ./.build/src/platform/native.js + 2 modules
var platform_native = __nccwpck_require__(187);
;// CONCATENATED MODULE: ./.build/src/platform/linux/data-limit.js


/**
 * What a process may map beyond its memory limit without touching it, in bytes. RLIMIT_DATA counts
 * writable mappings, touched or not: Node 24 reserves 510 MB for code, each thread 8 MB of stack.
 */
const UNTOUCHED_ALLOWANCE = (/* unused pure expression or super */ null && (GIB));
/** RLIMIT_DATA of asm-generic/resource.h; the same on all architectures that Node supports. */
const RLIMIT_DATA = 2;
const NOT_WORTH_A_CALL = units/* MIB */.D6;
/**
 * prlimit(2) (Linux 2.6.36) on processes of the same user. null where koffi cannot be loaded: the
 * limit is then held by measuring and killing alone.
 */
function openDataLimiter() {
    const { koffi } = (0,platform_native/* loadKoffi */.s)();
    if (koffi === null)
        return null;
    const prlimit = koffi.load(null).func("int prlimit(int, int, const void *, void *)");
    const current = Buffer.alloc(16); // struct rlimit64: soft, hard
    const set = new Map();
    return {
        cap({ pid, bytes, dataBytes }, limit) {
            if (dataBytes === null)
                return;
            const wanted = dataBytes + Math.max(0, limit - bytes);
            if (Math.abs((set.get(pid) ?? Number.NaN) - wanted) < NOT_WORTH_A_CALL)
                return;
            if (prlimit(pid, RLIMIT_DATA, null, current) !== 0)
                return;
            const hard = current.readBigUInt64LE(8);
            const soft = BigInt(Math.floor(wanted));
            current.writeBigUInt64LE(soft < hard ? soft : hard, 0);
            if (prlimit(pid, RLIMIT_DATA, current, null) === 0)
                set.set(pid, wanted);
        },
    };
}

;// CONCATENATED MODULE: external "node:timers/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
;// CONCATENATED MODULE: ./.build/src/platform/linux/cgroup-files.js





/** How long a cgroup may stay busy after its last process died; it is a matter of microseconds. */
const BUSY_MS = 2000;
/** `folder` and all cgroups below it (tests may make their own), parents first. */
function cgroupsBelow(folder) {
    const found = [folder];
    for (const current of found) {
        // A kernfs folder has two links and one for each folder in it: no listing where there is none.
        if (((0,external_node_fs_.statSync)(current, { throwIfNoEntry: false })?.nlink ?? 0) <= 2)
            continue;
        for (const entry of listOrEmpty(current)) {
            if (entry.isDirectory())
                found.push((0,external_node_path_.join)(current, entry.name));
        }
    }
    return found;
}
/** The processes in `folder` and below. Zombies are not among them. */
function cgroupPids(folder) {
    const pids = [];
    for (const current of cgroupsBelow(folder)) {
        for (const line of readOrEmpty((0,external_node_path_.join)(current, "cgroup.procs")).split("\n")) {
            const pid = Number(line);
            if (pid > 0)
                pids.push(pid); // 0: a process of another pid namespace
        }
    }
    return pids;
}
/**
 * Sends SIGKILL to a process, or to a group by its negated id. One that has ended meanwhile is no
 * fault; one that changed its user and is not ours to kill shows among those still alive.
 */
function cgroup_files_killPid(pid) {
    try {
        process.kill(pid, "SIGKILL");
    }
    catch (thrown) {
        const { code } = thrown;
        if (code !== "ESRCH" && code !== "EPERM")
            throw thrown;
    }
}
/** Writes to a file that may be absent or refuse; tells whether it was taken. */
function cgroup_files_tryWrite(path, text) {
    try {
        (0,external_node_fs_.writeFileSync)(path, text);
        return true;
    }
    catch {
        return false;
    }
}
function listOrEmpty(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true });
    }
    catch {
        return []; // removed by another run that sweeps, or by the guardian
    }
}
function readOrEmpty(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, "latin1");
    }
    catch {
        return "";
    }
}
/**
 * Lets everything in a cgroup of v1's freezer run, also what a test froze in a cgroup of its own:
 * SIGKILL waits for what is frozen there.
 */
function thaw(freezer) {
    for (const folder of cgroupsBelow(freezer))
        cgroup_files_tryWrite((0,external_node_path_.join)(folder, "freezer.state"), "THAWED");
}
/** Whether a cgroup could not be removed because a process in it does not die. */
function isBusy(thrown) {
    return thrown?.code === "EBUSY";
}
/** Kills what is in a cgroup until nothing is, or for two seconds. */
async function cgroup_files_emptyCgroup(folder) {
    const deadline = monotonicMs() + BUSY_MS;
    for (;;) {
        const pids = cgroupPids(folder);
        if (pids.length === 0 || monotonicMs() > deadline)
            return;
        pids.forEach(cgroup_files_killPid);
        if (existsSync(join(folder, "freezer.state")))
            thaw(folder);
        await sleep(2);
    }
}
/** Removes a cgroup and those below it, its processes being dead. One that is gone is no fault. */
async function cgroup_files_removeCgroup(folder) {
    const deadline = monotonicMs() + BUSY_MS;
    for (const current of cgroupsBelow(folder).reverse()) {
        for (;;) {
            try {
                await promisify(rmdir)(current);
                break;
            }
            catch (thrown) {
                const code = thrown.code;
                if (code === "ENOENT")
                    break;
                if (code !== "EBUSY" || monotonicMs() > deadline)
                    throw thrown;
                await sleep(2);
            }
        }
    }
}

;// CONCATENATED MODULE: ./.build/src/platform/linux/file-cache.js



/** A rise of the counter that asks for a new look at the cache. */
const RISE_BYTES = 4 * 1024 * 1024;
/** The oldest figure that is used: while the counter moves, and while it stands still. */
const file_cache_AGE_MS = 1000;
const STILL_AGE_MS = 5000;
const STILL_BYTES = 256 * 1024;
/**
 * Page cache that a cgroup is charged for. The kernel drops it before it kills anyone, so it is no
 * use of memory: a test that reads a 4 GB file does not need 4 GB. memory.stat costs 20 times the
 * counter itself and is therefore read only when the counter has risen,
 * once a second while it moves, and every five while it does not.
 */
class FileCache {
    #file;
    #prefix;
    #cached = 0;
    #atUsage = Number.NEGATIVE_INFINITY;
    #atMs = Number.NEGATIVE_INFINITY;
    /** `prefix`: v1 counts cgroups below under `total_\u2026`, v2 always counts them. */
    constructor(path, prefix) {
        this.#file = openReused(path);
        this.#prefix = prefix;
    }
    /** Bytes of cache at a time when the counter stands at `usage`. */
    bytes(usage) {
        const now = (0,monotonic/* monotonicMs */.d)();
        const isStill = Math.abs(usage - this.#atUsage) < STILL_BYTES;
        const ageMs = now - this.#atMs;
        if (usage - this.#atUsage < RISE_BYTES && ageMs < (isStill ? STILL_AGE_MS : file_cache_AGE_MS)) {
            // Less in use than a moment ago: what went may have been cache.
            return Math.min(this.#cached, usage);
        }
        this.#cached = this.read();
        this.#atUsage = usage;
        this.#atMs = now;
        return Math.min(this.#cached, usage);
    }
    /** Bytes of cache now. */
    read() {
        const text = this.#file?.text() ?? "";
        const part = (name) => parseFlatField(text, `${this.#prefix}${name}`) ?? 0;
        return part("inactive_file") + part("active_file");
    }
    close() {
        this.#file?.close();
    }
}

;// CONCATENATED MODULE: ./.build/src/platform/linux/cgroup-v1.js








/** Containment by cgroup v1: the memory controller, and the freezer for the kill. */
function cgroupV1(run) {
    return {
        kind: "cgroup-v1",
        enforcement: { tree: "kernel", process: "watchdog" },
        how: `cgroup v1 at ${run.memory}${run.freezer === null ? ", without a freezer hierarchy: a fork bomb is killed by repetition" : ""}`,
        guard: [run.memory, run.freezer].flatMap((path) => path === null ? [] : [{ kind: "cgroup", path }]),
        hold: (index) => Promise.resolve(holdFile(run, index)),
        async close() {
            await removeCgroup(run.memory);
            if (run.freezer !== null)
                await removeCgroup(run.freezer);
        },
    };
}
function holdFile(run, index) {
    const memory = join(run.memory, `file-${index}`);
    const freezer = run.freezer === null ? null : join(run.freezer, `file-${index}`);
    mkdirSync(memory);
    if (freezer !== null)
        mkdirSync(freezer);
    const descriptor = { kind: "cgroup-v1", memory, freezer };
    // `0` into `tasks` takes 0.03 ms; a pid into `cgroup.procs` waits 7\u201312 ms for all CPUs after idle.
    const enter = [memory, freezer].flatMap((folder) => folder === null ? [] : [`echo 0 >${quoted(join(folder, "tasks"))}`]);
    return {
        entry: `${enter.join(" && ")} || exit 125`,
        launcher: [],
        environment: () => ({}),
        guard: () => [],
        entered: () => Promise.resolve(),
        limit: (limits) => writeLimit(memory, limits),
        describe: () => descriptor,
        open: () => openCgroupV1(descriptor),
        async remove() {
            await removeCgroup(memory);
            if (freezer !== null)
                await removeCgroup(freezer);
        },
    };
}
/** RAM first, then RAM and swap together: the kernel refuses the second below the first. */
function writeLimit(memory, limits) {
    if (limits.treeBytes === null)
        return;
    const limit = String(Math.floor(limits.treeBytes));
    writeFileSync(join(memory, "memory.limit_in_bytes"), limit);
    const withSwap = join(memory, "memory.memsw.limit_in_bytes");
    if (existsSync(withSwap))
        writeFileSync(withSwap, limit);
    // Without swap accounting the kernel can at least be told not to swap this cgroup out.
    else
        tryWrite(join(memory, "memory.swappiness"), "0");
}
/** This thread's own handles. Throws where the cgroup is gone. */
function openCgroupV1(tree) {
    const usage = new ReusedFile((0,external_node_path_.join)(tree.memory, "memory.usage_in_bytes"), 64);
    const peak = new ReusedFile((0,external_node_path_.join)(tree.memory, "memory.max_usage_in_bytes"), 64);
    const procs = (0,external_node_path_.join)(tree.memory, "cgroup.procs");
    const oom = openReused((0,external_node_path_.join)(tree.memory, "memory.oom_control"), 256);
    const cache = new FileCache((0,external_node_path_.join)(tree.memory, "memory.stat"), "total_");
    const state = tree.freezer === null ? null : (0,external_node_path_.join)(tree.freezer, "freezer.state");
    let highest = 0;
    function look() {
        const used = usage.number();
        const cached = cache.bytes(used);
        const treeBytes = (0,units/* bytes */.ee)(used - cached);
        highest = Math.max(highest, treeBytes);
        return {
            treeBytes,
            treeLimitHits: limitHits(),
            processLimitHits: 0,
            // Asked for at the end alone.
            get peakTreeBytes() {
                return peakBytes(cached);
            },
            // Asked after a kill alone, and five calls. Not from an open file: v1 hands out an old list
            // for up to a second when it is read again.
            get alive() {
                return readOrEmpty(procs) !== "" || cgroupPids(tree.memory).length > 0;
            },
        };
    }
    /** The kernel's peak holds the cache of that moment; what is cached now is the best guess at it. */
    function peakBytes(cached) {
        return (0,units/* bytes */.ee)(Math.max(highest, peak.number() - cached));
    }
    /** failcnt also counts charges that succeeded after page cache was dropped: no sign of a kill. */
    function limitHits() {
        return parseFlatField(oom?.text() ?? "", "oom_kill") ?? 0;
    }
    function figures() {
        const peakTreeBytes = peakBytes(cache.read());
        return { peakTreeBytes, treeLimitHits: limitHits(), processLimitHits: 0 };
    }
    function kill() {
        if (cgroupPids(tree.memory).length === 0)
            return;
        // What is frozen cannot fork and cannot end, so the list is complete and no pid in it is stale.
        const frozen = state !== null && cgroup_files_tryWrite(state, "FROZEN");
        const killed = new Set();
        try {
            for (let pass = 0, fresh = true; fresh && pass < 50; pass += 1) {
                fresh = false;
                for (const pid of cgroupPids(tree.memory)) {
                    if (killed.has(pid))
                        continue;
                    killed.add(pid);
                    cgroup_files_killPid(pid);
                    fresh = true;
                }
            }
        }
        finally {
            if (frozen && tree.freezer !== null)
                thaw(tree.freezer);
        }
    }
    return {
        look,
        figures,
        pids: () => cgroupPids(tree.memory),
        kill,
        reap: () => true,
        close: () => [usage, peak, oom, cache].forEach((file) => void file?.close()),
    };
}

;// CONCATENATED MODULE: ./.build/src/platform/linux/cgroup-v2.js








/** Containment by cgroup v2 in a folder of ours whose children have the memory controller. */
function cgroupV2(run, how, restore) {
    return {
        kind: "cgroup-v2",
        enforcement: { tree: "kernel", process: "watchdog" },
        how,
        guard: [{ kind: "cgroup", path: run }],
        hold: (index) => Promise.resolve(cgroup_v2_holdFile(join(run, `file-${index}`))),
        async close() {
            await removeCgroup(run);
            await restore();
        },
    };
}
function cgroup_v2_holdFile(folder) {
    mkdirSync(folder);
    closeSwap(folder);
    const descriptor = { kind: "cgroup-v2", folder };
    return {
        entry: `echo 0 >${quoted(join(folder, "cgroup.procs"))} || exit 125`,
        launcher: [],
        environment: () => ({}),
        guard: () => [],
        entered: () => Promise.resolve(),
        limit: (limits) => limitCgroupV2(folder, limits),
        describe: () => descriptor,
        open: () => openCgroupV2(descriptor),
        remove: () => removeCgroup(folder),
    };
}
/**
 * No way out into swap (memory.swap.max is absent where the kernel has no swap accounting), and
 * when the kernel kills one process for the limit it kills all of them (memory.oom.group, 4.19).
 */
function closeSwap(folder) {
    tryWrite(join(folder, "memory.swap.max"), "0");
    tryWrite(join(folder, "memory.oom.group"), "1");
}
/** Throws the system's error where the kernel refuses the limit. */
function limitCgroupV2(folder, limits) {
    if (limits.treeBytes === null)
        return;
    writeFileSync(join(folder, "memory.max"), String(Math.floor(limits.treeBytes)));
}
/** This thread's own handles. Throws where the cgroup is gone. */
function openCgroupV2(tree) {
    const usage = new ReusedFile((0,external_node_path_.join)(tree.folder, "memory.current"), 64);
    const events = new ReusedFile((0,external_node_path_.join)(tree.folder, "memory.events"), 512);
    const state = new ReusedFile((0,external_node_path_.join)(tree.folder, "cgroup.events"), 128);
    const peak = openReused((0,external_node_path_.join)(tree.folder, "memory.peak"), 64); // since 5.19
    const cache = new FileCache((0,external_node_path_.join)(tree.folder, "memory.stat"), "");
    let highest = 0;
    function look() {
        const used = usage.number();
        const cached = cache.bytes(used);
        const treeBytes = (0,units/* bytes */.ee)(used - cached);
        highest = Math.max(highest, treeBytes);
        return {
            treeBytes,
            treeLimitHits: limitHits(),
            processLimitHits: 0,
            // Asked for at the end alone.
            get peakTreeBytes() {
                return peakBytes(cached);
            },
            // Asked after a kill alone.
            get alive() {
                return parseFlatField(state.text(), "populated") === 1;
            },
        };
    }
    /** The kernel's peak holds the cache of that moment; what is cached now is the best guess at it. */
    function peakBytes(cached) {
        return peak === null ? null : (0,units/* bytes */.ee)(Math.max(highest, peak.number() - cached));
    }
    function limitHits() {
        return parseFlatField(events.text(), "oom_kill") ?? 0;
    }
    function figures() {
        const peakTreeBytes = peakBytes(cache.read());
        return { peakTreeBytes, treeLimitHits: limitHits(), processLimitHits: 0 };
    }
    function kill() {
        if (cgroupPids(tree.folder).length === 0)
            return;
        // Since 5.14, and no fork escapes it.
        if (cgroup_files_tryWrite((0,external_node_path_.join)(tree.folder, "cgroup.kill"), "1"))
            return;
        // Frozen processes (5.2) cannot fork, and SIGKILL ends them as they are.
        const freeze = (0,external_node_path_.join)(tree.folder, "cgroup.freeze");
        cgroup_files_tryWrite(freeze, "1");
        const killed = new Set();
        for (let pass = 0, fresh = true; fresh && pass < 50; pass += 1) {
            fresh = false;
            for (const pid of cgroupPids(tree.folder)) {
                if (killed.has(pid))
                    continue;
                killed.add(pid);
                cgroup_files_killPid(pid);
                fresh = true;
            }
        }
        cgroup_files_tryWrite(freeze, "0");
    }
    return {
        look,
        figures,
        pids: () => cgroupPids(tree.folder),
        kill,
        reap: () => true,
        close: () => [usage, events, state, peak, cache].forEach((file) => void file?.close()),
    };
}

;// CONCATENATED MODULE: ./.build/src/platform/linux/run-name.js



const PREFIX = "gpu-safe-tests";
/**
 * The name of a run's cgroups: the run, and its supervisor by pid, start time and pid namespace.
 * So a later run can tell what a dead one has left, also where containers share one cgroup tree.
 */
function run_name_runFolderName(runId, proc) {
    const start = proc.stat(process.pid)?.startTicks ?? 0;
    return [PREFIX, runId, process.pid, start, pidNamespace(proc)].join(".");
}
/** Whether the supervisor of this folder is known to be gone. */
function run_name_isLeftover(folderName, proc) {
    const [prefix, , pid, start, namespace] = folderName.split(".");
    if (prefix !== PREFIX || namespace === undefined || namespace !== pidNamespace(proc))
        return false;
    return proc.stat(Number(pid))?.startTicks !== Number(start);
}
/** Ends and removes what dead runs have left in `parent`. What resists is left to the next run. */
async function removeLeftovers(parent, proc) {
    for (const name of readdirSync(parent)) {
        if (!run_name_isLeftover(name, proc))
            continue;
        const folder = join(parent, name);
        try {
            await emptyCgroup(folder);
            await removeCgroup(folder);
        }
        catch {
            // EBUSY, EPERM: another user's, or a process that does not die; it disturbs nobody.
        }
    }
}
function pidNamespace(proc) {
    try {
        return /\d+/.exec(readlinkSync(`${proc.root}/self/ns/pid`))?.[0] ?? "0";
    }
    catch {
        return "0";
    }
}

;// CONCATENATED MODULE: ./.build/src/platform/linux/subreaper.js

const PR_SET_CHILD_SUBREAPER = 36;
const P_ALL = 0;
const WNOHANG = 1;
const WEXITED = 4;
const WNOWAIT = 0x01000000;
/** Where siginfo_t holds si_pid on 64-bit Linux. */
const SI_PID_OFFSET = 16;
/** Orphans that end while nobody looks are collected this often, or they would use up all pids. */
const COLLECT_MS = 1000;
/** Long enough for the signal of a child's end to be in Node's hands. */
const RIPE_MS = 20;
/**
 * Makes this program the parent of its orphaned descendants (prctl(2), Linux 3.4), so that a daemon
 * that forked twice stays in our tree. Their ends are then ours to collect: Node never does it for
 * children that it did not start.
 */
function subreaper_becomeSubreaper(proc) {
    const native = loadKoffi();
    if (native.koffi === null)
        return { reason: native.reason };
    const ownSession = proc.stat(process.pid)?.session;
    try {
        const libc = native.koffi.load(null);
        const prctl = libc.func("int prctl(int, unsigned long, unsigned long, unsigned long, unsigned long)");
        const waitid = libc.func("int waitid(int, unsigned int, void *, int)");
        const waitpid = libc.func("int waitpid(int, void *, int)");
        const info = Buffer.alloc(128);
        const firstEnded = () => {
            info.fill(0);
            const status = waitid(P_ALL, 0, info, WEXITED | WNOHANG | WNOWAIT);
            return status === 0 ? info.readInt32LE(SI_PID_OFFSET) : 0;
        };
        const set = (on) => prctl(PR_SET_CHILD_SUBREAPER, on, 0, 0, 0) === 0;
        if (!set(1))
            return { reason: "prctl(PR_SET_CHILD_SUBREAPER) was refused" };
        let suspect = { pid: 0, isRipe: false };
        const collect = (isOrphan = () => false) => {
            for (let pid = firstEnded(); pid !== 0; pid = firstEnded()) {
                const session = proc.stat(pid)?.session;
                if (session === undefined || session === ownSession)
                    return false;
                const isCertain = session !== pid || isOrphan(pid);
                if (!isCertain && suspect.pid !== pid)
                    suspect = ripening(pid);
                if (!isCertain && !suspect.isRipe)
                    return false;
                waitpid(pid, null, WNOHANG);
            }
            return true;
        };
        const timer = setInterval(collect, COLLECT_MS).unref();
        return {
            collect,
            close() {
                clearInterval(timer);
                set(0);
            },
        };
    }
    catch (thrown) {
        return { reason: thrown instanceof Error ? thrown.message : String(thrown) };
    }
}
function ripening(pid) {
    const suspect = { pid, isRipe: false };
    // The immediate comes behind the poll in which Node learns of its children's ends.
    setTimeout(() => setImmediate(() => Object.assign(suspect, { isRipe: true })), RIPE_MS).unref();
    return suspect;
}

;// CONCATENATED MODULE: ./.build/src/platform/linux/tree-memory.js


/** From this share of the limit on, only the exact figure counts. */
const NEAR_LIMIT = 0.8;
/** Exact figures may cost this share of the time. */
const BUSY_SHARE = 0.02;
/**
 * Memory of a tree of which the kernel keeps no count. Summed RSS counts what is shared, also pages
 * shared by fork, once for each process: up to four times too much for four workers. The exact
 * figure, proportional set sizes, makes the kernel walk every page (5\u201310 ms per GB). So a fresh
 * exact figure is taken near the limit, where it decides over a kill; elsewhere the cheap sum is
 * corrected by the last exact one.
 */
function measureTree(proc, limit) {
    let ratio = 1;
    let costMs = 0;
    let readAtMs = Number.NEGATIVE_INFINITY;
    function exact(pids) {
        let sum = 0;
        for (const pid of pids)
            sum += proc.proportionalBytes(pid) ?? proc.memory(pid)?.bytes ?? 0;
        return sum;
    }
    return {
        read(pids) {
            let sum = 0;
            for (const pid of pids)
                sum += proc.memory(pid)?.bytes ?? 0;
            if (pids.length < 2)
                return (0,units/* bytes */.ee)(sum);
            const start = (0,monotonic/* monotonicMs */.d)();
            const [limitBytes = 0] = limit;
            const isNear = limitBytes > 0 && sum >= limitBytes * NEAR_LIMIT;
            if (!isNear && start - readAtMs < costMs / BUSY_SHARE)
                return (0,units/* bytes */.ee)(sum * ratio);
            const held = exact(pids);
            readAtMs = (0,monotonic/* monotonicMs */.d)();
            costMs = readAtMs - start;
            ratio = sum > 0 ? Math.min(1, held / sum) : 1;
            return (0,units/* bytes */.ee)(Math.min(held, sum));
        },
    };
}

;// CONCATENATED MODULE: ./.build/src/platform/linux/tree-walk.js


/** The variable by which a test's processes are known wherever they hide. */
const tree_walk_MARKER_NAME = "GPU_SAFE_TESTS_ID";
/** All pids there are cannot be used up in this time, so none of a stranger's is a member's now. */
const FRESH_MS = 500;
/**
 * Finds a tree without the kernel's help: by parents, by the shim's session, by the environment's
 * marker, by having been seen before, and by having come to us as an orphan of another session.
 */
function walkTree(proc, identity) {
    const seen = new Map();
    let strangers = new Map();
    let walkedMs = Number.NEGATIVE_INFINITY;
    let dead = [];
    let living = [];
    function members() {
        const nowMs = (0,monotonic/* monotonicMs */.d)();
        const isFresh = nowMs - walkedMs < FRESH_MS;
        walkedMs = nowMs;
        const others = new Map();
        const tree = new Map();
        const known = new Map();
        dead = [];
        for (const pid of proc.pids()) {
            const strangerSince = strangers.get(pid);
            if (strangerSince !== undefined && isFresh) {
                known.set(pid, strangerSince);
                continue;
            }
            const stat = proc.stat(pid);
            if (stat === null)
                continue;
            if (isDead(stat))
                dead.push(stat);
            else if (isSeed(stat))
                tree.set(pid, stat);
            else
                others.set(pid, stat);
        }
        adopt(tree, others);
        for (const [pid, stat] of others) {
            if (strangerAlready(stat))
                known.set(pid, stat.startTicks);
            else if (bearsOurMark(stat))
                tree.set(pid, stat);
            else if (!isUndecided(stat))
                known.set(pid, stat.startTicks);
        }
        for (const pid of tree.keys())
            others.delete(pid);
        adopt(tree, others);
        for (const pid of tree.keys())
            known.delete(pid);
        strangers = known;
        for (const stat of tree.values())
            seen.set(stat.pid, stat.startTicks);
        for (const stat of dead) {
            if (tree.has(stat.parentPid))
                seen.set(stat.pid, stat.startTicks);
        }
        living = [...tree.values()];
        return living;
    }
    function groups() {
        const all = [...living, ...dead.filter((stat) => stat.session === identity.rootPid)];
        // The supervisor's own session holds no test, whoever else was found in it.
        const apart = all.filter((stat) => stat.session !== identity.supervisorSession);
        return new Set(apart.map((stat) => stat.processGroup).filter((group) => group > 1));
    }
    function isSeed(stat) {
        if (stat.pid === identity.rootPid)
            return stat.startTicks === identity.rootStartTicks;
        return stat.session === identity.rootPid || seen.get(stat.pid) === stat.startTicks;
    }
    const strangerAlready = (stat) => strangers.get(stat.pid) === stat.startTicks;
    /** By its environment, or as an orphan that came to us and bears no other mark. */
    function bearsOurMark(stat) {
        if (stat.startTicks < identity.rootStartTicks || stat.pid === identity.supervisorPid) {
            return false;
        }
        const environment = proc.environment(stat.pid);
        if (environment?.includes(identity.marker))
            return true;
        const isOrphanOfOurs = stat.parentPid === identity.supervisorPid && stat.session !== identity.supervisorSession;
        if (!isOrphanOfOurs || environment?.includes(`${tree_walk_MARKER_NAME}=`))
            return false;
        // A child that Node is just starting is still a copy of us.
        return proc.commandLine(stat.pid) !== identity.supervisorCommand;
    }
    /** In the middle of an exec there is no environment to read: ask again next time. */
    function isUndecided(stat) {
        return stat.startTicks >= identity.rootStartTicks && !proc.environment(stat.pid)?.length;
    }
    return { members, groups, hasSeen: (pid) => pid !== identity.rootPid && seen.has(pid) };
}
/** Moves every descendant of the tree from `others` into it. */
function adopt(tree, others) {
    for (let grown = true; grown;) {
        grown = false;
        for (const [pid, stat] of others) {
            if (!tree.has(stat.parentPid))
                continue;
            tree.set(pid, stat);
            others.delete(pid);
            grown = true;
        }
    }
}

;// CONCATENATED MODULE: ./.build/src/platform/linux/process-tree.js









/** After so many rounds a kill gives way; whoever asked for it looks and asks again. */
const MOST_ROUNDS = 50;
const SWEEP_MS = 1000;
/**
 * Containment where the kernel offers none: processes are found in /proc, the tree limit is
 * enforced by measuring; RLIMIT_DATA still holds each process.
 */
async function tryProcessTree({ runId, proc }) {
    const run = runFolderName(runId, proc);
    await sweepMarked(proc);
    const subreaper = becomeSubreaper(proc);
    const isReaper = "collect" in subreaper;
    const extent = isReaper
        ? "as its subreaper"
        : `daemons are found by their environment alone: ${subreaper.reason}`;
    const own = proc.stat(process.pid);
    if (own === null) {
        return {
            ok: false,
            how: "the process tree in /proc",
            reason: `${proc.root}/${process.pid}/stat cannot be read`,
            remedy: "Mount /proc.",
        };
    }
    const supervisor = {
        supervisorPid: process.pid,
        supervisorSession: own.session,
        supervisorCommand: proc.commandLine(process.pid) ?? "",
    };
    return {
        ok: true,
        kind: {
            kind: "process-tree",
            enforcement: { tree: "watchdog", process: "watchdog" },
            how: `the process tree in ${proc.root}, ${extent}`,
            guard: [{ kind: "marker", text: `${run}-` }],
            hold: (index) => Promise.resolve(holdFile(`${run}-${index};`)),
            close: () => (isReaper ? closeReaper(subreaper) : Promise.resolve()),
        },
    };
    function holdFile(marker) {
        let root = null;
        const limit = new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT);
        function describe() {
            if (root === null)
                throw new Error("the shim has not entered yet");
            const kind = "process-tree";
            return { kind, procRoot: proc.root, marker, limit, ...root, ...supervisor };
        }
        return {
            entry: ":",
            launcher: [],
            // A run inside a test adds its own mark: so the outer run still finds the inner one's tests.
            environment: (outer) => ({ [MARKER_NAME]: `${outer[MARKER_NAME] ?? ""}${marker}` }),
            guard: () => (root === null ? [] : [{ kind: "root", pid: root.rootPid }]),
            entered(pid) {
                root = { rootPid: pid, rootStartTicks: proc.stat(pid)?.startTicks ?? 0 };
                return Promise.resolve();
            },
            limit(limits) {
                new Float64Array(limit)[0] = limits.treeBytes ?? 0;
            },
            describe,
            open: () => openTree(proc, describe(), isReaper ? subreaper : null),
            remove: () => Promise.resolve(),
        };
    }
}
/** Collects the last orphans before they go to init again. */
async function closeReaper(subreaper) {
    const deadline = monotonicMs() + SWEEP_MS;
    while (!subreaper.collect() && monotonicMs() < deadline)
        await sleep(5);
    subreaper.close();
}
/**
 * Ends what bears the mark of a run whose supervisor is gone, and its guardian with it. Waits for
 * the end, lest the dead become children of ours.
 */
async function sweepMarked(proc) {
    const deadline = monotonicMs() + SWEEP_MS;
    for (;;) {
        const left = proc.pids().filter((pid) => bearsDeadMark(proc, pid));
        if (left.length === 0 || monotonicMs() > deadline)
            return;
        left.forEach(killPid);
        await sleep(2);
    }
}
function bearsDeadMark(proc, pid) {
    const environment = proc.environment(pid)?.toString("latin1") ?? "";
    const marks = new RegExp(`(?:^|\\0)${MARKER_NAME}=([^\\0]*)`).exec(environment)?.[1] ?? "";
    return marks.split(";").some((mark) => isLeftover(mark.slice(0, mark.lastIndexOf("-")), proc));
}
/** The watchdog thread's handle: it kills and measures, and leaves the dead to the main thread. */
function openProcessTree(tree) {
    return openTree(openProc(tree.procRoot), tree, null);
}
function openTree(proc, tree, subreaper) {
    const walk = walkTree(proc, tree);
    const memory = measureTree(proc, new Float64Array(tree.limit));
    const figures = { peakTreeBytes: null, treeLimitHits: 0, processLimitHits: 0 };
    function look() {
        const pids = walk.members().map((stat) => stat.pid);
        return { ...figures, treeBytes: memory.read(pids), alive: pids.length > 0 };
    }
    function kill() {
        const root = proc.stat(tree.rootPid);
        // At once, before any list is read: it would be out of date.
        if (root?.startTicks === tree.rootStartTicks)
            cgroup_files_killPid(-root.processGroup);
        const killed = new Map();
        for (let round = 0, fresh = true; fresh && round < MOST_ROUNDS; round += 1) {
            fresh = false;
            const members = walk.members();
            // No fork escapes the kill of a group, and it reaches those that ended before we came to them.
            for (const group of walk.groups())
                cgroup_files_killPid(-group);
            for (const { pid, startTicks } of members) {
                if (killed.get(pid) === startTicks)
                    continue;
                killed.set(pid, startTicks);
                fresh = true;
                // Read anew: the pid may be another's by now. Most are dead by their group already.
                const now = proc.stat(pid);
                if (now === null || isDead(now) || now.startTicks !== startTicks)
                    continue;
                cgroup_files_killPid(pid);
            }
        }
    }
    return {
        look,
        figures: () => figures,
        pids: () => walk.members().map((stat) => stat.pid),
        kill,
        reap: () => subreaper === null || subreaper.collect(walk.hasSeen),
        close() { },
    };
}

;// CONCATENATED MODULE: ./.build/src/platform/linux/tree-handle.js



/** Opens the calling thread's own handles on a tree. Throws where the tree is gone already. */
function openTreeHandle(descriptor) {
    switch (descriptor.kind) {
        case "cgroup-v1":
            return openCgroupV1(descriptor);
        case "cgroup-v2":
        case "systemd-scope":
            return openCgroupV2(descriptor);
        case "process-tree":
            return openProcessTree(descriptor);
        default:
            throw new Error(`no Linux containment of kind ${descriptor.kind}`);
    }
}

;// CONCATENATED MODULE: ./.build/src/platform/linux/tree-probe.js





/**
 * The watchdog thread's handles on one tree. `memory` outlives it: opening the machine's figures
 * anew for each file would cost 0.5 ms.
 */
function openLinuxTreeProbe(descriptor, memory = openLinuxMemory()) {
    const proc = openProc();
    const tree = openTreeHandle(descriptor);
    const pids = () => tree.pids();
    // Loaded when the first process comes near its limit: most runs never need it.
    let limiter = null;
    return {
        readMemory: memory.read,
        readTree: tree.look,
        readProcesses: () => pids()
            .map((pid) => proc.look(pid))
            .filter((look) => look !== null),
        biggest: memory.biggest,
        pids,
        describe(pid) {
            const stat = proc.stat(pid);
            return stat === null || isDead(stat) ? null : proc.snapshot(pid, stat);
        },
        kill: tree.kill,
        capProcess(look, limit) {
            limiter ??= { loaded: openDataLimiter() };
            limiter.loaded?.cap(look, limit);
        },
        wait(span, wake, seen) {
            Atomics.wait(wake, 0, seen, span);
        },
        close: () => tree.close(),
    };
}

;// CONCATENATED MODULE: ./.build/src/platform/linux/watchdog-system.js



/** Opened once per thread, with the first tree. */
let memory;
const linuxWatchdog = {
    openTreeProbe(descriptor) {
        memory ??= openLinuxMemory();
        return openLinuxTreeProbe(descriptor, memory);
    },
    openMemory: () => openLinuxMemory(),
    raiseThreadPriority: raiseLinuxThreadPriority,
};

;// CONCATENATED MODULE: ./.build/src/platform/platform-name.js
/** The only reader of `process.platform`: everything else gets what it needs handed in. */
const platformName = process.platform;

;// CONCATENATED MODULE: ./.build/src/platform/uncontained-probe.js
/** The watchdog's probe of a command that nothing contains: it knows the machine and one pid. */
function openUncontainedProbe(descriptor, memory) {
    const pid = new Int32Array(descriptor.pid);
    const current = () => Atomics.load(pid, 0);
    return {
        readMemory: () => memory.read(),
        readTree: () => ({
            treeBytes: null,
            peakTreeBytes: null,
            treeLimitHits: 0,
            processLimitHits: 0,
            alive: true,
        }),
        readProcesses: () => [],
        biggest: (count) => memory.biggest(count),
        pids: () => [current()].filter((each) => each > 0),
        describe: (each) => memory.biggest(1000).find((process) => process.pid === each) ?? null,
        kill: () => killGroup(current()),
        capProcess: () => { },
        wait: (span, wake, seen) => void Atomics.wait(wake, 0, seen, span),
        close: () => { },
    };
}
/** The process group where there is one, else the process. Whoever is gone already needs no kill. */
function killGroup(pid) {
    if (pid <= 0)
        return;
    for (const target of [-pid, pid]) {
        try {
            process.kill(target, "SIGKILL");
        }
        catch {
            // ESRCH
        }
    }
}

;// CONCATENATED MODULE: ./.build/src/platform/watchdog-side.js



/**
 * The platform as the watchdog's thread sees it: a door of its own, because what that thread loads
 * delays the first file and stays in memory for the whole run.
 */
async function openWatchdogSide() {
    const system = platformName === "win32"
        ? (await __nccwpck_require__.e(/* import() */ 453).then(__nccwpck_require__.bind(__nccwpck_require__, 453))).windowsWatchdog
        : linuxWatchdog;
    return {
        raiseThreadPriority: system.raiseThreadPriority,
        openTreeProbe: (descriptor) => descriptor.kind === "none"
            ? openUncontainedProbe(descriptor, system.openMemory())
            : system.openTreeProbe(descriptor),
    };
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(557);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
