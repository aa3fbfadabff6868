import { Button, UnstyledButton } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { FoundBundle, Place, StaffOverview } from "../../main/contract.ts";
import { Notice } from "../common/notice.tsx";
import { Waiting } from "../common/waiting.tsx";
import { useWords } from "../i18n/i18n.ts";
import { FacilityFiles } from "./facility-files.tsx";
import { PlacesField } from "./places-field.tsx";
import { folderOf, type Target, targetFor } from "./state.ts";
import { usePlaces } from "./use-places.ts";

interface Props {
  readonly overview: StaffOverview;
  /** Why the last thing was not done. */
  readonly sentence: string | null;
  readonly onExport: (folder: string, place: Place | null, everything: boolean) => void;
  readonly onDeliver: () => void;
  readonly onTake: (found: FoundBundle) => void;
}

/** Where to write to, Export, and what lies there for this terminal. */
export function CarryForm({ overview: { deliveries }, sentence, onExport, onDeliver, onTake }: Props) {
  const { t } = useWords();
  const found = usePlaces();
  const [wanted, setWanted] = useState<Target | null>(null);
  const [typed, setTyped] = useState("");
  const [isPathMissing, setPathMissing] = useState(false);
  if (found === null) return <Waiting words={t("staff.looking")} />;
  const { places } = found;
  const target = targetFor(places, deliveries.length > 0, wanted);
  const place = target.kind === "listed" ? places.find(({ path }) => path === target.path) : undefined;

  function send(everything: boolean) {
    if (target.kind === "delivery") return onDeliver();
    const folder = folderOf(target, typed);
    setPathMissing(folder === null);
    if (folder !== null) onExport(folder, place ?? null, everything);
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    send(false);
  }

  return (
    <>
      <form className="export" onSubmit={onSubmit} noValidate>
        <PlacesField
          places={places}
          deliveries={deliveries}
          target={target}
          onTarget={setWanted}
          typed={typed}
          onTyped={setTyped}
          isPathMissing={isPathMissing}
        />
        {sentence !== null && <Notice sentence={sentence} />}
        <div className="row">
          <Button type="submit">{t("staff.export")}</Button>
          {target.kind !== "delivery" && (
            <UnstyledButton
              className="quiet-button"
              aria-describedby="export-everything"
              onClick={() => send(true)}
            >
              {t("staff.exportEverything")}
            </UnstyledButton>
          )}
        </div>
        {target.kind !== "delivery" && (
          <p id="export-everything" className="dim measure">
            {t("staff.exportEverythingText")}
          </p>
        )}
      </form>
      {place && <FacilityFiles folder={place.path} onTake={onTake} />}
    </>
  );
}
