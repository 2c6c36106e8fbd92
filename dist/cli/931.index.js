export const id = 931;
export const ids = [931];
export const modules = {

/***/ 4434:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iq: () => (/* binding */ maskCommand),
/* harmony export */   VX: () => (/* binding */ secretValues),
/* harmony export */   Vl: () => (/* binding */ maskShapes),
/* harmony export */   v5: () => (/* binding */ MASK)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9112);

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
    let masked = maskShapes((0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(command, LONGEST));
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

/***/ 9112:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KO: () => (/* binding */ readableLines),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   ml: () => (/* binding */ shorten)
/* harmony export */ });
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


/***/ }),

/***/ 8673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ openGpu)
});

// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(5919);
// EXTERNAL MODULE: ./.build/src/core/units.js
var units = __webpack_require__(5288);
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
        holders.push({ index, pid, vramBytes: Number.isNaN(held) ? null : bytes(held) });
    }
    return version % 2 === 0 && version === gpuHoldersVersion(board) ? holders : null;
}
function sequenceOf(board) {
    return new Int32Array(board, HEAD.sequence * Float64Array.BYTES_PER_ELEMENT, 1);
}

;// CONCATENATED MODULE: ./.build/src/core/gpu-visible.js
/**
 * Which GPUs the tests can see. Where a variable's meaning cannot be settled, more are taken as
 * visible rather than fewer: a threshold that looks at one GPU too many errs on the safe side.
 *
 * NVIDIA: CUDA_VISIBLE_DEVICES (NVIDIA's CUDA programming guide, "CUDA Environment Variables"),
 * within what NVIDIA_VISIBLE_DEVICES hands to a container. AMD: ROCR_VISIBLE_DEVICES, then
 * HIP_VISIBLE_DEVICES within it, or CUDA_VISIBLE_DEVICES, which HIP honours too.
 */
function visibleGpus(gpus, environment) {
    const notes = [];
    const split = new Set(gpus.map((gpu) => gpu.parentIndex));
    // A GPU that is cut into MIG instances is seen through them only.
    const whole = gpus.filter((gpu) => !split.has(gpu.index));
    const nvidia = whole.filter((gpu) => gpu.vendor === "nvidia");
    const amd = whole.filter((gpu) => gpu.vendor === "amd");
    const others = whole.filter((gpu) => gpu.vendor === "other");
    const handedIn = handedIntoContainer(nvidia, environment.NVIDIA_VISIBLE_DEVICES, gpus);
    if (handedIn.length < nvidia.length) {
        notes.push(`NVIDIA_VISIBLE_DEVICES=${environment.NVIDIA_VISIBLE_DEVICES} leaves out GPUs that the driver lists, so they are not looked at; CUDA itself ignores this variable: hide them from the tests with CUDA_VISIBLE_DEVICES`);
    }
    const cuda = environment.CUDA_VISIBLE_DEVICES;
    const selectable = { from: handedIn, of: gpus };
    const seen = new Set([
        ...(cuda === undefined ? handedIn : selectCuda(selectable, cuda, environment, notes)),
        ...selectAmd(amd, environment),
        ...others,
    ]);
    return {
        visible: gpus.filter((gpu) => seen.has(gpu)).map((gpu) => gpu.index),
        notes,
    };
}
/**
 * NVIDIA_VISIBLE_DEVICES is read by the container runtime, not by CUDA: inside, the driver lists
 * only what was handed in, numbered from 0. So UUIDs always tell, and indices only where the list
 * is longer than what they name. `void` does not mean none: with CDI and device plugins the
 * runtime is told so while the GPUs are there.
 */
function handedIntoContainer(gpus, value, all) {
    const words = wordsOf(value ?? "");
    if (value === undefined || words.length === 0)
        return gpus;
    if (words.includes("none"))
        return [];
    const named = gpus.filter((gpu) => words.some((word) => names(word, gpu, all)));
    const physical = new Set(gpus.map((gpu) => gpu.parentIndex ?? gpu.index));
    if (words.every((word) => /^\d+$/.test(word)) && physical.size <= words.length)
        return gpus;
    return named.length === 0 ? gpus : named;
}
/**
 * CUDA takes entries up to the first that it does not know or that is empty; an empty value or -1
 * means none. test/gpu compares this with a real driver.
 */
