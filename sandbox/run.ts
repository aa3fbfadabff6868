import type { QuickJSHandle } from "quickjs-emscripten";
import { z } from "zod";
import { reportMs } from "./budget.ts";
import { wrapperStart } from "./common-js.ts";
import type { Vm } from "./engine.ts";
import { floatingKey } from "./floating.ts";
import { hoist, hoistedModule } from "./hoist.ts";
import type { Failure, ReportFacts } from "./library/facts.ts";
import { checksModule, entryModule, type Modules } from "./modules.ts";
import * as reports from "./report.ts";
import type { Session } from "./session.ts";
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

/** Jobs between two looks at the clock: the engine's own interrupt ends one job, not the queue. */
const jobsAtOnce = 50;

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

/** Loads the program and lets it run until nothing is left to do: no job, no timer. */
export function runProgram(vm: Vm, session: Session, modules: Modules): ProgramOutcome {
  vm.steer("watchFloating", vm.checks.newString(floatingKey));
  const loaded = loadProgram(vm, session, modules);
  if (loaded.kind !== "loaded") return loaded;
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

type Evaluated =
  | { readonly kind: "done"; readonly value: QuickJSHandle }
  | { readonly kind: "threw"; readonly error: QuickJSHandle }
  | { readonly kind: "waits" };

/** Evaluates a module to its end, also over a top-level `await`. */
function evaluate(vm: Vm, session: Session, context: Vm["program"], source: string, name: string): Evaluated {
  const result = context.evalCode(source, name, { type: "module" });
  if (result.error) return { kind: "threw", error: result.error };
  return settle(vm, session, context, result.value);
}

/** Lets everything happen until a promise has settled, or until nothing is left to do. */
function settle(vm: Vm, session: Session, context: Vm["program"], promise: QuickJSHandle): Evaluated {
  for (;;) {
    const state = context.getPromiseState(promise);
    if (state.type === "fulfilled") return { kind: "done", value: state.value };
    if (state.type === "rejected") return { kind: "threw", error: state.error };
    if (!pump(vm, session)) return { kind: "waits" };
  }
}

/** Lets everything happen that can happen now, or else the next timer. False if there was nothing to do. */
function pump(vm: Vm, session: Session): boolean {
  let worked = false;
  while (vm.runtime.hasPendingJob() && !session.mustStop()) {
    const done = vm.runtime.executePendingJobs(jobsAtOnce);
    if (done.error) done.error.dispose();
    worked = true;
  }
  if (worked || session.mustStop()) return worked && session.stopped === null;
  return vm.steer("fireTimer").value === true;
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
