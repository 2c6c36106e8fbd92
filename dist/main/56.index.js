export const id = 56;
export const ids = [56];
export const modules = {

/***/ 7056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readTestCases: () => (/* binding */ readTestCases)
/* harmony export */ });
/* harmony import */ var saxes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9800);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6512);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9112);
/* harmony import */ var _core_units_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5288);




/** Limits on what a test may make us keep: all of it goes into one line of the journal. */
const MAX_CASES = 5_000;
const MAX_TEXT = 2_000_000;
const MAX_NAME = 500;
const MAX_MESSAGE = 1_000;
const MAX_DETAILS = 4_000;
/** The cases in a JUnit document; suites within suites come out flat. */
function readTestCases(xml) {
    const cases = [];
    let leftOut = 0;
    let room = MAX_TEXT;
    let open = null;
    const parser = new saxes__WEBPACK_IMPORTED_MODULE_0__/* .SaxesParser */ .wT();
    parser.on("opentag", ({ name, attributes }) => {
        if (name === "testcase")
            open = openCase(attributes);
        else if (open !== null)
            openResult(open, name, attributes);
    });
    const addText = (text) => {
        if (open?.into === true && open.details.length < MAX_DETAILS) {
            open.details += text.slice(0, MAX_DETAILS);
        }
    };
    parser.on("text", addText);
    parser.on("cdata", addText);
    parser.on("closetag", ({ name }) => {
        if (open === null)
            return;
        if (name === "failure" || name === "error" || name === "skipped")
            open.into = false;
        if (name !== "testcase")
            return;
        const found = closeCase(open);
        open = null;
        room -= found.name.length + found.className.length + found.message.length;
        if (cases.length >= MAX_CASES || room <= 0)
            leftOut += 1;
        else
            cases.push({ ...found, details: found.details.slice(0, Math.max(0, room)) });
        room -= found.details.length;
    });
    let problem = null;
    parser.on("error", (error) => {
        throw error;
    });
    try {
        parser.write(xml).close();
    }
    catch (thrown) {
        problem = `the test command's JUnit file is no well-formed XML: ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .shorten */ .ml)((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .toError */ .iT)(thrown).message, 200)}`;
    }
    return { cases, leftOut, problem };
}
function openCase({ name = "", classname = "", time = "" }) {
    // Some writers put commas between thousands.
    const seconds = Number.parseFloat(time.replaceAll(",", ""));
    return {
        name: (0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .shorten */ .ml)(name, MAX_NAME),
        className: (0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .shorten */ .ml)(classname, MAX_NAME),
        durationMs: Number.isFinite(seconds) && seconds >= 0 ? Math.round(seconds * 1000) : null,
        status: "passed",
        message: "",
        details: "",
        into: false,
    };
}
/** The worst of a case's results counts; among equals the first. */
const RANK = { passed: 0, skipped: 1, failure: 2, failed: 2, error: 3 };
function openResult(open, name, attributes) {
    if (name !== "failure" && name !== "error" && name !== "skipped")
        return;
    const status = name === "failure" ? "failed" : name;
    if (RANK[status] <= RANK[open.status])
        return;
    open.status = status;
    open.message = (0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .shorten */ .ml)(attributes.message ?? attributes.type ?? "", MAX_MESSAGE);
    open.details = "";
    open.into = true;
}
function closeCase({ into: _, durationMs, details, ...rest }) {
    return {
        ...rest,
        durationMs: durationMs === null ? null : (0,_core_units_js__WEBPACK_IMPORTED_MODULE_2__/* .millis */ .ne)(durationMs),
        details: (0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .shorten */ .ml)(details.trim(), MAX_DETAILS),
    };
}


/***/ })

};
