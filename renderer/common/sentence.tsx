import type { ReactNode } from "react";
import { useLookUp } from "../look-up/context.ts";
import type { LinkedPart } from "../look-up/mentions.ts";
import { WordLink } from "../look-up/word-link.tsx";
import { partsOf } from "./sentence-parts.ts";

/** Words of the engine, in which nothing is marked up; the name of an error in them is a link. */
export function EngineWords({ text }: { text: string }) {
  const links = useLookUp()?.links;
  const part = { kind: "text", text } as const;
  return <Pieces parts={links ? links.parts([part]) : [{ ...part, entry: null }]} />;
}

/** A sentence with `code` and *italics*, as checks and hints write it. What can be looked up in it is a link. */
export function Sentence({ text }: { text: string }) {
  const links = useLookUp()?.links;
  const parts = partsOf(text);
  const linked: readonly LinkedPart[] = links
    ? links.parts(parts)
    : parts.map((part) => ({ ...part, entry: null }));
  return <Pieces parts={linked} />;
}

function Pieces({ parts }: { parts: readonly LinkedPart[] }) {
  return parts.map((part, index) => {
    // The parts never change their order, so their place is their identity.
    const key = `${index}`;
    return <Piece key={key} part={part} />;
  });
}

function Piece({ part: { kind, text, entry } }: { part: LinkedPart }): ReactNode {
  const words = <WordLink entry={entry}>{text}</WordLink>;
  switch (kind) {
    case "code":
      return <code>{words}</code>;
    case "italics":
      return <em>{words}</em>;
    case "text":
      return words;
  }
}
