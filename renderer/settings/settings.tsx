import { UnstyledButton } from "@mantine/core";
import { IconRestore } from "@tabler/icons-react";
import { useState } from "react";
import type { Session, SettingChange } from "../../main/contract.ts";
import { useDesk } from "../app/desk.ts";
import { ScreenHeading } from "../common/heading.tsx";
import { Notice } from "../common/notice.tsx";
import { StudentPage } from "../common/student-page.tsx";
import { useWords } from "../i18n/i18n.ts";
import { languages } from "../i18n/language.ts";
import { useVoice } from "../read-aloud/use-voice.ts";
import { backToUsual, choiceNames, chosenOf } from "./choices.ts";
import { Options } from "./options.tsx";
import { Preview } from "./preview.tsx";
import { type SettingsState, settled } from "./state.ts";
import { useChoiceWords } from "./words.ts";
import "./settings.css";

/** How the screens look and speak for this student, with a piece of a lesson that shows it at once. */
export default function SettingsPage({ session }: { session: Extract<Session, { kind: "student" }> }) {
  const { t, language } = useWords();
  const words = useChoiceWords();
  const desk = useDesk();
  const hasVoice = useVoice(language) !== null;
  const [state, setState] = useState<SettingsState>({ kind: "untouched" });
  const { name, settings } = session;

  async function choose(changes: readonly SettingChange[], done: "saved" | "wasReset") {
    const answers = await Promise.all(changes.map((change) => desk.choose(change)));
    setState(settled(answers, done));
  }

  const shown = choiceNames.filter((each) => each !== "voiceSpeed" || hasVoice);
  return (
    <StudentPage name={name} here="settings" className="settings">
      <ScreenHeading>{t("settings.title")}</ScreenHeading>
      <p className="measure">{t("settings.intro")}</p>
      {state.kind === "notSaved" && <Notice sentence={state.sentence} />}
      <div className="settings-columns">
        <Preview />
        <div>
          <Options
            title={t("settings.language")}
            name="language"
            chosen={language}
            options={languages.map((each) => ({ value: each.code, words: each.name, lang: each.code }))}
            onChoose={(value) => void desk.chooseLanguage(value).then(() => setState({ kind: "saved" }))}
          />
          {shown.map((setting) => (
            <Options
              key={setting}
              name={setting}
              {...words(setting)}
              chosen={chosenOf(settings, setting)}
              onChoose={(value) => void choose([{ setting, value } as SettingChange], "saved")}
            />
          ))}
          <UnstyledButton
            className="quiet-button settings-reset"
            onClick={() => void choose(backToUsual(settings), "wasReset")}
          >
            <IconRestore size="1.25rem" stroke={1.75} aria-hidden="true" />
            {t("settings.reset")}
          </UnstyledButton>
          <p className="settings-saved dim" role="status">
            {state.kind === "saved" && t("settings.saved")}
            {state.kind === "wasReset" && t("settings.wasReset")}
          </p>
        </div>
      </div>
    </StudentPage>
  );
}
