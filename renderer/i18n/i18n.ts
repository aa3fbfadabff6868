import i18next from "i18next";
import { initReactI18next, useTranslation } from "react-i18next";
import { en } from "./en.ts";
import { es } from "./es.ts";
import type { Language } from "./language.ts";

declare module "i18next" {
  interface CustomTypeOptions {
    resources: { translation: typeof en };
  }
}

/** Starts with English; the terminal's language follows with its first answer. Kept in memory only. */
export const i18n = i18next.createInstance();
void i18n.use(initReactI18next).init({
  lng: "en",
  fallbackLng: "en",
  supportedLngs: ["en", "es"],
  resources: { en: { translation: en }, es: { translation: es } },
  interpolation: { escapeValue: false }, // React escapes
  initAsync: false,
});

export function speak(language: Language): void {
  document.documentElement.lang = language;
  void i18n.changeLanguage(language);
}

export function currentLanguage(): Language {
  return i18n.language === "es" ? "es" : "en";
}

/** The texts and the language of the screen; a component that uses them follows a change of language. */
export function useWords() {
  const { t } = useTranslation();
  return { t, language: currentLanguage() };
}
