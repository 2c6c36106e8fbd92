import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import { layOut } from "../../src/audit/python/layout.ts";
import type { ParsedFile } from "../../src/audit/python/parse.ts";
import {
  createLineCache,
  parseLazily,
  parsePython,
  parseWhole,
} from "../../src/audit/python/parse.ts";
import { labelledCases } from "./labelled-cases.ts";

/** The tree as plain data: bodies read, ends of definitions left out (they count blank lines or not). */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === "function") return plain(value());
  if (typeof value !== "object" || value === null) return value;
  const node = value as Readonly<Record<string, unknown>>;
  const isDefinition = node.t === "def" || node.t === "class";
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key, each]) => each !== undefined && !(isDefinition && key === "e"))
      .map(([key, each]) => [key, plain(each)]),
  );
}

function bodyOf(parsed: ParsedFile): unknown {
  return plain(parsed.body);
}

const COMPOUND = `
import os, sys as system
from . import (  # a comment
    a,
    b as c,
)
x = 1; y: int = 2
z: str
text = """one
    if True:
  # no comment """ 'two' f"{x!r:>{y}} {z['key']}"
@first
@second.of(x, key="#")  # why
async def f(a, /, b: int = 1, *args, c=lambda q: {q: 1}, **kw) -> "x":
    """Says
what."""
    async with a as b, c() as (d, e):
        yield
    async for i in x: print(i)
    else:
        pass
    return [i for i in range(3) if i], \\
        {**kw}
class A[T](Base, metaclass=M):

    # a comment that is dedented further than its line
  # here
    attribute = {
        "a": [1, 2],
    }
    @property
    def p(self): return self.attribute

    if x:
        def q(self):
            if a:
                return 1
            elif b: return 2
            else: return 3
    else: r = 1
if x: pass
elif y == (1,
           2):
    while (n := n - 1):
        if n: break
        else: continue
    else:
        n = 0
else: z = 3
try:
    import torch
except ImportError: torch = None
except (ValueError, TypeError) as error:
    raise RuntimeError("x") from error
else:
    ok = True
finally: done = True
try: x = 1
finally:
    y = 2
match command.split():
    case []: pass
    case ["go", direction] if direction: go(direction)
    case {"a": 1, **rest}:
        x = rest
    case Point(x=0) | None: x = 0
    case "literal":
        with (open("a") as a, open("b") as b,):
            pass
    case _: x = None
match = case = 1
match[0] = lambda: 1
global g
del x, y
assert x, "message: #"
x += 1 if y else 2
print("x" % y, file=sys.stderr)
for a, *b in c: d[a] = b
with a: b
def one(): x = 1; return x
both = (a and  # the first
        b)
größe = lade("Größe") + 0x1F + 1_000.5e-3 + .5 + 3j
call(f"{load(name)['key']:>{width}} {x!r}", rb"\\d", b'x', u"y", R'z' "joined" f"{late()}")
names = "ᚠn0 \x02" + ᚠn1 + 7000000001
values = [-1, not a, ~b, *c, {**d}, a if b else c, (yield x), lambda *a, k=load(1): a[k]]
very_long_name_of_a_thing = another_long_name.of_an_attribute(keyword_argument=very_long_name)
`;

