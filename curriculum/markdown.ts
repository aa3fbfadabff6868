import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { toString as plainText } from "mdast-util-to-string";
import { gfm } from "micromark-extension-gfm";
import { visit } from "unist-util-visit";
import { perText } from "./per-text.ts";
import { type Passage, passagesOf } from "./prose.ts";

/** A fenced block: what stands behind the three signs, in words, and its text. */
export interface Block {
  readonly language: string;
  readonly words: readonly string[];
  readonly text: string;
  /** Of its first sign, 1-based. */
  readonly line: number;
}

/** `call` → `result`, as texts promise it. */
export interface Claim {
  readonly call: string;
  readonly result: string;
  readonly line: number;
}

/** What a text for students consists of, as far as it can be proved. */
export interface Prose {
  readonly blocks: readonly Block[];
  readonly claims: readonly Claim[];
  /** Depths, in order. */
  readonly headings: readonly number[];
  /** HTML is not shown, so it is a mistake. */
  readonly html: readonly { readonly text: string; readonly line: number }[];
  /** The first words of each quotation, in which a lesson tells what a job would call something. */
  readonly quotations: readonly string[];
  /** Targets of links, of pictures too. */
  readonly links: readonly { readonly to: string; readonly line: number }[];
  readonly passages: readonly Passage[];
}

export const readMarkdown: (text: string) => Prose = perText(read);

function read(text: string): Prose {
  const tree = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const blocks: Block[] = [];
  const headings: number[] = [];
  const html: { text: string; line: number }[] = [];
  const quotations: string[] = [];
  const links: { to: string; line: number }[] = [];
  visit(tree, (node) => {
    const line = lineOf(node);
    switch (node.type) {
      case "code": {
        const words = (node.meta ?? "").split(/\s+/).filter((word) => word !== "");
        blocks.push({ language: node.lang ?? "", words, text: node.value, line });
        break;
      }
      case "heading":
        headings.push(node.depth);
        break;
      case "html":
        html.push({ text: node.value, line });
        break;
      case "blockquote":
        quotations.push(plainText(node.children[0]));
        break;
      case "link":
      case "image":
      case "definition":
        links.push({ to: node.url, line });
        break;
    }
  });
  return { blocks, claims: claimsIn(text), headings, html, quotations, links, passages: passagesOf(tree) };
}

interface Placed {
  readonly position?: { readonly start: { readonly line: number } } | undefined;
}

const lineOf = ({ position }: Placed): number => position?.start.line ?? 1;

function claimsIn(text: string): readonly Claim[] {
  return text.split("\n").flatMap((content, index) =>
    [...content.matchAll(/`([^`]+)` → `([^`]+)`/g)].map(([, call = "", result = ""]) => ({
      call,
      result,
      line: index + 1,
    })),
  );
}
