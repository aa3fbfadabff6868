import type { TFunction } from "i18next";
import type { Changes, CheckFile, Spot, Step, TraceEnd } from "../../sandbox/steps/trace.ts";
import type { RunResult } from "../../sandbox/verdict.ts";
import { groupsOf, type Variable } from "./frames.ts";
import { isTruthy, type LoopRun, loopsAt } from "./rounds.ts";
import type { Walk } from "./walk.ts";
import { shortText } from "./words.ts";

/** Where a step is that is no line of the student. */
export const checkFile: CheckFile = "check";

/** Names told in one sentence; more would be a list. */
const mostNames = 4;

/** What a step does, in plain words: one to three sentences with `code` in them. */
export function sentenceOf(walk: Walk, runs: readonly LoopRun[], at: number, t: TFunction): string {
  const step = walk.step(at);
  if (step === null) return "";
  const head = headOf(walk, runs, step, at, t);
  const effects = ["call", "end", "left"].includes(step.kind) ? [] : effectsOf(walk, at, t);
  // Not every trace has a last step of its own: one that is cut ends anywhere.
  const end = at === walk.length - 1 && step.kind !== "end" ? [endWords(walk.trace.end, t)] : [];
  const told = [head, ...effects, ...end].filter((one) => one !== "");
  if (told.length === 0) told.push(t("steps.done", { where: whereOf(walk.plan.spots[step.spot], t) }));
  // What is cut ends in its own sign already.
  return told.map(begun).join(" ").replaceAll("…`.", "…`");
}

/** With a capital, as a sentence begins; `code` keeps its own. */
function begun(sentence: string): string {
  return sentence.charAt(0).toLocaleUpperCase() + sentence.slice(1);
}

/** The line, or that it is the check which runs here. */
function whereOf(spot: Spot | undefined, t: TFunction): string {
  return spot?.file === checkFile ? t("steps.theCheck") : t("steps.theLine", { line: spot?.line ?? 0 });
}

function headOf(walk: Walk, runs: readonly LoopRun[], step: Step, at: number, t: TFunction): string {
  const spot = walk.plan.spots[step.spot];
  const moment = walk.before(at);
  const value = step.value === undefined ? "" : shortText(step.value, moment);
  const name = nameAt(walk, at, t);
  const isCalling = walk.step(at + 1)?.kind === "call";
  switch (step.kind) {
    case "at":
      if (isCalling) return t("steps.calls", { where: whereOf(spot, t), name: nameAt(walk, at + 1, t) });
      if (spot?.kind === "loop") return t("steps.loopBegins", { text: spot.text });
      return effectsOf(walk, at, t).length > 0
        ? ""
        : t("steps.runs", { where: whereOf(spot, t), text: spot?.text ?? "" });
    case "done":
      return "";
    case "condition":
      return conditionWords(spot?.loop !== undefined, spot?.text ?? "", step, value, t);
    case "round": {
      const round = loopsAt(runs, at).findLast(({ run }) => run.spot === step.spot);
      return t("steps.round", { round: (round?.round ?? 0) + 1, names: namesIn(walk, step, at, t) });
    }
    case "call":
      return beginning(walk, step, at, name, t);
    case "return":
      return t("steps.returns", { name, value });
    case "leave":
      return step.frame !== 0 && isFile(walk, at)
        ? t("steps.fileEnds", { file: fileOf(walk, step) })
        : t("steps.leaves", { name });
    case "throw":
      return t("steps.throws", { value });
    case "left":
      return t("steps.left", { name });
    case "catch":
      return t("steps.catches", { line: spot?.line ?? 0 });
    case "resumed":
      return value === "undefined" ? t("steps.resumed") : t("steps.resumedWith", { value });
    case "end":
      return endWords(walk.trace.end, t);
  }
}

function conditionWords(isLoop: boolean, text: string, step: Step, value: string, t: TFunction): string {
  const holds = isTruthy(step.value);
  const told =
    typeof step.value === "boolean"
      ? t(holds ? "steps.isTrue" : "steps.isFalse", { text })
      : t(holds ? "steps.countsTrue" : "steps.countsFalse", { text, value });
  if (isLoop) return `${told} ${t(holds ? "steps.soOnceMore" : "steps.soLoopEnds")}`;
  return `${told} ${t(holds ? "steps.soBlock" : "steps.soSkip")}`;
}

function beginning(walk: Walk, step: Step, at: number, name: string, t: TFunction): string {
  const params = walk.plan.functions[frameAt(walk, at)?.fn ?? -1]?.params ?? [];
  const moment = walk.before(at);
  const told = innermost(walk, at)
    .filter((one) => params.includes(one.name))
    .slice(0, mostNames)
    .map((one) => t("steps.is", { name: one.name, value: shortText(one.value, moment) }));
  return told.length === 0 || step.kind !== "call"
    ? t("steps.begins", { name })
    : t("steps.beginsWith", { name, names: told.join(", ") });
}

