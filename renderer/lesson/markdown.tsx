import Markdown, { type Components } from "react-markdown";
import remarkGfm from "remark-gfm";

/** As `draw-tree.ts` has it. */
const components: Components = {
  h1: ({ children }) => <h2>{children}</h2>,
  a: ({ children }) => <span className="prose-link">{children}</span>,
};

/** Fetched only where somebody has written: what the course says was taken apart when it was packed. */
export default function MarkdownText({ text }: { text: string }) {
  return (
    <Markdown remarkPlugins={[remarkGfm]} components={components}>
      {text}
    </Markdown>
  );
}