describe("files put together from their lines", () => {
  const same = (text: string): void => {
    const whole = parseWhole(text);
    const cache = createLineCache();
    assert.deepEqual(bodyOf(parsePython(text, cache)), bodyOf(whole));
    assert.deepEqual(bodyOf(parseLazily(text, cache)), bodyOf(whole));
    // From the third time on every line comes out of the cache.
    assert.deepEqual(bodyOf(parsePython(text, cache)), bodyOf(whole));
    assert.deepEqual(bodyOf(parsePython(text, cache)), bodyOf(whole));
  };

  it("say the same as files parsed in one piece: every kind of statement", () => {
    assert.notEqual(layOut(COMPOUND), null);
    same(COMPOUND);
    same(COMPOUND.replaceAll("\n", "\r\n"));
  });

  it("say the same as files parsed in one piece: all labelled cases", () => {
    for (const { root, file } of labelledCases()) {
      same(readFileSync(path.join(root, file), "utf8"));
    }
  });

  it("say the same as files parsed in one piece: blocks of any shape", () => {
    fc.assert(
      fc.property(blocks, (text) => same(text)),
      { numRuns: 150 },
    );
  });

  it("know a line again at another place and in another file", () => {
    const cache = createLineCache();
    const line = "value = load(name)[0].of\n";
    parsePython(line, cache);
    const [stmt] = parsePython(`\n\n${line}`, cache).body;
    assert.deepEqual(plain(stmt), plain(parseWhole(`\n\n${line}`).body[0]));
    assert.equal(stmt?.p, 2);
  });

  it("read numbers that the parser takes apart in one piece", () => {
    const [stmt] = parsePython("x = 1.e6 + 6.\n").body;
    assert.ok(stmt?.t === "assign" && stmt.v.t === "bin");
    assert.deepEqual([stmt.v.l, stmt.v.r].map(plain), [
      { t: "const", k: "const", v: 1e6 },
      { t: "const", k: "const", v: 6 },
    ]);
  });

  it("share one parse between lines of the same shape, each with its own names and places", () => {
    const text = 'first = torch.load("a")\nsecond =  np.read( "bc" ) # why\n';
    const [one, two] = parsePython(text, createLineCache()).body;
    assert.ok(one?.t === "assign" && two?.t === "assign");
    assert.ok(one.v.t === "call" && two.v.t === "call");
    assert.equal(text.slice(one.v.p, one.v.e), 'torch.load("a")');
    assert.equal(text.slice(two.v.p, two.v.e), 'np.read( "bc" )');
    assert.deepEqual(plain(two.v.args), [
      { v: { t: "const", k: "const", v: "bc" }, kw: null, star: 0 },
    ]);
  });

  for (const [name, text] of [
    ["an open bracket", "x = (1,\ny = 2\n"],
    ["an open string", 'x = """a\ny = 2\n'],
    ["a line that is dedented to nowhere", "if a:\n    b\n  c\n"],
    ["an else without an if", "x = 1\nelse:\n    y = 2\n"],
    ["a case outside of a match", "if a:\n    case 1:\n        pass\n"],
    ["a try alone", "try:\n    x = 1\ny = 2\n"],
    ["a finally after an if", "if a:\n    b\nelse:\n    c\nfinally:\n    d\n"],
    ["two elses", "if a:\n    b\nelse:\n    c\nelse:\n    d\n"],
    ["a class that ends with a decorator", "class A:\n    @b\nx = 1\n"],
    ["a decorator of nothing", "@a\nx = 1\n"],
    ["a header without a block", "if a:\nx = 1\n"],
    ["tabs and blanks", "if a:\n\tx = 1\nif b:\n        y = 2\n"],
    ["a block without a header", "x = 1\n    y = 2\n"],
  ] as const) {
    it(`leave a file with ${name} to the parser`, () => {
      assert.equal(layOut(text), null);
      assert.deepEqual(bodyOf(parsePython(text)), bodyOf(parseWhole(text)));
    });
  }

  it("leave a backslash that stands alone to the parser, which refuses it", () => {
    const text = "x = 1\ny = a \\ b\nz = 2\n";
    const parsed = parsePython(text);
    assert.deepEqual(parsed.problems, parseWhole(text).problems);
    assert.deepEqual(
      parsed.problems.map(({ line }) => line),
      [2],
    );
  });

  it("leave a file with a wrong line to the parser, which says where it is wrong", () => {
    const parsed = parsePython("def test_a():\n    x = = 1\n\ndef test_b():\n    pass\n");
    assert.deepEqual(
      parsed.problems.map(({ line }) => line),
      [2],
    );
    assert.deepEqual(
      parsed.body.map((stmt) => (stmt.t === "def" ? stmt.name : stmt.t)),
      ["test_a", "test_b"],
    );
  });

  it("read what can be read of an imported function with a wrong line", () => {
    const text = "def f():\n    a = load(1)\n    x = = 1\n    return a\n\ndef g():\n    return 2\n";
    const [f, g] = parseLazily(text, createLineCache()).body;
    assert.ok(f?.t === "def" && g?.t === "def");
    const first = f.body()[0];
    assert.equal(first?.p, text.indexOf("a = load"));
    assert.equal(f.body().at(-1)?.t, "return");
    assert.equal(g.body()[0]?.t, "return");
  });
});

const simple = fc.constantFrom(
  "x = f(1)",
  "pass",
  "return y",
  "# a comment",
  "",
  'text = "if a: \\" #"',
  "@mark\ndef d(a=1): return a",
  "items = [\n  1,\n# c\n]",
);

/** Source text of nested blocks. */
const blocks: fc.Arbitrary<string> = fc
  .letrec<{ block: string; stmt: string }>((tie) => ({
    block: fc
      .array(tie("stmt"), { minLength: 1, maxLength: 4 })
      .map((stmts) => `${stmts.join("\n")}\npass`),
    stmt: fc.oneof(
      { maxDepth: 4 },
      simple,
      fc
        .tuple(
          fc.constantFrom("if a", "while b", "for i in c", "with d as e", "def f(x)", "class G"),
          tie("block"),
        )
        .map(([head, body]) => `${head}:\n${indented(body)}`),
      fc
        .tuple(
          fc.constantFrom(
            ["if a", "else"],
            ["if a", "elif b"],
            ["for i in c", "else"],
            ["try", "except E as e"],
            ["try", "finally"],
          ),
          tie("block"),
          tie("block"),
        )
        .map(([[a = "", b = ""], one, two]) => `${a}:\n${indented(one)}\n${b}:\n${indented(two)}`),
    ),
  }))
  .block.map((text) => `${text}\n`);

/** Four blanks before every line, but not inside of the brackets of `items`. */
function indented(text: string): string {
  return text
    .split("\n")
    .map((line) => (line === "" ? "" : `    ${line}`))
    .join("\n");
}
