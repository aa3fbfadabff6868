import type { ExerciseState } from "../../main/contract.ts";
import { useWords } from "../i18n/i18n.ts";

const wordKeys = {
  new: "state.new",
  tried: "state.tried",
  passed: "state.passed",
  helped: "state.helped",
} as const satisfies Record<ExerciseState, string>;

export function useStateWord(): (state: ExerciseState) => string {
  const { t } = useWords();
  return (state) => t(wordKeys[state]);
}

/** The four shapes: an empty ring, a half, a full disc, a ring with a disc. Always shown with its word, or in a thing named by it. */
export function StateMark({ state }: { state: ExerciseState }) {
  return (
    <svg
      className={`state-mark state-mark-${state}`}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      <circle cx="8" cy="8" r="6.25" className="state-mark-ring" />
      <Filling state={state} />
    </svg>
  );
}

function Filling({ state }: { state: ExerciseState }) {
  switch (state) {
    case "new":
      return null;
    case "tried":
      return <path d="M8 1.75a6.25 6.25 0 0 0 0 12.5z" className="state-mark-fill" />;
    case "passed":
      return <circle cx="8" cy="8" r="6.25" className="state-mark-fill" />;
    case "helped":
      return <path d="M8 1.75a6.25 6.25 0 0 1 0 12.5z" className="state-mark-fill" />;
  }
}
