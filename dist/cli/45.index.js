export const id = 45;
export const ids = [45];
export const modules = {

/***/ 7336:
/***/ ((module) => {

let p = process || {}, argv = p.argv || [], env = p.env || {}
let isColorSupported =
	!(!!env.NO_COLOR || argv.includes("--no-color")) &&
	(!!env.FORCE_COLOR || argv.includes("--color") || p.platform === "win32" || ((p.stdout || {}).isTTY && env.TERM !== "dumb") || !!env.CI)

let formatter = (open, close, replace = open) =>
	input => {
		let string = "" + input, index = string.indexOf(close, open.length)
		return ~index ? open + replaceClose(string, close, replace, index) + close : open + string + close
	}

let replaceClose = (string, close, replace, index) => {
	let result = "", cursor = 0
	do {
		result += string.substring(cursor, index) + replace
		cursor = index + close.length
		index = string.indexOf(close, cursor)
	} while (~index)
	return result + string.substring(cursor)
}

let createColors = (enabled = isColorSupported) => {
	let f = enabled ? formatter : () => String
	return {
		isColorSupported: enabled,
		reset: f("\x1b[0m", "\x1b[0m"),
		bold: f("\x1b[1m", "\x1b[22m", "\x1b[22m\x1b[1m"),
		dim: f("\x1b[2m", "\x1b[22m", "\x1b[22m\x1b[2m"),
		italic: f("\x1b[3m", "\x1b[23m"),
		underline: f("\x1b[4m", "\x1b[24m"),
		inverse: f("\x1b[7m", "\x1b[27m"),
		hidden: f("\x1b[8m", "\x1b[28m"),
		strikethrough: f("\x1b[9m", "\x1b[29m"),

		black: f("\x1b[30m", "\x1b[39m"),
		red: f("\x1b[31m", "\x1b[39m"),
		green: f("\x1b[32m", "\x1b[39m"),
		yellow: f("\x1b[33m", "\x1b[39m"),
		blue: f("\x1b[34m", "\x1b[39m"),
		magenta: f("\x1b[35m", "\x1b[39m"),
		cyan: f("\x1b[36m", "\x1b[39m"),
		white: f("\x1b[37m", "\x1b[39m"),
		gray: f("\x1b[90m", "\x1b[39m"),

		bgBlack: f("\x1b[40m", "\x1b[49m"),
		bgRed: f("\x1b[41m", "\x1b[49m"),
		bgGreen: f("\x1b[42m", "\x1b[49m"),
		bgYellow: f("\x1b[43m", "\x1b[49m"),
		bgBlue: f("\x1b[44m", "\x1b[49m"),
		bgMagenta: f("\x1b[45m", "\x1b[49m"),
		bgCyan: f("\x1b[46m", "\x1b[49m"),
		bgWhite: f("\x1b[47m", "\x1b[49m"),

		blackBright: f("\x1b[90m", "\x1b[39m"),
		redBright: f("\x1b[91m", "\x1b[39m"),
		greenBright: f("\x1b[92m", "\x1b[39m"),
		yellowBright: f("\x1b[93m", "\x1b[39m"),
		blueBright: f("\x1b[94m", "\x1b[39m"),
		magentaBright: f("\x1b[95m", "\x1b[39m"),
		cyanBright: f("\x1b[96m", "\x1b[39m"),
		whiteBright: f("\x1b[97m", "\x1b[39m"),

		bgBlackBright: f("\x1b[100m", "\x1b[49m"),
		bgRedBright: f("\x1b[101m", "\x1b[49m"),
		bgGreenBright: f("\x1b[102m", "\x1b[49m"),
		bgYellowBright: f("\x1b[103m", "\x1b[49m"),
		bgBlueBright: f("\x1b[104m", "\x1b[49m"),
		bgMagentaBright: f("\x1b[105m", "\x1b[49m"),
		bgCyanBright: f("\x1b[106m", "\x1b[49m"),
		bgWhiteBright: f("\x1b[107m", "\x1b[49m"),
	}
}

module.exports = createColors()
module.exports.createColors = createColors


/***/ }),

/***/ 3837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ gpuEnvironment)
/* harmony export */ });
/** Older PyTorch releases know the first name only; 2.11 knows both and takes the first where both are set. */
const ALLOCATOR_NAMES = ["PYTORCH_CUDA_ALLOC_CONF", "PYTORCH_ALLOC_CONF"];
const SPLIT_KEY = "max_split_size_mb";
/** So that a framework takes VRAM as it needs it, not all of it at its first touch. */
const GROW_ON_DEMAND = {
    XLA_PYTHON_CLIENT_PREALLOCATE: "false",
    TF_FORCE_GPU_ALLOW_GROWTH: "true",
};
/**
 * The environment of the tests with the GPU frameworks' memory settings added where the user has
 * not set them. `maxSplitMb` is in mebibytes, `null` = PyTorch's allocator is left alone.
 *
 * A value that lacks the key gets it appended; one that has it is never touched. A name that is
 * not set starts from the user's value of the other name: PyTorch reads only one of the two, and
 * ours must not hide what the user wrote under the other.
 */
function gpuEnvironment(environment, { maxSplitMb }) {
    const result = { ...environment };
    const notes = [];
    const set = (name, value) => {
        const own = ownName(result, name);
        if (result[own] === value)
            return;
        result[own] = value;
        notes.push(`${own}=${value}`);
    };
    if (maxSplitMb !== null) {
        const inherited = ALLOCATOR_NAMES.map((name) => read(environment, name)).find(isWritten);
        for (const name of ALLOCATOR_NAMES) {
            const written = read(environment, name);
            set(name, withSplitKey(isWritten(written) ? written : (inherited ?? ""), maxSplitMb));
        }
    }
    for (const [name, value] of Object.entries(GROW_ON_DEMAND)) {
        if (read(environment, name) === undefined)
            set(name, value);
    }
    return { environment: result, notes };
}
function withSplitKey(value, maxSplitMb) {
    if (new RegExp(`(^|,)\\s*${SPLIT_KEY}\\s*:`).test(value))
        return value;
    const kept = value.trim().replace(/,+$/, "");
    return `${kept === "" ? "" : `${kept},`}${SPLIT_KEY}:${maxSplitMb}`;
}
function isWritten(value) {
    return value !== undefined && value.trim() !== "";
}
function read(environment, name) {
    return environment[ownName(environment, name)];
}
/** Windows' names ignore case: a second spelling of the same name would be set beside the first. */
function ownName(environment, name) {
    if (name in environment)
        return name;
    return Object.keys(environment).find((own) => own.toUpperCase() === name) ?? name;
}


/***/ }),

/***/ 5792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ cancelOnSignals)
/* harmony export */ });
/* harmony import */ var _core_verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4646);

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK"];
/**
 * GitHub's runner sends SIGINT and, 7.5 s later, SIGTERM (on Windows Ctrl+C, then Ctrl+Break): that
 * is not impatience, and the reports have another 2.5 s.
 */
const FOLLOWS = new Set(["SIGTERM", "SIGBREAK"]);
/**
 * Turns the signals that ask a program to end into a cancelled run: the running file is killed, the
 * journal and the reports are completed. A second one ends this program at once; the guardian ends the tests.
 */
function cancelOnSignals() {
    const controller = new AbortController();
    for (const signal of SIGNALS) {
        process.on(signal, () => {
            if (controller.signal.aborted && !FOLLOWS.has(signal))
                process.exit(_core_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT_CODES */ .ai.cancelled);
            controller.abort(signal);
        });
    }
    return controller.signal;
}


/***/ }),

/***/ 7045:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runCommand: () => (/* binding */ runCommand)
/* harmony export */ });
/* harmony import */ var _report_choose_console_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64);
/* harmony import */ var _report_file_reports_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(482);
/* harmony import */ var _settings_parse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7818);
/* harmony import */ var _cancel_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5792);
/* harmony import */ var _exit_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7294);
/* harmony import */ var _suite_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5860);
var __webpack_async_dependencies__ = __webpack_handle_async_dependencies__([_suite_js__WEBPACK_IMPORTED_MODULE_5__]);
_suite_js__WEBPACK_IMPORTED_MODULE_5__ = (__webpack_async_dependencies__.then ? (await __webpack_async_dependencies__)() : __webpack_async_dependencies__)[0];






