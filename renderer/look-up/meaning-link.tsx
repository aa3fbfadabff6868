import { UnstyledButton } from "@mantine/core";
import { IconHelpCircle } from "@tabler/icons-react";
import { useWords } from "../i18n/i18n.ts";
import { useLookUp } from "./context.ts";

/** Behind a message: opens the page of what it means, if the course has one. */
export function MeaningLink({ message }: { message: string }) {
  const { t } = useWords();
  const lookUp = useLookUp();
  const page = lookUp?.links?.page(message) ?? null;
  if (page === null || lookUp === null) return null;
  return (
    <UnstyledButton
      className="quiet-button meaning-link"
      aria-haspopup="dialog"
      onClick={() => lookUp.open(page)}
    >
      <IconHelpCircle size="1.25rem" stroke={1.75} aria-hidden="true" />
      {t("lookUp.whatItMeans")}
    </UnstyledButton>
  );
}
