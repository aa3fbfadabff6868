import { scrollsByKeyboard } from "../common/tabs.tsx";

interface Props {
  readonly text: string;
  /** The line to point out, and what that means. */
  readonly line: number | null;
  readonly words: string;
  readonly label: string;
  /** Shows only so many lines on each side of it; `null`: all. */
  readonly around: number | null;
}

/** Code as it was, with the numbers of its lines. */
export function CodeThen({ text, line, words, label, around }: Props) {
  const lines = text
    .replace(/\n$/, "")
    .split("\n")
    .map((code, index) => ({ code, number: index + 1 }))
    .filter(({ number }) => line === null || around === null || Math.abs(number - line) <= around);
  return (
    <section className="code-then" aria-label={label} {...scrollsByKeyboard}>
      {lines.map(({ code, number }) => (
        <div key={number} className="code-then-line" data-pointed={number === line || undefined}>
          <span className="code-number">{number}</span>
          <code>{code}</code>
          {number === line && (
            <span className="code-then-sign">
              <span aria-hidden="true">◂ </span>
              {words}
            </span>
          )}
        </div>
      ))}
    </section>
  );
}
