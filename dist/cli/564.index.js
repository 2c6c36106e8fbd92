export const id = 564;
export const ids = [564];
export const modules = {

/***/ 7479:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ auditForRun),
  P: () => (/* binding */ auditTests)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(6512);
// EXTERNAL MODULE: ./.build/src/platform/files/crawl.js
var crawl = __webpack_require__(6944);
;// CONCATENATED MODULE: ./.build/src/platform/files/spelling.js


/** Windows and macOS open `Engine.py` where the file is called `engine.py`. */
const IGNORES_CASE = process.platform === "win32" || process.platform === "darwin";
/**
 * Whether a file is spelled as in its folders, from `root` on: Python's imports tell `Engine` from
 * `engine` on every system. `path` is relative, with `/`. Folders are listed once.
 */
function createSpelling(root) {
    const folders = new Map();
    const namesIn = (folder) => {
        const before = folders.get(folder);
        if (before !== undefined)
            return before;
        const found = list(folder);
        folders.set(folder, found);
        return found;
    };
    return (path) => {
        let folder = root;
        for (const name of path.split("/")) {
            if (name === "" || name === ".")
                continue;
            // What lies above the root, or cannot be listed, is taken as it is written.
            if (name !== ".." && namesIn(folder)?.has(name) === false)
                return false;
            folder = (0,external_node_path_.join)(folder, name);
        }
        return true;
    };
}
function list(folder) {
    try {
        return new Set((0,external_node_fs_.readdirSync)(folder));
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./.build/src/entry/audit.js





/** Audits the Python files among `files`. The parser is loaded only when there are any. */
async function auditTests(settings, workingDirectory, files) {
    const python = files.filter((file) => file.endsWith(".py"));
    if (python.length === 0 && settings.auditLoaders === "")
        return { schemaVersion: 1, files: [] };
    const { auditFiles, parseLoaders, MAX_FILE_BYTES, TOO_LARGE } = await Promise.all(/* import() */[__webpack_require__.e(860), __webpack_require__.e(595)]).then(__webpack_require__.bind(__webpack_require__, 5595));
    const { sizeHeapForAudit } = await __webpack_require__.e(/* import() */ 612).then(__webpack_require__.bind(__webpack_require__, 3612));
    sizeHeapForAudit();
    const loaders = settings.auditLoaders === ""
        ? []
        : parseLoaders(readLoaders(settings.auditLoaders), settings.auditLoaders);
    const limit = { bytes: MAX_FILE_BYTES, why: TOO_LARGE };
    const named = new Set(python);
    const isSpelledSo = IGNORES_CASE ? createSpelling(workingDirectory) : () => true;
    return auditFiles({
        files: python,
        workingDirectory,
        loaders,
        read: (path) => named.has(path) || isSpelledSo(path)
            ? readOrNull((0,external_node_path_.resolve)(workingDirectory, path), limit)
            : null,
    });
}
/** What the run is told of it; empty where the audit is off or there is nothing to audit. */
async function auditForRun(settings, workingDirectory, files) {
    const mode = settings.audit;
    if (mode === "off")
        return [];
    const report = await auditTests(settings, workingDirectory, files);
    const indices = new Map(files.map((file, index) => [file, index]));
    return report.files.map(({ file, verdict, reason, line, allowed, tests }) => ({
        kind: "audit",
        index: indices.get(file) ?? 0,
        mode,
        verdict,
        reason,
        line,
        allowed: allowed.length,
        tests: tests.map(({ name, line, verdict, reason }) => ({ name, line, verdict, reason })),
    }));
}
function readLoaders(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, "utf8");
    }
    catch (error) {
        throw new errors/* UserError */.yo({
            code: "audit-loaders",
            message: `audit-loaders: ${JSON.stringify(path)} cannot be read: ${(0,errors/* toError */.iT)(error).message}`,
            hint: "name a file of loaders in the format of docs/audit.md, or leave the setting out",
            exitCode: 2,
        });
    }
}
/** Errors that say that nothing is there. */
const ABSENT = new Set(["ENOENT", "ENOTDIR", "ENAMETOOLONG"]);
/** Pipes and devices are never opened: reading one may not end. */
function readOrNull(path, limit) {
    try {
        const stats = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
        if (stats === undefined || stats.isDirectory())
            return null;
        if (!stats.isFile())
            return { why: "is no regular file" };
        if (stats.size > limit.bytes)
            return { why: limit.why };
        return (0,external_node_fs_.readFileSync)(path);
    }
    catch (error) {
        const code = (0,crawl/* errorCode */.C)(error);
        return ABSENT.has(code) ? null : { why: `cannot be read (${code})` };
    }
}


