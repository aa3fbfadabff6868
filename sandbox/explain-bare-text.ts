import type { AnyNode } from "acorn";
import { shorten } from "./difference.ts";
import { allWithin, nameOf, treeOf } from "./explain-source.ts";
import type { Token } from "./explain-token.ts";
import type { Say } from "./words/say.ts";

/** A word as people write it. Two letters and names such as `busFare` are more likely names. */
const plainWord = /^(?:\p{Lu}?\p{Ll}{2,}|\p{Lu}{3,})$/u;

/** True if a name that is not known looks like a word, and stands only where a text could stand. */
export function isPlainWord(source: string, name: string): boolean {
  const tree = treeOf(source);
  if (tree === null || !plainWord.test(name)) return false;
  const uses = [...allWithin(tree)].filter(([node]) => nameOf(node) === name);
  return uses.length > 0 && uses.every(([node, [parent]]) => parent !== undefined && isValueIn(parent, node));
}

function isValueIn(parent: AnyNode, node: AnyNode): boolean {
  switch (parent.type) {
    case "CallExpression":
    case "NewExpression":
      return parent.callee !== node;
    case "BinaryExpression":
      return /^(?:\+|[!=]==?)$/.test(parent.operator) && !isNumber(parent.left) && !isNumber(parent.right);
    case "VariableDeclarator":
      return parent.init === node;
    case "AssignmentExpression":
      return parent.right === node;
    case "Property":
      return parent.value === node && !parent.shorthand;
    case "ArrayExpression":
    case "ConditionalExpression":
    case "ReturnStatement":
      return true;
    default:
      return false;
  }
}

/** What stands beside a number is more likely a name. */
function isNumber(node: AnyNode): boolean {
  return node.type === "Literal" && typeof node.value === "number";
}

const keyword =
  /^(?:await|async|break|case|catch|class|const|continue|default|delete|do|else|export|extends|false|finally|for|function|if|import|in|instanceof|let|new|null|of|return|static|super|switch|this|throw|true|try|typeof|undefined|var|void|while|with|yield)$/;

/** The longest text that a sentence repeats, and as much of a line as is looked at, on each side: nobody types more. */
const longest = 60;
const side = 500;

/**
 * Words without quotation marks where a text was meant: `console.log(Market day)`. Null if the program itself declares
 * one of them, since then a comma or a sign is more likely to be missing.
 */
export function bareText({ next, ...token }: Token, source: string, say: Say): string | null {
  const [before, rest] = [token.before.slice(-side), token.rest.slice(0, side)];
  // What stands before the words must ask for a value, and must be no list of parameters.
  const found = /(?:[(=,+:[]|\breturn\b)\s*((?:[\p{L}\p{N}_$]+ +)*[\p{L}\p{N}_$]+)( *)$/u.exec(before);
  const start = found?.[1] ?? "";
  const space = found?.[2] ?? "";
  const goesOn = space !== "" && /^[\p{L}\p{N}]/u.test(next);
  if (found === null || !(goesOn || /^!\s*[),;]*\s*$/.test(rest))) return null;
  if (/\b(?:function|if|while|for|switch|catch|class)\b[^()]*\([^()]*$/.test(before)) return null;
  if (/^[^()]*\)\s*(?:=>|\{)/.test(rest)) return null;
  const end = /^[^()[\]{},;+"'`=]*/.exec(rest)?.[0] ?? "";
  const text = `${start}${space}${end}`.trim();
  const words = text.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu) ?? [];
  // `35 x 6` and `price x 6` are sums.
  const isSum = next === "x" && /^x +\d/.test(rest);
  if (isSum || !words.some((word) => word.length > 1)) return null;
  const declared = declaredIn(source);
  if (words.some((word) => keyword.test(word) || declared.has(word))) return null;
  return say("read.bareText", { text: shorten(text, longest), next });
}

/** True for a sign that is read as code only because a text has no quotation marks: ¡ and ¿, and the ' of `I'm`. */
export function isBareSign(source: string, position: number): boolean {
  const start = Math.max(source.lastIndexOf("\n", position - 1) + 1, position - side);
  const before = source.slice(start, position);
  if (/[¡¿]/.test(source[position] ?? "")) return true;
  return (
    /[(=,+:[]\s*[\p{L}\p{N} ]*\p{L}$/u.test(before) && /^'\p{L}/u.test(source.slice(position, position + 3))
  );
}

/** The names that a text declares, as far as its words tell: it cannot be read as a program. */
function declaredIn(source: string): Set<string> {
  const parts = [
    /\b(?:const|let|var|function|class)\s+([^=;(\n]*)/g,
    /\(([^()]*)\)\s*(?:=>|\{)/g,
    /(?<![\p{L}\p{N}_$])([\p{L}_$][\p{L}\p{N}_$]*)\s*(?:=>|[-+*/]?=[^=])/gu,
    /\bimport\b([^"';]*)/g,
  ];
  return new Set(
    parts.flatMap((part) =>
      [...source.matchAll(part)].flatMap(([, names = ""]) => names.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu) ?? []),
    ),
  );
}
