import type { SettingChange, SettingName, Settings } from "../../main/contract.ts";

/** Every setting with its values, as they stand on the page; the first is how it is when nobody has chosen. */
export const choices = {
  theme: ["system", "light", "dark", "contrastLight", "contrastDark"],
  textSize: ["100", "112", "125", "150", "175", "200"],
  lineSpacing: ["usual", "wide", "widest"],
  letterSpacing: ["usual", "wide"],
  font: ["atkinson", "serif", "system"],
  cursor: ["thin", "thick", "block"],
  motion: ["system", "none"],
  keyHints: ["shown", "hidden"],
  voiceSpeed: ["usual", "slow", "fast"],
} as const satisfies {
  readonly [Name in Exclude<SettingName, "language">]: readonly NonNullable<Settings[Name]>[];
};

export type ChoiceName = keyof typeof choices;
export const choiceNames = Object.keys(choices) as ChoiceName[];

/** What is chosen for a setting. */
export function chosenOf(settings: Settings, name: ChoiceName): string {
  return settings[name] ?? choices[name][0];
}

/** The changes that bring every setting but the language back to how it is when nobody has chosen. */
export function backToUsual(settings: Settings): readonly SettingChange[] {
  return choiceNames.flatMap((setting) => {
    const value = choices[setting][0];
    return chosenOf(settings, setting) === value ? [] : [{ setting, value } as SettingChange];
  });
}
