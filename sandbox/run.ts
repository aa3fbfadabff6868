import type { QuickJSHandle } from "quickjs-emscripten";
import { z } from "zod";
import { reportMs } from "./budget.ts";
import { aboveCall, callsExport, expressionOf } from "./calls.ts";
import { wrapperStart } from "./common-js.ts";
import type { Vm } from "./engine.ts";
import { floatingKey } from "./floating.ts";
import { hoist, hoistedModule } from "./hoist.ts";
import type { Failure, ReportFacts } from "./library/facts.ts";
import { checksModule, entryModule, type Modules } from "./modules.ts";
import * as reports from "./report.ts";
import type { Session } from "./session.ts";
import { type Evaluated, evaluate, pump, settle } from "./settle.ts";
import { exports } from "./syntax.ts";

/** What can end a program before anything else is asked of it. */
export type ProgramFault =
  /** A file of the program could not be read. */
  | { readonly kind: "unreadable"; readonly failure: Failure }
  /** The program threw while it ran by itself; null if it waits for something that never comes. */
  | { readonly kind: "crashed"; readonly failure: Failure | null }
  /** A limit was passed. `report` is what was decided before, as far as it could still be told. */
  | { readonly kind: "stopped"; readonly report: ReportFacts | null };

/** How far a grade by checks came, before it is put into words. */
export type Outcome =
  | ProgramFault
  /** The checks threw while they declared themselves. */
  | { readonly kind: "undeclared"; readonly failure: Failure | null }
  /** Every check was decided. */
  | { readonly kind: "ran"; readonly report: ReportFacts };

/** How a program ended that was run by itself. */
export type ProgramOutcome = ProgramFault | { readonly kind: "ended" };

/** Loads the program, declares the checks and runs them. */
export function runGrade(vm: Vm, session: Session, modules: Modules, checksSource: string): Outcome {
  const { before, checks } = hoist(checksSource);
  const unmade = before === null || !modules.readable ? null : makeMocks(vm, session, modules, before);
  if (session.stopped !== null) return { kind: "stopped", report: null };
  if (unmade !== null) return { kind: "undeclared", failure: unmade.failure };
  const loaded = loadProgram(vm, session, modules);
  if (loaded.kind !== "loaded") return withoutMock(loaded, modules);
  modules.roots.forEach((file, index) => {
    const namespace = vm.program.getProp(loaded.namespaces, `m${index}`);
    const facts = {
      commonJs: modules.isCommonJs(file) && !modules.isMocked(file),
      wanted: modules.wantedFrom(file),
    };
    vm.steer("addModule", vm.checks.newString(file), namespace, vm.checks.newString(JSON.stringify(facts)));
    const names = vm.steer("namesIn", vm.checks.newString(file));
    modules.setExported(file, z.array(z.string()).parse(names.ok ? JSON.parse(String(names.value)) : []));
  });

  const declared = evaluate(vm, session, vm.checks, checks, checksModule);
  if (session.stopped !== null) return { kind: "stopped", report: readReport(vm, session, modules) };
  if (declared.kind !== "done") {
    return {
      kind: "undeclared",
      failure: declared.kind === "threw" ? explain(vm, modules, declared.error) : null,
    };
  }

  vm.steer("run");
  while (!session.finished && session.stopped === null) {
    if (!pump(vm, session) && !session.finished && vm.steer("giveUp").value !== true) break;
  }
  const report = readReport(vm, session, modules);
  if (report?.checks.some(({ failure }) => failure !== null && isLostError(failure))) session.stop("memory");
  if (session.stopped !== null || report === null) return { kind: "stopped", report };
  return { kind: "ran", report };
}

/** What is asked of a program that has come to its end. */
export interface ProgramCalls {
  /** The next call; null when there will be none. */
  next(): string | null;
  answer(outcome: CallOutcome): void;
}

/**
 * Loads the program and lets it run until nothing is left to do: no job, no timer. With `calls`, what they want is then
 * evaluated where `main.js` can see it, and again run until nothing is left.
 */
