export const id = 911;
export const ids = [911];
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

/***/ 3417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Sz: () => (/* binding */ decodeJournalStream),
  r9: () => (/* binding */ encodeEvent),
  H3: () => (/* binding */ isJournaled)
});

// UNUSED EXPORTS: decodeJournal, decodeLine

;// CONCATENATED MODULE: ./.build/src/core/events.js
const CASE_STATUSES = ["passed", "failed", "error", "skipped"];

// EXTERNAL MODULE: ./.build/src/core/verdict.js
var verdict = __webpack_require__(4646);
;// CONCATENATED MODULE: ./.build/src/core/journal-shape.js


const isText = (value) => typeof value === "string";
const isTextOrNull = (value) => value === null || typeof value === "string";
const isNumber = (value) => typeof value === "number";
const isNumberOrNull = (value) => value === null || typeof value === "number";
const isBoolean = (value) => typeof value === "boolean";
const isIndex = (value) => Number.isSafeInteger(value) && value >= 0;
const isFields = (value) => typeof value === "object" && value !== null;
const listOf = (check) => (value) => Array.isArray(value) && value.every(check);
const has = (shape) => {
    const checks = Object.entries(shape);
    return (value) => isFields(value) && checks.every(([name, check]) => check(value[name]));
};
const orNull = (check) => (value) => value === null || check(value);
/** What journals of earlier versions do not have. */
const orMissing = (check) => (value) => value === undefined || check(value);
const oneOf = (values) => (value) => values.includes(value);
const vramShare = has({ index: isIndex, bytes: isNumber, by: oneOf(["driver", "difference"]) });
const gpuReading = has({ index: isIndex, usedBytes: isNumber, usedPercent: isNumber });
const sample = has({
    atMs: isNumber,
    ramPercent: isNumber,
    treeBytes: isNumberOrNull,
    largestProcessBytes: isNumberOrNull,
    vram: listOf(gpuReading),
});
const process = has({ pid: isNumber, name: isText, command: isText, bytes: isNumber });
const testCase = has({
    name: isText,
    className: isText,
    status: oneOf(CASE_STATUSES),
    durationMs: isNumberOrNull,
    message: isText,
    details: isText,
});
const auditedTest = has({ name: isText, line: isNumber, verdict: isText, reason: isText });
const fileResult = has({
    file: isText,
    verdict: oneOf(verdict/* VERDICTS */.bk),
    reason: isText,
    exitCode: isNumberOrNull,
    signal: isTextOrNull,
    durationMs: isNumber,
    startedAt: isTextOrNull,
    ramBeforePercent: isNumberOrNull,
    ramAfterPercent: isNumberOrNull,
    ramPeakPercent: isNumberOrNull,
    vramBeforePercent: isNumberOrNull,
    vramAfterPercent: isNumberOrNull,
    vramPeakPercent: isNumberOrNull,
    peakProcessBytes: isNumberOrNull,
    peakTreeBytes: isNumberOrNull,
    leftoverProcesses: isNumber,
});
const totals = has(Object.fromEntries(["files", ...verdict/* VERDICTS */.bk].map((name) => [name, isNumber])));
/** What every reporter relies on; checked once, here, so that no reporter meets half an event. */
const SHAPES = {
    "run-started": {
        runId: isText,
        workingDirectory: isText,
        files: listOf(isText),
        settings: isFields,
        machine: has({
            os: isText,
            totalRamBytes: isNumber,
            containment: isText,
            gpus: listOf(has({ index: isIndex, name: isText, totalVramBytes: isNumber })),
        }),
    },
    warning: { code: isText, message: isText },
    audit: {
        index: isIndex,
        mode: oneOf(["warn", "exclude", "fail"]),
        verdict: isText,
        reason: isText,
        line: isNumber,
        allowed: isNumber,
        tests: listOf(auditedTest),
    },
    notice: { code: isText, message: isText },
    preflight: { memory: isFields, vram: listOf(gpuReading), refusals: listOf(isText) },
    settle: {
        index: isIndex,
        waitedMs: isNumber,
        ramPercent: isNumber,
        vram: listOf(gpuReading),
        problem: isTextOrNull,
    },
    "file-started": {
        index: isIndex,
        file: isText,
        argv: listOf(isText),
        limits: has({ treeBytes: isNumberOrNull, treeIsAuto: isBoolean, processBytes: isNumberOrNull }),
        ramPercent: isNumber,
        vram: listOf(gpuReading),
        ownBytes: isNumber,
    },
    "process-started": { index: isIndex, pid: isNumber },
    sample: { index: isIndex, sample },
    kill: {
        index: isIndex,
        evidence: has({
            cause: oneOf(["ram", "commit", "vram", "tree-limit", "process-limit", "timeout", "cancel"]),
            measured: isNumber,
            threshold: isNumber,
            unit: oneOf(["percent", "bytes", "ms"]),
            sample: orNull(sample),
            biggest: listOf(process),
            culprit: orNull(process),
            vramShare: orMissing(orNull(vramShare)),
        }),
    },
    "test-cases": {
        index: isIndex,
        cases: listOf(testCase),
        leftOut: isNumber,
        problem: isTextOrNull,
    },
    "file-finished": {
        index: isIndex,
        result: fileResult,
        vramShares: orMissing(listOf(vramShare)),
        outputTail: isText,
        leftovers: listOf(process),
    },
    cancel: { by: isText },
    "run-finished": {
        outcome: oneOf(verdict/* OUTCOMES */.im),
        reason: isTextOrNull,
        durationMs: isNumber,
        totals,
    },
};
/** Why a parsed line is no event of this journal's schema; null = it is one. */
function shapeFault(value) {
    if (!isFields(value))
        return "not an object";
    const { kind } = value;
    if (!isIndex(value.seq))
        return "no sequence number";
    if (!isText(value.time) || Number.isNaN(Date.parse(value.time)))
        return "no time";
    if (typeof kind !== "string" || !Object.hasOwn(SHAPES, kind))
        return "not a known kind of event";
    if (kind === "run-started" && value.schema !== 1) {
        return `schema ${JSON.stringify(value.schema)} is not one that this version understands`;
    }
    const shape = SHAPES[kind];
    for (const name in shape) {
        if (!shape[name]?.(value[name]))
            return `${kind} with a wrong or missing "${name}"`;
    }
    return null;
}

;// CONCATENATED MODULE: ./.build/src/core/journal.js

/** No honest line comes near this; a longer one is a file that is no journal. */
const MAX_LINE_LENGTH = 16 * 1024 * 1024;
/** JSON leaves these raw, and a terminal that shows the journal would obey or wrap at them. */
const RAW_IN_JSON = /[\u007f-\u009f\u2028\u2029]/g;
/** Test output never enters the journal: it may be gigabytes, and it may hold secrets. */
function isJournaled(event) {
    return event.kind !== "output";
}
/**
 * One event as one line of JSON, with its newline. Control characters and lone surrogates come out
 * as escapes, so the line is valid UTF-8 and has no newline but its last character.
 */
function encodeEvent(event) {
    const json = JSON.stringify(event);
    return `${json.replace(RAW_IN_JSON, escapeUnit)}\n`;
}
function escapeUnit(character) {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
/** One line back into its event, or the reason why it is none. */
function decodeLine(line) {
    let value;
    try {
        value = JSON.parse(line);
    }
    catch {
        return { fault: "not a whole line of JSON" };
    }
    const fault = shapeFault(value);
    return fault === null ? value : { fault };
}
/**
 * The events of a journal, line by line, so that a journal of any size needs little memory.
 * Lines that are no events (cut by a power loss, or garbage) are told to `onFault` and left out.
 */
async function* decodeJournalStream(chunks, onFault) {
    let number = 0;
    for await (const lines of splitLines(chunks)) {
        for (const line of lines) {
            number += 1;
            const event = decodeNumbered(line, number, onFault);
            if (event !== null)
                yield event;
        }
    }
}
/** A whole journal at once. */
function decodeJournal(text) {
    const events = [];
    const faults = [];
    text.split("\n").forEach((line, index) => {
        const event = decodeNumbered(line, index + 1, (fault) => faults.push(fault));
        if (event !== null)
            events.push(event);
    });
    return { events, faults };
}
function decodeNumbered(line, number, onFault) {
    if (line === "" || line === "\r")
        return null;
    const decoded = decodeLine(line);
    if (!("fault" in decoded))
        return decoded;
    onFault({ line: number, message: decoded.fault });
    return null;
}
/** Splits at `\n` alone; the last line comes even without one. Yields the lines of each chunk together. */
async function* splitLines(chunks) {
    let pending = [];
    let pendingLength = 0;
    for await (const chunk of chunks) {
        const lines = chunk.split("\n");
        const rest = lines.pop() ?? "";
        if (lines.length > 0) {
            lines[0] = pending.join("") + lines[0];
            pending = [];
            pendingLength = 0;
            yield lines;
        }
        // Beyond the limit the line's text is dropped; what is kept of it is no JSON, so it is reported.
        if (pendingLength + rest.length <= MAX_LINE_LENGTH) {
            pending.push(rest);
            pendingLength += rest.length;
        }
    }
    if (pendingLength > 0)
        yield [pending.join("")];
}


/***/ }),

/***/ 9504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ missingEvents),
/* harmony export */   f: () => (/* binding */ isInterrupted)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5452);
/* harmony import */ var _run_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6002);
/* harmony import */ var _totals_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5764);
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5288);




const VERDICT_OF_KILL = {
    ram: "killed-ram",
    commit: "killed-commit",
    vram: "killed-vram",
    "tree-limit": "memory-limit",
    "process-limit": "memory-limit",
    timeout: "timed-out",
    cancel: "cancelled",
};
/** Whether the run said its last word: without it, what is missing was cut off. */
function isInterrupted(state) {
    return state.run !== null && state.finished === null;
}
/**
 * The events that an interrupted run never sent: an end for the file that was running, `not-run`
 * for those after it, and the run's own end, so that the totals add up and every reporter can
 * close its report. Empty for a run that ended by itself, or never began.
 *
 * `cause`: what ended this program where that is known, else nobody could write it down.
 */
