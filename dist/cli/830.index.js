export const id = 830;
export const ids = [830];
export const modules = {

/***/ 5452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $f: () => (/* binding */ roundToTenth),
/* harmony export */   Bj: () => (/* binding */ twoDigits),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   dO: () => (/* binding */ wholeMegabytes),
/* harmony export */   l9: () => (/* binding */ formatPercent),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5288);

const BYTE_UNITS = ["KB", "MB", "GB", "TB"];
/** Bytes for readers: `0 KB`, `512 MB`, `7.8 GB`; one decimal below ten. Units count in 1024s. */
function formatBytes(count) {
    let value = count / _units_js__WEBPACK_IMPORTED_MODULE_0__/* .KIB */ .nH;
    let unit = 0;
    // The rounded figure decides, so that 1023.9 MB is written as 1 GB and never as 1024 MB.
    while (Math.round(value) >= 1024 && unit < BYTE_UNITS.length - 1) {
        value /= 1024;
        unit += 1;
    }
    return `${figure(value, unit)} ${BYTE_UNITS[unit]}`;
}
function figure(value, unit) {
    const tenths = Math.round(value * 10) / 10;
    if (unit === 0 || value >= 100)
        return String(Math.round(value));
    return BYTE_UNITS[unit] === "MB" && tenths >= 10 ? String(Math.round(value)) : String(tenths);
}
/** Bytes as whole mebibytes, the unit of the memory log. */
function wholeMegabytes(count) {
    return Math.round(count / _units_js__WEBPACK_IMPORTED_MODULE_0__/* .MIB */ .D6);
}
/** A span for readers: `350 ms`, `1.2 s`, `2 min 05 s`, `1 h 02 min`. */
function formatDuration(span) {
    if (Math.round(span) < 1000)
        return `${Math.round(span)} ms`;
    if (Math.round(span / 100) < 600)
        return `${(span / 1000).toFixed(1)} s`;
    const seconds = Math.round(span / 1000);
    if (seconds < 3600)
        return `${Math.floor(seconds / 60)} min ${twoDigits(seconds % 60)} s`;
    const minutes = Math.round(seconds / 60);
    return `${Math.floor(minutes / 60)} h ${twoDigits(minutes % 60)} min`;
}
/** A share for readers: `91.2 %`. */
function formatPercent(share) {
    return `${share.toFixed(1)} %`;
}
/** To one decimal, as `results.json` has percents. */
function roundToTenth(value) {
    return Math.round(value * 10) / 10;
}
function twoDigits(value) {
    return String(value).padStart(2, "0");
}


/***/ }),

/***/ 5764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ countTotals)
/* harmony export */ });
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4646);

/** Counts results by verdict; `files` is their number. */
function countTotals(results) {
    const counts = Object.fromEntries(_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .VERDICTS */ .bk.map((verdict) => [verdict, 0]));
    let files = 0;
    for (const { verdict } of results) {
        counts[verdict] += 1;
        files += 1;
    }
    return { files, ...counts };
}


/***/ }),

/***/ 7472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ proveContainment)
/* harmony export */ });
/* unused harmony export PROOF_LIMIT */
/* harmony import */ var _core_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5288);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7154);


/** What the proof's process may use; it tries to take eight times as much. */
const PROOF_LIMIT = (0,_core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .bytes */ .ee)(256 * _core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .MIB */ .D6);
/** The process gives up by itself here, so that a containment that holds nothing does no harm. */
const GIVE_UP_BYTES = 2 * _core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .GIB */ .j9;
/**
 * A small real run: a process that fills memory, under a tree limit. Containment that works ends it
 * at the limit; one that does not lets it come to its own end.
 *
 * `node` is the path of a Node.js to run it with.
 */
async function proveContainment(ports, base, node) {
    const fill = `const kept=[];let size=0;while(size<${GIVE_UP_BYTES}){kept.push(Buffer.alloc(8<<20,1));size+=8<<20}`;
    const plan = {
        version: "",
        runId: "doctor",
        pid: 0,
        workingDirectory: "/",
        settings: {
            ...base,
            ramPreflightMax: null,
            vramPreflightMax: null,
            treeMemoryLimit: PROOF_LIMIT,
            processMemoryLimit: null,
            fileTimeout: (0,_core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .millis */ .ne)(30_000),
        },
        record: {},
        environment: {},
        warnings: [],
        notices: [],
        audit: [],
        files: [{ file: "doctor", command: { kind: "run", argv: [node, "-e", fill] } }],
    };
    const world = { ...ports, files: { ...ports.files, exists: async () => true } };
    for await (const event of (0,_run_js__WEBPACK_IMPORTED_MODULE_1__/* .run */ .e)(plan, world, new AbortController().signal)) {
        if (event.kind !== "file-finished")
            continue;
        return { held: event.result.verdict === "memory-limit", result: event.result };
    }
    throw new Error("the proof came to no result");
}


/***/ }),

