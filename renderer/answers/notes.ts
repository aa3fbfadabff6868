import type { Call } from "../../main/contract.ts";
import type { Notes } from "./threads.ts";

export type OpenedNotes =
  | { readonly kind: "there"; readonly notes: Notes }
  | { readonly kind: "refused"; readonly sentence: string };

/** All that the student asked and was told. */
export async function openNotes(call: Call): Promise<OpenedNotes> {
  const [asked, told] = await Promise.all([call("question:list", {}), call("feedback:list", {})]);
  if (!asked.ok) return { kind: "refused", sentence: asked.refusal.sentence };
  if (!told.ok) return { kind: "refused", sentence: told.refusal.sentence };
  return {
    kind: "there",
    notes: { questions: asked.value.questions, feedback: told.value.feedback },
  };
}

/** Records that these were opened. What could not be recorded stays new, and is recorded when it is opened again. */
export async function markRead(call: Call, ids: readonly string[]): Promise<Notes["feedback"] | null> {
  let feedback: Notes["feedback"] | null = null;
  for (const id of ids) {
    const answer = await call("feedback:read", { feedback: id });
    if (answer.ok) feedback = answer.value.feedback;
  }
  return feedback;
}
