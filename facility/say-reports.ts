import type { ClassReport, LearnerReport } from "./report-class.ts";
import type { StaffDeed, StaffReport } from "./report-staff.ts";
import type { StateReport } from "./report-state.ts";
import { sayCollected, sayState } from "./say.ts";
import { counted, localTime, plain, table } from "./text.ts";

const time = (ms: number | null): string => (ms === null ? "" : localTime(ms));
const isPassed = ({ state }: LearnerReport["exercises"][number]) => state !== "tried";

/** A class, a line for each student. */
export function sayClass(report: ClassReport): string {
  const { facility, students, lastCollectedMs } = report;
  const title = `${plain(facility.name)}, ${plain(report.class)}: ${counted(students.length, "student")}, ${sayCollected(lastCollectedMs)}.`;
  const rows = students.map((student) => [
    student.name,
    student.number ?? "",
    student.exercises.length,
    student.exercises.filter(isPassed).length,
    student.exercises.filter(({ state }) => state === "helped").length,
    student.exercises.reduce((sum, { attempts }) => sum + attempts, 0),
    time(student.lastMs),
    student.archived ? "archived" : "",
  ]);
  return [
    title,
    table(["Student", "Number", "Tried", "Passed", "With help", "Attempts", "Last attempt", ""], rows),
    'Exercise by exercise: foothold facility report --student "Name". Of all students at once: --json.',
  ].join("\n\n");
}

/** One student, a line for each exercise. */
export function sayStudent(student: LearnerReport): string {
  const about = [student.number, student.class, student.archived ? "archived" : null].flatMap((text) =>
    text === null ? [] : [plain(text)],
  );
  const { exercises } = student;
  const passed = exercises.filter(isPassed).length;
  const title = `${[plain(student.name), ...about].join(", ")}: ${counted(exercises.length, "exercise")} tried, ${passed} passed.`;
  if (exercises.length === 0) return title;
  const rows = exercises.map((one) => [
    one.lesson,
    one.exercise,
    sayState(one.state),
    one.attempts,
    localTime(one.lastMs),
    time(one.passed?.wallMs ?? null),
    one.passed?.number ?? "",
    one.passed?.terminal.name ?? "",
  ]);
  const head = [
    "Lesson",
    "Exercise",
    "State",
    "Attempts",
    "Last attempt",
    "Passed on",
    "Attempt",
    "Terminal",
  ];
  return [title, table(head, rows)].join("\n\n");
}

/** A line for each facility, and their sum. */
export function sayStateReport({ facilities }: StateReport): string {
  const sum = (key: "students" | "tried" | "passed" | "passedWithHelp") =>
    facilities.reduce((all, one) => all + one[key], 0);
  const rows = facilities.map((one) => [
    one.name,
    one.students,
    one.tried,
    one.passed,
    one.passedWithHelp,
    time(one.lastCollectedMs),
  ]);
  const all = ["all", sum("students"), sum("tried"), sum("passed"), sum("passedWithHelp"), ""];
  return [
    `${counted(facilities.length, "facility", "facilities")}. Exercises are counted once for each student.`,
    table(["Facility", "Students", "Tried", "Passed", "With help", "Last collected"], [...rows, all]),
  ].join("\n\n");
}

const deeds: Readonly<Record<StaffDeed["kind"], string>> = {
  staffSignedIn: "staff signed in",
  staffSignedOut: "staff signed out",
  signInRefused: "wrong staff secret",
  exportMade: "exported",
  importTaken: "took in",
  pinReset: "new PIN",
  diagnosisWritten: "wrote a diagnosis",
  kioskLeft: "left the kiosk",
};

/** What staff did, a line for each. */
export function sayStaff({ facility, deeds: all }: StaffReport): string {
  const title = `${plain(facility.name)}: ${counted(all.length, "deed")} of staff at terminals.`;
  if (all.length === 0) return title;
  const rows = all.map((one) => [
    `${localTime(one.wallMs)}${one.isSuspect ? " ?" : ""}`,
    one.terminal.name,
    one.seq,
    deeds[one.kind],
    one.about ?? "",
  ]);
  return [
    title,
    table(["When", "Terminal", "Event", "What", ""], rows),
    "When is what the terminal's clock claimed; ? marks a time that cannot be right. The numbers of events give the order.",
  ].join("\n\n");
}