/** Where a run on the command line leaves its reports, unless told otherwise. */
const DEFAULT_REPORT_DIR = "memory-profile";
/** `run [pattern\u2026]`: the exit code. */
async function runCommand(parsed, watchdog) {
    const { stdout: out, stderr: err, env: environment } = process;
    const { outcome, journalLost } = await (0,_suite_js__WEBPACK_IMPORTED_MODULE_5__/* .runSuite */ .o)({
        parsed,
        watchdog,
        environment,
        reportDir: parsed.settings.reportDir || DEFAULT_REPORT_DIR,
        cancel: (0,_cancel_js__WEBPACK_IMPORTED_MODULE_3__/* .cancelOnSignals */ .d)(),
        reportersFor: (folder) => [
            ...(0,_report_file_reports_js__WEBPACK_IMPORTED_MODULE_1__/* .fileReports */ ._)(folder, { defaults: (0,_settings_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .defaultSettings */ .L6)() }),
            (0,_report_choose_console_js__WEBPACK_IMPORTED_MODULE_0__/* .chooseConsole */ .T)({ out, err, environment, inAction: false }),
        ],
    });
    return (0,_exit_js__WEBPACK_IMPORTED_MODULE_4__/* .exitCodeOf */ .F)(outcome, journalLost);
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } });

/***/ }),

/***/ 5860:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ runSuite)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _core_environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9006);
/* harmony import */ var _core_gpu_environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3837);
/* harmony import */ var _engine_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7154);
/* harmony import */ var _platform_files_cases_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(107);
/* harmony import */ var _platform_files_commands_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1542);
/* harmony import */ var _platform_files_discover_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6326);
/* harmony import */ var _platform_index_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3931);
/* harmony import */ var _report_dispatch_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9786);
/* harmony import */ var _report_folder_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3355);
/* harmony import */ var _report_journal_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(4789);
/* harmony import */ var _report_random_hex_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(1107);
/* harmony import */ var _report_redact_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(8441);
/* harmony import */ var _audit_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(7479);
/* harmony import */ var _bundles_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(477);
/* harmony import */ var _run_id_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(8151);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(9508);
var __webpack_async_dependencies__ = __webpack_handle_async_dependencies__([_platform_index_js__WEBPACK_IMPORTED_MODULE_7__]);
_platform_index_js__WEBPACK_IMPORTED_MODULE_7__ = (__webpack_async_dependencies__.then ? (await __webpack_async_dependencies__)() : __webpack_async_dependencies__)[0];
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

















/** The one way in which the command line and the action run tests. */
async function runSuite(options) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { settings } = options.parsed;
        const runId = (0,_run_id_js__WEBPACK_IMPORTED_MODULE_15__/* .newRunId */ .F)();
        const workingDirectory = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(settings.workingDirectory);
        const cases = __addDisposableResource(env_1, (0,_platform_files_cases_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .casesFolder */ .k)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(options.reportDir), () => (0,_report_random_hex_js__WEBPACK_IMPORTED_MODULE_11__/* .randomHex */ .n)(6)), false);
        const plan = await planOf(options, { workingDirectory, runId, junitPath: cases.newPath });
        const platform = __addDisposableResource(env_1, await (0,_platform_index_js__WEBPACK_IMPORTED_MODULE_7__/* .openPlatform */ .WN)({
            runId,
            workingDirectory,
            containment: settings.containment,
            watchdog: options.watchdog,
            gpu: {
                script: (0,_bundles_js__WEBPACK_IMPORTED_MODULE_14__/* .bundleBeside */ .J)("gpu-probe"),
                environment: plan.environment,
                interval: settings.watchdogInterval,
                threshold: settings.watchdog ? settings.vramKillThreshold : null,
                python: pythonOf(plan.files),
            },
        }), true);
        const folder = (0,_report_folder_js__WEBPACK_IMPORTED_MODULE_9__/* .openReportFolder */ .Xm)(options.reportDir, { purpose: "run", identify: _platform_index_js__WEBPACK_IMPORTED_MODULE_7__/* .identifyProcess */ .wO });
        try {
            options.onFolder?.(folder, runId);
            // When the first file runs: the module takes some milliseconds to load.
            setTimeout(() => void __webpack_require__.e(/* import() */ 612).then(__webpack_require__.bind(__webpack_require__, 3612)).then((heap) => heap.keepHeapSmall()), 500).unref();
            cases.create();
            const reporters = [(0,_report_journal_js__WEBPACK_IMPORTED_MODULE_10__/* .journalReporter */ .X)(folder), ...options.reportersFor(folder)];
            const { event: redact } = new _report_redact_js__WEBPACK_IMPORTED_MODULE_12__/* .Redactor */ .p(options.environment);
            const { clock } = platform.ports;
            const events = (0,_engine_run_js__WEBPACK_IMPORTED_MODULE_3__/* .run */ .e)(plan, platform.ports, options.cancel);
            return await (0,_report_dispatch_js__WEBPACK_IMPORTED_MODULE_8__/* .dispatch */ .J)(events, reporters, { clock, redact });
        }
        finally {
            folder.close();
        }
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
async function planOf({ parsed, environment, reportDir }, place) {
    const { settings, record } = parsed;
    const { workingDirectory, runId, junitPath } = place;
    const platform = _platform_index_js__WEBPACK_IMPORTED_MODULE_7__/* .platformName */ .$r;
    const found = (0,_platform_files_discover_js__WEBPACK_IMPORTED_MODULE_6__/* .discoverTestFiles */ .B)({ patterns: settings.tests, workingDirectory, platform });
    const tests = (0,_core_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .testEnvironment */ .i)(environment, { platform });
    const gpu = (0,_core_gpu_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .gpuEnvironment */ .c)(tests, { maxSplitMb: settings.gpuMaxSplitMb });
    const commandFor = (0,_platform_files_commands_js__WEBPACK_IMPORTED_MODULE_5__/* .createCommands */ .h)({
        template: settings.command,
        workingDirectory,
        environment: tests,
        platform,
        nodePath: process.execPath,
        junitPath,
    });
    const files = [];
    const audit = await (0,_audit_js__WEBPACK_IMPORTED_MODULE_13__/* .auditForRun */ .c)(settings, workingDirectory, found.files);
    const barred = new Map(audit
        .filter(({ mode, verdict }) => mode !== "warn" && verdict === "real")
        .map((finding) => [finding.index, finding]));
    for (const [index, file] of found.files.entries()) {
        const finding = barred.get(index);
        if (finding !== undefined) {
            const reason = `Not run: the audit (${settings.audit}) says that line ${finding.line} would load a real model: ${finding.reason}`;
            files.push({ file, command: { kind: "excluded", reason, fails: settings.audit === "fail" } });
            continue;
        }
        const found = await commandFor(file);
        const command = found.ok
            ? {
                kind: "run",
                argv: found.argv,
                ...(found.junit === undefined ? {} : { junit: found.junit }),
            }
            : { kind: "problem", reason: found.problem };
        files.push({ file, command });
    }
    return {
        version: _version_js__WEBPACK_IMPORTED_MODULE_16__/* .version */ .r,
        runId,
        pid: process.pid,
        workingDirectory,
        settings,
        record: { ...record, "report-dir": (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(reportDir) },
        environment: gpu.environment,
        files,
        audit,
        warnings: [...parsed.warnings, ...found.warnings],
        notices: gpuNotices(gpu.notes, found.files),
    };
}
/** Said where there are Python tests: nobody else has a framework that reads these variables. */
function gpuNotices(notes, files) {
    if (notes.length === 0 || !files.some((file) => file.endsWith(".py")))
        return [];
    return [{ code: "gpu-environment", message: `set for the tests: ${notes.join(" ")}` }];
}
/** The interpreter of the first Python test, for the source that asks torch. */
function pythonOf(files) {
    for (const { command } of files) {
        const end = command.kind === "run" ? command.argv.indexOf("-m") : -1;
        if (command.kind === "run" && end > 0)
            return command.argv.slice(0, end);
    }
    return null;
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } });

/***/ }),

/***/ 107:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ casesFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/**
 * In the report folder and not among the machine's temporary files: what a run leaves that was
 * ended by force is then found and removed by the next one there, by `replay` and by post.
 *
 * `newName` gives what nobody can guess; most runs never ask for a path, and then not for a name.
 */
function casesFolder(reportDir, newName) {
    let path = null;
    const folder = () => {
        path ??= (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(reportDir, `.cases.${newName()}`);
        return path;
    };
    let count = 0;
    return {
        newPath() {
            count += 1;
            return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder(), `${count}.xml`);
        },
        create() {
            if (path !== null)
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(path, { mode: 0o700 });
        },
        [Symbol.dispose]() {
            if (path !== null)
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { recursive: true, force: true });
        },
    };
}


/***/ }),

/***/ 1542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ createCommands)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./.build/src/core/quote.js
var quote = __webpack_require__(3023);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./.build/src/platform/files/crawl.js
var crawl = __webpack_require__(6944);
;// CONCATENATED MODULE: ./.build/src/platform/files/executable.js




