import { useCallback, useEffect, useMemo, useReducer, useRef } from "react";
import type { ExerciseId } from "../../curriculum/schema.ts";
import type { ExerciseView, LessonView } from "../../main/contract.ts";
import type { Place } from "../../sandbox/verdict.ts";
import type { OpenedNotes } from "../answers/notes.ts";
import { useDesk } from "../app/desk.ts";
import type { Spot } from "../app/route.ts";
import { go, stayAt } from "../app/use-route.ts";
import { useWords } from "../i18n/i18n.ts";
import { localText } from "../i18n/language.ts";
import { LookUpSlot } from "../look-up/slot.tsx";
import { useLinks } from "../look-up/use-links.ts";
import { ConsoleView } from "../run/console-view.tsx";
import { announcement } from "../run/run-words.ts";
import { isBusy, isCutByCheck } from "../run/state.ts";
import { canStep } from "../steps/can-step.ts";
import { useShownStep } from "../steps/use-shown-step.ts";
import { useSteps } from "../steps/use-steps.ts";
import { BottomBar } from "./bottom-bar.tsx";
import { ChoicePane } from "./choice-pane.tsx";
import { type CodeHandle, CodePane, versionsButtonId } from "./code-pane.tsx";
import type { Frame } from "./frame.ts";
import { NotesStrip } from "./notes/notes-strip.tsx";
import { useNotes } from "./notes/use-notes.ts";
import { PaneTabs } from "./pane-tabs.tsx";
import { PlaceButton } from "./place-button.tsx";
import { ProgramToRead } from "./program-to-read.tsx";
import { Reading } from "./reading.tsx";
import { Results } from "./results.tsx";
import { Split } from "./split.tsx";
import { checkingOf, lessonMoved, openLesson } from "./state.ts";
import { TopBar } from "./top-bar.tsx";
import { useArrival } from "./use-arrival.ts";
import { useCheck } from "./use-check.ts";
import { useIsNarrow } from "./use-is-narrow.ts";
import { sourceOf, useLessonRun } from "./use-lesson-run.ts";
import { usePanes } from "./use-panes.ts";
import { useReplaced } from "./use-replaced.ts";
import { marksOf, verdictSentence } from "./verdict-words.ts";
import { OpenVersions } from "./versions/open-versions.tsx";

interface Props {
  readonly view: LessonView;
  readonly wanted: ExerciseId | null;
  /** What the instructor wrote; left out where it is not shown. */
  readonly notes?: OpenedNotes;
  /** The page has just started again in the middle of a session. */
  readonly isResumed?: boolean;
  /** What to bring into view on arrival. */
  readonly spot?: Spot | null;
  readonly name: string;
  readonly frame?: Frame;
}

const noMarks: ReturnType<typeof marksOf> = [];

/** Once what lay over it has gone. */
function focusVersionsButton() {
  requestAnimationFrame(() => document.getElementById(versionsButtonId)?.focus());
}

