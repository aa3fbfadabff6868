/**
 * Spreadsheets run a cell that begins with one of these as a formula (OWASP, "CSV Injection"), and whoever opens a
 * file with the wrong separator gets new cells after `;`, tabs and line breaks inside a cell. The wide forms are what
 * East Asian keyboards give; spreadsheets take them too.
 */
const starts = "[=+\\-@\uff0b\uff0d\uff1d\uff20]";
const cellStart = '(^|[;\\t\\r\\n])(["\\s]*)';
const unsafe = new RegExp(`${cellStart}('*)(?=${starts})`, "g");
const safe = new RegExp(`${cellStart}'('*)(?=${starts})`, "g");

/** The same text for a person, and no formula for a spreadsheet: an apostrophe before each place that could begin one. */
export const withoutFormulas = (text: string): string => text.replace(unsafe, "$1$2'$3");

/** Undoes `withoutFormulas`. */
export const asWritten = (text: string): string => text.replace(safe, "$1$2$3");
