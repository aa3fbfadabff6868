import { SourceTextModule, SyntheticModule } from "node:vm";
import { expect } from "expect";
import { importsOf } from "../../../sandbox/imports.ts";
import { Declarations, type DeclaredCheck, type Group } from "./suite.ts";
import type { Case, Told, ToldCheck } from "./told.ts";
import { isTimeout, TooLong, World, within } from "./world.ts";

/**
 * What V8, Jest's `expect` and a small suite of our own make of a case. It runs in this realm, by node:vm's modules.
 * `pieceMs`: how long one piece of a program may run without a pause.
 */
export async function judgeOnNode({ files, checks }: Case, pieceMs: number): Promise<Told> {
  const world = new World(pieceMs);
  let output = "";
  world.print = (text) => {
    output += `${text}\n`;
  };
  const ended = (kind: Told["kind"]): Told => ({
    kind,
    checks: [],
    output: kind === "unreadable" ? "" : output,
  });
  const modules = new Map<string, Promise<SourceTextModule | SyntheticModule>>();
  const load = (file: string): Promise<SourceTextModule | SyntheticModule> => {
    const known = modules.get(file) ?? moduleOf(file, files[file]);
    modules.set(file, known);
    return known;
  };
  const link = async (wanted: string) => {
    // Without it Node looks for a package, and there is none.
    if (!wanted.startsWith("./")) throw new Error(`no package ${wanted}`);
    return load(fileOf(wanted));
  };

  const imports = importsOf(checks);
  if (!imports.ok) return ended("faultOfChecks");
  const roots = await Promise.all(
    imports.value.filter(({ file }) => file in files).map(async ({ file }) => load(file)),
  ).catch(() => null);
  if (roots === null) return ended("unreadable");
  for (const root of roots) {
    try {
      if (root.status === "unlinked") await root.link(link);
    } catch {
      return ended("unreadable");
    }
  }
  for (const root of roots) {
    const problem = await evaluated(root, world);
    if (problem !== null) return ended(isStop(problem.thrown) ? "stopped" : "crashed");
  }

  const declared = new Declarations();
  let expectations = 0;
  const counting = (actual: unknown) => {
    // Asked of what stands for a missing export, this throws.
    if (typeof actual === "function") Reflect.has(actual, "name");
    expectations++;
    return expect(actual);
  };
  const globals = { ...declared.globals(), expect: Object.assign(counting, expect) };
  for (const [name, value] of Object.entries(globals))
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  const spec = new SourceTextModule(checks, { identifier: "checks.js" });
  await spec.link(async (wanted: string) => {
    const asked = imports.value.find(({ file }) => file === fileOf(wanted));
    const namespace = fileOf(wanted) in files ? (await load(fileOf(wanted))).namespace : {};
    const module = new SourceTextModule(standIn(wanted, asked?.names ?? [], namespace));
    await module.link(link);
    return module;
  });
  const problem = await evaluated(spec, world);
  if (problem !== null) return ended(isStop(problem.thrown) ? "stopped" : "crashed");

  const told: ToldCheck[] = [];
  let kind: Told["kind"] = "ran";
  const begun = new Set<Group>();
  for (const [index, check] of declared.checks.entries()) {
    const path = check.path.join(" › ");
    if (!declared.wanted(check)) {
      told.push({ path, state: "notRun", output: "", why: "" });
      continue;
    }
    expectations = 0;
    let printed = "";
    world.print = (text) => {
      printed += `${text}\n`;
    };
    const thrown = await runCheck(check, declared.checks.slice(index + 1), begun, world);
    if (thrown !== null && isStop(thrown.thrown)) {
      kind = "stopped";
      if (thrown.thrown instanceof TooLong) return { kind, checks: told, output };
    }
    // As in the sandbox: a check that meant to compare and compared nothing has not passed.
    const empty = expectations === 0 && /\bexpect\s*\(/.test(String(check.body));
    const why = thrown === null ? (empty ? "nothing compared" : "") : wordsOf(thrown.thrown);
    told.push({ path, state: why === "" ? "passed" : "failed", output: printed, why });
    world.print = (text) => {
      output += `${text}\n`;
    };
  }
  return { kind, checks: told, output };
}

const fileOf = (wanted: string): string => wanted.replace(/^\.\//, "");

/** What the checks import: all that the program's file exports, live; and where a name is missing, what speaks of it. */
function standIn(wanted: string, names: readonly string[], namespace: object): string {
  const from = JSON.stringify(wanted);
  const there = names.filter((name) => name in namespace);
  const absent = names.filter((name) => !(name in namespace));
  const all = Object.keys(namespace).length > 0 ? `export * from ${from};` : "";
  const placeholder =
    "new Proxy(function () {}, new Proxy({}, { get() { throw new Error('not exported'); } }))";
  return [
    all,
    ...there.map((name) => `export { ${name} } from ${from};`),
    ...absent.map((name, index) => `const v${index} = ${placeholder}; export { v${index} as ${name} };`),
  ].join("\n");
}

async function moduleOf(file: string, text: string | undefined): Promise<SourceTextModule | SyntheticModule> {
  if (text === undefined) throw new Error(`there is no ${file}`);
  if (file.endsWith(".js")) return new SourceTextModule(text, { identifier: file });
  const value: unknown = file.endsWith(".json") ? JSON.parse(text) : text;
  return new SyntheticModule(["default"], function (this: SyntheticModule) {
    this.setExport("default", value);
  });
}

interface Thrown {
  readonly thrown: unknown;
}

const neverSettles = Symbol("never settles");

async function evaluated(module: SourceTextModule | SyntheticModule, world: World): Promise<Thrown | null> {
  try {
    return await settled(module.evaluate({ timeout: world.pieceMs }), world);
  } catch (thrown) {
    return { thrown };
  }
}

async function runCheck(
  check: DeclaredCheck,
  later: readonly DeclaredCheck[],
  begun: Set<Group>,
  world: World,
): Promise<Thrown | null> {
  const inward = check.groups.toReversed();
  const fresh = check.groups.filter((group) => !begun.has(group));
  const over = inward.filter((group) => !later.some(({ groups }) => groups.includes(group)));
  for (const group of fresh) begun.add(group);
  const steps = [
    ...fresh.flatMap(({ hooks }) => hooks.beforeAll),
    ...check.groups.flatMap(({ hooks }) => hooks.beforeEach),
    check.body,
    ...inward.flatMap(({ hooks }) => hooks.afterEach),
    ...over.flatMap(({ hooks }) => hooks.afterAll),
  ];
  for (const step of steps) {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const done = (problem?: unknown): void => (problem === undefined ? resolve() : reject(problem));
    try {
      const answer = within(world.pieceMs, () => (step.length > 0 ? step(done) : step()));
      const problem = await settled(step.length > 0 ? promise : answer, world);
      if (problem !== null) return problem;
    } catch (thrown) {
      return { thrown };
    }
  }
  return null;
}

/** Lets promises and timers go on until `value` has come to something. What was thrown on the way, or null. */
async function settled(value: unknown, world: World): Promise<Thrown | null> {
  if (!isThenable(value)) return null;
  let outcome: { problem: Thrown | null } | undefined;
  let inTimer: Thrown | null = null;
  value.then(
    () => {
      outcome = { problem: null };
    },
    (thrown: unknown) => {
      outcome = { problem: { thrown } };
    },
  );
  for (;;) {
    // Every microtask has run before this comes back.
    await new Promise((resolve) => setImmediate(resolve));
    if (outcome !== undefined) return inTimer ?? outcome.problem;
    const timer = world.takeTimer();
    if (timer === null) return { thrown: neverSettles };
    try {
      within(world.pieceMs, timer);
    } catch (thrown) {
      inTimer ??= { thrown };
    }
  }
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof value === "object" && value !== null && "then" in value && typeof value.then === "function";
}

/** V8's own way to say that a function calls itself without end, and ours for a program that runs too long. */
function isStop(thrown: unknown): boolean {
  if (thrown instanceof TooLong || isTimeout(thrown)) return true;
  return thrown instanceof RangeError && thrown.message === "Maximum call stack size exceeded";
}

function wordsOf(thrown: unknown): string {
  if (thrown === neverSettles) return "never settles";
  return thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : `threw ${String(thrown)}`;
}
