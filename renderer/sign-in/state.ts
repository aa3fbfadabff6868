/** The sign-in form. `trying` and `refused` keep what was typed out of sight: a refused PIN is cleared. */
export interface SignInForm {
  /** Chosen from the list, or the name as it is typed. */
  readonly student: string | null;
  readonly pin: string;
  readonly step:
    | { readonly kind: "filling" }
    | { readonly kind: "trying" }
    | { readonly kind: "refused"; readonly sentence: string };
}

export type SignInMove =
  | { readonly kind: "chosen"; readonly student: string | null }
  | { readonly kind: "pinTyped"; readonly pin: string }
  | { readonly kind: "digit"; readonly digit: string }
  | { readonly kind: "deleted" }
  | { readonly kind: "cleared" }
  | { readonly kind: "sent" }
  | { readonly kind: "refused"; readonly sentence: string };

export const emptyForm: SignInForm = { student: null, pin: "", step: { kind: "filling" } };

/** As the contract has it. */
export const pinLength = { min: 4, max: 12 } as const;

/** A filter field is worth its place from this many names on. */
export const filterFrom = 9;

export function signInMoved(form: SignInForm, move: SignInMove): SignInForm {
  const filling = { kind: "filling" } as const;
  switch (move.kind) {
    case "chosen":
      return { student: move.student, pin: form.student === move.student ? form.pin : "", step: filling };
    case "pinTyped":
      return { ...form, pin: digits(move.pin), step: filling };
    case "digit":
      return { ...form, pin: digits(form.pin + move.digit), step: filling };
    case "deleted":
      return { ...form, pin: form.pin.slice(0, -1), step: filling };
    case "cleared":
      return { ...form, pin: "", step: filling };
    case "sent":
      return { ...form, step: { kind: "trying" } };
    case "refused":
      return { ...form, pin: "", step: { kind: "refused", sentence: move.sentence } };
  }
}

function digits(text: string): string {
  return text.replace(/[^0-9]/g, "").slice(0, pinLength.max);
}

/** Names that contain what was typed, whatever its case and accents: `jose` finds `José`. */
export function namesLike<Person extends { readonly name: string }>(
  people: readonly Person[],
  typed: string,
): readonly Person[] {
  const wanted = plain(typed.trim());
  return wanted === "" ? people : people.filter(({ name }) => plain(name).includes(wanted));
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
