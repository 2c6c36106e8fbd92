/** The text of a Python file, or why it has none. */
export type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly why: string };

/** More than this is no test that somebody wrote; reading it would only cost memory. */
export const MAX_FILE_BYTES = 16 * 1024 * 1024;

/** UTF-8, with or without a BOM, or Latin-1 where the file declares it (PEP 263). */
export function decodePython(bytes: Uint8Array): Decoded {
  if (bytes.length > MAX_FILE_BYTES) {
    return { ok: false, why: `the file is larger than ${MAX_FILE_BYTES / 1024 / 1024} MB` };
  }
  if (bytes.includes(0)) return { ok: false, why: "the file holds NUL bytes" };
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  const declared = /^(?:.*\n)?[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/.exec(head)?.[1];
  if (declared !== undefined && /^(latin|iso-?8859-?1|cp1252)/i.test(declared)) {
    return { ok: true, text: new TextDecoder("latin1").decode(bytes) };
  }
  try {
    // TextDecoder drops the BOM by itself.
    return { ok: true, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { ok: false, why: "the file is not UTF-8" };
  }
}
