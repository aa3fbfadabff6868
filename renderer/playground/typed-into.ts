import type { Running } from "../run/state.ts";

/**
 * The lines that a person typed into the newest run, as JSON: what a walk through the same program is given when it asks. As a text, so that
 * it is the same value for as long as the lines are the same.
 */
export function typedInto(running: Running): string {
  if (running.kind === "idle" || running.kind === "refused") return "[]";
  const { first, last } = running.printed;
  const lines = [...first, ...last].flatMap((block) => block.lines);
  return JSON.stringify(lines.filter(({ kind }) => kind === "typed").map(({ text }) => text));
}
