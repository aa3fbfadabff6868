import releaseSync from "@jitl/quickjs-wasmfile-release-sync";
import {
  newQuickJSWASMModuleFromVariant,
  newVariant,
  type QuickJSContext,
  type QuickJSHandle,
  type QuickJSRuntime,
  type QuickJSSyncVariant,
} from "quickjs-emscripten";
import { type Budget, defaultBudget, wasmMemoryBytes } from "./budget.ts";
import type { Library } from "./library-file.ts";
import { memoryGauge } from "./memory-gauge.ts";
import { MemoryImage } from "./memory-image.ts";
import { beginSignal, type Modules } from "./modules.ts";
import { type Level, levels } from "./outside.ts";
import { actualOf, offerFiles } from "./require.ts";
import type { Session } from "./session.ts";
import { createWorld } from "./world.ts";

/** One fresh virtual machine: two realms in one runtime, and the functions of the checks' realm that steer it. */
export interface Vm {
  readonly runtime: QuickJSRuntime;
  readonly program: QuickJSContext;
  readonly checks: QuickJSContext;
  /** Calls a function of the controller. What comes back is a text, a truth value or nothing. */
  readonly steer: (name: string, ...args: QuickJSHandle[]) => Steered;
  /** The same for what comes back as it is, such as a promise; null if the function threw. */
  readonly ask: (name: string, ...args: QuickJSHandle[]) => QuickJSHandle | null;
}

export type Steered =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly value: undefined };

export interface Engine {
  /** Gives `body` a machine in which nothing has run yet. It is gone when `body` returns. */
  withVm<T>(budget: Budget, session: Session, modules: Modules, body: (vm: Vm) => T): T;
  /** Puts the image back now, when nobody waits, so that the next machine need not begin with it. */
  refresh(): void;
  /** It has taken memory of the host that only the end of its thread gives back soon. */
  readonly worn: boolean;
}

// The package's types describe its CommonJS build; as an ES module its default export is the variant itself.
const variant = releaseSync as unknown as QuickJSSyncVariant;

/** Everything that happens in the VM belongs to one of these. */
export interface Occupant {
  readonly session: Session;
  readonly modules: Modules;
}

/**
 * Starts the engine, sets both realms up, and keeps an image of its memory. Each grade begins by putting the
 * image back, so a machine is fresh to the last bit, at the price of copying some megabytes, and nothing that a
 * program did, nor what was left undisposed, is there for the next. Do not keep handles from one grade to another.
 */
