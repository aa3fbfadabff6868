import { z } from "zod";

export const languageCode = z.enum(["en", "es"]);

/**
 * What a student can choose for themselves. `system` follows the PC's own setting.
 * A value that this version does not know, from a newer terminal, is no choice here.
 */
const settingValues = {
  language: languageCode,
  theme: z.enum(["system", "light", "dark", "contrastLight", "contrastDark"]),
  /** Percent of the usual size, for text and code alike. */
  textSize: z.enum(["100", "112", "125", "150", "175", "200"]),
  lineSpacing: z.enum(["usual", "wide", "widest"]),
  font: z.enum(["atkinson", "serif", "system"]),
  /** Between letters and words. */
  letterSpacing: z.enum(["usual", "wide"]),
  motion: z.enum(["system", "none"]),
  /** The editor's. */
  cursor: z.enum(["thin", "thick", "block"]),
  keyHints: z.enum(["shown", "hidden"]),
  /** Of a voice that reads aloud. */
  voiceSpeed: z.enum(["slow", "usual", "fast"]),
} as const;

export type SettingName = keyof typeof settingValues;

type SettingValue<Name extends SettingName> = z.infer<(typeof settingValues)[Name]>;

/** What a student has chosen; what is left out is as it usually is. */
export type Settings = { readonly [Name in SettingName]?: SettingValue<Name> };

/** One choice of some setting. */
export type SettingChange = {
  [Name in SettingName]: { readonly setting: Name; readonly value: SettingValue<Name> };
}[SettingName];

/** A choice as a screen sends it: one that this version knows. */
export const settingChange = z.custom<SettingChange>((ask) => {
  const row = settingRow.safeParse(ask);
  return row.success && isKnown(row.data);
});

/** The settings in rows of names and values, without what this version does not know. */
export function settingsFrom(rows: readonly z.infer<typeof settingRow>[]): Settings {
  return Object.fromEntries(rows.filter(isKnown).map(({ setting, value }) => [setting, value]));
}

const settingRow = z.strictObject({ setting: z.string(), value: z.string() });

function isKnown({ setting, value }: z.infer<typeof settingRow>): boolean {
  return isSetting(setting) && settingValues[setting].safeParse(value).success;
}

const isSetting = (name: string): name is SettingName => Object.hasOwn(settingValues, name);
