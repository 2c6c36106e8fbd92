import assert from "node:assert/strict";
import { globSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { repository } from "../support/dist.ts";

const read = (name: string) => readFileSync(join(repository, name), "utf8");
interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
}
interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
  readonly dev?: boolean;
  readonly optional?: boolean;
}
const manifest = JSON.parse(read("package.json")) as Manifest;
const lock = (JSON.parse(read("package-lock.json")) as { packages: Record<string, Locked> })
  .packages;

test("every dependency is pinned to one version", () => {
  const all = {
    ...manifest.dependencies,
    ...manifest.devDependencies,
    ...manifest.optionalDependencies,
  };
  for (const [name, version] of Object.entries(all)) {
    assert.match(version, /^\d+\.\d+\.\d+$/, name);
    assert.equal(lock[`node_modules/${name}`]?.version, version, name);
  }
});

test("every locked package has the hash of its content", () => {
  for (const [path, { integrity }] of Object.entries(lock)) {
    if (path !== "") assert.match(integrity ?? "", /^sha512-[A-Za-z0-9+/]{86}==$/, path);
  }
});

test("every package that is built in has its licence in dist/licenses.txt", () => {
  const listed = new Set(
    [...read("dist/licenses.txt").matchAll(/^((?:@[\w.-]+\/)?[\w.-]+) \d\S* \(/gm)].map(
      ([, name]) => name,
    ),
  );
  const bundled = new Set<string>(["koffi", "uplot"]);
  for (const file of globSync("dist/*/*.js", { cwd: repository })) {
    for (const [, name = ""] of read(file).matchAll(
      /CONCATENATED MODULE: \S*node_modules\/((?:@[^/\s]+\/)?[^/\s]+)\//g,
    )) {
      bundled.add(name);
    }
  }
  for (const name of Object.keys(manifest.dependencies)) bundled.add(name);
  assert.ok(bundled.size > 15, [...bundled].join(" "));
  for (const name of bundled) assert.ok(listed.has(name), `${name} is not listed`);
});

test("the native binary of this machine is the one that the lockfile's hash was made of", (t) => {
  const target = `${process.platform}-${process.arch}`;
  const installed = join(repository, "node_modules", "@koromix", `koffi-${target}`);
  let found: Buffer;
  try {
    found = readFileSync(join(installed, target.replace("-", "_"), "koffi.node"));
  } catch {
    t.skip(
      "only where npm installed koffi's binary of this platform: check-dist compares all of them",
    );
    return;
  }
  assert.deepEqual(readFileSync(join(repository, "dist/native", target, "koffi.node")), found);
  assert.deepEqual(readdirSync(join(repository, "dist/native")).sort(), [
    "linux-arm64",
    "linux-x64",
    "win32-arm64",
    "win32-x64",
  ]);
});

for (const file of globSync(".github/workflows/*.yml", { cwd: repository })) {
  test(`${file.replaceAll("\\", "/")} has the least rights, and actions pinned by commit`, () => {
    const text = read(file).replaceAll("\r\n", "\n");
    for (const [, action = ""] of text.matchAll(/^\s*(?:- )?uses:\s*(\S+)/gm)) {
      assert.match(action, /^(?:\.\/.*|[\w-]+\/[\w./-]+@[0-9a-f]{40})$/);
    }
    assert.match(
      text,
      /^permissions:\n {2}contents: read\n(?! {2})/m,
      "none but reading for all jobs",
    );
    const writes = [...text.matchAll(/^\s+([\w-]+): write\b/gm)].map(([, name]) => name);
    // The release job moves a tag, nothing else may write.
    assert.deepEqual(writes, file.endsWith("release.yml") ? ["contents"] : []);
    assert.doesNotMatch(
      text,
      /pull_request_target|workflow_run:|secrets\.(?!GITHUB_TOKEN)|write-all/,
    );
    for (const [step] of text.matchAll(/uses: actions\/checkout@[\s\S]*?(?=\n\s*- |\n\n|$)/g)) {
      if (writes.length > 0 || file.endsWith("gpu-example.yml")) continue;
      assert.match(step, /persist-credentials: false/);
    }
    for (const [, script = ""] of text.matchAll(/\brun: ((?!\|).*|\|\n(?:[ ]{10,}.*\n)+)/g)) {
      assert.doesNotMatch(script, /\$\{\{/, "an expression in a script is code from outside");
    }
  });
}
