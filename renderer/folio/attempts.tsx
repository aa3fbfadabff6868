import { useMemo } from "react";
import type { ExerciseId } from "../../curriculum/schema.ts";
import type { AttemptStory } from "../../main/contract.ts";
import { Notice } from "../common/notice.tsx";
import { Waiting } from "../common/waiting.tsx";
import { dateTime } from "../i18n/format.ts";
import { useWords } from "../i18n/i18n.ts";
import { useLoaded } from "./loaded.ts";
import { Program } from "./program.tsx";

/** The newest attempts at an exercise, each with the text as it was. */
export function Attempts({ exercise }: { exercise: ExerciseId }) {
  const { t } = useWords();
  const ask = useMemo(() => ({ exercise }), [exercise]);
  const { state, again } = useLoaded("progress:attempts", ask);
  switch (state.kind) {
    case "loading":
      return <Waiting words={t("progress.loading")} />;
    case "refused":
      return <Notice sentence={state.sentence} again={again} />;
    case "open":
      return state.value.attempts.length === 0 ? (
        <p className="dim">{t("progress.attemptsElsewhere")}</p>
      ) : (
        <ol className="attempts">
          {state.value.attempts.map((attempt) => (
            <Attempt key={attempt.position} attempt={attempt} />
          ))}
        </ol>
      );
  }
}

function Attempt({ attempt: { at, files, isReview, passed, total, verdict } }: { attempt: AttemptStory }) {
  const { t, language } = useWords();
  const when = dateTime(at.atMs, language);
  const how =
    verdict === "passed"
      ? t("progress.attemptPassed")
      : total > 0
        ? t("progress.attemptChecks", { passed, count: total })
        : t("progress.attemptStopped");
  return (
    <li>
      <details className="folio-details">
        <summary>
          {at.isSuspect ? t("progress.doubtful", { day: when }) : when}: {how}
          {isReview && ` ${t("progress.inReview")}`}
        </summary>
        <Program files={files} />
      </details>
    </li>
  );
}
