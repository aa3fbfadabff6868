import { z } from "zod";

/** Formatters that are kept for the next call. */
const maxFormatters = 64;
/**
 * Formatters that one grade may have made: enough to show the time in every zone of the world. Each takes some 25 kB of
 * the host that V8 is slow to give back, for it does not count them to its own heap.
 */
const maxMadeInGrade = 2_000;
/** Formatters made in all, after which the thread is better replaced than waited for. */
const maxMade = 4_000;

/** Locale tags, options as texts and truth values, as the library's `intl-options.ts` reads them. */
const formatterKey = z.tuple([
  z.string(),
  z.array(z.string().max(200)).max(50),
  z.record(z.string(), z.union([z.string().max(200), z.boolean()])),
]);

type Options = Record<string, string | boolean>;
type Maker = (locales: string[], options: Options) => object;

/** What a program may call on each kind of formatter. Everything else that it knows is made in the VM. */
const kinds: Record<string, { readonly make: Maker; readonly methods: readonly string[] }> = {
  NumberFormat: {
    make: (locales, options) => new Intl.NumberFormat(locales, options),
    methods: ["format", "formatToParts", "formatRange", "formatRangeToParts", "resolvedOptions"],
  },
  DateTimeFormat: {
    make: (locales, options) => new Intl.DateTimeFormat(locales, { timeZone: "UTC", ...options }),
    methods: ["format", "formatToParts", "formatRange", "formatRangeToParts", "resolvedOptions"],
  },
  PluralRules: {
    make: (locales, options) => new Intl.PluralRules(locales, options),
    methods: ["select", "selectRange", "resolvedOptions"],
  },
  Collator: {
    make: (locales, options) => new Intl.Collator(locales, options),
    methods: ["compare", "resolvedOptions"],
  },
  ListFormat: {
    make: (locales, options) => new Intl.ListFormat(locales, options),
    methods: ["format", "formatToParts", "resolvedOptions"],
  },
  RelativeTimeFormat: {
    make: (locales, options) => new Intl.RelativeTimeFormat(locales, options),
    methods: ["format", "formatToParts", "resolvedOptions"],
  },
  DisplayNames: {
    make: (locales, options) =>
      new Intl.DisplayNames(locales, options as unknown as Intl.DisplayNamesOptions),
    methods: ["of", "resolvedOptions"],
  },
  DurationFormat: {
    // Newer than TypeScript's library.
    make: (locales, options) =>
      Reflect.construct(Reflect.get(Intl, "DurationFormat"), [locales, options]) as object,
    methods: ["format", "formatToParts", "resolvedOptions"],
  },
  Segmenter: {
    make: (locales, options) => new Intl.Segmenter(locales, options),
    methods: ["segment", "resolvedOptions"],
  },
  Locale: {
    make: ([tag = ""], options) => new Intl.Locale(tag, options),
    methods: [
      ...["toString", "maximize", "minimize", "getCalendars", "getCollations", "getHourCycles"],
      ...["getNumberingSystems", "getTimeZones", "getTextInfo", "getWeekInfo"],
      ...["baseName", "calendar", "caseFirst", "collation", "hourCycle", "language", "numberingSystem"],
      ...["numeric", "region", "script"],
    ],
  },
};

/** The programs' locale on every machine: what this computer itself is set to must not decide a verdict. */
const fixedLocale = "en-US";

export interface WorldIntl {
  /** Calls `method` of the formatter that `key` describes; without one, only sees that the formatter can be made. */
  call(key: string, method: string, args: readonly unknown[]): unknown;
  supportedLocalesOf(key: string): readonly string[];
  /** Forgets all formatters: what one grade asked must not show in the next. */
  begin(): void;
  /** So many were made that the memory of this thread should be given back. */
  readonly worn: boolean;
}

/** The host's `Intl` for programs: stateless to them, so that an engine whose memory is put back loses nothing. */
export function createWorldIntl(): WorldIntl {
  const made = new Map<string, { readonly formatter: object; readonly methods: readonly string[] }>();

  let madeInGrade = 0;
  let madeInAll = 0;

  function formatterOf(key: string) {
    const known = made.get(key);
    if (known !== undefined) return known;
    const [name, locales, options] = formatterKey.parse(JSON.parse(key));
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    if (kind === undefined) throw new Error(`no formatter is called ${name}`);
    if (++madeInGrade > maxMadeInGrade) {
      throw new RangeError(
        `Too many different formatters: make one and use it again (at most ${maxMadeInGrade})`,
      );
    }
    madeInAll++;
    const formatter = kind.make(name === "Locale" ? locales : [...locales, fixedLocale], options);
    const entry = { formatter, methods: kind.methods };
    const [oldest] = made.keys();
    if (made.size >= maxFormatters && oldest !== undefined) made.delete(oldest);
    made.set(key, entry);
    return entry;
  }

  return {
    begin() {
      made.clear();
      madeInGrade = 0;
    },
    get worn() {
      return madeInAll > maxMade;
    },
    call(key, method, args) {
      const { formatter, methods } = formatterOf(key);
      if (method === "") return null;
      if (!methods.includes(method)) throw new Error(`no formatter has ${method}`);
      const member: unknown = Reflect.get(formatter, method);
      const value: unknown = typeof member === "function" ? Reflect.apply(member, formatter, args) : member;
      if (value instanceof Intl.Locale) return value.toString();
      return method === "segment" ? cuts(value as Intl.Segments) : value;
    },
    supportedLocalesOf(key) {
      const [name, locales, options] = formatterKey.parse(JSON.parse(key));
      const { supportedLocalesOf } = Reflect.get(Intl, name) as typeof Intl.NumberFormat;
      return supportedLocalesOf.call(Reflect.get(Intl, name), locales, options);
    },
  };
}

/** Where the segments of a text begin, and for words whether each is one: the VM has the text itself. */
function cuts(segments: Intl.Segments): unknown {
  const starts: number[] = [];
  const wordLike: boolean[] = [];
  for (const { index, isWordLike } of segments) {
    starts.push(index);
    if (isWordLike !== undefined) wordLike.push(isWordLike);
  }
  return { starts, wordLike };
}
