import { TextInput, UnstyledButton } from "@mantine/core";
import type { StudentLine } from "../../main/contract.ts";
import { useWords } from "../i18n/i18n.ts";
import { matching, mostShown } from "./students-state.ts";

interface Props {
  readonly students: readonly StudentLine[];
  /** Whose line was left for a new PIN: the focus goes on from there. */
  readonly back: string | null;
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
  readonly onNewPin: (student: StudentLine) => void;
}

export function StudentList({ students, back, typed, onTyped, onNewPin }: Props) {
  const { t } = useWords();
  const found = matching(students, typed);
  const hidden = found.length - mostShown;
  return (
    <>
      <TextInput
        className="staff-search"
        type="search"
        label={t("staffArea.search")}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => onTyped(event.currentTarget.value)}
      />
      <p className="dim carried" role="status">
        {found.length === 0 ? t("staffArea.noneFound") : t("staffArea.found", { count: found.length })}
      </p>
      <ul className="staff-lines">
        {found.slice(0, mostShown).map((student) => (
          <li key={student.id}>
            <span className="drive">
              <span className="break">{student.name}</span>
              <span className="drive-details">
                <About student={student} />
              </span>
            </span>
            {!student.isArchived && (
              <UnstyledButton
                className="quiet-button"
                aria-label={t("staffArea.newPinFor", { name: student.name })}
                ref={student.id === back ? focusOn : null}
                onClick={() => onNewPin(student)}
              >
                {t("staffArea.newPin")}
              </UnstyledButton>
            )}
          </li>
        ))}
      </ul>
      {hidden > 0 && <p className="dim">{t("staffArea.more", { count: hidden })}</p>}
    </>
  );
}

/** After the heading has taken the focus as its screen appeared. */
function focusOn(button: HTMLButtonElement | null): void {
  if (button) setTimeout(() => button.isConnected && button.focus());
}

function About({ student: { isArchived, waiting, waitMs } }: { student: StudentLine }) {
  const { t } = useWords();
  const parts = [
    isArchived ? t("staffArea.archived") : null,
    waiting === 0 ? t("staffArea.workGone") : t("staffArea.workWaits", { count: waiting }),
    waitMs > 0 ? t("staffArea.mustWait") : null,
  ];
  return parts.filter((part) => part !== null).join(" · ");
}