function missingEvents(state, cause) {
    if (!isInterrupted(state))
        return [];
    const ending = cause ?? "gpu-safe-tests itself ended";
    const results = [];
    const events = [];
    for (const file of state.files) {
        const result = file.finished?.result ?? missingResult(file, state, ending);
        results.push(result);
        if (file.finished !== null)
            continue;
        const { index } = file;
        events.push({ kind: "file-finished", index, result, outputTail: "", leftovers: [] });
    }
    events.push(ended(state, ending, results));
    return events;
}
function ended(state, ending, results) {
    const cancelled = state.cancelledBy !== null;
    return {
        kind: "run-finished",
        outcome: cancelled ? "cancelled" : "error",
        reason: cancelled
            ? `cancelled by ${state.cancelledBy}; ${ending} before the run could be closed`
            : `interrupted: ${ending} before the run was done`,
        durationMs: spanMs(state.run?.time, state.time),
        totals: (0,_totals_js__WEBPACK_IMPORTED_MODULE_2__/* .countTotals */ .H)(results),
    };
}
function missingResult(file, state, ending) {
    const { started, seen } = file;
    const nothing = {
        file: file.file,
        exitCode: null,
        signal: null,
        ramAfterPercent: null,
        vramAfterPercent: null,
        leftoverProcesses: 0,
    };
    if (started === null) {
        return {
            ...nothing,
            verdict: "not-run",
            reason: `interrupted: ${ending} before this file's turn; run it again`,
            durationMs: (0,_units_js__WEBPACK_IMPORTED_MODULE_3__/* .millis */ .ne)(0),
            startedAt: null,
            ramBeforePercent: null,
            ramPeakPercent: null,
            vramBeforePercent: null,
            vramPeakPercent: null,
            peakProcessBytes: null,
            peakTreeBytes: null,
        };
    }
    const kill = file.kills[0];
    return {
        ...nothing,
        verdict: kill === undefined ? "cancelled" : VERDICT_OF_KILL[kill.cause],
        reason: `interrupted: ${ending} while this file ran (${lastSeen(file)})`,
        durationMs: spanMs(started.time, state.time),
        startedAt: started.time,
        ramBeforePercent: started.ramPercent,
        ramPeakPercent: seen.ramPercent,
        vramBeforePercent: (0,_run_state_js__WEBPACK_IMPORTED_MODULE_1__/* .fullestVram */ .ax)(started.vram, state.run?.machine.gpus ?? []),
        vramPeakPercent: seen.vramPercent,
        peakProcessBytes: seen.processBytes,
        peakTreeBytes: seen.treeBytes,
    };
}
function lastSeen({ kills, lastSample }) {
    const [kill] = kills;
    const killed = kill === undefined ? [] : [`its tree had been killed for: ${kill.cause}`];
    if (lastSample === null)
        return [...killed, "no sample was taken"].join("; ");
    const figures = [`RAM ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercent */ .l9)(lastSample.ramPercent)}`];
    if (lastSample.treeBytes !== null)
        figures.push(`tree ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(lastSample.treeBytes)}`);
    return [...killed, `last sample: ${figures.join(", ")}`].join("; ");
}
function spanMs(from, to) {
    // A clock that was set back in between gives no span.
    return (0,_units_js__WEBPACK_IMPORTED_MODULE_3__/* .millis */ .ne)(from === undefined ? 0 : Math.max(0, Date.parse(to) - Date.parse(from)));
}


/***/ }),

/***/ 6002:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KS: () => (/* binding */ RunRecorder),
/* harmony export */   ax: () => (/* binding */ fullestVram),
/* harmony export */   oU: () => (/* binding */ resultsInOrder)
/* harmony export */ });
const NO_PEAKS = {
    ramPercent: null,
    vramPercent: null,
    treeBytes: null,
    processBytes: null,
};
/**
 * Folds events, in order, into the state of their run. Of samples it keeps the peaks and the last
 * one: what it holds grows with the files of a run, not with its length.
 */
class RunRecorder {
    #files = [];
    #warnings = [];
    #state = {
        files: this.#files,
        warnings: this.#warnings,
        run: null,
        preflight: null,
        cancelledBy: null,
        finished: null,
        seq: -1,
        time: new Date(0).toISOString(),
    };
    /** A live view, not a copy: it changes with the next event. */
    get state() {
        return this.#state;
    }
    add(event) {
        this.#state.seq = event.seq;
        this.#state.time = event.time;
        switch (event.kind) {
            case "run-started":
                this.#state.run = event;
                this.#files.length = 0;
                for (const [index, file] of event.files.entries())
                    this.#files.push(newFile(index, file));
                return;
            case "notice":
                return;
            case "warning":
                this.#warnings.push(event);
                return;
            case "preflight":
                this.#state.preflight = event;
                return;
            case "cancel":
                this.#state.cancelledBy ??= event.by;
                return;
            case "run-finished":
                this.#state.finished = event;
                return;
            default:
                this.#addToFile(event);
        }
    }
    #addToFile(event) {
        const file = this.#files[event.index];
        // A journal may have lost lines, its first among them: what names no planned file is left out.
        if (file === undefined)
            return;
        switch (event.kind) {
            case "audit":
                file.audited = event;
                return;
            case "test-cases":
                file.cases = event;
                return;
            case "file-started": {
                const { time, limits, ramPercent, vram } = event;
                file.started = { time, limits, ramPercent, vram };
                return;
            }
            case "sample":
                file.lastSample = event.sample;
                file.seen = raise(file.seen, event.sample, this.#state.run?.machine.gpus ?? []);
                return;
            case "kill":
                file.kills.push(event.evidence);
                return;
            case "file-finished":
                file.finished = event;
                file.lastSample = null;
                return;
            case "settle":
            case "process-started":
            case "output":
                return;
        }
    }
}
function newFile(index, file) {
    return {
        index,
        file,
        audited: null,
        started: null,
        finished: null,
        cases: null,
        kills: [],
        lastSample: null,
        seen: NO_PEAKS,
    };
}
function raise(peaks, sample, gpus) {
    const ramPercent = higher(peaks.ramPercent, sample.ramPercent);
    const vramPercent = higher(peaks.vramPercent, fullestVram(sample.vram, gpus));
    const treeBytes = higher(peaks.treeBytes, sample.treeBytes);
    const processBytes = higher(peaks.processBytes, sample.largestProcessBytes);
    // Most samples are no peak.
    const same = ramPercent === peaks.ramPercent &&
        vramPercent === peaks.vramPercent &&
        treeBytes === peaks.treeBytes &&
        processBytes === peaks.processBytes;
    return same ? peaks : { ramPercent, vramPercent, treeBytes, processBytes };
}
function higher(left, right) {
    if (left === null)
        return right;
    return right === null || right < left ? left : right;
}
/** How full the fullest GPU is that the tests can see; null without one. */
function fullestVram(readings, gpus) {
    let fullest = null;
    for (const { index, usedPercent } of readings) {
        const isHidden = gpus.some((gpu) => gpu.index === index && !gpu.visible);
        if (!isHidden)
            fullest = higher(fullest, usedPercent);
    }
    return fullest;
}
/** The results that are known, in running order. */
function resultsInOrder(state) {
    return state.files.flatMap(({ finished }) => (finished === null ? [] : [finished.result]));
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

/***/ 3508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yn: () => (/* binding */ memoryTimeText),
/* harmony export */   hb: () => (/* binding */ heaviestFiles),
/* harmony export */   wr: () => (/* binding */ adviceOf)
/* harmony export */ });
/* unused harmony export memoryTime */
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5452);
/* harmony import */ var _core_run_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6002);
/* harmony import */ var _core_units_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5288);



/** From this share of its limit on, a file that passed may fail on a bad day. */
const NEAR = 0.8;
/** Room above the highest peak seen, before rounding up to half a gigabyte. */
const HEADROOM = 1.5;
/** Points of VRAM that a file may hold on to without a word: drivers keep some for themselves. */
const VRAM_RESIDUE_PERCENT = 5;
/** Names in one sentence; the tables have them all. */
const NAMED = 5;
/** What follows from the figures of a run. Empty where nothing does. */
function adviceOf(state) {
    const results = (0,_core_run_state_js__WEBPACK_IMPORTED_MODULE_1__/* .resultsInOrder */ .oU)(state);
    return [
        ...nearLimit(state.files),
        ...vramKept(results),
        ...leftovers(results),
        ...fittingLimit(state, results),
        ...profileOff(state, results),
    ];
}
function advice(text, files = []) {
    return { text, files: files.slice(0, NAMED), more: Math.max(0, files.length - NAMED) };
}
function nearLimit(files) {
    const near = files.flatMap(({ file, started, finished }) => {
        const result = finished?.result;
        if (result?.verdict !== "passed" || started === null)
            return [];
        const { treeBytes, processBytes } = started.limits;
        const share = Math.max(shareOf(result.peakTreeBytes, treeBytes), shareOf(result.peakProcessBytes, processBytes));
        return share >= NEAR ? [{ file, share }] : [];
    });
    if (near.length === 0)
        return [];
    near.sort((left, right) => right.share - left.share);
    const count = near.length === 1 ? "One file" : `${near.length} files`;
    const text = `${count} passed above ${NEAR * 100} % of a memory limit (the nearest at ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercent */ .l9)((near[0]?.share ?? 0) * 100)}): make them lighter, or raise \`process-memory-limit\` or \`tree-memory-limit\` before they fail`;
    return [
        advice(text, near.map(({ file }) => file)),
    ];
}
function shareOf(peak, limit) {
    return peak === null || limit === null || limit === 0 ? 0 : peak / limit;
}
function vramKept(results) {
    const kept = results.flatMap(({ file, vramBeforePercent, vramAfterPercent }, at) => {
        if (vramBeforePercent === null || vramAfterPercent === null)
            return [];
        // What is back when the next file starts needed the driver's moment after a kill, no more.
        const next = results.slice(at + 1).find((one) => one.vramBeforePercent !== null);
        const stayed = Math.min(vramAfterPercent, next?.vramBeforePercent ?? vramAfterPercent);
        const points = stayed - vramBeforePercent;
        return points >= VRAM_RESIDUE_PERCENT ? [{ file, points }] : [];
    });
    if (kept.length === 0)
        return [];
    kept.sort((left, right) => right.points - left.points);
    const text = `VRAM had not come back when ${kept.length === 1 ? "a file" : `${kept.length} files`} ended (up to ${(kept[0]?.points ?? 0).toFixed(1)} points of percent), nor when the next one started: it is held by another program, or by a process that escaped`;
    return [
        advice(text, kept.map(({ file }) => file)),
    ];
}
function leftovers(results) {
    const left = results.filter(({ leftoverProcesses }) => leftoverProcesses > 0);
    if (left.length === 0)
        return [];
    const text = `Processes were still alive when ${left.length === 1 ? "a file" : `${left.length} files`} had ended, and were killed: end them in the tests' teardown`;
    return [
        advice(text, left.map(({ file }) => file)),
    ];
}
function fittingLimit({ files }, results) {
    const peaks = results.flatMap(({ verdict, peakProcessBytes }) => verdict === "passed" && peakProcessBytes !== null ? [peakProcessBytes] : []);
    // One file says little about a suite.
    if (peaks.length < 3)
        return [];
    const highest = Math.max(...peaks);
    const fitting = Math.max(1, Math.ceil((highest * HEADROOM) / (_core_units_js__WEBPACK_IMPORTED_MODULE_2__/* .GIB */ .j9 / 2)) / 2) * _core_units_js__WEBPACK_IMPORTED_MODULE_2__/* .GIB */ .j9;
    const limit = files.find(({ started }) => started !== null)?.started?.limits.processBytes ?? null;
    // A change of less than a quarter is not worth a word.
    if (limit !== null && fitting > limit * 0.75)
        return [];
    const present = limit === null ? "off" : (0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(limit);
    const text = `\`process-memory-limit: ${fitting / _core_units_js__WEBPACK_IMPORTED_MODULE_2__/* .GIB */ .j9}GB\` fits what was seen: no process of a file that passed took more than ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(highest)} (now ${present})`;
    return [advice(text)];
}
function profileOff({ run, finished }, results) {
    const isOn = run?.settings["memory-profile"] !== false;
    const isStable = results.length > 0 && results.every(({ verdict }) => verdict === "passed");
    if (!isOn || !isStable || finished === null)
        return [];
    return [
        advice("Every file passed. Once runs stay like this, `memory-profile: false` leaves the samples out and makes the artifact small"),
    ];
}
/**
 * The fewest files that hold `percent` of the run's memory-time (peak of the tree \u00d7 duration), the
 * heaviest first: where making tests lighter pays. At most `limit` files.
 */
function heaviestFiles(results, options) {
    const weights = results
        .map((result) => ({ result, weight: memoryTime(result) }))
        .filter(({ weight }) => weight > 0)
        .sort((left, right) => right.weight - left.weight);
    const total = weights.reduce((sum, { weight }) => sum + weight, 0);
    let sum = 0;
    const found = [];
    for (const { result, weight } of weights) {
        if (sum >= (total * options.percent) / 100 || found.length === options.limit)
            break;
        found.push(result);
        sum += weight;
    }
    return { results: found, sharePercent: total === 0 ? 0 : (sum / total) * 100 };
}
/** In gigabyte-seconds. */
function memoryTime({ peakTreeBytes, durationMs }) {
    return ((peakTreeBytes ?? 0) / _core_units_js__WEBPACK_IMPORTED_MODULE_2__/* .GIB */ .j9) * (durationMs / 1000);
}
/** `24.5 GB\u00b7s`, for readers. */
function memoryTimeText(result) {
    return `${memoryTime(result).toFixed(1)} GB\u00b7s over ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(result.durationMs)}`;
}


/***/ }),

