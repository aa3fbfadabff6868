import { onTestFinished } from "vitest";
import { makeBootId } from "../../bundle/fresh.ts";
import { holdIdentities, openIdentities, presentOf } from "../../main/identity.ts";
import { openActs } from "../../main/store/acts.ts";
import { openAway } from "../../main/store/away.ts";
import { openDrafts } from "../../main/store/drafts.ts";
import { openFacilityStore } from "../../main/store/facility.ts";
import { openHistory } from "../../main/store/history.ts";
import { openLog } from "../../main/store/log.ts";
import { openStore } from "../../main/store/open.ts";
import { openPanes } from "../../main/store/panes.ts";
import { openPractice } from "../../main/store/practice.ts";
import { openProgress } from "../../main/store/progress.ts";
import { openQuestions } from "../../main/store/questions.ts";
import { openReceipts } from "../../main/store/receipts.ts";
import { openReturns } from "../../main/store/returns.ts";
import { openReviewTexts } from "../../main/store/review-texts.ts";
import { openSettings } from "../../main/store/settings.ts";
import { openThrottle } from "../../main/store/throttle.ts";
import { openWaiting } from "../../main/store/waiting.ts";
import { handClock } from "./clock.ts";

/** A real store on a real disk, with a clock that the test sets. */
export async function storeIn(folder: string) {
  const opened = openStore(folder);
  if (!opened.ok) throw new Error(opened.refusal.sentence);
  const { close, db } = opened.value;
  onTestFinished(close);
  const identities = await openIdentities(folder);
  if (!identities.ok) throw new Error(identities.refusal.sentence);
  const clock = handClock();
  const ids = identities.value.map(({ id }) => id);
  return {
    db,
    close,
    clock,
    identity: presentOf(identities.value),
    identities: holdIdentities(folder, identities.value),
    receipts: openReceipts(db),
    returns: openReturns(db),
    waiting: openWaiting(db),
    away: openAway(db),
    log: openLog(db, ids, makeBootId(), clock),
    progress: openProgress(db),
    practice: openPractice(db),
    reviewTexts: openReviewTexts(db),
    actsSince: openActs(db),
    drafts: openDrafts(db),
    questions: openQuestions(db),
    history: openHistory(db),
    panes: openPanes(db),
    settings: openSettings(db),
    facility: openFacilityStore(db),
    throttle: openThrottle(db),
  };
}
