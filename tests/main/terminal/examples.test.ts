import { expect, test } from "vitest";
import type { RunNews } from "../../../main/contract.ts";
import { examples } from "../../../renderer/playground/examples.ts";
import { answered, bootProvisioned } from "../../support/booted.ts";
import { temporaryFolder } from "../../support/folder.ts";

/** What a player answers, and the last line that it comes to. */
const plays = {
  guess: {
    en: { answers: ["lower", "what?", "higher", "yes"], last: "Found it in 3 guesses." },
    es: { answers: ["menor", "¿qué?", "mayor", "sí"], last: "Lo encontré en 3 intentos." },
  },
  prices: {
    en: { answers: [], last: "Dearest: coffee" },
    es: { answers: [], last: "El más caro: café" },
  },
  quiz: {
    en: { answers: ["const", "4", " mercury "], last: "You have 2 of 3." },
    es: { answers: ["const", "4", " mercurio "], last: "Tienes 2 de 3." },
  },
} as const;

test("every example runs to its end in both languages, as a student's project", async () => {
  const terminal = await bootProvisioned(temporaryFolder());
  await terminal.signIn();
  for (const { id, files } of examples) {
    for (const language of ["en", "es"] as const) {
      const { answers, last } = plays[id][language];
      const made = answered(await terminal.call("project:make", { name: id, files: files[language] }));
      const { files: kept } = answered(await terminal.call("project:open", { project: made.project }));
      const { run } = answered(await terminal.call("run:start", { exercise: null, files: kept, language }));
      const all: RunNews[] = [];
      const left: string[] = [...answers];
      for (let seen = 0; all.at(-1)?.kind !== "ended"; ) {
        const heard = answered(await terminal.call("run:hear", { run, seen }));
        seen = heard.seen;
        all.push(...heard.news);
        for (const { kind } of heard.news)
          if (kind === "asked") await terminal.call("run:type", { run, line: left.shift() ?? null });
      }
      const printed = all.flatMap((news) => (news.kind === "printed" ? [news.text] : [])).join("");
      const lastLine = printed.trimEnd().split("\n").at(-1);
      expect({ id, language, end: all.at(-1), lastLine, left }).toMatchObject({
        ...{ id, language, end: { end: { kind: "ended" } }, lastLine: last, left: [] },
      });
    }
  }
});
