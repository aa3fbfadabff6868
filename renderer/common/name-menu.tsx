import { UnstyledButton } from "@mantine/core";
import { IconChevronDown, IconLogout, IconSettings } from "@tabler/icons-react";
import { useState } from "react";
import { useDesk } from "../app/desk.ts";
import { useWords } from "../i18n/i18n.ts";
import { LanguageSwitch } from "./language-switch.tsx";
import { Notice } from "./notice.tsx";

/**
 * The student's name; behind it the language and the way out. The browser's own popover closes it on Escape and on a
 * press elsewhere, and gives the focus back to the name.
 */
export function NameMenu({ name }: { name: string }) {
  const { t } = useWords();
  const desk = useDesk();
  const [refused, setRefused] = useState<string | null>(null);

  async function signOut() {
    setRefused(await desk.signOut(refused !== null));
  }

  return (
    <div className="name-menu">
      <UnstyledButton className="quiet-button name-button" popoverTarget="name-menu">
        {name}
        <IconChevronDown size="1.125rem" stroke={1.75} aria-hidden="true" />
      </UnstyledButton>
      <div className="name-popover" id="name-menu" popover="auto">
        <LanguageSwitch />
        <a className="quiet-button" href="#/settings">
          <IconSettings size="1.25rem" stroke={1.75} aria-hidden="true" />
          {t("places.settings")}
        </a>
        {refused && <Notice sentence={refused} />}
        <UnstyledButton className="quiet-button" onClick={() => void signOut()}>
          <IconLogout size="1.25rem" stroke={1.75} aria-hidden="true" />
          {refused === null ? t("menu.signOut") : t("menu.signOutAnyway")}
        </UnstyledButton>
      </div>
    </div>
  );
}
