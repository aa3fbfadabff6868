import { unmadeAt } from "./explain-assignment.ts";
import { isPlainWord } from "./explain-bare-text.ts";
import type { Spot } from "./explain-place.ts";
import { allWithin, namesAt, ownProperties, propertyName, treeOf } from "./explain-source.ts";
import { nearest } from "./words/nearest.ts";
import type { Say } from "./words/say.ts";

const builtIns =
  "console prompt Math JSON Object Array String Number Boolean Date Map Set Promise Symbol RegExp Error TypeError RangeError parseInt parseFloat isNaN undefined Infinity NaN setTimeout setInterval structuredClone true false null return this".split(
    " ",
  );

/** Names of other languages, and what JavaScript has for them. */
const foreign: Readonly<Record<string, string>> = {
  True: "true",
  False: "false",
  None: "null",
  nil: "null",
  NULL: "null",
  self: "this",
  str: "String(…)",
  int: "Number(…)",
  float: "Number(…)",
  len: "….length",
  input: "prompt(…)",
  range: "for (let i = 0; …)",
  sqrt: "Math.sqrt(…)",
  floor: "Math.floor(…)",
  round: "Math.round(…)",
  random: "Math.random()",
  log: "console.log(…)",
};

/** What to do about a name that is not known. */
export function unknownName(name: string, { source, offset }: Spot, say: Say): string {
  if (/^(?:print|println|printf|echo|alert)$/i.test(name)) return say("unknown.print", { name });
  if (/^(?:require|module|exports|__filename|__dirname)$/.test(name))
    return say("unknown.commonJs", { name });
  if (/^then$/i.test(name)) return say("read.then", { word: name });
  if (/^(?:if|else|while|for|switch|return)$/i.test(name))
    return say("read.wordCase", { word: name, near: name.toLowerCase() });
  if (isOwnMember(source, name, offset)) return say("unknown.member", { name });
  // Wherever it is: no offset lies outside of anything.
  if (namesAt(source, Number.NaN).has(name)) return say("unknown.elsewhere", { name });
  const own = namesAt(source, offset);
  const unmade = unmadeAt(source, offset, name);
  if (unmade !== null && nearest(name, own) === null) return say(`unknown.make.${unmade.lacks}`, { name });
  const near = nearest(name, [...own, ...builtIns]);
  if (near !== null) {
    const sameButCase = near.toLowerCase() === name.toLowerCase();
    return say(sameButCase ? "unknown.case" : "unknown.near", { name, near });
  }
  const other = Object.hasOwn(foreign, name) ? foreign[name] : undefined;
  if (other !== undefined) return say("unknown.foreign", { name, near: other });
  return say(isPlainWord(source, name) ? "unknown.text" : "unknown.plain", { name });
}

/** True inside a class that has a property or method of this name: `this.` is missing. */
function isOwnMember(source: string, name: string, offset: number): boolean {
  const tree = treeOf(source);
  if (tree === null) return false;
  for (const [node] of allWithin(tree)) {
    if (node.type !== "ClassBody" || node.start > offset || node.end < offset) continue;
    for (const [inner] of allWithin(node)) {
      const isThis = inner.type === "MemberExpression" && inner.object.type === "ThisExpression";
      const isMember = inner.type === "MethodDefinition" || inner.type === "PropertyDefinition" || isThis;
      if (isMember && propertyName(inner) === name) return true;
    }
  }
  return false;
}

type Kind = "list" | "text" | "number" | "map" | "set" | "promise" | "date";

const prototypes: readonly (readonly [Kind, object])[] = [
  ["list", Array.prototype],
  ["text", String.prototype],
  ["map", Map.prototype],
  ["set", Set.prototype],
  ["promise", Promise.prototype],
  ["number", Number.prototype],
  ["date", Date.prototype],
];
const shared = ["constructor", "toString", "valueOf", "toLocaleString"];

/** Whose property this is, of the commonest built-in kinds. */
export function kindsWith(name: string): Kind[] {
  if (shared.includes(name)) return [];
  return prototypes.filter(([, prototype]) => Object.hasOwn(prototype, name)).map(([kind]) => kind);
}

/** Built-in objects whose functions are called by their names: `Math.max`. */
const holders: Readonly<Record<string, object>> = {
  Math,
  JSON,
  Object,
  Array,
  Number,
  String,
  Promise,
  Date,
  console,
};

/** Methods that other languages have, and what JavaScript calls them. */
const foreignMethods: Readonly<Record<string, string>> = {
  append: "push",
  add: "push",
  contains: "includes",
  has: "includes",
  each: "forEach",
  upper: "toUpperCase",
  lower: "toLowerCase",
  strip: "trim",
  remove: "splice",
  delete: "splice",
  size: "length",
  count: "length",
  len: "length",
  collect: "map",
  select: "filter",
  inject: "reduce",
};

/** The method that was most likely meant by the name that is called on `of`; null if none is close. */
export function meantMethod(name: string, of: string | null, source: string): string | null {
  const holder = of !== null && Object.hasOwn(holders, of) ? holders[of] : undefined;
  if (holder !== undefined) {
    const meant = nearest(name, Object.getOwnPropertyNames(holder), 1);
    return (
      meant ?? (of === "console" && /^(?:print|println|printf|write|puts|echo)$/i.test(name) ? "log" : null)
    );
  }
  const own = [...ownProperties(source)].filter((property) => property !== name);
  const all = prototypes.flatMap(([, prototype]) => Object.getOwnPropertyNames(prototype));
  const near = nearest(name, [...own, ...all.filter((one) => one.length > 2)]);
  if (near !== null) return near;
  return Object.hasOwn(foreignMethods, name) ? (foreignMethods[name] ?? null) : null;
}
