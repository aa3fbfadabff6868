import { StateMark, useStateWord } from "../common/state-mark.tsx";
import { useWords } from "../i18n/i18n.ts";
import { useLook } from "../look/dressed.tsx";

/** A piece of a lesson in the present look: text, a program with the cursor in it, and checks. */
export function Preview() {
  const { t } = useWords();
  const word = useStateWord();
  const { cursor } = useLook();
  return (
    <section className="preview" aria-label={t("settings.preview")}>
      <h2>{t("settings.previewTitle")}</h2>
      <p>{t("settings.previewText")}</p>
      <pre className="preview-code">
        <code>
          <b>const</b> prices = [<i>2</i>, <i>3</i>, <i>5</i>];{"\n"}
          console.log(<q>"total"</q>, prices
          <span className="preview-cursor" data-cursor={cursor} aria-hidden="true" />
          );
        </code>
      </pre>
      <ul className="preview-checks">
        <li>
          <StateMark state="passed" />
          {t("settings.previewRight")} <span className="dim">{word("passed")}</span>
        </li>
        <li>
          <StateMark state="tried" />
          {t("settings.previewWrong")} <span className="dim">{word("tried")}</span>
        </li>
      </ul>
    </section>
  );
}
