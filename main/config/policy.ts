import { z } from "zod";

/**
 * What IT decides about a terminal. Every key has a default, so an empty object is a policy.
 * A key that is not known here is an error: a misspelt lock must not stay open in silence.
 */
export const policySchema = z.strictObject({
  version: z.literal(1).default(1),
  /** Full screen without a way out for students. False only on a developer's machine. */
  kiosk: z.boolean().default(true),
  /** The language of the screens until a student chooses. */
  language: z.enum(["en", "es"]).default("en"),
  /** Folders that staff may export to with one press: mount points of sticks, a share. Full paths. */
  exportFolders: z
    .array(
      z
        .string()
        .min(1)
        // No disk has a folder with half a character or a null character in its name.
        .refine((path) => path.isWellFormed() && !path.includes("\0"), "expected the path of a folder"),
    )
    .default([]),
  /** Minutes without a call after which a staff session ends. */
  staffIdleMinutes: z.number().min(1).max(120).default(10),
});
export type Policy = z.infer<typeof policySchema>;
