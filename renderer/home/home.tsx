import { useCallback, useEffect, useState } from "react";
import type { HomeView } from "../../main/contract.ts";
import { chunks } from "../app/chunks.ts";
import { useDesk } from "../app/desk.ts";
import { afterPaint } from "../common/after-paint.ts";
import { ScreenHeading } from "../common/heading.tsx";
import { Notice } from "../common/notice.tsx";
import { StudentPage } from "../common/student-page.tsx";
import { Waiting } from "../common/waiting.tsx";
import { partOfDay } from "../i18n/format.ts";
import { useWords } from "../i18n/i18n.ts";
import { loadEditor } from "../lesson/load-editor.ts";
import { ContinueCard } from "./continue-card.tsx";
import { Course } from "./course.tsx";
import { nextUp } from "./progress.ts";
import { Today } from "./today.tsx";
import { Week } from "./week.tsx";
import "./home.css";

type HomeState =
  | { readonly kind: "loading" }
  | { readonly kind: "refused"; readonly sentence: string }
  | { readonly kind: "open"; readonly home: HomeView };

const greetings = { morning: "home.morning", afternoon: "home.afternoon", evening: "home.evening" } as const;

/** A student's first page: where to go on, and the whole course. */
export function Home({ name }: { name: string }) {
  const { t, language } = useWords();
  const { call } = useDesk();
  const [state, setState] = useState<HomeState>({ kind: "loading" });
  const load = useCallback(async () => {
    const answer = await call("home:open", { language });
    setState(
      answer.ok
        ? { kind: "open", home: answer.value }
        : { kind: "refused", sentence: answer.refusal.sentence },
    );
  }, [call, language]);
  useEffect(() => void load(), [load]);
  const isOpen = state.kind === "open";
  // A lesson is what comes next: its screen, then the editor, are fetched while the student reads this page. A chunk
  // that cannot be fetched now is fetched, and complained about, where it is used.
  useEffect(
    () =>
      isOpen
        ? afterPaint(
            () =>
              void chunks
                .lesson()
                .then(loadEditor)
                .catch(() => {}),
          )
        : undefined,
    [isOpen],
  );

  return (
    <StudentPage name={name} here="home" className="home">
      <ScreenHeading>{t(greetings[partOfDay(new Date().getHours())], { name })}</ScreenHeading>
      <Body state={state} again={() => void load()} />
    </StudentPage>
  );
}

function Body({ state, again }: { state: HomeState; again: () => void }) {
  const { t } = useWords();
  switch (state.kind) {
    case "loading":
      return <Waiting words={t("home.loading")} />;
    case "refused":
      return <Notice sentence={state.sentence} again={again} />;
    case "open": {
      const { outline, review, unread, week } = state.home;
      const next = nextUp(outline);
      return (
        <>
          {next ? <ContinueCard next={next} /> : <p>{t("home.allDone")}</p>}
          <Today review={review} unread={unread} />
          <Course outline={outline} next={next} />
          <Week week={week} />
        </>
      );
    }
  }
}
