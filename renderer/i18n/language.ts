import type { LocalText } from "../../curriculum/schema.ts";
import type { Language } from "../../main/contract.ts";

export type { Language };

export const languages: readonly { readonly code: Language; readonly name: string }[] = [
  { code: "en", name: "English" },
  { code: "es", name: "Español" },
];

/** Course text in the language of the screen, in English where it has not been translated. */
export function localText(text: LocalText, language: Language): string {
  return text[language] ?? text.en;
}
