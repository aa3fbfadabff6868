import type { FacilityId, TerminalId } from "./ids.ts";
import type { WallMs } from "./std.ts";

/**
 * The name of a progress bundle on a stick, such as
 * `20260802-101530_f-0h3kz8qe_t-7x2m9c4r_000001-000350.foothold`: UTC by the terminal's clock (so names sort by time),
 * the first 8 digits of both ids, and the range of events. Plain ASCII that FAT32 and exFAT keep as it is.
 */
export function bundleFileName(of: {
  readonly facility: FacilityId;
  readonly terminal: TerminalId;
  readonly from: number;
  readonly to: number;
  readonly createdMs: WallMs;
}): string {
  const lastOfYear9999 = 253_402_300_799_999;
  const ms = Math.min(Math.max(of.createdMs, 0), lastOfYear9999);
  const time = new Date(ms).toISOString().slice(0, 19).replace(/[-:]/g, "").replace("T", "-");
  const number = (seq: number) => String(seq).padStart(6, "0");
  const short = (id: string) => id.slice(0, "t-".length + 8);
  return `${time}_${short(of.facility)}_${short(of.terminal)}_${number(of.from)}-${number(of.to)}${bundleSuffix}`;
}

export const bundleSuffix = ".foothold";
