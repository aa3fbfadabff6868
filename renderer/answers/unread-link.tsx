import { IconMail } from "@tabler/icons-react";
import { useSyncExternalStore } from "react";
import { useDesk } from "../app/desk.ts";
import { useWords } from "../i18n/i18n.ts";

/** How many answers the signed-in student has not read. Known with the session, so that no screen moves for it. */
function useUnread(): number {
  const desk = useDesk();
  const state = useSyncExternalStore(desk.subscribe, desk.state);
  return state.kind === "ready" && state.terminal.session.kind === "student"
    ? state.terminal.session.unread
    : 0;
}

/** Beside the link to the answers. */
export function UnreadCount() {
  const { t } = useWords();
  const unread = useUnread();
  return unread === 0 ? null : <span className="unread"> · {t("answers.unread", { count: unread })}</span>;
}

/** In the lesson's bar, which has no such link: only while there is something to read. */
export function UnreadLink() {
  const { t } = useWords();
  const unread = useUnread();
  if (unread === 0) return null;
  return (
    <a className="quiet-button unread-link" href="#/answers">
      <IconMail size="1.25rem" stroke={1.75} aria-hidden="true" />
      {t("answers.newCount", { count: unread })}
    </a>
  );
}
