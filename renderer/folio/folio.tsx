import { Notes } from "./notes.tsx";
import type { FolioPage } from "./pages.ts";
import { Portfolio } from "./portfolio.tsx";
import { Progress } from "./progress.tsx";
import { Project } from "./project.tsx";
import { TranscriptPage } from "./transcript.tsx";
import "./folio.css";

/** A student's pages on what they have done. */
export default function Folio({ name, page }: { name: string; page: FolioPage }) {
  switch (page.kind) {
    case "progress":
      return <Progress name={name} />;
    case "notes":
      return <Notes name={name} />;
    case "portfolio":
      return <Portfolio name={name} />;
    case "transcript":
      return <TranscriptPage name={name} />;
    case "project":
      return <Project key={page.project} name={name} project={page.project} />;
  }
}
