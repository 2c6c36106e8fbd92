import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 8995:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 8877:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 6512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   iT: () => (/* binding */ toError),
/* harmony export */   xb: () => (/* binding */ assertNever),
/* harmony export */   yo: () => (/* binding */ UserError)
/* harmony export */ });
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

/***/ 3023:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ quoted)
/* harmony export */ });
/** C0 and C1 controls, line separators, and the marks that turn or hide text on a terminal. */
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|\p{Surrogate}/gu;
const SHORT_ESCAPES = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };
/**
 * Text from outside as a message shows it: in double quotes, on one line, control characters as
 * escapes, and no longer than `maxLength` code units (then with its full length behind it).
 * Backslashes stay single, so that a Windows path reads as the user wrote it.
 */
function quoted(text, maxLength = 60) {
    const shown = text.slice(0, maxLength).replace(UNSAFE, escapeCharacter).replaceAll('"', '\\"');
    return text.length > maxLength ? `"${shown}\u2026" (${text.length} characters)` : `"${shown}"`;
}
function escapeCharacter(character) {
    const code = character.charCodeAt(0);
    return SHORT_ESCAPES[character] ?? `\\u${code.toString(16).padStart(4, "0")}`;
}


/***/ }),

/***/ 5288:
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

/***/ 4646:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   ai: () => (/* binding */ EXIT_CODES),
/* harmony export */   bk: () => (/* binding */ VERDICTS),
/* harmony export */   im: () => (/* binding */ OUTCOMES)
/* harmony export */ });
/** The closed set of the contract, in the order in which reports list them. */
const VERDICTS = [
    "passed",
    "failed",
    "crashed",
    "memory-limit",
    "killed-ram",
    "killed-commit",
    "killed-vram",
    "timed-out",
    "cancelled",
    "start-failed",
    "not-run",
];
const OUTCOMES = ["passed", "failed", "refused", "cancelled", "error"];
/** The process exit codes that the contract promises. */
const EXIT_CODES = {
    passed: 0,
    failed: 1,
    settings: 2,
    refused: 3,
    "no-containment": 4,
    internal: 70,
    cancelled: 130,
};


/***/ }),

/***/ 477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ bundleBeside)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3136);


/**
 * A bundle beside the one that runs: dist/<name>/index.js. Written without `new URL(\u2026,
 * import.meta.url)`, which the bundler would take for a file to copy.
 */
function bundleBeside(name) {
    return (0,node_url__WEBPACK_IMPORTED_MODULE_1__.pathToFileURL)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)((0,node_url__WEBPACK_IMPORTED_MODULE_1__.fileURLToPath)(import.meta.url)), "..", name, "index.js"));
}


/***/ }),

/***/ 9050:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6512);
/* harmony import */ var _platform_watchdog_thread_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5601);
/* harmony import */ var _settings_flags_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3520);
/* harmony import */ var _settings_help_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2454);
/* harmony import */ var _bundles_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(477);
/* harmony import */ var _exit_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(7294);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(9508);
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







/** Each command is loaded when it is asked for: nobody waits for the parts of another. */
async function execute(line) {
    switch (line.command) {
        case "help":
            process.stdout.write((0,_settings_help_js__WEBPACK_IMPORTED_MODULE_3__/* .helpText */ .B)());
            return 0;
        case "version":
            process.stdout.write(`${_version_js__WEBPACK_IMPORTED_MODULE_6__/* .version */ .r}\n`);
            return 0;
        case "doctor": {
            const { doctor } = await Promise.all(/* import() */[__nccwpck_require__.e(931), __nccwpck_require__.e(215), __nccwpck_require__.e(830)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9101));
            return await doctor(line.parsed.settings, process.stdout);
        }
        case "replay": {
            const { replayCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(931), __nccwpck_require__.e(911), __nccwpck_require__.e(341)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3341));
            return await replayCommand(line.directory);
        }
        case "audit": {
            const { auditCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(860), __nccwpck_require__.e(931), __nccwpck_require__.e(595), __nccwpck_require__.e(564), __nccwpck_require__.e(715)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2715));
            return await auditCommand(line.parsed.settings, line.format);
        }
        case "run": {
            const env_1 = { stack: [], error: void 0, hasError: false };
            try {
                const watchdog = __addDisposableResource(env_1, (0,_platform_watchdog_thread_js__WEBPACK_IMPORTED_MODULE_1__/* .startWatchdogThread */ .Q)((0,_bundles_js__WEBPACK_IMPORTED_MODULE_4__/* .bundleBeside */ .J)("watchdog")), true);
                const { runCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(931), __nccwpck_require__.e(911), __nccwpck_require__.e(215), __nccwpck_require__.e(564), __nccwpck_require__.e(45)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7045));
                return await runCommand(line.parsed, watchdog);
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
        default:
            return (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .assertNever */ .xb)(line);
    }
}
try {
    process.exitCode = await execute((0,_settings_flags_js__WEBPACK_IMPORTED_MODULE_2__/* .parseCommandLine */ .D)(process.argv.slice(2)));
}
catch (thrown) {
    const { text, exitCode } = (0,_exit_js__WEBPACK_IMPORTED_MODULE_5__/* .describeFault */ .Q)(thrown);
    process.stderr.write(`${text}\n`);
    process.exitCode = exitCode;
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 7294:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ exitCodeOf),
/* harmony export */   Q: () => (/* binding */ describeFault)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6512);
/* harmony import */ var _core_verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4646);


/** The exit code that the contract gives to an outcome. */
function exitCodeOf(outcome, journalLost) {
    if (outcome === "passed")
        return journalLost ? _core_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT_CODES */ .ai.internal : _core_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT_CODES */ .ai.passed;
    if (outcome === "error")
        return _core_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT_CODES */ .ai.internal;
    return _core_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT_CODES */ .ai[outcome];
}
/** What to print for an error, and the exit code that goes with it. A bug of ours shows its stack. */
function describeFault(thrown) {
    const error = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .toError */ .iT)(thrown);
    if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo) {
        return { text: `${error.message}\n${error.hint}`, exitCode: error.exitCode };
    }
    return {
        text: `gpu-safe-tests has a bug; please report it:\n${error.stack ?? error.message}`,
        exitCode: _core_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT_CODES */ .ai.internal,
    };
}


/***/ }),

/***/ 9508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/** The version in package.json; a test keeps them equal. */
const version = "1.0.0";


/***/ }),

/***/ 5601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ startWatchdogThread)
/* harmony export */ });
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5919);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6512);


