import { Button, UnstyledButton } from "@mantine/core";
import { IconBook2 } from "@tabler/icons-react";
import { useRef, useState } from "react";
import type { ExerciseView, SolutionView } from "../../main/contract.ts";
import { useDesk } from "../app/desk.ts";
import { Notice } from "../common/notice.tsx";
import { useWords } from "../i18n/i18n.ts";
import { SolutionWays } from "./solution-ways.tsx";
import { isDone, type LessonMove } from "./state.ts";

type Showing =
  | { readonly kind: "closed" }
  /** Whoever has not passed is told first what it means. */
  | { readonly kind: "asking" }
  | { readonly kind: "opening" }
  | { readonly kind: "refused"; readonly sentence: string }
  | { readonly kind: "open"; readonly solution: SolutionView };

interface Props {
  readonly exercise: ExerciseView;
  readonly move: (move: LessonMove) => void;
}

/** How we would write it: after a pass, or after all hints for whoever asks for it. */
export function Solution({ exercise, move }: Props) {
  const { t } = useWords();
  const { call } = useDesk();
  const [showing, setShowing] = useState<Showing>({ kind: "closed" });
  const button = useRef<HTMLButtonElement>(null);
  const { hints, kind } = exercise;
  const isUnlocked = isDone(exercise.state) || exercise.gaveUp;
  if (!isUnlocked && hints.opened.length < hints.count) return null;
  const isOpen = showing.kind === "open";
  const title = t(kind === "predict" || kind === "choose" ? "solution.showAnswer" : "solution.show");

  async function open() {
    if (showing.kind === "opening") return;
    setShowing({ kind: "opening" });
    const answer = await call("solution:open", { exercise: exercise.id });
    if (!answer.ok) return setShowing({ kind: "refused", sentence: answer.refusal.sentence });
    if (!isDone(exercise.state)) move({ kind: "gaveUp", exercise: exercise.id });
    setShowing({ kind: "open", solution: answer.value.solution });
  }

  function close() {
    setShowing({ kind: "closed" });
    button.current?.focus();
  }

  function press() {
    if (isOpen || showing.kind === "asking") close();
    else if (isUnlocked) void open();
    else setShowing({ kind: "asking" });
  }

  function buttonWords(): string {
    if (showing.kind === "opening") return t("solution.opening");
    if (isOpen) return t("solution.hide");
    return isUnlocked ? title : t("solution.giveUp");
  }

  return (
    <div className="solution">
      <UnstyledButton
        ref={button}
        className="quiet-button"
        aria-expanded={isOpen || showing.kind === "asking"}
        onClick={press}
      >
        <IconBook2 size="1.25rem" stroke={1.75} aria-hidden="true" />
        {buttonWords()}
      </UnstyledButton>
      {showing.kind === "asking" && <Question onYes={() => void open()} onNo={close} />}
      {showing.kind === "refused" && <Notice sentence={showing.sentence} again={() => void open()} />}
      {showing.kind === "open" && (
        <SolutionWays title={title} solution={showing.solution} choices={exercise.choices} />
      )}
    </div>
  );
}

/** Says what it means before it is done, and that nothing is lost by it. */
function Question({ onYes, onNo }: { onYes: () => void; onNo: () => void }) {
  const { t } = useWords();
  return (
    <section className="solution-question" aria-label={t("solution.question")}>
      <h4>{t("solution.question")}</h4>
      <p>{t("solution.meaning")}</p>
      <p className="solution-buttons">
        <Button variant="default" onClick={onYes}>
          {t("solution.yes")}
        </Button>
        <UnstyledButton className="quiet-button" onClick={onNo}>
          {t("solution.no")}
        </UnstyledButton>
      </p>
    </section>
  );
}
