export const id = 66;
export const ids = [66];
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

/***/ 9491:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  doctor: () => (/* binding */ doctor)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./.build/src/core/environment.js
var environment = __webpack_require__(9006);
// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(6512);
// EXTERNAL MODULE: ./.build/src/core/verdict.js
var verdict = __webpack_require__(4646);
// EXTERNAL MODULE: ./.build/src/core/units.js
var units = __webpack_require__(5288);
// EXTERNAL MODULE: ./.build/src/engine/run.js + 15 modules
var run = __webpack_require__(7154);
;// CONCATENATED MODULE: ./.build/src/engine/proof.js


/** What the proof's process may use; it tries to take eight times as much. */
const PROOF_LIMIT = (0,units/* bytes */.ee)(256 * units/* MIB */.D6);
/** The process gives up by itself here, so that a containment that holds nothing does no harm. */
const GIVE_UP_BYTES = 2 * units/* GIB */.j9;
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
            fileTimeout: (0,units/* millis */.ne)(30_000),
        },
        record: {},
        environment: {},
        warnings: [],
        notices: [],
        audit: [],
        files: [{ file: "doctor", command: { kind: "run", argv: [node, "-e", fill] } }],
    };
    const world = { ...ports, files: { ...ports.files, exists: async () => true } };
    for await (const event of (0,run/* run */.e)(plan, world, new AbortController().signal)) {
        if (event.kind !== "file-finished")
            continue;
        return { held: event.result.verdict === "memory-limit", result: event.result };
    }
    throw new Error("the proof came to no result");
}

// EXTERNAL MODULE: ./.build/src/platform/index.js + 72 modules
var src_platform = __webpack_require__(6803);
// EXTERNAL MODULE: ./.build/src/core/format.js
var format = __webpack_require__(5452);
// EXTERNAL MODULE: ./.build/src/core/text.js
var core_text = __webpack_require__(9112);
;// CONCATENATED MODULE: ./.build/src/report/doctor.js


/** What the machine is, for `doctor`. */
function machineLines(machine, memory) {
    const commit = memory.commit === null
        ? "not limited by this system"
        : `${(0,format/* formatBytes */.z3)(memory.commit.usedBytes)} of ${(0,format/* formatBytes */.z3)(memory.commit.limitBytes)} (${(0,format/* formatPercent */.l9)(memory.commit.usedPercent)})`;
    return [
        `Machine      ${(0,core_text/* oneLine */.TN)(machine.os)}, ${machine.cpus} CPUs`,
        `RAM          ${(0,format/* formatBytes */.z3)(memory.usedBytes)} of ${(0,format/* formatBytes */.z3)(memory.totalBytes)} in use (${(0,format/* formatPercent */.l9)(memory.usedPercent)})`,
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
            `  ${ok ? "yes" : "no "} ${what}: ${(0,core_text/* oneLine */.TN)(how)}`,
            ...(reason === null ? [] : [`      ${ok ? "but" : "because"}: ${(0,core_text/* oneLine */.TN)(reason)}`]),
            ...(remedy === null ? [] : [`      to have it: ${(0,core_text/* oneLine */.TN)(remedy)}`]),
        ]),
    ];
}
function proofLines({ held, result, }) {
    const peak = result.peakTreeBytes === null ? "unknown" : (0,format/* formatBytes */.z3)(result.peakTreeBytes);
    return [
        held ? "Proof: runs here are contained" : "Proof: runs here are NOT contained",
        `  a process that fills memory ended as ${result.verdict} after ${(0,format/* formatDuration */.a3)(result.durationMs)}, at a peak of ${peak}`,
        `  ${(0,core_text/* oneLine */.TN)(result.reason)}`,
    ];
}

// EXTERNAL MODULE: ./.build/src/entry/bundles.js
var bundles = __webpack_require__(477);
;// CONCATENATED MODULE: ./.build/src/entry/doctor.js
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
            const platform = __addDisposableResource(env_1, await (0,src_platform/* openPlatform */.WN)({
                runId: (0,external_node_crypto_.randomBytes)(8).toString("hex"),
                workingDirectory: process.cwd(),
                containment: "required",
                watchdogScript: (0,bundles/* bundleBeside */.J)("watchdog"),
                gpu: {
                    script: (0,bundles/* bundleBeside */.J)("gpu-probe"),
                    environment: (0,environment/* testEnvironment */.i)(process.env, { platform: src_platform/* platformName */.$r }),
                    interval: settings.watchdogInterval,
                    threshold: null,
                    python: null,
                },
            }), true);
            say(machineLines(platform.ports.machine, platform.ports.memory.read()));
            say(attemptLines("Containment", platform.attempts));
            say(attemptLines("GPU memory", platform.gpuAttempts));
            const proof = await proveContainment(platform.ports, settings, process.execPath);
            say(proofLines(proof));
            return proof.held ? verdict/* EXIT_CODES */.ai.passed : verdict/* EXIT_CODES */.ai["no-containment"];
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
        if (error instanceof errors/* UserError */.yo && error.exitCode === verdict/* EXIT_CODES */.ai["no-containment"]) {
            say([error.message, error.hint]);
            return error.exitCode;
        }
        throw error;
    }
}


/***/ })

};
