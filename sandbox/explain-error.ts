import type { AnyNode } from "acorn";
import { isComparisonMeant } from "./explain-assignment.ts";
import { brokenBefore, callAt, nothingAt, takenFrom, walkedAt } from "./explain-call.ts";
import { engineWords } from "./explain-engine.ts";
import { isFunction, ownNodes } from "./explain-function.ts";
import { calledForTimer, isImported, isObject, methodOfOthers, setAt, superLacks } from "./explain-made.ts";
import { kindsWith, meantMethod, unknownName } from "./explain-names.ts";
import { forgottenAwait } from "./explain-nothing.ts";
import { type Spot, spotOf } from "./explain-place.ts";
import { pastTheEndWords } from "./explain-slips.ts";
import { allIn, ownProperties, propertyName, treeOf } from "./explain-source.ts";
import type { ErrorFacts } from "./library/facts.ts";
import { type AsWritten, type Files, framesIn, offsetOf, positionOf } from "./place.ts";
import type { ProgramError } from "./verdict.ts";
import { type Language, type Say, speaker } from "./words/say.ts";

/** An error that the program threw, in plain words. */
export function explainError(
  error: ErrorFacts,
  files: Files,
  language: Language,
  asWritten?: AsWritten,
): ProgramError {
  const spot = spotOf(error, files, asWritten);
  const raw = error.name === "" ? error.message : `${error.name}: ${error.message}`;
  return { name: error.name, raw, sentence: plainWords(error, spot, speaker(language)), place: spot.place };
}

