import { endSentence } from "./explain-error.ts";
import type { ErrorFacts } from "./library/facts.ts";
import type { RefusedImport } from "./modules.ts";
import { framesIn, offsetOf } from "./place.ts";
import { type Misread, misread, openBracket } from "./syntax.ts";
import type { Place, ProgramError } from "./verdict.ts";
import { nearest } from "./words/nearest.ts";
import { type Language, type Say, speaker } from "./words/say.ts";

type Files = Readonly<Record<string, string>>;

/** Why the program could not be read. The engine says that it could not; the parser often knows better why. */
export function explainMisread(
  error: ErrorFacts,
  files: Files,
  refused: RefusedImport | null,
  language: Language,
): ProgramError {
  const say = speaker(language);
  const raw = `${error.name}: ${error.message}`;
  if (refused !== null) return refusedImport(refused, files, raw, say);
  for (const [file, source] of Object.entries(files)) {
    const found = file.endsWith(".js") ? misread(source) : null;
    if (found === null) continue;
    const place = { file, line: found.line, column: found.column };
    return { name: "SyntaxError", raw, sentence: misreadWords(found, source, say), place };
  }
  const missing = /^Could not find export '(.+)' in module '(.+)'$/.exec(error.message);
  const place = framesIn(error.stack, files)[0]?.place ?? importOf(missing?.[1], files);
  const [, name = "", file = ""] = missing ?? [];
  const sentence =
    missing === null
      ? say("read.plain", { message: endSentence(error.message) })
      : say("read.export", { file, name });
  return { name: "SyntaxError", raw, sentence, place };
}

const keywords =
  "function return const let var if else for while do switch case break continue class new import export async await throw try catch default".split(
    " ",
  );
const reserved =
  /^(?:The keyword|Unexpected keyword|Binding|Unexpected reserved word) ?'?(\w*)'?(?: is reserved)?$/;

function misreadWords(found: Misread, source: string, say: Say): string {
  const { message, rest, line } = found;
  const next = /^(?:[\p{L}_$][\p{L}\d_$]*|\d[\w.]*|[^\s\w])/u.exec(rest)?.[0];
  const before = (source.split("\n")[line - 1] ?? "").slice(0, found.column - 1);
  if (/^Unexpected character '[“”‘’«»„]'$/u.test(message) && next !== undefined) {
    return say("read.curlyQuote", { next });
  }
  if (/^Unterminated string/.test(message)) return say("read.text");
  if (/^Unterminated template/.test(message)) return say("read.template");
  if (/\bfor\s*\([^;]*,\s*$/.test(before)) return say("read.forParts");
  const twice = /^Identifier '(.+)' has already been declared$/.exec(message);
  if (twice !== null) return say("read.twice", { name: twice[1] ?? "" });
  const word = reserved.exec(message)?.[1];
  if (word !== undefined && word !== "" && /\b(?:let|const|var|function|class)\s+$/.test(before)) {
    return say("read.reserved", { word });
  }
  if (/await/.test(message)) return say("read.await");
  if (message === "'return' outside of function") return say("read.return");
  if (/^Assigning to rvalue/.test(message)) return say("read.assign");
  if (message === "Identifier directly after number") return say("read.number");
  if (message !== "Unexpected token") return say("read.plain", { message: endSentence(message) });
  const open = openBracket(found.atEnd ? source : source.slice(0, offsetOf(source, line, found.column)));
  const closes = found.atEnd || (open !== null && unclosed(open.opened, next));
  if (closes && open !== null) return say(open.byIndent ? "read.bracketIndent" : "read.bracket", open);
  return unexpected(next, before, rest, open !== null, say);
}

/** True if a round or square bracket must have ended before this token. */
function unclosed(opened: string, next: string | undefined): boolean {
  return (opened === "(" || opened === "[") && /^[;{})\]]$/.test(next ?? "");
}

/** A token where the grammar has none. What stands beside it often tells what was meant. */
function unexpected(
  next: string | undefined,
  before: string,
  rest: string,
  inBrackets: boolean,
  say: Say,
): string {
  const last = /([\p{L}_$][\p{L}\d_$]*)\s*$/u.exec(before)?.[1];
  const elseIf = /(?:^|[\s}])(elseif|elsif|elif|elseIf)\b/.exec(before)?.[1];
  if (elseIf !== undefined) return say("read.elseIf", { word: elseIf });
  // A misspelt word is read as a name, so what fails is the one after it.
  for (const word of [last, next]) {
    if (word === undefined || !/^\p{L}{2,}$/u.test(word) || keywords.includes(word)) continue;
    if (word === next && !/^\s*(?:export\s+)?$/.test(before)) continue;
    if (word === last && !/(?:^|[{};])\s*(?:export\s+(?:default\s+)?)?\p{L}+\s*$/u.test(before)) continue;
    const near = nearest(word, keywords);
    if (near !== null && near === word.toLowerCase()) return say("read.wordCase", { word, near });
    if (/^(?:def|func|fun|fn)$/.test(word)) return say("read.word", { word, near: "function" });
    if (near !== null) return say("read.word", { word, near });
  }
  if (next === undefined) return say("read.end");
  if (next === "{" && /\belse\s*\(.*\)\s*$/.test(before)) return say("read.elseCondition");
  if ((last === "if" || last === "while") && next !== "(") return say("read.condition", { word: last });
  if (next === "x" && /[\w)]\s+$/.test(before) && /^x\s+[\w(]/.test(rest)) return say("read.times", { next });
  if (next === "and" || next === "or") return say("read.andOr", { next, near: next === "and" ? "&&" : "||" });
  if (next === ">" && /=\s+$/.test(before)) return say("read.arrow");
  const declared = /\bconst\s+([\w$]+)\s*$/.exec(before)?.[1];
  if (declared !== undefined && /^[;,]/.test(next)) return say("read.constValue", { name: declared });
  if (next === "-" && /\b(?:let|const|var)\s+[\w$]+$/.test(before)) return say("read.hyphen");
  if (/'[^']*'$/.test(before) && /^\p{L}/u.test(next)) return say("read.apostrophe", { next });
  if (/^[)\]}]$/.test(next) && before.trim() === "") return say("read.extra", { closing: next });
  if (inBrackets && before.trim() === "" && /^["'\w]+\s*:/.test(rest)) return say("read.comma", { next });
  if (/[[{(][^\])}]*[\w"'`]\s+$/.test(before) && /^[\w"'`]/.test(next)) return say("read.comma", { next });
  return say("read.unexpected", { next });
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

function refusedImport({ from, wanted }: RefusedImport, files: Files, raw: string, say: Say): ProgramError {
  const lines = (files[from] ?? "").split("\n");
  const line = lines.findIndex((text) => text.includes(wanted)) + 1;
  const place = line === 0 ? null : { file: from, line, column: null };
  const [first = ""] = Object.keys(files);
  const sentence = say("read.module", { wanted, own: Object.keys(files).join(", "), first });
  return { name: "ImportError", raw, sentence, place };
}
