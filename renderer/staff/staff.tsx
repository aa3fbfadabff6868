import { UnstyledButton } from "@mantine/core";
import { useCallback, useState } from "react";
import type { TerminalState } from "../../main/contract.ts";
import { useDesk } from "../app/desk.ts";
import { IdleWatch } from "../app/idle-watch.tsx";
import { LanguageSwitch } from "../common/language-switch.tsx";
import { Notice } from "../common/notice.tsx";
import { useWords } from "../i18n/i18n.ts";
import { Carry } from "./carry.tsx";
import { Computer } from "./computer.tsx";
import { Deeds } from "./deeds.tsx";
import { Leave } from "./leave.tsx";
import type { Stage } from "./state.ts";
import { Students } from "./students.tsx";
import "./staff.css";
import "./staff-area.css";

const parts = ["carry", "students", "computer", "deeds", "leave"] as const;
type Part = (typeof parts)[number];

/** All that staff do at a terminal: one page, and a short menu of what is on it. */
export default function Staff({ terminal }: { terminal: TerminalState }) {
  const { t } = useWords();
  const desk = useDesk();
  const [part, setPart] = useState<Part>("carry");
  const [stage, setStage] = useState<Stage>("choosing");
  const [stuck, setStuck] = useState<string | null>(null);
  const names = {
    carry: t("staffArea.carry"),
    students: t("staffArea.students"),
    computer: t("staffArea.computer"),
    deeds: t("staffArea.deeds"),
    leave: t("staffArea.leave"),
  };
  const go = useCallback((to: Part) => {
    setStage("choosing");
    setPart(to);
  }, []);
  const signOut = useCallback(() => void desk.signOut(false).then(setStuck), [desk]);

  return (
    <div className="page staff">
      <header className="page-bar">
        <span className="dim">{t("staff.terminal", { name: terminal.terminal.name })}</span>
        {stage === "choosing" && (
          <UnstyledButton className="quiet-button" onClick={signOut}>
            {t("staff.signOut")}
          </UnstyledButton>
        )}
      </header>
      <div className="staff-desk">
        <nav className="staff-menu" aria-label={t("staffArea.menu")}>
          {/* While something is carried nobody leaves; the place of the menu stays, so that nothing moves. */}
          {stage !== "running" &&
            parts.map((each) => (
              <UnstyledButton
                key={each}
                className="quiet-button staff-menu-part"
                aria-current={each === part ? "page" : undefined}
                onClick={() => go(each)}
              >
                {names[each]}
              </UnstyledButton>
            ))}
        </nav>
        <main className="staff-part">
          {stuck && <Notice sentence={stuck} />}
          {part === "carry" && <Carry onStage={setStage} onSignOut={signOut} />}
          {part === "students" && <Students />}
          {part === "computer" && <Computer />}
          {part === "deeds" && <Deeds />}
          {part === "leave" && <Leave />}
        </main>
      </div>
      <footer className="page-foot">
        <LanguageSwitch />
      </footer>
      {stage !== "running" && (
        <IdleWatch idleMinutes={terminal.staffIdleMinutes} warning={t("staffArea.idleWarning")} />
      )}
    </div>
  );
}
