import { Button } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useDesk } from "../app/desk.ts";
import { Notice } from "../common/notice.tsx";
import { Waiting } from "../common/waiting.tsx";
import { useWords } from "../i18n/i18n.ts";
import { PlacesField } from "./places-field.tsx";
import { folderOf, type Target, targetFor } from "./state.ts";
import { usePlaces } from "./use-places.ts";

type State =
  | { readonly kind: "idle" }
  | { readonly kind: "writing" }
  | { readonly kind: "refused"; readonly sentence: string }
  | { readonly kind: "written"; readonly file: string };

/** The same as the screen says, in a file on a stick. */
export function ForIt() {
  const { t } = useWords();
  const desk = useDesk();
  const found = usePlaces();
  const [wanted, setWanted] = useState<Target | null>(null);
  const [typed, setTyped] = useState("");
  const [isPathMissing, setPathMissing] = useState(false);
  const [state, setState] = useState<State>({ kind: "idle" });

  async function write(event: FormEvent, target: Target) {
    event.preventDefault();
    if (target.kind === "delivery" || state.kind === "writing") return;
    const folder = folderOf(target, typed);
    setPathMissing(folder === null);
    if (folder === null) return;
    setState({ kind: "writing" });
    const answer = await desk.call("staff:writeDiagnosis", { folder });
    setState(
      answer.ok
        ? { kind: "written", file: answer.value.file }
        : { kind: "refused", sentence: answer.refusal.sentence },
    );
  }

  if (found === null) return <Waiting words={t("staff.looking")} />;
  const target = targetFor(found.places, false, wanted);
  return (
    <form className="export" onSubmit={(event) => void write(event, target)} noValidate>
      <h2 className="part-title">{t("staffArea.forIt")}</h2>
      <p className="dim measure">{t("staffArea.forItText")}</p>
      <PlacesField
        places={found.places}
        deliveries={[]}
        target={target}
        onTarget={setWanted}
        typed={typed}
        onTyped={setTyped}
        isPathMissing={isPathMissing}
      />
      {state.kind === "refused" && <Notice sentence={state.sentence} />}
      <div className="row">
        <Button type="submit" aria-disabled={state.kind === "writing"}>
          {state.kind === "writing" ? t("staffArea.copying") : t("staffArea.copy")}
        </Button>
      </div>
      <p className="break" role="status">
        {state.kind === "written" ? t("staffArea.copied", { file: state.file }) : ""}
      </p>
    </form>
  );
}
