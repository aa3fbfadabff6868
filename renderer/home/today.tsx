import { IconMail, IconRefresh } from "@tabler/icons-react";
import type { HomeView } from "../../main/contract.ts";
import { hashOf } from "../app/route.ts";
import { AskButton } from "../ask/ask-button.tsx";
import { nothingInParticular } from "../ask/topic.ts";
import { list } from "../i18n/format.ts";
import { useWords } from "../i18n/i18n.ts";
import { localText } from "../i18n/language.ts";

/** Names of what has come back; the rest shows when it is its turn. */
const mostNamed = 3;

/** What else there is today: answers, what has come back to be reviewed, and a question to ask. Quiet. */
export function Today({ review, unread }: Pick<HomeView, "review" | "unread">) {
  const { t, language } = useWords();
  const isReviewed = review.items.length === 0 && review.done > 0;
  const skills = new Set(
    review.items.flatMap((item) => item.skills.map((each) => localText(each, language))),
  );
  const minutes = review.items.reduce((sum, item) => sum + item.minutes, 0);
  return (
    <section className="home-today" aria-label={t("home.today")}>
      {unread > 0 && (
        <a className="quiet-button" href="#/answers">
          <IconMail size="1.25rem" stroke={1.75} aria-hidden="true" />
          {t("home.answers", { count: unread })}
        </a>
      )}
      {review.items.length > 0 && (
        <a className="quiet-button" href={hashOf({ kind: "review" })}>
          <IconRefresh size="1.25rem" stroke={1.75} aria-hidden="true" />
          {t("home.review", {
            skills: list([...skills].slice(0, mostNamed), language).toLocaleLowerCase(language),
            minutes: t("home.minutes", { count: minutes }),
          })}
        </a>
      )}
      <AskButton topic={nothingInParticular} />
      {isReviewed && <p className="dim">{t("home.reviewed")}</p>}
    </section>
  );
}