function selectCuda({ from: gpus, of: all }, value, environment, notes) {
    const words = cudaWordsOf(value);
    const selected = new Set();
    for (const word of words) {
        const matches = gpus.filter((gpu) => names(word, gpu, all));
        if (matches.length === 0) {
            if (!/^MIG-/i.test(word) || gpus.some((gpu) => gpu.parentIndex !== null))
                break;
            notes.push(`CUDA_VISIBLE_DEVICES names ${word}, which this source does not list: all GPUs count as visible`);
            return gpus;
        }
        for (const gpu of matches)
            selected.add(gpu);
    }
    const byIndex = words.some((word) => /^\d+$/.test(word));
    const oneModel = new Set(gpus.map((gpu) => gpu.name)).size <= 1;
    const isEach = selected.size === gpus.length || selected.size === 0;
    if (byIndex && !oneModel && !isEach && environment.CUDA_DEVICE_ORDER !== "PCI_BUS_ID") {
        notes.push(`CUDA_VISIBLE_DEVICES=${value} counts the GPUs from the fastest, drivers count them by PCI address: all count as visible; set CUDA_DEVICE_ORDER=PCI_BUS_ID to have only those looked at`);
        return gpus;
    }
    return [...selected];
}
function selectAmd(gpus, environment) {
    const runtime = selectByPlace(gpus, environment.ROCR_VISIBLE_DEVICES);
    return selectByPlace(runtime, environment.HIP_VISIBLE_DEVICES ?? environment.CUDA_VISIBLE_DEVICES);
}
/** HIP counts among what is left, in order. */
function selectByPlace(gpus, value) {
    if (value === undefined)
        return gpus;
    const selected = [];
    for (const word of wordsOf(value)) {
        const found = /^\d+$/.test(word)
            ? gpus[Number(word)]
            : gpus.find((gpu) => isPrefix(word, gpu.uuid));
        if (found === undefined)
            break;
        selected.push(found);
    }
    return selected;
}
/** Whether one entry means this GPU: an index, a UUID or the unambiguous beginning of one. `all` has the GPUs in MIG mode too. */
function names(word, gpu, all) {
    // By index CUDA means the GPU; which of its MIG instances it takes is the driver's choice.
    if (/^\d+$/.test(word))
        return (gpu.parentIndex ?? gpu.index) === Number(word);
    // A GPU in MIG mode, by its own UUID: which instance is meant is the driver's choice.
    const parent = all.find((one) => one.index === gpu.parentIndex)?.uuid ?? null;
    const old = /^MIG-(GPU-[0-9a-f-]+)\/\d+\/\d+$/i.exec(word)?.[1];
    if (old !== undefined && !isPrefix(word, gpu.uuid)) {
        // Spelling of drivers before R470, which names the GPU and its two instance numbers.
        if (all.some((one) => isPrefix(word, one.uuid)))
            return false;
        return isPrefix(old, gpu.uuid) || isPrefix(old, parent);
    }
    return isPrefix(word, gpu.uuid) || isPrefix(word, parent);
}
function isPrefix(word, uuid) {
    // The digits go in any case, `gpu-` does not (driver 580).
    if (uuid === null || !/^(GPU|MIG)-./.test(word))
        return false;
    return uuid.toLowerCase().startsWith(word.toLowerCase());
}
/** Of a number its beginning counts, as for C's strtol: `0;1` is 0 (driver 580). */
function cudaWordsOf(value) {
    const words = value.split(",").map((word) => word.trim());
    const end = words.indexOf("");
    return words.slice(0, end < 0 ? words.length : end).map((word) => /^\d+/.exec(word)?.[0] ?? word);
}
function wordsOf(value) {
    return value
        .split(",")
        .map((word) => word.trim())
        .filter((word) => word !== "");
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./.build/src/platform/gpu/live-processes.js


/** How many programs of the probe can run at once. */
const PLACES = 8;
/** The process ids of the probe's programs, where the main thread can see them too. */
function createLiveProcesses() {
    return new SharedArrayBuffer(PLACES * Int32Array.BYTES_PER_ELEMENT);
}
/** Notes a program until it has ended. */
function live_processes_noteLive(places, child) {
    const { pid } = child;
    if (places === null || pid === undefined)
        return;
    const pids = new Int32Array(places);
    const place = pids.findIndex((_, at) => Atomics.compareExchange(pids, at, 0, pid) === 0);
    child.once("exit", () => {
        if (place >= 0)
            Atomics.compareExchange(pids, place, pid, 0);
    });
}
/**
 * Kills what is noted, from an `exit` handler of the main thread: at `process.exit` the probe's
 * thread is stopped where it stands and can end nothing itself.
 */
function killNoted(places, platform) {
    for (const pid of new Int32Array(places))
        if (pid > 0)
            killGroup(pid, platform);
}
/**
 * Kills a program that was started with `detached` and everything it started. Never waits: one
 * that hangs in its driver dies when the driver lets go of it.
 */
function live_processes_killTree(child, platform) {
    const { pid } = child;
    if (pid === undefined || child.exitCode !== null || child.signalCode !== null)
        return;
    if (platform !== "win32") {
        killGroup(pid, platform);
        return;
    }
    const root = process.env.SystemRoot ?? "C:\\Windows";
    const taskkill = spawn(win32.join(root, "System32", "taskkill.exe"), ["/PID", String(pid), "/T", "/F"], { stdio: "ignore", windowsHide: true });
    taskkill.once("error", () => child.kill("SIGKILL"));
    taskkill.once("exit", () => child.kill("SIGKILL"));
    taskkill.unref();
}
function killGroup(pid, platform) {
    try {
        // POSIX: `detached` made it the leader of a group of its own.
        process.kill(platform === "win32" ? pid : -pid, "SIGKILL");
    }
    catch {
        // It has just ended.
    }
}

;// CONCATENATED MODULE: ./.build/src/platform/gpu/run-program.js


const MAX_OUTPUT_BYTES = (/* unused pure expression or super */ null && (1024 * 1024));
/**
 * Runs a short query program and collects what it prints (both streams). One that misses its
 * deadline is killed with its tree and not waited for. Never rejects.
 */
function run_program_runProgram(run) {
    const { argv, environment, platform, deadlineMs, live } = run;
    return new Promise((resolve) => {
        const child = spawn(argv[0], argv.slice(1), {
            env: environment,
            stdio: ["ignore", "pipe", "pipe"],
            // A group of its own: so its whole tree can be killed, and Ctrl+C at a terminal is ours alone.
            detached: platform !== "win32",
            windowsHide: true,
        });
        noteLive(live, child);
        const chunks = [];
        let size = 0;
        const keep = (chunk) => {
            if (size < MAX_OUTPUT_BYTES)
                chunks.push(chunk);
            size += chunk.length;
        };
        const end = (result) => {
            clearTimeout(timer);
            child.stdout.destroy();
            child.stderr.destroy();
            child.unref();
            resolve(result);
        };
        const timer = setTimeout(() => {
            killTree(child, platform);
            end({ kind: "hung" });
        }, deadlineMs);
        child.stdout.on("data", keep);
        child.stderr.on("data", keep);
        child.once("error", (fault) => end({ kind: "not-started", message: fault.message }));
        child.once("close", (code) => end({ kind: "ended", code, output: Buffer.concat(chunks).toString("utf8") }));
    });
}

;// CONCATENATED MODULE: ./.build/src/platform/gpu/source.js
/** The sources in the order in which they are asked. */
const GPU_SOURCES = [
    "nvml",
    "pdh",
    "nvidia-smi",
    "amd-sysfs",
    "torch",
    "systeminformation",
];
/** Why a source does not answer, and what would make it. Expected; never shown with a stack. */
class source_SourceFault extends Error {
    name = "SourceFault";
    remedy;
    /** True where it did not answer in time: the driver hangs. */
    hung;
    constructor(reason, remedy, hung = false) {
        super(reason);
        this.remedy = remedy;
        this.hung = hung;
    }
}
/** Turns whatever a source threw into a fault. */
function toSourceFault(thrown) {
    if (thrown instanceof source_SourceFault)
        return thrown;
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    return new source_SourceFault(message, "report this as a bug of gpu-safe-tests, with the line above");
}

;// CONCATENATED MODULE: ./.build/src/platform/gpu/nvidia-smi.js





/** Where nvidia-smi lies, or null. Windows: System32, then the folder of drivers before R400. */
function findNvidiaSmi(platform, environment) {
    const path = environment.PATH ?? environment.Path ?? "";
    const folders = path.split(platform === "win32" ? ";" : external_node_path_.delimiter).filter((one) => one !== "");
    if (platform !== "win32") {
        const places = [...folders, "/usr/lib/wsl/lib"].map((folder) => (0,external_node_path_.join)(folder, "nvidia-smi"));
        return places.find((place) => (0,external_node_fs_.existsSync)(place)) ?? null;
    }
    const root = environment.SystemRoot ?? environment.SYSTEMROOT ?? "C:\\Windows";
    const programs = environment.ProgramW6432 ?? environment.ProgramFiles ?? "C:\\Program Files";
    const own = [
        external_node_path_.win32.join(root, "System32"),
        external_node_path_.win32.join(programs, "NVIDIA Corporation", "NVSMI"),
        ...folders,
    ];
    return own.map((one) => external_node_path_.win32.join(one, "nvidia-smi.exe")).find((one) => (0,external_node_fs_.existsSync)(one)) ?? null;
}
/** Starts nvidia-smi once per look. Throws a SourceFault with what it printed. */
async function openNvidiaSmi(program, question) {
    if (program === null) {
        throw new SourceFault("nvidia-smi is not in PATH", "install the NVIDIA driver's tools (nvidia-utils), or add their folder to PATH");
    }
    const look = async () => {
        const output = await ask(program, ["--query-gpu", GPU_FIELDS], question);
        const found = parseGpus(output);
        if (found.gpus.length === 0)
            throw noFigures(found.refusals, output);
        return found;
    };
    const devices = (await look()).gpus.map(({ device }) => device);
    return {
        name: "nvidia-smi",
        spawns: true,
        devices,
        detail: program,
        filtered: false,
        look: async () => ({
            readings: (await look()).gpus.map(({ device, freeBytes }) => ({
                index: device.index,
                totalBytes: device.totalBytes,
                usedBytes: device.totalBytes - freeBytes,
            })),
            spills: [],
        }),
        holders: async () => parseProcesses(await ask(program, ["--query-compute-apps", PROCESS_FIELDS], question), devices),
        close: async () => { },
    };
}
async function ask(program, [query, fields], question) {
    const argv = [program, `${query}=${fields.join(",")}`, "--format=csv,noheader,nounits"];
    const result = await runProgram({ ...question, argv: [...argv] });
    switch (result.kind) {
        case "ended":
            if (result.code === 0)
                return result.output;
            throw refused(result.code, result.output);
        case "not-started":
            throw new SourceFault(`nvidia-smi cannot be started: ${result.message}`, "install the NVIDIA driver's tools again");
        case "hung":
            throw new SourceFault(`nvidia-smi did not answer within ${question.deadlineMs} ms and was killed`, "restart the machine: the NVIDIA driver hangs", true);
    }
}
/** The exit codes of nvidia-smi's manual page that have a remedy of their own. */
const REMEDIES = {
    2: "update the NVIDIA driver: its nvidia-smi does not know what is asked for",
    4: "give this user access to /dev/nvidia*",
    6: "check that the GPU is handed into this container",
    8: "attach the GPU's power cables",
    9: "load the NVIDIA kernel driver: sudo modprobe nvidia",
    12: "install the NVIDIA driver's library libnvidia-ml (nvidia-utils)",
    15: "restart the machine: the GPU fell off the bus",
    18: "restart the machine: the driver was updated while its old kernel module is loaded",
};
function refused(code, output) {
    return new SourceFault(`nvidia-smi ended with ${code ?? "a signal"}: ${firstLine(output)}`, REMEDIES[code ?? -1] ?? "run nvidia-smi by hand and mend what it says");
}
function noFigures(refusals, output) {
    return new SourceFault(`nvidia-smi lists no GPU with figures: ${firstLine(refusals[0] ?? output)}`, "run nvidia-smi by hand and mend what it says");
}
function firstLine(output) {
    const line = output.split(/\r?\n/).find((one) => one.trim() !== "") ?? "it printed nothing";
    return line.trim().slice(0, 300);
}

;// CONCATENATED MODULE: ./.build/src/platform/gpu/nvml-library.js

/**
 * Where NVIDIA's management library may lie. On Windows only by full path: a DLL of that name in
 * the working directory must never be loaded. On Linux the loader's own search comes first.
 */
function nvmlCandidates(platform, environment) {
    if (platform === "win32") {
        const root = environment.SystemRoot ?? environment.SYSTEMROOT ?? "C:\\Windows";
        const programs = environment.ProgramW6432 ?? environment.ProgramFiles ?? "C:\\Program Files";
        return [
            external_node_path_.win32.join(root, "System32", "nvml.dll"),
            external_node_path_.win32.join(programs, "NVIDIA Corporation", "NVSMI", "nvml.dll"),
        ];
    }
    return [
        "libnvidia-ml.so.1",
        "/usr/lib/wsl/lib/libnvidia-ml.so.1",
        "/run/opengl-driver/lib/libnvidia-ml.so.1",
        "/usr/local/nvidia/lib64/libnvidia-ml.so.1",
    ];
}

;// CONCATENATED MODULE: ./.build/src/platform/gpu/hints.js




/** Where loaders find libnvidia-ml.so.1 without LD_LIBRARY_PATH. */
const LIBRARY_FOLDERS = [
    "usr/lib/x86_64-linux-gnu",
    "usr/lib/aarch64-linux-gnu",
    "usr/lib64",
    "usr/lib",
    "lib64",
    "usr/local/lib",
    "usr/local/nvidia/lib64",
    "usr/lib/wsl/lib",
    "run/opengl-driver/lib",
    "opt/nvidia/lib64",
];
const NVIDIA_DEVICES = ["dev/nvidiactl", "dev/nvidia0", "dev/dxg"];
/**
 * Which sources are worth asking on this machine, in order, by the names of files alone: well
 * under a millisecond. Empty = obviously no GPU, and nothing is started. Windows' counters know
 * GPUs of every vendor and are always asked there.
 */
function sourcesWorthAsking(question) {
    const { platform, environment } = question;
    const smi = findNvidiaSmi(platform, environment) !== null;
    if (platform === "win32") {
        const nvidia = smi || nvmlCandidates(platform, environment).some((path) => (0,external_node_fs_.existsSync)(path));
        return nvidia ? ["nvml", "pdh", "nvidia-smi", "torch", "systeminformation"] : ["pdh"];
    }
    if (platform !== "linux")
        return [];
    const nvidia = smi || hasNvidiaFiles(question);
    const amd = (0,external_node_fs_.existsSync)((0,external_node_path_.join)(question.root, "dev/kfd")) || hasAmdCard(question.amdRoots);
    return [
        ...(nvidia ? ["nvml", "nvidia-smi"] : []),
        ...(amd ? ["amd-sysfs"] : []),
        ...(nvidia || amd ? ["torch"] : []),
        ...(nvidia ? ["systeminformation"] : []),
    ];
}
function hasNvidiaFiles({ root, environment }) {
    const own = (environment.LD_LIBRARY_PATH ?? "").split(":").filter((one) => one !== "");
    const folders = [...own, ...LIBRARY_FOLDERS.map((folder) => (0,external_node_path_.join)(root, folder))];
    return (NVIDIA_DEVICES.some((device) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(root, device))) ||
        folders.some((folder) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, "libnvidia-ml.so.1"))));
}
function hasAmdCard({ sys }) {
    const drm = (0,external_node_path_.join)(sys, "class/drm");
    try {
        return (0,external_node_fs_.readdirSync)(drm)
            .filter((name) => /^card\d+$/.test(name))
            .some((name) => (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(drm, name, "device/vendor"), "utf8").trim() === "0x1002");
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./.build/src/platform/gpu/port.js

/** Who holds a GPU is asked for reports: a driver that hangs must not hold those up. */
const HOLDERS_DEADLINE_MS = 2000;
const CLOSE_DEADLINE_MS = 1500;
/** The main thread's end of the probe. The thread never keeps the program alive. */
function createPort(parts) {
    const { worker, gpus, board, read } = parts;
    const waiting = new Map();
    const spills = new Map();
    let nextId = 0;
    let source = parts.source;
    let ended = false;
    const end = () => {
        ended = true;
        for (const resolve of [...waiting.values()])
            resolve(null);
    };
    worker.on("message", (message) => {
        switch (message.kind) {
            case "refreshed":
            case "holders":
                waiting.get(message.id)?.(message);
                return;
            case "spills":
                for (const one of message.spills) {
                    const key = `${one.index}/${one.pid}`;
                    if (one.grownBytes > (spills.get(key)?.grownBytes ?? 0))
                        spills.set(key, one);
                }
                return;
            case "changed": {
                const why = message.attempts
                    .filter(({ ok }) => !ok)
                    .map((attempt) => `${attempt.source}: ${attempt.reason}`)
                    .join("; ");
                if (message.source !== null)
                    source = message.source;
                parts.onChange(message.source === null
                    ? `No GPU source answers any more, so VRAM is not watched for now (${why})`
                    : `VRAM is read by ${message.source} from now on (${why})`);
                return;
            }
            case "closed":
                end();
        }
    });
    worker.on("error", (fault) => {
        end();
        parts.onChange(`The GPU probe failed, so VRAM is not watched any more (${fault.message})`);
    });
    worker.on("exit", end);
    worker.unref();
    const send = (message) => worker.postMessage(message);
    const ask = (kind, deadlineMs) => new Promise((resolve) => {
        const id = nextId++;
        const settle = (message) => {
            clearTimeout(timer);
            waiting.delete(id);
            resolve(message);
        };
        const timer = setTimeout(() => settle(null), deadlineMs);
        waiting.set(id, settle);
        if (ended)
            settle(null);
        else
            send({ kind, id });
    });
    send({ kind: "visible", indices: gpus.filter((one) => one.visible).map((one) => one.index) });
    return {
        get source() {
            return source;
        },
        gpus,
        board,
        read,
        refresh: async (deadline) => {
            await ask("refresh", deadline);
            return read();
        },
        holders: async (index) => {
            const answer = await ask("holders", HOLDERS_DEADLINE_MS);
            if (answer?.kind !== "holders")
                return [];
            return answer.holders
                .filter((one) => one.index === index)
                .map((one) => named(one, parts.describe(one.pid)));
        },
        spills: () => {
            const seen = [...spills.values()].map(({ index, pid, grownBytes }) => ({
                index,
                pid,
                grownBytes: (0,units/* bytes */.ee)(grownBytes),
            }));
            spills.clear();
            return seen;
        },
        close: async () => {
            if (!ended) {
                send({ kind: "close" });
                await new Promise((resolve) => {
                    const timer = setTimeout(resolve, CLOSE_DEADLINE_MS);
                    waiting.set(-1, () => {
                        clearTimeout(timer);
                        resolve();
                    });
                });
            }
            await worker.terminate();
            parts.onClosed();
        },
    };
}
function named(holder, known) {
    const vramBytes = holder.vramBytes === null ? null : (0,units/* bytes */.ee)(holder.vramBytes);
    const sharedBytes = holder.sharedBytes === null ? null : (0,units/* bytes */.ee)(holder.sharedBytes);
    // A driver tells process ids of the host: inside a container they name nobody, or a stranger.
    const unknown = {
        pid: holder.pid,
        parentPid: 0,
        name: holder.name ?? "unknown",
        command: holder.name ?? "[not visible from here]",
        bytes: (0,units/* bytes */.ee)(0),
    };
    return { ...(known ?? unknown), vramBytes, sharedBytes };
}

;// CONCATENATED MODULE: ./.build/src/platform/gpu/open.js










/**
 * NVML's start takes seconds on a machine with many GPUs and no persistence mode; importing torch
 * as well. A look that takes longer than its deadline means a driver that hangs.
 */
const DEADLINES = {
    nvml: { openMs: 5000, lookMs: 2000 },
    pdh: { openMs: 5000, lookMs: 2000 },
    "nvidia-smi": { openMs: 5000, lookMs: 5000 },
    "amd-sysfs": { openMs: 2000, lookMs: 2000 },
    torch: { openMs: 20_000, lookMs: 5000 },
    systeminformation: { openMs: 10_000, lookMs: 5000 },
};
/** Starting the thread and the process on a busy machine, on top of the sources' own deadlines. */
const START_MS = 10_000;
/**
 * Finds the first source that tells the GPUs' occupancy and keeps asking it, off this thread.
 * Never rejects: no GPU is an answer. Costs under 5 ms and starts nothing where no file of this
 * machine speaks for a GPU.
 */
async function openGpu(options) {
    const { platform, environment, root = "/" } = options;
    const amdRoots = options.amdRoots ?? { sys: "/sys", proc: "/proc" };
    const worth = sourcesWorthAsking({ platform, environment, root, amdRoots });
    const sources = options.sources ?? worth;
    const passedOver = GPU_SOURCES.filter((one) => !sources.includes(one)).map((one) => notTried(one, platform));
    if (sources.length === 0)
        return { port: null, attempts: passedOver, notes: [] };
    const board = createGpuBoard(GPU_BOARD_CAPACITY);
    const live = createLiveProcesses();
    const settings = {
        kind: "gpu-probe",
        sources,
        deadlines: { ...DEADLINES, ...options.deadlines },
        platform,
        environment,
        intervalMs: options.intervalMs,
        threshold: options.threshold ?? null,
        probeFile: options.probeFile,
        parentPid: process.pid,
        nvmlCandidates: options.nvmlCandidates ?? nvmlCandidates(platform, environment),
        nvidiaSmi: findNvidiaSmi(platform, environment),
        python: options.python ?? [platform === "win32" ? "python" : "python3"],
        amdRoots,
        board,
        live,
        retryMs: options.retryMs ?? 30_000,
    };
    const worker = new external_node_worker_threads_.Worker(options.probeFile, {
        workerData: settings,
        stdout: false,
        stderr: false,
        execArgv: [],
    });
    const atExit = () => killNoted(live, platform);
    process.once("exit", atExit);
    const attempts = [];
    const opened = await firstAnswer(worker, settings, attempts);
    if (opened.source === null) {
        await worker.terminate();
        killNoted(live, platform);
        process.off("exit", atExit);
        return { port: null, attempts: inOrder([...attempts, ...passedOver]), notes: [] };
    }
    const { gpus, notes } = describeGpus(opened.devices, opened.filtered, environment);
    const port = createPort({
        worker,
        gpus,
        source: opened.source,
        read: () => readGpuBoard(board, Date.now(), GPU_READING_MAX_AGE_MS),
        board,
        describe: options.describe ?? (() => null),
        onChange: options.onChange ?? (() => { }),
        onClosed: () => {
            killNoted(live, platform);
            process.off("exit", atExit);
        },
    });
    return { port, attempts, notes };
}
function inOrder(attempts) {
    const place = ({ source }) => GPU_SOURCES.indexOf(source);
    return [...attempts].sort((a, b) => place(a) - place(b));
}
function notTried(source, platform) {
    const foreign = FOREIGN[source];
    if (foreign !== undefined && foreign.platform !== platform) {
        return { source, ok: false, reason: `not tried: ${foreign.why}`, remedy: "" };
    }
    return {
        source,
        ok: false,
        reason: "not tried: nothing on this machine speaks for a GPU that it could read",
        remedy: "install the GPU's driver; in a container, hand the GPU in",
    };
}
/** Sources that another system has: nothing to mend here. */
const FOREIGN = {
    pdh: { platform: "win32", why: "only Windows has these counters" },
    "amd-sysfs": { platform: "linux", why: "only Linux has these files" },
};
function firstAnswer(worker, { sources, deadlines }, attempts) {
    return new Promise((resolve) => {
        const longest = sources.reduce((sum, one) => sum + deadlines[one].openMs, START_MS);
        const end = (answer) => {
            clearTimeout(timer);
            worker.off("message", hear);
            worker.off("error", fail);
            resolve(answer);
        };
        const fail = (thrown) => {
            const source = sources[attempts.length] ?? "nvml";
            const reason = `the GPU probe failed: ${thrown instanceof Error ? thrown.message : thrown}`;
            attempts.push({ source, ok: false, reason, remedy: "run gpu-safe-tests doctor" });
            end({ source: null });
        };
        const timer = setTimeout(() => fail(`no answer within ${longest} ms`), longest);
        const hear = (message) => {
            if (message.kind === "attempt")
                attempts.push(message.attempt);
            else if (message.kind === "opened")
                end(message);
            else if (message.kind === "none")
                end({ source: null });
        };
        worker.on("message", hear);
        worker.on("error", fail);
    });
}
function describeGpus(devices, filtered, environment) {
    const all = { visible: devices.map(({ index }) => index), notes: [] };
    const { visible, notes } = filtered ? all : visibleGpus(devices, environment);
    const gpus = devices.map((device) => ({
        index: device.index,
        name: device.name,
        totalVramBytes: (0,units/* bytes */.ee)(device.totalBytes),
        uuid: device.uuid,
        pciBusId: device.pciBusId,
        visible: visible.includes(device.index),
    }));
    return { gpus, notes };
}


/***/ }),