/**
 * The main thread's end of the watchdog. The thread itself (src/entry/watchdog.ts) looks, decides
 * and kills with handles of its own, so that a busy main thread never delays a kill. It needs some
 * 50 ms to start: to be called before everything else that a run needs.
 *
 * `script` is the thread's program: a bundle of its own, found by path. A watchdog that breaks
 * makes `watch` or `stop` reject: no test is run unwatched.
 */
function startWatchdogThread(script) {
    const wake = new Int32Array(new SharedArrayBuffer(4));
    const data = { wake: wake.buffer };
    const worker = new node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.Worker(script, {
        workerData: data,
        stdin: false,
        // A look leaves next to no garbage; by default the thread would keep megabytes of room for it.
        resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
    });
    worker.unref();
    const line = new Line(worker, wake);
    const close = async () => {
        await worker.terminate();
    };
    return {
        attach(endWait = () => { }) {
            return { watch: (request) => line.watch(request, endWait), close };
        },
        close,
        [Symbol.asyncDispose]: close,
    };
}
const YOUNG_GENERATION_MB = 2;
class Line {
    #worker;
    #wake;
    #current = null;
    #broken = null;
    constructor(worker, wake) {
        this.#worker = worker;
        this.#wake = wake;
        worker.on("message", (message) => this.#receive(message));
        worker.on("error", (error) => this.#break(error));
        worker.on("exit", () => this.#break(new Error("the watchdog's thread has ended")));
    }
    watch(request, endWait) {
        if (this.#broken !== null)
            return Promise.reject(this.#broken);
        const watch = new RemoteWatch((message) => {
            this.#send(message);
            endWait(request.descriptor);
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
        this.#broken ??= (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .toError */ .iT)(thrown);
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


/***/ }),

/***/ 3520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  D: () => (/* binding */ parseCommandLine)
});

// EXTERNAL MODULE: ./.build/src/core/quote.js
var quote = __nccwpck_require__(3023);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
// EXTERNAL MODULE: ./.build/src/settings/nearest.js
var nearest = __nccwpck_require__(4115);
// EXTERNAL MODULE: ./.build/src/settings/table.js
var table = __nccwpck_require__(7873);
// EXTERNAL MODULE: ./.build/src/settings/text-kinds.js + 1 modules
var text_kinds = __nccwpck_require__(5200);
;// CONCATENATED MODULE: ./.build/src/settings/flag-reader.js





const COMMANDS = ["run", "doctor", "audit", "replay"];
/** Flags that stand for settings: name and what they set. */
const SHORTHANDS = {
    "disable-watchdog": [["watchdog", "false"]],
    "disable-memory-limit": [
        ["process-memory-limit", "off"],
        ["tree-memory-limit", "off"],
    ],
};
function tokenize(args) {
    // Without declared options parseArgs only cuts: which flag takes the next word is decided below,
    // so that one wrong flag does not hide the others.
    return (0,external_node_util_.parseArgs)({
        args: [...args],
        strict: false,
        allowPositionals: true,
        tokens: true,
        options: {},
    }).tokens;
}
/** Cuts a command line into flags and words; never throws, what is wrong is in `faults`. */
function readFlags(args) {
    const state = new Reading(args);
    for (const token of tokenize(args))
        state.take(token);
    return state;
}
class Reading {
    command = "run";
    wantsHelp = false;
    wantsVersion = false;
    format = null;
    texts = new Map();
    tests = [];
    words = [];
    faults = [];
    #args;
    #rows;
    #taken = -1;
    #terminated = false;
    #sawWord = false;
    constructor(args) {
        this.#args = args;
        this.#rows = new Map((0,table/* settingRows */.mH)().map(([, row]) => [row.name, row]));
    }
    take(token) {
        // parseArgs makes several tokens of `-5x`, and one of a word that was a flag's value.
        if (token.index <= this.#taken)
            return;
        this.#taken = token.index;
        if (token.kind === "option-terminator")
            this.#terminated = true;
        else if (token.kind === "positional")
            this.#takeWord(token.value);
        else
            this.#takeFlag(token);
    }
    #takeWord(word) {
        const command = COMMANDS.find((name) => name === word);
        const isFirst = !this.#sawWord;
        this.#sawWord = true;
        if (command !== undefined && isFirst && !this.#terminated)
            this.command = command;
        else
            this.words.push(word);
    }
    #takeFlag(token) {
        const written = this.#args[token.index] ?? "";
        if (written === "-h" || written === "--help")
            this.wantsHelp = true;
        else if (written === "--version")
            this.wantsVersion = true;
        else if (!written.startsWith("--"))
            this.faults.push(`${(0,quote/* quoted */.T)(written)} is no flag`);
        else if (Object.hasOwn(SHORTHANDS, token.name))
            this.#takeShorthand(token);
        else if (token.name === "format") {
            const text = this.#valueOf(token);
            if (this.format !== null)
                this.faults.push("--format is given twice");
            this.format = text ?? this.format;
        }
        else
            this.#takeSetting(token);
    }
    #takeShorthand(token) {
        if (token.value !== undefined)
            this.faults.push(`--${token.name} takes no value`);
        for (const [name, text] of SHORTHANDS[token.name] ?? []) {
            this.#set(name, text, `--${token.name}`);
        }
    }
    #takeSetting(token) {
        const row = this.#rows.get(token.name);
        if (row === undefined) {
            this.faults.push(`${(0,quote/* quoted */.T)(`--${token.name}`)} is no flag${this.#suggestion(token.name)}`);
            return;
        }
        if (row.frontEnds === "action") {
            this.faults.push(`--${row.name} exists in the GitHub Action only: leave it out here`);
        }
        // Also for a flag that is refused: its value must not become a test pattern.
        const text = row.kind.isSwitch ? this.#switchValueOf(token) : this.#valueOf(token);
        if (text === null || row.frontEnds === "action")
            return;
        if (row.name === "tests")
            this.#addTests((0,text_kinds/* splitPatternLines */.CH)(text));
        else
            this.#set(row.name, text, `--${row.name}`);
    }
    #addTests(patterns) {
        // An empty pattern is refused later; none at all would silently mean the default.
        this.tests.push(...(patterns.length > 0 ? patterns : [""]));
    }
    #set(name, text, flag) {
        if (this.texts.has(name))
            this.faults.push(`${flag}: ${name} is given twice`);
        this.texts.set(name, text);
    }
    /** `--flag=text` or `--flag text`; null (with a fault) where neither is there. */
    #valueOf(token) {
        if (token.value !== undefined)
            return token.value;
        const next = this.#args[token.index + 1];
        // A negative figure is a wrong value, everything else with a dash is the next flag.
        if (next === undefined || (/^-./.test(next) && !/^-\d/.test(next))) {
            this.faults.push(`--${token.name} needs a value: write --${token.name}=VALUE`);
            return null;
        }
        this.#taken = token.index + 1;
        return next;
    }
    /** A switch alone means true; it takes the next word only if that is `true` or `false`. */
    #switchValueOf(token) {
        if (token.value !== undefined)
            return token.value;
        const next = this.#args[token.index + 1];
        if (next === undefined || !/^(?:true|false)$/i.test(next))
            return "true";
        this.#taken = token.index + 1;
        return next;
    }
    #suggestion(name) {
        const positive = name.startsWith("no-") ? this.#rows.get(name.slice(3)) : undefined;
        if (positive?.kind.isSwitch)
            return `; did you mean --${positive.name} false?`;
        const flags = [...this.#rows.values()]
            .filter((row) => row.frontEnds === "both")
            .map((row) => row.name);
        const close = (0,nearest/* nearest */.p)(name, [
            ...flags,
            ...Object.keys(SHORTHANDS),
            "format",
            "help",
            "version",
        ]);
        return close === null ? "" : `; did you mean --${close}?`;
    }
}

