import { z } from "zod";
import { sha256Hex } from "./hex.ts";
import { projectId } from "./ids.ts";
import { sourceTexts } from "./source-texts.ts";

/** What a student calls a project. PostgreSQL keeps no NUL, and a list is no place for line ends. */
export const projectName = z
  .string()
  .min(1)
  .max(80)
  .regex(/^\P{Cc}+$/u);

/** A project as it stands: what a terminal leaves of it and a return brings. */
export const projectState = {
  project: projectId,
  name: projectName,
  files: sourceTexts,
  /** It lies among those that the student put away. Nothing of it is removed. */
  deleted: z.boolean(),
};

/**
 * Hashes of the events that brought this project's texts of other terminals, one of each terminal at most, that lie among its versions
 * here. A facility need not bring them to whoever gets this one. 64 terminals are more than a student sits at.
 */
export const knownTexts = z.array(sha256Hex).max(64);
