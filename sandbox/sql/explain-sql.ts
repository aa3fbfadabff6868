import type { ProgramError } from "../verdict.ts";
import type { Say } from "../words/say.ts";
import type { Refusal } from "./authorizer.ts";
import type { Catalogue } from "./catalogue.ts";
import type { SqlFailure } from "./database.ts";
import { explainName } from "./explain-name.ts";
import { explainRunning } from "./explain-running.ts";
import { explainSyntax } from "./explain-syntax.ts";
import { placeAt } from "./place.ts";
import { tokensOf, wordOf } from "./tokens.ts";

/** A sentence, and where in the text to look, as an index. */
export interface Told {
  readonly sentence: string;
  readonly at: number;
}

/** What SQLite refused, in plain words. `catalogue` is what the database held at that moment. */
export function explainSql(failure: SqlFailure, text: string, catalogue: Catalogue, say: Say): ProgramError {
  const { sentence, at } = told(failure, text, catalogue, say);
  return { name: "SQLite", raw: failure.message, sentence, place: placeAt(text, at) };
}

function told(failure: SqlFailure, text: string, catalogue: Catalogue, say: Say): Told {
  const { message, at } = failure;
  const tokens = tokensOf(text);
  const first = wordOf(tokens.find(({ start }) => start >= failure.start));
  if (failure.refused !== null) {
    return {
      sentence: first === "VACUUM" ? say("sql.refused.vacuum") : refusedSentence(failure.refused, say),
      at,
    };
  }
  const words =
    explainSyntax(failure, text, tokens, catalogue, say) ??
    explainName(failure, tokens, catalogue, say) ??
    explainRunning(failure, first, say);
  return words ?? { sentence: say("sql.plain", { message }), at };
}

function refusedSentence(refused: Refusal, say: Say): string {
  switch (refused.kind) {
    case "file":
      return say("sql.refused.file");
    case "pragma":
      return say("sql.refused.pragma", { name: refused.name });
    case "inner":
      return say("sql.refused.inner", { name: refused.name });
    case "virtual":
      return say("sql.refused.virtual");
  }
}
