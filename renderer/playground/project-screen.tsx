import { UnstyledButton } from "@mantine/core";
import { IconPlayerTrackNext } from "@tabler/icons-react";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { ProjectView } from "../../main/contract.ts";
import type { Place } from "../../sandbox/verdict.ts";
import { useDesk } from "../app/desk.ts";
import { scrollsByKeyboard, Tabs } from "../common/tabs.tsx";
import { useWords } from "../i18n/i18n.ts";
import { type CodeHandle, CodePane, versionsButtonId } from "../lesson/code-pane.tsx";
import { PlaceButton } from "../lesson/place-button.tsx";
import { Split } from "../lesson/split.tsx";
import { useIsNarrow } from "../lesson/use-is-narrow.ts";
import { marksOfRun } from "../lesson/use-lesson-run.ts";
import { usePanes } from "../lesson/use-panes.ts";
import { OpenVersions } from "../lesson/versions/open-versions.tsx";
import { LookUpSlot } from "../look-up/slot.tsx";
import { useLinks } from "../look-up/use-links.ts";
import { ConsoleView } from "../run/console-view.tsx";
import { RunButton } from "../run/run-button.tsx";
import { announcement } from "../run/run-words.ts";
import { isBusy } from "../run/state.ts";
import { useRun } from "../run/use-run.ts";
import { useRunKey } from "../run/use-run-key.ts";
import { StepsPanel } from "../steps/panel.tsx";
import { useShownStep } from "../steps/use-shown-step.ts";
import { useStepsOf } from "../steps/use-steps.ts";
import { FileMenu } from "./file-menu.tsx";
import { mainFile } from "./files.ts";
import { ProjectBar } from "./project-bar.tsx";
import { typedInto } from "./typed-into.ts";
import { useFiles } from "./use-files.ts";

type View = "output" | "steps";
/** Where there is room for one, what is shown. */
type Part = "code" | View;

