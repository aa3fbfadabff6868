import { UnstyledButton } from "@mantine/core";
import { IconBackspace } from "@tabler/icons-react";
import { useWords } from "../i18n/i18n.ts";
import type { SignInMove } from "./state.ts";

const rows = ["1", "2", "3", "4", "5", "6", "7", "8", "9"] as const;

/** Digits for the mouse; the keyboard types into the field. */
export function PinPad({ onMove }: { onMove: (move: SignInMove) => void }) {
  const { t } = useWords();
  const digit = (value: string) => (
    <UnstyledButton key={value} className="pad-key" onClick={() => onMove({ kind: "digit", digit: value })}>
      {value}
    </UnstyledButton>
  );
  return (
    <fieldset className="pad">
      <legend className="out-of-sight">{t("signIn.pad")}</legend>
      {rows.map(digit)}
      <UnstyledButton className="pad-key pad-word" onClick={() => onMove({ kind: "cleared" })}>
        {t("signIn.clear")}
      </UnstyledButton>
      {digit("0")}
      <UnstyledButton
        className="pad-key"
        aria-label={t("signIn.deleteDigit")}
        onClick={() => onMove({ kind: "deleted" })}
      >
        <IconBackspace aria-hidden="true" stroke={1.5} />
      </UnstyledButton>
    </fieldset>
  );
}