/***/ 3931:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* reexport safe */ _platform_name_js__WEBPACK_IMPORTED_MODULE_6__.$),
/* harmony export */   WN: () => (/* binding */ openPlatform),
/* harmony export */   wO: () => (/* binding */ identifyProcess)
/* harmony export */ });
/* unused harmony export endRun */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3136);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6512);
/* harmony import */ var _gpu_open_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8673);
/* harmony import */ var _linux_system_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9886);
/* harmony import */ var _monotonic_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5691);
/* harmony import */ var _platform_name_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9690);
/* harmony import */ var _uncontained_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7209);










/** Each system is a bundle's chunk of its own, so that no program reads the other one. */
const system = _platform_name_js__WEBPACK_IMPORTED_MODULE_6__/* .platformName */ .$ === "win32" ? (await __webpack_require__.e(/* import() */ 557).then(__webpack_require__.bind(__webpack_require__, 2557))).windows : _linux_system_js__WEBPACK_IMPORTED_MODULE_5__/* .linux */ .p;
/**
 * Opens what this machine offers. Throws a UserError (exit code 4) where nothing can contain a test
 * and `containment` is `required`, and on systems other than Linux and Windows.
 */
async function openPlatform(options) {
    if (_platform_name_js__WEBPACK_IMPORTED_MODULE_6__/* .platformName */ .$ !== "linux" && _platform_name_js__WEBPACK_IMPORTED_MODULE_6__/* .platformName */ .$ !== "win32")
        throw unsupported();
    const watchdog = options.watchdog.attach(system.endWait);
    try {
        const memory = system.openMemory();
        const news = [];
        const gpuOpening = openGpuPort(options, news);
        const { containment, attempts } = await openContainment(options);
        const { gpu, gpuAttempts } = await gpuOpening;
        return {
            attempts,
            gpuAttempts,
            ports: {
                clock,
                machine: {
                    ...system.machine(),
                    containment: containment.kind,
                    enforcement: containment.enforcement,
                    gpuSource: gpu?.source ?? null,
                    gpus: gpu?.gpus ?? [],
                    attempts: [...attempts, ...gpuAttempts],
                },
                memory,
                gpu,
                news: () => news.splice(0),
                containment,
                watchdog,
                files: {
                    // Not node:fs/promises, which takes 2.4 ms to load.
                    exists: (file) => new Promise((tell) => {
                        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(options.workingDirectory, file), (fault) => tell(fault === null));
                    }),
                    // Most commands leave none.
                    takeTestCases: async (path) => (await __webpack_require__.e(/* import() */ 155).then(__webpack_require__.bind(__webpack_require__, 7155))).takeTestCases(path),
                },
            },
            async [Symbol.asyncDispose]() {
                await watchdog.close();
                await gpu?.close();
                await containment.close();
                memory.close();
            },
        };
    }
    catch (error) {
        await watchdog.close();
        throw error;
    }
}
async function openContainment(options) {
    if (options.containment === "off")
        return { containment: (0,_uncontained_js__WEBPACK_IMPORTED_MODULE_7__/* .openUncontained */ .d)(), attempts: [] };
    const { containment, attempts } = await system.openContainment(options);
    if (containment === null)
        throw nothingContains(attempts);
    return { containment, attempts };
}
async function openGpuPort({ gpu }, news) {
    if (gpu === null)
        return { gpu: null, gpuAttempts: [] };
    const { port, attempts, notes } = await (0,_gpu_open_js__WEBPACK_IMPORTED_MODULE_4__/* .openGpu */ .B)({
        platform: _platform_name_js__WEBPACK_IMPORTED_MODULE_6__/* .platformName */ .$,
        environment: gpu.environment,
        probeFile: (0,node_url__WEBPACK_IMPORTED_MODULE_2__.fileURLToPath)(gpu.script),
        intervalMs: gpu.interval,
        threshold: gpu.threshold,
        describe: system.describeProcess,
        ...(gpu.python === null ? {} : { python: gpu.python }),
        onChange: (message) => news.push(message),
    });
    news.push(...notes);
    const gpuAttempts = attempts.map(({ source, ok, reason, remedy }) => ({
        what: source,
        ok,
        how: ok ? reason : "asked for the GPUs' memory",
        reason: ok ? null : reason,
        remedy: remedy === "" ? null : remedy,
    }));
    return { gpu: port, gpuAttempts };
}
const { identifyProcess } = system;
/**
 * Ends what is left of a run whose program may be dead or stuck: the program itself, if it still is
 * the one that was told, and every process and containment that it left behind.
 */
async function endRun(run) {
    const isStillIt = run.identity !== null && identifyProcess(run.pid) === run.identity;
    if (isStillIt && run.pid !== process.pid)
        process.kill(run.pid, "SIGKILL");
    // Its guardian ends the tests now; opening containment sweeps up what dead runs have left.
    const { containment } = await system.openContainment({ runId: `${run.runId}-post` });
    await containment?.close();
}
const clock = {
    now: Date.now,
    monotonic: _monotonic_js__WEBPACK_IMPORTED_MODULE_8__/* .monotonicMs */ .d,
    // Not timers/promises: an aborted sleep there makes an error with a stack, for each file two.
    sleep: (span, signal) => new Promise((resolve) => {
        const end = () => {
            clearTimeout(timer);
            signal?.removeEventListener("abort", end);
            resolve();
        };
        const timer = setTimeout(end, span);
        if (signal?.aborted)
            end();
        else
            signal?.addEventListener("abort", end);
    }),
};
function nothingContains(attempts) {
    const tried = attempts.map(({ what, reason }) => `  ${what}: ${reason ?? "not to be had"}`);
    const remedies = attempts.flatMap(({ what, remedy }) => remedy === null ? [] : [`${what}: ${remedy}`]);
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo({
        code: "no-containment",
        message: `nothing on this machine can contain a test process:\n${tried.join("\n")}`,
        hint: [...remedies, "or accept the danger with containment: off"].join("; "),
        exitCode: 4,
    });
}
function unsupported() {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo({
        code: "unsupported-platform",
        message: `tests cannot be contained on ${_platform_name_js__WEBPACK_IMPORTED_MODULE_6__/* .platformName */ .$}`,
        hint: "run on Linux or Windows",
        exitCode: 4,
    });
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 9886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ linux)
});

