import { useWords } from "../i18n/i18n.ts";

/** Lines shown before and after the one that runs. */
const around = 2;

interface Props {
  readonly source: string;
  readonly file: string;
  /** There are others, so which one it is must be seen. */
  readonly isOneOfMany: boolean;
  /** 1-based. */
  readonly line: number;
}

/** The program around the line that runs, where the editor cannot show it. Always as many lines, so that nothing moves. */
export function SourceLines({ source, file, isOneOfMany, line }: Props) {
  const { t } = useWords();
  const lines = source.split("\n");
  const count = Math.min(lines.length, 2 * around + 1);
  const first = Math.max(0, Math.min(line - 1 - around, lines.length - count));
  return (
    <ol className="steps-source" aria-label={t("steps.source", { file })}>
      {isOneOfMany && (
        <li className="steps-source-file" aria-hidden="true">
          <code>{file}</code>
        </li>
      )}
      {lines.slice(first, first + count).map((text, index) => {
        const number = first + index + 1;
        return (
          <li key={number} value={number} aria-current={number === line ? "step" : undefined}>
            <span aria-hidden="true">{number}</span>
            <code>{text === "" ? " " : text}</code>
          </li>
        );
      })}
    </ol>
  );
}
