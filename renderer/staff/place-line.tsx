import type { Place } from "../../main/contract.ts";
import { fileSize } from "../i18n/format.ts";
import { useWords } from "../i18n/i18n.ts";

/** A place's name, and below it what one must know before choosing it. */
export function PlaceLine({ place }: { place: Place }) {
  const { t, language } = useWords();
  const { freeBytes, label, path, sizeBytes, state } = place;
  const room =
    freeBytes === null || sizeBytes === null
      ? null
      : t("staff.room", { free: fileSize(freeBytes, language), size: fileSize(sizeBytes, language) });
  const words = {
    ready: null,
    readOnly: t("staff.readOnly"),
    closed: t("staff.closed"),
    locked: t("staff.locked"),
    missing: t("staff.missing"),
  }[state];
  const details = [label === null ? null : path, room, words].filter((part) => part !== null);
  return (
    <span className="drive">
      <span className="break">{label ?? path}</span>
      {details.length > 0 && <span className="drive-details break">{details.join(" · ")}</span>}
    </span>
  );
}
