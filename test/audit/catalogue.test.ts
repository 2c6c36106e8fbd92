import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { createCatalogue, parseLoaders } from "../../src/audit/catalogue/catalogue.ts";
import { judgeName } from "../../src/audit/catalogue/names.ts";
import { UserError } from "../../src/core/errors.ts";
import { auditTexts } from "./in-memory.ts";

describe("the catalogue of loaders", () => {
  test("the first line that matches a name wins", () => {
    const { find } = createCatalogue();
    assert.equal(find("transformers.AutoModel.from_pretrained")?.kind, "weights");
    assert.equal(find("transformers.AutoTokenizer.from_pretrained")?.kind, "tokenizer");
    assert.equal(find("diffusers.schedulers.DDIMScheduler.from_pretrained")?.kind, "scheduler");
    assert.equal(find("numpy.zeros"), null);
  });

  test("a user's loader is found, and comes before the built-in ones", () => {
    const loaders = parseLoaders(
      "# ours\nvoicelab.Engine weights model=0,voice default=none\nwhisper.load_model none\n",
      "loaders.txt",
    );
    const text =
      'import voicelab\nimport whisper\n\n\ndef test_a():\n    whisper.load_model("large")\n    voicelab.Engine(voice="big")\n';
    const found = auditTexts({ "test_a.py": text }, loaders);
    assert.equal(found.verdict, "real");
    assert.equal(found.line, 7);
    assert.equal(auditTexts({ "test_a.py": text }).line, 6);
  });

  test("all faults of a user's file are told at once, with file, line and what is allowed", () => {
    assert.throws(
      () =>
        parseLoaders("voice lab\nok.load weights\na.b huge\na.b weights size=1\n", "loaders.txt"),
      (error) => {
        assert.ok(error instanceof UserError);
        assert.equal(error.exitCode, 2);
        assert.match(
          error.message,
          /loaders\.txt:1: "lab" is no kind of loader; allowed are weights/,
        );
        assert.match(error.message, /loaders\.txt:3: "huge"/);
        assert.match(error.message, /loaders\.txt:4: "size=1" is no option; allowed are model=/);
        return true;
      },
    );
  });

  for (const [name, verdict] of [
    ["hf-internal-testing/tiny-random-gpt2", "tiny"],
    ["tiny.en", "tiny"],
    ["debug", "tiny"],
    ["gpt2", "real"],
    ["TinyLlama/TinyLlama-1.1B-Chat-v1.0", "real"],
    ["some-internal-testing/opt-125m", "real"],
    ["tests/data/sample.pt", "local-small"],
    ["checkpoints/final.pth", "local"],
    ["someone/does-not-exist", "placeholder"],
  ] as const) {
    test(`${name} is ${verdict} by its name`, () => assert.equal(judgeName(name), verdict));
  }
});
