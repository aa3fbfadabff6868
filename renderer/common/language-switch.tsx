import { UnstyledButton } from "@mantine/core";
import { useDesk } from "../app/desk.ts";
import { useWords } from "../i18n/i18n.ts";
import { languages } from "../i18n/language.ts";

/** English · Español, each in its own words. */
export function LanguageSwitch() {
  const { t, language } = useWords();
  const desk = useDesk();
  return (
    <fieldset className="language-switch">
      <legend className="out-of-sight">{t("app.language")}</legend>
      {languages.map(({ code, name }) => (
        <UnstyledButton
          key={code}
          lang={code}
          className="quiet-button"
          aria-pressed={code === language}
          onClick={() => void desk.chooseLanguage(code)}
        >
          {name}
        </UnstyledButton>
      ))}
    </fieldset>
  );
}