// EXTERNAL MODULE: ./.build/src/settings/parse.js + 1 modules
var parse = __nccwpck_require__(7818);
;// CONCATENATED MODULE: ./.build/src/settings/flags.js



/**
 * Reads the command line: `[run|doctor|audit|replay] [flags] [pattern\u2026]`. The first word that is
 * no flag names the command; a file of such a name is written `./run`, or stands behind `--`.
 *
 * `args` is without node and script. `--help` and `--version` win over everything that is wrong.
 * Throws one UserError (exit code 2) that lists all faults, a line each.
 */
function parseCommandLine(args) {
    const flags = readFlags(args);
    if (flags.wantsHelp)
        return { command: "help" };
    if (flags.wantsVersion)
        return { command: "version" };
    if (flags.command === "replay")
        return replay(flags);
    const faults = [...flags.faults];
    const patterns = [...flags.tests, ...flags.words];
    if (flags.command === "doctor" && patterns.length > 0) {
        faults.push(`doctor takes no test files, but got ${(0,quote/* quoted */.T)(patterns.join(" "))}`);
    }
    const format = flags.format ?? "text";
    if (flags.format !== null && flags.command !== "audit") {
        faults.push("--format belongs to audit: write gpu-safe-tests audit --format json");
    }
    else if (format !== "text" && format !== "json") {
        faults.push(`--format: ${(0,quote/* quoted */.T)(format)} is unknown; allowed: text or json`);
    }
    const { parsed, faults: wrong } = (0,parse/* readSettings */.sb)({
        texts: flags.texts,
        ...(patterns.length > 0 ? { patterns } : {}),
    });
    faults.push(...wrong);
    if (faults.length > 0)
        throw (0,parse/* wrongSettings */.FV)(faults);
    if (flags.command === "audit") {
        return { command: "audit", parsed, format: format === "json" ? "json" : "text" };
    }
    return { command: flags.command, parsed };
}
function replay(flags) {
    const faults = [...flags.faults];
    const [directory, ...others] = flags.words;
    if (directory === undefined || directory === "") {
        faults.push("replay needs the folder that holds memory-profile.jsonl: write replay DIR");
    }
    if (others.length > 0) {
        faults.push(`replay takes one folder, but also got ${(0,quote/* quoted */.T)(others.join(" "))}`);
    }
    if (flags.format !== null || flags.tests.length > 0 || flags.texts.size > 0) {
        faults.push("replay takes no settings: it reads those of the recorded run");
    }
    if (directory === undefined || faults.length > 0)
        throw (0,parse/* wrongSettings */.FV)(faults);
    return { command: "replay", directory };
}


/***/ }),

/***/ 2454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ helpText)
/* harmony export */ });
/* harmony import */ var _core_verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4646);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7873);


/** Fits a terminal of the usual width. */
const COLUMNS = 80;
const EXIT_MEANINGS = {
    passed: "all passed",
    failed: "at least one file did not pass",
    settings: "wrong settings, or no file matched",
    refused: "refused by preflight",
    "no-containment": "no containment",
    internal: "internal error",
    cancelled: "cancelled",
};
/** The text of `--help`, ending in a line break. */
function helpText() {
    return `${[
        ...wrap("Runs test files one by one, each held in a hard memory limit, and tells which one needed what.", ""),
        "",
        "Usage",
        "  gpu-safe-tests [run] [flags] [pattern...]   run test files",
        "  gpu-safe-tests doctor [flags]               say what this machine offers",
        "  gpu-safe-tests audit [flags] [pattern...]   list tests that load real models",
        "  gpu-safe-tests replay DIR                   write the reports of DIR again",
        "  gpu-safe-tests --help | -h | --version",
        "",
        ...wrap("Patterns are globs, files or folders; ! in front excludes. What follows -- is a pattern, whatever it begins with. A file that is called like a command is written ./run.", ""),
        "",
        "Flags",
        ...(0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .settingRows */ .mH)()
            .filter(([, row]) => row.frontEnds === "both")
            .flatMap(([, row]) => describeFlag(row)),
        "  --disable-watchdog",
        ...wrap("Same as --watchdog false.", "      "),
        "  --disable-memory-limit",
        ...wrap("Same as --process-memory-limit off --tree-memory-limit off.", "      "),
        "  --format text|json",
        ...wrap("How audit prints. (default: text)", "      "),
        "",
        ...wrap("Sizes: 512MB, 8GB, 8GiB, 1.5g or plain bytes, counted in 1024s. Durations: 250ms, 2s, 30m, 1h. Percent: 70, 70%, 70.5. --flag VALUE and --flag=VALUE are the same.", ""),
        "",
        "Exit codes",
        ...Object.entries(_core_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT_CODES */ .ai).map(([name, code]) => `${String(code).padStart(5)}  ${EXIT_MEANINGS[name]}`),
    ].join("\n")}\n`;
}
function describeFlag(row) {
    const indent = "      ";
    const meaning = `${row.meaning} (default: ${shownDefault(row)})`.replaceAll("`", "");
    return [`  --${row.name} ${row.kind.placeholder}`, ...wrap(meaning, indent)];
}
function shownDefault(row) {
    if (row.name === "report-dir")
        return "memory-profile";
    return row.defaultText.replaceAll("\n", " ");
}
/** Breaks a text at its blanks into lines of at most COLUMNS, each behind `indent`. */
function wrap(text, indent) {
    const lines = [];
    let line = "";
    for (const word of text.split(" ")) {
        const longer = line === "" ? word : `${line} ${word}`;
        if (indent.length + longer.length > COLUMNS && line !== "") {
            lines.push(indent + line);
            line = word;
        }
        else
            line = longer;
    }
    return [...lines, indent + line];
}


