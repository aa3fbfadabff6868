import { consoleMethods } from "./console.ts";
import { fixDeterminism, fixedNowMs } from "./determinism.ts";
import { equal } from "./equal.ts";
import { errorFacts } from "./error-facts.ts";
import { createExpect } from "./expect.ts";
import { createAsymmetric } from "./expect-any.ts";
import { type Fill, ProgramExports } from "./exports.ts";
import type { Failure, Host } from "./facts.ts";
import { CheckMistake, MissingExport } from "./failure.ts";
import { fakeTimers } from "./fake-timers.ts";
import { differBy } from "./first-difference.ts";
import { forbidCodeFromText, freezeIntrinsics } from "./harden.ts";
import { consoleStyle, inspect, oneLine, valueStyle } from "./inspect.ts";
import { listIntrinsics } from "./intrinsics.ts";
import { giveJsonWords } from "./json-words.ts";
import type { Callable, Kit } from "./kit.ts";
import { knownNames } from "./known-names.ts";
import { createMatchers } from "./matchers.ts";
import { createMembrane, type Membrane } from "./membrane.ts";
import { Mocks } from "./mocks.ts";
import { ModuleMocks } from "./module-mocks.ts";
import { pairRealms } from "./pairs.ts";
import { plainCopies } from "./plain-copy.ts";
import { promptFunction } from "./prompt.ts";
import { stepping } from "./stepping.ts";
import { type Current, Suite } from "./suite.ts";
import { Timers } from "./timers.ts";
import { giveV8Ways } from "./v8-ways.ts";
import { giveWebApi } from "./web-api.ts";
import type { HostLine } from "./world.ts";

/** What the host steers a grade by. Everything that goes out is a text or a truth value. */
export interface Controller {
  /** With the JSON of `FileFacts`. */
  addModule(file: string, namespace: object, facts: string): void;
  /** JSON: the names that a file of the program exports. */
  namesIn(file: string): string;
  /** From now on, until they are asked for the files, the checks can say what they mock. */
  openMocks(): void;
  /** JSON: the files that the checks mock. */
  mockedFiles(): string;
  /** Makes a mock. The promise brings JSON: the names that it exports. */
  makeMock(file: string): Promise<string>;
  /** The mock of a file, in the program's realm. */
  mockOf(file: string): unknown;
  run(): void;
  /** Lets the next timer run. False if there is none. */
  fireTimer(): boolean;
  /** Ends the wait of the check that is running. False if none waits. */
  giveUp(): boolean;
  /** Notes what promises fail with that stand alone and are marked by a read of `key`. */
  watchFloating(key: string): void;
  /** The program is followed step by step: JSON of a `WatchAsk`. */
  watchSteps(ask: string): void;
  /** What a program that is followed calls, in its own realm. */
  stepTools(): object;
  /** Nothing of it runs any more. */
  endSteps(): void;
  /** JSON of a `Failure` for what a timer, a microtask or a promise threw outside of any check; null if nothing was. */
  stray(): string | null;
  /** JSON of `ReportFacts`. */
  report(): string;
  /** JSON of a `Failure` for what was thrown while the checks were being declared, or the program loaded. */
  explain(thrown: unknown): string;
  /** A value of the program as the console shows it. */
  show(value: unknown): string;
}

