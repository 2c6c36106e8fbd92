import assert from "node:assert/strict";
import { test } from "node:test";
import { testEnvironment } from "../../src/core/environment.ts";

const STEP = {
  ACTIONS_RUNTIME_TOKEN: "secret",
  ACTIONS_ID_TOKEN_REQUEST_URL: "https://example.test",
  "INPUT_RAM-TARGET": "70",
  STATE_runId: "1",
  GITHUB_OUTPUT: "/out",
  GITHUB_STATE: "/state",
  GITHUB_ENV: "/env",
  GITHUB_PATH: "/path",
  GITHUB_STEP_SUMMARY: "/summary",
  NODE_TEST_CONTEXT: "child-v8",
};

test("withholds tokens, inputs, state and the step's command files from tests", () => {
  assert.deepEqual(testEnvironment(STEP), {});
});

test("keeps everything else, also names that only resemble the withheld ones", () => {
  const kept = {
    PATH: "/bin",
    GITHUB_SHA: "abc",
    MY_ACTIONS_X: "1",
    GITHUB_OUTPUTS: "2",
    EMPTY: "",
    __proto__x: "3",
  };
  assert.deepEqual(testEnvironment({ ...STEP, ...kept }), kept);
});

test("leaves out variables that are undefined", () => {
  assert.deepEqual(testEnvironment({ A: undefined, B: "b" }), { B: "b" });
});

test("ignores the case of names on Windows only", () => {
  const lower = { actions_runtime_token: "secret", Github_Output: "x", Path: "C:\\bin" };
  assert.deepEqual(testEnvironment(lower, { platform: "win32" }), { Path: "C:\\bin" });
  assert.deepEqual(testEnvironment(lower, { platform: "linux" }), lower);
});

test("does not change the environment that it was given", () => {
  const given = { ...STEP };
  testEnvironment(given);
  assert.deepEqual(given, STEP);
});
