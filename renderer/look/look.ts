import type { Settings } from "../../main/contract.ts";
import type { ThemeName } from "./themes.ts";

/** What the PC's own settings ask of every program. */
export interface System {
  readonly isDark: boolean;
  readonly wantsContrast: boolean;
  readonly wantsStillness: boolean;
}

/** What the screen looks like: each setting with what it is when nobody has chosen. */
export interface Look {
  readonly theme: ThemeName;
  /** 1 is the usual size, for text and code alike. */
  readonly scale: number;
  readonly lineSpacing: NonNullable<Settings["lineSpacing"]>;
  readonly font: NonNullable<Settings["font"]>;
  readonly letterSpacing: NonNullable<Settings["letterSpacing"]>;
  readonly isStill: boolean;
  readonly cursor: NonNullable<Settings["cursor"]>;
  readonly keyHints: NonNullable<Settings["keyHints"]>;
  /** Of a voice that reads aloud; 1 is its own speed. */
  readonly voiceRate: number;
}

/** The look that a student's settings and the PC's own make together. */
export function lookOf(settings: Settings, system: System): Look {
  return {
    theme: themeOf(settings.theme ?? "system", system),
    scale: Number(settings.textSize ?? "100") / 100,
    lineSpacing: settings.lineSpacing ?? "usual",
    font: settings.font ?? "atkinson",
    letterSpacing: settings.letterSpacing ?? "usual",
    isStill: settings.motion === "none" || system.wantsStillness,
    cursor: settings.cursor ?? "thin",
    keyHints: settings.keyHints ?? "shown",
    voiceRate: { slow: 0.75, usual: 1, fast: 1.4 }[settings.voiceSpeed ?? "usual"],
  };
}

function themeOf(chosen: NonNullable<Settings["theme"]>, { isDark, wantsContrast }: System): ThemeName {
  if (chosen !== "system") return chosen;
  if (wantsContrast) return isDark ? "contrastDark" : "contrastLight";
  return isDark ? "dark" : "light";
}
