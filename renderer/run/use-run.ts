import { useCallback, useEffect, useMemo, useReducer, useRef } from "react";
import type { ExerciseId, SourceFiles } from "../../curriculum/schema.ts";
import { useDesk } from "../app/desk.ts";
import { useWords } from "../i18n/i18n.ts";
import { idle, type RunMove, type Running, runMoved } from "./state.ts";

export interface RunDesk {
  readonly running: Running;
  readonly start: (files: SourceFiles) => void;
  readonly stop: () => void;
  /** A line of input; `null`: there is no more, shown as `words`. */
  readonly type: (line: string | null, words: string) => void;
  readonly call: (code: string) => void;
  /** The program's text is another now. */
  readonly changed: () => void;
  readonly clear: () => void;
}

interface Options {
  readonly exercise: ExerciseId | null;
  /** Whether calls can be made in it when it has ended. */
  readonly calls: boolean;
}

/** One start, from the press on. */
interface Start {
  number: number | null;
  isStopped: boolean;
}

/** Between two questions for news the page is drawn. */
const frameMs = 16;

/** Runs one program at a time; what runs ends with the component, and when `exercise` becomes another. */
export function useRun({ exercise, calls }: Options): RunDesk {
  const desk = useDesk();
  const { language } = useWords();
  const [running, move] = useReducer(runMoved, idle);
  const present = useRef<Start | null>(null);

  const stop = useCallback(() => {
    const mine = present.current;
    if (mine === null) return;
    mine.isStopped = true;
    if (mine.number !== null) void desk.call("run:stop", { run: mine.number });
  }, [desk]);

  const clear = useCallback(() => {
    stop();
    present.current = null;
    move({ kind: "cleared" });
  }, [stop]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another exercise is another program
  useEffect(() => clear, [clear, exercise]);

  const start = useCallback(
    async (files: SourceFiles) => {
      const mine: Start = { number: null, isStopped: false };
      present.current = mine;
      move({ kind: "started" });
      const answer = await desk.call("run:start", { exercise, files, language, calls });
      const isPresent = () => present.current === mine;
      if (!answer.ok) {
        if (isPresent()) move({ kind: "refused", sentence: answer.refusal.sentence });
        return;
      }
      const { run } = answer.value;
      mine.number = run;
      if (mine.isStopped) void desk.call("run:stop", { run });
      for (let seen = 0; isPresent(); ) {
        const heard = await desk.call("run:hear", { run, seen });
        if (!isPresent()) return;
        if (!heard.ok) return move({ kind: "refused", sentence: heard.refusal.sentence });
        const { news } = heard.value;
        if (news.length > 0) move({ kind: "news", news });
        if (news.at(-1)?.kind === "ended") return;
        seen = heard.value.seen;
        await new Promise((resolve) => setTimeout(resolve, frameMs));
      }
    },
    [desk, exercise, language, calls],
  );

  const give = useCallback(
    (name: "run:type" | "run:call", text: string | null, shown: RunMove) => {
      const run = present.current?.number ?? null;
      if (run === null) return;
      move(shown);
      if (name === "run:type") void desk.call(name, { run, line: text });
      else void desk.call(name, { run, code: text ?? "" });
    },
    [desk],
  );

  return useMemo(
    () => ({
      running,
      start: (files) => void start(files),
      stop,
      type: (line, words) => give("run:type", line, { kind: "typed", words }),
      call: (code) => give("run:call", code, { kind: "called", code }),
      changed: () => move({ kind: "changed" }),
      clear,
    }),
    [running, start, stop, give, clear],
  );
}
