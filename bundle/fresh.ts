import { randomBytes } from "node:crypto";
import { base32 } from "./base32.ts";
import { type BootId, bootId, type ProjectId, projectId, type StudentId, studentId } from "./ids.ts";

/** 130 random bits as the 26 digits of an id. */
const randomDigits = () => base32(randomBytes(17), 26);

export const makeStudentId = (): StudentId => studentId.parse(`s-${randomDigits()}`);
export const makeBootId = (): BootId => bootId.parse(`b-${randomDigits()}`);
export const makeProjectId = (): ProjectId => projectId.parse(`p-${randomDigits()}`);
/** Of a question or a feedback. */
export const makeNoteId = (): string => `n-${randomDigits()}`;