/** One lesson: text and tasks beside the program and its checks. */
export function LessonScreen(props: Props) {
  const { view, wanted, isResumed = false, spot = null, name, frame } = props;
  const { t, language } = useWords();
  const drafts = useDesk().drafts();
  const [lesson, move] = useReducer(lessonMoved, null, () => openLesson(view, wanted, isResumed));
  const isNarrow = useIsNarrow();
  useLinks();
  const code = useRef<CodeHandle>(null);
  const exercise = lesson.view.exercises.find(({ id }) => id === lesson.chosen) ?? null;
  const checking = lesson.chosen ? checkingOf(lesson, lesson.chosen) : ({ kind: "none" } as const);
  const check = useCheck(lesson, move);
  const { run, onRun, runMarks } = useLessonRun(lesson, exercise, move);
  const isRunShown = lesson.latest === "run" && run.running.kind !== "idle";
  const panes = usePanes(view.panes);
  const replaced = useReplaced(code, move);
  const graded = checking.kind === "graded" ? checking.attempt : null;
  const checkMarks = useMemo(() => (graded ? marksOf(graded.verdict) : noMarks), [graded]);
  const showSteps = useCallback(() => move({ kind: "tabChosen", tab: "steps" }), []);
  const canWalk = exercise !== null && canStep(exercise);
  const stepping = useSteps(canWalk ? lesson.chosen : null, checking, showSteps);
  useShownStep(stepping.steps, lesson.tab === "steps", code);
  const { changed } = run;
  const textChanged = stepping.changed;
  const onChange = useCallback(
    (id: string) => {
      changed();
      textChanged();
      move({ kind: "changed", exercise: id as ExerciseId });
    },
    [changed, textChanged],
  );
  const goTo = ({ file, line, column }: Place) => {
    move({ kind: "paneChosen", pane: "code" });
    code.current?.goTo(file, line, column);
  };

  const notes = useNotes(props.notes ?? null, lesson.chosen);
  useArrival(lesson, wanted, spot, move, code);
  const chosen = lesson.chosen;
  const isSettled = frame === undefined && spot === null;
  useEffect(() => {
    if (chosen && isSettled) stayAt({ kind: "lesson", lesson: view.id, exercise: chosen });
  }, [chosen, isSettled, view.id]);

  useEffect(() => {
    const store = () => void drafts.flush();
    document.addEventListener("visibilitychange", store);
    return () => {
      document.removeEventListener("visibilitychange", store);
      store(); // before leaving
    };
  }, [drafts]);

  const openVersions = useCallback(async () => {
    // What is not stored is no version yet, and its text would not come back.
    if (await drafts.flush()) move({ kind: "versionsOpened" });
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
      <TopBar view={lesson.view} chosen={lesson.chosen} name={name} frame={frame} />
      <main className="lesson-main" inert={lesson.areVersionsOpen}>
        {isNarrow && exercise && (
          <PaneTabs pane={lesson.pane} onChoose={(pane) => move({ kind: "paneChosen", pane })} />
        )}
        <Split
          className="lesson-panes"
          orientation="horizontal"
          usual={43}
          start={view.panes.text}
          least={25}
          most={70}
          label={t("lesson.textLine")}
          controls="pane-read"
          isOff={isNarrow || exercise === null}
          onKeep={panes.keepText}
        >
          <Reading lesson={lesson} move={move} onChoose={choose} isHidden={!show("read")} canAsk={!frame} />
          {exercise && (
            <Split
              className="lesson-work"
              orientation="vertical"
              usual={lesson.tab === "steps" ? 40 : exercise.program ? 66 : 56}
              start={view.panes.code}
              least={20}
              most={80}
              label={t("lesson.codeLine")}
              controls="pane-code"
              isOff={isNarrow}
              hidden={!show("code") && !show("checks")}
              onKeep={panes.keepCode}
            >
              <div className="lesson-pane" id="pane-code" hidden={!show("code")}>
                <div className="code-with-notes">
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
                        marks={isRunShown ? runMarks : checkMarks}
                        taught={view.taught}
                        onChange={onChange}
                        onVersions={frame ? null : openVersions}
                        notes={notes.here}
                      />
                    )}
                  </div>
                  <NotesStrip key={exercise.id} exercise={exercise.id} notes={notes} onPlace={goTo} />
                </div>
              </div>
              <div className="lesson-pane" id="pane-checks" hidden={!show("checks")}>
                <Results
                  checking={checking}
                  kind={exercise.kind}
                  isOneFile={isOneFile(exercise)}
                  tab={lesson.tab}
                  onTab={(tab) => move({ kind: "tabChosen", tab })}
                  onPlace={goTo}
                  onAgain={check}
                  cutRun={isCutByCheck(run.running) ? t("run.cutByCheck") : ""}
                  run={
                    isRunShown ? (
                      <ConsoleView
                        desk={run}
                        source={sourceOf(exercise, drafts.files(exercise.id))}
                        place={({ place }) =>
                          place && (
                            <PlaceButton place={place} isOneFile={isOneFile(exercise)} onPlace={goTo} />
                          )
                        }
                      />
                    ) : null
                  }
                  stepping={stepping}
                />
              </div>
            </Split>
          )}
          <LookUpSlot />
        </Split>
      </main>
      <BottomBar
        lesson={lesson}
        move={move}
        code={code}
        onCheck={check}
        onChoose={choose}
        onRun={onRun}
        isRunning={isBusy(run.running)}
        onSteps={stepping.start}
        frame={frame}
      />
      {lesson.areVersionsOpen && exercise && (
        <OpenVersions
          exercise={exercise.id}
          title={localText(exercise.title, language)}
          now={drafts.files(exercise.id)}
          onReturned={(version) => {
            replaced(exercise.id, version);
            focusVersionsButton();
          }}
          onClose={() => {
            move({ kind: "versionsClosed" });
            focusVersionsButton();
          }}
        />
      )}
      <div className="out-of-sight" role="status">
        {graded ? verdictSentence(graded, t) : ""}
      </div>
      <div className="out-of-sight" role="status">
        {announcement(run.running, t)}
      </div>
    </div>
  );
}

function isOneFile({ starter }: ExerciseView): boolean {
  return Object.keys(starter).length === 1;
}
