import { memo } from "react";
import Markdown, { type Components } from "react-markdown";
import remarkGfm from "remark-gfm";

/** Headings of a lesson stand below the screen's own; addresses are words here, for there is nowhere to go. */
const components: Components = {
  h1: ({ children }) => <h2>{children}</h2>,
  a: ({ children }) => <span className="prose-link">{children}</span>,
};

/** Markdown of a lesson, without raw HTML. */
export const Prose = memo(function Prose({ text }: { text: string }) {
  return (
    <div className="prose">
      <Markdown remarkPlugins={[remarkGfm]} components={components}>
        {text}
      </Markdown>
    </div>
  );
});