/***/ }),

/***/ 6944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ errorCode),
/* harmony export */   M: () => (/* binding */ crawl)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/** Folders whose files are nobody's own tests. */
const SKIPPED_FOLDERS = new Set([
    "node_modules",
    ".git",
    "__pycache__",
    ".venv",
]);
/**
 * Finds the files below a folder, in the order of their names, skipping node_modules, .git,
 * __pycache__ and .venv. Links to files count as files, broken links, pipes and devices do not.
 *
 * A link to a folder is followed unless that folder lies in or above the root, or in one that was
 * followed already: so loops end, folders that link to each other are no maze, and no file is found a
 * second time through a link beside it.
 *
 * Own code, not tinyglobby: that one (0.2.17) finds files again through a link to a parent folder,
 * leaves out linked files when told not to follow, and says nothing of folders it cannot read.
 */
function crawl(root, options) {
    const followed = new Followed(root);
    const open = [
        { relative: "", depth: 1 },
    ];
    for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
        const { relative, depth } = folder;
        const folders = [];
        for (const entry of readFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, relative), relative, options)) {
            const path = `${relative}${entry.name}`;
            const kind = kindOf(entry, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path));
            if (kind === "file")
                options.onFile(path);
            else if (kind === null || depth >= options.maxDepth)
                continue;
            else if (SKIPPED_FOLDERS.has(entry.name))
                continue;
            else if (kind === "folder" || followed.mayFollow((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path))) {
                folders.push({ relative: `${path}/`, depth: depth + 1 });
            }
        }
        open.push(...folders.reverse());
    }
}
function readFolder(path, relative, options) {
    try {
        const entries = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(path, { withFileTypes: true });
        return entries.sort((one, other) => (one.name < other.name ? -1 : 1));
    }
    catch (error) {
        options.onUnreadable(relative.slice(0, -1) || ".", errorCode(error));
        return [];
    }
}
function kindOf(entry, path) {
    if (entry.isFile())
        return "file";
    if (entry.isDirectory())
        return "folder";
    if (!entry.isSymbolicLink())
        return null;
    try {
        const target = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path);
        if (target.isDirectory())
            return "linked-folder";
        return target.isFile() ? "file" : null;
    }
    catch {
        // Broken, a loop of links, or closed to us: nothing that could be run.
        return null;
    }
}
/** The folders that links led to. */
class Followed {
    #root;
    #targets = new Set();
    constructor(root) {
        this.#root = tryRealpath(root) ?? root;
    }
    mayFollow(link) {
        const target = tryRealpath(link);
        if (target === null || this.#wasFollowed(target))
            return false;
        if (isWithin(target, this.#root) || isWithin(this.#root, target))
            return false;
        this.#targets.add(target);
        return true;
    }
    /** Whether a link led to this folder or to one above it. */
    #wasFollowed(target) {
        for (let folder = target;; folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)) {
            if (this.#targets.has(folder))
                return true;
            if (folder === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder))
                return false;
        }
    }
}
function isWithin(path, folder) {
    return path === folder || path.startsWith(folder.endsWith(node_path__WEBPACK_IMPORTED_MODULE_1__.sep) ? folder : folder + node_path__WEBPACK_IMPORTED_MODULE_1__.sep);
}
function tryRealpath(path) {
    try {
        return node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(path);
    }
    catch {
        return null;
    }
}
function errorCode(error) {
    return error instanceof Error && "code" in error ? String(error.code) : "unknown error";
}


/***/ }),

