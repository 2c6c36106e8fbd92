import assert from "node:assert/strict";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { type ArtifactRequest, uploadReports } from "../../src/github/artifact.ts";
import { ArtifactServer } from "../support/artifact-server.ts";
import { temporaryFolder } from "../support/temp.ts";
import { unzip } from "../support/unzip.ts";

const LOG =
  "[MEMORY-PROFILE 2025-11-15 23:00:00] BEFORE | Test: ü.py | RAM: 45.2% | VRAM: N/A | Process: 64MB\n";

function reports(t: TestContext): string {
  const folder = temporaryFolder(t);
  writeFileSync(join(folder, "memory-profile.log"), LOG);
  writeFileSync(join(folder, "results.json"), "{}");
  return folder;
}

/** The client reads `process.env`: the server's variables stand there for one test. */
async function served(t: TestContext, changes: Record<string, string | undefined> = {}) {
  const server = await ArtifactServer.start();
  t.after(() => server[Symbol.asyncDispose]());
  const names = [...Object.keys(server.environment), "ACTIONS_ARTIFACT_UPLOAD_TIMEOUT_MS"];
  const before = names.map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, server.environment);
  delete process.env.ACTIONS_ARTIFACT_UPLOAD_TIMEOUT_MS;
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  t.after(() => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  });
  return server;
}

const upload = (directory: string, changes: Partial<ArtifactRequest> = {}) =>
  uploadReports({
    directory,
    name: "memory-profile",
    retentionDays: null,
    runUrl: "https://github.com/o/r/actions/runs/7",
    environment: process.env,
    ...changes,
  });

test("uploads every report; the log can be read from the zip", async (t) => {
  const server = await served(t);
  const directory = reports(t);
  mkdirSync(join(directory, "more"));
  writeFileSync(join(directory, "more", "big.bin"), Buffer.alloc(20_000_000, "ab"));
  const done = await upload(directory);
  assert.deepEqual(done, {
    kind: "uploaded",
    id: 1,
    name: "memory-profile",
    url: "https://github.com/o/r/actions/runs/7/artifacts/1",
    leftOut: [],
  });
  const [artifact] = server.artifacts;
  assert.equal(artifact?.finalized, true);
  const files = unzip(artifact?.content ?? Buffer.alloc(0));
  assert.deepEqual([...files.keys()].sort(), [
    "memory-profile.log",
    "more/big.bin",
    "results.json",
  ]);
  assert.equal(files.get("memory-profile.log")?.toString("utf8"), LOG);
  assert.equal(files.get("more/big.bin")?.length, 20_000_000);
  assert.equal(process.env.ACTIONS_ARTIFACT_UPLOAD_TIMEOUT_MS, "30000");
});

test("hands the retention on", async (t) => {
  const server = await served(t);
  await upload(reports(t), { retentionDays: 3 });
  const expires = Date.parse(server.artifacts[0]?.expiresAt ?? "");
  assert.ok(Math.abs(expires - (Date.now() + 3 * 86_400_000)) < 86_400_000);
});

test("a taken name gets the next free suffix and nothing is overwritten", async (t) => {
  const server = await served(t);
  for (const name of ["memory-profile", "memory-profile-2", "memory-profile-3"]) server.take(name);
  const done = await upload(reports(t));
  assert.equal(done.kind === "uploaded" && done.name, "memory-profile-4");
  assert.equal(server.artifacts.filter(({ finalized }) => finalized).length, 1);
});

test("links, the lock and names that the service refuses stay behind", async (t) => {
  const server = await served(t);
  const directory = reports(t);
  writeFileSync(join(directory, ".gpu-safe-tests.lock"), "{}");
  // Windows has no such names (the colon makes a stream of `a`), and links take a privilege there.
  if (process.platform !== "win32") {
    writeFileSync(join(directory, "a:b.txt"), "");
    symlinkSync("/etc/passwd", join(directory, "passwd"));
  }
  const done = await upload(directory);
  assert.deepEqual(
    done.kind === "uploaded" && done.leftOut,
    process.platform === "win32"
      ? []
      : ["a:b.txt (a character that artifacts may not have in names)", "passwd (no regular file)"],
  );
  const files = unzip(server.artifacts[0]?.content ?? Buffer.alloc(0));
  assert.deepEqual([...files.keys()].sort(), ["memory-profile.log", "results.json"]);
});

