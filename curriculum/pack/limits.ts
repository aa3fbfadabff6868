/** What a reader of packs is ready to take. Whatever says that it is longer is refused before room is made for it. */
export const packLimits = {
  /** The whole file: one file of a content bundle (`maxContentFileBytes` in bundle/limits.ts). */
  fileBytes: 2 ** 24,
  /** The index, as it is stored. */
  indexBytes: 2 ** 20,
  /** One part, as it is stored. */
  partBytes: 2 ** 22,
  /** The index or a part after it is unpacked: a lesson whose exercises all have the largest programs there may be. */
  textBytes: 2 ** 23,
  modules: 200,
  /** Of one module. */
  lessons: 200,
  /** Of one lesson. */
  exercises: 50,
  /** Other ways of solving one exercise: `solution-2` to `solution-9`. */
  alternatives: 8,
  /** Terms or reference entries of a whole course. */
  words: 10_000,
  /** That a whole course teaches. */
  skills: 1_000,
} as const;
