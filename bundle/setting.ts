import { z } from "zod";

/**
 * What a student chose for themselves, as it travels. Names and values are open here: a terminal that does not know
 * one carries it all the same, so that a newer terminal elsewhere finds it again.
 */
export const settingName = z.string().regex(/^[a-z][A-Za-z]{0,31}$/);
export const settingValue = z.string().min(1).max(64);
