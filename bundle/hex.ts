import { z } from "zod";

/** Lower-case hex, as hashes are written in text. */
export const sha256Pattern = /^[0-9a-f]{64}$/;
export const sha256Hex = z.string().regex(sha256Pattern);
export const sha512Hex = z.string().regex(/^[0-9a-f]{128}$/);
