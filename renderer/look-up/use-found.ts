import { useCallback, useEffect, useRef, useState } from "react";
import type { Call, CodeLine } from "../../main/contract.ts";
import { useDesk } from "../app/desk.ts";
import type { FoundGroup } from "./finding.ts";
import type { Filter } from "./groups.ts";
import type { SearcherOf } from "./use-searcher.ts";

/** What the present query finds. While the next is looked for, the last one stays. */
export type FoundState =
  | { readonly kind: "waiting" }
  | { readonly kind: "failed" }
  | { readonly kind: "refused"; readonly sentence: string }
  | {
      readonly kind: "found";
      readonly text: string;
      readonly groups: readonly FoundGroup[];
      /** Of the student's own programs. */
      readonly lines: readonly CodeLine[];
    };

/** From so many letters on, one's own programs are searched. */
const shortest = 2;
/** The contract takes no more. */
const longest = 200;

/**
 * Searches the course in its worker, and the student's programs where they are kept. `again` asks once more, after a refusal.
 */
export function useFound(
  searcher: SearcherOf,
  text: string,
  filter: Filter,
): { readonly found: FoundState; readonly again: () => void } {
  const { call } = useDesk();
  const [found, setFound] = useState<FoundState>({ kind: "waiting" });
  const asked = useRef(0);
  const search = useCallback(async () => {
    asked.current += 1;
    const own = asked.current;
    const next = await findAll(searcher, call, text.trim(), filter).catch(
      () => ({ kind: "failed" }) as const,
    );
    // Whoever has typed on meanwhile asks for something else.
    if (next && own === asked.current) setFound(next);
  }, [searcher, call, text, filter]);
  useEffect(() => void search(), [search]);
  return { found, again: () => void search() };
}

async function findAll(
  searcher: SearcherOf,
  call: Call,
  text: string,
  filter: Filter,
): Promise<FoundState | null> {
  if (text === "") return { kind: "waiting" };
  const isOwnToo = text.length >= shortest && (filter === "all" || filter === "code");
  const own = isOwnToo ? call("code:find", { text: text.slice(0, longest) }) : null;
  const opened = await searcher();
  if (!opened.ok) return { kind: "refused", sentence: opened.refusal.sentence };
  const [groups, lines] = await Promise.all([filter === "code" ? [] : opened.value.find(text, filter), own]);
  if (lines && !lines.ok) return { kind: "refused", sentence: lines.refusal.sentence };
  return groups && { kind: "found", text, groups, lines: lines?.value.lines ?? [] };
}
