import { Button, TextInput, UnstyledButton } from "@mantine/core";
import { type FormEvent, useRef, useState } from "react";
import { useDesk } from "../app/desk.ts";
import { ScreenHeading } from "../common/heading.tsx";
import { useWords } from "../i18n/i18n.ts";

type Step =
  | { readonly kind: "filling" }
  | { readonly kind: "trying" }
  | { readonly kind: "refused"; readonly sentence: string };

/** The door for staff. */
export default function StaffSignIn({ onBack }: { onBack: () => void }) {
  const { t } = useWords();
  const desk = useDesk();
  const field = useRef<HTMLInputElement>(null);
  const [secret, setSecret] = useState("");
  const [step, setStep] = useState<Step>({ kind: "filling" });

  async function send(event: FormEvent) {
    event.preventDefault();
    field.current?.focus();
    if (step.kind === "trying" || secret === "") return;
    setStep({ kind: "trying" });
    const answer = await desk.call("staff:signIn", { secret });
    if (answer.ok) return desk.enter(answer.value);
    setSecret("");
    setStep({ kind: "refused", sentence: answer.refusal.sentence });
  }

  return (
    <form className="staff-sign-in" onSubmit={(event) => void send(event)} noValidate>
      <ScreenHeading>{t("staff.signInTitle")}</ScreenHeading>
      <TextInput
        ref={field}
        type="password"
        autoComplete="off"
        label={t("staff.secret")}
        value={secret}
        error={step.kind === "refused" ? step.sentence : null}
        errorProps={{ role: "alert" }}
        onChange={(event) => {
          setSecret(event.currentTarget.value);
          setStep({ kind: "filling" });
        }}
      />
      <div className="row">
        <Button type="submit" aria-disabled={step.kind === "trying"}>
          {step.kind === "trying" ? t("staff.checking") : t("staff.submit")}
        </Button>
        <UnstyledButton className="quiet-button" onClick={onBack}>
          {t("staff.toStudents")}
        </UnstyledButton>
      </div>
    </form>
  );
}
