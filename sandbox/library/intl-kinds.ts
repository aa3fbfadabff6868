import type { IntlKind } from "./intl-options.ts";
import { isObject } from "./kit.ts";
import type { Told } from "./world.ts";

/** Reads the arguments of a call into what can be told to the host. */
type Tell = (args: readonly unknown[], nowMs: () => number) => Told[];

export interface FormatterKind {
  /** Methods that are read as a property and stay bound to their formatter. */
  readonly bound: string | null;
  readonly methods: Readonly<Record<string, Tell>>;
  /** It may be called without `new`. */
  readonly callable: boolean;
  /** Arguments that the constructor is said to have. */
  readonly length: number;
}

const none: Told = ["undefined"];

function number(value: unknown): Told {
  if (value === undefined) return none;
  if (typeof value === "bigint") return ["bigint", `${value}`];
  if (typeof value === "string") return ["string", value];
  return amount(value);
}

/** With its sign also where it is zero. */
function amount(value: unknown): Told {
  const number = Number(value);
  return ["number", Object.is(number, -0) ? "-0" : `${number}`];
}

function moment(value: unknown): Told {
  return value === undefined ? none : ["number", `${Number(value)}`];
}

function text(value: unknown): Told {
  return ["string", `${value}`];
}

function list(values: unknown): Told {
  const texts: string[] = [];
  if (values !== undefined) {
    for (const value of values as Iterable<unknown>) {
      if (typeof value !== "string")
        throw new TypeError(`Iterable yielded ${String(value)} which is not a string`);
      texts[texts.length] = value;
    }
  }
  return ["list", texts];
}

const units = [
  ...["years", "months", "weeks", "days", "hours", "minutes", "seconds"],
  ...["milliseconds", "microseconds", "nanoseconds"],
];

function duration(value: unknown): Told {
  const record: Record<string, number> = {};
  for (const unit of isObject(value) ? units : []) {
    const given: unknown = Reflect.get(value as object, unit);
    if (given !== undefined) record[unit] = Number(given);
  }
  if (Object.keys(record).length === 0) {
    throw new TypeError(`A duration is an object with one or more of: ${units.join(", ")}`);
  }
  for (const [unit, given] of Object.entries(record)) {
    if (!Number.isInteger(given)) throw new RangeError(`The ${unit} of a duration must be a whole number`);
  }
  return ["record", record];
}

const ofNumber: Tell = ([value]) => [number(value)];
const ofNumbers: Tell = ([from, to]) => [number(from), number(to)];
const ofMoment: Tell = ([value], nowMs) => [moment(value === undefined ? nowMs() : value)];
const ofMoments: Tell = ([from, to]) => [moment(from), moment(to)];
const ofList: Tell = ([values]) => [list(values)];
const ofAmount: Tell = ([value, unit]) => [amount(value), text(unit)];
const ofDuration: Tell = ([value]) => [duration(value)];

/** What the formatters are asked. `Segmenter` and `Locale` answer with objects and stand in files of their own. */
export const kinds: Readonly<Record<Exclude<IntlKind, "Segmenter" | "Locale">, FormatterKind>> = {
  DateTimeFormat: {
    ...{ bound: "format", callable: true, length: 0 },
    methods: {
      ...{ format: ofMoment, formatToParts: ofMoment },
      ...{ formatRange: ofMoments, formatRangeToParts: ofMoments },
    },
  },
  NumberFormat: {
    ...{ bound: "format", callable: true, length: 0 },
    methods: {
      ...{ format: ofNumber, formatToParts: ofNumber },
      ...{ formatRange: ofNumbers, formatRangeToParts: ofNumbers },
    },
  },
  Collator: {
    ...{ bound: "compare", callable: true, length: 0 },
    methods: { compare: ([one, other]) => [text(one), text(other)] },
  },
  PluralRules: {
    ...{ bound: null, callable: false, length: 0 },
    methods: {
      select: ([value]) => [amount(value)],
      selectRange: ([from, to]) => [moment(from), moment(to)],
    },
  },
  RelativeTimeFormat: {
    ...{ bound: null, callable: false, length: 0 },
    methods: { format: ofAmount, formatToParts: ofAmount },
  },
  ListFormat: {
    ...{ bound: null, callable: false, length: 0 },
    methods: { format: ofList, formatToParts: ofList },
  },
  DisplayNames: { bound: null, callable: false, length: 2, methods: { of: ([code]) => [text(code)] } },
  DurationFormat: {
    ...{ bound: null, callable: false, length: 0 },
    methods: { format: ofDuration, formatToParts: ofDuration },
  },
};
