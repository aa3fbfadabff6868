import { TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import type { TerminalState } from "../../main/contract.ts";
import { useWords } from "../i18n/i18n.ts";
import { filterFrom, namesLike } from "./state.ts";

interface Props {
  readonly students: TerminalState["students"];
  readonly chosen: string | null;
  readonly onChoose: (student: string) => void;
  /** Enter on a name: the PIN is next. */
  readonly onDone: () => void;
}

/** The names as one radio group: arrows move, Enter or a click goes on to the PIN. */
export function NameList({ students, chosen, onChoose, onDone }: Props) {
  const { t } = useWords();
  const [typed, setTyped] = useState("");
  const shown = namesLike(students, typed);
  return (
    <fieldset className="sign-in-names">
      <legend>{t("signIn.who")}</legend>
      {students.length >= filterFrom && (
        <TextInput
          aria-label={t("signIn.find")}
          placeholder={t("signIn.find")}
          leftSection={<IconSearch size="1.25rem" aria-hidden="true" />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      {students.length === 0 && <p>{t("signIn.noStudents")}</p>}
      {students.length > 0 && shown.length === 0 && (
        <p role="status">{t("signIn.noneFound", { text: typed })}</p>
      )}
      <div className="sign-in-list">
        {shown.map(({ id, name }) => (
          <label key={id} className="choice">
            <input
              type="radio"
              name="student"
              value={id}
              checked={id === chosen}
              onChange={() => onChoose(id)}
              onClick={(event) => {
                if (event.detail > 0) onDone(); // a click of the mouse; arrow keys arrive with 0
              }}
              onKeyDown={(event) => {
                if (event.key !== "Enter") return;
                event.preventDefault();
                onChoose(id);
                onDone();
              }}
            />
            <span>{name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