/** What Windows uses where PATHEXT is not set. */
const DEFAULT_PATHEXT = ".COM;.EXE;.BAT;.CMD";
/**
 * The absolute path of a program, or null. A name with a separator is taken from the working
 * directory, every other from PATH alone: never from the current folder, where a repository could
 * lay a `python` of its own. For the same reason empty and relative entries of PATH are passed by.
 *
 * Windows tries the name as it is where it has an ending of PATHEXT, then each ending behind it.
 */
function findExecutable(name, options) {
    if (name === "" || name.includes("\0"))
        return null;
    const isWindows = options.platform === "win32";
    const path = isWindows ? external_node_path_.win32 : external_node_path_.posix;
    const isExecutable = options.isExecutable ?? ((file) => canExecute(file, options.platform));
    const hasSeparator = name.includes("/") || (isWindows && /[\\:]/.test(name));
    const folders = hasSeparator ? [options.workingDirectory] : searchPath(options);
    const names = isWindows ? withEndings(name, options.pathext ?? DEFAULT_PATHEXT) : [name];
    for (const folder of folders) {
        for (const candidate of names) {
            const file = path.resolve(folder, candidate);
            if (isExecutable(file))
                return file;
        }
    }
    return null;
}
/** The absolute folders of PATH, in order. Windows allows quotes around each. */
function searchPath(options) {
    const path = options.platform === "win32" ? external_node_path_.win32 : external_node_path_.posix;
    return options.path
        .split(path.delimiter)
        .map((folder) => (options.platform === "win32" ? folder.replace(/^"(.*)"$/, "$1") : folder))
        .filter((folder) => path.isAbsolute(folder));
}
function withEndings(name, pathext) {
    const endings = pathext.split(";").filter((ending) => ending.startsWith("."));
    const isComplete = endings.some((ending) => name.toLowerCase().endsWith(ending.toLowerCase()));
    const longer = endings.map((ending) => name + ending.toLowerCase());
    return isComplete ? [name, ...longer] : longer;
}
/** Whether a path is a regular file that this user may execute (on Windows: a file at all). */
function canExecute(path, platform) {
    try {
        if (!(0,external_node_fs_.statSync)(path).isFile())
            return false;
        if (platform !== "win32")
            (0,external_node_fs_.accessSync)(path, external_node_fs_.constants.X_OK);
        return true;
    }
    catch (error) {
        return platform === "win32" && (0,crawl/* errorCode */.C)(error) !== "ENOENT" && isLink(path);
    }
}
/** The Store's app execution aliases are links that Windows starts and nobody can follow. */
function isLink(path) {
    return (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}
/**
 * Why a path cannot be executed, as a sentence without a full stop; null where nothing speaks
 * against it. On Linux it also looks for the program behind `#!`: without it the kernel answers
 * ENOENT for a script that is plainly there (execve(2)).
 */
function describeUnrunnable(path, options) {
    const shown = (0,quote/* quoted */.T)(path, 200);
    try {
        const stats = (0,external_node_fs_.statSync)(path);
        if (stats.isDirectory())
            return `${shown} is a folder, not a program`;
        if (!stats.isFile())
            return `${shown} is no regular file`;
        if (options.platform === "win32")
            return null;
    }
    catch (error) {
        const code = (0,crawl/* errorCode */.C)(error);
        if (canExecute(path, options.platform))
            return null;
        if (code === "ENOENT" || code === "ENOTDIR")
            return `${shown} does not exist`;
        return `${shown} cannot be looked at (${code})`;
    }
    if (!canExecute(path, options.platform)) {
        return `${shown} is not executable: \`chmod +x\` makes it so`;
    }
    return describeInterpreter(path);
}
/** Reads the beginning of a file that may be a script. */
function describeInterpreter(path) {
    const beginning = readBeginning(path);
    // A program that may be executed but not read cannot be judged: let the kernel do it.
    if (beginning === null)
        return null;
    const shown = (0,quote/* quoted */.T)(path, 200);
    if (beginning.length === 0)
        return `${shown} is empty`;
    if (!beginning.startsWith("#!")) {
        if (beginning.includes("\0"))
            return null;
        return `${shown} is a text without a \`#!\` line that names its interpreter`;
    }
    const line = beginning.slice(2).split("\n", 1)[0] ?? "";
    const interpreter = line.trimStart().split(/[ \t]/, 1)[0] ?? "";
    if (interpreter.endsWith("\r")) {
        return `${shown} has Windows line ends, so the kernel looks for an interpreter called ${(0,quote/* quoted */.T)(interpreter)}: save it with LF`;
    }
    if (interpreter === "")
        return `${shown} has a \`#!\` line that names no interpreter`;
    // A relative one is looked for from the folder in which the script will run.
    if (!interpreter.startsWith("/") || canExecute(interpreter, "linux"))
        return null;
    return `${shown} needs the interpreter ${(0,quote/* quoted */.T)(interpreter)}, which is not there or not executable`;
}
/** The kernel looks at 256 bytes (BINPRM_BUF_SIZE). */
function readBeginning(path) {
    let file = null;
    try {
        file = (0,external_node_fs_.openSync)(path, "r");
        const buffer = Buffer.alloc(256);
        return buffer.toString("latin1", 0, (0,external_node_fs_.readSync)(file, buffer, 0, buffer.length, 0));
    }
    catch {
        return null;
    }
    finally {
        if (file !== null)
            (0,external_node_fs_.closeSync)(file);
    }
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: ./.build/src/core/units.js
var units = __webpack_require__(5288);
;// CONCATENATED MODULE: ./.build/src/platform/files/node-version.js



const DEADLINE = (0,units/* millis */.ne)(10_000);
/**
 * The major version of a Node program; null where it does not tell within `deadline`. Our own
 * binary, which is the usual case, is not asked.
 */
async function nodeMajor(program, deadline = DEADLINE) {
    if (isOwn(program))
        return majorOf(process.version);
    const said = await new Promise((resolve) => {
        (0,external_node_child_process_.execFile)(program, ["--version"], { timeout: deadline, windowsHide: true }, (_error, stdout) => resolve(stdout));
    });
    return majorOf(said.trim());
}
function isOwn(program) {
    try {
        return (0,external_node_fs_.realpathSync)(program) === (0,external_node_fs_.realpathSync)(process.execPath);
    }
    catch {
        return false;
    }
}
function majorOf(version) {
    const major = /^v(\d+)\.\d+\.\d+/.exec(version)?.[1];
    return major === undefined ? null : Number(major);
}

;// CONCATENATED MODULE: ./.build/src/platform/files/programs.js
/** Windows spells the variable `Path`, and names there have no case. */
function searchOptions(programs) {
    const read = (name) => {
        const exact = programs.environment[name];
        if (exact !== undefined || programs.platform !== "win32")
            return exact;
        const entries = Object.entries(programs.environment);
        return entries.find(([other]) => other.toUpperCase() === name)?.[1];
    };
    return {
        path: read("PATH") ?? "",
        pathext: read("PATHEXT"),
        platform: programs.platform,
        workingDirectory: programs.workingDirectory,
    };
}

// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(6512);
;// CONCATENATED MODULE: ./.build/src/platform/files/python.js





/** Long enough for a cold start on a busy machine, short enough to wait for. */
const python_DEADLINE = (0,units/* millis */.ne)(10_000);
/**
 * Exits with 0 where pytest can be imported, with 3 where it cannot; Python 2 fails with 1. A
 * folder that happens to be called `pytest` has no origin.
 */
const QUESTION = "import importlib.util, sys; s = importlib.util.find_spec('pytest'); sys.exit(0 if s and s.origin else 3)";
/**
 * Finds the Python of PATH and asks it whether pytest is there, from the folder in which the tests
 * will run. One that does not answer (Python 2, a version manager's stub without a version) is
 * passed by for the next: `python`, `python3`; on Windows `python`, `py -3`.
 */
async function findPython(programs, deadline = python_DEADLINE) {
    const failures = [];
    for (const argv of candidates(programs)) {
        const answer = await ask(argv, programs, deadline);
        if (answer === 0 || answer === 3)
            return { ok: true, argv, hasPytest: answer === 0 };
        const said = typeof answer === "number" ? `exited with ${answer}` : answer;
        failures.push(`\`${argv.join(" ")}\` ${said} when it was asked for pytest`);
    }
    const reason = failures.length > 0 ? failures.join("; ") : "no Python was found on PATH";
    return {
        ok: false,
        problem: `${reason}: install Python 3 or set command, such as \`/path/to/python -m pytest\``,
    };
}
function candidates(programs) {
    const options = searchOptions(programs);
    if (programs.platform !== "win32") {
        return ["python", "python3"].flatMap((name) => {
            const path = findExecutable(name, options);
            return path === null ? [] : [[path]];
        });
    }
    const path = withoutStoreAliases(options.path);
    // No batch files (pyenv's shims): only a shell could run them.
    const search = { ...options, path, pathext: ".EXE" };
    const python = findExecutable("python", search);
    const launcher = findExecutable("py", search);
    return [
        ...(python === null ? [] : [[python]]),
        ...(launcher === null ? [] : [[launcher, "-3"]]),
    ];
}
/** Windows lays a `python.exe` there that opens the Store instead of running anything. */
function withoutStoreAliases(path) {
    return path
        .split(";")
        .filter((folder) => !/[\\/]Microsoft[\\/]WindowsApps[\\/]?"?$/i.test(folder))
        .join(";");
}
/** The exit code, or why there is none. */
async function ask(argv, programs, deadline) {
    const [program, ...parameters] = argv;
    const { promise, settle } = firstAnswer();
    let timer;
    try {
        const child = (0,external_node_child_process_.spawn)(program, [...parameters, "-c", QUESTION], {
            cwd: programs.workingDirectory,
            env: programs.environment,
            // No pipes: a grandchild that holds one would make the answer wait for it.
            stdio: "ignore",
            windowsHide: true,
        });
        timer = setTimeout(() => {
            child.kill("SIGKILL");
            settle(`did not answer within ${deadline} ms`);
        }, deadline);
        child.once("error", (error) => settle(`could not be started (${error.message})`));
        child.once("exit", (code, signal) => settle(code ?? `was ended by ${signal}`));
        return await promise;
    }
    catch (error) {
        // Some failures, such as too long an environment, are thrown by spawn itself.
        return `could not be started (${(0,errors/* toError */.iT)(error).message})`;
    }
    finally {
        clearTimeout(timer);
    }
}
function firstAnswer() {
    let settle = () => { };
    const promise = new Promise((resolve) => {
        settle = resolve;
    });
    return { promise, settle };
}

;// CONCATENATED MODULE: ./.build/src/platform/files/commands.js






/**
 * Makes the function that turns a test file, named as in the plan, into its command line. The
 * program in it is absolute. Python is looked for when the first `.py` file needs it, and once.
 */
function createCommands(options) {
    const { template } = options;
    if (template.kind === "template")
        return async (file) => fromTemplate(template.argv, file, options);
    const node = findExecutable("node", searchOptions(options)) ?? options.nodePath;
    let python = null;
    let major = null;
    return async (file) => {
        const ending = /\.[^./\\]+$/.exec(file)?.[0].toLowerCase() ?? "";
        if (ending === ".py") {
            python ??= findPython(options);
            return fromPython(await python, file);
        }
        if (NODE_ENDINGS.has(ending)) {
            major ??= nodeMajor(node);
            return fromNode(file, { node, major: await major, folder: options.workingDirectory });
        }
        return fromFileItself(file, ending, options);
    };
}
/** What `auto` gives to Node, by the contract. */
const NODE_ENDINGS = new Set([".js", ".mjs", ".cjs", ".ts", ".mts"]);
/** `--test-isolation` is stable in this line of Node. */
const ONE_PROCESS_SINCE = 24;
function fromTemplate(template, file, options) {
    const argument = asArgument(file);
    const namesFile = template.some((part) => part.includes("{file}"));
    const junit = template.some((part) => part.includes("{junit}")) ? options.junitPath() : undefined;
    // In one pass, because a file's name may hold `{junit}`; by a function, because it may hold `$&`.
    const filled = template.map((part) => part.replace(/\{(?:file|junit)\}/g, (word) => (word === "{file}" ? argument : (junit ?? word))));
    const [name = "", ...parameters] = filled;
    const program = findExecutable(name, searchOptions(options));
    if (program === null)
        return refused(`command: ${whyNotFound(name, options)}`);
    const problem = describeUnrunnable(program, options);
    if (problem !== null)
        return refused(`command: ${problem}`);
    const argv = [program, ...parameters, ...(namesFile ? [] : [argument])];
    return junit === undefined ? accepted(argv) : { ok: true, argv, junit };
}
function whyNotFound(name, options) {
    if (!/[/\\]/.test(name)) {
        return `${(0,quote/* quoted */.T)(name)} was not found on PATH: install it, or write its path`;
    }
    const path = (0,external_node_path_.resolve)(options.workingDirectory, name);
    return describeUnrunnable(path, options) ?? `${(0,quote/* quoted */.T)(path, 200)} is no program`;
}
function fromPython(python, file) {
    if (!python.ok)
        return refused(python.problem);
    if (python.hasPytest) {
        // pytest reads `a.py::name` and `a.py[1]` as parts of a file, with no way to quote them.
        if (/\[|::/.test(file)) {
            return refused("pytest takes no file with `[` or `::` in its path: rename it, or set command");
        }
        return accepted([...python.argv, "-m", "pytest", asArgument(file)]);
    }
    // unittest makes a module's name of the path, in which a dot parts packages.
    const isAbsolute = /^(?:[A-Za-z]:)?\//.test(file);
    if (/\./.test(file.slice(0, -".py".length)) || isAbsolute) {
        return refused("pytest is not installed, and unittest takes only files below the working directory without dots in their names: install pytest, or set command");
    }
    return accepted([...python.argv, "-m", "unittest", asArgument(file)]);
}
function fromNode(file, { node, major, folder }) {
    // Since Node 21 `--test` reads its arguments as globs, passes by node_modules, and ends with 0
    // where a glob matches nothing: such a file would pass without having run. And it takes the `./`
    // from `./-x.js`, whose `-x.js` is then an option to the Node below it. On Windows it finds no
    // file of a network folder (`//server/share/x.js`). Run by itself, a file that uses node:test
    // reports and fails all the same.
    const isPlain = !/^-|[*?[\]{}()\\]|(?:^|\/)node_modules\//.test(file);
    const isOnNetwork = [file, folder].some((path) => /^[\\/]{2}/.test(path));
    if (!isPlain || isOnNetwork)
        return accepted([node, asArgument(file)]);
    // One file a command needs no second process, in which the signal of a crash would be lost.
    const flags = (major ?? 0) >= ONE_PROCESS_SINCE ? ["--test", "--test-isolation=none"] : ["--test"];
    return accepted([node, ...flags, asArgument(file)]);
}
function fromFileItself(file, ending, options) {
    const path = (0,external_node_path_.resolve)(options.workingDirectory, file);
    if (options.platform === "win32") {
        if (WINDOWS_PROGRAMS.has(ending))
            return accepted([path]);
        return refused(`${(0,quote/* quoted */.T)(file)} is of no kind that \`auto\` can run: set command`);
    }
    const problem = describeUnrunnable(path, options);
    if (problem === null)
        return accepted([path]);
    if (canExecute(path, options.platform))
        return refused(problem);
    return refused(`${(0,quote/* quoted */.T)(file)} is of no kind that \`auto\` runs (Python, JavaScript or TypeScript, or an executable file): set command, such as \`bash {file}\``);
}
/**
 * What Windows starts by itself. Batch files too: the containment runs them by cmd.exe and refuses
 * the arguments that cmd.exe would act on (src/platform/windows/command-line.ts).
 */
const WINDOWS_PROGRAMS = new Set([".exe", ".com", ".bat", ".cmd"]);
/** pytest reads `@x` as a file of arguments, and everyone reads `-x` as an option. */
function asArgument(file) {
    return /^[-@]/.test(file) ? `./${file}` : file;
}
function accepted(argv) {
    return { ok: true, argv };
}
function refused(problem) {
    return { ok: false, problem: `${problem}.` };
}


/***/ }),

/***/ 64:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ chooseConsole)
});

