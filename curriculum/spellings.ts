import { constructs } from "./constructs.ts";

/**
 * How what a lesson teaches looks where somebody meets it, for looking it up: the plain uses of a name of `constructs.ts`.
 * The first is what a list of names shows. A sign that stands for two things (`+` adds and joins, `=` names and changes)
 * belongs to neither, so that no link leads to the wrong one.
 */
const signs: Readonly<Record<string, readonly string[]>> = {
  comment: ["//", "/* */"],
  template: ["\x24{…}", "`…`"], // the first is a gap: a dollar and braces
  "assign-op": ["+=", "-=", "*=", "/="],
  update: ["++", "--"],
  arithmetic: ["*", "/"],
  remainder: ["%"],
  power: ["**"],
  compare: ["===", "!==", "<", ">", "<=", ">="],
  "loose-compare": ["==", "!="],
  and: ["&&"],
  or: ["||"],
  not: ["!"],
  nullish: ["??"],
  ternary: ["? :"],
  if: ["if", "if (…)"],
  else: ["else", "else if"],
  "do-while": ["do … while"],
  while: ["while", "while (…)"],
  for: ["for", "for (…)", "for (…; …; …)"],
  "for-of": ["for … of", "for (… of …)"],
  "for-in": ["for … in", "for (… in …)"],
  "for-await": ["for await"],
  arrow: ["=>"],
  boolean: ["true", "false"],
  "optional-chain": ["?."],
  "import-all": ["import *"],
  "import-as": ["as"],
  "import-dynamic": ["import(…)"],
  "export-default": ["export default"],
  getter: ["get", "set"],
  try: ["try", "try … catch", "catch"],
  generator: ["function*", "yield"],
};

/** Constructs that are spelt as they are named. */
const words: ReadonlySet<string> = new Set(
  (
    "null undefined NaN Infinity const let var typeof delete void in instanceof switch break continue function return " +
    "import export class static new this extends super throw finally async await"
  ).split(" "),
);

/** Empty for what has no spelling of its own, such as `number` or `call`. */
export function spellingsOf(name: string): readonly string[] {
  if (Object.hasOwn(signs, name)) return signs[name] ?? [];
  return words.has(name) || !Object.hasOwn(constructs, name) ? [name] : [];
}