/***/ }),

/***/ 7518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AV: () => (/* binding */ percentKind),
/* harmony export */   I7: () => (/* binding */ orWord),
/* harmony export */   Lx: () => (/* binding */ simpleKind),
/* harmony export */   P: () => (/* binding */ wholeNumberKind),
/* harmony export */   R4: () => (/* binding */ orOff),
/* harmony export */   V9: () => (/* binding */ switchKind),
/* harmony export */   au: () => (/* binding */ choiceKind),
/* harmony export */   fc: () => (/* binding */ durationKind),
/* harmony export */   uX: () => (/* binding */ sizeKind)
/* harmony export */ });
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5254);

/** Enough for every figure and word. */
const SHORT = 256;
function simpleKind(kind) {
    return { isSwitch: false, maxLength: SHORT, ...kind };
}
/** Adds a word such as `off` or `auto` (any case) to what a kind allows. */
function orWord(kind, word, meaning) {
    return {
        allowed: `${kind.allowed}, or ${word}`,
        placeholder: `${kind.placeholder}|${word}`,
        isSwitch: false,
        maxLength: kind.maxLength,
        parse: (text) => (text.toLowerCase() === word ? (0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .accepted */ .qG)(meaning) : kind.parse(text)),
        record: (value) => (value === meaning ? word : kind.record(value)),
    };
}
function orOff(kind) {
    return orWord(kind, "off", null);
}
const switchKind = {
    allowed: "true or false",
    placeholder: "true|false",
    isSwitch: true,
    maxLength: SHORT,
    parse: _units_js__WEBPACK_IMPORTED_MODULE_0__/* .parseBoolean */ .yG,
    record: (value) => value,
};
/** A percentage from `atLeast` to 100. */
function percentKind(atLeast) {
    return simpleKind({
        allowed: `a percentage from ${atLeast} to 100 such as 70, 70% or 70.5`,
        placeholder: "PERCENT",
        parse: (text) => within((0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePercent */ .lo)(text), atLeast, 100, `${atLeast}`, "100"),
        record: (value) => value,
    });
}
function sizeKind(least, most) {
    const [from, to] = [(0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(least), (0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(most)];
    return simpleKind({
        allowed: `a size from ${from} to ${to} such as 512MB, 8GB or 1.5g`,
        placeholder: "SIZE",
        parse: (text) => within((0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .parseBytes */ .z_)(text), least, most, from, to),
        record: _units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3,
    });
}
function durationKind(least, most) {
    const [from, to] = [(0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(least), (0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(most)];
    return simpleKind({
        allowed: `a duration from ${from} to ${to} such as 250ms, 2s, 30m or 1h`,
        placeholder: "DURATION",
        parse: (text) => within((0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E9)(text), least, most, from, to),
        record: _units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3,
    });
}
function wholeNumberKind(least, most) {
    return simpleKind({
        allowed: `a whole number from ${least} to ${most}`,
        placeholder: "NUMBER",
        parse: (text) => within((0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .parseWholeNumber */ .oA)(text), least, most, `${least}`, `${most}`),
        record: (value) => value,
    });
}
/** One word of a closed set, in any case. */
function choiceKind(words) {
    return simpleKind({
        allowed: `one of ${words.join(", ")}`,
        placeholder: words.join("|"),
        parse: (text) => {
            const word = words.find((candidate) => candidate === text.toLowerCase());
            if (word !== undefined)
                return (0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .accepted */ .qG)(word);
            return (0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)(text === "" ? "is empty" : "is none of these words");
        },
        record: (value) => value,
    });
}
function within(parsed, least, most, from, to) {
    if (!parsed.ok)
        return parsed;
    if (parsed.value < least)
        return (0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)(`is less than ${from}`);
    if (parsed.value > most)
        return (0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)(`is more than ${to}`);
    return parsed;
}


/***/ }),

/***/ 4115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/** Longer words are typed by machines; and the distance costs the product of both lengths. */
const LONGEST_WORD = 40;
/** The candidate that a mistyped word most likely meant, or null where none is close. */
function nearest(word, candidates) {
    if (word.length > LONGEST_WORD)
        return null;
    const typed = word.toLowerCase().replaceAll("_", "-");
    let best = null;
    let bestDistance = Math.max(2, Math.floor(typed.length / 4)) + 1;
    for (const candidate of candidates) {
        const distance = editDistance(typed, candidate);
        if (distance < bestDistance && distance < candidate.length) {
            best = candidate;
            bestDistance = distance;
        }
    }
    return best;
}
/** Insertions, deletions and replacements (Levenshtein), one row at a time. */
function editDistance(from, to) {
    let above = Array.from({ length: to.length + 1 }, (_, column) => column);
    for (let row = 1; row <= from.length; row += 1) {
        const current = [row];
        for (let column = 1; column <= to.length; column += 1) {
            const replaced = (above[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1);
            const deleted = (above[column] ?? 0) + 1;
            const inserted = (current[column - 1] ?? 0) + 1;
            current.push(Math.min(replaced, deleted, inserted));
        }
        above = current;
    }
    return above[to.length] ?? 0;
}


/***/ }),

/***/ 7818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  L6: () => (/* binding */ defaultSettings),
  sb: () => (/* binding */ readSettings),
  FV: () => (/* binding */ wrongSettings)
});

// UNUSED EXPORTS: parseSettings

// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __nccwpck_require__(6512);
// EXTERNAL MODULE: ./.build/src/core/quote.js
var quote = __nccwpck_require__(3023);
;// CONCATENATED MODULE: ./.build/src/settings/cross-check.js
/** What is allowed, setting by setting, and yet takes protection away or contradicts itself. */
function crossCheck(settings) {
    const warnings = [];
    if (!settings.watchdog) {
        warnings.push({
            code: "watchdog-disabled",
            message: "watchdog: false is not recommended: nothing stops a file when the machine's memory runs out; ram-kill-threshold, commit-kill-threshold and vram-kill-threshold are not enforced.",
        });
    }
    if (settings.containment === "off") {
        warnings.push({
            code: "containment-disabled",
            message: "containment: off is not recommended: processes that a test leaves behind are not found, and no memory limit is enforced by the kernel.",
        });
    }
    if (settings.processMemoryLimit === null && settings.treeMemoryLimit === null) {
        warnings.push({
            code: "memory-limit-disabled",
            message: "process-memory-limit: off with tree-memory-limit: off is not recommended: no hard limit holds a test's memory.",
        });
    }
    return [...warnings, ...contradictions(settings)];
}
/** A run is admitted, or a file started, where the watchdog would kill at once. */
function contradictions(settings) {
    const kill = settings.ramKillThreshold;
    if (kill === null || !settings.watchdog)
        return [];
    const entries = [
        ["ram-preflight-max", settings.ramPreflightMax],
        ["ram-target", settings.ramTarget],
    ];
    return entries.flatMap(([name, limit]) => limit === null || limit < kill
        ? []
        : [
            {
                code: `${name}-above-kill-threshold`,
                message: `${name}: ${limit} is not below ram-kill-threshold: ${kill}: a file may start and be killed at once. Set ${name} lower.`,
            },
        ]);
}

