import { Button, UnstyledButton } from "@mantine/core";
import { type KeyboardEvent, useMemo, useState } from "react";
import { Notice } from "../common/notice.tsx";
import { Sentence } from "../common/sentence.tsx";
import { useWords } from "../i18n/i18n.ts";
import { draw } from "./boxes.ts";
import { Drawing } from "./drawing.tsx";
import { groupsOf } from "./frames.ts";
import { loopsAt } from "./rounds.ts";
import { placeOf, sentenceOf } from "./sentences.ts";
import { againFrom, type Going, type OpenSteps, type Steps } from "./state.ts";
import "./steps.css";

interface Props {
  readonly steps: Steps;
  readonly onGo: (to: Going) => void;
  readonly onStart: () => void;
}

/** The tab in which a program is walked through. */
export function StepsPanel({ steps, onGo, onStart }: Props) {
  const { t } = useWords();
  switch (steps.kind) {
    case "none":
      return <p className="dim measure">{t("steps.none")}</p>;
    case "making":
      return <p role="status">{t("steps.making")}</p>;
    case "refused":
      return <Notice sentence={steps.sentence} again={onStart} />;
    case "untraced": {
      const { why } = steps;
      const words =
        why.kind === "tooLong" ? t("steps.tooLong") : t("steps.unreadable", { sentence: why.error.sentence });
      return (
        <p className="measure" role="alert">
          <Sentence text={words} />
        </p>
      );
    }
    case "open":
      return <Walking steps={steps} onGo={onGo} onStart={onStart} />;
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

function Walking({ steps, onGo, onStart }: Props & { steps: OpenSteps }) {
  const { t } = useWords();
  const { walk, at, isOld } = steps;
  const here = placeOf(walk, at);
  const drawn = useMemo(() => {
    const now = walk.seen(at);
    const before = at === 0 ? null : walk.seen(at - 1);
    return draw(groupsOf(now, walk.plan, before), now, before);
  }, [walk, at]);
  const output = walk.trace.output.slice(0, walk.step(at + 1)?.printed ?? walk.trace.output.length);

  function onKeyDown(event: KeyboardEvent) {
    const to = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (to === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    onGo(to);
  }
  return (
    <section className="steps" aria-label={t("steps.region")} onKeyDownCapture={onKeyDown}>
      {isOld && (
        <p className="steps-old">
          {t("steps.old")}{" "}
          <Button variant="default" size="compact-sm" onClick={onStart}>
            {t("steps.again")}
          </Button>
        </p>
      )}
      <div className="steps-said">
        <span className="steps-line">{here ? t("steps.line", { line: here.line }) : ""}</span>
        <p role="status" className="steps-sentence">
          <Sentence text={sentenceOf(walk, steps.runs, at, t)} />
        </p>
      </div>
      <Controls steps={steps} onGo={onGo} />
      <Rounds steps={steps} onGo={onGo} />
      <Drawing groups={drawn} />
      <h3 className="steps-output-head">{t("steps.output")}</h3>
      {output === "" ? <p className="dim">{t("steps.noOutput")}</p> : <pre className="output">{output}</pre>}
      <p className="dim steps-ran">
        <Sentence text={ranWords(steps, t)} />
      </p>
      <p className="dim steps-keys">{t("steps.keys")}</p>
    </section>
  );
}

function ranWords({ walk }: OpenSteps, t: ReturnType<typeof useWords>["t"]): string {
  const { ran } = walk.trace;
  if (ran.kind === "call") return t("steps.ranCall", { call: ran.call.replaceAll("`", "'") });
  if (ran.input.length === 0) return t("steps.ranProgram");
  return t("steps.ranInput", { lines: ran.input.map((line) => JSON.stringify(line)).join(", ") });
}

function Controls({ steps, onGo }: Pick<Props, "onGo"> & { steps: OpenSteps }) {
  const { t } = useWords();
  const { walk, at } = steps;
  const last = walk.length - 1;
  const isLast = at >= last;
  const button = (to: Going, words: string, isOff: boolean) => (
    // Not `disabled`: the focus would be lost on it.
    <UnstyledButton
      className="quiet-button steps-button"
      aria-disabled={isOff}
      onClick={() => isOff || onGo(to)}
    >
      {words}
    </UnstyledButton>
  );
  const position = t("steps.position", { at: at + 1, of: walk.length });
  return (
    <fieldset className="steps-controls" aria-label={t("steps.controls")}>
      {button("first", t("steps.first"), at === 0)}
      {button("back", t("steps.back"), at === 0)}
      {button("forward", t("steps.forward"), isLast)}
      {button("last", t("steps.last"), isLast)}
      {button("over", t("steps.over"), isLast)}
      {button("again", t("steps.sameLine"), againFrom(walk, at) === null)}
      <label className="steps-slider">
        <span>{position}</span>
        <input
          type="range"
          min={0}
          max={last}
          value={at}
          aria-label={t("steps.slider")}
          aria-valuetext={position}
          onChange={(event) => onGo(Number(event.currentTarget.value))}
        />
      </label>
    </fieldset>
  );
}

/** How many rounds are shown at once as buttons. */
const mostRounds = 60;

function Rounds({ steps, onGo }: Pick<Props, "onGo"> & { steps: OpenSteps }) {
  const { t } = useWords();
  const [open, setOpen] = useState<number | null>(null);
  const { walk, at, runs } = steps;
  const loops = loopsAt(runs, at);
  return loops.map(({ run, round }) => {
    const go = (to: number) => {
      const begin = run.rounds[to];
      if (begin !== undefined) onGo(begin);
    };
    const of = run.rounds.length;
    const isOpen = open === run.spot;
    const first = Math.max(0, Math.min(round - mostRounds / 2, of - mostRounds));
    return (
      <div key={`${run.spot} ${run.from}`} className="steps-loop">
        <code>{walk.plan.spots[run.spot]?.text}</code>
        <UnstyledButton className="quiet-button" aria-disabled={round <= 0} onClick={() => go(round - 1)}>
          {t("steps.roundBack")}
        </UnstyledButton>
        <span>{t("steps.roundOf", { round: round + 1, of })}</span>
        <UnstyledButton
          className="quiet-button"
          aria-disabled={round + 1 >= of}
          onClick={() => go(round + 1)}
        >
          {t("steps.roundNext")}
        </UnstyledButton>
        <UnstyledButton
          className="quiet-button"
          aria-expanded={isOpen}
          onClick={() => setOpen(isOpen ? null : run.spot)}
        >
          {t("steps.roundsAll")}
        </UnstyledButton>
        {isOpen && (
          <div className="steps-rounds">
            {run.rounds.slice(first, first + mostRounds).map((begin, index) => (
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
  });
}
