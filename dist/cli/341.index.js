export const id = 341;
export const ids = [341];
export const modules = {

/***/ 3341:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   replayCommand: () => (/* binding */ replayCommand)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _platform_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3931);
/* harmony import */ var _report_file_reports_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(482);
/* harmony import */ var _report_replay_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8347);
/* harmony import */ var _settings_parse_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7818);
var __webpack_async_dependencies__ = __webpack_handle_async_dependencies__([_platform_index_js__WEBPACK_IMPORTED_MODULE_1__]);
_platform_index_js__WEBPACK_IMPORTED_MODULE_1__ = (__webpack_async_dependencies__.then ? (await __webpack_async_dependencies__)() : __webpack_async_dependencies__)[0];





/** `replay DIR`: the exit code. */
async function replayCommand(directory) {
    const { faults } = await (0,_report_replay_js__WEBPACK_IMPORTED_MODULE_3__/* .replay */ .e)(directory, {
        identify: _platform_index_js__WEBPACK_IMPORTED_MODULE_1__/* .identifyProcess */ .wO,
        reportersFor: (folder) => (0,_report_file_reports_js__WEBPACK_IMPORTED_MODULE_2__/* .fileReports */ ._)(folder, { defaults: (0,_settings_parse_js__WEBPACK_IMPORTED_MODULE_4__/* .defaultSettings */ .L6)() }),
    });
    for (const fault of faults)
        process.stderr.write(`${fault.message}\n`);
    process.stdout.write(`The reports in ${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directory)} were made again from its journal\n`);
    return 0;
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } });

/***/ }),

/***/ 8347:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ replay)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6512);
/* harmony import */ var _core_journal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3417);
/* harmony import */ var _core_replay_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9504);
/* harmony import */ var _core_run_state_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6002);
/* harmony import */ var _dispatch_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9786);
/* harmony import */ var _folder_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3355);









/**
 * Makes the reports of a report folder again, from its journal alone. A run that was cut off is
 * closed: the file that ran is marked, those after it are `not-run`, the outcome is `error`.
 *
 * `reportersFor` gets the folder and says what to make. Throws a UserError (exit code 2) where the
 * folder has no journal of a run, or is in use by a run that goes on.
 */
async function replay(directory, options) {
    const journal = await openJournal((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, _folder_js__WEBPACK_IMPORTED_MODULE_8__/* .JOURNAL_FILE */ .RD));
    try {
        const folder = (0,_folder_js__WEBPACK_IMPORTED_MODULE_8__/* .openReportFolder */ .Xm)(directory, { purpose: "replay", identify: options.identify });
        try {
            return await replayInto(folder, journal, options.reportersFor(folder));
        }
        finally {
            folder.close();
        }
    }
    finally {
        journal.destroy();
    }
}
async function replayInto(folder, journal, reporters) {
    const faults = [];
    const recorder = new _core_run_state_js__WEBPACK_IMPORTED_MODULE_6__/* .RunRecorder */ .KS();
    let interrupted = false;
    async function* wholeRun() {
        for await (const event of (0,_core_journal_js__WEBPACK_IMPORTED_MODULE_4__/* .decodeJournalStream */ .Sz)(journal, (fault) => faults.push(fault))) {
            // What comes before the run's beginning belongs to none: its files are not known.
            if (event.kind !== "run-started" && recorder.state.run === null)
                continue;
            yield event;
        }
        if (recorder.state.run === null)
            throw noJournal(folder.path, faults[0]?.message);
        interrupted = (0,_core_replay_js__WEBPACK_IMPORTED_MODULE_5__/* .isInterrupted */ .f)(recorder.state);
        const { time } = recorder.state;
        let { seq } = recorder.state;
        for (const event of (0,_core_replay_js__WEBPACK_IMPORTED_MODULE_5__/* .missingEvents */ .W)(recorder.state)) {
            seq += 1;
            yield { seq, time, ...event };
        }
    }
    const clock = { now: () => Date.parse(recorder.state.time) };
    const result = await (0,_dispatch_js__WEBPACK_IMPORTED_MODULE_7__/* .dispatch */ .J)(wholeRun(), reporters, { clock, recorder });
    return { ...result, interrupted, faults };
}
async function openJournal(path) {
    try {
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0));
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)("", { fd: file, encoding: "utf8", highWaterMark: 256 * 1024 });
    }
    catch (error) {
        throw noJournal(path, (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .toError */ .iT)(error).message);
    }
}
function noJournal(path, why = "it is empty") {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo({
        code: "no-journal",
        message: `${JSON.stringify(path)} holds no journal of a run (${why})`,
        hint: `name the report-dir of a run, the folder with ${_folder_js__WEBPACK_IMPORTED_MODULE_8__/* .JOURNAL_FILE */ .RD} in it`,
        exitCode: 2,
    });
}


/***/ })

};
