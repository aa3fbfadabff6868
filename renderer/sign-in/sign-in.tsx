import { Button, TextInput, UnstyledButton } from "@mantine/core";
import { type FormEvent, useReducer, useRef, useState } from "react";
import type { TerminalState } from "../../main/contract.ts";
import { ChunkScreen } from "../app/chunk-screen.tsx";
import { chunks } from "../app/chunks.ts";
import { useDesk } from "../app/desk.ts";
import { go } from "../app/use-route.ts";
import { ScreenHeading } from "../common/heading.tsx";
import { LanguageSwitch } from "../common/language-switch.tsx";
import { Notice } from "../common/notice.tsx";
import { useWords } from "../i18n/i18n.ts";
import { lastStudent } from "./last-student.ts";
import { NameList } from "./name-list.tsx";
import { PinPad } from "./pin-pad.tsx";
import { emptyForm, pinLength, signInMoved } from "./state.ts";
import "./sign-in.css";

interface Props {
  readonly terminal: TerminalState;
  readonly facility: string;
  readonly notice: string | null;
}

/** Where everybody begins. Students choose their name and give their PIN; staff have a door of their own. */
export function SignIn({ terminal, facility, notice }: Props) {
  const { t } = useWords();
  const [door, setDoor] = useState<"students" | "staff">("students");
  return (
    <div className="page sign-in">
      <main>
        {notice && <Notice sentence={notice} />}
        {door === "students" ? (
          <StudentSignIn students={terminal.students} />
        ) : (
          <ChunkScreen load={chunks.staffSignIn} inner={{ onBack: () => setDoor("students") }} />
        )}
      </main>
      <footer className="page-foot">
        <span>{t("signIn.place", { facility, terminal: terminal.terminal.name })}</span>
        <LanguageSwitch />
        {door === "students" && (
          <UnstyledButton className="quiet-button" onClick={() => setDoor("staff")}>
            {t("signIn.toStaff")}
          </UnstyledButton>
        )}
      </footer>
    </div>
  );
}

function StudentSignIn({ students }: { students: TerminalState["students"] }) {
  const { t } = useWords();
  const desk = useDesk();
  const [form, move] = useReducer(signInMoved, emptyForm);
  const pinField = useRef<HTMLInputElement>(null);
  const name = students.find(({ id }) => id === form.student)?.name;

  async function send(event: FormEvent) {
    event.preventDefault();
    if (form.step.kind === "trying") return;
    pinField.current?.focus();
    if (form.student === null) return move({ kind: "refused", sentence: t("signIn.chooseFirst") });
    if (form.pin.length < pinLength.min) return move({ kind: "refused", sentence: t("signIn.pinShort") });
    move({ kind: "sent" });
    const answer = await desk.call("session:signIn", { student: form.student, pin: form.pin });
    if (!answer.ok) return move({ kind: "refused", sentence: answer.refusal.sentence });
    if (!lastStudent.isAgain(form.student)) go({ kind: "home" });
    desk.enter(answer.value);
  }

  return (
    <form className="sign-in-form" onSubmit={(event) => void send(event)} noValidate>
      <ScreenHeading>{t("signIn.title")}</ScreenHeading>
      <NameList
        students={students}
        chosen={form.student}
        onChoose={(student) => move({ kind: "chosen", student })}
        onDone={() => pinField.current?.focus()}
      />
      <div className="sign-in-pin">
        <TextInput
          ref={pinField}
          type="password"
          inputMode="numeric"
          autoComplete="off"
          label={name ? t("signIn.pinOf", { name }) : t("signIn.pin")}
          description={t("signIn.pinHint")}
          value={form.pin}
          error={form.step.kind === "refused" ? form.step.sentence : null}
          errorProps={{ role: "alert" }}
          onChange={(event) => move({ kind: "pinTyped", pin: event.currentTarget.value })}
        />
        <PinPad onMove={move} />
        <Button type="submit" fullWidth aria-disabled={form.step.kind === "trying"}>
          {form.step.kind === "trying" ? t("signIn.checking") : t("signIn.submit")}
        </Button>
      </div>
    </form>
  );
}
