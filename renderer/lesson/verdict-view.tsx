import type { GradedAttempt } from "../../main/contract.ts";
import type { CheckResult, Place, ProgramError } from "../../sandbox/verdict.ts";
import { EngineWords, Sentence } from "../common/sentence.tsx";
import { useWords } from "../i18n/i18n.ts";
import { MeaningLink } from "../look-up/meaning-link.tsx";
import { CheckLine } from "./check-line.tsx";
import { PlaceButton } from "./place-button.tsx";
import { engineWords, inOrder, verdictSentence } from "./verdict-words.ts";

interface Props {
  readonly attempt: GradedAttempt;
  readonly isOneFile: boolean;
  readonly onPlace: (place: Place) => void;
}

/** A verdict in full: its sentence, then what belongs to its kind. */
export function VerdictView({ attempt, isStale, isOneFile, onPlace }: Props & { readonly isStale: boolean }) {
  const { t } = useWords();
  return (
    <>
      <p className="verdict-head" data-verdict={attempt.verdict.kind}>
        <strong>{verdictSentence(attempt, t)}</strong>
        {attempt.number > 0 && (
          <span className="dim">{t("verdict.attempt", { number: attempt.number })}</span>
        )}
        {isStale && <span className="dim">{t("check.stale")}</span>}
      </p>
      <Detail attempt={attempt} isOneFile={isOneFile} onPlace={onPlace} />
    </>
  );
}

function Detail({ attempt: { verdict }, isOneFile, onPlace }: Props) {
  const { t } = useWords();
  switch (verdict.kind) {
    case "passed":
    case "failed":
      return <Checks checks={verdict.checks} isOneFile={isOneFile} onPlace={onPlace} />;
    case "stopped":
      return (
        <>
          <p className="measure">
            <Sentence text={verdict.sentence} />
          </p>
          <MeaningLink message={verdict.sentence} />
          <Checks checks={verdict.checks} isOneFile={isOneFile} onPlace={onPlace} />
        </>
      );
    case "unreadable":
    case "crashed":
      return <ErrorDetail error={verdict.error} isOneFile={isOneFile} onPlace={onPlace} />;
    case "faultOfChecks":
      return <p className="measure">{t("verdict.faultOfChecksText")}</p>;
  }
}

type ChecksProps = Omit<Props, "attempt"> & { readonly checks: readonly CheckResult[] };

function Checks({ checks, isOneFile, onPlace }: ChecksProps) {
  return (
    <ul className="checks">
      {inOrder(checks).map((check) => (
        <CheckLine key={check.path.join(" › ")} check={check} isOneFile={isOneFile} onPlace={onPlace} />
      ))}
    </ul>
  );
}

type ErrorProps = Omit<Props, "attempt"> & { readonly error: ProgramError };

function ErrorDetail({ error, isOneFile, onPlace }: ErrorProps) {
  const { t } = useWords();
  return (
    <>
      <p className="measure">
        <Sentence text={error.sentence} />
        {error.place && <PlaceButton place={error.place} isOneFile={isOneFile} onPlace={onPlace} />}
      </p>
      <MeaningLink message={error.sentence} />
      <p className="dim raw">
        {t("check.raw")}:{" "}
        <code>
          <EngineWords text={engineWords(error)} />
        </code>
      </p>
    </>
  );
}
