import { IconCircleCheckFilled, IconCircleDashed, IconPointFilled } from "@tabler/icons-react";
import type { CheckResult, Place } from "../../sandbox/verdict.ts";
import { EngineWords, Sentence } from "../common/sentence.tsx";
import { useWords } from "../i18n/i18n.ts";
import { MeaningLink } from "../look-up/meaning-link.tsx";
import { PlaceButton } from "./place-button.tsx";

const words = {
  passed: "check.passed",
  failed: "check.failed",
  notRun: "check.notRun",
} as const satisfies Record<CheckResult["state"], string>;

interface Props {
  readonly check: CheckResult;
  readonly isOneFile: boolean;
  readonly onPlace: (place: Place) => void;
}

/** One check: mark, name and word; when it did not pass also why, the call, and what came of it. */
export function CheckLine({ check, isOneFile, onPlace }: Props) {
  const { t } = useWords();
  const { path, state, message, call, expected, actual, place, output } = check;
  return (
    <li className="check" data-state={state}>
      <CheckMark state={state} />
      <div className="check-body">
        <p className="check-name">
          {path.join(" › ")} <span className="check-word">{t(words[state])}</span>
        </p>
        {state === "failed" && (
          <>
            {message && (
              <p className="measure">
                <Sentence text={message} />
                {place && <PlaceButton place={place} isOneFile={isOneFile} onPlace={onPlace} />}
              </p>
            )}
            <MeaningLink message={message} />
            <dl className="facts">
              <Fact words={t("check.call")} value={call} />
              <Fact words={t("check.expected")} value={expected} />
              <Fact words={t("check.got")} value={actual} />
              <Fact words={t("check.printed")} value={output === "" ? null : output} />
            </dl>
          </>
        )}
      </div>
    </li>
  );
}

function Fact({ words: name, value }: { words: string; value: string | null }) {
  if (value === null) return null;
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>
        <code>
          <EngineWords text={value} />
        </code>
      </dd>
    </div>
  );
}

function CheckMark({ state }: { state: CheckResult["state"] }) {
  const look = { className: "check-mark", size: "1.25rem", "aria-hidden": true } as const;
  switch (state) {
    case "passed":
      return <IconCircleCheckFilled {...look} />;
    case "failed":
      return <IconPointFilled {...look} />;
    case "notRun":
      return <IconCircleDashed {...look} stroke={1.75} />;
  }
}
