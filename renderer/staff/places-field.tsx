import { TextInput } from "@mantine/core";
import type { DeliveryState } from "../../main/contract.ts";
import { useWords } from "../i18n/i18n.ts";
import { PlaceLine } from "./place-line.tsx";
import { isOpen, type Places, type Target } from "./state.ts";

interface Props {
  readonly places: Places["places"];
  readonly deliveries: readonly DeliveryState[];
  readonly target: Target;
  readonly onTarget: (target: Target) => void;
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
  readonly isPathMissing: boolean;
}

/** Where to and where from. */
export function PlacesField(props: Props) {
  const { deliveries, onTarget, places, target } = props;
  const { t } = useWords();
  return (
    <fieldset>
      <legend className="part-title">{t("staff.where")}</legend>
      {!places.some(({ kind }) => kind === "drive") && <p role="status">{t("staff.noDrives")}</p>}
      {places.map((place) => (
        <label className="choice" key={place.path}>
          <input
            type="radio"
            name="place"
            disabled={!isOpen(place)}
            checked={target.kind === "listed" && target.path === place.path}
            onChange={() => onTarget({ kind: "listed", path: place.path })}
          />
          <PlaceLine place={place} />
        </label>
      ))}
      {deliveries.length > 0 && (
        <label className="choice">
          <input
            type="radio"
            name="place"
            checked={target.kind === "delivery"}
            onChange={() => onTarget({ kind: "delivery" })}
          />
          <span className="drive">
            <span>{t("staff.ownDelivery")}</span>
            <span className="drive-details break">{deliveries.map(({ place }) => place).join(" · ")}</span>
          </span>
        </label>
      )}
      <label className="choice">
        <input
          type="radio"
          name="place"
          checked={target.kind === "typed"}
          onChange={() => onTarget({ kind: "typed" })}
        />
        <span>{t("staff.otherFolder")}</span>
      </label>
      {target.kind === "typed" && (
        <TextInput
          className="export-path"
          label={t("staff.path")}
          autoComplete="off"
          spellCheck={false}
          value={props.typed}
          error={props.isPathMissing ? t("staff.pathMissing") : null}
          errorProps={{ role: "alert" }}
          onChange={(event) => props.onTyped(event.currentTarget.value)}
        />
      )}
    </fieldset>
  );
}
