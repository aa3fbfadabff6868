import type { Host } from "./facts.ts";
import { consoleStyle, inspect } from "./inspect.ts";
import type { Membrane } from "./membrane.ts";

/** `prompt` as browsers have it: asks a question and gives the next line of input, or null if there is none. */
export function promptFunction(membrane: Membrane, host: Host): (question?: unknown) => string | null {
  return (question = "") => {
    const text = typeof question === "string" ? question : inspect(question, membrane.lens, consoleStyle);
    return JSON.parse(host.input(JSON.stringify(text))) as string | null;
  };
}
