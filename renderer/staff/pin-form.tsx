import { Button, TextInput, UnstyledButton } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { StudentLine } from "../../main/contract.ts";
import { ScreenHeading } from "../common/heading.tsx";
import { Notice } from "../common/notice.tsx";
import { useWords } from "../i18n/i18n.ts";
import { pinTrouble } from "./students-state.ts";

interface Props {
  readonly student: StudentLine;
  readonly isSetting: boolean;
  readonly sentence: string | null;
  /** `null`: the terminal makes it. */
  readonly onSet: (pin: string | null) => void;
  readonly onCancel: () => void;
}

/** One student's new PIN: made here, or chosen by the student and typed twice. */
export function PinForm({ student: { name }, isSetting, sentence, onSet, onCancel }: Props) {
  const { t } = useWords();
  const [way, setWay] = useState<"made" | "chosen">("made");
  const [first, setFirst] = useState("");
  const [again, setAgain] = useState("");
  const [trouble, setTrouble] = useState<ReturnType<typeof pinTrouble>>(null);

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (isSetting) return;
    if (way === "made") return onSet(null);
    const found = pinTrouble(first, again);
    setTrouble(found);
    if (found === null) return onSet(first);
    setFirst("");
    setAgain("");
  }

  const field = { type: "password", inputMode: "numeric", autoComplete: "off" } as const;
  return (
    <form className="pin-form" onSubmit={onSubmit} noValidate>
      <ScreenHeading>{t("staffArea.newPinFor", { name })}</ScreenHeading>
      <p className="measure">{t("staffArea.pinText")}</p>
      <fieldset>
        <legend className="out-of-sight">{t("staffArea.newPin")}</legend>
        {(["made", "chosen"] as const).map((each) => (
          <label className="choice" key={each}>
            <input type="radio" name="way" checked={way === each} onChange={() => setWay(each)} />
            <span>{each === "made" ? t("staffArea.pinMade") : t("staffArea.pinChosen", { name })}</span>
          </label>
        ))}
      </fieldset>
      {way === "chosen" && (
        <div className="pin-fields">
          <TextInput
            {...field}
            label={t("staffArea.pinFirst")}
            value={first}
            error={trouble && t(trouble === "short" ? "staffArea.pinShort" : "staffArea.pinDiffers")}
            errorProps={{ role: "alert" }}
            onChange={(event) => setFirst(event.currentTarget.value)}
          />
          <TextInput
            {...field}
            label={t("staffArea.pinAgain")}
            value={again}
            onChange={(event) => setAgain(event.currentTarget.value)}
          />
        </div>
      )}
      {sentence !== null && <Notice sentence={sentence} />}
      <div className="row">
        <Button type="submit" aria-disabled={isSetting}>
          {isSetting ? t("staffArea.pinSetting") : t("staffArea.pinGive")}
        </Button>
        <UnstyledButton className="quiet-button" onClick={onCancel}>
          {t("staffArea.pinCancel")}
        </UnstyledButton>
      </div>
    </form>
  );
}