/** One project: its files, and what they do. */
export function ProjectScreen({ view, name }: { view: ProjectView; name: string }) {
  const { t } = useWords();
  const drafts = useDesk().drafts();
  const isNarrow = useIsNarrow();
  useLinks();
  const code = useRef<CodeHandle>(null);
  const [part, setPart] = useState<Part>("code");
  const [shown, setShown] = useState<View>("output");
  const [file, setFile] = useState<string>(mainFile);
  const [areVersionsOpen, setVersionsOpen] = useState(false);
  const panes = usePanes(view.panes);
  const files = useFiles(view.id, code);
  const run = useRun({ exercise: null, calls: true });
  const { running, start, stop, changed } = run;
  const isRunning = isBusy(running);

  const show = useCallback((next: View) => {
    setShown(next);
    setPart(next);
  }, []);
  const press = useCallback(() => {
    if (isRunning) return stop();
    // What is run is worth keeping; the run does not wait for it.
    void drafts.flush();
    show("output");
    start(drafts.files(view.id));
  }, [drafts, isRunning, show, start, stop, view.id]);
  useRunKey(areVersionsOpen ? null : press);

  const input = typedInto(running);
  const what = useMemo(
    () => ({ exercise: null, input: JSON.parse(input) as string[], failing: null }),
    [input],
  );
  const showSteps = useCallback(() => show("steps"), [show]);
  const stepping = useStepsOf(view.id, null, what, showSteps);
  useShownStep(stepping.steps, shown === "steps", code);
  const { changed: stepsChanged } = stepping;
  const onChange = useCallback(() => {
    changed();
    stepsChanged();
  }, [changed, stepsChanged]);
  const marks = useMemo(() => marksOfRun(running), [running]);

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
    if (await drafts.flush()) setVersionsOpen(true);
  }, [drafts]);
  const closeVersions = () => {
    setVersionsOpen(false);
    requestAnimationFrame(() => document.getElementById(versionsButtonId)?.focus());
  };
  const goTo = ({ file: at, line, column }: Place) => {
    setPart("code");
    code.current?.goTo(at, line, column);
  };
  const views = [
    { id: "output", words: t("playground.output"), panel: "project-output" },
    { id: "steps", words: t("playground.steps"), panel: "project-steps" },
  ] as const;

  return (
    <div className="lesson project" data-narrow={isNarrow}>
      <ProjectBar view={view} name={name} />
      <main className="lesson-main" inert={areVersionsOpen}>
        {view.elsewhere !== null && (
          <p className="project-came" role="status">
            {t(view.elsewhere === "present" ? "playground.cameInFront" : "playground.cameBeneath")}
          </p>
        )}
        {isNarrow && (
          <Tabs
            label={t("playground.parts")}
            chosen={part}
            onChoose={(next) => (next === "code" ? setPart(next) : show(next))}
            tabs={[{ id: "code", words: t("playground.code"), panel: "pane-code" }, ...views]}
          />
        )}
        <Split
          className="lesson-panes"
          orientation="horizontal"
          usual={58}
          start={view.panes.play ?? null}
          least={25}
          most={75}
          label={t("playground.line")}
          controls="pane-code"
          isOff={isNarrow}
          onKeep={panes.keepPlay}
        >
          <div className="lesson-pane" id="pane-code" hidden={isNarrow && part !== "code"}>
            <CodePane
              ref={code}
              exercise={view.id}
              fileNames={files.names}
              marks={marks}
              taught={view.taught}
              onChange={onChange}
              onVersions={() => void openVersions()}
              onFile={setFile}
              tools={<FileMenu file={file} files={files} />}
            />
          </div>
          <div className="lesson-pane project-output" id="pane-output" hidden={isNarrow && part === "code"}>
            <section className="results" aria-label={t("playground.views")}>
              <h2 className="out-of-sight">{t("playground.views")}</h2>
              {!isNarrow && (
                <Tabs label={t("playground.views")} chosen={shown} onChoose={show} tabs={views} />
              )}
              <div
                className="result"
                role="tabpanel"
                id="project-output"
                aria-label={t("playground.output")}
                hidden={shown !== "output"}
                data-scrolls=""
                {...scrollsByKeyboard}
              >
                {running.kind === "idle" ? (
                  <p className="dim measure">{t("playground.noRun")}</p>
                ) : (
                  <ConsoleView
                    desk={run}
                    source={drafts.files(view.id)[mainFile] ?? ""}
                    place={({ place }) =>
                      place && (
                        <PlaceButton place={place} isOneFile={files.names.length === 1} onPlace={goTo} />
                      )
                    }
                  />
                )}
              </div>
              <div
                className="result"
                role="tabpanel"
                id="project-steps"
                aria-label={t("playground.steps")}
                hidden={shown !== "steps"}
                {...scrollsByKeyboard}
              >
                {shown === "steps" && (
                  <StepsPanel
                    steps={stepping.steps}
                    isWithSource={isNarrow}
                    onGo={stepping.go}
                    onStart={stepping.start}
                  />
                )}
              </div>
            </section>
          </div>
          <LookUpSlot />
        </Split>
      </main>
      <section className="lesson-bottom" aria-label={t("bar.region")} inert={areVersionsOpen}>
        <RunButton isBusy={isRunning} isNext={true} onPress={press} />
        <UnstyledButton className="quiet-button" aria-keyshortcuts="F9" onClick={stepping.start}>
          <IconPlayerTrackNext size="1.25rem" stroke={1.75} aria-hidden="true" />
          {t("steps.button")}
          <span className="keys" aria-hidden="true">
            F9
          </span>
        </UnstyledButton>
        <span className="project-said">
          <span role="status">
            {files.removed && t("playground.fileDeleted", { file: files.removed.name })}
          </span>
          {files.removed && (
            <UnstyledButton className="quiet-button" onClick={files.putBack}>
              {t("playground.undo")}
            </UnstyledButton>
          )}
        </span>
      </section>
      {areVersionsOpen && (
        <OpenVersions
          exercise={view.id}
          title={view.name}
          now={drafts.files(view.id)}
          onReturned={(version) => {
            files.takeOver(version);
            closeVersions();
          }}
          onClose={closeVersions}
        />
      )}
      <div className="out-of-sight" role="status">
        {announcement(running, t)}
      </div>
    </div>
  );
}
