import { useCallback, useEffect, useState } from "react";
import type { Answer, FoundBundle, Place } from "../../main/contract.ts";
import { useDesk } from "../app/desk.ts";
import { ScreenHeading } from "../common/heading.tsx";
import { Notice } from "../common/notice.tsx";
import { Waiting } from "../common/waiting.tsx";
import { useWords } from "../i18n/i18n.ts";
import { CarryForm } from "./carry-form.tsx";
import { Condition } from "./condition.tsx";
import { DeliveryDone, ExportDone } from "./export-done.tsx";
import { ImportDone } from "./import-done.tsx";
import { Running } from "./running.tsx";
import { type StaffState, type Stage, stageOf, type Work } from "./state.ts";
import { Waits } from "./waits.tsx";

const choosing: Work = { kind: "choosing" };

interface Props {
  /** Whether something is being carried, or its report stands there: what the page around it may offer meanwhile. */
  readonly onStage: (stage: Stage) => void;
  readonly onSignOut: () => void;
}

/** What waits on this terminal, and carrying it to the facility and back. */
export function Carry({ onStage, onSignOut }: Props) {
  const { t } = useWords();
  const desk = useDesk();
  const [state, setState] = useState<StaffState>({ kind: "loading" });

  const load = useCallback(
    async (work: Work) => {
      const answer = await desk.call("staff:overview", {});
      setState(
        answer.ok
          ? { kind: "open", overview: answer.value, work }
          : { kind: "refused", sentence: answer.refusal.sentence },
      );
    },
    [desk],
  );
  useEffect(() => void load(choosing), [load]);

  /** Shows the bar until `asked` is answered, then what came of it. */
  async function run<T>(
    what: "export" | "deliver" | "import",
    asked: Promise<{ ok: true; value: T } | Extract<Answer<"staff:export">, { ok: false }>>,
    done: (value: T) => Work,
  ) {
    setState((before) => (before.kind === "open" ? { ...before, work: { kind: "running", what } } : before));
    const answer = await asked;
    await load(answer.ok ? done(answer.value) : { kind: "refused", sentence: answer.refusal.sentence });
  }

  const ways: Ways = {
    load: (work) => void load(work),
    signOut: onSignOut,
    onExport: (folder, place, everything) =>
      void run("export", desk.call("staff:export", { folder, everything }), (report) => ({
        kind: "exported",
        report,
        place,
      })),
    onDeliver: () =>
      void run("deliver", desk.call("staff:deliver", {}), (report) => ({ kind: "delivered", report })),
    onTake: (found) =>
      void run("import", desk.call("staff:import", { file: found.file }), (report) => ({
        kind: "imported",
        report,
        found,
      })),
  };

  const stage = stageOf(state);
  useEffect(() => onStage(stage), [onStage, stage]);
  return (
    <>
      <ScreenHeading>{t("staff.title")}</ScreenHeading>
      <Body state={state} ways={ways} />
    </>
  );
}

interface Ways {
  readonly load: (work: Work) => void;
  readonly signOut: () => void;
  readonly onExport: (folder: string, place: Place | null, everything: boolean) => void;
  readonly onDeliver: () => void;
  readonly onTake: (found: FoundBundle) => void;
}

function Body({ state, ways }: { state: StaffState; ways: Ways }) {
  const { t } = useWords();
  const again = () => ways.load(choosing);
  const afterwards = { onAgain: again, onSignOut: ways.signOut };
  if (state.kind === "loading") return <Waiting words={t("staff.loading")} />;
  if (state.kind === "refused") return <Notice sentence={state.sentence} again={again} />;
  const { overview, work } = state;
  switch (work.kind) {
    case "choosing":
    case "refused":
      return (
        <>
          <Condition overview={overview} />
          <Waits overview={overview} />
          <CarryForm
            overview={overview}
            sentence={work.kind === "refused" ? work.sentence : null}
            onExport={ways.onExport}
            onDeliver={ways.onDeliver}
            onTake={ways.onTake}
          />
        </>
      );
    case "running":
      return <Running what={work.what} />;
    case "exported":
      return <ExportDone report={work.report} place={work.place} {...afterwards} />;
    case "delivered":
      return <DeliveryDone report={work.report} {...afterwards} />;
    case "imported":
      return <ImportDone report={work.report} found={work.found} {...afterwards} />;
  }
}
