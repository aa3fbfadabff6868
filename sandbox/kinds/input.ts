import { given, type Outside } from "../outside.ts";
import type { Say } from "../words/say.ts";

/** Input that is known beforehand, and how much of it was asked for. */
export interface Input {
  readonly lines: readonly string[];
  readonly outside: Outside;
  /** How often the program asked for a line, also after the last. */
  readonly asked: () => number;
}

export function inputOf(lines: readonly string[]): Input {
  const known = given(lines);
  let asked = 0;
  return {
    lines,
    asked: () => asked,
    outside: {
      ...known,
      readLine(question) {
        asked += 1;
        return known.readLine(question);
      },
    },
  };
}

/** What a program that did not do its task did wrong with its input; empty if nothing. */
export function inputHint({ lines, asked }: Input, hasEnded: boolean, say: Say): string {
  const count = lines.length;
  const times = asked();
  if (times > count) return count === 0 ? say("input.none") : say("input.more", { times, count });
  if (!hasEnded || times === count) return "";
  return times === 0 ? say("input.unread") : say("input.less", { times, count });
}

/** Lines shown of an input. */
const most = 12;

/** The input as the calls that get it; null if there is none. */
export function inputCalls(lines: readonly string[]): string | null {
  const calls = lines.slice(0, most).map((line) => `prompt() → ${JSON.stringify(line)}`);
  return lines.length === 0 ? null : [...calls, ...(lines.length > most ? ["…"] : [])].join("\n");
}
