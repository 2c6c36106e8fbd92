/** The text of a Python file, or why it has none. */
export type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly why: string };

/** More than this is no test that somebody wrote; reading it would only cost memory. */
export const MAX_FILE_BYTES = 16 * 1024 * 1024;
export const TOO_LARGE = `is larger than ${MAX_FILE_BYTES / 1024 / 1024} MB`;

/** UTF-8, with or without a BOM, or the encoding that the file declares (PEP 263). */
export function decodePython(bytes: Uint8Array): Decoded {
  if (bytes.length > MAX_FILE_BYTES) {
    return { ok: false, why: TOO_LARGE };
  }
  if (bytes.includes(0)) return { ok: false, why: "holds NUL bytes" };
  const head = String.fromCharCode(...bytes.subarray(0, 1_000));
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const declared = DECLARATION.exec(bom ? head.slice(3) : head)?.[1]?.toLowerCase();
  const label = declared === undefined ? "utf-8" : labelOf(declared);
  const name = label === "utf-8" ? "UTF-8" : declared;
  if (bom && label !== "utf-8") {
    return { ok: false, why: `begins with UTF-8's mark and declares the encoding ${name}` };
  }
  const wrong: Decoded = { ok: false, why: `is not ${name}` };
  if (label === "ascii") {
    if (bytes.some((byte) => byte > 127)) return wrong;
    return { ok: true, text: new TextDecoder("utf-8").decode(bytes) };
  }
  let decoder: InstanceType<typeof TextDecoder>;
  try {
    decoder = new TextDecoder(label, { fatal: true });
  } catch {
    return { ok: false, why: `declares the encoding ${name}, which is not known here` };
  }
  try {
    // TextDecoder drops the BOM by itself.
    return { ok: true, text: decoder.decode(bytes) };
  } catch {
    return wrong;
  }
}

/** In the first two lines, the second one only behind a comment or an empty line. */
const DECLARATION =
  /^(?:[ \t\f]*(?:#[^\r\n]*)?(?:\r\n|\r|\n))?[ \t\f]*#[^\r\n]*?coding[:=][ \t]*([-\w.]+)/;

/** Python's names that browsers, whose list TextDecoder has, do not know. */
function labelOf(declared: string): string {
  const name = declared.replaceAll("_", "-");
  if (/^(utf-?8|u8)(-sig|-unix|-dos|-mac)?$/.test(name)) return "utf-8";
  if (/^(us-)?ascii$/.test(name)) return "ascii";
  if (/^(latin-?1?|l1)(-unix|-dos|-mac)?$/.test(name)) return "latin1";
  const page = /^(?:cp|windows-?)(125[0-8])$/.exec(name)?.[1];
  if (page !== undefined) return `windows-${page}`;
  const iso = /^(?:iso-?8859-?|latin-)(\d+)$/.exec(name)?.[1];
  if (iso !== undefined && name.startsWith("iso")) return `iso-8859-${iso}`;
  return (
    { cp936: "gbk", cp932: "shift-jis", sjis: "shift-jis", cp949: "euc-kr", cp950: "big5" }[name] ??
    name
  );
}
