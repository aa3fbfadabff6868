import { IconChevronRight } from "@tabler/icons-react";
import { useMemo } from "react";
import type { ProgressView } from "../../main/contract.ts";
import { ScreenHeading } from "../common/heading.tsx";
import { Notice } from "../common/notice.tsx";
import { StudentPage } from "../common/student-page.tsx";
import { Waiting } from "../common/waiting.tsx";
import { useWords } from "../i18n/i18n.ts";
import { type Loaded, useLoaded } from "./loaded.ts";
import { Modules } from "./modules.tsx";
import { folioHash } from "./pages.ts";
import { SkillMap } from "./skill-map.tsx";
import { Weeks } from "./weeks.tsx";

/** What a student can do, what they are learning, and how each exercise went. */
export function Progress({ name }: { name: string }) {
  const { t, language } = useWords();
  const ask = useMemo(() => ({ language }), [language]);
  const { state, again } = useLoaded("progress:open", ask);
  return (
    <StudentPage name={name} here="progress" className="folio">
      <ScreenHeading>{t("progress.title")}</ScreenHeading>
      <Body state={state} again={again} />
    </StudentPage>
  );
}

function Body({ state, again }: { state: Loaded<ProgressView>; again: () => void }) {
  const { t } = useWords();
  switch (state.kind) {
    case "loading":
      return <Waiting words={t("progress.loading")} />;
    case "refused":
      return <Notice sentence={state.sentence} again={again} />;
    case "open": {
      const { skills, weeks, modules } = state.value;
      return (
        <>
          {skills.length > 0 && <SkillMap skills={skills} />}
          {weeks.length > 0 && <Weeks weeks={weeks} />}
          <Modules modules={modules} />
          <p className="folio-on">
            <a className="quiet-button" href={folioHash({ kind: "notes" })}>
              {t("progress.toNotes")}
              <IconChevronRight size="1.125rem" stroke={1.75} aria-hidden="true" />
            </a>
          </p>
        </>
      );
    }
  }
}
