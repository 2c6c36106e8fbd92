export const id = 612;
export const ids = [612];
export const modules = {

/***/ 3612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   keepHeapSmall: () => (/* binding */ keepHeapSmall),
/* harmony export */   sizeHeapForAudit: () => (/* binding */ sizeHeapForAudit)
/* harmony export */ });
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8877);

/**
 * Keeps V8 from growing its young generation, for the whole process: what this program holds, the
 * tests have not. A run of 1,000 trivial tests grew by 32 MB from its 200th on, with this by 18
 * (Node 24.21, x64), in the same time.
 */
function keepHeapSmall() {
    (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)("--semi-space-growth-factor=1");
}
const YOUNG_BYTES = 16 * 1024 * 1024;
const MAX_ROUNDS = 200;
/**
 * Gives the young generation the size that suits a process that only audits, and keeps it there.
 * The audit makes some 4 MB of short-lived garbage for each file: in the 1 MB that V8 starts with
 * the young generation was collected four times a file, with V8's own growth a run over 1,000 files
 * peaked at 390 MB resident, with 16 MB at 220 MB (Node 24.21, x64). V8 takes no size once it runs,
 * so it is made to grow by objects that live through a few collections.
 */
function sizeHeapForAudit() {
    let alive = [];
    for (let round = 0; round < MAX_ROUNDS && youngBytes() < YOUNG_BYTES; round += 1) {
        if (round % 60 === 59)
            alive = [];
        for (let at = 0; at < 5_000; at += 1)
            alive.push([at]);
    }
    keepHeapSmall();
}
function youngBytes() {
    const space = (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.getHeapSpaceStatistics)().find(({ space_name: name }) => name === "new_space");
    // A V8 that knows no such space has nothing to grow.
    return space?.space_size ?? YOUNG_BYTES;
}


/***/ })

};
