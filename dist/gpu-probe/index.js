import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 23:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

;// CONCATENATED MODULE: external "node:worker_threads"
const external_node_worker_threads_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");
;// CONCATENATED MODULE: external "node:readline"
const external_node_readline_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline");
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: external "node:module"
const external_node_module_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: external "node:url"
const external_node_url_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");
;// CONCATENATED MODULE: ./.build/src/platform/native.js




let loaded;
/**
 * Loads koffi's binary by its exact path: `dist/native/<platform>-<arch>/koffi.node` beside the
 * bundle, else the package `@koromix/koffi-<platform>-<arch>` of a checkout with node_modules.
 * koffi's own search does not survive bundling. Takes 1.5 ms on Linux; loaded once per thread.
 *
 * Where there is none (another architecture, musl), `reason` is a sentence that says what was tried.
 */
function loadKoffi() {
    loaded ??= load();
    return loaded;
}
function load() {
    const here = (0,external_node_url_namespaceObject.fileURLToPath)(import.meta.url);
    const faults = [];
    for (const path of candidates(here)) {
        if (!(0,external_node_fs_namespaceObject.existsSync)(path))
            continue;
        try {
            const koffi = (0,external_node_module_namespaceObject.createRequire)(import.meta.url)(path);
            return { koffi, from: path, reason: null };
        }
        catch (thrown) {
            // musl's dlopen refuses the glibc binary here, with the missing symbol in the message.
            faults.push(`${path}: ${thrown instanceof Error ? thrown.message.trim() : String(thrown)}`);
        }
    }
    const target = `${process.platform}-${process.arch}`;
    const why = faults.length > 0 ? faults.join("; ") : "no binary is shipped for this platform";
    return { koffi: null, from: null, reason: `koffi cannot be loaded on ${target}: ${why}` };
}
function* candidates(here) {
    const target = `${process.platform}-${process.arch}`;
    const inPackage = (0,external_node_path_namespaceObject.join)("@koromix", `koffi-${target}`, `${process.platform}_${process.arch}`, "koffi.node");
    // A bundle lies in dist/<entry>/index.js, or its chunk beside it.
    yield (0,external_node_path_namespaceObject.join)((0,external_node_path_namespaceObject.dirname)(here), "..", "native", target, "koffi.node");
    for (let folder = (0,external_node_path_namespaceObject.dirname)(here);; folder = (0,external_node_path_namespaceObject.dirname)(folder)) {
        yield (0,external_node_path_namespaceObject.join)(folder, "node_modules", inPackage);
        if ((0,external_node_path_namespaceObject.dirname)(folder) === folder)
            return;
    }
}

;// CONCATENATED MODULE: ./.build/src/platform/gpu/amd-holders.js


/**
 * Who holds VRAM of an AMD GPU: compute processes as the kfd driver counts them, and what each
 * open DRM file tells in /proc/PID/fdinfo (kernel documentation, "DRM client usage stats").
 */
function listAmdHolders(roots, cards) {
    const held = new Map();
    for (const one of [...byKfd(roots, cards), ...byFdinfo(roots, cards)]) {
        const key = `${one.index}/${one.pid}`;
        const known = held.get(key);
        // Both count the same memory for a compute process: the larger figure, not their sum.
        if (known === undefined || (one.vramBytes ?? 0) > (known.vramBytes ?? 0))
            held.set(key, one);
    }
    return [...held.values()];
}
function byKfd({ sys }, cards) {
    const nodes = (0,external_node_path_namespaceObject.join)(sys, "class/kfd/kfd/topology/nodes");
    const indexOfGpu = new Map();
    for (const node of namesIn(nodes)) {
        const gpuId = readNumber((0,external_node_path_namespaceObject.join)(nodes, node, "gpu_id"));
        const address = pciAddress(readText((0,external_node_path_namespaceObject.join)(nodes, node, "properties")) ?? "");
        const card = cards.find(({ device }) => device.pciBusId === address);
        if (gpuId !== null && card !== undefined)
            indexOfGpu.set(gpuId, card.device.index);
    }
    const processes = (0,external_node_path_namespaceObject.join)(sys, "class/kfd/kfd/proc");
    return namesIn(processes).flatMap((pid) => [...indexOfGpu].flatMap(([gpuId, index]) => {
        const vramBytes = readNumber((0,external_node_path_namespaceObject.join)(processes, pid, `vram_${gpuId}`));
        if (vramBytes === null || vramBytes === 0 || !/^\d+$/.test(pid))
            return [];
        return [{ index, pid: Number(pid), name: null, vramBytes, sharedBytes: null }];
    }));
}
/** `location_id` is bus, device and function in one number: 8, 5 and 3 bits. */
function pciAddress(properties) {
    const property = (name) => {
        const found = new RegExp(`^${name} (\\d+)$`, "m").exec(properties)?.[1];
        return found === undefined ? null : Number(found);
    };
    const location = property("location_id");
    if (location === null)
        return null;
    const hex = (value, digits) => value.toString(16).padStart(digits, "0");
    const bus = hex((location >> 8) & 0xff, 2);
    const device = hex((location >> 3) & 0x1f, 2);
    return `${hex(property("domain") ?? 0, 4)}:${bus}:${device}.${location & 7}`;
}
function byFdinfo({ proc }, cards) {
    const holders = [];
    for (const pid of namesIn(proc).filter((name) => /^\d+$/.test(name))) {
        const perCard = new Map();
        for (const fd of namesIn((0,external_node_path_namespaceObject.join)(proc, pid, "fdinfo"))) {
            const text = readText((0,external_node_path_namespaceObject.join)(proc, pid, "fdinfo", fd)) ?? "";
            if (!text.includes("drm-driver:\tamdgpu"))
                continue;
            const field = (name) => new RegExp(`^${name}:\\s*(.+)$`, "m").exec(text)?.[1]?.trim() ?? null;
            const card = cards.find(({ device }) => device.pciBusId === field("drm-pdev"));
            const amount = /^(\d+)( KiB| MiB)?$/.exec(field("drm-memory-vram") ?? "");
            if (card === undefined || amount === null)
                continue;
            const unit = amount[2] === " MiB" ? 1024 * 1024 : amount[2] === " KiB" ? 1024 : 1;
            // Duplicates of one open file tell the same client twice.
            const clients = perCard.get(card.device.index) ?? new Map();
            clients.set(field("drm-client-id") ?? fd, Number(amount[1]) * unit);
            perCard.set(card.device.index, clients);
        }
        for (const [index, clients] of perCard) {
            const vramBytes = [...clients.values()].reduce((sum, one) => sum + one, 0);
            holders.push({ index, pid: Number(pid), name: null, vramBytes, sharedBytes: null });
        }
    }
    return holders;
}

;// CONCATENATED MODULE: ./.build/src/platform/gpu/source.js
/** The sources in the order in which they are asked. */
const GPU_SOURCES = (/* unused pure expression or super */ null && ([
    "nvml",
    "pdh",
    "nvidia-smi",
    "amd-sysfs",
    "torch",
    "systeminformation",
]));
/** Why a source does not answer, and what would make it. Expected; never shown with a stack. */
class SourceFault extends Error {
    name = "SourceFault";
    remedy;
    /** True where it did not answer in time: the driver hangs. */
    hung;
    constructor(reason, remedy, hung = false) {
        super(reason);
        this.remedy = remedy;
        this.hung = hung;
    }
}
/** Turns whatever a source threw into a fault. */
function toSourceFault(thrown) {
    if (thrown instanceof SourceFault)
        return thrown;
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    return new SourceFault(message, "report this as a bug of gpu-safe-tests, with the line above");
}

;// CONCATENATED MODULE: ./.build/src/platform/gpu/amd-sysfs.js




const AMD = "0x1002";
/**
 * AMD GPUs by the amdgpu driver's files below /sys/class/drm (kernel documentation, "GPU sysfs
 * interface": mem_info_vram_total, mem_info_vram_used, in bytes). Throws a SourceFault.
 */