export async function startEngine(library: Library): Promise<Engine> {
  const pages = wasmMemoryBytes / 65_536;
  const wasmMemory = new WebAssembly.Memory({ initial: pages, maximum: pages });
  const quickjs = await newQuickJSWASMModuleFromVariant(newVariant(variant, { wasmMemory }));
  const runtime = quickjs.newRuntime();
  runtime.setMaxStackSize(defaultBudget.stackLimitBytes);
  const program = runtime.newContext();
  const checks = runtime.newContext();

  let occupant: Occupant | null = null;
  let heapEnd = (): number => 0;
  let heapEndWhenFresh = 0;
  runtime.setInterruptHandler(() => occupant?.session.interrupt(heapEnd() - heapEndWhenFresh) ?? false);
  runtime.setModuleLoader(
    (name, context) =>
      occupant?.modules.load(name, context === program) ?? { error: new Error("no modules") },
    (base, name, context) => occupant?.modules.resolve(base, name, context === program) ?? name,
  );
  const host = checks.newObject();
  const offer = (
    name: string,
    use: (session: Session, first: QuickJSHandle, second: QuickJSHandle) => string | null,
  ): void => {
    const made = checks.newFunction(name, (first, second) => {
      const answer = occupant && use(occupant.session, first ?? checks.undefined, second ?? checks.undefined);
      return answer === null ? checks.undefined : checks.newString(answer);
    });
    checks.setProp(host, name, made);
  };
  const hear = (
    name: string,
    use: (session: Session, first: QuickJSHandle, second: QuickJSHandle) => void,
  ): void =>
    offer(name, (session, first, second) => {
      use(session, first, second);
      return null;
    });
  const text = (json: QuickJSHandle): string => String(JSON.parse(checks.getString(json)));
  hear("print", (session, json, level) => session.print(text(json), levelOf(checks.getString(level))));
  offer("input", (session, json) => JSON.stringify(session.readLine(text(json))));
  hear("pass", (session, ms) => session.pass(checks.getNumber(ms)));
  hear("begin", (session, index) => session.begin(checks.getNumber(index)));
  hear("declare", (session, json) => session.note("declare", checks.getString(json)));
  hear("end", (session, index, facts) => session.end(checks.getNumber(index), checks.getString(facts)));
  hear("step", (session, json) => session.tellStep(checks.getString(json)));
  hear("finish", (session) => session.finish());
  const promiseState = checks.newFunction("promiseState", (value) => {
    const state = checks.getPromiseState(value);
    if (state.type === "fulfilled" && state.notAPromise === true) return checks.undefined;
    const told = checks.newArray();
    checks.setProp(told, 0, checks.newString(state.type));
    if (state.type === "fulfilled") checks.setProp(told, 1, state.value);
    if (state.type === "rejected") checks.setProp(told, 1, state.error);
    return told;
  });
  checks.setProp(host, "promiseState", promiseState);
  const actual = checks.newFunction("actual", (file) =>
    occupant === null ? checks.undefined : actualOf(program, occupant.modules, checks.getString(file)),
  );
  checks.setProp(host, "actual", actual);

  const world = createWorld();
  /** The line by which the library of a realm asks what the world is like. It never gets into a program's hands. */
  const lineFor = (realm: QuickJSContext): QuickJSHandle =>
    realm.newFunction("line", (json) => {
      // An engine that must stop is not kept from it by one answer after the other.
      if (occupant?.session.mustStop()) return { error: realm.newError("stopped") };
      return realm.newString(world.tell(realm.getString(json)));
    });
  const setUpProgram = program.unwrapResult(
    program.evalCode(library.program, "foothold:program", { type: "global" }),
  );
  const kit = program.unwrapResult(program.callFunction(setUpProgram, program.undefined, lineFor(program)));
  // After the kit was made: the realms' built-ins are matched one by one.
  const desk = offerFiles(
    program,
    () => occupant,
    (file) => callController("mockOf", checks.newString(file)) ?? program.undefined,
  );
  const makeLoad = program.getProp(kit, "requireWith");
  const load = program.unwrapResult(program.callFunction(makeLoad, program.undefined, desk));
  const begin = program.newFunction("begin", () => {
    if (occupant !== null) occupant.session.begun = true;
  });
  const tools = program.newObject();
  program.setProp(tools, "load", load);
  program.setProp(tools, "begin", begin);
  const takeTools = program.newFunction(beginSignal, () => {
    program.setProp(program.global, beginSignal, program.undefined);
    if (occupant?.modules.isWatched === true) {
      program.setProp(tools, "steps", callController("stepTools") ?? program.undefined);
    }
    return tools.dup();
  });
  program.setProp(program.global, beginSignal, takeTools);

  const setUpChecks = checks.unwrapResult(
    checks.evalCode(library.checks, "foothold:checks", { type: "global" }),
  );
  const controller = checks.unwrapResult(
    checks.callFunction(setUpChecks, checks.undefined, kit, host, lineFor(checks)),
  );
  // Read once now: the library keeps these handles, and one made later would point into memory of one grade.
  void [program.global, checks.global, checks.undefined, checks.null, checks.true, checks.false];

  const image = new MemoryImage(wasmMemory.buffer);
  heapEnd = memoryGauge(wasmMemory.buffer, image.variablesBytes, (bytes) => {
    program.newArrayBuffer(new ArrayBuffer(bytes));
  });
  new Uint8Array(wasmMemory.buffer).fill(0, image.usedBytes, heapEnd());
  image.restore();
  heapEndWhenFresh = heapEnd();

  const callController = (name: string, ...args: QuickJSHandle[]): QuickJSHandle | null => {
    const method = checks.getProp(controller, name);
    const result = checks.callFunction(method, checks.undefined, ...args);
    return result.error ? null : result.value;
  };
  const steer = (name: string, ...args: QuickJSHandle[]): Steered => {
    const answer = callController(name, ...args);
    return answer === null ? { ok: false, value: undefined } : { ok: true, value: checks.dump(answer) };
  };
  const vm: Vm = { runtime, program, checks, steer, ask: callController };

  let isUsed = false;
  return {
    refresh() {
      if (isUsed) image.restore();
      isUsed = false;
    },
    get worn() {
      return world.worn;
    },
    withVm(budget, session, modules, body) {
      if (isUsed) image.restore();
      isUsed = true;
      runtime.setMemoryLimit(budget.memoryLimitBytes);
      runtime.setMaxStackSize(budget.stackLimitBytes);
      occupant = { session, modules };
      world.begin();
      try {
        return body(vm);
      } finally {
        occupant = null;
      }
    },
  };
}

function levelOf(name: string): Level {
  return levels.find((level) => level === name) ?? "log";
}
