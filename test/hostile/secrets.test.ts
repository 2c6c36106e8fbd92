import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import { MASK, maskCommand, maskShapes, secretValues } from "../../src/core/secrets.ts";
import { MaskRequests } from "../../src/report/mask-requests.ts";
import { Redactor } from "../../src/report/redact.ts";
import { CLI, project, start } from "../support/dist.ts";
import { evidence, finished, result } from "../support/events.ts";
import { obeyed } from "../support/runner.ts";
import { step } from "../support/step.ts";
import { seed, tally, times } from "./soak.ts";

/** Put together here, so that no scanner takes this file for a leak. */
const letters = (count: number) => "Ab3dEf7hJ".repeat(10).slice(0, count);
const SHAPED: Readonly<Record<string, string>> = {
  GitHub: `ghp_${letters(36)}`,
  "GitHub's runner": `ghs_${letters(36)}`,
  "GitHub, fine-grained": `github_pat_${letters(22)}_${letters(59)}`,
  GitLab: `glpat-${letters(20)}`,
  AWS: `AKIA${"ABCDEFGH23456723".slice(0, 16)}`,
  "Hugging Face": `hf_${letters(34)}`,
  OpenAI: `sk-proj-${letters(40)}`,
  Slack: `xoxb-${"123456789012-"}${letters(24)}`,
  npm: `npm_${letters(36)}`,
  PyPI: `pypi-${letters(60)}`,
  Google: `AIza${letters(35)}`,
  JWT: `eyJ${letters(20)}.eyJ${letters(30)}.${letters(43)}`,
  "a private key": `-----BEGIN RSA PRIVATE KEY-----\n${letters(64)}\n-----END RSA PRIVATE KEY-----`,
};

const HIDDEN = "Tr0ub4dor3x";
const COMMANDS: readonly string[] = [
  `prog --token=${HIDDEN}`,
  `prog --token ${HIDDEN} file`,
  `prog --hf-token=${HIDDEN} x`,
  `prog --api_key="${HIDDEN} and more"`,
  `prog -password ${HIDDEN}`,
  `prog --hftoken=${HIDDEN} --db-pwd ${HIDDEN}`,
  `env API_KEY=${HIDDEN} python x.py`,
  `env DB_PASSWORD='${HIDDEN}' x`,
  `env AWS_SECRET_ACCESS_KEY=${HIDDEN} x`,
  `mysql -uroot -p${HIDDEN} db`,
  `mysqldump --single-transaction -p${HIDDEN} db`,
  `sshpass -p ${HIDDEN} ssh host`,
  `docker login -u me -p ${HIDDEN} host`,
  `redis-cli -a ${HIDDEN} ping`,
  `curl -u me:${HIDDEN} https://host`,
  `curl -H "Authorization: Bearer ${HIDDEN}" https://host`,
  `curl -H 'X-Api-Key: ${HIDDEN}' https://host`,
  `git clone https://me:${HIDDEN}@host/x.git`,
  `git clone https://${HIDDEN}@host/x.git`,
  `psql postgres://me:${HIDDEN}@host:5432/db`,
  `wget https://host/x?sig=${HIDDEN}&se=1`,
];
const PLAIN_COMMANDS: readonly string[] = [
  "python -m pytest -p no:cacheprovider tests/test_a.py",
  "ssh -p2222 host",
  "mkdir -p /a/b",
  "/usr/bin/node --test --test-isolation=none a.test.mjs",
  "uvicorn app:main --port 8000",
  "python train.py --tokenizer gpt2 --max-tokens=100000 --author me --signal=TERM",
  "env PWD=/home/me TOKENIZERS_PARALLELISM=false GIT_AUTHOR_NAME=octocat x",
  "git fetch https://github.com/owner/repo",
];

