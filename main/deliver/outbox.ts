import { createReadStream } from "node:fs";
import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { bundleSuffix, verifyOwnBundle } from "../../bundle/bundle.ts";
import type { FacilityId, TerminalId } from "../../bundle/ids.ts";
import { removeLeftovers } from "../export/leftovers.ts";
import type { Identity } from "../identity.ts";
import type { Receipts } from "../store/receipts.ts";

/** A file that is on its way to the server: kept as it is until the receipt, so that a broken transfer can be gone on with. */
export interface OutgoingBundle {
  readonly file: string;
  readonly bytes: number;
  readonly terminal: TerminalId;
  readonly from: number;
  readonly to: number;
}

/**
 * What lies in the outbox and is still worth sending, oldest first. The rest is removed: what a receipt covers, what
 * another facility was meant to get, what cannot be read, and what begins after events that the facility has lost.
 */
export async function openOutbox(
  folder: string,
  facility: FacilityId,
  identities: readonly Identity[],
  receipts: Receipts,
): Promise<readonly OutgoingBundle[]> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await removeLeftovers(
    folder,
    identities.map(({ id }) => id),
  );
  const outgoing: OutgoingBundle[] = [];
  const reached = new Map<TerminalId, number>();
  for (const name of (await readdir(folder)).filter((each) => each.endsWith(bundleSuffix)).sort()) {
    const file = join(folder, name);
    const bundle = await readOwn(file, facility, identities);
    const upTo = bundle && (reached.get(bundle.terminal) ?? receipts.newest(bundle.terminal)?.seq ?? 0);
    if (bundle && upTo !== null && bundle.to > upTo && bundle.from <= upTo + 1) {
      outgoing.push(bundle);
      reached.set(bundle.terminal, bundle.to);
    } else await rm(file, { force: true });
  }
  return outgoing;
}

async function readOwn(
  file: string,
  facility: FacilityId,
  identities: readonly Identity[],
): Promise<OutgoingBundle | null> {
  const { size: bytes } = await stat(file);
  const read = (from: number, to: number) =>
    from < to ? createReadStream(file, { start: from, end: to - 1 }) : [];
  for (const { signer } of identities) {
    const own = await verifyOwnBundle({ length: bytes, read }, signer.publicKey);
    if (!own.ok) continue;
    const { terminal, from, to } = own.value;
    return own.value.facility === facility ? { file, bytes, terminal: terminal.id, from, to } : null;
  }
  return null;
}
