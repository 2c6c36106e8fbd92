import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { test } from "node:test";
import { testEnvironment } from "../../../src/core/environment.ts";
import type { CommandTemplate } from "../../../src/core/settings.ts";
import { millis } from "../../../src/core/units.ts";
import { type CommandOptions, createCommands } from "../../../src/platform/files/commands.ts";
import { findPython, withoutStoreAliases } from "../../../src/platform/files/python.ts";
import { createProject, type Project } from "./project.ts";

const { platform } = process;
const onPosix = { skip: platform === "win32" && "the programs here are shell scripts" };
const AUTO: CommandTemplate = { kind: "auto" };

function commandsIn(project: Project, overrides: Partial<CommandOptions> = {}) {
  return createCommands({
    template: AUTO,
    workingDirectory: project.root,
    platform,
    environment: { PATH: project.path("bin") },
    nodePath: "/opt/own/node",
    junitPath: () => "/temporary/cases/1.xml",
    ...overrides,
  });
}

/** A Python that counts how often it is asked and answers with an exit code. */
function writePython(project: Project, name: string, answer: string): string {
  return project.write(
    `bin/${name}`,
    `#!/bin/sh\necho asked >>'${project.path(name)}.log'\n${answer}\n`,
    0o755,
  );
}

async function problemOf(project: Project, file: string, overrides: Partial<CommandOptions> = {}) {
  const command = await commandsIn(project, overrides)(file);
  return command.ok ? `runs ${command.argv.join(" ")}` : command.problem;
}

test("auto runs Python by pytest, and asks for it once", onPosix, async () => {
  using project = createProject();
  const python = writePython(project, "python", "exit 0");
  const commandFor = commandsIn(project);
  const files = ["t/test_a.py", "-x.py", "@x.py", "../o.py", "A.PY", "a b\n.py"];
  const commands = await Promise.all(files.map(commandFor));
  assert.deepEqual(
    commands,
    ["t/test_a.py", "./-x.py", "./@x.py", "../o.py", "A.PY", "a b\n.py"].map((file) => ({
      ok: true,
      argv: [python, "-m", "pytest", file],
    })),
  );
  assert.equal(readFileSync(project.path("python.log"), "utf8"), "asked\n");
});

test("auto runs Python by unittest where pytest is absent", onPosix, async () => {
  using project = createProject();
  const python = writePython(project, "python3", "exit 3");
  const commandFor = commandsIn(project);
  assert.deepEqual(await commandFor("t/-a.py"), {
    ok: true,
    argv: [python, "-m", "unittest", "t/-a.py"],
  });
  for (const file of ["../a.py", "a.b.py", ".x/a.py", "/abs/a.py", "D:/x/a.py"]) {
    assert.match(
      await problemOf(project, file),
      /pytest is not installed, and unittest takes only/,
    );
  }
});

test("names that pytest would take apart are refused before it does", onPosix, async () => {
  using project = createProject();
  writePython(project, "python", "exit 0");
  for (const file of ["test_[1].py", "a::b.py"]) {
    assert.match(await problemOf(project, file), /rename it, or set command\.$/);
  }
});

test("passes by a python that does not answer for one that does", onPosix, async () => {
  using project = createProject();
  writePython(project, "python", "exit 127");
  const python3 = writePython(project, "python3", "exit 0");
  assert.deepEqual(await commandsIn(project)("a.py"), {
    ok: true,
    argv: [python3, "-m", "pytest", "a.py"],
  });
});

test("says what is wrong where no Python answers", onPosix, async () => {
  using project = createProject();
  assert.match(await problemOf(project, "a.py"), /^no Python was found on PATH: install Python 3/);
  writePython(project, "python", "exit 1");
  project.write("bin/python3", "#!/no/such/sh\n", 0o755);
  const problem = await problemOf(project, "a.py");
  assert.match(problem, /bin\/python` exited with 1 when it was asked for pytest; /);
  assert.match(problem, /bin\/python3` could not be started \(.*ENOENT\)/);
});

test("does not wait for a python that hangs, whoever holds its output", onPosix, async () => {
  using project = createProject();
  writePython(project, "python", "/bin/sleep 5 & exec /bin/sleep 5");
  const python = await findPython(
    { workingDirectory: project.root, platform, environment: { PATH: project.path("bin") } },
    millis(100),
  );
  assert.match(python.ok ? "" : python.problem, /did not answer within 100 ms/);
});

