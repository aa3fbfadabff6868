import { ok } from "../../../bundle/std.ts";
import { explainError } from "../../../sandbox/explain-error.ts";
import { whereItLoops } from "../../../sandbox/explain-loop.ts";
import { explainMisread } from "../../../sandbox/explain-misread.ts";
import { slipWords } from "../../../sandbox/explain-slips.ts";
import { speaker } from "../../../sandbox/words/say.ts";
import { mutateBytes } from "../mutate/bytes.ts";
import { target } from "../target.ts";

const programs = [
  "export function total(prices) {\n  let sum = 0;\n  for (const price of prices) sum += price;\n  return sum;\n}\n",
  "let i = 0;\nwhile (i < 3) {\n  console.log(i);\n}\n",
  "const people = [{ name: 'Ana' }];\nconsole.log(people[1].name.toUpperCase());\n",
  "async function load() {\n  const text = fetchText();\n  return text.length;\n}\nload().then(console.log);\n",
  "class Cart {\n  #items = [];\n  add(item) { this.#items.push(item); return this; }\n  get size() { return this.#items.length; }\n}\n",
  "const f = (a, b = 2, ...rest) => a > b ? rest.map((x) => x * 2) : null;\nif (f = 3) { f(1) }\n",
];
const messages = [
  "total is not defined",
  "cannot read property 'name' of undefined",
  "not a function",
  "'total' is read-only",
  "unexpected token in expression: ')'",
  "invalid regular expression flags",
];
const words = [
  ..."function return const let var for while if else class async await import export from of in new this => ... ?. ?? === = ; ( ) { } [ ] ` ${ / * // /* */ ' \"".split(
    " ",
  ),
  ...[
    ".b".repeat(20_000),
    "(".repeat(3_000),
    "[".repeat(3_000),
    "a+".repeat(8_000),
    "if(a)".repeat(3_000),
    "f()".repeat(5_000),
  ],
];

/** What the sandbox's explanations make of a program that a student wrote and of what the engine said. */
export const explainTarget = target<readonly string[]>({
  name: "explain",
  share: 2.5,
  open: () => ({
    // The engine's words, then the program.
    seeds: programs.flatMap((program, at) => [
      Buffer.from(`${messages[at % messages.length]}\n${program}`),
      Buffer.from(`${messages[(at + 1) % messages.length]}\n${program.slice(0, -3)}`),
    ]),
    mutate: (input, random, other) => mutateBytes(input, random, other, words),
    read(input) {
      const [message = "", ...lines] = input.toString().split("\n");
      const files = { "main.js": lines.join("\n") };
      const error = {
        name: "TypeError",
        message,
        stack: `    at total (main.js:${1 + (message.length % 9)}:${1 + (lines.length % 30)})`,
      };
      const evidence = { call: "total([1, 2])", expected: "3", actual: "undefined" };
      return ok(
        (["en", "es"] as const).flatMap((language) => {
          const say = speaker(language);
          return [
            explainMisread(error, files, null, language).sentence,
            explainError(error, files, language).sentence,
            whereItLoops(files, say),
            slipWords(files, evidence, say),
          ];
        }),
      );
    },
    judge: (sentences) =>
      sentences.every((each) => typeof each === "string") ? null : "an explanation that is no text",
  }),
});
