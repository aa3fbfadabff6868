import { UnstyledButton } from "@mantine/core";
import { IconChevronDown, IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useState } from "react";
import { useWords } from "../i18n/i18n.ts";
import { type LoopRun, loopsAt, loopText } from "./rounds.ts";
import type { Going, OpenSteps } from "./state.ts";

interface Props {
  readonly steps: OpenSteps;
  readonly onGo: (to: Going) => void;
}

/** How many rounds are shown at once as buttons. */
const mostRounds = 60;

const icon = { size: "1.25rem", stroke: 1.75, "aria-hidden": true } as const;

/** The loops around the present step, the innermost last: from round to round, without what lies between. */
export function Rounds({ steps, onGo }: Props) {
  const [open, setOpen] = useState<number | null>(null);
  return loopsAt(steps.runs, steps.at).map(({ run, round }) => (
    <Loop
      key={`${run.spot} ${run.from}`}
      text={loopText(steps.files, steps.walk.plan.spots[run.spot])}
      run={run}
      round={round}
      isOpen={open === run.spot}
      onOpen={(isOpen) => setOpen(isOpen ? run.spot : null)}
      onGo={onGo}
    />
  ));
}

interface LoopProps extends Pick<Props, "onGo"> {
  readonly text: string;
  readonly run: LoopRun;
  readonly round: number;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}

function Loop({ text, run: { rounds }, round, isOpen, onOpen, onGo }: LoopProps) {
  const { t } = useWords();
  const of = rounds.length;
  const go = (to: number) => {
    const begin = rounds[to];
    if (begin !== undefined) onGo(begin);
  };
  const first = Math.max(0, Math.min(round - mostRounds / 2, of - mostRounds));
  return (
    <div className="steps-loop">
      <code title={text}>{text}</code>
      <UnstyledButton
        className="quiet-button steps-turn"
        aria-label={t("steps.roundBack")}
        aria-disabled={round <= 0}
        onClick={() => go(round - 1)}
      >
        <IconChevronLeft {...icon} />
      </UnstyledButton>
      <UnstyledButton
        className="quiet-button steps-all-rounds"
        aria-expanded={isOpen}
        aria-label={`${t("steps.roundOf", { round: round + 1, of })}: ${t("steps.roundsAll")}`}
        onClick={() => onOpen(!isOpen)}
      >
        {t("steps.roundOf", { round: round + 1, of })}
        <IconChevronDown {...icon} size="1rem" />
      </UnstyledButton>
      <UnstyledButton
        className="quiet-button steps-turn"
        aria-label={t("steps.roundNext")}
        aria-disabled={round + 1 >= of}
        onClick={() => go(round + 1)}
      >
        <IconChevronRight {...icon} />
      </UnstyledButton>
      {isOpen && (
        <div className="steps-rounds">
          {rounds.slice(first, first + mostRounds).map((begin, index) => (
            <UnstyledButton
              key={begin}
              className="quiet-button"
              aria-label={t("steps.goToRound", { round: first + index + 1 })}
              aria-current={first + index === round ? "step" : undefined}
              onClick={() => onGo(begin)}
            >
              {first + index + 1}
            </UnstyledButton>
          ))}
        </div>
      )}
    </div>
  );
}
