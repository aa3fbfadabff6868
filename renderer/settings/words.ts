import { percent } from "../i18n/format.ts";
import { useWords } from "../i18n/i18n.ts";
import { type ChoiceName, choices } from "./choices.ts";
import type { Option } from "./options.tsx";

/** Keys of the texts; sizes are numbers. */
const words = {
  theme: {
    title: "settings.theme.title",
    system: "settings.theme.system",
    light: "settings.theme.light",
    dark: "settings.theme.dark",
    contrastLight: "settings.theme.contrastLight",
    contrastDark: "settings.theme.contrastDark",
  },
  textSize: {
    title: "settings.textSize.title",
  },
  lineSpacing: {
    title: "settings.lineSpacing.title",
    usual: "settings.lineSpacing.usual",
    wide: "settings.lineSpacing.wide",
    widest: "settings.lineSpacing.widest",
  },
  letterSpacing: {
    title: "settings.letterSpacing.title",
    usual: "settings.letterSpacing.usual",
    wide: "settings.letterSpacing.wide",
  },
  font: {
    title: "settings.font.title",
    atkinson: "settings.font.atkinson",
    serif: "settings.font.serif",
    system: "settings.font.system",
  },
  cursor: {
    title: "settings.cursor.title",
    thin: "settings.cursor.thin",
    thick: "settings.cursor.thick",
    block: "settings.cursor.block",
  },
  motion: {
    title: "settings.motion.title",
    system: "settings.motion.system",
    none: "settings.motion.none",
  },
  keyHints: {
    title: "settings.keyHints.title",
    shown: "settings.keyHints.shown",
    hidden: "settings.keyHints.hidden",
  },
  voiceSpeed: {
    title: "settings.voiceSpeed.title",
    slow: "settings.voiceSpeed.slow",
    usual: "settings.voiceSpeed.usual",
    fast: "settings.voiceSpeed.fast",
  },
} as const satisfies {
  readonly [Name in ChoiceName]: { readonly title: string } & (Name extends "textSize"
    ? object
    : { readonly [Value in (typeof choices)[Name][number]]: string });
};

type Table = typeof words;
type Key = { [Name in ChoiceName]: Table[Name][keyof Table[Name]] }[ChoiceName];

/** What a setting and its values are called. */
export function useChoiceWords() {
  const { t, language } = useWords();
  return (setting: ChoiceName): { title: string; help?: string; options: readonly Option[] } => {
    const row: Readonly<Record<string, Key>> = words[setting];
    return {
      title: t(words[setting].title),
      ...(setting === "letterSpacing" && { help: t("settings.letterSpacing.help") }),
      options: choices[setting].map((value) => ({
        value,
        words:
          setting === "textSize"
            ? percent(Number(value) / 100, language)
            : t(row[value] ?? words[setting].title),
      })),
    };
  };
}
