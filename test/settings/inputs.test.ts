import assert from "node:assert/strict";
import { test } from "node:test";
import { rawFromInputs, settingsFromInputs } from "../../src/settings/inputs.ts";
import { settingRows } from "../../src/settings/table.ts";

test("reads inputs under the names that the runner makes: upper case, hyphens stay", () => {
  const { settings } = settingsFromInputs({
    "INPUT_RAM-TARGET": "65.5%",
    "INPUT_RETENTION-DAYS": "7",
    INPUT_TESTS: "a.py\n!b.py\n",
  });
  assert.equal(settings.ramTarget, 65.5);
  assert.equal(settings.retentionDays, 7);
  assert.deepEqual(settings.tests, ["a.py", "!b.py"]);
});

test("takes an empty or blank input for one that was not given", () => {
  assert.equal(rawFromInputs({ "INPUT_RAM-TARGET": "", INPUT_COMMAND: " \n " }).size, 0);
});

test("trims what YAML leaves around a value", () => {
  assert.equal(rawFromInputs({ INPUT_WATCHDOG: " false\n" }).get("watchdog"), "false");
});

test("ignores variables that are no input of this action, or spelled otherwise", () => {
  const raw = rawFromInputs({ INPUT_TOKEN: "x", INPUT_RAM_TARGET: "1", "input_ram-target": "2" });
  assert.equal(raw.size, 0);
});

test("accepts all defaults of action.yml as the runner hands them over", () => {
  const environment = Object.fromEntries(
    settingRows().map(([, row]) => [`INPUT_${row.name.toUpperCase()}`, row.defaultText]),
  );
  assert.deepEqual(settingsFromInputs(environment), settingsFromInputs({}));
});

test("refuses all wrong inputs at once", () => {
  assert.throws(
    () => settingsFromInputs({ INPUT_WATCHDOG: "ture", "INPUT_JOB-SUMMARY": "no" }),
    /2 settings are wrong:\n {2}watchdog: .*\n {2}job-summary: /,
  );
});
