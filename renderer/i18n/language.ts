import type { Language } from "../../main/contract.ts";

export type { Language };

export const languages: readonly { readonly code: Language; readonly name: string }[] = [
  { code: "en", name: "English" },
  { code: "es", name: "Español" },
];

/** Course text in the language of the screen, in English where it has not been translated. */
export function localText<Text = string>(
  text: { readonly en: Text; readonly es?: Text | undefined },
  language: Language,
): Text {
  return text[language] ?? text.en;
}
