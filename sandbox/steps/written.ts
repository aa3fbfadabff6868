/** Stands before and after everything that is put into a program. `key`: letters and digits. */
export function markOf(key: string): string {
  return `/*${key}*/`;
}

/** A text of the program as it was written, without what was put into it. */
export function asWritten(text: string, key: string): string {
  return text
    .split(markOf(key))
    .filter((_, index) => index % 2 === 0)
    .join("");
}