test("the real Python of this machine tells whether it has pytest", {
  skip: findRealPython() === null && "no Python on PATH",
}, async () => {
  using project = createProject(["pytest/x"]);
  const environment = testEnvironment(process.env, { platform });
  const python = await findPython({ workingDirectory: project.root, platform, environment });
  assert.ok(python.ok);
  const [program, ...parameters] = python.argv;
  const asked = spawnSync(program, [...parameters, "-m", "pytest", "--version"], {
    cwd: project.root,
    env: environment,
  });
  assert.equal(python.hasPytest, asked.status === 0);
});

function findRealPython(): string | null {
  const names = platform === "win32" ? ["py", "python"] : ["python", "python3"];
  return names.find((name) => spawnSync(name, ["--version"]).status === 0) ?? null;
}

test("the Store's stub of a Python is no Python", () => {
  const alias = "C:\\Users\\me\\AppData\\Local\\Microsoft\\WindowsApps";
  assert.equal(
    withoutStoreAliases(`C:\\py;${alias};${alias}\\;"${alias}";C:\\WindowsApps2`),
    "C:\\py;C:\\WindowsApps2",
  );
});

test("auto runs JavaScript and TypeScript by node --test", onPosix, async () => {
  using project = createProject();
  for (const file of ["a.test.js", "a.mjs", "a.cjs", "a.ts", "a.mts", "A.JS", "t/b.js"]) {
    assert.deepEqual(await commandsIn(project)(file), {
      ok: true,
      argv: ["/opt/own/node", "--test", file],
    });
  }
  // node --test finds no file of Windows' network folders.
  const onNetwork = { ok: true, argv: ["/opt/own/node", "//server/share/a.js"] };
  assert.deepEqual(await commandsIn(project)("//server/share/a.js"), onNetwork);
  const node = project.write("bin/node", "#!/bin/sh\n", 0o755);
  assert.deepEqual(await commandsIn(project)("-a.js"), {
    ok: true,
    argv: [node, "./-a.js"],
  });
});

const ODD_SCRIPTS = [
  "t[1].test.js",
  "t{1}.test.js",
  "t@(1).test.js",
  "t*.test.js",
  "a\\b.test.js",
  "node_modules/m.test.js",
  "-t.test.js",
  "!t.test.js",
  "two\nlines.test.js",
  "plain.test.js",
];
for (const name of ODD_SCRIPTS) {
  test(`a failing ${JSON.stringify(name)} really runs and fails`, onPosix, async () => {
    using project = createProject();
    project.write(name, `require("node:test")("x", () => { throw new Error("ran and failed"); });`);
    const command = await commandsIn(project, { nodePath: process.execPath })(name);
    assert.ok(command.ok);
    const [program, ...parameters] = command.argv;
    const { status, stdout } = spawnSync(program, parameters, {
      cwd: project.root,
      env: testEnvironment(process.env),
      encoding: "utf8",
    });
    assert.equal(status, 1, stdout);
    assert.match(stdout, /ran and failed/);
  });
}

test("auto runs an executable file by itself, as an absolute path", onPosix, async () => {
  using project = createProject();
  const script = project.write("-run me.sh", "#!/bin/sh\n", 0o755);
  assert.deepEqual(await commandsIn(project)("-run me.sh"), { ok: true, argv: [script] });
});

test("auto says what to do about files that it cannot run", onPosix, async () => {
  using project = createProject(["a.sh", "a.test.tsx"]);
  project.write("b.sh", "#!/no/such/sh\n", 0o755);
  assert.match(
    await problemOf(project, "a.sh"),
    /^"a.sh" is of no kind .*: set command, such as `bash \{file\}`\.$/,
  );
  assert.match(await problemOf(project, "a.test.tsx"), /^"a.test.tsx" is of no kind/);
  assert.match(await problemOf(project, "b.sh"), /needs the interpreter "\/no\/such\/sh"/);
});

function template(...argv: string[]): Partial<CommandOptions> {
  return { template: { kind: "template", argv } };
}