// EXTERNAL MODULE: ./node_modules/picocolors/picocolors.js
var picocolors = __webpack_require__(7336);
// EXTERNAL MODULE: ./.build/src/core/text.js
var core_text = __webpack_require__(9112);
;// CONCATENATED MODULE: ./.build/src/core/workflow-command.js
/**
 * One command line for the runner of GitHub Actions, without its newline. Properties that are
 * null are left out. Escaping as in actions/runner, ActionCommand.cs: data `%`, CR, LF; properties
 * `:` and `,` as well.
 */
function workflowCommand(command, properties, data) {
    const list = Object.entries(properties)
        .flatMap(([name, value]) => (value === null ? [] : [`${name}=${escapeProperty(value)}`]))
        .join(",");
    return `::${command}${list === "" ? "" : ` ${list}`}::${escapeData(data)}`;
}
function escapeData(text) {
    return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

;// CONCATENATED MODULE: ./.build/src/report/byte-sink.js
/**
 * Writes to a stream that somebody else reads: waits where the reader is slow, and throws where the
 * reader has gone (an error event without a listener would end this program).
 */
class ByteSink {
    #stream;
    #broken = null;
    #lastByte = 0x0a;
    constructor(stream) {
        this.#stream = stream;
        stream.on("error", this.#onError);
    }
    /** Whether the next byte starts a line. */
    get atLineStart() {
        return this.#lastByte === 0x0a;
    }
    /** Whether the reader has gone. */
    get broken() {
        return this.#broken !== null;
    }
    /** Whether the reader is behind: what can be left out should be. */
    get congested() {
        return this.#stream.writableNeedDrain;
    }
    /** Writes all of it, as it is. A promise only where the reader has to be waited for. */
    write(data) {
        if (this.#broken !== null)
            throw this.#broken;
        if (data.length === 0)
            return;
        const last = data[data.length - 1];
        this.#lastByte = typeof last === "number" ? last : (last?.charCodeAt(0) ?? 0);
        if (this.#stream.write(data))
            return;
        return this.#drained();
    }
    /** Writes what leaves the cursor's line and column as they are: a status line and its wiping. */
    overlay(text) {
        if (this.#broken !== null)
            throw this.#broken;
        if (text !== "")
            this.#stream.write(text);
    }
    /** Ends a line that is not ended. */
    freshLine() {
        return this.atLineStart ? undefined : this.write("\n");
    }
    /** Stops listening; the stream is not ours to close. */
    release() {
        // Errors of what is still in the stream's buffer arrive later: the listener that swallows
        // them stays where one is already needed.
        if (!this.#stream.writableNeedDrain && this.#stream.writableLength === 0) {
            this.#stream.off("error", this.#onError);
        }
    }
    #onError = (error) => {
        this.#broken ??= error;
    };
    #drained() {
        const stream = this.#stream;
        return new Promise((resolve, reject) => {
            const settle = () => {
                stream.off("drain", settle).off("close", settle).off("error", settle);
                if (this.#broken !== null)
                    reject(this.#broken);
                else if (stream.destroyed)
                    reject(new Error("the stream was closed"));
                else
                    resolve();
            };
            stream.on("drain", settle).on("close", settle).on("error", settle);
        });
    }
}

// EXTERNAL MODULE: ./.build/src/core/run-state.js
var run_state = __webpack_require__(6002);
;// CONCATENATED MODULE: ./.build/src/report/audit-lines.js

/** What the audit found in a file, for a console; null where there is nothing to warn of. */
function auditLine({ mode, verdict, line, reason }, file) {
    if (verdict !== "real")
        return null;
    const consequence = mode === "warn" ? "" : ", so it is not run";
    return `audit: ${(0,core_text/* oneLine */.TN)(file)}:${line} would load a real model${consequence}: ${(0,core_text/* oneLine */.TN)(reason)}`;
}

// EXTERNAL MODULE: ./.build/src/core/format.js
var format = __webpack_require__(5452);
// EXTERNAL MODULE: ./.build/src/report/figures.js
var figures = __webpack_require__(511);
;// CONCATENATED MODULE: ./.build/src/report/text-width.js
/** How many columns a terminal may show a character in: two for what may be wide. */
function widthOf(character) {
    return (character.codePointAt(0) ?? 0) >= 0x1100 ? 2 : 1;
}
function textWidth(text) {
    let width = 0;
    for (const character of text)
        width += widthOf(character);
    return width;
}
/** The beginning of a text, in at most so many columns. */
function fitStart(text, columns) {
    let width = 0;
    let end = 0;
    for (const character of text) {
        width += widthOf(character);
        if (width > columns)
            return text.slice(0, end);
        end += character.length;
    }
    return text;
}
/** Lines of whole words in so many columns; a word that is longer has a line of its own. */
function wrapWords(text, columns) {
    const lines = [];
    let line = "";
    for (const word of text.split(" ")) {
        const longer = line === "" ? word : `${line} ${word}`;
        if (line !== "" && textWidth(longer) > columns) {
            lines.push(line);
            line = word;
        }
        else
            line = longer;
    }
    return [...lines, line];
}
/** The beginning of a text in at most so many columns, with `\u2026` where something is missing. */
function cutEnd(text, columns) {
    if (textWidth(text) <= columns)
        return text;
    // The ellipsis may be wide too.
    return columns < 2 ? "" : `${fitStart(text, columns - 2)}\u2026`;
}
/** The end of a path says more than its beginning: what is missing is missing in front. */
function cutStart(text, columns) {
    if (textWidth(text) <= columns)
        return text;
    const characters = [...text];
    let width = 2;
    let first = characters.length;
    while (first > 0 && width + widthOf(characters[first - 1] ?? "") <= columns) {
        first -= 1;
        width += widthOf(characters[first] ?? "");
    }
    return columns < 2 ? "" : `\u2026${characters.slice(first).join("")}`;
}

// EXTERNAL MODULE: ./.build/src/report/verdict-order.js
var verdict_order = __webpack_require__(8046);
;// CONCATENATED MODULE: ./.build/src/report/run-lines.js





/** More rows than this and the end of the log is no overview any more; summary.md has them all. */
const FINAL_ROWS = 50;
/** The lines of our own on a console: one per moment of a run, safe against hostile names. */
class RunLines {
    #colors;
    #escape;
    #columns;
    constructor(colors, options = {}) {
        this.#colors = colors;
        this.#escape = options.safe ?? core_text/* oneLine */.TN;
        this.#columns = options.columns ?? (() => Number.POSITIVE_INFINITY);
    }
    start({ files, machine }) {
        const gpus = machine.gpus.map(({ name }) => this.#escape(name));
        const gpu = gpus.length === 0 ? "no GPU" : gpus.join(", ");
        const facts = `${(0,format/* formatBytes */.z3)(machine.totalRamBytes)} RAM, ${gpu}, containment ${machine.containment}`;
        return `${(0,figures/* filesText */.TC)(files.length)}, ${facts}`;
    }
    progress(index, total, file) {
        return `[${index + 1}/${total}] ${this.#escape(file)}`;
    }
    bold(text) {
        return this.#colors.bold(text);
    }
    warning(message) {
        return `${this.#colors.yellow("warning:")} ${this.#escape(message)}`;
    }
    notice(message) {
        return `note: ${this.#escape(message)}`;
    }
    /**
     * Verdict, time, peak, RAM, VRAM where there is a GPU, and the reason of what did not pass: on one
     * line, or where a terminal is too narrow for it, below in whole words.
     */
    result(result) {
        const { verdict, startedAt, durationMs, reason } = result;
        const parts = [verdict];
        if (startedAt !== null) {
            parts.push((0,format/* formatDuration */.a3)(durationMs));
            const peak = (0,figures/* peakText */.HF)(result);
            if (peak !== "")
                parts.push(`peak ${peak}`);
            const ram = (0,figures/* ramCourse */.Mc)(result);
            if (ram !== "")
                parts.push(`RAM ${ram}`);
            const vram = (0,figures/* vramCourse */.qz)(result);
            if (vram !== "")
                parts.push(`VRAM ${vram}`);
        }
        const plain = parts.join("  ");
        const line = this.#verdict(verdict) + plain.slice(verdict.length);
        if (verdict === "passed")
            return line;
        const why = this.#escape(reason);
        const room = this.#columns() - 1;
        const isShort = textWidth(plain) + 2 + textWidth(why) <= room;
        return isShort ? `${line}  ${why}` : [line, ...wrapWords(why, room - 2)].join("\n  ");
    }
    /** The files that did not pass, the worst first, then the totals. */
    end({ totals, outcome, reason, durationMs }, results) {
        const missed = (0,verdict_order/* worstFirst */.md)(results).filter(({ verdict }) => verdict !== "passed");
        const rows = missed.slice(0, FINAL_ROWS);
        const width = Math.max(0, ...rows.map(({ verdict }) => verdict.length));
        const lines = rows.map((result) => this.#row(result, width));
        if (missed.length > rows.length) {
            lines.push(`  \u2026 and ${missed.length - rows.length} more, see summary.md`);
        }
        const why = reason === null ? "" : `: ${this.#escape(reason)}`;
        const color = outcome === "passed" ? this.#colors.green : this.#colors.red;
        lines.push(`${color(this.#colors.bold(outcome))}${why}`, `${(0,figures/* filesText */.TC)(totals.files)} in ${(0,format/* formatDuration */.a3)(durationMs)}: ${(0,figures/* countsText */.WN)(totals)}`);
        return lines;
    }
    /** In the terminal's width: names lose their beginning, reasons their end (they stand in full above). */
    #row({ verdict, file, reason }, width) {
        const room = this.#columns() - 1 - width - 4;
        const name = cutStart(this.#escape(file), Math.max(room / 2, room - reason.length - 2));
        const why = cutEnd(this.#escape(reason), room - textWidth(name) - 2);
        const pad = " ".repeat(width - verdict.length);
        return `  ${this.#verdict(verdict)}${pad}  ${name}  ${this.#colors.dim(why)}`;
    }
    #verdict(verdict) {
        const weight = (0,verdict_order/* weightOf */.mm)(verdict);
        if (weight === "good")
            return this.#colors.green(verdict);
        return weight === "bad" ? this.#colors.red(verdict) : this.#colors.yellow(verdict);
    }
}

;// CONCATENATED MODULE: ./.build/src/report/console.js





/** Files of the same reason that never ran are told one by one up to this many, then counted. */
const NOT_RUN_LINES = 10;
/** More of the audit than this before the first test is read by nobody. */
const AUDIT_LINES = 20;
/** Plain lines for logs and pipes: each stream of the tests goes to the same one of ours. */
function plainConsole(options) {
    const out = new ByteSink(options.out);
    const err = options.err === options.out ? out : new ByteSink(options.err);
    const lines = new RunLines(picocolors.createColors(options.color));
    const line = async (text) => {
        await err.freshLine();
        await out.freshLine();
        await out.write(`${text}\n`);
    };
    return consoleReporter(lines, {
        line,
        openFile: (title) => line(lines.bold(title)),
        closeFile: () => undefined,
        warning: (message) => line(lines.warning(message)),
        seen: () => undefined,
        output: ({ stream, chunk }) => (stream === "stderr" ? err : out).write(chunk),
        async close() {
            out.release();
            if (err !== out)
                err.release();
        },
    });
}
/** The run as lines: a header for each file, its output, then its verdict; at the end the totals. */
function consoleReporter(lines, doors) {
    let notRun = 0;
    let warned = 0;
    const warnOfAudit = async (event, state) => {
        const text = auditLine(event, state.files[event.index]?.file ?? "");
        if (text === null)
            return;
        warned += 1;
        if (warned <= AUDIT_LINES)
            await doors.warning(text);
        else if (warned === AUDIT_LINES + 1)
            await doors.warning("audit: more such files are in summary.md");
    };
    return {
        name: "console",
        async handle(event, state) {
            const total = state.files.length;
            switch (event.kind) {
                case "run-started":
                    await doors.line(lines.start(event));
                    break;
                case "warning":
                    await doors.warning(event.message);
                    break;
                case "audit":
                    await warnOfAudit(event, state);
                    break;
                case "notice":
                    await doors.line(lines.notice(event.message));
                    break;
                case "settle":
                    if (event.problem !== null)
                        await doors.warning(event.problem);
                    break;
                case "file-started":
                    await doors.openFile(lines.progress(event.index, total, event.file));
                    break;
                case "output":
                    await doors.output(event);
                    break;
                case "cancel":
                    await doors.warning(`cancelled by ${event.by}`);
                    break;
                case "file-finished": {
                    const { index, result } = event;
                    if (state.files[index]?.started != null) {
                        await doors.closeFile();
                        await doors.line(lines.result(result));
                        break;
                    }
                    notRun += 1;
                    if (notRun <= NOT_RUN_LINES) {
                        await doors.line(`${lines.progress(index, total, result.file)}  ${lines.result(result)}`);
                    }
                    break;
                }
                case "run-finished":
                    if (notRun > NOT_RUN_LINES) {
                        await doors.line(`\u2026 and ${notRun - NOT_RUN_LINES} more files that did not run`);
                    }
                    await doors.line("");
                    for (const line of lines.end(event, (0,run_state/* resultsInOrder */.oU)(state)))
                        await doors.line(line);
                    break;
                default:
                    break;
            }
            doors.seen(event, state);
        },
        async close() {
            await doors.close();
        },
    };
}

// EXTERNAL MODULE: ./.build/src/report/mask-requests.js
var mask_requests = __webpack_require__(8431);
// EXTERNAL MODULE: ./.build/src/report/random-hex.js
var random_hex = __webpack_require__(1107);
;// CONCATENATED MODULE: ./.build/src/report/action-console.js








/**
 * The console of a step of GitHub Actions: a group for each file, in which the runner obeys no
 * command until it reads a token that the tests cannot guess. Everything goes to one stream, so
 * that the order of both streams of a test is kept and nothing passes by the token.
 */
function actionConsole(options) {
    const out = new ByteSink(options.out);
    const newToken = options.token ?? (() => (0,random_hex/* randomHex */.n)(16));
    const lines = new RunLines(picocolors.createColors(options.color), { safe: inertLine });
    const requests = new mask_requests/* MaskRequests */.fy();
    let token = null;
    const line = async (text) => {
        await out.freshLine();
        await out.write(`${text}\n`);
    };
    const pauseCommands = () => {
        token = newToken();
        return line(`::stop-commands::${token}`);
    };
    const resumeCommands = async () => {
        if (token === null)
            return false;
        await line(`::${token}::`);
        token = null;
        return true;
    };
    /** What a test has masked, the runner masks from here on. */
    const pass = async (sieved) => {
        for (const piece of sieved) {
            if (typeof piece !== "string") {
                await out.write(piece);
                continue;
            }
            if ((0,mask_requests/* requestedValue */._6)(piece).trim().length < mask_requests/* SHORTEST_MASK */.SE)
                continue;
            const inFile = await resumeCommands();
            await line(`::add-mask::${piece}`);
            if (inFile)
                await pauseCommands();
        }
    };
    const closeFile = async () => {
        await pass(requests.flush());
        if (await resumeCommands())
            await line("::endgroup::");
    };
    return consoleReporter(lines, {
        line,
        output: ({ chunk }) => pass(requests.sieve(chunk)),
        async openFile(title) {
            await line(workflowCommand("group", {}, title));
            await pauseCommands();
        },
        closeFile,
        async warning(message) {
            const inFile = await resumeCommands();
            await line(workflowCommand("warning", { title: "gpu-safe-tests" }, (0,core_text/* oneLine */.TN)(message)));
            if (inFile)
                await pauseCommands();
        },
        seen: () => undefined,
        async close() {
            // A run that was cut off must not leave the runner deaf to every later command.
            if (!out.broken)
                await closeFile();
            out.release();
        },
    });
}
/** On one line, and without `##[`, which the runner obeys anywhere in a line. */
function inertLine(text) {
    return (0,core_text/* oneLine */.TN)(text).replaceAll("##[", "\\x23#[");
}

;// CONCATENATED MODULE: ./.build/src/report/color.js
/**
 * Whether to write colours: NO_COLOR (no-color.org) forbids them where it is not empty,
 * FORCE_COLOR asks for them (`0` and `false` forbid), else a terminal that can gets them.
 */
function wantsColor(environment, isTerminal) {
    const { NO_COLOR: no, FORCE_COLOR: force, TERM: term } = environment;
    if (no !== undefined && no !== "")
        return false;
    if (force !== undefined)
        return force !== "0" && force !== "false";
    return isTerminal && term !== "dumb";
}

;// CONCATENATED MODULE: ./.build/src/report/status-line.js

/** Fast enough to look alive, slow enough to cost nothing. */
const REDRAW_MS = 100;
/** Moves the cursor down one line in its column (IND, which scrolls at the bottom) and up again. */
const ROOM_BELOW = "\x1bD\x1b[1A";
const SAVE = "\x1b7";
const RESTORE = "\x1b8";
const NEXT_LINE_START = "\x1b[1B\r";
const CLEAR_LINE = "\r\x1b[K";
const byTimer = (draw, ms) => {
    const timer = setTimeout(draw, ms);
    timer.unref();
    return () => clearTimeout(timer);
};
/**
 * One line at the bottom of a terminal, below whatever the tests print. It is wiped before each
 * byte of theirs and drawn again a little later, so that their output stays as they wrote it, also
 * where it stops in the middle of a line: then the status stands on the line below it.
 */
class StatusLine {
    #sink;
    #columns;
    #schedule;
    #text = null;
    /** What wipes the drawn line and puts the cursor back; null = nothing is drawn. */
    #wipe = null;
    #cancel = null;
    constructor(sink, columns, schedule = byTimer) {
        this.#sink = sink;
        this.#columns = columns;
        this.#schedule = schedule;
    }
    /** Sets what is shown; null shows nothing from now on. */
    set(text) {
        this.#text = text;
        if (text === null)
            this.#cancelRedraw();
        else
            this.redrawSoon();
    }
    /** What to write before output of others. */
    wipe() {
        const wipe = this.#wipe ?? "";
        this.#wipe = null;
        return wipe;
    }
    redrawSoon() {
        if (this.#text === null || this.#cancel !== null)
            return;
        this.#cancel = this.#schedule(() => {
            this.#cancel = null;
            this.#draw();
        }, REDRAW_MS);
    }
    #cancelRedraw() {
        this.#cancel?.();
        this.#cancel = null;
    }
    #draw() {
        // Behind a slow terminal a status would only queue up, and it is old by the time it shows.
        if (this.#text === null || this.#sink.congested)
            return;
        const text = fitStart(this.#text, this.#columns() - 1);
        const [before, after] = this.#sink.atLineStart
            ? ["", CLEAR_LINE]
            : [`${ROOM_BELOW}${SAVE}${NEXT_LINE_START}`, `${CLEAR_LINE}${RESTORE}`];
        try {
            this.#sink.overlay(`${this.wipe()}${before}${text}`);
            this.#wipe = after;
        }
        catch {
            // The terminal has gone; the next line of the run tells it.
        }
    }
}

;// CONCATENATED MODULE: ./.build/src/report/status-text.js



/** A name cut shorter than this says nothing. */
const LEAST_NAME = 16;
/** Cells of the bar of the file's memory, and of the bars of RAM and VRAM; what fits is taken. */
const BARS = [
    { memory: 10, machine: 6 },
    { memory: 10, machine: 0 },
    { memory: 0, machine: 0 },
];
/**
 * The live line: place in the run, time, the file's memory against its limit, RAM and VRAM, and how
 * long the run may still take. Bars give way to figures where the terminal is narrow.
 */
function statusText(event, state, columns) {
    const file = state.files[event.index];
    const name = file === undefined ? "" : (0,core_text/* oneLine */.TN)(file.file);
    const wanted = Math.min(textWidth(name), LEAST_NAME);
    const texts = BARS.map((bars) => figuresText(event, state, bars));
    const text = texts.find((each) => textWidth(each) + 2 + wanted <= columns) ?? texts.at(-1) ?? "";
    const room = columns - textWidth(text) - 2;
    return name === "" || room < 2 ? text : `${text}  ${cutStart(name, room)}`;
}
function figuresText({ index, sample, time }, state, bars) {
    const file = state.files[index];
    const parts = [`[${index + 1}/${state.files.length}]`, timeText(state, index, Date.parse(time))];
    if (sample.treeBytes !== null)
        parts.push(memoryText(sample.treeBytes, file, bars.memory));
    parts.push(`RAM ${shareText(sample.ramPercent, bars.machine)}`);
    for (const { index: gpu, usedPercent } of sample.vram) {
        parts.push(`GPU ${gpu} ${shareText(usedPercent, bars.machine)}`);
    }
    return parts.join("  ");
}
/** How long the file has run, and the run's rest at the pace so far. */
function timeText(state, index, nowMs) {
    const started = state.files[index]?.started?.time;
    const elapsed = started === undefined ? 0 : Math.max(0, nowMs - Date.parse(started));
    const rest = restMs(state, index, elapsed);
    const text = (0,format/* formatDuration */.a3)(elapsed);
    return rest === null ? text : `${text}, ~${(0,format/* formatDuration */.a3)(rest)} left`;
}
/** null until a file has ended, whose time says something about the others. */
function restMs({ files, run }, index, elapsed) {
    const before = files.slice(0, index).filter(({ started }) => started !== null).length;
    const [first] = files;
    const begin = first?.started?.time ?? run?.time;
    const now = files[index]?.started?.time;
    if (before === 0 || begin === undefined || now === undefined)
        return null;
    const pace = Math.max(0, Date.parse(now) - Date.parse(begin)) / before;
    // Whole seconds: a figure that is a guess must not look exact.
    const rest = pace * (files.length - index) - elapsed;
    return rest < 1_000 ? null : Math.round(rest / 1_000) * 1_000;
}
function memoryText(used, file, cells) {
    const limit = file?.started?.limits.treeBytes ?? null;
    if (limit === null)
        return (0,format/* formatBytes */.z3)(used);
    const figures = `${(0,format/* formatBytes */.z3)(used)} of ${(0,format/* formatBytes */.z3)(limit)}`;
    return cells === 0 ? figures : `${bar(used / Math.max(limit, 1), cells)} ${figures}`;
}
function shareText(share, cells) {
    return cells === 0 ? (0,format/* formatPercent */.l9)(share) : `${bar(share / 100, cells)} ${(0,format/* formatPercent */.l9)(share)}`;
}
function bar(share, cells) {
    const full = Math.min(cells, Math.max(0, Math.round(share * cells)));
    return `[${"#".repeat(full)}${"-".repeat(cells - full)}]`;
}

;// CONCATENATED MODULE: ./.build/src/report/terminal-console.js






const CLEAN_LINE = "\r\x1b[K";
/**
 * The console of a terminal: the lines of the plain one, and below them, while a file runs, its
 * memory against its limit.
 */
function terminalConsole(options) {
    const out = new ByteSink(options.out);
    const err = options.errIsTerminal ? out : new ByteSink(options.err);
    const status = new StatusLine(out, options.columns, options.schedule);
    const lines = new RunLines(picocolors.createColors(options.color), { columns: options.columns });
    const line = async (text) => {
        out.overlay(status.wipe());
        await out.freshLine();
        // The terminal itself may have shown a key there: ^C.
        await out.write(`${CLEAN_LINE}${text}\n`);
        status.redrawSoon();
    };
    return consoleReporter(lines, {
        line,
        async output({ stream, chunk }) {
            const sink = stream === "stderr" ? err : out;
            if (sink === out)
                out.overlay(status.wipe());
            await sink.write(chunk);
            status.redrawSoon();
        },
        openFile: (title) => line(lines.bold(title)),
        async closeFile() {
            status.set(null);
            out.overlay(status.wipe());
        },
        warning: (message) => line(lines.warning(message)),
        seen(event, state) {
            if (event.kind === "sample") {
                status.set(statusText(event, state, options.columns() - 1));
            }
            if (event.kind === "cancel" || event.kind === "run-finished") {
                status.set(null);
                out.overlay(status.wipe());
            }
        },
        async close() {
            status.set(null);
            if (!out.broken)
                out.overlay(status.wipe());
            out.release();
            if (err !== out)
                err.release();
        },
    });
}

;// CONCATENATED MODULE: ./.build/src/report/choose-console.js




/** The console that fits where this program runs. */
function chooseConsole(options) {
    const { out, err, environment, inAction } = options;
    const isTerminal = out.isTTY === true && environment.TERM !== "dumb";
    const color = wantsColor(environment, isTerminal);
    if (inAction)
        return actionConsole({ out, color });
    if (!isTerminal)
        return plainConsole({ out, err, color });
    return terminalConsole({
        out,
        err,
        errIsTerminal: err.isTTY === true,
        columns: () => out.columns ?? 80,
        color,
    });
}


/***/ }),

/***/ 4789:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ journalReporter)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7975);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6512);
/* harmony import */ var _core_journal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3417);
/* harmony import */ var _dispatch_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9786);
/* harmony import */ var _folder_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3355);






