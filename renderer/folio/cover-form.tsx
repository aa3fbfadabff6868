import { TextInput } from "@mantine/core";
import type { Cover } from "../../main/contract.ts";
import { useWords } from "../i18n/i18n.ts";
import { coverLimits } from "./limits.ts";
import { LongField } from "./long-field.tsx";

interface Props {
  readonly cover: Cover;
  readonly onChange: (part: Partial<Cover>) => void;
}

/** The cover page in the student's own words, and whether the project is in the portfolio. */
export function CoverForm({ cover, onChange }: Props) {
  const { t } = useWords();
  return (
    <section aria-labelledby="cover-heading" className="cover-form">
      <h2 id="cover-heading">{t("portfolio.cover")}</h2>
      <label className="choice print-choice">
        <input
          type="checkbox"
          checked={cover.chosen}
          onChange={(event) => onChange({ chosen: event.currentTarget.checked })}
        />
        <span>{t("portfolio.choose")}</span>
      </label>
      <TextInput
        label={t("portfolio.coverTitle")}
        description={t("portfolio.coverTitleHelp")}
        value={cover.title}
        maxLength={coverLimits.title}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <LongField
        label={t("portfolio.does")}
        help={t("portfolio.doesHelp")}
        value={cover.does}
        longest={coverLimits.does}
        rows={4}
        onChange={(does) => onChange({ does })}
      />
      <LongField
        label={t("portfolio.learnt")}
        help={t("portfolio.learntHelp")}
        value={cover.learnt}
        longest={coverLimits.learnt}
        rows={4}
        onChange={(learnt) => onChange({ learnt })}
      />
    </section>
  );
}
