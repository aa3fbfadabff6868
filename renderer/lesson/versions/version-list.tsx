import type { VersionLine } from "../../../main/contract.ts";
import { StateMark } from "../../common/state-mark.tsx";
import { moment } from "../../i18n/format.ts";
import { useWords } from "../../i18n/i18n.ts";
import { versionWords } from "./version-words.ts";

interface Props {
  readonly versions: readonly VersionLine[];
  readonly chosen: number | null;
  readonly onChoose: (number: number) => void;
}

/** One stop for Tab; arrows go from version to version. */
export function VersionList({ versions, chosen, onChoose }: Props) {
  const { t, language } = useWords();
  const nowMs = Date.now();
  return (
    <fieldset className="version-list">
      <legend className="out-of-sight">{t("versions.list")}</legend>
      {versions.map((version) => (
        <label className="choice version" key={version.number}>
          <input
            type="radio"
            name="version"
            checked={version.number === chosen}
            onChange={() => onChoose(version.number)}
          />
          <span className="version-body">
            <span className="version-time">{moment(version.savedAtMs, nowMs, language)}</span>
            <span className="version-why">
              {version.checked && (
                <StateMark state={version.checked.verdict === "passed" ? "passed" : "tried"} />
              )}
              {versionWords(version, t)}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
