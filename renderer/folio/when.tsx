import type { Claim } from "../../main/contract.ts";
import { dayOf } from "../i18n/format.ts";
import { useWords } from "../i18n/i18n.ts";

/** A day as this PC's clock claimed it, with a word where the clock was in doubt. */
export function When({ claim }: { claim: Claim }) {
  const { t, language } = useWords();
  const day = dayOf(claim.atMs, language);
  return <>{claim.isSuspect ? t("progress.doubtful", { day }) : day}</>;
}
