import { type ReactNode, useCallback, useMemo, useState } from "react";
import { useChunk } from "../app/use-chunk.ts";
import { Notice } from "../common/notice.tsx";
import { useWords } from "../i18n/i18n.ts";
import { AskContext } from "./context.ts";
import type { Topic } from "./topic.ts";

const load = () => import("./ask-dialog.tsx");

/** Around the screens of one student: any of them can open a question. */
export function AskPlace({ children }: { children: ReactNode }) {
  const [topic, setTopic] = useState<Topic | null>(null);
  const [listeners] = useState(() => new Set<() => void>());
  const desk = useMemo(
    () => ({
      ask: setTopic,
      onSent(listener: () => void) {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    }),
    [listeners],
  );
  const close = useCallback(
    (isSent: boolean) => {
      setTopic(null);
      if (isSent) for (const listener of listeners) listener();
    },
    [listeners],
  );
  return (
    <AskContext value={desk}>
      {children}
      {topic && <Open topic={topic} onClose={close} />}
    </AskContext>
  );
}

function Open({ topic, onClose }: { topic: Topic; onClose: (isSent: boolean) => void }) {
  const { t } = useWords();
  const chunk = useChunk(load);
  if (chunk.kind === "loaded") return <chunk.Screen topic={topic} onClose={onClose} />;
  return chunk.kind === "failed" ? <Notice sentence={t("app.unreachable")} again={chunk.again} /> : null;
}