/***/ 9786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ dispatch),
/* harmony export */   q: () => (/* binding */ JOURNAL_NAME)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6512);
/* harmony import */ var _core_replay_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9504);
/* harmony import */ var _core_run_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6002);



/** The name of the one reporter whose loss the caller must answer for. */
const JOURNAL_NAME = "journal";
/**
 * Numbers and times the events of a run and delivers each to all reporters, in order. A reporter
 * that throws is muted; the others get a warning in its stead.
 *
 * A source that throws has its run closed for the reporters first (what ran is `cancelled`, the
 * rest `not-run`, the outcome `error`), then the error goes on to the caller.
 */
async function dispatch(events, reporters, options) {
    const { clock, recorder = new _core_run_state_js__WEBPACK_IMPORTED_MODULE_2__/* .RunRecorder */ .KS(), redact = (event) => event } = options;
    const delivery = new Delivery(reporters, clock, recorder);
    let fault = null;
    try {
        for await (const event of events)
            await delivery.deliver(redact(event));
    }
    catch (thrown) {
        fault = { thrown };
    }
    const { state } = recorder;
    if ((0,_core_replay_js__WEBPACK_IMPORTED_MODULE_1__/* .isInterrupted */ .f)(state)) {
        fault ??= { thrown: new Error("the run ended without a result") };
        const cause = `gpu-safe-tests failed (${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .toError */ .iT)(fault.thrown).message})`;
        for (const event of (0,_core_replay_js__WEBPACK_IMPORTED_MODULE_1__/* .missingEvents */ .W)(state, cause))
            await delivery.deliver(event);
    }
    await delivery.close();
    if (fault !== null)
        throw fault.thrown;
    const { finished } = state;
    if (finished === null)
        throw new Error("the run ended without a result");
    const { outcome, totals } = finished;
    const { journalLost, failures } = delivery;
    return { outcome, totals, results: (0,_core_run_state_js__WEBPACK_IMPORTED_MODULE_2__/* .resultsInOrder */ .oU)(state), journalLost, failures };
}
class Delivery {
    failures = [];
    journalLost = false;
    #all;
    #live;
    #clock;
    #recorder;
    #seq = 0;
    constructor(reporters, clock, recorder) {
        this.#all = reporters;
        this.#live = new Set(reporters);
        this.#clock = clock;
        this.#recorder = recorder;
    }
    async deliver(event) {
        const queue = [event];
        for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
            const stamped = this.#stamp(next);
            // What never enters the journal takes no number, so that there the numbers have no gaps.
            if (next.kind !== "output")
                this.#seq += 1;
            this.#recorder.add(stamped);
            for (const reporter of this.#live) {
                try {
                    const pending = reporter.handle(stamped, this.#recorder.state);
                    // Most events are done at once: a turn of the event loop for each would cost more than they do.
                    if (pending !== undefined)
                        await pending;
                }
                catch (thrown) {
                    const message = this.#fail(reporter, thrown);
                    queue.push({ kind: "warning", code: "reporter-failed", message });
                }
            }
        }
    }
    /** What comes out of a journal has its number and its time already. */
    #stamp(event) {
        if ("seq" in event)
            return event;
        return { seq: this.#seq, time: new Date(this.#clock.now()).toISOString(), ...event };
    }
    async close() {
        for (const reporter of this.#all) {
            try {
                await reporter.close();
            }
            catch (thrown) {
                this.#fail(reporter, thrown);
            }
        }
    }
    #fail(reporter, thrown) {
        this.#live.delete(reporter);
        if (reporter.name === JOURNAL_NAME)
            this.journalLost = true;
        const message = `the ${reporter.name} reporter failed and is muted: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .toError */ .iT)(thrown).message}`;
        this.failures.push(message);
        return message;
    }
}


/***/ }),

/***/ 511:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HF: () => (/* binding */ peakText),
/* harmony export */   Mc: () => (/* binding */ ramCourse),
/* harmony export */   TC: () => (/* binding */ filesText),
/* harmony export */   WN: () => (/* binding */ countsText),
/* harmony export */   qz: () => (/* binding */ vramCourse),
/* harmony export */   rX: () => (/* binding */ vramShareText)
/* harmony export */ });
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5452);
/* harmony import */ var _core_verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4646);


/** RAM of the machine before, at its peak and after a file: `45.2 \u2192 61.0 \u2192 46.1 %`. */
function ramCourse(result) {
    return courseText([result.ramBeforePercent, result.ramPeakPercent, result.ramAfterPercent]);
}
/** The same of the fullest visible GPU; empty without one. */
function vramCourse(result) {
    return courseText([result.vramBeforePercent, result.vramPeakPercent, result.vramAfterPercent]);
}
/**
 * What the file's own processes held at most, all GPUs together: `own 3.2 GB` by the driver's word,
 * `+3.2 GB` where only the rise is known. Empty where that is nothing.
 */
function vramShareText(shares) {
    const held = shares.filter((share) => share.bytes > 0);
    if (held.length === 0)
        return "";
    const sum = (0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(held.reduce((total, share) => total + share.bytes, 0));
    return held.every(({ by }) => by === "driver") ? `own ${sum}` : `+${sum}`;
}
function courseText(course) {
    if (course.every((share) => share === null))
        return "";
    return `${course.map((share) => share?.toFixed(1) ?? "?").join(" \u2192 ")} %`;
}
/** The peak of the tree, and of its biggest process where that is known. */
function peakText({ peakProcessBytes, peakTreeBytes }) {
    const [process, tree] = [peakProcessBytes, peakTreeBytes].map((peak) => peak === null ? null : (0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(peak));
    if (tree == null)
        return process ?? "";
    return process == null || process === tree ? tree : `${tree} (process ${process})`;
}
/** The verdicts that occurred, in the contract's order: `40 passed, 1 crashed, 1 not-run`. */
function countsText(totals) {
    const counts = _core_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .VERDICTS */ .bk.filter((verdict) => totals[verdict] > 0).map((verdict) => `${totals[verdict]} ${verdict}`);
    return counts.length === 0 ? "no files" : counts.join(", ");
}
/** `1 file`, `42 files`. */
function filesText(count) {
    return count === 1 ? "1 file" : `${count} files`;
}


/***/ }),

/***/ 482:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ fileReports)
});

;// CONCATENATED MODULE: ./.build/src/report/thin.js
/** Enough to see a file's shape, however short it was beside the others. */
const LEAST_PER_SEGMENT = 12;
/**
 * Picks about `budget` rows. Each segment is cut into buckets, and each bucket keeps the rows that
 * hold its highest and its lowest of every column: no peak is lost, and what is drawn was measured.
 * (Largest-triangle and averaging methods lose spikes of one sample.)
 */
function keepPeaks(options) {
    const { columns, segments, budget } = options;
    const rows = segments.reduce((total, { first, end }) => total + end - first, 0);
    const used = columns.filter((column) => column.some((value) => !Number.isNaN(value)));
    const kept = [];
    const weights = segments.map(({ first, end, weight }) => weight ?? end - first);
    const all = weights.reduce((total, weight) => total + weight, 0);
    const places = segments.map(({ index, first, end }, number) => {
        const place = kept.length;
        const count = end - first;
        const part = (weights[number] ?? 0) / Math.max(all, 1);
        const share = Math.max(LEAST_PER_SEGMENT, Math.floor(budget * part));
        if (rows <= budget || count <= share)
            for (let row = first; row < end; row += 1)
                kept.push(row);
        else
            pickSegment({ columns: used, first, end, share, kept });
        return { index, first: place, end: kept.length };
    });
    return { kept, segments: places };
}
function pickSegment(options) {
    const { columns, first, end, share, kept } = options;
    const perBucket = Math.max(1, columns.length * 2);
    let buckets = Math.max(1, Math.floor((share - 2) / perBucket));
    let picked = pickBuckets({ columns, first, end, buckets });
    // Figures that rise together share their rows: then there is room for more buckets.
    while (picked.size * 2 <= share && buckets * 2 <= end - first) {
        buckets *= 2;
        picked = pickBuckets({ columns, first, end, buckets });
    }
    for (const row of [...picked].sort((left, right) => left - right))
        kept.push(row);
}
function pickBuckets(options) {
    const { columns, first, end, buckets } = options;
    const picked = new Set([first, end - 1]);
    for (let bucket = 0; bucket < buckets; bucket += 1) {
        const from = first + Math.floor(((end - first) * bucket) / buckets);
        const to = first + Math.floor(((end - first) * (bucket + 1)) / buckets);
        for (const column of columns) {
            let [low, high] = [-1, -1];
            for (let row = from; row < to; row += 1) {
                const value = column[row] ?? Number.NaN;
                if (Number.isNaN(value))
                    continue;
                if (low === -1 || value < (column[low] ?? 0))
                    low = row;
                if (high === -1 || value > (column[high] ?? 0))
                    high = row;
            }
            if (low !== -1)
                picked.add(low).add(high);
        }
    }
    return picked;
}

