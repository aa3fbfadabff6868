import { causeOf, checkInput } from "./check-input.ts";
import type { Watch } from "./loop.ts";
import type { Finding, Opened } from "./target.ts";

const tries = 300;

/** The same finding with a smaller input: pieces are left out, large ones first, as long as the cause stays the same. */
export async function shrink(
  opened: Opened<unknown>,
  finding: Omit<Finding, "target">,
  watch: Watch,
): Promise<Omit<Finding, "target">> {
  const cause = causeOf(finding);
  let best = finding;
  let left = tries;
  for (let size = best.input.length >> 1; size >= 1 && left > 0; size >>= 1) {
    for (let at = 0; at < best.input.length && left > 0; left--) {
      const smaller = Buffer.concat([best.input.subarray(0, at), best.input.subarray(at + size)]);
      watch.before(smaller);
      const { finding: again } = await checkInput(opened, smaller);
      if (again !== null && causeOf(again) === cause) best = again;
      else at += size;
    }
  }
  return best;
}
