import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { AuditedFile } from "../../src/audit/audit.ts";
import { auditFiles } from "../../src/audit/audit.ts";

/** Audits the files named `test_…` in one go, in the order given. */
function auditAll(sources: Readonly<Record<string, string>>): readonly AuditedFile[] {
  const encoder = new TextEncoder();
  return auditFiles({
    files: Object.keys(sources).filter((file) => /(^|\/)test_\w+\.py$/.test(file)),
    workingDirectory: ".",
    read: (file) => {
      const text = sources[file];
      return text === undefined ? null : encoder.encode(text);
    },
  }).files;
}

function verdicts(sources: Readonly<Record<string, string>>): string[] {
  return auditAll(sources).map(({ verdict }) => verdict);
}

const APP = `
import whisper

_model = None
CACHE = {}


def once():
    global _model
    if _model is None:
        _model = whisper.load_model("large")
    return _model


def cached(name):
    if name not in CACHE:
        CACHE[name] = whisper.load_model("large")
    return CACHE[name]


def load():
    return whisper.load_model("large")


class Engine:
    shared = None

    @classmethod
    def get(cls):
        if cls.shared is None:
            cls.shared = whisper.load_model("large")
        return cls.shared
`;

describe("test files that are audited together", () => {
  for (const call of ["app.once()", "app.cached('x')", "app.Engine.get()"]) {
    test(`${call}, which loads once in a process, loads in each file and in each test`, () => {
      const text = `import app\n\n\ndef test_a():\n    ${call}\n\n\ndef test_b():\n    ${call}\n`;
      const found = auditAll({ "app.py": APP, "test_a.py": text, "test_b.py": text });
      assert.deepEqual(
        found.flatMap(({ tests }) => tests.map(({ verdict }) => verdict)),
        ["real", "real", "real", "real"],
      );
    });
  }

  for (const change of ["app.load = lambda: None", "app.Engine.get = app.load = lambda: None"]) {
    test(`${change} in one file changes nothing for the next`, () => {
      const next = "import app\n\n\ndef test_b():\n    app.load()\n";
      for (const first of [
        `import app\n\n\ndef test_a():\n    ${change}\n`,
        `import app\n\n${change}\n\n\ndef test_a():\n    app.load()\n`,
      ]) {
        const [, found] = auditAll({ "app.py": APP, "test_a.py": first, "test_b.py": next });
        assert.equal(found?.verdict, "real");
      }
    });
  }

  test("what a conftest changes holds in its folder alone", () => {
    const text = "import app\n\n\ndef test_a():\n    app.load()\n";
    const sources = {
      "app.py": APP,
      "one/conftest.py": "import app\n\napp.load = lambda: None\n",
      "one/test_a.py": text,
      "two/test_a.py": text,
      "one/test_b.py": text,
    };
    const [one, two, again] = verdicts(sources);
    assert.notEqual(one, "real");
    assert.equal(two, "real");
    assert.notEqual(again, "real");
  });

  test("a load on import counts for each file that leads to it, by whichever way", () => {
    const found = verdicts({
      "deep.py": 'import whisper\n\nMODEL = whisper.load_model("large")\n',
      "one.py": "import deep\n",
      "two.py": "import deep\n",
      "test_a.py": "import one\nimport two\n\n\ndef test_a():\n    pass\n",
      "test_b.py": "import two\n\n\ndef test_b():\n    pass\n",
    });
    assert.deepEqual(found, ["real", "real"]);
  });

  test("what registers itself is registered in each file that imports it, and in no other", () => {
    const found = verdicts({
      "registry.py":
        "MAKERS = {}\n\n\ndef register(name):\n    def keep(f):\n        MAKERS[name] = f\n        return f\n    return keep\n",
      "maker.py":
        'import whisper\nfrom registry import register\n\n\n@register("w")\ndef make():\n    return whisper.load_model("large")\n',
      "one.py": "import maker\n",
      "two.py": "import maker\n",
      "test_a.py":
        'import one\nimport two\nimport registry\n\n\ndef test_a():\n    registry.MAKERS["w"]()\n',
      "test_b.py": 'import two\nimport registry\n\n\ndef test_b():\n    registry.MAKERS["w"]()\n',
      "test_c.py":
        'import registry\n\n\ndef test_c():\n    if "w" in registry.MAKERS:\n        registry.MAKERS["w"]()\n',
    });
    assert.deepEqual(found, ["real", "real", "none"]);
  });

  test("a module first imported under a mock is the real one for the next file", () => {
    const found = verdicts({
      "app.py": APP,
      "pipe.py": "from app import load\n\n\ndef go():\n    return load()\n",
      "test_a.py":
        'from unittest.mock import patch\n\n\n@patch("app.load")\ndef test_a(fake):\n    import pipe\n    pipe.go()\n',
      "test_b.py": "import pipe\n\n\ndef test_b():\n    pipe.go()\n",
    });
    assert.equal(found[1], "real");
  });

  test("a helper that skips whoever imports it skips each file", () => {
    const text = `import gpu_only\nimport whisper\n\n\ndef test_a():\n    whisper.load_model("large")\n`;
    const found = verdicts({
      "tests/gpu_only.py": 'import pytest\n\npytest.skip("no", allow_module_level=True)\n',
      "tests/test_a.py": text,
      "tests/test_b.py": text,
    });
    assert.deepEqual(found, ["gated", "gated"]);
  });
});
