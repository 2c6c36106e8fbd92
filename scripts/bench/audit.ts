import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { auditFiles } from "../../src/audit/audit.ts";
import { sizeHeapForAudit } from "../../src/entry/heap.ts";
import { auditCase, labelledCases, patternSearch } from "../../test/audit/labelled-cases.ts";
import { scoreOf } from "../../test/audit/score.ts";
import type { Row as TableRow } from "./row.ts";

/** One line of the benchmark's table. */
export interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What issue 5 asks for, in the same unit; null where it asks for nothing. */
  readonly limit: number | null;
}

/**
 * A test file of about 300 lines like those in the field: fixtures, classes, helpers, mocks. Files
 * say much the same then; with `distinct` nearly every line has names of its own, so that none comes
 * twice.
 */
function makeFile(index: number, lines: number, distinct = false): string {
  const head = [
    "import os",
    "from unittest.mock import MagicMock, patch",
    "",
    "import numpy as np",
    "import pytest",
    "import torch",
    "from transformers import AutoModel, AutoTokenizer",
    "",
    "from helpers import build_inputs, load_model",
    "",
    'MODEL = "hf-internal-testing/tiny-random-bert"',
    "",
    "",
    "@pytest.fixture",
    "def model():",
    "    return AutoModel.from_pretrained(MODEL)",
    "",
  ];
  const block = (at: number): string[] => [
    "",
    `@pytest.mark.parametrize("size, expected", [(1, ${at}), (2, ${at + 1}), (4, ${at + 2})])`,
    `def test_shape_${index}_${at}(model, tmp_path, size, expected):`,
    '    inputs = build_inputs(size, device="cuda" if torch.cuda.is_available() else "cpu")',
    "    with torch.no_grad():",
    "        output = model(**inputs)",
    "    assert output.last_hidden_state.shape == (size, expected, 32)",
    "    for key, value in inputs.items():",
    "        np.testing.assert_allclose(value.cpu().numpy(), inputs[key].cpu().numpy(), atol=1e-4)",
    "    model.save_pretrained(tmp_path)",
    "    again = AutoModel.from_pretrained(tmp_path)",
    `    assert again.config.hidden_size == ${at}, f"{again.config.hidden_size} is wrong"`,
    "",
    "",
    `class TestService${at}:`,
    `    name = "model-${at}"`,
    "",
    "    def setup_method(self):",
    '        self.options = {"seed": 1, "steps": [1, 2, 3], "name": self.name}',
    "",
    '    @patch("helpers.AutoModel.from_pretrained")',
    "    def test_load(self, fake):",
    "        fake.return_value = MagicMock()",
    "        assert load_model(self.name) is fake.return_value",
    "        fake.assert_called_once_with(self.name)",
    "",
    "    def test_options(self):",
    '        if os.environ.get("RUN_SLOW"):',
    '            load_model("bert-large-uncased")',
    '        assert sorted(self.options["steps"]) == [1, 2, 3]',
    "",
  ];
  const text = [...head];
  for (let at = 0; text.length < lines; at += 1) {
    const own = distinct ? `_${index}_${at}` : "";
    text.push(
      ...block(at).map((line) =>
        line.replace(/\b(inputs|output|key|value|again|options|fake|size|expected)\b/g, `$1${own}`),
      ),
    );
  }
  return text.join("\n");
}

const SHARED: Readonly<Record<string, string>> = {
  "tests/conftest.py": [
    "import pytest",
    "",
    "",
    "def pytest_addoption(parser):",
    '    parser.addoption("--runslow", action="store_true", default=False)',
    "",
    "",
    "@pytest.fixture(autouse=True)",
    "def quiet(monkeypatch):",
    '    monkeypatch.setenv("TOKENIZERS_PARALLELISM", "false")',
    "",
  ].join("\n"),
  "tests/helpers.py": [
    "import torch",
    "from transformers import AutoModel",
    "",
    "",
    'def build_inputs(size, device="cpu"):',
    '    return {"input_ids": torch.ones(size, 8, dtype=torch.long, device=device)}',
    "",
    "",
    "def load_model(name):",
    "    return AutoModel.from_pretrained(name)",
    "",
  ].join("\n"),
  "pytest.ini": "[pytest]\naddopts = -ra\n",
};

