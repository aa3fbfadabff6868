import { createHash } from "node:crypto";
import type { TerminalId } from "../bundle/ids.ts";

/** Short, common, friendly, and unlike each other when read aloud. */
const colours =
  "amber azure coral cream golden green indigo ivory lilac maroon olive pearl rose ruby silver teal";
const things =
  "acorn anchor basket beacon bridge candle cedar compass garden harbor lantern maple meadow orchard river willow";

/** A name that people can say, made from the terminal's id: the same id has the same name on every machine. */
export function terminalName(id: TerminalId): string {
  const [first = 0, second = 0, high = 0, low = 0] = createHash("sha256").update(id).digest();
  const pick = (words: string, at: number) => words.split(" ")[at % 16];
  return `${pick(colours, first)}-${pick(things, second)}-${(high * 256 + low) % 1000}`;
}
