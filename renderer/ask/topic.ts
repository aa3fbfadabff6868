import type { Ask } from "../../main/contract.ts";

/** What a question is about; `follows`: the answer to which it writes back. */
export type Topic = Pick<Ask<"question:begin">, "lesson" | "exercise"> & {
  readonly follows: string | null;
};

export const nothingInParticular: Topic = { lesson: null, exercise: null, follows: null };
