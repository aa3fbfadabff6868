import type { FacilityId, TerminalId } from "./ids.ts";
import type { WallMs } from "./std.ts";

/*
 * Names of bundles on a stick. They begin with the time, UTC by the clock of whoever wrote the file, so that they sort by it,
 * and are plain lower-case ASCII, which FAT32 and exFAT keep as it is. They are for people: a reader draws nothing from
 * them but the suffix.
 */

/** Such as `20260802-101530_f-0h3kz8qe_t-7x2m9c4r_000001-000350.foothold`: facility, terminal, range of events. */
export function bundleFileName(of: {
  readonly facility: FacilityId;
  readonly terminal: TerminalId;
  readonly from: number;
  readonly to: number;
  readonly createdMs: WallMs;
}): string {
  return joined(of.createdMs, short(of.facility), short(of.terminal), `${digits(of.from)}-${digits(of.to)}`);
}

/** Such as `20260802-181500_f-0h3kz8qe_return-000012.foothold`: facility, number of the return. */
export function returnFileName(of: {
  readonly facility: FacilityId;
  readonly number: number;
  readonly createdMs: WallMs;
}): string {
  return joined(of.createdMs, short(of.facility), `return-${digits(of.number)}`);
}

/** Such as `20260802-090000_programming_content-000003.foothold`: course (its first 40 characters), version. */
export function contentFileName(of: {
  readonly course: string;
  readonly version: number;
  readonly createdMs: WallMs;
}): string {
  return joined(of.createdMs, of.course.slice(0, 40), `content-${digits(of.version)}`);
}

export const bundleSuffix = ".foothold";

const joined = (createdMs: WallMs, ...parts: readonly string[]) =>
  `${[time(createdMs), ...parts].join("_")}${bundleSuffix}`;

function time(createdMs: WallMs): string {
  const lastOfYear9999 = 253_402_300_799_999;
  const ms = Math.min(Math.max(createdMs, 0), lastOfYear9999);
  return new Date(ms).toISOString().slice(0, 19).replace(/[-:]/g, "").replace("T", "-");
}

const digits = (number: number) => String(number).padStart(6, "0");

/** The first 8 digits of an id. */
const short = (id: string) => id.slice(0, "t-".length + 8);
