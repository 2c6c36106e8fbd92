export const id = 74;
export const ids = [74];
export const modules = {

/***/ 3074:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  replayCommand: () => (/* binding */ replayCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./.build/src/platform/index.js + 72 modules
var platform = __webpack_require__(6803);
// EXTERNAL MODULE: ./.build/src/report/file-reports.js + 15 modules
var file_reports = __webpack_require__(482);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(6512);
// EXTERNAL MODULE: ./.build/src/core/journal.js + 2 modules
var core_journal = __webpack_require__(3417);
// EXTERNAL MODULE: ./.build/src/core/replay.js
var replay = __webpack_require__(9504);
// EXTERNAL MODULE: ./.build/src/core/run-state.js
var run_state = __webpack_require__(6002);
// EXTERNAL MODULE: ./.build/src/report/dispatch.js
var dispatch = __webpack_require__(9786);
// EXTERNAL MODULE: ./.build/src/report/folder.js + 2 modules
var report_folder = __webpack_require__(3355);
;// CONCATENATED MODULE: ./.build/src/report/replay.js









/**
 * Makes the reports of a report folder again, from its journal alone. A run that was cut off is
 * closed: the file that ran is marked, those after it are `not-run`, the outcome is `error`.
 *
 * `reportersFor` gets the folder and says what to make. Throws a UserError (exit code 2) where the
 * folder has no journal of a run, or is in use by a run that goes on.
 */
async function replay_replay(directory, options) {
    const journal = await openJournal((0,external_node_path_.join)(directory, report_folder/* JOURNAL_FILE */.RD));
    try {
        const folder = (0,report_folder/* openReportFolder */.Xm)(directory, { purpose: "replay", identify: options.identify });
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
    const recorder = new run_state/* RunRecorder */.KS();
    let interrupted = false;
    async function* wholeRun() {
        for await (const event of (0,core_journal/* decodeJournalStream */.Sz)(journal, (fault) => faults.push(fault))) {
            // What comes before the run's beginning belongs to none: its files are not known.
            if (event.kind !== "run-started" && recorder.state.run === null)
                continue;
            yield event;
        }
        if (recorder.state.run === null)
            throw noJournal(folder.path, faults[0]?.message);
        interrupted = (0,replay/* isInterrupted */.f)(recorder.state);
        const { time } = recorder.state;
        let { seq } = recorder.state;
        for (const event of (0,replay/* missingEvents */.W)(recorder.state)) {
            seq += 1;
            yield { seq, time, ...event };
        }
    }
    const clock = { now: () => Date.parse(recorder.state.time) };
    const result = await (0,dispatch/* dispatch */.J)(wholeRun(), reporters, { clock, recorder });
    return { ...result, interrupted, faults };
}
async function openJournal(path) {
    try {
        const file = await (0,promises_.open)(path, external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0));
        return (0,external_node_fs_.createReadStream)("", { fd: file, encoding: "utf8", highWaterMark: 256 * 1024 });
    }
    catch (error) {
        throw noJournal(path, (0,errors/* toError */.iT)(error).message);
    }
}
function noJournal(path, why = "it is empty") {
    return new errors/* UserError */.yo({
        code: "no-journal",
        message: `${JSON.stringify(path)} holds no journal of a run (${why})`,
        hint: `name the report-dir of a run, the folder with ${report_folder/* JOURNAL_FILE */.RD} in it`,
        exitCode: 2,
    });
}

// EXTERNAL MODULE: ./.build/src/settings/parse.js + 1 modules
var parse = __webpack_require__(7818);
;// CONCATENATED MODULE: ./.build/src/entry/replay.js





/** `replay DIR`: the exit code. */
async function replayCommand(directory) {
    const { faults } = await replay_replay(directory, {
        identify: platform/* identifyProcess */.wO,
        reportersFor: (folder) => (0,file_reports/* fileReports */._)(folder, { defaults: (0,parse/* defaultSettings */.L6)() }),
    });
    for (const fault of faults)
        process.stderr.write(`${fault.message}\n`);
    process.stdout.write(`The reports in ${(0,external_node_path_.resolve)(directory)} were made again from its journal\n`);
    return 0;
}


/***/ })

};
