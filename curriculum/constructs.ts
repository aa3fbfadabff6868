/** What of the language a lesson can teach, and what an author reads where a program uses it too early. */
export const constructs = {
  comment: "a note for people (// or /* */)",
  string: "a text in quotes",
  number: "a number",
  boolean: "true or false",
  null: "null",
  undefined: "undefined",
  NaN: "NaN",
  Infinity: "Infinity",
  regex: "a regular expression",
  bigint: "a number such as 10n",
  template: "a text in backticks",
  "tagged-template": "a function before a text in backticks",
  const: "const",
  let: "let",
  var: "var",
  assign: "giving a name another value (=)",
  "assign-property": "setting a property or an item (=)",
  "assign-op": "+= and its kin",
  update: "++ or --",
  arithmetic: "+ - * /",
  join: "+ between texts",
  remainder: "%",
  power: "**",
  minus: "a minus before a value",
  "unary-plus": "a plus before a value",
  bitwise: "an operator on bits",
  compare: "=== !== < > <= >=",
  "loose-compare": "== or !=",
  and: "&&",
  or: "||",
  not: "!",
  nullish: "??",
  ternary: "? :",
  typeof: "typeof",
  delete: "delete",
  void: "void",
  in: "in",
  instanceof: "instanceof",
  comma: "values with a comma between them",
  if: "if",
  else: "else",
  switch: "switch",
  while: "while",
  "do-while": "do … while",
  for: "for (…; …; …)",
  "for-of": "for … of",
  "for-in": "for … in",
  "for-await": "for await",
  break: "break",
  continue: "continue",
  label: "a label",
  block: "braces that belong to nothing",
  function: "function",
  "function-expression": "a function without a name of its own",
  arrow: "=>",
  return: "return",
  call: "a call",
  "default-parameter": "a parameter with a default",
  rest: "… that gathers the rest",
  spread: "… in a list or a call",
  "object-spread": "… in an object",
  destructuring: "taking a list or an object apart",
  array: "a list in [ ]",
  index: "[ ] after a value",
  object: "an object in { }",
  property: "a property (a dot)",
  shorthand: "a property by its name alone",
  "computed-key": "[ ] around a key",
  method: "a method in an object",
  "optional-chain": "?.",
  import: "import",
  "import-all": "import *",
  "import-as": "as",
  "import-dynamic": "import(…)",
  export: "export",
  "export-default": "export default",
  "export-all": "export … from",
  class: "class",
  "class-field": "a field of a class",
  private: "#private",
  static: "static",
  getter: "get or set",
  new: "new",
  this: "this",
  extends: "extends",
  super: "super",
  throw: "throw",
  try: "try and catch",
  finally: "finally",
  async: "async",
  await: "await",
  generator: "function* and yield",
} as const;
export type Construct = keyof typeof constructs;

/** Values that are there in every program, and whose members have names of their own: `Math.round`. */
export const namespaces: readonly string[] = [
  "Array",
  "console",
  "Date",
  "Intl",
  "JSON",
  "Map",
  "Math",
  "Number",
  "Object",
  "Promise",
  "Reflect",
  "Set",
  "String",
  "Symbol",
];
export const globals: ReadonlySet<string> = new Set([
  ...namespaces,
  ..."BigInt Boolean Error RangeError RegExp TypeError SyntaxError WeakMap WeakSet URL structuredClone prompt".split(
    " ",
  ),
  ..."setTimeout clearTimeout setInterval clearInterval queueMicrotask parseInt parseFloat isNaN isFinite".split(
    " ",
  ),
  ..."describe test expect".split(" "),
]);

const prototypes = [String, Array, Number, Boolean, Date, RegExp, Map, Set, Promise].map(
  ({ prototype }) => prototype,
);

/** Members that values have by themselves: `length`, `push`, `toFixed` … */
export const members: ReadonlySet<string> = new Set([
  ...prototypes
    .flatMap((prototype) => Object.getOwnPropertyNames(prototype))
    .filter((name) => name !== "constructor" && !name.startsWith("__")),
  // An error's text: it is read long before objects are taught.
  "message",
]);

/** True if `name` is one that `usedIn` can give: a construct, a built-in (`Math.round`), or a member (`.push`). */
export function isTeachable(name: string): boolean {
  if (Object.hasOwn(constructs, name)) return true;
  if (name.startsWith(".")) return members.has(name.slice(1));
  const [first = "", second] = name.split(".");
  return globals.has(first) && (second === undefined || namespaces.includes(first));
}