// EXTERNAL MODULE: ./.build/src/settings/nearest.js
var nearest = __nccwpck_require__(4115);
// EXTERNAL MODULE: ./.build/src/settings/table.js
var table = __nccwpck_require__(7873);
// EXTERNAL MODULE: ./.build/src/settings/text-kinds.js + 1 modules
var text_kinds = __nccwpck_require__(5200);
// EXTERNAL MODULE: ./.build/src/settings/units.js
var units = __nccwpck_require__(5254);
;// CONCATENATED MODULE: ./.build/src/settings/parse.js







/**
 * Turns the texts of all settings into typed values. Throws one UserError (exit code 2) that lists
 * every wrong setting, a line each: its name, the value, what is wrong and what is allowed.
 */
function parseSettings(raw) {
    const { parsed, faults } = readSettings({ texts: raw });
    if (faults.length > 0)
        throw wrongSettings(faults);
    return parsed;
}
/** As they stand in `results.json` when none is set. */
function defaultSettings() {
    return parseSettings(new Map()).record;
}
/** `parseSettings` without throwing, for a front end that has faults of its own to add. */
function readSettings(raw) {
    const faults = unknownNames(raw.texts);
    const values = {};
    const record = {};
    for (const [key, row] of (0,table/* settingRows */.mH)()) {
        const result = readOne(key, row, raw);
        if (result.ok) {
            values[key] = result.value;
            record[row.name] = row.kind.record(result.value);
        }
        else {
            faults.push(`${row.name}: ${result.fault}; allowed: ${row.kind.allowed}`);
        }
    }
    // All keys are there unless there are faults, and then nobody may use the values.
    const settings = values;
    const warnings = faults.length === 0 ? crossCheck(settings) : [];
    return { parsed: { settings, record, warnings }, faults };
}
function readOne(key, row, raw) {
    if (key === "tests" && raw.patterns !== undefined) {
        const result = (0,text_kinds/* parsePatterns */.Z7)(raw.patterns);
        return result.ok ? result : (0,units/* refused */.J5)(`${(0,quote/* quoted */.T)(raw.patterns.join(" "))} ${result.fault}`);
    }
    const text = raw.texts.get(row.name) ?? row.defaultText;
    if (text.length > row.kind.maxLength) {
        return (0,units/* refused */.J5)(`${(0,quote/* quoted */.T)(text)} is longer than ${row.kind.maxLength} characters`);
    }
    const result = row.kind.parse(text);
    return result.ok ? result : (0,units/* refused */.J5)(`${(0,quote/* quoted */.T)(text)} ${result.fault}`);
}
function unknownNames(texts) {
    const names = (0,table/* settingRows */.mH)().map(([, row]) => row.name);
    return [...texts.keys()]
        .filter((name) => !names.includes(name))
        .map((name) => {
        const close = (0,nearest/* nearest */.p)(name, names);
        return `${(0,quote/* quoted */.T)(name)} is no setting${close === null ? "" : `; did you mean ${close}?`}`;
    });
}
/** One error for all faults. */
function wrongSettings(faults) {
    const [only] = faults;
    return new errors/* UserError */.yo({
        code: "wrong-settings",
        message: faults.length === 1 && only !== undefined
            ? only
            : `${faults.length} settings are wrong:\n${faults.map((fault) => `  ${fault}`).join("\n")}`,
        hint: "Change the value; `gpu-safe-tests --help` and the README list all settings.",
        exitCode: 2,
    });
}


/***/ }),

/***/ 7873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   mH: () => (/* binding */ settingRows)
/* harmony export */ });
/* unused harmony exports SETTINGS_TABLE, settingNames */
/* harmony import */ var _core_units_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5288);
/* harmony import */ var _kinds_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7518);
/* harmony import */ var _text_kinds_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5200);



const HOUR_MS = 3_600_000;
/** Under 1 MB no program starts; beyond 1024 TB no machine is built. */
const limitSize = (0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .sizeKind */ .uX)((0,_core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .bytes */ .ee)(_core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .MIB */ .D6), (0,_core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .bytes */ .ee)(1024 * 1024 * _core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .GIB */ .j9));
/** A threshold of 0 would kill every file at once: it is refused, who means `off` writes it. */
const killThreshold = (0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .orOff */ .R4)((0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .percentKind */ .AV)(1));
const share = (0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .orOff */ .R4)((0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .percentKind */ .AV)(0));
/**
 * Every setting, in the order of the contract. `action.yml`, the flags with their help and the
 * README's table are made from this.
 */