/** Messages that tell of something in the text of the program. In the order in which they are tried. */
const meanings: readonly (readonly [RegExp, (found: readonly string[], spot: Spot, say: Say) => string])[] = [
  [
    /^there is no module "(.*)" here$/,
    ([, wanted = ""], { files }, say) => {
      const [first = ""] = Object.keys(files);
      return say("read.module", { wanted, own: Object.keys(files).join(", "), first });
    },
  ],
  [
    /^"(.+)" cannot be required before it has run$/,
    ([, file = ""], _, say) => say("require.early", { file }),
  ],
  [/^'?(.+?)'? is not defined$/, ([, name = ""], spot, say) => unknownName(name, spot, say)],
  [
    /^cannot read property '?Symbol\.iterator'? of (undefined|null)$/,
    ([, value = ""], spot, say) =>
      say("nothing.walked", { what: walkedAt(spot.source, spot.offset) ?? nameless(spot, say), value }),
  ],
  [
    /^cannot (read|set) property '(.+)' of (undefined|null)$/,
    ([, act, name = "", value = ""], spot, say) => nothingThere(act === "read", name, value, spot, say),
  ],
  [
    /^Cannot (read|set) properties of (undefined|null) \((?:reading|setting) '(.+)'\)$/,
    ([, act, value = "", name = ""], spot, say) => nothingThere(act === "read", name, value, spot, say),
  ],
  [
    /^cannot (?:read|set) property of (undefined|null)$/,
    ([, value = ""], spot, say) => {
      const what = nameless(spot, say);
      return say(/\.match\(/.test(what) ? "nothing.match" : "nothing.item", { what, value });
    },
  ],
  [/^(?:.+ is )?not a function$/, (_, spot, say) => notCallable(spot, say)],
  [
    /^a timer needs a function to call$/,
    (_, { source, offset }, say) => {
      const what = calledForTimer(source, offset);
      return what === null ? say("call.timerOther") : say("call.timer", { what });
    },
  ],
  [/^(?:.+ is )?not a constructor$/, (_, spot, say) => notClass(spot, say)],
  [/^'(.+)' is read-only$/, ([, name = ""], spot, say) => readOnly(name, spot, say)],
  [/^Cannot assign to read only property '(.+?)'/, ([, name = ""], spot, say) => readOnly(name, spot, say)],
  [/^Assignment to constant variable\.$/, (_, spot, say) => readOnly(null, spot, say)],
  [
    /^cannot convert to object$|^Cannot (?:destructure|convert undefined or null)/,
    (_, spot, say) => {
      const what = takenFrom(spot.source, spot.offset);
      return what === null ? say("destructured") : say("destructured.named", { what });
    },
  ],
  [/^(?:value|.+) is not iterable/, (_, spot, say) => notIterable(spot, say)],
  [
    /^(?:class constructors must be invoked with 'new'|Class constructor .+ cannot be invoked without 'new')$/,
    (_, spot, say) => {
      const what = callAt(spot.source, spot.offset)?.what;
      return what === undefined ? say("new.missing") : say("new.missingOf", { what });
    },
  ],
  [
    /^(?:unexpected token: '(.*)'|Unexpected token '?(.*?)'?, .*is not valid JSON|"(.*)" is not valid JSON)$/s,
    ([, ...found], _, say) => say("jsonToken", { token: found.find((one) => one !== undefined) ?? "" }),
  ],
  [
    /private (?:class )?(?:field|member|method) '?(#[\w$]+)'?/,
    ([, name = ""], _, say) => say("privateElsewhere", { name }),
  ],
];

function plainWords(error: ErrorFacts, spot: Spot, say: Say): string {
  if (error.name === "") return say("threwValue", { value: error.message });
  const called = callAt(spot.source, spot.offset)?.what ?? "";
  // Made by the program itself, in its own words.
  if (called === error.name && error.message !== "") return endSentence(error.message);
  const isPattern = error.name === "SyntaxError" && /^RegExp$|\.(?:match|matchAll|search)$/.test(called);
  if (isPattern || /^Invalid regular expression/.test(error.message)) {
    return say("pattern", { message: patternWords(error.message, say) });
  }
  const onPart = /^not an object$|^Cannot create property/.test(error.message)
    ? setAt(spot.source, spot.offset)
    : null;
  if (onPart !== null) return say("part.named", onPart);
  const known = isOfTheEngine(error) ? engineWords(error.message, say) : null;
  if (known !== null) return known;
  const early =
    /^(?:(.+) is not initialized|Cannot access '(.+)' before initialization|.*before initialization.*)$/;
  const [found, name, other] = early.exec(error.message) ?? [];
  if (found !== undefined) return say("early", { name: name ?? other ?? say("early.name") });
  for (const [pattern, tell] of meanings) {
    const match = pattern.exec(error.message);
    if (match !== null) return tell(match, spot, say);
  }
  return error.message === "" ? say("threwKind", { name: error.name }) : endSentence(error.message);
}

/** A plain `Error` is one that a program makes itself, in its own words. */
function isOfTheEngine({ name }: ErrorFacts): boolean {
  return ["TypeError", "RangeError", "SyntaxError", "ReferenceError", "URIError", "InternalError"].includes(
    name,
  );
}

/** What is wrong in a regular expression. `message` is the parser's or the engine's. */
export function patternWords(message: string, say: Say): string {
  if (/Unterminated group|expecting '\)'/.test(message)) return say("pattern.group");
  if (/Unmatched '\)'|extraneous characters/.test(message)) return say("pattern.closing");
  if (/character class|class range|unexpected end/i.test(message)) return say("pattern.class");
  if (/[Nn]othing to repeat/.test(message)) return say("pattern.repeat");
  if (/flag/.test(message)) return say("pattern.flags");
  return say("pattern.other");
}

function nameless({ source, offset }: Spot, say: Say): string {
  return nothingAt(source, offset) ?? say("nothing.something");
}

function nothingThere(isRead: boolean, name: string, value: string, spot: Spot, say: Say): string {
  const line = brokenBefore(spot.source, spot.offset);
  if (line !== null) return say("call.semicolon", { line });
  const what = nameless(spot, say);
  if (what === "this") return say("nothing.this", { name });
  const told = say(isRead ? "nothing.read" : "nothing.set", { what, name, value });
  const cause = /\]$/.test(what) ? pastTheEndWords(spot.source, say) : "";
  return cause === "" ? told : say("nothing.because", { what, name, value, cause });
}

