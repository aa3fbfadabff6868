import type { RunEnd, RunNews } from "../../main/contract.ts";
import type { ProgramError } from "../../sandbox/verdict.ts";
import { nothingPrinted, type Printed, withText } from "./console.ts";

/** A program that is run without a grade, as its page knows it. */
export type Running =
  | { readonly kind: "idle" }
  /** `question`: it waits for a line. `canCall`: it came to its end before, and a call is at work. */
  | {
      readonly kind: "busy";
      readonly printed: Printed;
      readonly question: string | null;
      readonly canCall: boolean;
      /** The error of the latest call; `null`: it gave a value, or there was none. */
      readonly fault: ProgramError | null;
    }
  /** It has come to its end, and can be called. `note`: why there is nothing to see. */
  | {
      readonly kind: "resting";
      readonly printed: Printed;
      readonly note: string | null;
      readonly fault: ProgramError | null;
      readonly isStale: boolean;
    }
  | { readonly kind: "over"; readonly printed: Printed; readonly end: RunEnd; readonly isStale: boolean }
  | { readonly kind: "refused"; readonly sentence: string };

export type RunMove =
  | { readonly kind: "started" }
  | { readonly kind: "news"; readonly news: readonly RunNews[] }
  | { readonly kind: "typed"; readonly words: string }
  | { readonly kind: "called"; readonly code: string }
  | { readonly kind: "changed" }
  | { readonly kind: "refused"; readonly sentence: string }
  | { readonly kind: "cleared" };

export const idle: Running = { kind: "idle" };

export function runMoved(running: Running, move: RunMove): Running {
  switch (move.kind) {
    case "started":
      return { kind: "busy", printed: nothingPrinted, question: null, canCall: false, fault: null };
    case "news":
      return move.news.reduce(withNews, running);
    case "typed":
      if (running.kind !== "busy") return running;
      return { ...running, question: null, printed: withText(running.printed, "typed", move.words) };
    case "called":
      if (running.kind !== "resting") return running;
      return {
        kind: "busy",
        printed: withText(running.printed, "call", move.code),
        question: null,
        canCall: true,
        fault: null,
      };
    case "changed":
      return (running.kind === "resting" || running.kind === "over") && !running.isStale
        ? { ...running, isStale: true }
        : running;
    case "refused":
      return { kind: "refused", sentence: move.sentence };
    case "cleared":
      return idle;
  }
}

function withNews(running: Running, news: RunNews): Running {
  if (running.kind === "idle" || running.kind === "refused" || running.kind === "over") return running;
  const { printed } = running;
  switch (news.kind) {
    case "printed":
      return { ...running, printed: withText(printed, news.level, news.text) };
    case "asked":
      return {
        kind: "busy",
        printed: news.question === "" ? printed : withText(printed, "question", news.question),
        question: news.question,
        canCall: running.kind === "resting" || running.canCall,
        fault: running.fault,
      };
    case "called":
      return {
        ...running,
        fault: news.result.kind === "gave" ? null : news.result.error,
        printed:
          news.result.kind === "gave"
            ? withText(printed, "gave", news.result.text)
            : withText(printed, "failed", news.result.error.sentence),
      };
    case "rests": {
      const isStale = running.kind === "resting" && running.isStale;
      return { kind: "resting", printed, note: news.note, fault: running.fault, isStale };
    }
    case "ended": {
      // It came to its end before; only the waiting for calls is over.
      const end: RunEnd = running.kind === "resting" ? { kind: "ended", note: running.note } : news.end;
      const isStale = running.kind === "resting" && running.isStale;
      return { kind: "over", printed, end, isStale };
    }
  }
}

/** True while a press on the button means Stop. */
export function isBusy(running: Running): boolean {
  return running.kind === "busy";
}

/** True once a check has ended what ran. */
export function isCutByCheck(running: Running): boolean {
  return running.kind === "over" && running.end.kind === "cutOff" && running.end.why === "check";
}

/** What was typed for calls before: `at` is where in it a person is, its length for the empty line below it. */
export interface History {
  readonly entries: readonly string[];
  readonly at: number;
}

export const noHistory: History = { entries: [], at: 0 };

export function remember({ entries }: History, code: string): History {
  const all = entries.at(-1) === code ? entries : [...entries, code].slice(-50);
  return { entries: all, at: all.length };
}

/** One back (-1) or on (1); null if there is nothing further. */
export function recall({ entries, at }: History, by: -1 | 1): { history: History; code: string } | null {
  const next = at + by;
  if (next < 0 || next > entries.length) return null;
  return { history: { entries, at: next }, code: entries[next] ?? "" };
}

/** A call of the first function in a program, with the names of what it takes; for a program without one, a sum. */
export function exampleOf(source: string): string {
  const found =
    /\bfunction\s+([\w$]+)\s*\(([^()]*)\)/.exec(source) ??
    /\b(?:const|let)\s+([\w$]+)\s*=\s*(?:async\s+)?\(([^()]*)\)\s*=>/.exec(source);
  const [, name, params = ""] = found ?? [];
  return name === undefined ? "1 + 2" : `${name}(${params.trim()})`;
}
