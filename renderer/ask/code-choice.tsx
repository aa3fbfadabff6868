import { useId } from "react";
import type { QuestionBegun } from "../../main/contract.ts";
import { useWords } from "../i18n/i18n.ts";

interface Props {
  readonly files: QuestionBegun["files"];
  readonly at: { readonly file: string; readonly line: number } | null;
  readonly onChoose: (at: Props["at"]) => void;
}

/** The code that goes along, of which one line can be chosen as what the question is about. */
export function CodeChoice({ files, at, onChoose }: Props) {
  const { t } = useWords();
  const name = useId();
  return (
    <fieldset className="code-choice">
      <legend>{t("ask.code")}</legend>
      <label className="choice">
        <input type="radio" name={name} checked={at === null} onChange={() => onChoose(null)} />
        {t("ask.noLine")}
      </label>
      {Object.entries(files).map(([file, text]) => (
        <div key={file} className="code-choice-file">
          <p className="code-choice-name">{file}</p>
          {numbered(text).map(({ line, number }) => {
            const isChosen = at?.file === file && at.line === number;
            return (
              <label key={number} className="code-choice-line">
                <input
                  type="radio"
                  name={name}
                  checked={isChosen}
                  aria-label={t("ask.line", { file, line: number, text: line.trim() })}
                  onChange={() => onChoose({ file, line: number })}
                />
                <span className="code-number">{number}</span>
                <code>{line}</code>
                <span className="code-choice-sign">{isChosen ? `◂ ${t("ask.here")}` : ""}</span>
              </label>
            );
          })}
        </div>
      ))}
    </fieldset>
  );
}

const numbered = (text: string) =>
  text
    .replace(/\n$/, "")
    .split("\n")
    .map((line, index) => ({ line, number: index + 1 }));
