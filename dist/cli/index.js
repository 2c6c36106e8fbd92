import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 7336:
/***/ ((module) => {

let p = process || {}, argv = p.argv || [], env = p.env || {}
let isColorSupported =
	!(!!env.NO_COLOR || argv.includes("--no-color")) &&
	(!!env.FORCE_COLOR || argv.includes("--color") || p.platform === "win32" || ((p.stdout || {}).isTTY && env.TERM !== "dumb") || !!env.CI)

let formatter = (open, close, replace = open) =>
	input => {
		let string = "" + input, index = string.indexOf(close, open.length)
		return ~index ? open + replaceClose(string, close, replace, index) + close : open + string + close
	}

let replaceClose = (string, close, replace, index) => {
	let result = "", cursor = 0
	do {
		result += string.substring(cursor, index) + replace
		cursor = index + close.length
		index = string.indexOf(close, cursor)
	} while (~index)
	return result + string.substring(cursor)
}

let createColors = (enabled = isColorSupported) => {
	let f = enabled ? formatter : () => String
	return {
		isColorSupported: enabled,
		reset: f("\x1b[0m", "\x1b[0m"),
		bold: f("\x1b[1m", "\x1b[22m", "\x1b[22m\x1b[1m"),
		dim: f("\x1b[2m", "\x1b[22m", "\x1b[22m\x1b[2m"),
		italic: f("\x1b[3m", "\x1b[23m"),
		underline: f("\x1b[4m", "\x1b[24m"),
		inverse: f("\x1b[7m", "\x1b[27m"),
		hidden: f("\x1b[8m", "\x1b[28m"),
		strikethrough: f("\x1b[9m", "\x1b[29m"),

		black: f("\x1b[30m", "\x1b[39m"),
		red: f("\x1b[31m", "\x1b[39m"),
		green: f("\x1b[32m", "\x1b[39m"),
		yellow: f("\x1b[33m", "\x1b[39m"),
		blue: f("\x1b[34m", "\x1b[39m"),
		magenta: f("\x1b[35m", "\x1b[39m"),
		cyan: f("\x1b[36m", "\x1b[39m"),
		white: f("\x1b[37m", "\x1b[39m"),
		gray: f("\x1b[90m", "\x1b[39m"),

		bgBlack: f("\x1b[40m", "\x1b[49m"),
		bgRed: f("\x1b[41m", "\x1b[49m"),
		bgGreen: f("\x1b[42m", "\x1b[49m"),
		bgYellow: f("\x1b[43m", "\x1b[49m"),
		bgBlue: f("\x1b[44m", "\x1b[49m"),
		bgMagenta: f("\x1b[45m", "\x1b[49m"),
		bgCyan: f("\x1b[46m", "\x1b[49m"),
		bgWhite: f("\x1b[47m", "\x1b[49m"),

		blackBright: f("\x1b[90m", "\x1b[39m"),
		redBright: f("\x1b[91m", "\x1b[39m"),
		greenBright: f("\x1b[92m", "\x1b[39m"),
		yellowBright: f("\x1b[93m", "\x1b[39m"),
		blueBright: f("\x1b[94m", "\x1b[39m"),
		magentaBright: f("\x1b[95m", "\x1b[39m"),
		cyanBright: f("\x1b[96m", "\x1b[39m"),
		whiteBright: f("\x1b[97m", "\x1b[39m"),

		bgBlackBright: f("\x1b[100m", "\x1b[49m"),
		bgRedBright: f("\x1b[101m", "\x1b[49m"),
		bgGreenBright: f("\x1b[102m", "\x1b[49m"),
		bgYellowBright: f("\x1b[103m", "\x1b[49m"),
		bgBlueBright: f("\x1b[104m", "\x1b[49m"),
		bgMagentaBright: f("\x1b[105m", "\x1b[49m"),
		bgCyanBright: f("\x1b[106m", "\x1b[49m"),
		bgWhiteBright: f("\x1b[107m", "\x1b[49m"),
	}
}

module.exports = createColors()
module.exports.createColors = createColors


/***/ }),

/***/ 9800:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

var __webpack_unused_export__;

__webpack_unused_export__ = ({ value: true });
exports.wT = __webpack_unused_export__ = void 0;
const ed5 = __nccwpck_require__(6950);
const ed2 = __nccwpck_require__(4488);
const NSed3 = __nccwpck_require__(5699);
var isS = ed5.isS;
var isChar10 = ed5.isChar;
var isNameStartChar = ed5.isNameStartChar;
var isNameChar = ed5.isNameChar;
var S_LIST = ed5.S_LIST;
var NAME_RE = ed5.NAME_RE;
var isChar11 = ed2.isChar;
var isNCNameStartChar = NSed3.isNCNameStartChar;
var isNCNameChar = NSed3.isNCNameChar;
var NC_NAME_RE = NSed3.NC_NAME_RE;
const XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace";
const XMLNS_NAMESPACE = "http://www.w3.org/2000/xmlns/";
const rootNS = {
    // eslint-disable-next-line @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-assignment
    __proto__: null,
    xml: XML_NAMESPACE,
    xmlns: XMLNS_NAMESPACE,
};
const XML_ENTITIES = {
    // eslint-disable-next-line @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-assignment
    __proto__: null,
    amp: "&",
    gt: ">",
    lt: "<",
    quot: "\"",
    apos: "'",
};
// EOC: end-of-chunk
const EOC = -1;
const NL_LIKE = -2;
const S_BEGIN = 0; // Initial state.
const S_BEGIN_WHITESPACE = 1; // leading whitespace
const S_DOCTYPE = 2; // <!DOCTYPE
const S_DOCTYPE_QUOTE = 3; // <!DOCTYPE "//blah
const S_DTD = 4; // <!DOCTYPE "//blah" [ ...
const S_DTD_QUOTED = 5; // <!DOCTYPE "//blah" [ "foo
const S_DTD_OPEN_WAKA = 6;
const S_DTD_OPEN_WAKA_BANG = 7;
const S_DTD_COMMENT = 8; // <!--
const S_DTD_COMMENT_ENDING = 9; // <!-- blah -
const S_DTD_COMMENT_ENDED = 10; // <!-- blah --
const S_DTD_PI = 11; // <?
const S_DTD_PI_ENDING = 12; // <?hi "there" ?
const S_TEXT = 13; // general stuff
const S_ENTITY = 14; // &amp and such
const S_OPEN_WAKA = 15; // <
const S_OPEN_WAKA_BANG = 16; // <!...
const S_COMMENT = 17; // <!--
const S_COMMENT_ENDING = 18; // <!-- blah -
const S_COMMENT_ENDED = 19; // <!-- blah --
const S_CDATA = 20; // <![CDATA[ something
const S_CDATA_ENDING = 21; // ]
const S_CDATA_ENDING_2 = 22; // ]]
const S_PI_FIRST_CHAR = 23; // <?hi, first char
const S_PI_REST = 24; // <?hi, rest of the name
const S_PI_BODY = 25; // <?hi there
const S_PI_ENDING = 26; // <?hi "there" ?
const S_XML_DECL_NAME_START = 27; // <?xml
const S_XML_DECL_NAME = 28; // <?xml foo
const S_XML_DECL_EQ = 29; // <?xml foo=
const S_XML_DECL_VALUE_START = 30; // <?xml foo=
const S_XML_DECL_VALUE = 31; // <?xml foo="bar"
const S_XML_DECL_SEPARATOR = 32; // <?xml foo="bar"
const S_XML_DECL_ENDING = 33; // <?xml ... ?
const S_OPEN_TAG = 34; // <strong
const S_OPEN_TAG_SLASH = 35; // <strong /
const S_ATTRIB = 36; // <a
const S_ATTRIB_NAME = 37; // <a foo
const S_ATTRIB_NAME_SAW_WHITE = 38; // <a foo _
const S_ATTRIB_VALUE = 39; // <a foo=
const S_ATTRIB_VALUE_QUOTED = 40; // <a foo="bar
const S_ATTRIB_VALUE_CLOSED = 41; // <a foo="bar"
const S_ATTRIB_VALUE_UNQUOTED = 42; // <a foo=bar
const S_CLOSE_TAG = 43; // </a
const S_CLOSE_TAG_SAW_WHITE = 44; // </a   >
const TAB = 9;
const NL = 0xA;
const CR = 0xD;
const SPACE = 0x20;
const BANG = 0x21;
const DQUOTE = 0x22;
const AMP = 0x26;
const SQUOTE = 0x27;
const MINUS = 0x2D;
const FORWARD_SLASH = 0x2F;
const SEMICOLON = 0x3B;
const LESS = 0x3C;
const EQUAL = 0x3D;
const GREATER = 0x3E;
const QUESTION = 0x3F;
const OPEN_BRACKET = 0x5B;
const CLOSE_BRACKET = 0x5D;
const NEL = 0x85;
const LS = 0x2028; // Line Separator
const isQuote = (c) => c === DQUOTE || c === SQUOTE;
const QUOTES = [DQUOTE, SQUOTE];
const DOCTYPE_TERMINATOR = [...QUOTES, OPEN_BRACKET, GREATER];
const DTD_TERMINATOR = [...QUOTES, LESS, CLOSE_BRACKET];
const XML_DECL_NAME_TERMINATOR = [EQUAL, QUESTION, ...S_LIST];
const ATTRIB_VALUE_UNQUOTED_TERMINATOR = [...S_LIST, GREATER, AMP, LESS];
function nsPairCheck(parser, prefix, uri) {
    switch (prefix) {
        case "xml":
            if (uri !== XML_NAMESPACE) {
                parser.fail(`xml prefix must be bound to ${XML_NAMESPACE}.`);
            }
            break;
        case "xmlns":
            if (uri !== XMLNS_NAMESPACE) {
                parser.fail(`xmlns prefix must be bound to ${XMLNS_NAMESPACE}.`);
            }
            break;
        default:
    }
    switch (uri) {
        case XMLNS_NAMESPACE:
            parser.fail(prefix === "" ?
                `the default namespace may not be set to ${uri}.` :
                `may not assign a prefix (even "xmlns") to the URI \
${XMLNS_NAMESPACE}.`);
            break;
        case XML_NAMESPACE:
            switch (prefix) {
                case "xml":
                    // Assinging the XML namespace to "xml" is fine.
                    break;
                case "":
                    parser.fail(`the default namespace may not be set to ${uri}.`);
                    break;
                default:
                    parser.fail("may not assign the xml namespace to another prefix.");
            }
            break;
        default:
    }
}
function nsMappingCheck(parser, mapping) {
    for (const local of Object.keys(mapping)) {
        nsPairCheck(parser, local, mapping[local]);
    }
}
const isNCName = (name) => NC_NAME_RE.test(name);
const isName = (name) => NAME_RE.test(name);
const FORBIDDEN_START = 0;
const FORBIDDEN_BRACKET = 1;
const FORBIDDEN_BRACKET_BRACKET = 2;
/**
 * The list of supported events.
 */
__webpack_unused_export__ = [
    "xmldecl",
    "text",
    "processinginstruction",
    "doctype",
    "comment",
    "opentagstart",
    "attribute",
    "opentag",
    "closetag",
    "cdata",
    "error",
    "end",
    "ready",
];
const EVENT_NAME_TO_HANDLER_NAME = {
    xmldecl: "xmldeclHandler",
    text: "textHandler",
    processinginstruction: "piHandler",
    doctype: "doctypeHandler",
    comment: "commentHandler",
    opentagstart: "openTagStartHandler",
    attribute: "attributeHandler",
    opentag: "openTagHandler",
    closetag: "closeTagHandler",
    cdata: "cdataHandler",
    error: "errorHandler",
    end: "endHandler",
    ready: "readyHandler",
};
// eslint-disable-next-line @typescript-eslint/ban-types
class SaxesParser {
    /**
     * @param opt The parser options.
     */
    constructor(opt) {
        this.opt = opt !== null && opt !== void 0 ? opt : {};
        this.fragmentOpt = !!this.opt.fragment;
        const xmlnsOpt = this.xmlnsOpt = !!this.opt.xmlns;
        this.trackPosition = this.opt.position !== false;
        this.fileName = this.opt.fileName;
        if (xmlnsOpt) {
            // This is the function we use to perform name checks on PIs and entities.
            // When namespaces are used, colons are not allowed in PI target names or
            // entity names. So the check depends on whether namespaces are used. See:
            //
            // https://www.w3.org/XML/xml-names-19990114-errata.html
            // NE08
            //
            this.nameStartCheck = isNCNameStartChar;
            this.nameCheck = isNCNameChar;
            this.isName = isNCName;
            // eslint-disable-next-line @typescript-eslint/unbound-method
            this.processAttribs = this.processAttribsNS;
            // eslint-disable-next-line @typescript-eslint/unbound-method
            this.pushAttrib = this.pushAttribNS;
            // eslint-disable-next-line @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-assignment
            this.ns = Object.assign({ __proto__: null }, rootNS);
            const additional = this.opt.additionalNamespaces;
            if (additional != null) {
                nsMappingCheck(this, additional);
                Object.assign(this.ns, additional);
            }
        }
        else {
            this.nameStartCheck = isNameStartChar;
            this.nameCheck = isNameChar;
            this.isName = isName;
            // eslint-disable-next-line @typescript-eslint/unbound-method
            this.processAttribs = this.processAttribsPlain;
            // eslint-disable-next-line @typescript-eslint/unbound-method
            this.pushAttrib = this.pushAttribPlain;
        }
        //
        // The order of the members in this table needs to correspond to the state
        // numbers given to the states that correspond to the methods being recorded
        // here.
        //
        this.stateTable = [
            /* eslint-disable @typescript-eslint/unbound-method */
            this.sBegin,
            this.sBeginWhitespace,
            this.sDoctype,
            this.sDoctypeQuote,
            this.sDTD,
            this.sDTDQuoted,
            this.sDTDOpenWaka,
            this.sDTDOpenWakaBang,
            this.sDTDComment,
            this.sDTDCommentEnding,
            this.sDTDCommentEnded,
            this.sDTDPI,
            this.sDTDPIEnding,
            this.sText,
            this.sEntity,
            this.sOpenWaka,
            this.sOpenWakaBang,
            this.sComment,
            this.sCommentEnding,
            this.sCommentEnded,
            this.sCData,
            this.sCDataEnding,
            this.sCDataEnding2,
            this.sPIFirstChar,
            this.sPIRest,
            this.sPIBody,
            this.sPIEnding,
            this.sXMLDeclNameStart,
            this.sXMLDeclName,
            this.sXMLDeclEq,
            this.sXMLDeclValueStart,
            this.sXMLDeclValue,
            this.sXMLDeclSeparator,
            this.sXMLDeclEnding,
            this.sOpenTag,
            this.sOpenTagSlash,
            this.sAttrib,
            this.sAttribName,
            this.sAttribNameSawWhite,
            this.sAttribValue,
            this.sAttribValueQuoted,
            this.sAttribValueClosed,
            this.sAttribValueUnquoted,
            this.sCloseTag,
            this.sCloseTagSawWhite,
            /* eslint-enable @typescript-eslint/unbound-method */
        ];
        this._init();
    }
    /**
     * Indicates whether or not the parser is closed. If ``true``, wait for
     * the ``ready`` event to write again.
     */
    get closed() {
        return this._closed;
    }
    _init() {
        var _a;
        this.openWakaBang = "";
        this.text = "";
        this.name = "";
        this.piTarget = "";
        this.entity = "";
        this.q = null;
        this.tags = [];
        this.tag = null;
        this.topNS = null;
        this.chunk = "";
        this.chunkPosition = 0;
        this.i = 0;
        this.prevI = 0;
        this.carriedFromPrevious = undefined;
        this.forbiddenState = FORBIDDEN_START;
        this.attribList = [];
        // The logic is organized so as to minimize the need to check
        // this.opt.fragment while parsing.
        const { fragmentOpt } = this;
        this.state = fragmentOpt ? S_TEXT : S_BEGIN;
        // We want these to be all true if we are dealing with a fragment.
        this.reportedTextBeforeRoot = this.reportedTextAfterRoot = this.closedRoot =
            this.sawRoot = fragmentOpt;
        // An XML declaration is intially possible only when parsing whole
        // documents.
        this.xmlDeclPossible = !fragmentOpt;
        this.xmlDeclExpects = ["version"];
        this.entityReturnState = undefined;
        let { defaultXMLVersion } = this.opt;
        if (defaultXMLVersion === undefined) {
            if (this.opt.forceXMLVersion === true) {
                throw new Error("forceXMLVersion set but defaultXMLVersion is not set");
            }
            defaultXMLVersion = "1.0";
        }
        this.setXMLVersion(defaultXMLVersion);
        this.positionAtNewLine = 0;
        this.doctype = false;
        this._closed = false;
        this.xmlDecl = {
            version: undefined,
            encoding: undefined,
            standalone: undefined,
        };
        this.line = 1;
        this.column = 0;
        this.ENTITIES = Object.create(XML_ENTITIES);
        (_a = this.readyHandler) === null || _a === void 0 ? void 0 : _a.call(this);
    }
    /**
     * The stream position the parser is currently looking at. This field is
     * zero-based.
     *
     * This field is not based on counting Unicode characters but is to be
     * interpreted as a plain index into a JavaScript string.
     */
    get position() {
        return this.chunkPosition + this.i;
    }
    /**
     * The column number of the next character to be read by the parser.  *
     * This field is zero-based. (The first column in a line is 0.)
     *
     * This field reports the index at which the next character would be in the
     * line if the line were represented as a JavaScript string.  Note that this
     * *can* be different to a count based on the number of *Unicode characters*
     * due to how JavaScript handles astral plane characters.
     *
     * See [[column]] for a number that corresponds to a count of Unicode
     * characters.
     */
    get columnIndex() {
        return this.position - this.positionAtNewLine;
    }
    /**
     * Set an event listener on an event. The parser supports one handler per
     * event type. If you try to set an event handler over an existing handler,
     * the old handler is silently overwritten.
     *
     * @param name The event to listen to.
     *
     * @param handler The handler to set.
     */
    on(name, handler) {
        // eslint-disable-next-line @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-member-access
        this[EVENT_NAME_TO_HANDLER_NAME[name]] = handler;
    }
    /**
     * Unset an event handler.
     *
     * @parma name The event to stop listening to.
     */
    off(name) {
        // eslint-disable-next-line @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-member-access
        this[EVENT_NAME_TO_HANDLER_NAME[name]] = undefined;
    }
    /**
     * Make an error object. The error object will have a message that contains
     * the ``fileName`` option passed at the creation of the parser. If position
     * tracking was turned on, it will also have line and column number
     * information.
     *
     * @param message The message describing the error to report.
     *
     * @returns An error object with a properly formatted message.
     */
    makeError(message) {
        var _a;
        let msg = (_a = this.fileName) !== null && _a !== void 0 ? _a : "";
        if (this.trackPosition) {
            if (msg.length > 0) {
                msg += ":";
            }
            msg += `${this.line}:${this.column}`;
        }
        if (msg.length > 0) {
            msg += ": ";
        }
        return new Error(msg + message);
    }
    /**
     * Report a parsing error. This method is made public so that client code may
     * check for issues that are outside the scope of this project and can report
     * errors.
     *
     * @param message The error to report.
     *
     * @returns this
     */
    fail(message) {
        const err = this.makeError(message);
        const handler = this.errorHandler;
        if (handler === undefined) {
            throw err;
        }
        else {
            handler(err);
        }
        return this;
    }
    /**
     * Write a XML data to the parser.
     *
     * @param chunk The XML data to write.
     *
     * @returns this
     */
    // We do need object for the type here. Yes, it often causes problems
    // but not in this case.
    write(chunk) {
        if (this.closed) {
            return this.fail("cannot write after close; assign an onready handler.");
        }
        let end = false;
        if (chunk === null) {
            // We cannot return immediately because carriedFromPrevious may need
            // processing.
            end = true;
            chunk = "";
        }
        else if (typeof chunk === "object") {
            chunk = chunk.toString();
        }
        // We checked if performing a pre-decomposition of the string into an array
        // of single complete characters (``Array.from(chunk)``) would be faster
        // than the current repeated calls to ``charCodeAt``. As of August 2018, it
        // isn't. (There may be Node-specific code that would perform faster than
        // ``Array.from`` but don't want to be dependent on Node.)
        if (this.carriedFromPrevious !== undefined) {
            // The previous chunk had char we must carry over.
            chunk = `${this.carriedFromPrevious}${chunk}`;
            this.carriedFromPrevious = undefined;
        }
        let limit = chunk.length;
        const lastCode = chunk.charCodeAt(limit - 1);
        if (!end &&
            // A trailing CR or surrogate must be carried over to the next
            // chunk.
            (lastCode === CR || (lastCode >= 0xD800 && lastCode <= 0xDBFF))) {
            // The chunk ends with a character that must be carried over. We cannot
            // know how to handle it until we get the next chunk or the end of the
            // stream. So save it for later.
            this.carriedFromPrevious = chunk[limit - 1];
            limit--;
            chunk = chunk.slice(0, limit);
        }
        const { stateTable } = this;
        this.chunk = chunk;
        this.i = 0;
        while (this.i < limit) {
            // eslint-disable-next-line @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-argument
            stateTable[this.state].call(this);
        }
        this.chunkPosition += limit;
        return end ? this.end() : this;
    }
    /**
     * Close the current stream. Perform final well-formedness checks and reset
     * the parser tstate.
     *
     * @returns this
     */
    close() {
        return this.write(null);
    }
    /**
     * Get a single code point out of the current chunk. This updates the current
     * position if we do position tracking.
     *
     * This is the algorithm to use for XML 1.0.
     *
     * @returns The character read.
     */
    getCode10() {
        const { chunk, i } = this;
        this.prevI = i;
        // Yes, we do this instead of doing this.i++. Doing it this way, we do not
        // read this.i again, which is a bit faster.
        this.i = i + 1;
        if (i >= chunk.length) {
            return EOC;
        }
        // Using charCodeAt and handling the surrogates ourselves is faster
        // than using codePointAt.
        const code = chunk.charCodeAt(i);
        this.column++;
        if (code < 0xD800) {
            if (code >= SPACE || code === TAB) {
                return code;
            }
            switch (code) {
                case NL:
                    this.line++;
                    this.column = 0;
                    this.positionAtNewLine = this.position;
                    return NL;
                case CR:
                    // We may get NaN if we read past the end of the chunk, which is fine.
                    if (chunk.charCodeAt(i + 1) === NL) {
                        // A \r\n sequence is converted to \n so we have to skip over the
                        // next character. We already know it has a size of 1 so ++ is fine
                        // here.
                        this.i = i + 2;
                    }
                    // Otherwise, a \r is just converted to \n, so we don't have to skip
                    // ahead.
                    // In either case, \r becomes \n.
                    this.line++;
                    this.column = 0;
                    this.positionAtNewLine = this.position;
                    return NL_LIKE;
                default:
                    // If we get here, then code < SPACE and it is not NL CR or TAB.
                    this.fail("disallowed character.");
                    return code;
            }
        }
        if (code > 0xDBFF) {
            // This is a specialized version of isChar10 that takes into account
            // that in this context code > 0xDBFF and code <= 0xFFFF. So it does not
            // test cases that don't need testing.
            if (!(code >= 0xE000 && code <= 0xFFFD)) {
                this.fail("disallowed character.");
            }
            return code;
        }
        const final = 0x10000 + ((code - 0xD800) * 0x400) +
            (chunk.charCodeAt(i + 1) - 0xDC00);
        this.i = i + 2;
        // This is a specialized version of isChar10 that takes into account that in
        // this context necessarily final >= 0x10000.
        if (final > 0x10FFFF) {
            this.fail("disallowed character.");
        }
        return final;
    }
    /**
     * Get a single code point out of the current chunk. This updates the current
     * position if we do position tracking.
     *
     * This is the algorithm to use for XML 1.1.
     *
     * @returns {number} The character read.
     */
    getCode11() {
        const { chunk, i } = this;
        this.prevI = i;
        // Yes, we do this instead of doing this.i++. Doing it this way, we do not
        // read this.i again, which is a bit faster.
        this.i = i + 1;
        if (i >= chunk.length) {
            return EOC;
        }
        // Using charCodeAt and handling the surrogates ourselves is faster
        // than using codePointAt.
        const code = chunk.charCodeAt(i);
        this.column++;
        if (code < 0xD800) {
            if ((code > 0x1F && code < 0x7F) || (code > 0x9F && code !== LS) ||
                code === TAB) {
                return code;
            }
            switch (code) {
                case NL: // 0xA
                    this.line++;
                    this.column = 0;
                    this.positionAtNewLine = this.position;
                    return NL;
                case CR: { // 0xD
                    // We may get NaN if we read past the end of the chunk, which is
                    // fine.
                    const next = chunk.charCodeAt(i + 1);
                    if (next === NL || next === NEL) {
                        // A CR NL or CR NEL sequence is converted to NL so we have to skip
                        // over the next character. We already know it has a size of 1.
                        this.i = i + 2;
                    }
                    // Otherwise, a CR is just converted to NL, no skip.
                }
                /* yes, fall through */
                case NEL: // 0x85
                case LS: // Ox2028
                    this.line++;
                    this.column = 0;
                    this.positionAtNewLine = this.position;
                    return NL_LIKE;
                default:
                    this.fail("disallowed character.");
                    return code;
            }
        }
        if (code > 0xDBFF) {
            // This is a specialized version of isCharAndNotRestricted that takes into
            // account that in this context code > 0xDBFF and code <= 0xFFFF. So it
            // does not test cases that don't need testing.
            if (!(code >= 0xE000 && code <= 0xFFFD)) {
                this.fail("disallowed character.");
            }
            return code;
        }
        const final = 0x10000 + ((code - 0xD800) * 0x400) +
            (chunk.charCodeAt(i + 1) - 0xDC00);
        this.i = i + 2;
        // This is a specialized version of isCharAndNotRestricted that takes into
        // account that in this context necessarily final >= 0x10000.
        if (final > 0x10FFFF) {
            this.fail("disallowed character.");
        }
        return final;
    }
    /**
     * Like ``getCode`` but with the return value normalized so that ``NL`` is
     * returned for ``NL_LIKE``.
     */
    getCodeNorm() {
        const c = this.getCode();
        return c === NL_LIKE ? NL : c;
    }
    unget() {
        this.i = this.prevI;
        this.column--;
    }
    /**
     * Capture characters into a buffer until encountering one of a set of
     * characters.
     *
     * @param chars An array of codepoints. Encountering a character in the array
     * ends the capture. (``chars`` may safely contain ``NL``.)
     *
     * @return The character code that made the capture end, or ``EOC`` if we hit
     * the end of the chunk. The return value cannot be NL_LIKE: NL is returned
     * instead.
     */
    captureTo(chars) {
        let { i: start } = this;
        const { chunk } = this;
        // eslint-disable-next-line no-constant-condition
        while (true) {
            const c = this.getCode();
            const isNLLike = c === NL_LIKE;
            const final = isNLLike ? NL : c;
            if (final === EOC || chars.includes(final)) {
                this.text += chunk.slice(start, this.prevI);
                return final;
            }
            if (isNLLike) {
                this.text += `${chunk.slice(start, this.prevI)}\n`;
                start = this.i;
            }
        }
    }
    /**
     * Capture characters into a buffer until encountering a character.
     *
     * @param char The codepoint that ends the capture. **NOTE ``char`` MAY NOT
     * CONTAIN ``NL``.** Passing ``NL`` will result in buggy behavior.
     *
     * @return ``true`` if we ran into the character. Otherwise, we ran into the
     * end of the current chunk.
     */
    captureToChar(char) {
        let { i: start } = this;
        const { chunk } = this;
        // eslint-disable-next-line no-constant-condition
        while (true) {
            let c = this.getCode();
            switch (c) {
                case NL_LIKE:
                    this.text += `${chunk.slice(start, this.prevI)}\n`;
                    start = this.i;
                    c = NL;
                    break;
                case EOC:
                    this.text += chunk.slice(start);
                    return false;
                default:
            }
            if (c === char) {
                this.text += chunk.slice(start, this.prevI);
                return true;
            }
        }
    }
    /**
     * Capture characters that satisfy ``isNameChar`` into the ``name`` field of
     * this parser.
     *
     * @return The character code that made the test fail, or ``EOC`` if we hit
     * the end of the chunk. The return value cannot be NL_LIKE: NL is returned
     * instead.
     */
    captureNameChars() {
        const { chunk, i: start } = this;
        // eslint-disable-next-line no-constant-condition
        while (true) {
            const c = this.getCode();
            if (c === EOC) {
                this.name += chunk.slice(start);
                return EOC;
            }
            // NL is not a name char so we don't have to test specifically for it.
            if (!isNameChar(c)) {
                this.name += chunk.slice(start, this.prevI);
                return c === NL_LIKE ? NL : c;
            }
        }
    }
    /**
     * Skip white spaces.
     *
     * @return The character that ended the skip, or ``EOC`` if we hit
     * the end of the chunk. The return value cannot be NL_LIKE: NL is returned
     * instead.
     */
    skipSpaces() {
        // eslint-disable-next-line no-constant-condition
        while (true) {
            const c = this.getCodeNorm();
            if (c === EOC || !isS(c)) {
                return c;
            }
        }
    }
    setXMLVersion(version) {
        this.currentXMLVersion = version;
        /*  eslint-disable @typescript-eslint/unbound-method */
        if (version === "1.0") {
            this.isChar = isChar10;
            this.getCode = this.getCode10;
        }
        else {
            this.isChar = isChar11;
            this.getCode = this.getCode11;
        }
        /* eslint-enable @typescript-eslint/unbound-method */
    }
    // STATE ENGINE METHODS
    // This needs to be a state separate from S_BEGIN_WHITESPACE because we want
    // to be sure never to come back to this state later.
    sBegin() {
        // We are essentially peeking at the first character of the chunk. Since
        // S_BEGIN can be in effect only when we start working on the first chunk,
        // the index at which we must look is necessarily 0. Note also that the
        // following test does not depend on decoding surrogates.
        // If the initial character is 0xFEFF, ignore it.
        if (this.chunk.charCodeAt(0) === 0xFEFF) {
            this.i++;
            this.column++;
        }
        this.state = S_BEGIN_WHITESPACE;
    }
    sBeginWhitespace() {
        // We need to know whether we've encountered spaces or not because as soon
        // as we run into a space, an XML declaration is no longer possible. Rather
        // than slow down skipSpaces even in places where we don't care whether it
        // skipped anything or not, we check whether prevI is equal to the value of
        // i from before we skip spaces.
        const iBefore = this.i;
        const c = this.skipSpaces();
        if (this.prevI !== iBefore) {
            this.xmlDeclPossible = false;
        }
        switch (c) {
            case LESS:
                this.state = S_OPEN_WAKA;
                // We could naively call closeText but in this state, it is not normal
                // to have text be filled with any data.
                if (this.text.length !== 0) {
                    throw new Error("no-empty text at start");
                }
                break;
            case EOC:
                break;
            default:
                this.unget();
                this.state = S_TEXT;
                this.xmlDeclPossible = false;
        }
    }
    sDoctype() {
        var _a;
        const c = this.captureTo(DOCTYPE_TERMINATOR);
        switch (c) {
            case GREATER: {
                (_a = this.doctypeHandler) === null || _a === void 0 ? void 0 : _a.call(this, this.text);
                this.text = "";
                this.state = S_TEXT;
                this.doctype = true; // just remember that we saw it.
                break;
            }
            case EOC:
                break;
            default:
                this.text += String.fromCodePoint(c);
                if (c === OPEN_BRACKET) {
                    this.state = S_DTD;
                }
                else if (isQuote(c)) {
                    this.state = S_DOCTYPE_QUOTE;
                    this.q = c;
                }
        }
    }
    sDoctypeQuote() {
        const q = this.q;
        if (this.captureToChar(q)) {
            this.text += String.fromCodePoint(q);
            this.q = null;
            this.state = S_DOCTYPE;
        }
    }
    sDTD() {
        const c = this.captureTo(DTD_TERMINATOR);
        if (c === EOC) {
            return;
        }
        this.text += String.fromCodePoint(c);
        if (c === CLOSE_BRACKET) {
            this.state = S_DOCTYPE;
        }
        else if (c === LESS) {
            this.state = S_DTD_OPEN_WAKA;
        }
        else if (isQuote(c)) {
            this.state = S_DTD_QUOTED;
            this.q = c;
        }
    }
    sDTDQuoted() {
        const q = this.q;
        if (this.captureToChar(q)) {
            this.text += String.fromCodePoint(q);
            this.state = S_DTD;
            this.q = null;
        }
    }
    sDTDOpenWaka() {
        const c = this.getCodeNorm();
        this.text += String.fromCodePoint(c);
        switch (c) {
            case BANG:
                this.state = S_DTD_OPEN_WAKA_BANG;
                this.openWakaBang = "";
                break;
            case QUESTION:
                this.state = S_DTD_PI;
                break;
            default:
                this.state = S_DTD;
        }
    }
    sDTDOpenWakaBang() {
        const char = String.fromCodePoint(this.getCodeNorm());
        const owb = this.openWakaBang += char;
        this.text += char;
        if (owb !== "-") {
            this.state = owb === "--" ? S_DTD_COMMENT : S_DTD;
            this.openWakaBang = "";
        }
    }
    sDTDComment() {
        if (this.captureToChar(MINUS)) {
            this.text += "-";
            this.state = S_DTD_COMMENT_ENDING;
        }
    }
    sDTDCommentEnding() {
        const c = this.getCodeNorm();
        this.text += String.fromCodePoint(c);
        this.state = c === MINUS ? S_DTD_COMMENT_ENDED : S_DTD_COMMENT;
    }
    sDTDCommentEnded() {
        const c = this.getCodeNorm();
        this.text += String.fromCodePoint(c);
        if (c === GREATER) {
            this.state = S_DTD;
        }
        else {
            this.fail("malformed comment.");
            // <!-- blah -- bloo --> will be recorded as
            // a comment of " blah -- bloo "
            this.state = S_DTD_COMMENT;
        }
    }
    sDTDPI() {
        if (this.captureToChar(QUESTION)) {
            this.text += "?";
            this.state = S_DTD_PI_ENDING;
        }
    }
    sDTDPIEnding() {
        const c = this.getCodeNorm();
        this.text += String.fromCodePoint(c);
        if (c === GREATER) {
            this.state = S_DTD;
        }
    }
    sText() {
        //
        // We did try a version of saxes where the S_TEXT state was split in two
        // states: one for text inside the root element, and one for text
        // outside. This was avoiding having to test this.tags.length to decide
        // what implementation to actually use.
        //
        // Peformance testing on gigabyte-size files did not show any advantage to
        // using the two states solution instead of the current one. Conversely, it
        // made the code a bit more complicated elsewhere. For instance, a comment
        // can appear before the root element so when a comment ended it was
        // necessary to determine whether to return to the S_TEXT state or to the
        // new text-outside-root state.
        //
        if (this.tags.length !== 0) {
            this.handleTextInRoot();
        }
        else {
            this.handleTextOutsideRoot();
        }
    }
    sEntity() {
        // This is essentially a specialized version of captureToChar(SEMICOLON...)
        let { i: start } = this;
        const { chunk } = this;
        // eslint-disable-next-line no-labels, no-restricted-syntax
        loop: 
        // eslint-disable-next-line no-constant-condition
        while (true) {
            switch (this.getCode()) {
                case NL_LIKE:
                    this.entity += `${chunk.slice(start, this.prevI)}\n`;
                    start = this.i;
                    break;
                case SEMICOLON: {
                    const { entityReturnState } = this;
                    const entity = this.entity + chunk.slice(start, this.prevI);
                    this.state = entityReturnState;
                    let parsed;
                    if (entity === "") {
                        this.fail("empty entity name.");
                        parsed = "&;";
                    }
                    else {
                        parsed = this.parseEntity(entity);
                        this.entity = "";
                    }
                    if (entityReturnState !== S_TEXT || this.textHandler !== undefined) {
                        this.text += parsed;
                    }
                    // eslint-disable-next-line no-labels
                    break loop;
                }
                case EOC:
                    this.entity += chunk.slice(start);
                    // eslint-disable-next-line no-labels
                    break loop;
                default:
            }
        }
    }
    sOpenWaka() {
        // Reminder: a state handler is called with at least one character
        // available in the current chunk. So the first call to get code inside of
        // a state handler cannot return ``EOC``. That's why we don't test
        // for it.
        const c = this.getCode();
        // either a /, ?, !, or text is coming next.
        if (isNameStartChar(c)) {
            this.state = S_OPEN_TAG;
            this.unget();
            this.xmlDeclPossible = false;
        }
        else {
            switch (c) {
                case FORWARD_SLASH:
                    this.state = S_CLOSE_TAG;
                    this.xmlDeclPossible = false;
                    break;
                case BANG:
                    this.state = S_OPEN_WAKA_BANG;
                    this.openWakaBang = "";
                    this.xmlDeclPossible = false;
                    break;
                case QUESTION:
                    this.state = S_PI_FIRST_CHAR;
                    break;
                default:
                    this.fail("disallowed character in tag name");
                    this.state = S_TEXT;
                    this.xmlDeclPossible = false;
            }
        }
    }
    sOpenWakaBang() {
        this.openWakaBang += String.fromCodePoint(this.getCodeNorm());
        switch (this.openWakaBang) {
            case "[CDATA[":
                if (!this.sawRoot && !this.reportedTextBeforeRoot) {
                    this.fail("text data outside of root node.");
                    this.reportedTextBeforeRoot = true;
                }
                if (this.closedRoot && !this.reportedTextAfterRoot) {
                    this.fail("text data outside of root node.");
                    this.reportedTextAfterRoot = true;
                }
                this.state = S_CDATA;
                this.openWakaBang = "";
                break;
            case "--":
                this.state = S_COMMENT;
                this.openWakaBang = "";
                break;
            case "DOCTYPE":
                this.state = S_DOCTYPE;
                if (this.doctype || this.sawRoot) {
                    this.fail("inappropriately located doctype declaration.");
                }
                this.openWakaBang = "";
                break;
            default:
                // 7 happens to be the maximum length of the string that can possibly
                // match one of the cases above.
                if (this.openWakaBang.length >= 7) {
                    this.fail("incorrect syntax.");
                }
        }
    }
    sComment() {
        if (this.captureToChar(MINUS)) {
            this.state = S_COMMENT_ENDING;
        }
    }
    sCommentEnding() {
        var _a;
        const c = this.getCodeNorm();
        if (c === MINUS) {
            this.state = S_COMMENT_ENDED;
            (_a = this.commentHandler) === null || _a === void 0 ? void 0 : _a.call(this, this.text);
            this.text = "";
        }
        else {
            this.text += `-${String.fromCodePoint(c)}`;
            this.state = S_COMMENT;
        }
    }
    sCommentEnded() {
        const c = this.getCodeNorm();
        if (c !== GREATER) {
            this.fail("malformed comment.");
            // <!-- blah -- bloo --> will be recorded as
            // a comment of " blah -- bloo "
            this.text += `--${String.fromCodePoint(c)}`;
            this.state = S_COMMENT;
        }
        else {
            this.state = S_TEXT;
        }
    }
    sCData() {
        if (this.captureToChar(CLOSE_BRACKET)) {
            this.state = S_CDATA_ENDING;
        }
    }
    sCDataEnding() {
        const c = this.getCodeNorm();
        if (c === CLOSE_BRACKET) {
            this.state = S_CDATA_ENDING_2;
        }
        else {
            this.text += `]${String.fromCodePoint(c)}`;
            this.state = S_CDATA;
        }
    }
    sCDataEnding2() {
        var _a;
        const c = this.getCodeNorm();
        switch (c) {
            case GREATER: {
                (_a = this.cdataHandler) === null || _a === void 0 ? void 0 : _a.call(this, this.text);
                this.text = "";
                this.state = S_TEXT;
                break;
            }
            case CLOSE_BRACKET:
                this.text += "]";
                break;
            default:
                this.text += `]]${String.fromCodePoint(c)}`;
                this.state = S_CDATA;
        }
    }
    // We need this separate state to check the first character fo the pi target
    // with this.nameStartCheck which allows less characters than this.nameCheck.
    sPIFirstChar() {
        const c = this.getCodeNorm();
        // This is first because in the case where the file is well-formed this is
        // the branch taken. We optimize for well-formedness.
        if (this.nameStartCheck(c)) {
            this.piTarget += String.fromCodePoint(c);
            this.state = S_PI_REST;
        }
        else if (c === QUESTION || isS(c)) {
            this.fail("processing instruction without a target.");
            this.state = c === QUESTION ? S_PI_ENDING : S_PI_BODY;
        }
        else {
            this.fail("disallowed character in processing instruction name.");
            this.piTarget += String.fromCodePoint(c);
            this.state = S_PI_REST;
        }
    }
    sPIRest() {
        // Capture characters into a piTarget while ``this.nameCheck`` run on the
        // character read returns true.
        const { chunk, i: start } = this;
        // eslint-disable-next-line no-constant-condition
        while (true) {
            const c = this.getCodeNorm();
            if (c === EOC) {
                this.piTarget += chunk.slice(start);
                return;
            }
            // NL cannot satisfy this.nameCheck so we don't have to test specifically
            // for it.
            if (!this.nameCheck(c)) {
                this.piTarget += chunk.slice(start, this.prevI);
                const isQuestion = c === QUESTION;
                if (isQuestion || isS(c)) {
                    if (this.piTarget === "xml") {
                        if (!this.xmlDeclPossible) {
                            this.fail("an XML declaration must be at the start of the document.");
                        }
                        this.state = isQuestion ? S_XML_DECL_ENDING : S_XML_DECL_NAME_START;
                    }
                    else {
                        this.state = isQuestion ? S_PI_ENDING : S_PI_BODY;
                    }
                }
                else {
                    this.fail("disallowed character in processing instruction name.");
                    this.piTarget += String.fromCodePoint(c);
                }
                break;
            }
        }
    }
    sPIBody() {
        if (this.text.length === 0) {
            const c = this.getCodeNorm();
            if (c === QUESTION) {
                this.state = S_PI_ENDING;
            }
            else if (!isS(c)) {
                this.text = String.fromCodePoint(c);
            }
        }
        // The question mark character is not valid inside any of the XML
        // declaration name/value pairs.
        else if (this.captureToChar(QUESTION)) {
            this.state = S_PI_ENDING;
        }
    }
    sPIEnding() {
        var _a;
        const c = this.getCodeNorm();
        if (c === GREATER) {
            const { piTarget } = this;
            if (piTarget.toLowerCase() === "xml") {
                this.fail("the XML declaration must appear at the start of the document.");
            }
            (_a = this.piHandler) === null || _a === void 0 ? void 0 : _a.call(this, {
                target: piTarget,
                body: this.text,
            });
            this.piTarget = this.text = "";
            this.state = S_TEXT;
        }
        else if (c === QUESTION) {
            // We ran into ?? as part of a processing instruction. We initially took
            // the first ? as a sign that the PI was ending, but it is not. So we have
            // to add it to the body but we take the new ? as a sign that the PI is
            // ending.
            this.text += "?";
        }
        else {
            this.text += `?${String.fromCodePoint(c)}`;
            this.state = S_PI_BODY;
        }
        this.xmlDeclPossible = false;
    }
    sXMLDeclNameStart() {
        const c = this.skipSpaces();
        // The question mark character is not valid inside any of the XML
        // declaration name/value pairs.
        if (c === QUESTION) {
            // It is valid to go to S_XML_DECL_ENDING from this state.
            this.state = S_XML_DECL_ENDING;
            return;
        }
        if (c !== EOC) {
            this.state = S_XML_DECL_NAME;
            this.name = String.fromCodePoint(c);
        }
    }
    sXMLDeclName() {
        const c = this.captureTo(XML_DECL_NAME_TERMINATOR);
        // The question mark character is not valid inside any of the XML
        // declaration name/value pairs.
        if (c === QUESTION) {
            this.state = S_XML_DECL_ENDING;
            this.name += this.text;
            this.text = "";
            this.fail("XML declaration is incomplete.");
            return;
        }
        if (!(isS(c) || c === EQUAL)) {
            return;
        }
        this.name += this.text;
        this.text = "";
        if (!this.xmlDeclExpects.includes(this.name)) {
            switch (this.name.length) {
                case 0:
                    this.fail("did not expect any more name/value pairs.");
                    break;
                case 1:
                    this.fail(`expected the name ${this.xmlDeclExpects[0]}.`);
                    break;
                default:
                    this.fail(`expected one of ${this.xmlDeclExpects.join(", ")}`);
            }
        }
        this.state = c === EQUAL ? S_XML_DECL_VALUE_START : S_XML_DECL_EQ;
    }
    sXMLDeclEq() {
        const c = this.getCodeNorm();
        // The question mark character is not valid inside any of the XML
        // declaration name/value pairs.
        if (c === QUESTION) {
            this.state = S_XML_DECL_ENDING;
            this.fail("XML declaration is incomplete.");
            return;
        }
        if (isS(c)) {
            return;
        }
        if (c !== EQUAL) {
            this.fail("value required.");
        }
        this.state = S_XML_DECL_VALUE_START;
    }
    sXMLDeclValueStart() {
        const c = this.getCodeNorm();
        // The question mark character is not valid inside any of the XML
        // declaration name/value pairs.
        if (c === QUESTION) {
            this.state = S_XML_DECL_ENDING;
            this.fail("XML declaration is incomplete.");
            return;
        }
        if (isS(c)) {
            return;
        }
        if (!isQuote(c)) {
            this.fail("value must be quoted.");
            this.q = SPACE;
        }
        else {
            this.q = c;
        }
        this.state = S_XML_DECL_VALUE;
    }
    sXMLDeclValue() {
        const c = this.captureTo([this.q, QUESTION]);
        // The question mark character is not valid inside any of the XML
        // declaration name/value pairs.
        if (c === QUESTION) {
            this.state = S_XML_DECL_ENDING;
            this.text = "";
            this.fail("XML declaration is incomplete.");
            return;
        }
        if (c === EOC) {
            return;
        }
        const value = this.text;
        this.text = "";
        switch (this.name) {
            case "version": {
                this.xmlDeclExpects = ["encoding", "standalone"];
                const version = value;
                this.xmlDecl.version = version;
                // This is the test specified by XML 1.0 but it is fine for XML 1.1.
                if (!/^1\.[0-9]+$/.test(version)) {
                    this.fail("version number must match /^1\\.[0-9]+$/.");
                }
                // When forceXMLVersion is set, the XML declaration is ignored.
                else if (!this.opt.forceXMLVersion) {
                    this.setXMLVersion(version);
                }
                break;
            }
            case "encoding":
                if (!/^[A-Za-z][A-Za-z0-9._-]*$/.test(value)) {
                    this.fail("encoding value must match \
/^[A-Za-z0-9][A-Za-z0-9._-]*$/.");
                }
                this.xmlDeclExpects = ["standalone"];
                this.xmlDecl.encoding = value;
                break;
            case "standalone":
                if (value !== "yes" && value !== "no") {
                    this.fail("standalone value must match \"yes\" or \"no\".");
                }
                this.xmlDeclExpects = [];
                this.xmlDecl.standalone = value;
                break;
            default:
            // We don't need to raise an error here since we've already raised one
            // when checking what name was expected.
        }
        this.name = "";
        this.state = S_XML_DECL_SEPARATOR;
    }
    sXMLDeclSeparator() {
        const c = this.getCodeNorm();
        // The question mark character is not valid inside any of the XML
        // declaration name/value pairs.
        if (c === QUESTION) {
            // It is valid to go to S_XML_DECL_ENDING from this state.
            this.state = S_XML_DECL_ENDING;
            return;
        }
        if (!isS(c)) {
            this.fail("whitespace required.");
            this.unget();
        }
        this.state = S_XML_DECL_NAME_START;
    }
    sXMLDeclEnding() {
        var _a;
        const c = this.getCodeNorm();
        if (c === GREATER) {
            if (this.piTarget !== "xml") {
                this.fail("processing instructions are not allowed before root.");
            }
            else if (this.name !== "version" &&
                this.xmlDeclExpects.includes("version")) {
                this.fail("XML declaration must contain a version.");
            }
            (_a = this.xmldeclHandler) === null || _a === void 0 ? void 0 : _a.call(this, this.xmlDecl);
            this.name = "";
            this.piTarget = this.text = "";
            this.state = S_TEXT;
        }
        else {
            // We got here because the previous character was a ?, but the question
            // mark character is not valid inside any of the XML declaration
            // name/value pairs.
            this.fail("The character ? is disallowed anywhere in XML declarations.");
        }
        this.xmlDeclPossible = false;
    }
    sOpenTag() {
        var _a;
        const c = this.captureNameChars();
        if (c === EOC) {
            return;
        }
        const tag = this.tag = {
            name: this.name,
            attributes: Object.create(null),
        };
        this.name = "";
        if (this.xmlnsOpt) {
            this.topNS = tag.ns = Object.create(null);
        }
        (_a = this.openTagStartHandler) === null || _a === void 0 ? void 0 : _a.call(this, tag);
        this.sawRoot = true;
        if (!this.fragmentOpt && this.closedRoot) {
            this.fail("documents may contain only one root.");
        }
        switch (c) {
            case GREATER:
                this.openTag();
                break;
            case FORWARD_SLASH:
                this.state = S_OPEN_TAG_SLASH;
                break;
            default:
                if (!isS(c)) {
                    this.fail("disallowed character in tag name.");
                }
                this.state = S_ATTRIB;
        }
    }
    sOpenTagSlash() {
        if (this.getCode() === GREATER) {
            this.openSelfClosingTag();
        }
        else {
            this.fail("forward-slash in opening tag not followed by >.");
            this.state = S_ATTRIB;
        }
    }
    sAttrib() {
        const c = this.skipSpaces();
        if (c === EOC) {
            return;
        }
        if (isNameStartChar(c)) {
            this.unget();
            this.state = S_ATTRIB_NAME;
        }
        else if (c === GREATER) {
            this.openTag();
        }
        else if (c === FORWARD_SLASH) {
            this.state = S_OPEN_TAG_SLASH;
        }
        else {
            this.fail("disallowed character in attribute name.");
        }
    }
    sAttribName() {
        const c = this.captureNameChars();
        if (c === EQUAL) {
            this.state = S_ATTRIB_VALUE;
        }
        else if (isS(c)) {
            this.state = S_ATTRIB_NAME_SAW_WHITE;
        }
        else if (c === GREATER) {
            this.fail("attribute without value.");
            this.pushAttrib(this.name, this.name);
            this.name = this.text = "";
            this.openTag();
        }
        else if (c !== EOC) {
            this.fail("disallowed character in attribute name.");
        }
    }
    sAttribNameSawWhite() {
        const c = this.skipSpaces();
        switch (c) {
            case EOC:
                return;
            case EQUAL:
                this.state = S_ATTRIB_VALUE;
                break;
            default:
                this.fail("attribute without value.");
                // Should we do this???
                // this.tag.attributes[this.name] = "";
                this.text = "";
                this.name = "";
                if (c === GREATER) {
                    this.openTag();
                }
                else if (isNameStartChar(c)) {
                    this.unget();
                    this.state = S_ATTRIB_NAME;
                }
                else {
                    this.fail("disallowed character in attribute name.");
                    this.state = S_ATTRIB;
                }
        }
    }
    sAttribValue() {
        const c = this.getCodeNorm();
        if (isQuote(c)) {
            this.q = c;
            this.state = S_ATTRIB_VALUE_QUOTED;
        }
        else if (!isS(c)) {
            this.fail("unquoted attribute value.");
            this.state = S_ATTRIB_VALUE_UNQUOTED;
            this.unget();
        }
    }
    sAttribValueQuoted() {
        // We deliberately do not use captureTo here. The specialized code we use
        // here is faster than using captureTo.
        const { q, chunk } = this;
        let { i: start } = this;
        // eslint-disable-next-line no-constant-condition
        while (true) {
            switch (this.getCode()) {
                case q:
                    this.pushAttrib(this.name, this.text + chunk.slice(start, this.prevI));
                    this.name = this.text = "";
                    this.q = null;
                    this.state = S_ATTRIB_VALUE_CLOSED;
                    return;
                case AMP:
                    this.text += chunk.slice(start, this.prevI);
                    this.state = S_ENTITY;
                    this.entityReturnState = S_ATTRIB_VALUE_QUOTED;
                    return;
                case NL:
                case NL_LIKE:
                case TAB:
                    this.text += `${chunk.slice(start, this.prevI)} `;
                    start = this.i;
                    break;
                case LESS:
                    this.text += chunk.slice(start, this.prevI);
                    this.fail("disallowed character.");
                    return;
                case EOC:
                    this.text += chunk.slice(start);
                    return;
                default:
            }
        }
    }
    sAttribValueClosed() {
        const c = this.getCodeNorm();
        if (isS(c)) {
            this.state = S_ATTRIB;
        }
        else if (c === GREATER) {
            this.openTag();
        }
        else if (c === FORWARD_SLASH) {
            this.state = S_OPEN_TAG_SLASH;
        }
        else if (isNameStartChar(c)) {
            this.fail("no whitespace between attributes.");
            this.unget();
            this.state = S_ATTRIB_NAME;
        }
        else {
            this.fail("disallowed character in attribute name.");
        }
    }
    sAttribValueUnquoted() {
        // We don't do anything regarding EOL or space handling for unquoted
        // attributes. We already have failed by the time we get here, and the
        // contract that saxes upholds states that upon failure, it is not safe to
        // rely on the data passed to event handlers (other than
        // ``onerror``). Passing "bad" data is not a problem.
        const c = this.captureTo(ATTRIB_VALUE_UNQUOTED_TERMINATOR);
        switch (c) {
            case AMP:
                this.state = S_ENTITY;
                this.entityReturnState = S_ATTRIB_VALUE_UNQUOTED;
                break;
            case LESS:
                this.fail("disallowed character.");
                break;
            case EOC:
                break;
            default:
                if (this.text.includes("]]>")) {
                    this.fail("the string \"]]>\" is disallowed in char data.");
                }
                this.pushAttrib(this.name, this.text);
                this.name = this.text = "";
                if (c === GREATER) {
                    this.openTag();
                }
                else {
                    this.state = S_ATTRIB;
                }
        }
    }
    sCloseTag() {
        const c = this.captureNameChars();
        if (c === GREATER) {
            this.closeTag();
        }
        else if (isS(c)) {
            this.state = S_CLOSE_TAG_SAW_WHITE;
        }
        else if (c !== EOC) {
            this.fail("disallowed character in closing tag.");
        }
    }
    sCloseTagSawWhite() {
        switch (this.skipSpaces()) {
            case GREATER:
                this.closeTag();
                break;
            case EOC:
                break;
            default:
                this.fail("disallowed character in closing tag.");
        }
    }
    // END OF STATE ENGINE METHODS
    handleTextInRoot() {
        // This is essentially a specialized version of captureTo which is optimized
        // for performing the ]]> check. A previous version of this code, checked
        // ``this.text`` for the presence of ]]>. It simplified the code but was
        // very costly when character data contained a lot of entities to be parsed.
        //
        // Since we are using a specialized loop, we also keep track of the presence
        // of ]]> in text data. The sequence ]]> is forbidden to appear as-is.
        //
        let { i: start, forbiddenState } = this;
        const { chunk, textHandler: handler } = this;
        // eslint-disable-next-line no-labels, no-restricted-syntax
        scanLoop: 
        // eslint-disable-next-line no-constant-condition
        while (true) {
            switch (this.getCode()) {
                case LESS: {
                    this.state = S_OPEN_WAKA;
                    if (handler !== undefined) {
                        const { text } = this;
                        const slice = chunk.slice(start, this.prevI);
                        if (text.length !== 0) {
                            handler(text + slice);
                            this.text = "";
                        }
                        else if (slice.length !== 0) {
                            handler(slice);
                        }
                    }
                    forbiddenState = FORBIDDEN_START;
                    // eslint-disable-next-line no-labels
                    break scanLoop;
                }
                case AMP:
                    this.state = S_ENTITY;
                    this.entityReturnState = S_TEXT;
                    if (handler !== undefined) {
                        this.text += chunk.slice(start, this.prevI);
                    }
                    forbiddenState = FORBIDDEN_START;
                    // eslint-disable-next-line no-labels
                    break scanLoop;
                case CLOSE_BRACKET:
                    switch (forbiddenState) {
                        case FORBIDDEN_START:
                            forbiddenState = FORBIDDEN_BRACKET;
                            break;
                        case FORBIDDEN_BRACKET:
                            forbiddenState = FORBIDDEN_BRACKET_BRACKET;
                            break;
                        case FORBIDDEN_BRACKET_BRACKET:
                            break;
                        default:
                            throw new Error("impossible state");
                    }
                    break;
                case GREATER:
                    if (forbiddenState === FORBIDDEN_BRACKET_BRACKET) {
                        this.fail("the string \"]]>\" is disallowed in char data.");
                    }
                    forbiddenState = FORBIDDEN_START;
                    break;
                case NL_LIKE:
                    if (handler !== undefined) {
                        this.text += `${chunk.slice(start, this.prevI)}\n`;
                    }
                    start = this.i;
                    forbiddenState = FORBIDDEN_START;
                    break;
                case EOC:
                    if (handler !== undefined) {
                        this.text += chunk.slice(start);
                    }
                    // eslint-disable-next-line no-labels
                    break scanLoop;
                default:
                    forbiddenState = FORBIDDEN_START;
            }
        }
        this.forbiddenState = forbiddenState;
    }
    handleTextOutsideRoot() {
        // This is essentially a specialized version of captureTo which is optimized
        // for a specialized task. We keep track of the presence of non-space
        // characters in the text since these are errors when appearing outside the
        // document root element.
        let { i: start } = this;
        const { chunk, textHandler: handler } = this;
        let nonSpace = false;
        // eslint-disable-next-line no-labels, no-restricted-syntax
        outRootLoop: 
        // eslint-disable-next-line no-constant-condition
        while (true) {
            const code = this.getCode();
            switch (code) {
                case LESS: {
                    this.state = S_OPEN_WAKA;
                    if (handler !== undefined) {
                        const { text } = this;
                        const slice = chunk.slice(start, this.prevI);
                        if (text.length !== 0) {
                            handler(text + slice);
                            this.text = "";
                        }
                        else if (slice.length !== 0) {
                            handler(slice);
                        }
                    }
                    // eslint-disable-next-line no-labels
                    break outRootLoop;
                }
                case AMP:
                    this.state = S_ENTITY;
                    this.entityReturnState = S_TEXT;
                    if (handler !== undefined) {
                        this.text += chunk.slice(start, this.prevI);
                    }
                    nonSpace = true;
                    // eslint-disable-next-line no-labels
                    break outRootLoop;
                case NL_LIKE:
                    if (handler !== undefined) {
                        this.text += `${chunk.slice(start, this.prevI)}\n`;
                    }
                    start = this.i;
                    break;
                case EOC:
                    if (handler !== undefined) {
                        this.text += chunk.slice(start);
                    }
                    // eslint-disable-next-line no-labels
                    break outRootLoop;
                default:
                    if (!isS(code)) {
                        nonSpace = true;
                    }
            }
        }
        if (!nonSpace) {
            return;
        }
        // We use the reportedTextBeforeRoot and reportedTextAfterRoot flags
        // to avoid reporting errors for every single character that is out of
        // place.
        if (!this.sawRoot && !this.reportedTextBeforeRoot) {
            this.fail("text data outside of root node.");
            this.reportedTextBeforeRoot = true;
        }
        if (this.closedRoot && !this.reportedTextAfterRoot) {
            this.fail("text data outside of root node.");
            this.reportedTextAfterRoot = true;
        }
    }
    pushAttribNS(name, value) {
        var _a;
        const { prefix, local } = this.qname(name);
        const attr = { name, prefix, local, value };
        this.attribList.push(attr);
        (_a = this.attributeHandler) === null || _a === void 0 ? void 0 : _a.call(this, attr);
        if (prefix === "xmlns") {
            const trimmed = value.trim();
            if (this.currentXMLVersion === "1.0" && trimmed === "") {
                this.fail("invalid attempt to undefine prefix in XML 1.0");
            }
            this.topNS[local] = trimmed;
            nsPairCheck(this, local, trimmed);
        }
        else if (name === "xmlns") {
            const trimmed = value.trim();
            this.topNS[""] = trimmed;
            nsPairCheck(this, "", trimmed);
        }
    }
    pushAttribPlain(name, value) {
        var _a;
        const attr = { name, value };
        this.attribList.push(attr);
        (_a = this.attributeHandler) === null || _a === void 0 ? void 0 : _a.call(this, attr);
    }
    /**
     * End parsing. This performs final well-formedness checks and resets the
     * parser to a clean state.
     *
     * @returns this
     */
    end() {
        var _a, _b;
        if (!this.sawRoot) {
            this.fail("document must contain a root element.");
        }
        const { tags } = this;
        while (tags.length > 0) {
            const tag = tags.pop();
            this.fail(`unclosed tag: ${tag.name}`);
        }
        if ((this.state !== S_BEGIN) && (this.state !== S_TEXT)) {
            this.fail("unexpected end.");
        }
        const { text } = this;
        if (text.length !== 0) {
            (_a = this.textHandler) === null || _a === void 0 ? void 0 : _a.call(this, text);
            this.text = "";
        }
        this._closed = true;
        (_b = this.endHandler) === null || _b === void 0 ? void 0 : _b.call(this);
        this._init();
        return this;
    }
    /**
     * Resolve a namespace prefix.
     *
     * @param prefix The prefix to resolve.
     *
     * @returns The namespace URI or ``undefined`` if the prefix is not defined.
     */
    resolve(prefix) {
        var _a, _b;
        let uri = this.topNS[prefix];
        if (uri !== undefined) {
            return uri;
        }
        const { tags } = this;
        for (let index = tags.length - 1; index >= 0; index--) {
            uri = tags[index].ns[prefix];
            if (uri !== undefined) {
                return uri;
            }
        }
        uri = this.ns[prefix];
        if (uri !== undefined) {
            return uri;
        }
        return (_b = (_a = this.opt).resolvePrefix) === null || _b === void 0 ? void 0 : _b.call(_a, prefix);
    }
    /**
     * Parse a qname into its prefix and local name parts.
     *
     * @param name The name to parse
     *
     * @returns
     */
    qname(name) {
        // This is faster than using name.split(":").
        const colon = name.indexOf(":");
        if (colon === -1) {
            return { prefix: "", local: name };
        }
        const local = name.slice(colon + 1);
        const prefix = name.slice(0, colon);
        if (prefix === "" || local === "" || local.includes(":")) {
            this.fail(`malformed name: ${name}.`);
        }
        return { prefix, local };
    }
    processAttribsNS() {
        var _a;
        const { attribList } = this;
        const tag = this.tag;
        {
            // add namespace info to tag
            const { prefix, local } = this.qname(tag.name);
            tag.prefix = prefix;
            tag.local = local;
            const uri = tag.uri = (_a = this.resolve(prefix)) !== null && _a !== void 0 ? _a : "";
            if (prefix !== "") {
                if (prefix === "xmlns") {
                    this.fail("tags may not have \"xmlns\" as prefix.");
                }
                if (uri === "") {
                    this.fail(`unbound namespace prefix: ${JSON.stringify(prefix)}.`);
                    tag.uri = prefix;
                }
            }
        }
        if (attribList.length === 0) {
            return;
        }
        const { attributes } = tag;
        const seen = new Set();
        // Note: do not apply default ns to attributes:
        //   http://www.w3.org/TR/REC-xml-names/#defaulting
        for (const attr of attribList) {
            const { name, prefix, local } = attr;
            let uri;
            let eqname;
            if (prefix === "") {
                uri = name === "xmlns" ? XMLNS_NAMESPACE : "";
                eqname = name;
            }
            else {
                uri = this.resolve(prefix);
                // if there's any attributes with an undefined namespace,
                // then fail on them now.
                if (uri === undefined) {
                    this.fail(`unbound namespace prefix: ${JSON.stringify(prefix)}.`);
                    uri = prefix;
                }
                eqname = `{${uri}}${local}`;
            }
            if (seen.has(eqname)) {
                this.fail(`duplicate attribute: ${eqname}.`);
            }
            seen.add(eqname);
            attr.uri = uri;
            attributes[name] = attr;
        }
        this.attribList = [];
    }
    processAttribsPlain() {
        const { attribList } = this;
        // eslint-disable-next-line prefer-destructuring
        const attributes = this.tag.attributes;
        for (const { name, value } of attribList) {
            if (attributes[name] !== undefined) {
                this.fail(`duplicate attribute: ${name}.`);
            }
            attributes[name] = value;
        }
        this.attribList = [];
    }
    /**
     * Handle a complete open tag. This parser code calls this once it has seen
     * the whole tag. This method checks for well-formeness and then emits
     * ``onopentag``.
     */
    openTag() {
        var _a;
        this.processAttribs();
        const { tags } = this;
        const tag = this.tag;
        tag.isSelfClosing = false;
        // There cannot be any pending text here due to the onopentagstart that was
        // necessarily emitted before we get here. So we do not check text.
        (_a = this.openTagHandler) === null || _a === void 0 ? void 0 : _a.call(this, tag);
        tags.push(tag);
        this.state = S_TEXT;
        this.name = "";
    }
    /**
     * Handle a complete self-closing tag. This parser code calls this once it has
     * seen the whole tag. This method checks for well-formeness and then emits
     * ``onopentag`` and ``onclosetag``.
     */
    openSelfClosingTag() {
        var _a, _b, _c;
        this.processAttribs();
        const { tags } = this;
        const tag = this.tag;
        tag.isSelfClosing = true;
        // There cannot be any pending text here due to the onopentagstart that was
        // necessarily emitted before we get here. So we do not check text.
        (_a = this.openTagHandler) === null || _a === void 0 ? void 0 : _a.call(this, tag);
        (_b = this.closeTagHandler) === null || _b === void 0 ? void 0 : _b.call(this, tag);
        const top = this.tag = (_c = tags[tags.length - 1]) !== null && _c !== void 0 ? _c : null;
        if (top === null) {
            this.closedRoot = true;
        }
        this.state = S_TEXT;
        this.name = "";
    }
    /**
     * Handle a complete close tag. This parser code calls this once it has seen
     * the whole tag. This method checks for well-formeness and then emits
     * ``onclosetag``.
     */
    closeTag() {
        const { tags, name } = this;
        // Our state after this will be S_TEXT, no matter what, and we can clear
        // tagName now.
        this.state = S_TEXT;
        this.name = "";
        if (name === "") {
            this.fail("weird empty close tag.");
            this.text += "</>";
            return;
        }
        const handler = this.closeTagHandler;
        let l = tags.length;
        while (l-- > 0) {
            const tag = this.tag = tags.pop();
            this.topNS = tag.ns;
            handler === null || handler === void 0 ? void 0 : handler(tag);
            if (tag.name === name) {
                break;
            }
            this.fail("unexpected close tag.");
        }
        if (l === 0) {
            this.closedRoot = true;
        }
        else if (l < 0) {
            this.fail(`unmatched closing tag: ${name}.`);
            this.text += `</${name}>`;
        }
    }
    /**
     * Resolves an entity. Makes any necessary well-formedness checks.
     *
     * @param entity The entity to resolve.
     *
     * @returns The parsed entity.
     */
    parseEntity(entity) {
        // startsWith would be significantly slower for this test.
        if (entity[0] !== "#") {
            const defined = this.ENTITIES[entity];
            if (defined !== undefined) {
                return defined;
            }
            this.fail(this.isName(entity) ? "undefined entity." :
                "disallowed character in entity name.");
            return `&${entity};`;
        }
        let num = NaN;
        if (entity[1] === "x" && /^#x[0-9a-f]+$/i.test(entity)) {
            num = parseInt(entity.slice(2), 16);
        }
        else if (/^#[0-9]+$/.test(entity)) {
            num = parseInt(entity.slice(1), 10);
        }
        // The character reference is required to match the CHAR production.
        if (!this.isChar(num)) {
            this.fail("malformed character entity.");
            return `&${entity};`;
        }
        return String.fromCodePoint(num);
    }
}
exports.wT = SaxesParser;
//# sourceMappingURL=saxes.js.map

/***/ }),

/***/ 6950:
/***/ ((__unused_webpack_module, exports) => {


/**
 * Character classes and associated utilities for the 5th edition of XML 1.0.
 *
 * @author Louis-Dominique Dubeau
 * @license MIT
 * @copyright Louis-Dominique Dubeau
 */
Object.defineProperty(exports, "__esModule", ({ value: true }));
//
// Fragments.
//
exports.CHAR = "\t\n\r -\uD7FF\uE000-\uFFFD\uD800\uDC00-\uDBFF\uDFFF";
exports.S = " \t\r\n";
// tslint:disable-next-line:max-line-length
exports.NAME_START_CHAR = ":A-Z_a-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C\u200D\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\uD800\uDC00-\uDB7F\uDFFF";
exports.NAME_CHAR = "-" + exports.NAME_START_CHAR + ".0-9\u00B7\u0300-\u036F\u203F-\u2040";
//
// Regular expressions.
//
exports.CHAR_RE = new RegExp("^[" + exports.CHAR + "]$", "u");
exports.S_RE = new RegExp("^[" + exports.S + "]+$", "u");
exports.NAME_START_CHAR_RE = new RegExp("^[" + exports.NAME_START_CHAR + "]$", "u");
exports.NAME_CHAR_RE = new RegExp("^[" + exports.NAME_CHAR + "]$", "u");
exports.NAME_RE = new RegExp("^[" + exports.NAME_START_CHAR + "][" + exports.NAME_CHAR + "]*$", "u");
exports.NMTOKEN_RE = new RegExp("^[" + exports.NAME_CHAR + "]+$", "u");
var TAB = 9;
var NL = 0xA;
var CR = 0xD;
var SPACE = 0x20;
//
// Lists.
//
/** All characters in the ``S`` production. */
exports.S_LIST = [SPACE, NL, CR, TAB];
/**
 * Determines whether a codepoint matches the ``CHAR`` production.
 *
 * @param c The code point.
 *
 * @returns ``true`` if the codepoint matches ``CHAR``.
 */
function isChar(c) {
    return (c >= SPACE && c <= 0xD7FF) ||
        c === NL || c === CR || c === TAB ||
        (c >= 0xE000 && c <= 0xFFFD) ||
        (c >= 0x10000 && c <= 0x10FFFF);
}
exports.isChar = isChar;
/**
 * Determines whether a codepoint matches the ``S`` (space) production.
 *
 * @param c The code point.
 *
 * @returns ``true`` if the codepoint matches ``S``.
 */
function isS(c) {
    return c === SPACE || c === NL || c === CR || c === TAB;
}
exports.isS = isS;
/**
 * Determines whether a codepoint matches the ``NAME_START_CHAR`` production.
 *
 * @param c The code point.
 *
 * @returns ``true`` if the codepoint matches ``NAME_START_CHAR``.
 */
function isNameStartChar(c) {
    return ((c >= 0x41 && c <= 0x5A) ||
        (c >= 0x61 && c <= 0x7A) ||
        c === 0x3A ||
        c === 0x5F ||
        c === 0x200C ||
        c === 0x200D ||
        (c >= 0xC0 && c <= 0xD6) ||
        (c >= 0xD8 && c <= 0xF6) ||
        (c >= 0x00F8 && c <= 0x02FF) ||
        (c >= 0x0370 && c <= 0x037D) ||
        (c >= 0x037F && c <= 0x1FFF) ||
        (c >= 0x2070 && c <= 0x218F) ||
        (c >= 0x2C00 && c <= 0x2FEF) ||
        (c >= 0x3001 && c <= 0xD7FF) ||
        (c >= 0xF900 && c <= 0xFDCF) ||
        (c >= 0xFDF0 && c <= 0xFFFD) ||
        (c >= 0x10000 && c <= 0xEFFFF));
}
exports.isNameStartChar = isNameStartChar;
/**
 * Determines whether a codepoint matches the ``NAME_CHAR`` production.
 *
 * @param c The code point.
 *
 * @returns ``true`` if the codepoint matches ``NAME_CHAR``.
 */
function isNameChar(c) {
    return isNameStartChar(c) ||
        (c >= 0x30 && c <= 0x39) ||
        c === 0x2D ||
        c === 0x2E ||
        c === 0xB7 ||
        (c >= 0x0300 && c <= 0x036F) ||
        (c >= 0x203F && c <= 0x2040);
}
exports.isNameChar = isNameChar;
//# sourceMappingURL=ed5.js.map

/***/ }),

/***/ 4488:
/***/ ((__unused_webpack_module, exports) => {


/**
 * Character classes and associated utilities for the 2nd edition of XML 1.1.
 *
 * @author Louis-Dominique Dubeau
 * @license MIT
 * @copyright Louis-Dominique Dubeau
 */
Object.defineProperty(exports, "__esModule", ({ value: true }));
//
// Fragments.
//
exports.CHAR = "\u0001-\uD7FF\uE000-\uFFFD\uD800\uDC00-\uDBFF\uDFFF";
exports.RESTRICTED_CHAR = "\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F";
exports.S = " \t\r\n";
// tslint:disable-next-line:max-line-length
exports.NAME_START_CHAR = ":A-Z_a-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C\u200D\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\uD800\uDC00-\uDB7F\uDFFF";
exports.NAME_CHAR = "-" + exports.NAME_START_CHAR + ".0-9\u00B7\u0300-\u036F\u203F-\u2040";
//
// Regular expressions.
//
exports.CHAR_RE = new RegExp("^[" + exports.CHAR + "]$", "u");
exports.RESTRICTED_CHAR_RE = new RegExp("^[" + exports.RESTRICTED_CHAR + "]$", "u");
exports.S_RE = new RegExp("^[" + exports.S + "]+$", "u");
exports.NAME_START_CHAR_RE = new RegExp("^[" + exports.NAME_START_CHAR + "]$", "u");
exports.NAME_CHAR_RE = new RegExp("^[" + exports.NAME_CHAR + "]$", "u");
exports.NAME_RE = new RegExp("^[" + exports.NAME_START_CHAR + "][" + exports.NAME_CHAR + "]*$", "u");
exports.NMTOKEN_RE = new RegExp("^[" + exports.NAME_CHAR + "]+$", "u");
var TAB = 9;
var NL = 0xA;
var CR = 0xD;
var SPACE = 0x20;
//
// Lists.
//
/** All characters in the ``S`` production. */
exports.S_LIST = [SPACE, NL, CR, TAB];
/**
 * Determines whether a codepoint matches the ``CHAR`` production.
 *
 * @param c The code point.
 *
 * @returns ``true`` if the codepoint matches ``CHAR``.
 */
function isChar(c) {
    return (c >= 0x0001 && c <= 0xD7FF) ||
        (c >= 0xE000 && c <= 0xFFFD) ||
        (c >= 0x10000 && c <= 0x10FFFF);
}
exports.isChar = isChar;
/**
 * Determines whether a codepoint matches the ``RESTRICTED_CHAR`` production.
 *
 * @param c The code point.
 *
 * @returns ``true`` if the codepoint matches ``RESTRICTED_CHAR``.
 */
function isRestrictedChar(c) {
    return (c >= 0x1 && c <= 0x8) ||
        c === 0xB ||
        c === 0xC ||
        (c >= 0xE && c <= 0x1F) ||
        (c >= 0x7F && c <= 0x84) ||
        (c >= 0x86 && c <= 0x9F);
}
exports.isRestrictedChar = isRestrictedChar;
/**
 * Determines whether a codepoint matches the ``CHAR`` production and does not
 * match the ``RESTRICTED_CHAR`` production. ``isCharAndNotRestricted(x)`` is
 * equivalent to ``isChar(x) && !isRestrictedChar(x)``. This function is faster
 * than running the two-call equivalent.
 *
 * @param c The code point.
 *
 * @returns ``true`` if the codepoint matches ``CHAR`` and does not match
 * ``RESTRICTED_CHAR``.
 */
function isCharAndNotRestricted(c) {
    return (c === 0x9) ||
        (c === 0xA) ||
        (c === 0xD) ||
        (c > 0x1F && c < 0x7F) ||
        (c === 0x85) ||
        (c > 0x9F && c <= 0xD7FF) ||
        (c >= 0xE000 && c <= 0xFFFD) ||
        (c >= 0x10000 && c <= 0x10FFFF);
}
exports.isCharAndNotRestricted = isCharAndNotRestricted;
/**
 * Determines whether a codepoint matches the ``S`` (space) production.
 *
 * @param c The code point.
 *
 * @returns ``true`` if the codepoint matches ``S``.
 */
function isS(c) {
    return c === SPACE || c === NL || c === CR || c === TAB;
}
exports.isS = isS;
/**
 * Determines whether a codepoint matches the ``NAME_START_CHAR`` production.
 *
 * @param c The code point.
 *
 * @returns ``true`` if the codepoint matches ``NAME_START_CHAR``.
 */
// tslint:disable-next-line:cyclomatic-complexity
function isNameStartChar(c) {
    return ((c >= 0x41 && c <= 0x5A) ||
        (c >= 0x61 && c <= 0x7A) ||
        c === 0x3A ||
        c === 0x5F ||
        c === 0x200C ||
        c === 0x200D ||
        (c >= 0xC0 && c <= 0xD6) ||
        (c >= 0xD8 && c <= 0xF6) ||
        (c >= 0x00F8 && c <= 0x02FF) ||
        (c >= 0x0370 && c <= 0x037D) ||
        (c >= 0x037F && c <= 0x1FFF) ||
        (c >= 0x2070 && c <= 0x218F) ||
        (c >= 0x2C00 && c <= 0x2FEF) ||
        (c >= 0x3001 && c <= 0xD7FF) ||
        (c >= 0xF900 && c <= 0xFDCF) ||
        (c >= 0xFDF0 && c <= 0xFFFD) ||
        (c >= 0x10000 && c <= 0xEFFFF));
}
exports.isNameStartChar = isNameStartChar;
/**
 * Determines whether a codepoint matches the ``NAME_CHAR`` production.
 *
 * @param c The code point.
 *
 * @returns ``true`` if the codepoint matches ``NAME_CHAR``.
 */
function isNameChar(c) {
    return isNameStartChar(c) ||
        (c >= 0x30 && c <= 0x39) ||
        c === 0x2D ||
        c === 0x2E ||
        c === 0xB7 ||
        (c >= 0x0300 && c <= 0x036F) ||
        (c >= 0x203F && c <= 0x2040);
}
exports.isNameChar = isNameChar;
//# sourceMappingURL=ed2.js.map

/***/ }),

/***/ 5699:
/***/ ((__unused_webpack_module, exports) => {


/**
 * Character class utilities for XML NS 1.0 edition 3.
 *
 * @author Louis-Dominique Dubeau
 * @license MIT
 * @copyright Louis-Dominique Dubeau
 */
Object.defineProperty(exports, "__esModule", ({ value: true }));
//
// Fragments.
//
// tslint:disable-next-line:max-line-length
exports.NC_NAME_START_CHAR = "A-Z_a-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C-\u200D\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\uD800\uDC00-\uDB7F\uDFFF";
exports.NC_NAME_CHAR = "-" + exports.NC_NAME_START_CHAR + ".0-9\u00B7\u0300-\u036F\u203F-\u2040";
//
// Regular expressions.
//
exports.NC_NAME_START_CHAR_RE = new RegExp("^[" + exports.NC_NAME_START_CHAR + "]$", "u");
exports.NC_NAME_CHAR_RE = new RegExp("^[" + exports.NC_NAME_CHAR + "]$", "u");
exports.NC_NAME_RE = new RegExp("^[" + exports.NC_NAME_START_CHAR + "][" + exports.NC_NAME_CHAR + "]*$", "u");
/**
 * Determines whether a codepoint matches [[NC_NAME_START_CHAR]].
 *
 * @param c The code point.
 *
 * @returns ``true`` if the codepoint matches.
 */
// tslint:disable-next-line:cyclomatic-complexity
function isNCNameStartChar(c) {
    return ((c >= 0x41 && c <= 0x5A) ||
        c === 0x5F ||
        (c >= 0x61 && c <= 0x7A) ||
        (c >= 0xC0 && c <= 0xD6) ||
        (c >= 0xD8 && c <= 0xF6) ||
        (c >= 0x00F8 && c <= 0x02FF) ||
        (c >= 0x0370 && c <= 0x037D) ||
        (c >= 0x037F && c <= 0x1FFF) ||
        (c >= 0x200C && c <= 0x200D) ||
        (c >= 0x2070 && c <= 0x218F) ||
        (c >= 0x2C00 && c <= 0x2FEF) ||
        (c >= 0x3001 && c <= 0xD7FF) ||
        (c >= 0xF900 && c <= 0xFDCF) ||
        (c >= 0xFDF0 && c <= 0xFFFD) ||
        (c >= 0x10000 && c <= 0xEFFFF));
}
exports.isNCNameStartChar = isNCNameStartChar;
/**
 * Determines whether a codepoint matches [[NC_NAME_CHAR]].
 *
 * @param c The code point.
 *
 * @returns ``true`` if the codepoint matches.
 */
function isNCNameChar(c) {
    return isNCNameStartChar(c) ||
        (c === 0x2D ||
            c === 0x2E ||
            (c >= 0x30 && c <= 0x39) ||
            c === 0x00B7 ||
            (c >= 0x0300 && c <= 0x036F) ||
            (c >= 0x203F && c <= 0x2040));
}
exports.isNCNameChar = isNCNameChar;
//# sourceMappingURL=ed3.js.map

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 8877:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");

/***/ }),

/***/ 9006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ testEnvironment)
/* harmony export */ });
/** Variables that no test process gets, by the beginning of their names, each with its reason. */
const WITHHELD_PREFIXES = [
    {
        prefix: "ACTIONS_",
        why: "tokens and addresses of the runner's artifact, cache and OIDC services",
    },
    { prefix: "INPUT_", why: "this step's inputs; an action under test would read them as its own" },
    { prefix: "STATE_", why: "what this step's main hands to its post" },
];
/** The same, by whole name. */
const WITHHELD_NAMES = [
    { name: "GITHUB_OUTPUT", why: "a test that writes here would forge this step's outputs" },
    { name: "GITHUB_STATE", why: "a test that writes here would command this step's post" },
    { name: "GITHUB_ENV", why: "a test that writes here would change every later step" },
    { name: "GITHUB_PATH", why: "a test that writes here would replace every later step's programs" },
    { name: "GITHUB_STEP_SUMMARY", why: "the summary is this program's report" },
    {
        name: "NODE_TEST_CONTEXT",
        why: "under it, a `node --test` prints serialised data for a parent runner, not text",
    },
];
/**
 * The environment of the test processes: everything of `environment` except what belongs to the
 * runner's step. On Windows, where names have no case, `actions_runtime_token` is withheld too.
 */
function testEnvironment(environment, options = {}) {
    const ignoresCase = options.platform === "win32";
    const kept = [];
    for (const [name, value] of Object.entries(environment)) {
        if (value === undefined)
            continue;
        if (!isWithheld(ignoresCase ? name.toUpperCase() : name))
            kept.push([name, value]);
    }
    return Object.fromEntries(kept);
}
function isWithheld(name) {
    return (WITHHELD_PREFIXES.some(({ prefix }) => name.startsWith(prefix)) ||
        WITHHELD_NAMES.some((withheld) => withheld.name === name));
}


/***/ }),

/***/ 6512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   iT: () => (/* binding */ toError),
/* harmony export */   xb: () => (/* binding */ assertNever),
/* harmony export */   yo: () => (/* binding */ UserError)
/* harmony export */ });
/**
 * An error that is expected: something outside the program has to change.
 *
 * `hint` is the command or setting that mends it; `exitCode` is the one INTERFACE promises for it.
 * Everything that is not a UserError is a bug of ours and is shown with its stack (exit code 70).
 */
class UserError extends Error {
    name = "UserError";
    code;
    hint;
    exitCode;
    constructor(fault) {
        super(fault.message);
        this.code = fault.code;
        this.hint = fault.hint;
        this.exitCode = fault.exitCode;
    }
}
/** Turns anything that was thrown into an Error, so that no non-Error throw is ever dropped. */
function toError(thrown) {
    return thrown instanceof Error ? thrown : new Error(`a non-error was thrown: ${String(thrown)}`);
}
/** Ends an exhaustive switch: a new member of a union fails the typecheck here. */
function assertNever(value) {
    throw new Error(`a case was forgotten: ${JSON.stringify(value)}`);
}


/***/ }),

/***/ 5452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $f: () => (/* binding */ roundToTenth),
/* harmony export */   Bj: () => (/* binding */ twoDigits),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   dO: () => (/* binding */ wholeMegabytes),
/* harmony export */   l9: () => (/* binding */ formatPercent),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5288);

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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Sz: () => (/* binding */ decodeJournalStream),
  r9: () => (/* binding */ encodeEvent),
  H3: () => (/* binding */ isJournaled)
});

// UNUSED EXPORTS: decodeJournal, decodeLine

;// CONCATENATED MODULE: ./.build/src/core/events.js
const CASE_STATUSES = ["passed", "failed", "error", "skipped"];

// EXTERNAL MODULE: ./.build/src/core/verdict.js
var verdict = __nccwpck_require__(4646);
;// CONCATENATED MODULE: ./.build/src/core/journal-shape.js


const isText = (value) => typeof value === "string";
const isTextOrNull = (value) => value === null || typeof value === "string";
const isNumber = (value) => typeof value === "number";
const isNumberOrNull = (value) => value === null || typeof value === "number";
const isBoolean = (value) => typeof value === "boolean";
const isIndex = (value) => Number.isSafeInteger(value) && value >= 0;
const isFields = (value) => typeof value === "object" && value !== null;
const listOf = (check) => (value) => Array.isArray(value) && value.every(check);
const has = (shape) => (value) => isFields(value) && Object.entries(shape).every(([name, check]) => check(value[name]));
const orNull = (check) => (value) => value === null || check(value);
const oneOf = (values) => (value) => values.includes(value);
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

/***/ 3023:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ quoted)
/* harmony export */ });
/** C0 and C1 controls, line separators, and the marks that turn or hide text on a terminal. */
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|\p{Surrogate}/gu;
const SHORT_ESCAPES = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };
/**
 * Text from outside as a message shows it: in double quotes, on one line, control characters as
 * escapes, and no longer than `maxLength` code units (then with its full length behind it).
 * Backslashes stay single, so that a Windows path reads as the user wrote it.
 */
function quoted(text, maxLength = 60) {
    const shown = text.slice(0, maxLength).replace(UNSAFE, escapeCharacter).replaceAll('"', '\\"');
    return text.length > maxLength ? `"${shown}…" (${text.length} characters)` : `"${shown}"`;
}
function escapeCharacter(character) {
    const code = character.charCodeAt(0);
    return SHORT_ESCAPES[character] ?? `\\u${code.toString(16).padStart(4, "0")}`;
}


/***/ }),

/***/ 9504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ missingEvents),
/* harmony export */   f: () => (/* binding */ isInterrupted)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5452);
/* harmony import */ var _run_state_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6002);
/* harmony import */ var _totals_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5764);
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5288);




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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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
/** Folds events, in order, into the state of their run. */
class RunRecorder {
    #keepSamples;
    #files = [];
    #warnings = [];
    #state = {
        run: null,
        preflight: null,
        cancelledBy: null,
        finished: null,
        seq: -1,
        time: new Date(0).toISOString(),
    };
    /** `keepSamples`: every sample stays in memory; otherwise peaks and the last one do. */
    constructor(options = { keepSamples: false }) {
        this.#keepSamples = options.keepSamples;
    }
    /** A live view, not a copy: it changes with the next event. */
    get state() {
        return { ...this.#state, files: this.#files, warnings: this.#warnings };
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
            case "settle":
                file.settled = event;
                return;
            case "file-started":
                file.started = event;
                return;
            case "process-started":
                file.pid = event.pid;
                return;
            case "sample":
                file.lastSample = event.sample;
                file.seen = raise(file.seen, event.sample, this.#state.run?.machine.gpus ?? []);
                if (this.#keepSamples)
                    file.samples.push(event.sample);
                return;
            case "kill":
                file.kills.push(event.evidence);
                return;
            case "file-finished":
                file.finished = event;
                return;
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
        settled: null,
        started: null,
        pid: null,
        finished: null,
        cases: null,
        kills: [],
        samples: [],
        lastSample: null,
        seen: NO_PEAKS,
    };
}
function raise(peaks, sample, gpus) {
    return {
        ramPercent: higher(peaks.ramPercent, sample.ramPercent),
        vramPercent: higher(peaks.vramPercent, fullestVram(sample.vram, gpus)),
        treeBytes: higher(peaks.treeBytes, sample.treeBytes),
        processBytes: higher(peaks.processBytes, sample.largestProcessBytes),
    };
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

/***/ 9112:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   KO: () => (/* binding */ readableLines),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   ml: () => (/* binding */ shorten)
/* harmony export */ });
/**
 * What may not stand raw in a line of a report: C0 and C1 control characters, the Unicode line and
 * paragraph separators, marks that reorder what a reader sees, and halves of a surrogate pair
 * (which no encoder can write).
 */
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/**
 * `text` on one line, with every unsafe character as an escape (`\n`, `\x1b`, `\u202e`). All else
 * stays as it is, backslashes too: this is for readers, it cannot be turned back.
 */
function oneLine(text) {
    return text.replace(UNSAFE, escapeOf);
}
/** The same for text of several lines: newlines and tabs stay, each kind of line end becomes one. */
function readableLines(text) {
    return text
        .replace(/\r\n?/g, "\n")
        .replace(UNSAFE, (unsafe) => (unsafe === "\n" || unsafe === "\t" ? unsafe : escapeOf(unsafe)));
}
function escapeOf(character) {
    if (character === "\n")
        return "\\n";
    if (character === "\r")
        return "\\r";
    if (character === "\t")
        return "\\t";
    const code = character.charCodeAt(0);
    return code < 0x100
        ? `\\x${code.toString(16).padStart(2, "0")}`
        : `\\u${code.toString(16).padStart(4, "0")}`;
}
/** `text` cut to at most `limit` UTF-16 units, with `…` where something is missing. */
function shorten(text, limit) {
    if (text.length <= limit)
        return text;
    const cut = text.slice(0, Math.max(0, limit - 1));
    // A pair must not be cut in its middle.
    return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}


/***/ }),

/***/ 5764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ countTotals)
/* harmony export */ });
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4646);

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

/***/ 5288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D6: () => (/* binding */ MIB),
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   ee: () => (/* binding */ bytes),
/* harmony export */   j9: () => (/* binding */ GIB),
/* harmony export */   nH: () => (/* binding */ KIB),
/* harmony export */   ne: () => (/* binding */ millis),
/* harmony export */   pR: () => (/* binding */ percentOf)
/* harmony export */ });
const KIB = 1024;
const MIB = 1024 * KIB;
const GIB = 1024 * MIB;
/** Gives a raw count its unit. Throws a RangeError for NaN, infinities and negative numbers. */
function bytes(count) {
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
function percentOf(part, whole) {
    return percent(whole === 0 ? 0 : (part / whole) * 100);
}
function counted(value, name) {
    if (!Number.isFinite(value) || value < 0)
        throw new RangeError(`${value} is no count of ${name}`);
    return value;
}


/***/ }),

/***/ 4646:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   ai: () => (/* binding */ EXIT_CODES),
/* harmony export */   bk: () => (/* binding */ VERDICTS),
/* harmony export */   im: () => (/* binding */ OUTCOMES)
/* harmony export */ });
/** The closed set of the contract, in the order in which reports list them. */
const VERDICTS = [
    "passed",
    "failed",
    "crashed",
    "memory-limit",
    "killed-ram",
    "killed-commit",
    "killed-vram",
    "timed-out",
    "cancelled",
    "start-failed",
    "not-run",
];
const OUTCOMES = ["passed", "failed", "refused", "cancelled", "error"];
/** The process exit codes that the contract promises. */
const EXIT_CODES = {
    passed: 0,
    failed: 1,
    settings: 2,
    refused: 3,
    "no-containment": 4,
    internal: 70,
    cancelled: 130,
};


/***/ }),

/***/ 7154:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./.build/src/core/format.js
var format = __nccwpck_require__(5452);
// EXTERNAL MODULE: ./.build/src/core/totals.js
var totals = __nccwpck_require__(5764);
// EXTERNAL MODULE: ./.build/src/core/units.js
var units = __nccwpck_require__(5288);
;// CONCATENATED MODULE: ./.build/src/engine/ahead.js

/** The next file is prepared a moment after this one began, or at once when it is already over. */
const PREPARE_AFTER = (0,units/* millis */.ne)(30);
/** Keeps the next file's containment ready while the current file runs. */
class Ahead {
    #plan;
    #ports;
    #next = null;
    #scheduled = Promise.resolve();
    constructor(plan, ports) {
        this.#plan = plan;
        this.#ports = ports;
    }
    prepareNext(index, ended) {
        const command = this.#plan.files[index]?.command;
        if (command?.kind !== "run")
            return;
        const over = new AbortController();
        const isOver = ended.catch(() => { }).then(() => over.abort());
        const soon = Promise.race([this.#ports.clock.sleep(PREPARE_AFTER, over.signal), isOver]);
        this.#scheduled = soon.then(() => {
            const prepared = this.#prepare(index, command.argv);
            prepared.catch(() => { }); // told when it is taken
            this.#next = { index, prepared };
        });
    }
    async take(index, argv) {
        await this.#scheduled;
        const next = this.#next;
        this.#next = null;
        if (next?.index === index)
            return await next.prepared;
        await this.#drop(next);
        return await this.#prepare(index, argv);
    }
    async discard() {
        await this.#scheduled;
        await this.#drop(this.#next);
        this.#next = null;
    }
    async #drop(next) {
        const prepared = await next?.prepared.catch(() => null);
        await prepared?.discard();
    }
    #prepare(index, argv) {
        const { workingDirectory, environment } = this.#plan;
        return this.#ports.containment.prepare({ index, argv, workingDirectory, environment });
    }
}

;// CONCATENATED MODULE: ./.build/src/core/gpu-levels.js

/** What may stay behind on a GPU without being called a leftover: driver bookkeeping, a desktop. */
const VRAM_SLACK_BYTES = (0,units/* bytes */.ee)(64 * units/* MIB */.D6);
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
            left.push({ index: was.index, leftBytes: (0,units/* bytes */.ee)(is.usedBytes - was.usedBytes) });
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
    return grown > VRAM_SLACK_BYTES ? bytes(grown) : null;
}
/** From such a change between two looks on somebody is loading or freeing, not book-keeping. */
const VRAM_MOVED_BYTES = (0,units/* bytes */.ee)(16 * units/* MIB */.D6);
/** 40 looks a second are what a quiet machine can be asked for; a look by NVML takes 10 µs. */
const CLOSEST_LOOKS_MS = 25;
/**
 * The delay before the next look at the GPUs. An allocation of VRAM is book-keeping and takes a
 * whole GPU in milliseconds, so no fill rate says how long one may wait: while memory is moving, and
 * when the GPU is nearly full, the looks are as close together as is cheap.
 */
function nextGpuDelayMs(question) {
    const { intervalMs, fullestPercent, isMoving, spawns } = question;
    if (spawns)
        return Math.max(1000, intervalMs);
    if (isMoving)
        return Math.min(intervalMs, CLOSEST_LOOKS_MS);
    if (fullestPercent === null || fullestPercent < 70)
        return intervalMs;
    return Math.max(CLOSEST_LOOKS_MS, Math.min(intervalMs, intervalMs / 4));
}
/**
 * The longest wait of the watchdog between two looks at the board where VRAM has a threshold:
 * close together while memory moves or the threshold is near. Infinity = VRAM asks for nothing.
 */
function vramWaitMs(question) {
    const { threshold, fullestPercent, isMoving } = question;
    if (threshold === null || fullestPercent === null)
        return Number.POSITIVE_INFINITY;
    return isMoving || fullestPercent >= threshold - NEAR_THRESHOLD_POINTS
        ? CLOSEST_LOOKS_MS
        : FARTHEST_LOOKS_MS;
}
const NEAR_THRESHOLD_POINTS = 15;
/** A hog that begins between two looks is seen this much later at most. */
const FARTHEST_LOOKS_MS = 60;

// EXTERNAL MODULE: ./.build/src/core/text.js
var core_text = __nccwpck_require__(9112);
;// CONCATENATED MODULE: ./.build/src/engine/visible.js
/** The GPUs that the tests can see: thresholds look at these; reports list all. */
function visibleIndices(gpu) {
    return gpu?.gpus.filter((info) => info.visible).map((info) => info.index) ?? [];
}

;// CONCATENATED MODULE: ./.build/src/engine/settle.js





/** RAM comes back within tens of milliseconds of a kill, so the first looks are close together. */
const FIRST_WAIT_MS = 10;
const LONGEST_WAIT_MS = 250;
/** A GPU that does not answer in this time is read from the board as it stood last. */
const GPU_LOOK = (0,units/* millis */.ne)(1_000);
/**
 * Waits until RAM in use is at `ram-target` or below and the VRAM of each visible GPU is back where
 * it was before the last file (64 MB more are bookkeeping). Costs one look when they are.
 */
async function settle(request) {
    const { ports, settings, timeout, cancel } = request;
    const startedMs = ports.clock.monotonic();
    for (let waitMs = FIRST_WAIT_MS;; waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)) {
        const memory = ports.memory.read();
        const vram = (await ports.gpu?.refresh(GPU_LOOK)) ?? [];
        const level = vramLeft({
            before: request.vramBefore,
            now: vram,
            visible: visibleIndices(ports.gpu),
        });
        const waitedMs = (0,units/* millis */.ne)(ports.clock.monotonic() - startedMs);
        const isRamBack = settings.ramTarget === null || memory.usedPercent <= settings.ramTarget;
        if (isRamBack && level.left.length === 0)
            return { waitedMs, memory, vram, problem: null };
        if (cancel.aborted || waitedMs >= timeout) {
            const problems = [
                ...(isRamBack ? [] : [ramProblem(ports, memory, settings)]),
                ...(await vramProblems(ports.gpu, level)),
            ];
            const raise = isRamBack ? "settle-timeout" : "ram-target or settle-timeout";
            const problem = `${problems.join("; ")}, after waiting ${(0,format/* formatDuration */.a3)(waitedMs)}; end what holds it, or raise ${raise}`;
            return { waitedMs, memory, vram, problem };
        }
        await ports.clock.sleep((0,units/* millis */.ne)(Math.min(waitMs, timeout - waitedMs)), cancel);
    }
}
function ramProblem(ports, memory, { ramTarget }) {
    const [top] = ports.memory.biggest(1);
    const holder = top === undefined
        ? ""
        : `, the biggest process is ${(0,core_text/* oneLine */.TN)(top.name)} (pid ${top.pid}) with ${(0,format/* formatBytes */.z3)(top.bytes)}`;
    const target = ramTarget === null ? "" : ` (ram-target ${(0,format/* formatPercent */.l9)(ramTarget)})`;
    return `RAM did not settle: ${(0,format/* formatPercent */.l9)(memory.usedPercent)} in use${target}${holder}`;
}
/** How much is left on which GPU, and who holds it as far as the driver tells. */
async function vramProblems(gpu, { left }) {
    const problems = [];
    for (const { index, leftBytes } of left) {
        const holders = (await gpu?.holders(index)) ?? [];
        const named = holders.slice(0, 3).map(({ command, pid, vramBytes }) => {
            const share = vramBytes === null ? "" : `, ${(0,format/* formatBytes */.z3)(vramBytes)}`;
            return `${(0,core_text/* shorten */.ml)((0,core_text/* oneLine */.TN)(command), 80)} (pid ${pid}${share})`;
        });
        const by = named.length === 0 ? "no process that the driver names" : named.join(", ");
        problems.push(`VRAM did not settle: GPU ${index} has ${(0,format/* formatBytes */.z3)(leftBytes)} more in use than before the file, held by ${by}`);
    }
    return problems;
}

;// CONCATENATED MODULE: ./.build/src/engine/gate.js


/** Decides before each file whether it may run; waits for memory to come back from the file before. */
class Gate {
    #plan;
    #ports;
    #cancel;
    #shut = null;
    #isFirst = true;
    #settleTimeout;
    #vramBefore = [];
    constructor(plan, ports, cancel) {
        this.#plan = plan;
        this.#ports = ports;
        this.#cancel = cancel;
        this.#settleTimeout = plan.settings.settleTimeout;
    }
    /** No file runs any more. The first reason stays. */
    shut(reason) {
        this.#shut ??= `Not run: ${reason}`;
    }
    /** VRAM before a file that runs now: what must be back before the next one. */
    before(vram) {
        this.#vramBefore = vram;
    }
    /** null = go; else why not, a sentence. */
    async *pass(index, { command }) {
        this.#noticeCancel();
        if (this.#shut !== null)
            return this.#shut;
        if (command.kind === "excluded")
            return command.reason;
        if (command.kind === "problem")
            return null;
        if (this.#isFirst) {
            this.#isFirst = false;
            return null;
        }
        const problem = yield* this.#settle(index);
        this.#noticeCancel();
        return this.#shut ?? (problem === null ? null : `Not run: ${problem}`);
    }
    async *#settle(index) {
        const { plan, ports } = { plan: this.#plan, ports: this.#ports };
        const settling = await settle({
            ports,
            settings: plan.settings,
            timeout: this.#settleTimeout,
            vramBefore: this.#vramBefore,
            cancel: this.#cancel,
        });
        // The time was spent once: until memory is back, the files after it get one look each.
        this.#settleTimeout = settling.problem === null ? plan.settings.settleTimeout : (0,units/* millis */.ne)(0);
        if (settling.waitedMs >= 1 || settling.problem !== null) {
            yield {
                kind: "settle",
                index,
                waitedMs: settling.waitedMs,
                ramPercent: settling.memory.usedPercent,
                vram: settling.vram,
                problem: settling.problem,
            };
        }
        return settling.problem;
    }
    #noticeCancel() {
        if (this.#cancel.aborted)
            this.shut(`the run was cancelled (${cancelledBy(this.#cancel)})`);
    }
}
/** What cancelled the run, such as `SIGINT`. */
function cancelledBy(cancel) {
    return typeof cancel.reason === "string" ? cancel.reason : "a signal";
}

;// CONCATENATED MODULE: ./.build/src/engine/preflight.js



/** Why the machine is too full to begin: a sentence for each limit that is passed. */
function refusals(settings, memory, vram, gpu) {
    const found = [];
    const { ramPreflightMax, vramPreflightMax, commitKillThreshold } = settings;
    if (ramPreflightMax !== null && memory.usedPercent > ramPreflightMax) {
        found.push(`${(0,format/* formatPercent */.l9)(memory.usedPercent)} of RAM is in use before the first file, ${(0,format/* formatPercent */.l9)(ramPreflightMax)} allowed (ram-preflight-max); close what fills it, or raise the setting`);
    }
    const commit = memory.commit;
    if (commit !== null && commitKillThreshold !== null && commit.usedPercent > commitKillThreshold) {
        found.push(`The system commit charge is at ${(0,format/* formatPercent */.l9)(commit.usedPercent)} of its limit, over commit-kill-threshold ${(0,format/* formatPercent */.l9)(commitKillThreshold)}; close programs or enlarge the page file`);
    }
    const fullest = gpu === null ? null : fullestGpu(vram, visibleIndices(gpu));
    if (fullest !== null && vramPreflightMax !== null && fullest.usedPercent > vramPreflightMax) {
        found.push(`${(0,format/* formatPercent */.l9)(fullest.usedPercent)} of GPU ${fullest.index}'s VRAM is in use before the first file, ${(0,format/* formatPercent */.l9)(vramPreflightMax)} allowed (vram-preflight-max); close what fills it, or raise the setting`);
    }
    return found;
}

;// CONCATENATED MODULE: ./.build/src/core/causes.js
/**
 * In order of depth: a lost driver also prints out-of-memory errors on its way down, and an assert
 * on the device makes every later CUDA call fail, so the deeper cause is looked for first.
 */
const SPELLINGS = [
    {
        code: "gpu-timeout",
        sentence: "The GPU driver stopped the computation because it took too long (TDR): make the single step smaller, or raise TdrDelay on Windows; the display's GPU is hit first.",
        patterns: [
            /\bcudaErrorLaunchTimeout\b/,
            /\bCUDA_ERROR_LAUNCH_TIMEOUT\b/,
            /the launch timed out and was terminated/i,
            /\bDXGI_ERROR_DEVICE_HUNG\b|\b0x887A0006\b/i,
            /\bLiveKernelEvent\b.*\b(141|117)\b/,
            /\bVIDEO_TDR_(FAILURE|TIMEOUT_DETECTED)\b/,
            /display driver .{0,40}stopped responding/i,
        ],
    },
    {
        code: "gpu-lost",
        sentence: "The GPU or its driver was lost while the test ran: restart the machine (or reset the GPU with nvidia-smi --gpu-reset), and check power, cooling and the system log for Xid errors.",
        patterns: [
            /GPU (has|is) (fallen off the bus|lost)/i,
            /\bNVML_ERROR_GPU_IS_LOST\b/,
            /unable to determine the device handle for gpu/i,
            /\bXid\b.{0,80}\b(79|119|120)\b/,
            /\bDXGI_ERROR_DEVICE_(REMOVED|RESET)\b|\b0x887A000[57]\b/i,
            /\bVK_ERROR_DEVICE_LOST\b/,
            /\bcudaErrorDeviceUnavailable\b|\bCUDA_ERROR_DEVICE_UNAVAILABLE\b/,
            /\bcudaErrorSystemDriverMissing\b|\bcudaErrorSystemNotReady\b|\bCUDA_ERROR_SYSTEM_NOT_READY\b/,
            /\b(cudaErrorECCUncorrectable|CUDA_ERROR_ECC_UNCORRECTABLE)\b|uncorrectable ECC error encountered/i,
            /\bhipErrorDeinitialized\b|HW Exception by GPU node/,
        ],
    },
    {
        code: "gpu-driver-mismatch",
        sentence: "The NVIDIA driver and its libraries do not fit together: restart the machine after the driver update, or install the driver that this CUDA release needs.",
        patterns: [
            /driver\/library version mismatch/i,
            /CUDA driver version is insufficient for CUDA runtime version/i,
            /\bcudaErrorInsufficientDriver\b/,
            /unsupported display driver ?\/ ?cuda driver combination/i,
            /\bCUDA_ERROR_SYSTEM_DRIVER_MISMATCH\b/,
        ],
    },
    {
        code: "gpu-device-assert",
        sentence: "An assert failed on the GPU, mostly an index or a label out of range: run the test with CUDA_LAUNCH_BLOCKING=1, or on the CPU, to see the line.",
        patterns: [
            /device-side assert triggered/i,
            /\bcudaErrorAssert\b|\bCUDA_ERROR_ASSERT\b/,
            /Assertion `.*` failed\..*\n.*CUDA error/,
        ],
    },
    {
        code: "gpu-out-of-memory",
        sentence: "The GPU's memory was exhausted: make the model or the batch of this test smaller, or free VRAM that other programs hold.",
        patterns: [
            /\b(CUDA|HIP|XPU|MPS) out of memory\b/i,
            /\btorch\.(cuda\.)?OutOfMemoryError\b/,
            /\b(CUDA|HIP)( driver)? error:? (\d+ )?out of memory/i,
            /\bCUDA error 2\b.{0,80}out of memory/i,
            /\bcudaErrorMemoryAllocation\b|\bCUDA_ERROR_OUT_OF_MEMORY\b|\bhipErrorOutOfMemory\b/,
            /\b(CUBLAS|CUDNN|CUSOLVER|CUSPARSE|CUFFT)_(STATUS_)?ALLOC_FAILED\b/,
            /\bResourceExhaustedError\b/,
            /\bOOM when allocating tensor\b/,
            /\bRESOURCE_EXHAUSTED: (Out of memory|Failed to allocate)/i,
            /\bcupy\S*OutOfMemoryError\b/,
            /\bcudaMalloc(Async|Managed)?\b.{0,40}(failed|returned).{0,20}out of memory/i,
        ],
    },
];
/** Asked-for amounts as PyTorch, TensorFlow, JAX and CuPy print them. */
const ASKED_FOR = /(?:(?:tried|trying|failed) to allocate|device memory of|out of memory allocating) (\d[\d.]*\s?[KMGT]i?B|[\d,]+ ?bytes)/i;
/**
 * Finds a GPU cause in the last part of a test's output. Evidence for a reason only, never for a
 * verdict: a test that prints such a message on purpose may well have passed.
 */
function recogniseGpuCause(outputTail) {
    const found = SPELLINGS.find(({ patterns }) => patterns.some((one) => one.test(outputTail)));
    if (found === undefined)
        return null;
    const asked = found.code === "gpu-out-of-memory" ? ASKED_FOR.exec(outputTail)?.[1] : undefined;
    const sentence = asked === undefined
        ? found.sentence
        : found.sentence.replace("exhausted:", `exhausted when ${asked} were asked for:`);
    return { code: found.code, sentence };
}

;// CONCATENATED MODULE: ./.build/src/core/nt-status.js
/**
 * The name and meaning of an exit code of Windows, which is an NTSTATUS as an unsigned number for a
 * process that was ended by an exception; null for a code of the program's own.
 *
 * Values: ntstatus.h of the Windows SDK; 134 is how Node.js and some runtimes end an abort there.
 */
function ntStatus(exitCode) {
    const code = exitCode >>> 0;
    const known = STATUSES.get(code);
    if (known !== undefined)
        return { name: `${known.name} (${hex(code)})`, meaning: known.meaning };
    // Severity "error", set by Windows itself: no program chooses such a code for a failed test.
    if (code >>> 28 !== 0xc)
        return null;
    return {
        name: hex(code),
        meaning: "an exception of Windows that nobody handled; look the code up as an NTSTATUS",
    };
}
function hex(code) {
    return code < 0x10000 ? `exit code ${code}` : `0x${code.toString(16).toUpperCase()}`;
}
const STATUSES = new Map([
    [
        0xc0000005,
        {
            name: "access violation",
            meaning: "it touched memory that is not its own; on a GPU machine mostly a native extension or a driver that does not fit the framework, or a failed allocation that nobody checked",
        },
    ],
    [
        0xc0000006,
        {
            name: "in-page error",
            meaning: "a mapped file could not be read; look at the disk or network share that weights lie on",
        },
    ],
    [
        0xc0000017,
        {
            name: "no memory",
            meaning: "Windows had no memory for it; make the test use less, or raise its limit",
        },
    ],
    [
        0xc000001d,
        {
            name: "illegal instruction",
            meaning: "it ran an instruction that this processor lacks; look for binaries built for another",
        },
    ],
    [
        0xc0000025,
        { name: "noncontinuable exception", meaning: "it went on after a fault that allows none" },
    ],
    [0xc0000094, { name: "integer division by zero", meaning: "an arithmetic fault in native code" }],
    [
        0xc00000fd,
        {
            name: "stack overflow",
            meaning: "it recursed too deeply, or native code put too much on the stack",
        },
    ],
    [
        0xc000012d,
        {
            name: "commitment limit",
            meaning: "the commit charge reached its limit (CUDA's libraries and mapped weights count in full); enlarge the page file, or make the test use less",
        },
    ],
    [
        0xc0000135,
        {
            name: "missing DLL",
            meaning: "a library that it needs was not found; look at PATH, the CUDA and cuDNN installation and the Visual C++ runtime",
        },
    ],
    [
        0xc0000138,
        { name: "missing ordinal", meaning: "a library was found in another version than it needs" },
    ],
    [
        0xc0000139,
        {
            name: "missing entry point",
            meaning: "a library was found in another version than it needs; look for a second copy of CUDA's or the runtime's libraries in PATH",
        },
    ],
    [
        0xc000013a,
        {
            name: "Ctrl+C",
            meaning: "it was interrupted from outside and not by this program, or its console was closed",
        },
    ],
    [
        0xc0000142,
        {
            name: "DLL initialisation failed",
            meaning: "a library could not start, often because the commit charge is used up (CUDA's take gigabytes when they load); enlarge the page file, or run as a user with a desktop",
        },
    ],
    [
        0xc0000374,
        {
            name: "heap corruption",
            meaning: "native code wrote outside of its memory; look at native extensions and their versions",
        },
    ],
    [
        0xc0000409,
        {
            name: "fail-fast",
            meaning: "it gave up by itself (abort, a smashed stack or a failed check in native code), often after an allocation that failed",
        },
    ],
    [0xc0000420, { name: "assertion failure", meaning: "a failed assertion in native code" }],
    [
        0xc06d007e,
        {
            name: "missing DLL at first use",
            meaning: "a library that is loaded late was not found; look at PATH",
        },
    ],
    [
        0xe06d7363,
        {
            name: "unhandled C++ exception",
            meaning: "native code threw and nobody caught it, often std::bad_alloc",
        },
    ],
    [
        0x80000003,
        { name: "breakpoint", meaning: "it hit a breakpoint, as runtimes do when they give up" },
    ],
    [
        0x40010004,
        { name: "debugger ended it", meaning: "it was ended from outside and not by this program" },
    ],
    [
        134,
        {
            name: "abort",
            meaning: "it gave up by itself: a failed assertion, or V8 out of memory (see its last lines)",
        },
    ],
]);
/**
 * The line by which a program says that the machine had no commit charge left: Windows' error 1455
 * (ERROR_COMMITMENT_LIMIT), as Python, PyTorch, Rust and Windows itself word it. null = none.
 */
function commitExhaustionLine(outputTail) {
    const line = outputTail.split(/\r?\n/).find((each) => COMMIT_EXHAUSTED.test(each));
    return line === undefined ? null : line.trim().slice(0, 200);
}
const COMMIT_EXHAUSTED = /\[WinError 1455\]|\b(?:os |win32 |system |last )?error:?(?: code)?:? 1455\b|paging file is too small|ERROR_COMMITMENT_LIMIT|STATUS_COMMITMENT_LIMIT/i;

;// CONCATENATED MODULE: ./.build/src/core/crashes.js

/**
 * What a signal means to the author of a test, by its POSIX name (signal(7)). On GPU machines a
 * crash in native code is mostly a driver or extension that does not fit the framework.
 */
const SIGNALS = {
    SIGSEGV: "it touched memory that is not its own (segmentation fault); look at native extensions and their versions",
    SIGBUS: "it touched memory that could not be delivered (bus error), often a truncated mapped file or a full /dev/shm",
    SIGABRT: "it gave up by itself (abort): a failed assertion in native code, or an allocation that failed",
    SIGILL: "it ran an instruction that this processor does not have; look for binaries built for another processor",
    SIGFPE: "an arithmetic fault, such as an integer division by zero in native code",
    SIGTRAP: "it hit a trap, as runtimes do when they give up (V8 when it is out of memory)",
    SIGSYS: "it made a system call that is forbidden here; look at seccomp and container settings",
    SIGKILL: "it was killed from outside and not by this program: the kernel's OOM killer, a container's limit or a person",
    SIGTERM: "it was asked to end from outside and not by this program",
    SIGINT: "it was interrupted from outside and not by this program",
    SIGHUP: "its terminal or session went away",
    SIGPIPE: "it wrote to a pipe that nobody reads",
    SIGXCPU: "it used up a CPU time limit (ulimit -t)",
    SIGXFSZ: "it wrote a file over the size limit (ulimit -f)",
};
/** A sentence that names the crash, or null where the ending is an ordinary exit. */
function describeCrash(ending) {
    if ("signal" in ending) {
        return `${ending.signal}, ${SIGNALS[ending.signal] ?? "a signal that ends a program"}`;
    }
    const status = ntStatus(ending.code);
    if (status !== null)
        return `${status.name}, ${status.meaning}`;
    const reported = NODE_TEST_SIGNAL.exec(ending.outputTail)?.[1];
    return reported === undefined
        ? null
        : `${reported}, ${SIGNALS[reported]} (reported by node --test)`;
}
/**
 * Before Node 24, `node --test` always runs a file in a child of its own, and ends with 1 when that child crashes.
 * Its TAP report holds the signal; only fatal ones count, as they come from nowhere else.
 */
const NODE_TEST_SIGNAL = /^ {2,}exitCode: ~\r?\n {2,}signal: '(SIG(?:SEGV|BUS|ABRT|ILL|FPE|TRAP))'$/m;

// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __nccwpck_require__(6512);
;// CONCATENATED MODULE: ./.build/src/core/memory-signature.js

/**
 * The last sign of a refused allocation in the tail of an output. Python's MemoryError and NumPy's
 * are certain where a traceback (or pytest's `E` line) carries them; runtimes that only print a
 * sentence (C++, V8, Go, Java, Rust, the C library) need a figure near the limit beside it.
 */
function memorySignature(outputTail) {
    const lines = outputTail.split(/\r?\n/).reverse();
    const traced = lines.some((line) => TRACEBACK.test(line));
    const certain = lines.find((line) => PYTEST_REFUSAL.test(line) || (traced && PYTHON_REFUSAL.test(line)));
    if (certain !== undefined)
        return { line: shown(certain.replace(/^E\s+/, "")), certain: true };
    const line = lines.find((each) => REFUSALS.some((refusal) => refusal.test(each)));
    return line === undefined ? null : { line: shown(line), certain: false };
}
const TRACEBACK = /^\s*Traceback \(most recent call last\):|^_{4,}.*_{4,}$/;
const PYTHON_REFUSAL = /^\s*(?:numpy\.[\w.]+)?(?:MemoryError|_ArrayMemoryError|numpy\.core\._exceptions\.\w*MemoryError)\b/;
const PYTEST_REFUSAL = /^E\s+(?:[\w.]*\.)?_?(?:Array)?MemoryError\b/;
const REFUSALS = [
    /\bMemoryError\b/,
    /\bstd::bad_alloc\b/,
    /Cannot allocate memory/i,
    /\bENOMEM\b/,
    /Array buffer allocation failed|ERR_MEMORY_ALLOCATION_FAILED|RangeError: Failed to allocate memory/,
    /JavaScript heap out of memory/,
    /Fatal process out of memory/i,
    /memory allocation of \d+ bytes failed/,
    /java\.lang\.OutOfMemoryError/,
    /runtime: (?:out of memory|cannot allocate memory)/,
    /The paging file is too small|\[WinError 1455\]|\bos error 1455\b/,
    /DefaultCPUAllocator: (?:can't allocate memory|not enough memory)/,
];
function shown(line) {
    return (0,core_text/* shorten */.ml)((0,core_text/* oneLine */.TN)(line.trim()), 120);
}

;// CONCATENATED MODULE: ./.build/src/core/classify.js








/**
 * The verdict from evidence, in order of its strength: what was done to the file, what the kernel
 * counted, how high it came, and the exit code last. An exit code of 0 is never enough after a kill.
 */
function classify(evidence) {
    const classified = fromStart(evidence) ??
        fromKill(evidence) ??
        fromLimitHits(evidence) ??
        fromRefusal(evidence) ??
        fromExit(evidence);
    const { verdict } = classified;
    const reason = classified.reason + causeSentence(verdict, evidence) + stuckSentence(evidence);
    return { verdict, reason };
}
function fromStart({ status }) {
    if (status?.kind !== "start-failed")
        return null;
    return { verdict: "start-failed", reason: status.message };
}
function fromKill(evidence) {
    const kill = evidence.kill;
    if (kill === null)
        return null;
    switch (kill.cause) {
        case "ram":
            return {
                verdict: "killed-ram",
                reason: `Killed because the machine's RAM reached ${(0,format/* formatPercent */.l9)((0,units/* percent */.KN)(kill.measured))} of ${(0,format/* formatPercent */.l9)((0,units/* percent */.KN)(kill.threshold))} allowed (ram-kill-threshold)${blame(kill)}`,
            };
        case "commit":
            return {
                verdict: "killed-commit",
                reason: `Killed because the system commit charge reached ${(0,format/* formatPercent */.l9)((0,units/* percent */.KN)(kill.measured))} of its limit, ${(0,format/* formatPercent */.l9)((0,units/* percent */.KN)(kill.threshold))} allowed (commit-kill-threshold); a larger page file gives more${blame(kill)}`,
            };
        case "vram":
            return {
                verdict: "killed-vram",
                reason: `Killed because VRAM of GPU ${kill.gpuIndex ?? 0} reached ${(0,format/* formatPercent */.l9)((0,units/* percent */.KN)(kill.measured))} of ${(0,format/* formatPercent */.l9)((0,units/* percent */.KN)(kill.threshold))} allowed (vram-kill-threshold)${vramBlame(kill)}; make the test load less onto the GPU`,
            };
        case "tree-limit":
            return { verdict: "memory-limit", reason: treeLimitReason(evidence.limits, kill) };
        case "process-limit":
            return { verdict: "memory-limit", reason: processLimitReason(evidence.limits, kill) };
        case "timeout":
            return {
                verdict: "timed-out",
                reason: `Still running after ${(0,format/* formatDuration */.a3)((0,units/* millis */.ne)(kill.threshold))} (file-timeout), so ${plural(kill.sample?.processes || 1, "process was", "processes were")} killed; find what hangs, or raise file-timeout`,
            };
        case "cancel":
            return {
                verdict: "cancelled",
                reason: `Cancelled after ${(0,format/* formatDuration */.a3)((0,units/* millis */.ne)(kill.measured))}, while the file was running`,
            };
        default:
            return (0,errors/* assertNever */.xb)(kill.cause);
    }
}
function treeLimitReason(limits, kill) {
    const limit = (0,format/* formatBytes */.z3)((0,units/* bytes */.ee)(kill.threshold));
    const setting = limits.treeIsAuto
        ? `what was left to ram-kill-threshold, as tree-memory-limit is auto`
        : `tree-memory-limit`;
    const who = kill.by === "kernel" ? "the kernel killed a process" : "its processes were killed";
    return `Its processes together went over ${limit} (${setting}), so ${who}; make the test use less memory, or raise the limit${biggestOf(kill)}`;
}
function processLimitReason(limits, kill) {
    const limit = (0,format/* formatBytes */.z3)(limits.processBytes ?? (0,units/* bytes */.ee)(kill.threshold));
    const culprit = kill.culprit === null
        ? "A process"
        : `Process ${kill.culprit.pid} (${inline(kill.culprit.command)})`;
    return `${culprit} went over ${limit} (process-memory-limit) and was killed; make the test use less memory, or raise the limit`;
}
function fromLimitHits({ usage, limits }) {
    if (usage.treeLimitHits > 0 && limits.treeBytes !== null) {
        const what = limits.treeIsAuto ? "tree-memory-limit: auto" : "tree-memory-limit";
        return {
            verdict: "memory-limit",
            reason: `Its processes together went over ${(0,format/* formatBytes */.z3)(limits.treeBytes)} (${what}) and the kernel killed ${plural(usage.treeLimitHits, "process", "processes")} of them; make the test use less memory, or raise the limit`,
        };
    }
    return null;
}
/**
 * A process that the kernel refused memory ends by itself, with an error of its own. What it printed
 * counts only with a limit in force, a failed exit, and either a figure near the limit or the
 * traceback that only a real refusal leaves.
 */
function fromRefusal(evidence) {
    const { status, limits, outputTail } = evidence;
    const limit = limits.processBytes;
    if (limit === null || status === null || succeeded(status))
        return null;
    const signature = memorySignature(outputTail);
    const nearLimit = (evidence.peakProcessBytes ?? 0) >= limit * NEAR_LIMIT;
    const gaveUp = status.kind === "signaled" && GIVING_UP.has(status.signal);
    const isRefusal = evidence.usage.processLimitHits > 0 ||
        signature?.certain === true ||
        (nearLimit && (signature !== null || gaveUp));
    if (!isRefusal)
        return null;
    return {
        verdict: "memory-limit",
        reason: `A process was refused memory beyond ${(0,format/* formatBytes */.z3)(limit)} (process-memory-limit)${said(signature)}${peakSeen(evidence.peakProcessBytes)}; make the test use less memory, or raise the limit`,
    };
}
/** The kernel refuses the allocation that would cross the limit, so the peak stays below it. */
const NEAR_LIMIT = 0.75;
/** How programs end themselves when an allocation fails; SIGSEGV where nobody checked it. */
const GIVING_UP = new Set([
    "SIGABRT",
    "SIGTRAP",
    "SIGILL",
    "SIGSEGV",
    "SIGBUS",
]);
function said(signature) {
    return signature === null ? "" : ` and said "${signature.line}"`;
}
function peakSeen(peak) {
    return peak === null ? "" : `, at a peak of ${(0,format/* formatBytes */.z3)(peak)} in use`;
}
function fromExit(evidence) {
    const { status, leftovers } = evidence;
    if (status === null) {
        return {
            verdict: "failed",
            reason: "The command did not end and could not be killed; restart the machine",
        };
    }
    switch (status.kind) {
        case "exited":
            if (status.code === 0)
                return leftovers.length === 0 ? passed() : leftRunning(leftovers);
            return failedExit(status.code, evidence);
        case "signaled":
            return {
                verdict: "crashed",
                reason: `Crashed: ${describeCrash({ signal: status.signal })}${leftoverSentence(leftovers)}`,
            };
        case "start-failed":
            return { verdict: "start-failed", reason: status.message };
        default:
            return (0,errors/* assertNever */.xb)(status);
    }
}
function passed() {
    return { verdict: "passed", reason: "Passed" };
}
function leftRunning(leftovers) {
    return {
        verdict: "failed",
        reason: `The test command ended with 0 but left ${plural(leftovers.length, "process", "processes")} running, which had to be killed (${names(leftovers)}); make the test stop what it starts`,
    };
}
function failedExit(code, evidence) {
    const { outputTail, leftovers } = evidence;
    const crash = describeCrash({ code, outputTail });
    if (crash !== null)
        return { verdict: "crashed", reason: `Crashed: ${crash}${leftoverSentence(leftovers)}` };
    const exhausted = commitExhaustionLine(outputTail);
    if (exhausted !== null) {
        return {
            verdict: "failed",
            reason: `The test command ended with exit code ${code} and said "${(0,core_text/* shorten */.ml)((0,core_text/* oneLine */.TN)(exhausted), 80)}": the machine's commit charge was used up; enlarge the page file, or make the test use less memory${leftoverSentence(leftovers)}`,
        };
    }
    return {
        verdict: "failed",
        reason: `The test command ended with exit code ${code}; its output says what failed${nearLimitSentence(evidence)}${leftoverSentence(leftovers)}`,
    };
}
function nearLimitSentence({ limits, peakProcessBytes }) {
    const limit = limits.processBytes;
    if (limit === null || peakProcessBytes === null || peakProcessBytes < limit * NEAR_LIMIT)
        return "";
    return `; its biggest process came to ${(0,format/* formatBytes */.z3)(peakProcessBytes)} of ${(0,format/* formatBytes */.z3)(limit)} (process-memory-limit)`;
}
function succeeded(status) {
    return status.kind === "exited" && status.code === 0;
}
function leftoverSentence(leftovers) {
    if (leftovers.length === 0)
        return "";
    return `; it left ${plural(leftovers.length, "process", "processes")} running, which had to be killed (${names(leftovers)})`;
}
/** What the output says of the GPU explains an end; it never decides one. */
function causeSentence(verdict, { outputTail }) {
    if (verdict !== "failed" && verdict !== "crashed" && verdict !== "timed-out")
        return "";
    const cause = recogniseGpuCause(outputTail);
    return cause === null ? "" : `. ${cause.sentence}`;
}
function stuckSentence({ stuck }) {
    if (stuck.length === 0)
        return "";
    return `; ${plural(stuck.length, "process", "processes")} could not be killed and still hold memory (${names(stuck)})`;
}
function names(processes) {
    const shown = processes.slice(0, 3).map(({ pid, command }) => `${inline(command)}, pid ${pid}`);
    if (processes.length > shown.length)
        shown.push(`${processes.length - shown.length} more`);
    return shown.join("; ");
}
/** How much of the GPU's memory in use is the file's own. */
function vramBlame({ vramShare, sample, gpuIndex }) {
    if (vramShare === null || vramShare === undefined)
        return "";
    const own = (0,format/* formatBytes */.z3)(vramShare.bytes);
    const used = sample?.vram.find(({ index }) => index === gpuIndex)?.usedBytes;
    const ofAll = used === undefined ? "" : ` of the ${(0,format/* formatBytes */.z3)(used)} in use`;
    return vramShare.by === "driver"
        ? `, ${own}${ofAll} held by its own processes`
        : `, ${own}${ofAll} taken since before the file`;
}
/** Whether the file or another program filled the memory, as far as the biggest processes tell. */
function blame(kill) {
    const top = kill.biggest[0];
    if (top === undefined)
        return "";
    const who = top.ofThisFile ? "this file's own" : "another program, not this file's";
    return `; the biggest process was ${who}: ${inline(top.command)} (pid ${top.pid}) with ${(0,format/* formatBytes */.z3)(top.bytes)}`;
}
function biggestOf(kill) {
    const top = kill.biggest.find((process) => process.ofThisFile);
    if (top === undefined || top.bytes === 0)
        return "";
    return `; its biggest process was ${inline(top.command)} (pid ${top.pid}) with ${(0,format/* formatBytes */.z3)(top.bytes)}`;
}
/** A command line as part of a sentence. */
function inline(command) {
    return (0,core_text/* shorten */.ml)((0,core_text/* oneLine */.TN)(command), 80);
}
function plural(count, one, many) {
    return `${count} ${count === 1 ? one : many}`;
}

;// CONCATENATED MODULE: ./.build/src/core/watchdog.js

/**
 * Whether this look calls for a kill, and for what. A limit of the file comes before a threshold of
 * the machine: where both are over, the file is the better answer to "who was it".
 */
function findBreach(look, rules) {
    return (limitBreach(look, rules) ??
        ramBreach(look, rules) ??
        commitBreach(look, rules) ??
        vramBreach(look, rules) ??
        timeoutBreach(look, rules));
}
const nobody = { culpritPid: null, gpuIndex: null };
function limitBreach(look, { limits, enforcement }) {
    if (limits.processBytes !== null) {
        const culprit = biggest(look.processes);
        if (culprit !== null && culprit.bytes > limits.processBytes) {
            return {
                ...nobody,
                cause: "process-limit",
                measured: culprit.bytes,
                threshold: limits.processBytes,
                unit: "bytes",
                by: "watchdog",
                culpritPid: culprit.pid,
            };
        }
        if (look.tree.processLimitHits > 0) {
            return { ...nobody, ...kernelHit("process-limit", look, limits.processBytes) };
        }
    }
    if (limits.treeBytes === null)
        return null;
    if (look.tree.treeLimitHits > 0) {
        return { ...nobody, ...kernelHit("tree-limit", look, limits.treeBytes) };
    }
    const treeBytes = look.tree.treeBytes;
    if (enforcement.tree === "watchdog" && treeBytes !== null && treeBytes > limits.treeBytes) {
        return {
            ...nobody,
            cause: "tree-limit",
            measured: treeBytes,
            threshold: limits.treeBytes,
            unit: "bytes",
            by: "watchdog",
        };
    }
    return null;
}
function kernelHit(cause, look, threshold) {
    return {
        cause,
        measured: (cause === "process-limit" ? look.tree.peakProcessBytes : null) ??
            look.tree.peakTreeBytes ??
            look.tree.treeBytes ??
            threshold,
        threshold,
        unit: "bytes",
        by: "kernel",
        culpritPid: look.tree.culpritPid ?? null,
    };
}
function ramBreach({ memory }, { thresholds }) {
    if (thresholds.ram === null || memory.usedPercent < thresholds.ram)
        return null;
    return overPercent("ram", memory.usedPercent, thresholds.ram);
}
function commitBreach({ memory }, { thresholds }) {
    const commit = memory.commit;
    if (commit === null || thresholds.commit === null)
        return null;
    if (commit.usedPercent < thresholds.commit)
        return null;
    return overPercent("commit", commit.usedPercent, thresholds.commit);
}
function vramBreach({ vram }, { thresholds, visibleGpus }) {
    const threshold = thresholds.vram;
    if (threshold === null)
        return null;
    const over = vram.find((gpu) => visibleGpus.includes(gpu.index) && gpu.usedPercent >= threshold);
    if (over === undefined)
        return null;
    return { ...overPercent("vram", over.usedPercent, threshold), gpuIndex: over.index };
}
function timeoutBreach({ elapsedMs }, { timeout }) {
    if (timeout === null || elapsedMs < timeout)
        return null;
    return {
        ...nobody,
        cause: "timeout",
        measured: elapsedMs,
        threshold: timeout,
        unit: "ms",
        by: "watchdog",
    };
}
function overPercent(cause, measured, threshold) {
    return { ...nobody, cause, measured, threshold, unit: "percent", by: "watchdog" };
}
function biggest(processes) {
    let found = null;
    for (const process of processes)
        if (found === null || process.bytes > found.bytes)
            found = process;
    return found;
}
/**
 * The fastest that one machine was seen to fill memory: 2.4 GB/s by one process on a small machine
 * (docs/performance.md), doubled for several at once on a big one.
 */
const FASTEST_FILL_BYTES_PER_MS = (5 * units/* GIB */.j9) / 1000;
/** Growth between two looks above which the tree counts as filling: then every tenth of a millisecond matters. */
const FILLING_BYTES_PER_MS = (64 * units/* MIB */.D6) / 1000;
/** A file that sits still just under a limit must not cost a core: 40 looks a second are enough. */
const QUIET_FLOOR_MS = 25;
/** Half a megabyte at 2.4 GB/s; a look costs 0.2 ms. */
const FILLING_FLOOR_MS = 0.25;
/**
 * How long the watchdog may sleep: until the headroom could be used up at the fastest fill rate.
 *
 * `headroomBytes` is the smallest of all limits that are held by measuring (Infinity = none);
 * `growthBytesPerMs` what was seen since the look before. Between 0.25 ms (filling) or 25 ms (quiet)
 * and `interval`; never past `remainingMs`, the time left to the file's timeout.
 */
function nextDelay(now) {
    const floor = now.growthBytesPerMs > FILLING_BYTES_PER_MS ? FILLING_FLOOR_MS : QUIET_FLOOR_MS;
    const safe = now.headroomBytes / FASTEST_FILL_BYTES_PER_MS;
    const delay = Math.min(Math.max(safe, floor), now.interval);
    return millis(Math.max(Math.min(delay, now.remainingMs), FILLING_FLOOR_MS));
}
/** Bytes left until the first limit that is held by measuring is reached; Infinity without any. */
function headroomBytes(look, rules) {
    const { memory, tree } = look;
    const { thresholds, limits, enforcement } = rules;
    const rooms = [Number.POSITIVE_INFINITY];
    if (thresholds.ram !== null) {
        rooms.push((memory.totalBytes * thresholds.ram) / 100 - memory.usedBytes);
    }
    if (thresholds.commit !== null && memory.commit !== null) {
        rooms.push((memory.commit.limitBytes * thresholds.commit) / 100 - memory.commit.usedBytes);
    }
    if (tree.treeBytes !== null) {
        if (enforcement.tree === "watchdog" && limits.treeBytes !== null) {
            rooms.push(limits.treeBytes - tree.treeBytes);
        }
        // No process is bigger than the tree, so the tree's cheap counter bounds the costly walk.
        if (limits.processBytes !== null)
            rooms.push(limits.processBytes - processBound(look));
    }
    return Math.max(0, Math.min(...rooms));
}
function processBound({ tree, processes }) {
    const seen = biggest(processes);
    return seen === null ? (tree.treeBytes ?? 0) : seen.bytes;
}
/**
 * Whether a look should go process by process: when one process could be near its limit, when
 * the tree has changed by more than a fiftieth since the last walk, or at the beginning.
 */
function wantsProcessLook(now) {
    const { tree, limits, lastWalk } = now;
    if (lastWalk === null || tree.treeBytes === null)
        return true;
    if (limits.processBytes !== null && tree.treeBytes > limits.processBytes * watchdog_NEAR_LIMIT)
        return true;
    // A walk of a big tree is rationed to a thousandth of a core.
    if (now.nowMs - lastWalk.atMs < lastWalk.costMs * 1000)
        return false;
    return Math.abs(tree.treeBytes - lastWalk.treeBytes) > lastWalk.treeBytes / 50;
}
/** From half of its limit on a process is looked at each time, and refused what it may not have. */
const watchdog_NEAR_LIMIT = 0.5;
/** `tree-memory-limit: auto`: what is left to the threshold now; null where nothing sensible is left. */
function autoTreeLimit(memory, ramKillThreshold) {
    if (ramKillThreshold === null)
        return null;
    const left = (memory.totalBytes * ramKillThreshold) / 100 - memory.usedBytes;
    // Under this a limit would kill every program at birth and blame it; the watchdog's own
    // verdict (killed-ram) is the true one then.
    return left < SMALLEST_AUTO_LIMIT ? null : (0,units/* bytes */.ee)(Math.floor(left));
}
const SMALLEST_AUTO_LIMIT = 64 * units/* MIB */.D6;

;// CONCATENATED MODULE: ./.build/src/engine/queue.js
/**
 * An unbounded line of items between producers that push and one consumer that awaits. `push`
 * returns a promise that resolves when the item was taken: a producer that awaits it is slowed to
 * the consumer's pace.
 */
class Queue {
    #items = [];
    #wake = null;
    #closed = false;
    push(item) {
        return new Promise((taken) => {
            this.#items.push({ item, taken });
            this.#wake?.();
        });
    }
    /** What was pushed before is still delivered. */
    close() {
        this.#closed = true;
        this.#wake?.();
    }
    async *[Symbol.asyncIterator]() {
        for (;;) {
            const next = this.#items.shift();
            if (next !== undefined) {
                yield next.item;
                next.taken();
            }
            else if (this.#closed)
                return;
            else {
                await new Promise((wake) => {
                    this.#wake = wake;
                });
                this.#wake = null;
            }
        }
    }
}

;// CONCATENATED MODULE: ./.build/src/engine/tail.js
/** Keeps the last bytes of an output, as text at the end. */
class OutputTail {
    #limit;
    #chunks = [];
    #held = 0;
    constructor(limitBytes) {
        this.#limit = limitBytes;
    }
    add(chunk) {
        // A chunk is copied down to what can still matter, so that a huge one is not kept alive.
        const part = chunk.length > this.#limit ? chunk.slice(-this.#limit) : chunk;
        this.#chunks.push(part);
        this.#held += part.length;
        while (this.#held - (this.#chunks[0]?.length ?? 0) >= this.#limit) {
            this.#held -= this.#chunks.shift()?.length ?? 0;
        }
    }
    /** UTF-8; what is not is shown as U+FFFD. Begins at the start of a line where it was cut. */
    text() {
        const all = new Uint8Array(this.#held);
        let at = 0;
        for (const chunk of this.#chunks) {
            all.set(chunk, at);
            at += chunk.length;
        }
        return new TextDecoder().decode(all.subarray(Math.max(0, this.#held - this.#limit)));
    }
}

;// CONCATENATED MODULE: ./.build/src/engine/run-file.js







const OUTPUT_TAIL_BYTES = 8 * 1024;
/** Helpers such as Python's resource tracker end by themselves a moment after their parent. */
const LEAVE_BY_THEMSELVES_MS = 500;
const LOOK_AGAIN_MS = 10;
/** After a kill everything is dead within tens of milliseconds, unless it is stuck in the kernel. */
const KILL_DEADLINE = (0,units/* millis */.ne)(5_000);
/** A GPU that does not answer in this time is told as it stood last. */
const run_file_GPU_LOOK = (0,units/* millis */.ne)(250);
/** What the dead have written is in the pipe already. */
const DRAIN_MS = (0,units/* millis */.ne)(2_000);
/** Runs one file from its first journal line to its verdict. Afterwards none of its processes is alive. */
async function* runFile(job) {
    const { index, file, argv, ports, plan } = job;
    const memory = ports.memory.read();
    const vram = ports.gpu?.read() ?? [];
    const limits = limitsOf(plan, ports, memory);
    yield {
        kind: "file-started",
        index,
        file,
        argv,
        containment: ports.containment.kind,
        limits,
        ramPercent: memory.usedPercent,
        vram,
        ownBytes: ports.memory.ownBytes(),
    };
    const startedAtMs = ports.clock.now();
    const startedMs = ports.clock.monotonic();
    const watch = await ports.watchdog.watch(watchRequest(job, limits));
    const queue = new Queue();
    const ending = supervise(job, { watch, limits, queue }).finally(() => queue.close());
    ending.catch(() => { });
    try {
        yield* queue;
    }
    finally {
        // A consumer that gives up in the middle must not leave a test behind.
        watch.kill("cancel");
        await ending.catch(() => { });
    }
    const end = await ending;
    const durationMs = (0,units/* millis */.ne)(ports.clock.monotonic() - startedMs);
    // A fresh reading: the board still shows what those held that are dead by now.
    const vramAfter = (await ports.gpu?.refresh(run_file_GPU_LOOK)) ?? [];
    const after = { memory: ports.memory.read(), vram: vramAfter, durationMs };
    const finished = finish(job, { memory, vram, limits, startedAtMs }, end, after);
    if (job.junit !== undefined) {
        yield { kind: "test-cases", index, ...(await ports.files.takeTestCases(job.junit)) };
    }
    yield finished;
    return finished.result;
}
function limitsOf({ settings }, { containment }, memory) {
    const isAuto = settings.treeMemoryLimit === "auto";
    // What is left of RAM says nothing of commit, which a job object counts.
    const left = containment.kind === "job-object" ? null : autoTreeLimit(memory, settings.ramKillThreshold);
    const treeBytes = settings.treeMemoryLimit === "auto" ? left : settings.treeMemoryLimit;
    return { treeBytes, treeIsAuto: isAuto, processBytes: settings.processMemoryLimit };
}
function watchRequest({ plan, ports, prepared }, limits) {
    const { settings } = plan;
    const watched = settings.watchdog;
    // `auto` is the kernel's to hold: where it cannot, ram-kill-threshold itself is what is watched.
    const held = limits.treeIsAuto && ports.containment.enforcement.tree === "watchdog";
    return {
        descriptor: prepared.descriptor,
        thresholds: {
            ram: watched ? settings.ramKillThreshold : null,
            commit: watched ? settings.commitKillThreshold : null,
            vram: watched ? settings.vramKillThreshold : null,
        },
        limits: held ? { ...limits, treeBytes: null } : limits,
        enforcement: ports.containment.enforcement,
        limitGrace: settings.limitGrace,
        interval: settings.watchdogInterval,
        timeout: settings.fileTimeout,
        gpuBoard: ports.gpu?.board ?? null,
        visibleGpus: visibleIndices(ports.gpu),
    };
}
async function supervise(job, { watch, limits, queue }) {
    const { index, ports, prepared, cancel } = job;
    const contained = await startOrStop(prepared, limits, watch);
    const onCancel = () => watch.kill("cancel");
    if (cancel.aborted)
        onCancel();
    cancel.addEventListener("abort", onCancel);
    void queue.push({ kind: "process-started", index, pid: contained.pid });
    const tail = new OutputTail(OUTPUT_TAIL_BYTES);
    const drained = pumpOutput(job, contained, queue, tail);
    const killed = pumpWatch(job, watch, queue);
    // Ends the waits that lose their race: a pending timer would keep the program from ending.
    const over = new AbortController();
    try {
        const status = await endOf(job, contained, { ...killed, over: over.signal });
        const { leftovers, stuck } = await clearTree(job, contained, killed);
        await Promise.race([drained, ports.clock.sleep(DRAIN_MS, over.signal)]);
        contained.endOutput();
        await drained;
        const summary = await watch.stop();
        await killed.ended;
        const usage = contained.usage();
        return { status, summary, usage, leftovers, stuck, tail: tail.text() };
    }
    finally {
        over.abort();
        cancel.removeEventListener("abort", onCancel);
        await contained.release();
    }
}
async function startOrStop(prepared, limits, watch) {
    try {
        return await prepared.start(limits);
    }
    catch (error) {
        await watch.stop();
        await prepared.discard();
        throw error;
    }
}
async function pumpOutput(job, contained, queue, tail) {
    for await (const { stream, chunk } of contained.output) {
        tail.add(chunk);
        await queue.push({ kind: "output", index: job.index, stream, chunk });
    }
}
function pumpWatch({ index, plan }, watch, queue) {
    let wasKilled = false;
    let tellFirst = () => { };
    const first = new Promise((resolve) => {
        tellFirst = resolve;
    });
    const ended = (async () => {
        for await (const event of watch.events) {
            if (event.kind === "killed") {
                wasKilled = true;
                tellFirst();
                void queue.push({ kind: "kill", index, evidence: event.evidence });
            }
            else if (plan.settings.memoryProfile) {
                for (const sample of event.samples)
                    void queue.push({ kind: "sample", index, sample });
            }
        }
    })();
    return { first, ended, wasKilled: () => wasKilled };
}
/**
 * How the command ended; null where it does not end even after it was killed, or where the watchdog
 * itself broke: nothing runs on unwatched, and `stop` tells why.
 */
async function endOf(job, contained, killed) {
    job.onStarted(contained.exited);
    const gaveUp = killed.first
        .then(() => job.ports.clock.sleep(KILL_DEADLINE, killed.over))
        .then(() => null);
    return await Promise.race([contained.exited, gaveUp, killed.ended.then(() => null)]);
}
/** Ends what the command left behind, and tells what that was. */
async function clearTree(job, contained, killed) {
    const { clock } = job.ports;
    let leftovers = await contained.survivors();
    const untilMs = clock.monotonic() + LEAVE_BY_THEMSELVES_MS;
    while (leftovers.length > 0 && !killed.wasKilled() && clock.monotonic() < untilMs) {
        await clock.sleep((0,units/* millis */.ne)(LOOK_AGAIN_MS));
        leftovers = await contained.survivors();
    }
    const { alive } = await contained.killAll(KILL_DEADLINE);
    // What a kill of the whole tree took along was not left behind by the test.
    return { leftovers: killed.wasKilled() ? [] : leftovers, stuck: alive };
}
function finish(job, before, end, after) {
    const { status, summary, usage, leftovers, stuck } = end;
    const peakTreeBytes = usage.peakTreeBytes ?? summary.peakTreeBytes;
    const peakProcessBytes = processPeak(summary, usage, peakTreeBytes);
    const { verdict, reason } = classify({
        status,
        kill: summary.kill,
        usage,
        limits: before.limits,
        peakProcessBytes,
        leftovers,
        stuck,
        outputTail: end.tail,
    });
    const visible = visibleIndices(job.ports.gpu);
    const fullest = (readings) => fullestGpu(readings, visible)?.usedPercent ?? null;
    return {
        kind: "file-finished",
        index: job.index,
        result: {
            file: job.file,
            verdict,
            reason,
            exitCode: status?.kind === "exited" ? status.code : null,
            signal: status?.kind === "signaled" ? status.signal : null,
            durationMs: after.durationMs,
            startedAt: new Date(before.startedAtMs).toISOString(),
            ramBeforePercent: before.memory.usedPercent,
            ramAfterPercent: after.memory.usedPercent,
            ramPeakPercent: highest([
                before.memory.usedPercent,
                summary.ramPeakPercent,
                after.memory.usedPercent,
            ]),
            vramBeforePercent: fullest(before.vram),
            vramAfterPercent: fullest(after.vram),
            vramPeakPercent: fullest([...before.vram, ...summary.vramPeak, ...after.vram]),
            peakProcessBytes,
            peakTreeBytes,
            leftoverProcesses: leftovers.length,
        },
        ...(summary.vramShares.length === 0 ? {} : { vramShares: summary.vramShares }),
        outputTail: verdict === "passed" ? "" : end.tail,
        leftovers: leftovers.slice(0, 10),
    };
}
/**
 * The peak of the biggest process. A file that was over between two looks was seen by none of them;
 * with one process its tree's peak, which the kernel kept, is the same figure.
 */
function processPeak(summary, usage, peakTreeBytes) {
    if (usage.peakProcessBytes !== null)
        return usage.peakProcessBytes;
    const seen = summary.peakProcessBytes;
    if (summary.mostProcesses > 1 || peakTreeBytes === null)
        return seen;
    return (0,units/* bytes */.ee)(Math.max(seen ?? 0, peakTreeBytes));
}
function highest(shares) {
    let found = null;
    for (const share of shares)
        if (found === null || share > found)
            found = share;
    return found;
}

;// CONCATENATED MODULE: ./.build/src/engine/run.js







/** Reads of a GPU before the first file may take this long; a driver that hangs must not stop the run. */
const GPU_DEADLINE = (0,units/* millis */.ne)(2_000);
/**
 * The whole run as a stream of events. An event is produced before what it announces begins, and the
 * run goes on only when it is asked for the next one: a consumer that syncs its journal before it
 * asks again has every event on disk in time. The last event is `run-finished`; where the platform
 * fails in the middle the generator throws, with nothing left alive, and the dispatcher closes the run.
 */
async function* run(plan, ports, cancel) {
    const startedMs = ports.clock.monotonic();
    const results = [];
    yield started(plan, ports);
    for (const warning of plan.warnings)
        yield { kind: "warning", ...warning };
    yield* plan.audit;
    for (const notice of plan.notices)
        yield { kind: "notice", ...notice };
    const end = yield* runAll(plan, ports, cancel, results);
    yield {
        kind: "run-finished",
        ...end,
        durationMs: (0,units/* millis */.ne)(ports.clock.monotonic() - startedMs),
        totals: (0,totals/* countTotals */.H)(results),
    };
}
async function* runAll(plan, ports, cancel, results) {
    const memory = ports.memory.read();
    const vram = (await ports.gpu?.refresh(GPU_DEADLINE)) ?? [];
    const refused = refusals(plan.settings, memory, vram, ports.gpu);
    yield { kind: "preflight", memory, vram, refusals: refused };
    const gate = new Gate(plan, ports, cancel);
    if (refused.length > 0)
        gate.shut(`the preflight refused: ${refused.join("; ")}`);
    const ahead = new Ahead(plan, ports);
    try {
        for (const [index, planned] of plan.files.entries()) {
            const result = yield* runNext({ index, planned, plan, ports, cancel, gate, ahead });
            results.push(result);
            if (plan.settings.failFast &&
                result.verdict !== "passed" &&
                planned.command.kind !== "excluded") {
                gate.shut(`fail-fast, because ${planned.file} ended as ${result.verdict}`);
            }
        }
    }
    finally {
        await ahead.discard();
    }
    if (cancel.aborted) {
        const by = cancelledBy(cancel);
        yield { kind: "cancel", by };
        return { outcome: "cancelled", reason: `Cancelled by ${by}` };
    }
    if (refused.length > 0)
        return { outcome: "refused", reason: refused.join("; ") };
    const bad = results.some(({ verdict }, index) => {
        const command = plan.files[index]?.command;
        return command?.kind === "excluded" ? command.fails : verdict !== "passed";
    });
    return { outcome: bad ? "failed" : "passed", reason: null };
}
async function* runNext(next) {
    const { index, planned, plan, ports, cancel, ahead } = next;
    for (const message of ports.news())
        yield { kind: "warning", code: "platform", message };
    const closed = yield* next.gate.pass(index, planned);
    if (closed !== null)
        return yield* withoutRunning(index, planned, "not-run", closed);
    const { problem, argv, junit } = await runnable(planned, ports);
    if (problem !== null)
        return yield* withoutRunning(index, planned, "start-failed", problem);
    const prepared = await ahead.take(index, argv);
    const onStarted = (ended) => ahead.prepareNext(index + 1, ended);
    next.gate.before(ports.gpu?.read() ?? []);
    const result = yield* runFile({
        index,
        file: planned.file,
        argv,
        junit,
        prepared,
        plan,
        ports,
        cancel,
        onStarted,
    });
    yield* spillWarnings(ports, planned.file);
    return result;
}
/** Windows: VRAM was full, and the driver went on in RAM: slow, and RAM that nobody counted on. */
function* spillWarnings(ports, file) {
    for (const { index, pid, grownBytes } of ports.gpu?.spills() ?? []) {
        const message = `GPU ${index} was full while ${file} ran: ${(0,format/* formatBytes */.z3)(grownBytes)} of process ${pid} spilled into shared memory, which is RAM; make the test need less VRAM`;
        yield { kind: "warning", code: "vram-spill", message };
    }
}
async function runnable({ file, command }, ports) {
    if (command.kind !== "run")
        return { problem: command.reason, argv: null, junit: undefined };
    if (await ports.files.exists(file))
        return { problem: null, argv: command.argv, junit: command.junit };
    const problem = `${file} was there when the run was planned and is gone now; look for a test that deletes or moves it`;
    return { problem, argv: null, junit: undefined };
}
function* withoutRunning(index, { file }, verdict, reason) {
    const result = {
        file,
        verdict,
        reason,
        exitCode: null,
        signal: null,
        durationMs: (0,units/* millis */.ne)(0),
        startedAt: null,
        ramBeforePercent: null,
        ramAfterPercent: null,
        ramPeakPercent: null,
        vramBeforePercent: null,
        vramAfterPercent: null,
        vramPeakPercent: null,
        peakProcessBytes: null,
        peakTreeBytes: null,
        leftoverProcesses: 0,
    };
    yield { kind: "file-finished", index, result, outputTail: "", leftovers: [] };
    return result;
}
function started(plan, ports) {
    return {
        kind: "run-started",
        schema: 1,
        version: plan.version,
        runId: plan.runId,
        pid: plan.pid,
        workingDirectory: plan.workingDirectory,
        machine: ports.machine,
        settings: plan.record,
        files: plan.files.map(({ file }) => file),
    };
}


/***/ }),

/***/ 2639:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ auditTests),
/* harmony export */   c: () => (/* binding */ auditForRun)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6512);



/** Audits the Python files among `files`. The parser is loaded only when there are any. */
async function auditTests(settings, workingDirectory, files) {
    const python = files.filter((file) => file.endsWith(".py"));
    if (python.length === 0 && settings.auditLoaders === "")
        return { schemaVersion: 1, files: [] };
    const { auditFiles, parseLoaders } = await Promise.all(/* import() */[__nccwpck_require__.e(283), __nccwpck_require__.e(550)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2550));
    const { keepHeapSmall } = await __nccwpck_require__.e(/* import() */ 245).then(__nccwpck_require__.bind(__nccwpck_require__, 6245));
    keepHeapSmall();
    const loaders = settings.auditLoaders === ""
        ? []
        : parseLoaders(readLoaders(settings.auditLoaders), settings.auditLoaders);
    return auditFiles({
        files: python,
        workingDirectory,
        loaders,
        read: (path) => readOrNull((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workingDirectory, path)),
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
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, "utf8");
    }
    catch (error) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo({
            code: "audit-loaders",
            message: `audit-loaders: ${JSON.stringify(path)} cannot be read: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .toError */ .iT)(error).message}`,
            hint: "name a file of loaders in the format of docs/audit.md, or leave the setting out",
            exitCode: 2,
        });
    }
}
function readOrNull(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path);
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ bundleBeside)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3136);


/**
 * A bundle beside the one that runs: dist/<name>/index.js. Written without `new URL(…,
 * import.meta.url)`, which the bundler would take for a file to copy.
 */
function bundleBeside(name) {
    return (0,node_url__WEBPACK_IMPORTED_MODULE_1__.pathToFileURL)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)((0,node_url__WEBPACK_IMPORTED_MODULE_1__.fileURLToPath)(import.meta.url)), "..", name, "index.js"));
}


/***/ }),

/***/ 5792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ cancelOnSignals)
/* harmony export */ });
/* harmony import */ var _core_verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4646);

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK"];
/**
 * Turns the signals that ask a program to end into a cancelled run: the running file is killed, the
 * journal and the reports are completed. A second one ends this program at once; the guardian ends the tests.
 */
function cancelOnSignals() {
    const controller = new AbortController();
    for (const signal of SIGNALS) {
        process.on(signal, () => {
            // GitHub's runner sends SIGINT and, 7.5 s later, SIGTERM: that one is not impatience.
            if (controller.signal.aborted && signal !== "SIGTERM")
                process.exit(_core_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT_CODES */ .ai.cancelled);
            controller.abort(signal);
        });
    }
    return controller.signal;
}


/***/ }),

/***/ 9050:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6512);
/* harmony import */ var _core_verdict_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4646);
/* harmony import */ var _platform_files_discover_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6326);
/* harmony import */ var _platform_index_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(998);
/* harmony import */ var _report_choose_console_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(64);
/* harmony import */ var _report_file_reports_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(4179);
/* harmony import */ var _report_replay_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(8347);
/* harmony import */ var _settings_flags_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(3520);
/* harmony import */ var _settings_help_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(2454);
/* harmony import */ var _settings_parse_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(7818);
/* harmony import */ var _audit_js__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(2639);
/* harmony import */ var _cancel_js__WEBPACK_IMPORTED_MODULE_12__ = __nccwpck_require__(5792);
/* harmony import */ var _doctor_js__WEBPACK_IMPORTED_MODULE_13__ = __nccwpck_require__(9491);
/* harmony import */ var _exit_js__WEBPACK_IMPORTED_MODULE_14__ = __nccwpck_require__(7294);
/* harmony import */ var _suite_js__WEBPACK_IMPORTED_MODULE_15__ = __nccwpck_require__(3103);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_16__ = __nccwpck_require__(9508);

















/** Where a run on the command line leaves its reports, unless told otherwise. */
const DEFAULT_REPORT_DIR = "memory-profile";
async function execute(line) {
    switch (line.command) {
        case "help":
            process.stdout.write((0,_settings_help_js__WEBPACK_IMPORTED_MODULE_9__/* .helpText */ .B)());
            return 0;
        case "version":
            process.stdout.write(`${_version_js__WEBPACK_IMPORTED_MODULE_16__/* .version */ .r}\n`);
            return 0;
        case "doctor":
            return await (0,_doctor_js__WEBPACK_IMPORTED_MODULE_13__/* .doctor */ .A)(line.parsed.settings, process.stdout);
        case "replay": {
            const result = await (0,_report_replay_js__WEBPACK_IMPORTED_MODULE_7__/* .replay */ .e)(line.directory, {
                identify: _platform_index_js__WEBPACK_IMPORTED_MODULE_4__/* .identifyProcess */ .wO,
                reportersFor: (folder) => (0,_report_file_reports_js__WEBPACK_IMPORTED_MODULE_6__/* .fileReports */ ._)(folder, { defaults: (0,_settings_parse_js__WEBPACK_IMPORTED_MODULE_10__/* .defaultSettings */ .L6)() }),
            });
            for (const fault of result.faults)
                process.stderr.write(`${fault.message}\n`);
            process.stdout.write(`The reports in ${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(line.directory)} were made again from its journal\n`);
            return 0;
        }
        case "audit":
            return await audit(line.parsed.settings, line.format);
        case "run": {
            const { parsed } = line;
            const { outcome, journalLost } = await (0,_suite_js__WEBPACK_IMPORTED_MODULE_15__/* .runSuite */ .o)({
                parsed,
                environment: process.env,
                reportDir: parsed.settings.reportDir || DEFAULT_REPORT_DIR,
                cancel: (0,_cancel_js__WEBPACK_IMPORTED_MODULE_12__/* .cancelOnSignals */ .d)(),
                reportersFor: (folder) => [
                    ...(0,_report_file_reports_js__WEBPACK_IMPORTED_MODULE_6__/* .fileReports */ ._)(folder, { defaults: (0,_settings_parse_js__WEBPACK_IMPORTED_MODULE_10__/* .defaultSettings */ .L6)() }),
                    (0,_report_choose_console_js__WEBPACK_IMPORTED_MODULE_5__/* .chooseConsole */ .T)({
                        out: process.stdout,
                        err: process.stderr,
                        environment: process.env,
                        inAction: false,
                    }),
                ],
            });
            return (0,_exit_js__WEBPACK_IMPORTED_MODULE_14__/* .exitCodeOf */ .F)(outcome, journalLost);
        }
        default:
            return (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .assertNever */ .xb)(line);
    }
}
async function audit(settings, format) {
    const workingDirectory = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(settings.workingDirectory);
    const { files, warnings } = (0,_platform_files_discover_js__WEBPACK_IMPORTED_MODULE_3__/* .discoverTestFiles */ .B)({
        patterns: settings.tests,
        workingDirectory,
        platform: _platform_index_js__WEBPACK_IMPORTED_MODULE_4__/* .platformName */ .$r,
    });
    for (const { message } of warnings)
        process.stderr.write(`${message}\n`);
    const report = await (0,_audit_js__WEBPACK_IMPORTED_MODULE_11__/* .auditTests */ .P)(settings, workingDirectory, files);
    const { formatAuditText } = await Promise.all(/* import() */[__nccwpck_require__.e(283), __nccwpck_require__.e(550)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2550));
    process.stdout.write(format === "json" ? `${JSON.stringify(report, null, 2)}\n` : formatAuditText(report));
    return _core_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .EXIT_CODES */ .ai.passed;
}
try {
    process.exitCode = await execute((0,_settings_flags_js__WEBPACK_IMPORTED_MODULE_8__/* .parseCommandLine */ .D)(process.argv.slice(2)));
}
catch (thrown) {
    const { text, exitCode } = (0,_exit_js__WEBPACK_IMPORTED_MODULE_14__/* .describeFault */ .Q)(thrown);
    process.stderr.write(`${text}\n`);
    process.exitCode = exitCode;
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 9491:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  A: () => (/* binding */ doctor)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./.build/src/core/environment.js
var environment = __nccwpck_require__(9006);
// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __nccwpck_require__(6512);
// EXTERNAL MODULE: ./.build/src/core/verdict.js
var verdict = __nccwpck_require__(4646);
// EXTERNAL MODULE: ./.build/src/core/units.js
var units = __nccwpck_require__(5288);
// EXTERNAL MODULE: ./.build/src/engine/run.js + 15 modules
var run = __nccwpck_require__(7154);
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

// EXTERNAL MODULE: ./.build/src/platform/index.js + 76 modules
var src_platform = __nccwpck_require__(998);
// EXTERNAL MODULE: ./.build/src/core/format.js
var format = __nccwpck_require__(5452);
// EXTERNAL MODULE: ./.build/src/core/text.js
var core_text = __nccwpck_require__(9112);
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
var bundles = __nccwpck_require__(477);
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


/***/ }),

/***/ 7294:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ exitCodeOf),
/* harmony export */   Q: () => (/* binding */ describeFault)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6512);
/* harmony import */ var _core_verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4646);


/** The exit code that the contract gives to an outcome. */
function exitCodeOf(outcome, journalLost) {
    if (outcome === "passed")
        return journalLost ? _core_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT_CODES */ .ai.internal : _core_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT_CODES */ .ai.passed;
    if (outcome === "error")
        return _core_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT_CODES */ .ai.internal;
    return _core_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT_CODES */ .ai[outcome];
}
/** What to print for an error, and the exit code that goes with it. A bug of ours shows its stack. */
function describeFault(thrown) {
    const error = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .toError */ .iT)(thrown);
    if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo) {
        return { text: `${error.message}\n${error.hint}`, exitCode: error.exitCode };
    }
    return {
        text: `gpu-safe-tests has a bug; please report it:\n${error.stack ?? error.message}`,
        exitCode: _core_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT_CODES */ .ai.internal,
    };
}


/***/ }),

/***/ 3103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  o: () => (/* binding */ runSuite)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./.build/src/core/environment.js
var core_environment = __nccwpck_require__(9006);
;// CONCATENATED MODULE: ./.build/src/core/gpu-environment.js
/** Older PyTorch releases know the first name only; newer ones prefer the second and warn of the first. */
const ALLOCATOR_NAMES = ["PYTORCH_CUDA_ALLOC_CONF", "PYTORCH_ALLOC_CONF"];
const SPLIT_KEY = "max_split_size_mb";
/** So that a framework takes VRAM as it needs it, not all of it at its first touch. */
const GROW_ON_DEMAND = {
    XLA_PYTHON_CLIENT_PREALLOCATE: "false",
    TF_FORCE_GPU_ALLOW_GROWTH: "true",
};
/**
 * The environment of the tests with the GPU frameworks' memory settings added where the user has
 * not set them. `maxSplitMb` is in mebibytes, `null` = PyTorch's allocator is left alone.
 *
 * A value that lacks the key gets it appended; one that has it is never touched. A name that is
 * not set starts from the user's value of the other name: PyTorch reads only one of the two, and
 * ours must not hide what the user wrote under the other.
 */
function gpuEnvironment(environment, { maxSplitMb }) {
    const result = { ...environment };
    const notes = [];
    const set = (name, value) => {
        const own = ownName(result, name);
        if (result[own] === value)
            return;
        result[own] = value;
        notes.push(`${own}=${value}`);
    };
    if (maxSplitMb !== null) {
        const inherited = ALLOCATOR_NAMES.map((name) => read(environment, name)).find(isWritten);
        for (const name of ALLOCATOR_NAMES) {
            const written = read(environment, name);
            set(name, withSplitKey(isWritten(written) ? written : (inherited ?? ""), maxSplitMb));
        }
    }
    for (const [name, value] of Object.entries(GROW_ON_DEMAND)) {
        if (read(environment, name) === undefined)
            set(name, value);
    }
    return { environment: result, notes };
}
function withSplitKey(value, maxSplitMb) {
    if (new RegExp(`(^|,)\\s*${SPLIT_KEY}\\s*:`).test(value))
        return value;
    const kept = value.trim().replace(/,+$/, "");
    return `${kept === "" ? "" : `${kept},`}${SPLIT_KEY}:${maxSplitMb}`;
}
function isWritten(value) {
    return value !== undefined && value.trim() !== "";
}
function read(environment, name) {
    return environment[ownName(environment, name)];
}
/** Windows' names ignore case: a second spelling of the same name would be set beside the first. */
function ownName(environment, name) {
    if (name in environment)
        return name;
    return Object.keys(environment).find((own) => own.toUpperCase() === name) ?? name;
}

// EXTERNAL MODULE: ./.build/src/engine/run.js + 15 modules
var run = __nccwpck_require__(7154);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
;// CONCATENATED MODULE: ./.build/src/platform/files/cases-folder.js


function casesFolder(temporary) {
    let folder = null;
    let count = 0;
    return {
        newPath() {
            folder ??= (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(temporary, "gpu-safe-tests-cases-"));
            count += 1;
            return (0,external_node_path_.join)(folder, `${count}.xml`);
        },
        [Symbol.dispose]() {
            if (folder !== null)
                (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
        },
    };
}

// EXTERNAL MODULE: ./.build/src/core/quote.js
var quote = __nccwpck_require__(3023);
// EXTERNAL MODULE: ./.build/src/platform/files/crawl.js
var crawl = __nccwpck_require__(6944);
;// CONCATENATED MODULE: ./.build/src/platform/files/executable.js




/** What Windows uses where PATHEXT is not set. */
const DEFAULT_PATHEXT = ".COM;.EXE;.BAT;.CMD";
/**
 * The absolute path of a program, or null. A name with a separator is taken from the working
 * directory, every other from PATH alone: never from the current folder, where a repository could
 * lay a `python` of its own. For the same reason empty and relative entries of PATH are passed by.
 *
 * Windows tries the name as it is where it has an ending of PATHEXT, then each ending behind it.
 */
function findExecutable(name, options) {
    if (name === "" || name.includes("\0"))
        return null;
    const isWindows = options.platform === "win32";
    const path = isWindows ? external_node_path_.win32 : external_node_path_.posix;
    const isExecutable = options.isExecutable ?? ((file) => canExecute(file, options.platform));
    const hasSeparator = name.includes("/") || (isWindows && /[\\:]/.test(name));
    const folders = hasSeparator ? [options.workingDirectory] : searchPath(options);
    const names = isWindows ? withEndings(name, options.pathext ?? DEFAULT_PATHEXT) : [name];
    for (const folder of folders) {
        for (const candidate of names) {
            const file = path.resolve(folder, candidate);
            if (isExecutable(file))
                return file;
        }
    }
    return null;
}
/** The absolute folders of PATH, in order. Windows allows quotes around each. */
function searchPath(options) {
    const path = options.platform === "win32" ? external_node_path_.win32 : external_node_path_.posix;
    return options.path
        .split(path.delimiter)
        .map((folder) => (options.platform === "win32" ? folder.replace(/^"(.*)"$/, "$1") : folder))
        .filter((folder) => path.isAbsolute(folder));
}
function withEndings(name, pathext) {
    const endings = pathext.split(";").filter((ending) => ending.startsWith("."));
    const isComplete = endings.some((ending) => name.toLowerCase().endsWith(ending.toLowerCase()));
    const longer = endings.map((ending) => name + ending.toLowerCase());
    return isComplete ? [name, ...longer] : longer;
}
/** Whether a path is a regular file that this user may execute (on Windows: a file at all). */
function canExecute(path, platform) {
    try {
        if (!(0,external_node_fs_.statSync)(path).isFile())
            return false;
        if (platform !== "win32")
            (0,external_node_fs_.accessSync)(path, external_node_fs_.constants.X_OK);
        return true;
    }
    catch {
        return false;
    }
}
/**
 * Why a path cannot be executed, as a sentence without a full stop; null where nothing speaks
 * against it. On Linux it also looks for the program behind `#!`: without it the kernel answers
 * ENOENT for a script that is plainly there (execve(2)).
 */
function describeUnrunnable(path, options) {
    const shown = (0,quote/* quoted */.T)(path, 200);
    try {
        const stats = (0,external_node_fs_.statSync)(path);
        if (stats.isDirectory())
            return `${shown} is a folder, not a program`;
        if (!stats.isFile())
            return `${shown} is no regular file`;
        if (options.platform === "win32")
            return null;
    }
    catch (error) {
        const code = (0,crawl/* errorCode */.C)(error);
        if (code === "ENOENT" || code === "ENOTDIR")
            return `${shown} does not exist`;
        return `${shown} cannot be looked at (${code})`;
    }
    if (!canExecute(path, options.platform)) {
        return `${shown} is not executable: \`chmod +x\` makes it so`;
    }
    return describeInterpreter(path);
}
/** Reads the beginning of a file that may be a script. */
function describeInterpreter(path) {
    const beginning = readBeginning(path);
    // A program that may be executed but not read cannot be judged: let the kernel do it.
    if (beginning === null)
        return null;
    const shown = (0,quote/* quoted */.T)(path, 200);
    if (beginning.length === 0)
        return `${shown} is empty`;
    if (!beginning.startsWith("#!")) {
        if (beginning.includes("\0"))
            return null;
        return `${shown} is a text without a \`#!\` line that names its interpreter`;
    }
    const line = beginning.slice(2).split("\n", 1)[0] ?? "";
    const interpreter = line.trimStart().split(/[ \t]/, 1)[0] ?? "";
    if (interpreter.endsWith("\r")) {
        return `${shown} has Windows line ends, so the kernel looks for an interpreter called ${(0,quote/* quoted */.T)(interpreter)}: save it with LF`;
    }
    if (interpreter === "")
        return `${shown} has a \`#!\` line that names no interpreter`;
    // A relative one is looked for from the folder in which the script will run.
    if (!interpreter.startsWith("/") || canExecute(interpreter, "linux"))
        return null;
    return `${shown} needs the interpreter ${(0,quote/* quoted */.T)(interpreter)}, which is not there or not executable`;
}
/** The kernel looks at 256 bytes (BINPRM_BUF_SIZE). */
function readBeginning(path) {
    let file = null;
    try {
        file = (0,external_node_fs_.openSync)(path, "r");
        const buffer = Buffer.alloc(256);
        return buffer.toString("latin1", 0, (0,external_node_fs_.readSync)(file, buffer, 0, buffer.length, 0));
    }
    catch {
        return null;
    }
    finally {
        if (file !== null)
            (0,external_node_fs_.closeSync)(file);
    }
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __nccwpck_require__(1421);
// EXTERNAL MODULE: ./.build/src/core/units.js
var units = __nccwpck_require__(5288);
;// CONCATENATED MODULE: ./.build/src/platform/files/node-version.js



const DEADLINE = (0,units/* millis */.ne)(10_000);
/**
 * The major version of a Node program; null where it does not tell within `deadline`. Our own
 * binary, which is the usual case, is not asked.
 */
async function nodeMajor(program, deadline = DEADLINE) {
    if (isOwn(program))
        return majorOf(process.version);
    const said = await new Promise((resolve) => {
        (0,external_node_child_process_.execFile)(program, ["--version"], { timeout: deadline, windowsHide: true }, (_error, stdout) => resolve(stdout));
    });
    return majorOf(said.trim());
}
function isOwn(program) {
    try {
        return (0,external_node_fs_.realpathSync)(program) === (0,external_node_fs_.realpathSync)(process.execPath);
    }
    catch {
        return false;
    }
}
function majorOf(version) {
    const major = /^v(\d+)\.\d+\.\d+/.exec(version)?.[1];
    return major === undefined ? null : Number(major);
}

;// CONCATENATED MODULE: ./.build/src/platform/files/programs.js
/** Windows spells the variable `Path`, and names there have no case. */
function searchOptions(programs) {
    const read = (name) => {
        const exact = programs.environment[name];
        if (exact !== undefined || programs.platform !== "win32")
            return exact;
        const entries = Object.entries(programs.environment);
        return entries.find(([other]) => other.toUpperCase() === name)?.[1];
    };
    return {
        path: read("PATH") ?? "",
        pathext: read("PATHEXT"),
        platform: programs.platform,
        workingDirectory: programs.workingDirectory,
    };
}

// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __nccwpck_require__(6512);
;// CONCATENATED MODULE: ./.build/src/platform/files/python.js





/** Long enough for a cold start on a busy machine, short enough to wait for. */
const python_DEADLINE = (0,units/* millis */.ne)(10_000);
/**
 * Exits with 0 where pytest can be imported, with 3 where it cannot; Python 2 fails with 1. A
 * folder that happens to be called `pytest` has no origin.
 */
const QUESTION = "import importlib.util, sys; s = importlib.util.find_spec('pytest'); sys.exit(0 if s and s.origin else 3)";
/**
 * Finds the Python of PATH and asks it whether pytest is there, from the folder in which the tests
 * will run. One that does not answer (Python 2, a version manager's stub without a version) is
 * passed by for the next: `python`, `python3`; on Windows `python`, `py -3`.
 */
async function findPython(programs, deadline = python_DEADLINE) {
    const failures = [];
    for (const argv of candidates(programs)) {
        const answer = await ask(argv, programs, deadline);
        if (answer === 0 || answer === 3)
            return { ok: true, argv, hasPytest: answer === 0 };
        const said = typeof answer === "number" ? `exited with ${answer}` : answer;
        failures.push(`\`${argv.join(" ")}\` ${said} when it was asked for pytest`);
    }
    const reason = failures.length > 0 ? failures.join("; ") : "no Python was found on PATH";
    return {
        ok: false,
        problem: `${reason}: install Python 3 or set command, such as \`/path/to/python -m pytest\``,
    };
}
function candidates(programs) {
    const options = searchOptions(programs);
    if (programs.platform !== "win32") {
        return ["python", "python3"].flatMap((name) => {
            const path = findExecutable(name, options);
            return path === null ? [] : [[path]];
        });
    }
    const path = withoutStoreAliases(options.path);
    // No batch files (pyenv's shims): only a shell could run them.
    const search = { ...options, path, pathext: ".EXE" };
    const python = findExecutable("python", search);
    const launcher = findExecutable("py", search);
    return [
        ...(python === null ? [] : [[python]]),
        ...(launcher === null ? [] : [[launcher, "-3"]]),
    ];
}
/** Windows lays a `python.exe` there that opens the Store instead of running anything. */
function withoutStoreAliases(path) {
    return path
        .split(";")
        .filter((folder) => !/[\\/]Microsoft[\\/]WindowsApps[\\/]?"?$/i.test(folder))
        .join(";");
}
/** The exit code, or why there is none. */
async function ask(argv, programs, deadline) {
    const [program, ...parameters] = argv;
    const { promise, settle } = firstAnswer();
    let timer;
    try {
        const child = (0,external_node_child_process_.spawn)(program, [...parameters, "-c", QUESTION], {
            cwd: programs.workingDirectory,
            env: programs.environment,
            // No pipes: a grandchild that holds one would make the answer wait for it.
            stdio: "ignore",
            windowsHide: true,
        });
        timer = setTimeout(() => {
            child.kill("SIGKILL");
            settle(`did not answer within ${deadline} ms`);
        }, deadline);
        child.once("error", (error) => settle(`could not be started (${error.message})`));
        child.once("exit", (code, signal) => settle(code ?? `was ended by ${signal}`));
        return await promise;
    }
    catch (error) {
        // Some failures, such as too long an environment, are thrown by spawn itself.
        return `could not be started (${(0,errors/* toError */.iT)(error).message})`;
    }
    finally {
        clearTimeout(timer);
    }
}
function firstAnswer() {
    let settle = () => { };
    const promise = new Promise((resolve) => {
        settle = resolve;
    });
    return { promise, settle };
}

;// CONCATENATED MODULE: ./.build/src/platform/files/commands.js






/**
 * Makes the function that turns a test file, named as in the plan, into its command line. The
 * program in it is absolute. Python is looked for when the first `.py` file needs it, and once.
 */
function createCommands(options) {
    const { template } = options;
    if (template.kind === "template")
        return async (file) => fromTemplate(template.argv, file, options);
    const node = findExecutable("node", searchOptions(options)) ?? options.nodePath;
    let python = null;
    let major = null;
    return async (file) => {
        const ending = /\.[^./\\]+$/.exec(file)?.[0].toLowerCase() ?? "";
        if (ending === ".py") {
            python ??= findPython(options);
            return fromPython(await python, file);
        }
        if (NODE_ENDINGS.has(ending)) {
            major ??= nodeMajor(node);
            return fromNode(file, { node, major: await major });
        }
        return fromFileItself(file, ending, options);
    };
}
/** What `auto` gives to Node, by the contract. */
const NODE_ENDINGS = new Set([".js", ".mjs", ".cjs", ".ts", ".mts"]);
/** `--test-isolation` is stable in this line of Node. */
const ONE_PROCESS_SINCE = 24;
function fromTemplate(template, file, options) {
    const argument = asArgument(file);
    const namesFile = template.some((part) => part.includes("{file}"));
    const junit = template.some((part) => part.includes("{junit}")) ? options.junitPath() : undefined;
    // In one pass, because a file's name may hold `{junit}`; by a function, because it may hold `$&`.
    const filled = template.map((part) => part.replace(/\{(?:file|junit)\}/g, (word) => (word === "{file}" ? argument : (junit ?? word))));
    const [name = "", ...parameters] = filled;
    const program = findExecutable(name, searchOptions(options));
    if (program === null)
        return refused(`command: ${whyNotFound(name, options)}`);
    const batch = refuseBatchFile(program, options);
    if (batch !== null)
        return refused(`command: ${batch}`);
    const problem = describeUnrunnable(program, options);
    if (problem !== null)
        return refused(`command: ${problem}`);
    const argv = [program, ...parameters, ...(namesFile ? [] : [argument])];
    return junit === undefined ? accepted(argv) : { ok: true, argv, junit };
}
function whyNotFound(name, options) {
    if (!/[/\\]/.test(name)) {
        return `${(0,quote/* quoted */.T)(name)} was not found on PATH: install it, or write its path`;
    }
    const path = (0,external_node_path_.resolve)(options.workingDirectory, name);
    return describeUnrunnable(path, options) ?? `${(0,quote/* quoted */.T)(path, 200)} is no program`;
}
function fromPython(python, file) {
    if (!python.ok)
        return refused(python.problem);
    if (python.hasPytest) {
        // pytest reads `a.py::name` and `a.py[1]` as parts of a file, with no way to quote them.
        if (/\[|::/.test(file)) {
            return refused("pytest takes no file with `[` or `::` in its path: rename it, or set command");
        }
        return accepted([...python.argv, "-m", "pytest", asArgument(file)]);
    }
    // unittest makes a module's name of the path, in which a dot parts packages.
    if (/\./.test(file.slice(0, -".py".length)) || file.startsWith("/")) {
        return refused("pytest is not installed, and unittest takes only files below the working directory without dots in their names: install pytest, or set command");
    }
    return accepted([...python.argv, "-m", "unittest", asArgument(file)]);
}
function fromNode(file, { node, major }) {
    // Since Node 21 `--test` reads its arguments as globs, passes by node_modules, and ends with 0
    // where a glob matches nothing: such a file would pass without having run. And it takes the `./`
    // from `./-x.js`, whose `-x.js` is then an option to the Node below it. Run by itself, a file
    // that uses node:test reports and fails all the same.
    const isPlain = !/^-|[*?[\]{}()\\]|(?:^|\/)node_modules\//.test(file);
    if (!isPlain)
        return accepted([node, asArgument(file)]);
    // One file a command needs no second process, in which the signal of a crash would be lost.
    const flags = (major ?? 0) >= ONE_PROCESS_SINCE ? ["--test", "--test-isolation=none"] : ["--test"];
    return accepted([node, ...flags, asArgument(file)]);
}
function fromFileItself(file, ending, options) {
    const path = (0,external_node_path_.resolve)(options.workingDirectory, file);
    if (options.platform === "win32") {
        const batch = refuseBatchFile(path, options);
        if (batch !== null)
            return refused(batch);
        if (ending === ".exe" || ending === ".com")
            return accepted([path]);
        return refused(`${(0,quote/* quoted */.T)(file)} is of no kind that \`auto\` can run: set command`);
    }
    const problem = describeUnrunnable(path, options);
    if (problem === null)
        return accepted([path]);
    if (canExecute(path, options.platform))
        return refused(problem);
    return refused(`${(0,quote/* quoted */.T)(file)} is of no kind that \`auto\` runs (Python, JavaScript or TypeScript, or an executable file): set command, such as \`bash {file}\``);
}
/** Windows runs batch files through cmd.exe, which reads `%` and `&` in a file's name as its own. */
function refuseBatchFile(program, options) {
    if (options.platform !== "win32" || !/\.(?:bat|cmd)$/i.test(program))
        return null;
    return `${(0,quote/* quoted */.T)(program, 200)} is a batch file, which only a shell can run: set command to the program itself, such as python or node`;
}
/** pytest reads `@x` as a file of arguments, and everyone reads `-x` as an option. */
function asArgument(file) {
    return /^[-@]/.test(file) ? `./${file}` : file;
}
function accepted(argv) {
    return { ok: true, argv };
}
function refused(problem) {
    return { ok: false, problem: `${problem}.` };
}

// EXTERNAL MODULE: ./.build/src/platform/files/discover.js + 8 modules
var discover = __nccwpck_require__(6326);
// EXTERNAL MODULE: ./.build/src/platform/index.js + 76 modules
var src_platform = __nccwpck_require__(998);
// EXTERNAL MODULE: ./.build/src/report/dispatch.js
var dispatch = __nccwpck_require__(9786);
// EXTERNAL MODULE: ./.build/src/report/folder.js + 1 modules
var report_folder = __nccwpck_require__(1005);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
// EXTERNAL MODULE: ./.build/src/core/journal.js + 2 modules
var journal = __nccwpck_require__(3417);
;// CONCATENATED MODULE: ./.build/src/report/journal.js






/**
 * The events that announce a beginning or an end: on disk before the run goes on. The others
 * (samples, waits, the pid of a file that is already named) reach the disk with the next of these;
 * a crash of this program alone loses none of them, for the system has them.
 */
const SYNCED = new Set([
    "run-started",
    "preflight",
    "file-started",
    "kill",
    "file-finished",
    "cancel",
    "run-finished",
]);
const DISK = {
    write: (fd, data, offset) => (0,external_node_fs_.writeSync)(fd, data, offset),
    sync: (0,external_node_util_.promisify)(external_node_fs_.fdatasync),
};
/**
 * Appends every event to `memory-profile.jsonl`. Writes are synchronous (3–5 µs each on one open
 * file); the sync is not, so that a slow disk holds up the next file but not this thread's other
 * work (0.25 ms against 0.22 ms for the blocking call, after idle).
 *
 * `handle` throws when a line could not be written or synced: the journal is then cut off there.
 */
function journalReporter(folder, disk = DISK) {
    const fd = folder.create(report_folder/* JOURNAL_FILE */.RD);
    folder.syncEntries();
    let samplesWanted = true;
    const append = (event) => {
        if (!(0,journal/* isJournaled */.H3)(event))
            return;
        if (event.kind === "run-started")
            samplesWanted = event.settings["memory-profile"] !== false;
        if (event.kind === "sample" && !samplesWanted)
            return;
        const line = Buffer.from((0,journal/* encodeEvent */.r9)(event), "utf8");
        // A full disk takes the part that fits, and only then refuses.
        for (let done = 0; done < line.length;)
            done += disk.write(fd, line, done);
        return SYNCED.has(event.kind) ? disk.sync(fd) : undefined;
    };
    return {
        name: dispatch/* JOURNAL_NAME */.q,
        handle(event) {
            try {
                return append(event)?.catch((thrown) => {
                    throw lost(folder, thrown);
                });
            }
            catch (thrown) {
                throw lost(folder, thrown);
            }
        },
        async close() {
            (0,external_node_fs_.closeSync)(fd);
        },
    };
}
function lost(folder, thrown) {
    return new Error(`${report_folder/* JOURNAL_FILE */.RD} cannot be written any more (${(0,errors/* toError */.iT)(thrown).message}); the tests go on, but the profile ends here: make room in ${folder.path}, or name another report-dir`, { cause: thrown });
}

// EXTERNAL MODULE: ./.build/src/entry/audit.js
var entry_audit = __nccwpck_require__(2639);
// EXTERNAL MODULE: ./.build/src/entry/bundles.js
var bundles = __nccwpck_require__(477);
// EXTERNAL MODULE: ./.build/src/entry/version.js
var version = __nccwpck_require__(9508);
;// CONCATENATED MODULE: ./.build/src/entry/suite.js
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
















/** The one way in which the command line and the action run tests. */
async function runSuite(options) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { settings } = options.parsed;
        const runId = (0,external_node_crypto_.randomBytes)(8).toString("hex");
        const workingDirectory = (0,external_node_path_.resolve)(settings.workingDirectory);
        const cases = __addDisposableResource(env_1, casesFolder(options.environment.RUNNER_TEMP || (0,external_node_os_.tmpdir)()), false);
        const plan = await planOf(options, { workingDirectory, runId, junitPath: cases.newPath });
        const platform = __addDisposableResource(env_1, await (0,src_platform/* openPlatform */.WN)({
            runId,
            workingDirectory,
            containment: settings.containment,
            watchdogScript: (0,bundles/* bundleBeside */.J)("watchdog"),
            gpu: {
                script: (0,bundles/* bundleBeside */.J)("gpu-probe"),
                environment: plan.environment,
                interval: settings.watchdogInterval,
                python: pythonOf(plan.files),
            },
        }), true);
        const folder = (0,report_folder/* openReportFolder */.Xm)(options.reportDir, { purpose: "run", identify: src_platform/* identifyProcess */.wO });
        try {
            options.onFolder?.(folder, runId);
            const reporters = [journalReporter(folder), ...options.reportersFor(folder)];
            return await (0,dispatch/* dispatch */.J)((0,run/* run */.e)(plan, platform.ports, options.cancel), reporters, platform.ports);
        }
        finally {
            folder.close();
        }
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
async function planOf({ parsed, environment, reportDir }, place) {
    const { settings, record } = parsed;
    const { workingDirectory, runId, junitPath } = place;
    const platform = src_platform/* platformName */.$r;
    const found = (0,discover/* discoverTestFiles */.B)({ patterns: settings.tests, workingDirectory, platform });
    const tests = (0,core_environment/* testEnvironment */.i)(environment, { platform });
    const gpu = gpuEnvironment(tests, { maxSplitMb: settings.gpuMaxSplitMb });
    const commandFor = createCommands({
        template: settings.command,
        workingDirectory,
        environment: tests,
        platform,
        nodePath: process.execPath,
        junitPath,
    });
    const files = [];
    const audit = await (0,entry_audit/* auditForRun */.c)(settings, workingDirectory, found.files);
    const barred = new Map(audit
        .filter(({ mode, verdict }) => mode !== "warn" && verdict === "real")
        .map((finding) => [finding.index, finding]));
    for (const [index, file] of found.files.entries()) {
        const finding = barred.get(index);
        if (finding !== undefined) {
            const reason = `Not run: the audit (${settings.audit}) says that line ${finding.line} would load a real model: ${finding.reason}`;
            files.push({ file, command: { kind: "excluded", reason, fails: settings.audit === "fail" } });
            continue;
        }
        const found = await commandFor(file);
        const command = found.ok
            ? {
                kind: "run",
                argv: found.argv,
                ...(found.junit === undefined ? {} : { junit: found.junit }),
            }
            : { kind: "problem", reason: found.problem };
        files.push({ file, command });
    }
    return {
        version: version/* version */.r,
        runId,
        pid: process.pid,
        workingDirectory,
        settings,
        record: { ...record, "report-dir": (0,external_node_path_.resolve)(reportDir) },
        environment: gpu.environment,
        files,
        audit,
        warnings: [...parsed.warnings, ...found.warnings],
        notices: gpuNotices(gpu.notes, found.files),
    };
}
/** Said where there are Python tests: nobody else has a framework that reads these variables. */
function gpuNotices(notes, files) {
    if (notes.length === 0 || !files.some((file) => file.endsWith(".py")))
        return [];
    return [{ code: "gpu-environment", message: `set for the tests: ${notes.join(" ")}` }];
}
/** The interpreter of the first Python test, for the source that asks torch. */
function pythonOf(files) {
    for (const { command } of files) {
        const end = command.kind === "run" ? command.argv.indexOf("-m") : -1;
        if (command.kind === "run" && end > 0)
            return command.argv.slice(0, end);
    }
    return null;
}


/***/ }),

/***/ 9508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/** The version in package.json; a test keeps them equal. */
const version = "1.0.0";


/***/ }),

/***/ 6944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ errorCode),
/* harmony export */   M: () => (/* binding */ crawl)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);


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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  B: () => (/* binding */ discoverTestFiles)
});

// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __nccwpck_require__(6512);
// EXTERNAL MODULE: ./.build/src/core/quote.js
var quote = __nccwpck_require__(3023);
// EXTERNAL MODULE: ./.build/src/platform/files/crawl.js
var crawl = __nccwpck_require__(6944);
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
/** More alternatives than a person writes; `{a,b}` thirty times in a row would be 10⁹. */
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
 * folders, `*`, `?` and `[…]` stay within one name, `{a,b}` means one or the other. Names with a
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
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./.build/src/platform/files/place.js



function createPlace(workingDirectory, platform) {
    const ignoresCase = platform === "win32";
    const path = ignoresCase ? external_node_path_.win32 : external_node_path_.posix;
    const slashed = (text) => (ignoresCase ? text.replaceAll("\\", "/") : text);
    return {
        ignoresCase,
        resolve: (text) => slashed(path.resolve(workingDirectory, text)),
        // Another drive of Windows has no relative spelling: path.relative leaves it absolute.
        show: (text) => slashed(path.relative(workingDirectory, text)),
        key: (text) => (ignoresCase ? text.toLowerCase() : text),
    };
}
/** What is at a path; links are followed. `why` ends a sentence that begins with the name. */
function placeOf(path) {
    let stats;
    try {
        stats = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
    }
    catch (error) {
        return { kind: "missing", why: `cannot be looked at (${(0,crawl/* errorCode */.C)(error)})` };
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
    const word = place.ignoresCase ? body.replaceAll("\\", "/") : body;
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


/***/ }),

/***/ 998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  wO: () => (/* binding */ identifyProcess),
  WN: () => (/* binding */ openPlatform),
  $r: () => (/* binding */ platformName)
});

// UNUSED EXPORTS: endRun, openTreeProbe, raiseThreadPriority

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: external "node:timers/promises"
const external_node_timers_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __nccwpck_require__(3136);
// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __nccwpck_require__(6512);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: ./node_modules/saxes/saxes.js
var saxes = __nccwpck_require__(9800);
// EXTERNAL MODULE: ./.build/src/core/text.js
var core_text = __nccwpck_require__(9112);
// EXTERNAL MODULE: ./.build/src/core/units.js
var units = __nccwpck_require__(5288);
;// CONCATENATED MODULE: ./.build/src/platform/files/test-cases.js
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






/** Limits on what a test may make us keep: all of it goes into one line of the journal. */
const MAX_FILE_BYTES = 64 * 1024 * 1024;
const MAX_CASES = 5_000;
const MAX_TEXT = 2_000_000;
const MAX_NAME = 500;
const MAX_MESSAGE = 1_000;
const MAX_DETAILS = 4_000;
const NOTHING = { cases: [], leftOut: 0, problem: null };
/**
 * Reads the JUnit XML that a test command wrote, and removes it. Never rejects: what cannot be read
 * is told as `problem`. The tests may have put anything there, so a link is not followed, a pipe is
 * not waited for, and entities of its own are an error to the parser.
 */
async function takeTestCases(path) {
    try {
        return readTestCases(await readBounded(path));
    }
    catch (thrown) {
        const { code, message } = (0,errors/* toError */.iT)(thrown);
        const why = code === "ENOENT" ? "the test command wrote none" : message;
        return { ...NOTHING, problem: `no test cases: ${why}` };
    }
    finally {
        await (0,promises_.rm)(path, { force: true, recursive: true }).catch(() => { });
    }
}
async function readBounded(path) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const flags = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0);
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
    const handle = await (0,promises_.open)(path, flags);
    return { handle, [Symbol.asyncDispose]: () => handle.close() };
}
/** The cases in a JUnit document; suites within suites come out flat. */
function readTestCases(xml) {
    const cases = [];
    let leftOut = 0;
    let room = MAX_TEXT;
    let open = null;
    const parser = new saxes/* SaxesParser */.wT();
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
        problem = `the test command's JUnit file is no well-formed XML: ${(0,core_text/* shorten */.ml)((0,errors/* toError */.iT)(thrown).message, 200)}`;
    }
    return { cases, leftOut, problem };
}
function openCase({ name = "", classname = "", time = "" }) {
    // Some writers put commas between thousands.
    const seconds = Number.parseFloat(time.replaceAll(",", ""));
    return {
        name: (0,core_text/* shorten */.ml)(name, MAX_NAME),
        className: (0,core_text/* shorten */.ml)(classname, MAX_NAME),
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
    open.message = (0,core_text/* shorten */.ml)(attributes.message ?? attributes.type ?? "", MAX_MESSAGE);
    open.details = "";
    open.into = true;
}
function closeCase({ into: _, durationMs, details, ...rest }) {
    return {
        ...rest,
        durationMs: durationMs === null ? null : (0,units/* millis */.ne)(durationMs),
        details: (0,core_text/* shorten */.ml)(details.trim(), MAX_DETAILS),
    };
}

;// CONCATENATED MODULE: external "node:worker_threads"
const external_node_worker_threads_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");
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
        const usedBytes = (0,units/* bytes */.ee)(used);
        const totalBytes = (0,units/* bytes */.ee)(total);
        readings.push({ index, usedBytes, totalBytes, usedPercent: (0,units/* percentOf */.pR)(usedBytes, totalBytes) });
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

;// CONCATENATED MODULE: ./.build/src/core/gpu-visible.js
/**
 * Which GPUs the tests can see. Where a variable's meaning cannot be settled, more are taken as
 * visible rather than fewer: a threshold that looks at one GPU too many errs on the safe side.
 *
 * NVIDIA: CUDA_VISIBLE_DEVICES (NVIDIA's CUDA programming guide, "CUDA Environment Variables"),
 * within what NVIDIA_VISIBLE_DEVICES hands to a container. AMD: ROCR_VISIBLE_DEVICES, then
 * HIP_VISIBLE_DEVICES within it, or CUDA_VISIBLE_DEVICES, which HIP honours too.
 */
function visibleGpus(gpus, environment) {
    const notes = [];
    const split = new Set(gpus.map((gpu) => gpu.parentIndex));
    // A GPU that is cut into MIG instances is seen through them only.
    const whole = gpus.filter((gpu) => !split.has(gpu.index));
    const nvidia = whole.filter((gpu) => gpu.vendor === "nvidia");
    const amd = whole.filter((gpu) => gpu.vendor === "amd");
    const others = whole.filter((gpu) => gpu.vendor === "other");
    const handedIn = handedIntoContainer(nvidia, environment.NVIDIA_VISIBLE_DEVICES);
    if (handedIn.length < nvidia.length) {
        notes.push(`NVIDIA_VISIBLE_DEVICES=${environment.NVIDIA_VISIBLE_DEVICES} leaves out GPUs that the driver lists, so they are not looked at; CUDA itself ignores this variable: hide them from the tests with CUDA_VISIBLE_DEVICES`);
    }
    const cuda = environment.CUDA_VISIBLE_DEVICES;
    const seen = new Set([
        ...(cuda === undefined ? handedIn : selectCuda(handedIn, cuda, environment, notes)),
        ...selectAmd(amd, environment),
        ...others,
    ]);
    return {
        visible: gpus.filter((gpu) => seen.has(gpu)).map((gpu) => gpu.index),
        notes,
    };
}
/**
 * NVIDIA_VISIBLE_DEVICES is read by the container runtime, not by CUDA: inside, the driver lists
 * only what was handed in, numbered from 0. So UUIDs always tell, and indices only where the list
 * is longer than what they name. `void` does not mean none: with CDI and device plugins the
 * runtime is told so while the GPUs are there.
 */
function handedIntoContainer(gpus, value) {
    const words = wordsOf(value ?? "");
    if (value === undefined || words.length === 0)
        return gpus;
    if (words.includes("none"))
        return [];
    const named = gpus.filter((gpu) => words.some((word) => names(word, gpu, gpus)));
    const physical = new Set(gpus.map((gpu) => gpu.parentIndex ?? gpu.index));
    if (words.every((word) => /^\d+$/.test(word)) && physical.size <= words.length)
        return gpus;
    return named.length === 0 ? gpus : named;
}
/**
 * CUDA takes entries up to the first that it does not know or that is empty; an empty value or -1
 * means none. test/gpu compares this with a real driver.
 */
function selectCuda(gpus, value, environment, notes) {
    const words = cudaWordsOf(value);
    const selected = new Set();
    for (const word of words) {
        const matches = gpus.filter((gpu) => names(word, gpu, gpus));
        if (matches.length === 0) {
            if (!/^MIG-/i.test(word) || gpus.some((gpu) => gpu.parentIndex !== null))
                break;
            notes.push(`CUDA_VISIBLE_DEVICES names ${word}, which this source does not list: all GPUs count as visible`);
            return gpus;
        }
        for (const gpu of matches)
            selected.add(gpu);
    }
    const byIndex = words.some((word) => /^\d+$/.test(word));
    const oneModel = new Set(gpus.map((gpu) => gpu.name)).size <= 1;
    const all = selected.size === gpus.length || selected.size === 0;
    if (byIndex && !oneModel && !all && environment.CUDA_DEVICE_ORDER !== "PCI_BUS_ID") {
        notes.push(`CUDA_VISIBLE_DEVICES=${value} counts the GPUs from the fastest, drivers count them by PCI address: all count as visible; set CUDA_DEVICE_ORDER=PCI_BUS_ID to have only those looked at`);
        return gpus;
    }
    return [...selected];
}
function selectAmd(gpus, environment) {
    const runtime = selectByPlace(gpus, environment.ROCR_VISIBLE_DEVICES);
    return selectByPlace(runtime, environment.HIP_VISIBLE_DEVICES ?? environment.CUDA_VISIBLE_DEVICES);
}
/** HIP counts among what is left, in order. */
function selectByPlace(gpus, value) {
    if (value === undefined)
        return gpus;
    const selected = [];
    for (const word of wordsOf(value)) {
        const found = /^\d+$/.test(word)
            ? gpus[Number(word)]
            : gpus.find((gpu) => isPrefix(word, gpu.uuid));
        if (found === undefined)
            break;
        selected.push(found);
    }
    return selected;
}
/** Whether one entry means this GPU: an index, a UUID or the unambiguous beginning of one. */
function names(word, gpu, all) {
    // By index CUDA means the GPU; which of its MIG instances it takes is the driver's choice.
    if (/^\d+$/.test(word))
        return (gpu.parentIndex ?? gpu.index) === Number(word);
    const old = /^MIG-(GPU-[0-9a-f-]+)\/\d+\/\d+$/i.exec(word);
    if (old !== null && !isPrefix(word, gpu.uuid)) {
        // Spelling of drivers before R470, which names the GPU and its two instance numbers.
        if (all.some((one) => isPrefix(word, one.uuid)))
            return false;
        return gpu.parentIndex === null && isPrefix(old[1] ?? "", gpu.uuid);
    }
    return isPrefix(word, gpu.uuid);
}
function isPrefix(word, uuid) {
    // The digits go in any case, `gpu-` does not (driver 580).
    if (uuid === null || !/^(GPU|MIG)-./.test(word))
        return false;
    return uuid.toLowerCase().startsWith(word.toLowerCase());
}
/** Of a number its beginning counts, as for C's strtol: `0;1` is 0 (driver 580). */
function cudaWordsOf(value) {
    const words = value.split(",").map((word) => word.trim());
    const end = words.indexOf("");
    return words.slice(0, end < 0 ? words.length : end).map((word) => /^\d+/.exec(word)?.[0] ?? word);
}
function wordsOf(value) {
    return value
        .split(",")
        .map((word) => word.trim())
        .filter((word) => word !== "");
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __nccwpck_require__(1421);
;// CONCATENATED MODULE: ./.build/src/platform/gpu/live-processes.js


/** How many programs of the probe can run at once. */
const PLACES = 8;
/** The process ids of the probe's programs, where the main thread can see them too. */
function createLiveProcesses() {
    return new SharedArrayBuffer(PLACES * Int32Array.BYTES_PER_ELEMENT);
}
/** Notes a program until it has ended. */
function live_processes_noteLive(places, child) {
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
function live_processes_killTree(child, platform) {
    const { pid } = child;
    if (pid === undefined || child.exitCode !== null || child.signalCode !== null)
        return;
    if (platform !== "win32") {
        killGroup(pid, platform);
        return;
    }
    const root = process.env.SystemRoot ?? "C:\\Windows";
    const taskkill = spawn(win32.join(root, "System32", "taskkill.exe"), ["/PID", String(pid), "/T", "/F"], { stdio: "ignore", windowsHide: true });
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

;// CONCATENATED MODULE: ./.build/src/platform/gpu/run-program.js


const MAX_OUTPUT_BYTES = (/* unused pure expression or super */ null && (1024 * 1024));
/**
 * Runs a short query program and collects what it prints (both streams). One that misses its
 * deadline is killed with its tree and not waited for. Never rejects.
 */
function run_program_runProgram(run) {
    const { argv, environment, platform, deadlineMs, live } = run;
    return new Promise((resolve) => {
        const child = spawn(argv[0], argv.slice(1), {
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

;// CONCATENATED MODULE: ./.build/src/platform/gpu/source.js
/** The sources in the order in which they are asked. */
const GPU_SOURCES = [
    "nvml",
    "pdh",
    "nvidia-smi",
    "amd-sysfs",
    "torch",
    "systeminformation",
];
/** Why a source does not answer, and what would make it. Expected; never shown with a stack. */
class source_SourceFault extends Error {
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
    if (thrown instanceof source_SourceFault)
        return thrown;
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    return new source_SourceFault(message, "report this as a bug of gpu-safe-tests, with the line above");
}

;// CONCATENATED MODULE: ./.build/src/platform/gpu/nvidia-smi.js





/** Where nvidia-smi lies, or null. Windows: System32, then the folder of drivers before R400. */
function findNvidiaSmi(platform, environment) {
    const path = environment.PATH ?? environment.Path ?? "";
    const folders = path.split(platform === "win32" ? ";" : external_node_path_.delimiter).filter((one) => one !== "");
    if (platform !== "win32") {
        const places = [...folders, "/usr/lib/wsl/lib"].map((folder) => (0,external_node_path_.join)(folder, "nvidia-smi"));
        return places.find((place) => (0,external_node_fs_.existsSync)(place)) ?? null;
    }
    const root = environment.SystemRoot ?? environment.SYSTEMROOT ?? "C:\\Windows";
    const programs = environment.ProgramW6432 ?? environment.ProgramFiles ?? "C:\\Program Files";
    const own = [
        external_node_path_.win32.join(root, "System32"),
        external_node_path_.win32.join(programs, "NVIDIA Corporation", "NVSMI"),
        ...folders,
    ];
    return own.map((one) => external_node_path_.win32.join(one, "nvidia-smi.exe")).find((one) => (0,external_node_fs_.existsSync)(one)) ?? null;
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

;// CONCATENATED MODULE: ./.build/src/platform/gpu/nvml-library.js

/**
 * Where NVIDIA's management library may lie. On Windows only by full path: a DLL of that name in
 * the working directory must never be loaded. On Linux the loader's own search comes first.
 */
function nvmlCandidates(platform, environment) {
    if (platform === "win32") {
        const root = environment.SystemRoot ?? environment.SYSTEMROOT ?? "C:\\Windows";
        const programs = environment.ProgramW6432 ?? environment.ProgramFiles ?? "C:\\Program Files";
        return [
            external_node_path_.win32.join(root, "System32", "nvml.dll"),
            external_node_path_.win32.join(programs, "NVIDIA Corporation", "NVSMI", "nvml.dll"),
        ];
    }
    return [
        "libnvidia-ml.so.1",
        "/usr/lib/wsl/lib/libnvidia-ml.so.1",
        "/run/opengl-driver/lib/libnvidia-ml.so.1",
        "/usr/local/nvidia/lib64/libnvidia-ml.so.1",
    ];
}

;// CONCATENATED MODULE: ./.build/src/platform/gpu/hints.js




/** Where loaders find libnvidia-ml.so.1 without LD_LIBRARY_PATH. */
const LIBRARY_FOLDERS = [
    "usr/lib/x86_64-linux-gnu",
    "usr/lib/aarch64-linux-gnu",
    "usr/lib64",
    "usr/lib",
    "lib64",
    "usr/local/lib",
    "usr/local/nvidia/lib64",
    "usr/lib/wsl/lib",
    "run/opengl-driver/lib",
    "opt/nvidia/lib64",
];
const NVIDIA_DEVICES = ["dev/nvidiactl", "dev/nvidia0", "dev/dxg"];
/**
 * Which sources are worth asking on this machine, in order, by the names of files alone: well
 * under a millisecond. Empty = obviously no GPU, and nothing is started. Windows' counters know
 * GPUs of every vendor and are always asked there.
 */
function sourcesWorthAsking(question) {
    const { platform, environment } = question;
    const smi = findNvidiaSmi(platform, environment) !== null;
    if (platform === "win32") {
        const nvidia = smi || nvmlCandidates(platform, environment).some((path) => (0,external_node_fs_.existsSync)(path));
        return nvidia ? ["nvml", "pdh", "nvidia-smi", "torch", "systeminformation"] : ["pdh"];
    }
    if (platform !== "linux")
        return [];
    const nvidia = smi || hasNvidiaFiles(question);
    const amd = (0,external_node_fs_.existsSync)((0,external_node_path_.join)(question.root, "dev/kfd")) || hasAmdCard(question.amdRoots);
    return [
        ...(nvidia ? ["nvml", "nvidia-smi"] : []),
        ...(amd ? ["amd-sysfs"] : []),
        ...(nvidia || amd ? ["torch"] : []),
        ...(nvidia ? ["systeminformation"] : []),
    ];
}
function hasNvidiaFiles({ root, environment }) {
    const own = (environment.LD_LIBRARY_PATH ?? "").split(":").filter((one) => one !== "");
    const folders = [...own, ...LIBRARY_FOLDERS.map((folder) => (0,external_node_path_.join)(root, folder))];
    return (NVIDIA_DEVICES.some((device) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(root, device))) ||
        folders.some((folder) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, "libnvidia-ml.so.1"))));
}
function hasAmdCard({ sys }) {
    const drm = (0,external_node_path_.join)(sys, "class/drm");
    try {
        return (0,external_node_fs_.readdirSync)(drm)
            .filter((name) => /^card\d+$/.test(name))
            .some((name) => (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(drm, name, "device/vendor"), "utf8").trim() === "0x1002");
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./.build/src/platform/gpu/port.js

/** Who holds a GPU is asked for reports: a driver that hangs must not hold those up. */
const HOLDERS_DEADLINE_MS = 2000;
const CLOSE_DEADLINE_MS = 1500;
/** The main thread's end of the probe. The thread never keeps the program alive. */
function createPort(parts) {
    const { worker, gpus, board, read } = parts;
    const waiting = new Map();
    const spills = new Map();
    let nextId = 0;
    let source = parts.source;
    let ended = false;
    const end = () => {
        ended = true;
        for (const resolve of [...waiting.values()])
            resolve(null);
    };
    worker.on("message", (message) => {
        switch (message.kind) {
            case "refreshed":
            case "holders":
                waiting.get(message.id)?.(message);
                return;
            case "spills":
                for (const one of message.spills) {
                    const key = `${one.index}/${one.pid}`;
                    if (one.grownBytes > (spills.get(key)?.grownBytes ?? 0))
                        spills.set(key, one);
                }
                return;
            case "changed": {
                const why = message.attempts
                    .filter(({ ok }) => !ok)
                    .map((attempt) => `${attempt.source}: ${attempt.reason}`)
                    .join("; ");
                if (message.source !== null)
                    source = message.source;
                parts.onChange(message.source === null
                    ? `No GPU source answers any more, so VRAM is not watched for now (${why})`
                    : `VRAM is read by ${message.source} from now on (${why})`);
                return;
            }
            case "closed":
                end();
        }
    });
    worker.on("error", (fault) => {
        end();
        parts.onChange(`The GPU probe failed, so VRAM is not watched any more (${fault.message})`);
    });
    worker.on("exit", end);
    worker.unref();
    const send = (message) => worker.postMessage(message);
    const ask = (kind, deadlineMs) => new Promise((resolve) => {
        const id = nextId++;
        const settle = (message) => {
            clearTimeout(timer);
            waiting.delete(id);
            resolve(message);
        };
        const timer = setTimeout(() => settle(null), deadlineMs);
        waiting.set(id, settle);
        if (ended)
            settle(null);
        else
            send({ kind, id });
    });
    send({ kind: "visible", indices: gpus.filter((one) => one.visible).map((one) => one.index) });
    return {
        get source() {
            return source;
        },
        gpus,
        board,
        read,
        refresh: async (deadline) => {
            await ask("refresh", deadline);
            return read();
        },
        holders: async (index) => {
            const answer = await ask("holders", HOLDERS_DEADLINE_MS);
            if (answer?.kind !== "holders")
                return [];
            return answer.holders
                .filter((one) => one.index === index)
                .map((one) => named(one, parts.describe(one.pid)));
        },
        spills: () => {
            const seen = [...spills.values()].map(({ index, pid, grownBytes }) => ({
                index,
                pid,
                grownBytes: (0,units/* bytes */.ee)(grownBytes),
            }));
            spills.clear();
            return seen;
        },
        close: async () => {
            if (!ended) {
                send({ kind: "close" });
                await new Promise((resolve) => {
                    const timer = setTimeout(resolve, CLOSE_DEADLINE_MS);
                    waiting.set(-1, () => {
                        clearTimeout(timer);
                        resolve();
                    });
                });
            }
            await worker.terminate();
            parts.onClosed();
        },
    };
}
function named(holder, known) {
    const vramBytes = holder.vramBytes === null ? null : (0,units/* bytes */.ee)(holder.vramBytes);
    const sharedBytes = holder.sharedBytes === null ? null : (0,units/* bytes */.ee)(holder.sharedBytes);
    // A driver tells process ids of the host: inside a container they name nobody, or a stranger.
    const unknown = {
        pid: holder.pid,
        parentPid: 0,
        name: holder.name ?? "unknown",
        command: holder.name ?? "[not visible from here]",
        bytes: (0,units/* bytes */.ee)(0),
    };
    return { ...(known ?? unknown), vramBytes, sharedBytes };
}

;// CONCATENATED MODULE: ./.build/src/platform/gpu/open.js










/**
 * NVML's start takes seconds on a machine with many GPUs and no persistence mode; importing torch
 * as well. A look that takes longer than its deadline means a driver that hangs.
 */
const DEADLINES = {
    nvml: { openMs: 5000, lookMs: 2000 },
    pdh: { openMs: 5000, lookMs: 2000 },
    "nvidia-smi": { openMs: 5000, lookMs: 5000 },
    "amd-sysfs": { openMs: 2000, lookMs: 2000 },
    torch: { openMs: 20_000, lookMs: 5000 },
    systeminformation: { openMs: 10_000, lookMs: 5000 },
};
/** Starting the thread and the process on a busy machine, on top of the sources' own deadlines. */
const START_MS = 10_000;
/**
 * Finds the first source that tells the GPUs' occupancy and keeps asking it, off this thread.
 * Never rejects: no GPU is an answer. Costs under 5 ms and starts nothing where no file of this
 * machine speaks for a GPU.
 */
async function openGpu(options) {
    const { platform, environment, root = "/" } = options;
    const amdRoots = options.amdRoots ?? { sys: "/sys", proc: "/proc" };
    const worth = sourcesWorthAsking({ platform, environment, root, amdRoots });
    const sources = options.sources ?? worth;
    const passedOver = GPU_SOURCES.filter((one) => !sources.includes(one)).map(notTried);
    if (sources.length === 0)
        return { port: null, attempts: passedOver, notes: [] };
    const board = createGpuBoard(GPU_BOARD_CAPACITY);
    const live = createLiveProcesses();
    const settings = {
        kind: "gpu-probe",
        sources,
        deadlines: { ...DEADLINES, ...options.deadlines },
        platform,
        environment,
        intervalMs: options.intervalMs,
        probeFile: options.probeFile,
        parentPid: process.pid,
        nvmlCandidates: options.nvmlCandidates ?? nvmlCandidates(platform, environment),
        nvidiaSmi: findNvidiaSmi(platform, environment),
        python: options.python ?? [platform === "win32" ? "python" : "python3"],
        amdRoots,
        board,
        live,
        retryMs: options.retryMs ?? 30_000,
    };
    const worker = new external_node_worker_threads_namespaceObject.Worker(options.probeFile, {
        workerData: settings,
        stdout: false,
        stderr: false,
        execArgv: [],
    });
    const atExit = () => killNoted(live, platform);
    process.once("exit", atExit);
    const attempts = [];
    const opened = await firstAnswer(worker, settings, attempts);
    if (opened.source === null) {
        await worker.terminate();
        killNoted(live, platform);
        process.off("exit", atExit);
        return { port: null, attempts: inOrder([...attempts, ...passedOver]), notes: [] };
    }
    const { gpus, notes } = describeGpus(opened.devices, opened.filtered, environment);
    const port = createPort({
        worker,
        gpus,
        source: opened.source,
        read: () => readGpuBoard(board, Date.now(), GPU_READING_MAX_AGE_MS),
        board,
        describe: options.describe ?? (() => null),
        onChange: options.onChange ?? (() => { }),
        onClosed: () => {
            killNoted(live, platform);
            process.off("exit", atExit);
        },
    });
    return { port, attempts, notes };
}
function inOrder(attempts) {
    const place = ({ source }) => GPU_SOURCES.indexOf(source);
    return [...attempts].sort((a, b) => place(a) - place(b));
}
function notTried(source) {
    return {
        source,
        ok: false,
        reason: "not tried: nothing on this machine speaks for a GPU that it could read",
        remedy: "install the GPU's driver; in a container, hand the GPU in",
    };
}
function firstAnswer(worker, { sources, deadlines }, attempts) {
    return new Promise((resolve) => {
        const longest = sources.reduce((sum, one) => sum + deadlines[one].openMs, START_MS);
        const end = (answer) => {
            clearTimeout(timer);
            worker.off("message", hear);
            worker.off("error", fail);
            resolve(answer);
        };
        const fail = (thrown) => {
            const source = sources[attempts.length] ?? "nvml";
            const reason = `the GPU probe failed: ${thrown instanceof Error ? thrown.message : thrown}`;
            attempts.push({ source, ok: false, reason, remedy: "run gpu-safe-tests doctor" });
            end({ source: null });
        };
        const timer = setTimeout(() => fail(`no answer within ${longest} ms`), longest);
        const hear = (message) => {
            if (message.kind === "attempt")
                attempts.push(message.attempt);
            else if (message.kind === "opened")
                end(message);
            else if (message.kind === "none")
                end({ source: null });
        };
        worker.on("message", hear);
        worker.on("error", fail);
    });
}
function describeGpus(devices, filtered, environment) {
    const all = { visible: devices.map(({ index }) => index), notes: [] };
    const { visible, notes } = filtered ? all : visibleGpus(devices, environment);
    const gpus = devices.map((device) => ({
        index: device.index,
        name: device.name,
        totalVramBytes: (0,units/* bytes */.ee)(device.totalBytes),
        uuid: device.uuid,
        pciBusId: device.pciBusId,
        visible: visible.includes(device.index),
    }));
    return { gpus, notes };
}

;// CONCATENATED MODULE: ./.build/src/platform/linux/cgroup-files.js




/** How long a cgroup may stay busy after its last process died; it is a matter of microseconds. */
const BUSY_MS = 2000;
/** `folder` and all cgroups below it (tests may make their own), parents first. */
function cgroupsBelow(folder) {
    const found = [folder];
    for (const current of found) {
        // A kernfs folder has two links and one for each folder in it: no listing where there is none.
        if (((0,external_node_fs_.statSync)(current, { throwIfNoEntry: false })?.nlink ?? 0) <= 2)
            continue;
        for (const entry of listOrEmpty(current)) {
            if (entry.isDirectory())
                found.push((0,external_node_path_.join)(current, entry.name));
        }
    }
    return found;
}
/** The processes in `folder` and below. Zombies are not among them. */
function cgroupPids(folder) {
    const pids = [];
    for (const current of cgroupsBelow(folder)) {
        for (const line of readOrEmpty((0,external_node_path_.join)(current, "cgroup.procs")).split("\n")) {
            const pid = Number(line);
            if (pid > 0)
                pids.push(pid); // 0: a process of another pid namespace
        }
    }
    return pids;
}
/**
 * Sends SIGKILL to a process, or to a group by its negated id. One that has ended meanwhile is no
 * fault; one that changed its user and is not ours to kill shows among those still alive.
 */
function killPid(pid) {
    try {
        process.kill(pid, "SIGKILL");
    }
    catch (thrown) {
        const { code } = thrown;
        if (code !== "ESRCH" && code !== "EPERM")
            throw thrown;
    }
}
/** Writes to a file that may be absent or refuse; tells whether it was taken. */
function tryWrite(path, text) {
    try {
        (0,external_node_fs_.writeFileSync)(path, text);
        return true;
    }
    catch {
        return false;
    }
}
function listOrEmpty(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true });
    }
    catch {
        return []; // removed by another run that sweeps, or by the guardian
    }
}
function readOrEmpty(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, "latin1");
    }
    catch {
        return "";
    }
}
/** Kills what is in a cgroup until nothing is, or for two seconds. */
async function emptyCgroup(folder) {
    const deadline = performance.now() + BUSY_MS;
    for (;;) {
        const pids = cgroupPids(folder);
        if (pids.length === 0 || performance.now() > deadline)
            return;
        pids.forEach(killPid);
        await (0,external_node_timers_promises_namespaceObject.setTimeout)(2);
    }
}
/** Removes a cgroup and those below it, its processes being dead. One that is gone is no fault. */
async function removeCgroup(folder) {
    const deadline = performance.now() + BUSY_MS;
    for (const current of cgroupsBelow(folder).reverse()) {
        for (;;) {
            try {
                await (0,promises_.rmdir)(current);
                break;
            }
            catch (thrown) {
                const code = thrown.code;
                if (code === "ENOENT")
                    break;
                if (code !== "EBUSY" || performance.now() > deadline)
                    throw thrown;
                await (0,external_node_timers_promises_namespaceObject.setTimeout)(2);
            }
        }
    }
}

;// CONCATENATED MODULE: ./.build/src/platform/linux/cgroup-mounts.js


/** Finds the hierarchies from `/proc/self/mountinfo` and `/proc/self/cgroup`; empty where unreadable. */
function findCgroupHierarchies(procRoot = "/proc") {
    try {
        return parseCgroupHierarchies((0,external_node_fs_.readFileSync)(`${procRoot}/self/mountinfo`, "utf8"), (0,external_node_fs_.readFileSync)(`${procRoot}/self/cgroup`, "utf8"));
    }
    catch {
        return [];
    }
}
/** The hierarchies out of the two files' texts. See proc(5) and cgroups(7) for their formats. */
function parseCgroupHierarchies(mountinfo, cgroup) {
    const ownPaths = parseOwnPaths(cgroup);
    const found = [];
    for (const line of mountinfo.split("\n")) {
        const [mount, rest] = splitOnce(line, " - ");
        const [type, , superOptions = ""] = rest.split(" ");
        const [, , , root = "/", mountPoint = ""] = mount.split(" ").map(unescapeMount);
        if (type === "cgroup2") {
            found.push(place(2, "unified", ownPaths.get("") ?? "/", root, mountPoint));
        }
        else if (type === "cgroup") {
            for (const controller of superOptions.split(",")) {
                const ownPath = ownPaths.get(controller);
                if (ownPath !== undefined)
                    found.push(place(1, controller, ownPath, root, mountPoint));
            }
        }
    }
    return found;
}
/** `/proc/self/cgroup`: `4:memory:/a/b`, `2:cpu,cpuacct:/`, and v2's `0::/a`, keyed by controller. */
function parseOwnPaths(cgroup) {
    const paths = new Map();
    for (const line of cgroup.split("\n")) {
        const [, rest] = splitOnce(line, ":");
        const [controllers, path] = splitOnce(rest, ":");
        if (!path.startsWith("/"))
            continue;
        for (const controller of controllers.split(","))
            paths.set(controller, path);
    }
    return paths;
}
function place(version, controller, ownPath, root, mountPoint) {
    // In a container without a cgroup namespace the mount shows only the part below `root`.
    const inside = root === "/" || ownPath === root || ownPath.startsWith(`${root}/`);
    const visible = inside ? ownPath.slice(root === "/" ? 0 : root.length) : "/";
    // `/..` stands for what lies above a cgroup namespace's root, which this mount does not show.
    const folder = visible.startsWith("/..") ? mountPoint : (0,external_node_path_.join)(mountPoint, visible);
    return { version, controller, mountPoint, ownFolder: folder.replace(/(?<=.)\/$/, "") };
}
/** mountinfo writes blank, tab, newline and backslash as octal escapes. */
function unescapeMount(text) {
    return text.replace(/\\([0-7]{3})/g, (_, octal) => String.fromCharCode(Number.parseInt(octal, 8)));
}
function splitOnce(text, separator) {
    const at = text.indexOf(separator);
    return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + separator.length)];
}

;// CONCATENATED MODULE: ./.build/src/platform/linux/proc-text.js

/**
 * Parses `/proc/PID/stat`. The name stands in parentheses and may itself hold parentheses, blanks
 * and newlines, so fields are counted from the last `)`. Returns null for anything else.
 */
function parseProcStat(text) {
    const nameStart = text.indexOf("(");
    const nameEnd = text.lastIndexOf(")");
    if (nameStart < 0 || nameEnd < nameStart)
        return null;
    // Field 3 (state) is the first one after the name; field numbers below are those of proc(5).
    const fields = text.slice(nameEnd + 2).split(" ");
    const field = (number) => Number(fields[number - 3]);
    const stat = {
        pid: Number(text.slice(0, nameStart)),
        name: text.slice(nameStart + 1, nameEnd),
        state: fields[0] ?? "",
        parentPid: field(4),
        processGroup: field(5),
        session: field(6),
        threads: field(20),
        startTicks: field(22),
    };
    const { name, state, ...numbers } = stat;
    return state !== "" && Object.values(numbers).every(Number.isInteger) ? stat : null;
}
/**
 * A zombie or a process that is being torn down: it runs nothing and holds no memory. A process
 * whose first thread has ended shows as a zombie too, but others of its threads may still run.
 */
function isDead(stat) {
    if (stat.threads > 1)
        return false;
    return stat.state === "Z" || stat.state === "X" || stat.state === "x";
}
/**
 * Finds `Name:  123 kB` in `/proc/meminfo`, `status` or `smaps_rollup`; null where the kernel has
 * no such line. The name is matched at a line's start, so a hostile process name cannot fake one
 * (the kernel escapes newlines in `Name:`).
 */
function parseKiBField(text, name) {
    const key = `${name}:`;
    for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1)) {
        if (at > 0 && text[at - 1] !== "\n")
            continue;
        const amount = Number.parseInt(text.slice(at + key.length, at + key.length + 32), 10);
        return Number.isInteger(amount) && amount >= 0 ? (0,units/* bytes */.ee)(amount * units/* KIB */.nH) : null;
    }
    return null;
}
/** Finds `name 123` at a line's start, as cgroup files are written; null where it is absent. */
function parseFlatField(text, name) {
    const key = `${name} `;
    for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1)) {
        if (at > 0 && text[at - 1] !== "\n")
            continue;
        const amount = Number.parseInt(text.slice(at + key.length, at + key.length + 32), 10);
        return Number.isInteger(amount) ? amount : null;
    }
    return null;
}
/** A command line as a report shows it; the name in brackets where there is none (kernel threads). */
function commandText(cmdline, name) {
    const text = cmdline.replace(/\0+$/, "").replaceAll("\0", " ");
    return text === "" ? `[${name}]` : text;
}

;// CONCATENATED MODULE: ./.build/src/platform/linux/reused-file.js

/**
 * A kernel file that is kept open and read by position into one buffer: 1–8 µs a read, where
 * readFileSync takes 17 µs and leaves garbage. Kernel files are produced anew when read from 0.
 */
class ReusedFile {
    path;
    #fd;
    #buffer;
    /** Throws the system's error where the file cannot be opened. */
    constructor(path, size = 4096) {
        this.path = path;
        this.#fd = (0,external_node_fs_.openSync)(path, "r");
        this.#buffer = Buffer.allocUnsafe(size);
    }
    /** The file's text now. Throws the system's error, such as ENODEV where a cgroup was removed. */
    text() {
        let length = 0;
        for (;;) {
            const count = (0,external_node_fs_.readSync)(this.#fd, this.#buffer, length, this.#buffer.length - length, length);
            length += count;
            if (count === 0 || length < this.#buffer.length)
                break;
            this.#buffer = Buffer.concat([this.#buffer], this.#buffer.length * 2);
        }
        return this.#buffer.toString("latin1", 0, length);
    }
    /** For a file that holds one decimal number. `max` (cgroup v2: no limit) is Infinity. */
    number() {
        const count = (0,external_node_fs_.readSync)(this.#fd, this.#buffer, 0, this.#buffer.length, 0);
        let value = 0;
        for (let at = 0; at < count; at += 1) {
            const digit = (this.#buffer[at] ?? 0) - 48;
            if (digit < 0 || digit > 9)
                return at > 0 ? value : Number.POSITIVE_INFINITY;
            value = value * 10 + digit;
        }
        return value;
    }
    close() {
        if (this.#fd < 0)
            return;
        (0,external_node_fs_.closeSync)(this.#fd);
        this.#fd = -1;
    }
}
/** Opens a file that may be absent. */
function openReused(path, size) {
    try {
        return new ReusedFile(path, size);
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./.build/src/platform/linux/file-cache.js


/** A rise of the counter that asks for a new look at the cache, and the oldest figure that is used. */
const RISE_BYTES = 4 * 1024 * 1024;
const AGE_MS = 1000;
/**
 * Page cache that a cgroup is charged for. The kernel drops it before it kills anyone, so it is no
 * use of memory: a test that reads a 4 GB file does not need 4 GB. memory.stat costs 20 times the
 * counter itself and is therefore read only when the counter has risen, or once a second.
 */
class FileCache {
    #file;
    #prefix;
    #cached = 0;
    #atUsage = Number.NEGATIVE_INFINITY;
    #atMs = Number.NEGATIVE_INFINITY;
    /** `prefix`: v1 counts cgroups below under `total_…`, v2 always counts them. */
    constructor(path, prefix) {
        this.#file = openReused(path);
        this.#prefix = prefix;
    }
    /** Bytes of cache at a time when the counter stands at `usage`. */
    bytes(usage) {
        const now = performance.now();
        if (usage - this.#atUsage < RISE_BYTES && now - this.#atMs < AGE_MS) {
            // Less in use than a moment ago: what went may have been cache.
            return Math.min(this.#cached, usage);
        }
        this.#cached = this.read();
        this.#atUsage = usage;
        this.#atMs = now;
        return Math.min(this.#cached, usage);
    }
    /** Bytes of cache now. */
    read() {
        const text = this.#file?.text() ?? "";
        const part = (name) => parseFlatField(text, `${this.#prefix}${name}`) ?? 0;
        return part("inactive_file") + part("active_file");
    }
    close() {
        this.#file?.close();
    }
}

;// CONCATENATED MODULE: ./.build/src/platform/linux/shell-words.js
/** One word for a POSIX shell, whatever it holds. */
function quoted(word) {
    return `'${word.replaceAll("'", `'\\''`)}'`;
}

;// CONCATENATED MODULE: ./.build/src/platform/linux/cgroup-v1.js








/** Containment by cgroup v1: the memory controller, and the freezer for the kill. */
function cgroupV1(run) {
    return {
        kind: "cgroup-v1",
        enforcement: { tree: "kernel", process: "watchdog" },
        how: `cgroup v1 at ${run.memory}${run.freezer === null ? ", without a freezer hierarchy: a fork bomb is killed by repetition" : ""}`,
        guard: [run.memory, run.freezer].flatMap((path) => path === null ? [] : [{ kind: "cgroup", path }]),
        hold: (index) => Promise.resolve(holdFile(run, index)),
        async close() {
            await removeCgroup(run.memory);
            if (run.freezer !== null)
                await removeCgroup(run.freezer);
        },
    };
}
function holdFile(run, index) {
    const memory = (0,external_node_path_.join)(run.memory, `file-${index}`);
    const freezer = run.freezer === null ? null : (0,external_node_path_.join)(run.freezer, `file-${index}`);
    (0,external_node_fs_.mkdirSync)(memory);
    if (freezer !== null)
        (0,external_node_fs_.mkdirSync)(freezer);
    const descriptor = { kind: "cgroup-v1", memory, freezer };
    // `0` into `tasks` takes 0.03 ms; a pid into `cgroup.procs` waits 7–12 ms for all CPUs after idle.
    const enter = [memory, freezer].flatMap((folder) => folder === null ? [] : [`echo 0 >${quoted((0,external_node_path_.join)(folder, "tasks"))}`]);
    return {
        entry: `${enter.join(" && ")} || exit 125`,
        launcher: [],
        environment: () => ({}),
        guard: () => [],
        entered: () => Promise.resolve(),
        limit: (limits) => writeLimit(memory, limits),
        describe: () => descriptor,
        open: () => openCgroupV1(descriptor),
        async remove() {
            await removeCgroup(memory);
            if (freezer !== null)
                await removeCgroup(freezer);
        },
    };
}
/** RAM first, then RAM and swap together: the kernel refuses the second below the first. */
function writeLimit(memory, limits) {
    if (limits.treeBytes === null)
        return;
    const limit = String(Math.floor(limits.treeBytes));
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(memory, "memory.limit_in_bytes"), limit);
    const withSwap = (0,external_node_path_.join)(memory, "memory.memsw.limit_in_bytes");
    if ((0,external_node_fs_.existsSync)(withSwap))
        (0,external_node_fs_.writeFileSync)(withSwap, limit);
    // Without swap accounting the kernel can at least be told not to swap this cgroup out.
    else
        tryWrite((0,external_node_path_.join)(memory, "memory.swappiness"), "0");
}
/** This thread's own handles. Throws where the cgroup is gone. */
function openCgroupV1(tree) {
    const usage = new ReusedFile((0,external_node_path_.join)(tree.memory, "memory.usage_in_bytes"), 64);
    const peak = new ReusedFile((0,external_node_path_.join)(tree.memory, "memory.max_usage_in_bytes"), 64);
    const procs = (0,external_node_path_.join)(tree.memory, "cgroup.procs");
    const oom = openReused((0,external_node_path_.join)(tree.memory, "memory.oom_control"), 256);
    const cache = new FileCache((0,external_node_path_.join)(tree.memory, "memory.stat"), "total_");
    const state = tree.freezer === null ? null : (0,external_node_path_.join)(tree.freezer, "freezer.state");
    let highest = 0;
    function look() {
        const used = usage.number();
        const cached = cache.bytes(used);
        const treeBytes = (0,units/* bytes */.ee)(used - cached);
        highest = Math.max(highest, treeBytes);
        // Not from an open file: v1 hands out an old list for up to a second when it is read again.
        const alive = readOrEmpty(procs) !== "" || cgroupPids(tree.memory).length > 0;
        return { ...counters(cached), treeBytes, alive };
    }
    function counters(cached) {
        return {
            // The kernel's peak holds the cache of that moment; what is cached now is the best guess at it.
            peakTreeBytes: (0,units/* bytes */.ee)(Math.max(highest, peak.number() - cached)),
            // failcnt also counts charges that succeeded after page cache was dropped: no sign of a kill.
            treeLimitHits: parseFlatField(oom?.text() ?? "", "oom_kill") ?? 0,
            processLimitHits: 0,
        };
    }
    function kill() {
        if (cgroupPids(tree.memory).length === 0)
            return;
        // What is frozen cannot fork and cannot end, so the list is complete and no pid in it is stale.
        const frozen = state !== null && tryWrite(state, "FROZEN");
        const killed = new Set();
        try {
            for (let pass = 0, fresh = true; fresh && pass < 50; pass += 1) {
                fresh = false;
                for (const pid of cgroupPids(tree.memory)) {
                    if (killed.has(pid))
                        continue;
                    killed.add(pid);
                    killPid(pid);
                    fresh = true;
                }
            }
        }
        finally {
            if (frozen && state !== null)
                tryWrite(state, "THAWED");
        }
    }
    return {
        look,
        figures: () => counters(cache.read()),
        pids: () => cgroupPids(tree.memory),
        kill,
        reap: () => true,
        close: () => [usage, peak, oom, cache].forEach((file) => void file?.close()),
    };
}

;// CONCATENATED MODULE: ./.build/src/platform/linux/run-name.js



const PREFIX = "gpu-safe-tests";
/**
 * The name of a run's cgroups: the run, and its supervisor by pid, start time and pid namespace.
 * So a later run can tell what a dead one has left, also where containers share one cgroup tree.
 */
function runFolderName(runId, proc) {
    const start = proc.stat(process.pid)?.startTicks ?? 0;
    return [PREFIX, runId, process.pid, start, pidNamespace(proc)].join(".");
}
/** Whether the supervisor of this folder is known to be gone. */
function isLeftover(folderName, proc) {
    const [prefix, , pid, start, namespace] = folderName.split(".");
    if (prefix !== PREFIX || namespace === undefined || namespace !== pidNamespace(proc))
        return false;
    return proc.stat(Number(pid))?.startTicks !== Number(start);
}
/** Ends and removes what dead runs have left in `parent`. What resists is left to the next run. */
async function removeLeftovers(parent, proc) {
    for (const name of (0,external_node_fs_.readdirSync)(parent)) {
        if (!isLeftover(name, proc))
            continue;
        const folder = (0,external_node_path_.join)(parent, name);
        try {
            await emptyCgroup(folder);
            await removeCgroup(folder);
        }
        catch {
            // EBUSY, EPERM: another user's, or a process that does not die; it disturbs nobody.
        }
    }
}
function pidNamespace(proc) {
    try {
        return /\d+/.exec((0,external_node_fs_.readlinkSync)(`${proc.root}/self/ns/pid`))?.[0] ?? "0";
    }
    catch {
        return "0";
    }
}

;// CONCATENATED MODULE: ./.build/src/platform/linux/shim-probe.js

/**
 * Runs a piece of shell that enters a containment, as the shim will. Rejects with what the shell
 * said where it could not.
 */
function runProbe(entry) {
    return new Promise((resolve, reject) => {
        (0,external_node_child_process_.execFile)("/bin/sh", ["-c", entry, "gpu-safe-tests:probe"], (fault, _, said) => {
            if (fault === null)
                resolve();
            else
                reject(new Error(said.trim() || fault.message));
        });
    });
}

;// CONCATENATED MODULE: ./.build/src/platform/linux/cgroup-v1-setup.js








const REMEDY = "Run as root, or have the administrator give this user a folder of the memory cgroup.";
/** Makes the run's folders below our own cgroups and lets a shell enter them once. */
async function tryCgroupV1({ runId, proc }) {
    const hierarchies = findCgroupHierarchies(proc.root).filter((each) => each.version === 1);
    const memoryAt = findController(hierarchies, "memory");
    const how = memoryAt === null ? "a memory hierarchy of cgroup v1" : `a cgroup in ${memoryAt.ownFolder}`;
    if (memoryAt === null) {
        const reason = "no cgroup v1 hierarchy with the memory controller is mounted";
        return { ok: false, how, reason, remedy: "Nothing to do where cgroup v2 is in use." };
    }
    const freezerAt = findController(hierarchies, "freezer");
    const name = runFolderName(runId, proc);
    const memory = (0,external_node_path_.join)(memoryAt.ownFolder, name);
    const freezer = freezerAt === null ? null : (0,external_node_path_.join)(freezerAt.ownFolder, name);
    try {
        await removeLeftovers(memoryAt.ownFolder, proc);
        (0,external_node_fs_.mkdirSync)(memory);
        (0,external_node_fs_.accessSync)((0,external_node_path_.join)(memory, "memory.limit_in_bytes"), external_node_fs_.constants.W_OK);
        tryWrite((0,external_node_path_.join)(memory, "memory.use_hierarchy"), "1"); // the default since 5.11
        await runProbe(`echo 0 >${quoted((0,external_node_path_.join)(memory, "tasks"))} || exit 125`);
    }
    catch (thrown) {
        await removeCgroup(memory).catch(() => { });
        return { ok: false, how, reason: thrown.message, remedy: REMEDY };
    }
    const canFreeze = freezer !== null && (await makeFreezer(freezer, proc));
    return { ok: true, kind: cgroupV1({ memory, freezer: canFreeze ? freezer : null }) };
}
async function makeFreezer(folder, proc) {
    try {
        await removeLeftovers((0,external_node_path_.dirname)(folder), proc);
        (0,external_node_fs_.mkdirSync)(folder);
        (0,external_node_fs_.accessSync)((0,external_node_path_.join)(folder, "freezer.state"), external_node_fs_.constants.W_OK);
        // That we may enter follows from the memory hierarchy: the same rights are asked for.
        (0,external_node_fs_.accessSync)((0,external_node_path_.join)(folder, "tasks"), external_node_fs_.constants.W_OK);
        return true;
    }
    catch {
        await removeCgroup(folder).catch(() => { });
        return false;
    }
}
function findController(hierarchies, controller) {
    return (hierarchies.find((each) => each.controller === controller && (0,external_node_fs_.existsSync)(each.ownFolder)) ?? null);
}

;// CONCATENATED MODULE: ./.build/src/platform/linux/cgroup-v2.js








/** Containment by cgroup v2 in a folder of ours whose children have the memory controller. */
function cgroupV2(run, how, restore) {
    return {
        kind: "cgroup-v2",
        enforcement: { tree: "kernel", process: "watchdog" },
        how,
        guard: [{ kind: "cgroup", path: run }],
        hold: (index) => Promise.resolve(cgroup_v2_holdFile((0,external_node_path_.join)(run, `file-${index}`))),
        async close() {
            await removeCgroup(run);
            await restore();
        },
    };
}
function cgroup_v2_holdFile(folder) {
    (0,external_node_fs_.mkdirSync)(folder);
    closeSwap(folder);
    const descriptor = { kind: "cgroup-v2", folder };
    return {
        entry: `echo 0 >${quoted((0,external_node_path_.join)(folder, "cgroup.procs"))} || exit 125`,
        launcher: [],
        environment: () => ({}),
        guard: () => [],
        entered: () => Promise.resolve(),
        limit: (limits) => limitCgroupV2(folder, limits),
        describe: () => descriptor,
        open: () => openCgroupV2(descriptor),
        remove: () => removeCgroup(folder),
    };
}
/**
 * No way out into swap (memory.swap.max is absent where the kernel has no swap accounting), and
 * when the kernel kills one process for the limit it kills all of them (memory.oom.group, 4.19).
 */
function closeSwap(folder) {
    tryWrite((0,external_node_path_.join)(folder, "memory.swap.max"), "0");
    tryWrite((0,external_node_path_.join)(folder, "memory.oom.group"), "1");
}
/** Throws the system's error where the kernel refuses the limit. */
function limitCgroupV2(folder, limits) {
    if (limits.treeBytes === null)
        return;
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, "memory.max"), String(Math.floor(limits.treeBytes)));
}
/** This thread's own handles. Throws where the cgroup is gone. */
function openCgroupV2(tree) {
    const usage = new ReusedFile((0,external_node_path_.join)(tree.folder, "memory.current"), 64);
    const events = new ReusedFile((0,external_node_path_.join)(tree.folder, "memory.events"), 512);
    const state = new ReusedFile((0,external_node_path_.join)(tree.folder, "cgroup.events"), 128);
    const peak = openReused((0,external_node_path_.join)(tree.folder, "memory.peak"), 64); // since 5.19
    const cache = new FileCache((0,external_node_path_.join)(tree.folder, "memory.stat"), "");
    let highest = 0;
    function look() {
        const used = usage.number();
        const cached = cache.bytes(used);
        const treeBytes = (0,units/* bytes */.ee)(used - cached);
        highest = Math.max(highest, treeBytes);
        const alive = parseFlatField(state.text(), "populated") === 1;
        return { ...counters(cached), treeBytes, alive };
    }
    function counters(cached) {
        return {
            // The kernel's peak holds the cache of that moment; what is cached now is the best guess at it.
            peakTreeBytes: peak === null ? null : (0,units/* bytes */.ee)(Math.max(highest, peak.number() - cached)),
            treeLimitHits: parseFlatField(events.text(), "oom_kill") ?? 0,
            processLimitHits: 0,
        };
    }
    function kill() {
        if (cgroupPids(tree.folder).length === 0)
            return;
        // Since 5.14, and no fork escapes it.
        if (tryWrite((0,external_node_path_.join)(tree.folder, "cgroup.kill"), "1"))
            return;
        // Frozen processes (5.2) cannot fork, and SIGKILL ends them as they are.
        const freeze = (0,external_node_path_.join)(tree.folder, "cgroup.freeze");
        tryWrite(freeze, "1");
        const killed = new Set();
        for (let pass = 0, fresh = true; fresh && pass < 50; pass += 1) {
            fresh = false;
            for (const pid of cgroupPids(tree.folder)) {
                if (killed.has(pid))
                    continue;
                killed.add(pid);
                killPid(pid);
                fresh = true;
            }
        }
        tryWrite(freeze, "0");
    }
    return {
        look,
        figures: () => counters(cache.read()),
        pids: () => cgroupPids(tree.folder),
        kill,
        reap: () => true,
        close: () => [usage, events, state, peak, cache].forEach((file) => void file?.close()),
    };
}

;// CONCATENATED MODULE: ./.build/src/platform/linux/cgroup-v2-setup.js








const cgroup_v2_setup_REMEDY = "Run as root, or in a unit of systemd with Delegate=yes that holds nothing else, such as " +
    "`systemd-run --user --scope -p Delegate=yes COMMAND`.";
/**
 * Makes the run's folder in the nearest place that allows it: beside our own cgroup or beside an
 * ancestor (as root, or in a user's session), else inside our own cgroup where only we live in it
 * (a delegated subtree): a cgroup that hands controllers down may hold no processes itself.
 *
 * Beside our own cgroup a limit on that one does not hold for the tests; `auto` counts it in.
 */
async function tryCgroupV2({ runId, proc }) {
    const at = findCgroupHierarchies(proc.root).find((each) => each.version === 2 && (0,external_node_fs_.existsSync)(each.ownFolder));
    const how = `a cgroup v2 near ${at?.ownFolder ?? "our own"}`;
    const refuse = (reason) => ({ ok: false, how, reason, remedy: cgroup_v2_setup_REMEDY });
    if (at === undefined)
        return refuse("no cgroup v2 hierarchy is mounted");
    if (!hasMemory((0,external_node_path_.join)(at.ownFolder, "cgroup.controllers")) && !hasMemoryAbove(at)) {
        return refuse("the memory controller is not on cgroup v2 here (it may be on v1, or disabled)");
    }
    const name = runFolderName(runId, proc);
    const faults = [];
    for (const find of [
        ...ancestors(at.ownFolder, at.mountPoint).map((folder) => () => besideUs(folder)),
        () => insideOurs(at.ownFolder, proc),
    ]) {
        try {
            const place = find();
            const folder = await makeRun(place, name);
            await removeLeftovers(place.parent, proc);
            return {
                ok: true,
                kind: cgroupV2(folder, `cgroup v2 at ${folder}`, place.restore),
            };
        }
        catch (thrown) {
            faults.push(thrown.message);
        }
    }
    return refuse(faults.join("; "));
}
function besideUs(parent) {
    const wasOn = hasMemory((0,external_node_path_.join)(parent, "cgroup.subtree_control"));
    if (!wasOn)
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(parent, "cgroup.subtree_control"), "+memory");
    return {
        parent,
        restore: async () => void (wasOn || tryWrite((0,external_node_path_.join)(parent, "cgroup.subtree_control"), "-memory")),
    };
}
/** Moves us, and who stands between us and init, into a leaf: then our cgroup may have children. */
function insideOurs(own, proc) {
    const lineage = ownLineage(proc);
    const inhabitants = cgroupPids(own);
    const stranger = inhabitants.find((pid) => !lineage.has(pid));
    if (stranger !== undefined) {
        throw new Error(`${own} is no subtree of our own: process ${stranger} lives in it too`);
    }
    const leaf = (0,external_node_path_.join)(own, `gpu-safe-tests-supervisor`);
    if (!(0,external_node_fs_.existsSync)(leaf))
        (0,external_node_fs_.mkdirSync)(leaf);
    const moveTo = (folder) => inhabitants.forEach((pid) => void tryWrite((0,external_node_path_.join)(folder, "cgroup.procs"), String(pid)));
    const restore = async () => {
        tryWrite((0,external_node_path_.join)(own, "cgroup.subtree_control"), "-memory");
        moveTo(own);
        await removeCgroup(leaf).catch(() => { });
    };
    try {
        moveTo(leaf);
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(own, "cgroup.subtree_control"), "+memory");
    }
    catch (thrown) {
        void restore();
        throw thrown;
    }
    return { parent: own, restore };
}
async function makeRun(place, name) {
    const folder = (0,external_node_path_.join)(place.parent, name);
    try {
        (0,external_node_fs_.mkdirSync)(folder);
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, "cgroup.subtree_control"), "+memory");
        const probe = (0,external_node_path_.join)(folder, "probe");
        (0,external_node_fs_.mkdirSync)(probe);
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(probe, "memory.max"), "max");
        await runProbe(`echo 0 >${quoted((0,external_node_path_.join)(probe, "cgroup.procs"))} || exit 125`);
        await removeCgroup(probe);
        return folder;
    }
    catch (thrown) {
        if ((0,external_node_fs_.existsSync)(folder))
            await removeCgroup(folder).catch(() => { });
        await place.restore();
        throw thrown;
    }
}
/** From the parent of our own cgroup up to the root; the root alone where we stand in it. */
function ancestors(own, mountPoint) {
    if (own === mountPoint)
        return [mountPoint];
    const found = [];
    for (let folder = own; folder !== mountPoint && folder !== (0,external_node_path_.dirname)(folder);) {
        folder = (0,external_node_path_.dirname)(folder);
        found.push(folder);
    }
    return found;
}
function hasMemoryAbove(at) {
    return ancestors(at.ownFolder, at.mountPoint).some((folder) => hasMemory((0,external_node_path_.join)(folder, "cgroup.controllers")));
}
function hasMemory(file) {
    return readOrEmpty(file).trim().split(" ").includes("memory");
}
/** We, our ancestors, and our descendants. */
function ownLineage(proc) {
    const lineage = new Set();
    for (let pid = process.pid; pid > 0 && !lineage.has(pid);) {
        lineage.add(pid);
        pid = proc.stat(pid)?.parentPid ?? 0;
    }
    const descendants = new Set([process.pid]);
    const parents = new Map(proc.pids().map((pid) => [pid, proc.stat(pid)?.parentPid ?? 0]));
    for (let grown = true; grown;) {
        grown = false;
        for (const [pid, parent] of parents) {
            if (descendants.has(pid) || !descendants.has(parent))
                continue;
            descendants.add(pid);
            grown = true;
        }
    }
    return new Set([...lineage, ...descendants]);
}

;// CONCATENATED MODULE: external "node:events"
const external_node_events_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");
;// CONCATENATED MODULE: ./.build/src/platform/linux/guardian-script.js
/**
 * The guardian's program: reads one set of items a line, the last one in force, and acts when the
 * line of supply ends because we are gone. `done` ends it in peace. Kills by shell builtins alone:
 * a fork may fail while memory is short. `$1` is /proc, `$2` the first set of items.
 */
const GUARDIAN_SCRIPT = `
trap '' HUP INT TERM
tab=$(printf '\\t')
proc=$1
items=$2
while read -r line; do
  [ "$line" = done ] && exit 0
  items=$line
done

in_cgroup() {
  for below in "$1"/*/; do
    [ -d "$below" ] && in_cgroup "\${below%/}"
  done
  [ -f "$1/cgroup.kill" ] && echo 1 2>/dev/null >"$1/cgroup.kill"
  [ -f "$1/freezer.state" ] && echo FROZEN 2>/dev/null >"$1/freezer.state"
  # The kernel lists a process that is just being buried as 0, which would be our own group to kill.
  while read -r pid; do
    [ "$pid" -gt 0 ] && kill -9 "$pid" && left=1
  done 2>/dev/null <"$1/cgroup.procs"
  [ -f "$1/freezer.state" ] && echo THAWED 2>/dev/null >"$1/freezer.state"
  :
}

remove_cgroup() {
  for below in "$1"/*/; do
    [ -d "$below" ] && remove_cgroup "\${below%/}"
  done
  rmdir "$1" 2>/dev/null
}

with_marker() {
  for file in $(grep -l -a -F -e "$1" "$proc"/[0-9]*/environ 2>/dev/null); do
    pid=\${file%/environ}
    pid=\${pid##*/}
    [ "$pid" = $$ ] || { kill -9 "$pid" 2>/dev/null && left=1; }
  done
}

# Everything in the session that a root led, and what descends from it: collected before the first
# kill, since children of the dead go to init.
of_root() {
  table=
  for stat in "$proc"/[0-9]*/stat; do
    read -r fields 2>/dev/null <"$stat" || continue
    fields=\${fields##*) }
    [ "\${fields%% *}" = Z ] && continue
    fields=\${fields#* }
    parent=\${fields%% *}
    fields=\${fields#* }
    fields=\${fields#* }
    pid=\${stat%/stat}
    table="$table \${pid##*/}:$parent:\${fields%% *}"
  done
  tree=" "
  grown=1
  while [ -n "$grown" ]; do
    grown=
    for entry in $table; do
      pid=\${entry%%:*}
      parent=\${entry#*:}
      parent=\${parent%:*}
      case $tree in *" $pid "*) continue ;; esac
      case $tree in
        *" $parent "*) ;;
        *) [ "\${entry##*:}" = "$1" ] || continue ;;
      esac
      tree="$tree$pid "
      grown=1
    done
  done
  for pid in $tree; do kill -9 "$pid" 2>/dev/null && left=1; done
}

clear_all() {
  left=
  IFS=$tab
  set -f
  set -- $items
  set +f
  unset IFS
  for item; do
    case $item in
      cgroup:*) in_cgroup "\${item#cgroup:}" ;;
      marker:*) with_marker "\${item#marker:}" ;;
      root:*) of_root "\${item#root:}" ;;
    esac
  done
}

quiet=0
passes=0
while [ $quiet -lt 2 ] && [ $passes -lt 3000 ]; do
  clear_all
  if [ -n "$left" ]; then quiet=0; else quiet=$((quiet + 1)); fi
  passes=$((passes + 1))
  # sleep needs a fork, and a shell that cannot fork ends: not before there is memory again.
  [ $passes -gt 100 ] && sleep 0.01
done
IFS=$tab
set -f
set -- $items
set +f
unset IFS
passes=0
while [ $passes -lt 200 ]; do
  left=
  for item; do
    case $item in
      cgroup:*)
        remove_cgroup "\${item#cgroup:}"
        [ -d "\${item#cgroup:}" ] && left=1
        ;;
    esac
  done
  [ -n "$left" ] || exit 0
  passes=$((passes + 1))
  sleep 0.01
done
`;
/** One line of the guardian's input. Cgroup names hold no tab or newline: systemd escapes them. */
function guardianLine(items) {
    return `${items.map(guardianWord).join("\t")}\n`;
}
function guardianWord(item) {
    switch (item.kind) {
        case "cgroup":
            return `cgroup:${item.path}`;
        case "marker":
            return `marker:${item.text}`;
        case "root":
            return `root:${item.pid}`;
    }
}

;// CONCATENATED MODULE: ./.build/src/platform/linux/tree-walk.js

/** The variable by which a test's processes are known wherever they hide. */
const MARKER_NAME = "GPU_SAFE_TESTS_ID";
/** All pids there are cannot be used up in this time, so none of a stranger's is a member's now. */
const FRESH_MS = 500;
/**
 * Finds a tree without the kernel's help: by parents, by the shim's session, by the environment's
 * marker, by having been seen before, and by having come to us as an orphan of another session.
 */
function walkTree(proc, identity) {
    const seen = new Map();
    let strangers = new Map();
    let walkedMs = Number.NEGATIVE_INFINITY;
    let dead = [];
    let living = [];
    function members() {
        const nowMs = performance.now();
        const isFresh = nowMs - walkedMs < FRESH_MS;
        walkedMs = nowMs;
        const others = new Map();
        const tree = new Map();
        const known = new Map();
        dead = [];
        for (const pid of proc.pids()) {
            const strangerSince = strangers.get(pid);
            if (strangerSince !== undefined && isFresh) {
                known.set(pid, strangerSince);
                continue;
            }
            const stat = proc.stat(pid);
            if (stat === null)
                continue;
            if (isDead(stat))
                dead.push(stat);
            else if (isSeed(stat))
                tree.set(pid, stat);
            else
                others.set(pid, stat);
        }
        adopt(tree, others);
        for (const [pid, stat] of others) {
            if (strangerAlready(stat))
                known.set(pid, stat.startTicks);
            else if (bearsOurMark(stat))
                tree.set(pid, stat);
            else if (!isUndecided(stat))
                known.set(pid, stat.startTicks);
        }
        for (const pid of tree.keys())
            others.delete(pid);
        adopt(tree, others);
        for (const pid of tree.keys())
            known.delete(pid);
        strangers = known;
        for (const stat of tree.values())
            seen.set(stat.pid, stat.startTicks);
        for (const stat of dead) {
            if (tree.has(stat.parentPid))
                seen.set(stat.pid, stat.startTicks);
        }
        living = [...tree.values()];
        return living;
    }
    function groups() {
        const all = [...living, ...dead.filter((stat) => stat.session === identity.rootPid)];
        // The supervisor's own session holds no test, whoever else was found in it.
        const apart = all.filter((stat) => stat.session !== identity.supervisorSession);
        return new Set(apart.map((stat) => stat.processGroup).filter((group) => group > 1));
    }
    function isSeed(stat) {
        if (stat.pid === identity.rootPid)
            return stat.startTicks === identity.rootStartTicks;
        return stat.session === identity.rootPid || seen.get(stat.pid) === stat.startTicks;
    }
    const strangerAlready = (stat) => strangers.get(stat.pid) === stat.startTicks;
    /** By its environment, or as an orphan that came to us and bears no other mark. */
    function bearsOurMark(stat) {
        if (stat.startTicks < identity.rootStartTicks || stat.pid === identity.supervisorPid) {
            return false;
        }
        const environment = proc.environment(stat.pid);
        if (environment?.includes(identity.marker))
            return true;
        const isOrphanOfOurs = stat.parentPid === identity.supervisorPid && stat.session !== identity.supervisorSession;
        if (!isOrphanOfOurs || environment?.includes(`${MARKER_NAME}=`))
            return false;
        // A child that Node is just starting is still a copy of us.
        return proc.commandLine(stat.pid) !== identity.supervisorCommand;
    }
    /** In the middle of an exec there is no environment to read: ask again next time. */
    function isUndecided(stat) {
        return stat.startTicks >= identity.rootStartTicks && !proc.environment(stat.pid)?.length;
    }
    return { members, groups, hasSeen: (pid) => pid !== identity.rootPid && seen.has(pid) };
}
/** Moves every descendant of the tree from `others` into it. */
function adopt(tree, others) {
    for (let grown = true; grown;) {
        grown = false;
        for (const [pid, stat] of others) {
            if (!tree.has(stat.parentPid))
                continue;
            tree.set(pid, stat);
            others.delete(pid);
            grown = true;
        }
    }
}

;// CONCATENATED MODULE: ./.build/src/platform/linux/guardian.js




/** What is told when the guardian keeps dying: something on the machine ends it on purpose. */
const MOST_RESTARTS = 100;
/**
 * A shell that outlives us: when this program is gone, SIGKILL included, its input ends, and it
 * kills everything it was told to guard. Only we hold the other end: Node opens it close-on-exec,
 * so no test inherits it. It leads a session of its own, beyond the terminal's Ctrl+C.
 *
 * A test of the same user can kill it; it is then started anew.
 */
class Guardian {
    #procRoot;
    #line;
    #shell;
    #isClosing = false;
    #restarts = 0;
    /** Guards the items from its first moment on: a line sent later could come too late. */
    constructor(procRoot, items) {
        this.#procRoot = procRoot;
        this.#line = guardianLine(items);
        this.#shell = this.#start();
    }
    /** 0 when it could not be started. */
    get pid() {
        return this.#shell.pid ?? 0;
    }
    /** From now on exactly these are cleared when we are gone. */
    guard(items) {
        this.#line = guardianLine(items);
        this.#shell.stdin?.write(this.#line);
    }
    /** Lets it clear what it guards, as if we were gone. */
    abandon() {
        this.#isClosing = true;
        this.#shell.stdin?.end();
    }
    /** Ends it without clearing anything, and waits until it is gone. */
    async close() {
        if (this.#isClosing)
            return;
        this.#isClosing = true;
        if (this.#shell.exitCode !== null || this.#shell.signalCode !== null)
            return;
        this.#shell.ref();
        const gone = (0,external_node_events_namespaceObject.once)(this.#shell, "exit");
        this.#shell.stdin?.end("done\n");
        await gone;
    }
    #start() {
        const shell = (0,external_node_child_process_.spawn)("/bin/sh", ["-c", GUARDIAN_SCRIPT, "gpu-safe-tests:guardian", this.#procRoot, this.#line.trimEnd()], {
            cwd: "/",
            // Marked as nobody's test, or a process-tree would take it for an orphan of its own.
            env: { PATH: "/usr/sbin:/usr/bin:/sbin:/bin", [MARKER_NAME]: "guardian" },
            stdio: ["pipe", "ignore", "ignore"],
            detached: true,
        });
        shell.unref();
        shell.stdin?.on("error", () => { }); // EPIPE: it is gone, which `exit` tells
        shell.stdin?.unref?.();
        shell.once("error", () => { });
        shell.once("exit", () => {
            if (this.#isClosing || this.#restarts >= MOST_RESTARTS)
                return;
            this.#restarts += 1;
            this.#shell = this.#start();
        });
        return shell;
    }
}

;// CONCATENATED MODULE: ./.build/src/platform/merged-output.js
/** Above this much unread output the pipes are paused: the writer then waits, not our memory. */
const PAUSE_BYTES = 512 * 1024;
const RESUME_BYTES = 128 * 1024;
/** After `end`, how much is still taken from a writer that never stops. */
const LAST_WORDS_BYTES = 1024 * 1024;
/**
 * Two pipes as one stream in order of arrival. A consumer that leaves early does not block the
 * writer: what comes after is dropped.
 */
function mergeOutput(stdout, stderr) {
    const streams = [stdout, stderr];
    const queue = [];
    let queuedBytes = 0;
    let open = streams.length;
    let isPaused = false;
    let isAbandoned = false;
    let lastWords = Number.POSITIVE_INFINITY;
    let stderrHead = "";
    let stdoutBytes = 0;
    let wake = () => { };
    let endAll = () => { };
    const ended = new Promise((resolve) => {
        endAll = resolve;
    });
    function take(stream, chunk) {
        if (stream === "stdout")
            stdoutBytes += chunk.length;
        else if (stderrHead.length < 4096)
            stderrHead += chunk.toString("utf8", 0, 4096);
        lastWords -= chunk.length;
        if (lastWords < 0)
            destroyAll();
        if (isAbandoned)
            return;
        queue.push({ stream, chunk });
        queuedBytes += chunk.length;
        if (queuedBytes > PAUSE_BYTES && lastWords === Number.POSITIVE_INFINITY)
            setPaused(true);
        wake();
    }
    function setPaused(paused) {
        if (paused === isPaused)
            return;
        isPaused = paused;
        for (const stream of streams)
            paused ? stream.pause() : stream.resume();
    }
    function destroyAll() {
        for (const stream of streams)
            stream.destroy();
    }
    for (const [name, stream] of [["stdout", stdout], ["stderr", stderr]]) {
        stream.on("data", (chunk) => take(name, chunk));
        stream.on("error", () => { }); // ECONNRESET is an end like any other, and `close` follows
        stream.once("close", () => {
            open -= 1;
            if (open > 0)
                return;
            endAll();
            wake();
        });
    }
    function end() {
        if (lastWords !== Number.POSITIVE_INFINITY)
            return;
        lastWords = LAST_WORDS_BYTES;
        setPaused(false);
        // What was written before now is in the pipes; each turn reads at most 64 KiB of each.
        let before = -1;
        const turn = () => {
            if (lastWords === before)
                return destroyAll();
            before = lastWords;
            setImmediate(() => setImmediate(turn));
        };
        turn();
    }
    async function* iterate() {
        try {
            for (;;) {
                const next = queue.shift();
                if (next !== undefined) {
                    queuedBytes -= next.chunk.length;
                    if (queuedBytes < RESUME_BYTES)
                        setPaused(false);
                    yield next;
                }
                else if (open === 0) {
                    return;
                }
                else {
                    await new Promise((resolve) => {
                        wake = resolve;
                    });
                }
            }
        }
        finally {
            isAbandoned = true;
            queue.length = 0;
            setPaused(false);
        }
    }
    const iterator = iterate();
    return {
        end,
        ended,
        get stderrHead() {
            return stderrHead;
        },
        get stdoutBytes() {
            return stdoutBytes;
        },
        [Symbol.asyncIterator]: () => iterator,
    };
}

;// CONCATENATED MODULE: external "node:module"
const external_node_module_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");
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
    const here = (0,external_node_url_.fileURLToPath)(import.meta.url);
    const faults = [];
    for (const path of candidates(here)) {
        if (!(0,external_node_fs_.existsSync)(path))
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
    const inPackage = (0,external_node_path_.join)("@koromix", `koffi-${target}`, `${process.platform}_${process.arch}`, "koffi.node");
    // A bundle lies in dist/<entry>/index.js, or its chunk beside it.
    yield (0,external_node_path_.join)((0,external_node_path_.dirname)(here), "..", "native", target, "koffi.node");
    for (let folder = (0,external_node_path_.dirname)(here);; folder = (0,external_node_path_.dirname)(folder)) {
        yield (0,external_node_path_.join)(folder, "node_modules", inPackage);
        if ((0,external_node_path_.dirname)(folder) === folder)
            return;
    }
}

;// CONCATENATED MODULE: ./.build/src/platform/linux/data-limit.js


/**
 * What a process may map beyond its memory limit without touching it, in bytes. RLIMIT_DATA counts
 * writable mappings, touched or not: Node 24 reserves 510 MB for code, each thread 8 MB of stack.
 */
const UNTOUCHED_ALLOWANCE = units/* GIB */.j9;
/** RLIMIT_DATA of asm-generic/resource.h; the same on all architectures that Node supports. */
const RLIMIT_DATA = 2;
const NOT_WORTH_A_CALL = units/* MIB */.D6;
/**
 * prlimit(2) (Linux 2.6.36) on processes of the same user. null where koffi cannot be loaded: the
 * limit is then held by measuring and killing alone.
 */
function openDataLimiter() {
    const { koffi } = loadKoffi();
    if (koffi === null)
        return null;
    const prlimit = koffi.load(null).func("int prlimit(int, int, const void *, void *)");
    const current = Buffer.alloc(16); // struct rlimit64: soft, hard
    const set = new Map();
    return {
        cap({ pid, bytes, dataBytes }, limit) {
            if (dataBytes === null)
                return;
            const wanted = dataBytes + Math.max(0, limit - bytes);
            if (Math.abs((set.get(pid) ?? Number.NaN) - wanted) < NOT_WORTH_A_CALL)
                return;
            if (prlimit(pid, RLIMIT_DATA, null, current) !== 0)
                return;
            const hard = current.readBigUInt64LE(8);
            const soft = BigInt(Math.floor(wanted));
            current.writeBigUInt64LE(soft < hard ? soft : hard, 0);
            if (prlimit(pid, RLIMIT_DATA, current, null) === 0)
                set.set(pid, wanted);
        },
    };
}

;// CONCATENATED MODULE: ./.build/src/platform/linux/shim.js





/** The shim's `$0`. Shells begin their own messages with it: so ours are told from the command's. */
const SHIM_NAME = "gpu-safe-tests:start";
/** The shim's exit code where it could not enter its containment or was not let go. */
const NOT_LET_GO = 125;
/** systemd-run may wait 25 s for a bus that does not answer. */
const READY_DEADLINE_MS = 30_000;
/**
 * Starts the shim and resolves when it stands in its containment. Descriptor 3 is a private line to us: the shim says `ready` on it and reads
 * `go <KiB>` from it; where we die before, the read fails and nothing is run. oom_score_adj makes
 * the kernel choose a test before the runner's agent. stdin of the command is /dev/null.
 *
 * The shim leads a session of its own: Ctrl+C in the terminal reaches us, and we end the tests.
 */
async function startShim(request) {
    const line = [
        `{ ${request.entry}; }`,
        "echo 1000 2>/dev/null >/proc/self/oom_score_adj",
        "echo ready >&3",
        `read -r go kib <&3 && [ "$go" = go ] || exit ${NOT_LET_GO}`,
        // Where a stricter hard limit is in force already, ours is refused and that one holds.
        '[ -z "$kib" ] || ulimit -d "$kib" 2>/dev/null || :',
        `exec ${restoredNames(request.environment)}"$@" 3>&-`,
    ].join("\n");
    const [file = "/bin/sh", ...launcherArguments] = [...request.launcher, "/bin/sh"];
    const child = (0,external_node_child_process_.spawn)(file, [...launcherArguments, "-c", line, SHIM_NAME, ...request.argv], {
        cwd: request.workingDirectory,
        env: request.environment,
        stdio: ["ignore", "pipe", "pipe", "pipe"],
        detached: true,
    });
    const { pid } = child;
    if (pid === undefined)
        throw await new Promise((resolve) => child.once("error", resolve));
    const control = child.stdio[3];
    control.on("error", () => { }); // EPIPE: the shim is gone, which its exit tells
    await waitUntilReady(child, control);
    control.resume(); // so that it closes by itself when the command has closed its end
    return {
        child,
        pid,
        go(processBytes) {
            const limit = processBytes === null ? null : processBytes + UNTOUCHED_ALLOWANCE;
            const kib = limit === null ? "" : ` ${Math.floor(limit / units/* KIB */.nH)}`;
            control.end(`go${kib}\n`);
        },
        dismiss() {
            control.end();
        },
    };
}
/**
 * dash drops variables whose names no shell could use (`my-var`, `A.B`); env(1) brings them back.
 * It is only run where there are such names: one more exec costs 0.7 ms.
 */
function restoredNames(environment) {
    const dropped = Object.entries(environment).filter(([name]) => !/^[A-Za-z_]\w*$/.test(name));
    if (dropped.length === 0)
        return "";
    return `env ${dropped.map(([name, value]) => quoted(`${name}=${value}`)).join(" ")} `;
}
/** Rejects with what the shell said where it could not enter. */
async function waitUntilReady(child, control) {
    const ready = (0,external_node_events_namespaceObject.once)(control, "data", { signal: AbortSignal.timeout(READY_DEADLINE_MS) });
    const ended = (0,external_node_events_namespaceObject.once)(child, "close");
    const first = await Promise.race([ready.then(() => "ready"), ended.then(() => "ended")]).catch((fault) => fault.message);
    if (first === "ready")
        return;
    child.kill("SIGKILL");
    const said = child.stderr?.read()?.toString().trim();
    control.destroy();
    throw new Error(said || `the shim ended with ${child.signalCode ?? `exit code ${child.exitCode}`}`);
}

;// CONCATENATED MODULE: ./.build/src/platform/linux/start-fault.js



/**
 * Why the command cannot be executed, as far as that can be told beforehand; null = nothing is
 * known against it. The kernel's own ENOENT does not tell a missing file from a missing interpreter.
 */
function findStartFault(request) {
    const [command] = request.argv;
    const folderFault = folderProblem(request.workingDirectory);
    if (folderFault !== null)
        return folderFault;
    if (command.includes("/"))
        return fileProblem((0,external_node_path_.resolve)(request.workingDirectory, command));
    const path = request.environment.PATH ?? "/usr/local/bin:/usr/bin:/bin";
    let denied = null;
    for (const folder of path.split(":")) {
        const file = (0,external_node_path_.resolve)(request.workingDirectory, folder, command);
        const problem = fileProblem(file);
        if (problem === null)
            return null;
        if (!problem.includes("ENOENT") || problem.includes("interpreter"))
            denied ??= problem;
    }
    return denied ?? `execve(${command}): ENOENT, it is in no folder of PATH (${path})`;
}
function folderProblem(folder) {
    try {
        if (!(0,external_node_fs_.statSync)(folder).isDirectory())
            return `chdir(${folder}): ENOTDIR, it is no folder`;
        (0,external_node_fs_.accessSync)(folder, external_node_fs_.constants.X_OK);
        return null;
    }
    catch (thrown) {
        return `chdir(${folder}): ${thrown.code}`;
    }
}
function fileProblem(file) {
    try {
        if ((0,external_node_fs_.statSync)(file).isDirectory())
            return `execve(${file}): EACCES, it is a folder`;
        (0,external_node_fs_.accessSync)(file, external_node_fs_.constants.X_OK);
    }
    catch (thrown) {
        const { code } = thrown;
        const hint = code === "EACCES" ? ", it is not executable: chmod +x would make it so" : "";
        return `execve(${file}): ${code}${hint}`;
    }
    const interpreter = interpreterOf(file);
    if (interpreter === null || !(0,external_node_path_.isAbsolute)(interpreter))
        return null;
    try {
        (0,external_node_fs_.accessSync)(interpreter, external_node_fs_.constants.X_OK);
        return null;
    }
    catch (thrown) {
        const { code } = thrown;
        return `execve(${file}): ${code}, its first line names the interpreter ${interpreter}`;
    }
}
/** The program on a script's `#!` line, as the kernel would read it. */
function interpreterOf(file) {
    let fd;
    try {
        fd = (0,external_node_fs_.openSync)(file, "r");
    }
    catch {
        return null; // executable without being readable: the kernel may still run it
    }
    try {
        const head = Buffer.alloc(256);
        const text = head.toString("latin1", 0, (0,external_node_fs_.readSync)(fd, head, 0, head.length, 0));
        return /^#![ \t]*([^ \t\n]+)[^\n]*/.exec(text)?.[1] ?? null;
    }
    catch {
        return null;
    }
    finally {
        (0,external_node_fs_.closeSync)(fd);
    }
}
/**
 * Recognises that the shim's `exec` failed, for what could not be told beforehand: the shell (or
 * env) ends with 126 or 127 and its own message is all the output there is.
 */
function recogniseFailedExec(status, output) {
    if (status.kind !== "exited" || (status.code !== 126 && status.code !== 127))
        return status;
    const said = output.stderrHead.trim();
    const isOurs = said.startsWith(`${SHIM_NAME}:`) || said.startsWith("env: ");
    if (!isOurs || output.stdoutBytes > 0 || said.includes("\n"))
        return status;
    const reason = said.replace(SHIM_NAME, "").replace(/^[:\s]*(line )?\d*[:\s]*/, "");
    return { kind: "start-failed", message: reason };
}

;// CONCATENATED MODULE: ./.build/src/platform/linux/contained.js




/** How long the output of a command that ended with 126 or 127 is waited for, to tell who said it. */
const EXEC_MESSAGE_MS = 250;
/** Lets the shim go and hands out everything that can be known and done about its tree. */
function contain(request) {
    const { hold, shim, limits, proc, fault } = request;
    const { child, pid } = shim;
    if (!child.stdout || !child.stderr)
        throw new Error("the shim was started without pipes");
    const output = mergeOutput(child.stdout, child.stderr);
    const handle = hold.open();
    let lastUsage = null;
    let isReleased = false;
    const exited = new Promise((resolve) => {
        child.once("exit", (code, signal) => {
            if (fault !== null)
                resolve({ kind: "start-failed", message: fault });
            else if (signal !== null)
                resolve({ kind: "signaled", signal });
            else
                resolve(checkExec({ kind: "exited", code: code ?? 0 }, output));
        });
    });
    function alive() {
        if (isReleased)
            return [];
        return handle.pids().filter((each) => {
            const stat = proc.stat(each);
            return stat !== null && !isDead(stat);
        });
    }
    const snapshots = () => alive()
        .map((each) => proc.snapshot(each))
        .filter((shot) => shot !== null);
    function usage() {
        if (isReleased && lastUsage !== null)
            return lastUsage;
        lastUsage = { ...handle.figures(), peakProcessBytes: null };
        return lastUsage;
    }
    if (fault === null)
        shim.go(limits.processBytes);
    else
        shim.dismiss();
    return {
        pid,
        output,
        endOutput: output.end,
        exited,
        survivors: async () => snapshots(),
        async killAll(deadline) {
            // The tree was dead when it was given back, and its handles are closed.
            if (isReleased)
                return { alive: [] };
            const end = performance.now() + deadline;
            const sent = new Set();
            for (let fresh = true;;) {
                // SIGKILL is never lost: only who is new needs another one.
                if (isReleased)
                    return { alive: [] };
                if (fresh)
                    handle.kill();
                const isCollected = handle.reap();
                const left = alive();
                if (left.length === 0 && isCollected)
                    return { alive: [] };
                if (performance.now() > end)
                    return { alive: snapshots() };
                fresh = left.some((each) => !sent.has(each));
                for (const each of left)
                    sent.add(each);
                await (0,external_node_timers_promises_namespaceObject.setTimeout)(1);
            }
        },
        usage,
        async release() {
            if (isReleased)
                return;
            usage();
            isReleased = true;
            handle.close();
            await hold.remove();
            request.onRelease();
        },
    };
}
/** Only an end with 126 or 127 and nothing on stdout can be a failed `exec`. */
async function checkExec(status, output) {
    if (status.kind !== "exited" || (status.code !== 126 && status.code !== 127))
        return status;
    const deadline = new AbortController();
    await Promise.race([output.ended, (0,external_node_timers_promises_namespaceObject.setTimeout)(EXEC_MESSAGE_MS, null, { signal: deadline.signal })]);
    deadline.abort();
    return recogniseFailedExec(status, output);
}

;// CONCATENATED MODULE: ./.build/src/platform/linux/prepare.js





/**
 * Makes one file's containment and puts a shim into it that waits to become the command.
 * Rejects with a UserError where the shim cannot enter: the command is then never run uncontained.
 */
async function prepareFile(context, request) {
    const hold = await context.kind.hold(request.index);
    let shim;
    let spawnFault;
    try {
        ({ shim, spawnFault } = await enter(hold, request));
    }
    catch (thrown) {
        await hold.remove();
        throw cannotEnter(context.kind, thrown);
    }
    const unguard = context.guard(hold.guard());
    let state = "waiting";
    async function discard() {
        if (state !== "waiting")
            return;
        state = "discarded";
        await endShim(shim);
        await hold.remove();
        unguard();
    }
    return {
        descriptor: hold.describe(),
        async start(limits) {
            if (state !== "waiting")
                throw new Error(`file ${request.index} was ${state} before`);
            // A test of the file before may have killed it, or the kernel for want of memory.
            if (shim.child.exitCode !== null || shim.child.signalCode !== null) {
                ({ shim, spawnFault } = await enter(hold, request));
            }
            hold.limit(limits);
            const fault = spawnFault ?? findStartFault(request);
            const { proc } = context;
            const contained = contain({ hold, shim, limits, proc, fault, onRelease: unguard });
            state = "started";
            return contained;
        },
        discard,
    };
}
/**
 * A shell that cannot even be spawned with the command's folder, arguments or environment waits in
 * its place with none of them, so that the fault is told as the command's own.
 */
async function enter(hold, request) {
    const environment = { ...request.environment, ...hold.environment(request.environment) };
    const { entry, launcher } = hold;
    let spawnFault = null;
    let shim;
    try {
        shim = await startShim({ ...request, environment, entry, launcher });
    }
    catch (thrown) {
        const { code, syscall } = thrown;
        if (code === undefined || syscall === undefined)
            throw thrown;
        spawnFault = findStartFault(request) ?? `${syscall}: ${code}`;
        shim = await startShim({
            index: request.index,
            argv: [":"],
            workingDirectory: "/",
            environment: hold.environment({}),
            entry,
            launcher,
        });
    }
    try {
        await hold.entered(shim.pid);
    }
    catch (thrown) {
        await endShim(shim);
        throw thrown;
    }
    return { shim, spawnFault };
}
async function endShim(shim) {
    const { child } = shim;
    if (child.exitCode !== null || child.signalCode !== null)
        return;
    const gone = (0,external_node_events_namespaceObject.once)(child, "exit");
    shim.dismiss();
    child.kill("SIGKILL");
    await gone;
    child.stdout?.destroy();
    child.stderr?.destroy();
}
function cannotEnter(kind, thrown) {
    const why = thrown instanceof Error ? thrown.message : String(thrown);
    return new errors/* UserError */.yo({
        code: "containment-lost",
        message: `a process could not enter its containment (${kind.how}): ${why}`,
        hint: "Run `gpu-safe-tests doctor` to see what this machine offers.",
        exitCode: 4,
    });
}

;// CONCATENATED MODULE: ./.build/src/platform/linux/proc.js



/** Longest part of a command line that is kept. */
const COMMAND_BYTES = 4096;
/** Enough for `stat`, `statm` and `status`, the last with some thousand group ids. */
const scratch = Buffer.allocUnsafe(16 * 1024);
function openProc(root = "/proc") {
    const text = (pid, file) => readSome(`${root}/${pid}/${file}`);
    function pids() {
        const found = [];
        for (const name of (0,external_node_fs_.readdirSync)(root)) {
            const pid = Number(name);
            if (Number.isInteger(pid) && pid > 0)
                found.push(pid);
        }
        return found;
    }
    function stat(pid) {
        const line = text(pid, "stat");
        return line === null ? null : parseProcStat(line);
    }
    function memory(pid) {
        const status = text(pid, "status");
        if (status === null)
            return null;
        const field = (name) => parseKiBField(status, name) ?? (0,units/* bytes */.ee)(0);
        const held = (0,units/* bytes */.ee)(field("RssAnon") + field("RssShmem") + field("VmSwap"));
        const peak = Math.max(held, field("VmHWM") - field("RssFile"));
        const uid = /^Uid:\s+(\d+)/m.exec(status)?.[1];
        return {
            bytes: held,
            dataBytes: field("VmData"),
            peakBytes: (0,units/* bytes */.ee)(peak),
            uid: uid === undefined ? null : Number(uid),
        };
    }
    function proportionalBytes(pid) {
        const rollup = text(pid, "smaps_rollup");
        if (rollup === null)
            return null;
        const anonymous = parseKiBField(rollup, "Pss_Anon");
        // Kernels before 5.4 do not split Pss by kind: then file pages count too.
        if (anonymous === null)
            return parseKiBField(rollup, "Pss");
        const shared = parseKiBField(rollup, "Pss_Shmem") ?? 0;
        return (0,units/* bytes */.ee)(anonymous + shared + (parseKiBField(rollup, "SwapPss") ?? 0));
    }
    function environment(pid) {
        try {
            return (0,external_node_fs_.readFileSync)(`${root}/${pid}/environ`);
        }
        catch {
            return null;
        }
    }
    const commandLine = (pid) => readSome(`${root}/${pid}/cmdline`, COMMAND_BYTES);
    function snapshot(pid, known) {
        const now = known ?? stat(pid);
        if (now === null)
            return null;
        return {
            pid,
            parentPid: now.parentPid,
            name: now.name,
            command: commandText(commandLine(pid) ?? "", now.name),
            bytes: memory(pid)?.bytes ?? (0,units/* bytes */.ee)(0),
        };
    }
    function look(pid) {
        const held = memory(pid);
        if (held === null)
            return null;
        return { pid, bytes: held.bytes, peakBytes: held.peakBytes, dataBytes: held.dataBytes };
    }
    function biggest(count) {
        // statm costs a third of status. Its resident figure counts file pages as well, so more are
        // read than asked. A process that is swapped out almost whole is missed.
        const candidates = [];
        for (const pid of pids()) {
            const residentPages = Number(text(pid, "statm")?.split(" ")[1] ?? 0);
            if (residentPages > 0)
                candidates.push({ pid, residentPages });
        }
        candidates.sort((a, b) => b.residentPages - a.residentPages);
        const found = [];
        for (const { pid } of candidates.slice(0, count * 2 + 10)) {
            const shot = snapshot(pid);
            if (shot !== null)
                found.push(shot);
        }
        return found.sort((a, b) => b.bytes - a.bytes).slice(0, count);
    }
    return {
        root,
        pids,
        stat,
        memory,
        proportionalBytes,
        environment,
        commandLine,
        cgroup: (pid) => text(pid, "cgroup"),
        snapshot,
        look,
        biggest,
    };
}
/** The beginning of a file; null where it is gone or not ours. */
function readSome(path, length = scratch.length) {
    let fd;
    try {
        fd = (0,external_node_fs_.openSync)(path, "r");
    }
    catch {
        return null;
    }
    try {
        return scratch.toString("utf8", 0, (0,external_node_fs_.readSync)(fd, scratch, 0, length, 0));
    }
    catch {
        return null; // ESRCH: the process ended between open and read
    }
    finally {
        (0,external_node_fs_.closeSync)(fd);
    }
}

;// CONCATENATED MODULE: ./.build/src/platform/linux/subreaper.js

const PR_SET_CHILD_SUBREAPER = 36;
const P_ALL = 0;
const WNOHANG = 1;
const WEXITED = 4;
const WNOWAIT = 0x01000000;
/** Where siginfo_t holds si_pid on 64-bit Linux. */
const SI_PID_OFFSET = 16;
/** Orphans that end while nobody looks are collected this often, or they would use up all pids. */
const COLLECT_MS = 1000;
/** Long enough for the signal of a child's end to be in Node's hands. */
const RIPE_MS = 20;
/**
 * Makes this program the parent of its orphaned descendants (prctl(2), Linux 3.4), so that a daemon
 * that forked twice stays in our tree. Their ends are then ours to collect: Node never does it for
 * children that it did not start.
 */
function becomeSubreaper(proc) {
    const native = loadKoffi();
    if (native.koffi === null)
        return { reason: native.reason };
    const ownSession = proc.stat(process.pid)?.session;
    try {
        const libc = native.koffi.load(null);
        const prctl = libc.func("int prctl(int, unsigned long, unsigned long, unsigned long, unsigned long)");
        const waitid = libc.func("int waitid(int, unsigned int, void *, int)");
        const waitpid = libc.func("int waitpid(int, void *, int)");
        const info = Buffer.alloc(128);
        const firstEnded = () => {
            info.fill(0);
            const status = waitid(P_ALL, 0, info, WEXITED | WNOHANG | WNOWAIT);
            return status === 0 ? info.readInt32LE(SI_PID_OFFSET) : 0;
        };
        const set = (on) => prctl(PR_SET_CHILD_SUBREAPER, on, 0, 0, 0) === 0;
        if (!set(1))
            return { reason: "prctl(PR_SET_CHILD_SUBREAPER) was refused" };
        let suspect = { pid: 0, isRipe: false };
        const collect = (isOrphan = () => false) => {
            for (let pid = firstEnded(); pid !== 0; pid = firstEnded()) {
                const session = proc.stat(pid)?.session;
                if (session === undefined || session === ownSession)
                    return false;
                const isCertain = session !== pid || isOrphan(pid);
                if (!isCertain && suspect.pid !== pid)
                    suspect = ripening(pid);
                if (!isCertain && !suspect.isRipe)
                    return false;
                waitpid(pid, null, WNOHANG);
            }
            return true;
        };
        const timer = setInterval(collect, COLLECT_MS).unref();
        return {
            collect,
            close() {
                clearInterval(timer);
                set(0);
            },
        };
    }
    catch (thrown) {
        return { reason: thrown instanceof Error ? thrown.message : String(thrown) };
    }
}
function ripening(pid) {
    const suspect = { pid, isRipe: false };
    // The immediate comes behind the poll in which Node learns of its children's ends.
    setTimeout(() => setImmediate(() => Object.assign(suspect, { isRipe: true })), RIPE_MS).unref();
    return suspect;
}

;// CONCATENATED MODULE: ./.build/src/platform/linux/tree-memory.js

/** From this share of the limit on, only the exact figure counts. */
const NEAR_LIMIT = 0.8;
/** Exact figures may cost this share of the time. */
const BUSY_SHARE = 0.02;
/**
 * Memory of a tree of which the kernel keeps no count. Summed RSS counts what is shared, also pages
 * shared by fork, once for each process: up to four times too much for four workers. The exact
 * figure, proportional set sizes, makes the kernel walk every page (5–10 ms per GB). So a fresh
 * exact figure is taken near the limit, where it decides over a kill; elsewhere the cheap sum is
 * corrected by the last exact one.
 */
function measureTree(proc, limit) {
    let ratio = 1;
    let costMs = 0;
    let readAtMs = Number.NEGATIVE_INFINITY;
    function exact(pids) {
        let sum = 0;
        for (const pid of pids)
            sum += proc.proportionalBytes(pid) ?? proc.memory(pid)?.bytes ?? 0;
        return sum;
    }
    return {
        read(pids) {
            let sum = 0;
            for (const pid of pids)
                sum += proc.memory(pid)?.bytes ?? 0;
            if (pids.length < 2)
                return (0,units/* bytes */.ee)(sum);
            const start = performance.now();
            const [limitBytes = 0] = limit;
            const isNear = limitBytes > 0 && sum >= limitBytes * NEAR_LIMIT;
            if (!isNear && start - readAtMs < costMs / BUSY_SHARE)
                return (0,units/* bytes */.ee)(sum * ratio);
            const held = exact(pids);
            readAtMs = performance.now();
            costMs = readAtMs - start;
            ratio = sum > 0 ? Math.min(1, held / sum) : 1;
            return (0,units/* bytes */.ee)(Math.min(held, sum));
        },
    };
}

;// CONCATENATED MODULE: ./.build/src/platform/linux/process-tree.js








/** After so many rounds a kill gives way; whoever asked for it looks and asks again. */
const MOST_ROUNDS = 50;
const SWEEP_MS = 1000;
/**
 * Containment where the kernel offers none: processes are found in /proc, the tree limit is
 * enforced by measuring; RLIMIT_DATA still holds each process.
 */
async function tryProcessTree({ runId, proc }) {
    const run = runFolderName(runId, proc);
    await sweepMarked(proc);
    const subreaper = becomeSubreaper(proc);
    const isReaper = "collect" in subreaper;
    const extent = isReaper
        ? "as its subreaper"
        : `daemons are found by their environment alone: ${subreaper.reason}`;
    const own = proc.stat(process.pid);
    if (own === null) {
        return {
            ok: false,
            how: "the process tree in /proc",
            reason: `${proc.root}/${process.pid}/stat cannot be read`,
            remedy: "Mount /proc.",
        };
    }
    const supervisor = {
        supervisorPid: process.pid,
        supervisorSession: own.session,
        supervisorCommand: proc.commandLine(process.pid) ?? "",
    };
    return {
        ok: true,
        kind: {
            kind: "process-tree",
            enforcement: { tree: "watchdog", process: "watchdog" },
            how: `the process tree in ${proc.root}, ${extent}`,
            guard: [{ kind: "marker", text: `${run}-` }],
            hold: (index) => Promise.resolve(holdFile(`${run}-${index};`)),
            close: () => (isReaper ? closeReaper(subreaper) : Promise.resolve()),
        },
    };
    function holdFile(marker) {
        let root = null;
        const limit = new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT);
        function describe() {
            if (root === null)
                throw new Error("the shim has not entered yet");
            const kind = "process-tree";
            return { kind, procRoot: proc.root, marker, limit, ...root, ...supervisor };
        }
        return {
            entry: ":",
            launcher: [],
            // A run inside a test adds its own mark: so the outer run still finds the inner one's tests.
            environment: (outer) => ({ [MARKER_NAME]: `${outer[MARKER_NAME] ?? ""}${marker}` }),
            guard: () => (root === null ? [] : [{ kind: "root", pid: root.rootPid }]),
            entered(pid) {
                root = { rootPid: pid, rootStartTicks: proc.stat(pid)?.startTicks ?? 0 };
                return Promise.resolve();
            },
            limit(limits) {
                new Float64Array(limit)[0] = limits.treeBytes ?? 0;
            },
            describe,
            open: () => openTree(proc, describe(), isReaper ? subreaper : null),
            remove: () => Promise.resolve(),
        };
    }
}
/** Collects the last orphans before they go to init again. */
async function closeReaper(subreaper) {
    const deadline = performance.now() + SWEEP_MS;
    while (!subreaper.collect() && performance.now() < deadline)
        await (0,external_node_timers_promises_namespaceObject.setTimeout)(5);
    subreaper.close();
}
/**
 * Ends what bears the mark of a run whose supervisor is gone, and its guardian with it. Waits for
 * the end, lest the dead become children of ours.
 */
async function sweepMarked(proc) {
    const deadline = performance.now() + SWEEP_MS;
    for (;;) {
        const left = proc.pids().filter((pid) => bearsDeadMark(proc, pid));
        if (left.length === 0 || performance.now() > deadline)
            return;
        left.forEach(killPid);
        await (0,external_node_timers_promises_namespaceObject.setTimeout)(2);
    }
}
function bearsDeadMark(proc, pid) {
    const environment = proc.environment(pid)?.toString("latin1") ?? "";
    const marks = new RegExp(`(?:^|\\0)${MARKER_NAME}=([^\\0]*)`).exec(environment)?.[1] ?? "";
    return marks.split(";").some((mark) => isLeftover(mark.slice(0, mark.lastIndexOf("-")), proc));
}
/** The watchdog thread's handle: it kills and measures, and leaves the dead to the main thread. */
function openProcessTree(tree) {
    return openTree(openProc(tree.procRoot), tree, null);
}
function openTree(proc, tree, subreaper) {
    const walk = walkTree(proc, tree);
    const memory = measureTree(proc, new Float64Array(tree.limit));
    const figures = { peakTreeBytes: null, treeLimitHits: 0, processLimitHits: 0 };
    function look() {
        const pids = walk.members().map((stat) => stat.pid);
        return { ...figures, treeBytes: memory.read(pids), alive: pids.length > 0 };
    }
    function kill() {
        const root = proc.stat(tree.rootPid);
        // At once, before any list is read: it would be out of date.
        if (root?.startTicks === tree.rootStartTicks)
            killPid(-root.processGroup);
        const killed = new Map();
        for (let round = 0, fresh = true; fresh && round < MOST_ROUNDS; round += 1) {
            fresh = false;
            const members = walk.members();
            // No fork escapes the kill of a group, and it reaches those that ended before we came to them.
            for (const group of walk.groups())
                killPid(-group);
            for (const { pid, startTicks } of members) {
                if (killed.get(pid) === startTicks)
                    continue;
                killed.set(pid, startTicks);
                fresh = true;
                // Read anew: the pid may be another's by now. Most are dead by their group already.
                const now = proc.stat(pid);
                if (now === null || isDead(now) || now.startTicks !== startTicks)
                    continue;
                killPid(pid);
            }
        }
    }
    return {
        look,
        figures: () => figures,
        pids: () => walk.members().map((stat) => stat.pid),
        kill,
        reap: () => subreaper === null || subreaper.collect(walk.hasSeen),
        close() { },
    };
}

;// CONCATENATED MODULE: ./.build/src/platform/linux/systemd-scope.js








const systemd_scope_REMEDY = "Give this user a session of systemd's own (`loginctl enable-linger USER`, and XDG_RUNTIME_DIR " +
    "set to /run/user/UID), or run as root.";
/** systemd-run waits 25 s for a bus that does not answer. */
const PROBE_DEADLINE_MS = 10_000;
/** What systemd-run needs to find the user's own systemd. */
const BUS_NAMES = ["PATH", "XDG_RUNTIME_DIR", "DBUS_SESSION_BUS_ADDRESS"];
/**
 * Containment by a scope of the user's own systemd, one for each file: systemd-run registers the
 * scope and then becomes the shim, so the pid stays. Its cost lies in `prepare`. The scope belongs
 * to the user (Delegate=yes), who may write its limit.
 */
async function trySystemdScope({ runId, proc, environment }) {
    const how = "a scope by `systemd-run --user --scope`";
    const at = findCgroupHierarchies(proc.root).find((each) => each.version === 2);
    const refuse = (reason) => ({ ok: false, how, reason, remedy: systemd_scope_REMEDY });
    if (at === undefined)
        return refuse("no cgroup v2 hierarchy is mounted");
    if (environment.XDG_RUNTIME_DIR === undefined)
        return refuse("XDG_RUNTIME_DIR is not set");
    const run = runFolderName(runId, proc);
    try {
        const path = await runScope(launcher(`${run}.probe`), busOf(environment));
        const folder = (0,external_node_path_.join)(at.mountPoint, path);
        if (folder === at.ownFolder)
            return refuse("systemd-run left the process in our own cgroup");
        if (!path.includes(run))
            return refuse(`the scope has an unknown name: ${path}`);
        // All scopes of this user lie beside each other, those of runs that died among them.
        await removeLeftovers((0,external_node_path_.dirname)(folder), proc);
    }
    catch (thrown) {
        return refuse(thrown.message);
    }
    const bus = busOf(environment);
    return {
        ok: true,
        kind: {
            kind: "systemd-scope",
            enforcement: { tree: "kernel", process: "watchdog" },
            how,
            guard: [],
            hold: (index) => Promise.resolve(systemd_scope_holdFile({ at, proc, bus, name: `${run}.${index}` })),
            close: () => Promise.resolve(),
        },
    };
}
function launcher(name) {
    const properties = ["Delegate=yes", "MemoryAccounting=yes", "MemorySwapMax=0"];
    return [
        "systemd-run",
        "--user",
        "--scope",
        "--quiet",
        "--collect",
        `--unit=${name}`,
        ...properties.flatMap((property) => ["-p", property]),
        "--",
    ];
}
/** The path of a scope as a process in it sees it, its memory.max being ours to write. */
function runScope(words, bus) {
    const [file = "", ...rest] = words;
    const args = [...rest, "/bin/sh", "-c", "exec cat /proc/self/cgroup"];
    return new Promise((resolve, reject) => {
        (0,external_node_child_process_.execFile)(file, args, { env: bus, timeout: PROBE_DEADLINE_MS }, (fault, text, said) => {
            const path = parseOwnPaths(text).get("");
            if (fault === null && path !== undefined)
                resolve(path);
            else
                reject(new Error(said.trim() || fault?.message || "systemd-run named no cgroup"));
        });
    });
}
function busOf(environment) {
    return Object.fromEntries(Object.entries(environment).filter(([name]) => BUS_NAMES.includes(name)));
}
function systemd_scope_holdFile(request) {
    const { at, proc, bus, name } = request;
    let scope = null;
    let starts = 0;
    const folder = () => {
        if (scope === null)
            throw new Error("the shim has not entered its scope yet");
        return (0,external_node_path_.join)(scope, "test");
    };
    const describe = () => ({ kind: "systemd-scope", folder: folder() });
    const end = async () => {
        if (scope === null)
            return;
        await emptyCgroup(scope);
        // systemd removes an empty scope by itself; where it was slower than us it takes no offence.
        await removeCgroup(scope).catch(() => { });
    };
    return {
        entry: entry(at.mountPoint),
        /** Another name each time: the scope of a shim that died may not be gone yet. */
        get launcher() {
            starts += 1;
            return launcher(`${name}.${starts}`);
        },
        environment: (own) => ({ ...bus, ...own }),
        guard: () => (scope === null ? [] : [{ kind: "cgroup", path: scope }]),
        async entered(shimPid) {
            await end();
            const path = parseOwnPaths(proc.cgroup(shimPid) ?? "").get("");
            const found = path === undefined ? null : (0,external_node_path_.dirname)((0,external_node_path_.join)(at.mountPoint, path));
            if (found === null || !found.endsWith(".scope") || !(0,external_node_fs_.existsSync)(found)) {
                throw new Error(`systemd-run left process ${shimPid} in ${path ?? "no cgroup"}`);
            }
            scope = found;
            (0,external_node_fs_.accessSync)((0,external_node_path_.join)(folder(), "memory.max"), external_node_fs_.constants.W_OK);
            closeSwap(folder());
        },
        limit: (limits) => limitCgroupV2(folder(), limits),
        describe,
        open: () => openCgroupV2(describe()),
        remove: end,
    };
}
/**
 * Divides the scope: `test` is the file's containment, `keep` holds one idle process. Without it
 * systemd removes the scope with its last process, and the kernel's figures of the file (its peak,
 * its OOM kills) go with it: reading them fails with ENODEV (seen with systemd 257).
 *
 * The idle process is no child of the command's and not in its session, and ends with this program
 * also where nobody knew of the scope yet.
 */
function entry(mountPoint) {
    const idle = `setsid sh -c 'while kill -0 "$0" 2>/dev/null; do sleep 10; done' ${process.pid}`;
    return [
        "scope=",
        'while IFS=: read -r id none path; do [ "$id" = 0 ] && scope=$path; done </proc/self/cgroup',
        `scope=${quoted(mountPoint)}$scope`,
        'mkdir "$scope/keep" "$scope/test" || exit 125',
        'echo 0 >"$scope/keep/cgroup.procs" || exit 125',
        'echo +memory >"$scope/cgroup.subtree_control" || exit 125',
        `( ${idle} </dev/null >/dev/null 2>&1 3>&- & )`,
        'echo 0 >"$scope/test/cgroup.procs" || exit 125',
    ].join("\n");
}

;// CONCATENATED MODULE: ./.build/src/platform/linux/containment.js








/** How long `close` waits for a tree to die. */
const CLOSE_KILL_MS = (0,units/* millis */.ne)(10_000);
const ATTEMPTS = [
    ["cgroup-v2", tryCgroupV2],
    ["systemd-scope", trySystemdScope],
    ["cgroup-v1", tryCgroupV1],
    ["process-tree", tryProcessTree],
];
/** Tries the kinds of containment from the strongest to the weakest and opens the first to be had. */
async function openLinuxContainment(options) {
    const proc = openProc(options.procRoot);
    const attempts = [];
    const environment = definedOnly(options.environment ?? process.env);
    for (const [kind, attempt] of ATTEMPTS) {
        if (options.only !== undefined && options.only !== kind)
            continue;
        const tried = await attempt({ runId: options.runId, proc, environment });
        if (!tried.ok) {
            attempts.push({
                kind,
                ok: false,
                how: tried.how,
                reason: tried.reason,
                remedy: tried.remedy,
            });
            continue;
        }
        attempts.push({ kind, ok: true, how: tried.kind.how, reason: null, remedy: null });
        return { containment: containment_open(tried.kind, proc), attempts };
    }
    return { containment: null, attempts };
}
function definedOnly(environment) {
    return Object.fromEntries(Object.entries(environment).filter((each) => each[1] !== undefined));
}
function containment_open(kind, proc) {
    const guardian = new Guardian(proc.root, kind.guard);
    const guarded = new Set();
    const endings = new Set();
    const tell = () => guardian.guard([...kind.guard, ...[...guarded].flat()]);
    function guard(items) {
        guarded.add(items);
        tell();
        return () => {
            guarded.delete(items);
            tell();
        };
    }
    return {
        kind: kind.kind,
        enforcement: kind.enforcement,
        async prepare(request) {
            const prepared = await prepareFile({ kind, proc, guard }, request);
            const discard = () => prepared.discard().finally(() => endings.delete(discard));
            endings.add(discard);
            return {
                descriptor: prepared.descriptor,
                discard,
                async start(limits) {
                    const contained = await prepared.start(limits);
                    const release = () => contained.release().finally(() => endings.delete(endTree));
                    const endTree = async () => {
                        await contained.killAll(CLOSE_KILL_MS);
                        contained.endOutput();
                        await release();
                    };
                    endings.add(endTree);
                    endings.delete(discard);
                    return { ...contained, release };
                },
            };
        },
        async close() {
            const faults = [];
            for (const end of [...endings, kind.close]) {
                await end().catch((thrown) => faults.push(thrown));
            }
            if (faults.length === 0)
                return await guardian.close();
            // What does not die is left to the guardian, which outlives us.
            guardian.abandon();
            throw faults[0];
        },
    };
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
;// CONCATENATED MODULE: ./.build/src/platform/linux/container-limit.js






const V1 = {
    limit: "memory.limit_in_bytes",
    usage: "memory.usage_in_bytes",
    reclaimable: "total_inactive_file",
};
const V2 = { limit: "memory.max", usage: "memory.current", reclaimable: "inactive_file" };
/**
 * The memory limits of our own cgroup and of every ancestor that can be seen, as a container or a
 * systemd unit sets them. Levels that cannot be read are left out: the root cgroup has no files.
 */
function openContainerLimits(procRoot) {
    const levels = [];
    for (const hierarchy of findCgroupHierarchies(procRoot)) {
        if (hierarchy.controller !== "memory" && hierarchy.version === 1)
            continue;
        const names = hierarchy.version === 1 ? V1 : V2;
        for (let folder = hierarchy.ownFolder;; folder = (0,external_node_path_.dirname)(folder)) {
            const level = (0,external_node_fs_.existsSync)(folder) ? openLevel(folder, names) : null;
            if (level !== null)
                levels.push(level);
            if (folder === hierarchy.mountPoint || folder === (0,external_node_path_.dirname)(folder))
                break;
        }
    }
    return {
        read: (machineTotal) => levels.flatMap((level) => readLevel(level, machineTotal)),
        close: () => levels.forEach((level) => {
            level.limit.close();
            level.usage.close();
            level.stat.close();
        }),
    };
}
function openLevel(folder, names) {
    if (!(0,external_node_fs_.statSync)(folder).isDirectory())
        return null;
    const limit = openReused((0,external_node_path_.join)(folder, names.limit), 64);
    const usage = openReused((0,external_node_path_.join)(folder, names.usage), 64);
    const stat = openReused((0,external_node_path_.join)(folder, "memory.stat"));
    if (limit !== null && usage !== null && stat !== null) {
        return { limit, usage, stat, reclaimable: names.reclaimable };
    }
    limit?.close();
    usage?.close();
    stat?.close();
    return null;
}
function readLevel(level, machineTotal) {
    const limit = level.limit.number(); // v1 writes "no limit" as 2^63 less a page
    if (limit >= machineTotal)
        return [];
    const reclaimable = parseFlatField(level.stat.text(), level.reclaimable) ?? 0;
    const held = Math.max(0, level.usage.number() - reclaimable);
    return [{ totalBytes: (0,units/* bytes */.ee)(limit), availableBytes: (0,units/* bytes */.ee)(Math.max(0, limit - held)) }];
}

;// CONCATENATED MODULE: ./.build/src/platform/linux/memory.js





/**
 * Memory of the machine from `/proc/meminfo`, files kept open (7 µs a read). Where a cgroup with a
 * smaller limit holds us, that limit is the RAM.
 *
 * `usedBytes` is MemTotal less MemAvailable: what cannot be had back. Kernels before 3.14 have no
 * MemAvailable; there MemFree + Cached is used. `commit` is read only where vm.overcommit_memory
 * is 2: elsewhere CommitLimit limits nothing.
 *
 * Throws where `/proc` is not mounted.
 */
function openLinuxMemory(options = {}) {
    const procRoot = options.procRoot ?? "/proc";
    const proc = openProc(procRoot);
    const meminfo = new ReusedFile(`${procRoot}/meminfo`);
    const overcommit = openReused(`${procRoot}/sys/vm/overcommit_memory`, 16);
    const status = new ReusedFile(`${procRoot}/self/status`);
    const limits = openContainerLimits(procRoot);
    function read() {
        const text = meminfo.text();
        const field = (name) => parseKiBField(text, name);
        const machineTotal = field("MemTotal") ?? (0,units/* bytes */.ee)(0);
        const fallback = (field("MemFree") ?? 0) + (field("Cached") ?? 0);
        const machineAvailable = field("MemAvailable") ?? (0,units/* bytes */.ee)(fallback);
        const { totalBytes, availableBytes } = tightest({ totalBytes: machineTotal, availableBytes: machineAvailable }, limits.read(machineTotal));
        const usedBytes = (0,units/* bytes */.ee)(Math.max(0, totalBytes - availableBytes));
        const isStrict = overcommit?.number() === 2;
        return {
            totalBytes,
            usedBytes,
            usedPercent: (0,units/* percentOf */.pR)(usedBytes, totalBytes),
            commit: isStrict ? commitOf(field("Committed_AS"), field("CommitLimit")) : null,
        };
    }
    return {
        read,
        ownBytes: () => parseKiBField(status.text(), "VmRSS") ?? (0,units/* bytes */.ee)(0),
        biggest: proc.biggest,
        close() {
            meminfo.close();
            overcommit?.close();
            status.close();
            limits.close();
        },
    };
}
/** The smallest limit is the RAM; what is available is so under every limit and on the machine. */
function tightest(machine, limits) {
    const all = [machine, ...limits];
    return {
        totalBytes: (0,units/* bytes */.ee)(Math.min(...all.map((each) => each.totalBytes))),
        availableBytes: (0,units/* bytes */.ee)(Math.min(...all.map((each) => each.availableBytes))),
    };
}
function commitOf(usedBytes, limitBytes) {
    if (usedBytes === null || limitBytes === null)
        return null;
    return { usedBytes, limitBytes, usedPercent: (0,units/* percentOf */.pR)(usedBytes, limitBytes) };
}

;// CONCATENATED MODULE: ./.build/src/platform/linux/machine.js


/** What reports say about the machine. */
function linuxMachine() {
    const memory = openLinuxMemory();
    const { totalBytes } = memory.read();
    memory.close();
    return {
        os: `${(0,external_node_os_.type)()} ${(0,external_node_os_.release)()} ${process.arch}`,
        // CPUs we may use; cpus() counts all, and is empty where /proc/cpuinfo is hidden.
        cpus: (0,external_node_os_.availableParallelism)() || (0,external_node_os_.cpus)().length,
        totalRamBytes: totalBytes,
    };
}

;// CONCATENATED MODULE: ./.build/src/platform/linux/thread-priority.js


/** nice(2) of the watchdog's thread where that is allowed. */
const EAGER = -15;
/**
 * Lets the calling thread come before the tests when all cores are busy. setpriority(2) takes a
 * thread's id on Linux, and `/proc/thread-self` names the caller's. Needs root or CAP_SYS_NICE;
 * without, the thread keeps its priority.
 */
function raiseLinuxThreadPriority() {
    try {
        const thread = Number((0,external_node_fs_.readlinkSync)("/proc/thread-self").split("/").at(-1));
        if (Number.isInteger(thread) && thread > 0)
            (0,external_node_os_.setPriority)(thread, EAGER);
    }
    catch {
        // EACCES, EPERM: an ordinary user may not; a late look is still a look.
    }
}

;// CONCATENATED MODULE: ./.build/src/platform/linux/tree-handle.js



/** Opens the calling thread's own handles on a tree. Throws where the tree is gone already. */
function openTreeHandle(descriptor) {
    switch (descriptor.kind) {
        case "cgroup-v1":
            return openCgroupV1(descriptor);
        case "cgroup-v2":
        case "systemd-scope":
            return openCgroupV2(descriptor);
        case "process-tree":
            return openProcessTree(descriptor);
        default:
            throw new Error(`no Linux containment of kind ${descriptor.kind}`);
    }
}

;// CONCATENATED MODULE: ./.build/src/platform/linux/tree-probe.js





/** The watchdog thread's handles on one tree and on the machine's memory. */
function openLinuxTreeProbe(descriptor, options = {}) {
    const proc = openProc(options.procRoot);
    const memory = openLinuxMemory(options);
    const tree = openTreeHandle(descriptor);
    const pids = () => tree.pids();
    // Loaded when the first process comes near its limit: most runs never need it.
    let limiter = null;
    return {
        readMemory: memory.read,
        readTree: tree.look,
        readProcesses: () => pids()
            .map((pid) => proc.look(pid))
            .filter((look) => look !== null),
        biggest: memory.biggest,
        pids,
        describe(pid) {
            const stat = proc.stat(pid);
            return stat === null || isDead(stat) ? null : proc.snapshot(pid, stat);
        },
        kill: tree.kill,
        capProcess(look, limit) {
            limiter ??= { loaded: openDataLimiter() };
            limiter.loaded?.cap(look, limit);
        },
        wait(span, wake, seen) {
            Atomics.wait(wake, 0, seen, span);
        },
        close() {
            tree.close();
            memory.close();
        },
    };
}

;// CONCATENATED MODULE: ./.build/src/platform/linux/system.js






const linux = {
    async openContainment(options) {
        const { containment, attempts } = await openLinuxContainment(options);
        return {
            containment,
            attempts: attempts.map(({ kind, ...rest }) => ({ what: kind, ...rest })),
        };
    },
    openTreeProbe: (descriptor) => openLinuxTreeProbe(descriptor),
    openMemory: () => openLinuxMemory(),
    machine: linuxMachine,
    identifyProcess(pid) {
        const stat = openProc().stat(pid);
        return stat === null ? null : String(stat.startTicks);
    },
    describeProcess: (pid) => openProc().snapshot(pid),
    raiseThreadPriority: raiseLinuxThreadPriority,
};

;// CONCATENATED MODULE: ./.build/src/platform/uncontained.js




/**
 * `containment: off`: plain child processes. No hard limit is set, nothing is measured, and what
 * leaves the process group is not found; the thresholds of the machine are still watched.
 */
function openUncontained() {
    return {
        kind: "none",
        enforcement: { tree: "watchdog", process: "watchdog" },
        prepare: async (request) => {
            const descriptor = { kind: "none", pid: new SharedArrayBuffer(4) };
            return {
                descriptor,
                start: async () => start(request, descriptor),
                discard: async () => { },
            };
        },
        close: async () => { },
    };
}
function start({ argv, workingDirectory, environment }, descriptor) {
    const [command, ...rest] = argv;
    const child = (0,external_node_child_process_.spawn)(command, rest, {
        cwd: workingDirectory,
        env: environment,
        stdio: ["ignore", "pipe", "pipe"],
        detached: process.platform !== "win32", // a process group of its own, to be killed as one
        windowsHide: true,
    });
    Atomics.store(new Int32Array(descriptor.pid), 0, child.pid ?? 0);
    const output = mergeOutput(child.stdout, child.stderr);
    let isOver = false;
    const exited = new Promise((resolve) => {
        child.once("error", (error) => resolve({ kind: "start-failed", message: (0,errors/* toError */.iT)(error).message }));
        child.once("exit", (code, signal) => {
            resolve(signal === null ? { kind: "exited", code: code ?? 0 } : { kind: "signaled", signal });
        });
    }).finally(() => {
        isOver = true;
    });
    return {
        pid: child.pid ?? 0,
        output,
        endOutput: output.end,
        exited,
        survivors: async () => [],
        async killAll(deadline) {
            kill(child.pid ?? 0);
            await Promise.race([exited, (0,external_node_timers_promises_namespaceObject.setTimeout)(deadline, null, { ref: false })]);
            return { alive: [] };
        },
        usage: () => ({
            peakTreeBytes: null,
            peakProcessBytes: null,
            treeLimitHits: 0,
            processLimitHits: 0,
        }),
        release: async () => {
            if (!isOver)
                child.unref();
        },
    };
}
/** The watchdog's probe of a command that nothing contains: it knows the machine and one pid. */
function uncontained_openUncontainedProbe(descriptor, memory) {
    const pid = new Int32Array(descriptor.pid);
    const current = () => Atomics.load(pid, 0);
    return {
        readMemory: () => memory.read(),
        readTree: () => ({
            treeBytes: null,
            peakTreeBytes: null,
            treeLimitHits: 0,
            processLimitHits: 0,
            alive: true,
        }),
        readProcesses: () => [],
        biggest: (count) => memory.biggest(count),
        pids: () => [current()].filter((each) => each > 0),
        describe: (each) => memory.biggest(1000).find((process) => process.pid === each) ?? null,
        kill: () => kill(current()),
        capProcess: () => { },
        wait: (span, wake, seen) => void Atomics.wait(wake, 0, seen, span),
        close: () => { },
    };
}
/** The process group where there is one, else the process. Whoever is gone already needs no kill. */
function kill(pid) {
    if (pid <= 0)
        return;
    for (const target of [-pid, pid]) {
        try {
            process.kill(target, "SIGKILL");
        }
        catch {
            // ESRCH
        }
    }
}

;// CONCATENATED MODULE: ./.build/src/platform/watchdog-thread.js


/**
 * The main thread's end of the watchdog. The thread itself (src/entry/watchdog.ts) looks, decides
 * and kills with handles of its own, so that a busy main thread never delays a kill.
 *
 * `script` is the thread's program: a bundle of its own, found by path. A watchdog that breaks
 * makes `watch` or `stop` reject: no test is run unwatched.
 */
function startWatchdog(script, 
/** Ends the thread's wait where a change of shared memory alone does not. */
endWait = () => { }) {
    const wake = new Int32Array(new SharedArrayBuffer(4));
    const data = { wake: wake.buffer };
    const worker = new external_node_worker_threads_namespaceObject.Worker(script, { workerData: data, stdin: false });
    worker.unref();
    const line = new Line(worker, wake, endWait);
    return {
        watch: (request) => line.watch(request),
        close: async () => {
            await worker.terminate();
        },
    };
}
class Line {
    #worker;
    #wake;
    #endWait;
    #current = null;
    #broken = null;
    constructor(worker, wake, endWait) {
        this.#worker = worker;
        this.#wake = wake;
        this.#endWait = endWait;
        worker.on("message", (message) => this.#receive(message));
        worker.on("error", (error) => this.#break(error));
        worker.on("exit", () => this.#break(new Error("the watchdog's thread has ended")));
    }
    watch(request) {
        if (this.#broken !== null)
            return Promise.reject(this.#broken);
        const watch = new RemoteWatch((message) => {
            this.#send(message);
            this.#endWait(request.descriptor);
        });
        this.#current = watch;
        this.#worker.ref();
        this.#send({ kind: "watch", request });
        return watch.ready;
    }
    #send(message) {
        this.#worker.postMessage(message);
        Atomics.add(this.#wake, 0, 1);
        Atomics.notify(this.#wake, 0);
    }
    #receive(message) {
        if (message.kind === "broken")
            this.#break(new Error(message.message));
        else
            this.#current?.receive(message);
        if (message.kind === "stopped")
            this.#worker.unref();
    }
    #break(thrown) {
        this.#broken ??= (0,errors/* toError */.iT)(thrown);
        this.#current?.fail(this.#broken);
    }
}
class RemoteWatch {
    ready;
    #send;
    #stopped;
    #settleReady;
    #settleStopped;
    #events = [];
    #isOver = false;
    #wakeReader = null;
    constructor(send) {
        this.#send = send;
        this.ready = new Promise((resolve, reject) => {
            this.#settleReady = { resolve, reject };
        });
        this.#stopped = new Promise((resolve, reject) => {
            this.#settleStopped = { resolve, reject };
        });
        this.#stopped.catch(() => { }); // told to whoever awaits stop()
    }
    get events() {
        return this.#read();
    }
    kill() {
        if (!this.#isOver)
            this.#send({ kind: "kill", cause: "cancel" });
    }
    stop() {
        if (!this.#isOver)
            this.#send({ kind: "stop" });
        return this.#stopped;
    }
    receive(message) {
        if (message.kind === "watching")
            this.#settleReady.resolve(this);
        else if (message.kind === "event")
            this.#events.push(message.event);
        else {
            this.#isOver = true;
            this.#settleStopped.resolve(message.summary);
        }
        this.#wakeReader?.();
    }
    fail(error) {
        this.#isOver = true;
        this.#settleReady.reject(error);
        this.#settleStopped.reject(error);
        this.#wakeReader?.();
    }
    async *#read() {
        for (;;) {
            const event = this.#events.shift();
            if (event !== undefined)
                yield event;
            else if (this.#isOver)
                return;
            else
                await new Promise((wake) => {
                    this.#wakeReader = wake;
                });
        }
    }
}

;// CONCATENATED MODULE: ./.build/src/platform/windows/layouts.js
/**
 * The Windows structs that we touch, each field as [offset, size] in bytes, for 64-bit Windows:
 * x64 and arm64 lay them out alike (LLP64, natural alignment). test/platform/windows/layouts.test.ts
 * holds this table against the headers, compiled by mingw-w64 for x64 and by clang for arm64.
 *
 * Offsets instead of koffi's struct types: reading a number out of a reused buffer allocates
 * nothing, and a fake kernel in a test can fill the same buffers.
 */
const LAYOUTS = {
    STARTUPINFOEXW: {
        size: 112,
        fields: {
            "StartupInfo.cb": [0, 4],
            "StartupInfo.dwFlags": [60, 4],
            "StartupInfo.hStdInput": [80, 8],
            "StartupInfo.hStdOutput": [88, 8],
            "StartupInfo.hStdError": [96, 8],
            lpAttributeList: [104, 8],
        },
    },
    PROCESS_INFORMATION: {
        size: 24,
        fields: {
            hProcess: [0, 8],
            hThread: [8, 8],
            dwProcessId: [16, 4],
        },
    },
    JOBOBJECT_BASIC_ACCOUNTING_INFORMATION: {
        size: 48,
        fields: { TotalProcesses: [36, 4], ActiveProcesses: [40, 4] },
    },
    JOBOBJECT_EXTENDED_LIMIT_INFORMATION: {
        size: 144,
        fields: {
            "BasicLimitInformation.LimitFlags": [16, 4],
            "BasicLimitInformation.PriorityClass": [56, 4],
            ProcessMemoryLimit: [112, 8],
            JobMemoryLimit: [120, 8],
            PeakProcessMemoryUsed: [128, 8],
            PeakJobMemoryUsed: [136, 8],
        },
    },
    JOBOBJECT_ASSOCIATE_COMPLETION_PORT: {
        size: 16,
        fields: { CompletionKey: [0, 8], CompletionPort: [8, 8] },
    },
    /** Followed by further process ids, eight bytes each; the size holds room for one. */
    JOBOBJECT_BASIC_PROCESS_ID_LIST: {
        size: 16,
        fields: {
            NumberOfAssignedProcesses: [0, 4],
            NumberOfProcessIdsInList: [4, 4],
            ProcessIdList: [8, 8],
        },
    },
    PROCESS_MEMORY_COUNTERS_EX: {
        size: 80,
        fields: {
            cb: [0, 4],
            PeakWorkingSetSize: [8, 8],
            WorkingSetSize: [16, 8],
            PagefileUsage: [56, 8],
            PeakPagefileUsage: [64, 8],
            PrivateUsage: [72, 8],
        },
    },
    MEMORYSTATUSEX: {
        size: 64,
        fields: {
            dwLength: [0, 4],
            ullTotalPhys: [8, 8],
            ullAvailPhys: [16, 8],
            ullTotalPageFile: [24, 8],
            ullAvailPageFile: [32, 8],
        },
    },
    PERFORMANCE_INFORMATION: {
        size: 104,
        fields: { cb: [0, 4], CommitTotal: [8, 8], CommitLimit: [16, 8], PageSize: [80, 8] },
    },
    UNICODE_STRING: {
        size: 16,
        fields: { Length: [0, 2], Buffer: [8, 8] },
    },
    PROCESS_BASIC_INFORMATION: { size: 48, fields: { PebBaseAddress: [8, 8] } },
    /** The documented head of it. */
    PEB: { size: 712, fields: { ProcessParameters: [32, 8] } },
    RTL_USER_PROCESS_PARAMETERS: {
        size: 128,
        fields: { "CommandLine.Length": [112, 2], "CommandLine.Buffer": [120, 8] },
    },
    /** As winternl.h has it; on Windows 7 and later the threads of the process follow it. */
    SYSTEM_PROCESS_INFORMATION: {
        size: 256,
        fields: {
            NextEntryOffset: [0, 4],
            "ImageName.Length": [56, 2],
            "ImageName.Buffer": [64, 8],
            UniqueProcessId: [80, 8],
            InheritedFromUniqueProcessId: [88, 8],
            "VirtualMemoryCounters.PagefileUsage": [184, 8],
            "VirtualMemoryCounters.PeakPagefileUsage": [192, 8],
            PrivatePageCount: [200, 8],
        },
    },
};
/** Values of the headers' macros and enumerations; checked by the same test. */
const CONSTANTS = {
    CREATE_SUSPENDED: 0x4,
    CREATE_UNICODE_ENVIRONMENT: 0x400,
    CREATE_NO_WINDOW: 0x8000000,
    EXTENDED_STARTUPINFO_PRESENT: 0x80000,
    BELOW_NORMAL_PRIORITY_CLASS: 0x4000,
    STARTF_USESTDHANDLES: 0x100,
    PROC_THREAD_ATTRIBUTE_HANDLE_LIST: 0x20002,
    PROC_THREAD_ATTRIBUTE_JOB_LIST: 0x2000d,
    JobObjectBasicAccountingInformation: 1,
    JobObjectBasicProcessIdList: 3,
    JobObjectAssociateCompletionPortInformation: 7,
    JobObjectExtendedLimitInformation: 9,
    JOB_OBJECT_LIMIT_PRIORITY_CLASS: 0x20,
    JOB_OBJECT_LIMIT_PROCESS_MEMORY: 0x100,
    JOB_OBJECT_LIMIT_JOB_MEMORY: 0x200,
    JOB_OBJECT_LIMIT_DIE_ON_UNHANDLED_EXCEPTION: 0x400,
    JOB_OBJECT_LIMIT_BREAKAWAY_OK: 0x800,
    JOB_OBJECT_LIMIT_SILENT_BREAKAWAY_OK: 0x1000,
    JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE: 0x2000,
    JOB_OBJECT_MSG_ACTIVE_PROCESS_ZERO: 4,
    JOB_OBJECT_MSG_NEW_PROCESS: 6,
    JOB_OBJECT_MSG_EXIT_PROCESS: 7,
    JOB_OBJECT_MSG_ABNORMAL_EXIT_PROCESS: 8,
    JOB_OBJECT_MSG_PROCESS_MEMORY_LIMIT: 9,
    JOB_OBJECT_MSG_JOB_MEMORY_LIMIT: 10,
    PROCESS_VM_READ: 0x10,
    PROCESS_QUERY_INFORMATION: 0x400,
    PROCESS_QUERY_LIMITED_INFORMATION: 0x1000,
    SYNCHRONIZE: 0x100000,
    DUPLICATE_SAME_ACCESS: 2,
    THREAD_PRIORITY_HIGHEST: 2,
    WAIT_OBJECT_0: 0,
    WAIT_TIMEOUT: 0x102,
    PIPE_ACCESS_INBOUND: 1,
    FILE_FLAG_FIRST_PIPE_INSTANCE: 0x80000,
    FILE_FLAG_OVERLAPPED: 0x40000000,
    PIPE_REJECT_REMOTE_CLIENTS: 8,
    GENERIC_READ: 0x80000000,
    GENERIC_WRITE: 0x40000000,
    FILE_READ_ATTRIBUTES: 0x80,
    FILE_SHARE_READ: 1,
    FILE_SHARE_WRITE: 2,
    OPEN_EXISTING: 3,
    HANDLE_FLAG_INHERIT: 1,
    FORMAT_MESSAGE_FROM_SYSTEM: 0x1000,
    FORMAT_MESSAGE_IGNORE_INSERTS: 0x200,
};

;// CONCATENATED MODULE: ./.build/src/platform/windows/record.js

/**
 * Zeroed memory that never moves: an ArrayBuffer of its own. V8 keeps small typed arrays inside
 * its heap, where the collector may move them while Windows still holds the address.
 */
function pinned(byteLength) {
    return Buffer.from(new ArrayBuffer(byteLength));
}
/** A new zeroed struct, or a view on `buffer` at `at`. */
function struct(name, buffer, at = 0) {
    const layout = LAYOUTS[name];
    const memory = buffer ?? pinned(layout.size);
    const fields = layout.fields;
    const place = (field) => {
        const found = fields[field];
        if (found === undefined)
            throw new Error(`${name} has no field ${field} in LAYOUTS`);
        return [at + found[0], found[1]];
    };
    return {
        buffer: memory,
        get(field) {
            const [offset, size] = place(field);
            return readInteger(memory, offset, size, `${name}.${field}`);
        },
        set(field, value) {
            const [offset, size] = place(field);
            if (size === 8)
                memory.writeBigUInt64LE(BigInt.asUintN(64, BigInt(value)), offset);
            else
                memory.writeUIntLE(Number(value), offset, size);
        },
    };
}
function readInteger(memory, offset, size, what) {
    if (size !== 8)
        return memory.readUIntLE(offset, size);
    const value = memory.readBigUInt64LE(offset);
    if (value > BigInt(Number.MAX_SAFE_INTEGER)) {
        // HANDLE values are sign-extended 32-bit numbers; nothing else that we read is that large.
        const signed = BigInt.asIntN(64, value);
        if (signed < 0n && signed >= BigInt(Number.MIN_SAFE_INTEGER))
            return Number(signed);
        throw new RangeError(`${what} is ${value}, more than a number can hold`);
    }
    return Number(value);
}

;// CONCATENATED MODULE: ./.build/src/platform/windows/system-error.js


/**
 * A Windows call that failed: which one, on what, Windows' code, its name and its text, such as
 * `AssignProcessToJobObject(pid 4312): 5 ERROR_ACCESS_DENIED (Access is denied.)`.
 */
class Win32Error extends Error {
    name = "Win32Error";
    call;
    code;
    constructor(fault) {
        const named = NAMES.get(fault.code);
        super(`${fault.call}(${fault.target}): ${fault.code}${named === undefined ? "" : ` ${named}`}` +
            (fault.text === "" ? "" : ` (${fault.text})`));
        this.call = fault.call;
        this.code = fault.code;
    }
}
/** The error of the call that just failed. To be called at once: the next call overwrites it. */
function lastError(kernel, call, target) {
    const code = kernel.GetLastError();
    return new Win32Error({ call, target, code, text: textOf(kernel, code) });
}
/** Passes a result that is not `bad` on; else throws the last error. */
function checked(kernel, result, at) {
    if (result === (at.bad ?? 0))
        throw lastError(kernel, at.call, at.target);
    return result;
}
function textOf(kernel, code) {
    const text = pinned(1024);
    const { FORMAT_MESSAGE_FROM_SYSTEM, FORMAT_MESSAGE_IGNORE_INSERTS } = CONSTANTS;
    const chars = kernel.FormatMessageW(FORMAT_MESSAGE_FROM_SYSTEM | FORMAT_MESSAGE_IGNORE_INSERTS, null, code, 0, text, text.length / 2, null);
    return text.toString("utf16le", 0, chars * 2).trim();
}
/** Names of winerror.h for what our calls may meet; another code stands with its number and text. */
const NAMES = new Map([
    [2, "ERROR_FILE_NOT_FOUND"],
    [3, "ERROR_PATH_NOT_FOUND"],
    [5, "ERROR_ACCESS_DENIED"],
    [6, "ERROR_INVALID_HANDLE"],
    [8, "ERROR_NOT_ENOUGH_MEMORY"],
    [32, "ERROR_SHARING_VIOLATION"],
    [50, "ERROR_NOT_SUPPORTED"],
    [87, "ERROR_INVALID_PARAMETER"],
    [122, "ERROR_INSUFFICIENT_BUFFER"],
    [123, "ERROR_INVALID_NAME"],
    [128, "ERROR_WAIT_NO_CHILDREN"],
    [193, "ERROR_BAD_EXE_FORMAT"],
    [206, "ERROR_FILENAME_EXCED_RANGE"],
    [225, "ERROR_VIRUS_INFECTED"],
    [234, "ERROR_MORE_DATA"],
    [267, "ERROR_DIRECTORY"],
    [740, "ERROR_ELEVATION_REQUIRED"],
    [1260, "ERROR_ACCESS_DISABLED_BY_POLICY"],
    [1450, "ERROR_NO_SYSTEM_RESOURCES"],
    [1455, "ERROR_COMMITMENT_LIMIT"],
    [1816, "ERROR_NOT_ENOUGH_QUOTA"],
]);
const ERROR_ACCESS_DENIED = 5;
const ERROR_MORE_DATA = 234;
const ERROR_NOT_SUPPORTED = 50;

;// CONCATENATED MODULE: ./.build/src/platform/windows/job.js




/**
 * The exit code of every process that we end: a customer code (bit 29), "GST" in its low bytes,
 * so that no NTSTATUS of Windows and no code of a test means it.
 */
const KILL_EXIT_CODE = 0xe0475354;
const C = CONSTANTS;
/** Without a name: nobody else can open it, and a random name would add nothing. */
function createJob(kernel) {
    return checked(kernel, kernel.CreateJobObjectW(null, null), {
        call: "CreateJobObjectW",
        target: "unnamed",
    });
}
/**
 * Sets what holds in every job of ours, and the limits. KILL_ON_JOB_CLOSE: when our program dies,
 * however, the last handle closes and the tree goes with it. DIE_ON_UNHANDLED_EXCEPTION: no dialog
 * of Windows Error Reporting holds a crashed test. Below normal: the runner's agent keeps breathing
 * while tests take every core. No breakaway flag: what the tree starts stays in the job.
 */
function setJobLimits(kernel, job, limits) {
    const info = struct("JOBOBJECT_EXTENDED_LIMIT_INFORMATION");
    info.set("BasicLimitInformation.LimitFlags", flagsFor(limits));
    info.set("BasicLimitInformation.PriorityClass", C.BELOW_NORMAL_PRIORITY_CLASS);
    info.set("ProcessMemoryLimit", limits.processBytes ?? 0);
    info.set("JobMemoryLimit", limits.jobBytes ?? 0);
    const done = kernel.SetInformationJobObject(job, C.JobObjectExtendedLimitInformation, info.buffer, info.buffer.length);
    checked(kernel, done, {
        call: "SetInformationJobObject",
        target: `job ${job}, extended limits`,
    });
}
function flagsFor(limits) {
    return (C.JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE |
        C.JOB_OBJECT_LIMIT_DIE_ON_UNHANDLED_EXCEPTION |
        C.JOB_OBJECT_LIMIT_PRIORITY_CLASS |
        (limits.processBytes === null ? 0 : C.JOB_OBJECT_LIMIT_PROCESS_MEMORY) |
        (limits.jobBytes === null ? 0 : C.JOB_OBJECT_LIMIT_JOB_MEMORY));
}
/**
 * Whether the limits that the job reports are those that were asked for. Windows rounds a limit
 * down to whole pages; Wine accepts everything, enforces nothing and reads back zeros.
 */
function limitsReadBack(kernel, job, limits) {
    const info = queryLimits(kernel, job);
    const wanted = flagsFor(limits);
    if ((info.get("BasicLimitInformation.LimitFlags") & wanted) !== wanted)
        return false;
    return (isSame(info.get("ProcessMemoryLimit"), limits.processBytes) &&
        isSame(info.get("JobMemoryLimit"), limits.jobBytes));
}
const LARGEST_PAGE_BYTES = 65536;
function isSame(found, wanted) {
    return wanted === null || (found <= wanted && wanted - found < LARGEST_PAGE_BYTES);
}
/** The kernel's own peaks of commit charge, also of processes that are gone. */
function jobPeaks(kernel, job) {
    const info = queryLimits(kernel, job);
    const flags = info.get("BasicLimitInformation.LimitFlags");
    const process = info.get("PeakProcessMemoryUsed");
    const tree = info.get("PeakJobMemoryUsed");
    const atLimit = (peak, limit, flag) => (flags & flag) !== 0 && limit > 0 && peak >= limit;
    return {
        peakProcessBytes: process === 0 ? null : (0,units/* bytes */.ee)(process),
        peakJobBytes: tree === 0 ? null : (0,units/* bytes */.ee)(tree),
        processAtLimit: atLimit(process, info.get("ProcessMemoryLimit"), C.JOB_OBJECT_LIMIT_PROCESS_MEMORY),
        jobAtLimit: atLimit(tree, info.get("JobMemoryLimit"), C.JOB_OBJECT_LIMIT_JOB_MEMORY),
    };
}
function queryLimits(kernel, job) {
    const info = struct("JOBOBJECT_EXTENDED_LIMIT_INFORMATION");
    query(kernel, job, C.JobObjectExtendedLimitInformation, info.buffer);
    return info;
}
/** How many processes were ever in the job, and how many are. */
function jobCounts(kernel, job) {
    const info = struct("JOBOBJECT_BASIC_ACCOUNTING_INFORMATION");
    query(kernel, job, C.JobObjectBasicAccountingInformation, info.buffer);
    return { total: info.get("TotalProcesses"), active: info.get("ActiveProcesses") };
}
/** The process ids in the job now: also of processes that are just ending. */
function jobPids(kernel, job) {
    for (let room = 64;; room *= 4) {
        const list = pinned(8 + room * 8);
        const kind = C.JobObjectBasicProcessIdList;
        if (kernel.QueryInformationJobObject(job, kind, list, list.length, null) === 0) {
            const error = lastError(kernel, "QueryInformationJobObject", `job ${job}, process list`);
            if (error.code === ERROR_MORE_DATA)
                continue;
            throw error;
        }
        const info = struct("JOBOBJECT_BASIC_PROCESS_ID_LIST", list);
        const listed = info.get("NumberOfProcessIdsInList");
        if (listed < info.get("NumberOfAssignedProcesses"))
            continue;
        return Array.from({ length: listed }, (_, at) => Number(list.readBigUInt64LE(8 + at * 8)));
    }
}
/** Ends every process of the job, without waiting; a job that is empty is no error. */
function terminateJob(kernel, job) {
    checked(kernel, kernel.TerminateJobObject(job, KILL_EXIT_CODE), {
        call: "TerminateJobObject",
        target: `job ${job}`,
    });
}
function query(kernel, job, kind, buffer) {
    checked(kernel, kernel.QueryInformationJobObject(job, kind, buffer, buffer.length, null), {
        call: "QueryInformationJobObject",
        target: `job ${job}, class ${kind}`,
    });
}

;// CONCATENATED MODULE: ./.build/src/platform/windows/kernel32.js

const INVALID_HANDLE_VALUE = -1;
let kernel32_loaded;
/** Binds the functions; once per thread. Throws where koffi or Windows is not there. */
function loadKernel32() {
    kernel32_loaded ??= bind();
    return kernel32_loaded;
}
function bind() {
    const { koffi, reason } = loadKoffi();
    if (koffi === null)
        throw new Error(reason);
    const from = (library, definitions) => {
        const opened = koffi.load(library);
        const functions = {};
        for (const definition of definitions.split(";")) {
            const name = /(\w+)\(/.exec(definition)?.[1];
            if (name !== undefined)
                functions[name] = opened.func(definition.trim());
        }
        return functions;
    };
    const kernel32 = from("kernel32.dll", KERNEL32);
    const ntdll = from("ntdll.dll", NTDLL);
    const node = from(null, NODE);
    return {
        ...kernel32,
        NtQuerySystemInformation: (...args) => ntdll.NtQuerySystemInformation?.(...args, null, null),
        NtQueryInformationProcess: (...args) => ntdll.NtQueryInformationProcess?.(...args, null),
        ...node,
        WaitForSingleObjectAsync: (handle, milliseconds) => new Promise((resolve, reject) => {
            const settle = (error, result) => error === null || error === undefined ? resolve(result) : reject(error);
            kernel32.WaitForSingleObject?.async(handle, milliseconds, settle);
        }),
        address: (memory) => BigInt(koffi.address(memory)),
    };
}
const KERNEL32 = `
  uint32 GetLastError();
  uint32 FormatMessageW(uint32, void *, uint32, uint32, void *, uint32, void *);
  int CloseHandle(intptr);
  intptr GetCurrentProcess();
  int DuplicateHandle(intptr, intptr, intptr, void *, uint32, int, uint32);
  int SetHandleInformation(intptr, uint32, uint32);
  int GetProcessHandleCount(intptr, void *);
  intptr CreateJobObjectW(void *, str16);
  int SetInformationJobObject(intptr, int, void *, uint32);
  int QueryInformationJobObject(intptr, int, void *, uint32, void *);
  int TerminateJobObject(intptr, uint32);
  int IsProcessInJob(intptr, intptr, void *);
  intptr CreateIoCompletionPort(intptr, void *, uintptr, uint32);
  int GetQueuedCompletionStatus(intptr, void *, void *, void *, uint32);
  int PostQueuedCompletionStatus(intptr, uint32, uintptr, uintptr);
  int InitializeProcThreadAttributeList(void *, uint32, uint32, void *);
  int UpdateProcThreadAttribute(void *, uint32, uintptr, void *, uintptr, void *, void *);
  void DeleteProcThreadAttributeList(void *);
  int CreateProcessW(str16, void *, void *, void *, int, uint32, void *, str16, void *, void *);
  uint32 ResumeThread(intptr);
  int TerminateProcess(intptr, uint32);
  intptr OpenProcess(uint32, int, uint32);
  int ReadProcessMemory(intptr, uintptr, void *, uintptr, void *);
  int GetExitCodeProcess(intptr, void *);
  int GetProcessTimes(intptr, void *, void *, void *, void *);
  intptr GetCurrentThread();
  int SetThreadPriority(intptr, int);
  uint32 WaitForSingleObject(intptr, uint32);
  int K32GetProcessMemoryInfo(intptr, void *, uint32);
  int GlobalMemoryStatusEx(void *);
  int K32GetPerformanceInfo(void *, uint32);
  intptr CreateNamedPipeW(str16, uint32, uint32, uint32, uint32, uint32, uint32, void *);
  intptr CreateFileW(str16, uint32, uint32, void *, uint32, uint32, intptr);
  uint32 GetShortPathNameW(str16, void *, uint32);
  uint32 GetSystemDirectoryW(void *, uint32)`;
// The last parameters do not exist. Under Wine 10 a call with the declared number hangs; two more
// make it work, and the calling conventions of x64 and arm64 let a callee ignore them.
const NTDLL = `
  int32 NtQuerySystemInformation(int, void *, uint32, void *, void *, void *);
  int32 NtQueryInformationProcess(intptr, int, void *, uint32, void *, void *)`;
const NODE = "int uv_open_osfhandle(intptr)";

;// CONCATENATED MODULE: ./.build/src/platform/windows/job-port.js




const job_port_C = CONSTANTS;
/** `GetQueuedCompletionStatus` had nothing in the time given. */
const WAIT_TIMED_OUT = 258;
/** A completion port of the job's own, to which the kernel posts what happens in it. */
function createJobPort(kernel, job) {
    const port = checked(kernel, kernel.CreateIoCompletionPort(INVALID_HANDLE_VALUE, null, 0, 1), {
        call: "CreateIoCompletionPort",
        target: `job ${job}`,
    });
    const info = struct("JOBOBJECT_ASSOCIATE_COMPLETION_PORT");
    info.set("CompletionPort", port);
    const kind = job_port_C.JobObjectAssociateCompletionPortInformation;
    if (kernel.SetInformationJobObject(job, kind, info.buffer, info.buffer.length) === 0) {
        const error = lastError(kernel, "SetInformationJobObject", `job ${job}, completion port`);
        kernel.CloseHandle(port);
        throw error;
    }
    return port;
}
const SLOTS = { treeHits: 0, processHits: 1, lastPid: 2, killed: 3 };
function createJobBoard() {
    return new SharedArrayBuffer(Object.keys(SLOTS).length * Int32Array.BYTES_PER_ELEMENT);
}
function readJobBoard(board) {
    const cells = new Int32Array(board);
    return {
        treeHits: Atomics.load(cells, SLOTS.treeHits),
        processHits: Atomics.load(cells, SLOTS.processHits),
        lastPid: Atomics.load(cells, SLOTS.lastPid) >>> 0,
        isKilled: Atomics.load(cells, SLOTS.killed) !== 0,
    };
}
/** To be called before the kill: who creates a process meanwhile then knows why that failed. */
function noteKill(board) {
    Atomics.store(new Int32Array(board), SLOTS.killed, 1);
}
function openJobPort(options) {
    const { kernel, port, board, onLimit } = options;
    const cells = new Int32Array(board);
    // The message's number, the key of the association and, as a pointer, the process id.
    const message = pinned(4);
    const key = pinned(8);
    const overlapped = pinned(8);
    return {
        take(milliseconds) {
            if (kernel.GetQueuedCompletionStatus(port, message, key, overlapped, milliseconds) === 0) {
                const error = lastError(kernel, "GetQueuedCompletionStatus", `port ${port}`);
                if (error.code === WAIT_TIMED_OUT)
                    return false;
                throw error;
            }
            const kind = message.readUInt32LE();
            const slot = slotOf(kind);
            if (slot !== null) {
                const pid = overlapped.readUInt32LE();
                Atomics.add(cells, slot, 1);
                Atomics.store(cells, SLOTS.lastPid, pid | 0);
                onLimit?.(pid);
            }
            return true;
        },
    };
}
function slotOf(message) {
    if (message === job_port_C.JOB_OBJECT_MSG_JOB_MEMORY_LIMIT)
        return SLOTS.treeHits;
    if (message === job_port_C.JOB_OBJECT_MSG_PROCESS_MEMORY_LIMIT)
        return SLOTS.processHits;
    return null;
}

;// CONCATENATED MODULE: ./.build/src/platform/windows/command-line-of.js


const command_line_of_C = CONSTANTS;
const PROCESS_BASIC_INFORMATION = 0;
/** Since Windows 8.1; phnt and System Informer document it, Wine 10 does not know it. */
const PROCESS_COMMAND_LINE_INFORMATION = 60;
/** A UNICODE_STRING counts its bytes in 16 bits. */
const MAX_STRING_BYTES = 65536;
/** The command line as the process got it; null where the process is gone or may not be asked. */
function commandLineOf(kernel, pid) {
    return (opened(kernel, pid, command_line_of_C.PROCESS_QUERY_LIMITED_INFORMATION, (process) => asked(kernel, process)) ??
        opened(kernel, pid, command_line_of_C.PROCESS_QUERY_INFORMATION | command_line_of_C.PROCESS_VM_READ, (process) => readFrom(kernel, process)));
}
function opened(kernel, pid, access, look) {
    const process = kernel.OpenProcess(access, 0, pid);
    if (process === 0)
        return null;
    try {
        return look(process)?.trim() || null;
    }
    finally {
        kernel.CloseHandle(process);
    }
}
/** The kernel copies it out; needs the least rights. */
function asked(kernel, process) {
    const info = pinned(LAYOUTS.UNICODE_STRING.size + MAX_STRING_BYTES);
    const kind = PROCESS_COMMAND_LINE_INFORMATION;
    const status = kernel.NtQueryInformationProcess(process, kind, info, info.length, pinned(4));
    if (status < 0)
        return null;
    const text = struct("UNICODE_STRING", info);
    const start = Number(BigInt(text.get("Buffer")) - kernel.address(info));
    if (start < 0 || start + text.get("Length") > info.length)
        return null;
    return info.toString("utf16le", start, start + text.get("Length"));
}
/** From the process's own memory: its PEB points to its parameters. */
function readFrom(kernel, process) {
    const basic = struct("PROCESS_BASIC_INFORMATION");
    const kind = PROCESS_BASIC_INFORMATION;
    const { buffer } = basic;
    if (kernel.NtQueryInformationProcess(process, kind, buffer, buffer.length, pinned(4)) < 0) {
        return null;
    }
    const read = (at, into) => at !== 0 && kernel.ReadProcessMemory(process, BigInt(at), into, into.length, null) !== 0;
    const peb = struct("PEB");
    if (!read(basic.get("PebBaseAddress"), peb.buffer))
        return null;
    const parameters = struct("RTL_USER_PROCESS_PARAMETERS");
    if (!read(peb.get("ProcessParameters"), parameters.buffer))
        return null;
    const text = pinned(parameters.get("CommandLine.Length"));
    if (text.length === 0 || !read(parameters.get("CommandLine.Buffer"), text))
        return null;
    return text.toString("utf16le");
}

;// CONCATENATED MODULE: ./.build/src/platform/windows/processes.js





const processes_C = CONSTANTS;
const SYSTEM_PROCESS_INFORMATION = 5;
const STATUS_INFO_LENGTH_MISMATCH = 0xc0000004 | 0;
/**
 * Every process of the machine from one call that opens none of them, so that protected ones are
 * in it too: NtQuerySystemInformation, class SystemProcessInformation of winternl.h.
 */
function listProcesses(kernel) {
    const list = systemProcessInformation(kernel);
    const base = kernel.address(list);
    const found = [];
    for (let at = 0;;) {
        const entry = struct("SYSTEM_PROCESS_INFORMATION", list, at);
        const chars = entry.get("ImageName.Length");
        const nameAt = chars === 0 ? 0 : Number(BigInt(entry.get("ImageName.Buffer")) - base);
        found.push({
            pid: entry.get("UniqueProcessId"),
            parentPid: entry.get("InheritedFromUniqueProcessId"),
            // Process 0 has no name.
            name: chars === 0 ? "System Idle Process" : list.toString("utf16le", nameAt, nameAt + chars),
            // Wine keeps no private count: the larger of the two is right on both.
            commitBytes: Math.max(entry.get("PrivatePageCount"), entry.get("VirtualMemoryCounters.PagefileUsage")),
        });
        const next = entry.get("NextEntryOffset");
        if (next === 0)
            return found;
        at += next;
    }
}
function systemProcessInformation(kernel) {
    const needed = pinned(4);
    // 300 processes with their threads take about 400 KiB; the list may grow between two calls.
    for (let size = 512 * 1024;; size = Math.max(size * 2, needed.readUInt32LE() + 65536)) {
        const list = pinned(size);
        const status = kernel.NtQuerySystemInformation(SYSTEM_PROCESS_INFORMATION, list, size, needed);
        if (status === STATUS_INFO_LENGTH_MISMATCH)
            continue;
        if (status < 0)
            throw ntError("NtQuerySystemInformation(process list)", status);
        return list;
    }
}
/** The biggest processes by commit charge, biggest first, with their command lines. */
function biggestProcesses(kernel, count) {
    return [...listProcesses(kernel)]
        .sort((a, b) => b.commitBytes - a.commitBytes)
        .slice(0, count)
        .map((listed) => snapshotOf(kernel, listed));
}
/** The processes with these ids, as far as they still exist. */
function describeProcesses(kernel, pids) {
    if (pids.length === 0)
        return [];
    const wanted = new Set(pids);
    return listProcesses(kernel)
        .filter((listed) => wanted.has(listed.pid))
        .map((listed) => snapshotOf(kernel, listed));
}
function snapshotOf(kernel, listed) {
    return {
        pid: listed.pid,
        parentPid: listed.parentPid,
        name: listed.name,
        command: commandLineOf(kernel, listed.pid) ?? `[${listed.name}]`,
        bytes: (0,units/* bytes */.ee)(listed.commitBytes),
    };
}
/** Opens a process to look at it and to wait for it; null where it is gone or protected. */
function openProcess(kernel, pid) {
    const access = processes_C.PROCESS_QUERY_LIMITED_INFORMATION | processes_C.SYNCHRONIZE;
    const handle = kernel.OpenProcess(access, 0, pid);
    return handle === 0 ? null : handle;
}
/** Whether the process behind the handle has not ended yet. */
function isRunning(kernel, process) {
    return kernel.WaitForSingleObject(process, 0) === processes_C.WAIT_TIMEOUT;
}
/** Memory of one process in bytes of commit charge; null where it cannot be read any more. */
function processMemory(kernel, process) {
    const counters = struct("PROCESS_MEMORY_COUNTERS_EX");
    counters.set("cb", counters.buffer.length);
    if (kernel.K32GetProcessMemoryInfo(process, counters.buffer, counters.buffer.length) === 0) {
        const error = lastError(kernel, "K32GetProcessMemoryInfo", `process ${process}`);
        if (error.code === ERROR_ACCESS_DENIED)
            return null;
        throw error;
    }
    return {
        commitBytes: Math.max(counters.get("PrivateUsage"), counters.get("PagefileUsage")),
        peakBytes: counters.get("PeakPagefileUsage"),
    };
}
function ntError(call, status) {
    return new Error(`${call}: NTSTATUS 0x${(status >>> 0).toString(16)}`);
}

;// CONCATENATED MODULE: ./.build/src/platform/windows/tree-handle.js







function asJobDescriptor(descriptor) {
    const { kind, job, port, board } = descriptor;
    if (kind !== "job-object" ||
        typeof job !== "number" ||
        typeof port !== "number" ||
        !(board instanceof SharedArrayBuffer)) {
        throw new TypeError(`this is no descriptor of a job object: kind ${kind}`);
    }
    return { kind, job, port, board };
}
/** A second handle on the same object, to be closed by whoever asked for it. */
function duplicateHandle(kernel, handle, target) {
    const self = kernel.GetCurrentProcess();
    const to = pinned(8);
    const access = CONSTANTS.DUPLICATE_SAME_ACCESS;
    checked(kernel, kernel.DuplicateHandle(self, handle, self, to, 0, 0, access), {
        call: "DuplicateHandle",
        target,
    });
    return Number(to.readBigInt64LE());
}
function openJobMembers(kernel, job) {
    const handles = new Map();
    const forget = (pid, process) => {
        kernel.CloseHandle(process);
        handles.delete(pid);
    };
    return {
        running() {
            const listed = new Set(jobPids(kernel, job));
            for (const [pid, process] of handles) {
                if (!listed.has(pid) || !isRunning(kernel, process))
                    forget(pid, process);
            }
            for (const pid of listed) {
                if (handles.has(pid))
                    continue;
                const process = openProcess(kernel, pid);
                if (process === null)
                    continue;
                if (isRunning(kernel, process))
                    handles.set(pid, process);
                else
                    kernel.CloseHandle(process);
            }
            return [...handles].map(([pid, process]) => ({ pid, process }));
        },
        close() {
            for (const [pid, process] of handles)
                forget(pid, process);
        },
    };
}
/** One look at the tree: the sum over its processes, the job's own peaks, what the port said. */
function lookAtTree(kernel, tree) {
    let sum = 0;
    for (const { process } of tree.members.running()) {
        sum += processMemory(kernel, process)?.commitBytes ?? 0;
    }
    const peaks = jobPeaks(kernel, tree.job);
    const hits = readJobBoard(tree.board);
    const counts = jobCounts(kernel, tree.job);
    return {
        treeBytes: (0,units/* bytes */.ee)(sum),
        peakTreeBytes: peaks.peakJobBytes,
        peakProcessBytes: peaks.peakProcessBytes,
        culpritPid: hits.lastPid === 0 ? null : hits.lastPid,
        treeLimitHits: Math.max(hits.treeHits, Number(peaks.jobAtLimit)),
        processLimitHits: Math.max(hits.processHits, Number(peaks.processAtLimit)),
        // A watch may begin before the first process does.
        alive: counts.active > 0 || counts.total === 0,
    };
}

;// CONCATENATED MODULE: ./.build/src/platform/windows/contained.js






const INFINITE = 0xffffffff;
/** Everything that can be known and done about the tree of a process that runs in its job. */
function contained(running) {
    const { kernel, descriptor, pid, process, output } = running;
    const { job, port, board } = descriptor;
    const members = openJobMembers(kernel, job);
    const messages = openJobPort({ kernel, port, board });
    let lastUsage = null;
    let isReleased = false;
    const exited = waitForExit(kernel, process, pid);
    function survivors() {
        // After the release the handle values may be another object's.
        if (isReleased)
            return [];
        const pids = members.running().map((member) => member.pid);
        return describeProcesses(kernel, pids).filter((each) => !isConsoleHost(each));
    }
    function usage() {
        if (isReleased && lastUsage !== null)
            return lastUsage;
        // What the watchdog's thread has not taken, or all of it where nothing watches.
        while (messages.take(0))
            ;
        const look = lookAtTree(kernel, { job, board, members });
        lastUsage = {
            peakTreeBytes: look.peakTreeBytes,
            peakProcessBytes: look.peakProcessBytes ?? null,
            treeLimitHits: look.treeLimitHits,
            processLimitHits: look.processLimitHits,
        };
        return lastUsage;
    }
    return {
        pid,
        output,
        endOutput: output.end,
        exited,
        survivors: async () => survivors(),
        async killAll(deadline) {
            const end = performance.now() + deadline;
            for (;;) {
                const [first] = isReleased ? [] : members.running();
                if (first === undefined)
                    return { alive: [] };
                const left = end - performance.now();
                if (left <= 0)
                    return { alive: survivors() };
                terminateJob(kernel, job);
                await waitForEnd(kernel, first.process, left);
            }
        },
        usage,
        async release() {
            if (isReleased)
                return;
            usage();
            isReleased = true;
            output.end();
            members.close();
            running.closeJob();
            // The wait still needs the handle where the process outlived every kill.
            const close = () => kernel.CloseHandle(process);
            exited.then(close, close);
        },
    };
}
/** A command without a process, in the form of one that ran and ended so. */
function neverRan(exit, close) {
    return {
        pid: 0,
        output: { async *[Symbol.asyncIterator]() { } },
        endOutput() { },
        exited: Promise.resolve(exit),
        survivors: async () => [],
        killAll: async () => ({ alive: [] }),
        usage: () => ({
            peakTreeBytes: null,
            peakProcessBytes: null,
            treeLimitHits: 0,
            processLimitHits: 0,
        }),
        release: async () => close(),
    };
}
async function waitForExit(kernel, process, pid) {
    await kernel.WaitForSingleObjectAsync(process, INFINITE);
    const code = pinned(4);
    checked(kernel, kernel.GetExitCodeProcess(process, code), {
        call: "GetExitCodeProcess",
        target: `pid ${pid}`,
    });
    return { kind: "exited", code: code.readUInt32LE() };
}
/**
 * Waits for the end of a process that was told to end. In slices: another process of the tree may
 * have been made meanwhile, and needs the next kill.
 */
async function waitForEnd(kernel, process, left) {
    const slice = Math.ceil(Math.min(left, 250));
    await kernel.WaitForSingleObjectAsync(process, slice);
}
/** The console that Windows makes for a process without a window; it ends with its last client. */
function isConsoleHost(snapshot) {
    return /^(conhost|openconsole)\.exe$/i.test(snapshot.name);
}

;// CONCATENATED MODULE: ./.build/src/platform/windows/create-process.js



const create_process_C = CONSTANTS;
/**
 * Makes a process that is in its job before its first instruction (PROC_THREAD_ATTRIBUTE_JOB_LIST)
 * and inherits three handles and nothing else (PROC_THREAD_ATTRIBUTE_HANDLE_LIST). Both need
 * Windows 10 or Server 2016. Throws a Win32Error that names the call and the program.
 *
 * The three handles are inheritable only during this call. A process that another thread starts in
 * that moment without a handle list (libuv does) would inherit them and keep the output open until
 * it ends: `Contained.endOutput` covers that.
 */
function createSuspended(kernel, request) {
    const attributes = attributeList(kernel, request);
    const streams = [request.stdin, request.stdout, request.stderr];
    const startup = struct("STARTUPINFOEXW");
    startup.set("StartupInfo.cb", startup.buffer.length);
    startup.set("StartupInfo.dwFlags", create_process_C.STARTF_USESTDHANDLES);
    startup.set("StartupInfo.hStdInput", request.stdin);
    startup.set("StartupInfo.hStdOutput", request.stdout);
    startup.set("StartupInfo.hStdError", request.stderr);
    startup.set("lpAttributeList", kernel.address(attributes.list));
    const created = struct("PROCESS_INFORMATION");
    try {
        for (const handle of streams)
            setInheritable(kernel, handle, true);
        const done = kernel.CreateProcessW(request.application, wide(`${request.commandLine}\0`), null, null, 1, create_process_C.CREATE_SUSPENDED |
            create_process_C.CREATE_UNICODE_ENVIRONMENT |
            create_process_C.CREATE_NO_WINDOW |
            create_process_C.EXTENDED_STARTUPINFO_PRESENT |
            create_process_C.BELOW_NORMAL_PRIORITY_CLASS, wide(request.environment), request.directory, startup.buffer, created.buffer);
        checked(kernel, done, { call: "CreateProcessW", target: request.application });
    }
    finally {
        for (const handle of streams)
            setInheritable(kernel, handle, false);
        attributes.close();
    }
    return {
        process: created.get("hProcess"),
        thread: created.get("hThread"),
        pid: created.get("dwProcessId"),
    };
}
function attributeList(kernel, request) {
    const count = request.job === null ? 1 : 2;
    const size = pinned(8);
    // Fails by design and tells the size.
    kernel.InitializeProcThreadAttributeList(null, count, 0, size);
    const list = pinned(Number(size.readBigUInt64LE()));
    checked(kernel, kernel.InitializeProcThreadAttributeList(list, count, 0, size), {
        call: "InitializeProcThreadAttributeList",
        target: `${count} attributes`,
    });
    // The list keeps pointers to these: they live as long as `close` can be called.
    const handles = handleArray([...new Set([request.stdin, request.stdout, request.stderr])]);
    const jobs = request.job === null ? null : handleArray([request.job]);
    const add = (attribute, value, target) => {
        const { length } = value;
        checked(kernel, kernel.UpdateProcThreadAttribute(list, 0, attribute, value, length, null, null), { call: "UpdateProcThreadAttribute", target });
    };
    const kept = [handles, jobs];
    const close = () => {
        kernel.DeleteProcThreadAttributeList(list);
        kept.length = 0;
    };
    try {
        add(create_process_C.PROC_THREAD_ATTRIBUTE_HANDLE_LIST, handles, "handle list");
        if (jobs !== null)
            add(create_process_C.PROC_THREAD_ATTRIBUTE_JOB_LIST, jobs, "job list");
    }
    catch (thrown) {
        close();
        throw thrown;
    }
    return { list, close };
}
function handleArray(handles) {
    const array = pinned(handles.length * 8);
    handles.forEach((handle, at) => {
        array.writeBigInt64LE(BigInt(handle), at * 8);
    });
    return array;
}
function setInheritable(kernel, handle, inheritable) {
    const flag = create_process_C.HANDLE_FLAG_INHERIT;
    checked(kernel, kernel.SetHandleInformation(handle, flag, inheritable ? flag : 0), {
        call: "SetHandleInformation",
        target: `handle ${handle}`,
    });
}
function wide(text) {
    const buffer = pinned(text.length * 2);
    buffer.write(text, "utf16le");
    return buffer;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: external "node:net"
const external_node_net_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");
;// CONCATENATED MODULE: ./.build/src/platform/windows/output-pipe.js





const output_pipe_C = CONSTANTS;
const BUFFER_BYTES = 65536;
/**
 * A pipe with a name that nobody can guess, its only instance made by us (a name that was taken
 * fails), closed to other machines, and read by `net` without blocking a thread.
 *
 * Made by CreateNamedPipeW and handed to libuv, because libuv's own server neither limits the
 * instances to one nor rejects remote clients.
 */
function createOutputPipe(kernel) {
    const name = `\\\\.\\pipe\\gpu-safe-tests-${(0,external_node_crypto_.randomBytes)(16).toString("hex")}`;
    const reader = checked(kernel, kernel.CreateNamedPipeW(name, output_pipe_C.PIPE_ACCESS_INBOUND | output_pipe_C.FILE_FLAG_OVERLAPPED | output_pipe_C.FILE_FLAG_FIRST_PIPE_INSTANCE, output_pipe_C.PIPE_REJECT_REMOTE_CLIENTS, 1, 0, BUFFER_BYTES, 0, null), { call: "CreateNamedPipeW", target: name, bad: INVALID_HANDLE_VALUE });
    // libuv asks a pipe for its state, which takes FILE_READ_ATTRIBUTES: a Node child needs it.
    const writer = kernel.CreateFileW(name, output_pipe_C.GENERIC_WRITE | output_pipe_C.FILE_READ_ATTRIBUTES, 0, null, output_pipe_C.OPEN_EXISTING, 0, 0);
    if (writer === INVALID_HANDLE_VALUE) {
        const error = lastError(kernel, "CreateFileW", name);
        kernel.CloseHandle(reader);
        throw error;
    }
    const fd = kernel.uv_open_osfhandle(reader);
    if (fd < 0) {
        kernel.CloseHandle(reader);
        kernel.CloseHandle(writer);
        throw new Error(`uv_open_osfhandle(${name}): no file descriptor is left in this process`);
    }
    return { socket: new external_node_net_namespaceObject.Socket({ fd, readable: true, writable: false }), writer };
}
/** The child's standard input: it reads an end of file at once. */
function openNul(kernel) {
    return checked(kernel, kernel.CreateFileW("NUL", output_pipe_C.GENERIC_READ, output_pipe_C.FILE_SHARE_READ | output_pipe_C.FILE_SHARE_WRITE, null, output_pipe_C.OPEN_EXISTING, 0, 0), { call: "CreateFileW", target: "NUL", bad: INVALID_HANDLE_VALUE });
}

;// CONCATENATED MODULE: ./.build/src/platform/windows/file-handles.js



/** Throws a Win32Error and leaves nothing open where one of them cannot be had. */
function openFileHandles(kernel) {
    const job = new Closers();
    const childEnds = new Closers();
    const ownEnds = new Closers();
    const discard = () => {
        childEnds.close();
        ownEnds.close();
        job.close();
    };
    const held = (handle, closers) => {
        closers.add(() => kernel.CloseHandle(handle));
        return handle;
    };
    const piped = () => {
        const pipe = createOutputPipe(kernel);
        held(pipe.writer, childEnds);
        ownEnds.add(() => pipe.socket.destroy());
        return pipe;
    };
    try {
        const jobHandle = held(createJob(kernel), job);
        const port = held(createJobPort(kernel, jobHandle), job);
        return {
            job: jobHandle,
            descriptor: { kind: "job-object", job: jobHandle, port, board: createJobBoard() },
            stdin: held(openNul(kernel), childEnds),
            stdout: piped(),
            stderr: piped(),
            closeChildEnds: () => childEnds.close(),
            closeJob: () => job.close(),
            discard,
        };
    }
    catch (thrown) {
        discard();
        throw thrown;
    }
}
/** Things to close, in reverse order and only once. */
class Closers {
    #steps = [];
    add(step) {
        this.#steps.push(step);
    }
    close() {
        for (const step of this.#steps.splice(0).reverse())
            step();
    }
}

;// CONCATENATED MODULE: ./.build/src/platform/windows/prepare.js








/**
 * Everything but the process itself: its job, port and pipes. The process is made in `start`, not
 * here while another file runs: a suspended process keeps its program's file locked, holds its
 * folder, and would be hit by a test that ends programs by name. See docs/adr.
 */
function prepare_prepareFile(system, request) {
    const { kernel } = system;
    const open = openFileHandles(kernel);
    const early = system.startCommand(kernel, request);
    function start(limits) {
        const { job, descriptor } = open;
        // A file that was not there yet may be what the test before it has built.
        const command = early.ok ? early : system.startCommand(kernel, request);
        if (!command.ok)
            return failed(`${request.argv[0]} cannot be started: ${command.reason}.`);
        if (isKilled())
            return killed();
        let born;
        try {
            applyLimits(system, job, limits);
            born = createInJob(kernel, command, open);
        }
        catch (thrown) {
            // The watch begins before the process does, and may end it while it is being made.
            if (isKilled())
                return killed();
            if (thrown instanceof StartFault)
                return failed(thrown.message);
            open.discard();
            throw thrown;
        }
        const output = mergeOutput(open.stdout.socket, open.stderr.socket);
        open.closeChildEnds();
        kernel.ResumeThread(born.thread);
        kernel.CloseHandle(born.thread);
        const { pid, process } = born;
        return contained({ kernel, descriptor, pid, process, output, closeJob: open.closeJob });
    }
    const isKilled = () => readJobBoard(open.descriptor.board).isKilled;
    const killed = () => neverRan({ kind: "exited", code: KILL_EXIT_CODE }, open.discard);
    const failed = (message) => neverRan({ kind: "start-failed", message }, open.discard);
    return { descriptor: open.descriptor, start, discard: open.discard };
}
/** The command's own fault, not the containment's. */
class StartFault extends Error {
}
/** On Windows a job counts commit charge, so `auto`, which is about RAM, is the watchdog's. */
function applyLimits(system, job, limits) {
    const wanted = {
        processBytes: limits.processBytes,
        jobBytes: limits.treeIsAuto ? null : limits.treeBytes,
    };
    setJobLimits(system.kernel, job, wanted);
    if (system.enforcer === "watchdog" || limitsReadBack(system.kernel, job, wanted))
        return;
    throw new errors/* UserError */.yo({
        code: "limits-not-kept",
        message: "Windows took the memory limits of a job object and reads back others.",
        hint: "Another job around the runner sets lower ones: look at the limits of the service or container it runs in.",
        exitCode: 4,
    });
}
function createInJob(kernel, command, open) {
    const request = {
        ...command,
        job: open.job,
        stdin: open.stdin,
        stdout: open.stdout.writer,
        stderr: open.stderr.writer,
    };
    try {
        return createSuspended(kernel, request);
    }
    catch (thrown) {
        if (!(thrown instanceof Win32Error) || thrown.call !== "CreateProcessW")
            throw thrown;
        if (thrown.code === ERROR_ACCESS_DENIED && startsWithoutJob(kernel, request))
            throw thrown;
        throw new StartFault(`${command.application} cannot be started: ${thrown.message}.`);
    }
}
/** Tells "this program may not be started" from "it may not be started in our job". */
function startsWithoutJob(kernel, request) {
    try {
        const trial = createSuspended(kernel, { ...request, job: null });
        kernel.TerminateProcess(trial.process, KILL_EXIT_CODE);
        kernel.CloseHandle(trial.thread);
        kernel.CloseHandle(trial.process);
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./.build/src/platform/windows/command-line.js
/**
 * From arguments to Windows' single command line. A program of the C runtime takes it apart again
 * by fixed rules; cmd.exe, which runs `.cmd` and `.bat`, by others that no quoting makes safe.
 */
/** CreateProcessW takes no longer one, its end included. */
const MAX_COMMAND_LINE_CHARS = 32_767;
/**
 * One argument by the rules of the Microsoft C runtime ("Parsing C command-line arguments"):
 * in quotes, a quote as `\"`, and backslashes doubled where a quote follows them.
 */
function quoteArgument(argument) {
    if (argument !== "" && !/[\s"]/.test(argument))
        return argument;
    return `"${argument.replace(/(\\*)("|$)/g, (_, slashes, quote) => quote === "" ? slashes + slashes : `${slashes}${slashes}\\"`)}"`;
}
/** The command line of a program that is started directly. */
function programCommandLine(argv) {
    const [program = "", ...rest] = argv;
    const broken = argv.find((argument) => argument.includes("\0"));
    if (broken !== undefined)
        return no(`the argument ${JSON.stringify(broken)} holds a NUL`);
    // The program's own name is parsed by a simpler rule: quotes group, backslashes are plain.
    if (program.includes('"'))
        return no(`the program's name ${program} holds a quote`);
    return ofLength([`"${program}"`, ...rest.map(quoteArgument)].join(" "));
}
/**
 * The command line of a batch file: `cmd.exe /d /s /v:off /c ""script" "argument" …"`.
 *
 * cmd.exe reads the line before the batch file does. Between quotes `& | < > ^ ( )` are plain, but
 * a quote ends that, `%NAME%` is expanded all the same, and a line break ends the command; the
 * batch file may hand its arguments on to a program with rules of its own. There is no spelling
 * that all of them read alike (the BatBadBut class, CVE-2024-24576), so what would need one is
 * refused. `/d`: no AutoRun command from the registry. `/v:off`: `!NAME!` is plain.
 */
function batchCommandLine(cmdPath, script, args) {
    for (const part of [script, ...args]) {
        const found = /["%\r\n\0]/.exec(part);
        if (found !== null) {
            return no(`${JSON.stringify(part)} holds ${JSON.stringify(found[0])}, which cmd.exe would act on: ` +
                "no quoting is safe there. Run the program behind the batch file " +
                `instead of ${script}, or rename the file`);
        }
        if (part.endsWith("\\")) {
            return no(`${JSON.stringify(part)} ends in a backslash, which would swallow the quote behind it in ` +
                `the program that ${script} starts. Leave the backslash out`);
        }
    }
    const inner = [script, ...args].map((part) => `"${part}"`).join(" ");
    return ofLength(`"${cmdPath}" /d /s /v:off /c "${inner}"`, MAX_CMD_LINE_CHARS);
}
/** cmd.exe cuts its own line off at 8,191 characters. */
const MAX_CMD_LINE_CHARS = 8_191;
function ofLength(line, most = MAX_COMMAND_LINE_CHARS - 1) {
    if (line.length <= most)
        return { ok: true, line };
    return no(`the command line has ${line.length} characters, Windows takes ${most} here: ` +
        "hand long lists over in a file");
}
function no(reason) {
    return { ok: false, reason };
}

;// CONCATENATED MODULE: ./.build/src/platform/windows/environment.js
/**
 * Without these no program gets far on Windows: sockets, the registry and Python's start need
 * SystemRoot. Added from our own environment where the request leaves them out.
 */
const INDISPENSABLE = ["SystemRoot", "SystemDrive", "windir"];
/**
 * The environment as CreateProcessW wants it (CREATE_UNICODE_ENVIRONMENT): `NAME=value` blocks in
 * UTF-16, each ended by a NUL and all by another, sorted by name without regard to case, as
 * Windows searches them. Of names that differ in case alone the last one counts.
 *
 * Throws a RangeError for a name or value that such a block cannot hold.
 */
function environmentBlock(environment, own) {
    const byName = new Map();
    for (const name of INDISPENSABLE) {
        const value = lookUp(own, name);
        if (value !== undefined)
            byName.set(name.toUpperCase(), `${name}=${value}`);
    }
    for (const [name, value] of Object.entries(environment)) {
        // A leading `=` is legal: cmd.exe keeps the current folder of drive C in `=C:`.
        if (name === "" || name.indexOf("=", 1) !== -1 || `${name}${value}`.includes("\0")) {
            throw new RangeError(`Windows cannot hold the environment variable ${JSON.stringify(name)}`);
        }
        byName.set(name.toUpperCase(), `${name}=${value}`);
    }
    const sorted = [...byName].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    // An empty block still ends in two NULs.
    return `${sorted.map(([, entry]) => `${entry}\0`).join("")}${sorted.length === 0 ? "\0" : ""}\0`;
}
/** A variable by its name, whatever its case. */
function lookUp(environment, name) {
    const wanted = name.toUpperCase();
    for (const [candidate, value] of Object.entries(environment)) {
        if (candidate.toUpperCase() === wanted)
            return value;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./.build/src/platform/windows/executable.js

const DEFAULT_PATHEXT = ".COM;.EXE;.BAT;.CMD";
/**
 * Finds the executable that `word` names: a path against `workingDirectory`, a bare name in PATH,
 * each as it stands and with the endings of PATHEXT. The current folder is never searched, unlike
 * in cmd.exe and CreateProcess: a checkout must not be able to bring its own `python.exe`. Entries
 * of PATH that are empty or relative would be the same hole and are skipped.
 */
function findExecutable(word, at) {
    const endings = (at.pathExt?.trim() || DEFAULT_PATHEXT)
        .split(";")
        .map((ending) => ending.trim().toLowerCase())
        .filter((ending) => ending.startsWith("."));
    const bare = !/[\\/]|^[A-Za-z]:/.test(word);
    const folders = bare ? searchable(at.path) : [""];
    for (const folder of folders) {
        const base = bare ? external_node_path_.win32.join(folder, word) : external_node_path_.win32.resolve(at.workingDirectory, word);
        for (const candidate of executable_candidates(base, endings)) {
            if (at.isFile(candidate))
                return classify(candidate);
        }
    }
    const absent = bare
        ? `${word} was found in none of the ${folders.length} absolute folders of PATH`
        : `there is no ${external_node_path_.win32.resolve(at.workingDirectory, word)}`;
    return {
        kind: "missing",
        reason: `${absent} (endings tried: ${endings.join(" ")}). ` +
            "Install it, add its folder to PATH, or name it by its full path",
    };
}
function* executable_candidates(base, endings) {
    if (endings.includes(external_node_path_.win32.extname(base).toLowerCase()))
        yield base;
    for (const ending of endings)
        yield base + ending;
    // A name with another ending, such as `tool.bin`: it may still be a program.
    if (external_node_path_.win32.extname(base) !== "" && !endings.includes(external_node_path_.win32.extname(base).toLowerCase()))
        yield base;
}
function searchable(pathVariable) {
    return pathVariable
        .split(";")
        .map((folder) => folder.trim().replace(/^"(.*)"$/, "$1"))
        .filter((folder) => /^([A-Za-z]:[\\/]|[\\/]{2}[^\\/])/.test(folder));
}
function classify(file) {
    const ending = external_node_path_.win32.extname(file).toLowerCase();
    if (ending === ".bat" || ending === ".cmd")
        return { kind: "batch", path: file };
    if (SCRIPTS.has(ending)) {
        return {
            kind: "missing",
            reason: `${file} is a script, which Windows does not start by itself. ` +
                "Put its interpreter in front of it in the `command` setting",
        };
    }
    return { kind: "program", path: file };
}
/** Endings that PATHEXT may list and that only the shell's associations can start. */
const SCRIPTS = new Set([
    ".py",
    ".pyw",
    ".js",
    ".jse",
    ".vbs",
    ".vbe",
    ".wsf",
    ".wsh",
    ".ps1",
    ".msc",
]);

;// CONCATENATED MODULE: ./.build/src/platform/windows/start-command.js







/** CreateProcessW takes no longer current directory, its final backslash and NUL included. */
const MAX_DIRECTORY_CHARS = 258;
/** From here on a path needs the `\\?\` form. */
const MAX_PATH = 260;
function startCommand(kernel, request) {
    const [word, ...args] = request.argv;
    const directory = startDirectory(kernel, external_node_path_.win32.normalize(request.workingDirectory));
    if (!directory.ok)
        return directory;
    const found = findExecutable(word, {
        workingDirectory: external_node_path_.win32.normalize(request.workingDirectory),
        path: lookUp(request.environment, "PATH") ?? "",
        pathExt: lookUp(request.environment, "PATHEXT"),
        isFile,
    });
    if (found.kind === "missing")
        return { ok: false, reason: found.reason };
    let environment;
    try {
        environment = environmentBlock(request.environment, process.env);
    }
    catch (thrown) {
        if (thrown instanceof RangeError)
            return { ok: false, reason: thrown.message };
        throw thrown;
    }
    if (found.kind === "program") {
        const made = programCommandLine([word, ...args]);
        if (!made.ok)
            return made;
        const application = applicationName(kernel, found.path);
        return {
            ok: true,
            application,
            commandLine: made.line,
            environment,
            directory: directory.path,
        };
    }
    if (directory.path.startsWith("\\\\")) {
        return {
            ok: false,
            reason: `cmd.exe, which runs ${found.path}, cannot work in the network folder ${directory.path}. ` +
                "Map it to a drive letter",
        };
    }
    const cmd = external_node_path_.win32.join(systemDirectory(kernel), "cmd.exe");
    const made = batchCommandLine(cmd, found.path, args);
    if (!made.ok)
        return made;
    return {
        ok: true,
        application: cmd,
        commandLine: made.line,
        environment,
        directory: directory.path,
    };
}
function startDirectory(kernel, directory) {
    if (!isDirectory(directory))
        return { ok: false, reason: `there is no folder ${directory}` };
    if (directory.length < MAX_DIRECTORY_CHARS)
        return { ok: true, path: directory };
    const short = shortPath(kernel, directory);
    if (short !== null && short.length < MAX_DIRECTORY_CHARS)
        return { ok: true, path: short };
    return {
        ok: false,
        reason: `Windows starts no program in a folder of more than ${MAX_DIRECTORY_CHARS} characters, and ` +
            `${directory} has ${directory.length} and no short (8.3) name. Check out nearer to the ` +
            "drive's root",
    };
}
/** The 8.3 name of a path, where the volume keeps them. */
function shortPath(kernel, long) {
    const buffer = pinned(65536);
    const chars = kernel.GetShortPathNameW(external_node_path_.win32.toNamespacedPath(long), buffer, buffer.length / 2);
    if (chars === 0)
        return null;
    return buffer
        .toString("utf16le", 0, chars * 2)
        .replace(/^\\\\\?\\UNC\\/, "\\\\")
        .replace(/^\\\\\?\\/, "");
}
/** A long path by its 8.3 name where there is one: many programs do not expect `\\?\` in theirs. */
function applicationName(kernel, file) {
    if (file.length < MAX_PATH)
        return file;
    const short = shortPath(kernel, file);
    return short !== null && short.length < MAX_PATH ? short : external_node_path_.win32.toNamespacedPath(file);
}
/** Where cmd.exe lies: from the system, not from COMSPEC, which a test could have set. */
function systemDirectory(kernel) {
    const buffer = pinned(1024);
    const chars = checked(kernel, kernel.GetSystemDirectoryW(buffer, buffer.length / 2), {
        call: "GetSystemDirectoryW",
        target: "system folder",
    });
    return buffer.toString("utf16le", 0, chars * 2);
}
function isDirectory(folder) {
    return (0,external_node_fs_.statSync)(folder, { throwIfNoEntry: false })?.isDirectory() === true;
}
function isFile(file) {
    try {
        return (0,external_node_fs_.statSync)(file, { throwIfNoEntry: false })?.isFile() === true;
    }
    catch {
        // The Store's app execution aliases are links that can be started but not followed.
        return (0,external_node_fs_.lstatSync)(file, { throwIfNoEntry: false })?.isSymbolicLink() === true;
    }
}

;// CONCATENATED MODULE: ./.build/src/platform/windows/containment.js







const HOW = "Made a job object, set its limits and read them back.";
/** How long `close` waits for a tree to die. */
const containment_CLOSE_KILL_MS = (0,units/* millis */.ne)(10_000);
/**
 * Opens the containment by job objects. Whether the kernel enforces limits is found out by reading
 * back those of a trial job: Wine takes them and forgets them, and the watchdog then enforces the
 * same numbers by measuring.
 */
async function openWindowsContainment(options = {}) {
    const fail = (reason, remedy) => ({
        containment: null,
        attempts: [{ kind: "job-object", ok: false, how: HOW, reason, remedy }],
    });
    // JOB_LIST at creation exists since Windows 10 and Server 2016; os.release() is not shimmed.
    if (options.kernel === undefined && Number.parseInt((0,external_node_os_.release)(), 10) < 10) {
        return fail(`Windows ${(0,external_node_os_.release)()} cannot create a process inside a job.`, "Use Windows 10.");
    }
    let kernel;
    let enforcer;
    try {
        kernel = options.kernel ?? loadKernel32();
        enforcer = tryLimits(kernel) ? "kernel" : "watchdog";
    }
    catch (thrown) {
        return fail(thrown.message, "Use the files of a release as they are, on x64 or arm64.");
    }
    const reason = enforcer === "kernel"
        ? null
        : "This system does not keep a job's memory limits (Wine does not): the watchdog enforces " +
            "them by measuring.";
    return {
        containment: windows_containment_open({
            kernel,
            enforcer,
            startCommand: options.startCommand ?? startCommand,
        }),
        attempts: [{ kind: "job-object", ok: true, how: HOW, reason, remedy: null }],
    };
}
function tryLimits(kernel) {
    const job = createJob(kernel);
    try {
        const limits = { processBytes: (0,units/* bytes */.ee)(units/* GIB */.j9), jobBytes: (0,units/* bytes */.ee)(2 * units/* GIB */.j9) };
        setJobLimits(kernel, job, limits);
        return limitsReadBack(kernel, job, limits);
    }
    finally {
        kernel.CloseHandle(job);
    }
}
function windows_containment_open(system) {
    const { enforcer } = system;
    const endings = new Set();
    async function prepare(request) {
        const prepared = notContained(() => prepare_prepareFile(system, request));
        const discard = async () => {
            endings.delete(discard);
            prepared.discard();
        };
        endings.add(discard);
        return {
            descriptor: prepared.descriptor,
            discard,
            async start(limits) {
                const contained = notContained(() => prepared.start(limits));
                const endTree = async () => {
                    await contained.killAll(containment_CLOSE_KILL_MS);
                    contained.endOutput();
                    await release();
                };
                const release = () => contained.release().finally(() => endings.delete(endTree));
                endings.add(endTree);
                endings.delete(discard);
                return { ...contained, release };
            },
        };
    }
    return {
        kind: "job-object",
        enforcement: { tree: enforcer, process: enforcer },
        prepare,
        async close() {
            for (const end of [...endings])
                await end();
        },
    };
}
/** A job that cannot be had is a fault of the machine, told with Windows' own words. */
function notContained(run) {
    try {
        return run();
    }
    catch (thrown) {
        if (thrown instanceof errors/* UserError */.yo)
            throw thrown;
        throw new errors/* UserError */.yo({
            code: "containment-failed",
            message: `This test file could not be put into a job object: ${thrown.message}`,
            hint: "Run the runner as a service or in a plain session: a job around it that forbids nesting " +
                "(or limits its user interface) rules out a job of ours. `gpu-safe-tests doctor` tries it.",
            exitCode: 4,
        });
    }
}

;// CONCATENATED MODULE: ./.build/src/platform/windows/memory.js





/** The machine's memory as Windows counts it. Throws where koffi cannot be loaded. */
function openWindowsMemory(kernel = loadKernel32()) {
    return {
        read: () => readMemory(kernel),
        ownBytes: () => (0,units/* bytes */.ee)(process.memoryUsage.rss()),
        biggest: (count) => biggestProcesses(kernel, count),
    };
}
/** RAM from GlobalMemoryStatusEx; the commit charge and its limit from GetPerformanceInfo. */
function readMemory(kernel) {
    const status = struct("MEMORYSTATUSEX");
    status.set("dwLength", status.buffer.length);
    checked(kernel, kernel.GlobalMemoryStatusEx(status.buffer), {
        call: "GlobalMemoryStatusEx",
        target: "machine",
    });
    const totalBytes = (0,units/* bytes */.ee)(status.get("ullTotalPhys"));
    const usedBytes = (0,units/* bytes */.ee)(Math.max(0, totalBytes - status.get("ullAvailPhys")));
    return {
        totalBytes,
        usedBytes,
        usedPercent: (0,units/* percentOf */.pR)(usedBytes, totalBytes),
        commit: readCommit(kernel),
    };
}
/**
 * The system's commit charge: what all processes may yet touch, against RAM and page files
 * together. Not from GlobalMemoryStatusEx, whose page file figures are cut to what this process
 * may still commit.
 */
function readCommit(kernel) {
    const info = struct("PERFORMANCE_INFORMATION");
    info.set("cb", info.buffer.length);
    checked(kernel, kernel.K32GetPerformanceInfo(info.buffer, info.buffer.length), {
        call: "K32GetPerformanceInfo",
        target: "machine",
    });
    const page = info.get("PageSize");
    const usedBytes = (0,units/* bytes */.ee)(info.get("CommitTotal") * page);
    const limitBytes = (0,units/* bytes */.ee)(info.get("CommitLimit") * page);
    return { usedBytes, limitBytes, usedPercent: (0,units/* percentOf */.pR)(usedBytes, limitBytes) };
}

;// CONCATENATED MODULE: ./.build/src/platform/windows/process-identity.js



/**
 * A text that tells a running process from a later one with the same pid: the moment it was made,
 * in 100 ns since 1601 (GetProcessTimes). null = none runs, or one that we may not look at.
 */
function identifyWindowsProcess(pid, kernel = loadKernel32()) {
    const process = openProcess(kernel, pid);
    if (process === null)
        return null;
    try {
        // A process that has ended can still be opened as long as somebody holds it.
        if (!isRunning(kernel, process))
            return null;
        const [made, ended, inKernel, inUser] = [pinned(8), pinned(8), pinned(8), pinned(8)];
        if (kernel.GetProcessTimes(process, made, ended, inKernel, inUser) === 0)
            return null;
        return made.readBigUInt64LE().toString();
    }
    finally {
        kernel.CloseHandle(process);
    }
}

;// CONCATENATED MODULE: ./.build/src/platform/windows/tree-probe.js







/**
 * Ends the wait of a probe in the watchdog's thread: it sleeps on the job's completion port, and
 * Windows has no wait for a port and for shared memory at once. Posts a message that means nothing.
 */
function endWindowsWait(descriptor, kernel = loadKernel32()) {
    if (descriptor.kind !== "job-object")
        return;
    kernel.PostQueuedCompletionStatus(asJobDescriptor(descriptor).port, 0, 0, 0);
}
/** The watchdog thread's own handles on one job, its port, and the machine's memory. */
function openWindowsTreeProbe(descriptor, kernel = loadKernel32()) {
    const tree = asJobDescriptor(descriptor);
    const job = duplicateHandle(kernel, tree.job, `job ${tree.job}`);
    const portHandle = duplicateHandle(kernel, tree.port, `port ${tree.port}`);
    const members = openJobMembers(kernel, job);
    // Whoever was refused memory may be gone when the report is written.
    const culprits = new Map();
    const port = openJobPort({
        kernel,
        port: portHandle,
        board: tree.board,
        onLimit(pid) {
            const [snapshot] = describeProcesses(kernel, [pid]);
            if (snapshot !== undefined)
                culprits.set(pid, snapshot);
        },
    });
    const drain = () => {
        while (port.take(0))
            ;
    };
    let isOpen = true;
    return {
        readMemory: () => readMemory(kernel),
        readTree() {
            drain();
            return lookAtTree(kernel, { job, board: tree.board, members });
        },
        readProcesses: () => members.running().flatMap(({ pid, process }) => {
            const memory = processMemory(kernel, process);
            if (memory === null)
                return [];
            return [
                {
                    pid,
                    bytes: (0,units/* bytes */.ee)(memory.commitBytes),
                    peakBytes: (0,units/* bytes */.ee)(Math.max(memory.peakBytes, memory.commitBytes)),
                    dataBytes: null,
                },
            ];
        }),
        biggest: (count) => biggestProcesses(kernel, count),
        pids: () => members.running().map(({ pid }) => pid),
        describe: (pid) => describeProcesses(kernel, [pid])[0] ?? culprits.get(pid) ?? null,
        kill() {
            noteKill(tree.board);
            terminateJob(kernel, job);
        },
        capProcess() { }, // a job object refuses it itself
        wait(span, wake, seen) {
            // Whoever changes the word posts a message after it, so that no change is slept through.
            if (Atomics.load(wake, 0) === seen && port.take(Math.ceil(span)))
                drain();
        },
        close() {
            if (!isOpen)
                return;
            isOpen = false;
            members.close();
            kernel.CloseHandle(portHandle);
            kernel.CloseHandle(job);
        },
    };
}

;// CONCATENATED MODULE: ./.build/src/platform/windows/system.js








const windows = {
    async openContainment() {
        const { containment, attempts } = await openWindowsContainment();
        return {
            containment,
            attempts: attempts.map(({ kind, ...rest }) => ({ what: kind, ...rest })),
        };
    },
    openTreeProbe: (descriptor) => openWindowsTreeProbe(descriptor),
    endWait: (descriptor) => endWindowsWait(descriptor),
    openMemory: () => ({ ...openWindowsMemory(), close: () => { } }),
    machine: () => ({
        os: `Windows ${(0,external_node_os_.release)()} ${process.arch}`,
        cpus: (0,external_node_os_.availableParallelism)(),
        totalRamBytes: openWindowsMemory().read().totalBytes,
    }),
    identifyProcess: (pid) => identifyWindowsProcess(pid),
    describeProcess: (pid) => describeProcesses(loadKernel32(), [pid])[0] ?? null,
    raiseThreadPriority() {
        const kernel = loadKernel32();
        // Tests run below normal; a refusal costs nothing but the head start.
        kernel.SetThreadPriority(kernel.GetCurrentThread(), CONSTANTS.THREAD_PRIORITY_HIGHEST);
    },
};

;// CONCATENATED MODULE: ./.build/src/platform/index.js











/** The only reader of `process.platform`: everything else gets what it needs handed in. */
const platformName = process.platform;
const system = platformName === "win32" ? windows : linux;
/**
 * Opens what this machine offers. Throws a UserError (exit code 4) where nothing can contain a test
 * and `containment` is `required`, and on systems other than Linux and Windows.
 */
async function openPlatform(options) {
    if (platformName !== "linux" && platformName !== "win32")
        throw unsupported();
    // Started first: its thread needs 30 ms, in which the containment is found.
    const watchdog = startWatchdog(options.watchdogScript, system.endWait);
    try {
        const memory = system.openMemory();
        const news = [];
        const gpuOpening = openGpuPort(options, news);
        const { containment, attempts } = await openContainment(options);
        const { gpu, gpuAttempts } = await gpuOpening;
        return {
            attempts,
            gpuAttempts,
            ports: {
                clock,
                machine: {
                    ...system.machine(),
                    containment: containment.kind,
                    enforcement: containment.enforcement,
                    gpuSource: gpu?.source ?? null,
                    gpus: gpu?.gpus ?? [],
                    attempts: [...attempts, ...gpuAttempts],
                },
                memory,
                gpu,
                news: () => news.splice(0),
                containment,
                watchdog,
                files: {
                    exists: async (file) => (await (0,promises_.stat)((0,external_node_path_.resolve)(options.workingDirectory, file)).catch(() => null)) !== null,
                    takeTestCases: takeTestCases,
                },
            },
            async [Symbol.asyncDispose]() {
                await watchdog.close();
                await gpu?.close();
                await containment.close();
                memory.close();
            },
        };
    }
    catch (error) {
        await watchdog.close();
        throw error;
    }
}
async function openContainment(options) {
    if (options.containment === "off")
        return { containment: openUncontained(), attempts: [] };
    const { containment, attempts } = await system.openContainment(options);
    if (containment === null)
        throw nothingContains(attempts);
    return { containment, attempts };
}
async function openGpuPort({ gpu }, news) {
    if (gpu === null)
        return { gpu: null, gpuAttempts: [] };
    const { port, attempts, notes } = await openGpu({
        platform: platformName,
        environment: gpu.environment,
        probeFile: (0,external_node_url_.fileURLToPath)(gpu.script),
        intervalMs: gpu.interval,
        describe: system.describeProcess,
        ...(gpu.python === null ? {} : { python: gpu.python }),
        onChange: (message) => news.push(message),
    });
    news.push(...notes);
    const gpuAttempts = attempts.map(({ source, ok, reason, remedy }) => ({
        what: source,
        ok,
        how: ok ? reason : "asked for the GPUs' memory",
        reason: ok ? null : reason,
        remedy: remedy === "" ? null : remedy,
    }));
    return { gpu: port, gpuAttempts };
}
/** The watchdog thread's own handles on a tree. Throws where the tree is gone. */
function openTreeProbe(descriptor) {
    if (descriptor.kind === "none")
        return openUncontainedProbe(descriptor, system.openMemory());
    return system.openTreeProbe(descriptor);
}
const { identifyProcess, raiseThreadPriority } = system;
/**
 * Ends what is left of a run whose program may be dead or stuck: the program itself, if it still is
 * the one that was told, and every process and containment that it left behind.
 */
async function endRun(run) {
    const isStillIt = run.identity !== null && identifyProcess(run.pid) === run.identity;
    if (isStillIt && run.pid !== process.pid)
        process.kill(run.pid, "SIGKILL");
    // Its guardian ends the tests now; opening containment sweeps up what dead runs have left.
    const { containment } = await system.openContainment({ runId: `${run.runId}-post` });
    await containment?.close();
}
const clock = {
    now: Date.now,
    monotonic: () => performance.now(),
    sleep: (span, signal) => (0,external_node_timers_promises_namespaceObject.setTimeout)(span, undefined, signal === undefined ? {} : { signal }).catch(() => { }),
};
function nothingContains(attempts) {
    const tried = attempts.map(({ what, reason }) => `  ${what}: ${reason ?? "not to be had"}`);
    const remedies = attempts.flatMap(({ what, remedy }) => remedy === null ? [] : [`${what}: ${remedy}`]);
    return new errors/* UserError */.yo({
        code: "no-containment",
        message: `nothing on this machine can contain a test process:\n${tried.join("\n")}`,
        hint: [...remedies, "or accept the danger with containment: off"].join("; "),
        exitCode: 4,
    });
}
function unsupported() {
    return new errors/* UserError */.yo({
        code: "unsupported-platform",
        message: `tests cannot be contained on ${platformName}`,
        hint: "run on Linux or Windows",
        exitCode: 4,
    });
}


/***/ }),

/***/ 64:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  T: () => (/* binding */ chooseConsole)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./node_modules/picocolors/picocolors.js
var picocolors = __nccwpck_require__(7336);
// EXTERNAL MODULE: ./.build/src/core/text.js
var core_text = __nccwpck_require__(9112);
;// CONCATENATED MODULE: ./.build/src/core/workflow-command.js
/**
 * One command line for the runner of GitHub Actions, without its newline. Properties that are
 * null are left out. Escaping as in actions/runner, ActionCommand.cs: data `%`, CR, LF; properties
 * `:` and `,` as well.
 */
function workflowCommand(command, properties, data) {
    const list = Object.entries(properties)
        .flatMap(([name, value]) => (value === null ? [] : [`${name}=${escapeProperty(value)}`]))
        .join(",");
    return `::${command}${list === "" ? "" : ` ${list}`}::${escapeData(data)}`;
}
function escapeData(text) {
    return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

;// CONCATENATED MODULE: ./.build/src/report/byte-sink.js
/**
 * Writes to a stream that somebody else reads: waits where the reader is slow, and throws where the
 * reader has gone (an error event without a listener would end this program).
 */
class ByteSink {
    #stream;
    #broken = null;
    #lastByte = 0x0a;
    constructor(stream) {
        this.#stream = stream;
        stream.on("error", this.#onError);
    }
    /** Whether the next byte starts a line. */
    get atLineStart() {
        return this.#lastByte === 0x0a;
    }
    /** Whether the reader has gone. */
    get broken() {
        return this.#broken !== null;
    }
    /** Whether the reader is behind: what can be left out should be. */
    get congested() {
        return this.#stream.writableNeedDrain;
    }
    /** Writes all of it, as it is. A promise only where the reader has to be waited for. */
    write(data) {
        if (this.#broken !== null)
            throw this.#broken;
        if (data.length === 0)
            return;
        const last = data[data.length - 1];
        this.#lastByte = typeof last === "number" ? last : (last?.charCodeAt(0) ?? 0);
        if (this.#stream.write(data))
            return;
        return this.#drained();
    }
    /** Writes what leaves the cursor's line and column as they are: a status line and its wiping. */
    overlay(text) {
        if (this.#broken !== null)
            throw this.#broken;
        if (text !== "")
            this.#stream.write(text);
    }
    /** Ends a line that is not ended. */
    freshLine() {
        return this.atLineStart ? undefined : this.write("\n");
    }
    /** Stops listening; the stream is not ours to close. */
    release() {
        // Errors of what is still in the stream's buffer arrive later: the listener that swallows
        // them stays where one is already needed.
        if (!this.#stream.writableNeedDrain && this.#stream.writableLength === 0) {
            this.#stream.off("error", this.#onError);
        }
    }
    #onError = (error) => {
        this.#broken ??= error;
    };
    #drained() {
        const stream = this.#stream;
        return new Promise((resolve, reject) => {
            const settle = () => {
                stream.off("drain", settle).off("close", settle).off("error", settle);
                if (this.#broken !== null)
                    reject(this.#broken);
                else if (stream.destroyed)
                    reject(new Error("the stream was closed"));
                else
                    resolve();
            };
            stream.on("drain", settle).on("close", settle).on("error", settle);
        });
    }
}

// EXTERNAL MODULE: ./.build/src/core/run-state.js
var run_state = __nccwpck_require__(6002);
;// CONCATENATED MODULE: ./.build/src/report/audit-lines.js

/** What the audit found in a file, for a console; null where there is nothing to warn of. */
function auditLine({ mode, verdict, line, reason }, file) {
    if (verdict !== "real")
        return null;
    const consequence = mode === "warn" ? "" : ", so it is not run";
    return `audit: ${(0,core_text/* oneLine */.TN)(file)}:${line} would load a real model${consequence}: ${(0,core_text/* oneLine */.TN)(reason)}`;
}

// EXTERNAL MODULE: ./.build/src/core/format.js
var format = __nccwpck_require__(5452);
// EXTERNAL MODULE: ./.build/src/report/figures.js
var figures = __nccwpck_require__(511);
;// CONCATENATED MODULE: ./.build/src/report/text-width.js
/** How many columns a terminal may show a character in: two for what may be wide. */
function widthOf(character) {
    return (character.codePointAt(0) ?? 0) >= 0x1100 ? 2 : 1;
}
function textWidth(text) {
    let width = 0;
    for (const character of text)
        width += widthOf(character);
    return width;
}
/** The beginning of a text, in at most so many columns. */
function fitStart(text, columns) {
    let width = 0;
    let end = 0;
    for (const character of text) {
        width += widthOf(character);
        if (width > columns)
            return text.slice(0, end);
        end += character.length;
    }
    return text;
}
/** The same, with `…` where something is missing. */
function cutEnd(text, columns) {
    if (textWidth(text) <= columns)
        return text;
    // The ellipsis may be wide too.
    return columns < 2 ? "" : `${fitStart(text, columns - 2)}…`;
}
/** The end of a path says more than its beginning: what is missing is missing in front. */
function cutStart(text, columns) {
    if (textWidth(text) <= columns)
        return text;
    const characters = [...text];
    let width = 2;
    let first = characters.length;
    while (first > 0 && width + widthOf(characters[first - 1] ?? "") <= columns) {
        first -= 1;
        width += widthOf(characters[first] ?? "");
    }
    return columns < 2 ? "" : `…${characters.slice(first).join("")}`;
}

// EXTERNAL MODULE: ./.build/src/report/verdict-order.js
var verdict_order = __nccwpck_require__(8046);
;// CONCATENATED MODULE: ./.build/src/report/run-lines.js





/** More rows than this and the end of the log is no overview any more; summary.md has them all. */
const FINAL_ROWS = 50;
/** The lines of our own on a console: one per moment of a run, safe against hostile names. */
class RunLines {
    #colors;
    #escape;
    #columns;
    constructor(colors, options = {}) {
        this.#colors = colors;
        this.#escape = options.safe ?? core_text/* oneLine */.TN;
        this.#columns = options.columns ?? (() => Number.POSITIVE_INFINITY);
    }
    start({ files, machine }) {
        const gpus = machine.gpus.map(({ name }) => this.#escape(name));
        const gpu = gpus.length === 0 ? "no GPU" : gpus.join(", ");
        const facts = `${(0,format/* formatBytes */.z3)(machine.totalRamBytes)} RAM, ${gpu}, containment ${machine.containment}`;
        return `${(0,figures/* filesText */.TC)(files.length)}, ${facts}`;
    }
    progress(index, total, file) {
        return `[${index + 1}/${total}] ${this.#escape(file)}`;
    }
    bold(text) {
        return this.#colors.bold(text);
    }
    warning(message) {
        return `${this.#colors.yellow("warning:")} ${this.#escape(message)}`;
    }
    notice(message) {
        return `note: ${this.#escape(message)}`;
    }
    /** Verdict, time, peak, RAM, VRAM where there is a GPU, and the reason of what did not pass. */
    result(result) {
        const { verdict, startedAt, durationMs, reason } = result;
        const parts = [this.#verdict(verdict)];
        if (startedAt !== null) {
            parts.push((0,format/* formatDuration */.a3)(durationMs));
            const peak = (0,figures/* peakText */.HF)(result);
            if (peak !== "")
                parts.push(`peak ${peak}`);
            const ram = (0,figures/* ramCourse */.Mc)(result);
            if (ram !== "")
                parts.push(`RAM ${ram}`);
            const vram = (0,figures/* vramCourse */.qz)(result);
            if (vram !== "")
                parts.push(`VRAM ${vram}`);
        }
        const line = parts.join("  ");
        return verdict === "passed" ? line : `${line}  ${this.#escape(reason)}`;
    }
    /** The files that did not pass, the worst first, then the totals. */
    end({ totals, outcome, reason, durationMs }, results) {
        const missed = (0,verdict_order/* worstFirst */.md)(results).filter(({ verdict }) => verdict !== "passed");
        const rows = missed.slice(0, FINAL_ROWS);
        const width = Math.max(0, ...rows.map(({ verdict }) => verdict.length));
        const lines = rows.map((result) => this.#row(result, width));
        if (missed.length > rows.length) {
            lines.push(`  … and ${missed.length - rows.length} more, see summary.md`);
        }
        const why = reason === null ? "" : `: ${this.#escape(reason)}`;
        const color = outcome === "passed" ? this.#colors.green : this.#colors.red;
        lines.push(`${color(this.#colors.bold(outcome))}${why}`, `${(0,figures/* filesText */.TC)(totals.files)} in ${(0,format/* formatDuration */.a3)(durationMs)}: ${(0,figures/* countsText */.WN)(totals)}`);
        return lines;
    }
    /** In the terminal's width: names lose their beginning, reasons their end (they stand in full above). */
    #row({ verdict, file, reason }, width) {
        const room = this.#columns() - 1 - width - 4;
        const name = cutStart(this.#escape(file), Math.max(room / 2, room - reason.length - 2));
        const why = cutEnd(this.#escape(reason), room - textWidth(name) - 2);
        const pad = " ".repeat(width - verdict.length);
        return `  ${this.#verdict(verdict)}${pad}  ${name}  ${this.#colors.dim(why)}`;
    }
    #verdict(verdict) {
        const weight = (0,verdict_order/* weightOf */.mm)(verdict);
        if (weight === "good")
            return this.#colors.green(verdict);
        return weight === "bad" ? this.#colors.red(verdict) : this.#colors.yellow(verdict);
    }
}

;// CONCATENATED MODULE: ./.build/src/report/console.js





/** Files of the same reason that never ran are told one by one up to this many, then counted. */
const NOT_RUN_LINES = 10;
/** More of the audit than this before the first test is read by nobody. */
const AUDIT_LINES = 20;
/** Plain lines for logs and pipes: each stream of the tests goes to the same one of ours. */
function plainConsole(options) {
    const out = new ByteSink(options.out);
    const err = options.err === options.out ? out : new ByteSink(options.err);
    const lines = new RunLines(picocolors.createColors(options.color));
    const line = async (text) => {
        await err.freshLine();
        await out.freshLine();
        await out.write(`${text}\n`);
    };
    return consoleReporter(lines, {
        line,
        openFile: (title) => line(lines.bold(title)),
        closeFile: () => undefined,
        warning: (message) => line(lines.warning(message)),
        seen: () => undefined,
        output: ({ stream, chunk }) => (stream === "stderr" ? err : out).write(chunk),
        async close() {
            out.release();
            if (err !== out)
                err.release();
        },
    });
}
/** The run as lines: a header for each file, its output, then its verdict; at the end the totals. */
function consoleReporter(lines, doors) {
    const recorder = new run_state/* RunRecorder */.KS();
    let notRun = 0;
    let warned = 0;
    const warnOfAudit = async (event) => {
        const text = auditLine(event, recorder.state.files[event.index]?.file ?? "");
        if (text === null)
            return;
        warned += 1;
        if (warned <= AUDIT_LINES)
            await doors.warning(text);
        else if (warned === AUDIT_LINES + 1)
            await doors.warning("audit: more such files are in summary.md");
    };
    return {
        name: "console",
        async handle(event) {
            recorder.add(event);
            const total = recorder.state.files.length;
            switch (event.kind) {
                case "run-started":
                    await doors.line(lines.start(event));
                    break;
                case "warning":
                    await doors.warning(event.message);
                    break;
                case "audit":
                    await warnOfAudit(event);
                    break;
                case "notice":
                    await doors.line(lines.notice(event.message));
                    break;
                case "settle":
                    if (event.problem !== null)
                        await doors.warning(event.problem);
                    break;
                case "file-started":
                    await doors.openFile(lines.progress(event.index, total, event.file));
                    break;
                case "output":
                    await doors.output(event);
                    break;
                case "cancel":
                    await doors.warning(`cancelled by ${event.by}`);
                    break;
                case "file-finished": {
                    const { index, result } = event;
                    if (recorder.state.files[index]?.started != null) {
                        await doors.closeFile();
                        await doors.line(lines.result(result));
                        break;
                    }
                    notRun += 1;
                    if (notRun <= NOT_RUN_LINES) {
                        await doors.line(`${lines.progress(index, total, result.file)}  ${lines.result(result)}`);
                    }
                    break;
                }
                case "run-finished":
                    if (notRun > NOT_RUN_LINES) {
                        await doors.line(`… and ${notRun - NOT_RUN_LINES} more files that did not run`);
                    }
                    await doors.line("");
                    for (const line of lines.end(event, (0,run_state/* resultsInOrder */.oU)(recorder.state)))
                        await doors.line(line);
                    break;
                default:
                    break;
            }
            doors.seen(event, recorder);
        },
        async close() {
            await doors.close();
        },
    };
}

;// CONCATENATED MODULE: ./.build/src/report/action-console.js







/**
 * The console of a step of GitHub Actions: a group for each file, in which the runner obeys no
 * command until it reads a token that the tests cannot guess. Everything goes to one stream, so
 * that the order of both streams of a test is kept and nothing passes by the token.
 */
function actionConsole(options) {
    const out = new ByteSink(options.out);
    const newToken = options.token ?? (() => (0,external_node_crypto_.randomBytes)(16).toString("hex"));
    const lines = new RunLines(picocolors.createColors(options.color), { safe: inertLine });
    let token = null;
    const line = async (text) => {
        await out.freshLine();
        await out.write(`${text}\n`);
    };
    const pauseCommands = () => {
        token = newToken();
        return line(`::stop-commands::${token}`);
    };
    const resumeCommands = async () => {
        if (token === null)
            return false;
        await line(`::${token}::`);
        token = null;
        return true;
    };
    const closeFile = async () => {
        if (await resumeCommands())
            await line("::endgroup::");
    };
    return consoleReporter(lines, {
        line,
        output: ({ chunk }) => out.write(chunk),
        async openFile(title) {
            await line(workflowCommand("group", {}, title));
            await pauseCommands();
        },
        closeFile,
        async warning(message) {
            const inFile = await resumeCommands();
            await line(workflowCommand("warning", { title: "gpu-safe-tests" }, (0,core_text/* oneLine */.TN)(message)));
            if (inFile)
                await pauseCommands();
        },
        seen: () => undefined,
        async close() {
            // A run that was cut off must not leave the runner deaf to every later command.
            if (!out.broken)
                await closeFile();
            out.release();
        },
    });
}
/** On one line, and without `##[`, which the runner obeys anywhere in a line. */
function inertLine(text) {
    return (0,core_text/* oneLine */.TN)(text).replaceAll("##[", "\\x23#[");
}

;// CONCATENATED MODULE: ./.build/src/report/color.js
/**
 * Whether to write colours: NO_COLOR (no-color.org) forbids them where it is not empty,
 * FORCE_COLOR asks for them (`0` and `false` forbid), else a terminal that can gets them.
 */
function wantsColor(environment, isTerminal) {
    const { NO_COLOR: no, FORCE_COLOR: force, TERM: term } = environment;
    if (no !== undefined && no !== "")
        return false;
    if (force !== undefined)
        return force !== "0" && force !== "false";
    return isTerminal && term !== "dumb";
}

;// CONCATENATED MODULE: ./.build/src/report/status-line.js

/** Fast enough to look alive, slow enough to cost nothing. */
const REDRAW_MS = 100;
/** Moves the cursor down one line in its column (IND, which scrolls at the bottom) and up again. */
const ROOM_BELOW = "\x1bD\x1b[1A";
const SAVE = "\x1b7";
const RESTORE = "\x1b8";
const NEXT_LINE_START = "\x1b[1B\r";
const CLEAR_LINE = "\r\x1b[K";
const byTimer = (draw, ms) => {
    const timer = setTimeout(draw, ms);
    timer.unref();
    return () => clearTimeout(timer);
};
/**
 * One line at the bottom of a terminal, below whatever the tests print. It is wiped before each
 * byte of theirs and drawn again a little later, so that their output stays as they wrote it, also
 * where it stops in the middle of a line: then the status stands on the line below it.
 */
class StatusLine {
    #sink;
    #columns;
    #schedule;
    #text = null;
    /** What wipes the drawn line and puts the cursor back; null = nothing is drawn. */
    #wipe = null;
    #cancel = null;
    constructor(sink, columns, schedule = byTimer) {
        this.#sink = sink;
        this.#columns = columns;
        this.#schedule = schedule;
    }
    /** Sets what is shown; null shows nothing from now on. */
    set(text) {
        this.#text = text;
        if (text === null)
            this.#cancelRedraw();
        else
            this.redrawSoon();
    }
    /** What to write before output of others. */
    wipe() {
        const wipe = this.#wipe ?? "";
        this.#wipe = null;
        return wipe;
    }
    redrawSoon() {
        if (this.#text === null || this.#cancel !== null)
            return;
        this.#cancel = this.#schedule(() => {
            this.#cancel = null;
            this.#draw();
        }, REDRAW_MS);
    }
    #cancelRedraw() {
        this.#cancel?.();
        this.#cancel = null;
    }
    #draw() {
        // Behind a slow terminal a status would only queue up, and it is old by the time it shows.
        if (this.#text === null || this.#sink.congested)
            return;
        const text = fitStart(this.#text, this.#columns() - 1);
        const [before, after] = this.#sink.atLineStart
            ? ["", CLEAR_LINE]
            : [`${ROOM_BELOW}${SAVE}${NEXT_LINE_START}`, `${CLEAR_LINE}${RESTORE}`];
        try {
            this.#sink.overlay(`${this.wipe()}${before}${text}`);
            this.#wipe = after;
        }
        catch {
            // The terminal has gone; the next line of the run tells it.
        }
    }
}

;// CONCATENATED MODULE: ./.build/src/report/status-text.js



/** A name cut shorter than this says nothing. */
const LEAST_NAME = 16;
/** Cells of the bar of the file's memory, and of the bars of RAM and VRAM; what fits is taken. */
const BARS = [
    { memory: 10, machine: 6 },
    { memory: 10, machine: 0 },
    { memory: 0, machine: 0 },
];
/**
 * The live line: place in the run, time, the file's memory against its limit, RAM and VRAM, and how
 * long the run may still take. Bars give way to figures where the terminal is narrow.
 */
function statusText(event, state, columns) {
    const file = state.files[event.index];
    const name = file === undefined ? "" : (0,core_text/* oneLine */.TN)(file.file);
    const wanted = Math.min(textWidth(name), LEAST_NAME);
    const texts = BARS.map((bars) => figuresText(event, state, bars));
    const text = texts.find((each) => textWidth(each) + 2 + wanted <= columns) ?? texts.at(-1) ?? "";
    const room = columns - textWidth(text) - 2;
    return name === "" || room < 2 ? text : `${text}  ${cutStart(name, room)}`;
}
function figuresText({ index, sample, time }, state, bars) {
    const file = state.files[index];
    const parts = [`[${index + 1}/${state.files.length}]`, timeText(state, index, Date.parse(time))];
    if (sample.treeBytes !== null)
        parts.push(memoryText(sample.treeBytes, file, bars.memory));
    parts.push(`RAM ${shareText(sample.ramPercent, bars.machine)}`);
    for (const { index: gpu, usedPercent } of sample.vram) {
        parts.push(`GPU ${gpu} ${shareText(usedPercent, bars.machine)}`);
    }
    return parts.join("  ");
}
/** How long the file has run, and the run's rest at the pace so far. */
function timeText(state, index, nowMs) {
    const started = state.files[index]?.started?.time;
    const elapsed = started === undefined ? 0 : Math.max(0, nowMs - Date.parse(started));
    const rest = restMs(state, index, elapsed);
    const text = (0,format/* formatDuration */.a3)(elapsed);
    return rest === null ? text : `${text}, ~${(0,format/* formatDuration */.a3)(rest)} left`;
}
/** null until a file has ended, whose time says something about the others. */
function restMs({ files, run }, index, elapsed) {
    const before = files.slice(0, index).filter(({ started }) => started !== null).length;
    const [first] = files;
    const begin = first?.started?.time ?? run?.time;
    const now = files[index]?.started?.time;
    if (before === 0 || begin === undefined || now === undefined)
        return null;
    const pace = Math.max(0, Date.parse(now) - Date.parse(begin)) / before;
    // Whole seconds: a figure that is a guess must not look exact.
    const rest = pace * (files.length - index) - elapsed;
    return rest < 1_000 ? null : Math.round(rest / 1_000) * 1_000;
}
function memoryText(used, file, cells) {
    const limit = file?.started?.limits.treeBytes ?? null;
    if (limit === null)
        return (0,format/* formatBytes */.z3)(used);
    const figures = `${(0,format/* formatBytes */.z3)(used)} of ${(0,format/* formatBytes */.z3)(limit)}`;
    return cells === 0 ? figures : `${bar(used / Math.max(limit, 1), cells)} ${figures}`;
}
function shareText(share, cells) {
    return cells === 0 ? (0,format/* formatPercent */.l9)(share) : `${bar(share / 100, cells)} ${(0,format/* formatPercent */.l9)(share)}`;
}
function bar(share, cells) {
    const full = Math.min(cells, Math.max(0, Math.round(share * cells)));
    return `[${"#".repeat(full)}${"-".repeat(cells - full)}]`;
}

;// CONCATENATED MODULE: ./.build/src/report/terminal-console.js






/**
 * The console of a terminal: the lines of the plain one, and below them, while a file runs, its
 * memory against its limit.
 */
function terminalConsole(options) {
    const out = new ByteSink(options.out);
    const err = options.errIsTerminal ? out : new ByteSink(options.err);
    const status = new StatusLine(out, options.columns, options.schedule);
    const lines = new RunLines(picocolors.createColors(options.color), { columns: options.columns });
    const line = async (text) => {
        out.overlay(status.wipe());
        await out.freshLine();
        await out.write(`${text}\n`);
        status.redrawSoon();
    };
    return consoleReporter(lines, {
        line,
        async output({ stream, chunk }) {
            const sink = stream === "stderr" ? err : out;
            if (sink === out)
                out.overlay(status.wipe());
            await sink.write(chunk);
            status.redrawSoon();
        },
        openFile: (title) => line(lines.bold(title)),
        async closeFile() {
            status.set(null);
            out.overlay(status.wipe());
        },
        warning: (message) => line(lines.warning(message)),
        seen(event, { state }) {
            if (event.kind === "sample") {
                status.set(statusText(event, state, options.columns() - 1));
            }
            if (event.kind === "cancel" || event.kind === "run-finished") {
                status.set(null);
                out.overlay(status.wipe());
            }
        },
        async close() {
            status.set(null);
            if (!out.broken)
                out.overlay(status.wipe());
            out.release();
            if (err !== out)
                err.release();
        },
    });
}

;// CONCATENATED MODULE: ./.build/src/report/choose-console.js




/** The console that fits where this program runs. */
function chooseConsole(options) {
    const { out, err, environment, inAction } = options;
    const isTerminal = out.isTTY === true && environment.TERM !== "dumb";
    const color = wantsColor(environment, isTerminal);
    if (inAction)
        return actionConsole({ out, color });
    if (!isTerminal)
        return plainConsole({ out, err, color });
    return terminalConsole({
        out,
        err,
        errIsTerminal: err.isTTY === true,
        columns: () => out.columns ?? 80,
        color,
    });
}


/***/ }),

/***/ 9786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ dispatch),
/* harmony export */   q: () => (/* binding */ JOURNAL_NAME)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6512);
/* harmony import */ var _core_replay_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9504);
/* harmony import */ var _core_run_state_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6002);



/** The name of the one reporter whose loss the caller must answer for. */
const JOURNAL_NAME = "journal";
/**
 * Numbers and times the events of a run and delivers each to all reporters, in order. A reporter
 * that throws is muted; the others get a warning in its stead.
 *
 * A source that throws has its run closed for the reporters first (what ran is `cancelled`, the
 * rest `not-run`, the outcome `error`), then the error goes on to the caller.
 */
async function dispatch(events, reporters, { clock }) {
    const delivery = new Delivery(reporters, clock);
    let fault = null;
    try {
        for await (const event of events)
            await delivery.deliver(event);
    }
    catch (thrown) {
        fault = { thrown };
    }
    if (delivery.recorder.state.run !== null && delivery.recorder.state.finished === null) {
        fault ??= { thrown: new Error("the run ended without a result") };
        const cause = `gpu-safe-tests failed (${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .toError */ .iT)(fault.thrown).message})`;
        for (const event of (0,_core_replay_js__WEBPACK_IMPORTED_MODULE_1__/* .missingEvents */ .W)(delivery.recorder.state, cause)) {
            await delivery.deliver(event);
        }
    }
    await delivery.close();
    if (fault !== null)
        throw fault.thrown;
    const { state } = delivery.recorder;
    const { finished } = state;
    if (finished === null)
        throw new Error("the run ended without a result");
    const { outcome, totals } = finished;
    const { journalLost, failures } = delivery;
    return { outcome, totals, results: (0,_core_run_state_js__WEBPACK_IMPORTED_MODULE_2__/* .resultsInOrder */ .oU)(state), journalLost, failures };
}
class Delivery {
    recorder = new _core_run_state_js__WEBPACK_IMPORTED_MODULE_2__/* .RunRecorder */ .KS();
    failures = [];
    journalLost = false;
    #all;
    #live;
    #clock;
    #seq = 0;
    constructor(reporters, clock) {
        this.#all = reporters;
        this.#live = new Set(reporters);
        this.#clock = clock;
    }
    async deliver(event) {
        const queue = [event];
        for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
            const stamped = {
                seq: this.#seq,
                time: new Date(this.#clock.now()).toISOString(),
                ...next,
            };
            // What never enters the journal takes no number, so that there the numbers have no gaps.
            if (next.kind !== "output")
                this.#seq += 1;
            this.recorder.add(stamped);
            for (const reporter of this.#live) {
                try {
                    const pending = reporter.handle(stamped);
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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HF: () => (/* binding */ peakText),
/* harmony export */   Mc: () => (/* binding */ ramCourse),
/* harmony export */   TC: () => (/* binding */ filesText),
/* harmony export */   WN: () => (/* binding */ countsText),
/* harmony export */   qz: () => (/* binding */ vramCourse),
/* harmony export */   rX: () => (/* binding */ vramShareText)
/* harmony export */ });
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5452);
/* harmony import */ var _core_verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4646);


/** RAM of the machine before, at its peak and after a file: `45.2 → 61.0 → 46.1 %`. */
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
    return `${course.map((share) => share?.toFixed(1) ?? "?").join(" → ")} %`;
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

/***/ 4179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  _: () => (/* binding */ fileReports)
});

// EXTERNAL MODULE: ./.build/src/core/run-state.js
var run_state = __nccwpck_require__(6002);
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
    const places = segments.map(({ index, first, end }) => {
        const place = kept.length;
        const count = end - first;
        const share = Math.max(LEAST_PER_SEGMENT, Math.floor((budget * count) / Math.max(rows, 1)));
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
    const buckets = Math.max(1, Math.floor((share - 2) / perBucket));
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
    for (const row of [...picked].sort((left, right) => left - right))
        kept.push(row);
}

;// CONCATENATED MODULE: ./.build/src/report/curves.js

/** 88 bytes a row: a run of days must not grow this program beyond some 20 MB. */
const CAPACITY = 1 << 18;
/**
 * The memory figures of a run, in columns (a tenth of what as many objects would take). When it is
 * full it thins itself to half: each file keeps its highest and its lowest of every figure.
 */
class CurveStore {
    #capacity;
    #gpus = [];
    #columns = [];
    #length = 0;
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
        const columns = 4 + this.#gpus.length;
        this.#columns = Array.from({ length: columns }, () => new Float64Array(1024));
        this.#length = 0;
        this.#segments = [];
    }
    add({ index, atMs, ramPercent, commitPercent, treeBytes, vram }) {
        if (this.#columns.length === 0)
            return;
        if (this.#length === this.#capacity)
            this.#thin();
        const row = this.#length;
        if (row === this.#columns[0]?.length) {
            this.#columns = this.#columns.map((column) => grown(column, row * 2));
        }
        // A clock that was set back must not fold the curve.
        this.#set(0, Math.max(atMs, this.#columns[0]?.[row - 1] ?? atMs));
        this.#set(1, ramPercent);
        this.#set(2, commitPercent);
        this.#set(3, treeBytes);
        this.#gpus.forEach((gpu, place) => {
            const reading = vram.find(({ index: number }) => number === gpu.index);
            this.#set(4 + place, reading?.usedPercent ?? null);
        });
        this.#length += 1;
        const last = this.#segments.at(-1);
        if (last?.index === index)
            last.end = this.#length;
        else
            this.#segments.push({ index, first: row, end: this.#length });
    }
    #set(column, value) {
        const of = this.#columns[column];
        if (of !== undefined)
            of[this.#length] = value ?? Number.NaN;
    }
    /** All rows, or where there are more than `budget` about so many, peaks and lows among them. */
    read(budget) {
        const rows = this.#pick(budget);
        const [times, ...figures] = this.#columns.map((column) => Float64Array.from(rows.kept, (row) => column[row] ?? Number.NaN));
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
            times: times ?? new Float64Array(),
            segments: rows.segments,
            curves: curves.filter(({ values }) => values.some((value) => !Number.isNaN(value))),
        };
    }
    #pick(budget) {
        const columns = this.#columns.slice(1).map((column) => column.subarray(0, this.#length));
        return keepPeaks({ columns, segments: this.#segments, budget });
    }
    #thin() {
        const { kept, segments } = this.#pick(this.#capacity / 2);
        for (const column of this.#columns) {
            for (const [place, row] of kept.entries())
                column[place] = column[row] ?? Number.NaN;
        }
        this.#length = kept.length;
        this.#segments = segments.map((segment) => ({ ...segment }));
        // Very many short files keep a few rows each: then there is nothing to forget.
        if (this.#length > this.#capacity * 0.75)
            this.#capacity *= 2;
    }
}
const NO_NAME = { key: "", label: "", unit: "percent" };
function grown(column, length) {
    const larger = new Float64Array(length);
    larger.set(column);
    return larger;
}

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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./.build/src/report/figures.js
var figures = __nccwpck_require__(511);
;// CONCATENATED MODULE: ./.build/src/report/headline.js

/** The run in a few words. */
function headlineOf({ finished }) {
    if (finished === null)
        return { isGood: false, text: "not finished" };
    const { totals, outcome } = finished;
    if (outcome !== "passed" && outcome !== "failed")
        return { isGood: false, text: outcome };
    const missed = totals.files - totals.passed;
    if (missed === 0)
        return { isGood: true, text: `${(0,figures/* filesText */.TC)(totals.files)}, all passed` };
    return {
        isGood: outcome === "passed",
        text: `${missed} of ${(0,figures/* filesText */.TC)(totals.files)} did not pass`,
    };
}

// EXTERNAL MODULE: ./.build/src/report/verdict-order.js
var verdict_order = __nccwpck_require__(8046);
;// CONCATENATED MODULE: ./.build/src/report/html/assets.js
// Made by `npm run generate` from src/report/html/page and uPlot. Do not edit.
// biome-ignore-all format: written by a program
// biome-ignore-all lint: written by a program
const PAGE_SCRIPT = `/*
uPlot
The MIT License (MIT)

Copyright (c) 2022 Leon Sorokin

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in
all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN
THE SOFTWARE.
*/
/*! https://github.com/leeoniya/uPlot (v1.6.32) */
var uPlot=function(){"use strict";const l="u-off",e="u-label",t="width",n="height",i="top",o="bottom",s="left",r="right",u="#000",a=u+"0",f="mousemove",c="mousedown",h="mouseup",d="mouseenter",p="mouseleave",m="dblclick",g="change",x="dppxchange",w="--",_="undefined"!=typeof window,b=_?document:null,v=_?window:null,k=_?navigator:null;let y,M;function S(l,e){if(null!=e){let t=l.classList;!t.contains(e)&&t.add(e)}}function T(l,e){let t=l.classList;t.contains(e)&&t.remove(e)}function E(l,e,t){l.style[e]=t+"px"}function z(l,e,t,n){let i=b.createElement(l);return null!=e&&S(i,e),null!=t&&t.insertBefore(i,n),i}function D(l,e){return z("div",l,e)}const P=new WeakMap;function A(e,t,n,i,o){let s="translate("+t+"px,"+n+"px)";s!=P.get(e)&&(e.style.transform=s,P.set(e,s),0>t||0>n||t>i||n>o?S(e,l):T(e,l))}const W=new WeakMap;function Y(l,e,t){let n=e+t;n!=W.get(l)&&(W.set(l,n),l.style.background=e,l.style.borderColor=t)}const C=new WeakMap;function H(l,e,t,n){let i=e+""+t;i!=C.get(l)&&(C.set(l,i),l.style.height=t+"px",l.style.width=e+"px",l.style.marginLeft=n?-e/2+"px":0,l.style.marginTop=n?-t/2+"px":0)}const F={passive:!0},R={...F,capture:!0};function G(l,e,t,n){e.addEventListener(l,t,n?R:F)}function I(l,e,t){e.removeEventListener(l,t,F)}function L(l,e,t,n){let i;t=t||0;let o=2147483647>=(n=n||e.length-1);for(;n-t>1;)i=o?t+n>>1:sl((t+n)/2),l>e[i]?t=i:n=i;return l-e[t]>e[n]-l?n:t}function O(l){return(e,t,n)=>{let i=-1,o=-1;for(let o=t;n>=o;o++)if(l(e[o])){i=o;break}for(let i=n;i>=t;i--)if(l(e[i])){o=i;break}return[i,o]}}_&&function l(){let e=devicePixelRatio;y!=e&&(y=e,M&&I(g,M,l),M=matchMedia(\`(min-resolution: \${y-.001}dppx) and (max-resolution: \${y+.001}dppx)\`),G(g,M,l),v.dispatchEvent(new CustomEvent(x)))}();const N=l=>null!=l,j=l=>null!=l&&l>0,U=O(N),V=O(j);function B(l,e,t,n){let i=hl(l),o=hl(e);l==e&&(-1==i?(l*=t,e/=t):(l/=t,e*=t));let s=10==t?dl:pl,r=1==o?ul:sl,u=(1==i?sl:ul)(s(ol(l))),a=r(s(ol(e))),f=cl(t,u),c=cl(t,a);return 10==t&&(0>u&&(f=Al(f,-u)),0>a&&(c=Al(c,-a))),n||2==t?(l=f*i,e=c*o):(l=Pl(l,f),e=Dl(e,c)),[l,e]}function $(l,e,t,n){let i=B(l,e,t,n);return 0==l&&(i[0]=0),0==e&&(i[1]=0),i}const J=.1,q={mode:3,pad:J},K={pad:0,soft:null,mode:0},X={min:K,max:K};function Z(l,e,t,n){return Ol(t)?ll(l,e,t):(K.pad=t,K.soft=n?0:null,K.mode=n?3:0,ll(l,e,X))}function Q(l,e){return null==l?e:l}function ll(l,e,t){let n=t.min,i=t.max,o=Q(n.pad,0),s=Q(i.pad,0),r=Q(n.hard,-gl),u=Q(i.hard,gl),a=Q(n.soft,gl),f=Q(i.soft,-gl),c=Q(n.mode,0),h=Q(i.mode,0),d=e-l,p=dl(d),m=fl(ol(l),ol(e)),g=dl(m),x=ol(g-p);(1e-24>d||x>10)&&(d=0,0!=l&&0!=e||(d=1e-24,2==c&&a!=gl&&(o=0),2==h&&f!=-gl&&(s=0)));let w=d||m||1e3,_=dl(w),b=cl(10,sl(_)),v=Al(Pl(l-w*(0==d?0==l?.1:1:o),b/10),24),k=a>l||1!=c&&(3!=c||v>a)&&(2!=c||a>v)?gl:a,y=fl(r,k>v&&l>=k?k:al(k,v)),M=Al(Dl(e+w*(0==d?0==e?.1:1:s),b/10),24),S=e>f||1!=h&&(3!=h||f>M)&&(2!=h||M>f)?-gl:f,T=al(u,M>S&&S>=e?S:fl(S,M));return y==T&&0==y&&(T=100),[y,T]}const el=new Intl.NumberFormat(_?k.language:"en-US"),tl=l=>el.format(l),nl=Math,il=nl.PI,ol=nl.abs,sl=nl.floor,rl=nl.round,ul=nl.ceil,al=nl.min,fl=nl.max,cl=nl.pow,hl=nl.sign,dl=nl.log10,pl=nl.log2,ml=(l,e=1)=>nl.asinh(l/e),gl=1/0;function xl(l){return 1+(0|dl((l^l>>31)-(l>>31)))}function wl(l,e,t){return al(fl(l,e),t)}function _l(l){return"function"==typeof l}function bl(l){return _l(l)?l:()=>l}const vl=l=>l,kl=(l,e)=>e,yl=()=>null,Ml=()=>!0,Sl=(l,e)=>l==e,Tl=/\\.\\d*?(?=9{6,}|0{6,})/gm,El=l=>{if(Il(l)||Wl.has(l))return l;const e=""+l,t=e.match(Tl);if(null==t)return l;let n=t[0].length-1;if(-1!=e.indexOf("e-")){let[l,t]=e.split("e");return+\`\${El(l)}e\${t}\`}return Al(l,n)};function zl(l,e){return El(Al(El(l/e))*e)}function Dl(l,e){return El(ul(El(l/e))*e)}function Pl(l,e){return El(sl(El(l/e))*e)}function Al(l,e=0){if(Il(l))return l;let t=10**e;return rl(l*t*(1+Number.EPSILON))/t}const Wl=new Map;function Yl(l){return((""+l).split(".")[1]||"").length}function Cl(l,e,t,n){let i=[],o=n.map(Yl);for(let s=e;t>s;s++){let e=ol(s),t=Al(cl(l,s),e);for(let r=0;n.length>r;r++){let u=10==l?+\`\${n[r]}e\${s}\`:n[r]*t,a=(0>s?e:0)+(o[r]>s?o[r]:0),f=10==l?u:Al(u,a);i.push(f),Wl.set(f,a)}}return i}const Hl={},Fl=[],Rl=[null,null],Gl=Array.isArray,Il=Number.isInteger;function Ll(l){return"string"==typeof l}function Ol(l){let e=!1;if(null!=l){let t=l.constructor;e=null==t||t==Object}return e}function Nl(l){return null!=l&&"object"==typeof l}const jl=Object.getPrototypeOf(Uint8Array),Ul="__proto__";function Vl(l,e=Ol){let t;if(Gl(l)){let n=l.find((l=>null!=l));if(Gl(n)||e(n)){t=Array(l.length);for(let n=0;l.length>n;n++)t[n]=Vl(l[n],e)}else t=l.slice()}else if(l instanceof jl)t=l.slice();else if(e(l)){t={};for(let n in l)n!=Ul&&(t[n]=Vl(l[n],e))}else t=l;return t}function Bl(l){let e=arguments;for(let t=1;e.length>t;t++){let n=e[t];for(let e in n)e!=Ul&&(Ol(l[e])?Bl(l[e],Vl(n[e])):l[e]=Vl(n[e]))}return l}function $l(l,e,t){for(let n,i=0,o=-1;e.length>i;i++){let s=e[i];if(s>o){for(n=s-1;n>=0&&null==l[n];)l[n--]=null;for(n=s+1;t>n&&null==l[n];)l[o=n++]=null}}}const Jl="undefined"==typeof queueMicrotask?l=>Promise.resolve().then(l):queueMicrotask,ql=["January","February","March","April","May","June","July","August","September","October","November","December"],Kl=["Sunday","Monday","Tuesday","Wednesday","Thursday","Friday","Saturday"];function Xl(l){return l.slice(0,3)}const Zl=Kl.map(Xl),Ql=ql.map(Xl),le={MMMM:ql,MMM:Ql,WWWW:Kl,WWW:Zl};function ee(l){return(10>l?"0":"")+l}const te={YYYY:l=>l.getFullYear(),YY:l=>(l.getFullYear()+"").slice(2),MMMM:(l,e)=>e.MMMM[l.getMonth()],MMM:(l,e)=>e.MMM[l.getMonth()],MM:l=>ee(l.getMonth()+1),M:l=>l.getMonth()+1,DD:l=>ee(l.getDate()),D:l=>l.getDate(),WWWW:(l,e)=>e.WWWW[l.getDay()],WWW:(l,e)=>e.WWW[l.getDay()],HH:l=>ee(l.getHours()),H:l=>l.getHours(),h:l=>{let e=l.getHours();return 0==e?12:e>12?e-12:e},AA:l=>12>l.getHours()?"AM":"PM",aa:l=>12>l.getHours()?"am":"pm",a:l=>12>l.getHours()?"a":"p",mm:l=>ee(l.getMinutes()),m:l=>l.getMinutes(),ss:l=>ee(l.getSeconds()),s:l=>l.getSeconds(),fff:l=>function(l){return(10>l?"00":100>l?"0":"")+l}(l.getMilliseconds())};function ne(l,e){e=e||le;let t,n=[],i=/\\{([a-z]+)\\}|[^{]+/gi;for(;t=i.exec(l);)n.push("{"==t[0][0]?te[t[1]]:t[0]);return l=>{let t="";for(let i=0;n.length>i;i++)t+="string"==typeof n[i]?n[i]:n[i](l,e);return t}}const ie=(new Intl.DateTimeFormat).resolvedOptions().timeZone,oe=l=>l%1==0,se=[1,2,2.5,5],re=Cl(10,-32,0,se),ue=Cl(10,0,32,se),ae=ue.filter(oe),fe=re.concat(ue),ce="{YYYY}",he="\\n"+ce,de="{M}/{D}",pe="\\n"+de,me=pe+"/{YY}",ge="{aa}",xe="{h}:{mm}"+ge,we="\\n"+xe,_e=":{ss}",be=null;function ve(l){let e=1e3*l,t=60*e,n=60*t,i=24*n,o=30*i,s=365*i;return[(1==l?Cl(10,0,3,se).filter(oe):Cl(10,-3,0,se)).concat([e,5*e,10*e,15*e,30*e,t,5*t,10*t,15*t,30*t,n,2*n,3*n,4*n,6*n,8*n,12*n,i,2*i,3*i,4*i,5*i,6*i,7*i,8*i,9*i,10*i,15*i,o,2*o,3*o,4*o,6*o,s,2*s,5*s,10*s,25*s,50*s,100*s]),[[s,ce,be,be,be,be,be,be,1],[28*i,"{MMM}",he,be,be,be,be,be,1],[i,de,he,be,be,be,be,be,1],[n,"{h}"+ge,me,be,pe,be,be,be,1],[t,xe,me,be,pe,be,be,be,1],[e,_e,me+" "+xe,be,pe+" "+xe,be,we,be,1],[l,_e+".{fff}",me+" "+xe,be,pe+" "+xe,be,we,be,1]],function(e){return(r,u,a,f,c,h)=>{let d=[],p=c>=s,m=c>=o&&s>c,g=e(a),x=Al(g*l,3),w=Pe(g.getFullYear(),p?0:g.getMonth(),m||p?1:g.getDate()),_=Al(w*l,3);if(m||p){let t=m?c/o:0,n=p?c/s:0,i=x==_?x:Al(Pe(w.getFullYear()+n,w.getMonth()+t,1)*l,3),r=new Date(rl(i/l)),u=r.getFullYear(),a=r.getMonth();for(let o=0;f>=i;o++){let s=Pe(u+n*o,a+t*o,1),r=s-e(Al(s*l,3));i=Al((+s+r)*l,3),i>f||d.push(i)}}else{let o=i>c?c:i,s=_+(sl(a)-sl(x))+Dl(x-_,o);d.push(s);let p=e(s),m=p.getHours()+p.getMinutes()/t+p.getSeconds()/n,g=c/n,w=h/r.axes[u]._space;for(;s=Al(s+c,1==l?0:3),f>=s;)if(g>1){let l=sl(Al(m+g,6))%24,t=e(s).getHours()-l;t>1&&(t=-1),s-=t*n,m=(m+g)%24,.7>Al((s-d[d.length-1])/c,3)*w||d.push(s)}else d.push(s)}return d}}]}const[ke,ye,Me]=ve(1),[Se,Te,Ee]=ve(.001);function ze(l,e){return l.map((l=>l.map(((t,n)=>0==n||8==n||null==t?t:e(1==n||0==l[8]?t:l[1]+t)))))}function De(l,e){return(t,n,i,o,s)=>{let r,u,a,f,c,h,d=e.find((l=>s>=l[0]))||e[e.length-1];return n.map((e=>{let t=l(e),n=t.getFullYear(),i=t.getMonth(),o=t.getDate(),s=t.getHours(),p=t.getMinutes(),m=t.getSeconds(),g=n!=r&&d[2]||i!=u&&d[3]||o!=a&&d[4]||s!=f&&d[5]||p!=c&&d[6]||m!=h&&d[7]||d[1];return r=n,u=i,a=o,f=s,c=p,h=m,g(t)}))}}function Pe(l,e,t){return new Date(l,e,t)}function Ae(l,e){return e(l)}function We(l,e){return(t,n,i,o)=>null==o?w:e(l(n))}Cl(2,-53,53,[1]);const Ye={show:!0,live:!0,isolate:!1,mount:()=>{},markers:{show:!0,width:2,stroke:function(l,e){let t=l.series[e];return t.width?t.stroke(l,e):t.points.width?t.points.stroke(l,e):null},fill:function(l,e){return l.series[e].fill(l,e)},dash:"solid"},idx:null,idxs:null,values:[]},Ce=[0,0];function He(l,e,t,n=!0){return l=>{0==l.button&&(!n||l.target==e)&&t(l)}}function Fe(l,e,t,n=!0){return l=>{(!n||l.target==e)&&t(l)}}const Re={show:!0,x:!0,y:!0,lock:!1,move:function(l,e,t){return Ce[0]=e,Ce[1]=t,Ce},points:{one:!1,show:function(l,e){let i=l.cursor.points,o=D(),s=i.size(l,e);E(o,t,s),E(o,n,s);let r=s/-2;E(o,"marginLeft",r),E(o,"marginTop",r);let u=i.width(l,e,s);return u&&E(o,"borderWidth",u),o},size:function(l,e){return l.series[e].points.size},width:0,stroke:function(l,e){let t=l.series[e].points;return t._stroke||t._fill},fill:function(l,e){let t=l.series[e].points;return t._fill||t._stroke}},bind:{mousedown:He,mouseup:He,click:He,dblclick:He,mousemove:Fe,mouseleave:Fe,mouseenter:Fe},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(l,e)=>{e.stopPropagation(),e.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(l,e,t,n,i)=>n-i,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},Ge={show:!0,stroke:"rgba(0,0,0,0.07)",width:2},Ie=Bl({},Ge,{filter:kl}),Le=Bl({},Ie,{size:10}),Oe=Bl({},Ge,{show:!1}),Ne='12px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"',je="bold "+Ne,Ue={show:!0,scale:"x",stroke:u,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:je,side:2,grid:Ie,ticks:Le,border:Oe,font:Ne,lineGap:1.5,rotate:0},Ve={show:!0,scale:"x",auto:!1,sorted:1,min:gl,max:-gl,idxs:[]};function Be(l,e){return e.map((l=>null==l?"":tl(l)))}function $e(l,e,t,n,i,o,s){let r=[],u=Wl.get(i)||0;for(let l=t=s?t:Al(Dl(t,i),u);n>=l;l=Al(l+i,u))r.push(Object.is(l,-0)?0:l);return r}function Je(l,e,t,n,i){const o=[],s=l.scales[l.axes[e].scale].log,r=sl((10==s?dl:pl)(t));i=cl(s,r),10==s&&(i=fe[L(i,fe)]);let u=t,a=i*s;10==s&&(a=fe[L(a,fe)]);do{o.push(u),u+=i,10!=s||Wl.has(u)||(u=Al(u,Wl.get(i))),a>u||(a=(i=u)*s,10==s&&(a=fe[L(a,fe)]))}while(n>=u);return o}function qe(l,e,t,n,i){let o=l.scales[l.axes[e].scale].asinh,s=n>o?Je(l,e,fl(o,t),n,i):[o],r=0>n||t>0?[]:[0];return(-o>t?Je(l,e,fl(o,-n),-t,i):[o]).reverse().map((l=>-l)).concat(r,s)}const Ke=/./,Xe=/[12357]/,Ze=/[125]/,Qe=/1/,lt=(l,e,t,n)=>l.map(((l,i)=>4==e&&0==l||i%n==0&&t.test(l.toExponential()[0>l?1:0])?l:null));function et(l,e,t){let n=l.axes[t],i=n.scale,o=l.scales[i],s=l.valToPos,r=n._space,u=s(10,i),a=s(9,i)-u<r?s(7,i)-u<r?s(5,i)-u<r?Qe:Ze:Xe:Ke;if(a==Qe){let l=ol(s(1,i)-u);if(r>l)return lt(e.slice().reverse(),o.distr,a,ul(r/l)).reverse()}return lt(e,o.distr,a,1)}function tt(l,e,t){let n=l.axes[t],i=n.scale,o=n._space,s=l.valToPos,r=ol(s(1,i)-s(2,i));return o>r?lt(e.slice().reverse(),3,Ke,ul(o/r)).reverse():e}function nt(l,e,t,n){return null==n?w:null==e?"":tl(e)}const it={show:!0,scale:"y",stroke:u,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:je,side:3,grid:Ie,ticks:Le,border:Oe,font:Ne,lineGap:1.5,rotate:0},ot={scale:null,auto:!0,sorted:0,min:gl,max:-gl},st=(l,e,t,n,i)=>i,rt={show:!0,auto:!0,sorted:0,gaps:st,alpha:1,facets:[Bl({},ot,{scale:"x"}),Bl({},ot,{scale:"y"})]},ut={scale:"y",auto:!0,sorted:0,show:!0,spanGaps:!1,gaps:st,alpha:1,points:{show:function(l,e){let{scale:t,idxs:n}=l.series[0],i=l._data[0],o=l.valToPos(i[n[0]],t,!0),s=l.valToPos(i[n[1]],t,!0);return ol(s-o)/(l.series[e].points.space*y)>=n[1]-n[0]},filter:null},values:null,min:gl,max:-gl,idxs:[],path:null,clip:null};function at(l,e,t){return t/10}const ft={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},ct=Bl({},ft,{time:!1,ori:1}),ht={};function dt(l){let e=ht[l];return e||(e={key:l,plots:[],sub(l){e.plots.push(l)},unsub(l){e.plots=e.plots.filter((e=>e!=l))},pub(l,t,n,i,o,s,r){for(let u=0;e.plots.length>u;u++)e.plots[u]!=t&&e.plots[u].pub(l,t,n,i,o,s,r)}},null!=l&&(ht[l]=e)),e}function pt(l,e,t){const n=l.mode,i=l.series[e],o=2==n?l._data[e]:l._data,s=l.scales,r=l.bbox;let u=o[0],a=2==n?o[1]:o[e],f=2==n?s[i.facets[0].scale]:s[l.series[0].scale],c=2==n?s[i.facets[1].scale]:s[i.scale],h=r.left,d=r.top,p=r.width,m=r.height,g=l.valToPosH,x=l.valToPosV;return 0==f.ori?t(i,u,a,f,c,g,x,h,d,p,m,kt,Mt,Tt,zt,Pt):t(i,u,a,f,c,x,g,d,h,m,p,yt,St,Et,Dt,At)}function mt(l,e){let t=0,n=0,i=Q(l.bands,Fl);for(let l=0;i.length>l;l++){let o=i[l];o.series[0]==e?t=o.dir:o.series[1]==e&&(n|=1==o.dir?1:2)}return[t,1==n?-1:2==n?1:3==n?2:0]}function gt(l,e,t,n,i){let o=l.series[e],s=l.scales[2==l.mode?o.facets[1].scale:o.scale];return-1==i?s.min:1==i?s.max:3==s.distr?1==s.dir?s.min:s.max:0}function xt(l,e,t,n,i,o){return pt(l,e,((l,e,s,r,u,a,f,c,h,d,p)=>{let m=l.pxRound;const g=0==r.ori?Mt:St;let x,w;1==r.dir*(0==r.ori?1:-1)?(x=t,w=n):(x=n,w=t);let _=m(a(e[x],r,d,c)),b=m(f(s[x],u,p,h)),v=m(a(e[w],r,d,c)),k=m(f(1==o?u.max:u.min,u,p,h)),y=new Path2D(i);return g(y,v,k),g(y,_,k),g(y,_,b),y}))}function wt(l,e,t,n,i,o){let s=null;if(l.length>0){s=new Path2D;const r=0==e?Tt:Et;let u=t;for(let e=0;l.length>e;e++){let t=l[e];if(t[1]>t[0]){let l=t[0]-u;l>0&&r(s,u,n,l,n+o),u=t[1]}}let a=t+i-u,f=10;a>0&&r(s,u,n-f/2,a,n+o+f)}return s}function _t(l,e,t,n,i,o,s){let r=[],u=l.length;for(let a=1==i?t:n;a>=t&&n>=a;a+=i)if(null===e[a]){let f=a,c=a;if(1==i)for(;++a<=n&&null===e[a];)c=a;else for(;--a>=t&&null===e[a];)c=a;let h=o(l[f]),d=c==f?h:o(l[c]),p=f-i;h=s>0||0>p||p>=u?h:o(l[p]);let m=c+i;d=0>s||0>m||m>=u?d:o(l[m]),h>d||r.push([h,d])}return r}function bt(l){return 0==l?vl:1==l?rl:e=>zl(e,l)}function vt(l){let e=0==l?kt:yt,t=0==l?(l,e,t,n,i,o)=>{l.arcTo(e,t,n,i,o)}:(l,e,t,n,i,o)=>{l.arcTo(t,e,i,n,o)},n=0==l?(l,e,t,n,i)=>{l.rect(e,t,n,i)}:(l,e,t,n,i)=>{l.rect(t,e,i,n)};return(l,i,o,s,r,u=0,a=0)=>{0==u&&0==a?n(l,i,o,s,r):(u=al(u,s/2,r/2),a=al(a,s/2,r/2),e(l,i+u,o),t(l,i+s,o,i+s,o+r,u),t(l,i+s,o+r,i,o+r,a),t(l,i,o+r,i,o,a),t(l,i,o,i+s,o,u),l.closePath())}}const kt=(l,e,t)=>{l.moveTo(e,t)},yt=(l,e,t)=>{l.moveTo(t,e)},Mt=(l,e,t)=>{l.lineTo(e,t)},St=(l,e,t)=>{l.lineTo(t,e)},Tt=vt(0),Et=vt(1),zt=(l,e,t,n,i,o)=>{l.arc(e,t,n,i,o)},Dt=(l,e,t,n,i,o)=>{l.arc(t,e,n,i,o)},Pt=(l,e,t,n,i,o,s)=>{l.bezierCurveTo(e,t,n,i,o,s)},At=(l,e,t,n,i,o,s)=>{l.bezierCurveTo(t,e,i,n,s,o)};function Wt(){return(l,e,t,n,i)=>pt(l,e,((e,o,s,r,u,a,f,c,h,d,p)=>{let m,g,{pxRound:x,points:w}=e;0==r.ori?(m=kt,g=zt):(m=yt,g=Dt);const _=Al(w.width*y,3);let b=(w.size-w.width)/2*y,v=Al(2*b,3),k=new Path2D,M=new Path2D,{left:S,top:T,width:E,height:z}=l.bbox;Tt(M,S-v,T-v,E+2*v,z+2*v);const D=l=>{if(null!=s[l]){let e=x(a(o[l],r,d,c)),t=x(f(s[l],u,p,h));m(k,e+b,t),g(k,e,t,b,0,2*il)}};if(i)i.forEach(D);else for(let l=t;n>=l;l++)D(l);return{stroke:_>0?k:null,fill:k,clip:M,flags:3}}))}function Yt(l){return(e,t,n,i,o,s)=>{n!=i&&(o!=n&&s!=n&&l(e,t,n),o!=i&&s!=i&&l(e,t,i),l(e,t,s))}}const Ct=Yt(Mt),Ht=Yt(St);function Ft(l){const e=Q(l?.alignGaps,0);return(l,t,n,i)=>pt(l,t,((o,s,r,u,a,f,c,h,d,p,m)=>{[n,i]=U(r,n,i);let g,x,w=o.pxRound,_=l=>w(f(l,u,p,h)),b=l=>w(c(l,a,m,d));0==u.ori?(g=Mt,x=Ct):(g=St,x=Ht);const v=u.dir*(0==u.ori?1:-1),k={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:1},y=k.stroke;let M=!1;if(i-n<4*p)for(let l=1==v?n:i;l>=n&&i>=l;l+=v){let e=r[l];null===e?M=!0:null!=e&&g(y,_(s[l]),b(e))}else{let e,t,o,a=e=>l.posToVal(e,u.key,!0),f=null,c=null,h=_(s[1==v?n:i]),d=_(s[n]),p=_(s[i]),m=a(1==v?d+1:p-1);for(let l=1==v?n:i;l>=n&&i>=l;l+=v){let n=s[l],i=(1==v?m>n:n>m)?h:_(n),o=r[l];i==h?null!=o?(t=o,null==f?(g(y,i,b(t)),e=f=c=t):f>t?f=t:t>c&&(c=t)):null===o&&(M=!0):(null!=f&&x(y,h,b(f),b(c),b(e),b(t)),null!=o?(t=o,g(y,i,b(t)),f=c=e=t):(f=c=null,null===o&&(M=!0)),h=i,m=a(h+v))}null!=f&&f!=c&&o!=h&&x(y,h,b(f),b(c),b(e),b(t))}let[S,T]=mt(l,t);if(null!=o.fill||0!=S){let e=k.fill=new Path2D(y),r=b(o.fillTo(l,t,o.min,o.max,S)),u=_(s[n]),a=_(s[i]);-1==v&&([a,u]=[u,a]),g(e,a,r),g(e,u,r)}if(!o.spanGaps){let a=[];M&&a.push(..._t(s,r,n,i,v,_,e)),k.gaps=a=o.gaps(l,t,n,i,a),k.clip=wt(a,u.ori,h,d,p,m)}return 0!=T&&(k.band=2==T?[xt(l,t,n,i,y,-1),xt(l,t,n,i,y,1)]:xt(l,t,n,i,y,T)),k}))}function Rt(l,e,t,n,i,o,s=gl){if(l.length>1){let r=null;for(let u=0,a=1/0;l.length>u;u++)if(void 0!==e[u]){if(null!=r){let e=ol(l[u]-l[r]);a>e&&(a=e,s=ol(t(l[u],n,i,o)-t(l[r],n,i,o)))}r=u}}return s}function Gt(l,e,t,n,i){const o=l.length;if(2>o)return null;const s=new Path2D;if(t(s,l[0],e[0]),2==o)n(s,l[1],e[1]);else{let t=Array(o),n=Array(o-1),r=Array(o-1),u=Array(o-1);for(let t=0;o-1>t;t++)r[t]=e[t+1]-e[t],u[t]=l[t+1]-l[t],n[t]=r[t]/u[t];t[0]=n[0];for(let l=1;o-1>l;l++)0===n[l]||0===n[l-1]||n[l-1]>0!=n[l]>0?t[l]=0:(t[l]=3*(u[l-1]+u[l])/((2*u[l]+u[l-1])/n[l-1]+(u[l]+2*u[l-1])/n[l]),isFinite(t[l])||(t[l]=0));t[o-1]=n[o-2];for(let n=0;o-1>n;n++)i(s,l[n]+u[n]/3,e[n]+t[n]*u[n]/3,l[n+1]-u[n]/3,e[n+1]-t[n+1]*u[n]/3,l[n+1],e[n+1])}return s}const It=new Set;function Lt(){for(let l of It)l.syncRect(!0)}_&&(G("resize",v,Lt),G("scroll",v,Lt,!0),G(x,v,(()=>{en.pxRatio=y})));const Ot=Ft(),Nt=Wt();function jt(l,e,t,n){return(n?[l[0],l[1]].concat(l.slice(2)):[l[0]].concat(l.slice(1))).map(((l,n)=>Ut(l,n,e,t)))}function Ut(l,e,t,n){return Bl({},0==e?t:n,l)}function Vt(l,e,t){return null==e?Rl:[e,t]}const Bt=Vt;function $t(l,e,t){return null==e?Rl:Z(e,t,J,!0)}function Jt(l,e,t,n){return null==e?Rl:B(e,t,l.scales[n].log,!1)}const qt=Jt;function Kt(l,e,t,n){return null==e?Rl:$(e,t,l.scales[n].log,!1)}const Xt=Kt;function Zt(l,e,t,n,i){let o=fl(xl(l),xl(e)),s=e-l,r=L(i/n*s,t);do{let l=t[r],e=n*l/s;if(e>=i&&17>=o+(5>l?Wl.get(l):0))return[l,e]}while(++r<t.length);return[0,0]}function Qt(l){let e,t;return[l=l.replace(/(\\d+)px/,((l,n)=>(e=rl((t=+n)*y))+"px")),e,t]}function ln(l){l.show&&[l.font,l.labelFont].forEach((l=>{let e=Al(l[2]*y,1);l[0]=l[0].replace(/[0-9.]+px/,e+"px"),l[1]=e}))}function en(u,g,_){const k={mode:Q(u.mode,1)},M=k.mode;function P(l,e,t,n){let i=e.valToPct(l);return n+t*(-1==e.dir?1-i:i)}function W(l,e,t,n){let i=e.valToPct(l);return n+t*(-1==e.dir?i:1-i)}function C(l,e,t,n){return 0==e.ori?P(l,e,t,n):W(l,e,t,n)}k.valToPosH=P,k.valToPosV=W;let F=!1;k.status=0;const R=k.root=D("uplot");null!=u.id&&(R.id=u.id),S(R,u.class),u.title&&(D("u-title",R).textContent=u.title);const O=z("canvas"),K=k.ctx=O.getContext("2d"),X=D("u-wrap",R);G("click",X,(l=>{l.target===el&&(Nn!=Gn||jn!=In)&&Zn.click(k,l)}),!0);const ll=k.under=D("u-under",X);X.appendChild(O);const el=k.over=D("u-over",X),tl=+Q((u=Vl(u)).pxAlign,1),sl=bt(tl);(u.plugins||[]).forEach((l=>{l.opts&&(u=l.opts(k,u)||u)}));const hl=u.ms||.001,pl=k.series=1==M?jt(u.series||[],Ve,ut,!1):function(l,e){return l.map(((l,t)=>0==t?{}:Bl({},e,l)))}(u.series||[null],rt),xl=k.axes=jt(u.axes||[],Ue,it,!0),vl=k.scales={},Tl=k.bands=u.bands||[];Tl.forEach((l=>{l.fill=bl(l.fill||null),l.dir=Q(l.dir,-1)}));const El=2==M?pl[1].facets[0].scale:pl[0].scale,Dl={axes:function(){for(let l=0;xl.length>l;l++){let e=xl[l];if(!e.show||!e._show)continue;let t,n,u=e.side,a=u%2,f=e.stroke(k,l),c=0==u||3==u?-1:1,[h,d]=e._found;if(null!=e.label){let s=rl((e._lpos+e.labelGap*c)*y);_n(e.labelFont[0],f,"center",2==u?i:o),K.save(),1==a?(t=n=0,K.translate(s,rl(lt+st/2)),K.rotate((3==u?-il:il)/2)):(t=rl(Qe+ot/2),n=s);let r=_l(e.label)?e.label(k,l,h,d):e.label;K.fillText(r,t,n),K.restore()}if(0==d)continue;let p=vl[e.scale],m=0==a?ot:st,g=0==a?Qe:lt,x=e._splits,w=2==p.distr?x.map((l=>pn[l])):x,_=2==p.distr?pn[x[1]]-pn[x[0]]:h,b=e.ticks,v=e.border,M=b.show?b.size:0,S=rl(M*y),T=rl((2==e.alignTo?e._size-M-e.gap:e.gap)*y),E=e._rotate*-il/180,z=sl(e._pos*y),D=z+(S+T)*c;n=0==a?D:0,t=1==a?D:0,_n(e.font[0],f,1==e.align?s:2==e.align?r:E>0?s:0>E?r:0==a?"center":3==u?r:s,E||1==a?"middle":2==u?i:o);let P=e.font[1]*e.lineGap,A=x.map((l=>sl(C(l,p,m,g)))),W=e._values;for(let l=0;W.length>l;l++){let e=W[l];if(null!=e){0==a?t=A[l]:n=A[l],e=""+e;let i=-1==e.indexOf("\\n")?[e]:e.split(/\\n/gm);for(let l=0;i.length>l;l++){let e=i[l];E?(K.save(),K.translate(t,n+l*P),K.rotate(E),K.fillText(e,0,0),K.restore()):K.fillText(e,t,n+l*P)}}}b.show&&zn(A,b.filter(k,w,l,d,_),a,u,z,S,Al(b.width*y,3),b.stroke(k,l),b.dash,b.cap);let Y=e.grid;Y.show&&zn(A,Y.filter(k,w,l,d,_),a,0==a?2:1,0==a?lt:Qe,0==a?st:ot,Al(Y.width*y,3),Y.stroke(k,l),Y.dash,Y.cap),v.show&&zn([z],[1],0==a?1:0,0==a?1:2,1==a?lt:Qe,1==a?st:ot,Al(v.width*y,3),v.stroke(k,l),v.dash,v.cap)}Ci("drawAxes")},series:function(){if(Gt>0){let l=pl.some((l=>l._focus))&&dn!=Tt.alpha;l&&(K.globalAlpha=dn=Tt.alpha),pl.forEach(((l,e)=>{if(e>0&&l.show&&(kn(e,!1),kn(e,!0),null==l._paths)){let t=dn;dn!=l.alpha&&(K.globalAlpha=dn=l.alpha);let n=2==M?[0,g[e][0].length-1]:function(l){let e=wl(Lt-1,0,Gt-1),t=wl(en+1,0,Gt-1);for(;null==l[e]&&e>0;)e--;for(;null==l[t]&&Gt-1>t;)t++;return[e,t]}(g[e]);l._paths=l.paths(k,e,n[0],n[1]),dn!=t&&(K.globalAlpha=dn=t)}})),pl.forEach(((l,e)=>{if(e>0&&l.show){let t=dn;dn!=l.alpha&&(K.globalAlpha=dn=l.alpha),null!=l._paths&&yn(e,!1);{let t=null!=l._paths?l._paths.gaps:null,n=l.points.show(k,e,Lt,en,t),i=l.points.filter(k,e,n,t);(n||i)&&(l.points._paths=l.points.paths(k,e,Lt,en,i),yn(e,!0))}dn!=t&&(K.globalAlpha=dn=t),Ci("drawSeries",e)}})),l&&(K.globalAlpha=dn=1)}}},Pl=(u.drawOrder||["axes","series"]).map((l=>Dl[l]));function Cl(l){const e=3==l.distr?e=>dl(e>0?e:l.clamp(k,e,l.min,l.max,l.key)):4==l.distr?e=>ml(e,l.asinh):100==l.distr?e=>l.fwd(e):l=>l;return t=>{let n=e(t),{_min:i,_max:o}=l;return(n-i)/(o-i)}}function Il(l){let e=vl[l];if(null==e){let t=(u.scales||Hl)[l]||Hl;if(null!=t.from){Il(t.from);let e=Bl({},vl[t.from],t,{key:l});e.valToPct=Cl(e),vl[l]=e}else{e=vl[l]=Bl({},l==El?ft:ct,t),e.key=l;let n=e.time,i=e.range,o=Gl(i);if((l!=El||2==M&&!n)&&(!o||null!=i[0]&&null!=i[1]||(i={min:null==i[0]?q:{mode:1,hard:i[0],soft:i[0]},max:null==i[1]?q:{mode:1,hard:i[1],soft:i[1]}},o=!1),!o&&Ol(i))){let l=i;i=(e,t,n)=>null==t?Rl:Z(t,n,l)}e.range=bl(i||(n?Bt:l==El?3==e.distr?qt:4==e.distr?Xt:Vt:3==e.distr?Jt:4==e.distr?Kt:$t)),e.auto=bl(!o&&e.auto),e.clamp=bl(e.clamp||at),e._min=e._max=null,e.valToPct=Cl(e)}}}Il("x"),Il("y"),1==M&&pl.forEach((l=>{Il(l.scale)})),xl.forEach((l=>{Il(l.scale)}));for(let l in u.scales)Il(l);const jl=vl[El],Ul=jl.distr;let $l,ql;0==jl.ori?(S(R,"u-hz"),$l=P,ql=W):(S(R,"u-vt"),$l=W,ql=P);const Kl={};for(let l in vl){let e=vl[l];null==e.min&&null==e.max||(Kl[l]={min:e.min,max:e.max},e.min=e.max=null)}const Xl=u.tzDate||(l=>new Date(rl(l/hl))),Zl=u.fmtDate||ne,Ql=1==hl?Me(Xl):Ee(Xl),le=De(Xl,ze(1==hl?ye:Te,Zl)),ee=We(Xl,Ae("{YYYY}-{MM}-{DD} {h}:{mm}{aa}",Zl)),te=[],ie=k.legend=Bl({},Ye,u.legend),oe=k.cursor=Bl({},Re,{drag:{y:2==M}},u.cursor),se=ie.show,re=oe.show,ue=ie.markers;let ce,he,de;ie.idxs=te,ue.width=bl(ue.width),ue.dash=bl(ue.dash),ue.stroke=bl(ue.stroke),ue.fill=bl(ue.fill);let pe,me=[],ge=[],xe=!1,we={};if(ie.live){const l=pl[1]?pl[1].values:null;xe=null!=l,pe=xe?l(k,1,0):{_:0};for(let l in pe)we[l]=w}if(se)if(ce=z("table","u-legend",R),de=z("tbody",null,ce),ie.mount(k,ce),xe){he=z("thead",null,ce,de);let l=z("tr",null,he);for(var _e in z("th",null,l),pe)z("th",e,l).textContent=_e}else S(ce,"u-inline"),ie.live&&S(ce,"u-live");const be={show:!0},ve={show:!1},Pe=new Map;function Ce(l,e,t,n=!0){const i=Pe.get(e)||{},o=oe.bind[l](k,e,t,n);o&&(G(l,e,i[l]=o),Pe.set(e,i))}function He(l,e){const t=Pe.get(e)||{};for(let n in t)null!=l&&n!=l||(I(n,e,t[n]),delete t[n]);null==l&&Pe.delete(e)}let Fe=0,Ge=0,Ie=0,Le=0,Oe=0,Ne=0,je=Oe,Ke=Ne,Xe=Ie,Ze=Le,Qe=0,lt=0,ot=0,st=0;k.bbox={};let ht=!1,pt=!1,mt=!1,xt=!1,wt=!1,_t=!1;function vt(l,e,t){(t||l!=k.width||e!=k.height)&&kt(l,e),An(!1),mt=!0,pt=!0,Jn()}function kt(l,e){k.width=Fe=Ie=l,k.height=Ge=Le=e,Oe=Ne=0,function(){let l=!1,e=!1,t=!1,n=!1;xl.forEach((i=>{if(i.show&&i._show){let{side:o,_size:s}=i,r=s+(null!=i.label?i.labelSize:0);r>0&&(o%2?(Ie-=r,3==o?(Oe+=r,n=!0):t=!0):(Le-=r,0==o?(Ne+=r,l=!0):e=!0))}})),Ct[0]=l,Ct[1]=t,Ct[2]=e,Ct[3]=n,Ie-=Rt[1]+Rt[3],Oe+=Rt[3],Le-=Rt[2]+Rt[0],Ne+=Rt[0]}(),function(){let l=Oe+Ie,e=Ne+Le,t=Oe,n=Ne;function i(i,o){switch(i){case 1:return l+=o,l-o;case 2:return e+=o,e-o;case 3:return t-=o,t+o;case 0:return n-=o,n+o}}xl.forEach((l=>{if(l.show&&l._show){let e=l.side;l._pos=i(e,l._size),null!=l.label&&(l._lpos=i(e,l.labelSize))}}))}();let t=k.bbox;Qe=t.left=zl(Oe*y,.5),lt=t.top=zl(Ne*y,.5),ot=t.width=zl(Ie*y,.5),st=t.height=zl(Le*y,.5)}const yt=3;if(k.setSize=function({width:l,height:e}){vt(l,e)},null==oe.dataIdx){let l=oe.hover,e=l.skip=new Set(l.skip??[]);e.add(void 0);let t=l.prox=bl(l.prox),n=l.bias??=0;oe.dataIdx=(l,i,o,s)=>{if(0==i)return o;let r=o,u=t(l,i,o,s)??gl,a=u>=0&&gl>u,f=0==jl.ori?Ie:Le,c=oe.left,h=g[0],d=g[i];if(e.has(d[o])){r=null;let l,t=null,i=null;if(0==n||-1==n)for(l=o;null==t&&l-- >0;)e.has(d[l])||(t=l);if(0==n||1==n)for(l=o;null==i&&l++<d.length;)e.has(d[l])||(i=l);if(null!=t||null!=i)if(a){let l=c-(null==t?-1/0:$l(h[t],jl,f,0)),e=(null==i?1/0:$l(h[i],jl,f,0))-c;l>e?e>u||(r=i):l>u||(r=t)}else r=null==i?t:null==t||o-t>i-o?i:t}else a&&ol(c-$l(h[o],jl,f,0))>u&&(r=null);return r}}const Mt=l=>{oe.event=l};oe.idxs=te,oe._lock=!1;let St=oe.points;St.show=bl(St.show),St.size=bl(St.size),St.stroke=bl(St.stroke),St.width=bl(St.width),St.fill=bl(St.fill);const Tt=k.focus=Bl({},u.focus||{alpha:.3},oe.focus),Et=Tt.prox>=0,zt=Et&&St.one;let Dt=[],Pt=[],At=[];function Wt(l,e){let t=St.show(k,e);if(t instanceof HTMLElement)return S(t,"u-cursor-pt"),S(t,l.class),A(t,-10,-10,Ie,Le),el.insertBefore(t,Dt[e]),t}function Yt(t,n){if(1==M||n>0){let l=1==M&&vl[t.scale].time,e=t.value;t.value=l?Ll(e)?We(Xl,Ae(e,Zl)):e||ee:e||nt,t.label=t.label||(l?"Time":"Value")}if(zt||n>0){t.width=null==t.width?1:t.width,t.paths=t.paths||Ot||yl,t.fillTo=bl(t.fillTo||gt),t.pxAlign=+Q(t.pxAlign,tl),t.pxRound=bt(t.pxAlign),t.stroke=bl(t.stroke||null),t.fill=bl(t.fill||null),t._stroke=t._fill=t._paths=t._focus=null;let l=function(l){return Al(1*(3+2*(l||1)),3)}(fl(1,t.width)),e=t.points=Bl({},{size:l,width:fl(1,.2*l),stroke:t.stroke,space:2*l,paths:Nt,_stroke:null,_fill:null},t.points);e.show=bl(e.show),e.filter=bl(e.filter),e.fill=bl(e.fill),e.stroke=bl(e.stroke),e.paths=bl(e.paths),e.pxAlign=t.pxAlign}if(se){let i=function(t,n){if(0==n&&(xe||!ie.live||2==M))return Rl;let i=[],o=z("tr","u-series",de,de.childNodes[n]);S(o,t.class),t.show||S(o,l);let s=z("th",null,o);if(ue.show){let l=D("u-marker",s);if(n>0){let e=ue.width(k,n);e&&(l.style.border=e+"px "+ue.dash(k,n)+" "+ue.stroke(k,n)),l.style.background=ue.fill(k,n)}}let r=D(e,s);for(var u in t.label instanceof HTMLElement?r.appendChild(t.label):r.textContent=t.label,n>0&&(ue.show||(r.style.color=t.width>0?ue.stroke(k,n):ue.fill(k,n)),Ce("click",s,(l=>{if(oe._lock)return;Mt(l);let e=pl.indexOf(t);if((l.ctrlKey||l.metaKey)!=ie.isolate){let l=pl.some(((l,t)=>t>0&&t!=e&&l.show));pl.forEach(((t,n)=>{n>0&&oi(n,l?n==e?be:ve:be,!0,Fi.setSeries)}))}else oi(e,{show:!t.show},!0,Fi.setSeries)}),!1),Et&&Ce(d,s,(l=>{oe._lock||(Mt(l),oi(pl.indexOf(t),ai,!0,Fi.setSeries))}),!1)),pe){let l=z("td","u-value",o);l.textContent="--",i.push(l)}return[o,i]}(t,n);me.splice(n,0,i[0]),ge.splice(n,0,i[1]),ie.values.push(null)}if(re){te.splice(n,0,null);let l=null;zt?0==n&&(l=Wt(t,n)):n>0&&(l=Wt(t,n)),Dt.splice(n,0,l),Pt.splice(n,0,0),At.splice(n,0,0)}Ci("addSeries",n)}k.addSeries=function(l,e){e=null==e?pl.length:e,l=1==M?Ut(l,e,Ve,ut):Ut(l,e,{},rt),pl.splice(e,0,l),Yt(pl[e],e)},k.delSeries=function(l){if(pl.splice(l,1),se){ie.values.splice(l,1),ge.splice(l,1);let e=me.splice(l,1)[0];He(null,e.firstChild),e.remove()}re&&(te.splice(l,1),Dt.splice(l,1)[0].remove(),Pt.splice(l,1),At.splice(l,1)),Ci("delSeries",l)};const Ct=[!1,!1,!1,!1];function Ht(l,e,t){let[n,i,o,s]=t,r=e%2,u=0;return 0==r&&(s||i)&&(u=0==e&&!n||2==e&&!o?rl(Ue.size/3):0),1==r&&(n||o)&&(u=1==e&&!i||3==e&&!s?rl(it.size/2):0),u}const Ft=k.padding=(u.padding||[Ht,Ht,Ht,Ht]).map((l=>bl(Q(l,Ht)))),Rt=k._padding=Ft.map(((l,e)=>l(k,e,Ct,0)));let Gt,Lt=null,en=null;const tn=1==M?pl[0].idxs:null;let nn,on,sn,rn,un,an,fn,cn,hn,dn,pn=null,mn=!1;function gn(l,e){if(k.data=k._data=g=null==l?[]:l,2==M){Gt=0;for(let l=1;pl.length>l;l++)Gt+=g[l][0].length}else{0==g.length&&(k.data=k._data=g=[[]]),pn=g[0],Gt=pn.length;let l=g;if(2==Ul){l=g.slice();let e=l[0]=Array(Gt);for(let l=0;Gt>l;l++)e[l]=l}k._data=g=l}if(An(!0),Ci("setData"),2==Ul&&(mt=!0),!1!==e){let l=jl;l.auto(k,mn)?xn():ii(El,l.min,l.max),xt=xt||oe.left>=0,_t=!0,Jn()}}function xn(){let l,e;mn=!0,1==M&&(Gt>0?(Lt=tn[0]=0,en=tn[1]=Gt-1,l=g[0][Lt],e=g[0][en],2==Ul?(l=Lt,e=en):l==e&&(3==Ul?[l,e]=B(l,l,jl.log,!1):4==Ul?[l,e]=$(l,l,jl.log,!1):jl.time?e=l+rl(86400/hl):[l,e]=Z(l,e,J,!0))):(Lt=tn[0]=l=null,en=tn[1]=e=null)),ii(El,l,e)}function wn(l,e,t,n,i,o){l??=a,t??=Fl,n??="butt",i??=a,o??="round",l!=nn&&(K.strokeStyle=nn=l),i!=on&&(K.fillStyle=on=i),e!=sn&&(K.lineWidth=sn=e),o!=un&&(K.lineJoin=un=o),n!=an&&(K.lineCap=an=n),t!=rn&&K.setLineDash(rn=t)}function _n(l,e,t,n){e!=on&&(K.fillStyle=on=e),l!=fn&&(K.font=fn=l),t!=cn&&(K.textAlign=cn=t),n!=hn&&(K.textBaseline=hn=n)}function bn(l,e,t,n,i=0){if(n.length>0&&l.auto(k,mn)&&(null==e||null==e.min)){let e=Q(Lt,0),o=Q(en,n.length-1),s=null==t.min?function(l,e,t,n=0,i=!1){let o=i?V:U,s=i?j:N;[e,t]=o(l,e,t);let r=l[e],u=l[e];if(e>-1)if(1==n)r=l[e],u=l[t];else if(-1==n)r=l[t],u=l[e];else for(let n=e;t>=n;n++){let e=l[n];s(e)&&(r>e?r=e:e>u&&(u=e))}return[r??gl,u??-gl]}(n,e,o,i,3==l.distr):[t.min,t.max];l.min=al(l.min,t.min=s[0]),l.max=fl(l.max,t.max=s[1])}}k.setData=gn;const vn={min:null,max:null};function kn(l,e){let t=e?pl[l].points:pl[l];t._stroke=t.stroke(k,l),t._fill=t.fill(k,l)}function yn(l,e){let t=e?pl[l].points:pl[l],{stroke:n,fill:i,clip:o,flags:s,_stroke:r=t._stroke,_fill:u=t._fill,_width:a=t.width}=t._paths;a=Al(a*y,3);let f=null,c=a%2/2;e&&null==u&&(u=a>0?"#fff":r);let h=1==t.pxAlign&&c>0;if(h&&K.translate(c,c),!e){let l=Qe-a/2,e=lt-a/2,t=ot+a,n=st+a;f=new Path2D,f.rect(l,e,t,n)}e?Sn(r,a,t.dash,t.cap,u,n,i,s,o):function(l,e,t,n,i,o,s,r,u,a,f){let c=!1;0!=u&&Tl.forEach(((h,d)=>{if(h.series[0]==l){let l,p=pl[h.series[1]],m=g[h.series[1]],x=(p._paths||Hl).band;Gl(x)&&(x=1==h.dir?x[0]:x[1]);let w=null;p.show&&x&&function(l,e,t){for(e=Q(e,0),t=Q(t,l.length-1);t>=e;){if(null!=l[e])return!0;e++}return!1}(m,Lt,en)?(w=h.fill(k,d)||o,l=p._paths.clip):x=null,Sn(e,t,n,i,w,s,r,u,a,f,l,x),c=!0}})),c||Sn(e,t,n,i,o,s,r,u,a,f)}(l,r,a,t.dash,t.cap,u,n,i,s,f,o),h&&K.translate(-c,-c)}const Mn=3;function Sn(l,e,t,n,i,o,s,r,u,a,f,c){wn(l,e,t,n,i),(u||a||c)&&(K.save(),u&&K.clip(u),a&&K.clip(a)),c?(r&Mn)==Mn?(K.clip(c),f&&K.clip(f),En(i,s),Tn(l,o,e)):2&r?(En(i,s),K.clip(c),Tn(l,o,e)):1&r&&(K.save(),K.clip(c),f&&K.clip(f),En(i,s),K.restore(),Tn(l,o,e)):(En(i,s),Tn(l,o,e)),(u||a||c)&&K.restore()}function Tn(l,e,t){t>0&&(e instanceof Map?e.forEach(((l,e)=>{K.strokeStyle=nn=e,K.stroke(l)})):null!=e&&l&&K.stroke(e))}function En(l,e){e instanceof Map?e.forEach(((l,e)=>{K.fillStyle=on=e,K.fill(l)})):null!=e&&l&&K.fill(e)}function zn(l,e,t,n,i,o,s,r,u,a){let f=s%2/2;1==tl&&K.translate(f,f),wn(r,s,u,a,r),K.beginPath();let c,h,d,p,m=i+(0==n||3==n?-o:o);0==t?(h=i,p=m):(c=i,d=m);for(let n=0;l.length>n;n++)null!=e[n]&&(0==t?c=d=l[n]:h=p=l[n],K.moveTo(c,h),K.lineTo(d,p));K.stroke(),1==tl&&K.translate(-f,-f)}function Dn(l){let e=!0;return xl.forEach(((t,n)=>{if(!t.show)return;let i=vl[t.scale];if(null==i.min)return void(t._show&&(e=!1,t._show=!1,An(!1)));t._show||(e=!1,t._show=!0,An(!1));let o=t.side,s=o%2,{min:r,max:u}=i,[a,f]=function(l,e,t,n){let i,o=xl[l];if(n>0){let s=o._space=o.space(k,l,e,t,n);i=Zt(e,t,o._incrs=o.incrs(k,l,e,t,n,s),n,s)}else i=[0,0];return o._found=i}(n,r,u,0==s?Ie:Le);if(0==f)return;let c=t._splits=t.splits(k,n,r,u,a,f,2==i.distr),h=2==i.distr?c.map((l=>pn[l])):c,d=2==i.distr?pn[c[1]]-pn[c[0]]:a,p=t._values=t.values(k,t.filter(k,h,n,f,d),n,f,d);t._rotate=2==o?t.rotate(k,p,n,f):0;let m=t._size;t._size=ul(t.size(k,p,n,l)),null!=m&&t._size!=m&&(e=!1)})),e}function Pn(l){let e=!0;return Ft.forEach(((t,n)=>{let i=t(k,n,Ct,l);i!=Rt[n]&&(e=!1),Rt[n]=i})),e}function An(l){pl.forEach(((e,t)=>{t>0&&(e._paths=null,l&&(1==M?(e.min=null,e.max=null):e.facets.forEach((l=>{l.min=null,l.max=null}))))}))}let Wn,Yn,Cn,Hn,Fn,Rn,Gn,In,Ln,On,Nn,jn,Un=!1,Vn=!1,Bn=[];function $n(){Vn=!1;for(let l=0;Bn.length>l;l++)Ci(...Bn[l]);Bn.length=0}function Jn(){Un||(Jl(qn),Un=!0)}function qn(){if(ht&&(function(){for(let l in vl){let e=vl[l];null==Kl[l]&&(null==e.min||null!=Kl[El]&&e.auto(k,mn))&&(Kl[l]=vn)}for(let l in vl){let e=vl[l];null==Kl[l]&&null!=e.from&&null!=Kl[e.from]&&(Kl[l]=vn)}null!=Kl[El]&&An(!0);let l={};for(let e in Kl){let t=Kl[e];if(null!=t){let n=l[e]=Vl(vl[e],Nl);if(null!=t.min)Bl(n,t);else if(e!=El||2==M)if(0==Gt&&null==n.from){let l=n.range(k,null,null,e);n.min=l[0],n.max=l[1]}else n.min=gl,n.max=-gl}}if(Gt>0){pl.forEach(((e,t)=>{if(1==M){let n=e.scale,i=Kl[n];if(null==i)return;let o=l[n];if(0==t){let l=o.range(k,o.min,o.max,n);o.min=l[0],o.max=l[1],Lt=L(o.min,g[0]),en=L(o.max,g[0]),en-Lt>1&&(o.min>g[0][Lt]&&Lt++,g[0][en]>o.max&&en--),e.min=pn[Lt],e.max=pn[en]}else e.show&&e.auto&&bn(o,i,e,g[t],e.sorted);e.idxs[0]=Lt,e.idxs[1]=en}else if(t>0&&e.show&&e.auto){let[n,i]=e.facets,o=n.scale,s=i.scale,[r,u]=g[t],a=l[o],f=l[s];null!=a&&bn(a,Kl[o],n,r,n.sorted),null!=f&&bn(f,Kl[s],i,u,i.sorted),e.min=i.min,e.max=i.max}}));for(let e in l){let t=l[e],n=Kl[e];if(null==t.from&&(null==n||null==n.min)){let l=t.range(k,t.min==gl?null:t.min,t.max==-gl?null:t.max,e);t.min=l[0],t.max=l[1]}}}for(let e in l){let t=l[e];if(null!=t.from){let n=l[t.from];if(null==n.min)t.min=t.max=null;else{let l=t.range(k,n.min,n.max,e);t.min=l[0],t.max=l[1]}}}let e={},t=!1;for(let n in l){let i=l[n],o=vl[n];if(o.min!=i.min||o.max!=i.max){o.min=i.min,o.max=i.max;let l=o.distr;o._min=3==l?dl(o.min):4==l?ml(o.min,o.asinh):100==l?o.fwd(o.min):o.min,o._max=3==l?dl(o.max):4==l?ml(o.max,o.asinh):100==l?o.fwd(o.max):o.max,e[n]=t=!0}}if(t){pl.forEach(((l,t)=>{2==M?t>0&&e.y&&(l._paths=null):e[l.scale]&&(l._paths=null)}));for(let l in e)mt=!0,Ci("setScale",l);re&&oe.left>=0&&(xt=_t=!0)}for(let l in Kl)Kl[l]=null}(),ht=!1),mt&&(function(){let l=!1,e=0;for(;!l;){e++;let t=Dn(e),n=Pn(e);l=e==yt||t&&n,l||(kt(k.width,k.height),pt=!0)}}(),mt=!1),pt){if(E(ll,s,Oe),E(ll,i,Ne),E(ll,t,Ie),E(ll,n,Le),E(el,s,Oe),E(el,i,Ne),E(el,t,Ie),E(el,n,Le),E(X,t,Fe),E(X,n,Ge),O.width=rl(Fe*y),O.height=rl(Ge*y),xl.forEach((({_el:e,_show:t,_size:n,_pos:i,side:o})=>{if(null!=e)if(t){let t=o%2==1;E(e,t?"left":"top",i-(3===o||0===o?n:0)),E(e,t?"width":"height",n),E(e,t?"top":"left",t?Ne:Oe),E(e,t?"height":"width",t?Le:Ie),T(e,l)}else S(e,l)})),nn=on=sn=un=an=fn=cn=hn=rn=null,dn=1,_i(!0),Oe!=je||Ne!=Ke||Ie!=Xe||Le!=Ze){An(!1);let l=Ie/Xe,e=Le/Ze;if(re&&!xt&&oe.left>=0){oe.left*=l,oe.top*=e,Cn&&A(Cn,rl(oe.left),0,Ie,Le),Hn&&A(Hn,0,rl(oe.top),Ie,Le);for(let t=0;Dt.length>t;t++){let n=Dt[t];null!=n&&(Pt[t]*=l,At[t]*=e,A(n,ul(Pt[t]),ul(At[t]),Ie,Le))}}if(ei.show&&!wt&&ei.left>=0&&ei.width>0){ei.left*=l,ei.width*=l,ei.top*=e,ei.height*=e;for(let l in ki)E(ti,l,ei[l])}je=Oe,Ke=Ne,Xe=Ie,Ze=Le}Ci("setSize"),pt=!1}Fe>0&&Ge>0&&(K.clearRect(0,0,O.width,O.height),Ci("drawClear"),Pl.forEach((l=>l())),Ci("draw")),ei.show&&wt&&(ni(ei),wt=!1),re&&xt&&(xi(null,!0,!1),xt=!1),ie.show&&ie.live&&_t&&(mi(),_t=!1),F||(F=!0,k.status=1,Ci("ready")),mn=!1,Un=!1}function Kn(l,e){let t=vl[l];if(null==t.from){if(0==Gt){let n=t.range(k,e.min,e.max,l);e.min=n[0],e.max=n[1]}if(e.min>e.max){let l=e.min;e.min=e.max,e.max=l}if(Gt>1&&null!=e.min&&null!=e.max&&1e-16>e.max-e.min)return;l==El&&2==t.distr&&Gt>0&&(e.min=L(e.min,g[0]),e.max=L(e.max,g[0]),e.min==e.max&&e.max++),Kl[l]=e,ht=!0,Jn()}}k.batch=function(l,e=!1){Un=!0,Vn=e,l(k),qn(),e&&Bn.length>0&&queueMicrotask($n)},k.redraw=(l,e)=>{mt=e||!1,!1!==l?ii(El,jl.min,jl.max):Jn()},k.setScale=Kn;let Xn=!1;const Zn=oe.drag;let Qn=Zn.x,li=Zn.y;re&&(oe.x&&(Wn=D("u-cursor-x",el)),oe.y&&(Yn=D("u-cursor-y",el)),0==jl.ori?(Cn=Wn,Hn=Yn):(Cn=Yn,Hn=Wn),Nn=oe.left,jn=oe.top);const ei=k.select=Bl({show:!0,over:!0,left:0,width:0,top:0,height:0},u.select),ti=ei.show?D("u-select",ei.over?el:ll):null;function ni(l,e){if(ei.show){for(let e in l)ei[e]=l[e],e in ki&&E(ti,e,l[e]);!1!==e&&Ci("setSelect")}}function ii(l,e,t){Kn(l,{min:e,max:t})}function oi(e,t,n,i){null!=t.focus&&function(l){if(l!=ui){let e=null==l,t=1!=Tt.alpha;pl.forEach(((n,i)=>{if(1==M||i>0){let o=e||0==i||i==l;n._focus=e?null:o,t&&function(l,e){pl[l].alpha=e,re&&null!=Dt[l]&&(Dt[l].style.opacity=e),se&&me[l]&&(me[l].style.opacity=e)}(i,o?1:Tt.alpha)}})),ui=l,t&&Jn()}}(e),null!=t.show&&pl.forEach(((n,i)=>{0>=i||e!=i&&null!=e||(n.show=t.show,function(e){if(pl[e].show)se&&T(me[e],l);else if(se&&S(me[e],l),re){let l=zt?Dt[0]:Dt[e];null!=l&&A(l,-10,-10,Ie,Le)}}(i),2==M?(ii(n.facets[0].scale,null,null),ii(n.facets[1].scale,null,null)):ii(n.scale,null,null),Jn())})),!1!==n&&Ci("setSeries",e,t),i&&Ii("setSeries",k,e,t)}let si,ri,ui;k.setSelect=ni,k.setSeries=oi,k.addBand=function(l,e){l.fill=bl(l.fill||null),l.dir=Q(l.dir,-1),Tl.splice(e=null==e?Tl.length:e,0,l)},k.setBand=function(l,e){Bl(Tl[l],e)},k.delBand=function(l){null==l?Tl.length=0:Tl.splice(l,1)};const ai={focus:!0};function fi(l,e,t){let n=vl[e];t&&(l=l/y-(1==n.ori?Ne:Oe));let i=Ie;1==n.ori&&(i=Le,l=i-l),-1==n.dir&&(l=i-l);let o=n._min,s=o+l/i*(n._max-o),r=n.distr;return 3==r?cl(10,s):4==r?((l,e=1)=>nl.sinh(l)*e)(s,n.asinh):100==r?n.bwd(s):s}function ci(l,e){E(ti,s,ei.left=l),E(ti,t,ei.width=e)}function hi(l,e){E(ti,i,ei.top=l),E(ti,n,ei.height=e)}se&&Et&&Ce(p,ce,(l=>{oe._lock||(Mt(l),null!=ui&&oi(null,ai,!0,Fi.setSeries))})),k.valToIdx=l=>L(l,g[0]),k.posToIdx=function(l,e){return L(fi(l,El,e),g[0],Lt,en)},k.posToVal=fi,k.valToPos=(l,e,t)=>0==vl[e].ori?P(l,vl[e],t?ot:Ie,t?Qe:0):W(l,vl[e],t?st:Le,t?lt:0),k.setCursor=(l,e,t)=>{Nn=l.left,jn=l.top,xi(null,e,t)};let di=0==jl.ori?ci:hi,pi=1==jl.ori?ci:hi;function mi(l,e){if(null!=l&&(l.idxs?l.idxs.forEach(((l,e)=>{te[e]=l})):(l=>void 0===l)(l.idx)||te.fill(l.idx),ie.idx=te[0]),se&&ie.live){for(let l=0;pl.length>l;l++)(l>0||1==M&&!xe)&&gi(l,te[l]);!function(){if(se&&ie.live)for(let l=2==M?1:0;pl.length>l;l++){if(0==l&&xe)continue;let e=ie.values[l],t=0;for(let n in e)ge[l][t++].firstChild.nodeValue=e[n]}}()}_t=!1,!1!==e&&Ci("setLegend")}function gi(l,e){let t,n=pl[l],i=0==l&&2==Ul?pn:g[l];xe?t=n.values(k,l,e)??we:(t=n.value(k,null==e?null:i[e],l,e),t=null==t?we:{_:t}),ie.values[l]=t}function xi(l,e,t){let n;Ln=Nn,On=jn,[Nn,jn]=oe.move(k,Nn,jn),oe.left=Nn,oe.top=jn,re&&(Cn&&A(Cn,rl(Nn),0,Ie,Le),Hn&&A(Hn,0,rl(jn),Ie,Le)),si=gl,ri=null;let i=0==jl.ori?Ie:Le,o=1==jl.ori?Ie:Le;if(0>Nn||0==Gt||Lt>en){n=oe.idx=null;for(let l=0;pl.length>l;l++){let e=Dt[l];null!=e&&A(e,-10,-10,Ie,Le)}Et&&oi(null,ai,!0,null==l&&Fi.setSeries),ie.live&&(te.fill(n),_t=!0)}else{let l,e,t;1==M&&(l=0==jl.ori?Nn:jn,e=fi(l,El),n=oe.idx=L(e,g[0],Lt,en),t=$l(g[0][n],jl,i,0));let s=-10,r=-10,u=0,a=0,f=!0,c="",h="";for(let l=2==M?1:0;pl.length>l;l++){let d=pl[l],p=te[l],m=null==p?null:1==M?g[l][p]:g[l][1][p],x=oe.dataIdx(k,l,n,e),w=null==x?null:1==M?g[l][x]:g[l][1][x];if(_t=_t||w!=m||x!=p,te[l]=x,l>0&&d.show){let e=null==x?-10:x==n?t:$l(1==M?g[0][x]:g[l][0][x],jl,i,0),p=null==w?-10:ql(w,1==M?vl[d.scale]:vl[d.facets[1].scale],o,0);if(Et&&null!=w){let e=1==jl.ori?Nn:jn,t=ol(Tt.dist(k,l,x,p,e));if(si>t){let n=Tt.bias;if(0!=n){let i=fi(e,d.scale),o=0>i?-1:1;o!=(0>w?-1:1)||(1==o?1==n?i>w:w>i:1==n?w>i:i>w)||(si=t,ri=l)}else si=t,ri=l}}if(_t||zt){let t,n;0==jl.ori?(t=e,n=p):(t=p,n=e);let i,o,d,m,g,x,w=!0,_=St.bbox;if(null!=_){w=!1;let e=_(k,l);d=e.left,m=e.top,i=e.width,o=e.height}else d=t,m=n,i=o=St.size(k,l);if(x=St.fill(k,l),g=St.stroke(k,l),zt)l!=ri||si>Tt.prox||(s=d,r=m,u=i,a=o,f=w,c=x,h=g);else{let e=Dt[l];null!=e&&(Pt[l]=d,At[l]=m,H(e,i,o,w),Y(e,x,g),A(e,ul(d),ul(m),Ie,Le))}}}}if(zt){let l=Tt.prox;if(_t||(null==ui?l>=si:si>l||ri!=ui)){let l=Dt[0];null!=l&&(Pt[0]=s,At[0]=r,H(l,u,a,f),Y(l,c,h),A(l,ul(s),ul(r),Ie,Le))}}}if(ei.show&&Xn)if(null!=l){let[e,t]=Fi.scales,[n,s]=Fi.match,[r,u]=l.cursor.sync.scales,a=l.cursor.drag;if(Qn=a._x,li=a._y,Qn||li){let a,f,c,h,d,{left:p,top:m,width:g,height:x}=l.select,w=l.scales[r].ori,_=l.posToVal,b=null!=e&&n(e,r),v=null!=t&&s(t,u);b&&Qn?(0==w?(a=p,f=g):(a=m,f=x),c=vl[e],h=$l(_(a,r),c,i,0),d=$l(_(a+f,r),c,i,0),di(al(h,d),ol(d-h))):di(0,i),v&&li?(1==w?(a=p,f=g):(a=m,f=x),c=vl[t],h=ql(_(a,u),c,o,0),d=ql(_(a+f,u),c,o,0),pi(al(h,d),ol(d-h))):pi(0,o)}else yi()}else{let l=ol(Ln-Fn),e=ol(On-Rn);if(1==jl.ori){let t=l;l=e,e=t}Qn=Zn.x&&l>=Zn.dist,li=Zn.y&&e>=Zn.dist;let t,n,s=Zn.uni;null!=s?Qn&&li&&(Qn=l>=s,li=e>=s,Qn||li||(e>l?li=!0:Qn=!0)):Zn.x&&Zn.y&&(Qn||li)&&(Qn=li=!0),Qn&&(0==jl.ori?(t=Gn,n=Nn):(t=In,n=jn),di(al(t,n),ol(n-t)),li||pi(0,o)),li&&(1==jl.ori?(t=Gn,n=Nn):(t=In,n=jn),pi(al(t,n),ol(n-t)),Qn||di(0,i)),Qn||li||(di(0,0),pi(0,0))}if(Zn._x=Qn,Zn._y=li,null==l){if(t){if(null!=Ri){let[l,e]=Fi.scales;Fi.values[0]=null!=l?fi(0==jl.ori?Nn:jn,l):null,Fi.values[1]=null!=e?fi(1==jl.ori?Nn:jn,e):null}Ii(f,k,Nn,jn,Ie,Le,n)}if(Et){let l=t&&Fi.setSeries,e=Tt.prox;null==ui?si>e||oi(ri,ai,!0,l):si>e?oi(null,ai,!0,l):ri!=ui&&oi(ri,ai,!0,l)}}_t&&(ie.idx=n,mi()),!1!==e&&Ci("setCursor")}k.setLegend=mi;let wi=null;function _i(l=!1){l?wi=null:(wi=el.getBoundingClientRect(),Ci("syncRect",wi))}function bi(l,e,t,n,i,o){oe._lock||Xn&&null!=l&&0==l.movementX&&0==l.movementY||(vi(l,e,t,n,i,o,0,!1,null!=l),null!=l?xi(null,!0,!0):xi(e,!0,!1))}function vi(l,e,t,n,i,o,s,r,u){if(null==wi&&_i(!1),Mt(l),null!=l)t=l.clientX-wi.left,n=l.clientY-wi.top;else{if(0>t||0>n)return Nn=-10,void(jn=-10);let[l,s]=Fi.scales,r=e.cursor.sync,[u,a]=r.values,[f,c]=r.scales,[h,d]=Fi.match,p=e.axes[0].side%2==1,m=0==jl.ori?Ie:Le,g=1==jl.ori?Ie:Le,x=p?o:i,w=p?i:o,_=p?n:t,b=p?t:n;if(t=null!=f?h(l,f)?C(u,vl[l],m,0):-10:m*(_/x),n=null!=c?d(s,c)?C(a,vl[s],g,0):-10:g*(b/w),1==jl.ori){let l=t;t=n,n=l}}!u||null!=e&&e.cursor.event.type!=f||(t>1&&Ie-1>t||(t=zl(t,Ie)),n>1&&Le-1>n||(n=zl(n,Le))),r?(Fn=t,Rn=n,[Gn,In]=oe.move(k,t,n)):(Nn=t,jn=n)}Object.defineProperty(k,"rect",{get:()=>(null==wi&&_i(!1),wi)});const ki={width:0,height:0,left:0,top:0};function yi(){ni(ki,!1)}let Mi,Si,Ti,Ei;function zi(l,e,t,n,i,o){Xn=!0,Qn=li=Zn._x=Zn._y=!1,vi(l,e,t,n,i,o,0,!0,!1),null!=l&&(Ce(h,b,Di,!1),Ii(c,k,Gn,In,Ie,Le,null));let{left:s,top:r,width:u,height:a}=ei;Mi=s,Si=r,Ti=u,Ei=a}function Di(l,e,t,n,i,o){Xn=Zn._x=Zn._y=!1,vi(l,e,t,n,i,o,0,!1,!0);let{left:s,top:r,width:u,height:a}=ei,f=u>0||a>0,c=Mi!=s||Si!=r||Ti!=u||Ei!=a;if(f&&c&&ni(ei),Zn.setScale&&f&&c){let l=s,e=u,t=r,n=a;if(1==jl.ori&&(l=r,e=a,t=s,n=u),Qn&&ii(El,fi(l,El),fi(l+e,El)),li)for(let l in vl){let e=vl[l];l!=El&&null==e.from&&e.min!=gl&&ii(l,fi(t+n,l),fi(t,l))}yi()}else oe.lock&&(oe._lock=!oe._lock,xi(e,!0,null!=l));null!=l&&(He(h,b),Ii(h,k,Nn,jn,Ie,Le,null))}function Pi(l){oe._lock||(Mt(l),xn(),yi(),null!=l&&Ii(m,k,Nn,jn,Ie,Le,null))}function Ai(){xl.forEach(ln),vt(k.width,k.height,!0)}G(x,v,Ai);const Wi={};Wi.mousedown=zi,Wi.mousemove=bi,Wi.mouseup=Di,Wi.dblclick=Pi,Wi.setSeries=(l,e,t,n)=>{-1!=(t=(0,Fi.match[2])(k,e,t))&&oi(t,n,!0,!1)},re&&(Ce(c,el,zi),Ce(f,el,bi),Ce(d,el,(l=>{Mt(l),_i(!1)})),Ce(p,el,(function(l){if(oe._lock)return;Mt(l);let e=Xn;if(Xn){let l,e,t=!0,n=!0,i=10;0==jl.ori?(l=Qn,e=li):(l=li,e=Qn),l&&e&&(t=i>=Nn||Nn>=Ie-i,n=i>=jn||jn>=Le-i),l&&t&&(Nn=Gn>Nn?0:Ie),e&&n&&(jn=In>jn?0:Le),xi(null,!0,!0),Xn=!1}Nn=-10,jn=-10,te.fill(null),xi(null,!0,!0),e&&(Xn=e)})),Ce(m,el,Pi),It.add(k),k.syncRect=_i);const Yi=k.hooks=u.hooks||{};function Ci(l,e,t){Vn?Bn.push([l,e,t]):l in Yi&&Yi[l].forEach((l=>{l.call(null,k,e,t)}))}(u.plugins||[]).forEach((l=>{for(let e in l.hooks)Yi[e]=(Yi[e]||[]).concat(l.hooks[e])}));const Hi=(l,e,t)=>t,Fi=Bl({key:null,setSeries:!1,filters:{pub:Ml,sub:Ml},scales:[El,pl[1]?pl[1].scale:null],match:[Sl,Sl,Hi],values:[null,null]},oe.sync);2==Fi.match.length&&Fi.match.push(Hi),oe.sync=Fi;const Ri=Fi.key,Gi=dt(Ri);function Ii(l,e,t,n,i,o,s){Fi.filters.pub(l,e,t,n,i,o,s)&&Gi.pub(l,e,t,n,i,o,s)}function Li(){Ci("init",u,g),gn(g||u.data,!1),Kl[El]?Kn(El,Kl[El]):xn(),wt=ei.show&&(ei.width>0||ei.height>0),xt=_t=!0,vt(u.width,u.height)}return Gi.sub(k),k.pub=function(l,e,t,n,i,o,s){Fi.filters.sub(l,e,t,n,i,o,s)&&Wi[l](null,e,t,n,i,o,s)},k.destroy=function(){Gi.unsub(k),It.delete(k),Pe.clear(),I(x,v,Ai),R.remove(),ce?.remove(),Ci("destroy")},pl.forEach(Yt),xl.forEach((function(l,e){if(l._show=l.show,l.show){let t=vl[l.scale];null==t&&(l.scale=l.side%2?pl[1].scale:El,t=vl[l.scale]);let n=t.time;l.size=bl(l.size),l.space=bl(l.space),l.rotate=bl(l.rotate),Gl(l.incrs)&&l.incrs.forEach((l=>{!Wl.has(l)&&Wl.set(l,Yl(l))})),l.incrs=bl(l.incrs||(2==t.distr?ae:n?1==hl?ke:Se:fe)),l.splits=bl(l.splits||(n&&1==t.distr?Ql:3==t.distr?Je:4==t.distr?qe:$e)),l.stroke=bl(l.stroke),l.grid.stroke=bl(l.grid.stroke),l.ticks.stroke=bl(l.ticks.stroke),l.border.stroke=bl(l.border.stroke);let i=l.values;l.values=Gl(i)&&!Gl(i[0])?bl(i):n?Gl(i)?De(Xl,ze(i,Zl)):Ll(i)?function(l,e){let t=ne(e);return(e,n)=>n.map((e=>t(l(e))))}(Xl,i):i||le:i||Be,l.filter=bl(l.filter||(3>t.distr||10!=t.log?3==t.distr&&2==t.log?tt:kl:et)),l.font=Qt(l.font),l.labelFont=Qt(l.labelFont),l._size=l.size(k,null,e,0),l._space=l._rotate=l._incrs=l._found=l._splits=l._values=null,l._size>0&&(Ct[e]=!0,l._el=D("u-axis",X))}})),_?_ instanceof HTMLElement?(_.appendChild(R),Li()):_(k,Li):Li(),k}en.assign=Bl,en.fmtNum=tl,en.rangeNum=Z,en.rangeLog=B,en.rangeAsinh=$,en.orient=pt,en.pxRatio=y,en.join=function(l,e){if(function(l){let e=l[0][0],t=e.length;for(let n=1;l.length>n;n++){let i=l[n][0];if(i.length!=t)return!1;if(i!=e)for(let l=0;t>l;l++)if(i[l]!=e[l])return!1}return!0}(l)){let e=l[0].slice();for(let t=1;l.length>t;t++)e.push(...l[t].slice(1));return function(l,e=100){const t=l.length;if(1>=t)return!0;let n=0,i=t-1;for(;i>=n&&null==l[n];)n++;for(;i>=n&&null==l[i];)i--;if(n>=i)return!0;const o=fl(1,sl((i-n+1)/e));for(let e=l[n],t=n+o;i>=t;t+=o){const n=l[t];if(null!=n){if(e>=n)return!1;e=n}}return!0}(e[0])||(e=function(l){let e=l[0],t=e.length,n=Array(t);for(let l=0;n.length>l;l++)n[l]=l;n.sort(((l,t)=>e[l]-e[t]));let i=[];for(let e=0;l.length>e;e++){let o=l[e],s=Array(t);for(let l=0;t>l;l++)s[l]=o[n[l]];i.push(s)}return i}(e)),e}let t=new Set;for(let e=0;l.length>e;e++){let n=l[e][0],i=n.length;for(let l=0;i>l;l++)t.add(n[l])}let n=[Array.from(t).sort(((l,e)=>l-e))],i=n[0].length,o=new Map;for(let l=0;i>l;l++)o.set(n[0][l],l);for(let t=0;l.length>t;t++){let s=l[t],r=s[0];for(let l=1;s.length>l;l++){let u=s[l],a=Array(i).fill(void 0),f=e?e[t][l]:1,c=[];for(let l=0;u.length>l;l++){let e=u[l],t=o.get(r[l]);null===e?0!=f&&(a[t]=e,2==f&&c.push(t)):a[t]=e}$l(a,c,i),n.push(a)}}return n},en.fmtDate=ne,en.tzDate=function(l,e){let t;return"UTC"==e||"Etc/UTC"==e?t=new Date(+l+6e4*l.getTimezoneOffset()):e==ie?t=l:(t=new Date(l.toLocaleString("en-US",{timeZone:e})),t.setMilliseconds(l.getMilliseconds())),t},en.sync=dt;{en.addGap=function(l,e,t){let n=l[l.length-1];n&&n[0]==e?n[1]=t:l.push([e,t])},en.clipGaps=wt;let l=en.paths={points:Wt};l.linear=Ft,l.stepped=function(l){const e=Q(l.align,1),t=Q(l.ascDesc,!1),n=Q(l.alignGaps,0),i=Q(l.extend,!1);return(l,o,s,r)=>pt(l,o,((u,a,f,c,h,d,p,m,g,x,w)=>{[s,r]=U(f,s,r);let _=u.pxRound,{left:b,width:v}=l.bbox,k=l=>_(d(l,c,x,m)),M=l=>_(p(l,h,w,g)),S=0==c.ori?Mt:St;const T={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:1},E=T.stroke,z=c.dir*(0==c.ori?1:-1);let D=M(f[1==z?s:r]),P=k(a[1==z?s:r]),A=P,W=P;i&&-1==e&&(W=b,S(E,W,D)),S(E,P,D);for(let l=1==z?s:r;l>=s&&r>=l;l+=z){let t=f[l];if(null==t)continue;let n=k(a[l]),i=M(t);1==e?S(E,n,D):S(E,A,i),S(E,n,i),D=i,A=n}let Y=A;i&&1==e&&(Y=b+v,S(E,Y,D));let[C,H]=mt(l,o);if(null!=u.fill||0!=C){let e=T.fill=new Path2D(E),t=M(u.fillTo(l,o,u.min,u.max,C));S(e,Y,t),S(e,W,t)}if(!u.spanGaps){let i=[];i.push(..._t(a,f,s,r,z,k,n));let h=u.width*y/2,d=t||1==e?h:-h,p=t||-1==e?-h:h;i.forEach((l=>{l[0]+=d,l[1]+=p})),T.gaps=i=u.gaps(l,o,s,r,i),T.clip=wt(i,c.ori,m,g,x,w)}return 0!=H&&(T.band=2==H?[xt(l,o,s,r,E,-1),xt(l,o,s,r,E,1)]:xt(l,o,s,r,E,H)),T}))},l.bars=function(l){const e=Q((l=l||Hl).size,[.6,gl,1]),t=l.align||0,n=l.gap||0;let i=l.radius;i=null==i?[0,0]:"number"==typeof i?[i,0]:i;const o=bl(i),s=1-e[0],r=Q(e[1],gl),u=Q(e[2],1),a=Q(l.disp,Hl),f=Q(l.each,(()=>{})),{fill:c,stroke:h}=a;return(l,e,i,d)=>pt(l,e,((p,m,g,x,w,_,b,v,k,M,S)=>{let T,E,z=p.pxRound,D=t,P=n*y,A=r*y,W=u*y;0==x.ori?[T,E]=o(l,e):[E,T]=o(l,e);const Y=x.dir*(0==x.ori?1:-1);let C,H,F,R=0==x.ori?Tt:Et,G=0==x.ori?f:(l,e,t,n,i,o,s)=>{f(l,e,t,i,n,s,o)},I=Q(l.bands,Fl).find((l=>l.series[0]==e)),L=p.fillTo(l,e,p.min,p.max,null!=I?I.dir:0),O=z(b(L,w,S,k)),N=M,j=z(p.width*y),U=!1,V=null,B=null,$=null,J=null;null==c||0!=j&&null==h||(U=!0,V=c.values(l,e,i,d),B=new Map,new Set(V).forEach((l=>{null!=l&&B.set(l,new Path2D)})),j>0&&($=h.values(l,e,i,d),J=new Map,new Set($).forEach((l=>{null!=l&&J.set(l,new Path2D)}))));let{x0:q,size:K}=a;if(null!=q&&null!=K){D=1,m=q.values(l,e,i,d),2==q.unit&&(m=m.map((e=>l.posToVal(v+e*M,x.key,!0))));let t=K.values(l,e,i,d);H=2==K.unit?t[0]*M:_(t[0],x,M,v)-_(0,x,M,v),N=Rt(m,g,_,x,M,v,N),F=N-H+P}else N=Rt(m,g,_,x,M,v,N),F=N*s+P,H=N-F;1>F&&(F=0),H/2>j||(j=0),5>F&&(z=vl);let X=F>0;H=z(wl(N-F-(X?j:0),W,A)),C=(0==D?H/2:D==Y?0:H)-D*Y*((0==D?P/2:0)+(X?j/2:0));const Z={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},ll=U?null:new Path2D;let el=null;if(null!=I)el=l.data[I.series[1]];else{let{y0:t,y1:n}=a;null!=t&&null!=n&&(g=n.values(l,e,i,d),el=t.values(l,e,i,d))}let tl=T*H,nl=E*H;for(let t=1==Y?i:d;t>=i&&d>=t;t+=Y){let n=g[t];if(null==n)continue;if(null!=el){let l=el[t]??0;if(n-l==0)continue;O=b(l,w,S,k)}let i=_(2!=x.distr||null!=a?m[t]:t,x,M,v),o=b(Q(n,L),w,S,k),s=z(i-C),r=z(fl(o,O)),u=z(al(o,O)),f=r-u;if(null!=n){let i=0>n?nl:tl,o=0>n?tl:nl;U?(j>0&&null!=$[t]&&R(J.get($[t]),s,u+sl(j/2),H,fl(0,f-j),i,o),null!=V[t]&&R(B.get(V[t]),s,u+sl(j/2),H,fl(0,f-j),i,o)):R(ll,s,u+sl(j/2),H,fl(0,f-j),i,o),G(l,e,t,s-j/2,u,H+j,f)}}return j>0?Z.stroke=U?J:ll:U||(Z._fill=0==p.width?p._fill:p._stroke??p._fill,Z.width=0),Z.fill=U?B:ll,Z}))},l.spline=function(l){return function(l,e){const t=Q(e?.alignGaps,0);return(e,n,i,o)=>pt(e,n,((s,r,u,a,f,c,h,d,p,m,g)=>{[i,o]=U(u,i,o);let x,w,_,b=s.pxRound,v=l=>b(c(l,a,m,d)),k=l=>b(h(l,f,g,p));0==a.ori?(x=kt,_=Mt,w=Pt):(x=yt,_=St,w=At);const y=a.dir*(0==a.ori?1:-1);let M=v(r[1==y?i:o]),S=M,T=[],E=[];for(let l=1==y?i:o;l>=i&&o>=l;l+=y)if(null!=u[l]){let e=v(r[l]);T.push(S=e),E.push(k(u[l]))}const z={stroke:l(T,E,x,_,w,b),fill:null,clip:null,band:null,gaps:null,flags:1},D=z.stroke;let[P,A]=mt(e,n);if(null!=s.fill||0!=P){let l=z.fill=new Path2D(D),t=k(s.fillTo(e,n,s.min,s.max,P));_(l,S,t),_(l,M,t)}if(!s.spanGaps){let l=[];l.push(..._t(r,u,i,o,y,v,t)),z.gaps=l=s.gaps(e,n,i,o,l),z.clip=wt(l,a.ori,d,p,m,g)}return 0!=A&&(z.band=2==A?[xt(e,n,i,o,D,-1),xt(e,n,i,o,D,1)]:xt(e,n,i,o,D,A)),z}))}(Gt,l)}}return en}();
(() => {
"use strict";
function readRun() {
    const data = JSON.parse(byId("data").textContent ?? "");
    let at = data.startMs;
    const times = data.deltas.map((delta) => {
        at += delta;
        return at / 1000;
    });
    return {
        data,
        files: data.files,
        times,
        series: data.series.map(inUnits),
        fromSeconds: data.startMs / 1000,
        toSeconds: Math.max(data.endMs, data.startMs + 1000) / 1000,
    };
}
function inUnits({ key, label, unit, step, figures }) {
    return {
        key,
        label,
        unit,
        values: figures.map((figure) => (figure === null ? null : figure * step)),
    };
}
function spanOf(run, file) {
    if (file.fromMs === null)
        return null;
    const from = run.fromSeconds + file.fromMs / 1000;
    return { from, to: Math.max(from, run.fromSeconds + (file.toMs ?? file.fromMs) / 1000) };
}
function byId(id) {
    const found = document.getElementById(id);
    if (found === null)
        throw new Error(\`the page has no #\${id}\`);
    return found;
}
const UNITS = ["KB", "MB", "GB", "TB"];
function sizeText(count) {
    let value = count / 1024;
    let unit = 0;
    while (Math.round(value) >= 1024 && unit < UNITS.length - 1) {
        value /= 1024;
        unit += 1;
    }
    const isFine = unit >= 2 && value < 100;
    return \`\${isFine ? Math.round(value * 10) / 10 : Math.round(value)} \${UNITS[unit]}\`;
}
function figureText(value, unit) {
    return unit === "percent" ? \`\${value.toFixed(1)} %\` : sizeText(value);
}
function spanText(seconds) {
    if (seconds < 60)
        return \`\${seconds.toFixed(1)} s\`;
    const whole = Math.round(seconds);
    const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
    const rest = String(whole % 60).padStart(2, "0");
    return hours === 0 ? \`\${minutes} min \${rest} s\` : \`\${hours} h \${minutes} min \${rest} s\`;
}
function clockText(seconds) {
    return new Date(seconds * 1000).toLocaleTimeString();
}
const POINTS_PER_PIXEL = 3;
function columnsBetween(run, { min, max, pixels }) {
    const first = Math.max(0, placeOf(run.times, min) - 1);
    const end = Math.min(run.times.length, placeOf(run.times, max) + 1);
    if (end - first <= pixels * POINTS_PER_PIXEL) {
        return [
            run.times.slice(first, end),
            ...run.series.map(({ values }) => values.slice(first, end)),
        ];
    }
    const spans = Math.ceil(pixels / 2);
    const step = (max - min) / spans;
    const times = [];
    const columns = run.series.map(() => []);
    let from = first;
    for (let span = 0; span < spans && from < end; span += 1) {
        const edge = min + (span + 1) * step;
        let to = from;
        while (to < end && (run.times[to] ?? edge) < edge)
            to += 1;
        if (to === from)
            continue;
        times.push(edge - step / 2);
        run.series.forEach((series, number) => {
            columns[number]?.push(highest(series, from, to));
        });
        from = to;
    }
    return [times, ...columns];
}
function highest({ values }, from, to) {
    let top = null;
    for (let point = from; point < to; point += 1) {
        const value = values[point];
        if (value != null && (top === null || value > top))
            top = value;
    }
    return top;
}
function placeOf(values, wanted) {
    let [low, high] = [0, values.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((values[middle] ?? 0) < wanted)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
function nearestPlace(values, wanted) {
    const after = Math.min(placeOf(values, wanted), values.length - 1);
    const before = Math.max(0, after - 1);
    const gap = (place) => Math.abs((values[place] ?? 0) - wanted);
    return gap(before) <= gap(after) ? before : after;
}
function color(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(\`--\${name}\`).trim();
}
function dashOf(key) {
    if (key === "ram")
        return [];
    if (key === "commit")
        return [10, 4];
    if (key === "tree")
        return [];
    const gpu = Number(key.slice("vram".length));
    return [2 + (gpu % 4) * 3, 3];
}
function colorOf(key) {
    return color(key.startsWith("vram") ? "vram" : key);
}
function widthOf(key) {
    return key === "tree" ? 1 : 2;
}
function onColors(changed) {
    for (const query of ["(prefers-color-scheme: dark)", "print", "(forced-colors: active)"]) {
        matchMedia(query).addEventListener("change", changed);
    }
}
const LANE = 14;
function bandsOf(plot, run) {
    const { min = 0, max = 0 } = plot.scales.x ?? {};
    const bands = [];
    run.files.forEach((file, index) => {
        const span = spanOf(run, file);
        if (span === null || span.to < (min ?? 0) || span.from > (max ?? 0))
            return;
        const left = plot.valToPos(span.from, "x", true);
        const width = Math.max(1, plot.valToPos(span.to, "x", true) - left);
        bands.push({ index, weight: file.weight, left, width });
    });
    return bands;
}
function drawBands(plot, run) {
    const { ctx, bbox } = plot;
    const lane = LANE * devicePixelRatio;
    const bottom = bbox.top + bbox.height;
    ctx.save();
    clip(plot);
    for (const { weight, left, width } of bandsOf(plot, run)) {
        if (weight !== "good") {
            ctx.fillStyle = color(\`\${weight}-band\`);
            ctx.fillRect(left, bbox.top, width, bbox.height);
            if (weight === "bad")
                hatch(ctx, { left, width, top: bbox.top, height: bbox.height });
        }
        const height = weight === "good" ? lane / 2 : lane;
        ctx.fillStyle = color(weight);
        ctx.strokeStyle = color(weight);
        const gap = width > 4 ? devicePixelRatio : 0;
        if (weight === "idle")
            ctx.strokeRect(left, bottom - height, width - gap, height);
        else
            ctx.fillRect(left, bottom - height, width - gap, height);
    }
    ctx.restore();
}
function hatch(ctx, area) {
    const { left, width, top, height } = area;
    const step = 8 * devicePixelRatio;
    ctx.save();
    ctx.beginPath();
    ctx.rect(left, top, width, height);
    ctx.clip();
    ctx.beginPath();
    for (let x = left - height; x < left + width; x += step) {
        ctx.moveTo(x, top + height);
        ctx.lineTo(x + height, top);
    }
    ctx.globalAlpha = 0.25;
    ctx.strokeStyle = color("bad");
    ctx.lineWidth = devicePixelRatio;
    ctx.stroke();
    ctx.restore();
}
function clip({ ctx, bbox }) {
    ctx.beginPath();
    ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
    ctx.clip();
}
function drawMarks(plot, run) {
    const { ctx } = plot;
    ctx.save();
    clip(plot);
    ctx.font = \`\${11 * devicePixelRatio}px system-ui, sans-serif\`;
    drawNames(plot, run);
    drawThresholds(plot, run);
    drawKills(plot, run);
    ctx.restore();
}
function drawNames(plot, run) {
    const { ctx, bbox } = plot;
    const y = bbox.top + bbox.height - (LANE + 5) * devicePixelRatio;
    for (const { index, left, width } of bandsOf(plot, run)) {
        const start = Math.max(left, bbox.left);
        const room = Math.min(left + width, bbox.left + bbox.width) - start - 8 * devicePixelRatio;
        if (room < 48 * devicePixelRatio)
            continue;
        const { name = "" } = run.files[index] ?? {};
        ctx.fillStyle = color("fg");
        outlined(ctx, fitted(ctx, name, room), { x: start + 4 * devicePixelRatio, y });
    }
}
function fitted(ctx, name, room) {
    if (ctx.measureText(name).width <= room)
        return name;
    const characters = [...name];
    const widthOfOne = ctx.measureText(name).width / Math.max(1, characters.length);
    const count = Math.max(1, Math.floor(room / widthOfOne) - 2);
    return \`…\${characters.slice(-count).join("")}\`;
}
function drawThresholds({ ctx, bbox, valToPos }, run) {
    const known = new Set(run.series.map(({ key }) => (key.startsWith("vram") ? "vram" : key)));
    let taken = Number.NEGATIVE_INFINITY;
    const lines = run.data.thresholds
        .filter(({ key }) => known.has(key))
        .map((line) => ({ ...line, y: valToPos(line.percent, "percent", true) }))
        .sort((left, right) => left.y - right.y);
    for (const { label, key, y } of lines) {
        ctx.strokeStyle = color(key);
        ctx.fillStyle = color(key);
        ctx.lineWidth = devicePixelRatio;
        ctx.setLineDash([6 * devicePixelRatio, 4 * devicePixelRatio]);
        ctx.beginPath();
        ctx.moveTo(bbox.left, y);
        ctx.lineTo(bbox.left + bbox.width, y);
        ctx.stroke();
        const textY = Math.max(y - 3 * devicePixelRatio, taken + 12 * devicePixelRatio);
        label === "" || outlined(ctx, label, { x: bbox.left + 4 * devicePixelRatio, y: textY });
        taken = textY;
    }
    ctx.setLineDash([]);
}
function drawKills(plot, run) {
    const { ctx, bbox } = plot;
    const size = 6 * devicePixelRatio;
    let taken = Number.NEGATIVE_INFINITY;
    for (const { atMs, label } of run.data.kills) {
        const x = plot.valToPos(run.fromSeconds + atMs / 1000, "x", true);
        if (x < bbox.left || x > bbox.left + bbox.width)
            continue;
        ctx.strokeStyle = color("bad");
        ctx.fillStyle = color("bad");
        ctx.lineWidth = 1.5 * devicePixelRatio;
        ctx.beginPath();
        ctx.moveTo(x, bbox.top);
        ctx.lineTo(x, bbox.top + bbox.height);
        ctx.stroke();
        ctx.beginPath();
        ctx.moveTo(x - size, bbox.top);
        ctx.lineTo(x + size, bbox.top);
        ctx.lineTo(x, bbox.top + size * 1.6);
        ctx.fill();
        const width = ctx.measureText(label).width;
        const isRoom = x - size > taken && x + size + width < bbox.left + bbox.width;
        if (!isRoom)
            continue;
        outlined(ctx, label, { x: x + size * 1.2, y: bbox.top + size * 1.8 });
        taken = x + size + width;
    }
}
function outlined(ctx, text, { x, y }) {
    ctx.save();
    ctx.setLineDash([]);
    ctx.strokeStyle = color("bg");
    ctx.lineWidth = 3 * devicePixelRatio;
    ctx.lineJoin = "round";
    ctx.strokeText(text, x, y);
    ctx.fillText(text, x, y);
    ctx.restore();
}
const LOWEST_ZOOM_SECONDS = 0.5;
function createTimeline(run, onPick) {
    const box = byId("chart");
    const readout = byId("readout");
    let at = null;
    const size = () => ({
        width: Math.max(240, box.clientWidth),
        height: Math.round(Math.min(420, Math.max(240, innerHeight * 0.45))),
    });
    const plot = new uPlot({
        ...size(),
        legend: { show: false },
        scales: {
            x: { time: true },
            percent: { range: (_plot, _low, high) => [0, Math.max(100, high ?? 100)] },
            bytes: { range: (_plot, _low, high) => [0, Math.max(1, (high ?? 1) * 1.05)] },
        },
        series: [{}, ...run.series.map((series) => uplotSeries(series.key, series.unit))],
        axes: axesOf(run),
        padding: [8, 24, 0, 8],
        cursor: {
            drag: { x: true, y: false, setScale: false },
            bind: { dblclick: () => null },
            y: false,
            points: { size: 6 },
        },
        hooks: {
            drawClear: [(self) => drawBands(self, run)],
            draw: [(self) => drawMarks(self, run)],
            setSelect: [
                ({ select: { left, width } }) => {
                    if (width === 0)
                        return;
                    zoom(plot.posToVal(left, "x"), plot.posToVal(left + width, "x"));
                    plot.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
                },
            ],
        },
    }, [[], ...run.series.map(() => [])], box);
    const tell = (index) => {
        const time = run.times[index];
        if (time === undefined)
            return;
        const file = fileAt(run, index);
        const figures = run.series.flatMap(({ label, unit, values }) => {
            const value = values[index];
            return value == null ? [] : [\`\${label} \${figureText(value, unit)}\`];
        });
        const place = file === null ? "" : \` · \${run.files[file]?.name ?? ""}\`;
        readout.textContent = \`\${clockText(time)} (+\${spanText(time - run.fromSeconds)})\${place} · \${figures.join(" · ")}\`;
    };
    const zoom = (from, to) => {
        const span = Math.max(LOWEST_ZOOM_SECONDS, to - from);
        const whole = run.toSeconds - run.fromSeconds;
        const min = span >= whole
            ? run.fromSeconds
            : Math.min(Math.max(from, run.fromSeconds), run.toSeconds - span);
        const max = Math.min(min + span, run.toSeconds);
        const pixels = Math.max(100, Math.round(plot.bbox.width / devicePixelRatio));
        plot.batch(() => {
            plot.setData(columnsBetween(run, { min, max, pixels }), false);
            plot.setScale("x", { min, max });
        });
    };
    const all = () => zoom(run.fromSeconds, run.toSeconds);
    const scaleBy = (factor) => {
        const { min, max } = viewOf(plot, run);
        const seen = at === null ? null : (run.times[at] ?? null);
        const middle = seen !== null && seen >= min && seen <= max ? seen : (min + max) / 2;
        zoom(middle - (middle - min) * factor, middle + (max - middle) * factor);
    };
    const moveTo = (index) => {
        at = Math.min(Math.max(index, 0), run.times.length - 1);
        const time = run.times[at];
        if (time === undefined)
            return;
        const { min, max } = viewOf(plot, run);
        if (time < min || time > max)
            zoom(time - (max - min) / 2, time + (max - min) / 2);
        queueMicrotask(() => plot.setCursor({ left: plot.valToPos(time, "x"), top: 0 }));
        tell(at);
    };
    const show = (index) => {
        const file = run.files[index];
        const span = file === undefined ? null : spanOf(run, file);
        if (file === undefined || span === null)
            return;
        const margin = Math.max(1, (span.to - span.from) * 0.25);
        zoom(span.from - margin, span.to + margin);
        if (file.end > file.first)
            moveTo(highestOf(run, file.first, file.end));
    };
    const step = (direction) => {
        const present = at === null ? null : fileAt(run, at);
        let next = present === null ? (direction === 1 ? 0 : run.files.length - 1) : present + direction;
        while (run.files[next] !== undefined && run.files[next]?.fromMs === null)
            next += direction;
        if (run.files[next] !== undefined)
            show(next);
    };
    box.addEventListener("keydown", (event) => {
        if (event.ctrlKey || event.metaKey || event.altKey)
            return;
        const count = Math.max(1, Math.round(pointsInView(plot, run) / 100));
        const actions = {
            ArrowLeft: () => moveTo((at ?? 0) - (event.shiftKey ? count * 10 : count)),
            ArrowRight: () => moveTo((at ?? -1) + (event.shiftKey ? count * 10 : count)),
            Home: () => moveTo(0),
            End: () => moveTo(run.times.length - 1),
            PageDown: () => step(1),
            PageUp: () => step(-1),
            "+": () => scaleBy(0.5),
            "=": () => scaleBy(0.5),
            "-": () => scaleBy(2),
            "0": all,
            Escape: all,
            Enter: () => pick(),
        };
        const action = actions[event.key];
        if (action === undefined)
            return;
        event.preventDefault();
        action();
    });
    const pick = () => {
        const file = at === null ? null : fileAt(run, at);
        if (file !== null)
            onPick(file);
    };
    plot.over.addEventListener("mousemove", ({ offsetX, movementX, movementY }) => {
        if (movementX === 0 && movementY === 0)
            return;
        at = nearestPlace(run.times, plot.posToVal(offsetX, "x"));
        tell(at);
    });
    plot.over.addEventListener("dblclick", all);
    tools(run, plot, [
        ["Zoom in", "+", () => scaleBy(0.5)],
        ["Zoom out", "−", () => scaleBy(2)],
        ["Show all", "all", all],
        ["Previous file", "‹ file", () => step(-1)],
        ["Next file", "file ›", () => step(1)],
        ["Go to its row in the table", "to its row", pick],
    ]);
    new ResizeObserver(() => {
        const wanted = size();
        if (wanted.width === plot.width && wanted.height === plot.height)
            return;
        plot.setSize(wanted);
        const { min, max } = viewOf(plot, run);
        zoom(min, max);
    }).observe(box);
    onColors(() => plot.redraw(false, true));
    all();
    readout.textContent = peaksText(run);
    return { show };
}
function peaksText(run) {
    const peaks = run.series.map(({ label, unit, values }) => {
        const highest = values.reduce((top, value) => Math.max(top, value ?? 0), 0);
        return \`\${label} \${figureText(highest, unit)}\`;
    });
    return peaks.length === 0 ? "No sample was taken." : \`Peaks of the run: \${peaks.join(" · ")}\`;
}
function viewOf(plot, run) {
    const { min, max } = plot.scales.x ?? {};
    return { min: min ?? run.fromSeconds, max: max ?? run.toSeconds };
}
function pointsInView(plot, run) {
    const { min, max } = viewOf(plot, run);
    return placeOf(run.times, max) - placeOf(run.times, min);
}
function fileAt(run, point) {
    const found = run.files.findIndex(({ first, end }) => point >= first && point < end);
    return found === -1 ? null : found;
}
function highestOf(run, first, end) {
    const values = (run.series.find(({ key }) => key === "tree") ?? run.series[0])?.values ?? [];
    let found = first;
    for (let point = first; point < end; point += 1) {
        if ((values[point] ?? -1) > (values[found] ?? -1))
            found = point;
    }
    return found;
}
function uplotSeries(key, unit) {
    return {
        scale: unit,
        stroke: () => colorOf(key),
        width: widthOf(key),
        dash: dashOf(key),
        points: { show: false },
        spanGaps: unit === "percent",
        ...(unit === "bytes" ? { fill: () => color("tree-area") } : {}),
    };
}
function axesOf(run) {
    const common = {
        stroke: () => color("muted"),
        font: "12px system-ui, sans-serif",
        ticks: { stroke: () => color("line") },
    };
    const grid = { stroke: () => color("line"), width: 1 };
    const axes = [
        {
            ...common,
            grid,
            space: 80,
            values: (_plot, splits, _axis, _space, increment) => splits.map((at) => tickText(at, increment)),
        },
        {
            ...common,
            grid,
            scale: "percent",
            size: 58,
            values: (_plot, values) => values.map((value) => \`\${value} %\`),
        },
    ];
    if (run.series.some(({ unit }) => unit === "bytes")) {
        axes.push({
            ...common,
            grid: { show: false },
            scale: "bytes",
            side: 1,
            size: 64,
            values: (_plot, values) => values.map(sizeText),
            incrs: Array.from({ length: 36 }, (_, power) => 1024 * 2 ** power),
        });
    }
    return axes;
}
function tickText(seconds, increment) {
    return new Date(seconds * 1000).toLocaleTimeString([], {
        hour: "2-digit",
        minute: "2-digit",
        ...(increment < 60 ? { second: "2-digit" } : {}),
        hour12: false,
    });
}
function tools(run, plot, actions) {
    const bar = byId("tools");
    const buttons = document.createElement("div");
    for (const [title, text, action] of actions) {
        const button = document.createElement("button");
        button.type = "button";
        button.textContent = text;
        button.title = title;
        button.setAttribute("aria-label", title);
        button.addEventListener("click", action);
        buttons.append(button);
    }
    const legend = document.createElement("fieldset");
    const title = document.createElement("legend");
    title.textContent = "Curves";
    legend.append(title);
    run.series.forEach(({ key, label }, number) => {
        const line = document.createElement("label");
        const check = document.createElement("input");
        check.type = "checkbox";
        check.checked = true;
        check.addEventListener("change", () => plot.setSeries(number + 1, { show: check.checked }));
        line.append(check, swatch(key), label);
        legend.append(line);
    });
    bar.append(buttons, legend);
}
const SVG = "http://www.w3.org/2000/svg";
function swatch(key) {
    const picture = document.createElementNS(SVG, "svg");
    picture.setAttribute("viewBox", "0 0 28 8");
    picture.setAttribute("aria-hidden", "true");
    picture.setAttribute("class", \`swatch \${key.startsWith("vram") ? "vram" : key}\`);
    const line = document.createElementNS(SVG, "line");
    for (const [name, value] of [
        ["x1", "0"],
        ["x2", "28"],
        ["y1", "4"],
        ["y2", "4"],
        ["stroke-dasharray", dashOf(key).join(" ")],
    ]) {
        line.setAttribute(name, value);
    }
    picture.append(line);
    return picture;
}
const WIDTH = 120;
const HEIGHT = 28;
const NAMESPACE = "http://www.w3.org/2000/svg";
function drawCurves(run, rows) {
    const waiting = new Set(rows);
    const draw = (row) => {
        if (!waiting.delete(row))
            return;
        watcher.unobserve(row);
        const file = run.files[Number(row.id.slice(1))];
        const cell = row.cells[row.cells.length - 1];
        const curve = file === undefined ? null : curveOf(run, file);
        if (curve !== null)
            cell?.append(curve);
    };
    const watcher = new IntersectionObserver((entries) => {
        for (const { isIntersecting, target } of entries) {
            if (isIntersecting)
                draw(target);
        }
    }, { rootMargin: "400px" });
    for (const row of rows)
        watcher.observe(row);
    addEventListener("beforeprint", () => {
        for (const row of [...waiting])
            draw(row);
    });
}
function curveOf(run, file) {
    const tree = run.series.find(({ key }) => key === "tree");
    const series = hasValues(tree?.values, file) ? tree : run.series.find(({ key }) => key === "ram");
    if (series === undefined || !hasValues(series.values, file))
        return null;
    const from = run.times[file.first] ?? 0;
    const span = Math.max(0.001, (run.times[file.end - 1] ?? from) - from);
    let top = series.unit === "percent" ? 100 : (file.peakTree ?? 0);
    for (let point = file.first; point < file.end; point += 1) {
        top = Math.max(top, series.values[point] ?? 0);
    }
    const y = (value) => (HEIGHT - 2 - (value / Math.max(top, 1)) * (HEIGHT - 4)).toFixed(1);
    const places = [];
    for (let point = file.first; point < file.end; point += 1) {
        const value = series.values[point];
        if (value == null)
            continue;
        const x = ((((run.times[point] ?? from) - from) / span) * WIDTH).toFixed(1);
        places.push(\`\${x},\${y(value)}\`);
    }
    const [single] = places;
    const points = places.length === 1 && single !== undefined
        ? \`0,\${single.split(",")[1]} \${single}\`
        : places.join(" ");
    const picture = element("svg", {
        viewBox: \`0 0 \${WIDTH} \${HEIGHT}\`,
        preserveAspectRatio: "none",
        role: "img",
        class: series.unit === "bytes" ? "tree" : "ram",
    });
    picture.setAttribute("aria-label", series.unit === "bytes"
        ? \`memory of \${file.name}, peak \${sizeText(top)}\`
        : \`RAM of the machine while \${file.name} ran\`);
    if (series.unit === "bytes" && file.limit !== null && file.limit <= top * 1.02) {
        const line = y(Math.min(file.limit, top));
        picture.append(element("line", { x1: "0", x2: String(WIDTH), y1: line, y2: line, class: "limit" }));
    }
    picture.append(element("polyline", { points }));
    return picture;
}
function hasValues(values, { first, end }) {
    for (let point = first; point < end; point += 1)
        if (values?.[point] != null)
            return true;
    return false;
}
function element(name, attributes) {
    const made = document.createElementNS(NAMESPACE, name);
    for (const [key, value] of Object.entries(attributes))
        made.setAttribute(key, value);
    return made;
}
const KEYS = {
    verdict: ({ rank }) => rank,
    name: ({ name }) => name,
    duration: ({ fromMs, durationMs }) => (fromMs === null ? null : durationMs),
    tree: ({ peakTree }) => peakTree,
    process: ({ peakProcess }) => peakProcess,
    ram: ({ peakRam }) => peakRam,
    vram: ({ peakVram }) => peakVram,
};
const RISING_FIRST = new Set(["verdict", "name"]);
function createTable(run, onShow) {
    const table = byId("files-table");
    const body = table.tBodies[0];
    if (body === undefined)
        throw new Error("the table of files has no body");
    const rows = [...body.rows];
    const fileOf = (row) => run.files[Number(row.id.slice(1))];
    keepRoles(table);
    makeSortable(table, rows, fileOf);
    const clear = makeFilter(run, rows, fileOf);
    body.addEventListener("click", ({ target }) => {
        const button = target instanceof Element ? target.closest("button.name") : null;
        const row = button?.closest("tr");
        if (row != null)
            onShow(Number(row.id.slice(1)));
    });
    return {
        rows,
        reveal(index) {
            const row = document.getElementById(\`f\${index}\`);
            if (row === null)
                return;
            if (row.hidden)
                clear();
            for (const other of table.querySelectorAll("tr.current"))
                other.classList.remove("current");
            row.classList.add("current");
            row.scrollIntoView({ block: "center" });
            row.querySelector("button.name")?.focus({ preventScroll: true });
        },
    };
}
function keepRoles(table) {
    table.setAttribute("role", "table");
    for (const group of table.querySelectorAll("thead, tbody"))
        group.setAttribute("role", "rowgroup");
    for (const row of table.rows) {
        row.setAttribute("role", "row");
        for (const cell of row.cells) {
            const headRole = cell.scope === "row" ? "rowheader" : "columnheader";
            cell.setAttribute("role", cell.tagName === "TH" ? headRole : "cell");
        }
    }
}
function makeSortable(table, rows, fileOf) {
    const heads = [...table.querySelectorAll("button[data-sort]")];
    for (const head of heads) {
        head.addEventListener("click", () => {
            const key = head.dataset.sort;
            const cell = head.parentElement;
            const before = cell?.getAttribute("aria-sort") ?? null;
            const rising = before === null ? RISING_FIRST.has(key) : before === "descending";
            for (const other of heads)
                other.parentElement?.removeAttribute("aria-sort");
            cell?.setAttribute("aria-sort", rising ? "ascending" : "descending");
            const keyed = rows.map((row) => {
                const file = fileOf(row);
                return { row, value: file === undefined ? null : KEYS[key](file) };
            });
            keyed.sort((left, right) => compare(left.value, right.value, rising));
            table.tBodies[0]?.append(...keyed.map(({ row }) => row));
        });
    }
}
function compare(left, right, rising) {
    if (left === null || right === null)
        return Number(left === null) - Number(right === null);
    const order = typeof left === "string" || typeof right === "string"
        ? COLLATOR.compare(String(left), String(right))
        : left - right;
    return rising ? order : -order;
}
const COLLATOR = new Intl.Collator("en", { numeric: true });
function makeFilter(run, rows, fileOf) {
    const name = byId("filter-name");
    const count = byId("filter-count");
    const boxes = verdictBoxes(run);
    const apply = () => {
        const wanted = name.value.trim().toLowerCase();
        const verdicts = new Set(boxes.filter(({ checked }) => checked).map(({ value }) => value));
        let shown = 0;
        for (const row of rows) {
            const file = fileOf(row);
            const isShown = file !== undefined &&
                verdicts.has(file.verdict) &&
                (wanted === "" || file.name.toLowerCase().includes(wanted));
            if (row.hidden === isShown)
                row.hidden = !isShown;
            if (isShown)
                shown += 1;
        }
        count.textContent = \`\${shown} of \${rows.length} files\`;
    };
    name.addEventListener("input", apply);
    for (const box of boxes)
        box.addEventListener("change", apply);
    const form = name.closest("form");
    form?.addEventListener("submit", (event) => event.preventDefault());
    if (form !== null)
        form.hidden = false;
    apply();
    return () => {
        name.value = "";
        for (const box of boxes)
            box.checked = true;
        apply();
    };
}
function verdictBoxes({ files }) {
    const counts = new Map();
    for (const { verdict, rank } of files) {
        counts.set(verdict, { rank, count: (counts.get(verdict)?.count ?? 0) + 1 });
    }
    const set = byId("filter-verdicts");
    return [...counts]
        .sort(([, left], [, right]) => left.rank - right.rank)
        .map(([verdict, { count }]) => {
        const box = document.createElement("input");
        box.type = "checkbox";
        box.checked = true;
        box.value = verdict;
        const label = document.createElement("label");
        label.append(box, \`\${verdict} (\${count})\`);
        set.append(label);
        return box;
    });
}
const run = readRun();
let timeline = null;
const table = createTable(run, (index) => {
    timeline?.show(index);
    byId("timeline").scrollIntoView({ block: "start" });
    byId("chart").focus({ preventScroll: true });
});
drawCurves(run, table.rows);
timeline = createTimeline(run, (index) => table.reveal(index));
document.documentElement.dataset.ready = "true";
})();
`;
const PAGE_STYLE = `.uplot, .uplot *, .uplot *::before, .uplot *::after {box-sizing: border-box;}.uplot {font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji";line-height: 1.5;width: min-content;}.u-title {text-align: center;font-size: 18px;font-weight: bold;}.u-wrap {position: relative;user-select: none;}.u-over, .u-under {position: absolute;}.u-under {overflow: hidden;}.uplot canvas {display: block;position: relative;width: 100%;height: 100%;}.u-axis {position: absolute;}.u-legend {font-size: 14px;margin: auto;text-align: center;}.u-inline {display: block;}.u-inline * {display: inline-block;}.u-inline tr {margin-right: 16px;}.u-legend th {font-weight: 600;}.u-legend th > * {vertical-align: middle;display: inline-block;}.u-legend .u-marker {width: 1em;height: 1em;margin-right: 4px;background-clip: padding-box !important;}.u-inline.u-live th::after {content: ":";vertical-align: middle;}.u-inline:not(.u-live) .u-value {display: none;}.u-series > * {padding: 4px;}.u-series th {cursor: pointer;}.u-legend .u-off > * {opacity: 0.3;}.u-select {background: rgba(0,0,0,0.07);position: absolute;pointer-events: none;}.u-cursor-x, .u-cursor-y {position: absolute;left: 0;top: 0;pointer-events: none;will-change: transform;}.u-hz .u-cursor-x, .u-vt .u-cursor-y {height: 100%;border-right: 1px dashed #607D8B;}.u-hz .u-cursor-y, .u-vt .u-cursor-x {width: 100%;border-bottom: 1px dashed #607D8B;}.u-cursor-pt {position: absolute;top: 0;left: 0;border-radius: 50%;border: 0 solid;pointer-events: none;will-change: transform;/*this has to be !important since we set inline "background" shorthand */background-clip: padding-box !important;}.u-axis.u-off, .u-select.u-off, .u-cursor-x.u-off, .u-cursor-y.u-off, .u-cursor-pt.u-off {display: none;}
:root {
  color-scheme: light dark;
  --bg: #ffffff;
  --raised: #f6f8fa;
  --fg: #1b1f24;
  --muted: #57606a;
  --line: #d0d7de;
  --link: #0550ae;
  --good: #1a7f37;
  --bad: #b3152a;
  --idle: #7a5c00;
  --bad-band: rgb(179 21 42 / 14%);
  --idle-band: rgb(122 92 0 / 10%);
  --ram: #0550ae;
  --commit: #9a4b00;
  --vram: #7a3fd0;
  --tree: #0b6e7f;
  --tree-area: rgb(11 110 127 / 16%);
}
@media (prefers-color-scheme: dark) {
  :root {
    --bg: #0d1117;
    --raised: #161b22;
    --fg: #e6edf3;
    --muted: #9aa4af;
    --line: #30363d;
    --link: #79c0ff;
    --good: #57d364;
    --bad: #ff8a80;
    --idle: #e3b341;
    --bad-band: rgb(255 138 128 / 20%);
    --idle-band: rgb(227 179 65 / 14%);
    --ram: #79c0ff;
    --commit: #f0a45d;
    --vram: #d2a8ff;
    --tree: #56d4dd;
    --tree-area: rgb(86 212 221 / 18%);
  }
}
@media print {
  :root {
    color-scheme: light;
    --bg: #ffffff;
    --raised: #ffffff;
    --fg: #000000;
    --muted: #444444;
    --line: #bbbbbb;
    --link: #000000;
    --good: #1a7f37;
    --bad: #b3152a;
    --idle: #7a5c00;
    --ram: #0550ae;
    --commit: #9a4b00;
    --vram: #7a3fd0;
    --tree: #0b6e7f;
    --tree-area: rgb(11 110 127 / 16%);
  }
}
* {
  box-sizing: border-box;
}
html {
  scroll-padding-top: 0.5rem;
}
body {
  margin: 0 auto;
  padding: 1rem;
  max-width: 90rem;
  background: var(--bg);
  color: var(--fg);
  font:
    15px / 1.5 system-ui,
    -apple-system,
    "Segoe UI",
    Roboto,
    "DejaVu Sans",
    sans-serif;
  overflow-wrap: anywhere;
}
h1 {
  font-size: 1.6rem;
  margin: 0 0 0.5rem;
  line-height: 1.25;
}
h2 {
  font-size: 1.2rem;
  margin: 2rem 0 0.5rem;
}
h3 {
  font-size: 1rem;
  margin: 0;
  display: inline;
}
p {
  margin: 0.25rem 0;
}
a {
  color: var(--link);
}
code,
pre {
  font:
    0.87em / 1.45 ui-monospace,
    "SF Mono",
    Consolas,
    "DejaVu Sans Mono",
    monospace;
}
pre {
  white-space: pre-wrap;
  background: var(--raised);
  border: 1px solid var(--line);
  border-radius: 6px;
  padding: 0.5rem;
  max-height: 24rem;
  overflow: auto;
}
.product {
  color: var(--muted);
  margin: 0;
}
.good {
  color: var(--good);
}
.bad {
  color: var(--bad);
}
.idle {
  color: var(--idle);
}
.reason {
  font-weight: 600;
}
.totals {
  display: flex;
  flex-wrap: wrap;
  gap: 0.25rem 1rem;
  list-style: none;
  margin: 0 0 0.75rem;
  padding: 0;
  font-weight: 600;
}
.facts {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(16rem, 1fr));
  gap: 0.25rem 1.5rem;
  margin: 0;
}
.facts div {
  display: flex;
  gap: 0.5rem;
}
dt {
  color: var(--muted);
  flex: none;
}
dd {
  margin: 0;
}
.skip {
  position: absolute;
  left: -100rem;
}
.skip:focus {
  position: static;
}
.unseen {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
:focus-visible {
  outline: 3px solid var(--link);
  outline-offset: 2px;
}
button,
input {
  font: inherit;
  color: inherit;
}
.tools {
  display: flex;
  flex-wrap: wrap;
  gap: 0.5rem 1rem;
  align-items: center;
}
.tools div {
  display: flex;
  flex-wrap: wrap;
  gap: 0.25rem;
}
.tools button {
  background: var(--raised);
  border: 1px solid var(--muted);
  border-radius: 6px;
  padding: 0.2rem 0.7rem;
  min-height: 2rem;
  min-width: 2rem;
  cursor: pointer;
}
fieldset {
  border: 0;
  margin: 0;
  padding: 0;
  display: flex;
  flex-wrap: wrap;
  gap: 0.1rem 0.9rem;
  min-width: 0;
}
legend {
  float: left;
  margin-right: 0.75rem;
  padding: 0;
  color: var(--muted);
}
fieldset label {
  display: inline-flex;
  align-items: center;
  gap: 0.3rem;
  min-height: 1.75rem;
}
.swatch {
  width: 28px;
  height: 8px;
  stroke-width: 2.5;
}
.ram {
  stroke: var(--ram);
}
.commit {
  stroke: var(--commit);
}
.vram {
  stroke: var(--vram);
}
.tree {
  stroke: var(--tree);
}
th.ram,
td.ram,
th.vram,
td.vram {
  stroke: none;
}
.chart {
  min-height: 240px;
  margin-top: 0.5rem;
  touch-action: pan-y;
}
.readout {
  display: block;
  min-height: 3em;
  font-variant-numeric: tabular-nums;
}
.help {
  color: var(--muted);
  font-size: 0.87em;
}
.filter:not([hidden]) {
  display: flex;
  flex-wrap: wrap;
  gap: 0.5rem 1.5rem;
  align-items: center;
  margin-bottom: 0.5rem;
}
.filter input[type="search"] {
  background: var(--bg);
  border: 1px solid var(--muted);
  border-radius: 6px;
  padding: 0.3rem 0.5rem;
  width: 16rem;
  max-width: 100%;
}
.wide {
  overflow-x: auto;
}
table {
  border-collapse: collapse;
  width: 100%;
}
caption {
  text-align: left;
  color: var(--muted);
  padding: 0.25rem 0;
}
th,
td {
  text-align: left;
  vertical-align: top;
  padding: 0.3rem 0.6rem;
  border-bottom: 1px solid var(--line);
  font-weight: 400;
}
thead th {
  background: var(--raised);
  white-space: nowrap;
  font-weight: 600;
}
#files-table thead button {
  background: none;
  border: 0;
  padding: 0.15rem 0;
  font-weight: 600;
  cursor: pointer;
  white-space: normal;
  text-align: inherit;
}
[aria-sort="ascending"] button::after {
  content: " ▲";
}
[aria-sort="descending"] button::after {
  content: " ▼";
}
.n {
  text-align: right;
  white-space: nowrap;
  font-variant-numeric: tabular-nums;
}
td.ram {
  white-space: nowrap;
  font-variant-numeric: tabular-nums;
}
.v {
  white-space: nowrap;
  font-weight: 600;
}
/* Rows as grids of fixed columns: a browser lays out only those in view, where a table of two
   thousand rows is laid out as a whole at every change. page/table.ts keeps their roles. */
#files-table,
#files-table thead,
#files-table tbody,
#files-table caption {
  display: block;
}
#files-table {
  min-width: 62rem;
}
#files-table tr {
  display: grid;
  grid-template-columns: 9.5rem minmax(0, 1fr) 5.5rem 6rem 6rem 11.5rem 5.5rem 9rem;
  border-bottom: 1px solid var(--line);
}
#files-table tr[hidden] {
  display: none;
}
#files-table tr > * {
  border: 0;
}
#files-table thead tr {
  background: var(--raised);
}
#files-table thead th {
  white-space: normal;
}
#files-table tbody tr {
  content-visibility: auto;
  contain-intrinsic-size: auto 2.4rem;
}
#files-table tbody th p {
  color: var(--muted);
  font-size: 0.92em;
}
#files-table tr.current > * {
  background: var(--raised);
  box-shadow:
    inset 0 2px var(--link),
    inset 0 -2px var(--link);
}
button.name {
  background: none;
  border: 0;
  padding: 0;
  text-align: left;
  color: var(--link);
  cursor: pointer;
  text-decoration: underline;
  text-underline-offset: 2px;
}
.changed {
  display: flex;
  flex-wrap: wrap;
  gap: 0.25rem 1.5rem;
  list-style: none;
  margin: 0;
  padding: 0;
}
.usual {
  color: var(--muted);
}
.plain {
  width: auto;
  min-width: 50%;
}
.curve svg {
  width: 120px;
  height: 28px;
  display: block;
}
.curve polyline,
.curve line {
  vector-effect: non-scaling-stroke;
}
.curve polyline {
  fill: none;
  stroke-width: 1.5;
  stroke-linejoin: round;
}
.curve .limit {
  stroke: var(--bad);
  stroke-dasharray: 3 2;
}
details {
  margin: 0.5rem 0;
}
details > summary {
  cursor: pointer;
  padding: 0.15rem 0;
}
section > details[id] {
  content-visibility: auto;
  contain-intrinsic-size: auto 2.5rem;
  border: 1px solid var(--line);
  border-radius: 6px;
  padding: 0.25rem 0.75rem;
}
.warnings li {
  color: var(--idle);
}
@media (max-width: 48rem) {
  body {
    padding: 0.6rem;
    font-size: 14px;
  }
  #files-table {
    min-width: 0;
  }
  #files-table thead tr {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1rem;
  }
  #files-table thead th {
    text-align: left;
  }
  #files-table tbody tr {
    grid-template-columns: 1fr auto auto;
    grid-template-areas: "verdict time peak" "file file file" "curve curve curve";
    padding: 0.4rem 0;
    contain-intrinsic-size: auto 6rem;
  }
  #files-table tbody tr > * {
    padding: 0.1rem 0.3rem;
  }
  #files-table tbody td.v {
    grid-area: verdict;
  }
  #files-table tbody th {
    grid-area: file;
  }
  #files-table tbody td.curve {
    grid-area: curve;
  }
  #files-table .process,
  #files-table td.ram,
  #files-table th.ram,
  #files-table .vram,
  #files-table thead th.curve {
    display: none;
  }
  #files-table td.curve:empty {
    min-height: 0;
  }
  .curve svg {
    width: 100%;
  }
}
@media print {
  body {
    max-width: none;
    font-size: 10pt;
    padding: 0;
  }
  .tools button,
  .help,
  .skip,
  .filter {
    display: none;
  }
  pre {
    max-height: none;
  }
  section > details[id],
  #files-table tbody tr:not([hidden]) {
    content-visibility: visible;
  }
  .wide {
    overflow: visible;
  }
  #files-table {
    min-width: 0;
  }
  .wide tr,
  .chart,
  details {
    break-inside: avoid;
  }
  thead {
    display: table-header-group;
  }
}
@media (prefers-reduced-motion: no-preference) {
  html {
    scroll-behavior: smooth;
  }
}
`;

// EXTERNAL MODULE: ./.build/src/core/text.js
var core_text = __nccwpck_require__(9112);
// EXTERNAL MODULE: ./.build/src/core/units.js
var units = __nccwpck_require__(5288);
;// CONCATENATED MODULE: ./.build/src/report/html/data.js



/** What the page draws of a run. */
function pageData(state, { times, curves, segments }) {
    const startMs = Date.parse(state.run?.time ?? state.time);
    const segmentOf = new Map(segments.map((segment) => [segment.index, segment]));
    const offset = (time) => Math.max(0, Date.parse(time) - startMs);
    let before = startMs;
    const deltas = Array.from(times, (time) => {
        const delta = Math.max(0, Math.round(time - before));
        before += delta;
        return delta;
    });
    const files = state.files.map(({ index, file, started, finished }) => {
        const { first, end } = segmentOf.get(index) ?? { first: 0, end: 0 };
        const result = finished?.result;
        const verdict = result?.verdict ?? "not-run";
        return {
            name: (0,core_text/* oneLine */.TN)(file),
            verdict,
            weight: (0,verdict_order/* weightOf */.mm)(verdict),
            rank: (0,verdict_order/* rankOf */.IQ)(verdict),
            fromMs: started === null ? null : offset(started.time),
            toMs: started === null || finished === null ? null : offset(finished.time),
            first,
            end,
            durationMs: Math.round(result?.durationMs ?? 0),
            peakTree: result?.peakTreeBytes ?? null,
            peakProcess: result?.peakProcessBytes ?? null,
            peakRam: result?.ramPeakPercent ?? null,
            peakVram: result?.vramPeakPercent ?? null,
            limit: started?.limits.treeBytes ?? null,
        };
    });
    return {
        startMs,
        endMs: Math.max(before, Date.parse(state.time)),
        deltas,
        series: curves.map(seriesOf),
        files,
        kills: killsOf(state, startMs),
        thresholds: thresholdsOf(state),
    };
}
/** Tenths of a percent and whole mebibytes: finer cannot be seen, and is longer to write. */
function seriesOf({ key, label, unit, values }) {
    const step = unit === "percent" ? 0.1 : units/* MIB */.D6;
    const figures = Array.from(values, (value) => Number.isNaN(value) ? null : Math.round(value / step));
    return { key, label: (0,core_text/* oneLine */.TN)(label), unit, step, figures };
}
function killsOf(state, startMs) {
    return state.files.flatMap(({ index, kills }) => kills.slice(0, 1).map(({ atMs, cause }) => ({
        file: index,
        atMs: Math.max(0, Math.round(atMs - startMs)),
        label: `killed: ${cause}`,
    })));
}
function thresholdsOf({ run }) {
    const lines = [
        ["ram-kill-threshold", "ram"],
        ["commit-kill-threshold", "commit"],
        ["vram-kill-threshold", "vram"],
        ["ram-target", "ram"],
    ];
    return lines.flatMap(([name, key]) => {
        const percent = run?.settings[name];
        return typeof percent === "number" ? [{ label: `${name} ${percent} %`, percent, key }] : [];
    });
}

// EXTERNAL MODULE: ./.build/src/core/format.js
var format = __nccwpck_require__(5452);
;// CONCATENATED MODULE: ./.build/src/report/html/escape.js

const ENTITIES = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
};
/** Foreign text for HTML, in an element or in a quoted attribute, on one line. */
function html(text) {
    return escapeMarkup((0,core_text/* oneLine */.TN)(text));
}
/** The same for `<pre>`: lines stay lines. */
function htmlLines(text) {
    return escapeMarkup((0,core_text/* readableLines */.KO)(text));
}
function escapeMarkup(text) {
    return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}
/** A value as JSON that can stand in a script element: nothing in it ends the element or begins a comment. */
function scriptJson(value) {
    return JSON.stringify(value).replace(/[<>&\u007f-\u009f\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __nccwpck_require__(6512);
;// CONCATENATED MODULE: ./.build/src/report/html/marks.js

/** A shape beside every verdict's word and colour. */
function markOf(verdict) {
    switch (verdict) {
        case "passed":
            return "✓";
        case "failed":
            return "✗";
        case "crashed":
            return "✹";
        case "memory-limit":
            return "▣";
        case "killed-ram":
        case "killed-commit":
        case "killed-vram":
            return "▼";
        case "timed-out":
            return "◷";
        case "cancelled":
            return "◼";
        case "start-failed":
            return "!";
        case "not-run":
            return "–";
        default:
            return (0,errors/* assertNever */.xb)(verdict);
    }
}

;// CONCATENATED MODULE: ./.build/src/report/html/files-table.js





/** By the keys that page/table.ts sorts by; null = not sortable. */
const COLUMNS = [
    ["verdict", "verdict", ""],
    ["name", "file", ""],
    ["duration", "time", "n"],
    ["tree", "peak of tree", "n"],
    ["process", "peak of process", "n process"],
    ["ram", "RAM before → peak → after", "ram"],
    ["vram", "VRAM peak", "n vram"],
    [null, "memory over time", "curve"],
];
/** All files, the worst first; the page's script sorts, filters and draws the curves. */
function filesHtml(files) {
    const heads = COLUMNS.map(([key, title, kind]) => key === null
        ? `<th scope="col" class="${kind}">${title}</th>`
        : `<th scope="col" class="${kind}"><button type="button" data-sort="${key}">${title}</button></th>`);
    return `<section aria-labelledby="h-files" id="files">
<h2 id="h-files">Files</h2>
<form class="filter" role="search" aria-label="Files" hidden>
<label>Name <input type="search" id="filter-name" autocomplete="off" spellcheck="false"></label>
<fieldset id="filter-verdicts"><legend>Verdict</legend></fieldset>
<output id="filter-count" aria-live="polite"></output>
</form>
<div class="wide" tabindex="0" role="region" aria-label="Table of files">
<table id="files-table"><caption class="unseen">Each file with its verdict, time and memory</caption>
<thead><tr>${heads.join("")}</tr></thead>
<tbody>
${files.map(rowHtml).join("\n")}
</tbody></table></div></section>`;
}
function rowHtml(file) {
    const { index, finished } = file;
    const result = finished?.result;
    const verdict = result?.verdict ?? "not-run";
    const size = (count) => (count == null ? "" : (0,format/* formatBytes */.z3)(count));
    const share = (value) => value == null ? "" : `${value.toFixed(1)} %`;
    const why = result === undefined || verdict === "passed" ? "" : result.reason;
    const time = result === undefined || result.startedAt === null ? "" : (0,format/* formatDuration */.a3)(result.durationMs);
    return [
        `<tr id="f${index}"><td class="v ${(0,verdict_order/* weightOf */.mm)(verdict)}"><span aria-hidden="true">${markOf(verdict)}</span> ${verdict}</td>`,
        `<th scope="row"><button type="button" class="name"><bdi>${html(file.file)}</bdi></button>${why === "" ? "" : `<p>${html(why)}</p>`}${hasDetails(file) ? `<p><a href="#d${index}">details<span class="unseen"> of ${html(file.file)}</span></a></p>` : ""}</th>`,
        `<td class="n">${time}</td>`,
        `<td class="n">${size(result?.peakTreeBytes)}</td>`,
        `<td class="n process">${size(result?.peakProcessBytes)}</td>`,
        `<td class="ram">${result === undefined ? "" : html((0,figures/* ramCourse */.Mc)(result))}</td>`,
        `<td class="n vram">${share(result?.vramPeakPercent)}</td>`,
        `<td class="curve"></td></tr>`,
    ].join("");
}
/** Whether there is more to say of a file than its row does. */
function hasDetails({ kills, finished, cases }) {
    const { outputTail = "", leftovers = [] } = finished ?? {};
    const bad = cases?.cases.some(({ status }) => status === "failed" || status === "error") ?? false;
    return kills.length > 0 || outputTail !== "" || leftovers.length > 0 || bad;
}

;// CONCATENATED MODULE: ./.build/src/report/html/details.js






/** The page stays below 5 MB; the journal has what is left out here. */
const OUTPUT_LIMIT = 1_000_000;
const COMMAND_LIMIT = 500;
const CASES_SHOWN = 50;
/** Kills that are shown opened; the others wait for a click. */
const OPEN_KILLS = 5;
/** What a row has no room for: kills with the biggest processes, failed cases, the end of the output. */
function detailsHtml(files) {
    const room = { left: OUTPUT_LIMIT, open: OPEN_KILLS };
    const blocks = files.filter(hasDetails).map((file) => fileHtml(file, room));
    if (blocks.length === 0)
        return "";
    return `<section aria-labelledby="h-details"><h2 id="h-details">Details</h2>\n${blocks.join("\n")}</section>`;
}
function fileHtml(file, room) {
    const { index, finished, kills, cases } = file;
    const verdict = finished?.result.verdict ?? "not-run";
    const isOpen = kills.length > 0 && room.open > 0;
    if (isOpen)
        room.open -= 1;
    return `<details id="d${index}"${isOpen ? " open" : ""}><summary><h3><span class="${(0,verdict_order/* weightOf */.mm)(verdict)}"><span aria-hidden="true">${markOf(verdict)}</span> ${verdict}</span> <bdi>${html(file.file)}</bdi></h3></summary>
<p>${html(finished?.result.reason ?? "")}</p>
${kills.map((kill) => killHtml(kill, index)).join("")}
${cases === null ? "" : casesHtml(cases)}
${leftoversHtml(finished?.leftovers ?? [])}
${outputHtml(finished?.outputTail ?? "", room)}
</details>`;
}
function killHtml(kill, index) {
    const { cause, by, measured, threshold, unit, biggest, culprit, sample, gpuIndex, atMs } = kill;
    const share = kill.vramShare ?? null;
    const at = Number.isFinite(atMs) ? new Date(atMs).toISOString() : "?";
    const facts = [
        `Killed by the ${by} for ${cause}${gpuIndex === null ? "" : ` of GPU ${gpuIndex}`} at ${at}: ${figure(measured, unit)}, limit ${figure(threshold, unit)}.`,
        sample === null
            ? ""
            : `At that moment RAM was at ${(0,format/* formatPercent */.l9)(sample.ramPercent)}${sample.treeBytes === null ? "" : `, the file's processes held ${(0,format/* formatBytes */.z3)(sample.treeBytes)}`}.`,
        share === null
            ? ""
            : share.by === "driver"
                ? `The file's own processes held ${(0,format/* formatBytes */.z3)(share.bytes)} of that GPU's memory.`
                : `That GPU had gained ${(0,format/* formatBytes */.z3)(share.bytes)} since before the file.`,
        culprit === null ? "" : `Over the limit was ${processName(culprit)}.`,
    ];
    const table = biggest.length === 0 ? "" : processesTable(biggest, index);
    return `<p>${html(facts.filter((fact) => fact !== "").join(" "))}</p>${table}`;
}
function figure(value, unit) {
    if (unit === "percent")
        return (0,format/* formatPercent */.l9)(value);
    return unit === "bytes" ? (0,format/* formatBytes */.z3)(value) : (0,format/* formatDuration */.a3)(value);
}
function processName({ name, pid, bytes }) {
    return `${name} (process ${pid}, ${(0,format/* formatBytes */.z3)(bytes)})`;
}
function processesTable(biggest, index) {
    const rows = biggest
        .slice(0, 10)
        .map(({ pid, name, command, bytes, ofThisFile }) => `<tr><td class="n">${(0,format/* formatBytes */.z3)(bytes)}</td><th scope="row">${html(name)}</th><td>${ofThisFile ? "● this file" : "other"}</td><td class="n">${pid}</td><td><code>${html((0,core_text/* shorten */.ml)(command, COMMAND_LIMIT))}</code></td></tr>`);
    return `<div class="wide" tabindex="0" role="region" aria-label="Biggest processes, file ${index + 1}"><table class="plain"><caption>The biggest processes of the machine at that moment</caption><thead><tr><th scope="col">memory</th><th scope="col">process</th><th scope="col">belongs to</th><th scope="col">pid</th><th scope="col">command</th></tr></thead><tbody>${rows.join("")}</tbody></table></div>`;
}
function casesHtml({ cases, leftOut, problem }) {
    const bad = cases.filter(({ status }) => status === "failed" || status === "error");
    const items = bad
        .slice(0, CASES_SHOWN)
        .map(({ name, className, status, message }) => `<li>${status === "error" ? "!" : "✗"} ${status}: <bdi>${html(className === "" ? name : `${className} ${name}`)}</bdi>${message === "" ? "" : `: ${html((0,core_text/* shorten */.ml)(message, COMMAND_LIMIT))}`}</li>`);
    const notes = [
        `${cases.length + leftOut} test cases, ${bad.length} of them failed.`,
        bad.length > CASES_SHOWN ? `The first ${CASES_SHOWN}:` : "",
        problem === null ? "" : problem,
    ];
    return `<p>${html(notes.filter((note) => note !== "").join(" "))}</p>${items.length === 0 ? "" : `<ul>${items.join("")}</ul>`}`;
}
function leftoversHtml(leftovers) {
    if (leftovers.length === 0)
        return "";
    const items = leftovers.map((process) => `<li>${html(`${processName(process)}: ${(0,core_text/* shorten */.ml)(process.command, COMMAND_LIMIT)}`)}</li>`);
    return `<p>Still alive when the command had ended, and killed:</p><ul>${items.join("")}</ul>`;
}
function outputHtml(tail, room) {
    if (tail === "")
        return "";
    room.left -= tail.length;
    const text = room.left >= 0 ? tail : "(left out to keep this page small; the journal has it)";
    return `<p>The end of its output:</p><pre tabindex="0">${htmlLines(text)}</pre>`;
}

// EXTERNAL MODULE: ./.build/src/core/verdict.js
var verdict = __nccwpck_require__(4646);
;// CONCATENATED MODULE: ./.build/src/report/html/header.js






/** The verdict of the run, its totals, the machine. */
function headerHtml(state) {
    const { run, finished } = state;
    const { isGood, text } = headlineOf(state);
    const reason = finished?.reason ?? null;
    return `<header>
<p class="product">gpu-safe-tests</p>
<h1 class="${isGood ? "good" : "bad"}"><span aria-hidden="true">${isGood ? "✓" : "✗"}</span> ${html(text)}</h1>
${reason === null ? "" : `<p class="reason">${html(reason)}</p>`}
${totalsHtml(state)}
${run === null ? "" : `<dl class="facts">${factsOf(state).map(factHtml).join("")}</dl>`}
</header>`;
}
function totalsHtml({ finished }) {
    if (finished === null)
        return "";
    const items = verdict/* VERDICTS */.bk.filter((verdict) => finished.totals[verdict] > 0).map((verdict) => `<li class="${(0,verdict_order/* weightOf */.mm)(verdict)}"><span aria-hidden="true">${markOf(verdict)}</span> ${finished.totals[verdict]} ${verdict}</li>`);
    return `<ul class="totals">${items.join("")}</ul>`;
}
function factsOf({ run, finished }) {
    if (run === null)
        return [];
    const { machine } = run;
    const gpus = machine.gpus.map(({ index, name, totalVramBytes, visible }) => `${index}: ${name}, ${(0,format/* formatBytes */.z3)(totalVramBytes)}${visible ? "" : ", not visible to the tests"}`);
    const { tree, process } = machine.enforcement;
    const held = tree === process ? `by the ${tree}` : `tree by the ${tree}, process by the ${process}`;
    return [
        ["Machine", `${machine.os}, ${machine.cpus} CPUs`],
        ["RAM", (0,format/* formatBytes */.z3)(machine.totalRamBytes)],
        ["GPU", gpus.length === 0 ? "none" : `${gpus.join("; ")} (${machine.gpuSource ?? "?"})`],
        ["Containment", `${machine.containment}, limits held ${held}`],
        ["Started", run.time],
        ["Took", finished === null ? "not finished" : (0,format/* formatDuration */.a3)(finished.durationMs)],
        ["In", run.workingDirectory],
        ["Version", run.version],
    ];
}
function factHtml([name, value]) {
    return `<div><dt>${html(name)}</dt><dd>${html(value)}</dd></div>`;
}
/** Settings that the run changed, then all of them; without `defaults` all are shown at once. */
function settingsHtml(state, defaults) {
    const settings = Object.entries(state.run?.settings ?? {});
    if (settings.length === 0)
        return "";
    const changed = settings.filter(([name, value]) => !PLACES.has(name) && spelled(value) !== spelled(defaults?.[name]));
    const all = `<details><summary>All settings</summary>${settingsTable(settings)}</details>`;
    if (defaults === null)
        return `<section aria-labelledby="h-settings"><h2 id="h-settings">Settings</h2>${all}</section>`;
    const list = changed.length === 0
        ? "<p>All settings have their defaults.</p>"
        : `<ul class="changed">${changed.map(([name, value]) => `<li><code>${html(name)}: ${html(spelled(value))}</code> <span class="usual">(default ${html(spelled(defaults[name]))})</span></li>`).join("")}</ul>`;
    return `<section aria-labelledby="h-settings"><h2 id="h-settings">Settings that differ from the defaults</h2>${list}${all}</section>`;
}
/** Where reports go says nothing about the run. */
const PLACES = new Set(["report-dir", "artifact-name"]);
function settingsTable(settings) {
    const rows = settings.map(([name, value]) => `<tr><th scope="row">${html(name)}</th><td>${html(spelled(value))}</td></tr>`);
    return `<div class="wide" tabindex="0" role="region" aria-label="Settings"><table class="plain"><thead><tr><th scope="col">setting</th><th scope="col">value</th></tr></thead><tbody>${rows.join("")}</tbody></table></div>`;
}
function spelled(value) {
    if (Array.isArray(value))
        return value.map(String).join(" ");
    return value === null || value === undefined || value === "" ? "(empty)" : String(value);
}

;// CONCATENATED MODULE: ./.build/src/report/advice.js



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
    const results = (0,run_state/* resultsInOrder */.oU)(state);
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
    const text = `${count} passed above ${NEAR * 100} % of a memory limit (the nearest at ${(0,format/* formatPercent */.l9)((near[0]?.share ?? 0) * 100)}): make them lighter, or raise \`process-memory-limit\` or \`tree-memory-limit\` before they fail`;
    return [
        advice(text, near.map(({ file }) => file)),
    ];
}
function shareOf(peak, limit) {
    return peak === null || limit === null || limit === 0 ? 0 : peak / limit;
}
function vramKept(results) {
    const kept = results.flatMap(({ file, vramBeforePercent, vramAfterPercent }) => {
        const points = (vramAfterPercent ?? 0) - (vramBeforePercent ?? 0);
        const known = vramBeforePercent !== null && vramAfterPercent !== null;
        return known && points >= VRAM_RESIDUE_PERCENT ? [{ file, points }] : [];
    });
    if (kept.length === 0)
        return [];
    kept.sort((left, right) => right.points - left.points);
    const text = `VRAM had not come back when ${kept.length === 1 ? "a file" : `${kept.length} files`} ended (up to ${(kept[0]?.points ?? 0).toFixed(1)} points of percent): a driver needs up to a second after a kill; what stays longer is held by another program, or by a process that escaped`;
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
    const fitting = Math.max(1, Math.ceil((highest * HEADROOM) / (units/* GIB */.j9 / 2)) / 2) * units/* GIB */.j9;
    const limit = files.find(({ started }) => started !== null)?.started?.limits.processBytes ?? null;
    // A change of less than a quarter is not worth a word.
    if (limit !== null && fitting > limit * 0.75)
        return [];
    const present = limit === null ? "off" : (0,format/* formatBytes */.z3)(limit);
    const text = `\`process-memory-limit: ${fitting / units/* GIB */.j9}GB\` fits what was seen: no process of a file that passed took more than ${(0,format/* formatBytes */.z3)(highest)} (now ${present})`;
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
 * The fewest files that hold `percent` of the run's memory-time (peak of the tree × duration), the
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
    return ((peakTreeBytes ?? 0) / units/* GIB */.j9) * (durationMs / 1000);
}
/** `24.5 GB·s`, for readers. */
function memoryTimeText(result) {
    return `${memoryTime(result).toFixed(1)} GB·s over ${(0,format/* formatDuration */.a3)(result.durationMs)}`;
}

;// CONCATENATED MODULE: ./.build/src/report/html/notes.js




const WARNINGS_SHOWN = 50;
function warningsHtml({ warnings }) {
    if (warnings.length === 0)
        return "";
    const items = warnings.slice(0, WARNINGS_SHOWN).map(({ message }) => `<li>${html(message)}</li>`);
    const more = warnings.length - items.length;
    if (more > 0)
        items.push(`<li>… and ${more} more, in the journal</li>`);
    return `<section aria-labelledby="h-warnings"><h2 id="h-warnings">Warnings</h2><ul class="warnings">${items.join("")}</ul></section>`;
}
function adviceHtml(state) {
    const items = adviceOf(state).map((advice) => `<li>${adviceText(advice)}</li>`);
    const heaviest = heaviestFiles((0,run_state/* resultsInOrder */.oU)(state), { percent: 80, limit: 10 });
    const heavy = heaviest.results.map((result) => `<li><bdi>${html(result.file)}</bdi>: ${(0,format/* formatBytes */.z3)(result.peakTreeBytes ?? 0)} peak, ${html(memoryTimeText(result))}</li>`);
    if (items.length + heavy.length === 0)
        return "";
    const list = heavy.length === 0
        ? ""
        : `<h3>Where it pays to make tests lighter</h3><p>${heavy.length === 1 ? "This file holds" : `These ${heavy.length} files hold`} ${heaviest.sharePercent.toFixed(0)} % of the run's memory-time (peak × duration):</p><ol>${heavy.join("")}</ol>`;
    return `<section aria-labelledby="h-advice"><h2 id="h-advice">Advice</h2>${items.length === 0 ? "" : `<ul>${items.join("")}</ul>`}${list}</section>`;
}
function adviceText({ text, files, more }) {
    // Backticks around the names of settings are ours; what stands between them is code.
    const words = html(text).replace(/`([^`]*)`/g, "<code>$1</code>");
    if (files.length === 0)
        return `${words}.`;
    const names = files.map((file) => `<bdi>${html(file)}</bdi>`).join(", ");
    return `${words}: ${names}${more > 0 ? `, and ${more} more` : ""}`;
}
/** The most dangerous first; words that are not known here come last. */
const AUDIT_ORDER = ["real", "unknown", "tiny", "mocked", "gated"];
const AUDITED_FILES = 1_000;
const AUDITED_TESTS = 30;
/** What the static audit said of the files, where it had something to say. */
function auditHtml({ files }) {
    const audited = files.flatMap(({ file, audited: told }) => told === null ? [] : [{ file, ...told }]);
    if (audited.length === 0)
        return "";
    const rank = ({ verdict }) => {
        const place = AUDIT_ORDER.indexOf(verdict);
        return place === -1 ? AUDIT_ORDER.length : place;
    };
    const loading = audited.filter(({ verdict }) => verdict !== "none");
    loading.sort((left, right) => rank(left) - rank(right));
    const rows = loading.slice(0, AUDITED_FILES).map(auditRow);
    const notes = [
        `${audited.length} test files were read before any of them ran; ${audited.length - loading.length} of them load no model.`,
        loading.length > rows.length ? `The first ${rows.length} of the others:` : "",
    ];
    const table = rows.length === 0
        ? ""
        : `<div class="wide" tabindex="0" role="region" aria-label="Audit"><table class="plain"><thead><tr><th scope="col">verdict</th><th scope="col">file and line</th><th scope="col">why</th></tr></thead><tbody>${rows.join("")}</tbody></table></div>`;
    return `<section aria-labelledby="h-audit"><h2 id="h-audit">Audit</h2><p>${notes.join(" ")}</p>${table}</section>`;
}
function auditRow({ file, verdict, reason, line, tests, allowed }) {
    const told = tests.filter((test) => test.verdict !== "none");
    const items = told
        .slice(0, AUDITED_TESTS)
        .map((test) => `<li>${html(`${test.name}, line ${test.line}: ${test.verdict}, ${test.reason}`)}</li>`);
    if (told.length > items.length)
        items.push(`<li>… and ${told.length - items.length} more</li>`);
    const inside = items.length === 0
        ? ""
        : `<details><summary>${told.length} tests<span class="unseen"> of ${html(file)}</span></summary><ul>${items.join("")}</ul></details>`;
    const lets = allowed === 0 ? "" : ` (${allowed} let through by a comment)`;
    return `<tr><td>${html(verdict)}</td><th scope="row"><bdi>${html(`${file}:${line}`)}</bdi></th><td>${html(reason)}${lets}${inside}</td></tr>`;
}

;// CONCATENATED MODULE: ./.build/src/report/html/document.js










/**
 * Nothing is loaded and nothing runs but the one script and the one style that were built into this
 * program, named by their hashes; and that script can turn no text into markup.
 */
const POLICY = [
    "default-src 'none'",
    `script-src ${hashOf(PAGE_SCRIPT)}`,
    `style-src ${hashOf(PAGE_STYLE)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
].join("; ");
function hashOf(text) {
    return `'sha256-${(0,external_node_crypto_.createHash)("sha256").update(text).digest("base64")}'`;
}
/** The whole of `report.html`. */
function reportHtml(options) {
    const { state, curves, defaults } = options;
    const files = worstStatesFirst(state);
    const title = `${headlineOf(state).text} · gpu-safe-tests`;
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${html(title)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<a class="skip" href="#files">Skip to the files</a>
${headerHtml(state)}
<main>
${warningsHtml(state)}
${settingsHtml(state, defaults)}
${TIMELINE}
${filesHtml(files)}
${detailsHtml(files)}
${adviceHtml(state)}
${auditHtml(state)}
</main>
<script type="application/json" id="data">${scriptJson(pageData(state, curves))}</script>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`;
}
const TIMELINE = `<section aria-labelledby="h-timeline" id="timeline">
<h2 id="h-timeline">Timeline</h2>
<noscript><p>The timeline is drawn by this page's own script, which your browser does not run here. The table below has all files.</p></noscript>
<div class="tools" id="tools"></div>
<div id="chart" class="chart" tabindex="0" role="application" aria-roledescription="chart" aria-label="Memory over the whole run" aria-describedby="chart-help"></div>
<output id="readout" class="readout" aria-live="polite"></output>
<p class="help" id="chart-help">Drag to zoom, double-click to see all. With the keyboard: left and right move, plus and minus zoom, Page Up and Page Down go from file to file, Enter goes to the file's row, 0 shows all. The table of files has the same figures as text.</p>
</section>`;
function worstStatesFirst({ files }) {
    const results = files.flatMap(({ finished }) => (finished === null ? [] : [finished.result]));
    const place = new Map((0,verdict_order/* worstFirst */.md)(results).map((result, number) => [result, number]));
    const placeOf = (file) => file.finished === null ? -1 : (place.get(file.finished.result) ?? 0);
    return [...files].sort((left, right) => placeOf(left) - placeOf(right));
}

;// CONCATENATED MODULE: ./.build/src/report/html/report.js




/** Some 5 characters a figure, so that all curves together take at most 2.4 MB of the page's 5. */
const FIGURES = 480_000;
const MOST_POINTS = 80_000;
/** Writes `report.html` when the run has ended. `defaults` tells which settings were changed. */
function htmlReporter(folder, defaults) {
    const recorder = new run_state/* RunRecorder */.KS();
    const store = new CurveStore();
    let figuresPerPoint = 4;
    return {
        name: "HTML",
        handle(event) {
            recorder.add(event);
            recordCurves(store, event);
            if (event.kind === "run-started")
                figuresPerPoint = 4 + event.machine.gpus.length;
            if (event.kind !== "run-finished")
                return;
            const budget = Math.min(MOST_POINTS, Math.floor(FIGURES / figuresPerPoint));
            const curves = store.read(budget);
            folder.replace("report.html", reportHtml({ state: recorder.state, curves, defaults }));
        },
        async close() { },
    };
}

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
const junit_OUTPUT_LIMIT = 16_000_000;
/** Writes `junit.xml` when the run has ended. */
function junitReporter(folder) {
    const recorder = new run_state/* RunRecorder */.KS();
    return {
        name: "JUnit",
        handle(event) {
            recorder.add(event);
            if (event.kind === "run-finished")
                folder.replace("junit.xml", junitOf(recorder.state));
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
    const room = { left: junit_OUTPUT_LIMIT };
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
    const text = xmlText(details || message);
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
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: ./.build/src/report/folder.js + 1 modules
var report_folder = __nccwpck_require__(1005);
;// CONCATENATED MODULE: ./.build/src/report/memory-log.js





/**
 * Writes `memory-profile.log`: two lines for each file that ran, as it happens. With the setting
 * `memory-profile: false` there is no such file.
 */
function memoryLogReporter(folder) {
    const recorder = new run_state/* RunRecorder */.KS();
    let fd = null;
    return {
        name: "memory log",
        handle(event) {
            recorder.add(event);
            if (event.kind === "run-started" && event.settings["memory-profile"] !== false) {
                fd ??= folder.create(report_folder/* MEMORY_LOG_FILE */.sw);
            }
            const line = fd === null ? null : memoryLogLine(event, recorder);
            if (fd !== null && line !== null)
                (0,external_node_fs_.writeSync)(fd, `${line}\n`);
        },
        async close() {
            if (fd !== null)
                (0,external_node_fs_.closeSync)(fd);
            fd = null;
        },
    };
}
/** The line that an event leaves in the log, if any. `recorder` has seen the event. */
function memoryLogLine(event, recorder) {
    const { state } = recorder;
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
    const recorder = new run_state/* RunRecorder */.KS();
    return {
        name: "results",
        handle(event) {
            recorder.add(event);
            if (event.kind !== "run-finished")
                return;
            const results = resultsOf(recorder.state);
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
const BARS = "▁▂▃▄▅▆▇█";
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

;// CONCATENATED MODULE: ./.build/src/report/summary-notes.js





const HEAVIEST = 5;
const AUDITED = 50;
const NAME_LIMIT = 300;
const REASON_LIMIT = 500;
/** Where making tests lighter pays, and what the figures advise. */
function adviceLines(state) {
    const results = (0,run_state/* resultsInOrder */.oU)(state);
    const { results: heavy, sharePercent } = heaviestFiles(results, {
        percent: 80,
        limit: HEAVIEST,
    });
    const advice = adviceOf(state).map((piece) => `- ${summary_notes_adviceText(piece)}`);
    const lines = [];
    if (advice.length > 0)
        lines.push("## Advice", "", ...advice, "");
    // Of one or two files everybody knows which is heavy.
    if (results.length < 3 || heavy.length === 0)
        return lines;
    const which = heavy.length === 1 ? "This file holds" : `These ${heavy.length} files hold`;
    lines.push("## Heaviest files", "", `${which} ${sharePercent.toFixed(0)} % of the run's memory-time (peak of the tree × duration):`, "", ...heavy.map((result, number) => `${number + 1}. ${summary_notes_name(result.file)}: ${(0,format/* formatBytes */.z3)(result.peakTreeBytes ?? 0)} peak, ${memoryTimeText(result)}`), "");
    return lines;
}
/** Advice is our own words; only the names in it are not. */
function summary_notes_adviceText({ text, files, more }) {
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
        ...(more > 0 ? ["", `… and ${more} more files, in report.html`] : []),
        "",
    ];
}

;// CONCATENATED MODULE: ./.build/src/report/summary.js











/** GitHub drops a step summary of more than 1 MiB whole; the rest is room for other steps' text. */
const SUMMARY_LIMIT_BYTES = 900_000;
/** One endless reason must not push every other row out. */
const summary_REASON_LIMIT = 2_000;
const MARK = { good: "✅", bad: "❌", idle: "➖" };
/** Writes `summary.md` when the run has ended, and publishes it where there is somewhere to. */
function summaryReporter(folder, options = {}) {
    const recorder = new run_state/* RunRecorder */.KS();
    const course = new CourseRecorder();
    return {
        name: "summary",
        async handle(event) {
            recorder.add(event);
            course.add(event);
            if (event.kind !== "run-finished")
                return;
            const { artifactsUrl = null } = options;
            const markdown = summaryOf(recorder.state, { course, artifactsUrl });
            folder.replace("summary.md", markdown);
            await options.publish?.(markdown);
        },
        async close() { },
    };
}
/** The run as GitHub-flavoured Markdown, in fewer than `limitBytes` bytes of UTF-8. */
function summaryOf(state, options = {}) {
    const { course = new CourseRecorder(), artifactsUrl = null } = options;
    const files = state.files.flatMap(({ index, finished }) => finished === null
        ? []
        : [
            {
                result: finished.result,
                shares: finished.vramShares ?? [],
                spark: course.sparklines.get(index) ?? "",
            },
        ]);
    const hasGpu = files.some(({ result }) => (0,figures/* vramCourse */.qz)(result) !== "");
    const tableHead = tableHeadOf(hasGpu);
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
    let left = missed.length - addRows(text, missed, hasGpu);
    text.addAnyway(middle);
    const isOpen = passed.length > 0 && left === 0;
    if (isOpen) {
        const title = passed.length === 1 ? "The file" : `The ${passed.length} files`;
        const opening = [`<details><summary>${title} that passed</summary>`, "", ...tableHead];
        for (const line of opening)
            text.add(line);
    }
    left += passed.length - (isOpen ? addRows(text, passed, hasGpu) : 0);
    return `${text}${isOpen ? CLOSE : ""}${left === 0 ? "" : leftOutLine(left)}`;
}
const CLOSE = "\n</details>\n";
/** The column of VRAM stands there only where a GPU was read. */
function tableHeadOf(hasGpu) {
    const vram = hasGpu ? " VRAM before → peak → after |" : "";
    return [
        `| | file | verdict | time | peak of process | peak of tree | memory | RAM before → peak → after |${vram} reason |`,
        `|---|---|---|---:|---:|---:|---|---|${hasGpu ? "---|" : ""}---|`,
    ];
}
/** How many rows there was room for. */
function addRows(text, rows, hasGpu) {
    const first = rows.findIndex((each) => !text.add(row(each, hasGpu)));
    return first === -1 ? rows.length : first;
}
function headlines(state, artifactsUrl) {
    const { run, finished, warnings } = state;
    const { isGood, text } = headlineOf(state);
    if (finished === null)
        return [`# gpu-safe-tests: ${text}`];
    const { totals, reason, durationMs } = finished;
    const lines = [`# gpu-safe-tests: ${isGood ? "✅" : "❌"} ${text}`, ""];
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
        .map(({ message }) => `- ⚠️ ${markdownText((0,core_text/* shorten */.ml)(message, summary_REASON_LIMIT))}`);
    return heard.length === 0 ? lines : [...lines, "", ...heard];
}
function row({ result, shares, spark }, hasGpu) {
    const { verdict, file, durationMs, startedAt, peakProcessBytes, peakTreeBytes, reason } = result;
    const size = (count) => (count === null ? "" : (0,format/* formatBytes */.z3)(count));
    const cells = [
        MARK[(0,verdict_order/* weightOf */.mm)(verdict)],
        markdownCode(file),
        verdict,
        startedAt === null ? "" : (0,format/* formatDuration */.a3)(durationMs),
        size(peakProcessBytes),
        size(peakTreeBytes),
        spark,
        (0,figures/* ramCourse */.Mc)(result),
        ...(hasGpu ? [vramCell(result, shares)] : []),
        verdict === "passed" ? "" : markdownText((0,core_text/* shorten */.ml)(reason, summary_REASON_LIMIT)),
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
        htmlReporter(folder, options.defaults ?? null),
        summaryReporter(folder, {
            ...(options.publishSummary === undefined ? {} : { publish: options.publishSummary }),
            artifactsUrl: options.artifactsUrl ?? null,
        }),
    ];
}


/***/ }),

/***/ 1005:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  RD: () => (/* binding */ JOURNAL_FILE),
  sw: () => (/* binding */ MEMORY_LOG_FILE),
  Xm: () => (/* binding */ openReportFolder)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __nccwpck_require__(6512);
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
    const aside = `${path}.${(0,external_node_crypto_.randomBytes)(6).toString("hex")}`;
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
/** O_EXCL already refuses a link at the last step of the path; O_NOFOLLOW says it where it exists. */
const NEW_FILE = external_node_fs_.constants.O_WRONLY |
    external_node_fs_.constants.O_CREAT |
    external_node_fs_.constants.O_EXCL |
    external_node_fs_.constants.O_APPEND |
    (external_node_fs_.constants.O_NOFOLLOW ?? 0);
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
        }
        catch (error) {
            unlock();
            throw error;
        }
        return folderAt(folder, unlock);
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
function folderAt(folder, close) {
    return {
        path: folder,
        create: (name) => (0,external_node_fs_.openSync)((0,external_node_path_.join)(folder, name), NEW_FILE, 0o600),
        replace(name, text) {
            const draft = (0,external_node_path_.join)(folder, `.${name}.${(0,external_node_crypto_.randomBytes)(6).toString("hex")}`);
            const fd = (0,external_node_fs_.openSync)(draft, NEW_FILE, 0o600);
            try {
                try {
                    (0,external_node_fs_.writeFileSync)(fd, text);
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
        },
        syncEntries: () => syncFolder(folder),
        close,
    };
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

/***/ 8347:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ replay)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6512);
/* harmony import */ var _core_journal_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(3417);
/* harmony import */ var _core_replay_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(9504);
/* harmony import */ var _core_run_state_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(6002);
/* harmony import */ var _dispatch_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(9786);
/* harmony import */ var _folder_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(1005);









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
            recorder.add(event);
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
    const result = await (0,_dispatch_js__WEBPACK_IMPORTED_MODULE_7__/* .dispatch */ .J)(wholeRun(), reporters, { clock });
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


/***/ }),

/***/ 8046:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   IQ: () => (/* binding */ rankOf),
/* harmony export */   md: () => (/* binding */ worstFirst),
/* harmony export */   mm: () => (/* binding */ weightOf)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6512);

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


/***/ }),

/***/ 3520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  D: () => (/* binding */ parseCommandLine)
});

// EXTERNAL MODULE: ./.build/src/core/quote.js
var quote = __nccwpck_require__(3023);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
// EXTERNAL MODULE: ./.build/src/settings/nearest.js
var nearest = __nccwpck_require__(4115);
// EXTERNAL MODULE: ./.build/src/settings/table.js
var table = __nccwpck_require__(7873);
// EXTERNAL MODULE: ./.build/src/settings/text-kinds.js + 1 modules
var text_kinds = __nccwpck_require__(5200);
;// CONCATENATED MODULE: ./.build/src/settings/flag-reader.js





const COMMANDS = ["run", "doctor", "audit", "replay"];
/** Flags that stand for settings: name and what they set. */
const SHORTHANDS = {
    "disable-watchdog": [["watchdog", "false"]],
    "disable-memory-limit": [
        ["process-memory-limit", "off"],
        ["tree-memory-limit", "off"],
    ],
};
function tokenize(args) {
    // Without declared options parseArgs only cuts: which flag takes the next word is decided below,
    // so that one wrong flag does not hide the others.
    return (0,external_node_util_.parseArgs)({
        args: [...args],
        strict: false,
        allowPositionals: true,
        tokens: true,
        options: {},
    }).tokens;
}
/** Cuts a command line into flags and words; never throws, what is wrong is in `faults`. */
function readFlags(args) {
    const state = new Reading(args);
    for (const token of tokenize(args))
        state.take(token);
    return state;
}
class Reading {
    command = "run";
    wantsHelp = false;
    wantsVersion = false;
    format = null;
    texts = new Map();
    tests = [];
    words = [];
    faults = [];
    #args;
    #rows;
    #taken = -1;
    #terminated = false;
    #sawWord = false;
    constructor(args) {
        this.#args = args;
        this.#rows = new Map((0,table/* settingRows */.mH)().map(([, row]) => [row.name, row]));
    }
    take(token) {
        // parseArgs makes several tokens of `-5x`, and one of a word that was a flag's value.
        if (token.index <= this.#taken)
            return;
        this.#taken = token.index;
        if (token.kind === "option-terminator")
            this.#terminated = true;
        else if (token.kind === "positional")
            this.#takeWord(token.value);
        else
            this.#takeFlag(token);
    }
    #takeWord(word) {
        const command = COMMANDS.find((name) => name === word);
        const isFirst = !this.#sawWord;
        this.#sawWord = true;
        if (command !== undefined && isFirst && !this.#terminated)
            this.command = command;
        else
            this.words.push(word);
    }
    #takeFlag(token) {
        const written = this.#args[token.index] ?? "";
        if (written === "-h" || written === "--help")
            this.wantsHelp = true;
        else if (written === "--version")
            this.wantsVersion = true;
        else if (!written.startsWith("--"))
            this.faults.push(`${(0,quote/* quoted */.T)(written)} is no flag`);
        else if (Object.hasOwn(SHORTHANDS, token.name))
            this.#takeShorthand(token);
        else if (token.name === "format") {
            const text = this.#valueOf(token);
            if (this.format !== null)
                this.faults.push("--format is given twice");
            this.format = text ?? this.format;
        }
        else
            this.#takeSetting(token);
    }
    #takeShorthand(token) {
        if (token.value !== undefined)
            this.faults.push(`--${token.name} takes no value`);
        for (const [name, text] of SHORTHANDS[token.name] ?? []) {
            this.#set(name, text, `--${token.name}`);
        }
    }
    #takeSetting(token) {
        const row = this.#rows.get(token.name);
        if (row === undefined) {
            this.faults.push(`${(0,quote/* quoted */.T)(`--${token.name}`)} is no flag${this.#suggestion(token.name)}`);
            return;
        }
        if (row.frontEnds === "action") {
            this.faults.push(`--${row.name} exists in the GitHub Action only: leave it out here`);
        }
        // Also for a flag that is refused: its value must not become a test pattern.
        const text = row.kind.isSwitch ? this.#switchValueOf(token) : this.#valueOf(token);
        if (text === null || row.frontEnds === "action")
            return;
        if (row.name === "tests")
            this.#addTests((0,text_kinds/* splitPatternLines */.CH)(text));
        else
            this.#set(row.name, text, `--${row.name}`);
    }
    #addTests(patterns) {
        // An empty pattern is refused later; none at all would silently mean the default.
        this.tests.push(...(patterns.length > 0 ? patterns : [""]));
    }
    #set(name, text, flag) {
        if (this.texts.has(name))
            this.faults.push(`${flag}: ${name} is given twice`);
        this.texts.set(name, text);
    }
    /** `--flag=text` or `--flag text`; null (with a fault) where neither is there. */
    #valueOf(token) {
        if (token.value !== undefined)
            return token.value;
        const next = this.#args[token.index + 1];
        // A negative figure is a wrong value, everything else with a dash is the next flag.
        if (next === undefined || (/^-./.test(next) && !/^-\d/.test(next))) {
            this.faults.push(`--${token.name} needs a value: write --${token.name}=VALUE`);
            return null;
        }
        this.#taken = token.index + 1;
        return next;
    }
    /** A switch alone means true; it takes the next word only if that is `true` or `false`. */
    #switchValueOf(token) {
        if (token.value !== undefined)
            return token.value;
        const next = this.#args[token.index + 1];
        if (next === undefined || !/^(?:true|false)$/i.test(next))
            return "true";
        this.#taken = token.index + 1;
        return next;
    }
    #suggestion(name) {
        const positive = name.startsWith("no-") ? this.#rows.get(name.slice(3)) : undefined;
        if (positive?.kind.isSwitch)
            return `; did you mean --${positive.name} false?`;
        const flags = [...this.#rows.values()]
            .filter((row) => row.frontEnds === "both")
            .map((row) => row.name);
        const close = (0,nearest/* nearest */.p)(name, [
            ...flags,
            ...Object.keys(SHORTHANDS),
            "format",
            "help",
            "version",
        ]);
        return close === null ? "" : `; did you mean --${close}?`;
    }
}

// EXTERNAL MODULE: ./.build/src/settings/parse.js + 1 modules
var parse = __nccwpck_require__(7818);
;// CONCATENATED MODULE: ./.build/src/settings/flags.js



/**
 * Reads the command line: `[run|doctor|audit|replay] [flags] [pattern…]`. The first word that is
 * no flag names the command; a file of such a name is written `./run`, or stands behind `--`.
 *
 * `args` is without node and script. `--help` and `--version` win over everything that is wrong.
 * Throws one UserError (exit code 2) that lists all faults, a line each.
 */
function parseCommandLine(args) {
    const flags = readFlags(args);
    if (flags.wantsHelp)
        return { command: "help" };
    if (flags.wantsVersion)
        return { command: "version" };
    if (flags.command === "replay")
        return replay(flags);
    const faults = [...flags.faults];
    const patterns = [...flags.tests, ...flags.words];
    if (flags.command === "doctor" && patterns.length > 0) {
        faults.push(`doctor takes no test files, but got ${(0,quote/* quoted */.T)(patterns.join(" "))}`);
    }
    const format = flags.format ?? "text";
    if (flags.format !== null && flags.command !== "audit") {
        faults.push("--format belongs to audit: write gpu-safe-tests audit --format json");
    }
    else if (format !== "text" && format !== "json") {
        faults.push(`--format: ${(0,quote/* quoted */.T)(format)} is unknown; allowed: text or json`);
    }
    const { parsed, faults: wrong } = (0,parse/* readSettings */.sb)({
        texts: flags.texts,
        ...(patterns.length > 0 ? { patterns } : {}),
    });
    faults.push(...wrong);
    if (faults.length > 0)
        throw (0,parse/* wrongSettings */.FV)(faults);
    if (flags.command === "audit") {
        return { command: "audit", parsed, format: format === "json" ? "json" : "text" };
    }
    return { command: flags.command, parsed };
}
function replay(flags) {
    const faults = [...flags.faults];
    const [directory, ...others] = flags.words;
    if (directory === undefined || directory === "") {
        faults.push("replay needs the folder that holds memory-profile.jsonl: write replay DIR");
    }
    if (others.length > 0) {
        faults.push(`replay takes one folder, but also got ${(0,quote/* quoted */.T)(others.join(" "))}`);
    }
    if (flags.format !== null || flags.tests.length > 0 || flags.texts.size > 0) {
        faults.push("replay takes no settings: it reads those of the recorded run");
    }
    if (directory === undefined || faults.length > 0)
        throw (0,parse/* wrongSettings */.FV)(faults);
    return { command: "replay", directory };
}


/***/ }),

/***/ 2454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ helpText)
/* harmony export */ });
/* harmony import */ var _core_verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4646);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7873);


/** Fits a terminal of the usual width. */
const COLUMNS = 80;
const EXIT_MEANINGS = {
    passed: "all passed",
    failed: "at least one file did not pass",
    settings: "wrong settings, or no file matched",
    refused: "refused by preflight",
    "no-containment": "no containment",
    internal: "internal error",
    cancelled: "cancelled",
};
/** The text of `--help`, ending in a line break. */
function helpText() {
    return `${[
        ...wrap("Runs test files one by one, each held in a hard memory limit, and tells which one needed what.", ""),
        "",
        "Usage",
        "  gpu-safe-tests [run] [flags] [pattern...]   run test files",
        "  gpu-safe-tests doctor [flags]               say what this machine offers",
        "  gpu-safe-tests audit [flags] [pattern...]   list tests that load real models",
        "  gpu-safe-tests replay DIR                   write the reports of DIR again",
        "  gpu-safe-tests --help | -h | --version",
        "",
        ...wrap("Patterns are globs, files or folders; ! in front excludes. What follows -- is a pattern, whatever it begins with. A file that is called like a command is written ./run.", ""),
        "",
        "Flags",
        ...(0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .settingRows */ .mH)()
            .filter(([, row]) => row.frontEnds === "both")
            .flatMap(([, row]) => describeFlag(row)),
        "  --disable-watchdog",
        ...wrap("Same as --watchdog false.", "      "),
        "  --disable-memory-limit",
        ...wrap("Same as --process-memory-limit off --tree-memory-limit off.", "      "),
        "  --format text|json",
        ...wrap("How audit prints. (default: text)", "      "),
        "",
        ...wrap("Sizes: 512MB, 8GB, 8GiB, 1.5g or plain bytes, counted in 1024s. Durations: 250ms, 2s, 30m, 1h. Percent: 70, 70%, 70.5. --flag VALUE and --flag=VALUE are the same.", ""),
        "",
        "Exit codes",
        ...Object.entries(_core_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT_CODES */ .ai).map(([name, code]) => `${String(code).padStart(5)}  ${EXIT_MEANINGS[name]}`),
    ].join("\n")}\n`;
}
function describeFlag(row) {
    const indent = "      ";
    const meaning = `${row.meaning} (default: ${shownDefault(row)})`.replaceAll("`", "");
    return [`  --${row.name} ${row.kind.placeholder}`, ...wrap(meaning, indent)];
}
function shownDefault(row) {
    if (row.name === "report-dir")
        return "memory-profile";
    return row.defaultText.replaceAll("\n", " ");
}
/** Breaks a text at its blanks into lines of at most COLUMNS, each behind `indent`. */
function wrap(text, indent) {
    const lines = [];
    let line = "";
    for (const word of text.split(" ")) {
        const longer = line === "" ? word : `${line} ${word}`;
        if (indent.length + longer.length > COLUMNS && line !== "") {
            lines.push(indent + line);
            line = word;
        }
        else
            line = longer;
    }
    return [...lines, indent + line];
}


/***/ }),

/***/ 7518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AV: () => (/* binding */ percentKind),
/* harmony export */   I7: () => (/* binding */ orWord),
/* harmony export */   Lx: () => (/* binding */ simpleKind),
/* harmony export */   P: () => (/* binding */ wholeNumberKind),
/* harmony export */   R4: () => (/* binding */ orOff),
/* harmony export */   V9: () => (/* binding */ switchKind),
/* harmony export */   au: () => (/* binding */ choiceKind),
/* harmony export */   fc: () => (/* binding */ durationKind),
/* harmony export */   uX: () => (/* binding */ sizeKind)
/* harmony export */ });
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5254);

/** Enough for every figure and word. */
const SHORT = 256;
function simpleKind(kind) {
    return { isSwitch: false, maxLength: SHORT, ...kind };
}
/** Adds a word such as `off` or `auto` (any case) to what a kind allows. */
function orWord(kind, word, meaning) {
    return {
        allowed: `${kind.allowed}, or ${word}`,
        placeholder: `${kind.placeholder}|${word}`,
        isSwitch: false,
        maxLength: kind.maxLength,
        parse: (text) => (text.toLowerCase() === word ? (0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .accepted */ .qG)(meaning) : kind.parse(text)),
        record: (value) => (value === meaning ? word : kind.record(value)),
    };
}
function orOff(kind) {
    return orWord(kind, "off", null);
}
const switchKind = {
    allowed: "true or false",
    placeholder: "true|false",
    isSwitch: true,
    maxLength: SHORT,
    parse: _units_js__WEBPACK_IMPORTED_MODULE_0__/* .parseBoolean */ .yG,
    record: (value) => value,
};
/** A percentage from `atLeast` to 100. */
function percentKind(atLeast) {
    return simpleKind({
        allowed: `a percentage from ${atLeast} to 100 such as 70, 70% or 70.5`,
        placeholder: "PERCENT",
        parse: (text) => within((0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePercent */ .lo)(text), atLeast, 100, `${atLeast}`, "100"),
        record: (value) => value,
    });
}
function sizeKind(least, most) {
    const [from, to] = [(0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(least), (0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(most)];
    return simpleKind({
        allowed: `a size from ${from} to ${to} such as 512MB, 8GB or 1.5g`,
        placeholder: "SIZE",
        parse: (text) => within((0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .parseBytes */ .z_)(text), least, most, from, to),
        record: _units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3,
    });
}
function durationKind(least, most) {
    const [from, to] = [(0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(least), (0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(most)];
    return simpleKind({
        allowed: `a duration from ${from} to ${to} such as 250ms, 2s, 30m or 1h`,
        placeholder: "DURATION",
        parse: (text) => within((0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E9)(text), least, most, from, to),
        record: _units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3,
    });
}
function wholeNumberKind(least, most) {
    return simpleKind({
        allowed: `a whole number from ${least} to ${most}`,
        placeholder: "NUMBER",
        parse: (text) => within((0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .parseWholeNumber */ .oA)(text), least, most, `${least}`, `${most}`),
        record: (value) => value,
    });
}
/** One word of a closed set, in any case. */
function choiceKind(words) {
    return simpleKind({
        allowed: `one of ${words.join(", ")}`,
        placeholder: words.join("|"),
        parse: (text) => {
            const word = words.find((candidate) => candidate === text.toLowerCase());
            if (word !== undefined)
                return (0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .accepted */ .qG)(word);
            return (0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)(text === "" ? "is empty" : "is none of these words");
        },
        record: (value) => value,
    });
}
function within(parsed, least, most, from, to) {
    if (!parsed.ok)
        return parsed;
    if (parsed.value < least)
        return (0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)(`is less than ${from}`);
    if (parsed.value > most)
        return (0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)(`is more than ${to}`);
    return parsed;
}


/***/ }),

/***/ 4115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/** Longer words are typed by machines; and the distance costs the product of both lengths. */
const LONGEST_WORD = 40;
/** The candidate that a mistyped word most likely meant, or null where none is close. */
function nearest(word, candidates) {
    if (word.length > LONGEST_WORD)
        return null;
    const typed = word.toLowerCase().replaceAll("_", "-");
    let best = null;
    let bestDistance = Math.max(2, Math.floor(typed.length / 4)) + 1;
    for (const candidate of candidates) {
        const distance = editDistance(typed, candidate);
        if (distance < bestDistance && distance < candidate.length) {
            best = candidate;
            bestDistance = distance;
        }
    }
    return best;
}
/** Insertions, deletions and replacements (Levenshtein), one row at a time. */
function editDistance(from, to) {
    let above = Array.from({ length: to.length + 1 }, (_, column) => column);
    for (let row = 1; row <= from.length; row += 1) {
        const current = [row];
        for (let column = 1; column <= to.length; column += 1) {
            const replaced = (above[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1);
            const deleted = (above[column] ?? 0) + 1;
            const inserted = (current[column - 1] ?? 0) + 1;
            current.push(Math.min(replaced, deleted, inserted));
        }
        above = current;
    }
    return above[to.length] ?? 0;
}


/***/ }),

/***/ 7818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  L6: () => (/* binding */ defaultSettings),
  sb: () => (/* binding */ readSettings),
  FV: () => (/* binding */ wrongSettings)
});

// UNUSED EXPORTS: parseSettings

// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __nccwpck_require__(6512);
// EXTERNAL MODULE: ./.build/src/core/quote.js
var quote = __nccwpck_require__(3023);
;// CONCATENATED MODULE: ./.build/src/settings/cross-check.js
/** What is allowed, setting by setting, and yet takes protection away or contradicts itself. */
function crossCheck(settings) {
    const warnings = [];
    if (!settings.watchdog) {
        warnings.push({
            code: "watchdog-disabled",
            message: "watchdog: false is not recommended: nothing stops a file when the machine's memory runs out; ram-kill-threshold, commit-kill-threshold and vram-kill-threshold are not enforced.",
        });
    }
    if (settings.containment === "off") {
        warnings.push({
            code: "containment-disabled",
            message: "containment: off is not recommended: processes that a test leaves behind are not found, and no memory limit is enforced by the kernel.",
        });
    }
    if (settings.processMemoryLimit === null && settings.treeMemoryLimit === null) {
        warnings.push({
            code: "memory-limit-disabled",
            message: "process-memory-limit: off with tree-memory-limit: off is not recommended: no hard limit holds a test's memory.",
        });
    }
    return [...warnings, ...contradictions(settings)];
}
/** A run is admitted, or a file started, where the watchdog would kill at once. */
function contradictions(settings) {
    const kill = settings.ramKillThreshold;
    if (kill === null || !settings.watchdog)
        return [];
    const entries = [
        ["ram-preflight-max", settings.ramPreflightMax],
        ["ram-target", settings.ramTarget],
    ];
    return entries.flatMap(([name, limit]) => limit === null || limit < kill
        ? []
        : [
            {
                code: `${name}-above-kill-threshold`,
                message: `${name}: ${limit} is not below ram-kill-threshold: ${kill}: a file may start and be killed at once. Set ${name} lower.`,
            },
        ]);
}

// EXTERNAL MODULE: ./.build/src/settings/nearest.js
var nearest = __nccwpck_require__(4115);
// EXTERNAL MODULE: ./.build/src/settings/table.js
var table = __nccwpck_require__(7873);
// EXTERNAL MODULE: ./.build/src/settings/text-kinds.js + 1 modules
var text_kinds = __nccwpck_require__(5200);
// EXTERNAL MODULE: ./.build/src/settings/units.js
var units = __nccwpck_require__(5254);
;// CONCATENATED MODULE: ./.build/src/settings/parse.js







/**
 * Turns the texts of all settings into typed values. Throws one UserError (exit code 2) that lists
 * every wrong setting, a line each: its name, the value, what is wrong and what is allowed.
 */
function parseSettings(raw) {
    const { parsed, faults } = readSettings({ texts: raw });
    if (faults.length > 0)
        throw wrongSettings(faults);
    return parsed;
}
/** As they stand in `results.json` when none is set. */
function defaultSettings() {
    return parseSettings(new Map()).record;
}
/** `parseSettings` without throwing, for a front end that has faults of its own to add. */
function readSettings(raw) {
    const faults = unknownNames(raw.texts);
    const values = {};
    const record = {};
    for (const [key, row] of (0,table/* settingRows */.mH)()) {
        const result = readOne(key, row, raw);
        if (result.ok) {
            values[key] = result.value;
            record[row.name] = row.kind.record(result.value);
        }
        else {
            faults.push(`${row.name}: ${result.fault}; allowed: ${row.kind.allowed}`);
        }
    }
    // All keys are there unless there are faults, and then nobody may use the values.
    const settings = values;
    const warnings = faults.length === 0 ? crossCheck(settings) : [];
    return { parsed: { settings, record, warnings }, faults };
}
function readOne(key, row, raw) {
    if (key === "tests" && raw.patterns !== undefined) {
        const result = (0,text_kinds/* parsePatterns */.Z7)(raw.patterns);
        return result.ok ? result : (0,units/* refused */.J5)(`${(0,quote/* quoted */.T)(raw.patterns.join(" "))} ${result.fault}`);
    }
    const text = raw.texts.get(row.name) ?? row.defaultText;
    if (text.length > row.kind.maxLength) {
        return (0,units/* refused */.J5)(`${(0,quote/* quoted */.T)(text)} is longer than ${row.kind.maxLength} characters`);
    }
    const result = row.kind.parse(text);
    return result.ok ? result : (0,units/* refused */.J5)(`${(0,quote/* quoted */.T)(text)} ${result.fault}`);
}
function unknownNames(texts) {
    const names = (0,table/* settingRows */.mH)().map(([, row]) => row.name);
    return [...texts.keys()]
        .filter((name) => !names.includes(name))
        .map((name) => {
        const close = (0,nearest/* nearest */.p)(name, names);
        return `${(0,quote/* quoted */.T)(name)} is no setting${close === null ? "" : `; did you mean ${close}?`}`;
    });
}
/** One error for all faults. */
function wrongSettings(faults) {
    const [only] = faults;
    return new errors/* UserError */.yo({
        code: "wrong-settings",
        message: faults.length === 1 && only !== undefined
            ? only
            : `${faults.length} settings are wrong:\n${faults.map((fault) => `  ${fault}`).join("\n")}`,
        hint: "Change the value; `gpu-safe-tests --help` and the README list all settings.",
        exitCode: 2,
    });
}


/***/ }),

/***/ 7873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   mH: () => (/* binding */ settingRows)
/* harmony export */ });
/* unused harmony exports SETTINGS_TABLE, settingNames */
/* harmony import */ var _core_units_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5288);
/* harmony import */ var _kinds_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7518);
/* harmony import */ var _text_kinds_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5200);



const HOUR_MS = 3_600_000;
/** Under 1 MB no program starts; beyond 1024 TB no machine is built. */
const limitSize = (0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .sizeKind */ .uX)((0,_core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .bytes */ .ee)(_core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .MIB */ .D6), (0,_core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .bytes */ .ee)(1024 * 1024 * _core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .GIB */ .j9));
/** A threshold of 0 would kill every file at once: it is refused, who means `off` writes it. */
const killThreshold = (0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .orOff */ .R4)((0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .percentKind */ .AV)(1));
const share = (0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .orOff */ .R4)((0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .percentKind */ .AV)(0));
/**
 * Every setting, in the order of the contract. `action.yml`, the flags with their help and the
 * README's table are made from this.
 */
const SETTINGS_TABLE = {
    tests: {
        name: "tests",
        defaultText: "tests/**/test_*.py\ntests/**/*_test.py",
        meaning: "Globs, files or folders, one a line; `!` in front excludes. A folder means the test files in it at any depth (`test_*.py`, `*_test.py`, and `*.test.*` and `*.spec.*` of JavaScript and TypeScript). Sorted by path, each file once. On the command line also as plain arguments.",
        kind: _text_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .patternsKind */ .YD,
        frontEnds: "both",
    },
    command: {
        name: "command",
        defaultText: "auto",
        meaning: "Program and arguments, run once per file without a shell; `{file}` is replaced, or the file is appended; `{junit}` is replaced by a path at which the command may write JUnit XML (pytest: `--junitxml={junit}`), whose test cases then stand in junit.xml. `auto` runs `.py` by pytest (unittest where pytest is absent), `.js`, `.mjs`, `.cjs`, `.ts` and `.mts` by `node --test`, and an executable file by itself.",
        kind: _text_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .commandKind */ .k7,
        frontEnds: "both",
    },
    workingDirectory: {
        name: "working-directory",
        defaultText: ".",
        meaning: "Where files are looked for and commands run.",
        kind: (0,_text_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .folderKind */ .J9)({ mayBeEmpty: false }),
        frontEnds: "both",
    },
    ramPreflightMax: {
        name: "ram-preflight-max",
        defaultText: "70",
        meaning: "Percent of RAM in use above which the run is refused before the first file.",
        kind: share,
        frontEnds: "both",
    },
    vramPreflightMax: {
        name: "vram-preflight-max",
        defaultText: "80",
        meaning: "Percent of VRAM in use, of the fullest visible GPU, above which the run is refused before the first file.",
        kind: share,
        frontEnds: "both",
    },
    ramTarget: {
        name: "ram-target",
        defaultText: "70",
        meaning: "Percent of RAM in use that must be reached again before the next file starts.",
        kind: share,
        frontEnds: "both",
    },
    settleTimeout: {
        name: "settle-timeout",
        defaultText: "60s",
        meaning: "How long to wait between files for RAM and VRAM to come back.",
        kind: (0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .durationKind */ .fc)((0,_core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .millis */ .ne)(0), (0,_core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .millis */ .ne)(24 * HOUR_MS)),
        frontEnds: "both",
    },
    ramKillThreshold: {
        name: "ram-kill-threshold",
        defaultText: "90",
        meaning: "Percent of RAM in use at which the watchdog kills the running file's process tree.",
        kind: killThreshold,
        frontEnds: "both",
    },
    commitKillThreshold: {
        name: "commit-kill-threshold",
        defaultText: "95",
        meaning: "Percent of the system commit limit in use at which the watchdog kills the running file's process tree (Windows; Linux where overcommit is strict).",
        kind: killThreshold,
        frontEnds: "both",
    },
    vramKillThreshold: {
        name: "vram-kill-threshold",
        defaultText: "off",
        meaning: "Percent of VRAM in use, of the fullest visible GPU, at which the watchdog kills the running file's process tree.",
        kind: killThreshold,
        frontEnds: "both",
    },
    processMemoryLimit: {
        name: "process-memory-limit",
        defaultText: "8GB",
        meaning: "Hard memory limit of each test process (on Windows it counts commit charge).",
        kind: (0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .orOff */ .R4)(limitSize),
        frontEnds: "both",
    },
    treeMemoryLimit: {
        name: "tree-memory-limit",
        defaultText: "auto",
        meaning: "Hard memory limit for all processes of one file together. `auto` is what is left to `ram-kill-threshold` when the file starts, where the kernel counts resident memory (Linux).",
        kind: (0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .orWord */ .I7)((0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .orWord */ .I7)(limitSize, "auto", "auto"), "off", null),
        frontEnds: "both",
    },
    limitGrace: {
        name: "limit-grace",
        defaultText: "3s",
        meaning: "After a hard limit was hit and the allocation refused, how long the process may still report before its tree is killed.",
        kind: (0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .durationKind */ .fc)((0,_core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .millis */ .ne)(0), (0,_core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .millis */ .ne)(600_000)),
        frontEnds: "both",
    },
    watchdog: {
        name: "watchdog",
        defaultText: "true",
        meaning: "Watches the machine's memory while a file runs and kills the file before the machine dies. `false` is not recommended and warns.",
        kind: _kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .switchKind */ .V9,
        frontEnds: "both",
    },
    watchdogInterval: {
        name: "watchdog-interval",
        defaultText: "250ms",
        meaning: "Longest time between two looks; shortened by itself as headroom shrinks.",
        kind: (0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .durationKind */ .fc)((0,_core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .millis */ .ne)(1), (0,_core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .millis */ .ne)(60_000)),
        frontEnds: "both",
    },
    fileTimeout: {
        name: "file-timeout",
        defaultText: "30m",
        meaning: "How long one file may run.",
        kind: (0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .orOff */ .R4)((0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .durationKind */ .fc)((0,_core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .millis */ .ne)(1), (0,_core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .millis */ .ne)(168 * HOUR_MS))),
        frontEnds: "both",
    },
    gpuMaxSplitMb: {
        name: "gpu-max-split-mb",
        defaultText: "64",
        meaning: "`max_split_size_mb` handed to PyTorch's CUDA allocator, unless your environment sets one.",
        // PyTorch before 2.10 refuses 20 and less (c10 CachingAllocatorConfig, kLargeBuffer).
        kind: (0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .orOff */ .R4)((0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeNumberKind */ .P)(21, 1_048_576)),
        frontEnds: "both",
    },
    memoryProfile: {
        name: "memory-profile",
        defaultText: "true",
        meaning: "`false` leaves the memory log and the samples out; lifecycle events stay.",
        kind: _kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .switchKind */ .V9,
        frontEnds: "both",
    },
    audit: {
        name: "audit",
        defaultText: "warn",
        meaning: "Static audit of the test files: `exclude` does not run files that load real models, `fail` fails the run for them.",
        kind: (0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .choiceKind */ .au)(["off", "warn", "exclude", "fail"]),
        frontEnds: "both",
    },
    auditLoaders: {
        name: "audit-loaders",
        defaultText: "",
        defaultShown: "none",
        meaning: "A file that adds your own model loaders to the audit's catalogue, in the format of docs/audit.md.",
        kind: _text_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .fileKind */ .h_,
        frontEnds: "both",
    },
    containment: {
        name: "containment",
        defaultText: "required",
        meaning: "`required`: without containment nothing runs. `off` is not recommended and warns.",
        kind: (0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .choiceKind */ .au)(["required", "off"]),
        frontEnds: "both",
    },
    failFast: {
        name: "fail-fast",
        defaultText: "false",
        meaning: "Stop after the first file that did not pass.",
        kind: _kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .switchKind */ .V9,
        frontEnds: "both",
    },
    reportDir: {
        name: "report-dir",
        defaultText: "",
        defaultShown: "action: a folder under `RUNNER_TEMP`; command line: `memory-profile`",
        meaning: "Where the reports go.",
        kind: (0,_text_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .folderKind */ .J9)({ mayBeEmpty: true }),
        frontEnds: "both",
    },
    artifactName: {
        name: "artifact-name",
        defaultText: "memory-profile",
        meaning: "Name of the uploaded artifact; a name that is taken gets a suffix, nothing is overwritten.",
        kind: _text_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .artifactNameKind */ .cA,
        frontEnds: "action",
    },
    retentionDays: {
        name: "retention-days",
        defaultText: "",
        defaultShown: "the repository's default",
        meaning: "Days for which the artifact is kept.",
        kind: {
            ...(0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .orWord */ .I7)((0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeNumberKind */ .P)(1, 400), "", null),
            allowed: "a whole number from 1 to 400, or empty",
            placeholder: "NUMBER",
            record: (value) => value,
        },
        frontEnds: "action",
    },
    jobSummary: {
        name: "job-summary",
        defaultText: "true",
        meaning: "Write the summary of the job.",
        kind: _kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .switchKind */ .V9,
        frontEnds: "action",
    },
};
/** Setting names as the contract has them, by their names in code. */
const settingNames = Object.fromEntries(settingRows().map(([key, row]) => [key, row.name]));
/** The table as a list, in its order, for everything that treats all settings alike. */
function settingRows() {
    return Object.entries(SETTINGS_TABLE);
}


/***/ }),

/***/ 5200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  cA: () => (/* binding */ artifactNameKind),
  k7: () => (/* binding */ commandKind),
  h_: () => (/* binding */ fileKind),
  J9: () => (/* binding */ folderKind),
  Z7: () => (/* binding */ parsePatterns),
  YD: () => (/* binding */ patternsKind),
  CH: () => (/* binding */ splitPatternLines)
});

;// CONCATENATED MODULE: ./node_modules/string-argv/index.js

function parseArgsStringToArgv(value, env, file) {
    const myArray = [];
    if (env) {
        myArray.push(env);
    }
    if (file) {
        myArray.push(file);
    }
    let current = "";
    let inQuote = null;
    let hasToken = false; // Track if we've started a token (for empty quotes)
    let i = 0;
    while (i < value.length) {
        const char = value[i];
        if (inQuote) {
            // Inside quotes - look for the closing quote
            if (char === inQuote) {
                // End of quoted section
                inQuote = null;
            }
            else {
                // Add character to current token (without the quotes)
                current += char;
            }
        }
        else {
            // Outside quotes
            if (char === '"' || char === "'") {
                // Start of quoted section - this means we have a token even if empty
                inQuote = char;
                hasToken = true;
            }
            else if (/\s/.test(char)) {
                // Whitespace - end current token if we have one
                if (hasToken) {
                    myArray.push(current);
                    current = "";
                    hasToken = false;
                }
            }
            else {
                // Regular character - add to current token
                current += char;
                hasToken = true;
            }
        }
        i++;
    }
    // Don't forget the last token
    if (hasToken) {
        myArray.push(current);
    }
    return myArray;
}

// EXTERNAL MODULE: ./.build/src/settings/kinds.js
var kinds = __nccwpck_require__(7518);
// EXTERNAL MODULE: ./.build/src/settings/units.js
var units = __nccwpck_require__(5254);
;// CONCATENATED MODULE: ./.build/src/settings/text-kinds.js



/** Longest command line that Windows can start (CreateProcessW). */
const LONGEST_COMMAND = 32_767;
/** Longest path that Linux takes (PATH_MAX). */
const LONGEST_PATH = 4_096;
/** Room for some 20,000 named files. */
const LONGEST_PATTERNS = 1_048_576;
/** What the artifact service refuses in a name: Windows could not unpack it. */
const FORBIDDEN_IN_ARTIFACT_NAME = /["\\/:<>|*?\r\n]/;
/** Test patterns, one a line (LF or CRLF), blanks around them and empty lines dropped. */
const patternsKind = (0,kinds/* simpleKind */.Lx)({
    allowed: "globs, files or folders, one a line, at least one that does not begin with !",
    placeholder: "PATTERN",
    maxLength: LONGEST_PATTERNS,
    parse: (text) => parsePatterns(splitPatternLines(text)),
    record: (value) => value,
});
function splitPatternLines(text) {
    return text
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== "");
}
/** Checks patterns that are already apart, as the command line has them. */
function parsePatterns(patterns) {
    if (patterns.length === 0)
        return (0,units/* refused */.J5)("is empty");
    if (patterns.some((pattern) => pattern === "" || pattern === "!")) {
        return (0,units/* refused */.J5)("has an empty pattern");
    }
    if (patterns.some((pattern) => pattern.includes("\0")))
        return (0,units/* refused */.J5)("has a NUL character");
    if (patterns.every((pattern) => pattern.startsWith("!")))
        return (0,units/* refused */.J5)("only excludes");
    return (0,units/* accepted */.qG)(patterns);
}
/**
 * The command's text becomes arguments without a shell: blanks part them, single or double quotes
 * hold them together, nothing else is special (a backslash is a character, as Windows paths need).
 */
const commandKind = (0,kinds/* simpleKind */.Lx)({
    allowed: "auto, or a program with its arguments such as python -m pytest -x {file}",
    placeholder: "COMMAND",
    maxLength: LONGEST_COMMAND,
    parse: parseCommand,
    record: (value) => (value.kind === "auto" ? "auto" : value.argv.map(quoteArgument).join(" ")),
});
function parseCommand(text) {
    if (text.trim() === "")
        return (0,units/* refused */.J5)("is empty");
    if (text.trim().toLowerCase() === "auto")
        return (0,units/* accepted */.qG)({ kind: "auto" });
    if (text.includes("\0"))
        return (0,units/* refused */.J5)("has a NUL character");
    const open = openQuote(text);
    if (open !== null)
        return (0,units/* refused */.J5)(`has an opening ${open} that nothing closes`);
    const argv = parseArgsStringToArgv(text);
    if (argv[0] === undefined || argv[0] === "")
        return (0,units/* refused */.J5)("names no program");
    return (0,units/* accepted */.qG)({ kind: "template", argv });
}
/** The quote that is still open at the end; string-argv would close it silently. */
function openQuote(text) {
    let open = null;
    for (const character of text) {
        if (open === character)
            open = null;
        else if (open === null && (character === '"' || character === "'"))
            open = character;
    }
    return open;
}
/** Spells an argument so that `parseCommand` reads it back. */
function quoteArgument(argument) {
    if (argument !== "" && !/[\s"']/.test(argument))
        return argument;
    return argument
        .split(/("+)/)
        .filter((part) => part !== "" || argument === "")
        .map((part) => (part.startsWith('"') ? `'${part}'` : `"${part}"`))
        .join("");
}
/** A folder as the user wrote it; looked at only when it is used. */
function folderKind(options) {
    return (0,kinds/* simpleKind */.Lx)({
        allowed: "a folder",
        placeholder: "DIR",
        maxLength: LONGEST_PATH,
        parse: (text) => {
            if (text === "" && !options.mayBeEmpty)
                return (0,units/* refused */.J5)("is empty");
            return text.includes("\0") ? (0,units/* refused */.J5)("has a NUL character") : (0,units/* accepted */.qG)(text);
        },
        record: (value) => value,
    });
}
/** A file as the user wrote it; empty and `off` are none. Looked at only when it is used. */
const fileKind = (0,kinds/* simpleKind */.Lx)({
    allowed: "a file, or off",
    placeholder: "FILE",
    maxLength: LONGEST_PATH,
    parse: (text) => {
        if (text.toLowerCase() === "off")
            return (0,units/* accepted */.qG)("");
        return text.includes("\0") ? (0,units/* refused */.J5)("has a NUL character") : (0,units/* accepted */.qG)(text);
    },
    record: (value) => value,
});
const artifactNameKind = (0,kinds/* simpleKind */.Lx)({
    allowed: 'a name of at most 200 characters without " \\ / : < > | * ? and line breaks',
    placeholder: "NAME",
    maxLength: 200,
    parse: (text) => {
        if (text === "")
            return (0,units/* refused */.J5)("is empty");
        if (FORBIDDEN_IN_ARTIFACT_NAME.test(text))
            return (0,units/* refused */.J5)("has a forbidden character");
        return /[\u0000-\u001f\u007f]/.test(text) ? (0,units/* refused */.J5)("has a control character") : (0,units/* accepted */.qG)(text);
    },
    record: (value) => value,
});


/***/ }),

/***/ 5254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   J5: () => (/* binding */ refused),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   lo: () => (/* binding */ parsePercent),
/* harmony export */   oA: () => (/* binding */ parseWholeNumber),
/* harmony export */   qG: () => (/* binding */ accepted),
/* harmony export */   yG: () => (/* binding */ parseBoolean),
/* harmony export */   z3: () => (/* binding */ formatBytes),
/* harmony export */   z_: () => (/* binding */ parseBytes)
/* harmony export */ });
/* harmony import */ var _core_units_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5288);

function accepted(value) {
    return { ok: true, value };
}
function refused(fault) {
    return { ok: false, fault };
}
const TIB = 1024 * _core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .GIB */ .j9;
/** By the unit's first letter: `8g`, `8GB` and `8GiB` are the same, in 1024s, as Windows shows them. */
const BYTES_PER = { k: _core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .KIB */ .nH, m: _core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .MIB */ .D6, g: _core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .GIB */ .j9, t: TIB };
const MS_PER = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };
/** Digits, at most one decimal point with digits on both sides, then letters or `%`. */
const AMOUNT = /^(?<sign>-?)(?<figure>\d+(?:\.\d+)?)(?<unit>[a-z%]*)$/i;
const LONGEST_AMOUNT = 40;
/**
 * A size: `512MB`, `8GB`, `8GiB`, `1.5g`, or a whole number of bytes. Any case, units in 1024s;
 * a part of a byte is dropped. Refuses signs, exponents, hexadecimals, blanks and what a double
 * cannot count exactly (beyond 8 PiB).
 */
function parseBytes(text) {
    const amount = splitAmount(text, "size");
    if (!amount.ok)
        return amount;
    const { figure, unit } = amount.value;
    if (unit === "") {
        if (figure.includes("."))
            return refused("is no whole number of bytes");
        return countable(Number(figure));
    }
    const factor = /^[kmgt](?:i?b)?$/.test(unit) ? BYTES_PER[unit.charAt(0)] : undefined;
    if (factor === undefined)
        return refused("has an unknown unit");
    return countable(Math.floor(Number(figure) * factor));
}
function countable(count) {
    return Number.isSafeInteger(count) ? accepted((0,_core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .bytes */ .ee)(count)) : refused("is too large");
}
/**
 * A span of time with its unit: `250ms`, `2s`, `30m`, `1h`, `1.5s`; whole milliseconds, a rest is
 * dropped. A number without a unit is refused: nobody knows whether it meant seconds.
 */
function parseDuration(text) {
    const amount = splitAmount(text, "duration");
    if (!amount.ok)
        return amount;
    const { figure, unit } = amount.value;
    if (unit === "")
        return refused("has no unit");
    const factor = Object.hasOwn(MS_PER, unit) ? MS_PER[unit] : undefined;
    if (factor === undefined)
        return refused("has an unknown unit");
    const span = Math.floor(Number(figure) * factor);
    return Number.isSafeInteger(span) ? accepted((0,_core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .millis */ .ne)(span)) : refused("is too large");
}
/** A share from 0 to 100: `70`, `70%`, `70.5`. */
function parsePercent(text) {
    const amount = splitAmount(text, "percentage");
    if (!amount.ok)
        return amount;
    const { figure, unit } = amount.value;
    if (unit !== "" && unit !== "%")
        return refused("is no percentage");
    const share = Number(figure);
    return share <= 100 ? accepted((0,_core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .percent */ .KN)(share)) : refused("is more than 100");
}
/** `true` or `false` in any case, nothing else: a typo must not become a false. */
function parseBoolean(text) {
    const word = text.toLowerCase();
    if (word === "true")
        return accepted(true);
    if (word === "false")
        return accepted(false);
    return refused(text === "" ? "is empty" : "is no boolean");
}
/** A whole number of decimal digits. */
function parseWholeNumber(text) {
    const amount = splitAmount(text, "number");
    if (!amount.ok)
        return amount;
    const { figure, unit } = amount.value;
    if (unit !== "" || figure.includes("."))
        return refused("is no whole number");
    const count = Number(figure);
    return Number.isSafeInteger(count) ? accepted(count) : refused("is too large");
}
function splitAmount(text, noun) {
    if (text === "")
        return refused("is empty");
    if (text.length > LONGEST_AMOUNT)
        return refused("is too long");
    const groups = AMOUNT.exec(text)?.groups;
    if (groups === undefined)
        return refused(`is no ${noun}`);
    if (groups.sign === "-")
        return refused("is negative");
    return accepted({ figure: groups.figure ?? "", unit: (groups.unit ?? "").toLowerCase() });
}
/** The shortest text that `parseBytes` turns into exactly this size: `8GB`, `1.5GB`, `1025`. */
function formatBytes(size) {
    for (const [unit, factor] of [
        ["TB", TIB],
        ["GB", _core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .GIB */ .j9],
        ["MB", _core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .MIB */ .D6],
        ["KB", _core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .KIB */ .nH],
    ]) {
        if (size < factor)
            continue;
        // A fraction of a KB reads worse than the bytes.
        const figure = String(Number((size / factor).toFixed(factor === _core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .KIB */ .nH ? 0 : 3)));
        if (Math.floor(Number(figure) * factor) === size)
            return `${figure}${unit}`;
    }
    return String(size);
}
/** One text per span that `parseDuration` reads back: `250ms`, `60s`, `30m`, `1h`. */
function formatDuration(span) {
    const units = [
        ["h", 3_600_000],
        ["m", 60_000],
        ["s", 1_000],
    ];
    if (span === 0)
        return "0s";
    // One minute stays `60s`, the usual spelling of a wait.
    const whole = units.find(([unit, factor]) => span % factor === 0 && !(unit === "m" && span === factor));
    return whole === undefined ? `${span}ms` : `${span / whole[1]}${whole[0]}`;
}


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
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
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
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(9050);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