const SETTINGS_TABLE = {
    tests: {
        name: "tests",
        defaultText: "tests/**/test_*.py\ntests/**/*_test.py",
        meaning: "Globs, files or folders, one a line; `!` in front excludes. A folder means the test files in it at any depth (`test_*.py`, `*_test.py`, and `*.test.*` and `*.spec.*` of JavaScript and TypeScript). Sorted by path, each file once. On the command line also as plain arguments.",
        kind: _text_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .patternsKind */ .YD,
        frontEnds: "both",
    },
    command: {
        name: "command",
        defaultText: "auto",
        meaning: "Program and arguments, run once per file without a shell; `{file}` is replaced, or the file is appended; `{junit}` is replaced by a path at which the command may write JUnit XML (pytest: `--junitxml={junit}`), whose test cases then stand in junit.xml. `auto` runs `.py` by pytest (unittest where pytest is absent), `.js`, `.mjs`, `.cjs`, `.ts` and `.mts` by `node --test`, and an executable file by itself.",
        kind: _text_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .commandKind */ .k7,
        frontEnds: "both",
    },
    workingDirectory: {
        name: "working-directory",
        defaultText: ".",
        meaning: "Where files are looked for and commands run.",
        kind: (0,_text_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .folderKind */ .J9)({ mayBeEmpty: false }),
        frontEnds: "both",
    },
    ramPreflightMax: {
        name: "ram-preflight-max",
        defaultText: "70",
        meaning: "Percent of RAM in use above which the run is refused before the first file.",
        kind: share,
        frontEnds: "both",
    },
    vramPreflightMax: {
        name: "vram-preflight-max",
        defaultText: "80",
        meaning: "Percent of VRAM in use, of the fullest visible GPU, above which the run is refused before the first file.",
        kind: share,
        frontEnds: "both",
    },
    ramTarget: {
        name: "ram-target",
        defaultText: "70",
        meaning: "Percent of RAM in use that must be reached again before the next file starts.",
        kind: share,
        frontEnds: "both",
    },
    settleTimeout: {
        name: "settle-timeout",
        defaultText: "60s",
        meaning: "How long to wait between files for RAM and VRAM to come back.",
        kind: (0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .durationKind */ .fc)((0,_core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .millis */ .ne)(0), (0,_core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .millis */ .ne)(24 * HOUR_MS)),
        frontEnds: "both",
    },
    ramKillThreshold: {
        name: "ram-kill-threshold",
        defaultText: "90",
        meaning: "Percent of RAM in use at which the watchdog kills the running file's process tree.",
        kind: killThreshold,
        frontEnds: "both",
    },
    commitKillThreshold: {
        name: "commit-kill-threshold",
        defaultText: "95",
        meaning: "Percent of the system commit limit in use at which the watchdog kills the running file's process tree (Windows; Linux where overcommit is strict).",
        kind: killThreshold,
        frontEnds: "both",
    },
    vramKillThreshold: {
        name: "vram-kill-threshold",
        defaultText: "off",
        meaning: "Percent of VRAM in use, of the fullest visible GPU, at which the watchdog kills the running file's process tree.",
        kind: killThreshold,
        frontEnds: "both",
    },
    processMemoryLimit: {
        name: "process-memory-limit",
        defaultText: "8GB",
        meaning: "Hard memory limit of each test process (on Windows it counts commit charge).",
        kind: (0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .orOff */ .R4)(limitSize),
        frontEnds: "both",
    },
    treeMemoryLimit: {
        name: "tree-memory-limit",
        defaultText: "auto",
        meaning: "Hard memory limit for all processes of one file together. `auto` is what is left to `ram-kill-threshold` when the file starts, where the kernel counts resident memory (Linux).",
        kind: (0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .orWord */ .I7)((0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .orWord */ .I7)(limitSize, "auto", "auto"), "off", null),
        frontEnds: "both",
    },
    limitGrace: {
        name: "limit-grace",
        defaultText: "3s",
        meaning: "After a hard limit was hit and the allocation refused, how long the process may still report before its tree is killed.",
        kind: (0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .durationKind */ .fc)((0,_core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .millis */ .ne)(0), (0,_core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .millis */ .ne)(600_000)),
        frontEnds: "both",
    },
    watchdog: {
        name: "watchdog",
        defaultText: "true",
        meaning: "Watches the machine's memory while a file runs and kills the file before the machine dies. `false` is not recommended and warns.",
        kind: _kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .switchKind */ .V9,
        frontEnds: "both",
    },
    watchdogInterval: {
        name: "watchdog-interval",
        defaultText: "250ms",
        meaning: "Longest time between two looks; shortened by itself as headroom shrinks.",
        kind: (0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .durationKind */ .fc)((0,_core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .millis */ .ne)(1), (0,_core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .millis */ .ne)(60_000)),
        frontEnds: "both",
    },
    fileTimeout: {
        name: "file-timeout",
        defaultText: "30m",
        meaning: "How long one file may run.",
        kind: (0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .orOff */ .R4)((0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .durationKind */ .fc)((0,_core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .millis */ .ne)(1), (0,_core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .millis */ .ne)(168 * HOUR_MS))),
        frontEnds: "both",
    },
    gpuMaxSplitMb: {
        name: "gpu-max-split-mb",
        defaultText: "64",
        meaning: "`max_split_size_mb` handed to PyTorch's CUDA allocator, unless your environment sets one.",
        // PyTorch before 2.10 refuses 20 and less (c10 CachingAllocatorConfig, kLargeBuffer).
        kind: (0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .orOff */ .R4)((0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeNumberKind */ .P)(21, 1_048_576)),
        frontEnds: "both",
    },
    memoryProfile: {
        name: "memory-profile",
        defaultText: "true",
        meaning: "`false` leaves the memory log and the samples out; lifecycle events stay.",
        kind: _kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .switchKind */ .V9,
        frontEnds: "both",
    },
    audit: {
        name: "audit",
        defaultText: "warn",
        meaning: "Static audit of the test files: `exclude` does not run files that load real models, `fail` fails the run for them.",
        kind: (0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .choiceKind */ .au)(["off", "warn", "exclude", "fail"]),
        frontEnds: "both",
    },
    auditLoaders: {
        name: "audit-loaders",
        defaultText: "",
        defaultShown: "none",
        meaning: "A file that adds your own model loaders to the audit's catalogue, in the format of docs/audit.md.",
        kind: _text_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .fileKind */ .h_,
        frontEnds: "both",
    },
    containment: {
        name: "containment",
        defaultText: "required",
        meaning: "`required`: without containment nothing runs. `off` is not recommended and warns.",
        kind: (0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .choiceKind */ .au)(["required", "off"]),
        frontEnds: "both",
    },
    failFast: {
        name: "fail-fast",
        defaultText: "false",
        meaning: "Stop after the first file that did not pass.",
        kind: _kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .switchKind */ .V9,
        frontEnds: "both",
    },
    reportDir: {
        name: "report-dir",
        defaultText: "",
        defaultShown: "action: a folder under `RUNNER_TEMP`; command line: `memory-profile`",
        meaning: "Where the reports go.",
        kind: (0,_text_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .folderKind */ .J9)({ mayBeEmpty: true }),
        frontEnds: "both",
    },
    artifactName: {
        name: "artifact-name",
        defaultText: "memory-profile",
        meaning: "Name of the uploaded artifact; a name that is taken gets a suffix, nothing is overwritten.",
        kind: _text_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .artifactNameKind */ .cA,
        frontEnds: "action",
    },
    retentionDays: {
        name: "retention-days",
        defaultText: "",
        defaultShown: "the repository's default",
        meaning: "Days for which the artifact is kept.",
        kind: {
            ...(0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .orWord */ .I7)((0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeNumberKind */ .P)(1, 400), "", null),
            allowed: "a whole number from 1 to 400, or empty",
            placeholder: "NUMBER",
            record: (value) => value,
        },
        frontEnds: "action",
    },
    jobSummary: {
        name: "job-summary",
        defaultText: "true",
        meaning: "Write the summary of the job.",
        kind: _kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .switchKind */ .V9,
        frontEnds: "action",
    },
};
/** Setting names as the contract has them, by their names in code. */
const settingNames = Object.fromEntries(settingRows().map(([key, row]) => [key, row.name]));
/** The table as a list, in its order, for everything that treats all settings alike. */
function settingRows() {
    return Object.entries(SETTINGS_TABLE);
}