/***/ 6326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ discoverTestFiles)
});

// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(6512);
// EXTERNAL MODULE: ./.build/src/core/quote.js
var quote = __webpack_require__(3023);
// EXTERNAL MODULE: ./.build/src/platform/files/crawl.js
var crawl = __webpack_require__(6944);
;// CONCATENATED MODULE: ./.build/src/platform/files/match-sequence.js
/**
 * Whether a pattern with stars covers a sequence from its first item to its last. A star covers
 * any number of items that `starTakes` allows.
 *
 * Only the last star ever has to be widened, so the time is at most the product of both lengths:
 * no pattern explodes, as one does that was translated to a backtracking regular expression.
 */
function matchSequence(pattern, items, rules) {
    let part = 0;
    let item = 0;
    let afterStar = -1;
    let starEnd = 0;
    while (item < items.length) {
        const current = items[item];
        const wanted = pattern[part];
        if (wanted !== undefined && rules.isStar(wanted)) {
            part += 1;
            afterStar = part;
            starEnd = item;
        }
        else if (wanted !== undefined && rules.matches(wanted, current)) {
            part += 1;
            item += 1;
        }
        else {
            if (afterStar === -1 || !rules.starTakes(items[starEnd]))
                return false;
            starEnd += 1;
            part = afterStar;
            item = starEnd;
        }
    }
    return pattern.slice(part).every((rest) => rules.isStar(rest));
}

;// CONCATENATED MODULE: ./.build/src/platform/files/glob-segment.js

const RULES = {
    isStar: (part) => part.kind === "star",
    matches: covers,
    starTakes: () => true,
};
/**
 * Compiles the pattern of one file or folder name: `*`, `?`, `[abc]`, `[a-z]`, `[!x]`, `[^x]`.
 * A `[` that nothing closes is itself. Parentheses mean nothing: they are common in names.
 */
function compileSegment(pattern, options) {
    const parts = parseParts(pattern, options.escapes);
    if (parts.every((part) => part.kind === "text")) {
        const text = parts.map((part) => part.character).join("");
        return (name) => name === text;
    }
    const first = parts[0];
    const takesDot = options.dot || (first?.kind === "text" && first.character === ".");
    return (name) => (takesDot || !name.startsWith(".")) && matchSequence(parts, Array.from(name), RULES);
}
function parseParts(pattern, escapes) {
    const characters = Array.from(pattern);
    const parts = [];
    for (let at = 0; at < characters.length; at += 1) {
        const character = characters[at];
        const next = characters[at + 1];
        if (character === "\\" && escapes && next !== undefined) {
            parts.push({ kind: "text", character: next });
            at += 1;
        }
        else if (character === "*") {
            if (parts.at(-1)?.kind !== "star")
                parts.push({ kind: "star" });
        }
        else if (character === "?") {
            parts.push({ kind: "any" });
        }
        else {
            const found = character === "[" ? parseClass(characters, at, escapes) : null;
            parts.push(found?.part ?? { kind: "text", character });
            at = found?.end ?? at;
        }
    }
    return parts;
}
/** `end` is the place of the closing bracket; a `]` that comes first is a member. */
function parseClass(characters, open, escapes) {
    const negated = characters[open + 1] === "!" || characters[open + 1] === "^";
    const start = open + (negated ? 2 : 1);
    const ranges = [];
    for (let at = start; at < characters.length; at += 1) {
        if (characters[at] === "]" && at > start) {
            return { part: { kind: "class", negated, ranges }, end: at };
        }
        if (characters[at] === "\\" && escapes && at + 1 < characters.length)
            at += 1;
        const from = characters[at];
        const to = characters[at + 2];
        if (characters[at + 1] === "-" && to !== undefined && to !== "]") {
            ranges.push([from, to]);
            at += 2;
        }
        else {
            ranges.push([from, from]);
        }
    }
    return null;
}
function covers(part, character) {
    switch (part.kind) {
        case "text":
            return part.character === character;
        case "any":
        case "star":
            return true;
        case "class":
            return (part.ranges.some(([from, to]) => from <= character && character <= to) !== part.negated);
    }
}