describe("what looks like a secret", () => {
  it("is masked in command lines, and what does not stays as it is", () => {
    for (const command of COMMANDS) {
      const masked = maskCommand(command);
      assert.ok(!masked.includes(HIDDEN), masked);
      assert.ok(masked.includes(MASK), masked);
    }
    for (const [name, token] of Object.entries(SHAPED)) {
      assert.equal(maskShapes(`before ${token} behind`), `before ${MASK} behind`, name);
    }
    for (const command of PLAIN_COMMANDS) assert.equal(maskCommand(command), command);
    const tried = COMMANDS.length + Object.keys(SHAPED).length + PLAIN_COMMANDS.length;
    const row = "command lines and tokens of 13 services, masked or left";
    tally({ part: "input", row, tried, held: tried, what: "no secret left, nothing else changed" });
  });

  it("never survives in whatever surrounds it, and masking twice changes nothing", () => {
    const around = fc.string({ unit: "binary", maxLength: 200 });
    const numRuns = times(200, 5_000);
    fc.assert(
      fc.property(around, fc.constantFrom(...Object.values(SHAPED)), around, (a, token, b) => {
        const masked = maskCommand(`${a} ${token} ${b}`);
        assert.ok(!masked.includes(token));
        assert.equal(maskCommand(masked), masked);
      }),
      { numRuns, seed },
    );
    const row = "tokens in arbitrary surroundings";
    tally({ part: "input", row, tried: numRuns, held: numRuns, what: "masked" });
  });

  it("takes no time that grows faster than the text", () => {
    const bad = [
      "token".repeat(40_000),
      "-".repeat(200_000),
      "mysql ".repeat(30_000),
      "curl -u ".repeat(25_000),
      "https://".repeat(25_000),
      "eyJ".repeat(60_000),
    ];
    for (const text of bad) {
      const timed = (length: number) => {
        const began = performance.now();
        maskCommand(text.slice(0, length));
        return performance.now() - began;
      };
      timed(1_000);
      const short = Math.max(timed(text.length / 8), 2);
      const long = timed(text.length);
      assert.ok(long / short < 40, `${text.slice(0, 12)}…: ${short} ms, eight times it ${long} ms`);
    }
  });
});

describe("what is written down", () => {
  const environment = {
    HF_TOKEN: "not-shaped-like-any-4711",
    MY_PASSWORD: "two\nlines-of-it",
    HOME: "/home/me",
    SSH_AUTH_SOCK: "/run/agent.sock",
    SHORT_TOKEN: "abc",
  };

  it("has no value of a variable that is named like a secret", () => {
    assert.deepEqual(secretValues(environment), [
      "not-shaped-like-any-4711",
      "two\nlines-of-it",
      "lines-of-it",
    ]);
    const redactor = new Redactor(environment);
    const of = result("tests/not-shaped-like-any-4711.py", {
      verdict: "failed",
      reason: "said not-shaped-like-any-4711 and then cut not-shaped-li…",
    });
    const event = redactor.event({
      ...(finished(0, of) as Extract<ReturnType<typeof finished>, { kind: "file-finished" }>),
      outputTail: "E  lines-of-it and not-shaped-like-any-4711\n",
    });
    assert.ok(event.kind === "file-finished");
    assert.equal(event.outputTail, `E  ${MASK} and ${MASK}\n`);
    assert.equal(event.result.reason, `said ${MASK} and then cut ${MASK}…`);
    assert.equal(event.result.file, of.file, "a file is found by its name");
    assert.equal(event.result.verdict, "failed");
    const [hog] = evidence().biggest;
    assert.ok(hog !== undefined);
    const biggest = [{ ...hog, command: "x --pin not-shaped-like-any-4711" }];
    const kill = redactor.event({ kind: "kill", index: 0, evidence: evidence({ biggest }) });
    assert.ok(kill.kind === "kill" && kill.evidence.biggest[0]?.command === `x --pin ${MASK}`);
  });

  it("has no value that a test registered, however its output was cut into pieces", () => {
    const text =
      "a\n::add-mask::S3cretOfIt\r\nlater S3cretOfIt\n  ::ADD-MASK::other%0Aone\nx::add-mask::no\n:";
    const bytes = Buffer.from(text);
    const numRuns = times(100, 3_000);
    fc.assert(
      fc.property(fc.array(fc.nat(bytes.length), { maxLength: 8 }), (cuts) => {
        const requests = new MaskRequests();
        const ends = [...cuts, bytes.length].sort((a, b) => a - b);
        const pieces: (Uint8Array | string)[] = [];
        let at = 0;
        for (const end of ends) {
          pieces.push(...requests.sieve(bytes.subarray(at, end)));
          at = end;
        }
        pieces.push(...requests.flush());
        const asked = pieces.filter((piece) => typeof piece === "string");
        const rest = pieces.filter((piece) => typeof piece !== "string");
        assert.deepEqual(asked, ["S3cretOfIt", "other%0Aone"]);
        const shown = Buffer.concat(rest).toString();
        assert.equal(shown.replaceAll(/[\r\n]+/g, "\n"), "a\nlater S3cretOfIt\nx::add-mask::no\n:");
      }),
      { numRuns, seed },
    );
    const row = "`::add-mask::` in output cut into arbitrary pieces";
    tally({
      part: "input",
      row,
      tried: numRuns,
      held: numRuns,
      what: "found, and nothing else lost",
    });
  });

  it("passes all other output on byte by byte", () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 40 })), (chunks) => {
        const requests = new MaskRequests();
        const passed = [...chunks.flatMap((chunk) => requests.sieve(chunk)), ...requests.flush()];
        const rest = passed.filter((piece) => typeof piece !== "string");
        assert.deepEqual(Buffer.concat(rest), Buffer.concat(chunks));
      }),
      { numRuns: times(200, 3_000), seed },
    );
  });
});

