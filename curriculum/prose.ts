import type { fromMarkdown } from "mdast-util-from-markdown";
import { visit } from "unist-util-visit";

type Tree = ReturnType<typeof fromMarkdown>;
type Nodes = Tree | Tree["children"][number];

/** What people read of a text, without its code. */
export interface Passage {
  readonly kind: "paragraph" | "heading" | "cell";
  /** Each piece of code in it is a `codeMark`. */
  readonly text: string;
  /** What stands for the marks, in their order. */
  readonly code: readonly string[];
  /** What stands in italics, as words of another language do. */
  readonly italics: readonly string[];
  /** Of its first character, 1-based. */
  readonly line: number;
}

export interface Sentence {
  /** As its author wrote it, with code between backticks. */
  readonly text: string;
  /** In their order, without signs. A number is a word, and so is a `codeMark`. */
  readonly words: readonly string[];
  readonly line: number;
}

/**
 * Stands for a piece of code. A capital letter, so that a sentence may begin with it, and one that neither language has.
 */
export const codeMark = "Ω";

/** The passages of a text taken apart: paragraphs with those of lists and quotations, headings, and cells of tables. */
export function passagesOf(tree: Tree): readonly Passage[] {
  const passages: Passage[] = [];
  visit(tree, (node) => {
    const kind = kindOf(node);
    if (kind === null) return;
    const code: string[] = [];
    const italics: string[] = [];
    const text = proseIn(node, code, italics);
    passages.push({ kind, text, code, italics, line: node.position?.start.line ?? 1 });
  });
  return passages;
}

function kindOf({ type }: Nodes): Passage["kind"] | null {
  switch (type) {
    case "paragraph":
    case "heading":
      return type;
    case "tableCell":
      return "cell";
    default:
      return null;
  }
}

function proseIn(node: Nodes, code: string[], italics: string[]): string {
  if (node.type === "inlineCode") {
    code.push(node.value);
    return codeMark;
  }
  if (node.type === "break") return "\n";
  if ("children" in node) {
    const inner = node.children.map((child) => proseIn(child, code, italics)).join("");
    if (node.type === "emphasis") italics.push(inner);
    return inner;
  }
  return node.type === "text" ? node.value : "";
}

const endings = {
  en: new Intl.Segmenter("en", { granularity: "sentence" }),
  es: new Intl.Segmenter("es", { granularity: "sentence" }),
} as const;

/** The passage that a hint or a name is: a text in which only code between backticks is marked. */
export function passageOf(hint: string): Passage {
  const parts = hint.split("`");
  // As the screens have it: an odd backtick opens nothing.
  if (parts.length % 2 === 0) return { kind: "paragraph", text: hint, code: [], italics: [], line: 1 };
  const text = parts.map((part, index) => (index % 2 === 1 ? codeMark : part)).join("");
  return { kind: "paragraph", text, code: parts.filter((_, index) => index % 2 === 1), italics: [], line: 1 };
}

/** The sentences of some passages. Headings and tables are no sentences. */
export function sentencesOf(
  passages: readonly Passage[],
  language: keyof typeof endings,
): readonly Sentence[] {
  return passages
    .filter(({ kind }) => kind === "paragraph")
    .flatMap(({ text, code, line }) => {
      const left = [...code];
      // A line's end inside a paragraph is a space to the reader, and to the segmenter the end of a sentence.
      return [...endings[language].segment(text.replaceAll("\n", " "))].flatMap(({ segment, index }) => {
        const written = segment.replaceAll(codeMark, () => `\`${left.shift() ?? ""}\``).trim();
        const words = wordsIn(segment);
        const begins = index + segment.length - segment.trimStart().length;
        const linesAbove = text.slice(0, begins).split("\n").length - 1;
        return words.length === 0 ? [] : [{ text: written, words, line: line + linesAbove }];
      });
    });
}

const word = /\d+(?:[.,:]\d+)*|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;

/** Words and numbers of a text; what a hyphen joins is several. */
export const wordsIn = (text: string): readonly string[] => text.match(word) ?? [];