;// CONCATENATED MODULE: ./.build/src/platform/files/collect.js


/** What a folder among the patterns stands for. */
const TEST_FILE_NAMES = ["py", "js", "mjs", "cjs", "ts", "mts", "cts", "jsx", "tsx"]
    .flatMap((ending) => ending === "py" ? ["test_*.py", "*_test.py"] : [`*.test.${ending}`, `*.spec.${ending}`])
    .map((pattern) => compileSegment(pattern, { escapes: false, dot: false }));
/** All files that the patterns without `!` name, each once, and the patterns that name none. */
function collect(patterns, place, onUnreadable) {
    const paths = new Map();
    const add = (path) => {
        const key = place.key(path);
        if (!paths.has(key))
            paths.set(key, path);
    };
    const searches = new Map();
    const wanted = patterns.filter((pattern) => !pattern.excludes);
    for (const pattern of wanted) {
        if (pattern.kind === "file")
            add(pattern.path);
        else if (pattern.kind === "folder" || pattern.kind === "glob")
            addSearch(searches, pattern);
    }
    const used = new Set();
    for (const [root, search] of searches) {
        const prefix = root.endsWith("/") ? root : `${root}/`;
        (0,crawl/* crawl */.M)(root, {
            maxDepth: search.maxDepth,
            onFile: (relative) => {
                for (const pattern of search.patterns) {
                    if (!names(pattern, relative))
                        continue;
                    used.add(pattern);
                    add(prefix + relative);
                }
            },
            onUnreadable: (relative, code) => {
                // A glob below a folder that is not there matches nothing, and that is told anyway.
                const isAbsent = relative === "." && (code === "ENOENT" || code === "ENOTDIR");
                if (!isAbsent)
                    onUnreadable(place.show(prefix + relative) || ".", code);
            },
        });
    }
    const idle = wanted.filter((pattern) => pattern.kind !== "file" && !used.has(pattern));
    return { paths: [...paths.values()], idle: idle.map((pattern) => pattern.text) };
}
function addSearch(searches, pattern) {
    const search = searches.get(pattern.path) ?? { patterns: [], maxDepth: 0 };
    const depth = pattern.kind === "glob" ? pattern.glob.maxDepth : Infinity;
    search.patterns.push(pattern);
    search.maxDepth = Math.max(search.maxDepth, depth);
    searches.set(pattern.path, search);
}
function names(pattern, relative) {
    if (pattern.kind === "glob")
        return pattern.glob.matches(relative);
    const name = relative.slice(relative.lastIndexOf("/") + 1);
    return TEST_FILE_NAMES.some((matches) => matches(name));
}

;// CONCATENATED MODULE: ./.build/src/platform/files/exclude.js
/**
 * Leaves out what the patterns with `!` name: a file, everything in a folder, and what a glob
 * covers, be it the file or a folder above it. `idle` are those that left nothing out.
 */