/***/ }),

/***/ 5200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  cA: () => (/* binding */ artifactNameKind),
  k7: () => (/* binding */ commandKind),
  h_: () => (/* binding */ fileKind),
  J9: () => (/* binding */ folderKind),
  Z7: () => (/* binding */ parsePatterns),
  YD: () => (/* binding */ patternsKind),
  CH: () => (/* binding */ splitPatternLines)
});

;// CONCATENATED MODULE: ./node_modules/string-argv/index.js

function parseArgsStringToArgv(value, env, file) {
    const myArray = [];
    if (env) {
        myArray.push(env);
    }
    if (file) {
        myArray.push(file);
    }
    let current = "";
    let inQuote = null;
    let hasToken = false; // Track if we've started a token (for empty quotes)
    let i = 0;
    while (i < value.length) {
        const char = value[i];
        if (inQuote) {
            // Inside quotes - look for the closing quote
            if (char === inQuote) {
                // End of quoted section
                inQuote = null;
            }
            else {
                // Add character to current token (without the quotes)
                current += char;
            }
        }
        else {
            // Outside quotes
            if (char === '"' || char === "'") {
                // Start of quoted section - this means we have a token even if empty
                inQuote = char;
                hasToken = true;
            }
            else if (/\s/.test(char)) {
                // Whitespace - end current token if we have one
                if (hasToken) {
                    myArray.push(current);
                    current = "";
                    hasToken = false;
                }
            }
            else {
                // Regular character - add to current token
                current += char;
                hasToken = true;
            }
        }
        i++;
    }
    // Don't forget the last token
    if (hasToken) {
        myArray.push(current);
    }
    return myArray;
}

// EXTERNAL MODULE: ./.build/src/settings/kinds.js
var kinds = __nccwpck_require__(7518);
// EXTERNAL MODULE: ./.build/src/settings/units.js
var units = __nccwpck_require__(5254);
;// CONCATENATED MODULE: ./.build/src/settings/text-kinds.js



/** Longest command line that Windows can start (CreateProcessW). */
const LONGEST_COMMAND = 32_767;
/** Longest path that Linux takes (PATH_MAX). */
const LONGEST_PATH = 4_096;
/** Room for some 20,000 named files. */
const LONGEST_PATTERNS = 1_048_576;
/** What the artifact service refuses in a name: Windows could not unpack it. */
const FORBIDDEN_IN_ARTIFACT_NAME = /["\\/:<>|*?\r\n]/;
/** Test patterns, one a line (LF or CRLF), blanks around them and empty lines dropped. */
const patternsKind = (0,kinds/* simpleKind */.Lx)({
    allowed: "globs, files or folders, one a line, at least one that does not begin with !",
    placeholder: "PATTERN",
    maxLength: LONGEST_PATTERNS,
    parse: (text) => parsePatterns(splitPatternLines(text)),
    record: (value) => value,
});
function splitPatternLines(text) {
    return text
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== "");
}
/** Checks patterns that are already apart, as the command line has them. */
function parsePatterns(patterns) {
    if (patterns.length === 0)
        return (0,units/* refused */.J5)("is empty");
    if (patterns.some((pattern) => pattern === "" || pattern === "!")) {
        return (0,units/* refused */.J5)("has an empty pattern");
    }
    if (patterns.some((pattern) => pattern.includes("\0")))
        return (0,units/* refused */.J5)("has a NUL character");
    if (patterns.every((pattern) => pattern.startsWith("!")))
        return (0,units/* refused */.J5)("only excludes");
    return (0,units/* accepted */.qG)(patterns);
}
/**
 * The command's text becomes arguments without a shell: blanks part them, single or double quotes
 * hold them together, nothing else is special (a backslash is a character, as Windows paths need).
 */
const commandKind = (0,kinds/* simpleKind */.Lx)({
    allowed: "auto, or a program with its arguments such as python -m pytest -x {file}",
    placeholder: "COMMAND",
    maxLength: LONGEST_COMMAND,
    parse: parseCommand,
    record: (value) => (value.kind === "auto" ? "auto" : value.argv.map(quoteArgument).join(" ")),
});
function parseCommand(text) {
    if (text.trim() === "")
        return (0,units/* refused */.J5)("is empty");
    if (text.trim().toLowerCase() === "auto")
        return (0,units/* accepted */.qG)({ kind: "auto" });
    if (text.includes("\0"))
        return (0,units/* refused */.J5)("has a NUL character");
    const open = openQuote(text);
    if (open !== null)
        return (0,units/* refused */.J5)(`has an opening ${open} that nothing closes`);
    const argv = parseArgsStringToArgv(text);
    if (argv[0] === undefined || argv[0] === "")
        return (0,units/* refused */.J5)("names no program");
    return (0,units/* accepted */.qG)({ kind: "template", argv });
}
/** The quote that is still open at the end; string-argv would close it silently. */
function openQuote(text) {
    let open = null;
    for (const character of text) {
        if (open === character)
            open = null;
        else if (open === null && (character === '"' || character === "'"))
            open = character;
    }
    return open;
}
/** Spells an argument so that `parseCommand` reads it back. */
function quoteArgument(argument) {
    if (argument !== "" && !/[\s"']/.test(argument))
        return argument;
    return argument
        .split(/("+)/)
        .filter((part) => part !== "" || argument === "")
        .map((part) => (part.startsWith('"') ? `'${part}'` : `"${part}"`))
        .join("");
}
/** A folder as the user wrote it; looked at only when it is used. */
function folderKind(options) {
    return (0,kinds/* simpleKind */.Lx)({
        allowed: "a folder",
        placeholder: "DIR",
        maxLength: LONGEST_PATH,
        parse: (text) => {
            if (text === "" && !options.mayBeEmpty)
                return (0,units/* refused */.J5)("is empty");
            return text.includes("\0") ? (0,units/* refused */.J5)("has a NUL character") : (0,units/* accepted */.qG)(text);
        },
        record: (value) => value,
    });
}
/** A file as the user wrote it; empty and `off` are none. Looked at only when it is used. */
const fileKind = (0,kinds/* simpleKind */.Lx)({
    allowed: "a file, or off",
    placeholder: "FILE",
    maxLength: LONGEST_PATH,
    parse: (text) => {
        if (text.toLowerCase() === "off")
            return (0,units/* accepted */.qG)("");
        return text.includes("\0") ? (0,units/* refused */.J5)("has a NUL character") : (0,units/* accepted */.qG)(text);
    },
    record: (value) => value,
});
const artifactNameKind = (0,kinds/* simpleKind */.Lx)({
    allowed: 'a name of at most 200 characters without " \\ / : < > | * ? and line breaks',
    placeholder: "NAME",
    maxLength: 200,
    parse: (text) => {
        if (text === "")
            return (0,units/* refused */.J5)("is empty");
        if (FORBIDDEN_IN_ARTIFACT_NAME.test(text))
            return (0,units/* refused */.J5)("has a forbidden character");
        return /[\u0000-\u001f\u007f]/.test(text) ? (0,units/* refused */.J5)("has a control character") : (0,units/* accepted */.qG)(text);
    },
    record: (value) => value,
});


/***/ }),

/***/ 5254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   J5: () => (/* binding */ refused),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   lo: () => (/* binding */ parsePercent),
/* harmony export */   oA: () => (/* binding */ parseWholeNumber),
/* harmony export */   qG: () => (/* binding */ accepted),
/* harmony export */   yG: () => (/* binding */ parseBoolean),
/* harmony export */   z3: () => (/* binding */ formatBytes),
/* harmony export */   z_: () => (/* binding */ parseBytes)
/* harmony export */ });
/* harmony import */ var _core_units_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5288);

