import { Button, TextInput, UnstyledButton } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { Ask, NotesView } from "../../main/contract.ts";
import { useDesk } from "../app/desk.ts";
import { useWords } from "../i18n/i18n.ts";

interface Props {
  readonly kind: Exclude<NotesView["kind"], "open">;
  readonly onView: (view: NotesView) => void;
}

type Opening = Ask<"notes:open">["opening"];

/** What the lock is worth, said before anybody writes, and the PIN. After a new PIN: the one before it, or a new beginning. */
export function NotesDoor({ kind, onView }: Props) {
  const { t } = useWords();
  const { call } = useDesk();
  const [pin, setPin] = useState("");
  const [former, setFormer] = useState("");
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const isOther = kind === "otherPin";

  async function open(opening: Opening) {
    if (isBusy) return;
    setBusy(true);
    setTrouble(null);
    const answer = await call("notes:open", { pin, opening });
    setBusy(false);
    if (!answer.ok) {
      setTrouble(answer.refusal.kind === "notUnderstood" ? t("notes.digits") : answer.refusal.sentence);
      return;
    }
    if (answer.value.kind === "otherPin" && isOther) setTrouble(t("notes.notFormer"));
    onView(answer.value);
  }
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    void open(isOther && former !== "" ? { way: "formerPin", former } : { way: "pin" });
  }

  return (
    <form className="notes-door" onSubmit={onSubmit}>
      <ul className="measure">
        <li>{t("notes.lockStaff")}</li>
        <li>{t("notes.lockHere")}</li>
        <li>{t("notes.lockWeak")}</li>
        <li>
          <b>{t("notes.lockReset")}</b>
        </li>
      </ul>
      {isOther && (
        <p className="measure" role="alert">
          {t("notes.otherPin")}
        </p>
      )}
      <TextInput
        type="password"
        inputMode="numeric"
        autoComplete="off"
        label={t("notes.pin")}
        value={pin}
        error={trouble}
        errorProps={{ role: "alert" }}
        onChange={(event) => setPin(event.currentTarget.value)}
      />
      {isOther && (
        <TextInput
          type="password"
          inputMode="numeric"
          autoComplete="off"
          label={t("notes.former")}
          value={former}
          onChange={(event) => setFormer(event.currentTarget.value)}
        />
      )}
      <div className="row">
        <Button type="submit" aria-disabled={isBusy}>
          {isBusy ? t("notes.opening") : kind === "none" ? t("notes.begin") : t("notes.open")}
        </Button>
        {isOther && (
          <UnstyledButton className="quiet-button" onClick={() => void open({ way: "anew" })}>
            {t("notes.anew")}
          </UnstyledButton>
        )}
      </div>
    </form>
  );
}