export function runProgram(
  vm: Vm,
  session: Session,
  modules: Modules,
  calls: ProgramCalls | null = null,
): ProgramOutcome {
  vm.steer("watchFloating", vm.checks.newString(floatingKey));
  const loaded = loadProgram(vm, session, modules);
  if (loaded.kind !== "loaded") return loaded;
  const ended = runOut(vm, session);
  if (ended.kind !== "ended" || calls === null) return ended;
  const main = vm.program.getProp(loaded.namespaces, "m0");
  const evaluateIn = vm.program.getProp(main, callsExport);
  if (vm.program.typeof(evaluateIn) !== "function") return ended;
  for (let code = session.nextCall(calls.next); code !== null; code = session.nextCall(calls.next)) {
    const outcome = call(vm, session, modules, evaluateIn, code);
    if (session.stopped !== null) return { kind: "stopped", report: null };
    calls.answer(outcome);
    const after = runOut(vm, session);
    if (after.kind !== "ended") return after;
  }
  return ended;
}

/** What came of a call. `threw` with null: it waits for something that never comes. */
export type CallOutcome =
  | { readonly kind: "gave"; readonly text: string }
  | { readonly kind: "threw"; readonly failure: Failure | null }
  | { readonly kind: "noCall" };

function call(
  vm: Vm,
  session: Session,
  modules: Modules,
  evaluateIn: QuickJSHandle,
  code: string,
): CallOutcome {
  const expression = expressionOf(code);
  if (expression === null) return { kind: "noCall" };
  const made = vm.program.callFunction(
    evaluateIn,
    vm.program.undefined,
    vm.program.newString(expression.text),
  );
  const threw = (error: QuickJSHandle): CallOutcome => {
    const failure = explain(vm, modules, error);
    if (failure.kind !== "threw") return { kind: "threw", failure };
    const stack = aboveCall(failure.error.stack);
    return { kind: "threw", failure: { ...failure, error: { ...failure.error, stack } } };
  };
  if (made.error) return threw(made.error);
  let value = made.value;
  if (expression.waits) {
    const settled = settle(vm, session, vm.program, value);
    if (settled.kind !== "done") {
      return settled.kind === "threw" ? threw(settled.error) : { kind: "threw", failure: null };
    }
    value = settled.value;
  }
  // A promise that is settled without waiting is shown as settled.
  while (vm.runtime.hasPendingJob() && !session.mustStop()) pump(vm, session);
  const shown = vm.steer("show", value);
  return { kind: "gave", text: shown.ok ? String(shown.value) : "" };
}

/** Until nothing is left to do. */
function runOut(vm: Vm, session: Session): ProgramOutcome {
  for (;;) {
    const stray = vm.steer("stray");
    if (stray.ok && typeof stray.value === "string") {
      return { kind: "crashed", failure: reports.failure.parse(JSON.parse(stray.value)) };
    }
    if (session.stopped !== null) return { kind: "stopped", report: null };
    if (!pump(vm, session))
      return session.stopped === null ? { kind: "ended" } : { kind: "stopped", report: null };
  }
}

type Loaded = { readonly kind: "loaded"; readonly namespaces: QuickJSHandle };

function loadProgram(vm: Vm, session: Session, modules: Modules): Loaded | ProgramFault {
  const loaded = evaluate(vm, session, vm.program, modules.entrySource, entryModule);
  if (session.stopped !== null) return { kind: "stopped", report: null };
  const misread = session.begun ? modules.misread : null;
  if (misread !== null) {
    const error = { name: "SyntaxError", message: misread, stack: "" };
    return { kind: "unreadable", failure: { kind: "threw", error, call: null } };
  }
  if (loaded.kind === "waits") return { kind: "crashed", failure: null };
  if (loaded.kind === "threw") {
    const failure = explain(vm, modules, loaded.error);
    return { kind: session.begun ? "crashed" : "unreadable", failure };
  }
  session.loaded = true;
  return { kind: "loaded", namespaces: loaded.value };
}