function exclude(paths, patterns, place) {
    const excludes = patterns.filter((pattern) => pattern.excludes);
    const used = new Set();
    const kept = paths.filter((path) => {
        // No early end: each exclude has to be asked, to tell which of them are idle.
        const hits = excludes.filter((pattern) => exclude_covers(pattern, path, place));
        hits.forEach((pattern) => {
            used.add(pattern);
        });
        return hits.length === 0;
    });
    const idle = excludes.filter((pattern) => !used.has(pattern));
    return { kept, idle: idle.map((pattern) => pattern.text) };
}
function exclude_covers(pattern, path, place) {
    if (pattern.kind === "missing")
        return false;
    const key = place.key(path);
    const top = place.key(pattern.path);
    if (pattern.kind === "file")
        return key === top;
    const folder = top.endsWith("/") ? top : `${top}/`;
    if (!key.startsWith(folder))
        return false;
    if (pattern.kind === "folder")
        return true;
    const relative = key.slice(folder.length);
    for (let end = relative.indexOf("/"); end !== -1; end = relative.indexOf("/", end + 1)) {
        if (pattern.glob.matches(relative.slice(0, end)))
            return true;
    }
    return pattern.glob.matches(relative);
}

;// CONCATENATED MODULE: ./.build/src/platform/files/braces.js
/** More alternatives than a person writes; `{a,b}` thirty times in a row would be 10\u2079. */
const MOST_ALTERNATIVES = 1_000;
/**
 * The patterns that `{a,b}` stands for, in order, each once; null where they are too many. Groups
 * may nest and may hold `/`. Braces without a comma, or that nothing closes, are themselves.
 */
function expandBraces(pattern, escapes) {
    const expanded = new Set();
    const open = [pattern];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        const group = firstGroup(next, escapes);
        if (group === null) {
            expanded.add(next);
        }
        else {
            const [before, after] = [next.slice(0, group.start), next.slice(group.end)];
            open.push(...group.alternatives.map((middle) => before + middle + after).reverse());
        }
        if (open.length + expanded.size > MOST_ALTERNATIVES)
            return null;
    }
    return [...expanded];
}
/** The first group that closes and has a comma of its own: an innermost one. One pass. */
function firstGroup(pattern, escapes) {
    const open = [];
    for (let at = 0; at < pattern.length; at += 1) {
        const character = pattern[at];
        if (character === "\\" && escapes)
            at += 1;
        else if (character === "{")
            open.push({ start: at, commas: [] });
        else if (character === ",")
            open.at(-1)?.commas.push(at);
        else if (character === "}") {
            const group = open.pop();
            if (group === undefined || group.commas.length === 0)
                continue;
            const edges = [group.start, ...group.commas, at];
            return {
                start: group.start,
                end: at + 1,
                alternatives: edges
                    .slice(1)
                    .map((edge, part) => pattern.slice((edges[part] ?? 0) + 1, edge)),
            };
        }
    }
    return null;
}

;// CONCATENATED MODULE: ./.build/src/platform/files/glob.js



