import { networkInterfaces } from "node:os";
import { never } from "../bundle/std.ts";
import type { ServeNews } from "./serve.ts";
import { sayAhead } from "./set-back.ts";
import { counted, plain } from "./text.ts";

/** What happened at the server, as one line for its staff: terminals and addresses, no students. */
export function sayNews(news: ServeNews): { readonly line: string; readonly isTrouble: boolean } {
  switch (news.kind) {
    case "intake":
      return sayIntake(news.from, news.intake);
    case "unfit":
      return trouble(`From ${news.from}: refused before it was stored. ${news.refusal.sentence}`);
    case "trouble":
      return trouble(news.refusal.sentence);
    case "forgotten":
      return calm(
        `Removed an upload that nobody has gone on with for ${counted(Math.floor(news.ageMs / 3_600_000), "hour")}; the work is still on its terminal.`,
      );
    case "tooMany":
      return trouble(
        `${news.from} asks too often and is told to wait; if it is no terminal of yours, find out what it is.`,
      );
    case "returnMade":
      return calm(
        `Made return ${news.made.number} for ${counted(news.made.terminals, "terminal")}; each fetches it when it next delivers.`,
      );
    case "returnTrouble":
      return trouble(`No return could be made. ${news.refusal.sentence} It is tried again.`);
    case "fault":
      return {
        line: `The server made a mistake; nothing was lost. Show this to whoever looks after Foothold:\n${news.trace}`,
        isTrouble: true,
      };
    default:
      return never(news);
  }
}

function sayIntake(from: string, intake: Extract<ServeNews, { kind: "intake" }>["intake"]) {
  switch (intake.kind) {
    case "taken": {
      const terminal = `terminal "${intake.terminalName}"`;
      if (intake.ahead !== null)
        return trouble(`From ${from}: ${sayAhead(intake.terminalName, intake.ahead)}`);
      if (intake.newEvents === 0)
        return calm(`From ${from}: nothing new, all of it (${terminal}) was here already.`);
      return calm(`From ${from}: took ${counted(intake.newEvents, "new event")} of ${terminal}.`);
    }
    case "otherBytes":
      return trouble(
        `From ${from}: the bytes that arrived are not those that were announced, so none were kept; the terminal sends them again.`,
      );
    case "refused":
      return trouble(
        `From ${from}: refused${intake.wasSetAside ? " and set aside in quarantine" : " and not kept"}. ${intake.refusal.sentence}`,
      );
    case "trouble":
      return trouble(`From ${from}: not taken yet. ${intake.refusal.sentence}`);
    default:
      return never(intake);
  }
}

const calm = (line: string) => ({ line: plain(line), isTrouble: false });
const trouble = (line: string) => ({ line: plain(line), isTrouble: true });

/** The addresses at which terminals reach a server that listens at `host`, as their policy names them. */
export function addresses(host: string, port: number, isTls: boolean): readonly string[] {
  const isAny = host === "0.0.0.0" || host === "::";
  const own = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter(({ internal, family }) => !internal && family === "IPv4")
    .map(({ address }) => address);
  const hosts = isAny ? (own.length > 0 ? own : ["127.0.0.1"]) : [host];
  return hosts.map(
    (name) => `${isTls ? "https" : "http"}://${name.includes(":") ? `[${name}]` : name}:${port}`,
  );
}