;// CONCATENATED MODULE: ./.build/src/report/curves.js

/**
 * 24 bytes a row with one GPU: this program shares the machine with what it tests, so a run of days
 * may take 3 MB of it for curves, which is some 30 points for each of 2,000 files.
 */
const CAPACITY = 1 << 17;
const FIRST_ROWS = 1024;
/**
 * The memory figures of a run, in columns (a tenth of what as many objects would take). When it is
 * full it thins itself to half: each file keeps its highest and its lowest of every figure.
 */
class CurveStore {
    #capacity;
    #gpus = [];
    #times = new Float64Array(0);
    #columns = [];
    #length = 0;
    /** `weight`: how many rows it had before any thinning, so that all files are thinned alike. */
    #segments = [];
    constructor(capacity = CAPACITY) {
        this.#capacity = capacity;
    }
    /** Forgets everything: a new run begins. */
    begin({ gpus }) {
        this.#gpus = gpus.map(({ index, name, visible }) => ({
            index,
            label: `VRAM of GPU ${index}, ${name}${visible ? "" : " (not visible to the tests)"}`,
        }));
        const columns = 3 + this.#gpus.length;
        this.#times = new Float64Array(FIRST_ROWS);
        this.#columns = Array.from({ length: columns }, () => new Float32Array(FIRST_ROWS));
        this.#length = 0;
        this.#segments = [];
    }
    add({ index, atMs, ramPercent, commitPercent, treeBytes, vram }) {
        if (this.#columns.length === 0)
            return;
        if (this.#length === this.#capacity)
            this.#thin();
        const row = this.#length;
        if (row === this.#times.length)
            this.#grow(row * 2);
        // A clock that was set back must not fold the curve.
        this.#times[row] = Math.max(atMs, this.#times[row - 1] ?? atMs);
        this.#set(0, ramPercent);
        this.#set(1, commitPercent);
        this.#set(2, treeBytes);
        this.#gpus.forEach((gpu, place) => {
            const reading = vram.find(({ index: number }) => number === gpu.index);
            this.#set(3 + place, reading?.usedPercent ?? null);
        });
        this.#length += 1;
        const last = this.#segments.at(-1);
        if (last?.index === index) {
            last.end = this.#length;
            last.weight += 1;
        }
        else
            this.#segments.push({ index, first: row, end: this.#length, weight: 1 });
    }
    #set(column, value) {
        const of = this.#columns[column];
        if (of !== undefined)
            of[this.#length] = value ?? Number.NaN;
    }
    /** All rows, or where there are more than `budget` about so many, peaks and lows among them. */
    read(budget) {
        const rows = this.#pick(budget);
        const figures = this.#columns.map((column) => Float32Array.from(rows.kept, (row) => column[row] ?? Number.NaN));
        const names = [
            { key: "ram", label: "RAM", unit: "percent" },
            { key: "commit", label: "Commit", unit: "percent" },
            { key: "tree", label: "Memory of the file's processes", unit: "bytes" },
            ...this.#gpus.map(({ index, label }) => ({
                key: `vram${index}`,
                label,
                unit: "percent",
            })),
        ];
        const curves = figures.map((values, number) => ({
            ...(names[number] ?? NO_NAME),
            values,
        }));
        return {
            times: Float64Array.from(rows.kept, (row) => this.#times[row] ?? Number.NaN),
            segments: rows.segments,
            curves: curves.filter(({ values }) => values.some((value) => !Number.isNaN(value))),
        };
    }
    #grow(length) {
        const times = new Float64Array(length);
        times.set(this.#times);
        this.#times = times;
        this.#columns = this.#columns.map((column) => {
            const larger = new Float32Array(length);
            larger.set(column);
            return larger;
        });
    }
    #pick(budget) {
        const columns = this.#columns.map((column) => column.subarray(0, this.#length));
        return keepPeaks({ columns, segments: this.#segments, budget });
    }
    #thin() {
        const { kept, segments } = this.#pick(this.#capacity / 2);
        for (const column of [this.#times, ...this.#columns]) {
            for (const [place, row] of kept.entries())
                column[place] = column[row] ?? Number.NaN;
        }
        this.#length = kept.length;
        this.#segments = segments.map((segment, place) => ({
            ...segment,
            weight: this.#segments[place]?.weight ?? 1,
        }));
        // Very many short files keep a few rows each: then there is nothing to forget.
        if (this.#length > this.#capacity * 0.75)
            this.#capacity *= 2;
    }
}
const NO_NAME = { key: "", label: "", unit: "percent" };

;// CONCATENATED MODULE: ./.build/src/report/record-curves.js
/** Puts what an event says about memory into the store: samples, and a file's first and last look. */
function recordCurves(store, event) {
    const nothing = { commitPercent: null, treeBytes: null, vram: [] };
    switch (event.kind) {
        case "run-started":
            store.begin(event.machine);
            return;
        case "file-started": {
            const { index, ramPercent, vram } = event;
            store.add({ ...nothing, index, atMs: Date.parse(event.time), ramPercent, vram });
            return;
        }
        case "sample":
            store.add({ index: event.index, ...event.sample });
            return;
        case "kill":
            // What was seen when it was killed may be higher than any sample before it.
            if (event.evidence.sample !== null) {
                store.add({ index: event.index, ...event.evidence.sample });
            }
            return;
        case "file-finished": {
            const { startedAt, ramAfterPercent: ramPercent } = event.result;
            if (startedAt === null || ramPercent === null)
                return;
            const atMs = Date.parse(event.time);
            store.add({ ...nothing, index: event.index, atMs, ramPercent });
            return;
        }
        default:
            return;
    }
}

;// CONCATENATED MODULE: ./.build/src/report/html/report.js


/** Some 5 characters a figure, so that all curves together take at most 2.4 MB of the page's 5. */
const FIGURES = 480_000;
const MOST_POINTS = 65_536;
/**
 * Writes `report.html` when the run has ended. `defaults` tells which settings were changed.
 *
 * The page's own script and style are a seventh of this program. They are loaded while the first
 * file runs: no test waits for them, and they are here before a test can fill the machine or remove
 * the program's files. Where that fails all the same, `replay` makes the page elsewhere.
 */
function htmlReporter(folder, defaults) {
    const store = new CurveStore();
    let figuresPerPoint = 4;
    let loading = null;
    return {
        name: "HTML",
        handle(event, state) {
            recordCurves(store, event);
            switch (event.kind) {
                case "run-started":
                    figuresPerPoint = 4 + event.machine.gpus.length;
                    return;
                case "process-started":
                    loading ??= load();
                    return;
                case "run-finished": {
                    const budget = Math.min(MOST_POINTS, Math.floor(FIGURES / figuresPerPoint));
                    return (loading ?? load()).then(({ reportHtml }) => {
                        const page = reportHtml({ state, curves: store.read(budget), defaults });
                        folder.replace("report.html", page);
                    });
                }
                default:
                    return;
            }
        },
        async close() { },
    };
}
function load() {
    const page = __webpack_require__.e(/* import() */ 610).then(__webpack_require__.bind(__webpack_require__, 610));
    // A failure is told when the page is to be written, not as a rejection that nobody awaits.
    page.catch(() => { });
    return page;
}

// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(6512);
// EXTERNAL MODULE: ./.build/src/core/format.js
var format = __webpack_require__(5452);
// EXTERNAL MODULE: ./.build/src/core/text.js
var core_text = __webpack_require__(9112);
;// CONCATENATED MODULE: ./.build/src/report/xml.js

