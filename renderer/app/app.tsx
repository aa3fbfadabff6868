import { Button } from "@mantine/core";
import { useSyncExternalStore } from "react";
import type { TerminalState } from "../../main/contract.ts";
import { AskPlace } from "../ask/ask-place.tsx";
import { ScreenHeading } from "../common/heading.tsx";
import { Waiting } from "../common/waiting.tsx";
import { Home } from "../home/home.tsx";
import { useWords } from "../i18n/i18n.ts";
import { LookUpPlace } from "../look-up/place.tsx";
import { Locked } from "../sign-in/locked.tsx";
import { SignIn } from "../sign-in/sign-in.tsx";
import { Unprovisioned } from "../unprovisioned/unprovisioned.tsx";
import { ChunkScreen } from "./chunk-screen.tsx";
import { chunks } from "./chunks.ts";
import { useDesk } from "./desk.ts";
import { IdleWatch } from "./idle-watch.tsx";
import type { Route } from "./route.ts";
import { useRoute } from "./use-route.ts";

/** The page: shows the screen of whoever the terminal says is there. */
export function App() {
  const { t } = useWords();
  const desk = useDesk();
  const state = useSyncExternalStore(desk.subscribe, desk.state);
  switch (state.kind) {
    case "starting":
      return <Waiting words={t("app.starting")} />;
    case "unreachable":
      return (
        <main className="page page-narrow">
          <ScreenHeading>Foothold</ScreenHeading>
          <p>{state.sentence}</p>
          <Button onClick={() => void desk.look()}>{t("app.tryAgain")}</Button>
        </main>
      );
    case "ready":
      return <Screen terminal={state.terminal} notice={state.notice} />;
  }
}

function Screen({ terminal, notice }: { terminal: TerminalState; notice: string | null }) {
  const { t } = useWords();
  const route = useRoute();
  if (!terminal.facility) return <Unprovisioned terminal={terminal} />;
  switch (terminal.session.kind) {
    case "nobody":
      return <SignIn terminal={terminal} facility={terminal.facility.name} notice={notice} />;
    case "locked":
      return <Locked session={terminal.session} />;
    case "staff":
      return <ChunkScreen load={chunks.staff} inner={{ terminal }} />;
    case "student":
      return (
        <LookUpPlace key={terminal.session.id}>
          <AskPlace>
            <StudentScreen session={terminal.session} route={route} />
          </AskPlace>
          <IdleWatch idleMinutes={terminal.studentIdleMinutes} warning={t("lock.warning")} />
        </LookUpPlace>
      );
  }
}

/** The page of a student that the address names. */
function StudentScreen({
  session,
  route,
}: {
  session: Extract<TerminalState["session"], { kind: "student" }>;
  route: Route;
}) {
  const { name } = session;
  switch (route.kind) {
    case "home":
      return <Home name={name} />;
    case "answers":
      return <ChunkScreen load={chunks.answers} inner={{ name }} />;
    case "settings":
      return <ChunkScreen load={chunks.settings} inner={{ session }} />;
    case "review":
      return <ChunkScreen load={chunks.review} inner={{ name }} />;
    case "lesson":
      return (
        <ChunkScreen
          key={route.lesson}
          load={chunks.lesson}
          inner={{ lesson: route.lesson, exercise: route.exercise, spot: route.spot ?? null, name }}
        />
      );
  }
}
