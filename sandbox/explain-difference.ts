import { shortenTogether } from "./difference.ts";
import type { Difference } from "./library/facts.ts";
import { nearest } from "./words/nearest.ts";
import type { Say } from "./words/say.ts";

type Texts = NonNullable<Difference["texts"]>;

/** The longest value in a sentence, and the longest piece of a text that shows a place in it. */
const longest = 60;
const tail = 12;
/** Shorter texts can be compared at a glance. */
const glance = 25;

/** Where two values first differ, in words. Empty if the values themselves show it. */
export function differenceWords(difference: Difference, say: Say): string {
  const { path, expected, actual, texts } = difference;
  if (expected === null) {
    const came = cut(actual ?? "");
    return path === "" ? say("diff.moreItem", { actual: came }) : say("diff.more", { path, actual: came });
  }
  if (actual === null) return missingWords(difference, expected, say);
  const inText = texts === null ? "" : textWords(texts, say);
  if (path === "") return inText;
  const [wanted, came] = shortenTogether(expected, actual, longest);
  const at = say("diff.at", { path, expected: wanted, actual: came });
  return inText === "" ? at : `${at} ${inText}`;
}

function missingWords({ path, instead }: Difference, expected: string, say: Say): string {
  if (path === "") return say("diff.lackItem", { expected: cut(expected) });
  const name = /[\p{L}\d_$]+$/u.exec(path)?.[0] ?? "";
  const near = name === "" ? null : nearest(name, instead);
  if (near !== null) return say("diff.near", { name, near });
  return say("diff.lack", { path, expected: cut(expected) });
}

function cut(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** How two texts differ. */
function textWords(texts: Texts, say: Say): string {
  const { expected, actual, isWhole, firstLine } = texts;
  if (isWhole && expected.toLowerCase() === actual.toLowerCase()) return say("diff.case");
  if (expected.normalize() === actual.normalize()) return say("diff.form");
  let first = 0;
  while (first < expected.length && expected[first] === actual[first]) first++;
  const wanted = String.fromCodePoint(expected.codePointAt(first) ?? 0);
  const came = String.fromCodePoint(actual.codePointAt(first) ?? 0);
  const place = where(texts, first, say);
  if (first < actual.length && expected.slice(first) === actual.slice(first + came.length)) {
    return say("diff.signMore", { sign: signWords(came, say), place });
  }
  if (first < expected.length && expected.slice(first + wanted.length) === actual.slice(first)) {
    return say("diff.signLess", { sign: signWords(wanted, say), place });
  }
  if (first < expected.length && first < actual.length && looksLike(wanted) === looksLike(came)) {
    return say("diff.lookalike", { wanted: signWords(wanted, say), came: signWords(came, say), place });
  }
  if (expected.includes("\n") || actual.includes("\n")) return lineWords(texts, first, firstLine, say);
  if (Math.max(expected.length, actual.length) < glance) return "";
  const from = (text: string): string => JSON.stringify(text.slice(first, first + tail));
  return say("diff.goesOn", { place, expected: from(expected), actual: from(actual) });
}

/** Texts of several lines, line by line. */
function lineWords({ expected, actual }: Texts, first: number, firstLine: number, say: Say): string {
  const index = expected.slice(0, first).split("\n").length - 1;
  const line = firstLine + index;
  const [wanted, came] = [expected.split("\n")[index], actual.split("\n")[index]];
  if (wanted === undefined) return say("diff.lineMore", { line, actual: cut(JSON.stringify(came ?? "")) });
  if (came === undefined) return say("diff.lineLess", { line, expected: cut(JSON.stringify(wanted)) });
  // The line itself is right and another one follows, or does not.
  if (wanted === came) {
    const isLess = actual.split("\n").length < expected.split("\n").length;
    const next = (isLess ? expected : actual).split("\n")[index + 1] ?? "";
    const text = cut(JSON.stringify(next));
    return isLess
      ? say("diff.lineLess", { line: line + 1, expected: text })
      : say("diff.lineMore", { line: line + 1, actual: text });
  }
  const [left, right] = shortenTogether(JSON.stringify(wanted), JSON.stringify(came), longest);
  return say("diff.line", { line, expected: left, actual: right });
}

function where({ expected, actual, isWhole, firstLine }: Texts, first: number, say: Say): string {
  if (isWhole && first === 0) return say("diff.atStart");
  const rest = Math.max(expected.length, actual.length) - first;
  if (isWhole && rest <= 1) return say("diff.atEnd");
  const before = expected.slice(0, first);
  const text = JSON.stringify(before.slice(before.lastIndexOf("\n") + 1).slice(-tail));
  const line = firstLine + before.split("\n").length - 1;
  if (!expected.includes("\n")) return say("diff.behind", { text });
  return text === '""' ? say("diff.atLine", { line }) : say("diff.behindInLine", { text, line });
}

/** Signs that cannot be seen have names. */
function signWords(sign: string, say: Say): string {
  switch (sign) {
    case " ":
      return say("sign.space");
    case "\n":
      return say("sign.lineEnd");
    case "\t":
      return say("sign.tab");
    case "\r":
      return say("sign.return");
    case "\u00a0":
      return say("sign.fixedSpace");
    default:
      return /[\p{Cf}\p{Cc}\p{Zs}]/u.test(sign)
        ? say("sign.hidden", { code: codeOf(sign) })
        : JSON.stringify(sign);
  }
}

function codeOf(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** One sign for all that look alike. */
function looksLike(sign: string): string {
  if (/['‘’‚′´`]/u.test(sign)) return "'";
  if (/["“”„″]/u.test(sign)) return '"';
  if (/[-‐‑‒–—−]/u.test(sign)) return "-";
  if (/\s/u.test(sign) && sign !== "\n") return " ";
  return sign;
}