/** What XML 1.0 cannot hold, beside control characters and halves of surrogate pairs. */
const NOT_XML = /[\ufffe\uffff]/g;
/** What is markup, or would be read back as a blank in an attribute. */
const MARKUP = /[<>&"'\n\t]/g;
/** A value for an attribute in double quotes: on one line, what cannot stand in XML as an escape. */
function xmlAttribute(text) {
    return (0,core_text/* oneLine */.TN)(text).replace(NOT_XML, visible).replace(MARKUP, entity);
}
/** The same for a message of several lines, which a reader gets back as lines. */
function xmlMessage(text) {
    return (0,core_text/* readableLines */.KO)(text).replace(NOT_XML, visible).replace(MARKUP, entity);
}
/** Text for an element's content. Lines stay lines. */
function xmlText(text) {
    return (0,core_text/* readableLines */.KO)(text).replace(NOT_XML, visible).replace(/[<>&]/g, entity);
}
function entity(character) {
    return `&#${character.charCodeAt(0)};`;
}
function visible(character) {
    return `\\u${character.charCodeAt(0).toString(16)}`;
}

;// CONCATENATED MODULE: ./.build/src/report/junit.js



/** GitLab reads at most 30 MB; output beyond this is left out, the cases and reasons stay. */
const OUTPUT_LIMIT = 16_000_000;
/** Writes `junit.xml` when the run has ended. */
function junitReporter(folder) {
    return {
        name: "JUnit",
        handle(event, state) {
            if (event.kind === "run-finished")
                folder.replace("junit.xml", junitOf(state));
        },
        async close() { },
    };
}
/**
 * The run as JUnit XML: a suite for each file, with its verdict, peaks and limits as properties.
 * Written to the schema of Jenkins' xUnit plugin (junit-10.xsd), which knows no attributes of a
 * case but its name, class and time.
 */
function junitOf(state) {
    const room = { left: OUTPUT_LIMIT };
    const suites = state.files.flatMap((file) => file.finished === null ? [] : [suiteOf(file, file.finished.result, room)]);
    const sum = (count) => suites.reduce((total, suite) => total + count(suite), 0);
    const attributes = attributesOf({
        name: "gpu-safe-tests",
        tests: sum(({ cases }) => cases.length),
        failures: sum((suite) => countOf(suite, "failed")),
        errors: sum((suite) => countOf(suite, "error")),
        time: seconds(state.finished?.durationMs ?? 0),
    });
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites${attributes}>`,
        ...suites.flatMap(suiteLines),
        "</testsuites>",
        "",
    ].join("\n");
}
function suiteOf(file, result, room) {
    const told = file.cases?.cases ?? [];
    const cases = speaksForItself(result.verdict, told) ? told : [...told, caseOf(result)];
    const tail = file.finished?.outputTail ?? "";
    const output = tail.length <= room.left ? tail : "(left out, because the report is full)";
    room.left -= tail.length;
    return { result, properties: propertiesOf(file, result), cases, output };
}
/** Whether the command's own cases already say what the verdict says. */
function speaksForItself(verdict, told) {
    const isBad = told.some(({ status }) => status === "failed" || status === "error");
    return told.length > 0 && (verdict === "passed" || (verdict === "failed" && isBad));
}
/** The file itself as a case, where its command told of none or its end is not one of theirs. */
function caseOf({ file, verdict, reason, durationMs }) {
    const message = verdict === "passed" ? "" : `${verdict}: ${reason}`;
    return {
        name: file,
        className: file,
        status: statusOf(verdict),
        durationMs,
        message,
        details: "",
    };
}
function statusOf(verdict) {
    switch (verdict) {
        case "passed":
            return "passed";
        case "failed":
            return "failed";
        case "crashed":
        case "memory-limit":
        case "killed-ram":
        case "killed-commit":
        case "killed-vram":
        case "timed-out":
        case "start-failed":
            return "error";
        case "cancelled":
        case "not-run":
            return "skipped";
        default:
            return (0,errors/* assertNever */.xb)(verdict);
    }
}
function propertiesOf(file, result) {
    const percent = (share) => (share === null ? null : share.toFixed(1));
    const megabytes = (count) => count == null ? null : (0,format/* wholeMegabytes */.dO)(count);
    const limits = file.started?.limits;
    const all = [
        ["verdict", result.verdict],
        ["reason", result.reason],
        ["exit-code", result.exitCode],
        ["signal", result.signal],
        ["peak-process-mb", megabytes(result.peakProcessBytes)],
        ["peak-tree-mb", megabytes(result.peakTreeBytes)],
        ["process-limit-mb", megabytes(limits?.processBytes)],
        ["tree-limit-mb", megabytes(limits?.treeBytes)],
        ["ram-before-percent", percent(result.ramBeforePercent)],
        ["ram-peak-percent", percent(result.ramPeakPercent)],
        ["ram-after-percent", percent(result.ramAfterPercent)],
        ["vram-before-percent", percent(result.vramBeforePercent)],
        ["vram-peak-percent", percent(result.vramPeakPercent)],
        ["vram-after-percent", percent(result.vramAfterPercent)],
        ["leftover-processes", result.leftoverProcesses],
        ["cases-problem", file.cases?.problem ?? null],
        ["cases-left-out", file.cases?.leftOut || null],
    ];
    return all.flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
}
function suiteLines(suite) {
    const { result, properties, cases, output } = suite;
    const attributes = attributesOf({
        name: result.file,
        tests: cases.length,
        failures: countOf(suite, "failed"),
        errors: countOf(suite, "error"),
        skipped: countOf(suite, "skipped"),
        time: seconds(result.durationMs),
        // Without fractions and zone, as most readers expect it; UTC.
        ...(result.startedAt === null ? {} : { timestamp: result.startedAt.slice(0, 19) }),
        file: result.file,
    });
    return [
        `  <testsuite${attributes}>`,
        "    <properties>",
        ...properties.map(([name, value]) => `      <property${attributesOf({ name, value })}/>`),
        "    </properties>",
        ...cases.map(caseLine),
        ...(output === "" ? [] : [`    <system-out>${xmlText(output)}</system-out>`]),
        "  </testsuite>",
    ];
}
function caseLine({ name, className, status, durationMs, message, details }) {
    const attributes = attributesOf({
        name,
        classname: className,
        ...(durationMs === null ? {} : { time: seconds(durationMs) }),
    });
    if (status === "passed")
        return `    <testcase${attributes}/>`;
    const element = status === "failed" ? "failure" : status;
    // Some readers take the message for granted, others show the text alone.
    const said = ` message="${xmlMessage(message || element)}"`;
    const text = xmlText(details || message || element);
    return `    <testcase${attributes}><${element}${said}>${text}</${element}></testcase>`;
}
function countOf({ cases }, wanted) {
    return cases.filter(({ status }) => status === wanted).length;
}
function attributesOf(values) {
    return Object.entries(values)
        .map(([name, value]) => ` ${name}="${xmlAttribute(String(value))}"`)
        .join("");
}
function seconds(durationMs) {
    return (durationMs / 1000).toFixed(3);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./.build/src/core/run-state.js
var run_state = __webpack_require__(6002);
// EXTERNAL MODULE: ./.build/src/report/folder.js + 2 modules
var report_folder = __webpack_require__(3355);
;// CONCATENATED MODULE: ./.build/src/report/memory-log.js





/**
 * Writes `memory-profile.log`: two lines for each file that ran, as it happens. With the setting
 * `memory-profile: false` there is no such file.
 */
function memoryLogReporter(folder) {
    let fd = null;
    return {
        name: "memory log",
        handle(event, state) {
            if (event.kind === "run-started" && event.settings["memory-profile"] !== false) {
                fd ??= folder.create(report_folder/* MEMORY_LOG_FILE */.sw);
            }
            const line = fd === null ? null : memoryLogLine(event, state);
            if (fd === null || line === null)
                return;
            fd = folder.keep(report_folder/* MEMORY_LOG_FILE */.sw, fd);
            (0,external_node_fs_.writeSync)(fd, `${line}\n`);
        },
        async close() {
            if (fd !== null)
                (0,external_node_fs_.closeSync)(fd);
            fd = null;
        },
    };
}
/** The line that an event leaves in the log, if any. */
function memoryLogLine(event, state) {
    const gpus = state.run?.machine.gpus ?? [];
    switch (event.kind) {
        case "file-started":
            return logLine("BEFORE", event, {
                file: event.file,
                ramPercent: event.ramPercent,
                vramPercent: (0,run_state/* fullestVram */.ax)(event.vram, gpus),
                processBytes: event.ownBytes,
            });
        case "file-finished": {
            const file = state.files[event.index];
            if (file === undefined || file.started === null)
                return null;
            const { result } = event;
            return logLine("AFTER", event, {
                file: result.file,
                ramPercent: result.ramAfterPercent,
                vramPercent: result.vramAfterPercent,
                processBytes: result.peakTreeBytes ?? file.seen.treeBytes,
            });
        }
        default:
            return null;
    }
}
function logLine(moment, { time }, figures) {
    const { file, ramPercent, vramPercent, processBytes } = figures;
    const process = processBytes === null ? "N/A" : `${(0,format/* wholeMegabytes */.dO)(processBytes)}MB`;
    return `[MEMORY-PROFILE ${localTime(new Date(time))}] ${moment} | Test: ${(0,core_text/* oneLine */.TN)(file)} | RAM: ${share(ramPercent)} | VRAM: ${share(vramPercent)} | Process: ${process}`;
}
function share(value) {
    return value === null ? "N/A" : `${value.toFixed(1)}%`;
}
function localTime(moment) {
    const date = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()];
    const time = [moment.getHours(), moment.getMinutes(), moment.getSeconds()];
    return `${date.map(format/* twoDigits */.Bj).join("-")} ${time.map(format/* twoDigits */.Bj).join(":")}`;
}

;// CONCATENATED MODULE: ./.build/src/report/results.js


/** Writes `results.json` when the run has ended. */
function resultsReporter(folder) {
    return {
        name: "results",
        handle(event, state) {
            if (event.kind !== "run-finished")
                return;
            const results = resultsOf(state);
            if (results !== null) {
                folder.replace("results.json", `${JSON.stringify(results, null, 2)}\n`);
            }
        },
        async close() { },
    };
}
/** The content of `results.json`; null for a run that has not ended. */
function resultsOf(state) {
    const { run, finished } = state;
    if (run === null || finished === null)
        return null;
    const { machine } = run;
    return {
        schemaVersion: 1,
        outcome: finished.outcome,
        reason: finished.reason,
        machine: {
            os: machine.os,
            totalRamBytes: machine.totalRamBytes,
            containment: machine.containment,
            enforcement: machine.enforcement,
            attempts: machine.attempts ?? [],
            gpuSource: machine.gpuSource,
            gpus: machine.gpus.map(({ index, name, totalVramBytes }) => ({
                index,
                name,
                totalVramBytes,
            })),
        },
        settings: run.settings,
        totals: finished.totals,
        files: (0,run_state/* resultsInOrder */.oU)(state).map(rounded),
    };
}
function rounded(result) {
    const entries = Object.entries(result).map(([name, value]) => name.endsWith("Percent") && typeof value === "number"
        ? [name, (0,format/* roundToTenth */.$f)(value)]
        : [name, value]);
    return Object.fromEntries(entries);
}

// EXTERNAL MODULE: ./.build/src/report/figures.js
var figures = __webpack_require__(511);
// EXTERNAL MODULE: ./.build/src/report/headline.js
var headline = __webpack_require__(4312);
// EXTERNAL MODULE: ./.build/src/report/incident.js
var incident = __webpack_require__(3658);
;// CONCATENATED MODULE: ./.build/src/report/limited-text.js
/** Lines as long as they fit, counted in bytes of UTF-8. */
class LimitedText {
    #limit;
    #lines = [];
    #bytes = 0;
    constructor(limitBytes) {
        this.#limit = limitBytes;
    }
    /** Whether the line was taken. */
    add(line) {
        const size = Buffer.byteLength(line) + 1;
        if (this.#bytes + size > this.#limit)
            return false;
        this.#lines.push(line);
        this.#bytes += size;
        return true;
    }
    /** Adds what room was kept for beforehand. */
    addAnyway(text) {
        this.#lines.push(text);
    }
    toString() {
        return `${this.#lines.join("\n")}\n`;
    }
}

;// CONCATENATED MODULE: ./.build/src/report/markdown.js

/**
 * What CommonMark or GFM gives a meaning: inline marks, table borders, HTML, what starts an
 * automatic link (`://`, `www.`), and what starts a block at the beginning of a line.
 */
const markdown_MARKUP = /[&<>"'`*_~[\]\\|{}$@#]|:(?=\/\/)|(?<=www)\.|^[-+=]|(?<=^\d{1,9})[.)]/gi;
/**
 * Text that is shown as it is, on one line or in a table cell: no markup, no HTML, no link.
 * GitHub looks for mentions and issue numbers after entities are resolved, so an invisible space
 * behind the sign keeps it from finding any.
 */
function markdownText(text) {
    return (0,core_text/* oneLine */.TN)(text.trim()).replace(markdown_MARKUP, (character) => character === "@" || character === "#" ? `${character}&#8203;` : markdown_entity(character));
}
/**
 * The same in code type, for names. Inside `<code>` GitHub looks for no mentions and numbers, so a
 * copied name has no invisible characters in it.
 */
function markdownCode(text) {
    return `<code>${(0,core_text/* oneLine */.TN)(text).replace(markdown_MARKUP, markdown_entity)}</code>`;
}
function markdown_entity(character) {
    return `&#${character.charCodeAt(0)};`;
}

;// CONCATENATED MODULE: ./.build/src/report/trace.js
/** Steps of time are doubled when there are more than this many. */
const trace_CAPACITY = 1024;
const FIRST_STEP_MS = 50;
/**
 * The highest value of each step of time, from whenever it began to whenever it ends: always the
 * same small memory, and no peak is lost.
 */
class Trace {
    #startMs = null;
    #stepMs = FIRST_STEP_MS;
    #tops = [];
    get startMs() {
        return this.#startMs;
    }
    /** A value of null only says that time went by. */
    add(atMs, value) {
        this.#startMs ??= atMs;
        let place = this.#placeOf(atMs);
        while (place >= trace_CAPACITY) {
            this.#tops = Array.from({ length: Math.ceil(this.#tops.length / 2) }, (_, half) => higher(this.#tops[half * 2] ?? null, this.#tops[half * 2 + 1] ?? null));
            this.#stepMs *= 2;
            place = this.#placeOf(atMs);
        }
        while (this.#tops.length <= place)
            this.#tops.push(null);
        this.#tops[place] = higher(this.#tops[place] ?? null, value);
    }
    /** So many equal spans of the time from the start to `endMs`; null where nothing was known. */
    read(count, endMs) {
        const tops = Array.from({ length: count }, () => null);
        const spanMs = Math.max(1, endMs - (this.#startMs ?? endMs));
        this.#tops.forEach((top, place) => {
            const share = (place * this.#stepMs) / spanMs;
            const span = Math.min(count - 1, Math.floor(share * count));
            tops[span] = higher(tops[span] ?? null, top);
        });
        return tops;
    }
    // A clock that was set back counts as its start.
    #placeOf(atMs) {
        return Math.max(0, Math.floor((atMs - (this.#startMs ?? atMs)) / this.#stepMs));
    }
}
function higher(left, right) {
    if (left === null)
        return right;
    return right === null || right < left ? left : right;
}
/** Gaps filled with what was known before them, and at the beginning with what comes first. */
function withoutGaps(values) {
    let last = values.find((value) => value !== null) ?? null;
    if (last === null)
        return [];
    return values.map((value) => {
        last = value ?? last;
        return last ?? 0;
    });
}
const BARS = "\u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588";
/** The course of a figure as a word of bars, the highest a full one; empty where nothing is known. */
function sparkline(values) {
    const known = withoutGaps(values);
    const top = Math.max(...known);
    if (known.length === 0 || !(top > 0))
        return "";
    return known
        .map((value) => BARS[Math.min(BARS.length - 1, Math.floor((value / top) * BARS.length))])
        .join("");
}

;// CONCATENATED MODULE: ./.build/src/report/summary-chart.js

const POINTS = 60;
/** Rows that a person reads. */
const ROWS = 12;
const UNITS = [
    { name: "hours", ms: 3_600_000 },
    { name: "minutes", ms: 60_000 },
    { name: "seconds", ms: 1_000 },
];
/**
 * RAM and VRAM over the run as a Mermaid chart, and the same as a table for whoever reads text.
 * Mermaid's charts have no legend: the title and the colours' order say which line is which.
 */
function chartLines(course) {
    const { ram, vram, endMs } = course;
    const spanMs = endMs - (ram.startMs ?? endMs);
    const [ramPoints, vramPoints] = [ram, vram].map((trace) => withoutGaps(trace.read(POINTS, endMs)).map((value) => value.toFixed(1)));
    // One moment is no course.
    if (ramPoints === undefined || ramPoints.length === 0 || spanMs < 1_000)
        return [];
    const hasVram = vramPoints !== undefined && vramPoints.length > 0;
    const unit = UNITS.find(({ ms }) => spanMs >= 2 * ms) ?? UNITS[2];
    const title = hasVram ? "RAM (blue) and VRAM (orange), percent" : "RAM, percent";
    return [
        "```mermaid",
        `%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "#2f81f7, #db6d28"}}}}%%`,
        "xychart-beta",
        `    title "${title}"`,
        `    x-axis "${unit.name}" 0 --> ${(spanMs / unit.ms).toFixed(1)}`,
        `    y-axis "percent in use" 0 --> 100`,
        `    line [${ramPoints.join(", ")}]`,
        ...(hasVram ? [`    line [${vramPoints.join(", ")}]`] : []),
        "```",
        "",
        ...tableLines(course, { unit, spanMs, hasVram }),
    ];
}
function tableLines({ ram, vram, endMs }, options) {
    const { unit, spanMs, hasVram } = options;
    const share = (value) => value == null ? "" : `${value.toFixed(1)} %`;
    const [rams, vrams] = [ram, vram].map((trace) => trace.read(ROWS, endMs));
    const rows = Array.from({ length: ROWS }, (_, row) => {
        const from = ((spanMs / ROWS) * row) / unit.ms;
        const cells = [from.toFixed(1), share(rams?.[row]), ...(hasVram ? [share(vrams?.[row])] : [])];
        return `| ${cells.join(" | ")} |`;
    });
    return [
        "<details><summary>The same as a table</summary>",
        "",
        `| from (${unit.name}) | highest RAM |${hasVram ? " highest VRAM |" : ""}`,
        `|---:|---:|${hasVram ? "---:|" : ""}`,
        ...rows,
        "",
        "</details>",
    ];
}

;// CONCATENATED MODULE: ./.build/src/report/summary-curves.js


/** In a table cell more would push the reason out. */
const SPARK_LENGTH = 8;
/** Follows the events of a run; little memory, whatever its length. */
class CourseRecorder {
    ram = new Trace();
    vram = new Trace();
    sparklines = new Map();
    endMs = 0;
    #gpus = [];
    #tree = new Trace();
    add(event) {
        switch (event.kind) {
            case "run-started":
                this.ram = new Trace();
                this.vram = new Trace();
                this.sparklines.clear();
                this.#gpus = event.machine.gpus;
                return;
            case "file-started":
                this.#tree = new Trace();
                this.#look(Date.parse(event.time), event);
                return;
            case "sample":
                this.#look(event.sample.atMs, event.sample);
                this.#tree.add(event.sample.atMs, event.sample.treeBytes);
                return;
            case "file-finished": {
                const atMs = Date.parse(event.time);
                if (event.result.startedAt === null)
                    return;
                this.ram.add(atMs, event.result.ramAfterPercent);
                this.#ended(atMs);
                const spark = sparkline(this.#tree.read(SPARK_LENGTH, atMs));
                if (spark !== "")
                    this.sparklines.set(event.index, spark);
                return;
            }
            default:
                return;
        }
    }
    #look(atMs, seen) {
        this.ram.add(atMs, seen.ramPercent);
        this.vram.add(atMs, (0,run_state/* fullestVram */.ax)(seen.vram, this.#gpus));
        this.#ended(atMs);
    }
    #ended(atMs) {
        this.endMs = Math.max(this.endMs, atMs);
    }
}

// EXTERNAL MODULE: ./.build/src/report/advice.js
var report_advice = __webpack_require__(3508);
;// CONCATENATED MODULE: ./.build/src/report/summary-notes.js





const HEAVIEST = 5;
const AUDITED = 50;
const NAME_LIMIT = 300;
const REASON_LIMIT = 500;
/** Where making tests lighter pays, and what the figures advise. */
function adviceLines(state) {
    const results = (0,run_state/* resultsInOrder */.oU)(state);
    const { results: heavy, sharePercent } = (0,report_advice/* heaviestFiles */.hb)(results, {
        percent: 80,
        limit: HEAVIEST,
    });
    const advice = (0,report_advice/* adviceOf */.wr)(state).map((piece) => `- ${adviceText(piece)}`);
    const lines = [];
    if (advice.length > 0)
        lines.push("## Advice", "", ...advice, "");
    // Of one or two files everybody knows which is heavy.
    if (results.length < 3 || heavy.length === 0)
        return lines;
    const which = heavy.length === 1 ? "This file holds" : `These ${heavy.length} files hold`;
    lines.push("## Heaviest files", "", `${which} ${sharePercent.toFixed(0)} % of the run's memory-time (peak of the tree \u00d7 duration):`, "", ...heavy.map((result, number) => `${number + 1}. ${summary_notes_name(result.file)}: ${(0,format/* formatBytes */.z3)(result.peakTreeBytes ?? 0)} peak, ${(0,report_advice/* memoryTimeText */.Yn)(result)}`), "");
    return lines;
}
/** Advice is our own words; only the names in it are not. */
function adviceText({ text, files, more }) {
    if (files.length === 0)
        return `${text}.`;
    return `${text}: ${files.map(summary_notes_name).join(", ")}${more > 0 ? `, and ${more} more` : ""}`;
}
function summary_notes_name(file) {
    return markdownCode((0,core_text/* shorten */.ml)(file, NAME_LIMIT));
}
/** The files in which the audit saw a real model loaded, or could not tell. */
function auditLines({ files }) {
    const found = files.flatMap(({ file, audited }) => audited !== null && (audited.verdict === "real" || audited.verdict === "unknown")
        ? [{ file, ...audited }]
        : []);
    if (found.length === 0)
        return [];
    found.sort((left, right) => Number(right.verdict === "real") - Number(left.verdict === "real"));
    const rows = found
        .slice(0, AUDITED)
        .map(({ file, line, verdict, reason }) => `| ${verdict} | ${summary_notes_name(`${file}:${line}`)} | ${markdownText((0,core_text/* shorten */.ml)(reason, REASON_LIMIT))} |`);
    const more = found.length - rows.length;
    return [
        "## Audit",
        "",
        "| verdict | file | why |",
        "|---|---|---|",
        ...rows,
        ...(more > 0 ? ["", `\u2026 and ${more} more files, in report.html`] : []),
        "",
    ];
}

// EXTERNAL MODULE: ./.build/src/report/verdict-order.js
var verdict_order = __webpack_require__(8046);
;// CONCATENATED MODULE: ./.build/src/report/summary.js











/** GitHub drops a step summary of more than 1 MiB whole; the rest is room for other steps' text. */
const SUMMARY_LIMIT_BYTES = 900_000;
/** One endless reason must not push every other row out. */
const summary_REASON_LIMIT = 2_000;
const MARK = { good: "\u2705", bad: "\u274c", idle: "\u2796" };
/** Writes `summary.md` when the run has ended, and publishes it where there is somewhere to. */
function summaryReporter(folder, options = {}) {
    const course = new CourseRecorder();
    return {
        name: "summary",
        async handle(event, state) {
            course.add(event);
            if (event.kind !== "run-finished")
                return;
            const { artifactsUrl = null } = options;
            const markdown = summaryOf(state, { course, artifactsUrl });
            folder.replace("summary.md", markdown);
            await options.publish?.(markdown);
        },
        async close() { },
    };
}
/** The run as GitHub-flavoured Markdown, in fewer than `limitBytes` bytes of UTF-8. */
function summaryOf(state, options = {}) {
    const { course = new CourseRecorder(), artifactsUrl = null } = options;
    const files = state.files.flatMap(({ index, finished, kills, audited }) => finished === null
        ? []
        : [
            {
                result: finished.result,
                shares: finished.vramShares ?? [],
                spark: course.sparklines.get(index) ?? "",
                others: kills[0] === undefined ? "" : (0,incident/* othersOf */.b)(kills[0]),
                audit: audited?.verdict ?? "",
            },
        ]);
    const columns = {
        gpu: files.some(({ result }) => (0,figures/* vramCourse */.qz)(result) !== ""),
        audit: files.some(({ audit }) => audit !== ""),
    };
    const tableHead = tableHeadOf(columns);
    files.sort((left, right) => (0,verdict_order/* rankOf */.IQ)(left.result.verdict) - (0,verdict_order/* rankOf */.IQ)(right.result.verdict));
    const missed = files.filter(({ result }) => result.verdict !== "passed");
    const passed = files.slice(missed.length);
    // The chart and the advice are short, and worth more than the last rows.
    const middle = ["", ...chartLines(course), "", ...adviceLines(state), ...auditLines(state)].join("\n");
    const limit = options.limitBytes ?? SUMMARY_LIMIT_BYTES;
    const ends = leftOutLine(files.length).length + CLOSE.length + Buffer.byteLength(middle) + 1;
    const text = new LimitedText(limit - ends);
    const head = headlines(state, artifactsUrl);
    for (const line of head)
        text.add(line);
    if (missed.length > 0) {
        for (const line of ["", "## Files that did not pass", "", ...tableHead])
            text.add(line);
    }
    let left = missed.length - addRows(text, missed, columns);
    text.addAnyway(middle);
    const isOpen = passed.length > 0 && left === 0;
    if (isOpen) {
        const title = passed.length === 1 ? "The file" : `The ${passed.length} files`;
        const opening = [`<details><summary>${title} that passed</summary>`, "", ...tableHead];
        for (const line of opening)
            text.add(line);
    }
    left += passed.length - (isOpen ? addRows(text, passed, columns) : 0);
    return `${text}${isOpen ? CLOSE : ""}${left === 0 ? "" : leftOutLine(left)}`;
}
const CLOSE = "\n</details>\n";
/**
 * The column of VRAM stands there only where a GPU was read, the audit's only where it ran. Reasons stand with the names: GitHub's
 * page is too narrow for all columns, and what is last is what nobody scrolls to.
 */
function tableHeadOf({ gpu, audit }) {
    const vram = gpu ? " VRAM before \u2192 peak \u2192 after |" : "";
    return [
        `| | file | verdict |${audit ? " audit |" : ""} time | peak of process | peak of tree | memory | RAM before \u2192 peak \u2192 after |${vram}`,
        `|---|---|---|${audit ? "---|" : ""}---:|---:|---:|---|---|${gpu ? "---|" : ""}`,
    ];
}
/** How many rows there was room for. */
function addRows(text, rows, columns) {
    const first = rows.findIndex((each) => !text.add(row(each, columns)));
    return first === -1 ? rows.length : first;
}
function headlines(state, artifactsUrl) {
    const { run, finished, warnings } = state;
    const { isGood, text } = (0,headline/* headlineOf */.g)(state);
    if (finished === null)
        return [`# gpu-safe-tests: ${text}`];
    const { totals, reason, durationMs } = finished;
    const lines = [`# gpu-safe-tests: ${isGood ? "\u2705" : "\u274c"} ${text}`, ""];
    if (reason !== null)
        lines.push(markdownText((0,core_text/* shorten */.ml)(reason, summary_REASON_LIMIT)), "");
    lines.push(`**${(0,figures/* countsText */.WN)(totals)}** of ${(0,figures/* filesText */.TC)(totals.files)} in ${(0,format/* formatDuration */.a3)(durationMs)}`);
    if (run !== null) {
        const { os, totalRamBytes, containment, gpus } = run.machine;
        const machine = [os, `${(0,format/* formatBytes */.z3)(totalRamBytes)} RAM`, ...gpus.map(({ name }) => name)];
        lines.push("", markdownText([...machine, containment].join(", ")));
    }
    if (artifactsUrl !== null) {
        lines.push("", `[report.html, the journal and junit.xml are in the artifact](${artifactsUrl})`);
    }
    const heard = warnings
        .slice(0, 20)
        .map(({ message }) => `- \u26a0\ufe0f ${markdownText((0,core_text/* shorten */.ml)(message, summary_REASON_LIMIT))}`);
    return heard.length === 0 ? lines : [...lines, "", ...heard];
}
function row({ result, shares, spark, others, audit }, columns) {
    const { verdict, file, durationMs, startedAt, peakProcessBytes, peakTreeBytes, reason } = result;
    const size = (count) => (count === null ? "" : (0,format/* formatBytes */.z3)(count));
    const about = [
        markdownCode(file),
        verdict === "passed" ? "" : markdownText((0,core_text/* shorten */.ml)(reason, summary_REASON_LIMIT)),
        others === "" ? "" : `Also on the machine: ${markdownText((0,core_text/* shorten */.ml)(others, summary_REASON_LIMIT))}`,
    ];
    const cells = [
        MARK[(0,verdict_order/* weightOf */.mm)(verdict)],
        about.filter((line) => line !== "").join("<br>"),
        verdict,
        ...(columns.audit ? [audit] : []),
        startedAt === null ? "" : (0,format/* formatDuration */.a3)(durationMs),
        size(peakProcessBytes),
        size(peakTreeBytes),
        spark,
        (0,figures/* ramCourse */.Mc)(result),
        ...(columns.gpu ? [vramCell(result, shares)] : []),
    ];
    return `| ${cells.join(" | ")} |`;
}
function vramCell(result, shares) {
    return [(0,figures/* vramCourse */.qz)(result), (0,figures/* vramShareText */.rX)(shares)].filter((part) => part !== "").join(", ");
}
function leftOutLine(count) {
    return `\n${count} more rows were left out, because GitHub shows no longer summary; results.json has them all.\n`;
}

;// CONCATENATED MODULE: ./.build/src/report/file-reports.js





/**
 * The reports that are files, all made from events alone: of a run, next to its journal, and of
 * `replay`, from the journal.
 */
function fileReports(folder, options = {}) {
    return [
        memoryLogReporter(folder),
        resultsReporter(folder),
        junitReporter(folder),
        summaryReporter(folder, {
            ...(options.publishSummary === undefined ? {} : { publish: options.publishSummary }),
            artifactsUrl: options.artifactsUrl ?? null,
        }),
        // Last, because it takes the most memory, and a machine may have little left.
        htmlReporter(folder, options.defaults ?? null),
    ];
}


/***/ }),

/***/ 3355:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  RD: () => (/* binding */ JOURNAL_FILE),
  sw: () => (/* binding */ MEMORY_LOG_FILE),
  Xm: () => (/* binding */ openReportFolder)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(6512);
// EXTERNAL MODULE: ./.build/src/report/random-hex.js
var random_hex = __webpack_require__(1107);
;// CONCATENATED MODULE: ./.build/src/report/lock.js




const LOCK_NAME = ".gpu-safe-tests.lock";
/** A lock that cannot be read is one that is being written; after this long nobody writes it. */
const UNREADABLE_IS_STALE_MS = 10_000;
const TRIES = 20;
/**
 * Makes this process the only run that writes into a folder, and returns what gives that up again.
 * A lock whose owner is gone is taken over. Throws a UserError (exit code 2) where a run holds it.
 */
function lockFolder(folder, identify) {
    const path = (0,external_node_path_.join)(folder, LOCK_NAME);
    const mine = JSON.stringify({ pid: process.pid, identity: identify(process.pid) });
    for (let tries = 0; tries < TRIES; tries += 1) {
        if (createLock(path, mine))
            return () => releaseLock(path, mine);
        const found = readLock(path);
        if (found === null)
            continue;
        const owner = parseOwner(found);
        if (owner === null ? isFresh(path) : isRunning(owner, identify))
            throw inUse(folder, owner);
        removeStale(path, found);
    }
    throw inUse(folder, null);
}
function createLock(path, text) {
    try {
        (0,external_node_fs_.writeFileSync)(path, text, { flag: "wx", mode: 0o600 });
        return true;
    }
    catch (error) {
        if (error.code === "EEXIST")
            return false;
        throw error;
    }
}
function readLock(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, "utf8");
    }
    catch (error) {
        if (error.code === "ENOENT")
            return null;
        throw error;
    }
}
function parseOwner(text) {
    try {
        const owner = JSON.parse(text);
        return typeof owner?.pid === "number"
            ? { pid: owner.pid, identity: owner.identity ?? null }
            : null;
    }
    catch {
        return null;
    }
}
function isRunning(owner, identify) {
    const identity = identify(owner.pid);
    return identity !== null && identity === (owner.identity ?? identity);
}
function isFresh(path) {
    try {
        return Date.now() - (0,external_node_fs_.statSync)(path).mtimeMs < UNREADABLE_IS_STALE_MS;
    }
    catch {
        return false;
    }
}
/** Two runs may find the same stale lock: the slower one must not remove the faster one's new lock. */
function removeStale(path, stale) {
    const aside = `${path}.${(0,random_hex/* randomHex */.n)(6)}`;
    try {
        (0,external_node_fs_.renameSync)(path, aside);
    }
    catch (error) {
        if (error.code === "ENOENT")
            return;
        throw error;
    }
    const moved = (0,external_node_fs_.readFileSync)(aside, "utf8");
    (0,external_node_fs_.unlinkSync)(aside);
    if (moved !== stale)
        createLock(path, moved);
}
function releaseLock(path, mine) {
    if (readLock(path) === mine)
        (0,external_node_fs_.unlinkSync)(path);
}
function inUse(folder, owner) {
    const holder = owner === null ? "another run" : `another run (process ${owner.pid})`;
    return new errors/* UserError */.yo({
        code: "report-dir-in-use",
        message: `report-dir ${JSON.stringify(folder)} is in use by ${holder}`,
        hint: "wait for it to end, or give this run another report-dir",
        exitCode: 2,
    });
}

;// CONCATENATED MODULE: ./.build/src/report/kept-folder.js




/** O_EXCL already refuses a link at the last step of the path; O_NOFOLLOW says it where it exists. */
const OWN_FILE = external_node_fs_.constants.O_RDWR | external_node_fs_.constants.O_APPEND | (external_node_fs_.constants.O_NOFOLLOW ?? 0);
const NEW_FILE = OWN_FILE | external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_EXCL;
/** The files of a folder that is there and locked; `unlock` gives that up. */
function folderAt(folder, unlock, identify) {
    const wasLink = (0,external_node_fs_.lstatSync)(folder).isSymbolicLink();
    let close = unlock;
    /** A test may have removed the folder, or put a link to another place into its stead. */
    function putFolderBack() {
        const found = (0,external_node_fs_.lstatSync)(folder, { throwIfNoEntry: false });
        if (found?.isDirectory() || (found?.isSymbolicLink() && wasLink))
            return;
        if (found !== undefined)
            (0,external_node_fs_.unlinkSync)(folder);
        (0,external_node_fs_.mkdirSync)(folder, { recursive: true, mode: 0o700 });
        close = lockFolder(folder, identify);
    }
    /** Writes a new file and moves it to its name. */
    function putInPlace(name, fill) {
        putFolderBack();
        const draft = (0,external_node_path_.join)(folder, `.${name}.${(0,random_hex/* randomHex */.n)(6)}`);
        const fd = (0,external_node_fs_.openSync)(draft, NEW_FILE, 0o600);
        try {
            try {
                fill(fd);
                (0,external_node_fs_.fsyncSync)(fd);
            }
            finally {
                (0,external_node_fs_.closeSync)(fd);
            }
            (0,external_node_fs_.renameSync)(draft, (0,external_node_path_.join)(folder, name));
        }
        catch (error) {
            (0,external_node_fs_.rmSync)(draft, { force: true });
            throw error;
        }
    }
    return {
        path: folder,
        create: (name) => (0,external_node_fs_.openSync)((0,external_node_path_.join)(folder, name), NEW_FILE, 0o600),
        keep(name, fd) {
            const there = (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(folder, name), { throwIfNoEntry: false, bigint: true });
            if (there !== undefined && there.ino === (0,external_node_fs_.fstatSync)(fd, { bigint: true }).ino)
                return fd;
            putInPlace(name, (copy) => copyAll(fd, copy));
            (0,external_node_fs_.closeSync)(fd);
            return (0,external_node_fs_.openSync)((0,external_node_path_.join)(folder, name), OWN_FILE);
        },
        replace(name, text) {
            putInPlace(name, (fd) => (0,external_node_fs_.writeFileSync)(fd, text));
        },
        syncEntries: () => syncFolder(folder),
        close: () => close(),
    };
}
function copyAll(from, to) {
    const piece = Buffer.alloc(256 * 1024);
    for (let at = 0;;) {
        const length = (0,external_node_fs_.readSync)(from, piece, 0, piece.length, at);
        if (length === 0)
            return;
        for (let done = 0; done < length;)
            done += (0,external_node_fs_.writeSync)(to, piece, done, length - done);
        at += length;
    }
}
function syncFolder(folder) {
    let fd;
    try {
        fd = (0,external_node_fs_.openSync)(folder, external_node_fs_.constants.O_RDONLY);
    }
    catch {
        // Windows opens no folders this way, and its file system journals their entries itself.
        return;
    }
    try {
        (0,external_node_fs_.fsyncSync)(fd);
    }
    catch {
        // Some network file systems refuse to sync a folder.
    }
    finally {
        (0,external_node_fs_.closeSync)(fd);
    }
}

;// CONCATENATED MODULE: ./.build/src/report/folder.js





const JOURNAL_FILE = "memory-profile.jsonl";
const MEMORY_LOG_FILE = "memory-profile.log";
/** What a run may leave in its folder; a new run begins by removing what an old one left. */
const OUR_FILES = [
    JOURNAL_FILE,
    MEMORY_LOG_FILE,
    "results.json",
    "summary.md",
    "junit.xml",
    "report.html",
];
/** What a run that was ended by force leaves: a report half written, a lock half taken over, test cases unread. */
const LEFT_BEHIND = /^\.(?:memory-profile\.(?:jsonl|log)|results\.json|summary\.md|junit\.xml|report\.html|gpu-safe-tests\.lock|cases)\.[0-9a-f]{12}$/;
/**
 * Opens (and creates, for us alone) the folder of the reports and locks it. `replay` keeps the
 * journal that is there; `run` removes it too. Throws a UserError (exit code 2) where the folder
 * cannot be had.
 */
function openReportFolder(path, options) {
    const folder = (0,external_node_path_.resolve)(path);
    try {
        if (options.purpose === "run")
            (0,external_node_fs_.mkdirSync)(folder, { recursive: true, mode: 0o700 });
        const unlock = lockFolder(folder, options.identify);
        try {
            for (const name of OUR_FILES) {
                if (options.purpose === "run" || name !== JOURNAL_FILE)
                    removeFile((0,external_node_path_.join)(folder, name));
            }
            for (const name of (0,external_node_fs_.readdirSync)(folder)) {
                if (LEFT_BEHIND.test(name))
                    (0,external_node_fs_.rmSync)((0,external_node_path_.join)(folder, name), { recursive: true, force: true });
            }
        }
        catch (error) {
            unlock();
            throw error;
        }
        return folderAt(folder, unlock, options.identify);
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo)
            throw error;
        throw new errors/* UserError */.yo({
            code: "report-dir",
            message: `report-dir ${JSON.stringify(path)} cannot be used: ${(0,errors/* toError */.iT)(error).message}`,
            hint: "name a folder that this user may write to",
            exitCode: 2,
        });
    }
}
function removeFile(path) {
    try {
        (0,external_node_fs_.unlinkSync)(path);
    }
    catch (error) {
        if (error.code !== "ENOENT")
            throw error;
    }
}


/***/ }),

/***/ 4312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ headlineOf)
/* harmony export */ });
/* harmony import */ var _figures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(511);