/** Runs in the checks' realm, with the kit of the program's realm, before either has seen any foreign code. */
export default function setUpChecks(kit: Kit, host: Host, line: HostLine): Controller {
  const nowMs = () => fixedNowMs + kit.clock.elapsedMs + kit.clock.aheadMs;
  // First: what reads the clock or the seed takes the methods as they are then.
  giveV8Ways(globalThis);
  giveJsonWords(globalThis);
  fixDeterminism(globalThis, 2, nowMs);
  const later: Kit["later"] = { start: () => {} };
  giveWebApi(globalThis, {
    ...{ line, nowMs, proxyTarget: () => undefined },
    later: (run, delayMs) => later.start(run, delayMs),
  });
  const ownIntrinsics = forbidCodeFromText(listIntrinsics(globalThis));
  const membrane = createMembrane(kit, pairRealms(kit, ownIntrinsics), (value) => host.promiseState(value));
  const programExports = new ProgramExports(membrane);
  membrane.afterProgram = () => programExports.refresh();
  const timers = new Timers(membrane);
  later.start = (run, delayMs) => timers.add(run, delayMs, [], false);
  kit.later.start = membrane.functionFor(
    (run, delayMs) => timers.add(membrane.toChecks(run), delayMs, [], false),
    "later",
  );
  const copies = plainCopies(membrane);
  const mocks = new Mocks(membrane);
  const modules = new ModuleMocks(membrane, host);

  const explain = (thrown: unknown): Failure => explainThrown(membrane, thrown);
  const lastCall = (): string | null => membrane.calls.last?.text ?? null;
  const suite = new Suite({
    host,
    reset: () => membrane.calls.reset(),
    explain,
    unsettled: (limitMs) => ({ kind: "unsettled", limitMs, call: lastCall() }),
    interrupted: () => ({ kind: "interrupted", call: lastCall() }),
    passedInstead: () => ({ kind: "passedInstead", call: lastCall() }),
    review: (current, source) => review(current, source, lastCall()),
    after: (ms, run) => timers.guard(ms, run),
    context: () => knownNames({ expect }, "the check's context"),
    write: (value) => inspect(value, membrane.lens, oneLine),
  });
  const expect = createExpect({
    membrane,
    matchers: createMatchers(membrane, copies, mocks),
    differ: differBy(membrane, copies),
    standIns: createAsymmetric(copies),
    own: {
      equals: (a, b) => equal(copies.copy(a), copies.copy(b), { ...copies, strict: false }),
      write: (value) => inspect(value, membrane.lens, valueStyle),
    },
    current: () => suite.current,
    missing: programExports.missing,
  });

  let stray: Failure | null = null;
  const uncaught = (error: unknown): void => {
    if (suite.current === null) stray ??= explain(error);
    else suite.uncaught(error);
  };

  const scheduling = {
    setTimeout: (callback: unknown, delay: unknown, ...args: unknown[]) =>
      timers.add(callback, delay, args, false),
    setInterval: (callback: unknown, delay: unknown, ...args: unknown[]) =>
      timers.add(callback, delay, args, true),
    clearTimeout: (id: unknown) => timers.remove(id),
    clearInterval: (id: unknown) => timers.remove(id),
    queueMicrotask: (callback: unknown) => {
      Promise.resolve().then(() => {
        try {
          Reflect.apply(callback as Callable, undefined, []);
        } catch (error) {
          uncaught(error);
        }
      });
    },
  };
  const console = consoleMethods(membrane, host);
  const setLimit = (ms: unknown): void => {
    if (typeof ms !== "number")
      throw new CheckMistake("the limit of the checks must be a number of milliseconds");
    suite.defaultLimitMs = ms;
  };
  const faking = fakeTimers(timers, kit.clock);
  const language = {
    ...suite.globals(),
    expect,
    jest: mocks.tools("toNone", {
      ...faking,
      ...modules.tools("jest", (actual) => mocks.automock(actual, "toNone")),
      setTimeout: setLimit,
    }),
    vi: mocks.tools("toFirst", {
      ...faking,
      ...modules.tools("vi", (actual) => mocks.automock(actual, "toFirst")),
      setConfig: (config: { testTimeout?: unknown }) => setLimit(config.testTimeout),
    }),
  };
  giveToChecks({
    ...language,
    ...scheduling,
    console,
    require: (wanted: unknown) => requireFor(wanted, programExports, language),
  });
  const fromProgram = Object.entries(scheduling).map(([name, run]) => {
    const own = run as (...args: unknown[]) => unknown;
    return [name, (...raw: unknown[]) => own(...raw.map(membrane.toChecks))] as const;
  });
  const ask = promptFunction(membrane, host);
  const prompt = (question?: unknown) => ask(membrane.toChecks(question));
  giveToProgram(membrane, { ...Object.fromEntries(fromProgram), console, prompt });
  // One console for both, so that a check can spy on what the program prints.
  const consoles = [console, kit.reflect.get(kit.global, "console") as object] as const;
  membrane.pairs.toProgramIntrinsic.set(consoles[0], consoles[1]);
  membrane.pairs.toChecksIntrinsic.set(consoles[1], consoles[0]);
  const bind = (file: string, names: readonly string[], fill: Fill) => programExports.bind(file, names, fill);
  Reflect.defineProperty(globalThis, Symbol.for("foothold.bind"), { value: bind });
  freezeIntrinsics(ownIntrinsics);

  return {
    addModule: (file, namespace, facts) => programExports.add(file, namespace, JSON.parse(facts)),
    namesIn: (file) => JSON.stringify(programExports.namesIn(file)),
    openMocks: () => modules.open(),
    mockedFiles: () => JSON.stringify(modules.files()),
    makeMock: async (file) => JSON.stringify(await modules.make(file)),
    mockOf: (file) => modules.twin(file),
    run: () => {
      suite.run();
    },
    fireTimer: () => {
      try {
        return timers.fire(host.pass);
      } catch (error) {
        uncaught(error);
        return true;
      }
    },
    giveUp: () => suite.giveUp(),
    watchFloating: (key) => {
      kit.tellTextBy((text) => text.replaceAll(`?.["${key}"]`, ""));
      kit.watchFloating(
        key,
        membrane.functionFor((raw) => uncaught(membrane.toChecks(raw)), "told"),
      );
    },
    ...stepping(membrane, host),
    stray: () => (stray === null ? null : JSON.stringify(stray)),
    report: () => JSON.stringify(suite.report()),
    explain: (thrown) => JSON.stringify(explain(ownOrWrapped(membrane, thrown))),
    show: (value) => inspect(membrane.toChecks(value), membrane.lens, consoleStyle),
  };
}

