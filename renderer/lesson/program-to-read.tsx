import type { ExerciseView } from "../../main/contract.ts";
import { scrollsByKeyboard } from "../common/tabs.tsx";
import { useWords } from "../i18n/i18n.ts";

interface Props {
  readonly program: NonNullable<ExerciseView["program"]>;
}

/** A program that nobody changes here, and what is typed when it asks. `main.js`, which runs, stands first. */
export function ProgramToRead({ program: { files, input } }: Props) {
  const { t } = useWords();
  const { "main.js": main = "", ...others } = files;
  return (
    <section className="program" aria-label={t("code.program")}>
      <div className="code-head">{t("code.program")}</div>
      <div className="program-text" {...scrollsByKeyboard}>
        <File name={Object.keys(others).length > 0 ? "main.js" : null} text={main} />
        {Object.entries(others).map(([name, text]) => (
          <File key={name} name={name} text={text} />
        ))}
        {input.length > 0 && <File name={t("code.input")} text={input.join("\n")} />}
      </div>
    </section>
  );
}

function File({ name, text }: { name: string | null; text: string }) {
  return (
    <>
      {name !== null && <h3>{name}</h3>}
      <pre>
        <code>{text}</code>
      </pre>
    </>
  );
}