/** The run in a few words. */
function headlineOf({ finished }) {
    if (finished === null)
        return { isGood: false, text: "not finished" };
    const { totals, outcome } = finished;
    if (outcome !== "passed" && outcome !== "failed")
        return { isGood: false, text: outcome };
    const missed = totals.files - totals.passed;
    if (missed === 0)
        return { isGood: true, text: `${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .filesText */ .TC)(totals.files)}, all passed` };
    return {
        isGood: outcome === "passed",
        text: `${missed} of ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .filesText */ .TC)(totals.files)} did not pass`,
    };
}


/***/ }),

/***/ 3658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ othersOf),
/* harmony export */   w: () => (/* binding */ incidentOf)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6512);
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5452);
/* harmony import */ var _verdict_order_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8046);



const OTHERS_SHOWN = 4;
/** Some ten megabytes of a daemon tell nothing. */
const LEAST_SHARE = 0.02;
/** Of a file that did not pass. */
function incidentOf({ finished, started, kills }) {
    const [kill] = kills;
    if (started === null || finished === null)
        return { howMuch: "", atMs: null, others: "" };
    const { peakTreeBytes, ramPeakPercent, vramPeakPercent } = finished.result;
    const before = `RAM ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPercent */ .l9)(started.ramPercent)} before it started`;
    if (kill !== undefined) {
        const { atMs } = kill;
        const held = kill.sample?.treeBytes ?? peakTreeBytes;
        const others = othersOf(kill);
        return {
            howMuch: killText(kill, held === null ? null : (0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(held)),
            atMs: Number.isFinite(atMs) ? atMs : Date.parse(finished.time),
            others: others === "" ? before : others,
        };
    }
    const atMs = Date.parse(finished.time);
    // It is not at fault: why it ended says more than what it took, and has its last sample.
    if ((0,_verdict_order_js__WEBPACK_IMPORTED_MODULE_2__/* .weightOf */ .mm)(finished.result.verdict) === "idle")
        return { howMuch: "", atMs, others: before };
    const peaks = [
        peakTreeBytes === null ? "" : `${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(peakTreeBytes)} at most`,
        ramPeakPercent === null ? "" : `RAM ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPercent */ .l9)(ramPeakPercent)}`,
        vramPeakPercent === null ? "" : `VRAM ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPercent */ .l9)(vramPeakPercent)}`,
    ];
    return {
        howMuch: peaks.filter((peak) => peak !== "").join(", "),
        atMs,
        others: before,
    };
}
/** `held`: by the file's processes. */
function killText(kill, held) {
    const { cause, measured, threshold, gpuIndex } = kill;
    const its = held === null ? "" : `, its processes ${held}`;
    const percents = `${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPercent */ .l9)(measured)} (limit ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPercent */ .l9)(threshold)})`;
    switch (cause) {
        case "ram":
            return `RAM ${percents}${its}`;
        case "commit":
            return `commit ${percents}${its}`;
        case "vram":
            return `VRAM${gpuIndex === null ? "" : ` of GPU ${gpuIndex}`} ${percents}${ownVram(kill)}`;
        case "tree-limit":
            return `its processes ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(measured)} (limit ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(threshold)})`;
        case "process-limit":
            return `one process ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(measured)} (limit ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(threshold)})`;
        case "timeout":
            return `${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(measured)} (limit ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(threshold)})${its}`;
        case "cancel":
            return held === null ? "" : `its processes ${held}`;
        default:
            return (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .assertNever */ .xb)(cause);
    }
}
function ownVram({ vramShare = null }) {
    if (vramShare === null)
        return "";
    const size = (0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(vramShare.bytes);
    return vramShare.by === "driver" ? `, its processes ${size}` : `, up ${size} since before it`;
}
/** `java 4.4 GB, chrome 2.9 GB`: programs that are not the file's; several of one name are one. */
function othersOf({ biggest }) {
    const sizes = new Map();
    for (const { name, bytes, ofThisFile } of biggest) {
        if (!ofThisFile)
            sizes.set(name, (sizes.get(name) ?? 0) + bytes);
    }
    const least = (biggest[0]?.bytes ?? 0) * LEAST_SHARE;
    return [...sizes]
        .filter(([, size]) => size >= least)
        .sort(([, left], [, right]) => right - left)
        .slice(0, OTHERS_SHOWN)
        .map(([name, size]) => `${name} ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(size)}`)
        .join(", ");
}


/***/ }),

