import { countingMethods } from "./console-tools.ts";
import type { Host } from "./facts.ts";
import { consoleStyle, inspect } from "./inspect.ts";
import type { Membrane } from "./membrane.ts";

/** `console` for both realms. Texts are printed bare, other values as Node prints them. */
export function consoleMethods(membrane: Membrane, host: Host): Record<string, (...args: unknown[]) => void> {
  let indent = "";
  const show = (value: unknown): string => inspect(value, membrane.lens, consoleStyle);
  const print = (text: string): void =>
    host.print(JSON.stringify(indent === "" ? text : text.replaceAll(/^/gm, indent)));
  const log = (...args: unknown[]): void => print(formatLine(args, show));
  const group = (...args: unknown[]): void => {
    if (args.length > 0) log(...args);
    indent += "  ";
  };
  const label = (value: unknown): string => (typeof value === "string" ? value : show(value));
  return {
    ...countingMethods({ log, label, nowMs: () => membrane.kit.clock.elapsedMs }),
    log,
    info: log,
    debug: log,
    warn: log,
    error: log,
    dir: (value) => print(show(value)),
    group,
    groupCollapsed: group,
    groupEnd: () => {
      indent = indent.slice(2);
    },
  };
}

/** Node's `util.format`: placeholders in a first text, then the rest with spaces between. */
function formatLine(args: readonly unknown[], show: (value: unknown) => string): string {
  const [first] = args;
  let next = 1;
  const bare = (value: unknown): string => (typeof value === "string" ? value : show(value));
  if (typeof first !== "string") return args.map(bare).join(" ");
  const text =
    args.length === 1
      ? first
      : first.replace(/%([sdifjoOc%])/g, (whole, kind: string) => {
          if (kind === "%") return "%";
          if (next >= args.length) return whole;
          const value = args[next++];
          if (kind === "c") return "";
          if (kind === "d" || kind === "i" || kind === "f") return numberText(value, kind);
          return kind === "s" ? bare(value) : show(value);
        });
  return [text, ...args.slice(next).map(bare)].join(" ");
}

function numberText(value: unknown, kind: "d" | "i" | "f"): string {
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "symbol" || typeof value === "object" || typeof value === "function") return "NaN";
  if (kind === "i") return String(Number.parseInt(String(value), 10));
  return kind === "f" ? String(Number.parseFloat(String(value))) : String(Number(value));
}
