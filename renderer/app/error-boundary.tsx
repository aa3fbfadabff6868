import { Button } from "@mantine/core";
import { Component, type ReactNode } from "react";
import { ScreenHeading } from "../common/heading.tsx";
import { useWords } from "../i18n/i18n.ts";

/** A bug in a screen shows this page instead of nothing. Opening again loads the page anew; drafts are stored by then. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <Failed /> : this.props.children;
  }
}

function Failed() {
  const { t } = useWords();
  return (
    <main className="page page-narrow">
      <ScreenHeading>{t("app.screenFailed")}</ScreenHeading>
      <p>{t("app.screenFailedText")}</p>
      <Button onClick={() => window.location.reload()}>{t("app.openAgain")}</Button>
    </main>
  );
}