/** Longest path that Linux takes (PATH_MAX). */
const LONGEST_GLOB = 4_096;
const glob_RULES = {
    isStar: (segment) => segment === "**",
    matches: (segment, name) => segment === "**" || segment(name),
};
/** Whether a pattern has a character that means more than itself. */
function isGlob(pattern, escapes) {
    return (escapes ? /[*?[{\\]/ : /[*?[{]/).test(pattern);
}
/**
 * Compiles a glob whose folders are parted by `/`: `**` as a whole name covers any number of
 * folders, `*`, `?` and `[\u2026]` stay within one name, `{a,b}` means one or the other. Names with a
 * leading dot are covered only by a pattern that has the dot, unless `dot` is set.
 *
 * Own code, not picomatch: that one backtracks (`*a*a*a*a*b` takes minutes on a long name), and
 * its `**` does not cover a folder with a line break in its name. Returns what is wrong as a text.
 */
function compileGlob(pattern, options) {
    if (pattern.length > LONGEST_GLOB)
        return `is longer than ${LONGEST_GLOB} characters`;
    const wildcard = pattern.search(options.escapes ? /[*?[{\\]/ : /[*?[{]/);
    const base = pattern.slice(0, pattern.lastIndexOf("/", wildcard) + 1);
    const alternatives = expandBraces(pattern.slice(base.length), options.escapes);
    if (alternatives === null)
        return "has braces that stand for more than 1,000 patterns";
    const compiled = alternatives.map((alternative) => compileSegments(options.ignoresCase ? alternative.toLowerCase() : alternative, options));
    const rules = {
        ...glob_RULES,
        starTakes: (name) => options.dot || !name.startsWith("."),
    };
    return {
        base,
        maxDepth: Math.max(...compiled.map((segments) => (segments.includes("**") ? Infinity : segments.length))),
        matches: (relativePath) => {
            const path = options.ignoresCase ? relativePath.toLowerCase() : relativePath;
            const names = path.split("/");
            return compiled.some((segments) => matchSequence(segments, names, rules));
        },
    };
}
function compileSegments(pattern, options) {
    const segments = [];
    for (const part of pattern.split("/")) {
        if (part === "" || part === ".")
            continue;
        if (part !== "**")
            segments.push(compileSegment(part, options));
        else if (segments.at(-1) !== "**")
            segments.push("**");
    }
    return segments;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./.build/src/platform/files/place.js



function createPlace(workingDirectory, platform) {
    const ignoresCase = platform === "win32";
    const path = ignoresCase ? external_node_path_.win32 : external_node_path_.posix;
    const slashed = (text) => ignoresCase ? text.replaceAll("\\", "/").replace(NAMESPACE, networkOrNothing) : text;
    return {
        ignoresCase,
        slashed,
        resolve: (text) => slashed(path.resolve(workingDirectory, text)),
        // Another drive of Windows has no relative spelling: path.relative leaves it absolute.
        show: (text) => slashed(path.relative(workingDirectory, text)),
        key: (text) => (ignoresCase ? text.toLowerCase() : text),
    };
}
/** `\\?\C:\x` is `C:\x`, and `\\?\UNC\server\x` is `\\server\x`: Node adds it to long paths. */
const NAMESPACE = /^\/\/\?\/(UNC\/|(?=[A-Za-z]:))/i;
const networkOrNothing = (_, network) => (network === "" ? "" : "//");
/** What is at a path; links are followed. `why` ends a sentence that begins with the name. */
function placeOf(path) {
    let stats;
    try {
        stats = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
    }
    catch (error) {
        const code = (0,crawl/* errorCode */.C)(error);
        // A link that leads to itself is there all the same: whoever opens it says what it is.
        if (code === "ELOOP")
            return { kind: "file" };
        return { kind: "missing", why: `cannot be looked at (${code})` };
    }
    if (stats === undefined)
        return { kind: "missing", why: "does not exist" };
    if (stats.isFile())
        return { kind: "file" };
    if (stats.isDirectory())
        return { kind: "folder" };
    return { kind: "missing", why: "is neither a file nor a folder" };
}

;// CONCATENATED MODULE: ./.build/src/platform/files/patterns.js




/**
 * Finds out what each pattern is. A name that exists is that file or folder, whatever characters
 * it has; else a pattern with wildcards is a glob. Throws a UserError (exit code 2) for globs that
 * cannot be used.
 */
function readPatterns(texts, place) {
    const patterns = [];
    const unusable = [];
    for (const text of texts) {
        const pattern = readPattern(text, place);
        if (pattern.kind === "unusable")
            unusable.push(pattern);
        else
            patterns.push(pattern);
    }
    if (unusable.length > 0) {
        throw new errors/* UserError */.yo({
            code: "unusable-pattern",
            message: unusable.map(({ text, why }) => `tests: ${(0,quote/* quoted */.T)(text)} ${why}`).join("\n"),
            hint: "Write a simpler pattern, or several, one a line.",
            exitCode: 2,
        });
    }
    return patterns;
}
function readPattern(text, place) {
    const excludes = text.startsWith("!");
    // `\!x` is the way to name a file that begins with `!`; `./!x` is the other.
    const body = excludes ? text.slice(1) : text.replace(/^\\!/, "!");
    const word = place.slashed(body);
    const path = place.resolve(word);
    const found = placeOf(path);
    if (found.kind === "file")
        return { text, excludes, kind: "file", path };
    if (found.kind === "folder")
        return { text, excludes, kind: "folder", path };
    const escapes = !place.ignoresCase;
    if (!isGlob(word, escapes))
        return { text, excludes, kind: "missing", why: found.why };
    const glob = compileGlob(word, { escapes, ignoresCase: place.ignoresCase, dot: excludes });
    if (typeof glob === "string")
        return { text, excludes, kind: "unusable", why: glob };
    return { text, excludes, kind: "glob", path: place.resolve(glob.base), glob };
}

;// CONCATENATED MODULE: ./.build/src/platform/files/discover.js






/**
 * Finds the test files that the patterns name. Throws a UserError (exit code 2) where a named file
 * or folder does not exist, a glob cannot be used, or nothing is left to run; a pattern that
 * matches nothing beside others that do is a warning.
 */
function discoverTestFiles(options) {
    const { workingDirectory } = options;
    const found = placeOf(workingDirectory);
    if (found.kind !== "folder") {
        const why = found.kind === "file" ? "is a file, not a folder" : found.why;
        throw new errors/* UserError */.yo({
            code: "no-working-directory",
            message: `working-directory: ${(0,quote/* quoted */.T)(workingDirectory, 200)} ${why}`,
            hint: "Set working-directory to the folder that the test files belong to.",
            exitCode: 2,
        });
    }
    const place = createPlace(workingDirectory, options.platform);
    const patterns = readPatterns(options.patterns, place);
    refuseMissing(patterns, workingDirectory);
    const warnings = [];
    const candidates = collect(patterns, place, (path, code) => {
        const message = `${(0,quote/* quoted */.T)(path)} cannot be read (${code}): test files in it are not run.`;
        warnings.push({ code: "unreadable-folder", message });
    });
    const { kept, idle } = exclude(candidates.paths, patterns, place);
    for (const text of [...candidates.idle, ...idle]) {
        warnings.push({
            code: "pattern-without-match",
            message: `tests: ${(0,quote/* quoted */.T)(text)} matches no file.`,
        });
    }
    if (kept.length === 0)
        throw nothingFound(options, candidates.paths.length);
    return { files: kept.map(place.show).sort(byCodeUnits), warnings };
}
/** The default order of strings, which no locale and no platform changes. */
function byCodeUnits(one, other) {
    if (one === other)
        return 0;
    return one < other ? -1 : 1;
}
function refuseMissing(patterns, workingDirectory) {
    const missing = patterns
        .filter((pattern) => pattern.kind === "missing")
        .filter((pattern) => !pattern.excludes);
    if (missing.length === 0)
        return;
    throw new errors/* UserError */.yo({
        code: "missing-test-file",
        message: [
            ...missing
                .slice(0, 20)
                .map((pattern) => `tests: ${(0,quote/* quoted */.T)(pattern.text, 200)} ${pattern.why}`),
            ...(missing.length > 20 ? [`and ${missing.length - 20} more`] : []),
        ].join("\n"),
        hint: `Names are looked for in ${(0,quote/* quoted */.T)(workingDirectory, 200)}: correct the name, or set working-directory.`,
        exitCode: 2,
    });
}
function nothingFound(options, excluded) {
    const shown = options.patterns.slice(0, 10).map((pattern) => (0,quote/* quoted */.T)(pattern));
    const more = options.patterns.length - shown.length;
    const list = shown.join(", ") + (more > 0 ? ` and ${more} more` : "");
    const where = (0,quote/* quoted */.T)(options.workingDirectory, 200);
    return new errors/* UserError */.yo({
        code: "no-test-files",
        message: excluded > 0
            ? `tests: ${list} in ${where} leave no file to run: all ${excluded} that were found are excluded`
            : `tests: ${list} match no file in ${where}`,
        hint: excluded > 0
            ? "Take back one of the patterns that begin with !."
            : "Set tests to globs, files or folders that exist there, or set working-directory.",
        exitCode: 2,
    });
}


/***/ })

};
