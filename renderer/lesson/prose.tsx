import { type ComponentProps, memo } from "react";
import Markdown, { type Components, type ExtraProps } from "react-markdown";
import remarkGfm from "remark-gfm";
import { useLookUp } from "../look-up/context.ts";
import type { EntryKey } from "../look-up/entries.ts";
import { WordLink } from "../look-up/word-link.tsx";

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

/** Markdown of a lesson, without raw HTML. Terms and code that can be looked up are links. */
export const Prose = memo(function Prose({ text }: { text: string }) {
  const tree = useLookUp()?.links?.tree;
  return (
    <div className="prose">
      <Markdown remarkPlugins={[remarkGfm]} rehypePlugins={tree ? [() => tree] : []} components={components}>
        {text}
      </Markdown>
    </div>
  );
});
