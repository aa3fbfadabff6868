import { isObject } from "./kit.ts";

/** How an option is read: as a text, a number, a truth value, or (`grouping`) as one of the last or a text. */
type Reading = "text" | "number" | "truth" | "grouping";
export type Options = Record<string, string | boolean>;
type Table = Readonly<Record<string, Reading>>;

const digits = {
  minimumIntegerDigits: "number",
  minimumFractionDigits: "number",
  maximumFractionDigits: "number",
  minimumSignificantDigits: "number",
  maximumSignificantDigits: "number",
  roundingIncrement: "number",
  roundingMode: "text",
  roundingPriority: "text",
  trailingZeroDisplay: "text",
} as const;

/** ECMA-402's options of each kind (https://tc39.es/ecma402/). */
export const optionsOf = {
  NumberFormat: {
    ...{ numberingSystem: "text", style: "text", currency: "text", currencyDisplay: "text" },
    ...{ currencySign: "text", unit: "text", unitDisplay: "text", notation: "text" },
    ...digits,
    ...{ compactDisplay: "text", useGrouping: "grouping", signDisplay: "text" },
  },
  DateTimeFormat: {
    ...{ calendar: "text", numberingSystem: "text", hour12: "truth", hourCycle: "text", timeZone: "text" },
    ...{ weekday: "text", era: "text", year: "text", month: "text", day: "text", dayPeriod: "text" },
    ...{ hour: "text", minute: "text", second: "text", fractionalSecondDigits: "number" },
    ...{ timeZoneName: "text", formatMatcher: "text", dateStyle: "text", timeStyle: "text" },
  },
  PluralRules: { type: "text", notation: "text", ...digits },
  Collator: {
    ...{ usage: "text", collation: "text", numeric: "truth", caseFirst: "text", sensitivity: "text" },
    ignorePunctuation: "truth",
  },
  ListFormat: { type: "text", style: "text" },
  RelativeTimeFormat: { numberingSystem: "text", style: "text", numeric: "text" },
  DisplayNames: { style: "text", type: "text", fallback: "text", languageDisplay: "text" },
  DurationFormat: {
    ...{ numberingSystem: "text", style: "text", years: "text", yearsDisplay: "text", months: "text" },
    ...{ monthsDisplay: "text", weeks: "text", weeksDisplay: "text", days: "text", daysDisplay: "text" },
    ...{ hours: "text", hoursDisplay: "text", minutes: "text", minutesDisplay: "text", seconds: "text" },
    ...{ secondsDisplay: "text", milliseconds: "text", millisecondsDisplay: "text" },
    ...{ microseconds: "text", microsecondsDisplay: "text", nanoseconds: "text" },
    ...{ nanosecondsDisplay: "text", fractionalDigits: "number" },
  },
  Segmenter: { granularity: "text" },
  Locale: {
    ...{ language: "text", script: "text", region: "text", calendar: "text", collation: "text" },
    ...{ hourCycle: "text", caseFirst: "text", numeric: "truth", numberingSystem: "text" },
  },
} as const satisfies Record<string, Table>;

export type IntlKind = keyof typeof optionsOf;

/** These take an object and nothing that could be made one. */
const strict: readonly IntlKind[] = ["ListFormat", "DisplayNames", "DurationFormat", "Segmenter"];

/** The options that the host knows, each read once, as texts and truth values. */
export function readOptions(kind: IntlKind, given: unknown, reader = `Intl.${kind}`): Options {
  const options: Options = {};
  if (given === undefined) return options;
  if (strict.includes(kind) && !isObject(given)) {
    throw new TypeError(`The options of Intl.${kind} must be an object`);
  }
  if (given === null) throw new TypeError(`${reader} called on null or undefined`);
  const table: Table = kind === "Locale" ? optionsOf[kind] : { localeMatcher: "text", ...optionsOf[kind] };
  for (const name of Object.keys(table)) {
    const value: unknown = Reflect.get(Object(given), name);
    if (value !== undefined) options[name] = read(table[name] ?? "text", value);
  }
  return options;
}

function read(reading: Reading, value: unknown): string | boolean {
  if (reading === "truth" || (reading === "grouping" && (value === true || !value))) return Boolean(value);
  return reading === "number" ? `${Number(value)}` : `${value}`;
}

/**
 * Adds what `toLocaleString` and its kin show where the options name no part of a date or time
 * (https://tc39.es/ecma402/#sec-createdatetimeformat).
 */
export function withDateDefaults(options: Options, wanted: "date" | "time" | "any"): Options {
  const date = ["weekday", "year", "month", "day"];
  const time = ["dayPeriod", "hour", "minute", "second", "fractionalSecondDigits"];
  const named = wanted === "date" ? date : wanted === "time" ? time : [...date, ...time];
  const { dateStyle, timeStyle } = options;
  const wrong = wanted === "date" ? timeStyle : wanted === "time" ? dateStyle : undefined;
  if (wrong !== undefined) {
    throw new TypeError(`Invalid option : ${wanted === "date" ? "timeStyle" : "dateStyle"}`);
  }
  if (dateStyle !== undefined || timeStyle !== undefined) return options;
  if (named.some((name) => options[name] !== undefined)) return options;
  const added = {
    date: ["year", "month", "day"],
    time: ["hour", "minute", "second"],
    any: ["year", "month", "day", "hour", "minute", "second"],
  }[wanted];
  return { ...options, ...Object.fromEntries(added.map((name) => [name, "numeric"])) };
}
