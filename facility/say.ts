import { join } from "node:path";
import { never } from "../bundle/std.ts";
import type { CollectedFile, CollectReport } from "./collect.ts";
import { withoutPassword } from "./database.ts";
import type { Gap } from "./receipts.ts";
import type { Report, StudentReport } from "./report.ts";
import type { ExerciseReport } from "./report-rows.ts";
import { sayMachines, sayTwoHistories } from "./say-machines.ts";
import { sayRegrades } from "./say-regrades.ts";
import { sayAhead } from "./set-back.ts";
import type { Taken } from "./take.ts";
import { counted, localTime, plain, table } from "./text.ts";

/** A collection for a person: `done` for standard output, `refused` for standard error, one sentence a line. */
export function sayCollection(report: CollectReport, place: string) {
  const done: string[] = [];
  const refused: string[] = [];
  let newEvents = 0;
  let taken = 0;
  for (const { ahead, name, result, quarantine } of report.files) {
    if (!result.ok) {
      refused.push(`${plain(name)}: ${plain(result.refusal.sentence)}${sayQuarantine(quarantine)}`);
      continue;
    }
    taken++;
    newEvents += result.value.newEvents;
    done.push(sayTaken(name, result.value));
    if (ahead !== null) refused.push(sayAhead(result.value.header.terminal.name, ahead));
  }
  const twice = new Map(
    report.files.flatMap(({ result }) =>
      result.ok && result.value.twoHistories
        ? [[result.value.header.terminal.id, result.value.header.terminal.name]]
        : [],
    ),
  );
  done.push(...[...twice.values()].map(sayTwoHistories));
  done.push(...report.gaps.map(sayGap));
  if (report.files.length === 0)
    done.push(`There is no file that ends in .foothold in ${plain(place)}, so nothing was collected.`);
  else
    done.push(
      `Collected ${taken} of ${counted(report.files.length, "file")}, ${counted(newEvents, "new event")}.`,
    );
  return { done, refused };
}

/** Also what became of a copy that could not be made. */
function sayQuarantine(quarantine: CollectedFile["quarantine"]): string {
  if (!quarantine.ok) return ` No copy of it could be kept: ${plain(quarantine.refusal.sentence)}`;
  if (quarantine.value === null) return "";
  return ` A copy is kept in ${plain(quarantine.value)}; once the reason is gone, take it in with: foothold facility retry.`;
}

/** A file that was taken, in a line. */
export function sayTaken(name: string, { header, newEvents }: Taken): string {
  const terminal = `terminal "${plain(header.terminal.name)}"`;
  const all = counted(header.count, "event");
  if (newEvents === 0)
    return `${plain(name)}: nothing new, all of it (${all} of ${terminal}) was here already.`;
  if (newEvents === header.count) return `${plain(name)}: took ${all} of ${terminal}.`;
  return `${plain(name)}: took ${counted(newEvents, "new event")} of ${terminal}; the rest was here already.`;
}

/** The same for a program. */
export function collectionAsJson(report: CollectReport) {
  const files = report.files.map(({ name, result, quarantine }) => {
    if (!result.ok) {
      return {
        name,
        outcome: "refused",
        ...result.refusal,
        quarantine: quarantine.ok ? quarantine.value : null,
      };
    }
    const { terminal, from, to, count } = result.value.header;
    const { newEvents, twoHistories } = result.value;
    return {
      name,
      outcome: "taken",
      terminal: { id: terminal.id, name: terminal.name },
      from,
      to,
      events: count,
      newEvents,
      twoHistories,
    };
  });
  return { files, gaps: report.gaps };
}

function sayGap({ terminal, from, to }: Gap): string {
  const what = from === to ? `Event ${from}` : `Events ${from} to ${to}`;
  return `${what} of terminal "${plain(terminal.name)}" ${from === to ? "is" : "are"} missing; nothing is lost, they are still on the terminal: export there again.`;
}

/** What became of a database's address, and of a password in it. */
export function sayDatabase(url: string, folder: string): string {
  const place = `The records are kept in ${withoutPassword(url)}, as ${join(folder, "facility.json")} says`;
  return new URL(url).password === ""
    ? `${place}; a password is taken from PGPASSWORD or the password file each time, and kept nowhere.`
    : `${place}; the password that you gave in the address stands there in plain text, for you alone to read: give it by PGPASSWORD instead if it should not.`;
}

/** The report for a person: a table, or a sentence where there is nothing yet, then what is missing. */
export function sayReport(report: Report): string {
  const title = `${plain(report.facility.name)}: ${counted(report.students.length, "student")}, ${sayCollected(report.lastCollectedMs)}.`;
  if (report.students.length === 0) {
    return `${title}\nThere are no students yet; add the first with: foothold facility student add "Name".`;
  }
  const head = ["Student", "Lesson", "Exercise", "State", "Attempts", "Passed on", "Attempt", "Terminal"];
  const paragraphs = [
    title,
    table(head, report.students.flatMap(rowsOf)),
    report.gaps.map(sayGap).join("\n"),
    sayMachines(report.machines).join("\n"),
    sayRegrades(report).join("\n"),
    sayOpen(report.openQuestions),
  ];
  return paragraphs.filter((paragraph) => paragraph !== "").join("\n\n");
}

const sayOpen = (count: number): string =>
  count === 0
    ? ""
    : `${counted(count, "question waits", "questions wait")} for an answer; read with: foothold facility questions.`;

export const sayCollected = (ms: number | null): string =>
  ms === null ? "nothing collected yet" : `last collected ${localTime(ms)}`;

function rowsOf(student: StudentReport): (string | number)[][] {
  const name = student.name ?? `not on the roster (${student.id.slice(0, 10)})`;
  if (student.exercises.length === 0) return [[name, "", "", "nothing yet", "", "", "", ""]];
  return student.exercises.map(({ lesson, exercise, state, attempts, passed }) => [
    name,
    lesson,
    exercise,
    sayState(state),
    attempts,
    passed === null ? "" : localTime(passed.wallMs),
    passed === null ? "" : passed.number,
    passed === null ? "" : passed.terminal.name,
  ]);
}

export function sayState(state: ExerciseReport["state"]): string {
  switch (state) {
    case "tried":
      return "tried";
    case "passed":
      return "passed";
    case "helped":
      return "passed with help";
    default:
      return never(state);
  }
}
