import { z } from "zod";
import { lessonId, localText, slug } from "./schema-text.ts";

/** `skills/<course>.yaml`: what a student can do after the course, and what builds on what, in the order of teaching. */
export const skillsFile = z
  .array(
    z.strictObject({
      id: slug,
      title: localText,
      /** One plain sentence. */
      sentence: localText,
      /** The lesson that practises it before any other. It may be one that is not written yet. */
      first: lessonId,
      /** Ids of the skills that it builds on directly. */
      needs: z.array(slug).default([]),
    }),
  )
  .min(1);
export type Skill = z.infer<typeof skillsFile>[number];