// EXTERNAL MODULE: ./.build/src/core/units.js
var units = __webpack_require__(5288);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./.build/src/platform/monotonic.js
var monotonic = __webpack_require__(5691);
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
function killPid(pid) {
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
function tryWrite(path, text) {
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
        tryWrite((0,external_node_path_.join)(folder, "freezer.state"), "THAWED");
}
/** Whether a cgroup could not be removed because a process in it does not die. */
function isBusy(thrown) {
    return thrown?.code === "EBUSY";
}
/** Kills what is in a cgroup until nothing is, or for two seconds. */
async function emptyCgroup(folder) {
    const deadline = (0,monotonic/* monotonicMs */.d)() + BUSY_MS;
    for (;;) {
        const pids = cgroupPids(folder);
        if (pids.length === 0 || (0,monotonic/* monotonicMs */.d)() > deadline)
            return;
        pids.forEach(killPid);
        if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, "freezer.state")))
            thaw(folder);
        await (0,promises_.setTimeout)(2);
    }
}
/** Removes a cgroup and those below it, its processes being dead. One that is gone is no fault. */
async function removeCgroup(folder) {
    const deadline = (0,monotonic/* monotonicMs */.d)() + BUSY_MS;
    for (const current of cgroupsBelow(folder).reverse()) {
        for (;;) {
            try {
                await (0,external_node_util_.promisify)(external_node_fs_.rmdir)(current);
                break;
            }
            catch (thrown) {
                const code = thrown.code;
                if (code === "ENOENT")
                    break;
                if (code !== "EBUSY" || (0,monotonic/* monotonicMs */.d)() > deadline)
                    throw thrown;
                await (0,promises_.setTimeout)(2);
            }
        }
    }
}

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

// EXTERNAL MODULE: ./.build/src/core/secrets.js
var secrets = __webpack_require__(4434);
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

;// CONCATENATED MODULE: ./.build/src/platform/linux/file-cache.js



