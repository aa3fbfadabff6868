import type { SourceFiles } from "../../curriculum/schema.ts";
import type { Budget } from "../../sandbox/budget.ts";
import type { Grader, Run } from "../../sandbox/grader.ts";
import { nothingToSee } from "../../sandbox/kinds/nothing-printed.ts";
import type { RunResult } from "../../sandbox/verdict.ts";
import { type Language, speaker } from "../../sandbox/words/say.ts";
import type { CutOff, RunEnd } from "./news.ts";
import { Post } from "./post.ts";

/**
 * A hundred thousand lines with numbers in them come to their end. What the screen shows of them is its own matter.
 */
const budget: Partial<Budget> = { outputLimitChars: 2_000_000 };

/** How long a question for news waits for some. The shorter of what the carriers allow is half a minute. */
const waitMs = 10_000;
/** A run that nobody asks about for so long is ended: its page is gone. */
const silenceMs = 15_000;

export interface RunsTiming {
  readonly waitMs: number;
  readonly silenceMs: number;
}

export interface StartRun {
  readonly files: SourceFiles;
  readonly language: Language;
  /** It waits for calls once it has come to its end. */
  readonly calls: boolean;
}

/** The one program that a student runs at this terminal. */
export type Runs = ReturnType<typeof createRuns>;

interface Going {
  readonly number: number;
  readonly post: Post;
  readonly run: Run;
  /** Why it is ended from here, where that is neither the program's nor the student's doing. */
  cutOff: CutOff | null;
  /** Settles when its worker is free again. */
  done: Promise<void>;
}

/**
 * Runs one program at a time, and keeps what it tells until the page has asked for it. Starting another, a check, leaving,
 * and a page that does not ask any more end it.
 */
export function createRuns(
  { run: start, report }: Pick<Grader, "run"> & { report(error: unknown): void },
  timing: RunsTiming = { waitMs, silenceMs },
) {
  let last = 0;
  let turn = 0;
  let worker: Promise<void> = Promise.resolve();
  let going: Going | null = null;
  let silence: NodeJS.Timeout | undefined;

  function listen(): void {
    clearTimeout(silence);
    silence = setTimeout(() => void end("left"), timing.silenceMs);
    silence.unref();
  }

  /** Ends what runs. Resolves when its worker is free. Whoever has left hears of it no more. */
  async function end(why: CutOff): Promise<void> {
    clearTimeout(silence);
    // One that waits for its turn must not begin after this.
    turn += 1;
    const ending = going;
    if (why === "left") going = null;
    if (ending !== null && !ending.post.isOver) {
      ending.cutOff ??= why;
      ending.run.stop();
      worker = ending.done;
    }
    // Also that of one which was ended before, and of which nobody knows any more.
    await worker;
  }

  function of(number: number): Going | null {
    return going?.number === number ? going : null;
  }

  return {
    end,
    /** Ends what runs before. */
    async start({ files, language, calls }: StartRun): Promise<number> {
      const mine = ++last;
      const ended = end("other");
      const myTurn = turn;
      await ended;
      // Another was started meanwhile, or the student has left: this one is as good as ended.
      if (turn !== myTurn) return mine;
      const post = new Post();
      let isSilent = true;
      const note = (): string | null =>
        isSilent ? nothingToSee(files["main.js"] ?? "", speaker(language)) : null;
      const run = start(files, {
        language,
        budget,
        calls,
        onPrinted(text, level) {
          isSilent = false;
          post.print(text, level);
        },
        onAsked(question) {
          isSilent = false;
          post.put({ kind: "asked", question });
        },
        onRests: () => post.put({ kind: "rests", note: note() }),
        onCalled(result) {
          isSilent = false;
          post.put({ kind: "called", result });
        },
      });
      const now: Going = { number: mine, post, run, cutOff: null, done: Promise.resolve() };
      now.done = run.result.then(
        (result) => post.put({ kind: "ended", end: now.cutOff ? cutOff(now.cutOff) : endOf(result, note) }),
        (error: unknown) => {
          report(error);
          post.put({ kind: "ended", end: cutOff("left") });
        },
      );
      going = now;
      listen();
      return mine;
    },
    /**
     * What has come since the first `seen` news, waiting a while for some. Null: there is no such run, or no more.
     */
    async hear(number: number, seen: number) {
      const asked = of(number);
      if (asked === null) return null;
      clearTimeout(silence);
      const heard = await asked.post.since(seen, timing.waitMs);
      if (of(number) !== null) listen();
      return heard;
    },
    /** False: no such run. */
    type(number: number, line: string | null): boolean {
      of(number)?.run.type(line);
      return of(number) !== null;
    },
    call(number: number, code: string): boolean {
      of(number)?.run.call(code);
      return of(number) !== null;
    },
    /** As the student asks. Resolves when it has ended. */
    async stop(number: number): Promise<void> {
      const asked = of(number);
      asked?.run.stop();
      await asked?.done;
    },
  };
}

const cutOff = (why: CutOff): RunEnd => ({ kind: "cutOff", why });

function endOf(result: RunResult, note: () => string | null): RunEnd {
  switch (result.kind) {
    case "ended":
      return { kind: "ended", note: note() };
    case "unreadable":
    case "crashed":
      return { kind: result.kind, error: result.error };
    case "stopped":
      return { kind: "stopped", limit: result.limit, sentence: result.sentence };
  }
}
