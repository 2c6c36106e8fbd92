import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { compileGlob, type Glob, isGlob } from "../../../src/platform/files/glob.ts";

const POSIX = { escapes: true, ignoresCase: false, dot: false };
const WINDOWS = { escapes: false, ignoresCase: true, dot: false };

function compile(pattern: string, options = POSIX): Glob {
  const glob = compileGlob(pattern, options);
  if (typeof glob === "string") throw new assert.AssertionError({ message: glob });
  return glob;
}

/** As a caller does: the base is a folder, the rest is matched. */
function covers(pattern: string, path: string, options = POSIX): boolean {
  const glob = compile(pattern, options);
  return path.startsWith(glob.base) && glob.matches(path.slice(glob.base.length));
}

const CASES: readonly [pattern: string, covered: readonly string[], others: readonly string[]][] = [
  [
    "tests/**/test_*.py",
    ["tests/test_a.py", "tests/a/b/test_.py", "tests/a\nb/test_c\nd.py"],
    ["tests/a.py", "test_a.py", "tests/test_a.pyc", "tests/.x/test_a.py", "xtests/test_a.py"],
  ],
  ["**", ["a", "a/b"], [".a", ".x/b"]],
  ["**/*.py", ["a.py", "x/a.py"], [".a.py", "x/.a.py"]],
  ["**/.x/*.py", [".x/a.py", "y/.x/a.py"], ["x/a.py"]],
  ["a**b", ["ab", "axxb"], ["a/b"]],
  ["*", ["a", "🧪", "a b", "-x", "!x", "%|<"], [".a", "a/b"]],
  ["?.py", ["a.py", "🧪.py"], ["ab.py", ".py", "..py"]],
  ["[a-c]x", ["ax", "cx"], ["dx", "-x"]],
  ["[!a-c]x", ["dx", "-x"], ["ax", "x"]],
  ["[^a]x", ["bx"], ["ax"]],
  ["[]a]x", ["]x", "ax"], ["bx"]],
  ["[a-]x", ["-x", "ax"], ["bx"]],
  ["[\\]]x", ["]x"], ["\\x"]],
  ["[ab*", ["[ab", "[abc"], ["a"]],
  ["[.a]x*", ["ax"], [".x"]],
  ["x\\*\\[y", ["x*[y"], ["xa[y"]],
  ["x*(1).py", ["x(1).py", "xy(1).py"], ["x1.py"]],
  ["{a,b}/*.{js,ts}", ["a/x.js", "b/x.ts"], ["c/x.js", "a/x.py"]],
  ["{a,b/{c,d}}*", ["a", "b/c", "b/dx"], ["b", "c"]],
  ["{a}*", ["{a}", "{a}x"], ["a"]],
  ["{a,b*", ["{a,b", "{a,bx"], ["a", "b"]],
  ["x{,y}*z", ["xz", "xyz"], ["yz"]],
  ["\\{a,b}*", ["{a,b}"], ["a", "b"]],
  ["a/./b//*.py", ["a/./b//x.py"], ["a/x.py"]],
  ["../x/*.py", ["../x/a.py"], ["x/a.py"]],
  ["/abs/*/a.py", ["/abs/x/a.py"], ["abs/x/a.py"]],
];
for (const [pattern, covered, others] of CASES) {
  test(`${JSON.stringify(pattern)} covers what it should and nothing else`, () => {
    for (const path of covered) assert.ok(covers(pattern, path), `should cover ${path}`);
    for (const path of others) assert.ok(!covers(pattern, path), `should not cover ${path}`);
  });
}

test("keeps the folders before the first wildcard as the base", () => {
  assert.equal(compile("a/b/*.py").base, "a/b/");
  assert.equal(compile("*.py").base, "");
  assert.equal(compile("a/b{c,d}/e").base, "a/");
  assert.equal(compile("/*.py").base, "/");
  assert.equal(compile("a\\*/b/*").base, "");
});

test("tells how deep a match can lie", () => {
  assert.equal(compile("a/*.py").maxDepth, 1);
  assert.equal(compile("a/*/{b,c/d}.py").maxDepth, 3);
  assert.equal(compile("a/**/b").maxDepth, Infinity);
});

test("covers names with a leading dot when told to", () => {
  assert.ok(covers("**/x*", ".git/.x/x1", { ...POSIX, dot: true }));
});

test("ignores case on Windows, where a backslash takes no meaning away", () => {
  assert.ok(covers("**/TEST_*.py", "a/Test_B.PY", WINDOWS));
  assert.ok(!covers("a\\*", "a*", WINDOWS));
});

test("a glob is what has a wildcard", () => {
  for (const pattern of ["a*", "a?", "[a", "{a", "\\a"]) assert.ok(isGlob(pattern, true), pattern);
  for (const pattern of ["a", "(a)", "!a", "a]", "a}"]) assert.ok(!isGlob(pattern, true), pattern);
  assert.ok(!isGlob("a\\b", false));
});

test("refuses braces that stand for too many patterns, and too long globs", () => {
  assert.match(String(compileGlob("{a,b}".repeat(30), POSIX)), /more than 1,000 patterns/);
  assert.match(String(compileGlob("{,".repeat(1_000) + "}".repeat(1_000), POSIX)), /1,000/);
  assert.match(String(compileGlob("*".repeat(5_000), POSIX)), /longer than 4096/);
});

/** Each would keep a backtracking matcher busy for longer than this machine lasts. */
const EXPLODING: readonly [pattern: string, path: string][] = [
  [`${"**/".repeat(1_000)}x`, `${"a/".repeat(500)}y`],
  [`${"*a".repeat(120)}b`, "a".repeat(255)],
  [`${"**/a/".repeat(400)}b`, "a/".repeat(1_000)],
  [`${"{,a}".repeat(9)}*b`, "a".repeat(255)],
  ["{".repeat(4_096), "{"],
  [`*${"[".repeat(4_000)}`, `${"[".repeat(4_000)}x`],
];
for (const [pattern, path] of EXPLODING) {
  test(`comes back from ${pattern.slice(0, 12)}… on a long path`, () => {
    assert.equal(covers(pattern, path), false);
  });
}

test("agrees with a plain definition of the wildcards", () => {
  const pattern = fc.stringMatching(/^[ab*?]{0,8}$/);
  const name = fc.stringMatching(/^[ab]{1,8}$/);
  fc.assert(
    fc.property(pattern, name, (text, path) => {
      const plain = new RegExp(`^${text.replaceAll("*", "[^]*").replaceAll("?", "[^]")}$`);
      assert.equal(compile(text).matches(path), plain.test(path));
    }),
    { numRuns: 2_000 },
  );
});

test("takes any text as a glob or says what is wrong with it", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[ab*?[\]{},!^\\/.-]{0,30}$/), fc.string(), (text, path) => {
      const glob = compileGlob(text, POSIX);
      if (typeof glob === "string") assert.match(glob, /^(is|has) /);
      else assert.equal(typeof glob.matches(path), "boolean");
    }),
    { numRuns: 2_000 },
  );
});
