import { UnstyledButton } from "@mantine/core";
import { type FormEvent, useReducer, useRef } from "react";
import type { Session } from "../../main/contract.ts";
import { useDesk } from "../app/desk.ts";
import { ScreenHeading } from "../common/heading.tsx";
import { useWords } from "../i18n/i18n.ts";
import { PinField } from "./pin-field.tsx";
import { emptyForm, pinLength, signInMoved } from "./state.ts";
import "./sign-in.css";

/** A session that was left alone: whose it is, the way back into it, and the way past it. */
export function Locked({ session }: { session: Extract<Session, { kind: "locked" }> }) {
  const { t } = useWords();
  const desk = useDesk();
  const { id, name } = session;
  const [form, move] = useReducer(signInMoved, { ...emptyForm, student: id });
  const field = useRef<HTMLInputElement>(null);

  async function send(event: FormEvent) {
    event.preventDefault();
    if (form.step.kind === "trying") return;
    field.current?.focus();
    if (form.pin.length < pinLength.min) return move({ kind: "refused", sentence: t("signIn.pinShort") });
    move({ kind: "sent" });
    const answer = await desk.call("session:signIn", { student: id, pin: form.pin });
    if (!answer.ok) return move({ kind: "refused", sentence: answer.refusal.sentence });
    desk.enter(answer.value);
  }

  return (
    <div className="page sign-in">
      <main>
        <form className="sign-in-form" onSubmit={(event) => void send(event)} noValidate>
          <ScreenHeading>{t("lock.title")}</ScreenHeading>
          <p className="locked-why">{t("lock.why", { name })}</p>
          <PinField
            field={field}
            label={t("signIn.pinOf", { name })}
            submit={t("lock.unlock")}
            form={form}
            move={move}
          />
        </form>
      </main>
      <footer className="page-foot">
        <UnstyledButton className="quiet-button" onClick={() => void desk.signOut(true)}>
          {t("lock.other", { name })}
        </UnstyledButton>
      </footer>
    </div>
  );
}
