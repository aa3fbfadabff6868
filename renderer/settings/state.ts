/** What the page says of the last change. */
export type SettingsState =
  | { readonly kind: "untouched" }
  | { readonly kind: "saved" }
  | { readonly kind: "wasReset" }
  /** It holds until its student leaves. */
  | { readonly kind: "notSaved"; readonly sentence: string };

/** After all changes of one press were answered: the first sentence that a change came back with counts. */
export function settled(sentences: readonly (string | null)[], done: "saved" | "wasReset"): SettingsState {
  const sentence = sentences.find((each) => each !== null);
  return sentence === undefined || sentence === null ? { kind: done } : { kind: "notSaved", sentence };
}