test("a template gets the file where it says {file}, else at its end", onPosix, async () => {
  using project = createProject();
  const tool = project.write("bin/tool", "#!/bin/sh\n", 0o755);
  const own = project.write("scripts/own", "#!/bin/sh\n", 0o755);
  const cases: readonly [readonly string[], string, readonly string[]][] = [
    [["tool", "-x"], "a.py", [tool, "-x", "a.py"]],
    [["tool", "{file}", "-x"], "a.py", [tool, "a.py", "-x"]],
    [["tool", "--in={file}", "{file}{file}"], "a", [tool, "--in=a", "aa"]],
    [["tool"], "-a", [tool, "./-a"]],
    [["tool", "{file}"], "$& $1 {file}", [tool, "$& $1 {file}"]],
    [["./scripts/own"], "a", [own, "a"]],
    [["{file}", "-v"], "scripts/own", [own, "-v"]],
    [["./{file}"], "scripts/own", [own]],
  ];
  for (const [argv, file, expected] of cases) {
    const command = await commandsIn(project, template(...argv))(file);
    assert.deepEqual(command, { ok: true, argv: expected });
  }
});

test(
  "a template whose program cannot run is a problem with its reason, no crash",
  onPosix,
  async () => {
    using project = createProject(["scripts/plain", "bin/plain"]);
    project.write("scripts/gone", "#!/no/such/sh\n", 0o755);
    const cases: readonly [string, RegExp][] = [
      ["nothing", /^command: "nothing" was not found on PATH: install it, or write its path\.$/],
      ["plain", /^command: "plain" was not found on PATH/],
      ["./scripts/plain", /^command: ".*scripts\/plain" is not executable: `chmod \+x`/],
      ["./scripts/none", /^command: ".*scripts\/none" does not exist\.$/],
      ["./scripts", /^command: ".*scripts" is a folder/],
      ["scripts/gone", /needs the interpreter/],
      ["bad\0name", /^command: "bad\\u0000name" was not found/],
    ];
    for (const [program, expected] of cases) {
      assert.match(await problemOf(project, "a.py", template(program)), expected);
    }
  },
);

test("finds PATH on Windows under any spelling", {
  skip: platform !== "win32" && "needs Windows",
}, async () => {
  using project = createProject();
  const environment = { Path: dirname(process.execPath) };
  const command = await commandsIn(project, { environment, ...template("node") })("a.js");
  assert.ok(command.ok);
  assert.equal(command.argv[0].toLowerCase(), process.execPath.toLowerCase());
});

test("leaves batch files on Windows to the containment, which knows how to run them safely", {
  skip: platform !== "win32" && "needs Windows",
}, async () => {
  using project = createProject(["bin/tool.cmd", "a.bat", "a.ps1"]);
  const command = await commandsIn(project, template("tool"))("x.py");
  assert.match(command.ok ? command.argv[0] : command.problem, /[\\/]bin[\\/]tool\.cmd$/);
  const itself = await commandsIn(project)("a.bat");
  assert.match(itself.ok ? itself.argv[0] : itself.problem, /[\\/]a\.bat$/);
  assert.match(await problemOf(project, "a.ps1"), /of no kind that `auto` can run/);
});

test(
  "{junit} becomes a path that the plan is told, also beside a file of that name",
  onPosix,
  async () => {
    using project = createProject();
    const program = project.write("bin/run", "#!/bin/sh\n", 0o755);
    let count = 0;
    const commandFor = commandsIn(project, {
      template: { kind: "template", argv: ["run", "--junitxml={junit}", "{file}"] },
      junitPath: () => `/temporary/${++count}.xml`,
    });
    assert.deepEqual(await commandFor("a.py"), {
      ok: true,
      argv: [program, "--junitxml=/temporary/1.xml", "a.py"],
      junit: "/temporary/1.xml",
    });
    assert.deepEqual(await commandFor("{junit}$&.py"), {
      ok: true,
      argv: [program, "--junitxml=/temporary/2.xml", "{junit}$&.py"],
      junit: "/temporary/2.xml",
    });
    const plain = commandsIn(project, { template: { kind: "template", argv: ["run"] } });
    assert.deepEqual(await plain("{junit}.py"), { ok: true, argv: [program, "{junit}.py"] });
  },
);
