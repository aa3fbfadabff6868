import { createHash } from "node:crypto";
import type { z } from "zod";
import type { Answer, Answerer, Ask } from "./ask.ts";
import type { Proofs } from "./proofs.ts";
import { gradeSeen, runSeen } from "./seen.ts";

export interface Remembering extends Answerer {
  /** How many were answered from earlier proofs. */
  readonly known: number;
}

function jsonOf(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Answers from earlier proofs what these know, and asks for the rest. `sandbox` stands for all that runs and grades: with another
 * one, nothing is known. Only what is sure is kept: a machine that stalled must not haunt the next proof.
 */
export function remembering(asked: Answerer, proofs: Proofs, sandbox: string): Remembering {
  let known = 0;
  async function recall<Seen, A extends Ask>(
    ask: A,
    shape: z.ZodType<Seen>,
    work: (ask: A) => Promise<Answer<Seen>>,
  ): Promise<Answer<Seen>> {
    const key = createHash("sha256")
      .update(JSON.stringify([sandbox, ask]))
      .digest("base64url");
    const kept = proofs.get(key);
    const parsed = shape.safeParse(jsonOf(kept));
    if (parsed.success) {
      known += 1;
      return { seen: parsed.data, isSure: true };
    }
    const answer = await work(ask);
    if (answer.isSure) proofs.set(key, JSON.stringify(answer.seen));
    return answer;
  }
  return {
    grade: (ask) => recall(ask, gradeSeen, asked.grade),
    run: (ask) => recall(ask, runSeen, asked.run),
    get known() {
      return known;
    },
  };
}