/** Seconds of processor time for auditing `count` files of `lines` lines. */
function measure(count: number, lines: number, distinct = false): number {
  const encoder = new TextEncoder();
  const sources = new Map(
    Object.entries(SHARED).map(([file, text]) => [file, encoder.encode(text)]),
  );
  const files: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const file = `tests/test_${String(at).padStart(4, "0")}.py`;
    files.push(file);
    sources.set(file, encoder.encode(makeFile(at, lines, distinct)));
  }
  const started = process.cpuUsage();
  auditFiles({ files, workingDirectory: ".", read: (file) => sources.get(file) ?? null });
  const used = process.cpuUsage(started);
  return (used.user + used.system) / 1e6;
}

/**
 * The rows of the one table, from a process of its own that is kept on one core where `taskset` can
 * do that: with more of them V8's threads for garbage wait for each other in busy loops.
 */
export async function run(): Promise<TableRow[]> {
  const command = [process.execPath, fileURLToPath(import.meta.url), "--json"] as const;
  const pinned = spawnSync("taskset", ["-c", "0", ...command], { encoding: "utf8" });
  const [node, ...args] = command;
  const done = pinned.error ? spawnSync(node, args, { encoding: "utf8" }) : pinned;
  if (done.status !== 0) throw new Error(`the audit's bench failed: ${done.stderr}`);
  return (JSON.parse(done.stdout) as Row[]).map(({ name, value, unit, limit }) => {
    const isShare = unit === "%";
    const figure = `${value.toFixed(unit === "MB" ? 0 : 2)} ${unit}`;
    const target = limit === null ? "—" : `${isShare ? "≥" : "<"} ${limit} ${unit}`;
    const met = limit === null ? null : isShare ? value >= limit : value < limit;
    return { group: "audit", what: name, ours: figure, against: "", figure, target, met };
  });
}

/** Processor time, memory, growth, and how good it is on our own cases. */
function figures(): readonly Row[] {
  sizeHeapForAudit();
  const thousand = measure(1000, 300);
  const memory = process.resourceUsage().maxRSS / 1024;
  const twoFifty = measure(250, 300);
  const distinct = measure(1000, 300, true);
  const long = measure(1, 40_000);
  const longer = measure(1, 80_000);
  const judged = labelledCases().map((one) => ({
    label: one.label,
    verdict: auditCase(one).verdict,
    pattern: patternSearch(one),
  }));
  const ours = scoreOf(judged, "real");
  const theirs = scoreOf(
    judged.map(({ label, pattern }) => ({ label, verdict: pattern })),
    "real",
  );
  const share = (name: string, value: number | null, limit: number | null): Row => ({
    name,
    value: (value ?? 0) * 100,
    unit: "%",
    limit,
  });
  return [
    { name: "1,000 files of 300 lines", value: thousand, unit: "s", limit: 4 },
    { name: "the same, hardly a line twice", value: distinct, unit: "s", limit: null },
    { name: "peak memory after them", value: memory, unit: "MB", limit: 300 },
    { name: "1,000 files / 250 files", value: thousand / twoFifty, unit: "x", limit: null },
    { name: "80,000 lines / 40,000 lines", value: longer / long, unit: "x", limit: null },
    share("precision for real, our cases", ours.precision, 90),
    share("recall for real, our cases", ours.recall, 90),
    share("precision for real, pattern search", theirs.precision, null),
    share("recall for real, pattern search", theirs.recall, null),
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const rows = figures();
  if (process.argv.includes("--json")) console.log(JSON.stringify(rows));
  else
    for (const { name, value, unit, limit } of rows) {
      const asked = limit === null ? "" : ` (asked: ${limit} ${unit})`;
      console.log(`${name.padEnd(36)} ${value.toFixed(2).padStart(8)} ${unit}${asked}`);
    }
}
