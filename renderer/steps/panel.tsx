import { Button } from "@mantine/core";
import { type KeyboardEvent, useEffect, useMemo, useRef } from "react";
import type { Untraced } from "../../sandbox/steps/trace.ts";
import { Notice } from "../common/notice.tsx";
import { Sentence } from "../common/sentence.tsx";
import { useWords } from "../i18n/i18n.ts";
import { draw } from "./boxes.ts";
import { Controls, Leaps } from "./controls.tsx";
import { Drawing } from "./drawing.tsx";
import { groupsOf } from "./frames.ts";
import { limitWords, ranWords } from "./limits.ts";
import { Rounds } from "./rounds-view.tsx";
import { checkFile, placeOf, type StepPlace, sentenceOf } from "./sentences.ts";
import { SourceLines } from "./source-lines.tsx";
import type { Going, OpenSteps, Steps } from "./state.ts";
import "./steps.css";

interface Props {
  readonly steps: Steps;
  /** The editor cannot show where the walk is. */
  readonly isWithSource: boolean;
  readonly onGo: (to: Going) => void;
  readonly onStart: () => void;
}

/** The tab in which a program is walked through. */
export function StepsPanel(props: Props) {
  const { steps, onStart } = props;
  const { t } = useWords();
  switch (steps.kind) {
    case "none":
      return <p className="dim measure">{t("steps.none")}</p>;
    case "making":
      return <p role="status">{t("steps.making")}</p>;
    case "refused":
      return <Notice sentence={steps.sentence} again={onStart} />;
    case "untraced":
      return (
        <p className="measure" role="alert">
          <Sentence text={untracedWords(steps.why, t)} />
        </p>
      );
    case "open":
      return <Walking {...props} steps={steps} />;
  }
}

function untracedWords(why: Untraced, t: ReturnType<typeof useWords>["t"]): string {
  switch (why.kind) {
    case "unreadable":
      return t("steps.unreadable", { sentence: why.error.sentence });
    case "tooLong":
      return t("steps.tooLong");
    case "stopped":
      return t("steps.stopped");
  }
}

const keys: Readonly<Record<string, Going>> = {
  ArrowLeft: "back",
  ArrowRight: "forward",
  ArrowUp: "back",
  ArrowDown: "forward",
  Home: "first",
  End: "last",
  o: "over",
  l: "again",
};

function Walking({ steps, isWithSource, onGo, onStart }: Props & { steps: OpenSteps }) {
  const { t } = useWords();
  const { walk, at, isOld, files } = steps;
  const slider = useRef<HTMLInputElement>(null);
  const isOldAtFirst = useRef(isOld);
  // Whoever asked for the steps moves through them next; whoever went on writing meanwhile is left at it.
  useEffect(() => {
    if (walk.length > 0 && !isOldAtFirst.current) slider.current?.focus({ preventScroll: true });
  }, [walk]);
  useEffect(() => {
    let timer = 0;
    const prepare = () => {
      if (!walk.prepare()) timer = window.setTimeout(prepare);
    };
    prepare();
    return () => window.clearTimeout(timer);
  }, [walk]);
  const here = placeOf(walk, at);
  const drawn = useMemo(() => {
    const now = walk.seen(at);
    const before = at === 0 ? null : walk.seen(at - 1);
    // What is at work comes first: that is what is looked for.
    return draw(groupsOf(now, walk.plan, before).toReversed(), now, before);
  }, [walk, at]);
  const output = walk.trace.output.slice(0, walk.step(at + 1)?.printed ?? walk.trace.output.length);
  const limit = limitWords(steps, t);

  function onKeyDown(event: KeyboardEvent) {
    const to = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (to === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    onGo(to);
  }
  return (
    <section className="steps" aria-label={t("steps.region")} onKeyDownCapture={onKeyDown}>
      <div className="steps-head">
        {isOld && (
          <p className="steps-notice">
            {t("steps.old")}{" "}
            <Button variant="default" size="compact-md" onClick={onStart}>
              {t("steps.again")}
            </Button>
          </p>
        )}
        <div className="steps-said">
          <span className="steps-line">{here === null ? "" : whereWords(here, t)}</span>
          <p role="status" className="steps-sentence">
            <Sentence text={sentenceOf(walk, steps.runs, at, t)} />
          </p>
        </div>
        <Controls steps={steps} onGo={onGo} slider={slider} />
        <div className="steps-leaps">
          <Leaps steps={steps} onGo={onGo} />
          <Rounds steps={steps} onGo={onGo} />
        </div>
      </div>
      {limit !== "" && <p className="steps-notice">{limit}</p>}
      <p className="dim steps-ran">
        <Sentence text={ranWords(steps, t)} />
      </p>
      {isWithSource && here !== null && files[here.file] !== undefined && (
        <SourceLines
          source={files[here.file] ?? ""}
          file={here.file}
          isOneOfMany={Object.keys(files).length > 1}
          line={here.line}
        />
      )}
      <Drawing groups={drawn} />
      <h2>{t("steps.output")}</h2>
      {output === "" ? <p className="dim">{t("steps.noOutput")}</p> : <pre className="output">{output}</pre>}
      <p className="dim steps-ran">{t("steps.keys")}</p>
    </section>
  );
}

function whereWords({ file, line }: StepPlace, t: ReturnType<typeof useWords>["t"]): string {
  return file === checkFile ? t("steps.inCheck") : t("steps.line", { line });
}
