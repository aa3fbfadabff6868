import { UnstyledButton } from "@mantine/core";
import { speak, useWords } from "../i18n/i18n.ts";
import { languages } from "../i18n/language.ts";

/** English · Español, each in its own words. */
export function LanguageSwitch() {
  const { t, language } = useWords();
  return (
    <fieldset className="language-switch">
      <legend className="out-of-sight">{t("app.language")}</legend>
      {languages.map(({ code, name }) => (
        <UnstyledButton
          key={code}
          lang={code}
          className="quiet-button"
          aria-pressed={code === language}
          onClick={() => speak(code)}
        >
          {name}
        </UnstyledButton>
      ))}
    </fieldset>
  );
}
