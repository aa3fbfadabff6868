import type { Language } from "./language.ts";

/** Hour and minute as this terminal's clock claims them, such as `10:42`. */
export function clockTime(atMs: number, language: Language): string {
  return new Intl.DateTimeFormat(locale(language), {
    hour: "numeric",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(atMs);
}

/** Date and time, such as `Monday 3 March, 10:42`. */
export function dateTime(atMs: number, language: Language): string {
  return new Intl.DateTimeFormat(locale(language), {
    weekday: "long",
    day: "numeric",
    month: "long",
    hour: "numeric",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(atMs);
}

/** The time alone for today, such as `10:42`, and the day with it for any other, such as `3 March, 10:42`. */
export function moment(atMs: number, nowMs: number, language: Language): string {
  const isToday = new Date(atMs).toDateString() === new Date(nowMs).toDateString();
  if (isToday) return clockTime(atMs, language);
  return new Intl.DateTimeFormat(locale(language), {
    day: "numeric",
    month: "long",
    hour: "numeric",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(atMs);
}

/** The same where many stand below each other, such as `Mon 3 Mar, 10:42`. */
export function shortDateTime(atMs: number, language: Language): string {
  return new Intl.DateTimeFormat(locale(language), {
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "numeric",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(atMs);
}

/** A size in bytes, kilobytes, megabytes or gigabytes of 1,000, as it is printed on sticks. */
export function fileSize(bytes: number, language: Language): string {
  const [value, unit] =
    bytes < 1000
      ? ([bytes, "byte"] as const)
      : bytes < 1_000_000
        ? ([bytes / 1000, "kilobyte"] as const)
        : bytes < 1_000_000_000
          ? ([bytes / 1_000_000, "megabyte"] as const)
          : ([bytes / 1_000_000_000, "gigabyte"] as const);
  return new Intl.NumberFormat(locale(language), {
    style: "unit",
    unit,
    unitDisplay: unit === "byte" ? "long" : "short",
    maximumFractionDigits: 1,
  }).format(value);
}

/** How long a clock was moved, such as `2 days` or `−3 hours`, in the largest unit that fits. */
export function span(ms: number, language: Language): string {
  const units = [
    [86_400_000, "day"],
    [3_600_000, "hour"],
    [60_000, "minute"],
  ] as const;
  const [size, unit] = units.find(([size]) => Math.abs(ms) >= size) ?? [60_000, "minute"];
  return new Intl.NumberFormat(locale(language), {
    style: "unit",
    unit,
    unitDisplay: "long",
    maximumFractionDigits: 0,
  }).format(Math.trunc(ms / size));
}

/** A share of 1 in percent, such as `125%`. */
export function percent(share: number, language: Language): string {
  return new Intl.NumberFormat(locale(language), { style: "percent" }).format(share);
}

/** `loops, text, lists`, as the language puts them one beside the other: a name may hold an `and` of its own. */
export function list(words: readonly string[], language: Language): string {
  return new Intl.ListFormat(locale(language), { type: "unit" }).format(words);
}

/** Part of the day for a greeting, from the hour 0–23. */
export function partOfDay(hour: number): "morning" | "afternoon" | "evening" {
  if (hour >= 4 && hour < 12) return "morning";
  return hour >= 12 && hour < 18 ? "afternoon" : "evening";
}

function locale(language: Language): string {
  // Spanish as in the Americas: 1,234.5 and not 1.234,5.
  return language === "es" ? "es-419" : "en-GB";
}
