import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { classify } from "../../src/core/classify.ts";
import { commitExhaustionLine, ntStatus } from "../../src/core/nt-status.ts";

const NAMED: readonly (readonly [number, RegExp])[] = [
  [0xc0000005, /access violation/],
  [0xc0000017, /no memory/],
  [0xc000012d, /commitment limit.*page file/],
  [0xc0000374, /heap corruption/],
  [0xc0000409, /fail-fast/],
  [0xc000013a, /Ctrl\+C/],
  [0xc0000142, /DLL initialisation failed.*commit/],
  [0xc0000135, /missing DLL.*CUDA/],
  [0xc0000139, /missing entry point/],
  [134, /abort.*V8 out of memory/],
];

describe("exit codes of Windows", () => {
  for (const [code, text] of NAMED) {
    test(`names 0x${code.toString(16)} and what it usually means`, () => {
      const status = ntStatus(code);
      assert.match(`${status?.name} ${status?.meaning}`, text);
    });
  }

  test("takes the signed form that some APIs give for the same status", () => {
    assert.deepEqual(ntStatus(-1073741819), ntStatus(0xc0000005));
  });

  test("tells an unknown status from a code of the program's own", () => {
    assert.match(ntStatus(0xc0001234)?.name ?? "", /0xC0001234/);
    for (const own of [0, 1, 2, 5, 127, 255, 3221]) assert.equal(ntStatus(own), null);
  });

  test("a status makes the verdict crashed and stands in its reason", () => {
    const { verdict, reason } = ended(0xc0000005, "");
    assert.equal(verdict, "crashed");
    assert.match(reason, /access violation \(0xC0000005\)/);
  });
});

describe("error 1455", () => {
  const said = [
    'OSError: [WinError 1455] The paging file is too small for this operation to complete. Error loading "cublas64_12.dll"',
    "RuntimeError: [enforce fail] os error 1455",
    "The paging file is too small for this operation to complete. (os error 1455)",
    "LoadLibrary failed with error 1455",
  ];
  for (const line of said) {
    test(`is recognised in: ${line.slice(0, 50)}`, () => {
      assert.equal(commitExhaustionLine(`before\r\n  ${line}\r\nafter`), line);
    });
  }

  test("is not seen in a line that only holds the number", () => {
    assert.equal(commitExhaustionLine("1455 tests passed\nline 1455: error"), null);
  });

  test("makes the reason name the commit charge and the page file", () => {
    const { verdict, reason } = ended(1, said[0] ?? "");
    assert.equal(verdict, "failed");
    assert.match(reason, /commit charge was used up; enlarge the page file/);
  });
});

function ended(code: number, outputTail: string) {
  return classify({
    status: { kind: "exited", code },
    kill: null,
    kernelRefuses: true,
    refused: null,
    usage: { peakTreeBytes: null, peakProcessBytes: null, treeLimitHits: 0, processLimitHits: 0 },
    limits: { treeBytes: null, treeIsAuto: false, processBytes: null },
    peakProcessBytes: null,
    leftovers: [],
    stuck: [],
    outputTail,
  });
}
