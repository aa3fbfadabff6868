import { Button, UnstyledButton } from "@mantine/core";
import { type ReactNode, useEffect, useRef } from "react";
import { StateMark } from "../common/state-mark.tsx";
import { useWords } from "../i18n/i18n.ts";

interface Props {
  readonly title: string;
  readonly children: ReactNode;
  readonly onAgain: () => void;
  readonly onSignOut: () => void;
}

/** The end of one thing: what came of it, and the two ways on. */
export function Done({ title, children, onAgain, onSignOut }: Props) {
  const { t } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="export-done">
      <h2 ref={heading} tabIndex={-1}>
        <StateMark state="passed" />
        {title}
      </h2>
      {children}
      <div className="row">
        <Button onClick={onSignOut}>{t("staff.signOut")}</Button>
        <UnstyledButton className="quiet-button" onClick={onAgain}>
          {t("staff.again")}
        </UnstyledButton>
      </div>
    </section>
  );
}

/** A name and its value in a report. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd className="break">{children}</dd>
    </div>
  );
}
