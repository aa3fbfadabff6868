import { useChunk } from "../app/use-chunk.ts";

const load = () => import("./markdown.tsx");

/** Markdown of an instructor. Its words stand there at once, and also where what dresses them cannot be fetched. */
export function Written({ text }: { text: string }) {
  const chunk = useChunk(load);
  return (
    <div className="prose">{chunk.kind === "loaded" ? <chunk.Screen text={text} /> : <p>{text}</p>}</div>
  );
}
