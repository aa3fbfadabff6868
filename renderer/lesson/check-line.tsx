import { IconCircleCheckFilled, IconCircleDashed, IconPointFilled } from "@tabler/icons-react";
import { Fragment } from "react";
import type { CheckResult, Place } from "../../sandbox/verdict.ts";
import { EngineWords, Sentence } from "../common/sentence.tsx";
import { useWords } from "../i18n/i18n.ts";
import { MeaningLink } from "../look-up/meaning-link.tsx";
import { differ, type Piece } from "./differ.ts";
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
  const compared = expected !== null && actual !== null ? differ(expected, actual) : null;
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
              <Fact words={t("check.expected")} value={expected} pieces={compared?.expected} />
              <Fact words={t("check.got")} value={actual} pieces={compared?.got} />
              <Fact words={t("check.printed")} value={output === "" ? null : output} />
            </dl>
          </>
        )}
      </div>
    </li>
  );
}

interface FactProps {
  readonly words: string;
  readonly value: string | null;
  /** The same value in pieces, where what differs is to be marked. */
  readonly pieces?: readonly Piece[] | undefined;
}

function Fact({ words: name, value, pieces }: FactProps) {
  if (value === null) return null;
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>
        <code>{pieces ? <Pieces pieces={pieces} /> : <EngineWords text={value} />}</code>
      </dd>
    </div>
  );
}

/** A piece's place in its text names it. */
function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  let at = 0;
  return pieces.map(({ text, differs }) => {
    at += text.length;
    return differs ? (
      <mark className="differs" key={at}>
        {text}
      </mark>
    ) : (
      <Fragment key={at}>{text}</Fragment>
    );
  });
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
