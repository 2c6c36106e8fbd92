export const id = 803;
export const ids = [803];
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
/** Names of options and variables that hold secrets. */
const NAME = "(?:token|secret|passw(?:or)?d|passphrase|pwd|api-?_?key|access-?_?key|private-?_?key|account-?_?key|credentials?|auth|sig|signature)";
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
            // Paths are no secrets, though files at them may be (SSH_AUTH_SOCK, …_CREDENTIALS).
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
/** `text` cut to at most `limit` UTF-16 units, with `…` where something is missing. */
function shorten(text, limit) {
    if (text.length <= limit)
        return text;
    const cut = text.slice(0, Math.max(0, limit - 1));
    // A pair must not be cut in its middle.
    return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}


/***/ }),

/***/ 6803:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  wO: () => (/* binding */ identifyProcess),
  WN: () => (/* binding */ openPlatform),
  $r: () => (/* reexport */ platformName)
});

// UNUSED EXPORTS: endRun

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(6512);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./.build/src/platform/files/test-cases.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});



const MAX_FILE_BYTES = 64 * 1024 * 1024;
const NOTHING = { cases: [], leftOut: 0, problem: null };
/**
 * Reads the JUnit XML that a test command wrote, and removes it. Never rejects: what cannot be read
 * is told as `problem`. The tests may have put anything there, so a link is not followed, a pipe is
 * not waited for, and entities of its own are an error to the parser.
 */
