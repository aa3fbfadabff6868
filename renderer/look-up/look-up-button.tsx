import { UnstyledButton } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useWords } from "../i18n/i18n.ts";
import { useLookUp } from "./context.ts";

/** Opens the search, on every screen of a student. */
export function LookUpButton() {
  const { t } = useWords();
  const lookUp = useLookUp();
  return (
    <UnstyledButton
      className="quiet-button look-up-button"
      aria-haspopup="dialog"
      aria-keyshortcuts="Control+K F1"
      onClick={() => lookUp?.open(null)}
    >
      <IconSearch size="1.25rem" stroke={1.75} aria-hidden="true" />
      {t("lookUp.title")}
      <span className="keys" aria-hidden="true">
        Ctrl+K
      </span>
    </UnstyledButton>
  );
}
