import { useEffect, useMemo } from "react";
import type { Call, Language } from "../../main/contract.ts";
import { type Opened, openSearcher } from "./searcher.ts";

export type SearcherOf = () => Promise<Opened>;

/**
 * Opens the search when it is first asked for, and keeps it until the language is another one or the student leaves: then its
 * worker ends, and with it all that it knew.
 */
export function useSearcher(call: Call, language: Language): SearcherOf {
  const kept = useMemo(() => keepSearcher(call, language), [call, language]);
  useEffect(() => () => kept.close(), [kept]);
  return kept.open;
}

function keepSearcher(call: Call, language: Language) {
  let opened: Promise<Opened> | null = null;
  return {
    open(): Promise<Opened> {
      if (opened) return opened;
      const present = openSearcher(call, language);
      opened = present;
      // What was refused or failed is tried anew the next time.
      const forget = () => {
        if (opened === present) opened = null;
      };
      present.then((answer) => answer.ok || forget(), forget);
      return present;
    },
    close(): void {
      opened?.then(
        (answer) => answer.ok && answer.value.close(),
        () => {},
      );
      opened = null;
    },
  };
}
