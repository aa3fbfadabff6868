import { z } from "zod";
import type { Brand } from "./std.ts";

export type FacilityId = Brand<string, "FacilityId">;
export type TerminalId = Brand<string, "TerminalId">;
export type StudentId = Brand<string, "StudentId">;
export type BootId = Brand<string, "BootId">;
export type ProjectId = Brand<string, "ProjectId">;

/** Crockford base 32 without padding, lower case: what ids that machines make are written in. */
const pattern = (prefix: string) => new RegExp(`^${prefix}-[0-9a-hjkmnp-tv-z]{26}$`);
const machineId = (prefix: string) => z.string().regex(pattern(prefix));

/** Derived from the facility's first signing key, see `facilityIdOf`. */
export const facilityId = machineId("f").transform((text) => text as FacilityId);
/** Derived from the terminal's signing key, see `terminalIdOf`: nobody can claim another's. */
export const terminalId = machineId("t").transform((text) => text as TerminalId);
/** 128 random bits, made once by the facility. Names change, ids do not. */
export const studentId = machineId("s").transform((text) => text as StudentId);
/** 128 random bits, new at each start of a terminal. */
export const bootId = machineId("b").transform((text) => text as BootId);
/** 130 random bits: a project in a student's playground. */
export const projectId = machineId("p").transform((text) => text as ProjectId);

export const studentIdPattern = pattern("s");
export const bootIdPattern = pattern("b");
