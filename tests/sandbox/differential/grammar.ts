import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";

interface Rule {
  readonly simple: string[];
  readonly more: string[];
}

/**
 * A grammar of beginners' JavaScript, in `grammar.txt`: under each `# rule` one text a line that it can be. `#num` and
 * the like stand for another rule's text. Every loop ends. The names n, s, list, words, record are parameters.
 */
const rules: Readonly<Record<string, Rule>> = (() => {
  const all: Record<string, Rule> = {};
  let lines: string[] = [];
  for (const line of readFileSync(join(import.meta.dirname, "grammar.txt"), "utf8")
    .trimEnd()
    .split("\n")) {
    const head = /^# (\w+)(, simple)?$/.exec(line);
    if (head === null) lines.push(line);
    else {
      const [, name = "", simple] = head;
      const rule = all[name] ?? { simple: [], more: [] };
      all[name] = rule;
      lines = simple === undefined ? rule.more : rule.simple;
    }
  }
  return all;
})();

/** What every made program begins with. */
const prelude = `export class Point {
  #made = true;
  static origin = new Point(0, 0);
  constructor(x, y) { this.x = x; this.y = y; }
  get sum() { return this.x + this.y; }
  set sum(value) { this.x = value; }
  toString() { return \`(\${this.x}, \${this.y})\`; }
}
function* count(end) { for (let i = 0; i < end; i++) yield i; }
const fact = (k) => (k <= 1 ? 1 : k * fact(k - 1));
function fib(k) { return k < 2 ? k : fib(k - 1) + fib(k - 2); }
function tag(strings, ...values) { return strings.raw?.join("|") + values.join(); }
const later = (ms, value) => new Promise((resolve) => setTimeout(resolve, ms, value));
`;

const depth = 4;

/** Text of a rule, with every `#name` in it written out. */
function rule(name: string, left: number): fc.Arbitrary<string> {
  const { simple = [], more = [] } = rules[name] ?? {};
  if (left <= 0) return fc.constantFrom(...simple);
  return fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom(...simple).chain((text) => filled(text, left - 1)) },
    { weight: 3, arbitrary: fc.constantFrom(...more).chain((text) => filled(text, left - 1)) },
  );
}

function filled(template: string, left: number): fc.Arbitrary<string> {
  const parts = template.split(/#(num|str|bool|nums|words|rec|map|fun|any|step)\b/);
  return fc
    .tuple(...parts.map((part, i) => (i % 2 === 0 ? fc.constant(part) : inner(part, left))))
    .map((all) => all.join(""));
}

function inner(name: string, left: number): fc.Arbitrary<string> {
  const text = rule(name, left);
  return name === "step"
    ? text
    : text.map((written) => (/^(?:[\w.]+|"[^"]*"|\[[\d, ]*\])$/.test(written) ? written : `(${written})`));
}

export interface Made {
  readonly main: string;
  /** Expressions that the checks judge. */
  readonly calls: readonly string[];
}

const argument = fc.constantFrom(
  ...[
    '(3, "abc", [3, 1, 2], ["x", "y"], { a: 1, b: { c: 2 } })',
    '(0, "", [], [], {})',
    '(-2.5, "Hello World", [10, 9, 1], ["B", "a"], { b: 1, a: "s" })',
  ],
  ...['(NaN, "1,2", [1, , 3], ["é", "e"], { deep: { x: 1, y: [2] } })'],
);

/** A program of a few functions, and calls of each. */
export const made: fc.Arbitrary<Made> = fc
  .array(
    fc.tuple(
      fc.array(rule("step", depth), { minLength: 1, maxLength: 4 }),
      fc.array(argument, { minLength: 1, maxLength: 2 }),
    ),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((functions) => ({
    main: prelude + functions.map(([steps], index) => functionOf(`f${index}`, steps)).join(""),
    calls: functions.flatMap(([steps, args], index) => {
      const wait = /\bawait\b/.test(steps.join("")) ? "await " : "";
      return args.map((list) => `${wait}f${index}${list}`);
    }),
  }));

function functionOf(name: string, steps: readonly string[]): string {
  const body = steps.map((step) => `{ ${step} }`).join("\n  ");
  const kind = /\bawait\b/.test(body) ? "async function" : "function";
  return `export ${kind} ${name}(n, s, list, words, record) {
  const out = [];
  let total = 0, text = "";
  ${body}
  out.push(total, text);
  return out;
}
`;
}
