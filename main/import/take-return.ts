import type { ByteSource } from "../../bundle/bundle.ts";
import { judgeReturn, openReturn } from "../../bundle/bundle.ts";
import { ok, type Refusal, type Result } from "../../bundle/std.ts";
import type { IdentityHolder } from "../identity.ts";
import { renewIfPossible } from "../renew.ts";
import type { FacilityRecord, FacilityStore } from "../store/facility.ts";
import type { Log } from "../store/log.ts";
import type { Receipt, Receipts } from "../store/receipts.ts";
import { type Returns, stageReturn } from "../store/returns.ts";

/** What a return has changed on a terminal. */
export interface ReturnTaken {
  readonly number: number;
  /** Students whom it names, and how many of them may not sign in any more. */
  readonly students: number;
  readonly archived: number;
  /** What students did in exercises, on all terminals. */
  readonly standings: number;
  /** Answers and notes for students that were not here before it. */
  readonly feedback: number;
  /** Another machine had this terminal's identity too, so it has taken a new one. */
  readonly renewed: boolean;
}

interface Needs {
  /** The terminal's data folder. */
  readonly data: string;
  readonly identities: IdentityHolder;
  readonly facility: FacilityStore;
  readonly log: Log;
  readonly receipts: Receipts;
  readonly returns: Returns;
}

/**
 * Takes a return in: all of it, in one transaction with the fact that says so, or nothing of it. `onProgress` hears
 * how many of its records have been read, and may throw to stop it. One at a time. An error of `source` or of the store is thrown.
 */
export async function takeReturn(
  { data, identities, facility, log, receipts, returns }: Needs,
  known: FacilityRecord,
  source: ByteSource,
  onProgress: (done: number, total: number) => void,
): Promise<Result<ReturnTaken, Refusal>> {
  const opened = await openReturn(source, {
    facility: known.id,
    succession: known.succession,
    identities: identities.all().map(({ ageIdentity }) => ageIdentity),
  });
  if (!opened.ok) return opened;
  const { header, digest } = opened.value;
  const newer = judgeReturn(header, returns.inForce()?.number ?? 0);
  if (!newer.ok) return newer;
  const staged = stageReturn(data);
  try {
    let done = 0;
    for await (const record of opened.value.records()) {
      if (!record.ok) return record;
      onProgress(done++, header.count);
      staged.put(record.value);
    }
    onProgress(done, header.count);
    const none = { students: 0, archived: 0, standings: 0 };
    let told = none;
    const before = returns.countFeedback();
    // A full disk lets it be done twice, see reserve.ts.
    const apply = () => {
      told = { ...none };
      const confirmed: Receipt[] = [];
      returns.apply({ number: header.number, digest, createdMs: header.createdMs }, staged.records());
      for (const record of staged.records()) {
        if (record.kind === "facility") facility.update({ ...record, succession: header.succession });
        if (record.kind === "receipt" && receipts.take(record) !== "notOurs") confirmed.push(record);
        if (record.kind === "standing") told.standings += 1;
        if (record.kind === "student") told.students += 1;
        if (record.kind === "student" && record.archived) told.archived += 1;
      }
      receipts.goBackTo(confirmed, header.createdMs);
    };
    log.append({ kind: "importTaken", body: { kind: "return", digest, number: header.number } }, null, apply);
    // The return is in force, whatever becomes of the identity: a refusal would say that it is not.
    const renewed = await renewIfPossible({ identities, log, returns });
    return ok({
      ...told,
      number: header.number,
      feedback: Math.max(0, returns.countFeedback() - before),
      renewed,
    });
  } finally {
    staged.close();
  }
}
