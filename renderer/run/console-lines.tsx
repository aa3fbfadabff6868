import { memo } from "react";
import { useWords } from "../i18n/i18n.ts";
import type { Line, LineBlock, LineKind, Printed } from "./console.ts";

/** A word before a line, for those that are no plain print: shape and colour come from the style sheet. */
const wordKeys = {
  info: "run.levelInfo",
  debug: "run.levelDebug",
  warn: "run.levelWarn",
  error: "run.levelError",
  typed: "run.typed",
  gave: "run.gave",
} as const satisfies Partial<Record<LineKind, string>>;

/** What a program printed, first and last, with a sentence where lines are missing. */
export function ConsoleLines({ printed: { first, last, leftOut } }: { printed: Printed }) {
  const { t } = useWords();
  return (
    <div className="console-lines">
      {first.map((block) => (
        <Block key={block.id} block={block} />
      ))}
      {leftOut > 0 && <p className="console-left-out dim">{t("run.leftOut", { count: leftOut })}</p>}
      {last.map((block) => (
        <Block key={block.id} block={block} />
      ))}
    </div>
  );
}

/** Drawn once it comes into view; plain lines that follow one another are one text. */
const Block = memo(function Block({ block }: { block: LineBlock }) {
  return (
    <div className="console-block">
      {groupsOf(block.lines).map(({ at, lines }) =>
        lines[0] && isPlain(lines[0]) ? (
          <pre key={at} className="console-plain">
            {lines.map(({ text }) => text).join("\n")}
          </pre>
        ) : (
          lines.map((line) => <MarkedLine key={at} line={line} />)
        ),
      )}
    </div>
  );
});

function MarkedLine({ line: { kind, text, cut } }: { line: Line }) {
  const { t } = useWords();
  const key = kind in wordKeys ? wordKeys[kind as keyof typeof wordKeys] : null;
  return (
    <div className="console-line" data-kind={kind}>
      {key !== null && <span className="console-word">{t(key)}</span>}
      <pre>
        {text}
        {cut > 0 && <span className="dim">{t("run.cutLine", { count: cut })}</span>}
      </pre>
    </div>
  );
}

const isPlain = ({ kind, cut }: Line) => (kind === "log" || kind === "question") && cut === 0;

/** Plain lines together, each other line by itself. `at`: of the first line, 0-based. */
function groupsOf(
  lines: readonly Line[],
): readonly { readonly at: number; readonly lines: readonly Line[] }[] {
  const groups: { at: number; lines: Line[] }[] = [];
  for (const [at, line] of lines.entries()) {
    const open = groups.at(-1);
    if (open?.lines[0] && isPlain(open.lines[0]) && isPlain(line)) open.lines.push(line);
    else groups.push({ at, lines: [line] });
  }
  return groups;
}
