import type { StudentLine } from "../../main/contract.ts";

/** The roster with its search, or one student's new PIN. */
export type StudentsState =
  | { readonly kind: "loading" }
  | { readonly kind: "refused"; readonly sentence: string }
  | { readonly kind: "list"; readonly students: readonly StudentLine[]; readonly back: string | null }
  | { readonly kind: "asking"; readonly student: StudentLine; readonly sentence: string | null }
  | { readonly kind: "setting"; readonly student: StudentLine }
  /** `pin`: as the terminal made it, shown this once; `null`: the one that was typed. */
  | { readonly kind: "done"; readonly student: StudentLine; readonly pin: string | null };

/** Lines that are drawn at once; more than fit on some screens are found by typing. */
export const mostShown = 100;

/** Those whose name has what was typed in it, without regard to case, accents and spaces. */
export function matching(students: readonly StudentLine[], typed: string): readonly StudentLine[] {
  const wanted = plain(typed);
  return students.filter(({ name }) => plain(name).includes(wanted));
}

const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}|\s/gu, "")
    .toLowerCase();

/** What is wrong with a PIN that was typed twice; `null`: nothing. */
export function pinTrouble(first: string, again: string): "short" | "differs" | null {
  if (!/^[0-9]{4,12}$/.test(first)) return "short";
  return first === again ? null : "differs";
}
