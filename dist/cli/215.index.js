export const id = 215;
export const ids = [215];
export const modules = {

/***/ 9006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ testEnvironment)
/* harmony export */ });
/** Variables that no test process gets, by the beginning of their names, each with its reason. */
const WITHHELD_PREFIXES = [
    {
        prefix: "ACTIONS_",
        why: "tokens and addresses of the runner's artifact, cache and OIDC services",
    },
    { prefix: "INPUT_", why: "this step's inputs; an action under test would read them as its own" },
    { prefix: "STATE_", why: "what this step's main hands to its post" },
];
/** The same, by whole name. */
const WITHHELD_NAMES = [
    { name: "GITHUB_OUTPUT", why: "a test that writes here would forge this step's outputs" },
    { name: "GITHUB_STATE", why: "a test that writes here would command this step's post" },
    { name: "GITHUB_ENV", why: "a test that writes here would change every later step" },
    { name: "GITHUB_PATH", why: "a test that writes here would replace every later step's programs" },
    { name: "GITHUB_STEP_SUMMARY", why: "the summary is this program's report" },
    {
        name: "NODE_TEST_CONTEXT",
        why: "under it, a `node --test` prints serialised data for a parent runner, not text",
    },
];
/**
 * The environment of the test processes: everything of `environment` except what belongs to the
 * runner's step. On Windows, where names have no case, `actions_runtime_token` is withheld too.
 */
function testEnvironment(environment, options = {}) {
    const ignoresCase = options.platform === "win32";
    const kept = [];
    for (const [name, value] of Object.entries(environment)) {
        if (value === undefined)
            continue;
        if (!isWithheld(ignoresCase ? name.toUpperCase() : name))
            kept.push([name, value]);
    }
    return Object.fromEntries(kept);
}
function isWithheld(name) {
    return (WITHHELD_PREFIXES.some(({ prefix }) => name.startsWith(prefix)) ||
        WITHHELD_NAMES.some((withheld) => withheld.name === name));
}


/***/ }),

/***/ 7154:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./.build/src/core/format.js
var format = __webpack_require__(5452);
// EXTERNAL MODULE: ./.build/src/core/totals.js
var totals = __webpack_require__(5764);
// EXTERNAL MODULE: ./.build/src/core/units.js
var units = __webpack_require__(5288);
;// CONCATENATED MODULE: ./.build/src/engine/ahead.js
/** Keeps the next file's containment ready while the current file runs. */
class Ahead {
    #plan;
    #ports;
    #next = null;
    constructor(plan, ports) {
        this.#plan = plan;
        this.#ports = ports;
    }
    /** To be called as soon as the file before runs: making a process takes 2 ms of this thread. */
    prepareNext(index) {
        const command = this.#plan.files[index]?.command;
        if (command?.kind !== "run")
            return;
        const prepared = this.#prepare(index, command.argv);
        prepared.catch(() => { }); // tried again when it is taken
        this.#next = { index, prepared };
    }
    async take(index, argv) {
        const next = this.#next;
        this.#next = null;
        if (next?.index === index) {
            // The file before may have left no memory for one process more; it is gone now.
            return await next.prepared.catch(() => this.#prepare(index, argv));
        }
        await this.#drop(next);
        return await this.#prepare(index, argv);
    }
    async discard() {
        await this.#drop(this.#next);
        this.#next = null;
    }
    async #drop(next) {
        const prepared = await next?.prepared.catch(() => null);
        await prepared?.discard();
    }
    #prepare(index, argv) {
        const { workingDirectory, environment } = this.#plan;
        return this.#ports.containment.prepare({ index, argv, workingDirectory, environment });
    }
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
            left.push({ index: was.index, leftBytes: (0,units/* bytes */.ee)(is.usedBytes - was.usedBytes) });
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
        return { index, bytes: bytes(known.reduce((sum, one) => sum + one, 0)), by: "driver" };
    }
    if (before === null || now === null)
        return null;
    return { index, bytes: bytes(Math.max(0, now.usedBytes - before.usedBytes)), by: "difference" };
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

// EXTERNAL MODULE: ./.build/src/core/text.js
var core_text = __webpack_require__(9112);
;// CONCATENATED MODULE: ./.build/src/engine/visible.js
/** The GPUs that the tests can see: thresholds look at these; reports list all. */
function visibleIndices(gpu) {
    return gpu?.gpus.filter((info) => info.visible).map((info) => info.index) ?? [];
}

;// CONCATENATED MODULE: ./.build/src/engine/settle.js





/** RAM comes back within tens of milliseconds of a kill, so the first looks are close together. */
const FIRST_WAIT_MS = 10;
const LONGEST_WAIT_MS = 250;
/** A GPU that does not answer in this time is read from the board as it stood last. */
const GPU_LOOK = (0,units/* millis */.ne)(1_000);
/**
 * Waits until RAM in use is at `ram-target` or below and the VRAM of each visible GPU is back where
 * it was before the last file (64 MB more are bookkeeping). Costs one look when they are.
 */
async function settle(request) {
    const { ports, settings, timeout, cancel } = request;
    const startedMs = ports.clock.monotonic();
    for (let waitMs = FIRST_WAIT_MS;; waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)) {
        const memory = ports.memory.read();
        const vram = (await ports.gpu?.refresh(GPU_LOOK)) ?? [];
        const level = vramLeft({
            before: request.vramBefore,
            now: vram,
            visible: visibleIndices(ports.gpu),
        });
        const waitedMs = (0,units/* millis */.ne)(ports.clock.monotonic() - startedMs);
        const isRamBack = settings.ramTarget === null || memory.usedPercent <= settings.ramTarget;
        if (isRamBack && level.left.length === 0)
            return { waitedMs, memory, vram, problem: null };
        if (cancel.aborted || waitedMs >= timeout) {
            const problems = [
                ...(isRamBack ? [] : [ramProblem(ports, memory, settings)]),
                ...(await vramProblems(ports.gpu, level)),
            ];
            const raise = isRamBack ? "settle-timeout" : "ram-target or settle-timeout";
            const problem = `${problems.join("; ")}, after waiting ${(0,format/* formatDuration */.a3)(waitedMs)}; end what holds it, or raise ${raise}`;
            return { waitedMs, memory, vram, problem };
        }
        await ports.clock.sleep((0,units/* millis */.ne)(Math.min(waitMs, timeout - waitedMs)), cancel);
    }
}
function ramProblem(ports, memory, { ramTarget }) {
    const [top] = ports.memory.biggest(1);
    const holder = top === undefined
        ? ""
        : `, the biggest process is ${(0,core_text/* oneLine */.TN)(top.name)} (pid ${top.pid}) with ${(0,format/* formatBytes */.z3)(top.bytes)}`;
    const target = ramTarget === null ? "" : ` (ram-target ${(0,format/* formatPercent */.l9)(ramTarget)})`;
    return `RAM did not settle: ${(0,format/* formatPercent */.l9)(memory.usedPercent)} in use${target}${holder}`;
}
/** How much is left on which GPU, and who holds it as far as the driver tells. */
async function vramProblems(gpu, { left }) {
    const problems = [];
    for (const { index, leftBytes } of left) {
        const holders = (await gpu?.holders(index)) ?? [];
        const named = holders.slice(0, 3).map(({ command, pid, vramBytes }) => {
            const share = vramBytes === null ? "" : `, ${(0,format/* formatBytes */.z3)(vramBytes)}`;
            return `${(0,core_text/* shorten */.ml)((0,core_text/* oneLine */.TN)(command), 80)} (pid ${pid}${share})`;
        });
        const by = named.length === 0 ? "no process that the driver names" : named.join(", ");
        problems.push(`VRAM did not settle: GPU ${index} has ${(0,format/* formatBytes */.z3)(leftBytes)} more in use than before the file, held by ${by}`);
    }
    return problems;
}

