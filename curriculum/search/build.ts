import MiniSearch from "minisearch";
import { z } from "zod";
import type { AuthoredCourse, Language } from "../schema.ts";
import { lessonId } from "../schema.ts";
import { docsOf } from "./docs.ts";
import { docKinds, indexFields, stemmed } from "./text.ts";

/** What a search needs of a course in one language. */
export const searchPart = z.strictObject({
  docs: z.array(
    z.strictObject({
      kind: z.enum(docKinds),
      id: z.string().min(1).max(80),
      lesson: lessonId.nullable(),
      at: z.int().min(0),
      title: z.string().min(1),
      names: z.array(z.string()),
      text: z.string(),
    }),
  ),
  /** As `MiniSearch.toJSON` gives it. What it is not is found when it is loaded. */
  index: z.record(z.string(), z.unknown()),
});

/** The docs of a course and their index: the same for the same course, since the docs come in the order of teaching. */
export function searchOf(course: AuthoredCourse, language: Language): z.infer<typeof searchPart> {
  const docs = docsOf(course, language);
  const index = new MiniSearch({ fields: [...indexFields], processTerm: stemmed });
  index.addAll(docs.map(({ title, names, text }, id) => ({ id, title, names: names.join(" "), text })));
  return {
    docs: docs.map((doc) => ({
      ...doc,
      names: [...doc.names],
      lesson: lessonId.nullable().parse(doc.lesson),
    })),
    index: { ...index.toJSON() },
  };
}
