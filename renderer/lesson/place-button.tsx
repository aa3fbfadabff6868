import { UnstyledButton } from "@mantine/core";
import type { Place } from "../../sandbox/verdict.ts";
import { useWords } from "../i18n/i18n.ts";

/** "line 4", and a press goes there. */
export function PlaceButton({
  place,
  isOneFile,
  onPlace,
}: {
  place: Place;
  isOneFile: boolean;
  onPlace: (place: Place) => void;
}) {
  const { t } = useWords();
  return (
    <UnstyledButton className="place" onClick={() => onPlace(place)}>
      {isOneFile
        ? t("check.line", { line: place.line })
        : t("check.lineOf", { file: place.file, line: place.line })}
    </UnstyledButton>
  );
}