function accepted(value) {
    return { ok: true, value };
}
function refused(fault) {
    return { ok: false, fault };
}
const TIB = 1024 * _core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .GIB */ .j9;
/** By the unit's first letter: `8g`, `8GB` and `8GiB` are the same, in 1024s, as Windows shows them. */
const BYTES_PER = { k: _core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .KIB */ .nH, m: _core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .MIB */ .D6, g: _core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .GIB */ .j9, t: TIB };
const MS_PER = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };
/** Digits, at most one decimal point with digits on both sides, then letters or `%`. */
const AMOUNT = /^(?<sign>-?)(?<figure>\d+(?:\.\d+)?)(?<unit>[a-z%]*)$/i;
const LONGEST_AMOUNT = 40;
/**
 * A size: `512MB`, `8GB`, `8GiB`, `1.5g`, or a whole number of bytes. Any case, units in 1024s;
 * a part of a byte is dropped. Refuses signs, exponents, hexadecimals, blanks and what a double
 * cannot count exactly (beyond 8 PiB).
 */
function parseBytes(text) {
    const amount = splitAmount(text, "size");
    if (!amount.ok)
        return amount;
    const { figure, unit } = amount.value;
    if (unit === "") {
        if (figure.includes("."))
            return refused("is no whole number of bytes");
        return countable(Number(figure));
    }
    const factor = /^[kmgt](?:i?b)?$/.test(unit) ? BYTES_PER[unit.charAt(0)] : undefined;
    if (factor === undefined)
        return refused("has an unknown unit");
    return countable(Math.floor(Number(figure) * factor));
}
function countable(count) {
    return Number.isSafeInteger(count) ? accepted((0,_core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .bytes */ .ee)(count)) : refused("is too large");
}
/**
 * A span of time with its unit: `250ms`, `2s`, `30m`, `1h`, `1.5s`; whole milliseconds, a rest is
 * dropped. A number without a unit is refused: nobody knows whether it meant seconds.
 */
function parseDuration(text) {
    const amount = splitAmount(text, "duration");
    if (!amount.ok)
        return amount;
    const { figure, unit } = amount.value;
    if (unit === "")
        return refused("has no unit");
    const factor = Object.hasOwn(MS_PER, unit) ? MS_PER[unit] : undefined;
    if (factor === undefined)
        return refused("has an unknown unit");
    const span = Math.floor(Number(figure) * factor);
    return Number.isSafeInteger(span) ? accepted((0,_core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .millis */ .ne)(span)) : refused("is too large");
}
/** A share from 0 to 100: `70`, `70%`, `70.5`. */
function parsePercent(text) {
    const amount = splitAmount(text, "percentage");
    if (!amount.ok)
        return amount;
    const { figure, unit } = amount.value;
    if (unit !== "" && unit !== "%")
        return refused("is no percentage");
    const share = Number(figure);
    return share <= 100 ? accepted((0,_core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .percent */ .KN)(share)) : refused("is more than 100");
}
/** `true` or `false` in any case, nothing else: a typo must not become a false. */
function parseBoolean(text) {
    const word = text.toLowerCase();
    if (word === "true")
        return accepted(true);
    if (word === "false")
        return accepted(false);
    return refused(text === "" ? "is empty" : "is no boolean");
}
/** A whole number of decimal digits. */
function parseWholeNumber(text) {
    const amount = splitAmount(text, "number");
    if (!amount.ok)
        return amount;
    const { figure, unit } = amount.value;
    if (unit !== "" || figure.includes("."))
        return refused("is no whole number");
    const count = Number(figure);
    return Number.isSafeInteger(count) ? accepted(count) : refused("is too large");
}
function splitAmount(text, noun) {
    if (text === "")
        return refused("is empty");
    if (text.length > LONGEST_AMOUNT)
        return refused("is too long");
    const groups = AMOUNT.exec(text)?.groups;
    if (groups === undefined)
        return refused(`is no ${noun}`);
    if (groups.sign === "-")
        return refused("is negative");
    return accepted({ figure: groups.figure ?? "", unit: (groups.unit ?? "").toLowerCase() });
}
/** The shortest text that `parseBytes` turns into exactly this size: `8GB`, `1.5GB`, `1025`. */
function formatBytes(size) {
    for (const [unit, factor] of [
        ["TB", TIB],
        ["GB", _core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .GIB */ .j9],
        ["MB", _core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .MIB */ .D6],
        ["KB", _core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .KIB */ .nH],
    ]) {
        if (size < factor)
            continue;
        // A fraction of a KB reads worse than the bytes.
        const figure = String(Number((size / factor).toFixed(factor === _core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .KIB */ .nH ? 0 : 3)));
        if (Math.floor(Number(figure) * factor) === size)
            return `${figure}${unit}`;
    }
    return String(size);
}
/** One text per span that `parseDuration` reads back: `250ms`, `60s`, `30m`, `1h`. */
function formatDuration(span) {
    const units = [
        ["h", 3_600_000],
        ["m", 60_000],
        ["s", 1_000],
    ];
    if (span === 0)
        return "0s";
    // One minute stays `60s`, the usual spelling of a wait.
    const whole = units.find(([unit, factor]) => span % factor === 0 && !(unit === "m" && span === factor));
    return whole === undefined ? `${span}ms` : `${span / whole[1]}${whole[0]}`;
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
/******/ var __webpack_exports__ = __nccwpck_require__(9050);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
