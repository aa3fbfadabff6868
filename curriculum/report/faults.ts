import type { Tried } from "../check-mutants.ts";
import { type Html, html } from "./html.ts";
import type { Strength } from "./strength.ts";

/** Lines that are shown above and below a change. */
const around = 2;

/** What of a solution a mutant changes. Lines are 1-based. */
interface Change {
  readonly firstLine: number;
  readonly above: readonly string[];
  readonly was: readonly string[];
  readonly is: readonly string[];
  readonly below: readonly string[];
}

/** Each fault that passes, as a difference in the solution's code. */
export function faults({ exercise, passed }: Strength): Html | null {
  if (passed.length === 0) return null;
  return html`<ul class="faults">${passed.map((tried) => fault(tried, exercise.solution[tried.file] ?? ""))}</ul>`;
}

function fault({ file, mutant }: Tried, solution: string): Html {
  const { firstLine, above, was, is, below } = changeOf(solution, mutant.source);
  const lines = [
    ...above.map((text, index) => codeLine(firstLine + index, "", html`${text}`)),
    ...marked(was, is, "del").map((text, index) => codeLine(firstLine + above.length + index, "gone", text)),
    ...marked(is, was, "ins").map((text) => codeLine(null, "new", text)),
    ...below.map((text, index) => codeLine(firstLine + above.length + was.length + index, "", html`${text}`)),
  ];
  return html`<li><p>${file}, line ${mutant.line}: <code>${mutant.change}</code> passes</p>
<pre class="code" tabindex="0" role="group" aria-label="The change in ${file}, line ${mutant.line}"><code>${lines}</code></pre></li>`;
}

function codeLine(number: number | null, kind: "" | "gone" | "new", text: Html): Html {
  const sign = kind === "gone" ? "−" : kind === "new" ? "+" : " ";
  return html`<span class="line ${kind}"><span class="number">${number ?? ""}</span>${sign} ${text}
</span>`;
}

export function changeOf(before: string, after: string): Change {
  const [was, is] = [before.trimEnd().split("\n"), after.trimEnd().split("\n")];
  const shorter = Math.min(was.length, is.length);
  const start = countWhile(shorter, (index) => was[index] === is[index]);
  const end = countWhile(shorter - start, (index) => was.at(-1 - index) === is.at(-1 - index));
  const from = Math.max(0, start - around);
  return {
    firstLine: from + 1,
    above: was.slice(from, start),
    was: was.slice(start, was.length - end),
    is: is.slice(start, is.length - end),
    below: was.slice(was.length - end, was.length - end + around),
  };
}

/** How many of the numbers from 0 on, below `most`, hold before one does not. */
function countWhile(most: number, holds: (index: number) => boolean): number {
  let count = 0;
  while (count < most && holds(count)) count += 1;
  return count;
}

/** The lines of one side; in a single line, what the other side does not have is marked. */
function marked(lines: readonly string[], others: readonly string[], tag: "del" | "ins"): readonly Html[] {
  const [line, other] = [lines[0], others[0]];
  if (lines.length !== 1 || others.length !== 1 || line === undefined || other === undefined) {
    return lines.map((text) => html`${text}`);
  }
  const shorter = Math.min(line.length, other.length);
  const start = countWhile(shorter, (index) => line[index] === other[index]);
  const end = countWhile(shorter - start, (index) => line.at(-1 - index) === other.at(-1 - index));
  const middle = line.slice(start, line.length - end);
  const told = middle === "" ? null : tag === "del" ? html`<del>${middle}</del>` : html`<ins>${middle}</ins>`;
  return [html`${line.slice(0, start)}${told}${line.slice(line.length - end)}`];
}
