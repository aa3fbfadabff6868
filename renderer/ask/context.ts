import { createContext, use } from "react";
import type { Topic } from "./topic.ts";

export interface AskDesk {
  /** Opens the question about this; what was written of it before is in it. */
  readonly ask: (topic: Topic) => void;
  /** Tells whoever lists questions that one was sent. Returns how to call it off. */
  readonly onSent: (listener: () => void) => () => void;
}

export const AskContext = createContext<AskDesk | null>(null);

export function useAsk(): AskDesk {
  const desk = use(AskContext);
  if (!desk) throw new Error("no place for questions around this screen");
  return desk;
}
