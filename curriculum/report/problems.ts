import type { Finding } from "../check.ts";
import type { Proof } from "../prove.ts";
import { type Html, html, sentence } from "./html.ts";

/** Each problem beside the file that it is in, by kind. Faults that pass have a part of the page for themselves. */
export function problems({ parts, findings, weak }: Proof): Html {
  if (findings.length === 0) return html`<p class="good"><span aria-hidden="true">●</span> No problems.</p>`;
  return html`${parts
    .filter((part) => part.findings.length > 0)
    .map(({ about, findings: own }) => {
      if (own === weak) {
        return html`<h3>In ${about} <span class="count">${own.length}</span></h3><p><a href="#part-weak">Shown as changes in the code</a></p>`;
      }
      const byFile = [...Map.groupBy(own, ({ file }) => file)];
      return html`<h3>In ${about} <span class="count">${own.length}</span></h3>
<dl class="problems">${byFile.map(([file, found]) => html`<dt><code>${file}</code></dt>${found.map(problem)}`)}</dl>`;
    })}`;
}

function problem({ what, why }: Finding): Html {
  return html`<dd><p>${sentence(what)}</p><p class="quiet">${sentence(why)}</p></dd>`;
}
