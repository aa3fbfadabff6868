import type { ReactNode } from "react";
import { UnreadCount } from "../answers/unread-link.tsx";
import { useWords } from "../i18n/i18n.ts";
import { LookUpButton } from "../look-up/look-up-button.tsx";
import { LookUpSlot } from "../look-up/slot.tsx";
import { NameMenu } from "./name-menu.tsx";
import { type PlaceName, places } from "./places.ts";

interface Props {
  readonly name: string;
  /** `null`: a page that the bar does not lead to. */
  readonly here: PlaceName | null;
  readonly className?: string;
  readonly children: ReactNode;
}

/** What every page of a student but the lesson has around it: the slim bar with the other pages, and the room for looking up. */
export function StudentPage({ name, here, className = "", children }: Props) {
  const { t } = useWords();
  return (
    <div className={`page ${className}`}>
      <header className="page-bar">
        <nav aria-label={t("places.title")}>
          {places.map(({ place, hash, words }) => (
            <a
              key={place}
              className="quiet-button page-bar-place"
              href={hash}
              aria-current={place === here ? "page" : undefined}
            >
              {t(words)}
              {place === "answers" && <UnreadCount />}
            </a>
          ))}
        </nav>
        <LookUpButton />
        <NameMenu name={name} />
      </header>
      <main>{children}</main>
      <LookUpSlot />
    </div>
  );
}