/** A rise of the counter that asks for a new look at the cache. */
const RISE_BYTES = 4 * 1024 * 1024;
/** The oldest figure that is used: while the counter moves, and while it stands still. */
const AGE_MS = 1000;
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
        if (usage - this.#atUsage < RISE_BYTES && ageMs < (isStill ? STILL_AGE_MS : AGE_MS)) {
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

;// CONCATENATED MODULE: ./.build/src/platform/linux/shell-words.js
/** One word for a POSIX shell, whatever it holds. */
function quoted(word) {
    return `'${word.replaceAll("'", `'\\''`)}'`;
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
    const memory = (0,external_node_path_.join)(run.memory, `file-${index}`);
    const freezer = run.freezer === null ? null : (0,external_node_path_.join)(run.freezer, `file-${index}`);
    (0,external_node_fs_.mkdirSync)(memory);
    if (freezer !== null)
        (0,external_node_fs_.mkdirSync)(freezer);
    const descriptor = { kind: "cgroup-v1", memory, freezer };
    // `0` into `tasks` takes 0.03 ms; a pid into `cgroup.procs` waits 7\u201312 ms for all CPUs after idle.
    const enter = [memory, freezer].flatMap((folder) => folder === null ? [] : [`echo 0 >${quoted((0,external_node_path_.join)(folder, "tasks"))}`]);
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
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(memory, "memory.limit_in_bytes"), limit);
    const withSwap = (0,external_node_path_.join)(memory, "memory.memsw.limit_in_bytes");
    if ((0,external_node_fs_.existsSync)(withSwap))
        (0,external_node_fs_.writeFileSync)(withSwap, limit);
    // Without swap accounting the kernel can at least be told not to swap this cgroup out.
    else
        tryWrite((0,external_node_path_.join)(memory, "memory.swappiness"), "0");
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
        const frozen = state !== null && tryWrite(state, "FROZEN");
        const killed = new Set();
        try {
            for (let pass = 0, fresh = true; fresh && pass < 50; pass += 1) {
                fresh = false;
                for (const pid of cgroupPids(tree.memory)) {
                    if (killed.has(pid))
                        continue;
                    killed.add(pid);
                    killPid(pid);
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

;// CONCATENATED MODULE: ./.build/src/platform/linux/run-name.js



const PREFIX = "gpu-safe-tests";
/**
 * The name of a run's cgroups: the run, and its supervisor by pid, start time and pid namespace.
 * So a later run can tell what a dead one has left, also where containers share one cgroup tree.
 */
function runFolderName(runId, proc) {
    const start = proc.stat(process.pid)?.startTicks ?? 0;
    return [PREFIX, runId, process.pid, start, pidNamespace(proc)].join(".");
}
/** Whether the supervisor of this folder is known to be gone. */
function isLeftover(folderName, proc) {
    const [prefix, , pid, start, namespace] = folderName.split(".");
    if (prefix !== PREFIX || namespace === undefined || namespace !== pidNamespace(proc))
        return false;
    return proc.stat(Number(pid))?.startTicks !== Number(start);
}
/** Ends and removes what dead runs have left in `parent`. What resists is left to the next run. */
async function removeLeftovers(parent, proc) {
    for (const name of (0,external_node_fs_.readdirSync)(parent)) {
        if (!isLeftover(name, proc))
            continue;
        const folder = (0,external_node_path_.join)(parent, name);
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
        return /\d+/.exec((0,external_node_fs_.readlinkSync)(`${proc.root}/self/ns/pid`))?.[0] ?? "0";
    }
    catch {
        return "0";
    }
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./.build/src/platform/linux/shim-probe.js

/**
 * Runs a piece of shell that enters a containment, as the shim will. Rejects with what the shell
 * said where it could not.
 */
function runProbe(entry) {
    return new Promise((resolve, reject) => {
        (0,external_node_child_process_.execFile)("/bin/sh", ["-c", entry, "gpu-safe-tests:probe"], (fault, _, said) => {
            if (fault === null)
                resolve();
            else
                reject(new Error(said.trim() || fault.message));
        });
    });
}

;// CONCATENATED MODULE: ./.build/src/platform/linux/cgroup-v1-setup.js








const REMEDY = "Run as root, or have the administrator give this user a folder of the memory cgroup.";
/** Makes the run's folders below our own cgroups and lets a shell enter them once. */
async function tryCgroupV1({ runId, proc }) {
    const hierarchies = findCgroupHierarchies(proc.root).filter((each) => each.version === 1);
    const memoryAt = findController(hierarchies, "memory");
    const how = memoryAt === null ? "a memory hierarchy of cgroup v1" : `a cgroup in ${memoryAt.ownFolder}`;
    if (memoryAt === null) {
        const reason = "no cgroup v1 hierarchy with the memory controller is mounted";
        return { ok: false, how, reason, remedy: "Nothing to do where cgroup v2 is in use." };
    }
    const freezerAt = findController(hierarchies, "freezer");
    const name = runFolderName(runId, proc);
    const memory = (0,external_node_path_.join)(memoryAt.ownFolder, name);
    const freezer = freezerAt === null ? null : (0,external_node_path_.join)(freezerAt.ownFolder, name);
    try {
        await removeLeftovers(memoryAt.ownFolder, proc);
        (0,external_node_fs_.mkdirSync)(memory);
        (0,external_node_fs_.accessSync)((0,external_node_path_.join)(memory, "memory.limit_in_bytes"), external_node_fs_.constants.W_OK);
        tryWrite((0,external_node_path_.join)(memory, "memory.use_hierarchy"), "1"); // the default since 5.11
        await runProbe(`echo 0 >${quoted((0,external_node_path_.join)(memory, "tasks"))} || exit 125`);
    }
    catch (thrown) {
        await removeCgroup(memory).catch(() => { });
        return { ok: false, how, reason: thrown.message, remedy: REMEDY };
    }
    const canFreeze = freezer !== null && (await makeFreezer(freezer, proc));
    return { ok: true, kind: cgroupV1({ memory, freezer: canFreeze ? freezer : null }) };
}
async function makeFreezer(folder, proc) {
    try {
        await removeLeftovers((0,external_node_path_.dirname)(folder), proc);
        (0,external_node_fs_.mkdirSync)(folder);
        (0,external_node_fs_.accessSync)((0,external_node_path_.join)(folder, "freezer.state"), external_node_fs_.constants.W_OK);
        // That we may enter follows from the memory hierarchy: the same rights are asked for.
        (0,external_node_fs_.accessSync)((0,external_node_path_.join)(folder, "tasks"), external_node_fs_.constants.W_OK);
        return true;
    }
    catch {
        await removeCgroup(folder).catch(() => { });
        return false;
    }
}
function findController(hierarchies, controller) {
    return (hierarchies.find((each) => each.controller === controller && (0,external_node_fs_.existsSync)(each.ownFolder)) ?? null);
}

;// CONCATENATED MODULE: ./.build/src/platform/linux/cgroup-v2.js








/** Containment by cgroup v2 in a folder of ours whose children have the memory controller. */
function cgroupV2(run, how, restore) {
    return {
        kind: "cgroup-v2",
        enforcement: { tree: "kernel", process: "watchdog" },
        how,
        guard: [{ kind: "cgroup", path: run }],
        hold: (index) => Promise.resolve(cgroup_v2_holdFile((0,external_node_path_.join)(run, `file-${index}`))),
        async close() {
            await removeCgroup(run);
            await restore();
        },
    };
}
function cgroup_v2_holdFile(folder) {
    (0,external_node_fs_.mkdirSync)(folder);
    closeSwap(folder);
    const descriptor = { kind: "cgroup-v2", folder };
    return {
        entry: `echo 0 >${quoted((0,external_node_path_.join)(folder, "cgroup.procs"))} || exit 125`,
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
    tryWrite((0,external_node_path_.join)(folder, "memory.swap.max"), "0");
    tryWrite((0,external_node_path_.join)(folder, "memory.oom.group"), "1");
}
/** Throws the system's error where the kernel refuses the limit. */
function limitCgroupV2(folder, limits) {
    if (limits.treeBytes === null)
        return;
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, "memory.max"), String(Math.floor(limits.treeBytes)));
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
        if (tryWrite((0,external_node_path_.join)(tree.folder, "cgroup.kill"), "1"))
            return;
        // Frozen processes (5.2) cannot fork, and SIGKILL ends them as they are.
        const freeze = (0,external_node_path_.join)(tree.folder, "cgroup.freeze");
        tryWrite(freeze, "1");
        const killed = new Set();
        for (let pass = 0, fresh = true; fresh && pass < 50; pass += 1) {
            fresh = false;
            for (const pid of cgroupPids(tree.folder)) {
                if (killed.has(pid))
                    continue;
                killed.add(pid);
                killPid(pid);
                fresh = true;
            }
        }
        tryWrite(freeze, "0");
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

;// CONCATENATED MODULE: ./.build/src/platform/linux/cgroup-v2-setup.js








const cgroup_v2_setup_REMEDY = "Run as root, or in a unit of systemd with Delegate=yes that holds nothing else, such as " +
    "`systemd-run --user --scope -p Delegate=yes COMMAND`.";
/**
 * Makes the run's folder in the nearest place that allows it: beside our own cgroup or beside an
 * ancestor (as root, or in a user's session), else inside our own cgroup where only we live in it
 * (a delegated subtree): a cgroup that hands controllers down may hold no processes itself.
 *
 * Beside our own cgroup a limit on that one does not hold for the tests; `auto` counts it in.
 */
async function tryCgroupV2({ runId, proc }) {
    const at = findCgroupHierarchies(proc.root).find((each) => each.version === 2 && (0,external_node_fs_.existsSync)(each.ownFolder));
    const how = `a cgroup v2 near ${at?.ownFolder ?? "our own"}`;
    const refuse = (reason) => ({ ok: false, how, reason, remedy: cgroup_v2_setup_REMEDY });
    if (at === undefined)
        return refuse("no cgroup v2 hierarchy is mounted");
    if (!hasMemory((0,external_node_path_.join)(at.ownFolder, "cgroup.controllers")) && !hasMemoryAbove(at)) {
        return refuse("the memory controller is not on cgroup v2 here (it may be on v1, or disabled)");
    }
    const name = runFolderName(runId, proc);
    const faults = [];
    for (const find of [
        ...ancestors(at.ownFolder, at.mountPoint).map((folder) => () => besideUs(folder)),
        () => insideOurs(at.ownFolder, proc),
    ]) {
        try {
            const place = find();
            const folder = await makeRun(place, name);
            await removeLeftovers(place.parent, proc);
            return {
                ok: true,
                kind: cgroupV2(folder, `cgroup v2 at ${folder}`, place.restore),
            };
        }
        catch (thrown) {
            faults.push(thrown.message);
        }
    }
    return refuse(faults.join("; "));
}
function besideUs(parent) {
    const wasOn = hasMemory((0,external_node_path_.join)(parent, "cgroup.subtree_control"));
    if (!wasOn)
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(parent, "cgroup.subtree_control"), "+memory");
    return {
        parent,
        restore: async () => void (wasOn || tryWrite((0,external_node_path_.join)(parent, "cgroup.subtree_control"), "-memory")),
    };
}
/** Moves us, and who stands between us and init, into a leaf: then our cgroup may have children. */
function insideOurs(own, proc) {
    const lineage = ownLineage(proc);
    const inhabitants = cgroupPids(own);
    const stranger = inhabitants.find((pid) => !lineage.has(pid));
    if (stranger !== undefined) {
        throw new Error(`${own} is no subtree of our own: process ${stranger} lives in it too`);
    }
    const leaf = (0,external_node_path_.join)(own, `gpu-safe-tests-supervisor`);
    if (!(0,external_node_fs_.existsSync)(leaf))
        (0,external_node_fs_.mkdirSync)(leaf);
    const moveTo = (folder) => inhabitants.forEach((pid) => void tryWrite((0,external_node_path_.join)(folder, "cgroup.procs"), String(pid)));
    const restore = async () => {
        tryWrite((0,external_node_path_.join)(own, "cgroup.subtree_control"), "-memory");
        moveTo(own);
        await removeCgroup(leaf).catch(() => { });
    };
    try {
        moveTo(leaf);
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(own, "cgroup.subtree_control"), "+memory");
    }
    catch (thrown) {
        void restore();
        throw thrown;
    }
    return { parent: own, restore };
}
async function makeRun(place, name) {
    const folder = (0,external_node_path_.join)(place.parent, name);
    try {
        (0,external_node_fs_.mkdirSync)(folder);
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, "cgroup.subtree_control"), "+memory");
        const probe = (0,external_node_path_.join)(folder, "probe");
        (0,external_node_fs_.mkdirSync)(probe);
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(probe, "memory.max"), "max");
        await runProbe(`echo 0 >${quoted((0,external_node_path_.join)(probe, "cgroup.procs"))} || exit 125`);
        await removeCgroup(probe);
        return folder;
    }
    catch (thrown) {
        if ((0,external_node_fs_.existsSync)(folder))
            await removeCgroup(folder).catch(() => { });
        await place.restore();
        throw thrown;
    }
}
/** From the parent of our own cgroup up to the root; the root alone where we stand in it. */
function ancestors(own, mountPoint) {
    if (own === mountPoint)
        return [mountPoint];
    const found = [];
    for (let folder = own; folder !== mountPoint && folder !== (0,external_node_path_.dirname)(folder);) {
        folder = (0,external_node_path_.dirname)(folder);
        found.push(folder);
    }
    return found;
}
function hasMemoryAbove(at) {
    return ancestors(at.ownFolder, at.mountPoint).some((folder) => hasMemory((0,external_node_path_.join)(folder, "cgroup.controllers")));
}
function hasMemory(file) {
    return readOrEmpty(file).trim().split(" ").includes("memory");
}
/** We, our ancestors, and our descendants. */
function ownLineage(proc) {
    const lineage = new Set();
    for (let pid = process.pid; pid > 0 && !lineage.has(pid);) {
        lineage.add(pid);
        pid = proc.stat(pid)?.parentPid ?? 0;
    }
    const descendants = new Set([process.pid]);
    const parents = new Map(proc.pids().map((pid) => [pid, proc.stat(pid)?.parentPid ?? 0]));
    for (let grown = true; grown;) {
        grown = false;
        for (const [pid, parent] of parents) {
            if (descendants.has(pid) || !descendants.has(parent))
                continue;
            descendants.add(pid);
            grown = true;
        }
    }
    return new Set([...lineage, ...descendants]);
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
;// CONCATENATED MODULE: ./.build/src/platform/linux/guardian-script.js
/**
 * The guardian's program: reads one set of items a line, the last one in force, and acts when the
 * line of supply ends because we are gone. `done` ends it in peace. Kills by shell builtins alone:
 * a fork may fail while memory is short. `$1` is /proc, `$2` the first set of items.
 */
const GUARDIAN_SCRIPT = `
trap '' HUP INT TERM
tab=$(printf '\\t')
proc=$1
items=$2
while read -r line; do
  [ "$line" = done ] && exit 0
  items=$line
done

in_cgroup() {
  for below in "$1"/*/; do
    [ -d "$below" ] && in_cgroup "\${below%/}"
  done
  [ -f "$1/cgroup.kill" ] && echo 1 2>/dev/null >"$1/cgroup.kill"
  [ -f "$1/freezer.state" ] && echo FROZEN 2>/dev/null >"$1/freezer.state"
  # The kernel lists a process that is just being buried as 0, which would be our own group to kill.
  while read -r pid; do
    [ "$pid" -gt 0 ] && kill -9 "$pid" && left=1
  done 2>/dev/null <"$1/cgroup.procs"
  [ -f "$1/freezer.state" ] && echo THAWED 2>/dev/null >"$1/freezer.state"
  :
}

remove_cgroup() {
  for below in "$1"/*/; do
    [ -d "$below" ] && remove_cgroup "\${below%/}"
  done
  rmdir "$1" 2>/dev/null
}

with_marker() {
  for file in $(grep -l -a -F -e "$1" "$proc"/[0-9]*/environ 2>/dev/null); do
    pid=\${file%/environ}
    pid=\${pid##*/}
    [ "$pid" = $$ ] || { kill -9 "$pid" 2>/dev/null && left=1; }
  done
}

# Everything in the session that a root led, and what descends from it: collected before the first
# kill, since children of the dead go to init.
of_root() {
  table=
  for stat in "$proc"/[0-9]*/stat; do
    read -r fields 2>/dev/null <"$stat" || continue
    fields=\${fields##*) }
    [ "\${fields%% *}" = Z ] && continue
    fields=\${fields#* }
    parent=\${fields%% *}
    fields=\${fields#* }
    fields=\${fields#* }
    pid=\${stat%/stat}
    table="$table \${pid##*/}:$parent:\${fields%% *}"
  done
  tree=" "
  grown=1
  while [ -n "$grown" ]; do
    grown=
    for entry in $table; do
      pid=\${entry%%:*}
      parent=\${entry#*:}
      parent=\${parent%:*}
      case $tree in *" $pid "*) continue ;; esac
      case $tree in
        *" $parent "*) ;;
        *) [ "\${entry##*:}" = "$1" ] || continue ;;
      esac
      tree="$tree$pid "
      grown=1
    done
  done
  for pid in $tree; do kill -9 "$pid" 2>/dev/null && left=1; done
}

clear_all() {
  left=
  IFS=$tab
  set -f
  set -- $items
  set +f
  unset IFS
  for item; do
    case $item in
      cgroup:*) in_cgroup "\${item#cgroup:}" ;;
      marker:*) with_marker "\${item#marker:}" ;;
      root:*) of_root "\${item#root:}" ;;
    esac
  done
}

quiet=0
passes=0
while [ $quiet -lt 2 ] && [ $passes -lt 3000 ]; do
  clear_all
  if [ -n "$left" ]; then quiet=0; else quiet=$((quiet + 1)); fi
  passes=$((passes + 1))
  # sleep needs a fork, and a shell that cannot fork ends: not before there is memory again.
  [ $passes -gt 100 ] && sleep 0.01
done
IFS=$tab
set -f
set -- $items
set +f
unset IFS
passes=0
while [ $passes -lt 200 ]; do
  left=
  for item; do
    case $item in
      cgroup:*)
        remove_cgroup "\${item#cgroup:}"
        [ -d "\${item#cgroup:}" ] && left=1
        ;;
    esac
  done
  [ -n "$left" ] || exit 0
  passes=$((passes + 1))
  sleep 0.01
done
`;
/** One line of the guardian's input. Cgroup names hold no tab or newline: systemd escapes them. */
function guardianLine(items) {
    return `${items.map(guardianWord).join("\t")}\n`;
}
function guardianWord(item) {
    switch (item.kind) {
        case "cgroup":
            return `cgroup:${item.path}`;
        case "marker":
            return `marker:${item.text}`;
        case "root":
            return `root:${item.pid}`;
    }
}

;// CONCATENATED MODULE: ./.build/src/platform/linux/tree-walk.js


/** The variable by which a test's processes are known wherever they hide. */
const MARKER_NAME = "GPU_SAFE_TESTS_ID";
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
        if (!isOrphanOfOurs || environment?.includes(`${MARKER_NAME}=`))
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

;// CONCATENATED MODULE: ./.build/src/platform/linux/guardian.js




/** What is told when the guardian keeps dying: something on the machine ends it on purpose. */
const MOST_RESTARTS = 100;
/**
 * A shell that outlives us: when this program is gone, SIGKILL included, its input ends, and it
 * kills everything it was told to guard. Only we hold the other end: Node opens it close-on-exec,
 * so no test inherits it. It leads a session of its own, beyond the terminal's Ctrl+C.
 *
 * A test of the same user can kill it; it is then started anew.
 */
class Guardian {
    #procRoot;
    #line;
    #shell;
    #isClosing = false;
    #restarts = 0;
    /** Guards the items from its first moment on: a line sent later could come too late. */
    constructor(procRoot, items) {
        this.#procRoot = procRoot;
        this.#line = guardianLine(items);
        this.#shell = this.#start();
    }
    /** 0 when it could not be started. */
    get pid() {
        return this.#shell.pid ?? 0;
    }
    /** From now on exactly these are cleared when we are gone. */
    guard(items) {
        this.#line = guardianLine(items);
        this.#shell.stdin?.write(this.#line);
    }
    /** Lets it clear what it guards, as if we were gone. */
    abandon() {
        this.#isClosing = true;
        this.#shell.stdin?.end();
    }
    /** Ends it without clearing anything, and waits until it is gone. */
    async close() {
        if (this.#isClosing)
            return;
        this.#isClosing = true;
        if (this.#shell.exitCode !== null || this.#shell.signalCode !== null)
            return;
        this.#shell.ref();
        const gone = (0,external_node_events_.once)(this.#shell, "exit");
        this.#shell.stdin?.end("done\n");
        await gone;
    }
    #start() {
        const shell = (0,external_node_child_process_.spawn)("/bin/sh", ["-c", GUARDIAN_SCRIPT, "gpu-safe-tests:guardian", this.#procRoot, this.#line.trimEnd()], {
            cwd: "/",
            // Marked as nobody's test, or a process-tree would take it for an orphan of its own.
            env: { PATH: "/usr/sbin:/usr/bin:/sbin:/bin", [MARKER_NAME]: "guardian" },
            stdio: ["pipe", "ignore", "ignore"],
            detached: true,
        });
        shell.unref();
        shell.stdin?.on("error", () => { }); // EPIPE: it is gone, which `exit` tells
        shell.stdin?.unref?.();
        shell.once("error", () => { });
        shell.once("exit", () => {
            if (this.#isClosing || this.#restarts >= MOST_RESTARTS)
                return;
            this.#restarts += 1;
            this.#shell = this.#start();
        });
        return shell;
    }
}

// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(6512);
// EXTERNAL MODULE: ./.build/src/platform/merged-output.js
var merged_output = __webpack_require__(9341);
// EXTERNAL MODULE: ./.build/src/platform/native.js
var platform_native = __webpack_require__(9656);
;// CONCATENATED MODULE: ./.build/src/platform/linux/data-limit.js


/**
 * What a process may map beyond its memory limit without touching it, in bytes. RLIMIT_DATA counts
 * writable mappings, touched or not: Node 24 reserves 510 MB for code, each thread 8 MB of stack.
 */
const UNTOUCHED_ALLOWANCE = units/* GIB */.j9;
/** RLIMIT_DATA of asm-generic/resource.h; the same on all architectures that Node supports. */
const RLIMIT_DATA = 2;
const NOT_WORTH_A_CALL = (/* unused pure expression or super */ null && (MIB));
/**
 * prlimit(2) (Linux 2.6.36) on processes of the same user. null where koffi cannot be loaded: the
 * limit is then held by measuring and killing alone.
 */
function openDataLimiter() {
    const { koffi } = loadKoffi();
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

;// CONCATENATED MODULE: ./.build/src/platform/linux/shim.js





/** The shim's `$0`. Shells begin their own messages with it: so ours are told from the command's. */
const SHIM_NAME = "gpu-safe-tests:start";
/** The shim's exit code where it could not enter its containment or was not let go. */
const NOT_LET_GO = 125;
/** systemd-run may wait 25 s for a bus that does not answer. */
const READY_DEADLINE_MS = 30_000;
/**
 * Node tells a child that a real-time signal has ended as one that exited with 0 (libuv hands it the
 * number, and it has no name for it): a test that died would have passed. So the command begins with
 * these ignored, as under nohup; what handles or blocks them does so as ever.
 */
const REAL_TIME_SIGNALS = Array.from({ length: 31 }, (_, index) => 34 + index);
/**
 * Starts the shim and resolves when it stands in its containment. Descriptor 3 is a private line to us: the shim says `ready` on it and reads
 * `go <KiB>` from it; where we die before, the read fails and nothing is run. oom_score_adj makes
 * the kernel choose a test before the runner's agent. stdin of the command is /dev/null.
 *
 * The shim leads a session of its own: Ctrl+C in the terminal reaches us, and we end the tests.
 */
async function startShim(request) {
    const line = [
        `{ ${request.entry}; }`,
        "echo 1000 2>/dev/null >/proc/self/oom_score_adj",
        `command trap '' ${REAL_TIME_SIGNALS.join(" ")} 2>/dev/null`,
        "echo ready >&3",
        `read -r go kib <&3 && [ "$go" = go ] || exit ${NOT_LET_GO}`,
        // Where a stricter hard limit is in force already, ours is refused and that one holds.
        '[ -z "$kib" ] || ulimit -d "$kib" 2>/dev/null || :',
        `exec ${restoredNames(request.environment)}"$@" 3>&-`,
    ].join("\n");
    const [file = "/bin/sh", ...launcherArguments] = [...request.launcher, "/bin/sh"];
    const child = (0,external_node_child_process_.spawn)(file, [...launcherArguments, "-c", line, SHIM_NAME, ...request.argv], {
        cwd: request.workingDirectory,
        env: request.environment,
        stdio: ["ignore", "pipe", "pipe", "pipe"],
        detached: true,
    });
    const { pid } = child;
    if (pid === undefined)
        throw await new Promise((resolve) => child.once("error", resolve));
    const control = child.stdio[3];
    control.on("error", () => { }); // EPIPE: the shim is gone, which its exit tells
    await waitUntilReady(child, control);
    control.resume(); // so that it closes by itself when the command has closed its end
    return {
        child,
        pid,
        go(processBytes) {
            const limit = processBytes === null ? null : processBytes + UNTOUCHED_ALLOWANCE;
            const kib = limit === null ? "" : ` ${Math.floor(limit / units/* KIB */.nH)}`;
            control.end(`go${kib}\n`);
        },
        dismiss() {
            control.end();
        },
    };
}
/**
 * dash drops variables whose names no shell could use (`my-var`, `A.B`); env(1) brings them back.
 * It is only run where there are such names: one more exec costs 0.7 ms.
 */
function restoredNames(environment) {
    const dropped = Object.entries(environment).filter(([name]) => !/^[A-Za-z_]\w*$/.test(name));
    if (dropped.length === 0)
        return "";
    return `env ${dropped.map(([name, value]) => quoted(`${name}=${value}`)).join(" ")} `;
}
/** Rejects with what the shell said where it could not enter. */
async function waitUntilReady(child, control) {
    const ready = (0,external_node_events_.once)(control, "data", { signal: AbortSignal.timeout(READY_DEADLINE_MS) });
    const ended = (0,external_node_events_.once)(child, "close");
    const first = await Promise.race([ready.then(() => "ready"), ended.then(() => "ended")]).catch((fault) => fault.message);
    if (first === "ready")
        return;
    child.kill("SIGKILL");
    const said = child.stderr?.read()?.toString().trim();
    control.destroy();
    throw new Error(said || `the shim ended with ${child.signalCode ?? `exit code ${child.exitCode}`}`);
}

;// CONCATENATED MODULE: ./.build/src/platform/linux/start-fault.js



/**
 * Why the command cannot be executed, as far as that can be told beforehand; null = nothing is
 * known against it. The kernel's own ENOENT does not tell a missing file from a missing interpreter.
 */
function findStartFault(request) {
    const [command] = request.argv;
    const folderFault = folderProblem(request.workingDirectory);
    if (folderFault !== null)
        return folderFault;
    if (command.includes("/"))
        return fileProblem((0,external_node_path_.resolve)(request.workingDirectory, command));
    const path = request.environment.PATH ?? "/usr/local/bin:/usr/bin:/bin";
    let denied = null;
    for (const folder of path.split(":")) {
        const file = (0,external_node_path_.resolve)(request.workingDirectory, folder, command);
        const problem = fileProblem(file);
        if (problem === null)
            return null;
        if (!problem.includes("ENOENT") || problem.includes("interpreter"))
            denied ??= problem;
    }
    return denied ?? `execve(${command}): ENOENT, it is in no folder of PATH (${path})`;
}
function folderProblem(folder) {
    try {
        if (!(0,external_node_fs_.statSync)(folder).isDirectory())
            return `chdir(${folder}): ENOTDIR, it is no folder`;
        (0,external_node_fs_.accessSync)(folder, external_node_fs_.constants.X_OK);
        return null;
    }
    catch (thrown) {
        return `chdir(${folder}): ${thrown.code}`;
    }
}
function fileProblem(file) {
    try {
        if ((0,external_node_fs_.statSync)(file).isDirectory())
            return `execve(${file}): EACCES, it is a folder`;
        (0,external_node_fs_.accessSync)(file, external_node_fs_.constants.X_OK);
    }
    catch (thrown) {
        const { code } = thrown;
        const hint = code === "EACCES" ? ", it is not executable: chmod +x would make it so" : "";
        return `execve(${file}): ${code}${hint}`;
    }
    const interpreter = interpreterOf(file);
    if (interpreter === null || !(0,external_node_path_.isAbsolute)(interpreter))
        return null;
    try {
        (0,external_node_fs_.accessSync)(interpreter, external_node_fs_.constants.X_OK);
        return null;
    }
    catch (thrown) {
        const { code } = thrown;
        return `execve(${file}): ${code}, its first line names the interpreter ${interpreter}`;
    }
}
/** The program on a script's `#!` line, as the kernel would read it. */
function interpreterOf(file) {
    let fd;
    try {
        fd = (0,external_node_fs_.openSync)(file, "r");
    }
    catch {
        return null; // executable without being readable: the kernel may still run it
    }
    try {
        const head = Buffer.alloc(256);
        const text = head.toString("latin1", 0, (0,external_node_fs_.readSync)(fd, head, 0, head.length, 0));
        return /^#![ \t]*([^ \t\n]+)[^\n]*/.exec(text)?.[1] ?? null;
    }
    catch {
        return null;
    }
    finally {
        (0,external_node_fs_.closeSync)(fd);
    }
}
/**
 * Recognises that the shim's `exec` failed, for what could not be told beforehand: the shell (or
 * env) ends with 126 or 127 and its own message is all the output there is.
 */
function recogniseFailedExec(status, output) {
    if (status.kind !== "exited" || (status.code !== 126 && status.code !== 127))
        return status;
    const said = output.stderrHead.trim();
    const isOurs = said.startsWith(`${SHIM_NAME}:`) || said.startsWith("env: ");
    if (!isOurs || output.stdoutBytes > 0 || said.includes("\n"))
        return status;
    const reason = said.replace(SHIM_NAME, "").replace(/^[:\s]*(line )?\d*[:\s]*/, "");
    return { kind: "start-failed", message: reason };
}

;// CONCATENATED MODULE: ./.build/src/platform/linux/contained.js






/** How long the output of a command that ended with 126 or 127 is waited for, to tell who said it. */
const EXEC_MESSAGE_MS = 250;
/** Lets the shim go and hands out everything that can be known and done about its tree. */
function contain(request) {
    const { hold, shim, limits, proc, fault } = request;
    const { child, pid } = shim;
    if (!child.stdout || !child.stderr)
        throw new Error("the shim was started without pipes");
    const output = (0,merged_output/* mergeOutput */.c)(child.stdout, child.stderr);
    const handle = hold.open();
    let lastUsage = null;
    let isReleased = false;
    const exited = new Promise((resolve) => {
        child.once("exit", (code, signal) => {
            if (fault !== null)
                resolve({ kind: "start-failed", message: fault });
            else if (signal !== null)
                resolve({ kind: "signaled", signal });
            else
                resolve(checkExec({ kind: "exited", code: code ?? 0 }, output));
        });
    });
    function alive() {
        if (isReleased)
            return [];
        return handle.pids().filter((each) => {
            const stat = proc.stat(each);
            return stat !== null && !isDead(stat);
        });
    }
    const snapshots = () => alive()
        .map((each) => proc.snapshot(each))
        .filter((shot) => shot !== null);
    function usage() {
        if (isReleased && lastUsage !== null)
            return lastUsage;
        lastUsage = { ...handle.figures(), peakProcessBytes: null };
        return lastUsage;
    }
    if (fault === null)
        shim.go(limits.processBytes);
    else
        shim.dismiss();
    return {
        pid,
        output,
        endOutput: output.end,
        exited,
        survivors: async () => snapshots(),
        async killAll(deadline) {
            // The tree was dead when it was given back, and its handles are closed.
            if (isReleased)
                return { alive: [] };
            const end = (0,monotonic/* monotonicMs */.d)() + deadline;
            const sent = new Set();
            for (let fresh = true;;) {
                // SIGKILL is never lost: only who is new needs another one.
                if (isReleased)
                    return { alive: [] };
                if (fresh)
                    handle.kill();
                const isCollected = handle.reap();
                const left = alive();
                if (left.length === 0 && isCollected)
                    return { alive: [] };
                if ((0,monotonic/* monotonicMs */.d)() > end)
                    return { alive: snapshots() };
                fresh = left.some((each) => !sent.has(each));
                for (const each of left)
                    sent.add(each);
                await (0,promises_.setTimeout)(1);
            }
        },
        usage,
        async release() {
            if (isReleased)
                return;
            usage();
            isReleased = true;
            handle.close();
            if (child.exitCode === null && child.signalCode === null)
                letGo(child);
            try {
                await hold.remove();
            }
            catch (thrown) {
                // What does not die keeps its cgroup and its guard; the verdict names it, and the run goes on.
                if (isBusy(thrown))
                    return;
                throw thrown;
            }
            request.onRelease();
        },
    };
}
/** A process that does not die must not keep this program alive: its verdict has been told. */
function letGo(child) {
    child.unref();
    for (const stream of child.stdio)
        stream?.destroy();
}
/** Only an end with 126 or 127 and nothing on stdout can be a failed `exec`. */
async function checkExec(status, output) {
    if (status.kind !== "exited" || (status.code !== 126 && status.code !== 127))
        return status;
    const deadline = new AbortController();
    await Promise.race([output.ended, (0,promises_.setTimeout)(EXEC_MESSAGE_MS, null, { signal: deadline.signal })]);
    deadline.abort();
    return recogniseFailedExec(status, output);
}

;// CONCATENATED MODULE: ./.build/src/platform/linux/prepare.js





/**
 * Makes one file's containment and puts a shim into it that waits to become the command.
 * Rejects with a UserError where the shim cannot enter: the command is then never run uncontained.
 */
async function prepareFile(context, request) {
    const hold = await context.kind.hold(request.index);
    let shim;
    let spawnFault;
    try {
        ({ shim, spawnFault } = await enter(hold, request));
    }
    catch (thrown) {
        await hold.remove();
        throw cannotEnter(context.kind, thrown);
    }
    const unguard = context.guard(hold.guard());
    let state = "waiting";
    async function discard() {
        if (state !== "waiting")
            return;
        state = "discarded";
        await endShim(shim);
        await hold.remove();
        unguard();
    }
    return {
        descriptor: hold.describe(),
        async start(limits) {
            if (state !== "waiting")
                throw new Error(`file ${request.index} was ${state} before`);
            // A test of the file before may have killed it, or the kernel for want of memory.
            if (shim.child.exitCode !== null || shim.child.signalCode !== null) {
                ({ shim, spawnFault } = await enter(hold, request));
            }
            hold.limit(limits);
            const fault = spawnFault ?? findStartFault(request);
            const { proc } = context;
            const contained = contain({ hold, shim, limits, proc, fault, onRelease: unguard });
            state = "started";
            return contained;
        },
        discard,
    };
}
/**
 * A shell that cannot even be spawned with the command's folder, arguments or environment waits in
 * its place with none of them, so that the fault is told as the command's own.
 */
async function enter(hold, request) {
    const environment = { ...request.environment, ...hold.environment(request.environment) };
    const { entry, launcher } = hold;
    let spawnFault = null;
    let shim;
    try {
        shim = await startShim({ ...request, environment, entry, launcher });
    }
    catch (thrown) {
        const { code, syscall } = thrown;
        if (code === undefined || syscall === undefined)
            throw thrown;
        spawnFault = findStartFault(request) ?? `${syscall}: ${code}`;
        shim = await startShim({
            index: request.index,
            argv: [":"],
            workingDirectory: "/",
            environment: hold.environment({}),
            entry,
            launcher,
        });
    }
    try {
        await hold.entered(shim.pid);
    }
    catch (thrown) {
        await endShim(shim);
        throw thrown;
    }
    return { shim, spawnFault };
}
async function endShim(shim) {
    const { child } = shim;
    if (child.exitCode !== null || child.signalCode !== null)
        return;
    const gone = (0,external_node_events_.once)(child, "exit");
    shim.dismiss();
    child.kill("SIGKILL");
    await gone;
    child.stdout?.destroy();
    child.stderr?.destroy();
}
function cannotEnter(kind, thrown) {
    const why = thrown instanceof Error ? thrown.message : String(thrown);
    return new errors/* UserError */.yo({
        code: "containment-lost",
        message: `a process could not enter its containment (${kind.how}): ${why}`,
        hint: "Run `gpu-safe-tests doctor` to see what this machine offers.",
        exitCode: 4,
    });
}

;// CONCATENATED MODULE: ./.build/src/platform/linux/proc.js



/** Longest part of a command line that is kept. */
const COMMAND_BYTES = 4096;
/** Enough for `stat`, `statm` and `status`, the last with some thousand group ids. */
const scratch = Buffer.allocUnsafe(16 * 1024);
function proc_openProc(root = "/proc") {
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
function becomeSubreaper(proc) {
    const native = (0,platform_native/* loadKoffi */.s)();
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
    const deadline = (0,monotonic/* monotonicMs */.d)() + SWEEP_MS;
    while (!subreaper.collect() && (0,monotonic/* monotonicMs */.d)() < deadline)
        await (0,promises_.setTimeout)(5);
    subreaper.close();
}
/**
 * Ends what bears the mark of a run whose supervisor is gone, and its guardian with it. Waits for
 * the end, lest the dead become children of ours.
 */
async function sweepMarked(proc) {
    const deadline = (0,monotonic/* monotonicMs */.d)() + SWEEP_MS;
    for (;;) {
        const left = proc.pids().filter((pid) => bearsDeadMark(proc, pid));
        if (left.length === 0 || (0,monotonic/* monotonicMs */.d)() > deadline)
            return;
        left.forEach(killPid);
        await (0,promises_.setTimeout)(2);
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
            killPid(-root.processGroup);
        const killed = new Map();
        for (let round = 0, fresh = true; fresh && round < MOST_ROUNDS; round += 1) {
            fresh = false;
            const members = walk.members();
            // No fork escapes the kill of a group, and it reaches those that ended before we came to them.
            for (const group of walk.groups())
                killPid(-group);
            for (const { pid, startTicks } of members) {
                if (killed.get(pid) === startTicks)
                    continue;
                killed.set(pid, startTicks);
                fresh = true;
                // Read anew: the pid may be another's by now. Most are dead by their group already.
                const now = proc.stat(pid);
                if (now === null || isDead(now) || now.startTicks !== startTicks)
                    continue;
                killPid(pid);
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

;// CONCATENATED MODULE: ./.build/src/platform/linux/systemd-scope.js








const systemd_scope_REMEDY = "Give this user a session of systemd's own (`loginctl enable-linger USER`, and XDG_RUNTIME_DIR " +
    "set to /run/user/UID), or run as root.";
/** systemd-run waits 25 s for a bus that does not answer. */
const PROBE_DEADLINE_MS = 10_000;
/** What systemd-run needs to find the user's own systemd. */
const BUS_NAMES = ["PATH", "XDG_RUNTIME_DIR", "DBUS_SESSION_BUS_ADDRESS"];
/**
 * Containment by a scope of the user's own systemd, one for each file: systemd-run registers the
 * scope and then becomes the shim, so the pid stays. Its cost lies in `prepare`. The scope belongs
 * to the user (Delegate=yes), who may write its limit.
 */
async function trySystemdScope({ runId, proc, environment }) {
    const how = "a scope by `systemd-run --user --scope`";
    const at = findCgroupHierarchies(proc.root).find((each) => each.version === 2);
    const refuse = (reason) => ({ ok: false, how, reason, remedy: systemd_scope_REMEDY });
    if (at === undefined)
        return refuse("no cgroup v2 hierarchy is mounted");
    if (environment.XDG_RUNTIME_DIR === undefined)
        return refuse("XDG_RUNTIME_DIR is not set");
    const run = runFolderName(runId, proc);
    try {
        const path = await runScope(launcher(`${run}.probe`), busOf(environment));
        const folder = (0,external_node_path_.join)(at.mountPoint, path);
        if (folder === at.ownFolder)
            return refuse("systemd-run left the process in our own cgroup");
        if (!path.includes(run))
            return refuse(`the scope has an unknown name: ${path}`);
        // All scopes of this user lie beside each other, those of runs that died among them.
        await removeLeftovers((0,external_node_path_.dirname)(folder), proc);
    }
    catch (thrown) {
        return refuse(thrown.message);
    }
    const bus = busOf(environment);
    return {
        ok: true,
        kind: {
            kind: "systemd-scope",
            enforcement: { tree: "kernel", process: "watchdog" },
            how,
            guard: [],
            hold: (index) => Promise.resolve(systemd_scope_holdFile({ at, proc, bus, name: `${run}.${index}` })),
            close: () => Promise.resolve(),
        },
    };
}
function launcher(name) {
    const properties = ["Delegate=yes", "MemoryAccounting=yes", "MemorySwapMax=0"];
    return [
        "systemd-run",
        "--user",
        "--scope",
        "--quiet",
        "--collect",
        `--unit=${name}`,
        ...properties.flatMap((property) => ["-p", property]),
        "--",
    ];
}
/** The path of a scope as a process in it sees it, its memory.max being ours to write. */
function runScope(words, bus) {
    const [file = "", ...rest] = words;
    const args = [...rest, "/bin/sh", "-c", "exec cat /proc/self/cgroup"];
    return new Promise((resolve, reject) => {
        (0,external_node_child_process_.execFile)(file, args, { env: bus, timeout: PROBE_DEADLINE_MS }, (fault, text, said) => {
            const path = parseOwnPaths(text).get("");
            if (fault === null && path !== undefined)
                resolve(path);
            else
                reject(new Error(said.trim() || fault?.message || "systemd-run named no cgroup"));
        });
    });
}
function busOf(environment) {
    return Object.fromEntries(Object.entries(environment).filter(([name]) => BUS_NAMES.includes(name)));
}
function systemd_scope_holdFile(request) {
    const { at, proc, bus, name } = request;
    let scope = null;
    let starts = 0;
    const folder = () => {
        if (scope === null)
            throw new Error("the shim has not entered its scope yet");
        return (0,external_node_path_.join)(scope, "test");
    };
    const describe = () => ({ kind: "systemd-scope", folder: folder() });
    const end = async () => {
        if (scope === null)
            return;
        await emptyCgroup(scope);
        // systemd removes an empty scope by itself; where it was slower than us it takes no offence.
        await removeCgroup(scope).catch(() => { });
    };
    return {
        entry: entry(at.mountPoint),
        /** Another name each time: the scope of a shim that died may not be gone yet. */
        get launcher() {
            starts += 1;
            return launcher(`${name}.${starts}`);
        },
        environment: (own) => ({ ...bus, ...own }),
        guard: () => (scope === null ? [] : [{ kind: "cgroup", path: scope }]),
        async entered(shimPid) {
            await end();
            const path = parseOwnPaths(proc.cgroup(shimPid) ?? "").get("");
            const found = path === undefined ? null : (0,external_node_path_.dirname)((0,external_node_path_.join)(at.mountPoint, path));
            if (found === null || !found.endsWith(".scope") || !(0,external_node_fs_.existsSync)(found)) {
                throw new Error(`systemd-run left process ${shimPid} in ${path ?? "no cgroup"}`);
            }
            scope = found;
            (0,external_node_fs_.accessSync)((0,external_node_path_.join)(folder(), "memory.max"), external_node_fs_.constants.W_OK);
            closeSwap(folder());
        },
        limit: (limits) => limitCgroupV2(folder(), limits),
        describe,
        open: () => openCgroupV2(describe()),
        remove: end,
    };
}
/**
 * Divides the scope: `test` is the file's containment, `keep` holds one idle process. Without it
 * systemd removes the scope with its last process, and the kernel's figures of the file (its peak,
 * its OOM kills) go with it: reading them fails with ENODEV (seen with systemd 257).
 *
 * The idle process is no child of the command's and not in its session, and ends with this program
 * also where nobody knew of the scope yet.
 */
function entry(mountPoint) {
    const idle = `setsid sh -c 'while kill -0 "$0" 2>/dev/null; do sleep 10; done' ${process.pid}`;
    return [
        "scope=",
        'while IFS=: read -r id none path; do [ "$id" = 0 ] && scope=$path; done </proc/self/cgroup',
        `scope=${quoted(mountPoint)}$scope`,
        'mkdir "$scope/keep" "$scope/test" || exit 125',
        'echo 0 >"$scope/keep/cgroup.procs" || exit 125',
        'echo +memory >"$scope/cgroup.subtree_control" || exit 125',
        `( ${idle} </dev/null >/dev/null 2>&1 3>&- & )`,
        'echo 0 >"$scope/test/cgroup.procs" || exit 125',
    ].join("\n");
}

;// CONCATENATED MODULE: ./.build/src/platform/linux/containment.js









/** How long `close` waits for a tree to die. */
const CLOSE_KILL_MS = (0,units/* millis */.ne)(10_000);
const ATTEMPTS = [
    ["cgroup-v2", tryCgroupV2],
    ["systemd-scope", trySystemdScope],
    ["cgroup-v1", tryCgroupV1],
    ["process-tree", tryProcessTree],
];
/** Tries the kinds of containment from the strongest to the weakest and opens the first to be had. */
async function openLinuxContainment(options) {
    const proc = proc_openProc(options.procRoot);
    const attempts = [];
    const environment = definedOnly(options.environment ?? process.env);
    for (const [kind, attempt] of ATTEMPTS) {
        if (options.only !== undefined && options.only !== kind)
            continue;
        const tried = await attempt({ runId: options.runId, proc, environment });
        if (!tried.ok) {
            attempts.push({
                kind,
                ok: false,
                how: tried.how,
                reason: tried.reason,
                remedy: tried.remedy,
            });
            continue;
        }
        attempts.push({ kind, ok: true, how: tried.kind.how, reason: null, remedy: null });
        return { containment: containment_open(tried.kind, proc), attempts };
    }
    return { containment: null, attempts };
}
function definedOnly(environment) {
    return Object.fromEntries(Object.entries(environment).filter((each) => each[1] !== undefined));
}
function containment_open(kind, proc) {
    const guardian = new Guardian(proc.root, kind.guard);
    const guarded = new Set();
    const endings = new Set();
    const tell = () => guardian.guard([...kind.guard, ...[...guarded].flat()]);
    function guard(items) {
        if (items.length === 0)
            return () => { }; // a cgroup's file lies in the run's own cgroup
        guarded.add(items);
        tell();
        return () => {
            guarded.delete(items);
            tell();
        };
    }
    return {
        kind: kind.kind,
        enforcement: kind.enforcement,
        async prepare(request) {
            const prepared = await prepareFile({ kind, proc, guard }, request);
            const discard = () => prepared.discard().finally(() => endings.delete(discard));
            endings.add(discard);
            return {
                descriptor: prepared.descriptor,
                discard,
                async start(limits) {
                    const contained = await prepared.start(limits);
                    const release = () => contained.release().finally(() => endings.delete(endTree));
                    const endTree = async () => {
                        await contained.killAll(CLOSE_KILL_MS);
                        contained.endOutput();
                        await release();
                    };
                    endings.add(endTree);
                    endings.delete(discard);
                    return { ...contained, release };
                },
            };
        },
        async close() {
            const faults = [];
            for (const end of [...endings, kind.close]) {
                await end().catch((thrown) => faults.push(thrown));
            }
            if (faults.length === 0)
                return await guardian.close();
            // What does not die is left to the guardian, which outlives us, and then to the next run.
            guardian.abandon();
            const fault = faults.find((each) => !isBusy(each));
            if (fault !== undefined)
                throw fault;
        },
    };
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./.build/src/platform/linux/slow-figure.js

/** What an administrator changes by hand is read this often, not at each look. */
const slow_figure_AGE_MS = 5000;
/** A figure that hardly ever changes: read again when it is five seconds old. */
function slowFigure(read) {
    let known = null;
    return () => {
        const atMs = (0,monotonic/* monotonicMs */.d)();
        if (known === null || atMs - known.atMs > slow_figure_AGE_MS)
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
    const proc = proc_openProc(procRoot);
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

;// CONCATENATED MODULE: ./.build/src/platform/linux/machine.js


/** What reports say about the machine. */
function linuxMachine() {
    const memory = openLinuxMemory();
    const { totalBytes } = memory.read();
    memory.close();
    return {
        os: `${(0,external_node_os_.type)()} ${(0,external_node_os_.release)()} ${process.arch}`,
        // CPUs we may use; cpus() counts all, and is empty where /proc/cpuinfo is hidden.
        cpus: (0,external_node_os_.availableParallelism)() || (0,external_node_os_.cpus)().length,
        totalRamBytes: totalBytes,
    };
}

;// CONCATENATED MODULE: ./.build/src/platform/linux/system.js




const linux = {
    async openContainment(options) {
        const { containment, attempts } = await openLinuxContainment(options);
        return {
            containment,
            attempts: attempts.map(({ kind, ...rest }) => ({ what: kind, ...rest })),
        };
    },
    openMemory: () => openLinuxMemory(),
    machine: linuxMachine,
    identifyProcess(pid) {
        const stat = proc_openProc().stat(pid);
        return stat === null ? null : String(stat.startTicks);
    },
    describeProcess: (pid) => proc_openProc().snapshot(pid),
};


/***/ }),

/***/ 9341:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ mergeOutput)
/* harmony export */ });
/** Above this much unread output the pipes are paused: the writer then waits, not our memory. */
const PAUSE_BYTES = 512 * 1024;
const RESUME_BYTES = 128 * 1024;
/** After `end`, how much is still taken from a writer that never stops. */
const LAST_WORDS_BYTES = 1024 * 1024;
/**
 * Two pipes as one stream in order of arrival. A consumer that leaves early does not block the
 * writer: what comes after is dropped.
 */
function mergeOutput(stdout, stderr) {
    const streams = [stdout, stderr];
    const queue = [];
    let queuedBytes = 0;
    let open = streams.length;
    let isPaused = false;
    let isAbandoned = false;
    let lastWords = Number.POSITIVE_INFINITY;
    let stderrHead = "";
    let stdoutBytes = 0;
    let wake = () => { };
    let endAll = () => { };
    const ended = new Promise((resolve) => {
        endAll = resolve;
    });
    function take(stream, chunk) {
        if (stream === "stdout")
            stdoutBytes += chunk.length;
        else if (stderrHead.length < 4096)
            stderrHead += chunk.toString("utf8", 0, 4096);
        lastWords -= chunk.length;
        if (lastWords < 0)
            destroyAll();
        if (isAbandoned)
            return;
        queue.push({ stream, chunk });
        queuedBytes += chunk.length;
        if (queuedBytes > PAUSE_BYTES && lastWords === Number.POSITIVE_INFINITY)
            setPaused(true);
        wake();
    }
    function setPaused(paused) {
        if (paused === isPaused)
            return;
        isPaused = paused;
        for (const stream of streams)
            paused ? stream.pause() : stream.resume();
    }
    function destroyAll() {
        for (const stream of streams)
            stream.destroy();
    }
    for (const [name, stream] of [["stdout", stdout], ["stderr", stderr]]) {
        stream.on("data", (chunk) => take(name, chunk));
        stream.on("error", () => { }); // ECONNRESET is an end like any other, and `close` follows
        stream.once("close", () => {
            open -= 1;
            if (open > 0)
                return;
            endAll();
            wake();
        });
    }
    function end() {
        if (lastWords !== Number.POSITIVE_INFINITY)
            return;
        lastWords = LAST_WORDS_BYTES;
        setPaused(false);
        // What was written before now is in the pipes; each turn reads at most 64 KiB of each.
        let before = -1;
        const turn = () => {
            if (lastWords === before)
                return destroyAll();
            before = lastWords;
            setImmediate(() => setImmediate(turn));
        };
        turn();
    }
    async function* iterate() {
        try {
            for (;;) {
                const next = queue.shift();
                if (next !== undefined) {
                    queuedBytes -= next.chunk.length;
                    if (queuedBytes < RESUME_BYTES)
                        setPaused(false);
                    yield next;
                }
                else if (open === 0) {
                    return;
                }
                else {
                    await new Promise((resolve) => {
                        wake = resolve;
                    });
                }
            }
        }
        finally {
            isAbandoned = true;
            queue.length = 0;
            setPaused(false);
        }
    }
    const iterator = iterate();
    return {
        end,
        ended,
        get stderrHead() {
            return stderrHead;
        },
        get stdoutBytes() {
            return stdoutBytes;
        },
        [Symbol.asyncIterator]: () => iterator,
    };
}


/***/ }),

/***/ 5691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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

/***/ 9656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ loadKoffi)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8995);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3136);




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
    const here = (0,node_url__WEBPACK_IMPORTED_MODULE_3__.fileURLToPath)(import.meta.url);
    const faults = [];
    for (const path of candidates(here)) {
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path))
            continue;
        try {
            const koffi = (0,node_module__WEBPACK_IMPORTED_MODULE_1__.createRequire)(import.meta.url)(path);
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
    const inPackage = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)("@koromix", `koffi-${target}`, `${process.platform}_${process.arch}`, "koffi.node");
    // A bundle lies in dist/<entry>/index.js, or its chunk beside it.
    yield (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(here), "..", "native", target, "koffi.node");
    for (let folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(here);; folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder)) {
        yield (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, "node_modules", inPackage);
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder) === folder)
            return;
    }
}