/**
 * The events that announce a beginning or an end: on disk before the run goes on. The others
 * (samples, waits, the pid of a file that is already named) reach the disk with the next of these;
 * a crash of this program alone loses none of them, for the system has them.
 */
const SYNCED = new Set([
    "run-started",
    "preflight",
    "file-started",
    "kill",
    "file-finished",
    "cancel",
    "run-finished",
]);
const DISK = {
    write: (fd, data, offset) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(fd, data, offset),
    sync: (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_fs__WEBPACK_IMPORTED_MODULE_0__.fdatasync),
};
/**
 * Appends every event to `memory-profile.jsonl`. Writes are synchronous (3\u20135 \u00b5s each on one open
 * file); the sync is not, so that a slow disk holds up the next file but not this thread's other
 * work (0.25 ms against 0.22 ms for the blocking call, after idle).
 *
 * `handle` throws when a line could not be written or synced: the journal is then cut off there.
 */
function journalReporter(folder, disk = DISK) {
    let fd = folder.create(_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .JOURNAL_FILE */ .RD);
    folder.syncEntries();
    let samplesWanted = true;
    const append = (event) => {
        if (!(0,_core_journal_js__WEBPACK_IMPORTED_MODULE_3__/* .isJournaled */ .H3)(event))
            return;
        if (event.kind === "run-started")
            samplesWanted = event.settings["memory-profile"] !== false;
        if (event.kind === "sample" && !samplesWanted)
            return;
        const line = Buffer.from((0,_core_journal_js__WEBPACK_IMPORTED_MODULE_3__/* .encodeEvent */ .r9)(event), "utf8");
        const isSynced = SYNCED.has(event.kind);
        if (isSynced)
            fd = folder.keep(_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .JOURNAL_FILE */ .RD, fd);
        // A full disk takes the part that fits, and only then refuses.
        for (let done = 0; done < line.length;)
            done += disk.write(fd, line, done);
        return isSynced ? disk.sync(fd) : undefined;
    };
    return {
        name: _dispatch_js__WEBPACK_IMPORTED_MODULE_4__/* .JOURNAL_NAME */ .q,
        handle(event) {
            try {
                return append(event)?.catch((thrown) => {
                    throw lost(folder, thrown);
                });
            }
            catch (thrown) {
                throw lost(folder, thrown);
            }
        },
        async close() {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
        },
    };
}
function lost(folder, thrown) {
    return new Error(`${_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .JOURNAL_FILE */ .RD} cannot be written any more (${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .toError */ .iT)(thrown).message}); the tests go on, but the profile ends here: make room in ${folder.path}, or name another report-dir`, { cause: thrown });
}


