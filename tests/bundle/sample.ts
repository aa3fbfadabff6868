import {
  joinBytes,
  makeEnrolmentSecret,
  type ProgressAsk,
  type Reader,
  writeProgressBundle,
} from "../../bundle/bundle.ts";
import { canonicalJson } from "../../bundle/canonical.ts";
import { chainStart, type EventRecord, eventHash, type SpeltEvent } from "../../bundle/event.ts";
import type { Fact } from "../../bundle/facts.ts";
import { makeBootId, makeStudentId } from "../../bundle/fresh.ts";
import type { BootId, StudentId, TerminalId } from "../../bundle/ids.ts";
import {
  facilityIdOf,
  makeAgeIdentity,
  makeSigningKey,
  recipientOf,
  signerFromPem,
  terminalIdOf,
} from "../../bundle/keys.ts";
import type { Json, MonoMs, WallMs } from "../../bundle/std.ts";

/** A facility and a terminal of it, with new keys. */
export async function makePair() {
  const facilitySigner = signerFromPem(makeSigningKey());
  const signer = signerFromPem(makeSigningKey());
  const identity = await makeAgeIdentity();
  const enrolment = makeEnrolmentSecret();
  const facility = { id: facilityIdOf(facilitySigner.publicKey), recipients: [await recipientOf(identity)] };
  const reader: Reader = {
    facility: facility.id,
    identities: [identity],
    enrolments: [enrolment],
    isEnrolled: () => false,
  };
  const terminal = {
    id: terminalIdOf(signer.publicKey),
    name: "Room 4, seat 7",
    signer,
    recipient: await recipientOf(await makeAgeIdentity()),
  };
  return { facility, reader, terminal, enrolment };
}
export type Pair = Awaited<ReturnType<typeof makePair>>;

/** Events as a terminal would record them, one second apart. */
export function history(
  terminal: TerminalId,
  facts: readonly (Fact | { readonly kind: string; readonly body: { readonly [key: string]: Json } })[],
  options: {
    readonly student?: StudentId | null;
    readonly after?: EventRecord;
    readonly bootId?: BootId;
  } = {},
): EventRecord[] {
  const { after } = options;
  const bootId = options.bootId ?? after?.bootId ?? makeBootId();
  let prev = after?.hash ?? chainStart(terminal);
  let seq = after?.seq ?? 0;
  return facts.map((fact) => {
    seq++;
    const open = {
      seq,
      bootId,
      monoMs: (seq * 1000) as MonoMs,
      wallMs: (1_785_000_000_000 + seq * 1000) as WallMs,
      student: options.student ?? null,
      kind: fact.kind,
      body: fact.body,
      prev,
    };
    const event = { ...open, hash: eventHash(open) };
    prev = event.hash;
    return event;
  });
}

/** As a bundle's reader gives them. */
export const spelt = (events: readonly EventRecord[]): SpeltEvent[] =>
  events.map((event) => ({ event, bodyText: canonicalJson(event.body) }));

/** A short day: `length` events of two kinds. */
export function shortDay(terminal: TerminalId, length: number): EventRecord[] {
  const student = makeStudentId();
  const facts = Array.from(
    { length },
    (_, index): Fact =>
      index % 2 === 0
        ? { kind: "signedIn", body: {} }
        : { kind: "lessonOpened", body: { lesson: `lesson-${index}`, step: 1 } },
  );
  return history(terminal, facts, { student });
}

export function bundleOf(
  pair: Pair,
  events: readonly EventRecord[],
  changes: Partial<ProgressAsk> = {},
): Promise<Buffer> {
  return joinBytes(
    writeProgressBundle({
      facility: pair.facility,
      terminal: pair.terminal,
      enrolment: pair.enrolment,
      from: events[0]?.seq ?? 1,
      to: events.at(-1)?.seq ?? 0,
      events,
      createdMs: 1_785_000_100_000 as WallMs,
      ...changes,
    }),
  );
}

export async function all<T>(steps: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const step of steps) list.push(step);
  return list;
}
