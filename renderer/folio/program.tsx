import type { SourceFiles } from "../../curriculum/schema.ts";
import { scrollsByKeyboard } from "../common/tabs.tsx";
import { useWords } from "../i18n/i18n.ts";

/** A program of the student's to read. */
export function Program({ files }: { files: SourceFiles }) {
  const { t } = useWords();
  return Object.entries(files).map(([name, text]) => (
    <section
      key={name}
      className="folio-program"
      aria-label={t("portfolio.file", { name })}
      {...scrollsByKeyboard}
    >
      <p className="dim">{name}</p>
      <pre>
        <code>{text}</code>
      </pre>
    </section>
  ));
}