/***/ }),

/***/ 8431:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SE: () => (/* binding */ SHORTEST_MASK),
/* harmony export */   _6: () => (/* binding */ requestedValue),
/* harmony export */   fy: () => (/* binding */ MaskRequests)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);

const REQUEST = "::add-mask::";
/** GitHub's runner takes any case, and blanks before it. */
const LINE = /^[\t ]*::add-mask(?: [^:]*)?::(.*)$/is;
/** What may still become a request when more of the line comes. */
const BEGINNING = /^[\t ]*(?::(?::[a-z-]{0,8}(?: [^:]*)?(?::(?::.*)?)?)?)?$/is;
/** What is shorter stands in every other word: masked, it would make log and reports unreadable. */
const SHORTEST_MASK = 4;
/** A longer line is passed on as it is: no secret has such a length. */
const LONGEST = 64 * 1024;
const MOST = 1_000;
/**
 * Finds the lines by which a test asks GitHub's runner to mask a value. The runner would not see them
 * between our stop-commands and its end, and would show the value itself for all to read.
 */
class MaskRequests {
    /** A line that has begun as a request. */
    #carry = node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.alloc(0);
    #atLineStart = true;
    #count = 0;
    sieve(chunk) {
        const bytes = node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
        if (this.#carry.length === 0 && !mayHold(bytes)) {
            this.#atLineStart = endsLine(bytes, this.#atLineStart);
            return [chunk];
        }
        return this.#split(node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.concat([this.#carry, bytes]), false);
    }
    /** At the end of a file's output: what has begun as a request is one, or is none. */
    flush() {
        const sieved = this.#split(this.#carry, true);
        this.#atLineStart = true;
        return sieved;
    }
    #split(bytes, isEnd) {
        const pieces = [];
        this.#carry = node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.alloc(0);
        for (let at = 0; at < bytes.length;) {
            const end = lineEnd(bytes, at);
            const isWhole = end < bytes.length || isEnd;
            const line = bytes.subarray(at, end);
            const next = Math.min(end + 1, bytes.length);
            const text = this.#atLineStart && line.length <= LONGEST ? line.toString("utf8") : null;
            const value = text === null ? undefined : LINE.exec(text)?.[1];
            if (isWhole && value !== undefined && this.#count < MOST) {
                this.#count += 1;
                pieces.push(value);
            }
            else if (!isWhole && text !== null && (value !== undefined || BEGINNING.test(text))) {
                this.#carry = node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.from(line);
                break;
            }
            else {
                pieces.push(bytes.subarray(at, next));
            }
            this.#atLineStart = end < bytes.length;
            at = next;
        }
        return pieces;
    }
}
/** Whether a request may be in it, or begin at its end. */
function mayHold(bytes) {
    if (bytes.includes("::"))
        return bytes.toString("latin1").toLowerCase().includes("add-mask") || endsAsOne(bytes);
    return endsAsOne(bytes);
}
function endsAsOne(bytes) {
    const start = Math.max(bytes.lastIndexOf(0x0a), bytes.lastIndexOf(0x0d)) + 1;
    const length = bytes.length - start;
    return (length > 0 && length <= REQUEST.length + 64 && BEGINNING.test(bytes.toString("latin1", start)));
}
function endsLine(bytes, before) {
    const last = bytes.at(-1);
    return last === undefined ? before : last === 0x0a || last === 0x0d;
}
function lineEnd(bytes, from) {
    const feed = bytes.indexOf(0x0a, from);
    const line = feed < 0 ? bytes.length : feed;
    const back = bytes.subarray(from, line).indexOf(0x0d);
    return back < 0 ? line : from + back;
}
/** A value as the runner reads it. */
function requestedValue(text) {
    return text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
}


