import { maxSourceLength } from "../../curriculum/schema.ts";
import type { Say } from "../words/say.ts";
import { tokensOf } from "./tokens.ts";

/** What is wrong with a text before SQLite sees it; null for nothing. */
export function textFault(text: string | undefined, say: Say): string | null {
  if (text === undefined) return say("sql.noFile");
  if (text.length > maxSourceLength) return say("sql.long", { count: maxSourceLength });
  // C's texts end at a zero.
  if (text.includes("\0")) return say("sql.read.zero");
  return tokensOf(text).some((token) => token.text !== ";") ? null : say("sql.empty");
}
