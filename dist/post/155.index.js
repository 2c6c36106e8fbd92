export const id = 155;
export const ids = [155];
export const modules = {

/***/ 57155:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   takeTestCases: () => (/* binding */ takeTestCases)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56512);
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



const MAX_FILE_BYTES = 64 * 1024 * 1024;
const NOTHING = { cases: [], leftOut: 0, problem: null };
/**
 * Reads the JUnit XML that a test command wrote, and removes it. Never rejects: what cannot be read
 * is told as `problem`. The tests may have put anything there, so a link is not followed, a pipe is
 * not waited for, and entities of its own are an error to the parser.
 */
async function takeTestCases(path) {
    try {
        const xml = await readBounded(path);
        // Most commands write none, and the parser is a tenth of this program.
        const { readTestCases } = await Promise.all(/* import() */[__webpack_require__.e(800), __webpack_require__.e(56)]).then(__webpack_require__.bind(__webpack_require__, 77056));
        return readTestCases(xml);
    }
    catch (thrown) {
        const { code, message } = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .toError */ .iT)(thrown);
        const why = code === "ENOENT" ? "the test command wrote none" : message;
        return { ...NOTHING, problem: `no test cases: ${why}` };
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { force: true, recursive: true }).catch(() => { });
    }
}
async function readBounded(path) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const flags = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0);
        const file = __addDisposableResource(env_1, await openFile(path, flags), true);
        const stats = await file.handle.stat();
        if (!stats.isFile())
            throw new Error("what the test command left there is not a file");
        if (stats.size > MAX_FILE_BYTES) {
            throw new Error(`the test command wrote ${stats.size} bytes, more than is read`);
        }
        return await file.handle.readFile("utf8");
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
/** Node 20.0 has no `Symbol.asyncDispose` on file handles yet. */
async function openFile(path, flags) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, flags);
    return { handle, [Symbol.asyncDispose]: () => handle.close() };
}


/***/ })

};