/***/ }),

/***/ 8441:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ Redactor)
/* harmony export */ });
/* harmony import */ var _core_secrets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4434);
/* harmony import */ var _mask_requests_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8431);


/** A secret that a text cuts off is still known by this many of its first characters. */
const SHORTEST_BEGINNING = 6;
/**
 * Takes secrets out of what is written down: the values of this program's environment that are named
 * like secrets, what a test registers by `::add-mask::`, and what is a token by its shape. Output as
 * it streams by is left as it is: no file has it, and GitHub's runner masks what it shows.
 */
class Redactor {
    #secrets;
    #requests = new _mask_requests_js__WEBPACK_IMPORTED_MODULE_1__/* .MaskRequests */ .fy();
    constructor(environment) {
        this.#secrets = (0,_core_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .secretValues */ .VX)(environment);
    }
    event = (event) => {
        switch (event.kind) {
            case "output":
                this.#take(this.#requests.sieve(event.chunk));
                return event;
            case "run-started":
                return { ...event, settings: this.#deep(event.settings) };
            case "file-started":
                return { ...event, argv: this.#argv(event.argv) };
            case "file-finished":
                this.#take(this.#requests.flush());
                return this.#deep(event);
            case "kill":
            case "test-cases":
            case "warning":
            case "notice":
            case "run-finished":
                return this.#deep(event);
            default:
                return event;
        }
    };
    #take(sieved) {
        const values = sieved
            .filter((piece) => typeof piece === "string")
            .map((text) => (0,_mask_requests_js__WEBPACK_IMPORTED_MODULE_1__/* .requestedValue */ ._6)(text).trim())
            .filter((text) => text.length >= _mask_requests_js__WEBPACK_IMPORTED_MODULE_1__/* .SHORTEST_MASK */ .SE);
        if (values.length === 0)
            return;
        const all = new Set([...this.#secrets, ...values]);
        this.#secrets = [...all].sort((a, b) => b.length - a.length);
    }
    /** An option and its value may be two arguments. */
    #argv(argv) {
        const masked = argv.map((argument) => this.#text((0,_core_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .maskCommand */ .Iq)(argument)));
        return masked.map((argument, index) => {
            const before = argv[index - 1];
            if (before === undefined || !before.startsWith("-") || before.includes("="))
                return argument;
            return (0,_core_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .maskCommand */ .Iq)(`${before} ${argument}`) === `${before} ${_core_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .MASK */ .v5}` ? _core_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .MASK */ .v5 : argument;
        });
    }
    #text(text) {
        let masked = (0,_core_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .maskShapes */ .Vl)(text);
        for (const secret of this.#secrets) {
            if (masked.includes(secret))
                masked = masked.replaceAll(secret, _core_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .MASK */ .v5);
        }
        return masked.includes("\u2026") ? this.#withoutBeginnings(masked) : masked;
    }
    /** What a sentence that was cut off in the middle of a secret still shows of it. */
    #withoutBeginnings(text) {
        return text.replace(/(\S+)\u2026/g, (whole, word) => {
            const shown = Math.max(...this.#secrets.map((secret) => beginningAtEnd(word, secret)));
            return shown >= SHORTEST_BEGINNING ? `${word.slice(0, -shown)}${_core_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .MASK */ .v5}\u2026` : whole;
        });
    }
    /** The same value with every text in it masked; the names of files are what they are. */
    #deep(value, key = "") {
        if (typeof value === "string") {
            if (PLAIN.has(key))
                return value;
            return this.#text(key === "command" ? (0,_core_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .maskCommand */ .Iq)(value) : value);
        }
        if (Array.isArray(value))
            return value.map((each) => this.#deep(each, key));
        if (typeof value !== "object" || value === null)
            return value;
        const entries = Object.entries(value).map(([name, each]) => [name, this.#deep(each, name)]);
        return Object.fromEntries(entries);
    }
}
/** How many of the secret's first characters stand at the end of the word. */
function beginningAtEnd(word, secret) {
    let length = Math.min(secret.length, word.length);
    while (length > 0 && !word.endsWith(secret.slice(0, length)))
        length -= 1;
    return length;
}
/** Words of ours, times and names by which files are found again. */
const PLAIN = new Set([
    "kind",
    "verdict",
    "outcome",
    "status",
    "file",
    "signal",
    "startedAt",
    "cause",
    "by",
    "unit",
    "code",
]);


/***/ })

};
