import type { TFunction } from "i18next";
import type { RunEnd } from "../../main/contract.ts";
import { briefly } from "./console.ts";
import type { Running } from "./state.ts";

const cutKeys = { check: "run.cutByCheck", other: "run.cutByOther", left: "run.cutByLeft" } as const;

/** How a run ended, in one sentence. */
export function endSentence(end: RunEnd, t: TFunction): string {
  switch (end.kind) {
    case "ended":
      return t("run.ended");
    case "crashed":
      return t("run.crashed");
    case "unreadable":
      return t("run.unreadable");
    case "stopped":
      return end.sentence;
    case "cutOff":
      return t(cutKeys[end.why]);
  }
}

/** What a screen reader says of a run as it goes on. A flood is counted, not read. */
export function announcement(running: Running, t: TFunction): string {
  switch (running.kind) {
    case "idle":
    case "refused":
      return "";
    case "busy":
      if (running.question === null) return running.canCall ? "" : t("run.running");
      return `${running.question} ${t("run.waiting")}`;
    case "resting": {
      const last = running.printed.last.at(-1)?.lines.at(-1) ?? running.printed.first.at(-1)?.lines.at(-1);
      if (last?.kind === "gave" || last?.kind === "failed") return last.text;
      return [shown(running.printed, t), t("run.ended"), running.note ?? ""].join(" ").trim();
    }
    case "over": {
      const { end } = running;
      const error = end.kind === "crashed" || end.kind === "unreadable" ? end.error.sentence : "";
      const note = end.kind === "ended" ? (end.note ?? "") : "";
      return [shown(running.printed, t), endSentence(end, t), error, note].join(" ").trim();
    }
  }
}

function shown(printed: Parameters<typeof briefly>[0], t: TFunction): string {
  if (printed.count === 0) return "";
  return briefly(printed) ?? t("run.lines", { count: printed.count });
}
