import { bareText } from "./explain-bare-text.ts";
import { branchSlip } from "./explain-branch.ts";
import { endSentence } from "./explain-error.ts";
import { isDefaultOf } from "./explain-made.ts";
import { syntaxWords } from "./explain-syntax.ts";
import { isNextStatement, slipAt, type Told, unexpectedToken } from "./explain-token.ts";
import type { ErrorFacts } from "./library/facts.ts";
import type { RefusedImport } from "./modules.ts";
import { type Files, framesIn, lineOf, positionOf } from "./place.ts";
import { type Misread, misread, openBracket, openTemplate } from "./syntax.ts";
import type { Place, ProgramError } from "./verdict.ts";
import { type Language, type Say, speaker } from "./words/say.ts";

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
    const { sentence, at = found.position } = misreadWords(found, source, say);
    return { name: "SyntaxError", raw, sentence, place: { file, ...positionOf(source, at) } };
  }
  const missing = /^Could not find export '(.+)' in module '(.+)'$/.exec(error.message);
  const place =
    framesIn(error.stack, files)[0]?.place ??
    importOf(missing?.[1] === "default" ? missing[2] : missing?.[1], files);
  const [, name = "", file = ""] = missing ?? [];
  const sentence =
    missing === null
      ? say("read.plain", { message: endSentence(error.message) })
      : name === "default"
        ? say("missing.default", { file })
        : isDefaultOf(files[file] ?? "", name)
          ? say("read.importDefault", { file, name })
          : say("read.export", { file, name });
  return { name: "SyntaxError", raw, sentence, place };
}

function misreadWords(found: Misread, source: string, say: Say): Told {
  const { message, rest, position } = found;
  const { line, column } = positionOf(source, position);
  const before = lineOf(source, line).slice(0, column - 1);
  const next = /^(?:[\p{L}_$][\p{L}\d_$]*|\d[\w.]*|(["'])[^"'`]{0,20}\1|[^\s\w])/u.exec(rest)?.[0] ?? "";
  if (/^Unterminated template/.test(message)) return template(source, say);
  if (/\bfor\s*\([^;]*,\s*$/.test(before)) return { sentence: say("read.forParts") };
  const word = reserved.exec(message)?.[1] ?? "";
  if (word !== "" && /\b(?:let|const|var|function|class)\s+$/.test(before)) {
    return { sentence: say("read.reserved", { word }) };
  }
  if (/^(?:let|const|var)$/.test(word)) {
    const isParameter =
      /\bfunction\b[^()]*\([^()]*$/.test(before) || (/\([^()]*$/.test(before) && /^[^)]*\)\s*=>/.test(rest));
    if (!isParameter) return { sentence: say("read.unexpected", { next }) };
    return { sentence: say("read.parameterType", { word }) };
  }
  const open = openBracket(found.atEnd ? source : source.slice(0, position));
  if (/^'import' and 'export'/.test(message)) {
    const isLost = before.trim() === before && open !== null;
    return { sentence: isLost ? say("read.bracket", open) : say("read.topLevel") };
  }
  const known = syntaxWords(found, source, say);
  if (known !== null) return known;
  if (message !== "Unexpected token")
    return { sentence: say("read.plain", { message: endSentence(message) }) };
  const token = { next, before, rest, position, open, earlier: source.slice(0, position).trimEnd() };
  const branch = found.atEnd ? null : branchSlip(token, say);
  if (branch !== null) return branch;
  const bare = found.atEnd ? null : bareText(token, source, say);
  if (bare !== null) return { sentence: bare };
  const slip = found.atEnd ? null : slipAt(token, say);
  if (slip !== null) return slip;
  const closes = found.atEnd || (open !== null && unclosed(open.opened, next)) || isNextStatement(token);
  if (closes && open !== null) {
    return { sentence: say(open.byIndent ? "read.bracketIndent" : "read.bracket", open) };
  }
  return unexpectedToken(token, say);
}

/** The text in backticks that does not end. */
function template(source: string, say: Say): Told {
  const { start, inner } = openTemplate(source);
  if (inner !== null) return { sentence: say("read.bracket", inner), at: inner.start };
  return { sentence: say("read.template"), at: start };
}

const reserved =
  /^(?:The keyword|Unexpected keyword|Binding|Unexpected reserved word) ?'?(\w*)'?(?: is reserved| in strict mode)?$/;

/** True if a round or square bracket must have ended before this token. */
function unclosed(opened: string, next: string): boolean {
  return (opened === "(" || opened === "[") && /^[;{})\]]$/.test(next);
}

/** The first line that imports a name. */
function importOf(name: string | undefined, files: Files): Place | null {
  if (name === undefined) return null;
  for (const [file, source] of Object.entries(files)) {
    const lines = source.split("\n");
    const line = lines.findIndex((text) => /^\s*import\b/.test(text) && text.includes(name));
    if (line !== -1) return { file, line: line + 1, column: (lines[line] ?? "").indexOf(name) + 1 };
  }
  return null;
}

function refusedImport({ from, wanted }: RefusedImport, files: Files, raw: string, say: Say): ProgramError {
  const lines = (files[from] ?? "").split("\n");
  const line = lines.findIndex((text) => text.includes(wanted)) + 1;
  const column = (lines[line - 1] ?? "").indexOf(wanted) + 1;
  const place = line === 0 ? null : { file: from, line, column };
  const [first = ""] = Object.keys(files);
  const sentence = say("read.module", { wanted, own: Object.keys(files).join(", "), first });
  return { name: "ImportError", raw, sentence, place };
}
