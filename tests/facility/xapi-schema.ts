import { z } from "zod";

/**
 * A statement as xAPI 1.0.3 (part two, "Statements") and IEEE 9274.1.1 both ask, written from those texts, with every
 * property that is in neither refused. Stricter than they are in one thing: what only the store may set must be absent.
 */

const uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
/** RFC 3987: a scheme, and nothing that must be escaped. */
const iri = z.string().regex(/^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i);
const irl = iri.refine((text) => URL.canParse(text) && /^https?:/.test(text));
/** RFC 5646, the common part: language, script, region. */
const languageMap = z.record(
  z.string().regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/),
  z.string(),
);
const extensions = z.record(iri, z.json());
/** ISO 8601 with a time zone other than -00:00. */
const timestamp = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:?\d{2})$/)
  .refine((text) => !/-00:?00$/.test(text) && !Number.isNaN(Date.parse(text)));
/** ISO 8601 duration. */
const duration = z.string().regex(/^P(?!$)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/);

/** Identified by exactly one thing: here the account, the only one that names no person. */
const agent = z.strictObject({
  objectType: z.literal("Agent").optional(),
  name: z.string().min(1).optional(),
  account: z.strictObject({ homePage: irl, name: z.string().min(1) }),
});
const activity = z.strictObject({
  objectType: z.literal("Activity").optional(),
  id: iri,
  definition: z
    .strictObject({
      name: languageMap.optional(),
      description: languageMap.optional(),
      type: iri.optional(),
      moreInfo: irl.optional(),
      extensions: extensions.optional(),
    })
    .optional(),
});
const score = z
  .strictObject({
    scaled: z.number().min(-1).max(1).optional(),
    raw: z.number().optional(),
    min: z.number().optional(),
    max: z.number().optional(),
  })
  .refine(({ raw, min, max }) => (min ?? -Infinity) < (max ?? Infinity) && (raw ?? 0) >= (min ?? -Infinity));
const activities = z.array(activity).min(1);

export const xapiStatement = z.strictObject({
  id: uuid,
  actor: agent,
  verb: z.strictObject({ id: iri, display: languageMap }),
  object: activity,
  result: z
    .strictObject({
      score: score.optional(),
      success: z.boolean().optional(),
      completion: z.boolean().optional(),
      response: z.string().optional(),
      duration: duration.optional(),
      extensions: extensions.optional(),
    })
    .optional(),
  context: z
    .strictObject({
      registration: uuid.optional(),
      revision: z.string().optional(),
      /** Allowed only since the object is an activity. */
      platform: z.string().optional(),
      language: z.string().optional(),
      contextActivities: z
        .strictObject({
          parent: activities.optional(),
          grouping: activities.optional(),
          category: activities.optional(),
          other: activities.optional(),
        })
        .optional(),
      extensions: extensions.optional(),
    })
    .optional(),
  timestamp: timestamp.optional(),
});
