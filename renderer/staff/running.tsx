import { UnstyledButton } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useDesk } from "../app/desk.ts";
import { fileSize, percent } from "../i18n/format.ts";
import { useWords } from "../i18n/i18n.ts";
import { useProgress } from "./use-progress.ts";

/** A bar, and in words what is happening. Whoever asked for it gets the answer; this only looks on. */
export function Running({ what }: { what: "export" | "deliver" | "import" }) {
  const { t, language } = useWords();
  const desk = useDesk();
  const heading = useRef<HTMLHeadingElement>(null);
  const [isStopping, setStopping] = useState(false);
  const progress = useProgress();
  useEffect(() => heading.current?.focus(), []);
  const titles = {
    export: t("staff.runningExport"),
    deliver: t("staff.runningDeliver"),
    import: t("staff.runningImport"),
  };
  const steps = {
    idle: "",
    writing: t("staff.stepWriting"),
    flushing: t("staff.stepFlushing"),
    readingBack: t("staff.stepReadingBack"),
    sending: t("staff.stepSending"),
    takingIn: t("staff.stepTakingIn"),
  };
  const amount = "total" in progress ? progress : null;
  const number = (value: number) =>
    progress.kind === "writing" || progress.kind === "takingIn"
      ? value.toLocaleString(language)
      : fileSize(value, language);

  function stop() {
    setStopping(true);
    void desk.call("staff:stop", {});
  }

  return (
    <section className="running">
      <h2 ref={heading} tabIndex={-1}>
        {titles[what]}
      </h2>
      {/* Without a value the bar says that something is under way, and not how far. */}
      <progress aria-label={titles[what]} {...(amount ? { value: amount.done, max: amount.total } : {})} />
      <p role="status">{steps[progress.kind]}</p>
      <p className="dim">
        {amount
          ? `${t("staff.amount", { done: number(amount.done), total: number(amount.total) })} · ${t(
              "staffArea.percent",
              {
                share: percent(Math.floor((100 * amount.done) / Math.max(1, amount.total)) / 100, language),
                left: number(amount.total - amount.done),
              },
            )}`
          : "\u00a0"}
      </p>
      <UnstyledButton className="quiet-button" onClick={stop} disabled={isStopping}>
        {isStopping ? t("staff.stopping") : t("staff.stop")}
      </UnstyledButton>
    </section>
  );
}
