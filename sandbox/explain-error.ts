import type { ErrorFacts } from "./library/facts.ts";
import type { RefusedImport } from "./modules.ts";
import { placeIn } from "./place.ts";
import { calleeAt, misread, openBracket } from "./syntax.ts";
import type { Place, ProgramError } from "./verdict.ts";

type Files = Readonly<Record<string, string>>;

/** An error that the program threw, in plain words. */
export function explainError(error: ErrorFacts, files: Files): ProgramError {
  const place = placeIn(error.stack, Object.keys(files));
  const raw = error.name === "" ? error.message : `${error.name}: ${error.message}`;
  return { name: error.name, raw, sentence: plainWords(error, place, files), place };
}

/** The engine's commonest messages, with what each means. In the order in which they are tried. */
const meanings: readonly (readonly [
  RegExp,
  (found: RegExpExecArray, place: Place | null, files: Files) => string,
])[] = [
  [
    /^'?(.+?)'? is not defined$/,
    ([, name]) => `The name ${name} is not known here. Check its spelling, or declare it first.`,
  ],
  [
    /^cannot read property '(.+)' of (undefined|null)$/,
    ([, name, what]) => `Something here is ${what}, so it has no ${name}. Find out why it has no value.`,
  ],
  [
    /^cannot set property '(.+)' of (undefined|null)$/,
    ([, name, what]) =>
      `Something here is ${what}, so its ${name} cannot be set. Find out why it has no value.`,
  ],
  [
    /^not a function$/,
    (_, place, files) => {
      const source = place === null ? undefined : files[place.file];
      const callee =
        source === undefined || place === null ? null : calleeAt(source, place.line, place.column ?? 1);
      return `${callee ?? "What is called here"} is not a function, so it cannot be called.`;
    },
  ],
  [/^not a constructor$/, () => "What stands behind new here is not a class."],
  [
    /^'(.+)' is read-only$/,
    ([, name]) => `${name} cannot be changed. If it was declared with const, use let.`,
  ],
  [
    /^(?:(.+) is not initialized|.*before initialization.*)$/,
    ([, name]) => `${name ?? "A name"} is used here before the line that declares it has run.`,
  ],
  [/^(?:value|.+) is not iterable$/, () => "What should be walked through here is not a list."],
  [
    /^class constructors must be invoked with 'new'$/,
    () => "A class is made with new: put new in front of it.",
  ],
  [
    /^stack overflow$/,
    () =>
      "A function calls itself again and again and never stops. Give it a case in which it does not call itself.",
  ],
  [
    /^(?:out of memory|string too long|invalid array (?:length|index))$/,
    () => "The program used more memory than there is.",
  ],
];

function plainWords(error: ErrorFacts, place: Place | null, files: Files): string {
  if (error.name === "") return `The program threw ${error.message}.`;
  for (const [pattern, say] of meanings) {
    const found = pattern.exec(error.message);
    if (found !== null) return say(found, place, files);
  }
  return error.message === ""
    ? `The program threw an error of the kind ${error.name}.`
    : endSentence(error.message);
}

/** Why the program could not be read. The engine says that it could not; the parser often knows better why. */
export function explainMisread(error: ErrorFacts, files: Files, refused: RefusedImport | null): ProgramError {
  const raw = `${error.name}: ${error.message}`;
  if (refused !== null) return refusedImport(refused, files, raw);
  for (const [file, source] of Object.entries(files)) {
    const found = file.endsWith(".js") ? misread(source) : null;
    if (found === null) continue;
    const place = { file, line: found.line, column: found.column };
    const bracket = found.atEnd ? openBracket(source) : null;
    if (bracket !== null) {
      const sentence = `The ${bracket.opened} opened in line ${bracket.line} is never closed: a ${bracket.closing} is missing.`;
      return { name: "SyntaxError", raw, sentence, place };
    }
    return { name: "SyntaxError", raw, sentence: misreadWords(found.message, found.rest), place };
  }
  const missing = /^Could not find export '(.+)' in module '(.+)'$/.exec(error.message);
  const place = placeIn(error.stack, Object.keys(files)) ?? importOf(missing?.[1], files);
  const sentence =
    missing === null
      ? `This cannot be read as JavaScript: ${endSentence(error.message)}`
      : `${missing[2]} does not export ${missing[1]}. Put export in front of it there.`;
  return { name: "SyntaxError", raw, sentence, place };
}

function misreadWords(message: string, rest: string): string {
  const next = /^(?:[A-Za-z_$][\w$]*|\d[\w.]*|[^\s\w])/.exec(rest)?.[0];
  if (message === "Unexpected token" && next !== undefined) {
    return `${next} is not expected here. Is something missing before it?`;
  }
  if (message === "Unexpected token") return "The program ends where more was expected.";
  if (message === "Unterminated string constant")
    return "A text begins here and never ends: a quotation mark is missing.";
  if (message === "Unterminated template")
    return "A text in backticks begins here and never ends: a ` is missing.";
  const twice = /^Identifier '(.+)' has already been declared$/.exec(message);
  if (twice !== null)
    return `${twice[1]} is declared twice. Leave out the second let or const, or use another name.`;
  return `This cannot be read as JavaScript: ${endSentence(message)}`;
}

/** The first line that imports a name. */
function importOf(name: string | undefined, files: Files): Place | null {
  if (name === undefined) return null;
  for (const [file, source] of Object.entries(files)) {
    const line = source.split("\n").findIndex((text) => /^\s*import\b/.test(text) && text.includes(name));
    if (line !== -1) return { file, line: line + 1, column: null };
  }
  return null;
}

function refusedImport({ from, wanted }: RefusedImport, files: Files, raw: string): ProgramError {
  const lines = (files[from] ?? "").split("\n");
  const line = lines.findIndex((text) => text.includes(wanted)) + 1;
  const place = line === 0 ? null : { file: from, line, column: null };
  const own = Object.keys(files).join(", ");
  const sentence = `There is no module "${wanted}" here. A program can import only its own files (${own}), such as "./${Object.keys(files)[0]}".`;
  return { name: "ImportError", raw, sentence, place };
}

export function endSentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