/***/ }),

/***/ 9690:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ platformName)
/* harmony export */ });
/** The only reader of `process.platform`: everything else gets what it needs handed in. */
const platformName = process.platform;


/***/ }),

/***/ 7209:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ openUncontained)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(6512);
// EXTERNAL MODULE: ./.build/src/platform/merged-output.js
var merged_output = __webpack_require__(9341);
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

;// CONCATENATED MODULE: ./.build/src/platform/uncontained.js





/**
 * `containment: off`: plain child processes. No hard limit is set, nothing is measured, and what
 * leaves the process group is not found; the thresholds of the machine are still watched.
 */
function openUncontained() {
    return {
        kind: "none",
        enforcement: { tree: "watchdog", process: "watchdog" },
        prepare: async (request) => {
            const descriptor = { kind: "none", pid: new SharedArrayBuffer(4) };
            return {
                descriptor,
                start: async () => start(request, descriptor),
                discard: async () => { },
            };
        },
        close: async () => { },
    };
}
function start(request, descriptor) {
    try {
        return follow(spawnChild(request), descriptor);
    }
    catch (thrown) {
        // What cannot even be tried: a batch file without a shell, too long an environment.
        const [command] = request.argv;
        const why = /\.(?:bat|cmd)$/i.test(command)
            ? "a batch file runs only with containment, which hands it its arguments safely"
            : (0,errors/* toError */.iT)(thrown).message;
        return neverStarted(`${command} cannot be started: ${why}.`);
    }
}
function spawnChild({ argv: [command, ...rest], workingDirectory, environment }) {
    return (0,external_node_child_process_.spawn)(command, rest, {
        cwd: workingDirectory,
        env: environment,
        stdio: ["ignore", "pipe", "pipe"],
        detached: process.platform !== "win32", // a process group of its own, to be killed as one
        windowsHide: true,
    });
}
const NO_FIGURES = {
    peakTreeBytes: null,
    peakProcessBytes: null,
    treeLimitHits: 0,
    processLimitHits: 0,
};
function neverStarted(message) {
    return {
        pid: 0,
        output: { async *[Symbol.asyncIterator]() { } },
        endOutput() { },
        exited: Promise.resolve({ kind: "start-failed", message }),
        survivors: async () => [],
        killAll: async () => ({ alive: [] }),
        usage: () => NO_FIGURES,
        release: async () => { },
    };
}
function follow(child, descriptor) {
    Atomics.store(new Int32Array(descriptor.pid), 0, child.pid ?? 0);
    const output = (0,merged_output/* mergeOutput */.c)(child.stdout, child.stderr);
    let isOver = false;
    const exited = new Promise((resolve) => {
        child.once("error", (error) => resolve({ kind: "start-failed", message: (0,errors/* toError */.iT)(error).message }));
        child.once("exit", (code, signal) => {
            resolve(signal === null ? { kind: "exited", code: code ?? 0 } : { kind: "signaled", signal });
        });
    }).finally(() => {
        isOver = true;
    });
    return {
        pid: child.pid ?? 0,
        output,
        endOutput: output.end,
        exited,
        survivors: async () => [],
        async killAll(deadline) {
            killGroup(child.pid ?? 0);
            await Promise.race([exited, (0,promises_.setTimeout)(deadline, null, { ref: false })]);
            return { alive: [] };
        },
        usage: () => NO_FIGURES,
        release: async () => {
            if (!isOver)
                child.unref();
        },
    };
}


/***/ })

};