async function takeTestCases(path) {
    try {
        const xml = await readBounded(path);
        // Most commands write none, and the parser is a tenth of this program.
        const { readTestCases } = await Promise.all(/* import() */[__webpack_require__.e(800), __webpack_require__.e(56)]).then(__webpack_require__.bind(__webpack_require__, 7056));
        return readTestCases(xml);
    }
    catch (thrown) {
        const { code, message } = (0,errors/* toError */.iT)(thrown);
        const why = code === "ENOENT" ? "the test command wrote none" : message;
        return { ...NOTHING, problem: `no test cases: ${why}` };
    }
    finally {
        await (0,promises_.rm)(path, { force: true, recursive: true }).catch(() => { });
    }
}
async function readBounded(path) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const flags = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0);
        const file = __addDisposableResource(env_1, await openFile(path, flags), true);
        const stats = await file.handle.stat();
        if (!stats.isFile())
            throw new Error("what the test command left there is not a file");
        if (stats.size > MAX_FILE_BYTES) {
            throw new Error(`the test command wrote ${stats.size} bytes, more than is read`);
        }
        return await file.handle.readFile("utf8");
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** Node 20.0 has no `Symbol.asyncDispose` on file handles yet. */
async function openFile(path, flags) {
    const handle = await (0,promises_.open)(path, flags);
    return { handle, [Symbol.asyncDispose]: () => handle.close() };
}

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

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
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
    const deadline = performance.now() + BUSY_MS;
    for (;;) {
        const pids = cgroupPids(folder);
        if (pids.length === 0 || performance.now() > deadline)
            return;
        pids.forEach(killPid);
        if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, "freezer.state")))
            thaw(folder);
        await (0,external_node_timers_promises_.setTimeout)(2);
    }
}
/** Removes a cgroup and those below it, its processes being dead. One that is gone is no fault. */
async function removeCgroup(folder) {
    const deadline = performance.now() + BUSY_MS;
    for (const current of cgroupsBelow(folder).reverse()) {
        for (;;) {
            try {
                await (0,promises_.rmdir)(current);
                break;
            }
            catch (thrown) {
                const code = thrown.code;
                if (code === "ENOENT")
                    break;
                if (code !== "EBUSY" || performance.now() > deadline)
                    throw thrown;
                await (0,external_node_timers_promises_.setTimeout)(2);
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
 * A kernel file that is kept open and read by position into one buffer: 1–8 µs a read, where
 * readFileSync takes 17 µs and leaves garbage. Kernel files are produced anew when read from 0.
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
    /** `prefix`: v1 counts cgroups below under `total_…`, v2 always counts them. */
    constructor(path, prefix) {
        this.#file = openReused(path);
        this.#prefix = prefix;
    }
    /** Bytes of cache at a time when the counter stands at `usage`. */
    bytes(usage) {
        const now = performance.now();
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
    // `0` into `tasks` takes 0.03 ms; a pid into `cgroup.procs` waits 7–12 ms for all CPUs after idle.
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
        const nowMs = performance.now();
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

;// CONCATENATED MODULE: ./.build/src/platform/merged-output.js
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

// EXTERNAL MODULE: external "node:module"
var external_node_module_ = __webpack_require__(8995);
;// CONCATENATED MODULE: ./.build/src/platform/native.js




let loaded;
/**
 * Loads koffi's binary by its exact path: `dist/native/<platform>-<arch>/koffi.node` beside the
 * bundle, else the package `@koromix/koffi-<platform>-<arch>` of a checkout with node_modules.
 * koffi's own search does not survive bundling. Takes 1.5 ms on Linux; loaded once per thread.
 *
 * Where there is none (another architecture, musl), `reason` is a sentence that says what was tried.
 */
function native_loadKoffi() {
    loaded ??= load();
    return loaded;
}
function load() {
    const here = (0,external_node_url_.fileURLToPath)(import.meta.url);
    const faults = [];
    for (const path of candidates(here)) {
        if (!(0,external_node_fs_.existsSync)(path))
            continue;
        try {
            const koffi = (0,external_node_module_.createRequire)(import.meta.url)(path);
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
    const output = mergeOutput(child.stdout, child.stderr);
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
            const end = performance.now() + deadline;
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
                if (performance.now() > end)
                    return { alive: snapshots() };
                fresh = left.some((each) => !sent.has(each));
                for (const each of left)
                    sent.add(each);
                await (0,external_node_timers_promises_.setTimeout)(1);
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
    await Promise.race([output.ended, (0,external_node_timers_promises_.setTimeout)(EXEC_MESSAGE_MS, null, { signal: deadline.signal })]);
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
    const native = native_loadKoffi();
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
 * figure, proportional set sizes, makes the kernel walk every page (5–10 ms per GB). So a fresh
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
            const start = performance.now();
            const [limitBytes = 0] = limit;
            const isNear = limitBytes > 0 && sum >= limitBytes * NEAR_LIMIT;
            if (!isNear && start - readAtMs < costMs / BUSY_SHARE)
                return (0,units/* bytes */.ee)(sum * ratio);
            const held = exact(pids);
            readAtMs = performance.now();
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
    const deadline = performance.now() + SWEEP_MS;
    while (!subreaper.collect() && performance.now() < deadline)
        await (0,external_node_timers_promises_.setTimeout)(5);
    subreaper.close();
}
/**
 * Ends what bears the mark of a run whose supervisor is gone, and its guardian with it. Waits for
 * the end, lest the dead become children of ours.
 */
async function sweepMarked(proc) {
    const deadline = performance.now() + SWEEP_MS;
    for (;;) {
        const left = proc.pids().filter((pid) => bearsDeadMark(proc, pid));
        if (left.length === 0 || performance.now() > deadline)
            return;
        left.forEach(killPid);
        await (0,external_node_timers_promises_.setTimeout)(2);
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
        const atMs = performance.now();
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
 * Memory of the machine from `/proc/meminfo`, files kept open (7 µs a read). Where a cgroup with a
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
        kill: () => uncontained_probe_killGroup(current()),
        capProcess: () => { },
        wait: (span, wake, seen) => void Atomics.wait(wake, 0, seen, span),
        close: () => { },
    };
}
/** The process group where there is one, else the process. Whoever is gone already needs no kill. */
function uncontained_probe_killGroup(pid) {
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
    const output = mergeOutput(child.stdout, child.stderr);
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
            uncontained_probe_killGroup(child.pid ?? 0);
            await Promise.race([exited, (0,external_node_timers_promises_.setTimeout)(deadline, null, { ref: false })]);
            return { alive: [] };
        },
        usage: () => NO_FIGURES,
        release: async () => {
            if (!isOver)
                child.unref();
        },
    };
}

;// CONCATENATED MODULE: ./.build/src/platform/watchdog-thread.js


/**
 * The main thread's end of the watchdog. The thread itself (src/entry/watchdog.ts) looks, decides
 * and kills with handles of its own, so that a busy main thread never delays a kill.
 *
 * `script` is the thread's program: a bundle of its own, found by path. A watchdog that breaks
 * makes `watch` or `stop` reject: no test is run unwatched.
 */
function startWatchdog(script, 
/** Ends the thread's wait where a change of shared memory alone does not. */
endWait = () => { }) {
    const wake = new Int32Array(new SharedArrayBuffer(4));
    const data = { wake: wake.buffer };
    const worker = new external_node_worker_threads_.Worker(script, { workerData: data, stdin: false });
    worker.unref();
    const line = new Line(worker, wake, endWait);
    return {
        watch: (request) => line.watch(request),
        close: async () => {
            await worker.terminate();
        },
    };
}
class Line {
    #worker;
    #wake;
    #endWait;
    #current = null;
    #broken = null;
    constructor(worker, wake, endWait) {
        this.#worker = worker;
        this.#wake = wake;
        this.#endWait = endWait;
        worker.on("message", (message) => this.#receive(message));
        worker.on("error", (error) => this.#break(error));
        worker.on("exit", () => this.#break(new Error("the watchdog's thread has ended")));
    }
    watch(request) {
        if (this.#broken !== null)
            return Promise.reject(this.#broken);
        const watch = new RemoteWatch((message) => {
            this.#send(message);
            this.#endWait(request.descriptor);
        });
        this.#current = watch;
        this.#worker.ref();
        this.#send({ kind: "watch", request });
        return watch.ready;
    }
    #send(message) {
        this.#worker.postMessage(message);
        Atomics.add(this.#wake, 0, 1);
        Atomics.notify(this.#wake, 0);
    }
    #receive(message) {
        if (message.kind === "broken")
            this.#break(new Error(message.message));
        else
            this.#current?.receive(message);
        if (message.kind === "stopped")
            this.#worker.unref();
    }
    #break(thrown) {
        this.#broken ??= (0,errors/* toError */.iT)(thrown);
        this.#current?.fail(this.#broken);
    }
}
class RemoteWatch {
    ready;
    #send;
    #stopped;
    #settleReady;
    #settleStopped;
    #events = [];
    #isOver = false;
    #wakeReader = null;
    constructor(send) {
        this.#send = send;
        this.ready = new Promise((resolve, reject) => {
            this.#settleReady = { resolve, reject };
        });
        this.#stopped = new Promise((resolve, reject) => {
            this.#settleStopped = { resolve, reject };
        });
        this.#stopped.catch(() => { }); // told to whoever awaits stop()
    }
    get events() {
        return this.#read();
    }
    kill() {
        if (!this.#isOver)
            this.#send({ kind: "kill", cause: "cancel" });
    }
    stop() {
        if (!this.#isOver)
            this.#send({ kind: "stop" });
        return this.#stopped;
    }
    receive(message) {
        if (message.kind === "watching")
            this.#settleReady.resolve(this);
        else if (message.kind === "event")
            this.#events.push(message.event);
        else {
            this.#isOver = true;
            this.#settleStopped.resolve(message.summary);
        }
        this.#wakeReader?.();
    }
    fail(error) {
        this.#isOver = true;
        this.#settleReady.reject(error);
        this.#settleStopped.reject(error);
        this.#wakeReader?.();
    }
    async *#read() {
        for (;;) {
            const event = this.#events.shift();
            if (event !== undefined)
                yield event;
            else if (this.#isOver)
                return;
            else
                await new Promise((wake) => {
                    this.#wakeReader = wake;
                });
        }
    }
}

;// CONCATENATED MODULE: ./.build/src/platform/windows/layouts.js
/**
 * The Windows structs that we touch, each field as [offset, size] in bytes, for 64-bit Windows:
 * x64 and arm64 lay them out alike (LLP64, natural alignment). test/platform/windows/layouts.test.ts
 * holds this table against the headers, compiled by mingw-w64 for x64 and by clang for arm64.
 *
 * Offsets instead of koffi's struct types: reading a number out of a reused buffer allocates
 * nothing, and a fake kernel in a test can fill the same buffers.
 */
const LAYOUTS = {
    STARTUPINFOEXW: {
        size: 112,
        fields: {
            "StartupInfo.cb": [0, 4],
            "StartupInfo.dwFlags": [60, 4],
            "StartupInfo.hStdInput": [80, 8],
            "StartupInfo.hStdOutput": [88, 8],
            "StartupInfo.hStdError": [96, 8],
            lpAttributeList: [104, 8],
        },
    },
    PROCESS_INFORMATION: {
        size: 24,
        fields: {
            hProcess: [0, 8],
            hThread: [8, 8],
            dwProcessId: [16, 4],
        },
    },
    JOBOBJECT_BASIC_ACCOUNTING_INFORMATION: {
        size: 48,
        fields: { TotalProcesses: [36, 4], ActiveProcesses: [40, 4] },
    },
    JOBOBJECT_EXTENDED_LIMIT_INFORMATION: {
        size: 144,
        fields: {
            "BasicLimitInformation.LimitFlags": [16, 4],
            "BasicLimitInformation.PriorityClass": [56, 4],
            ProcessMemoryLimit: [112, 8],
            JobMemoryLimit: [120, 8],
            PeakProcessMemoryUsed: [128, 8],
            PeakJobMemoryUsed: [136, 8],
        },
    },
    JOBOBJECT_ASSOCIATE_COMPLETION_PORT: {
        size: 16,
        fields: { CompletionKey: [0, 8], CompletionPort: [8, 8] },
    },
    /** Followed by further process ids, eight bytes each; the size holds room for one. */
    JOBOBJECT_BASIC_PROCESS_ID_LIST: {
        size: 16,
        fields: {
            NumberOfAssignedProcesses: [0, 4],
            NumberOfProcessIdsInList: [4, 4],
            ProcessIdList: [8, 8],
        },
    },
    PROCESS_MEMORY_COUNTERS_EX: {
        size: 80,
        fields: {
            cb: [0, 4],
            PeakWorkingSetSize: [8, 8],
            WorkingSetSize: [16, 8],
            PagefileUsage: [56, 8],
            PeakPagefileUsage: [64, 8],
            PrivateUsage: [72, 8],
        },
    },
    MEMORYSTATUSEX: {
        size: 64,
        fields: {
            dwLength: [0, 4],
            ullTotalPhys: [8, 8],
            ullAvailPhys: [16, 8],
            ullTotalPageFile: [24, 8],
            ullAvailPageFile: [32, 8],
        },
    },
    PERFORMANCE_INFORMATION: {
        size: 104,
        fields: { cb: [0, 4], CommitTotal: [8, 8], CommitLimit: [16, 8], PageSize: [80, 8] },
    },
    UNICODE_STRING: {
        size: 16,
        fields: { Length: [0, 2], Buffer: [8, 8] },
    },
    PROCESS_BASIC_INFORMATION: { size: 48, fields: { PebBaseAddress: [8, 8] } },
    /** The documented head of it. */
    PEB: { size: 712, fields: { ProcessParameters: [32, 8] } },
    RTL_USER_PROCESS_PARAMETERS: {
        size: 128,
        fields: { "CommandLine.Length": [112, 2], "CommandLine.Buffer": [120, 8] },
    },
    /** As winternl.h has it; on Windows 7 and later the threads of the process follow it. */
    SYSTEM_PROCESS_INFORMATION: {
        size: 256,
        fields: {
            NextEntryOffset: [0, 4],
            "ImageName.Length": [56, 2],
            "ImageName.Buffer": [64, 8],
            UniqueProcessId: [80, 8],
            InheritedFromUniqueProcessId: [88, 8],
            "VirtualMemoryCounters.PagefileUsage": [184, 8],
            "VirtualMemoryCounters.PeakPagefileUsage": [192, 8],
            PrivatePageCount: [200, 8],
        },
    },
};
/** Values of the headers' macros and enumerations; checked by the same test. */
const layouts_CONSTANTS = {
    CREATE_SUSPENDED: 0x4,
    CREATE_UNICODE_ENVIRONMENT: 0x400,
    CREATE_NO_WINDOW: 0x8000000,
    EXTENDED_STARTUPINFO_PRESENT: 0x80000,
    BELOW_NORMAL_PRIORITY_CLASS: 0x4000,
    STARTF_USESTDHANDLES: 0x100,
    PROC_THREAD_ATTRIBUTE_HANDLE_LIST: 0x20002,
    PROC_THREAD_ATTRIBUTE_JOB_LIST: 0x2000d,
    JobObjectBasicAccountingInformation: 1,
    JobObjectBasicProcessIdList: 3,
    JobObjectAssociateCompletionPortInformation: 7,
    JobObjectExtendedLimitInformation: 9,
    JOB_OBJECT_LIMIT_PRIORITY_CLASS: 0x20,
    JOB_OBJECT_LIMIT_PROCESS_MEMORY: 0x100,
    JOB_OBJECT_LIMIT_JOB_MEMORY: 0x200,
    JOB_OBJECT_LIMIT_DIE_ON_UNHANDLED_EXCEPTION: 0x400,
    JOB_OBJECT_LIMIT_BREAKAWAY_OK: 0x800,
    JOB_OBJECT_LIMIT_SILENT_BREAKAWAY_OK: 0x1000,
    JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE: 0x2000,
    JOB_OBJECT_MSG_ACTIVE_PROCESS_ZERO: 4,
    JOB_OBJECT_MSG_NEW_PROCESS: 6,
    JOB_OBJECT_MSG_EXIT_PROCESS: 7,
    JOB_OBJECT_MSG_ABNORMAL_EXIT_PROCESS: 8,
    JOB_OBJECT_MSG_PROCESS_MEMORY_LIMIT: 9,
    JOB_OBJECT_MSG_JOB_MEMORY_LIMIT: 10,
    PROCESS_VM_READ: 0x10,
    PROCESS_QUERY_INFORMATION: 0x400,
    PROCESS_QUERY_LIMITED_INFORMATION: 0x1000,
    SYNCHRONIZE: 0x100000,
    DUPLICATE_SAME_ACCESS: 2,
    THREAD_PRIORITY_HIGHEST: 2,
    WAIT_OBJECT_0: 0,
    WAIT_TIMEOUT: 0x102,
    PIPE_ACCESS_INBOUND: 1,
    FILE_FLAG_FIRST_PIPE_INSTANCE: 0x80000,
    FILE_FLAG_OVERLAPPED: 0x40000000,
    PIPE_REJECT_REMOTE_CLIENTS: 8,
    GENERIC_READ: 0x80000000,
    GENERIC_WRITE: 0x40000000,
    FILE_READ_ATTRIBUTES: 0x80,
    FILE_SHARE_READ: 1,
    FILE_SHARE_WRITE: 2,
    OPEN_EXISTING: 3,
    HANDLE_FLAG_INHERIT: 1,
    FORMAT_MESSAGE_FROM_SYSTEM: 0x1000,
    FORMAT_MESSAGE_IGNORE_INSERTS: 0x200,
};

;// CONCATENATED MODULE: ./.build/src/platform/windows/record.js

/**
 * Zeroed memory that never moves: an ArrayBuffer of its own. V8 keeps small typed arrays inside
 * its heap, where the collector may move them while Windows still holds the address.
 */
function record_pinned(byteLength) {
    return Buffer.from(new ArrayBuffer(byteLength));
}
/** A new zeroed struct, or a view on `buffer` at `at`. */
function struct(name, buffer, at = 0) {
    const layout = LAYOUTS[name];
    const memory = buffer ?? record_pinned(layout.size);
    const fields = layout.fields;
    const place = (field) => {
        const found = fields[field];
        if (found === undefined)
            throw new Error(`${name} has no field ${field} in LAYOUTS`);
        return [at + found[0], found[1]];
    };
    return {
        buffer: memory,
        get(field) {
            const [offset, size] = place(field);
            return readInteger(memory, offset, size, `${name}.${field}`);
        },
        set(field, value) {
            const [offset, size] = place(field);
            if (size === 8)
                memory.writeBigUInt64LE(BigInt.asUintN(64, BigInt(value)), offset);
            else
                memory.writeUIntLE(Number(value), offset, size);
        },
    };
}
function readInteger(memory, offset, size, what) {
    if (size !== 8)
        return memory.readUIntLE(offset, size);
    const value = memory.readBigUInt64LE(offset);
    if (value > BigInt(Number.MAX_SAFE_INTEGER)) {
        // HANDLE values are sign-extended 32-bit numbers; nothing else that we read is that large.
        const signed = BigInt.asIntN(64, value);
        if (signed < 0n && signed >= BigInt(Number.MIN_SAFE_INTEGER))
            return Number(signed);
        throw new RangeError(`${what} is ${value}, more than a number can hold`);
    }
    return Number(value);
}

;// CONCATENATED MODULE: ./.build/src/platform/windows/system-error.js


/**
 * A Windows call that failed: which one, on what, Windows' code, its name and its text, such as
 * `AssignProcessToJobObject(pid 4312): 5 ERROR_ACCESS_DENIED (Access is denied.)`.
 */
class Win32Error extends Error {
    name = "Win32Error";
    call;
    code;
    constructor(fault) {
        const named = NAMES.get(fault.code);
        super(`${fault.call}(${fault.target}): ${fault.code}${named === undefined ? "" : ` ${named}`}` +
            (fault.text === "" ? "" : ` (${fault.text})`));
        this.call = fault.call;
        this.code = fault.code;
    }
}
/** The error of the call that just failed. To be called at once: the next call overwrites it. */
function lastError(kernel, call, target) {
    const code = kernel.GetLastError();
    // Some texts leave a place for the target: "%1 is not a valid Win32 application."
    const text = textOf(kernel, code).replaceAll("%1", target);
    return new Win32Error({ call, target, code, text });
}
/** Passes a result that is not `bad` on; else throws the last error. */
function system_error_checked(kernel, result, at) {
    if (result === (at.bad ?? 0))
        throw lastError(kernel, at.call, at.target);
    return result;
}
function textOf(kernel, code) {
    const text = record_pinned(1024);
    const { FORMAT_MESSAGE_FROM_SYSTEM, FORMAT_MESSAGE_IGNORE_INSERTS } = layouts_CONSTANTS;
    const chars = kernel.FormatMessageW(FORMAT_MESSAGE_FROM_SYSTEM | FORMAT_MESSAGE_IGNORE_INSERTS, null, code, 0, text, text.length / 2, null);
    return text.toString("utf16le", 0, chars * 2).trim();
}
/** Names of winerror.h for what our calls may meet; another code stands with its number and text. */
const NAMES = new Map([
    [2, "ERROR_FILE_NOT_FOUND"],
    [3, "ERROR_PATH_NOT_FOUND"],
    [5, "ERROR_ACCESS_DENIED"],
    [6, "ERROR_INVALID_HANDLE"],
    [8, "ERROR_NOT_ENOUGH_MEMORY"],
    [14, "ERROR_OUTOFMEMORY"],
    [32, "ERROR_SHARING_VIOLATION"],
    [50, "ERROR_NOT_SUPPORTED"],
    [87, "ERROR_INVALID_PARAMETER"],
    [122, "ERROR_INSUFFICIENT_BUFFER"],
    [123, "ERROR_INVALID_NAME"],
    [128, "ERROR_WAIT_NO_CHILDREN"],
    [193, "ERROR_BAD_EXE_FORMAT"],
    [206, "ERROR_FILENAME_EXCED_RANGE"],
    [216, "ERROR_EXE_MACHINE_TYPE_MISMATCH"],
    [225, "ERROR_VIRUS_INFECTED"],
    [226, "ERROR_VIRUS_DELETED"],
    [234, "ERROR_MORE_DATA"],
    [267, "ERROR_DIRECTORY"],
    [740, "ERROR_ELEVATION_REQUIRED"],
    [786, "ERROR_ACCESS_DISABLED_NO_SAFER_UI_BY_POLICY"],
    [1260, "ERROR_ACCESS_DISABLED_BY_POLICY"],
    [1450, "ERROR_NO_SYSTEM_RESOURCES"],
    [1455, "ERROR_COMMITMENT_LIMIT"],
    [1816, "ERROR_NOT_ENOUGH_QUOTA"],
    [4551, "ERROR_SYSTEM_INTEGRITY_POLICY_VIOLATION"],
]);
const ERROR_ACCESS_DENIED = 5;
const ERROR_MORE_DATA = 234;

;// CONCATENATED MODULE: ./.build/src/platform/windows/job.js




/**
 * The exit code of every process that we end: a customer code (bit 29), "GST" in its low bytes,
 * so that no NTSTATUS of Windows and no code of a test means it.
 */
const KILL_EXIT_CODE = 0xe0475354;
const C = layouts_CONSTANTS;
/** Without a name: nobody else can open it, and a random name would add nothing. */
function createJob(kernel) {
    return system_error_checked(kernel, kernel.CreateJobObjectW(null, null), {
        call: "CreateJobObjectW",
        target: "unnamed",
    });
}
/**
 * Sets what holds in every job of ours, and the limits. KILL_ON_JOB_CLOSE: when our program dies,
 * however, the last handle closes and the tree goes with it. DIE_ON_UNHANDLED_EXCEPTION: no dialog
 * of Windows Error Reporting holds a crashed test. Below normal: the runner's agent keeps breathing
 * while tests take every core. No breakaway flag: what the tree starts stays in the job.
 */
function setJobLimits(kernel, job, limits) {
    const info = struct("JOBOBJECT_EXTENDED_LIMIT_INFORMATION");
    info.set("BasicLimitInformation.LimitFlags", flagsFor(limits));
    info.set("BasicLimitInformation.PriorityClass", C.BELOW_NORMAL_PRIORITY_CLASS);
    info.set("ProcessMemoryLimit", limits.processBytes ?? 0);
    info.set("JobMemoryLimit", limits.jobBytes ?? 0);
    const done = kernel.SetInformationJobObject(job, C.JobObjectExtendedLimitInformation, info.buffer, info.buffer.length);
    system_error_checked(kernel, done, {
        call: "SetInformationJobObject",
        target: `job ${job}, extended limits`,
    });
}
function flagsFor(limits) {
    return (C.JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE |
        C.JOB_OBJECT_LIMIT_DIE_ON_UNHANDLED_EXCEPTION |
        C.JOB_OBJECT_LIMIT_PRIORITY_CLASS |
        (limits.processBytes === null ? 0 : C.JOB_OBJECT_LIMIT_PROCESS_MEMORY) |
        (limits.jobBytes === null ? 0 : C.JOB_OBJECT_LIMIT_JOB_MEMORY));
}
/**
 * Whether the limits that the job reports are those that were asked for. Windows rounds a limit
 * down to whole pages; Wine accepts everything, enforces nothing and reads back zeros.
 */
function limitsReadBack(kernel, job, limits) {
    const info = queryLimits(kernel, job);
    const wanted = flagsFor(limits);
    if ((info.get("BasicLimitInformation.LimitFlags") & wanted) !== wanted)
        return false;
    return (isSame(info.get("ProcessMemoryLimit"), limits.processBytes) &&
        isSame(info.get("JobMemoryLimit"), limits.jobBytes));
}
const LARGEST_PAGE_BYTES = 65536;
function isSame(found, wanted) {
    return wanted === null || (found <= wanted && wanted - found < LARGEST_PAGE_BYTES);
}
/** The kernel's own peaks of commit charge, also of processes that are gone. */
function jobPeaks(kernel, job) {
    const info = queryLimits(kernel, job);
    const flags = info.get("BasicLimitInformation.LimitFlags");
    const process = info.get("PeakProcessMemoryUsed");
    const tree = info.get("PeakJobMemoryUsed");
    const atLimit = (peak, limit, flag) => (flags & flag) !== 0 && limit > 0 && peak >= limit;
    return {
        peakProcessBytes: process === 0 ? null : (0,units/* bytes */.ee)(process),
        peakJobBytes: tree === 0 ? null : (0,units/* bytes */.ee)(tree),
        processAtLimit: atLimit(process, info.get("ProcessMemoryLimit"), C.JOB_OBJECT_LIMIT_PROCESS_MEMORY),
        jobAtLimit: atLimit(tree, info.get("JobMemoryLimit"), C.JOB_OBJECT_LIMIT_JOB_MEMORY),
    };
}
function queryLimits(kernel, job) {
    const info = struct("JOBOBJECT_EXTENDED_LIMIT_INFORMATION");
    query(kernel, job, C.JobObjectExtendedLimitInformation, info.buffer);
    return info;
}
/** How many processes were ever in the job, and how many are. */
function jobCounts(kernel, job) {
    const info = struct("JOBOBJECT_BASIC_ACCOUNTING_INFORMATION");
    query(kernel, job, C.JobObjectBasicAccountingInformation, info.buffer);
    return { total: info.get("TotalProcesses"), active: info.get("ActiveProcesses") };
}
/** The process ids in the job now: also of processes that are just ending. */
function jobPids(kernel, job) {
    for (let room = 64;; room *= 4) {
        const list = record_pinned(8 + room * 8);
        const kind = C.JobObjectBasicProcessIdList;
        if (kernel.QueryInformationJobObject(job, kind, list, list.length, null) === 0) {
            const error = lastError(kernel, "QueryInformationJobObject", `job ${job}, process list`);
            if (error.code === ERROR_MORE_DATA)
                continue;
            throw error;
        }
        const info = struct("JOBOBJECT_BASIC_PROCESS_ID_LIST", list);
        const listed = info.get("NumberOfProcessIdsInList");
        // Fewer than assigned beside free room: some are just ending, and more room brings no more.
        if (listed < info.get("NumberOfAssignedProcesses") && listed === room)
            continue;
        return Array.from({ length: listed }, (_, at) => Number(list.readBigUInt64LE(8 + at * 8)));
    }
}
/** Ends every process of the job, without waiting; a job that is empty is no error. */
function job_terminateJob(kernel, job) {
    system_error_checked(kernel, kernel.TerminateJobObject(job, KILL_EXIT_CODE), {
        call: "TerminateJobObject",
        target: `job ${job}`,
    });
}
function query(kernel, job, kind, buffer) {
    system_error_checked(kernel, kernel.QueryInformationJobObject(job, kind, buffer, buffer.length, null), {
        call: "QueryInformationJobObject",
        target: `job ${job}, class ${kind}`,
    });
}

;// CONCATENATED MODULE: ./.build/src/platform/windows/kernel32.js

const INVALID_HANDLE_VALUE = -1;
let kernel32_loaded;
/** Binds the functions; once per thread. Throws where koffi or Windows is not there. */
function kernel32_loadKernel32() {
    kernel32_loaded ??= bind();
    return kernel32_loaded;
}
function bind() {
    const { koffi, reason } = native_loadKoffi();
    if (koffi === null)
        throw new Error(reason);
    const from = (library, definitions) => {
        const opened = koffi.load(library);
        const functions = {};
        for (const definition of definitions.split(";")) {
            const name = /(\w+)\(/.exec(definition)?.[1];
            if (name !== undefined)
                functions[name] = opened.func(definition.trim());
        }
        return functions;
    };
    const kernel32 = from("kernel32.dll", KERNEL32);
    const ntdll = from("ntdll.dll", NTDLL);
    const node = from(null, NODE);
    return {
        ...kernel32,
        NtQuerySystemInformation: (...args) => ntdll.NtQuerySystemInformation?.(...args, null, null),
        NtQueryInformationProcess: (...args) => ntdll.NtQueryInformationProcess?.(...args, null),
        ...node,
        WaitForSingleObjectAsync: (handle, milliseconds) => new Promise((resolve, reject) => {
            const settle = (error, result) => error === null || error === undefined ? resolve(result) : reject(error);
            kernel32.WaitForSingleObject?.async(handle, milliseconds, settle);
        }),
        address: (memory) => BigInt(koffi.address(memory)),
    };
}
const KERNEL32 = `
  uint32 GetLastError();
  uint32 FormatMessageW(uint32, void *, uint32, uint32, void *, uint32, void *);
  int CloseHandle(intptr);
  intptr GetCurrentProcess();
  int DuplicateHandle(intptr, intptr, intptr, void *, uint32, int, uint32);
  int SetHandleInformation(intptr, uint32, uint32);
  int GetProcessHandleCount(intptr, void *);
  intptr CreateJobObjectW(void *, str16);
  int SetInformationJobObject(intptr, int, void *, uint32);
  int QueryInformationJobObject(intptr, int, void *, uint32, void *);
  int TerminateJobObject(intptr, uint32);
  intptr CreateIoCompletionPort(intptr, void *, uintptr, uint32);
  int GetQueuedCompletionStatus(intptr, void *, void *, void *, uint32);
  int PostQueuedCompletionStatus(intptr, uint32, uintptr, uintptr);
  int InitializeProcThreadAttributeList(void *, uint32, uint32, void *);
  int UpdateProcThreadAttribute(void *, uint32, uintptr, void *, uintptr, void *, void *);
  void DeleteProcThreadAttributeList(void *);
  int CreateProcessW(str16, void *, void *, void *, int, uint32, void *, str16, void *, void *);
  uint32 ResumeThread(intptr);
  int TerminateProcess(intptr, uint32);
  intptr OpenProcess(uint32, int, uint32);
  int ReadProcessMemory(intptr, uintptr, void *, uintptr, void *);
  int GetExitCodeProcess(intptr, void *);
  int GetProcessTimes(intptr, void *, void *, void *, void *);
  intptr GetCurrentThread();
  int SetThreadPriority(intptr, int);
  uint32 WaitForSingleObject(intptr, uint32);
  int K32GetProcessMemoryInfo(intptr, void *, uint32);
  int GlobalMemoryStatusEx(void *);
  int K32GetPerformanceInfo(void *, uint32);
  intptr CreateNamedPipeW(str16, uint32, uint32, uint32, uint32, uint32, uint32, void *);
  intptr CreateFileW(str16, uint32, uint32, void *, uint32, uint32, intptr);
  uint32 GetShortPathNameW(str16, void *, uint32);
  uint32 GetSystemDirectoryW(void *, uint32)`;
// The last parameters do not exist. Under Wine 10 a call with the declared number hangs; two more
// make it work, and the calling conventions of x64 and arm64 let a callee ignore them.
const NTDLL = `
  int32 NtQuerySystemInformation(int, void *, uint32, void *, void *, void *);
  int32 NtQueryInformationProcess(intptr, int, void *, uint32, void *, void *)`;
const NODE = "int uv_open_osfhandle(intptr)";

;// CONCATENATED MODULE: ./.build/src/platform/windows/job-port.js




const job_port_C = layouts_CONSTANTS;
/** `GetQueuedCompletionStatus` had nothing in the time given. */
const WAIT_TIMED_OUT = 258;
/** A completion port of the job's own, to which the kernel posts what happens in it. */
function createJobPort(kernel, job) {
    const port = system_error_checked(kernel, kernel.CreateIoCompletionPort(INVALID_HANDLE_VALUE, null, 0, 1), {
        call: "CreateIoCompletionPort",
        target: `job ${job}`,
    });
    const info = struct("JOBOBJECT_ASSOCIATE_COMPLETION_PORT");
    info.set("CompletionPort", port);
    const kind = job_port_C.JobObjectAssociateCompletionPortInformation;
    if (kernel.SetInformationJobObject(job, kind, info.buffer, info.buffer.length) === 0) {
        const error = lastError(kernel, "SetInformationJobObject", `job ${job}, completion port`);
        kernel.CloseHandle(port);
        throw error;
    }
    return port;
}
const SLOTS = { treeHits: 0, processHits: 1, lastPid: 2, killed: 3 };
function createJobBoard() {
    return new SharedArrayBuffer(Object.keys(SLOTS).length * Int32Array.BYTES_PER_ELEMENT);
}
function readJobBoard(board) {
    const cells = new Int32Array(board);
    return {
        treeHits: Atomics.load(cells, SLOTS.treeHits),
        processHits: Atomics.load(cells, SLOTS.processHits),
        lastPid: Atomics.load(cells, SLOTS.lastPid) >>> 0,
        isKilled: Atomics.load(cells, SLOTS.killed) !== 0,
    };
}
/** To be called before the kill: who creates a process meanwhile then knows why that failed. */
function job_port_noteKill(board) {
    Atomics.store(new Int32Array(board), SLOTS.killed, 1);
}
function job_port_openJobPort(options) {
    const { kernel, port, board, onLimit } = options;
    const cells = new Int32Array(board);
    // The message's number, the key of the association and, as a pointer, the process id.
    const message = record_pinned(4);
    const key = record_pinned(8);
    const overlapped = record_pinned(8);
    return {
        take(milliseconds) {
            if (kernel.GetQueuedCompletionStatus(port, message, key, overlapped, milliseconds) === 0) {
                const error = lastError(kernel, "GetQueuedCompletionStatus", `port ${port}`);
                if (error.code === WAIT_TIMED_OUT)
                    return false;
                throw error;
            }
            const kind = message.readUInt32LE();
            const slot = slotOf(kind);
            if (slot !== null) {
                const pid = overlapped.readUInt32LE();
                Atomics.add(cells, slot, 1);
                Atomics.store(cells, SLOTS.lastPid, pid | 0);
                onLimit?.(pid);
            }
            return true;
        },
    };
}
function slotOf(message) {
    if (message === job_port_C.JOB_OBJECT_MSG_JOB_MEMORY_LIMIT)
        return SLOTS.treeHits;
    if (message === job_port_C.JOB_OBJECT_MSG_PROCESS_MEMORY_LIMIT)
        return SLOTS.processHits;
    return null;
}

;// CONCATENATED MODULE: ./.build/src/platform/windows/command-line-of.js



const command_line_of_C = layouts_CONSTANTS;
const PROCESS_BASIC_INFORMATION = 0;
/** Since Windows 8.1; phnt and System Informer document it, Wine 10 does not know it. */
const PROCESS_COMMAND_LINE_INFORMATION = 60;
/** A UNICODE_STRING counts its bytes in 16 bits. */
const MAX_STRING_BYTES = 65536;
/**
 * The command line as a report shows it, without its secrets; null where the process is gone or may
 * not be asked.
 */
function commandLineOf(kernel, pid) {
    const line = opened(kernel, pid, command_line_of_C.PROCESS_QUERY_LIMITED_INFORMATION, (process) => asked(kernel, process)) ??
        opened(kernel, pid, command_line_of_C.PROCESS_QUERY_INFORMATION | command_line_of_C.PROCESS_VM_READ, (process) => readFrom(kernel, process));
    return line === null ? null : (0,secrets/* maskCommand */.Iq)(line);
}
function opened(kernel, pid, access, look) {
    const process = kernel.OpenProcess(access, 0, pid);
    if (process === 0)
        return null;
    try {
        return look(process)?.trim() || null;
    }
    finally {
        kernel.CloseHandle(process);
    }
}
/** The kernel copies it out; needs the least rights. */
function asked(kernel, process) {
    const info = record_pinned(LAYOUTS.UNICODE_STRING.size + MAX_STRING_BYTES);
    const kind = PROCESS_COMMAND_LINE_INFORMATION;
    const status = kernel.NtQueryInformationProcess(process, kind, info, info.length, record_pinned(4));
    if (status < 0)
        return null;
    const text = struct("UNICODE_STRING", info);
    const start = Number(BigInt(text.get("Buffer")) - kernel.address(info));
    if (start < 0 || start + text.get("Length") > info.length)
        return null;
    return info.toString("utf16le", start, start + text.get("Length"));
}
/** From the process's own memory: its PEB points to its parameters. */
function readFrom(kernel, process) {
    const basic = struct("PROCESS_BASIC_INFORMATION");
    const kind = PROCESS_BASIC_INFORMATION;
    const { buffer } = basic;
    if (kernel.NtQueryInformationProcess(process, kind, buffer, buffer.length, record_pinned(4)) < 0) {
        return null;
    }
    const read = (at, into) => at !== 0 && kernel.ReadProcessMemory(process, BigInt(at), into, into.length, null) !== 0;
    const peb = struct("PEB");
    if (!read(basic.get("PebBaseAddress"), peb.buffer))
        return null;
    const parameters = struct("RTL_USER_PROCESS_PARAMETERS");
    if (!read(peb.get("ProcessParameters"), parameters.buffer))
        return null;
    const text = record_pinned(parameters.get("CommandLine.Length"));
    if (text.length === 0 || !read(parameters.get("CommandLine.Buffer"), text))
        return null;
    return text.toString("utf16le");
}

;// CONCATENATED MODULE: ./.build/src/platform/windows/processes.js





const processes_C = layouts_CONSTANTS;
const SYSTEM_PROCESS_INFORMATION = 5;
const STATUS_INFO_LENGTH_MISMATCH = 0xc0000004 | 0;
/**
 * Every process of the machine from one call that opens none of them, so that protected ones are
 * in it too: NtQuerySystemInformation, class SystemProcessInformation of winternl.h.
 */
function listProcesses(kernel) {
    const list = systemProcessInformation(kernel);
    const base = kernel.address(list);
    const found = [];
    for (let at = 0;;) {
        const entry = struct("SYSTEM_PROCESS_INFORMATION", list, at);
        const chars = entry.get("ImageName.Length");
        const nameAt = chars === 0 ? 0 : Number(BigInt(entry.get("ImageName.Buffer")) - base);
        found.push({
            pid: entry.get("UniqueProcessId"),
            parentPid: entry.get("InheritedFromUniqueProcessId"),
            // Process 0 has no name.
            name: chars === 0 ? "System Idle Process" : list.toString("utf16le", nameAt, nameAt + chars),
            // Wine keeps no private count: the larger of the two is right on both.
            commitBytes: Math.max(entry.get("PrivatePageCount"), entry.get("VirtualMemoryCounters.PagefileUsage")),
        });
        const next = entry.get("NextEntryOffset");
        if (next === 0)
            return found;
        at += next;
    }
}
function systemProcessInformation(kernel) {
    const needed = record_pinned(4);
    // 300 processes with their threads take about 400 KiB; the list may grow between two calls.
    for (let size = 512 * 1024;; size = Math.max(size * 2, needed.readUInt32LE() + 65536)) {
        const list = record_pinned(size);
        const status = kernel.NtQuerySystemInformation(SYSTEM_PROCESS_INFORMATION, list, size, needed);
        if (status === STATUS_INFO_LENGTH_MISMATCH)
            continue;
        if (status < 0)
            throw ntError("NtQuerySystemInformation(process list)", status);
        return list;
    }
}
/** The biggest processes by commit charge, biggest first, with their command lines. */
function processes_biggestProcesses(kernel, count) {
    return [...listProcesses(kernel)]
        .sort((a, b) => b.commitBytes - a.commitBytes)
        .slice(0, count)
        .map((listed) => snapshotOf(kernel, listed));
}
/** The processes with these ids, as far as they still exist. */
function processes_describeProcesses(kernel, pids) {
    if (pids.length === 0)
        return [];
    const wanted = new Set(pids);
    return listProcesses(kernel)
        .filter((listed) => wanted.has(listed.pid))
        .map((listed) => snapshotOf(kernel, listed));
}
function snapshotOf(kernel, listed) {
    return {
        pid: listed.pid,
        parentPid: listed.parentPid,
        name: listed.name,
        command: commandLineOf(kernel, listed.pid) ?? `[${listed.name}]`,
        bytes: (0,units/* bytes */.ee)(listed.commitBytes),
    };
}
/** Opens a process to look at it and to wait for it; null where it is gone or protected. */
function openProcess(kernel, pid) {
    const access = processes_C.PROCESS_QUERY_LIMITED_INFORMATION | processes_C.SYNCHRONIZE;
    const handle = kernel.OpenProcess(access, 0, pid);
    return handle === 0 ? null : handle;
}
/** Whether the process behind the handle has not ended yet. */
function isRunning(kernel, process) {
    return kernel.WaitForSingleObject(process, 0) === processes_C.WAIT_TIMEOUT;
}
/** Memory of one process in bytes of commit charge; null where it cannot be read any more. */
function processMemory(kernel, process) {
    const counters = struct("PROCESS_MEMORY_COUNTERS_EX");
    counters.set("cb", counters.buffer.length);
    if (kernel.K32GetProcessMemoryInfo(process, counters.buffer, counters.buffer.length) === 0) {
        const error = lastError(kernel, "K32GetProcessMemoryInfo", `process ${process}`);
        if (error.code === ERROR_ACCESS_DENIED)
            return null;
        throw error;
    }
    return {
        commitBytes: Math.max(counters.get("PrivateUsage"), counters.get("PagefileUsage")),
        peakBytes: counters.get("PeakPagefileUsage"),
    };
}
function ntError(call, status) {
    return new Error(`${call}: NTSTATUS 0x${(status >>> 0).toString(16)}`);
}

;// CONCATENATED MODULE: ./.build/src/platform/windows/tree-handle.js







function tree_handle_asJobDescriptor(descriptor) {
    const { kind, job, port, board } = descriptor;
    if (kind !== "job-object" ||
        typeof job !== "number" ||
        typeof port !== "number" ||
        !(board instanceof SharedArrayBuffer)) {
        throw new TypeError(`this is no descriptor of a job object: kind ${kind}`);
    }
    return { kind, job, port, board };
}
/** A second handle on the same object, to be closed by whoever asked for it. */
function tree_handle_duplicateHandle(kernel, handle, target) {
    const self = kernel.GetCurrentProcess();
    const to = pinned(8);
    const access = CONSTANTS.DUPLICATE_SAME_ACCESS;
    checked(kernel, kernel.DuplicateHandle(self, handle, self, to, 0, 0, access), {
        call: "DuplicateHandle",
        target,
    });
    return Number(to.readBigInt64LE());
}
function tree_handle_openJobMembers(kernel, job) {
    const handles = new Map();
    const forget = (pid, process) => {
        kernel.CloseHandle(process);
        handles.delete(pid);
    };
    return {
        running() {
            const listed = new Set(jobPids(kernel, job));
            const closed = [];
            for (const [pid, process] of handles) {
                if (!listed.has(pid) || !isRunning(kernel, process))
                    forget(pid, process);
            }
            for (const pid of listed) {
                if (handles.has(pid))
                    continue;
                const process = openProcess(kernel, pid);
                if (process === null) {
                    if (kernel.GetLastError() === ERROR_ACCESS_DENIED)
                        closed.push({ pid, process });
                    continue;
                }
                if (isRunning(kernel, process))
                    handles.set(pid, process);
                else
                    kernel.CloseHandle(process);
            }
            return [...[...handles].map(([pid, process]) => ({ pid, process })), ...closed];
        },
        close() {
            for (const [pid, process] of handles)
                forget(pid, process);
        },
    };
}
/** One look at the tree: the sum over its processes, the job's own peaks, what the port said. */
function tree_handle_lookAtTree(kernel, tree) {
    let sum = 0;
    for (const member of tree.members.running()) {
        sum += tree_handle_memberMemory(kernel, member)?.commitBytes ?? 0;
    }
    const peaks = jobPeaks(kernel, tree.job);
    const hits = readJobBoard(tree.board);
    const counts = jobCounts(kernel, tree.job);
    return {
        treeBytes: (0,units/* bytes */.ee)(sum),
        peakTreeBytes: peaks.peakJobBytes,
        peakProcessBytes: peaks.peakProcessBytes,
        culpritPid: hits.lastPid === 0 ? null : hits.lastPid,
        treeLimitHits: Math.max(hits.treeHits, Number(peaks.jobAtLimit)),
        processLimitHits: Math.max(hits.processHits, Number(peaks.processAtLimit)),
        // A watch may begin before the first process does.
        alive: counts.active > 0 || counts.total === 0,
    };
}
/** Commit charge of one member; null where it is gone. */
function tree_handle_memberMemory(kernel, { pid, process }) {
    if (process !== null)
        return processMemory(kernel, process);
    // The system's own list opens nothing.
    const listed = listProcesses(kernel).find((each) => each.pid === pid);
    return listed === undefined
        ? null
        : { commitBytes: listed.commitBytes, peakBytes: listed.commitBytes };
}

;// CONCATENATED MODULE: ./.build/src/platform/windows/contained.js







const INFINITE = 0xffffffff;
/** Everything that can be known and done about the tree of a process that runs in its job. */
function contained(running) {
    const { kernel, descriptor, pid, process, output } = running;
    const { job, port, board } = descriptor;
    const members = tree_handle_openJobMembers(kernel, job);
    const messages = job_port_openJobPort({ kernel, port, board });
    let lastUsage = null;
    let isReleased = false;
    const exited = waitForExit(kernel, process, pid);
    function survivors() {
        // After the release the handle values may be another object's.
        if (isReleased)
            return [];
        const pids = members.running().map((member) => member.pid);
        return processes_describeProcesses(kernel, pids).filter((each) => !isConsoleHost(each));
    }
    function usage() {
        if (isReleased && lastUsage !== null)
            return lastUsage;
        // What the watchdog's thread has not taken, or all of it where nothing watches.
        while (messages.take(0))
            ;
        const look = tree_handle_lookAtTree(kernel, { job, board, members });
        lastUsage = {
            peakTreeBytes: look.peakTreeBytes,
            peakProcessBytes: look.peakProcessBytes ?? null,
            treeLimitHits: look.treeLimitHits,
            processLimitHits: look.processLimitHits,
        };
        return lastUsage;
    }
    return {
        pid,
        output,
        endOutput: output.end,
        exited,
        survivors: async () => survivors(),
        async killAll(deadline) {
            const end = performance.now() + deadline;
            for (;;) {
                const [first] = isReleased ? [] : members.running();
                if (first === undefined)
                    return { alive: [] };
                const left = end - performance.now();
                if (left <= 0)
                    return { alive: survivors() };
                job_terminateJob(kernel, job);
                await waitForEnd(kernel, first.process, left);
            }
        },
        usage,
        async release() {
            if (isReleased)
                return;
            usage();
            isReleased = true;
            output.end();
            members.close();
            running.closeJob();
            // The wait still needs the handle where the process outlived every kill.
            const close = () => kernel.CloseHandle(process);
            exited.then(close, close);
        },
    };
}
/** A command without a process, in the form of one that ran and ended so. */
function neverRan(exit, close) {
    return {
        pid: 0,
        output: { async *[Symbol.asyncIterator]() { } },
        endOutput() { },
        exited: Promise.resolve(exit),
        survivors: async () => [],
        killAll: async () => ({ alive: [] }),
        usage: () => ({
            peakTreeBytes: null,
            peakProcessBytes: null,
            treeLimitHits: 0,
            processLimitHits: 0,
        }),
        release: async () => close(),
    };
}
async function waitForExit(kernel, process, pid) {
    await kernel.WaitForSingleObjectAsync(process, INFINITE);
    const code = record_pinned(4);
    system_error_checked(kernel, kernel.GetExitCodeProcess(process, code), {
        call: "GetExitCodeProcess",
        target: `pid ${pid}`,
    });
    return { kind: "exited", code: code.readUInt32LE() };
}
/**
 * Waits for the end of a process that was told to end. In slices: another process of the tree may
 * have been made meanwhile, and needs the next kill.
 */
async function waitForEnd(kernel, process, left) {
    const slice = Math.ceil(Math.min(left, process === null ? 20 : 250));
    if (process === null)
        await (0,external_node_timers_promises_.setTimeout)(slice);
    else
        await kernel.WaitForSingleObjectAsync(process, slice);
}
/** The console that Windows makes for a process without a window; it ends with its last client. */
function isConsoleHost(snapshot) {
    return /^(conhost|openconsole)\.exe$/i.test(snapshot.name);
}

;// CONCATENATED MODULE: ./.build/src/platform/windows/create-process.js



const create_process_C = layouts_CONSTANTS;
/**
 * Makes a process that is in its job before its first instruction (PROC_THREAD_ATTRIBUTE_JOB_LIST)
 * and inherits three handles and nothing else (PROC_THREAD_ATTRIBUTE_HANDLE_LIST). Both need
 * Windows 10 or Server 2016. Throws a Win32Error that names the call and the program.
 *
 * The three handles are inheritable only during this call. A process that another thread starts in
 * that moment without a handle list (libuv does) would inherit them and keep the output open until
 * it ends: `Contained.endOutput` covers that.
 */
function createSuspended(kernel, request) {
    const attributes = attributeList(kernel, request);
    const streams = [request.stdin, request.stdout, request.stderr];
    const startup = struct("STARTUPINFOEXW");
    startup.set("StartupInfo.cb", startup.buffer.length);
    startup.set("StartupInfo.dwFlags", create_process_C.STARTF_USESTDHANDLES);
    startup.set("StartupInfo.hStdInput", request.stdin);
    startup.set("StartupInfo.hStdOutput", request.stdout);
    startup.set("StartupInfo.hStdError", request.stderr);
    startup.set("lpAttributeList", kernel.address(attributes.list));
    const created = struct("PROCESS_INFORMATION");
    try {
        for (const handle of streams)
            setInheritable(kernel, handle, true);
        const done = kernel.CreateProcessW(request.application, wide(`${request.commandLine}\0`), null, null, 1, create_process_C.CREATE_SUSPENDED |
            create_process_C.CREATE_UNICODE_ENVIRONMENT |
            create_process_C.CREATE_NO_WINDOW |
            create_process_C.EXTENDED_STARTUPINFO_PRESENT |
            create_process_C.BELOW_NORMAL_PRIORITY_CLASS, wide(request.environment), request.directory, startup.buffer, created.buffer);
        system_error_checked(kernel, done, { call: "CreateProcessW", target: request.application });
    }
    finally {
        attributes.close();
        for (const handle of streams)
            setInheritable(kernel, handle, false);
    }
    return {
        process: created.get("hProcess"),
        thread: created.get("hThread"),
        pid: created.get("dwProcessId"),
    };
}
function attributeList(kernel, request) {
    const count = request.job === null ? 1 : 2;
    const size = record_pinned(8);
    // Fails by design and tells the size.
    kernel.InitializeProcThreadAttributeList(null, count, 0, size);
    const list = record_pinned(Number(size.readBigUInt64LE()));
    system_error_checked(kernel, kernel.InitializeProcThreadAttributeList(list, count, 0, size), {
        call: "InitializeProcThreadAttributeList",
        target: `${count} attributes`,
    });
    // The list keeps pointers to these: they live as long as `close` can be called.
    const handles = handleArray([...new Set([request.stdin, request.stdout, request.stderr])]);
    const jobs = request.job === null ? null : handleArray([request.job]);
    const add = (attribute, value, target) => {
        const { length } = value;
        system_error_checked(kernel, kernel.UpdateProcThreadAttribute(list, 0, attribute, value, length, null, null), { call: "UpdateProcThreadAttribute", target });
    };
    const kept = [handles, jobs];
    const close = () => {
        kernel.DeleteProcThreadAttributeList(list);
        kept.length = 0;
    };
    try {
        add(create_process_C.PROC_THREAD_ATTRIBUTE_HANDLE_LIST, handles, "handle list");
        if (jobs !== null)
            add(create_process_C.PROC_THREAD_ATTRIBUTE_JOB_LIST, jobs, "job list");
    }
    catch (thrown) {
        close();
        throw thrown;
    }
    return { list, close };
}
function handleArray(handles) {
    const array = record_pinned(handles.length * 8);
    handles.forEach((handle, at) => {
        array.writeBigInt64LE(BigInt(handle), at * 8);
    });
    return array;
}
function setInheritable(kernel, handle, inheritable) {
    const flag = create_process_C.HANDLE_FLAG_INHERIT;
    system_error_checked(kernel, kernel.SetHandleInformation(handle, flag, inheritable ? flag : 0), {
        call: "SetHandleInformation",
        target: `handle ${handle}`,
    });
}
function wide(text) {
    const buffer = record_pinned(text.length * 2);
    buffer.write(text, "utf16le");
    return buffer;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./.build/src/platform/windows/output-pipe.js





const output_pipe_C = layouts_CONSTANTS;
const BUFFER_BYTES = 65536;
/**
 * A pipe with a name that nobody can guess, its only instance made by us (a name that was taken
 * fails), closed to other machines, and read by `net` without blocking a thread.
 *
 * Made by CreateNamedPipeW and handed to libuv, because libuv's own server neither limits the
 * instances to one nor rejects remote clients.
 */
function createOutputPipe(kernel) {
    const name = `\\\\.\\pipe\\gpu-safe-tests-${(0,external_node_crypto_.randomBytes)(16).toString("hex")}`;
    const reader = system_error_checked(kernel, kernel.CreateNamedPipeW(name, output_pipe_C.PIPE_ACCESS_INBOUND | output_pipe_C.FILE_FLAG_OVERLAPPED | output_pipe_C.FILE_FLAG_FIRST_PIPE_INSTANCE, output_pipe_C.PIPE_REJECT_REMOTE_CLIENTS, 1, 0, BUFFER_BYTES, 0, null), { call: "CreateNamedPipeW", target: name, bad: INVALID_HANDLE_VALUE });
    // libuv asks a pipe for its state, which takes FILE_READ_ATTRIBUTES: a Node child needs it.
    const writer = kernel.CreateFileW(name, output_pipe_C.GENERIC_WRITE | output_pipe_C.FILE_READ_ATTRIBUTES, 0, null, output_pipe_C.OPEN_EXISTING, 0, 0);
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
    return { socket: new external_node_net_.Socket({ fd, readable: true, writable: false }), writer };
}
/** The child's standard input: it reads an end of file at once. */
function openNul(kernel) {
    return system_error_checked(kernel, kernel.CreateFileW("NUL", output_pipe_C.GENERIC_READ, output_pipe_C.FILE_SHARE_READ | output_pipe_C.FILE_SHARE_WRITE, null, output_pipe_C.OPEN_EXISTING, 0, 0), { call: "CreateFileW", target: "NUL", bad: INVALID_HANDLE_VALUE });
}

;// CONCATENATED MODULE: ./.build/src/platform/windows/file-handles.js



/** Throws a Win32Error and leaves nothing open where one of them cannot be had. */
function openFileHandles(kernel) {
    const job = new Closers();
    const childEnds = new Closers();
    const ownEnds = new Closers();
    const discard = () => {
        childEnds.close();
        ownEnds.close();
        job.close();
    };
    const held = (handle, closers) => {
        closers.add(() => kernel.CloseHandle(handle));
        return handle;
    };
    const piped = () => {
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
    }
    catch (thrown) {
        discard();
        throw thrown;
    }
}
/** Things to close, in reverse order and only once. */
class Closers {
    #steps = [];
    add(step) {
        this.#steps.push(step);
    }
    close() {
        for (const step of this.#steps.splice(0).reverse())
            step();
    }
}

;// CONCATENATED MODULE: ./.build/src/platform/windows/start-advice.js
/**
 * What to change when CreateProcessW refuses a program, by Windows' code (winerror.h): a sentence
 * without a full stop; null where the code and its text have to do.
 */
function startAdvice(code) {
    return ADVICE.get(code) ?? null;
}
const NOT_A_PROGRAM = "It is no program for this machine (another processor, a text, a damaged download): install one that is, or put its interpreter in front of it in the `command` setting";
const NO_ROOM = "Windows had no memory or quota left for another process: raise tree-memory-limit or process-memory-limit, enlarge the page file, or close programs";
const BLOCKED = "Allow it in the antivirus or the policy, or use another program";
const ADVICE = new Map([
    [2, "Build or install it, or correct its path"],
    [3, "A folder of its path is gone: build or install it, or correct the path"],
    [
        5,
        "Let the runner's account read and execute it (`icacls`), and look whether an antivirus or a policy blocks it",
    ],
    [8, NO_ROOM],
    [14, NO_ROOM],
    [32, "Another program holds it open, mostly a build or an antivirus: let that end first"],
    [193, NOT_A_PROGRAM],
    [206, "Check out nearer to the drive's root, or shorten the command"],
    [216, NOT_A_PROGRAM],
    [225, BLOCKED],
    [226, BLOCKED],
    [267, "The folder that it should start in is gone or is no folder: correct working-directory"],
    [740, "It wants administrator's rights: run the runner with them, or use a program without"],
    [786, BLOCKED],
    [1260, BLOCKED],
    [1450, NO_ROOM],
    [1455, NO_ROOM],
    [1816, NO_ROOM],
    [4551, BLOCKED],
]);

;// CONCATENATED MODULE: ./.build/src/platform/windows/prepare.js









/**
 * Everything but the process itself: its job, port and pipes. The process is made in `start`, not
 * here while another file runs: a suspended process keeps its program's file locked, holds its
 * folder, and would be hit by a test that ends programs by name. See docs/adr.
 */
function prepare_prepareFile(system, request) {
    const { kernel } = system;
    const open = openFileHandles(kernel);
    const early = system.startCommand(kernel, request);
    function start(limits) {
        const { job, descriptor } = open;
        // A file that was not there yet may be what the test before it has built.
        const command = early.ok ? early : system.startCommand(kernel, request);
        if (!command.ok)
            return failed(`${request.argv[0]} cannot be started: ${command.reason}.`);
        if (isKilled())
            return killed();
        let born;
        try {
            applyLimits(system, job, limits);
            born = createInJob(kernel, command, open);
            release(born);
        }
        catch (thrown) {
            // The watch begins before the process does, and may end it while it is being made.
            if (isKilled())
                return killed();
            if (thrown instanceof StartFault)
                return failed(thrown.message);
            open.discard();
            throw thrown;
        }
        const output = mergeOutput(open.stdout.socket, open.stderr.socket);
        open.closeChildEnds();
        const { pid, process } = born;
        return contained({ kernel, descriptor, pid, process, output, closeJob: open.closeJob });
    }
    /** Lets it run. One that stays suspended goes with its job. */
    function release({ process, thread, pid }) {
        const resumed = kernel.ResumeThread(thread) !== NOT_RESUMED;
        const error = resumed ? null : lastError(kernel, "ResumeThread", `pid ${pid}`);
        kernel.CloseHandle(thread);
        if (error === null)
            return;
        kernel.CloseHandle(process);
        throw error;
    }
    const isKilled = () => readJobBoard(open.descriptor.board).isKilled;
    const killed = () => neverRan({ kind: "exited", code: KILL_EXIT_CODE }, open.discard);
    const failed = (message) => neverRan({ kind: "start-failed", message }, open.discard);
    return { descriptor: open.descriptor, start, discard: open.discard };
}
const NOT_RESUMED = 0xffffffff;
/** The command's own fault, not the containment's. */
class StartFault extends Error {
}
/** On Windows a job counts commit charge, so `auto`, which is about RAM, is the watchdog's. */
function applyLimits(system, job, limits) {
    const wanted = {
        processBytes: limits.processBytes,
        jobBytes: limits.treeIsAuto ? null : limits.treeBytes,
    };
    setJobLimits(system.kernel, job, wanted);
    if (system.enforcer === "watchdog" || limitsReadBack(system.kernel, job, wanted))
        return;
    throw new errors/* UserError */.yo({
        code: "limits-not-kept",
        message: "Windows took the memory limits of a job object and reads back others.",
        hint: "Another job around the runner sets lower ones: look at the limits of the service or container it runs in.",
        exitCode: 4,
    });
}
function createInJob(kernel, command, open) {
    const request = {
        ...command,
        job: open.job,
        stdin: open.stdin,
        stdout: open.stdout.writer,
        stderr: open.stderr.writer,
    };
    try {
        return createSuspended(kernel, request);
    }
    catch (thrown) {
        if (!(thrown instanceof Win32Error) || thrown.call !== "CreateProcessW")
            throw thrown;
        if (thrown.code === ERROR_ACCESS_DENIED && startsWithoutJob(kernel, request))
            throw thrown;
        const advice = startAdvice(thrown.code);
        throw new StartFault(`${command.application} cannot be started: ${thrown.message}.${advice === null ? "" : ` ${advice}.`}`);
    }
}
/** Tells "this program may not be started" from "it may not be started in our job". */
function startsWithoutJob(kernel, request) {
    try {
        const trial = createSuspended(kernel, { ...request, job: null });
        kernel.TerminateProcess(trial.process, KILL_EXIT_CODE);
        kernel.CloseHandle(trial.thread);
        kernel.CloseHandle(trial.process);
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./.build/src/platform/windows/command-line.js
/**
 * From arguments to Windows' single command line. A program of the C runtime takes it apart again
 * by fixed rules; cmd.exe, which runs `.cmd` and `.bat`, by others that no quoting makes safe.
 */
/** CreateProcessW takes no longer one, its end included. */
const MAX_COMMAND_LINE_CHARS = 32_767;
/**
 * One argument by the rules of the Microsoft C runtime ("Parsing C command-line arguments"):
 * in quotes, a quote as `\"`, and backslashes doubled where a quote follows them.
 */
function quoteArgument(argument) {
    if (argument !== "" && !/[\s"]/.test(argument))
        return argument;
    return `"${argument.replace(/(\\*)("|$)/g, (_, slashes, quote) => quote === "" ? slashes + slashes : `${slashes}${slashes}\\"`)}"`;
}
/** The command line of a program that is started directly. */
function programCommandLine(argv) {
    const [program = "", ...rest] = argv;
    const broken = argv.find((argument) => argument.includes("\0"));
    if (broken !== undefined)
        return no(`the argument ${JSON.stringify(broken)} holds a NUL`);
    // The program's own name is parsed by a simpler rule: quotes group, backslashes are plain.
    if (program.includes('"'))
        return no(`the program's name ${program} holds a quote`);
    return ofLength([`"${program}"`, ...rest.map(quoteArgument)].join(" "));
}
/**
 * The command line of a batch file: `cmd.exe /d /s /v:off /c ""script" "argument" …"`.
 *
 * cmd.exe reads the line before the batch file does. Between quotes `& | < > ^ ( )` are plain, but
 * a quote ends that, `%NAME%` is expanded all the same, and a line break ends the command; the
 * batch file may hand its arguments on to a program with rules of its own. There is no spelling
 * that all of them read alike (the BatBadBut class, CVE-2024-24576), so what would need one is
 * refused. `/d`: no AutoRun command from the registry. `/v:off`: `!NAME!` is plain.
 */
function batchCommandLine(cmdPath, script, args) {
    for (const part of [script, ...args]) {
        const found = /["%\r\n\0]/.exec(part);
        if (found !== null) {
            return no(`${JSON.stringify(part)} holds ${JSON.stringify(found[0])}, which cmd.exe would act on: ` +
                "no quoting is safe there. Run the program behind the batch file " +
                `instead of ${script}, or rename the file`);
        }
        if (part.endsWith("\\")) {
            return no(`${JSON.stringify(part)} ends in a backslash, which would swallow the quote behind it in ` +
                `the program that ${script} starts. Leave the backslash out`);
        }
    }
    const inner = [script, ...args].map((part) => `"${part}"`).join(" ");
    return ofLength(`"${cmdPath}" /d /s /v:off /c "${inner}"`, MAX_CMD_LINE_CHARS);
}
/** cmd.exe cuts its own line off at 8,191 characters. */
const MAX_CMD_LINE_CHARS = 8_191;
function ofLength(line, most = MAX_COMMAND_LINE_CHARS - 1) {
    if (line.length <= most)
        return { ok: true, line };
    return no(`the command line has ${line.length} characters, Windows takes ${most} here: ` +
        "hand long lists over in a file");
}
function no(reason) {
    return { ok: false, reason };
}

;// CONCATENATED MODULE: ./.build/src/platform/windows/environment.js
/**
 * Without these no program gets far on Windows: sockets, the registry and Python's start need
 * SystemRoot. Added from our own environment where the request leaves them out.
 */
const INDISPENSABLE = ["SystemRoot", "SystemDrive", "windir"];
/**
 * The environment as CreateProcessW wants it (CREATE_UNICODE_ENVIRONMENT): `NAME=value` blocks in
 * UTF-16, each ended by a NUL and all by another, sorted by name without regard to case, as
 * Windows searches them. Of names that differ in case alone the last one counts.
 *
 * Throws a RangeError for a name or value that such a block cannot hold.
 */
function environmentBlock(environment, own) {
    const byName = new Map();
    for (const name of INDISPENSABLE) {
        const value = lookUp(own, name);
        if (value !== undefined)
            byName.set(upcase(name), `${name}=${value}`);
    }
    for (const [name, value] of Object.entries(environment)) {
        // A leading `=` is legal: cmd.exe keeps the current folder of drive C in `=C:`.
        if (name === "" || name.indexOf("=", 1) !== -1 || `${name}${value}`.includes("\0")) {
            throw new RangeError(`Windows cannot hold the environment variable ${JSON.stringify(name)}`);
        }
        byName.set(upcase(name), `${name}=${value}`);
    }
    const sorted = [...byName].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    // An empty block still ends in two NULs.
    return `${sorted.map(([, entry]) => `${entry}\0`).join("")}${sorted.length === 0 ? "\0" : ""}\0`;
}
/** As Windows does it: unit by unit, so that no letter becomes two (`ß` stays one). */
function upcase(name) {
    return Array.from({ length: name.length }, (_, at) => {
        const upper = name.charAt(at).toUpperCase();
        return upper.length === 1 ? upper : name.charAt(at);
    }).join("");
}
/** A variable by its name, whatever its case. */
function lookUp(environment, name) {
    const wanted = name.toUpperCase();
    for (const [candidate, value] of Object.entries(environment)) {
        if (candidate.toUpperCase() === wanted)
            return value;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./.build/src/platform/windows/executable.js

const DEFAULT_PATHEXT = ".COM;.EXE;.BAT;.CMD";
/**
 * Finds the executable that `word` names: a path against `workingDirectory`, a bare name in PATH,
 * each as it stands and with the endings of PATHEXT. The current folder is never searched, unlike
 * in cmd.exe and CreateProcess: a checkout must not be able to bring its own `python.exe`. Entries
 * of PATH that are empty or relative would be the same hole and are skipped.
 */
function findExecutable(word, at) {
    const endings = (at.pathExt?.trim() || DEFAULT_PATHEXT)
        .split(";")
        .map((ending) => ending.trim().toLowerCase())
        .filter((ending) => ending.startsWith("."));
    const bare = !/[\\/]|^[A-Za-z]:/.test(word);
    const folders = bare ? searchable(at.path) : [""];
    for (const folder of folders) {
        const base = bare ? external_node_path_.win32.join(folder, word) : external_node_path_.win32.resolve(at.workingDirectory, word);
        for (const candidate of executable_candidates(base, endings)) {
            if (at.isFile(candidate))
                return classify(candidate);
        }
    }
    const absent = bare
        ? `${word} was found in none of the ${folders.length} absolute folders of PATH`
        : `there is no ${external_node_path_.win32.resolve(at.workingDirectory, word)}`;
    return {
        kind: "missing",
        reason: `${absent} (endings tried: ${endings.join(" ")}). ` +
            "Install it, add its folder to PATH, or name it by its full path",
    };
}
function* executable_candidates(base, endings) {
    if (endings.includes(external_node_path_.win32.extname(base).toLowerCase()))
        yield base;
    for (const ending of endings)
        yield base + ending;
    // A name with another ending, such as `tool.bin`: it may still be a program.
    if (external_node_path_.win32.extname(base) !== "" && !endings.includes(external_node_path_.win32.extname(base).toLowerCase()))
        yield base;
}
function searchable(pathVariable) {
    return pathVariable
        .split(";")
        .map((folder) => folder.trim().replace(/^"(.*)"$/, "$1"))
        .filter((folder) => /^([A-Za-z]:[\\/]|[\\/]{2}[^\\/])/.test(folder));
}
function classify(file) {
    // CreateProcessW opens `run.bat. ` as `run.bat`: dots and blanks at the end are nothing to it.
    const ending = external_node_path_.win32.extname(file.replace(/[. ]+$/, "")).toLowerCase();
    if (ending === ".bat" || ending === ".cmd")
        return { kind: "batch", path: file };
    if (SCRIPTS.has(ending)) {
        return {
            kind: "missing",
            reason: `${file} is a script, which Windows does not start by itself. ` +
                "Put its interpreter in front of it in the `command` setting",
        };
    }
    return { kind: "program", path: file };
}
/** Endings that PATHEXT may list and that only the shell's associations can start. */
const SCRIPTS = new Set([
    ".py",
    ".pyw",
    ".js",
    ".jse",
    ".vbs",
    ".vbe",
    ".wsf",
    ".wsh",
    ".ps1",
    ".msc",
]);

;// CONCATENATED MODULE: ./.build/src/platform/windows/start-command.js







/** CreateProcessW takes no longer current directory, its final backslash and NUL included. */
const MAX_DIRECTORY_CHARS = 258;
/** From here on a path needs the `\\?\` form. */
const MAX_PATH = 260;
function startCommand(kernel, request) {
    const [word, ...args] = request.argv;
    const directory = startDirectory(kernel, external_node_path_.win32.normalize(request.workingDirectory));
    if (!directory.ok)
        return directory;
    const found = findExecutable(word, {
        workingDirectory: external_node_path_.win32.normalize(request.workingDirectory),
        path: lookUp(request.environment, "PATH") ?? "",
        pathExt: lookUp(request.environment, "PATHEXT"),
        isFile,
    });
    if (found.kind === "missing")
        return { ok: false, reason: found.reason };
    let environment;
    try {
        environment = environmentBlock(request.environment, process.env);
    }
    catch (thrown) {
        if (thrown instanceof RangeError)
            return { ok: false, reason: thrown.message };
        throw thrown;
    }
    if (found.kind === "program") {
        const made = programCommandLine([word, ...args]);
        if (!made.ok)
            return made;
        const application = applicationName(kernel, found.path);
        return {
            ok: true,
            application,
            commandLine: made.line,
            environment,
            directory: directory.path,
        };
    }
    if (directory.path.startsWith("\\\\")) {
        return {
            ok: false,
            reason: `cmd.exe, which runs ${found.path}, cannot work in the network folder ${directory.path}. ` +
                "Map it to a drive letter",
        };
    }
    const script = found.path.length < MAX_PATH ? found.path : shortPath(kernel, found.path);
    if (script === null || script.length >= MAX_PATH) {
        return {
            ok: false,
            reason: `cmd.exe runs no batch file whose path has more than ${MAX_PATH - 1} characters, and ` +
                `${found.path} has ${found.path.length} and no short (8.3) name. Lay it nearer to the drive's root`,
        };
    }
    const cmd = external_node_path_.win32.join(systemDirectory(kernel), "cmd.exe");
    const made = batchCommandLine(cmd, script, args);
    if (!made.ok)
        return made;
    return {
        ok: true,
        application: cmd,
        commandLine: made.line,
        environment,
        directory: directory.path,
    };
}
function startDirectory(kernel, directory) {
    if (!isDirectory(directory))
        return { ok: false, reason: `there is no folder ${directory}` };
    if (directory.length < MAX_DIRECTORY_CHARS)
        return { ok: true, path: directory };
    const short = shortPath(kernel, directory);
    if (short !== null && short.length < MAX_DIRECTORY_CHARS)
        return { ok: true, path: short };
    return {
        ok: false,
        reason: `Windows starts no program in a folder of more than ${MAX_DIRECTORY_CHARS} characters, and ` +
            `${directory} has ${directory.length} and no short (8.3) name. Check out nearer to the ` +
            "drive's root",
    };
}
/** The 8.3 name of a path, where the volume keeps them. */
function shortPath(kernel, long) {
    const buffer = record_pinned(65536);
    const chars = kernel.GetShortPathNameW(external_node_path_.win32.toNamespacedPath(long), buffer, buffer.length / 2);
    if (chars === 0)
        return null;
    return buffer
        .toString("utf16le", 0, chars * 2)
        .replace(/^\\\\\?\\UNC\\/, "\\\\")
        .replace(/^\\\\\?\\/, "");
}
/** A long path by its 8.3 name where there is one: many programs do not expect `\\?\` in theirs. */
function applicationName(kernel, file) {
    if (file.length < MAX_PATH)
        return file;
    const short = shortPath(kernel, file);
    return short !== null && short.length < MAX_PATH ? short : external_node_path_.win32.toNamespacedPath(file);
}
/** Where cmd.exe lies: from the system, not from COMSPEC, which a test could have set. */
function systemDirectory(kernel) {
    const buffer = record_pinned(1024);
    const chars = system_error_checked(kernel, kernel.GetSystemDirectoryW(buffer, buffer.length / 2), {
        call: "GetSystemDirectoryW",
        target: "system folder",
    });
    return buffer.toString("utf16le", 0, chars * 2);
}
function isDirectory(folder) {
    return (0,external_node_fs_.statSync)(folder, { throwIfNoEntry: false })?.isDirectory() === true;
}
function isFile(file) {
    try {
        return (0,external_node_fs_.statSync)(file, { throwIfNoEntry: false })?.isFile() === true;
    }
    catch {
        // The Store's app execution aliases are links that can be started but not followed.
        return (0,external_node_fs_.lstatSync)(file, { throwIfNoEntry: false })?.isSymbolicLink() === true;
    }
}

;// CONCATENATED MODULE: ./.build/src/platform/windows/containment.js







const HOW = "Made a job object, set its limits and read them back.";
/** How long `close` waits for a tree to die. */
const containment_CLOSE_KILL_MS = (0,units/* millis */.ne)(10_000);
/**
 * Opens the containment by job objects. Whether the kernel enforces limits is found out by reading
 * back those of a trial job: Wine takes them and forgets them, and the watchdog then enforces the
 * same numbers by measuring.
 */
async function openWindowsContainment(options = {}) {
    const fail = (reason, remedy) => ({
        containment: null,
        attempts: [{ kind: "job-object", ok: false, how: HOW, reason, remedy }],
    });
    // JOB_LIST at creation exists since Windows 10 and Server 2016; os.release() is not shimmed.
    if (options.kernel === undefined && Number.parseInt((0,external_node_os_.release)(), 10) < 10) {
        return fail(`Windows ${(0,external_node_os_.release)()} cannot create a process inside a job.`, "Use Windows 10.");
    }
    let kernel;
    let enforcer;
    try {
        kernel = options.kernel ?? kernel32_loadKernel32();
        enforcer = tryLimits(kernel) ? "kernel" : "watchdog";
    }
    catch (thrown) {
        return fail(thrown.message, "Use the files of a release as they are, on x64 or arm64.");
    }
    const reason = enforcer === "kernel"
        ? null
        : "This system does not keep a job's memory limits (Wine does not): the watchdog enforces " +
            "them by measuring.";
    return {
        containment: windows_containment_open({
            kernel,
            enforcer,
            startCommand: options.startCommand ?? startCommand,
        }),
        attempts: [{ kind: "job-object", ok: true, how: HOW, reason, remedy: null }],
    };
}
function tryLimits(kernel) {
    const job = createJob(kernel);
    try {
        const limits = { processBytes: (0,units/* bytes */.ee)(units/* GIB */.j9), jobBytes: (0,units/* bytes */.ee)(2 * units/* GIB */.j9) };
        setJobLimits(kernel, job, limits);
        return limitsReadBack(kernel, job, limits);
    }
    finally {
        kernel.CloseHandle(job);
    }
}
function windows_containment_open(system) {
    const { enforcer } = system;
    const endings = new Set();
    async function prepare(request) {
        const prepared = notContained(() => prepare_prepareFile(system, request));
        const discard = async () => {
            endings.delete(discard);
            prepared.discard();
        };
        endings.add(discard);
        return {
            descriptor: prepared.descriptor,
            discard,
            async start(limits) {
                const contained = notContained(() => prepared.start(limits));
                const endTree = async () => {
                    await contained.killAll(containment_CLOSE_KILL_MS);
                    contained.endOutput();
                    await release();
                };
                const release = () => contained.release().finally(() => endings.delete(endTree));
                endings.add(endTree);
                endings.delete(discard);
                return { ...contained, release };
            },
        };
    }
    return {
        kind: "job-object",
        enforcement: { tree: enforcer, process: enforcer },
        prepare,
        async close() {
            for (const end of [...endings])
                await end();
        },
    };
}
/** A job that cannot be had is a fault of the machine, told with Windows' own words. */
function notContained(run) {
    try {
        return run();
    }
    catch (thrown) {
        if (thrown instanceof errors/* UserError */.yo)
            throw thrown;
        throw new errors/* UserError */.yo({
            code: "containment-failed",
            message: `This test file could not be put into a job object: ${thrown.message}`,
            hint: "Run the runner as a service or in a plain session: a job around it that forbids nesting " +
                "(or limits its user interface) rules out a job of ours. `gpu-safe-tests doctor` tries it.",
            exitCode: 4,
        });
    }
}

;// CONCATENATED MODULE: ./.build/src/platform/windows/memory.js





/** The machine's memory as Windows counts it. Throws where koffi cannot be loaded. */
function openWindowsMemory(kernel = kernel32_loadKernel32()) {
    return {
        read: () => memory_readMemory(kernel),
        ownBytes: () => (0,units/* bytes */.ee)(process.memoryUsage.rss()),
        biggest: (count) => processes_biggestProcesses(kernel, count),
    };
}
/** RAM from GlobalMemoryStatusEx; the commit charge and its limit from GetPerformanceInfo. */
function memory_readMemory(kernel) {
    const status = struct("MEMORYSTATUSEX");
    status.set("dwLength", status.buffer.length);
    system_error_checked(kernel, kernel.GlobalMemoryStatusEx(status.buffer), {
        call: "GlobalMemoryStatusEx",
        target: "machine",
    });
    const totalBytes = (0,units/* bytes */.ee)(status.get("ullTotalPhys"));
    const usedBytes = (0,units/* bytes */.ee)(Math.max(0, totalBytes - status.get("ullAvailPhys")));
    return {
        totalBytes,
        usedBytes,
        usedPercent: (0,units/* percentOf */.pR)(usedBytes, totalBytes),
        commit: readCommit(kernel),
    };
}
/**
 * The system's commit charge: what all processes may yet touch, against RAM and page files
 * together. Not from GlobalMemoryStatusEx, whose page file figures are cut to what this process
 * may still commit.
 */
function readCommit(kernel) {
    const info = struct("PERFORMANCE_INFORMATION");
    info.set("cb", info.buffer.length);
    system_error_checked(kernel, kernel.K32GetPerformanceInfo(info.buffer, info.buffer.length), {
        call: "K32GetPerformanceInfo",
        target: "machine",
    });
    const page = info.get("PageSize");
    const usedBytes = (0,units/* bytes */.ee)(info.get("CommitTotal") * page);
    const limitBytes = (0,units/* bytes */.ee)(info.get("CommitLimit") * page);
    return { usedBytes, limitBytes, usedPercent: (0,units/* percentOf */.pR)(usedBytes, limitBytes) };
}

;// CONCATENATED MODULE: ./.build/src/platform/windows/process-identity.js



/**
 * A text that tells a running process from a later one with the same pid: the moment it was made,
 * in 100 ns since 1601 (GetProcessTimes). null = none runs, or one that we may not look at.
 */
function identifyWindowsProcess(pid, kernel = kernel32_loadKernel32()) {
    const process = openProcess(kernel, pid);
    if (process === null)
        return null;
    try {
        // A process that has ended can still be opened as long as somebody holds it.
        if (!isRunning(kernel, process))
            return null;
        const [made, ended, inKernel, inUser] = [record_pinned(8), record_pinned(8), record_pinned(8), record_pinned(8)];
        if (kernel.GetProcessTimes(process, made, ended, inKernel, inUser) === 0)
            return null;
        return made.readBigUInt64LE().toString();
    }
    finally {
        kernel.CloseHandle(process);
    }
}

;// CONCATENATED MODULE: ./.build/src/platform/windows/tree-probe.js







/**
 * Ends the wait of a probe in the watchdog's thread: it sleeps on the job's completion port, and
 * Windows has no wait for a port and for shared memory at once. Posts a message that means nothing.
 */
function endWindowsWait(descriptor, kernel = kernel32_loadKernel32()) {
    if (descriptor.kind !== "job-object")
        return;
    kernel.PostQueuedCompletionStatus(tree_handle_asJobDescriptor(descriptor).port, 0, 0, 0);
}
/** The watchdog thread's own handles on one job, its port, and the machine's memory. */
function openWindowsTreeProbe(descriptor, kernel = loadKernel32()) {
    const tree = asJobDescriptor(descriptor);
    const job = duplicateHandle(kernel, tree.job, `job ${tree.job}`);
    const portHandle = duplicatePort(kernel, tree, job);
    const members = openJobMembers(kernel, job);
    // Whoever was refused memory may be gone when the report is written.
    const culprits = new Map();
    const port = openJobPort({
        kernel,
        port: portHandle,
        board: tree.board,
        onLimit(pid) {
            const [snapshot] = describeProcesses(kernel, [pid]);
            if (snapshot !== undefined)
                culprits.set(pid, snapshot);
        },
    });
    const drain = () => {
        while (port.take(0))
            ;
    };
    let isOpen = true;
    return {
        readMemory: () => readMemory(kernel),
        readTree() {
            drain();
            return lookAtTree(kernel, { job, board: tree.board, members });
        },
        readProcesses: () => members.running().flatMap((member) => {
            const { pid } = member;
            const memory = memberMemory(kernel, member);
            if (memory === null)
                return [];
            return [
                {
                    pid,
                    bytes: bytes(memory.commitBytes),
                    peakBytes: bytes(Math.max(memory.peakBytes, memory.commitBytes)),
                    dataBytes: null,
                },
            ];
        }),
        biggest: (count) => biggestProcesses(kernel, count),
        pids: () => members.running().map(({ pid }) => pid),
        // Windows gives the number of a dead process away within seconds: what was seen at the message
        // comes first.
        describe: (pid) => culprits.get(pid) ?? describeProcesses(kernel, [pid])[0] ?? null,
        kill() {
            noteKill(tree.board);
            terminateJob(kernel, job);
        },
        capProcess() { }, // a job object refuses it itself
        wait(span, wake, seen) {
            // Whoever changes the word posts a message after it, so that no change is slept through.
            if (Atomics.load(wake, 0) === seen && port.take(Math.ceil(span)))
                drain();
        },
        close() {
            if (!isOpen)
                return;
            isOpen = false;
            members.close();
            kernel.CloseHandle(portHandle);
            kernel.CloseHandle(job);
        },
    };
}
function duplicatePort(kernel, tree, job) {
    try {
        return duplicateHandle(kernel, tree.port, `port ${tree.port}`);
    }
    catch (thrown) {
        kernel.CloseHandle(job);
        throw thrown;
    }
}

;// CONCATENATED MODULE: ./.build/src/platform/windows/system.js







const windows = {
    async openContainment() {
        const { containment, attempts } = await openWindowsContainment();
        return {
            containment,
            attempts: attempts.map(({ kind, ...rest }) => ({ what: kind, ...rest })),
        };
    },
    endWait: (descriptor) => endWindowsWait(descriptor),
    openMemory: () => ({ ...openWindowsMemory(), close: () => { } }),
    machine: () => ({
        os: `Windows ${(0,external_node_os_.release)()} ${process.arch}`,
        cpus: (0,external_node_os_.availableParallelism)(),
        totalRamBytes: openWindowsMemory().read().totalBytes,
    }),
    identifyProcess: (pid) => identifyWindowsProcess(pid),
    describeProcess: (pid) => processes_describeProcesses(kernel32_loadKernel32(), [pid])[0] ?? null,
};

;// CONCATENATED MODULE: ./.build/src/platform/index.js












const system = platformName === "win32" ? windows : linux;
/**
 * Opens what this machine offers. Throws a UserError (exit code 4) where nothing can contain a test
 * and `containment` is `required`, and on systems other than Linux and Windows.
 */
async function openPlatform(options) {
    if (platformName !== "linux" && platformName !== "win32")
        throw unsupported();
    // Started first: its thread needs 30 ms, in which the containment is found.
    const watchdog = startWatchdog(options.watchdogScript, system.endWait);
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
                    exists: async (file) => (await (0,promises_.stat)((0,external_node_path_.resolve)(options.workingDirectory, file)).catch(() => null)) !== null,
                    takeTestCases: takeTestCases,
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
        return { containment: openUncontained(), attempts: [] };
    const { containment, attempts } = await system.openContainment(options);
    if (containment === null)
        throw nothingContains(attempts);
    return { containment, attempts };
}
async function openGpuPort({ gpu }, news) {
    if (gpu === null)
        return { gpu: null, gpuAttempts: [] };
    const { port, attempts, notes } = await openGpu({
        platform: platformName,
        environment: gpu.environment,
        probeFile: (0,external_node_url_.fileURLToPath)(gpu.script),
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
    monotonic: () => performance.now(),
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
    return new errors/* UserError */.yo({
        code: "no-containment",
        message: `nothing on this machine can contain a test process:\n${tried.join("\n")}`,
        hint: [...remedies, "or accept the danger with containment: off"].join("; "),
        exitCode: 4,
    });
}
function unsupported() {
    return new errors/* UserError */.yo({
        code: "unsupported-platform",
        message: `tests cannot be contained on ${platformName}`,
        hint: "run on Linux or Windows",
        exitCode: 4,
    });
}


/***/ })

};