function namesIn(walk: Walk, step: Step, at: number, t: TFunction): string {
  const moment = walk.before(at);
  const scope = moment.scopes.get(step.scope);
  const names = scope === undefined ? [] : (walk.plan.scopes[scope.plan]?.names ?? []);
  return names
    .slice(0, mostNames)
    .map((name, slot) => t("steps.is", { name, value: shortText(scope?.values[slot] ?? null, moment) }))
    .join(", ");
}

/** What became of names and what was printed. */
function effectsOf(walk: Walk, at: number, t: TFunction): string[] {
  const isDone = walk.step(at)?.kind === "done";
  // What was called is over: what came of it is new since it gave back.
  const before = isDone ? walk.seen(at - 1) : walk.before(at);
  const seen = walk.seen(at);
  const next = walk.step(at + 1);
  if (next?.kind === "call" || next?.kind === "round") return printed(walk, at, t);
  const frame = seen.frames.at(-1)?.number;
  const isSame = isDone || frame === before.frames.at(-1)?.number;
  const changed = isSame
    ? groupsOf(seen, walk.plan, before).flatMap(({ variables }) =>
        variables.filter((one) => one.isChanged && !one.isFunction),
      )
    : [];
  const told = changed
    .slice(0, mostNames)
    .map(({ name, value }) => t("steps.becomes", { name, value: shortText(value, seen) }));
  const made = (isDone ? walk.step(at) : next)?.changes?.objects;
  if (changed.length === 0 && isSame && made !== undefined) {
    const holder = holderOf(walk, at, made);
    if (holder !== null)
      told.push(t("steps.nowHolds", { name: holder.name, value: shortText(holder.value, seen) }));
  }
  return [...told, ...printed(walk, at, t)];
}

/** The name through which an object was changed, where one leads to it directly. */
function holderOf(walk: Walk, at: number, made: NonNullable<Changes["objects"]>): Variable | null {
  const changed = new Set(made.map(([number]) => number));
  const seen = walk.seen(at);
  return (
    groupsOf(seen, walk.plan, null)
      .flatMap(({ variables }) => variables)
      .findLast(
        ({ value, isFunction }) =>
          !isFunction && typeof value === "object" && value?.is === "ref" && changed.has(value.to),
      ) ?? null
  );
}

function printed(walk: Walk, at: number, t: TFunction): string[] {
  const from = walk.step(at)?.printed ?? 0;
  const to = walk.step(at + 1)?.printed ?? walk.trace.output.length;
  const text = walk.trace.output.slice(from, to).trimEnd();
  if (text === "") return [];
  const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return [t("steps.prints", { text: shown.replaceAll("`", "'").replaceAll("\n", " ⏎ ") })];
}

function innermost(walk: Walk, at: number): readonly Variable[] {
  return groupsOf(walk.before(at), walk.plan, null).at(-1)?.variables ?? [];
}

function frameAt(walk: Walk, at: number) {
  const frame = walk.step(at)?.frame;
  return walk.before(at).frames.find(({ number }) => number === frame);
}

function isFile(walk: Walk, at: number): boolean {
  return frameAt(walk, at)?.fn === -1;
}

function fileOf(walk: Walk, step: Step): string {
  const scope = walk.before(walk.length).scopes.get(step.scope);
  return walk.plan.scopes[scope?.plan ?? -1]?.file ?? "";
}

function nameAt(walk: Walk, at: number, t: TFunction): string {
  const fn = walk.plan.functions[frameAt(walk, at)?.fn ?? -1];
  if (fn === undefined) return "";
  return fn.name === "" ? t("steps.unnamed", { line: fn.line }) : `\`${fn.name}\``;
}

export interface StepPlace {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
}

/** The line that a step belongs to: of a call that of the function, of an end that of the error which made it. */
export function placeOf(walk: Walk, at: number): StepPlace | null {
  const step = walk.step(at);
  if (step === null) return null;
  if (step.kind === "end") {
    const { result } = walk.trace.end;
    return result.kind === "crashed" ? result.error.place : null;
  }
  const spot = walk.plan.spots[step.spot];
  if (spot !== undefined) return { file: spot.file, line: spot.line };
  const fn = step.kind === "call" ? walk.plan.functions[frameAt(walk, at)?.fn ?? -1] : undefined;
  return fn === undefined ? null : { file: fn.file, line: fn.line };
}

/** How it ended, in the words that are used elsewhere for the same. */
export function endWords(end: TraceEnd, t: TFunction): string {
  switch (end.kind) {
    case "whole":
      return resultWords(end.result, t);
    case "unlike":
      return t("steps.unlike");
    // What is left out is said above the steps.
    case "full":
    case "cut":
      return `${t("steps.stepsEnd")} ${resultWords(end.result, t)}`;
  }
}

function resultWords(result: RunResult, t: TFunction): string {
  switch (result.kind) {
    case "ended":
      return t("steps.ended");
    case "crashed":
    case "unreadable": {
      const { place, sentence } = result.error;
      return place === null ? sentence : `${t("steps.errorAt", { line: place.line })} ${sentence}`;
    }
    case "stopped":
      return result.sentence;
  }
}
