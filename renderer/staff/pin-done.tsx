import { Button } from "@mantine/core";
import { ScreenHeading } from "../common/heading.tsx";
import { useWords } from "../i18n/i18n.ts";

/** The new PIN, this once, large enough to be read from the student's side of the table. */
export function PinDone({ name, pin, onBack }: { name: string; pin: string | null; onBack: () => void }) {
  const { t } = useWords();
  return (
    <section>
      <ScreenHeading>{t("staffArea.pinDone", { name })}</ScreenHeading>
      {pin === null ? (
        <p className="measure">{t("staffArea.pinChosenDone", { name })}</p>
      ) : (
        <>
          <dl className="new-pin">
            <dt className="dim">{t("staffArea.pinShown")}</dt>
            <dd>
              <code>{pin}</code>
            </dd>
          </dl>
          <p className="measure">{t("staffArea.pinOnce", { name })}</p>
        </>
      )}
      <Button onClick={onBack}>{t("staffArea.pinBack")}</Button>
    </section>
  );
}