function openAmdSysfs(roots) {
    const cards = listCards(roots);
    return {
        devices: cards.map(({ device }) => device),
        detail: (0,external_node_path_namespaceObject.join)(roots.sys, "class/drm"),
        look: () => ({
            readings: cards.flatMap(({ device: { index, totalBytes }, folder }) => {
                const used = readNumber((0,external_node_path_namespaceObject.join)(folder, "mem_info_vram_used"));
                return used === null ? [] : [{ index, totalBytes, usedBytes: Math.min(used, totalBytes) }];
            }),
            spills: [],
        }),
        holders: () => listAmdHolders(roots, cards),
        close: () => { },
    };
}
function listCards({ sys }) {
    const drm = (0,external_node_path_namespaceObject.join)(sys, "class/drm");
    const folders = namesIn(drm)
        .filter((name) => /^card\d+$/.test(name))
        .sort((a, b) => Number(a.slice(4)) - Number(b.slice(4)))
        .map((name) => (0,external_node_path_namespaceObject.join)(drm, name, "device"))
        .filter((folder) => readText((0,external_node_path_namespaceObject.join)(folder, "vendor")) === AMD);
    if (folders.length === 0) {
        throw new SourceFault("no AMD GPU below /sys/class/drm", "nothing to mend without an AMD GPU");
    }
    const cards = folders.flatMap((folder, index) => {
        const totalBytes = readNumber((0,external_node_path_namespaceObject.join)(folder, "mem_info_vram_total"));
        if (totalBytes === null || totalBytes === 0)
            return [];
        const unique = readText((0,external_node_path_namespaceObject.join)(folder, "unique_id"));
        const device = {
            index,
            name: readText((0,external_node_path_namespaceObject.join)(folder, "product_name")) || `AMD GPU (${chipOf(folder)})`,
            uuid: unique === null || unique === "" ? null : `GPU-${unique.replace(/^0x/, "")}`,
            pciBusId: pciOf(folder),
            vendor: "amd",
            parentIndex: null,
            totalBytes,
        };
        return [{ device, folder }];
    });
    if (cards.length === 0) {
        throw new SourceFault("the AMD GPU's driver tells no mem_info_vram_total", "load the amdgpu kernel driver (Linux 4.20 or newer)");
    }
    return cards;
}
function chipOf(folder) {
    return `device ${readText((0,external_node_path_namespaceObject.join)(folder, "device")) ?? "unknown"}`;
}
function pciOf(folder) {
    return /^PCI_SLOT_NAME=(.+)$/m.exec(readText((0,external_node_path_namespaceObject.join)(folder, "uevent")) ?? "")?.[1] ?? null;
}
/** null for what is not there, not readable, or no number: never a zero. */
function readNumber(path) {
    const text = readText(path);
    return text !== null && /^\d+$/.test(text) ? Number(text) : null;
}
function readText(path) {
    try {
        return (0,external_node_fs_namespaceObject.readFileSync)(path, "utf8").trim();
    }
    catch {
        return null;
    }
}
function namesIn(folder) {
    try {
        return (0,external_node_fs_namespaceObject.readdirSync)(folder).map((name) => (0,external_node_path_namespaceObject.basename)(name));
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
;// CONCATENATED MODULE: ./.build/src/platform/gpu/live-processes.js


/** How many programs of the probe can run at once. */
const PLACES = 8;
/** The process ids of the probe's programs, where the main thread can see them too. */
function createLiveProcesses() {
    return new SharedArrayBuffer(PLACES * Int32Array.BYTES_PER_ELEMENT);
}
/** Notes a program until it has ended. */
function noteLive(places, child) {
    const { pid } = child;
    if (places === null || pid === undefined)
        return;
    const pids = new Int32Array(places);
    const place = pids.findIndex((_, at) => Atomics.compareExchange(pids, at, 0, pid) === 0);
    child.once("exit", () => {
        if (place >= 0)
            Atomics.compareExchange(pids, place, pid, 0);
    });
}
/**
 * Kills what is noted, from an `exit` handler of the main thread: at `process.exit` the probe's
 * thread is stopped where it stands and can end nothing itself.
 */
function killNoted(places, platform) {
    for (const pid of new Int32Array(places))
        if (pid > 0)
            killGroup(pid, platform);
}
/**
 * Kills a program that was started with `detached` and everything it started. Never waits: one
 * that hangs in its driver dies when the driver lets go of it.
 */
function killTree(child, platform) {
    const { pid } = child;
    if (pid === undefined || child.exitCode !== null || child.signalCode !== null)
        return;
    if (platform !== "win32") {
        killGroup(pid, platform);
        return;
    }
    const root = process.env.SystemRoot ?? "C:\\Windows";
    const taskkill = (0,external_node_child_process_namespaceObject.spawn)(external_node_path_namespaceObject.win32.join(root, "System32", "taskkill.exe"), ["/PID", String(pid), "/T", "/F"], { stdio: "ignore", windowsHide: true });
    taskkill.once("error", () => child.kill("SIGKILL"));
    taskkill.once("exit", () => child.kill("SIGKILL"));
    taskkill.unref();
}
function killGroup(pid, platform) {
    try {
        // POSIX: `detached` made it the leader of a group of its own.
        process.kill(platform === "win32" ? pid : -pid, "SIGKILL");
    }
    catch {
        // It has just ended.
    }
}

;// CONCATENATED MODULE: ./.build/src/platform/gpu/conversation.js




/**
 * Marks an answer, so that a driver which prints to standard output cannot be mistaken for one.
 */
const ANSWER_MARK = "\u001eGST ";
const CLOSING_MS = 300;
/**
 * A source in a process of its own that answers lines with lines. A call into a driver that never
 * returns cannot be interrupted in a thread, and the process that holds such a thread cannot end
 * either; a process can be killed and left behind. It ends with its standard input.
 */
async function converse(start) {
    const { name, environment, platform, live, openDeadlineMs, lookDeadlineMs } = start;
    const [program, ...rest] = start.argv;
    const child = (0,external_node_child_process_namespaceObject.spawn)(program, rest, {
        env: environment,
        stdio: ["pipe", "pipe", "pipe"],
        detached: platform !== "win32",
        windowsHide: true,
    });
    noteLive(live, child);
    const waiting = new Map();
    const lastWords = followEnd(child, name, waiting);
    let nextId = 0;
    const ask = (op, deadlineMs, options) => new Promise((resolve, reject) => {
        const id = nextId++;
        const timer = setTimeout(() => {
            waiting.delete(id);
            killTree(child, platform);
            reject(hungFault(name, deadlineMs));
        }, deadlineMs);
        const settle = () => {
            clearTimeout(timer);
            waiting.delete(id);
        };
        waiting.set(id, {
            resolve: (value) => {
                settle();
                resolve(value);
            },
            reject: (fault) => {
                settle();
                reject(fault);
            },
        });
        if (child.exitCode !== null || child.signalCode !== null)
            waiting.get(id)?.reject(lastWords());
        else
            child.stdin.write(`${JSON.stringify({ id, op, options })}\n`);
    });
    const lines = (0,external_node_readline_namespaceObject.createInterface)({ input: child.stdout });
    lines.on("line", (line) => answer(line, waiting));
    const close = async () => {
        child.stdin.end();
        if (child.exitCode === null && child.signalCode === null) {
            await new Promise((resolve) => {
                const timer = setTimeout(() => {
                    killTree(child, platform);
                    resolve();
                }, CLOSING_MS);
                child.once("exit", () => {
                    clearTimeout(timer);
                    resolve();
                });
            });
        }
        lines.close();
        child.stdout.destroy();
        child.stderr.destroy();
        child.unref();
    };
    try {
        const opened = (await ask("open", openDeadlineMs, start.options));
        return {
            name,
            spawns: start.spawns,
            filtered: start.filtered,
            devices: opened.devices,
            detail: opened.detail,
            look: () => ask("look", lookDeadlineMs),
            holders: () => ask("holders", lookDeadlineMs),
            close,
        };
    }
    catch (fault) {
        await close();
        throw fault;
    }
}
function hungFault(name, deadlineMs) {
    return new SourceFault(`${name} did not answer within ${deadlineMs} ms and was given up`, "restart the machine: the GPU's driver hangs", true);
}
function answer(line, waiting) {
    const at = line.indexOf(ANSWER_MARK);
    if (at < 0)
        return;
    let said;
    try {
        said = JSON.parse(line.slice(at + ANSWER_MARK.length));
    }
    catch {
        return;
    }
    if (said.fault === undefined)
        waiting.get(said.id)?.resolve(said.value);
    else
        waiting.get(said.id)?.reject(new SourceFault(said.fault, said.remedy ?? ""));
}
/** Rejects all that wait when the process ends. Answers what to say to those who come later. */
function followEnd(child, name, waiting) {
    let complaint = "";
    let end = `the process of ${name} is not running`;
    let remedy = "a driver or library that crashes needs to be installed again";
    const fault = () => new SourceFault(complaint === "" ? end : `${end}: ${complaint}`, remedy);
    child.stderr?.on("data", (chunk) => {
        complaint = `${complaint}${chunk.toString("utf8")}`.trim().slice(-300);
    });
    // A write to a process that has just ended: its end tells more.
    child.stdin?.on("error", () => { });
    child.once("error", (thrown) => {
        end = `the process of ${name} cannot be started: ${thrown.message}`;
        remedy =
            name === "torch" ? "install Python, or add it to PATH" : "free memory or process slots";
        for (const one of [...waiting.values()])
            one.reject(fault());
    });
    child.once("close", (code, signal) => {
        end = `the process of ${name} ended with ${signal ?? `exit code ${code}`}`;
        for (const one of [...waiting.values()])
            one.reject(fault());
    });
    return fault;
}

;// CONCATENATED MODULE: ./.build/src/platform/gpu/nvml-abi.js
/**
 * The parts of NVML's ABI that are used, as offsets into raw buffers. Source: nvml.h of CUDA 13.3;
 * compiled and compared in test/platform/gpu/nvml-abi.test.ts. The same on every 64-bit platform.
 */
const NVML_SIZES = {
    memory: 24,
    memoryV2: 40,
    pciInfo: 68,
    processV1: 16,
    processV2: 24,
    /** Drivers from 535.43 to 535.86 append the confidential-computing figure to the v3 entries. */
    processWide: 32,
    name: 96,
    uuid: 96,
    driverVersion: 80,
};
/** NVML_STRUCT_VERSION: the struct's size, its version in the topmost byte. */
const NVML_MEMORY_V2_VERSION = NVML_SIZES.memoryV2 | (2 << 24);
/** NVML_VALUE_NOT_AVAILABLE as an unsigned 64-bit number. */
const NOT_AVAILABLE = 0xffffffffffffffffn;
/** null where the driver answers success with figures that cannot be: no memory at all, or more free than there is. */
function decodeMemory(buffer) {
    return memoryOf(buffer.readBigUInt64LE(0), buffer.readBigUInt64LE(8));
}
function decodeMemoryV2(buffer) {
    return memoryOf(buffer.readBigUInt64LE(8), buffer.readBigUInt64LE(24));
}
function memoryOf(total, free) {
    if (total === 0n || total === NOT_AVAILABLE || free > total)
        return null;
    return { totalBytes: Number(total), freeBytes: Number(free) };
}
function encodeMemoryV2Request(buffer) {
    buffer.writeUInt32LE(NVML_MEMORY_V2_VERSION, 0);
}
function decodePciBusId(buffer) {
    return decodeText(buffer.subarray(36, 68));
}
function decodeText(buffer) {
    const end = buffer.indexOf(0);
    return buffer.toString("utf8", 0, end < 0 ? buffer.length : end);
}
/** What an untouched byte of a list looks like: see `strideOf`. */
const LIST_FILL = 0xa5;
/**
 * Reads a process list that was filled with `LIST_FILL` before the call. The size of an entry is
 * taken from how far the driver wrote, because one struct name has had two sizes.
 */
function decodeProcesses(buffer, count, declared) {
    const stride = strideOf(buffer, count, declared);
    const processes = [];
    for (let entry = 0; entry < count; entry += 1) {
        const pid = buffer.readUInt32LE(entry * stride);
        const used = buffer.readBigUInt64LE(entry * stride + 8);
        processes.push({ pid, usedBytes: used === NOT_AVAILABLE ? null : Number(used) });
    }
    return processes;
}
function strideOf(buffer, count, declared) {
    if (declared === NVML_SIZES.processV1 || count === 0)
        return declared;
    const beyond = buffer.subarray(count * declared, count * NVML_SIZES.processWide);
    return beyond.every((byte) => byte === LIST_FILL) ? declared : NVML_SIZES.processWide;
}

;// CONCATENATED MODULE: ./.build/src/platform/gpu/nvml-errors.js

const RESTART = "restart the machine, or reset the GPU with nvidia-smi --gpu-reset";
/** NVML's return codes (nvml.h of CUDA 13.3), with what a user can do about each. */
const ERRORS = {
    1: { name: "UNINITIALIZED", remedy: RESTART },
    2: { name: "INVALID_ARGUMENT", remedy: "update the NVIDIA driver" },
    3: { name: "NOT_SUPPORTED", remedy: "this GPU does not tell its memory; nothing can be set" },
    4: {
        name: "NO_PERMISSION",
        remedy: "give this user access to /dev/nvidia*, or run as administrator",
    },
    6: { name: "NOT_FOUND", remedy: "check that the GPU is handed into this container" },
    7: { name: "INSUFFICIENT_SIZE", remedy: "update the NVIDIA driver" },
    8: { name: "INSUFFICIENT_POWER", remedy: "attach the GPU's power cables" },
    9: { name: "DRIVER_NOT_LOADED", remedy: "load the NVIDIA kernel driver: sudo modprobe nvidia" },
    10: { name: "TIMEOUT", remedy: RESTART },
    11: { name: "IRQ_ISSUE", remedy: RESTART },
    12: { name: "LIBRARY_NOT_FOUND", remedy: "install the NVIDIA driver" },
    13: { name: "FUNCTION_NOT_FOUND", remedy: "update the NVIDIA driver" },
    14: { name: "CORRUPTED_INFOROM", remedy: "the GPU needs repair" },
    15: { name: "GPU_IS_LOST", remedy: RESTART },
    16: { name: "RESET_REQUIRED", remedy: RESTART },
    17: { name: "OPERATING_SYSTEM", remedy: "allow /dev/nvidia* in this container's device cgroup" },
    18: {
        name: "LIB_RM_VERSION_MISMATCH",
        remedy: "restart the machine: the driver was updated while its old kernel module is loaded",
    },
    19: { name: "IN_USE", remedy: "end the program that holds the GPU" },
    20: { name: "MEMORY", remedy: "free memory of the machine" },
    21: { name: "NO_DATA", remedy: RESTART },
    23: { name: "INSUFFICIENT_RESOURCES", remedy: RESTART },
    25: { name: "ARGUMENT_VERSION_MISMATCH", remedy: "update the NVIDIA driver" },
    27: { name: "NOT_READY", remedy: "wait until the GPU's start is complete" },
    28: { name: "GPU_NOT_FOUND", remedy: "check that the GPU is handed into this container" },
    999: { name: "UNKNOWN", remedy: RESTART },
};
/** Call, target and code, in the driver's own name for it. */
function nvmlFault(call, code) {
    const known = ERRORS[code];
    return new SourceFault(`${call}: ${code} NVML_ERROR_${known?.name ?? "unlisted"}`, known?.remedy ?? "update the NVIDIA driver");
}

;// CONCATENATED MODULE: ./.build/src/platform/gpu/nvml.js



const SUCCESS = 0;
const INSUFFICIENT_SIZE = 7;
/** A GPU with more contexts than that is asked again with what the driver says it needs. */
const LIST_CAPACITY = 256;
/**
 * Opens NVML and lists its GPUs; one that is cut into MIG instances is followed by them. A GPU that
 * does not tell its memory is left out. Throws a SourceFault where no GPU tells.
 */
function openNvml(nvml) {
    check("nvmlInit_v2", nvml.init());
    const memory = memoryReader(nvml);
    const handles = listHandles(nvml, memory);
    const read = () => handles.flatMap(({ device, handle }) => {
        const now = memory(handle);
        if (typeof now === "number" || now === null)
            return [];
        const { totalBytes, freeBytes } = now;
        return [{ index: device.index, totalBytes, usedBytes: totalBytes - freeBytes }];
    });
    const holders = () => handles.flatMap(({ device, handle }) => listProcesses(nvml, handle).map(({ pid, usedBytes }) => ({
        index: device.index,
        pid,
        name: null,
        vramBytes: usedBytes,
        sharedBytes: null,
    })));
    return {
        devices: handles.map(({ device }) => device),
        detail: `driver ${driverVersion(nvml)}, ${nvml.path}`,
        look: () => ({ readings: read(), spills: [] }),
        holders,
        close: () => void nvml.shutdown(),
    };
}
function check(call, code) {
    if (code !== SUCCESS)
        throw nvmlFault(call, code);
}
/** v2 where the driver has it and takes it, else v1. Answers the driver's code where it refuses. */
function memoryReader(nvml) {
    const v1 = Buffer.alloc(NVML_SIZES.memory);
    const v2 = Buffer.alloc(NVML_SIZES.memoryV2);
    return (handle) => {
        if (nvml.memoryV2 !== null) {
            encodeMemoryV2Request(v2);
            if (nvml.memoryV2(handle, v2) === SUCCESS)
                return decodeMemoryV2(v2);
        }
        const code = nvml.memory(handle, v1);
        return code === SUCCESS ? decodeMemory(v1) : code;
    };
}
function listHandles(nvml, memory) {
    const count = Buffer.alloc(4);
    check("nvmlDeviceGetCount_v2", nvml.deviceCount(count));
    const whole = count.readUInt32LE(0);
    if (whole === 0) {
        throw new SourceFault("the NVIDIA driver lists no GPU", "check the GPU's slot and power; in a container, start it with --gpus all");
    }
    const found = [];
    const refusals = [];
    let nextMig = whole;
    const add = (handle, place) => {
        const now = memory(handle);
        if (typeof now === "number") {
            refusals.push(nvmlFault(`nvmlDeviceGetMemoryInfo(GPU ${place.index})`, now).message);
        }
        else if (now === null) {
            refusals.push(`GPU ${place.index} answers without figures`);
        }
        else {
            const identity = identify(nvml, handle);
            const device = {
                ...place,
                ...identity,
                vendor: "nvidia",
                totalBytes: now.totalBytes,
            };
            found.push({ handle, device });
        }
    };
    const out = Buffer.alloc(8);
    for (let index = 0; index < whole; index += 1) {
        const code = nvml.handleByIndex(index, out);
        if (code !== SUCCESS) {
            refusals.push(nvmlFault(`nvmlDeviceGetHandleByIndex_v2(GPU ${index})`, code).message);
            continue;
        }
        const handle = out.readBigUInt64LE(0);
        add(handle, { index, parentIndex: null });
        for (const mig of migHandles(nvml, handle)) {
            add(mig, { index: nextMig, parentIndex: index });
            nextMig += 1;
        }
    }
    if (found.length === 0) {
        throw new SourceFault(`no GPU tells its memory (${refusals.join("; ")})`, "restart the machine, or reset the GPU with nvidia-smi --gpu-reset");
    }
    // Whole GPUs first, so that a place on the list and an index go together.
    return found.sort((a, b) => a.device.index - b.device.index);
}
function migHandles(nvml, parent) {
    const count = Buffer.alloc(4);
    if (nvml.maxMigCount === null || nvml.migByOrdinal === null)
        return [];
    if (nvml.maxMigCount(parent, count) !== SUCCESS)
        return [];
    const handles = [];
    const out = Buffer.alloc(8);
    for (let ordinal = 0; ordinal < count.readUInt32LE(0); ordinal += 1) {
        if (nvml.migByOrdinal(parent, ordinal, out) === SUCCESS)
            handles.push(out.readBigUInt64LE(0));
    }
    return handles;
}
function identify(nvml, handle) {
    const name = Buffer.alloc(NVML_SIZES.name);
    const uuid = Buffer.alloc(NVML_SIZES.uuid);
    const pci = Buffer.alloc(NVML_SIZES.pciInfo);
    const named = nvml.name(handle, name, name.length) === SUCCESS;
    const identified = nvml.uuid(handle, uuid, uuid.length) === SUCCESS;
    const placed = nvml.pciInfo !== null && nvml.pciInfo(handle, pci) === SUCCESS;
    return {
        name: named ? decodeText(name) : "NVIDIA GPU",
        uuid: identified ? decodeText(uuid) : null,
        pciBusId: placed ? decodePciBusId(pci) : null,
    };
}
function driverVersion(nvml) {
    const out = Buffer.alloc(NVML_SIZES.driverVersion);
    return nvml.driverVersion(out, out.length) === SUCCESS ? decodeText(out) : "unknown";
}
/** Compute and graphics contexts together; a process with both counts once, with the larger figure. */
function listProcesses(nvml, handle) {
    const merged = new Map();
    for (const list of nvml.processLists) {
        for (const one of readList(list, handle)) {
            const known = merged.get(one.pid);
            if (known === undefined || (one.usedBytes ?? -1) > (known.usedBytes ?? -1)) {
                merged.set(one.pid, one);
            }
        }
    }
    return [...merged.values()];
}
function readList(list, handle, capacity = LIST_CAPACITY) {
    const declared = list.version === 1 ? NVML_SIZES.processV1 : NVML_SIZES.processV2;
    const count = Buffer.alloc(4);
    count.writeUInt32LE(capacity, 0);
    const entries = Buffer.alloc(capacity * NVML_SIZES.processWide, LIST_FILL);
    const code = list.call(handle, count, entries);
    const needed = count.readUInt32LE(0);
    // Between two calls more may come: half as many again, once.
    if (code === INSUFFICIENT_SIZE && capacity === LIST_CAPACITY && needed > capacity) {
        return readList(list, handle, Math.ceil(needed * 1.5));
    }
    if (code !== SUCCESS)
        return [];
    return decodeProcesses(entries, Math.min(needed, capacity), declared);
}

;// CONCATENATED MODULE: ./.build/src/platform/gpu/nvml-bindings.js

/** Loads the first library of `candidates` that the system can load. Throws a SourceFault. */
function openNvmlLibrary(koffi, candidates) {
    const faults = [];
    for (const path of candidates) {
        try {
            return bind(path, koffi.load(path));
        }
        catch (thrown) {
            const why = thrown instanceof Error ? thrown.message : String(thrown);
            faults.push(why.includes(path) ? why : `${path}: ${why}`);
        }
    }
    throw new SourceFault(`NVIDIA's management library cannot be loaded (${faults[0] ?? "no place to look"})`, "install the NVIDIA driver; in a container, start it with --gpus all");
}
function bind(path, library) {
    const need = (name, types) => library.func(`int ${name}(${types})`);
    const have = (name, types) => {
        try {
            return need(name, types);
        }
        catch {
            return null;
        }
    };
    const list = (kind) => {
        for (const version of [3, 2, 1]) {
            const name = `nvmlDeviceGet${kind}RunningProcesses${version === 1 ? "" : `_v${version}`}`;
            const call = have(name, "uint64_t, void *, void *");
            if (call !== null)
                return [{ name, call, version }];
        }
        return [];
    };
    return {
        path,
        init: need("nvmlInit_v2", ""),
        shutdown: need("nvmlShutdown", ""),
        driverVersion: need("nvmlSystemGetDriverVersion", "void *, uint32_t"),
        deviceCount: need("nvmlDeviceGetCount_v2", "void *"),
        handleByIndex: need("nvmlDeviceGetHandleByIndex_v2", "uint32_t, void *"),
        name: need("nvmlDeviceGetName", "uint64_t, void *, uint32_t"),
        uuid: need("nvmlDeviceGetUUID", "uint64_t, void *, uint32_t"),
        pciInfo: have("nvmlDeviceGetPciInfo_v3", "uint64_t, void *"),
        memory: need("nvmlDeviceGetMemoryInfo", "uint64_t, void *"),
        memoryV2: have("nvmlDeviceGetMemoryInfo_v2", "uint64_t, void *"),
        maxMigCount: have("nvmlDeviceGetMaxMigDeviceCount", "uint64_t, void *"),
        migByOrdinal: have("nvmlDeviceGetMigDeviceHandleByIndex", "uint64_t, uint32_t, void *"),
        processLists: [...list("Compute"), ...list("Graphics")],
    };
}

;// CONCATENATED MODULE: ./.build/src/core/units.js
const KIB = 1024;
const MIB = 1024 * KIB;
const GIB = 1024 * MIB;
/** Gives a raw count its unit. Throws a RangeError for NaN, infinities and negative numbers. */
function units_bytes(count) {
    return counted(count, "bytes");
}
/** Gives a raw share its unit. Throws a RangeError for NaN, infinities and negative numbers. */
function percent(share) {
    return counted(share, "percent");
}
/** Gives a raw span its unit. Throws a RangeError for NaN, infinities and negative numbers. */
function millis(span) {
    return counted(span, "milliseconds");
}
/** `part` as a share of `whole`; 0 where the whole is 0. */
function units_percentOf(part, whole) {
    return percent(whole === 0 ? 0 : (part / whole) * 100);
}
function counted(value, name) {
    if (!Number.isFinite(value) || value < 0)
        throw new RangeError(`${value} is no count of ${name}`);
    return value;
}

;// CONCATENATED MODULE: ./.build/src/core/gpu-levels.js

/** What may stay behind on a GPU without being called a leftover: driver bookkeeping, a desktop. */
const VRAM_SLACK_BYTES = units_bytes(64 * MIB);
/** The fullest of the GPUs that the tests can see; null where none has answered lately. */
function fullestGpu(readings, visible) {
    return readings
        .filter((one) => visible.includes(one.index))
        .reduce((most, one) => (most === null || one.usedPercent > most.usedPercent ? one : most), null);
}
/** The highest reading of each GPU, in order of their indices. */
function mergeVramPeaks(peaks, readings) {
    const highest = new Map(peaks.map((one) => [one.index, one]));
    for (const one of readings) {
        const known = highest.get(one.index);
        if (known === undefined || one.usedBytes > known.usedBytes)
            highest.set(one.index, one);
    }
    return [...highest.values()].sort((a, b) => a.index - b.index);
}
/** What of a file's VRAM did not come back. GPUs that were not read before the file are not judged. */
function vramLeft(question) {
    const { before, now, visible, slackBytes = VRAM_SLACK_BYTES } = question;
    const left = [];
    const unanswered = [];
    for (const was of before) {
        if (!visible.includes(was.index))
            continue;
        const is = now.find((one) => one.index === was.index);
        if (is === undefined)
            unanswered.push(was.index);
        else if (is.usedBytes > was.usedBytes + slackBytes) {
            left.push({ index: was.index, leftBytes: bytes(is.usedBytes - was.usedBytes) });
        }
    }
    return { left, unanswered };
}
/**
 * How much of one GPU a file's processes hold: the driver's own figures where it tells every one
 * of them, else the rise since before the file (which other programs may be part of).
 */
function attributeVram(question) {
    const { index, holders, treePids, before, now } = question;
    const own = holders.filter((one) => one.index === index && treePids.has(one.pid));
    const known = own.flatMap(({ vramBytes }) => (vramBytes === null ? [] : [vramBytes]));
    if (own.length > 0 && known.length === own.length) {
        return { index, bytes: bytes(known.reduce((sum, one) => sum + one, 0)), by: "driver" };
    }
    if (before === null || now === null)
        return null;
    return { index, bytes: bytes(Math.max(0, now.usedBytes - before.usedBytes)), by: "difference" };
}
/** The higher of two shares; what the driver tells beats any difference. */
function higherShare(one, other) {
    if (one === null || other === null)
        return one ?? other;
    if (one.by !== other.by)
        return one.by === "driver" ? one : other;
    return other.bytes > one.bytes ? other : one;
}
/** From here on Windows' driver moves allocations into shared memory, that is RAM. */
const SPILL_FROM_PERCENT = 95;
/**
 * Windows: how far a process's shared GPU memory has grown while VRAM is full; null = no spill.
 * Shared memory alone proves nothing: every process with a GPU context has some.
 */
function spilledBytes(question) {
    const { vram, sharedBefore, sharedNow } = question;
    if (vram.usedPercent < SPILL_FROM_PERCENT)
        return null;
    const grown = sharedNow - sharedBefore;
    return grown > VRAM_SLACK_BYTES ? units_bytes(grown) : null;
}
/** From such a change between two looks on somebody is loading or freeing, not book-keeping. */
const VRAM_MOVED_BYTES = units_bytes(16 * MIB);
/**
 * While memory moves towards a threshold. An allocation of VRAM is book-keeping and takes a whole
 * GPU in milliseconds, so no fill rate says how long one may wait; closer looks cost too much (5 %
 * of a core at this distance, on an H100's machine).
 */
const CLOSEST_LOOKS_MS = 25;
/** A hog that begins between two looks is seen this much later at most. */
const QUIET_LOOKS_MS = 60;
/** The delay before the next look at the GPUs. */
function nextGpuDelayMs(question) {
    const { intervalMs, fullestPercent, isMoving, threshold, spawns } = question;
    if (spawns)
        return Math.max(1000, intervalMs);
    if (threshold !== null && isMoving)
        return Math.min(intervalMs, CLOSEST_LOOKS_MS);
    if (fullestPercent === null || fullestPercent < 70)
        return intervalMs;
    return Math.max(CLOSEST_LOOKS_MS, Math.min(intervalMs, intervalMs / 4));
}
/** How long the watchdog may wait between two looks at the board; Infinity = VRAM has no threshold. */
function vramWaitMs(question) {
    const { threshold, isMoving } = question;
    if (threshold === null)
        return Number.POSITIVE_INFINITY;
    return isMoving ? CLOSEST_LOOKS_MS : QUIET_LOOKS_MS;
}

;// CONCATENATED MODULE: ./.build/src/platform/gpu/pdh.js



const ADAPTER_PATHS = [
    "\\GPU Adapter Memory(*)\\Dedicated Usage",
    "\\GPU Adapter Memory(*)\\Shared Usage",
];
const PROCESS_PATHS = [
    "\\GPU Process Memory(*)\\Dedicated Usage",
    "\\GPU Process Memory(*)\\Shared Usage",
];
const DEDICATED = 0;
const SHARED = 1;
/**
 * A GPU with less dedicated memory than that is built into the processor and works in RAM: its
 * small reserved part is always full and says nothing, so both kinds count together.
 */
const OWN_MEMORY_FROM_BYTES = 512 * 1024 * 1024;
/** The processes' shared memory is looked at every so many looks, to know it before a spill. */
const BASELINE_EVERY_LOOKS = 4;
/** Reads `pid_4312_luid_0x00000000_0x0000D3C1_phys_0` and the same without a pid. */
function parseInstance(name) {
    const found = /^(?:pid_(\d+)_)?luid_(0x[0-9a-f]{8}_0x[0-9a-f]{8})_phys_\d+/i.exec(name);
    if (found === null)
        return null;
    const pid = found[1] === undefined ? null : Number(found[1]);
    return { luid: (found[2] ?? "").toLowerCase(), pid };
}
/** Windows' own counters, for GPUs of every vendor. Throws a SourceFault without a hardware GPU. */
function openPdh(open, adapters) {
    if (adapters.length === 0) {
        throw new SourceFault("Windows lists no hardware GPU", "install the GPU's driver");
    }
    const adapterQuery = open(ADAPTER_PATHS);
    const processQuery = open(PROCESS_PATHS);
    const usage = (query, counter) => {
        const sums = new Map();
        for (const { instance, value } of query.items(counter)) {
            const found = parseInstance(instance);
            if (found === null)
                continue;
            const key = found.pid === null ? found.luid : `${found.luid}/${found.pid}`;
            // A GPU linked from several chips has one instance per chip.
            sums.set(key, (sums.get(key) ?? 0) + value);
        }
        return sums;
    };
    const read = () => {
        adapterQuery.collect();
        const dedicated = usage(adapterQuery, DEDICATED);
        const shared = usage(adapterQuery, SHARED);
        return adapters.flatMap((adapter, index) => {
            const own = dedicated.get(adapter.luid);
            if (own === undefined)
                return [];
            const totalBytes = totalOf(adapter);
            const used = own + (worksInRam(adapter) ? (shared.get(adapter.luid) ?? 0) : 0);
            return [{ index, totalBytes, usedBytes: Math.min(used, totalBytes) }];
        });
    };
    const holders = () => {
        processQuery.collect();
        const dedicated = usage(processQuery, DEDICATED);
        const shared = usage(processQuery, SHARED);
        return [...new Set([...dedicated.keys(), ...shared.keys()])].flatMap((key) => {
            const [luid, pid] = key.split("/");
            const index = adapters.findIndex((adapter) => adapter.luid === luid);
            const vramBytes = dedicated.get(key) ?? 0;
            const sharedBytes = shared.get(key) ?? 0;
            if (index < 0 || vramBytes + sharedBytes === 0)
                return [];
            return [{ index, pid: Number(pid), name: null, vramBytes, sharedBytes }];
        });
    };
    const before = new Map();
    let looks = 0;
    const findSpills = (readings) => {
        const full = (one) => pdh_percentOf(one) >= SPILL_FROM_PERCENT;
        looks += 1;
        if (!readings.some(full) && looks % BASELINE_EVERY_LOOKS !== 1)
            return [];
        const spills = [];
        for (const { index, pid, sharedBytes } of holders()) {
            const adapter = adapters[index];
            const reading = readings.find((one) => one.index === index);
            if (adapter === undefined || reading === undefined || worksInRam(adapter))
                continue;
            const key = `${index}/${pid}`;
            const known = before.get(key);
            if (known === undefined || !full(reading)) {
                before.set(key, sharedBytes ?? 0);
                continue;
            }
            const vram = {
                ...reading,
                usedBytes: units_bytes(reading.usedBytes),
                totalBytes: units_bytes(reading.totalBytes),
                usedPercent: percent(pdh_percentOf(reading)),
            };
            const sharedNow = units_bytes(sharedBytes ?? 0);
            const grown = spilledBytes({ vram, sharedBefore: units_bytes(known), sharedNow });
            if (grown !== null)
                spills.push({ index, pid, grownBytes: grown });
        }
        return spills;
    };
    if (read().length === 0) {
        adapterQuery.close();
        processQuery.close();
        throw new SourceFault("the counters of GPU Adapter Memory are empty", "needs a WDDM 2.0 driver; if the counters are broken, rebuild them with lodctr /R");
    }
    return {
        devices: adapters.map((adapter, index) => ({
            index,
            name: adapter.name,
            uuid: null,
            pciBusId: adapter.pci === null ? null : pciText(adapter.pci),
            vendor: adapter.vendor,
            parentIndex: null,
            totalBytes: totalOf(adapter),
        })),
        detail: "performance counters GPU Adapter Memory and GPU Process Memory",
        look: () => {
            const readings = read();
            return { readings, spills: findSpills(readings) };
        },
        holders,
        close: () => {
            adapterQuery.close();
            processQuery.close();
        },
    };
}
function worksInRam(adapter) {
    return adapter.dedicatedBytes < OWN_MEMORY_FROM_BYTES;
}
function totalOf(adapter) {
    return adapter.dedicatedBytes + (worksInRam(adapter) ? adapter.sharedBytes : 0);
}
function pdh_percentOf({ usedBytes, totalBytes }) {
    return totalBytes === 0 ? 0 : (usedBytes / totalBytes) * 100;
}
function pciText({ bus, device }) {
    const hex = (value) => value.toString(16).padStart(2, "0").toUpperCase();
    return `00000000:${hex(bus)}:${hex(device)}.0`;
}
/**
 * NVML for occupancy, Windows' counters for who holds it: under WDDM the NVIDIA driver does not
 * know what each process has. Devices are joined by their PCI place.
 */
function withWindowsCounters(nvml, counters) {
    const place = (pciBusId) => /:([0-9a-f]{2}:[0-9a-f]{2})\.\d$/i.exec(pciBusId ?? "")?.[1]?.toUpperCase() ?? null;
    const indexOf = new Map();
    for (const device of counters.devices) {
        const same = nvml.devices.find((one) => place(one.pciBusId) !== null && place(one.pciBusId) === place(device.pciBusId));
        if (same !== undefined)
            indexOf.set(device.index, same.index);
    }
    const renumber = (list) => list.flatMap((one) => {
        const index = indexOf.get(one.index);
        return index === undefined ? [] : [{ ...one, index }];
    });
    return {
        devices: nvml.devices,
        detail: `${nvml.detail}, processes from Windows' counters`,
        look: async () => ({
            readings: (await nvml.look()).readings,
            spills: renumber((await counters.look()).spills),
        }),
        holders: async () => {
            const joined = new Set(indexOf.values());
            const own = (await nvml.holders()).filter(({ index }) => !joined.has(index));
            return [...own, ...renumber(await counters.holders())];
        },
        close: () => {
            counters.close();
            nvml.close();
        },
    };
}

;// CONCATENATED MODULE: ./.build/src/platform/gpu/pdh-bindings.js

const LARGE = 0x400;
const MORE_DATA = 0x800007d2;
/** The name's pointer, the status (padded), the value. */
const ITEM_BYTES = 24;
/**
 * pdh.dll through koffi. English counter names, because Windows translates them. Throws a
 * SourceFault where this Windows has no such counters (before 10 version 1709, WDDM before 2.0).
 */
function bindPdh(koffi) {
    const pdh = koffi.load("pdh.dll");
    const open = pdh.func("uint32_t PdhOpenQueryW(void *, uintptr_t, void *)");
    const add = pdh.func("uint32_t PdhAddEnglishCounterW(uint64_t, str16, uintptr_t, void *)");
    const collect = pdh.func("uint32_t PdhCollectQueryData(uint64_t)");
    const array = pdh.func("uint32_t PdhGetFormattedCounterArrayW(uint64_t, uint32_t, void *, void *, void *)");
    const close = pdh.func("uint32_t PdhCloseQuery(uint64_t)");
    return (paths) => {
        const handle = Buffer.alloc(8);
        pdh_bindings_check("PdhOpenQueryW", open(null, 0, handle));
        const query = handle.readBigUInt64LE(0);
        const counters = paths.map((path) => {
            const counter = Buffer.alloc(8);
            const code = add(query, path, 0, counter);
            if (code !== 0)
                close(query);
            pdh_bindings_check(`PdhAddEnglishCounterW(${path})`, code);
            return counter.readBigUInt64LE(0);
        });
        // Kept from look to look: it grows to what the machine needs and stays there.
        let room = Buffer.alloc(64 * 1024);
        const items = (counter) => {
            const size = Buffer.alloc(4);
            const count = Buffer.alloc(4);
            for (let attempt = 0; attempt < 3; attempt += 1) {
                size.writeUInt32LE(room.length, 0);
                const code = array(counters[counter] ?? 0n, LARGE, size, count, room) >>> 0;
                if (code === 0)
                    return decode(koffi, room, count.readUInt32LE(0));
                // No instance is no fault: nobody uses the GPU.
                if (code !== MORE_DATA)
                    return [];
                room = Buffer.alloc(size.readUInt32LE(0) + 64 * 1024);
            }
            return [];
        };
        return {
            collect: () => void collect(query),
            items,
            close: () => void close(query),
        };
    };
}
/** PDH_FMT_COUNTERVALUE_ITEM_W; the names lie behind the items in the same buffer. */
function decode(koffi, room, count) {
    const start = koffi.address(room);
    const found = [];
    for (let entry = 0; entry < count; entry += 1) {
        const at = entry * ITEM_BYTES;
        const status = room.readUInt32LE(at + 8);
        const name = Number(room.readBigUInt64LE(at) - start);
        // 0 = valid, 1 = valid and new since the last collection.
        if (status > 1 || name < 0 || name >= room.length)
            continue;
        let end = name;
        while (end + 1 < room.length && room.readUInt16LE(end) !== 0)
            end += 2;
        found.push({
            instance: room.toString("utf16le", name, end),
            value: Number(room.readBigInt64LE(at + 16)),
        });
    }
    return found;
}
function pdh_bindings_check(call, code) {
    if (code === 0)
        return;
    throw new SourceFault(`${call}: 0x${(code >>> 0).toString(16)}`, "needs Windows 10 version 1709 or newer with a WDDM 2.0 driver; if the counters are broken, rebuild them with lodctr /R");
}

;// CONCATENATED MODULE: ./.build/src/platform/gpu/systeminformation.js

const systeminformation_MIB = 1024 * 1024;
/**
 * The inventory package as the last source. It tells occupancy only where it finds an NVIDIA tool
 * of its own; a GPU with a size alone is no source, since an unknown occupancy is not a zero.
 */
async function openSysteminformation(graphics = loadGraphics) {
    const read = async () => (await graphics()).controllers.filter((one) => (one.memoryTotal ?? 0) > 0 && usedMiB(one) !== null);
    const first = await read();
    if (first.length === 0) {
        throw new SourceFault("systeminformation finds no GPU whose occupancy it knows", "install the GPU's driver with its tools");
    }
    const look = async () => ({
        readings: (await read()).map((one, index) => ({
            index,
            totalBytes: (one.memoryTotal ?? 0) * systeminformation_MIB,
            usedBytes: (usedMiB(one) ?? 0) * systeminformation_MIB,
        })),
        spills: [],
    });
    return {
        devices: first.map(describe),
        detail: "systeminformation.graphics()",
        look,
        holders: () => [],
        close: () => { },
    };
}
/** The package leaves a figure out where it is 0, so one of the two has to be there. */
function usedMiB({ memoryTotal = 0, memoryUsed, memoryFree }) {
    if (typeof memoryFree === "number")
        return Math.max(0, memoryTotal - memoryFree);
    return typeof memoryUsed === "number" ? memoryUsed : null;
}
function describe(controller, index) {
    const words = `${controller.vendor ?? ""} ${controller.name ?? ""} ${controller.model ?? ""}`;
    return {
        index,
        name: controller.name || controller.model || "GPU",
        uuid: null,
        pciBusId: controller.busAddress || null,
        vendor: /nvidia/i.test(words)
            ? "nvidia"
            : /\bamd\b|radeon|advanced micro/i.test(words)
                ? "amd"
                : "other",
        parentIndex: null,
        totalBytes: (controller.memoryTotal ?? 0) * systeminformation_MIB,
    };
}
/** Loaded only when it is asked: the package takes 20 ms to load. */
async function loadGraphics() {
    const { graphics } = await __nccwpck_require__.e(/* import() */ 754).then(__nccwpck_require__.t.bind(__nccwpck_require__, 754, 19));
    return graphics();
}

;// CONCATENATED MODULE: ./.build/src/platform/gpu/windows-adapters.js
/** Members of KMTQUERYADAPTERINFOTYPE, d3dkmthk.h. */
const SEGMENT_SIZE = 3;
const ADDRESS = 6;
const REGISTRY = 8;
const TYPE = 15;
const DEVICE_IDS = 31;
const ADAPTER_INFO_BYTES = 20;
const SOFTWARE_DEVICE = 1 << 2;
/**
 * System calls of one argument; the rest is ignored. Without them koffi leaves too little stack
 * for Wine's system call dispatcher, which then hangs (seen with Wine 10 and koffi 3.3).
 */
const PADDING = [0, 0, 0, 0, 0];
/**
 * Lists the hardware GPUs through gdi32's D3DKMT calls (Windows 8.1 and newer): what the counters
 * lack, that is names, sizes and PCI places. The software renderer is left out.
 */
function listWindowsAdapters(koffi) {
    const gdi = koffi.load("gdi32.dll");
    const call = (name) => {
        const declared = gdi.func(`int ${name}(void *, ${PADDING.map(() => "uint64_t").join(", ")})`);
        return (request) => declared(request, ...PADDING);
    };
    const enumerate = call("D3DKMTEnumAdapters2");
    const query = call("D3DKMTQueryAdapterInfo");
    const close = call("D3DKMTCloseAdapter");
    // D3DKMT_ENUMADAPTERS2: the count, then a pointer; called without an array it tells the count.
    const request = Buffer.alloc(16);
    if (enumerate(request) !== 0)
        return [];
    const list = Buffer.alloc(ADAPTER_INFO_BYTES * Math.max(1, request.readUInt32LE(0)));
    request.writeBigUInt64LE(koffi.address(list), 8);
    if (enumerate(request) !== 0)
        return [];
    const ask = (adapter, type, size) => {
        const answer = Buffer.alloc(size);
        const question = Buffer.alloc(24);
        question.writeUInt32LE(adapter, 0);
        question.writeUInt32LE(type, 4);
        question.writeBigUInt64LE(koffi.address(answer), 8);
        question.writeUInt32LE(size, 16);
        return query(question) === 0 ? answer : null;
    };
    const adapters = [];
    for (let entry = 0; entry < request.readUInt32LE(0); entry += 1) {
        const info = list.subarray(entry * ADAPTER_INFO_BYTES, (entry + 1) * ADAPTER_INFO_BYTES);
        const handle = info.readUInt32LE(0);
        const adapter = windows_adapters_describe((type, size) => ask(handle, type, size), info);
        if (adapter !== null)
            adapters.push(adapter);
        const closing = Buffer.alloc(4);
        closing.writeUInt32LE(handle, 0);
        close(closing);
    }
    return adapters;
}
function windows_adapters_describe(ask, info) {
    const type = ask(TYPE, 4);
    const segments = ask(SEGMENT_SIZE, 24);
    if (segments === null || ((type?.readUInt32LE(0) ?? 0) & SOFTWARE_DEVICE) !== 0)
        return null;
    const dedicatedBytes = Number(segments.readBigUInt64LE(0) + segments.readBigUInt64LE(8));
    const sharedBytes = Number(segments.readBigUInt64LE(16));
    if (dedicatedBytes + sharedBytes === 0)
        return null;
    const address = ask(ADDRESS, 12);
    return {
        luid: luidText(info.readInt32LE(8), info.readUInt32LE(4)),
        name: wideText(ask(REGISTRY, 4 * 520)) || "GPU",
        vendor: vendorOf(ask(DEVICE_IDS, 28)),
        dedicatedBytes,
        sharedBytes,
        pci: address === null ? null : { bus: address.readUInt32LE(0), device: address.readUInt32LE(4) },
    };
}
function luidText(high, low) {
    const hex = (part) => `0x${(part >>> 0).toString(16).padStart(8, "0")}`;
    return `${hex(high)}_${hex(low)}`;
}
function wideText(strings) {
    // D3DKMT_ADAPTERREGISTRYINFO: the adapter's name is the first of four strings of 260 characters.
    const text = strings?.toString("utf16le", 0, 520) ?? "";
    return text.split("\0")[0]?.trim() ?? "";
}
function vendorOf(ids) {
    switch (ids?.readUInt32LE(4)) {
        case 0x10de:
            return "nvidia";
        case 0x1002:
            return "amd";
        default:
            return "other";
    }
}

;// CONCATENATED MODULE: ./.build/src/platform/gpu/host.js











/**
 * The life of the process that calls into drivers: it answers the questions of standard input and
 * ends with it. See conversation.ts for why this is no thread.
 */
function hostSource() {
    let session = null;
    const answerOne = async (op, options) => {
        if (op === "open") {
            dieWithParent(options);
            session = await openSession(options);
            return { devices: session.devices, detail: session.detail };
        }
        if (session === null)
            throw new SourceFault("the source is not open", "open it first");
        return op === "look" ? session.look() : session.holders();
    };
    const lines = (0,external_node_readline_namespaceObject.createInterface)({ input: process.stdin });
    lines.on("line", (line) => {
        const { id, op, options } = JSON.parse(line);
        answerOne(op, options).then((value) => say({ id, value }), (thrown) => {
            const { message, remedy } = toSourceFault(thrown);
            say({ id, fault: message, remedy });
        });
    });
    lines.on("close", () => {
        session?.close();
        process.exit(0);
    });
}
function say(answer) {
    process.stdout.write(`${ANSWER_MARK}${JSON.stringify(answer)}\n`);
}
async function openSession(options) {
    switch (options.source) {
        case "nvml": {
            const koffi = needKoffi();
            const nvml = openNvml(openNvmlLibrary(koffi, options.nvmlCandidates));
            return options.platform === "win32" ? joinCounters(koffi, nvml) : nvml;
        }
        case "pdh": {
            const koffi = needKoffi();
            return openPdh(bindPdh(koffi), listWindowsAdapters(koffi));
        }
        case "amd-sysfs":
            return openAmdSysfs(options.amdRoots);
        case "systeminformation":
            return openSysteminformation();
    }
}
function joinCounters(koffi, nvml) {
    try {
        return withWindowsCounters(nvml, openPdh(bindPdh(koffi), listWindowsAdapters(koffi)));
    }
    catch {
        // Occupancy is what matters; who holds it stays unknown.
        return nvml;
    }
}
function needKoffi() {
    const native = loadKoffi();
    if (native.koffi !== null)
        return native.koffi;
    throw new SourceFault(native.reason, "use one of the platforms that dist/native has");
}
const PR_SET_PDEATHSIG = 1;
const SIGKILL = 9;
/**
 * Linux: the kernel kills this process with the thread that started it, also while it hangs in a
 * driver and cannot see its standard input end. Windows: libuv's job object does the same.
 */
function dieWithParent({ platform, parentPid }) {
    const { koffi } = platform === "linux" ? loadKoffi() : { koffi: null };
    if (koffi === null)
        return;
    const prctl = koffi.load(null).func("int prctl(int, ulong, ulong, ulong, ulong)");
    prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
    // It may have gone before the call.
    if (process.ppid !== parentPid)
        process.exit(1);
}

;// CONCATENATED MODULE: ./.build/src/core/gpu-board.js

/**
 * A notice board in shared memory: the GPU probe's thread writes the newest reading of each GPU and
 * who holds it, the watchdog's thread reads both at every look. So a driver that hangs delays no
 * look and no kill.
 *
 * Layout, in float64: the head; then for each GPU `index, usedBytes, totalBytes, readAtMs`
 * (milliseconds since the epoch; 0 = never read); then for each holder `index, pid, bytes` (NaN =
 * the driver does not tell). Single aligned 8-byte writes do not tear on the platforms that Node
 * supports; the list of holders is guarded by a sequence number, odd while it is being written.
 */
const HEAD = { gpus: 0, capacity: 1, sequence: 2, holders: 3, cells: 4 };
const SLOTS_PER_GPU = 4;
const SLOTS_PER_HOLDER = 3;
/** Processes beyond that are not attributed; a GPU with so many is shared by a cluster. */
const HOLDERS = 256;
function createGpuBoard(gpuCount) {
    const cells = HEAD.cells + gpuCount * SLOTS_PER_GPU + HOLDERS * SLOTS_PER_HOLDER;
    const board = new SharedArrayBuffer(cells * Float64Array.BYTES_PER_ELEMENT);
    const view = new Float64Array(board);
    view[HEAD.gpus] = gpuCount;
    view[HEAD.capacity] = gpuCount;
    return board;
}
/** Places on a board that is made before the number of GPUs is known. */
const GPU_BOARD_CAPACITY = 64;
/**
 * How old a reading may be before it is no figure any more: three looks of a source that is asked
 * once a second.
 */
const GPU_READING_MAX_AGE_MS = 3000;
/** Tells readers how many places to look at, at most the board's capacity. Old readings are wiped. */
function clearGpuBoard(board, gpuCount) {
    const cells = new Float64Array(board);
    const capacity = cells[HEAD.capacity] ?? 0;
    cells.fill(0, HEAD.cells, HEAD.cells + capacity * SLOTS_PER_GPU);
    cells[HEAD.gpus] = Math.min(gpuCount, capacity);
    postGpuHolders(board, []);
}
/** Publishes one reading; `slot` is the GPU's place on the board, not its index. */
function postToGpuBoard(board, slot, reading) {
    new Float64Array(board).set([reading.index, reading.usedBytes, reading.totalBytes, reading.readAtMs], HEAD.cells + slot * SLOTS_PER_GPU);
}
/** The readings that are no older than `maxAgeMs` at `nowMs`. An old figure is no figure. */
function readGpuBoard(board, nowMs, maxAgeMs) {
    if (board === null)
        return [];
    const cells = new Float64Array(board);
    const readings = [];
    for (let gpu = 0; gpu < (cells[HEAD.gpus] ?? 0); gpu += 1) {
        const [index = 0, used = 0, total = 0, readAtMs = 0] = cells.subarray(HEAD.cells + gpu * SLOTS_PER_GPU, HEAD.cells + (gpu + 1) * SLOTS_PER_GPU);
        if (readAtMs === 0 || nowMs - readAtMs > maxAgeMs)
            continue;
        const usedBytes = bytes(used);
        const totalBytes = bytes(total);
        readings.push({ index, usedBytes, totalBytes, usedPercent: percentOf(usedBytes, totalBytes) });
    }
    return readings;
}
/** Publishes who holds the GPUs' memory; replaces the list before. */
function postGpuHolders(board, holders) {
    const cells = new Float64Array(board);
    const sequence = sequenceOf(board);
    const start = HEAD.cells + (cells[HEAD.capacity] ?? 0) * SLOTS_PER_GPU;
    Atomics.add(sequence, 0, 1);
    for (const [place, { index, pid, vramBytes }] of holders.slice(0, HOLDERS).entries()) {
        cells.set([index, pid, vramBytes ?? Number.NaN], start + place * SLOTS_PER_HOLDER);
    }
    cells[HEAD.holders] = Math.min(holders.length, HOLDERS);
    Atomics.add(sequence, 0, 1);
}
/** Changes with every list of holders: whether it is worth reading again. */
function gpuHoldersVersion(board) {
    return Atomics.load(sequenceOf(board), 0);
}
/** The newest list; null while one is being written (the next look has it). */
function readGpuHolders(board) {
    const cells = new Float64Array(board);
    const version = gpuHoldersVersion(board);
    const start = HEAD.cells + (cells[HEAD.capacity] ?? 0) * SLOTS_PER_GPU;
    const holders = [];
    for (let place = 0; place < (cells[HEAD.holders] ?? 0); place += 1) {
        const at = start + place * SLOTS_PER_HOLDER;
        const [index = 0, pid = 0, held = 0] = cells.subarray(at, at + SLOTS_PER_HOLDER);
        holders.push({ index, pid, vramBytes: Number.isNaN(held) ? null : bytes(held) });
    }
    return version % 2 === 0 && version === gpuHoldersVersion(board) ? holders : null;
}
function sequenceOf(board) {
    return new Int32Array(board, HEAD.sequence * Float64Array.BYTES_PER_ELEMENT, 1);
}

;// CONCATENATED MODULE: ./.build/src/platform/gpu/nvidia-smi-csv.js
/** In this order; all of them since R331, so no driver refuses one. */
const GPU_FIELDS = [
    "index",
    "uuid",
    "pci.bus_id",
    "memory.total",
    "memory.free",
    "name",
];
const PROCESS_FIELDS = ["gpu_uuid", "pid", "used_memory", "process_name"];
const nvidia_smi_csv_MIB = 1024 * 1024;
/**
 * Reads `--query-gpu --format=csv,noheader,nounits`. A figure that is not there (`[N/A]`,
 * `[Not Supported]`, `[Unknown Error]`, `ERR!`, `[GPU is lost]`) makes its GPU unknown, never empty.
 */
function parseGpus(output) {
    const gpus = [];
    const refusals = [];
    for (const line of linesOf(output)) {
        // The name stands last, because it alone may hold a comma.
        const [index, uuid, pciBusId, total, free, ...name] = line.split(",").map((one) => one.trim());
        const number = wholeNumber(index);
        const totalBytes = mebibytes(total);
        const freeBytes = mebibytes(free);
        if (number === null || totalBytes === null || freeBytes === null || totalBytes === 0) {
            refusals.push(line.trim());
            continue;
        }
        gpus.push({
            freeBytes: Math.min(freeBytes, totalBytes),
            device: {
                index: number,
                name: name.join(", "),
                uuid: nvidia_smi_csv_text(uuid),
                pciBusId: nvidia_smi_csv_text(pciBusId),
                vendor: "nvidia",
                parentIndex: null,
                totalBytes,
            },
        });
    }
    return { gpus, refusals };
}
/** Reads `--query-compute-apps`. Under WDDM the amounts are `[N/A]`: the process is known, its share is not. */
function parseProcesses(output, devices) {
    return linesOf(output).flatMap((line) => {
        const [uuid, pid, used, ...name] = line.split(",").map((one) => one.trim());
        const device = devices.find((one) => one.uuid !== null && one.uuid === uuid);
        const number = wholeNumber(pid);
        if (device === undefined || number === null)
            return [];
        const vramBytes = mebibytes(used);
        const known = nvidia_smi_csv_text(name.join(", "));
        return [{ index: device.index, pid: number, name: known, vramBytes, sharedBytes: null }];
    });
}
function linesOf(output) {
    return output.split(/\r?\n/).filter((line) => line.trim() !== "");
}
function wholeNumber(word) {
    return word !== undefined && /^\d+$/.test(word) ? Number(word) : null;
}
function mebibytes(word) {
    // Some releases print the unit in spite of `nounits`.
    const found = /^(\d+)(?: ?MiB)?$/.exec(word ?? "");
    return found === null ? null : Number(found[1]) * nvidia_smi_csv_MIB;
}
function nvidia_smi_csv_text(word) {
    return word === undefined || word === "" || /^\[.*\]$|^N\/A$|^ERR!$/.test(word) ? null : word;
}

;// CONCATENATED MODULE: ./.build/src/platform/gpu/run-program.js


const MAX_OUTPUT_BYTES = 1024 * 1024;
/**
 * Runs a short query program and collects what it prints (both streams). One that misses its
 * deadline is killed with its tree and not waited for. Never rejects.
 */
function runProgram(run) {
    const { argv, environment, platform, deadlineMs, live } = run;
    return new Promise((resolve) => {
        const child = (0,external_node_child_process_namespaceObject.spawn)(argv[0], argv.slice(1), {
            env: environment,
            stdio: ["ignore", "pipe", "pipe"],
            // A group of its own: so its whole tree can be killed, and Ctrl+C at a terminal is ours alone.
            detached: platform !== "win32",
            windowsHide: true,
        });
        noteLive(live, child);
        const chunks = [];
        let size = 0;
        const keep = (chunk) => {
            if (size < MAX_OUTPUT_BYTES)
                chunks.push(chunk);
            size += chunk.length;
        };
        const end = (result) => {
            clearTimeout(timer);
            child.stdout.destroy();
            child.stderr.destroy();
            child.unref();
            resolve(result);
        };
        const timer = setTimeout(() => {
            killTree(child, platform);
            end({ kind: "hung" });
        }, deadlineMs);
        child.stdout.on("data", keep);
        child.stderr.on("data", keep);
        child.once("error", (fault) => end({ kind: "not-started", message: fault.message }));
        child.once("close", (code) => end({ kind: "ended", code, output: Buffer.concat(chunks).toString("utf8") }));
    });
}

;// CONCATENATED MODULE: ./.build/src/platform/gpu/nvidia-smi.js





/** Where nvidia-smi lies, or null. Windows: System32, then the folder of drivers before R400. */
function findNvidiaSmi(platform, environment) {
    const path = environment.PATH ?? environment.Path ?? "";
    const folders = path.split(platform === "win32" ? ";" : delimiter).filter((one) => one !== "");
    if (platform !== "win32") {
        const places = [...folders, "/usr/lib/wsl/lib"].map((folder) => join(folder, "nvidia-smi"));
        return places.find((place) => existsSync(place)) ?? null;
    }
    const root = environment.SystemRoot ?? environment.SYSTEMROOT ?? "C:\\Windows";
    const programs = environment.ProgramW6432 ?? environment.ProgramFiles ?? "C:\\Program Files";
    const own = [
        win32.join(root, "System32"),
        win32.join(programs, "NVIDIA Corporation", "NVSMI"),
        ...folders,
    ];
    return own.map((one) => win32.join(one, "nvidia-smi.exe")).find((one) => existsSync(one)) ?? null;
}
/** Starts nvidia-smi once per look. Throws a SourceFault with what it printed. */
async function openNvidiaSmi(program, question) {
    if (program === null) {
        throw new SourceFault("nvidia-smi is not in PATH", "install the NVIDIA driver's tools (nvidia-utils), or add their folder to PATH");
    }
    const look = async () => {
        const output = await ask(program, ["--query-gpu", GPU_FIELDS], question);
        const found = parseGpus(output);
        if (found.gpus.length === 0)
            throw noFigures(found.refusals, output);
        return found;
    };
    const devices = (await look()).gpus.map(({ device }) => device);
    return {
        name: "nvidia-smi",
        spawns: true,
        devices,
        detail: program,
        filtered: false,
        look: async () => ({
            readings: (await look()).gpus.map(({ device, freeBytes }) => ({
                index: device.index,
                totalBytes: device.totalBytes,
                usedBytes: device.totalBytes - freeBytes,
            })),
            spills: [],
        }),
        holders: async () => parseProcesses(await ask(program, ["--query-compute-apps", PROCESS_FIELDS], question), devices),
        close: async () => { },
    };
}
async function ask(program, [query, fields], question) {
    const argv = [program, `${query}=${fields.join(",")}`, "--format=csv,noheader,nounits"];
    const result = await runProgram({ ...question, argv: [...argv] });
    switch (result.kind) {
        case "ended":
            if (result.code === 0)
                return result.output;
            throw refused(result.code, result.output);
        case "not-started":
            throw new SourceFault(`nvidia-smi cannot be started: ${result.message}`, "install the NVIDIA driver's tools again");
        case "hung":
            throw new SourceFault(`nvidia-smi did not answer within ${question.deadlineMs} ms and was killed`, "restart the machine: the NVIDIA driver hangs", true);
    }
}
/** The exit codes of nvidia-smi's manual page that have a remedy of their own. */
const REMEDIES = {
    2: "update the NVIDIA driver: its nvidia-smi does not know what is asked for",
    4: "give this user access to /dev/nvidia*",
    6: "check that the GPU is handed into this container",
    8: "attach the GPU's power cables",
    9: "load the NVIDIA kernel driver: sudo modprobe nvidia",
    12: "install the NVIDIA driver's library libnvidia-ml (nvidia-utils)",
    15: "restart the machine: the GPU fell off the bus",
    18: "restart the machine: the driver was updated while its old kernel module is loaded",
};
function refused(code, output) {
    return new SourceFault(`nvidia-smi ended with ${code ?? "a signal"}: ${firstLine(output)}`, REMEDIES[code ?? -1] ?? "run nvidia-smi by hand and mend what it says");
}
function noFigures(refusals, output) {
    return new SourceFault(`nvidia-smi lists no GPU with figures: ${firstLine(refusals[0] ?? output)}`, "run nvidia-smi by hand and mend what it says");
}
function firstLine(output) {
    const line = output.split(/\r?\n/).find((one) => one.trim() !== "") ?? "it printed nothing";
    return line.trim().slice(0, 300);
}

;// CONCATENATED MODULE: ./.build/src/platform/gpu/torch.js
/**
 * What the tests' own Python runs to tell the memory of its GPUs, one answer per line asked. It
 * ends with its standard input, so it cannot outlive this program. Asking CUDA at all costs some
 * hundred megabytes of VRAM per GPU for as long as it runs, hence one of the last sources.
 */
const TORCH_PROGRAM = `
import json, sys

def say(answer):
    sys.stdout.write("\\x1eGST " + json.dumps(answer) + "\\n")
    sys.stdout.flush()

def devices(torch):
    vendor = "amd" if getattr(torch.version, "hip", None) else "nvidia"
    for index in range(torch.cuda.device_count()):
        about = torch.cuda.get_device_properties(index)
        uuid = getattr(about, "uuid", None)
        yield {
            "index": index, "name": about.name, "vendor": vendor, "parentIndex": None,
            "uuid": None if uuid is None else ("" if str(uuid).startswith("GPU-") else "GPU-") + str(uuid),
            "pciBusId": None, "totalBytes": torch.cuda.mem_get_info(index)[1],
        }

def look(torch):
    readings = []
    for index in range(torch.cuda.device_count()):
        try:
            free, total = torch.cuda.mem_get_info(index)
        except Exception:
            continue
        readings.append({"index": index, "usedBytes": total - free, "totalBytes": total})
    return {"readings": readings, "spills": []}

def answer(question, torch):
    if question["op"] == "open":
        if not torch.cuda.is_available():
            raise RuntimeError("torch %s sees no GPU" % torch.__version__)
        return {"devices": list(devices(torch)), "detail": "torch %s, %s" % (torch.__version__, sys.executable)}
    return look(torch) if question["op"] == "look" else []

for line in sys.stdin:
    question = json.loads(line)
    try:
        import torch
        say({"id": question["id"], "value": answer(question, torch)})
    except Exception as fault:
        say({"id": question["id"], "fault": "%s: %s" % (type(fault).__name__, fault),
             "remedy": "install a torch built for this machine's GPU, or one of the earlier sources"})
`;

;// CONCATENATED MODULE: ./.build/src/platform/gpu/open-source.js




/** Says to this program's own file that it is to be the driver process. */
const HOST_FLAG = "--gpu-host";
/** Opens one source within its deadline. Rejects with a SourceFault. */
function openSource(name, settings) {
    const { platform, environment, live, deadlines } = settings;
    const { openMs, lookMs } = deadlines[name];
    switch (name) {
        case "nvidia-smi":
            return openNvidiaSmi(settings.nvidiaSmi, {
                platform,
                environment,
                live,
                deadlineMs: openMs,
            });
        case "torch": {
            const [python, ...rest] = settings.python;
            if (python === undefined) {
                const fault = new SourceFault("no Python is known", "name one in the setting command");
                return Promise.reject(fault);
            }
            return converse({
                name,
                // -u: its answers must not wait in a buffer.
                argv: [python, ...rest, "-u", "-c", TORCH_PROGRAM],
                environment,
                platform,
                live,
                options: null,
                openDeadlineMs: openMs,
                lookDeadlineMs: lookMs,
                filtered: true,
                spawns: true,
            });
        }
        case "nvml":
        case "pdh":
        case "amd-sysfs":
        case "systeminformation": {
            const options = {
                source: name,
                platform,
                nvmlCandidates: settings.nvmlCandidates,
                amdRoots: settings.amdRoots,
                parentPid: settings.parentPid,
            };
            // NODE_OPTIONS of the user's (a debugger, a loader) are for the tests.
            const { NODE_OPTIONS: _, ...own } = environment;
            return converse({
                name,
                argv: [process.execPath, settings.probeFile, HOST_FLAG],
                environment: own,
                platform,
                live,
                options,
                openDeadlineMs: openMs,
                lookDeadlineMs: lookMs,
                filtered: false,
                spawns: name === "systeminformation",
            });
        }
    }
}

;// CONCATENATED MODULE: ./.build/src/platform/gpu/probe.js





/** A source that refuses so many looks in a row is given up; one that hangs, at once. */
const REFUSALS = 3;
const LONGEST_RETRY_MS = 10 * 60_000;
/** Listing the holders doubles the cost of a look; nobody needs them more often. */
const HOLDERS_EVERY_MS = 100;
/** Looks that stay close together after VRAM has changed: frameworks load in bursts. */
const LOOKS_AFTER_A_MOVE = 20;
/**
 * The life of the probe's thread: asks the sources in order, keeps to the first that answers,
 * posts its readings to the board, and goes on to the next one when it fails. It calls into no
 * driver itself, so it can be stopped at any time.
 */
function runProbe() {
    const settings = external_node_worker_threads_namespaceObject.workerData;
    const probe = new Probe(settings, (message) => external_node_worker_threads_namespaceObject.parentPort?.postMessage(message));
    external_node_worker_threads_namespaceObject.parentPort?.on("message", (message) => probe.hear(message));
    void probe.start();
}
class Probe {
    #settings;
    #say;
    #source = null;
    #devices = [];
    #visible = [];
    #timer;
    #looking = null;
    #refusals = 0;
    #retryMs;
    #closed = false;
    constructor(settings, say) {
        this.#settings = settings;
        this.#say = say;
        this.#retryMs = settings.retryMs;
    }
    async start() {
        const source = await this.#openFirst(this.#settings.sources, (attempt) => this.#say({ kind: "attempt", attempt }));
        if (source === null) {
            this.#say({ kind: "none" });
            return;
        }
        this.#source = source;
        this.#devices = source.devices.slice(0, GPU_BOARD_CAPACITY);
        clearGpuBoard(this.#settings.board, this.#devices.length);
        await this.#look();
        const { name, filtered } = source;
        this.#say({ kind: "opened", source: name, filtered, devices: this.#devices });
        this.#plan();
    }
    hear(message) {
        switch (message.kind) {
            case "visible":
                this.#visible = message.indices;
                return;
            case "refresh":
                void this.#look().then(() => this.#say({ kind: "refreshed", id: message.id }));
                return;
            case "holders":
                void this.#holders(message.id);
                return;
            case "close":
                void this.#close();
        }
    }
    async #openFirst(sources, tell) {
        let hanging = 0;
        for (const name of sources) {
            if (this.#closed)
                return null;
            try {
                // torch and systeminformation go through the same driver: not a third and a fourth wait.
                if (hanging >= 2 && (name === "torch" || name === "systeminformation")) {
                    throw new SourceFault("not asked, because the driver hangs", "restart the machine");
                }
                const source = await openSource(name, this.#settings);
                tell({ source: name, ok: true, reason: source.detail, remedy: "" });
                return source;
            }
            catch (thrown) {
                const fault = toSourceFault(thrown);
                if (fault.hung)
                    hanging += 1;
                tell({ source: name, ok: false, reason: fault.message, remedy: fault.remedy });
            }
        }
        return null;
    }
    #plan() {
        if (this.#closed || this.#source === null)
            return;
        clearTimeout(this.#timer);
        const delay = nextGpuDelayMs({
            intervalMs: this.#settings.intervalMs,
            fullestPercent: this.#fullest,
            threshold: this.#settings.threshold,
            isMoving: this.#looksSinceMove < LOOKS_AFTER_A_MOVE,
            spawns: this.#source.spawns,
        });
        this.#timer = setTimeout(() => void this.#look().then(() => this.#plan()), delay);
    }
    #fullest = null;
    #looksSinceMove = LOOKS_AFTER_A_MOVE;
    #usedBytes = new Map();
    /** Whether VRAM has changed since its holders were listed. */
    #holdersAreOld = true;
    #holdersMs = Number.NEGATIVE_INFINITY;
    /** One look at a time: who asks while one is under way waits for that one and starts his own. */
    #look() {
        const before = this.#looking ?? Promise.resolve();
        const mine = before.then(() => this.#lookNow());
        this.#looking = mine;
        void mine.then(() => {
            if (this.#looking === mine)
                this.#looking = null;
        });
        return mine;
    }
    async #lookNow() {
        const source = this.#source;
        if (source === null || this.#closed)
            return;
        try {
            this.#post(await source.look());
            this.#refusals = 0;
            await this.#postHolders(source);
        }
        catch (thrown) {
            if (this.#closed || this.#source !== source)
                return;
            const fault = toSourceFault(thrown);
            this.#refusals += 1;
            if (fault.hung || this.#refusals >= REFUSALS)
                await this.#replace(source, fault);
        }
    }
    #post({ readings, spills }) {
        const readAtMs = Date.now();
        this.#fullest = null;
        this.#looksSinceMove += 1;
        for (const reading of readings) {
            this.#notice(reading);
            const slot = this.#devices.findIndex(({ index }) => index === reading.index);
            if (slot < 0)
                continue;
            postToGpuBoard(this.#settings.board, slot, { ...reading, readAtMs });
            if (this.#visible.length > 0 && !this.#visible.includes(reading.index))
                continue;
            const share = (reading.usedBytes / reading.totalBytes) * 100;
            this.#fullest = Math.max(this.#fullest ?? 0, share);
        }
        if (spills.length > 0)
            this.#say({ kind: "spills", spills });
    }
    #notice({ index, usedBytes }) {
        const was = this.#usedBytes.get(index);
        if (was !== undefined && Math.abs(usedBytes - was) < VRAM_MOVED_BYTES)
            return;
        this.#usedBytes.set(index, usedBytes);
        this.#holdersAreOld = true;
        if (was !== undefined)
            this.#looksSinceMove = 0;
    }
    /**
     * Who holds it, for the watchdog's thread: after the reading, because a kill must not wait for
     * it, and only when there is news. A source that starts a program for it is asked by reports only.
     */
    async #postHolders(source) {
        const nowMs = performance.now();
        if (!this.#holdersAreOld || source.spawns || nowMs - this.#holdersMs < HOLDERS_EVERY_MS)
            return;
        this.#holdersMs = nowMs;
        const holders = await source.holders();
        if (this.#source !== source)
            return;
        this.#holdersAreOld = false;
        postGpuHolders(this.#settings.board, holders);
    }
    /** The source in use fell over: the next that answers, else the same again much later. */
    async #replace(failed, fault) {
        this.#source = null;
        this.#refusals = 0;
        postGpuHolders(this.#settings.board, []);
        await failed.close();
        const attempts = [
            { source: failed.name, ok: false, reason: fault.message, remedy: fault.remedy },
        ];
        await this.#takeOver(this.#untroubling(failed.name), attempts);
        if (this.#source === null)
            this.#retryLater();
    }
    /** torch would put a context of its own onto a GPU that tests are using by now. */
    #untroubling(failed) {
        return this.#settings.sources.filter((one) => one !== failed && one !== "torch");
    }
    async #takeOver(names, attempts) {
        const next = await this.#openFirst(names, (attempt) => attempts.push(attempt));
        if (this.#closed) {
            await next?.close();
            return;
        }
        // Only one that counts the same GPUs can go on where the other stopped.
        const known = next?.devices.filter((one) => this.#devices.some((own) => isSame(own, one)));
        if (next !== null && known?.length !== 0)
            this.#source = next;
        else
            await next?.close();
        this.#say({ kind: "changed", source: this.#source?.name ?? null, attempts });
        this.#plan();
    }
    #retryLater() {
        if (this.#closed)
            return;
        this.#timer = setTimeout(() => {
            void this.#takeOver(this.#untroubling(null), []).then(() => {
                if (this.#source === null)
                    this.#retryLater();
            });
        }, this.#retryMs);
        this.#retryMs = Math.min(LONGEST_RETRY_MS, this.#retryMs * 2);
    }
    async #holders(id) {
        const source = this.#source;
        const holders = source === null ? [] : await source.holders().catch(() => []);
        this.#say({ kind: "holders", id, holders });
    }
    async #close() {
        this.#closed = true;
        clearTimeout(this.#timer);
        await this.#source?.close();
        this.#say({ kind: "closed" });
        external_node_worker_threads_namespaceObject.parentPort?.close();
    }
}
function isSame(a, b) {
    if (a.index !== b.index)
        return false;
    return a.uuid === null || b.uuid === null || a.uuid.toLowerCase() === b.uuid.toLowerCase();
}

;// CONCATENATED MODULE: ./.build/src/entry/gpu-probe.js



/**
 * One file, two lives: the thread that asks the GPU sources, and the process that calls into the
 * drivers for it and may hang there.
 */
if (external_node_worker_threads_namespaceObject.isMainThread)
    hostSource();
else
    runProbe();