/** Runs what the checks want to be done before the program is loaded. Null if that went well. */
function makeMocks(
  vm: Vm,
  session: Session,
  modules: Modules,
  source: string,
): { readonly failure: Failure | null } | null {
  const failed = (evaluated: Evaluated) =>
    evaluated.kind === "threw" ? { failure: explain(vm, modules, evaluated.error) } : { failure: null };
  vm.steer("openMocks");
  for (const [context, text, name] of [
    [vm.checks, source, hoistedModule],
    [vm.program, modules.toolsSource, entryModule],
  ] as const) {
    const evaluated = evaluate(vm, session, context, text, name);
    if (evaluated.kind !== "done") return failed(evaluated);
  }
  const files = vm.steer("mockedFiles");
  for (const file of z.array(z.string()).parse(files.ok ? JSON.parse(String(files.value)) : [])) {
    const promise = vm.ask("makeMock", vm.checks.newString(file));
    const made = promise === null ? null : settle(vm, session, vm.checks, promise);
    if (made === null || made.kind !== "done") return made === null ? { failure: null } : failed(made);
    modules.mock(file, z.array(z.string()).parse(JSON.parse(vm.checks.getString(made.value))));
  }
  return null;
}

/** A name that a mock has not and its file has is for the author to mend; any other is missing as in the file itself. */
function withoutMock(fault: ProgramFault, modules: Modules): Outcome {
  if (fault.kind === "stopped" || fault.failure?.kind !== "threw") return fault;
  const { failure } = fault;
  const { error } = failure;
  const [, name = "", module = ""] =
    /^Could not find export '(.+)' in module '(.+)'$/.exec(error.message) ?? [];
  const file = modules.mockedFile(module);
  if (file === null) return fault;
  if (!exports(modules.textOf(file), name)) {
    const message = error.message.replace(module, file);
    return { ...fault, failure: { ...failure, error: { ...error, message } } };
  }
  const message = `the mock of ${file} has no ${name}, which the program imports`;
  const mistake = { name: "CheckMistake", message, stack: "" };
  return { kind: "undeclared", failure: { kind: "checkThrew", error: mistake, call: null, gave: null } };
}

function explain(vm: Vm, modules: Modules, error: QuickJSHandle): Failure {
  const told = vm.steer("explain", error);
  const failure = told.ok ? reports.failure.parse(JSON.parse(String(told.value))) : null;
  if (failure !== null && !isLostError(failure)) return unshifted(failure, modules);
  // Not even that: only an engine without stack or memory left does this.
  return { kind: "threw", error: { name: "InternalError", message: "out of memory", stack: "" }, call: null };
}

/**
 * Some of the engine's functions fail without memory and throw nothing, as `normalize` does. Whoever catches that and
 * looks at it gets a ReferenceError; when our library does, its own frame is the first. It never does so otherwise.
 */
function isLostError(failure: Failure): boolean {
  if (failure.kind !== "threw" && failure.kind !== "checkThrew") return false;
  const { name, message, stack } = failure.error;
  const [first = ""] = stack.trimStart().split("\n");
  return (
    name === "ReferenceError" && message.endsWith(" is not initialized") && first.includes("(foothold:checks")
  );
}

function readReport(vm: Vm, session: Session, modules: Modules): ReportFacts | null {
  session.allowReport(reportMs);
  vm.runtime.setMemoryLimit(-1);
  const told = vm.steer("report");
  if (!told.ok || typeof told.value !== "string") return null;
  const { checks } = reports.report.parse(JSON.parse(told.value));
  return {
    checks: checks.map((check) => ({
      ...check,
      failure: check.failure === null ? null : unshifted(check.failure, modules),
    })),
  };
}

/** A failure with the places in CommonJS files as the student sees them, without the wrapper around each. */
function unshifted(failure: Failure, modules: Modules): Failure {
  if (failure.kind !== "threw" && failure.kind !== "checkThrew") return failure;
  const stack = failure.error.stack.replace(
    /([^\s(]+\.js):1:(\d+)/g,
    (whole, file: string, column: string) =>
      modules.isCommonJs(file) ? `${file}:1:${Math.max(1, Number(column) - wrapperStart.length)}` : whole,
  );
  return { ...failure, error: { ...failure.error, stack } };
}