/***/ 1107:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ randomHex)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);

/**
 * `bytes` random bytes in hex digits, which nobody can guess. node:crypto takes some 8 ms to load, which the first file
 * would wait for; a run on the command line needs it at its end alone.
 */
function randomHex(bytes) {
    const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
    const { randomBytes } = require("node:crypto");
    return randomBytes(bytes).toString("hex");
}


/***/ }),

/***/ 8046:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IQ: () => (/* binding */ rankOf),
/* harmony export */   md: () => (/* binding */ worstFirst),
/* harmony export */   mm: () => (/* binding */ weightOf)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6512);

/** How much a verdict asks for a reader: `bad` is a fault of the file or its limits, `idle` is not. */
function weightOf(verdict) {
    switch (verdict) {
        case "passed":
            return "good";
        case "failed":
        case "crashed":
        case "memory-limit":
        case "killed-ram":
        case "killed-commit":
        case "killed-vram":
        case "timed-out":
        case "start-failed":
            return "bad";
        case "cancelled":
        case "not-run":
            return "idle";
        default:
            return (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .assertNever */ .xb)(verdict);
    }
}
/** What endangers the machine first, then what failed, then what never ran. */
const WORST_FIRST = [
    "killed-ram",
    "killed-commit",
    "killed-vram",
    "memory-limit",
    "crashed",
    "timed-out",
    "failed",
    "start-failed",
    "cancelled",
    "not-run",
    "passed",
];
const RANK = new Map(WORST_FIRST.map((verdict, rank) => [verdict, rank]));
/** Its place among the verdicts, from 0 for the worst. */
function rankOf(verdict) {
    return RANK.get(verdict) ?? 0;
}
/** Those that did not pass before those that did, the worst first; else in running order. */
function worstFirst(results) {
    const rank = ({ verdict }) => RANK.get(verdict) ?? 0;
    return [...results].sort((left, right) => rank(left) - rank(right));
}


/***/ })

};