/** A name declared with const, or a property of something frozen. */
function readOnly(name: string | null, { source, offset }: Spot, say: Say): string {
  const word = /^[\p{L}_$][\p{L}\d_$]*/u.exec(source.slice(offset))?.[0];
  if (name !== null && isImported(source, name)) return say("readOnly.import", { name });
  const isProperty = /^(?:\.|\[)/.test(source.slice(offset));
  if (isProperty && name !== null) return say("readOnly.property", { name });
  const known = name ?? word ?? say("early.name");
  return say(isComparisonMeant(source, offset) ? "readOnly.compare" : "readOnly", { name: known });
}

function isGetter(source: string, name: string): boolean {
  const tree = treeOf(source);
  if (tree === null) return false;
  return [...allIn(tree)].some(
    (node) => node.type === "MethodDefinition" && node.kind === "get" && propertyName(node) === name,
  );
}

/** Where a name was given the result of a push in place of the list. */
function pushedInto(source: string, name: string): { readonly line: number; readonly method: string } | null {
  const found = /(\S+)\s*=\s*[\w$.]+\.(push|unshift)\(/g;
  for (const match of source.matchAll(found)) {
    if (match[1] === name) return { line: positionOf(source, match.index).line, method: match[2] ?? "" };
  }
  return null;
}

function notIterable({ source, offset }: Spot, say: Say): string {
  const walked = walkedAt(source, offset);
  const late = walked === null ? "" : forgottenAwait({ here: source }, say, walked);
  if (late !== "") return late;
  if (walked !== null && isObject(source, walked)) return say("notIterable.object", { what: walked });
  const end = /^[\w$.]+/.exec(source.slice(offset))?.[0];
  if (walked !== null && end === walked && isLoopOver(source, offset))
    return say("notIterable.of", { what: walked });
  return end === undefined || /^(?:export|function|async|return|const|let|var)$/.test(end)
    ? say("notIterable")
    : say("notIterable.named", { what: end });
}

/** True if a `for … of` walks through what stands at an offset. */
function isLoopOver(source: string, offset: number): boolean {
  const tree = treeOf(source);
  return (
    tree !== null &&
    [...allIn(tree)].some(
      ({ type, ...node }) => type === "ForOfStatement" && "right" in node && node.right.start === offset,
    )
  );
}

function notClass({ source, offset }: Spot, say: Say): string {
  const called = callAt(source, offset);
  return called === null ? say("new.notClass") : say("new.notClassNamed", { what: called.what });
}

function notCallable(spot: Spot, say: Say): string {
  const called = callAt(spot.source, spot.offset);
  if (called === null) return say("call.plain", { what: say("call.here") });
  if (called.isNew) return say("new.notClassNamed", { what: called.what });
  const { what, property: name, of } = called;
  if (of === "super" && name !== null) return superLacks(spot.source, spot.offset, name, say);
  if (called.isBroken) return say("call.semicolonBrackets", { what });
  if (name === "length" || name === "size" || (name !== null && isGetter(spot.source, name)))
    return say("call.property", { what, name });
  if (name === null) return say("call.plain", { what });
  if (ownProperties(spot.source).has(`#${name}`)) return say("call.private", { what, name: `#${name}` });
  const [kind] = kindsWith(name);
  if (kind !== undefined && of !== null) {
    const late = forgottenAwait({ here: spot.source }, say, of);
    if (late !== "") return late;
    const pushed = pushedInto(spot.source, of);
    if (pushed !== null) return say("hint.push", pushed);
  }
  const other = of === null ? null : methodOfOthers(spot.source, of, name, say);
  if (other !== null) return other;
  if (kind !== undefined && of !== null) return say(`call.of.${kind}`, { name, of });
  const near = meantMethod(name, of, spot.source);
  return near === null ? say("call.plain", { what }) : say("call.near", { what, near });
}

/** Who calls whom without end, as far as the stack tells. */
export function explainRecursion(stack: string, files: Files, language: Language): string {
  const say = speaker(language);
  const frames = framesIn(stack, files).filter(({ name }) => name !== "" && !name.startsWith("<"));
  const times = new Map<string, number>();
  for (const { name } of frames) times.set(name, (times.get(name) ?? 0) + 1);
  const lineOf = (name: string): number => frames.find((frame) => frame.name === name)?.place.line ?? 0;
  const again = [...times].filter(([, count]) => count > 2).map(([name]) => name);
  // Not in the order of the stack: in which of them it ended is chance.
  const [name, other, ...more] = again.sort((a, b) => lineOf(a) - lineOf(b));
  const line = name === undefined ? undefined : lineOf(name);
  if (name === undefined || line === undefined || more.length > 0) return say("again.plain");
  if (other !== undefined) return say("again.two", { name, other, line });
  const accessor = /^([gs]et) (.+)$/.exec(name);
  if (accessor?.[2] !== undefined) return say("again.accessor", { what: name, name: accessor[2], line });
  const place = frames.find((frame) => frame.name === name)?.place;
  const source = files[place?.file ?? ""] ?? "";
  const isGuarded = hasWayOut(source, offsetOf(source, line, place?.column ?? 1));
  return say(isGuarded ? "again.missed" : "again.one", { name, line });
}

/** True if the function around an offset has a condition: a case in which it may not call itself. */
function hasWayOut(source: string, offset: number): boolean {
  const tree = treeOf(source);
  if (tree === null) return false;
  let inside: AnyNode = tree;
  for (const node of allIn(tree)) {
    if (isFunction(node) && node.start <= offset && offset <= node.end) inside = node;
  }
  return ownNodes(inside).some(({ type }) =>
    /^(?:IfStatement|ConditionalExpression|SwitchStatement)$/.test(type),
  );
}

export function endSentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