/** What the engine hands to the host may be of either realm. */
function ownOrWrapped(membrane: Membrane, thrown: unknown): unknown {
  return thrown instanceof Error ? thrown : membrane.toChecks(thrown);
}

function review(
  { expected, expectations: made }: Current,
  source: () => string,
  call: string | null,
): Failure | null {
  if (typeof expected === "number" && expected !== made) {
    return { kind: "comparisons", wanted: expected, made, call };
  }
  if (expected === "some" && made === 0) return { kind: "comparisons", wanted: null, made, call };
  // A loop of expectations over an empty answer would pass without a word.
  const silent = expected === null && made === 0 && /\bexpect\s*\(/.test(source());
  return silent ? { kind: "nothingCompared", call } : null;
}

function explainThrown(membrane: Membrane, thrown: unknown): Failure {
  if (thrown instanceof MissingExport) return { kind: "missing", file: thrown.file, name: thrown.exportName };
  const { calls } = membrane;
  const error = errorFacts(membrane, thrown);
  const call = calls.last?.text ?? null;
  const ofProgram =
    membrane.rawOf(thrown) !== undefined || (calls.thrown !== null && Object.is(calls.thrown.value, thrown));
  if (ofProgram) return { kind: "threw", error, call };
  const { outcome } = calls.last ?? {};
  const gave = outcome?.kind === "gave" ? inspect(outcome.value, membrane.lens, oneLine) : null;
  return { kind: "checkThrew", error, call, gave };
}

/** `require` in the checks: the program's files, and the language of the checks by the names of its packages. */
function requireFor(wanted: unknown, programExports: ProgramExports, language: object): unknown {
  if (wanted === "vitest" || wanted === "@jest/globals") return language;
  const name = typeof wanted === "string" && wanted.startsWith("./") ? wanted.slice(2) : null;
  if (name === null) throw new CheckMistake(`there is no module "${String(wanted)}" for the checks`);
  return programExports.require(name.includes(".") ? name : `${name}.js`);
}

function giveToChecks(names: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(names)) {
    Reflect.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
}

/** The same functions as the program's realm has them: real functions of that realm, on a real object of it. */
function giveToProgram(membrane: Membrane, names: Record<string, unknown>): void {
  const { kit } = membrane;
  for (const [name, value] of Object.entries(names)) {
    const given =
      typeof value === "function"
        ? membrane.functionFor(value as Callable, name)
        : objectFor(value as object);
    kit.reflect.defineProperty(kit.global, name, { value: given, configurable: true, writable: true });
  }

  function objectFor(methods: object): object {
    const object = Object.create(membrane.toProgram(Object.prototype) as object) as object;
    for (const [name, method] of Object.entries(methods)) {
      kit.reflect.defineProperty(object, name, {
        value: membrane.functionFor(method as Callable, name),
        configurable: true,
        enumerable: true,
        writable: true,
      });
    }
    return object;
  }
}
