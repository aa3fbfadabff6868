import type { SourceFiles } from "../../curriculum/schema.ts";
import type { Language } from "../contract.ts";
import type { RunNews } from "../runs/news.ts";
import type { Runs } from "../runs/runs.ts";

interface Asked {
  readonly files: SourceFiles;
  readonly language: Language;
  /** What is typed when the program asks, line by line. */
  readonly input: readonly string[];
  /** Evaluated once the program has come to its end; `null`: nothing is. */
  readonly call: string | null;
}

/** What a program showed, as a console would: at most `longest` characters, and whether more came. */
export interface Shown {
  readonly text: string;
  readonly isCut: boolean;
}

/** Runs a program and takes down what it prints, what is typed into it and what a call of it gave. */
export async function sampleRun(
  runs: Runs,
  { files, language, input, call }: Asked,
  longest: number,
): Promise<Shown> {
  const run = await runs.start({ files, language, calls: call !== null });
  const lines = [...input];
  let text = "";
  const take = (news: RunNews): void => {
    switch (news.kind) {
      case "printed":
        text += news.text;
        return;
      case "asked": {
        const line = lines.shift() ?? null;
        text += `${news.question} ${line ?? ""}`.trimEnd().concat("\n");
        runs.type(run, line);
        return;
      }
      case "rests":
        if (call === null) return;
        text += `> ${call}\n`;
        runs.call(run, call);
        return;
      case "called":
        // What a call of console.log gives is nothing to show.
        if (news.result.kind === "threw") text += `${news.result.error.sentence}\n`;
        else if (news.result.text !== "undefined") text += `${news.result.text}\n`;
        void runs.stop(run);
        return;
      case "ended":
        if ("error" in news.end) text += `${news.end.error.sentence}\n`;
        if (news.end.kind === "stopped" && news.end.limit !== "asked") text += `${news.end.sentence}\n`;
        return;
    }
  };
  for (let seen = 0, isOver = false; !isOver; ) {
    const heard = await runs.hear(run, seen);
    if (heard === null) break;
    seen = heard.seen;
    for (const news of heard.news) {
      if (text.length > longest) break;
      take(news);
    }
    isOver = heard.news.some(({ kind }) => kind === "ended");
    if (text.length > longest) {
      await runs.stop(run);
      isOver = true;
    }
  }
  return { text: text.slice(0, longest).toWellFormed(), isCut: text.length > longest };
}
