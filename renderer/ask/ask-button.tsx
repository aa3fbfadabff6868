import { UnstyledButton } from "@mantine/core";
import { IconMessageQuestion } from "@tabler/icons-react";
import { useWords } from "../i18n/i18n.ts";
import { useAsk } from "./context.ts";
import type { Topic } from "./topic.ts";

/** `short`: where the bar has room for one word. */
export function AskButton({ topic, short = false }: { topic: Topic; short?: boolean }) {
  const { t } = useWords();
  const { ask } = useAsk();
  return (
    <UnstyledButton className="quiet-button ask-button" aria-haspopup="dialog" onClick={() => ask(topic)}>
      <IconMessageQuestion size="1.25rem" stroke={1.75} aria-hidden="true" />
      {t(short ? "ask.short" : "ask.open")}
    </UnstyledButton>
  );
}
