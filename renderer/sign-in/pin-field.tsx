import { Button, TextInput } from "@mantine/core";
import type { RefObject } from "react";
import { useWords } from "../i18n/i18n.ts";
import { PinPad } from "./pin-pad.tsx";
import type { SignInForm, SignInMove } from "./state.ts";

interface Props {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly label: string;
  readonly submit: string;
  readonly form: SignInForm;
  readonly move: (move: SignInMove) => void;
}

/** The PIN by keys or by the pad, what came of it, and the way in. */
export function PinField({ field, label, submit, form, move }: Props) {
  const { t } = useWords();
  return (
    <div className="sign-in-pin">
      <TextInput
        ref={field}
        type="password"
        inputMode="numeric"
        autoComplete="off"
        label={label}
        description={t("signIn.pinHint")}
        value={form.pin}
        error={form.step.kind === "refused" ? form.step.sentence : null}
        errorProps={{ role: "alert" }}
        onChange={(event) => move({ kind: "pinTyped", pin: event.currentTarget.value })}
      />
      <PinPad onMove={move} />
      <Button type="submit" fullWidth aria-disabled={form.step.kind === "trying"}>
        {form.step.kind === "trying" ? t("signIn.checking") : submit}
      </Button>
    </div>
  );
}