test("a service that stumbles is asked again", async (t) => {
  const server = await served(t);
  server.fail("CreateArtifact", { kind: "status", status: 500 }, 1);
  server.fail("FinalizeArtifact", { kind: "status", status: 429, retryAfter: 1 }, 1);
  assert.equal((await upload(reports(t))).kind, "uploaded");
});

test("a connection that is cut is tried again", async (t) => {
  const server = await served(t);
  server.fail("CreateArtifact", { kind: "cut" }, 2);
  assert.equal((await upload(reports(t))).kind, "uploaded");
});

for (const [what, prepare, said] of [
  [
    "a refused token",
    (server) => server.fail("CreateArtifact", { kind: "status", status: 401 }),
    /401.*refuses this job's token/,
  ],
  [
    "a full quota",
    (server) =>
      server.fail("CreateArtifact", {
        kind: "status",
        status: 403,
        message: "insufficient usage to create artifact",
      }),
    /quota.*retention-days/,
  ],
  [
    "a connection that is always cut",
    (server) => server.fail("CreateArtifact", { kind: "cut" }),
    /Unable to make request: ECONNRESET/,
  ],
  [
    "a hash that differs",
    (server) =>
      server.fail("FinalizeArtifact", {
        kind: "status",
        status: 400,
        message: "size or hash differ",
      }),
    /400.*size or hash differ/,
  ],
] as const satisfies readonly [string, (server: ArtifactServer) => void, RegExp][]) {
  test(`${what} is said, with where the files are`, async (t) => {
    prepare(await served(t));
    const directory = reports(t);
    const done = await upload(directory);
    assert.ok(done.kind === "failed");
    assert.match(done.message, said);
    assert.ok(done.message.includes(`They are in ${directory} on the runner`));
    assert.doesNotMatch(done.message, /\n/);
  });
}

for (const operation of ["CreateArtifact", "Put Block"]) {
  test(`a hanging ${operation} ends at the deadline`, async (t) => {
    // The client notices the stall on its own only later, and then lets this process end.
    const server = await served(t, { ACTIONS_ARTIFACT_UPLOAD_TIMEOUT_MS: "2000" });
    server.fail(operation, { kind: "hang" });
    const done = await upload(reports(t), { deadlineMs: 1_500 });
    assert.ok(server.requests.includes(operation));
    assert.match(done.kind === "failed" ? done.message : "", /did not take it within 2 s/);
  });
}

test("a blob store that shows no progress ends before the deadline", async (t) => {
  const server = await served(t, { ACTIONS_ARTIFACT_UPLOAD_TIMEOUT_MS: "200" });
  server.fail("Put Block", { kind: "hang" });
  const done = await upload(reports(t));
  assert.match(done.kind === "failed" ? done.message : "", /Upload progress stalled/);
});

test("a service that limits its rate for good is said at the deadline", async (t) => {
  const server = await served(t);
  server.fail("CreateArtifact", { kind: "status", status: 429, retryAfter: 60 });
  const done = await upload(reports(t), { deadlineMs: 1_500 });
  assert.equal(done.kind, "failed");
});

for (const [what, environment, said] of [
  ["without a token", { ACTIONS_RUNTIME_TOKEN: undefined }, /no ACTIONS_RUNTIME_TOKEN/],
  ["without a service", { ACTIONS_RESULTS_URL: undefined }, /no ACTIONS_RESULTS_URL/],
  ["with a token of another kind", { ACTIONS_RUNTIME_TOKEN: "x.e30.y" }, /JWT/],
  [
    "on GitHub Enterprise Server",
    { GITHUB_SERVER_URL: "https://git.example.com" },
    /Enterprise Server/,
  ],
] as const) {
  test(`${what} the upload says why it cannot be`, async (t) => {
    const server = await served(t, environment);
    const done = await upload(reports(t));
    assert.match(done.kind === "failed" ? done.message : "", said);
    assert.deepEqual(server.requests, []);
  });
}

test("an empty or missing folder is said", async (t) => {
  await served(t);
  const empty = temporaryFolder(t);
  for (const directory of [empty, join(empty, "nowhere")]) {
    assert.equal((await upload(directory)).kind, "failed");
  }
});
