import { type AnyNode, type Comment, parse } from "acorn";
import { allIn, nameOf, treeOf } from "../explain-source.ts";
import type { WordKey } from "../words/say.ts";
import { withoutSpaces } from "./lines.ts";

/** Keys of what a reader of a program takes for something that it is not. */
type Misreading = Extract<
  WordKey,
  `predict.hint.${"comment" | "question" | "quoted" | "comma" | "apart" | "template"}`
>;

/** The texts of a program that is to be predicted, and all that its trees hold. */
interface Read {
  readonly nodes: readonly AnyNode[];
  readonly comments: readonly string[];
}

function read(sources: readonly string[]): Read {
  const trees = sources.flatMap((source) => treeOf(source) ?? []);
  return { nodes: trees.flatMap((tree) => [...allIn(tree)]), comments: sources.flatMap(commentsOf) };
}

/** What stands in comments, line by line. */
function commentsOf(source: string): readonly string[] {
  const onComment: Comment[] = [];
  try {
    parse(source, { ecmaVersion: "latest", sourceType: "module", onComment });
  } catch {
    // A CommonJS file may return from its outermost level; up to there the comments are known.
  }
  return onComment.flatMap(({ value }) =>
    value.split("\n").map((line) => line.replace(/^[\s*]+/, "").trim()),
  );
}

/** True if a program makes no name at all, so that no value changes in it. */
export function isNameless(sources: readonly string[]): boolean {
  return !read(sources).nodes.some(
    (node) => /^(?:Variable|Function|Class|Import)Declaration$/.test(node.type) || "params" in node,
  );
}

/** What a line that is not right took for something else, as far as the program tells; null if nothing. */
export function misreadingOf(sources: readonly string[], wanted: string, found: string): Misreading | null {
  const known = read(sources);
  if (isComment(known, wanted, found)) return "predict.hint.comment";
  if (isQuestion(known, wanted, found)) return "predict.hint.question";
  if (workedOut(known, wanted, found, []) !== null) return "predict.hint.quoted";
  if (wanted.includes("${") && !found.includes("$")) return "predict.hint.quoted";
  const hasTemplate = known.nodes.some(({ type }) => type === "TemplateElement");
  if (hasTemplate && found.includes("$") && !wanted.includes("$")) return "predict.hint.template";
  return isCommaPrinted(wanted, found) ? "predict.hint.comma" : null;
}

function isComment({ comments }: Read, wanted: string, found: string): boolean {
  const [before = "", after] = found.split("//");
  if (after !== undefined && before.trim() === wanted) return true;
  const bare = withoutSpaces(found.replace(/^\s*(?:\/\/|\/\*)/, "").replace(/\*\/$/, ""));
  return comments.some((comment) => {
    // A line that is switched off: what it would print.
    const texts = [...comment.matchAll(/(["'`])(.*?)\1/g)].map(([, , text = ""]) => text);
    return bare !== "" && [comment, ...texts].some((text) => withoutSpaces(text) === bare);
  });
}

/** The question of a `prompt`, perhaps with an answer behind it. */
function isQuestion({ nodes }: Read, wanted: string, found: string): boolean {
  return nodes.some((node) => {
    if (node.type !== "CallExpression" || nameOf(node.callee) !== "prompt") return false;
    const question = withoutSpaces(node.arguments.flatMap((one) => textsOf(one)).join(""));
    const begins = (line: string): boolean => withoutSpaces(line).startsWith(question);
    return question.length > 1 && begins(found) && !begins(wanted);
  });
}

/** The text of a node that is one, with what stands between the values of a template. */
export function textsOf(node: AnyNode): readonly string[] {
  if (node.type === "TemplateElement") return [node.value.cooked ?? ""];
  if (node.type === "TemplateLiteral") return node.quasis.flatMap(textsOf);
  return node.type === "Literal" && typeof node.value === "string" ? [node.value] : [];
}

const number = /^-?\d+(?:\.\d+)?$/;
// From the beginning of a word only, so that a long line takes no long time.
const calculation = /(?<![\p{L}\p{N}_.])[\p{L}\p{N}_.]+(?:\s*[-+*/%]\s*[\p{L}\p{N}_.]+)+/gu;

/** What a program has between quotation marks and prints as it is written, where a value stands in the other line. */
export function unworkedIn(
  sources: readonly string[],
  printed: string,
  other: string,
  input: readonly string[],
): string | null {
  return workedOut(read(sources), printed, other, input);
}

/** The calculation or the name between quotation marks in place of which a value was written; null if there is none. */
function workedOut({ nodes }: Read, printed: string, other: string, input: readonly string[]): string | null {
  const texts = nodes.flatMap(textsOf);
  const quoted = (part: string): boolean => texts.some((text) => wordsIn(text).includes(part));
  const declared = nodes.flatMap((node) =>
    node.type === "VariableDeclarator" ? (nameOf(node.id) ?? []) : [],
  );
  const sums = [...printed.matchAll(calculation)].map(([sum]) => sum);
  const parts = [
    ...sums.filter((sum) => texts.some((text) => text.includes(sum))),
    ...declared.filter(quoted),
  ];
  const found = parts.find((part) => {
    const at = printed.indexOf(part);
    const [before, after] = [printed.slice(0, at), printed.slice(at + part.length)];
    if (at === -1 || !other.startsWith(before) || !other.endsWith(after)) return false;
    const value = other.slice(before.length, other.length - after.length);
    // Another part of the sum may be a slip of the pen.
    if (wordsIn(part).includes(value)) return false;
    return number.test(value) || texts.includes(value) || input.includes(value);
  });
  return found ?? null;
}

const wordsIn = (text: string): readonly string[] => text.match(/[\p{L}\p{N}_$.]+/gu) ?? [];

function isCommaPrinted(wanted: string, found: string): boolean {
  const plain = (line: string): string => line.replaceAll(",", " ").replace(/\s+/g, " ").trim();
  return plain(wanted) === plain(found) && found.split(",").length > wanted.split(",").length;
}

/** True if a line has a space where the program puts two texts together with +. */
export function isApart(sources: readonly string[], wanted: string, found: string): boolean {
  if (withoutSpaces(wanted) !== withoutSpaces(found) || /[[{]/.test(wanted)) return false;
  const words = (line: string): number => line.trim().split(/\s+/).length;
  const joins = read(sources).nodes.some((node) => node.type === "BinaryExpression" && node.operator === "+");
  return joins && words(found) > words(wanted);
}
