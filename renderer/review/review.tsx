import { Button } from "@mantine/core";
import { useCallback, useEffect, useMemo, useReducer } from "react";
import type { TextTree } from "../../curriculum/schema-tree.ts";
import type { LessonView } from "../../main/contract.ts";
import { ChunkScreen } from "../app/chunk-screen.tsx";
import { DeskContext, useDesk } from "../app/desk.ts";
import { go } from "../app/use-route.ts";
import { ScreenHeading } from "../common/heading.tsx";
import { Notice } from "../common/notice.tsx";
import { StudentPage } from "../common/student-page.tsx";
import { Waiting } from "../common/waiting.tsx";
import { list } from "../i18n/format.ts";
import { i18n, useWords } from "../i18n/i18n.ts";
import { type Language, languages, localText } from "../i18n/language.ts";
import { reviewDesk } from "./desk.ts";
import { nextReview, opening, type ReviewState, reviewMoved } from "./state.ts";
import { workbench } from "./workbench.ts";

/** One exercise after another that has come back, in the lesson's own workbench. */
export default function Review({ name }: { name: string }) {
  const { t } = useWords();
  const plain = useDesk();
  const { desk, putAway } = useMemo(() => reviewDesk(plain), [plain]);
  useEffect(() => putAway, [putAway]);
  const [state, move] = useReducer(reviewMoved, opening);
  const { kind, left } = state;

  const load = useCallback(async () => {
    const drafts = desk.drafts();
    await drafts.flush();
    const today = await desk.call("review:today", {});
    if (!today.ok) return move({ kind: "refused", sentence: today.refusal.sentence });
    const next = nextReview(today.value, left);
    if (!next) return move({ kind: "ended", done: today.value.done });
    const opened = await desk.call("review:open", { exercise: next.item.exercise });
    if (!opened.ok) return move({ kind: "refused", sentence: opened.refusal.sentence });
    const { view } = opened.value;
    for (const { id, starter, draft } of view.exercises) {
      drafts.open(id, draft?.files ?? starter, draft?.savedAtMs ?? null);
    }
    move({ kind: "opened", view, ...next });
  }, [desk, left]);
  const isLoading = kind === "loading";
  useEffect(() => {
    if (isLoading) void load();
  }, [isLoading, load]);

  switch (state.kind) {
    case "loading":
      return <Waiting words={t("review.loading")} />;
    case "refused":
      return (
        <StudentPage name={name} here={null}>
          <ScreenHeading>{t("review.doneTitle")}</ScreenHeading>
          <Notice sentence={state.sentence} again={() => move({ kind: "again" })} />
        </StudentPage>
      );
    case "ended":
      return <Ended name={name} done={state.done} isLeft={state.left.length > 0} />;
    case "open":
      return (
        <DeskContext value={desk}>
          <OpenReview
            key={state.item.exercise}
            name={name}
            open={state}
            goOn={() => move({ kind: "wentOn" })}
          />
        </DeskContext>
      );
  }
}

interface OpenProps {
  readonly name: string;
  readonly open: Extract<ReviewState, { kind: "open" }>;
  readonly goOn: () => void;
}

function OpenReview({ name, open: { item, place, view }, goOn }: OpenProps) {
  const { t } = useWords();
  const shown = useMemo(() => framed(view, item), [view, item]);
  const { number, of, isLast } = place;
  const minutes = t("home.minutes", { count: place.minutes });
  const frame = {
    place: t("review.place", { number, of, minutes }),
    back: t("review.back"),
    next: isLast ? t("review.finish") : t("review.next"),
    skip: t("review.skip"),
    goOn,
  };
  return <ChunkScreen load={workbench} inner={{ view: shown, wanted: item.exercise, name, frame }} />;
}

/** The exercise under the name of what it is done for, without the lesson's text: that would give it away. In both languages. */
function framed(view: LessonView, { skills, lesson }: OpenProps["open"]["item"]): LessonView {
  const title = { en: "", es: "" };
  const text: Record<Language, TextTree> = { en: [], es: [] };
  for (const { code } of languages) {
    const t = i18n.getFixedT(code);
    title[code] = t("review.heading", {
      skills: list(
        skills.map((skill) => localText(skill, code)),
        code,
      ),
    });
    text[code] = [{ tag: "p", inner: [t("review.about", { lesson: localText(lesson.title, code) })] }];
  }
  return { ...view, title, text };
}

function Ended({ name, done, isLeft }: { name: string; done: number; isLeft: boolean }) {
  const { t } = useWords();
  return (
    <StudentPage name={name} here={null}>
      <ScreenHeading>{t("review.doneTitle")}</ScreenHeading>
      {done > 0 && <p className="measure">{t("review.done", { count: done })}</p>}
      {isLeft && done === 0 && <p className="measure">{t("review.later")}</p>}
      {!isLeft && done === 0 && <p className="measure">{t("review.none")}</p>}
      <Button size="lg" onClick={() => go({ kind: "home" })}>
        {t("review.home")}
      </Button>
    </StudentPage>
  );
}