/***/ 9101:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   doctor: () => (/* binding */ doctor)
/* harmony export */ });
/* harmony import */ var _core_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9006);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6512);
/* harmony import */ var _core_verdict_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4646);
/* harmony import */ var _engine_proof_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7472);
/* harmony import */ var _platform_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3931);
/* harmony import */ var _platform_watchdog_thread_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5601);
/* harmony import */ var _report_doctor_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6055);
/* harmony import */ var _bundles_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(477);
/* harmony import */ var _run_id_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8151);
var __webpack_async_dependencies__ = __webpack_handle_async_dependencies__([_platform_index_js__WEBPACK_IMPORTED_MODULE_4__]);
_platform_index_js__WEBPACK_IMPORTED_MODULE_4__ = (__webpack_async_dependencies__.then ? (await __webpack_async_dependencies__)() : __webpack_async_dependencies__)[0];
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









/** Says what this machine offers and proves it by a small real run that is killed by its limit. */
async function doctor(settings, out) {
    const say = (lines) => out.write(`${lines.join("\n")}\n\n`);
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const platform = __addDisposableResource(env_1, await (0,_platform_index_js__WEBPACK_IMPORTED_MODULE_4__/* .openPlatform */ .WN)({
                runId: (0,_run_id_js__WEBPACK_IMPORTED_MODULE_8__/* .newRunId */ .F)(),
                workingDirectory: process.cwd(),
                containment: "required",
                watchdog: (0,_platform_watchdog_thread_js__WEBPACK_IMPORTED_MODULE_5__/* .startWatchdogThread */ .Q)((0,_bundles_js__WEBPACK_IMPORTED_MODULE_7__/* .bundleBeside */ .J)("watchdog")),
                gpu: {
                    script: (0,_bundles_js__WEBPACK_IMPORTED_MODULE_7__/* .bundleBeside */ .J)("gpu-probe"),
                    environment: (0,_core_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .testEnvironment */ .i)(process.env, { platform: _platform_index_js__WEBPACK_IMPORTED_MODULE_4__/* .platformName */ .$r }),
                    interval: settings.watchdogInterval,
                    threshold: null,
                    python: null,
                },
            }), true);
            say((0,_report_doctor_js__WEBPACK_IMPORTED_MODULE_6__/* .machineLines */ .T7)(platform.ports.machine, platform.ports.memory.read()));
            say((0,_report_doctor_js__WEBPACK_IMPORTED_MODULE_6__/* .attemptLines */ .xS)("Containment", platform.attempts));
            say((0,_report_doctor_js__WEBPACK_IMPORTED_MODULE_6__/* .attemptLines */ .xS)("GPU memory", platform.gpuAttempts));
            const proof = await (0,_engine_proof_js__WEBPACK_IMPORTED_MODULE_3__/* .proveContainment */ .x)(platform.ports, settings, process.execPath);
            say((0,_report_doctor_js__WEBPACK_IMPORTED_MODULE_6__/* .proofLines */ .UJ)(proof));
            return proof.held ? _core_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .EXIT_CODES */ .ai.passed : _core_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .EXIT_CODES */ .ai["no-containment"];
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
    catch (error) {
        if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo && error.exitCode === _core_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .EXIT_CODES */ .ai["no-containment"]) {
            say([error.message, error.hint]);
            return error.exitCode;
        }
        throw error;
    }
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } });

/***/ }),

/***/ 6055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T7: () => (/* binding */ machineLines),
/* harmony export */   UJ: () => (/* binding */ proofLines),
/* harmony export */   xS: () => (/* binding */ attemptLines)
/* harmony export */ });
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5452);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9112);


/** What the machine is, for `doctor`. */
function machineLines(machine, memory) {
    const commit = memory.commit === null
        ? "not limited by this system"
        : `${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(memory.commit.usedBytes)} of ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(memory.commit.limitBytes)} (${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercent */ .l9)(memory.commit.usedPercent)})`;
    return [
        `Machine      ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(machine.os)}, ${machine.cpus} CPUs`,
        `RAM          ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(memory.usedBytes)} of ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(memory.totalBytes)} in use (${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercent */ .l9)(memory.usedPercent)})`,
        `Commit       ${commit}`,
        `Tree limit   held by the ${machine.enforcement.tree}`,
        `Process limit held by the ${machine.enforcement.process}`,
    ];
}
/** Each thing that was tried, why it is not there, and what would give it. */
function attemptLines(title, attempts) {
    return [
        title,
        ...attempts.flatMap(({ what, ok, how, reason, remedy }) => [
            `  ${ok ? "yes" : "no "} ${what}: ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(how)}`,
            ...(reason === null ? [] : [`      ${ok ? "but" : "because"}: ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(reason)}`]),
            ...(remedy === null ? [] : [`      to have it: ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(remedy)}`]),
        ]),
    ];
}
function proofLines({ held, result, }) {
    const peak = result.peakTreeBytes === null ? "unknown" : (0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(result.peakTreeBytes);
    return [
        held ? "Proof: runs here are contained" : "Proof: runs here are NOT contained",
        `  a process that fills memory ended as ${result.verdict} after ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(result.durationMs)}, at a peak of ${peak}`,
        `  ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(result.reason)}`,
    ];
}


/***/ })

};
