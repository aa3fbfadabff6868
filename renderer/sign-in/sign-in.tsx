import { TextInput, UnstyledButton } from "@mantine/core";
import { type FormEvent, useReducer, useRef, useState } from "react";
import type { TerminalState } from "../../main/contract.ts";
import { ChunkScreen } from "../app/chunk-screen.tsx";
import { chunks } from "../app/chunks.ts";
import { useDesk } from "../app/desk.ts";
import { ScreenHeading } from "../common/heading.tsx";
import { LanguageSwitch } from "../common/language-switch.tsx";
import { Notice } from "../common/notice.tsx";
import { useWords } from "../i18n/i18n.ts";
import { NameList } from "./name-list.tsx";
import { PinField } from "./pin-field.tsx";
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
          <StudentSignIn signInBy={terminal.signInBy} students={terminal.students} />
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

function StudentSignIn({ signInBy, students }: Pick<TerminalState, "signInBy" | "students">) {
  const { t } = useWords();
  const desk = useDesk();
  const [form, move] = useReducer(signInMoved, emptyForm);
  const pinField = useRef<HTMLInputElement>(null);
  const name = students.find(({ id }) => id === form.student)?.name;
  const isTyped = signInBy === "name";

  async function send(event: FormEvent) {
    event.preventDefault();
    if (form.step.kind === "trying") return;
    pinField.current?.focus();
    if (form.student === null) {
      return move({ kind: "refused", sentence: t(isTyped ? "signIn.typeFirst" : "signIn.chooseFirst") });
    }
    if (form.pin.length < pinLength.min) return move({ kind: "refused", sentence: t("signIn.pinShort") });
    move({ kind: "sent" });
    const answer = await desk.call("session:signIn", {
      ...(isTyped ? { name: form.student } : { student: form.student }),
      pin: form.pin,
    });
    if (!answer.ok) return move({ kind: "refused", sentence: answer.refusal.sentence });
    desk.enter(answer.value);
  }

  return (
    <form className="sign-in-form" onSubmit={(event) => void send(event)} noValidate>
      <ScreenHeading>{t("signIn.title")}</ScreenHeading>
      {isTyped ? (
        <TextInput
          className="sign-in-name"
          label={t("signIn.name")}
          description={t("signIn.nameHint")}
          autoComplete="off"
          spellCheck={false}
          value={form.student ?? ""}
          onChange={({ currentTarget: { value } }) =>
            move({ kind: "chosen", student: value.trim() === "" ? null : value })
          }
        />
      ) : (
        <NameList
          students={students}
          chosen={form.student}
          onChoose={(student) => move({ kind: "chosen", student })}
          onDone={() => pinField.current?.focus()}
        />
      )}
      <PinField
        field={pinField}
        label={name ? t("signIn.pinOf", { name }) : t("signIn.pin")}
        submit={t("signIn.submit")}
        form={form}
        move={move}
      />
    </form>
  );
}
