export const id = 715;
export const ids = [715];
export const modules = {

/***/ 2715:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   auditCommand: () => (/* binding */ auditCommand)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _audit_audit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5595);
/* harmony import */ var _core_verdict_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4646);
/* harmony import */ var _platform_files_discover_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6326);
/* harmony import */ var _platform_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3931);
/* harmony import */ var _audit_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7479);
var __webpack_async_dependencies__ = __webpack_handle_async_dependencies__([_platform_index_js__WEBPACK_IMPORTED_MODULE_4__]);
_platform_index_js__WEBPACK_IMPORTED_MODULE_4__ = (__webpack_async_dependencies__.then ? (await __webpack_async_dependencies__)() : __webpack_async_dependencies__)[0];






/** `audit [pattern\u2026]`: the exit code. */
async function auditCommand(settings, format) {
    const workingDirectory = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(settings.workingDirectory);
    const { files, warnings } = (0,_platform_files_discover_js__WEBPACK_IMPORTED_MODULE_3__/* .discoverTestFiles */ .B)({
        patterns: settings.tests,
        workingDirectory,
        platform: _platform_index_js__WEBPACK_IMPORTED_MODULE_4__/* .platformName */ .$r,
    });
    for (const { message } of warnings)
        process.stderr.write(`${message}\n`);
    const report = await (0,_audit_js__WEBPACK_IMPORTED_MODULE_5__/* .auditTests */ .P)(settings, workingDirectory, files);
    process.stdout.write(format === "json" ? `${JSON.stringify(report, null, 2)}\n` : (0,_audit_audit_js__WEBPACK_IMPORTED_MODULE_1__/* .formatAuditText */ .k)(report));
    return _core_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .EXIT_CODES */ .ai.passed;
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } });

/***/ })

};