describe("a run with secrets", () => {
  const linux = process.platform === "linux";

  it("leaves none of them in any report", {
    skip: linux ? false : "needs Linux: a shell",
  }, async () => {
    const shaped = Object.values(SHAPED).filter((token) => !/\s/.test(token));
    const script = [
      `sh -c 'sleep 1000; : --token=${HIDDEN}' &`,
      ...shaped.map((token) => `echo "E   leaked ${token}"`),
      'echo "E   $DEPLOY_TOKEN"',
      "echo ::add-mask::registered-by-the-test",
      "echo E   registered-by-the-test",
      "sleep 0.2; exit 1",
    ].join("\n");
    using home = project({ "a.sh": script });
    const env = { DEPLOY_TOKEN: "of-no-known-shape-0815" };
    const command = `/bin/sh {file} --password ${HIDDEN}`;
    const { code } = await start(CLI, ["--command", command, "a.sh"], { cwd: home.folder, env })
      .ended;
    assert.equal(code, 1);
    const folder = join(home.folder, "memory-profile");
    for (const name of readdirSync(folder)) {
      const text = readFileSync(join(folder, name), "utf8");
      const secrets = [...shaped, env.DEPLOY_TOKEN, "registered-by-the-test", HIDDEN];
      for (const secret of secrets) assert.ok(!text.includes(secret), `${name}: ${secret}`);
    }
    assert.match(readFileSync(join(folder, "results.json"), "utf8"), /\*\*\*/);
  });

  it("lets the runner mask what a test registers, and nothing else of it commands", async () => {
    using home = project({
      "a.test.mjs":
        "console.log('::add-mask::registered-by-the-test');console.log('::add-mask::a');" +
        "console.log('::error::forged');console.log('shown registered-by-the-test');\n",
    });
    const action = step(home, { tests: "a.test.mjs", command: `"${process.execPath}"` });
    const { code, stdout } = await action.main().ended;
    assert.equal(code, 0, stdout);
    const commands = obeyed(stdout).filter(({ command }) => command !== "stop-commands");
    assert.deepEqual(
      commands.filter(({ command }) => command === "add-mask").map(({ data }) => data),
      ["registered-by-the-test"],
    );
    assert.ok(commands.every(({ data }) => !data.includes("forged")));
    const first = stdout.indexOf("registered-by-the-test");
    assert.equal(stdout.slice(stdout.lastIndexOf("\n", first) + 1, first), "::add-mask::");
  });
});
