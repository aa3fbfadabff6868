import { type ComponentProps, memo } from "react";
import Markdown, { type Components, type ExtraProps } from "react-markdown";
import remarkGfm from "remark-gfm";
import { useLookUp } from "../look-up/context.ts";
import type { EntryKey } from "../look-up/entries.ts";
import { WordLink } from "../look-up/word-link.tsx";
import { ProgramBlock } from "../run/program-block.tsx";
import { notePrograms, type TextProgram } from "../run/programs.ts";

type Block = ExtraProps & { readonly children?: ComponentProps<"pre">["children"] };
type Mention = ExtraProps & { readonly children?: ComponentProps<"em">["children"] };

/** What `linkTree` marked. */
const entryOf = ({ node }: Mention) => (node?.properties.dataEntry as EntryKey | undefined) ?? null;

/** Headings of a lesson stand below the screen's own; addresses are words here, for there is nowhere to go. */
const components: Components = {
  h1: ({ children }) => <h2>{children}</h2>,
  a: ({ children }) => <span className="prose-link">{children}</span>,
  em: (mention) => (
    <em>
      <WordLink entry={entryOf(mention)}>{mention.children}</WordLink>
    </em>
  ),
  code: (mention) => (
    <code className={mention.className}>
      <WordLink entry={entryOf(mention)}>{mention.children}</WordLink>
    </code>
  ),
};

const programOf = ({ node }: Block) => (node?.data as { program?: TextProgram } | undefined)?.program ?? null;

/** The same, with programs that can be run where they stand. */
const runnable: Components = {
  ...components,
  pre: (block) => {
    const program = programOf(block);
    return program === null ? (
      <pre>{block.children}</pre>
    ) : (
      // Another text in its place is another program.
      <ProgramBlock key={program.source} program={program}>
        {block.children}
      </ProgramBlock>
    );
  },
};
const notesPrograms = () => notePrograms;

/** Markdown of a lesson, without raw HTML. `runs`: its programs can be run. Terms and code that can be looked up are links. */
export const Prose = memo(function Prose({ text, runs = false }: { text: string; runs?: boolean }) {
  const tree = useLookUp()?.links?.tree;
  return (
    <div className="prose">
      <Markdown
        remarkPlugins={[remarkGfm]}
        rehypePlugins={[...(runs ? [notesPrograms] : []), ...(tree ? [() => tree] : [])]}
        components={runs ? runnable : components}
      >
        {text}
      </Markdown>
    </div>
  );
});
