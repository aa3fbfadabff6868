import { useCallback, useEffect, useState } from "react";
import type { StudentLine } from "../../main/contract.ts";
import { useDesk } from "../app/desk.ts";
import { ScreenHeading } from "../common/heading.tsx";
import { Notice } from "../common/notice.tsx";
import { Waiting } from "../common/waiting.tsx";
import { useWords } from "../i18n/i18n.ts";
import { PinDone } from "./pin-done.tsx";
import { PinForm } from "./pin-form.tsx";
import { StudentList } from "./student-list.tsx";
import type { StudentsState } from "./students-state.ts";

/** Who may sign in here, whose work is still only here, and a new PIN for who forgot theirs. */
export function Students() {
  const { t } = useWords();
  const desk = useDesk();
  const [state, setState] = useState<StudentsState>({ kind: "loading" });
  const [typed, setTyped] = useState("");
  const load = useCallback(
    async (back: string | null) => {
      const answer = await desk.call("staff:students", {});
      setState(
        answer.ok
          ? { kind: "list", students: answer.value.students, back }
          : { kind: "refused", sentence: answer.refusal.sentence },
      );
    },
    [desk],
  );
  useEffect(() => void load(null), [load]);

  async function set(student: StudentLine, pin: string | null) {
    setState({ kind: "setting", student });
    const answer = await desk.call("staff:resetPin", { student: student.id, pin });
    setState(
      answer.ok
        ? { kind: "done", student, pin: pin === null ? answer.value.pin : null }
        : { kind: "asking", student, sentence: answer.refusal.sentence },
    );
  }

  switch (state.kind) {
    case "loading":
      return <Waiting words={t("staff.loading")} />;
    case "refused":
      return <Notice sentence={state.sentence} again={() => void load(null)} />;
    case "list":
      return (
        <>
          <ScreenHeading>{t("staffArea.studentsTitle")}</ScreenHeading>
          <StudentList
            students={state.students}
            back={state.back}
            typed={typed}
            onTyped={setTyped}
            onNewPin={(student) => setState({ kind: "asking", student, sentence: null })}
          />
        </>
      );
    case "asking":
    case "setting": {
      const { student } = state;
      return (
        <PinForm
          student={student}
          isSetting={state.kind === "setting"}
          sentence={state.kind === "asking" ? state.sentence : null}
          onSet={(pin) => void set(student, pin)}
          onCancel={() => void load(student.id)}
        />
      );
    }
    case "done": {
      const { student, pin } = state;
      return <PinDone name={student.name} pin={pin} onBack={() => void load(student.id)} />;
    }
  }
}
