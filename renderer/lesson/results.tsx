import type { ReactNode } from "react";
import type { ExerciseView, GradedAttempt } from "../../main/contract.ts";
import type { Place } from "../../sandbox/verdict.ts";
import { Notice } from "../common/notice.tsx";
import { scrollsByKeyboard, Tabs } from "../common/tabs.tsx";
import { useWords } from "../i18n/i18n.ts";
import { StepsPanel } from "../steps/panel.tsx";
import type { Stepping } from "../steps/use-steps.ts";
import type { Checking, ResultTab } from "./state.ts";
import { VerdictView } from "./verdict-view.tsx";
import { checksOf, outputOf, passedCount } from "./verdict-words.ts";

interface Props {
  readonly checking: Checking;
  readonly kind: ExerciseView["kind"];
  readonly isOneFile: boolean;
  readonly tab: ResultTab;
  readonly onTab: (tab: ResultTab) => void;
  readonly onPlace: (place: Place) => void;
  readonly onAgain: () => void;
  /** What a run shows; `null`: the last thing was a check. */
  readonly run: ReactNode;
  /** Why a run was ended by the check; empty: none was. */
  readonly cutRun: string;
  readonly stepping: Stepping;
  /** The editor is not seen beside this pane, or shows something else than the program. */
  readonly isEditorAside: boolean;
}

/** The pane under the program: what the checks said, what the program printed, and its steps. */
export function Results(props: Props) {
  const { checking, kind, isOneFile, tab, onTab, onPlace, onAgain, run, cutRun, stepping, isEditorAside } =
    props;
  const { t } = useWords();
  const attempt = attemptOf(checking);
  const checks = attempt ? checksOf(attempt.verdict) : [];
  const words =
    checks.length === 0
      ? t("check.tabChecks")
      : t("check.tabChecksCount", { passed: passedCount(checks), total: checks.length });
  return (
    <section className="results" aria-label={t("check.region")}>
      <Tabs
        label={t("check.region")}
        chosen={tab}
        onChoose={onTab}
        tabs={[
          { id: "checks", words, panel: "result-checks" },
          { id: "output", words: t("check.tabOutput"), panel: "result-output" },
          { id: "steps", words: t("steps.tab"), panel: "result-steps" },
        ]}
      />
      <div
        className="result"
        role="tabpanel"
        id="result-checks"
        aria-label={words}
        hidden={tab !== "checks"}
        {...scrollsByKeyboard}
      >
        {checking.kind === "none" && (
          <p className="dim measure">{t(kind === "predict" ? "check.nonePredict" : "check.none")}</p>
        )}
        {cutRun !== "" && <p className="dim measure">{cutRun}</p>}
        {checking.kind === "refused" && <Notice sentence={checking.sentence} again={onAgain} />}
        {attempt && (
          <VerdictView
            attempt={attempt}
            isStale={checking.kind === "graded" && checking.isStale}
            isOneFile={isOneFile}
            onPlace={onPlace}
          />
        )}
      </div>
      <div
        className="result"
        role="tabpanel"
        id="result-output"
        aria-label={t("check.tabOutput")}
        hidden={tab !== "output"}
        data-scrolls=""
        {...scrollsByKeyboard}
      >
        {run ?? <Output attempt={attempt} kind={kind} />}
      </div>
      <div
        className="result"
        role="tabpanel"
        id="result-steps"
        aria-label={t("steps.tab")}
        hidden={tab !== "steps"}
        {...scrollsByKeyboard}
      >
        {tab === "steps" && (
          <StepsPanel
            steps={stepping.steps}
            isWithSource={isEditorAside}
            onGo={stepping.go}
            onStart={stepping.start}
          />
        )}
      </div>
    </section>
  );
}

function Output({ attempt, kind }: { attempt: GradedAttempt | null; kind: ExerciseView["kind"] }) {
  const { t } = useWords();
  const isPrediction = kind === "predict";
  if (!attempt && !isPrediction) return <p className="dim measure">{t("check.noOutputYet")}</p>;
  const output = attempt ? outputOf(attempt.verdict) : "";
  return output === "" ? (
    <p className="dim measure">{t(isPrediction ? "check.noOutputPredict" : "check.noOutput")}</p>
  ) : (
    <pre className="output">{output}</pre>
  );
}

function attemptOf(checking: Checking): GradedAttempt | null {
  switch (checking.kind) {
    case "graded":
      return checking.attempt;
    case "grading":
      return checking.before;
    case "none":
    case "refused":
      return null;
  }
}
