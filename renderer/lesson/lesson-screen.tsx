import { useCallback, useEffect, useMemo, useReducer, useRef } from "react";
import type { ExerciseId } from "../../curriculum/schema.ts";
import type { LessonView } from "../../main/contract.ts";
import { useDesk } from "../app/desk.ts";
import { go } from "../app/use-route.ts";
import { useWords } from "../i18n/i18n.ts";
import { LookUpSlot } from "../look-up/slot.tsx";
import { useLinks } from "../look-up/use-links.ts";
import { canStep } from "../steps/can-step.ts";
import { useShownStep } from "../steps/use-shown-step.ts";
import { useSteps } from "../steps/use-steps.ts";
import { BottomBar } from "./bottom-bar.tsx";
import { ChoicePane } from "./choice-pane.tsx";
import { type CodeHandle, CodePane } from "./code-pane.tsx";
import { PaneTabs } from "./pane-tabs.tsx";
import { ProgramToRead } from "./program-to-read.tsx";
import { Reading } from "./reading.tsx";
import { Results } from "./results.tsx";
import { checkingOf, lessonMoved, openLesson } from "./state.ts";
import { TopBar } from "./top-bar.tsx";
import { useCheck } from "./use-check.ts";
import { useIsNarrow } from "./use-is-narrow.ts";
import { marksOf, verdictSentence } from "./verdict-words.ts";

interface Props {
  readonly view: LessonView;
  readonly wanted: ExerciseId | null;
  readonly name: string;
}

const noMarks: ReturnType<typeof marksOf> = [];

/** One lesson: text and tasks beside the program and its checks. */
export function LessonScreen({ view, wanted, name }: Props) {
  const { t } = useWords();
  const drafts = useDesk().drafts();
  const [lesson, move] = useReducer(lessonMoved, null, () => openLesson(view, wanted));
  const isNarrow = useIsNarrow();
  useLinks();
  const code = useRef<CodeHandle>(null);
  const exercise = lesson.view.exercises.find(({ id }) => id === lesson.chosen) ?? null;
  const checking = lesson.chosen ? checkingOf(lesson, lesson.chosen) : ({ kind: "none" } as const);
  const check = useCheck(lesson, move);
  const graded = checking.kind === "graded" ? checking.attempt : null;
  const marks = useMemo(() => (graded ? marksOf(graded.verdict) : noMarks), [graded]);
  const showSteps = useCallback(() => move({ kind: "tabChosen", tab: "steps" }), []);
  const canWalk = exercise !== null && canStep(exercise);
  const stepping = useSteps(canWalk ? lesson.chosen : null, checking, showSteps);
  useShownStep(stepping.steps, lesson.tab === "steps", code);
  const textChanged = stepping.changed;
  const onChange = useCallback(
    (id: string) => {
      move({ kind: "changed", exercise: id as ExerciseId });
      textChanged();
    },
    [textChanged],
  );

  useEffect(() => {
    const store = () => void drafts.flush();
    document.addEventListener("visibilitychange", store);
    return () => {
      document.removeEventListener("visibilitychange", store);
      store(); // before leaving
    };
  }, [drafts]);

  function choose(id: ExerciseId) {
    void drafts.flush();
    move({ kind: "chosen", exercise: id });
    go({ kind: "lesson", lesson: view.id, exercise: id });
    document.getElementById("your-turn")?.scrollIntoView({ block: "start" });
  }

  const show = (pane: typeof lesson.pane) => !isNarrow || exercise === null || lesson.pane === pane;
  return (
    <div className="lesson" data-narrow={isNarrow} data-reading-only={exercise === null}>
      <TopBar view={lesson.view} chosen={lesson.chosen} name={name} />
      <main className="lesson-main">
        {isNarrow && exercise && (
          <PaneTabs pane={lesson.pane} onChoose={(pane) => move({ kind: "paneChosen", pane })} />
        )}
        <div className="lesson-panes">
          <Reading lesson={lesson} move={move} onChoose={choose} isHidden={!show("read")} />
          {exercise && (
            <div
              className="lesson-work"
              data-steps={lesson.tab === "steps"}
              hidden={!show("code") && !show("checks")}
            >
              <div className="lesson-pane" id="pane-code" hidden={!show("code")}>
                <div className="code-below">
                  {exercise.program && <ProgramToRead program={exercise.program} />}
                  {exercise.choices ? (
                    <ChoicePane
                      key={exercise.id}
                      ref={code}
                      exercise={exercise.id}
                      choices={exercise.choices}
                      onChange={onChange}
                    />
                  ) : (
                    <CodePane
                      ref={code}
                      exercise={exercise.id}
                      fileNames={Object.keys(drafts.files(exercise.id))}
                      marks={marks}
                      onChange={onChange}
                    />
                  )}
                </div>
              </div>
              <div className="lesson-pane" id="pane-checks" hidden={!show("checks")}>
                <Results
                  checking={checking}
                  kind={exercise.kind}
                  isOneFile={Object.keys(exercise.starter).length === 1}
                  tab={lesson.tab}
                  onTab={(tab) => move({ kind: "tabChosen", tab })}
                  onPlace={({ file, line, column }) => {
                    move({ kind: "paneChosen", pane: "code" });
                    code.current?.goTo(file, line, column);
                  }}
                  onAgain={check}
                  stepping={stepping}
                />
              </div>
            </div>
          )}
          <LookUpSlot />
        </div>
      </main>
      <BottomBar
        lesson={lesson}
        move={move}
        code={code}
        onCheck={check}
        onChoose={choose}
        onSteps={stepping.start}
      />
      <div className="out-of-sight" role="status">
        {graded ? verdictSentence(graded, t) : ""}
      </div>
    </div>
  );
}
