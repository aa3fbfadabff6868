import type { LessonId } from "../../curriculum/schema.ts";

/** The pages on what a student has done. */
export type FolioPage =
  | { readonly kind: "progress" }
  | { readonly kind: "notes" }
  | { readonly kind: "portfolio" }
  | { readonly kind: "transcript" }
  | { readonly kind: "project"; readonly project: LessonId };

const hashes = {
  progress: "#/progress",
  notes: "#/progress/notes",
  portfolio: "#/portfolio",
  transcript: "#/portfolio/transcript",
} as const;

const projectHash = /^#\/portfolio\/project\/([a-z0-9-]{1,64})$/;

/** `null`: none of these. */
export function folioPage(hash: string): FolioPage | null {
  for (const kind of ["progress", "notes", "portfolio", "transcript"] as const)
    if (hash === hashes[kind]) return { kind };
  const [, project] = projectHash.exec(hash) ?? [];
  return project === undefined ? null : { kind: "project", project: project as LessonId };
}

export function folioHash(page: FolioPage): string {
  return page.kind === "project" ? `#/portfolio/project/${page.project}` : hashes[page.kind];
}
