import type { Finding } from "./check.ts";
import { type Prose, readMarkdown } from "./markdown.ts";
import { pathIn, placesOf, type SeenText } from "./places.ts";
import type { AuthoredCourse, Language } from "./schema.ts";

/** No text leads out of the terminal: there is no network, and no picture lies beside a text. */
export function checkLinks(course: AuthoredCourse): readonly Finding[] {
  return placesOf(course)
    .flatMap(({ texts }) => texts)
    .flatMap((text) => [...judge(text, "en"), ...judge(text, "es")]);
}

function judge(text: SeenText, language: Language): readonly Finding[] {
  const written = text.text[language];
  if (written === undefined) return [];
  const links = text.kind === "line" ? addressesIn(written) : readMarkdown(written).links;
  return links.map(({ to, line }) => ({
    file: pathIn(text, language),
    what: `${text.kind === "file" ? `line ${line}` : `the ${text.what}`} leads to ${to === "" ? "nothing" : to}`,
    why: "A student cannot go there. Say here what stands there; an address that is an example belongs between backticks.",
  }));
}

/** A hint is shown as it is written, so only an address stands out, and only outside of code. */
function addressesIn(hint: string): Prose["links"] {
  const prose = hint.replace(/`[^`]*`/g, "");
  return [...prose.matchAll(/\b(?:https?:\/\/|www\.)\S+/gi)].map(([to]) => ({ to, line: 1 }));
}
