import type { Words } from "../../main/contract.ts";
import { Sentence } from "../common/sentence.tsx";
import { useWords } from "../i18n/i18n.ts";
import { localText } from "../i18n/language.ts";
import { Section } from "./section.tsx";

/** What usually causes an error, how to find it, and a small program before and after. */
export function ErrorParts({ page }: { page: Words["errors"][number] }) {
  const { t, language } = useWords();
  const { raw, causes, find, example, input, shows, mended, prints } = page;
  return (
    <>
      {raw !== undefined && (
        <Section title={t("lookUp.raw")}>
          <p>
            <code lang="en">{raw}</code>
          </p>
        </Section>
      )}
      <Section title={t("lookUp.causes")}>
        <ul className="look-up-causes">
          {causes.map((cause) => (
            <li key={cause.en}>
              <Sentence text={localText(cause, language)} />
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t("lookUp.find")}>
        <p>
          <Sentence text={localText(find, language)} />
        </p>
      </Section>
      <Section title={t("lookUp.wrong")}>
        <pre className="code-block">{example.trimEnd()}</pre>
      </Section>
      {input !== undefined && (
        <Section title={t("lookUp.typed")}>
          <pre className="code-block">{input.trimEnd()}</pre>
        </Section>
      )}
      {shows === undefined ? (
        <p>{t("lookUp.printsNothing")}</p>
      ) : (
        <Section title={t("lookUp.shows")}>
          <pre className="code-block">{localText(shows, language)}</pre>
        </Section>
      )}
      <Section title={t("lookUp.mended")}>
        <pre className="code-block">{mended.trimEnd()}</pre>
      </Section>
      {prints.trim() !== "" && (
        <Section title={t("lookUp.prints")}>
          <pre className="code-block">{prints.trimEnd()}</pre>
        </Section>
      )}
    </>
  );
}
