import { Button } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { useWords } from "../i18n/i18n.ts";

/** A refusal's sentence in its place on the screen, spoken when it appears. `again` offers another try. */
export function Notice({ sentence, again }: { sentence: string; again?: () => void }) {
  const { t } = useWords();
  return (
    <div className="notice" role="alert">
      <IconInfoCircle aria-hidden="true" className="notice-icon" size="1.375rem" stroke={1.75} />
      <div>
        <p>{sentence}</p>
        {again && (
          <Button variant="default" onClick={again}>
            {t("app.tryAgain")}
          </Button>
        )}
      </div>
    </div>
  );
}
