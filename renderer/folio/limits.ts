import type { CoverLimits } from "../../main/contract.ts";

/** How much a cover holds: what a terminal would refuse cannot be typed. */
export const coverLimits: CoverLimits = { title: 120, does: 2_000, learnt: 2_000, sample: 8_000 };
