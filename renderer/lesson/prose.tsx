import { memo, type ReactNode, useMemo } from "react";
import type { TextElement, TextTree } from "../../curriculum/schema-tree.ts";
import { useLookUp } from "../look-up/context.ts";
import { WordLink } from "../look-up/word-link.tsx";
import { ProgramBlock } from "../run/program-block.tsx";
import { programsIn } from "../run/programs.ts";
import { drawTree } from "./draw-tree.ts";

/** A text of a lesson. `runs`: its programs can be run. Terms and code that can be looked up are links. */
export const Prose = memo(function Prose({ text, runs = false }: { text: TextTree; runs?: boolean }) {
  const linksIn = useLookUp()?.links?.tree;
  const drawing = useMemo(() => {
    const programs = runs ? programsIn(text) : null;
    const links = linksIn?.(text);
    return {
      mention: (element: TextElement, words: ReactNode) => (
        <WordLink entry={links?.get(element) ?? null}>{words}</WordLink>
      ),
      block(element: TextElement, code: ReactNode, key: string) {
        const program = programs?.get(element);
        if (program === undefined) return <pre key={key}>{code}</pre>;
        return (
          // Another text in its place is another program.
          <ProgramBlock key={`${key} ${program.source}`} program={program}>
            {code}
          </ProgramBlock>
        );
      },
    };
  }, [linksIn, runs, text]);
  return <div className="prose">{drawTree(text, drawing)}</div>;
});
