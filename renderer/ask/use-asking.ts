import { useCallback, useEffect, useReducer, useRef } from "react";
import { useDesk } from "../app/desk.ts";
import { askMoved } from "./state.ts";
import type { Topic } from "./topic.ts";

/** After the last key. */
const quietMs = 500;

/** Begins the question, keeps it as it is written, and sends it. */
export function useAsking({ lesson, exercise, follows }: Topic) {
  const desk = useDesk();
  const [asking, move] = useReducer(askMoved, { kind: "loading" });
  const text = asking.kind === "writing" ? asking.text : null;
  const at = asking.kind === "writing" ? asking.at : null;
  const keep = useRef<(() => void) | null>(null);

  const begin = useCallback(async () => {
    const drafts = desk.drafts();
    // The code that goes along is the one that the terminal has stored.
    if (!(await drafts.flush())) return move({ kind: "refused", sentence: drafts.trouble() ?? "" });
    const answer = await desk.call("question:begin", { lesson, exercise, follows });
    move(
      answer.ok
        ? { kind: "begun", begun: answer.value }
        : { kind: "refused", sentence: answer.refusal.sentence },
    );
  }, [desk, lesson, exercise, follows]);
  useEffect(() => void begin(), [begin]);

  const begun = asking.kind === "writing" ? asking.begun : null;
  useEffect(() => {
    const kept = begun?.draft ?? { text: "", at: null };
    const isKept = kept.text === text && kept.at?.file === at?.file && kept.at?.line === at?.line;
    if (text === null || (isKept && keep.current === null)) return;
    const store = async () => {
      keep.current = null;
      const answer = await desk.call("question:keep", { lesson, exercise, follows, text, at });
      move(answer.ok ? { kind: "kept" } : { kind: "refused", sentence: answer.refusal.sentence });
    };
    keep.current = () => void store();
    const timer = setTimeout(() => keep.current?.(), quietMs);
    return () => clearTimeout(timer);
  }, [desk, lesson, exercise, follows, begun, text, at]);

  useEffect(() => {
    const now = () => keep.current?.();
    document.addEventListener("visibilitychange", now);
    return () => {
      document.removeEventListener("visibilitychange", now);
      now(); // before it closes
    };
  }, []);

  async function send() {
    if (asking.kind !== "writing" || asking.isSending || asking.text.trim() === "") return;
    keep.current = null;
    move({ kind: "sending" });
    const files = Object.keys(asking.begun.files).length === 0 ? null : asking.begun.files;
    const answer = await desk.call("question:ask", {
      ...{ lesson, exercise, follows, files },
      ...{ text: asking.text, at: asking.at },
    });
    move(answer.ok ? { kind: "sent" } : { kind: "refused", sentence: answer.refusal.sentence });
  }

  return { asking, move, begin, send };
}
