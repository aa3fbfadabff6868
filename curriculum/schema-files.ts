/** What a program's files may be. Without zod, so that a screen can say it before anything is sent. */

/** A flat folder of JavaScript modules and text files: no path separators, so that no name can leave it. */
export const fileNamePattern = /^[A-Za-z0-9][A-Za-z0-9_-]*\.(js|json|txt|csv|sql)$/;
export const longestFileName = 40;

/** How many files a program may have. */
export const mostFiles = 20;

/** The largest program a student may hand in, in UTF-16 code units over all its files. */
export const maxSourceLength = 200_000;

/** Of all files together, in UTF-16 code units. */
export const sourceLength = (files: Readonly<Record<string, string>>): number =>
  Object.values(files).reduce((sum, text) => sum + text.length, 0);