;// CONCATENATED MODULE: ./.build/src/engine/gate.js


/** Decides before each file whether it may run; waits for memory to come back from the file before. */
class Gate {
    #plan;
    #ports;
    #cancel;
    #shut = null;
    #isFirst = true;
    #settleTimeout;
    #vramBefore = [];
    constructor(plan, ports, cancel) {
        this.#plan = plan;
        this.#ports = ports;
        this.#cancel = cancel;
        this.#settleTimeout = plan.settings.settleTimeout;
    }
    /** No file runs any more. The first reason stays. */
    shut(reason) {
        this.#shut ??= `Not run: ${reason}`;
    }
    /** VRAM before a file that runs now: what must be back before the next one. */
    before(vram) {
        this.#vramBefore = vram;
    }
    /** null = go; else why not, a sentence. */
    async *pass(index, { command }) {
        this.#noticeCancel();
        if (this.#shut !== null)
            return this.#shut;
        if (command.kind === "excluded")
            return command.reason;
        if (command.kind === "problem")
            return null;
        if (this.#isFirst) {
            this.#isFirst = false;
            return null;
        }
        const problem = yield* this.#settle(index);
        this.#noticeCancel();
        return this.#shut ?? (problem === null ? null : `Not run: ${problem}`);
    }
    async *#settle(index) {
        const { plan, ports } = { plan: this.#plan, ports: this.#ports };
        const settling = await settle({
            ports,
            settings: plan.settings,
            timeout: this.#settleTimeout,
            vramBefore: this.#vramBefore,
            cancel: this.#cancel,
        });
        // The time was spent once: until memory is back, the files after it get one look each.
        this.#settleTimeout = settling.problem === null ? plan.settings.settleTimeout : (0,units/* millis */.ne)(0);
        if (settling.waitedMs >= 1 || settling.problem !== null) {
            yield {
                kind: "settle",
                index,
                waitedMs: settling.waitedMs,
                ramPercent: settling.memory.usedPercent,
                vram: settling.vram,
                problem: settling.problem,
            };
        }
        return settling.problem;
    }
    #noticeCancel() {
        if (this.#cancel.aborted)
            this.shut(`the run was cancelled (${cancelledBy(this.#cancel)})`);
    }
}
/** What cancelled the run, such as `SIGINT`. */
function cancelledBy(cancel) {
    return typeof cancel.reason === "string" ? cancel.reason : "a signal";
}

;// CONCATENATED MODULE: ./.build/src/engine/preflight.js



/** Why the machine is too full to begin: a sentence for each limit that is passed. */
function refusals(settings, memory, vram, gpu) {
    const found = [];
    const { ramPreflightMax, vramPreflightMax, commitKillThreshold } = settings;
    if (ramPreflightMax !== null && memory.usedPercent > ramPreflightMax) {
        found.push(`${(0,format/* formatPercent */.l9)(memory.usedPercent)} of RAM is in use before the first file, ${(0,format/* formatPercent */.l9)(ramPreflightMax)} allowed (ram-preflight-max); close what fills it, or raise the setting`);
    }
    const commit = memory.commit;
    if (commit !== null && commitKillThreshold !== null && commit.usedPercent > commitKillThreshold) {
        found.push(`The system commit charge is at ${(0,format/* formatPercent */.l9)(commit.usedPercent)} of its limit, over commit-kill-threshold ${(0,format/* formatPercent */.l9)(commitKillThreshold)}; close programs or enlarge the page file`);
    }
    const fullest = gpu === null ? null : fullestGpu(vram, visibleIndices(gpu));
    if (fullest !== null && vramPreflightMax !== null && fullest.usedPercent > vramPreflightMax) {
        found.push(`${(0,format/* formatPercent */.l9)(fullest.usedPercent)} of GPU ${fullest.index}'s VRAM is in use before the first file, ${(0,format/* formatPercent */.l9)(vramPreflightMax)} allowed (vram-preflight-max); close what fills it, or raise the setting`);
    }
    return found;
}

;// CONCATENATED MODULE: ./.build/src/core/causes.js
/**
 * In order of depth: a lost driver also prints out-of-memory errors on its way down, and an assert
 * on the device makes every later CUDA call fail, so the deeper cause is looked for first.
 */
const SPELLINGS = [
    {
        code: "gpu-timeout",
        sentence: "The GPU driver stopped the computation because it took too long (TDR): make the single step smaller, or raise TdrDelay on Windows; the display's GPU is hit first.",
        patterns: [
            /\bcudaErrorLaunchTimeout\b/,
            /\bCUDA_ERROR_LAUNCH_TIMEOUT\b/,
            /the launch timed out and was terminated/i,
            /\bDXGI_ERROR_DEVICE_HUNG\b|\b0x887A0006\b/i,
            /\bLiveKernelEvent\b.*\b(141|117)\b/,
            /\bVIDEO_TDR_(FAILURE|TIMEOUT_DETECTED)\b/,
            /display driver .{0,40}stopped responding/i,
        ],
    },
    {
        code: "gpu-lost",
        sentence: "The GPU or its driver was lost while the test ran: restart the machine (or reset the GPU with nvidia-smi --gpu-reset), and check power, cooling and the system log for Xid errors.",
        patterns: [
            /GPU (has|is) (fallen off the bus|lost)/i,
            /\bNVML_ERROR_GPU_IS_LOST\b/,
            /unable to determine the device handle for gpu/i,
            /\bXid\b.{0,80}\b(79|119|120)\b/,
            /\bDXGI_ERROR_DEVICE_(REMOVED|RESET)\b|\b0x887A000[57]\b/i,
            /\bVK_ERROR_DEVICE_LOST\b/,
            /\bcudaErrorDeviceUnavailable\b|\bCUDA_ERROR_DEVICE_UNAVAILABLE\b/,
            /\bcudaErrorSystemDriverMissing\b|\bcudaErrorSystemNotReady\b|\bCUDA_ERROR_SYSTEM_NOT_READY\b/,
            /\b(cudaErrorECCUncorrectable|CUDA_ERROR_ECC_UNCORRECTABLE)\b|uncorrectable ECC error encountered/i,
            /\bhipErrorDeinitialized\b|HW Exception by GPU node/,
        ],
    },
    {
        code: "gpu-driver-mismatch",
        sentence: "The NVIDIA driver and its libraries do not fit together: restart the machine after the driver update, or install the driver that this CUDA release needs.",
        patterns: [
            /driver\/library version mismatch/i,
            /CUDA driver version is insufficient for CUDA runtime version/i,
            /\bcudaErrorInsufficientDriver\b/,
            /unsupported display driver ?\/ ?cuda driver combination/i,
            /\bCUDA_ERROR_SYSTEM_DRIVER_MISMATCH\b/,
        ],
    },
    {
        code: "gpu-device-assert",
        sentence: "An assert failed on the GPU, mostly an index or a label out of range: run the test with CUDA_LAUNCH_BLOCKING=1, or on the CPU, to see the line.",
        patterns: [
            /device-side assert triggered/i,
            /\bcudaErrorAssert\b|\bCUDA_ERROR_ASSERT\b/,
            /Assertion `.*` failed\..*\n.*CUDA error/,
        ],
    },
    {
        code: "gpu-out-of-memory",
        sentence: "The GPU's memory was exhausted: make the model or the batch of this test smaller, or free VRAM that other programs hold.",
        patterns: [
            /\b(CUDA|HIP|XPU|MPS) out of memory\b/i,
            /\btorch\.(cuda\.)?OutOfMemoryError\b/,
            /\b(CUDA|HIP)( driver)? error:? (\d+ )?out of memory/i,
            /\bCUDA error 2\b.{0,80}out of memory/i,
            /\bcudaErrorMemoryAllocation\b|\bCUDA_ERROR_OUT_OF_MEMORY\b|\bhipErrorOutOfMemory\b/,
            /\b(CUBLAS|CUDNN|CUSOLVER|CUSPARSE|CUFFT)_(STATUS_)?ALLOC_FAILED\b/,
            /\bResourceExhaustedError\b/,
            /\bOOM when allocating tensor\b/,
            /\bRESOURCE_EXHAUSTED: (Out of memory|Failed to allocate)/i,
            /\bcupy\S*OutOfMemoryError\b/,
            /\bcudaMalloc(Async|Managed)?\b.{0,40}(failed|returned).{0,20}out of memory/i,
        ],
    },
    {
        code: "gpu-library-failed",
        sentence: "A CUDA library failed without saying why, which is what most of them do when the GPU's memory is full: look at this file's VRAM peak; if that is low, run the test with CUDA_LAUNCH_BLOCKING=1.",
        // As told on a full H100 where only cuBLAS said ALLOC_FAILED.
        patterns: [
            /\bCUDNN_STATUS_INTERNAL_ERROR\b/,
            /\bCUFFT_INTERNAL_ERROR\b/,
            /\bCUSOLVER_STATUS_INTERNAL_ERROR\b/,
            /\bCUSPARSE_STATUS_INTERNAL_ERROR\b/,
            /\bCU(BLAS|DNN|SOLVER)_STATUS_NOT_INITIALIZED\b/,
        ],
    },
];
/** Asked-for amounts as PyTorch, TensorFlow, JAX and CuPy print them. */
const ASKED_FOR = /(?:(?:tried|trying|failed) to allocate|device memory of|out of memory allocating) (\d[\d.]*\s?[KMGT]i?B|[\d,]+ ?bytes)/i;
/**
 * Finds a GPU cause in the last part of a test's output. Evidence for a reason only, never for a
 * verdict: a test that prints such a message on purpose may well have passed.
 */
function recogniseGpuCause(outputTail) {
    const found = SPELLINGS.find(({ patterns }) => patterns.some((one) => one.test(outputTail)));
    if (found === undefined)
        return null;
    const asked = found.code === "gpu-out-of-memory" ? ASKED_FOR.exec(outputTail)?.[1] : undefined;
    const sentence = asked === undefined
        ? found.sentence
        : found.sentence.replace("exhausted:", `exhausted when ${asked} were asked for:`);
    return { code: found.code, sentence };
}

;// CONCATENATED MODULE: ./.build/src/core/nt-status.js
/**
 * The name and meaning of an exit code of Windows, which is an NTSTATUS as an unsigned number for a
 * process that was ended by an exception; null for a code of the program's own.
 *
 * Values: ntstatus.h of the Windows SDK; 134 is how Node.js and some runtimes end an abort there.
 */
function ntStatus(exitCode) {
    const code = exitCode >>> 0;
    const known = STATUSES.get(code);
    if (known !== undefined)
        return { name: `${known.name} (${hex(code)})`, meaning: known.meaning };
    // Severity "error", set by Windows itself: no program chooses such a code for a failed test.
    if (code >>> 28 !== 0xc)
        return null;
    return {
        name: hex(code),
        meaning: "an exception of Windows that nobody handled; look the code up as an NTSTATUS",
    };
}
function hex(code) {
    return code < 0x10000 ? `exit code ${code}` : `0x${code.toString(16).toUpperCase()}`;
}
const STATUSES = new Map([
    [
        0xc0000005,
        {
            name: "access violation",
            meaning: "it touched memory that is not its own; on a GPU machine mostly a native extension or a driver that does not fit the framework, or a failed allocation that nobody checked",
        },
    ],
    [
        0xc0000006,
        {
            name: "in-page error",
            meaning: "a mapped file could not be read; look at the disk or network share that weights lie on",
        },
    ],
    [
        0xc0000017,
        {
            name: "no memory",
            meaning: "Windows had no memory for it; make the test use less, or raise its limit",
        },
    ],
    [
        0xc000001d,
        {
            name: "illegal instruction",
            meaning: "it ran an instruction that this processor lacks; look for binaries built for another",
        },
    ],
    [
        0xc0000025,
        { name: "noncontinuable exception", meaning: "it went on after a fault that allows none" },
    ],
    [0xc0000094, { name: "integer division by zero", meaning: "an arithmetic fault in native code" }],
    [
        0xc00000fd,
        {
            name: "stack overflow",
            meaning: "it recursed too deeply, or native code put too much on the stack",
        },
    ],
    [
        0xc000012d,
        {
            name: "commitment limit",
            meaning: "the commit charge reached its limit (CUDA's libraries and mapped weights count in full); enlarge the page file, or make the test use less",
        },
    ],
    [
        0xc0000135,
        {
            name: "missing DLL",
            meaning: "a library that it needs was not found; look at PATH, the CUDA and cuDNN installation and the Visual C++ runtime",
        },
    ],
    [
        0xc0000138,
        { name: "missing ordinal", meaning: "a library was found in another version than it needs" },
    ],
    [
        0xc0000139,
        {
            name: "missing entry point",
            meaning: "a library was found in another version than it needs; look for a second copy of CUDA's or the runtime's libraries in PATH",
        },
    ],
    [
        0xc000013a,
        {
            name: "Ctrl+C",
            meaning: "it was interrupted from outside and not by this program, or its console was closed",
        },
    ],
    [
        0xc0000142,
        {
            name: "DLL initialisation failed",
            meaning: "a library could not start, often because the commit charge is used up (CUDA's take gigabytes when they load); enlarge the page file, or run as a user with a desktop",
        },
    ],
    [
        0xc0000374,
        {
            name: "heap corruption",
            meaning: "native code wrote outside of its memory; look at native extensions and their versions",
        },
    ],
    [
        0xc0000409,
        {
            name: "fail-fast",
            meaning: "it gave up by itself (abort, a smashed stack or a failed check in native code), often after an allocation that failed",
        },
    ],
    [0xc0000420, { name: "assertion failure", meaning: "a failed assertion in native code" }],
    [
        0xc06d007e,
        {
            name: "missing DLL at first use",
            meaning: "a library that is loaded late was not found; look at PATH",
        },
    ],
    [
        0xe06d7363,
        {
            name: "unhandled C++ exception",
            meaning: "native code threw and nobody caught it, often std::bad_alloc",
        },
    ],
    [
        0x80000003,
        { name: "breakpoint", meaning: "it hit a breakpoint, as runtimes do when they give up" },
    ],
    [
        0x40010004,
        { name: "debugger ended it", meaning: "it was ended from outside and not by this program" },
    ],
    [
        134,
        {
            name: "abort",
            meaning: "it gave up by itself: a failed assertion, or V8 out of memory (see its last lines)",
        },
    ],
]);
/**
 * The line by which a program says that the machine had no commit charge left: Windows' error 1455
 * (ERROR_COMMITMENT_LIMIT), as Python, PyTorch, Rust and Windows itself word it. null = none.
 */
function commitExhaustionLine(outputTail) {
    const line = outputTail.split(/\r?\n/).find((each) => COMMIT_EXHAUSTED.test(each));
    return line === undefined ? null : line.trim().slice(0, 200);
}
const COMMIT_EXHAUSTED = /\[WinError 1455\]|\b(?:os |win32 |system |last )?error:?(?: code)?:? 1455\b|paging file is too small|ERROR_COMMITMENT_LIMIT|STATUS_COMMITMENT_LIMIT/i;

;// CONCATENATED MODULE: ./.build/src/core/crashes.js

/**
 * What a signal means to the author of a test, by its POSIX name (signal(7)). On GPU machines a
 * crash in native code is mostly a driver or extension that does not fit the framework.
 */
const SIGNALS = {
    SIGSEGV: "it touched memory that is not its own (segmentation fault); look at native extensions and their versions",
    SIGBUS: "it touched memory that could not be delivered (bus error), often a truncated mapped file or a full /dev/shm",
    SIGABRT: "it gave up by itself (abort): a failed assertion in native code, or an allocation that failed",
    SIGILL: "it ran an instruction that this processor does not have; look for binaries built for another processor",
    SIGFPE: "an arithmetic fault, such as an integer division by zero in native code",
    SIGTRAP: "it hit a trap, as runtimes do when they give up (V8 when it is out of memory)",
    SIGSYS: "it made a system call that is forbidden here; look at seccomp and container settings",
    SIGKILL: "it was killed from outside and not by this program: the kernel's OOM killer, a container's limit or a person",
    SIGTERM: "it was asked to end from outside and not by this program",
    SIGINT: "it was interrupted from outside and not by this program",
    SIGHUP: "its terminal or session went away",
    SIGPIPE: "it wrote to a pipe that nobody reads",
    SIGXCPU: "it used up a CPU time limit (ulimit -t)",
    SIGXFSZ: "it wrote a file over the size limit (ulimit -f)",
};
/** A sentence that names the crash, or null where the ending is an ordinary exit. */
function describeCrash(ending) {
    if ("signal" in ending) {
        return `${ending.signal}, ${SIGNALS[ending.signal] ?? "a signal that ends a program"}`;
    }
    const status = ntStatus(ending.code);
    if (status !== null)
        return `${status.name}, ${status.meaning}`;
    const reported = NODE_TEST_SIGNAL.exec(ending.outputTail)?.[1];
    return reported === undefined
        ? null
        : `${reported}, ${SIGNALS[reported]} (reported by node --test)`;
}
/**
 * Before Node 24, `node --test` always runs a file in a child of its own, and ends with 1 when that child crashes.
 * Its TAP report holds the signal; only fatal ones count, as they come from nowhere else.
 */
const NODE_TEST_SIGNAL = /^ {2,}exitCode: ~\r?\n {2,}signal: '(SIG(?:SEGV|BUS|ABRT|ILL|FPE|TRAP))'$/m;

// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(6512);
;// CONCATENATED MODULE: ./.build/src/core/memory-signature.js

/**
 * The last sign of a refused allocation in the tail of an output. Python's MemoryError and NumPy's
 * are certain where a traceback (or pytest's `E` line) carries them; runtimes that only print a
 * sentence (C++, V8, Go, Java, Rust, the C library) need a figure near the limit beside it.
 */
function memorySignature(outputTail) {
    const lines = outputTail.split(/\r?\n/).reverse();
    const traced = lines.some((line) => TRACEBACK.test(line));
    const certain = lines.find((line) => PYTEST_REFUSAL.test(line) || (traced && PYTHON_REFUSAL.test(line)));
    if (certain !== undefined)
        return { line: shown(certain.replace(/^E\s+/, "")), certain: true };
    const line = lines.find((each) => REFUSALS.some((refusal) => refusal.test(each)));
    return line === undefined ? null : { line: shown(line), certain: false };
}
const TRACEBACK = /^\s*Traceback \(most recent call last\):|^_{4,}.*_{4,}$/;
const PYTHON_REFUSAL = /^\s*(?:numpy\.[\w.]+)?(?:MemoryError|_ArrayMemoryError|numpy\.core\._exceptions\.\w*MemoryError)\b/;
const PYTEST_REFUSAL = /^E\s+(?:[\w.]*\.)?_?(?:Array)?MemoryError\b/;
const REFUSALS = [
    /\bMemoryError\b/,
    /\bstd::bad_alloc\b/,
    /Cannot allocate memory/i,
    /\bENOMEM\b/,
    /Array buffer allocation failed|ERR_MEMORY_ALLOCATION_FAILED|RangeError: Failed to allocate memory/,
    /JavaScript heap out of memory/,
    /Fatal process out of memory/i,
    /memory allocation of \d+ bytes failed/,
    /java\.lang\.OutOfMemoryError/,
    /runtime: (?:out of memory|cannot allocate memory)/,
    /The paging file is too small|\[WinError 1455\]|\bos error 1455\b/,
    /DefaultCPUAllocator: (?:can't allocate memory|not enough memory)/,
];
function shown(line) {
    return (0,core_text/* shorten */.ml)((0,core_text/* oneLine */.TN)(line.trim()), 120);
}

;// CONCATENATED MODULE: ./.build/src/core/classify.js








/**
 * The verdict from evidence, in order of its strength: what was done to the file, what the kernel
 * counted, how high it came, and the exit code last. An exit code of 0 is never enough after a kill.
 */
function classify(evidence) {
    const classified = fromStart(evidence) ??
        fromKill(evidence) ??
        fromLimitHits(evidence) ??
        fromRefusal(evidence) ??
        fromExit(evidence);
    const { verdict } = classified;
    const reason = classified.reason + causeSentence(verdict, evidence) + stuckSentence(evidence);
    return { verdict, reason };
}
function fromStart({ status }) {
    if (status?.kind !== "start-failed")
        return null;
    return { verdict: "start-failed", reason: status.message };
}
function fromKill(evidence) {
    const kill = evidence.kill;
    if (kill === null)
        return null;
    switch (kill.cause) {
        case "ram":
            return {
                verdict: "killed-ram",
                reason: `Killed because the machine's RAM reached ${(0,format/* formatPercent */.l9)((0,units/* percent */.KN)(kill.measured))} of ${(0,format/* formatPercent */.l9)((0,units/* percent */.KN)(kill.threshold))} allowed (ram-kill-threshold)${blame(kill)}`,
            };
        case "commit":
            return {
                verdict: "killed-commit",
                reason: `Killed because the system commit charge reached ${(0,format/* formatPercent */.l9)((0,units/* percent */.KN)(kill.measured))} of its limit, ${(0,format/* formatPercent */.l9)((0,units/* percent */.KN)(kill.threshold))} allowed (commit-kill-threshold); a larger page file gives more${blame(kill)}`,
            };
        case "vram":
            return {
                verdict: "killed-vram",
                reason: `Killed because VRAM of GPU ${kill.gpuIndex ?? 0} reached ${(0,format/* formatPercent */.l9)((0,units/* percent */.KN)(kill.measured))} of ${(0,format/* formatPercent */.l9)((0,units/* percent */.KN)(kill.threshold))} allowed (vram-kill-threshold)${vramBlame(kill)}; make the test load less onto the GPU`,
            };
        case "tree-limit":
            return { verdict: "memory-limit", reason: treeLimitReason(evidence, kill) };
        case "process-limit":
            return { verdict: "memory-limit", reason: processLimitReason(evidence, kill) };
        case "timeout":
            return {
                verdict: "timed-out",
                reason: `Still running after ${(0,format/* formatDuration */.a3)((0,units/* millis */.ne)(kill.threshold))} (file-timeout), so ${plural(kill.sample?.processes || 1, "process was", "processes were")} killed; find what hangs, or raise file-timeout`,
            };
        case "cancel":
            return {
                verdict: "cancelled",
                reason: `Cancelled after ${(0,format/* formatDuration */.a3)((0,units/* millis */.ne)(kill.measured))}, while the file was running`,
            };
        default:
            return (0,errors/* assertNever */.xb)(kill.cause);
    }
}
function treeLimitReason(evidence, kill) {
    const { limits } = evidence;
    const limit = (0,format/* formatBytes */.z3)((0,units/* bytes */.ee)(kill.threshold));
    const setting = limits.treeIsAuto
        ? `what was left to ram-kill-threshold, as tree-memory-limit is auto`
        : `tree-memory-limit`;
    return `Its processes together went over ${limit} (${setting}), so ${treeKill(evidence, kill)}; ${ADVICE}${biggestOf(kill)}`;
}
function treeKill({ kernelRefuses }, kill) {
    if (kill.by === "watchdog")
        return "its processes were killed";
    if (!kernelRefuses)
        return "the kernel killed a process";
    return `the kernel refused ${processName(kill.culprit, "one of them")} more and all were killed`;
}
function processLimitReason({ limits, kernelRefuses }, kill) {
    const limit = `${(0,format/* formatBytes */.z3)(limits.processBytes ?? (0,units/* bytes */.ee)(kill.threshold))} (process-memory-limit)`;
    const name = capitalised(processName(kill.culprit, "a process"));
    const what = kill.by === "kernel" && kernelRefuses
        ? `was refused memory beyond ${limit} and was killed`
        : `went over ${limit} and was killed`;
    return `${name} ${what}; ${ADVICE}`;
}
const ADVICE = "make the test use less memory, or raise the limit";
function processName(snapshot, unknown) {
    return snapshot === null ? unknown : `process ${snapshot.pid} (${inline(snapshot.command)})`;
}
function capitalised(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
function fromLimitHits(evidence) {
    const { usage, limits } = evidence;
    if (usage.treeLimitHits > 0 && limits.treeBytes !== null) {
        const what = limits.treeIsAuto ? "tree-memory-limit: auto" : "tree-memory-limit";
        return {
            verdict: "memory-limit",
            reason: `Its processes together went over ${(0,format/* formatBytes */.z3)(limits.treeBytes)} (${what}) and the kernel ${kernelDid(evidence)}; ${ADVICE}`,
        };
    }
    return null;
}
function kernelDid({ usage, kernelRefuses, refused, outputTail }) {
    if (kernelRefuses) {
        return `refused ${processName(refused, "one of them")} more${said(memorySignature(outputTail))}`;
    }
    return `killed ${plural(usage.treeLimitHits, "process", "processes")} of them`;
}
/**
 * A process that the kernel refused memory ends by itself, with an error of its own. What it printed
 * counts only with a limit in force, a failed exit, and either a figure near the limit or the
 * traceback that only a real refusal leaves. A refusal that the kernel itself has told counts
 * whatever the exit code: a few seconds later the tree would have been killed for it.
 */
function fromRefusal(evidence) {
    const { status, limits, outputTail } = evidence;
    const limit = limits.processBytes;
    if (limit === null || status === null)
        return null;
    const isCounted = evidence.usage.processLimitHits > 0;
    if (succeeded(status) && !isCounted)
        return null;
    const signature = memorySignature(outputTail);
    const nearLimit = (evidence.peakProcessBytes ?? 0) >= limit * NEAR_LIMIT;
    const gaveUp = status.kind === "signaled" && GIVING_UP.has(status.signal);
    const isRefusal = isCounted || signature?.certain === true || (nearLimit && (signature !== null || gaveUp));
    if (!isRefusal)
        return null;
    return {
        verdict: "memory-limit",
        reason: `${capitalised(processName(evidence.refused, "a process"))} was refused memory beyond ${(0,format/* formatBytes */.z3)(limit)} (process-memory-limit)${said(signature)}${peakSeen(evidence.peakProcessBytes)}${allTheSame(status)}; ${ADVICE}`,
    };
}
function allTheSame(status) {
    return succeeded(status) ? ", though the command ended with 0" : "";
}
/** The kernel refuses the allocation that would cross the limit, so the peak stays below it. */
const NEAR_LIMIT = 0.75;
/** How programs end themselves when an allocation fails; SIGSEGV where nobody checked it. */
const GIVING_UP = new Set([
    "SIGABRT",
    "SIGTRAP",
    "SIGILL",
    "SIGSEGV",
    "SIGBUS",
]);
function said(signature) {
    return signature === null ? "" : ` and said "${signature.line}"`;
}
function peakSeen(peak) {
    return peak === null ? "" : `, at a peak of ${(0,format/* formatBytes */.z3)(peak)} in use`;
}
function fromExit(evidence) {
    const { status, leftovers } = evidence;
    if (status === null) {
        return {
            verdict: "failed",
            reason: "The command did not end and could not be killed; restart the machine",
        };
    }
    switch (status.kind) {
        case "exited":
            if (status.code === 0)
                return leftovers.length === 0 ? passed() : leftRunning(leftovers);
            return failedExit(status.code, evidence);
        case "signaled":
            return {
                verdict: "crashed",
                reason: `Crashed: ${describeCrash({ signal: status.signal })}${leftoverSentence(leftovers)}`,
            };
        case "start-failed":
            return { verdict: "start-failed", reason: status.message };
        default:
            return (0,errors/* assertNever */.xb)(status);
    }
}
function passed() {
    return { verdict: "passed", reason: "Passed" };
}
function leftRunning(leftovers) {
    return {
        verdict: "failed",
        reason: `The test command ended with 0 but left ${plural(leftovers.length, "process", "processes")} running, which had to be killed (${names(leftovers)}); make the test stop what it starts`,
    };
}
function failedExit(code, evidence) {
    const { outputTail, leftovers } = evidence;
    const crash = describeCrash({ code, outputTail });
    if (crash !== null)
        return { verdict: "crashed", reason: `Crashed: ${crash}${leftoverSentence(leftovers)}` };
    const exhausted = commitExhaustionLine(outputTail);
    if (exhausted !== null) {
        return {
            verdict: "failed",
            reason: `The test command ended with exit code ${code} and said "${(0,core_text/* shorten */.ml)((0,core_text/* oneLine */.TN)(exhausted), 80)}": the machine's commit charge was used up; enlarge the page file, or make the test use less memory${leftoverSentence(leftovers)}`,
        };
    }
    return {
        verdict: "failed",
        reason: `The test command ended with exit code ${code}; its output says what failed${nearLimitSentence(evidence)}${leftoverSentence(leftovers)}`,
    };
}
function nearLimitSentence({ limits, peakProcessBytes }) {
    const limit = limits.processBytes;
    if (limit === null || peakProcessBytes === null || peakProcessBytes < limit * NEAR_LIMIT)
        return "";
    return `; its biggest process came to ${(0,format/* formatBytes */.z3)(peakProcessBytes)} of ${(0,format/* formatBytes */.z3)(limit)} (process-memory-limit)`;
}
function succeeded(status) {
    return status.kind === "exited" && status.code === 0;
}
function leftoverSentence(leftovers) {
    if (leftovers.length === 0)
        return "";
    return `; it left ${plural(leftovers.length, "process", "processes")} running, which had to be killed (${names(leftovers)})`;
}
/** What the output says of the GPU explains an end; it never decides one. */
function causeSentence(verdict, { outputTail }) {
    if (verdict !== "failed" && verdict !== "crashed" && verdict !== "timed-out")
        return "";
    const cause = recogniseGpuCause(outputTail);
    return cause === null ? "" : `. ${cause.sentence}`;
}
function stuckSentence({ stuck }) {
    if (stuck.length === 0)
        return "";
    return `; ${plural(stuck.length, "process", "processes")} could not be killed and still hold memory (${names(stuck)})`;
}
function names(processes) {
    const shown = processes.slice(0, 3).map(({ pid, command }) => `${inline(command)}, pid ${pid}`);
    if (processes.length > shown.length)
        shown.push(`${processes.length - shown.length} more`);
    return shown.join("; ");
}
/** How much of the GPU's memory in use is the file's own. */
function vramBlame({ vramShare, sample, gpuIndex }) {
    if (vramShare === null || vramShare === undefined)
        return "";
    const own = (0,format/* formatBytes */.z3)(vramShare.bytes);
    const used = sample?.vram.find(({ index }) => index === gpuIndex)?.usedBytes;
    const ofAll = used === undefined ? "" : ` of the ${(0,format/* formatBytes */.z3)(used)} in use`;
    return vramShare.by === "driver"
        ? `, ${own}${ofAll} held by its own processes`
        : `, ${own}${ofAll} taken since before the file`;
}
/** Whether the file or another program filled the memory, as far as the biggest processes tell. */
function blame(kill) {
    const top = kill.biggest[0];
    if (top === undefined)
        return "";
    const who = top.ofThisFile ? "this file's own" : "another program, not this file's";
    return `; the biggest process was ${who}: ${inline(top.command)} (pid ${top.pid}) with ${(0,format/* formatBytes */.z3)(top.bytes)}`;
}
function biggestOf(kill) {
    const top = kill.biggest.find((process) => process.ofThisFile);
    if (top === undefined || top.bytes === 0)
        return "";
    const own = kill.biggest.filter((process) => process.ofThisFile);
    const seen = own.reduce((sum, process) => sum + process.bytes, 0);
    // The kernel kills between two looks: figures of a look long before that would mislead.
    const size = seen < kill.measured * SEEN_ENOUGH ? "" : ` with ${(0,format/* formatBytes */.z3)(top.bytes)}`;
    return `; its biggest process was ${inline(top.command)} (pid ${top.pid})${size}`;
}
/** How much of what was measured the processes must account for, to be told with their sizes. */
const SEEN_ENOUGH = 0.25;
/** A command line as part of a sentence. */
function inline(command) {
    return (0,core_text/* shorten */.ml)((0,core_text/* oneLine */.TN)(command), 80);
}
function plural(count, one, many) {
    return `${count} ${count === 1 ? one : many}`;
}

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
    return millis(Math.max(Math.min(delay, now.remainingMs), FILLING_FLOOR_MS));
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
    if (limits.processBytes !== null && tree.treeBytes > limits.processBytes * watchdog_NEAR_LIMIT)
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
const watchdog_NEAR_LIMIT = 0.5;
/** `tree-memory-limit: auto`: what is left to the threshold now; null where nothing sensible is left. */
function autoTreeLimit(memory, ramKillThreshold) {
    if (ramKillThreshold === null)
        return null;
    const left = (memory.totalBytes * ramKillThreshold) / 100 - memory.usedBytes;
    // Under this a limit would kill every program at birth and blame it; the watchdog's own
    // verdict (killed-ram) is the true one then.
    return left < SMALLEST_AUTO_LIMIT ? null : (0,units/* bytes */.ee)(Math.floor(left));
}
const SMALLEST_AUTO_LIMIT = 64 * units/* MIB */.D6;

;// CONCATENATED MODULE: ./.build/src/engine/queue.js
/**
 * An unbounded line of items between producers that push and one consumer that awaits. `push`
 * returns a promise that resolves when the item was taken: a producer that awaits it is slowed to
 * the consumer's pace.
 */
class Queue {
    #items = [];
    #wake = null;
    #closed = false;
    push(item) {
        return new Promise((taken) => {
            this.#items.push({ item, taken });
            this.#wake?.();
        });
    }
    /** What was pushed before is still delivered. */
    close() {
        this.#closed = true;
        this.#wake?.();
    }
    async *[Symbol.asyncIterator]() {
        for (;;) {
            const next = this.#items.shift();
            if (next !== undefined) {
                yield next.item;
                next.taken();
            }
            else if (this.#closed)
                return;
            else {
                await new Promise((wake) => {
                    this.#wake = wake;
                });
                this.#wake = null;
            }
        }
    }
}

;// CONCATENATED MODULE: ./.build/src/engine/tail.js
/** Keeps the last bytes of an output, as text at the end. */
class OutputTail {
    #limit;
    #chunks = [];
    #held = 0;
    constructor(limitBytes) {
        this.#limit = limitBytes;
    }
    add(chunk) {
        // A chunk is copied down to what can still matter, so that a huge one is not kept alive.
        const part = chunk.length > this.#limit ? chunk.slice(-this.#limit) : chunk;
        this.#chunks.push(part);
        this.#held += part.length;
        while (this.#held - (this.#chunks[0]?.length ?? 0) >= this.#limit) {
            this.#held -= this.#chunks.shift()?.length ?? 0;
        }
    }
    /** UTF-8; what is not is shown as U+FFFD. Begins at the start of a line where it was cut. */
    text() {
        const all = new Uint8Array(this.#held);
        let at = 0;
        for (const chunk of this.#chunks) {
            all.set(chunk, at);
            at += chunk.length;
        }
        return new TextDecoder().decode(all.subarray(Math.max(0, this.#held - this.#limit)));
    }
}

;// CONCATENATED MODULE: ./.build/src/engine/run-file.js







const OUTPUT_TAIL_BYTES = 8 * 1024;
/** Helpers such as Python's resource tracker end by themselves a moment after their parent. */
const LEAVE_BY_THEMSELVES_MS = 500;
const LOOK_AGAIN_MS = 10;
/** After a kill everything is dead within tens of milliseconds, unless it is stuck in the kernel. */
const KILL_DEADLINE = (0,units/* millis */.ne)(5_000);
/** A GPU that does not answer in this time is told as it stood last. */
const run_file_GPU_LOOK = (0,units/* millis */.ne)(250);
/** What the dead have written is in the pipe already. */
const DRAIN_MS = (0,units/* millis */.ne)(2_000);
/** Runs one file from its first journal line to its verdict. Afterwards none of its processes is alive. */
async function* runFile(job) {
    const { index, file, argv, ports, plan } = job;
    const memory = ports.memory.read();
    const vram = ports.gpu?.read() ?? [];
    const limits = limitsOf(plan, ports, memory);
    // The watchdog opens its handles while the journal is synced; the command waits for both.
    const watching = ports.watchdog.watch(watchRequest(job, limits));
    watching.catch(() => { });
    let supervised = null;
    try {
        yield {
            kind: "file-started",
            index,
            file,
            argv,
            containment: ports.containment.kind,
            limits,
            ramPercent: memory.usedPercent,
            vram,
            ownBytes: ports.memory.ownBytes(),
        };
        const startedAtMs = ports.clock.now();
        const startedMs = ports.clock.monotonic();
        const queue = new Queue();
        supervised = supervise(job, { watch: await watching, limits, queue }).finally(() => queue.close());
        supervised.catch(() => { });
        yield* queue;
        const end = await supervised;
        const durationMs = (0,units/* millis */.ne)(ports.clock.monotonic() - startedMs);
        // A fresh reading: the board still shows what those held that are dead by now.
        const vramAfter = (await ports.gpu?.refresh(run_file_GPU_LOOK)) ?? [];
        const after = { memory: ports.memory.read(), vram: vramAfter, durationMs };
        const finished = finish(job, { memory, vram, limits, startedAtMs }, end, after);
        if (job.junit !== undefined) {
            yield { kind: "test-cases", index, ...(await ports.files.takeTestCases(job.junit)) };
        }
        yield finished;
        await end.released;
        return finished.result;
    }
    finally {
        // A consumer that gives up in the middle must not leave a test, or a watch, behind.
        const watch = await watching.catch(() => null);
        watch?.kill("cancel");
        await (supervised ?? watch?.stop())?.catch(() => { });
    }
}
function limitsOf({ settings }, { containment }, memory) {
    const isAuto = settings.treeMemoryLimit === "auto";
    // What is left of RAM says nothing of commit, which a job object counts.
    const left = containment.kind === "job-object" ? null : autoTreeLimit(memory, settings.ramKillThreshold);
    const treeBytes = settings.treeMemoryLimit === "auto" ? left : settings.treeMemoryLimit;
    return { treeBytes, treeIsAuto: isAuto, processBytes: settings.processMemoryLimit };
}
function watchRequest({ plan, ports, prepared }, limits) {
    const { settings } = plan;
    const watched = settings.watchdog;
    // `auto` is the kernel's to hold: where it cannot, ram-kill-threshold itself is what is watched.
    const held = limits.treeIsAuto && ports.containment.enforcement.tree === "watchdog";
    return {
        descriptor: prepared.descriptor,
        thresholds: {
            ram: watched ? settings.ramKillThreshold : null,
            commit: watched ? settings.commitKillThreshold : null,
            vram: watched ? settings.vramKillThreshold : null,
        },
        limits: held ? { ...limits, treeBytes: null } : limits,
        enforcement: ports.containment.enforcement,
        limitGrace: settings.limitGrace,
        interval: settings.watchdogInterval,
        timeout: settings.fileTimeout,
        gpuBoard: ports.gpu?.board ?? null,
        visibleGpus: visibleIndices(ports.gpu),
    };
}
async function supervise(job, { watch, limits, queue }) {
    const { index, ports, prepared, cancel } = job;
    const contained = await startOrStop(prepared, limits, watch);
    const onCancel = () => watch.kill("cancel");
    if (cancel.aborted)
        onCancel();
    cancel.addEventListener("abort", onCancel);
    void queue.push({ kind: "process-started", index, pid: contained.pid });
    const tail = new OutputTail(OUTPUT_TAIL_BYTES);
    const drained = pumpOutput(job, contained, queue, tail);
    const killed = pumpWatch(job, watch, queue);
    // Ends the waits that lose their race: a pending timer would keep the program from ending.
    const over = new AbortController();
    try {
        const status = await endOf(job, contained, { ...killed, over: over.signal });
        const { leftovers, stuck } = await clearTree(job, contained, killed);
        const stopped = watch.stop();
        stopped.catch(() => { }); // told below
        await Promise.race([drained, ports.clock.sleep(DRAIN_MS, over.signal)]);
        contained.endOutput();
        await drained;
        const summary = await stopped;
        await killed.ended;
        const usage = contained.usage();
        const released = contained.release();
        released.catch(() => { }); // awaited when the file's end is told
        return { status, summary, usage, leftovers, stuck, tail: tail.text(), released };
    }
    catch (thrown) {
        await contained.release();
        throw thrown;
    }
    finally {
        over.abort("over");
        cancel.removeEventListener("abort", onCancel);
    }
}
async function startOrStop(prepared, limits, watch) {
    try {
        return await prepared.start(limits);
    }
    catch (error) {
        await watch.stop();
        await prepared.discard();
        throw error;
    }
}
async function pumpOutput(job, contained, queue, tail) {
    for await (const { stream, chunk } of contained.output) {
        tail.add(chunk);
        await queue.push({ kind: "output", index: job.index, stream, chunk });
    }
}
function pumpWatch({ index, plan }, watch, queue) {
    let wasKilled = false;
    let tellFirst = () => { };
    const first = new Promise((resolve) => {
        tellFirst = resolve;
    });
    const ended = (async () => {
        for await (const event of watch.events) {
            if (event.kind === "killed") {
                wasKilled = true;
                tellFirst();
                void queue.push({ kind: "kill", index, evidence: event.evidence });
            }
            else if (plan.settings.memoryProfile) {
                for (const sample of event.samples)
                    void queue.push({ kind: "sample", index, sample });
            }
        }
    })();
    return { first, ended, wasKilled: () => wasKilled };
}
/**
 * How the command ended; null where it does not end even after it was killed, or where the watchdog
 * itself broke: nothing runs on unwatched, and `stop` tells why.
 */
async function endOf(job, contained, killed) {
    job.onStarted();
    const gaveUp = killed.first
        .then(() => job.ports.clock.sleep(KILL_DEADLINE, killed.over))
        .then(() => null);
    return await Promise.race([contained.exited, gaveUp, killed.ended.then(() => null)]);
}
/** Ends what the command left behind, and tells what that was. */
async function clearTree(job, contained, killed) {
    const { clock } = job.ports;
    let leftovers = await contained.survivors();
    const untilMs = clock.monotonic() + LEAVE_BY_THEMSELVES_MS;
    while (leftovers.length > 0 && !killed.wasKilled() && clock.monotonic() < untilMs) {
        await clock.sleep((0,units/* millis */.ne)(LOOK_AGAIN_MS));
        leftovers = await contained.survivors();
    }
    const { alive } = await contained.killAll(KILL_DEADLINE);
    // What a kill of the whole tree took along was not left behind by the test.
    return { leftovers: killed.wasKilled() ? [] : leftovers, stuck: alive };
}
function finish(job, before, end, after) {
    const { status, summary, usage, leftovers, stuck } = end;
    const peakTreeBytes = usage.peakTreeBytes ?? summary.peakTreeBytes;
    const peakProcessBytes = processPeak(summary, usage, peakTreeBytes);
    const { verdict, reason } = classify({
        status,
        kill: summary.kill,
        kernelRefuses: job.ports.containment.kind === "job-object",
        refused: summary.refused,
        usage,
        limits: before.limits,
        peakProcessBytes,
        leftovers,
        stuck,
        outputTail: end.tail,
    });
    const visible = visibleIndices(job.ports.gpu);
    const fullest = (readings) => fullestGpu(readings, visible)?.usedPercent ?? null;
    return {
        kind: "file-finished",
        index: job.index,
        result: {
            file: job.file,
            verdict,
            reason,
            exitCode: status?.kind === "exited" ? status.code : null,
            signal: status?.kind === "signaled" ? status.signal : null,
            durationMs: after.durationMs,
            startedAt: new Date(before.startedAtMs).toISOString(),
            ramBeforePercent: before.memory.usedPercent,
            ramAfterPercent: after.memory.usedPercent,
            ramPeakPercent: highest([
                before.memory.usedPercent,
                summary.ramPeakPercent,
                after.memory.usedPercent,
            ]),
            vramBeforePercent: fullest(before.vram),
            vramAfterPercent: fullest(after.vram),
            vramPeakPercent: fullest([...before.vram, ...summary.vramPeak, ...after.vram]),
            peakProcessBytes,
            peakTreeBytes,
            leftoverProcesses: leftovers.length,
        },
        ...(summary.vramShares.length === 0 ? {} : { vramShares: summary.vramShares }),
        outputTail: verdict === "passed" ? "" : end.tail,
        leftovers: leftovers.slice(0, 10),
    };
}
/**
 * The peak of the biggest process. A file that was over between two looks was seen by none of them;
 * with one process its tree's peak, which the kernel kept, is the same figure.
 */
function processPeak(summary, usage, peakTreeBytes) {
    if (usage.peakProcessBytes !== null)
        return usage.peakProcessBytes;
    const seen = summary.peakProcessBytes;
    if (summary.mostProcesses > 1 || peakTreeBytes === null)
        return seen;
    return (0,units/* bytes */.ee)(Math.max(seen ?? 0, peakTreeBytes));
}
function highest(shares) {
    let found = null;
    for (const share of shares)
        if (found === null || share > found)
            found = share;
    return found;
}

;// CONCATENATED MODULE: ./.build/src/engine/run.js







/** Reads of a GPU before the first file may take this long; a driver that hangs must not stop the run. */
const GPU_DEADLINE = (0,units/* millis */.ne)(2_000);
/**
 * The whole run as a stream of events. An event is produced before what it announces begins, and the
 * run goes on only when it is asked for the next one: a consumer that syncs its journal before it
 * asks again has every event on disk in time. The last event is `run-finished`; where the platform
 * fails in the middle the generator throws, with nothing left alive, and the dispatcher closes the run.
 */
async function* run(plan, ports, cancel) {
    const startedMs = ports.clock.monotonic();
    const results = [];
    yield started(plan, ports);
    for (const warning of plan.warnings)
        yield { kind: "warning", ...warning };
    yield* plan.audit;
    for (const notice of plan.notices)
        yield { kind: "notice", ...notice };
    const end = yield* runAll(plan, ports, cancel, results);
    yield {
        kind: "run-finished",
        ...end,
        durationMs: (0,units/* millis */.ne)(ports.clock.monotonic() - startedMs),
        totals: (0,totals/* countTotals */.H)(results),
    };
}
async function* runAll(plan, ports, cancel, results) {
    const memory = ports.memory.read();
    const vram = (await ports.gpu?.refresh(GPU_DEADLINE)) ?? [];
    const refused = refusals(plan.settings, memory, vram, ports.gpu);
    yield { kind: "preflight", memory, vram, refusals: refused };
    const gate = new Gate(plan, ports, cancel);
    if (refused.length > 0)
        gate.shut(`the preflight refused: ${refused.join("; ")}`);
    const ahead = new Ahead(plan, ports);
    try {
        for (const [index, planned] of plan.files.entries()) {
            const result = yield* runNext({ index, planned, plan, ports, cancel, gate, ahead });
            results.push(result);
            if (plan.settings.failFast &&
                result.verdict !== "passed" &&
                planned.command.kind !== "excluded") {
                gate.shut(`fail-fast, because ${planned.file} ended as ${result.verdict}`);
            }
        }
    }
    finally {
        await ahead.discard();
    }
    if (cancel.aborted) {
        const by = cancelledBy(cancel);
        yield { kind: "cancel", by };
        return { outcome: "cancelled", reason: `Cancelled by ${by}` };
    }
    if (refused.length > 0)
        return { outcome: "refused", reason: refused.join("; ") };
    const bad = results.some(({ verdict }, index) => {
        const command = plan.files[index]?.command;
        return command?.kind === "excluded" ? command.fails : verdict !== "passed";
    });
    return { outcome: bad ? "failed" : "passed", reason: null };
}
async function* runNext(next) {
    const { index, planned, plan, ports, cancel, ahead } = next;
    for (const message of ports.news())
        yield { kind: "warning", code: "platform", message };
    const closed = yield* next.gate.pass(index, planned);
    if (closed !== null)
        return yield* withoutRunning(index, planned, "not-run", closed);
    const { problem, argv, junit } = await runnable(planned, ports);
    if (problem !== null)
        return yield* withoutRunning(index, planned, "start-failed", problem);
    const prepared = await ahead.take(index, argv);
    const onStarted = () => ahead.prepareNext(index + 1);
    next.gate.before(ports.gpu?.read() ?? []);
    const result = yield* runFile({
        index,
        file: planned.file,
        argv,
        junit,
        prepared,
        plan,
        ports,
        cancel,
        onStarted,
    });
    yield* spillWarnings(ports, planned.file);
    return result;
}
/** Windows: VRAM was full, and the driver went on in RAM: slow, and RAM that nobody counted on. */
function* spillWarnings(ports, file) {
    for (const { index, pid, grownBytes } of ports.gpu?.spills() ?? []) {
        const message = `GPU ${index} was full while ${file} ran: ${(0,format/* formatBytes */.z3)(grownBytes)} of process ${pid} spilled into shared memory, which is RAM; make the test need less VRAM`;
        yield { kind: "warning", code: "vram-spill", message };
    }
}
async function runnable({ file, command }, ports) {
    if (command.kind !== "run")
        return { problem: command.reason, argv: null, junit: undefined };
    if (await ports.files.exists(file))
        return { problem: null, argv: command.argv, junit: command.junit };
    const problem = `${file} was there when the run was planned and is gone now; look for a test that deletes or moves it`;
    return { problem, argv: null, junit: undefined };
}
function* withoutRunning(index, { file }, verdict, reason) {
    const result = {
        file,
        verdict,
        reason,
        exitCode: null,
        signal: null,
        durationMs: (0,units/* millis */.ne)(0),
        startedAt: null,
        ramBeforePercent: null,
        ramAfterPercent: null,
        ramPeakPercent: null,
        vramBeforePercent: null,
        vramAfterPercent: null,
        vramPeakPercent: null,
        peakProcessBytes: null,
        peakTreeBytes: null,
        leftoverProcesses: 0,
    };
    yield { kind: "file-finished", index, result, outputTail: "", leftovers: [] };
    return result;
}
function started(plan, ports) {
    return {
        kind: "run-started",
        schema: 1,
        version: plan.version,
        runId: plan.runId,
        pid: plan.pid,
        workingDirectory: plan.workingDirectory,
        machine: ports.machine,
        settings: plan.record,
        files: plan.files.map(({ file }) => file),
    };
}


/***/ }),

/***/ 8151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ newRunId)
/* harmony export */ });
/**
 * Names one run's containment on this machine: 26 characters that are safe in a path. It need not be
 * hard to guess, only different from all others, so it does without node:crypto, which takes some
 * 8 ms to load before the first file. V8 seeds Math.random from the system's entropy.
 */
function newRunId() {
    const word = () => Math.random().toString(36).slice(2).padEnd(9, "0").slice(0, 9);
    return `${Date.now().toString(36).slice(-8)}${word()}${word()}`;
}


/***/ })

};
