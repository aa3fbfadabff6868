import type { BundleRefusal } from "../bundle/bundle.ts";
import type { Refusal } from "../bundle/std.ts";
import type { DiskRefusalKind } from "./disk.ts";
import type { Said } from "./serve-receipt.ts";

/** Why the server does not do what it was asked, beside the reasons that lie in a bundle. */
export type ServeRefusalKind =
  | "wrongAddress"
  | "wrongAsk"
  | "wrongType"
  | "wrongOffset"
  | "tooLarge"
  | "tooLong"
  | "otherBytes"
  | "noReturn"
  | "tooMany"
  | "busy"
  | "ending"
  | "noRoom"
  | "fault";

interface Explained {
  /** HTTP (RFC 9110). */
  readonly status: number;
  readonly sentence: string;
}

/** All are said to whoever looks after the terminal: its work is there until a receipt says that it is here too. */
const explained: Record<ServeRefusalKind, Explained> = {
  wrongAddress: {
    status: 404,
    sentence:
      "The facility's server has nothing at this address; check the address that the terminals' policy names.",
  },
  wrongAsk: {
    status: 400,
    sentence:
      "The facility's server does not understand this ask, so nothing was taken; the work is still on the terminal: bring terminal and server to the same version.",
  },
  wrongType: {
    status: 415,
    sentence:
      "The facility's server takes Foothold bundles only, so nothing was taken; send them as application/vnd.foothold.bundle.",
  },
  wrongOffset: {
    status: 409,
    sentence:
      "The facility's server has another part of this file than the one before these bytes, so nothing was added; go on at the offset that it names.",
  },
  tooLarge: {
    status: 413,
    sentence:
      "This file is larger than any that a terminal makes, so it was not read; the work is still on the terminal: show this to whoever looks after Foothold.",
  },
  tooLong: {
    status: 400,
    sentence:
      "More bytes came than were announced, so none of this file was kept; send it again from the start.",
  },
  otherBytes: {
    status: 422,
    sentence:
      "The bytes that arrived are not those of the file that was announced, so none were kept; the work is still on the terminal: send the file again from the start.",
  },
  noReturn: {
    status: 404,
    sentence:
      "The facility has not made a return bundle yet, so there is nothing to take back; ask again later.",
  },
  tooMany: {
    status: 429,
    sentence:
      "Too many asks have come from this address within a minute; nothing is lost, the terminal tries again by itself.",
  },
  busy: {
    status: 503,
    sentence:
      "The facility's server has as much in hand as it can; nothing is lost, the terminal tries again by itself.",
  },
  ending: {
    status: 503,
    sentence:
      "The facility's server is just ending; nothing is lost, the terminal tries again when it is back.",
  },
  noRoom: {
    status: 503,
    sentence:
      "The facility's server cannot store anything at the moment, so nothing was taken; the work is still on the terminal, which tries again by itself. Staff see the reason where the server runs.",
  },
  fault: {
    status: 500,
    sentence:
      "The facility's server made a mistake, so nothing was taken; the work is still on the terminal: show whoever looks after Foothold what the server has printed.",
  },
};

export interface Answer {
  readonly status: number;
  readonly body: object | string;
  readonly headers?: Readonly<Record<string, string>>;
}

export function refusing(kind: ServeRefusalKind, headers: Readonly<Record<string, string>> = {}): Answer {
  const { status, sentence } = explained[kind];
  return {
    status,
    body: { kind, sentence },
    headers: status === 503 ? { "retry-after": "5", ...headers } : headers,
  };
}

/** What is wrong lies in the file itself: sending it again does not help. */
export function refusingFile({ kind, sentence }: BundleRefusal | Refusal): Answer {
  return { status: kind === "tooLarge" ? 413 : 422, body: { kind, sentence } };
}

const diskKinds: Readonly<Record<DiskRefusalKind, true>> = {
  databaseAway: true,
  databaseRefuses: true,
  diskFull: true,
  cannotWrite: true,
  diskFailed: true,
  busy: true,
  databaseDamaged: true,
  noSuchPlace: true,
};

/** True if this machine could not do it, however good the file is. */
export function isDiskTrouble({ kind }: Refusal): boolean {
  return Object.hasOwn(diskKinds, kind);
}

/**
 * The answer for a bundle that is stored. Where something before it is missing, the signed word of what is here comes with
 * the refusal, so that the terminal can bring the rest by itself.
 */
export function withReceipt(status: 200 | 201, { text, isAll }: Said): Answer {
  if (isAll) return { status, body: text };
  const sentence =
    "The file is stored, but records before it have not reached this facility, so there is no receipt yet; carry an earlier export of this terminal here, or let it export everything.";
  return { status: 422, body: { kind: "missingBefore", sentence, receipt: text } };
}
