import type { Random } from "../random.ts";
import { mutateBytes } from "./bytes.ts";

/** Values that YAML reads as something else than they look like, or that cost more than they weigh. */
const oddValues = [
  ..."~ null yes no on .nan .inf -.inf 0o17 0x1f 1e400 1_000 012 1:30 2026-01-02 <<".split(" "),
  ...[
    '"\\ud800"',
    '"\\u0000"',
    '"\\u001b[2J"',
    '"\\u202e"',
    "'it''s'",
    '"unended',
    "'unended",
    "|",
    ">",
    "|-\n  text",
    ">+\n  text",
  ],
  ...[
    "!!binary aGk=",
    "!!set {a}",
    "!!omap [a: 1]",
    "!!timestamp 2026-01-02",
    "!!js/function x",
    "!!float .5",
    "!!int 7",
    "!local x",
  ],
  ...[
    "&a x",
    "*a",
    "&a [*a]",
    "{}",
    "[]",
    "[[]]",
    "{a: b}",
    "{? [a] : b}",
    "? x",
    "- x",
    "# comment",
    "@x",
    "`x`",
    "%x",
  ],
  ...["{__proto__: {a: 1}}", "{constructor: 1}", "{toString: 1}", "{length: 3}", "{<<: *a}", "{<<: {id: x}}"],
];
const oddKeys =
  "__proto__ constructor toString length <<  ? id kind title en es modules lessons exercises hints wrong runs prints".split(
    " ",
  );
const oddLines = [
  "---",
  "...",
  "%YAML 1.1\n---",
  "%TAG ! tag:x,2026:\n---",
  "<<: *a",
  "&a",
  "\t",
  "--- |",
  "- - - x",
  ": x",
  "? a\n: b",
];

/** Few letters that stand for very many values: each name stands for nine of the one before. */
function bomb(levels: number): string {
  const names = Array.from({ length: levels }, (_, level) => `n${level}`);
  const lines = names.map((name, level) =>
    level === 0 ? `${name}: &${name} [x]` : `${name}: &${name} [${`*n${level - 1},`.repeat(9)}]`,
  );
  return lines.join("\n");
}

function deep(random: Random): string {
  const levels = random.pick([40, 2_000, 20_000]);
  return random.pick([
    () => `${"[".repeat(levels)}${"]".repeat(levels)}`,
    () => `${"{a: ".repeat(levels)}1${"}".repeat(levels)}`,
    () => `${"- ".repeat(levels)}x`,
    () => Array.from({ length: Math.min(levels, 600) }, (_, level) => `${" ".repeat(level)}a:`).join("\n"),
    () => `${"? ".repeat(levels)}x`,
  ])();
}

function wide(random: Random): string {
  const times = random.pick([30, 3_000]);
  return random.pick([
    () => Array.from({ length: times }, (_, at) => `k${at}: ${at}`).join("\n"),
    () => "- x\n".repeat(times),
    () => `[${"*a,".repeat(times)}]`,
    () => `"${"x".repeat(times * 10)}"`,
    () => `&${"a".repeat(times)} x`,
  ])();
}

/** Changes lines, keys and values of a YAML text by rules of thumb: it need not be YAML afterwards. */
export function mutateYaml(input: Buffer, random: Random, other: Buffer): Buffer {
  if (random.chance(0.2)) return mutateBytes(input, random, other, [...oddValues, ...oddKeys]);
  const lines = input.toString().split("\n");
  for (let left = random.chance(0.7) ? 1 : 1 + random.int(4); left > 0; left--)
    changeLine(lines, random, other);
  return Buffer.from(lines.join("\n"));
}

function changeLine(lines: string[], random: Random, other: Buffer): void {
  const at = random.int(lines.length);
  const line = lines[at] ?? "";
  const [, indent = "", key = "", value = ""] = /^([\s-]*)([\w-]+:)?(.*)$/s.exec(line) ?? [];
  const theirs = other.toString().split("\n");
  const costly = () => random.pick([() => bomb(2 + random.int(9)), () => deep(random), () => wide(random)])();
  const change = random.int(14);
  if (change === 0) lines.splice(at, 1);
  else if (change === 1) lines.splice(at, 0, line);
  else if (change === 2) lines[at] = `${" ".repeat(random.int(6))}${line.trimStart()}`;
  else if (change === 3) lines[at] = `${indent}${random.pick(oddKeys)}:${value}`;
  else if (change === 4) lines.splice(at, 0, `${indent}${random.pick(oddKeys)}: ${random.pick(oddValues)}`);
  else if (change === 5) lines.splice(at, 0, random.pick(oddLines));
  else if (change === 6) lines[at] = `${indent}${key} &a ${value}`;
  else if (change === 7) lines[at] = `${indent}${key} *a`;
  else if (change === 8) lines.splice(at, 0, random.pick(theirs));
  else if (change === 9 && random.chance(0.3)) lines.splice(at, 0, costly());
  else if (change === 10 && random.chance(0.3)) lines[at] = `${indent}${key} ${costly()}`;
  else lines[at] = `${indent}${key} ${random.pick(oddValues)}`;
}
