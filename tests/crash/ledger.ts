import { factOf } from "../../main/store/projections.ts";
import type { Acknowledged } from "./acknowledged.ts";
import type { Found } from "./found.ts";
import { workOf } from "./work.ts";

/** What is wrong with a data folder, a sentence each. */
export interface Wrongs {
  /** Acknowledged and not there. */
  readonly lost: readonly string[];
  /** There, and not whole. */
  readonly torn: readonly string[];
}

/** Everything that one terminal has acknowledged in its life, to be held against what is found of it. */
export class Ledger {
  readonly #entries: Acknowledged[] = [];
  #tip: string | null = null;

  add(entries: readonly Acknowledged[]): void {
    this.#entries.push(...entries);
  }

  check(found: Found): Wrongs {
    const lost = [...this.#lostEntries(found), ...this.#lostTip(found)];
    return { lost, torn: [...found.torn, ...tornWork(found)] };
  }

  /** The program has ended, so what the next start finds stays: its newest event must be the same one ever after. */
  remember({ events }: Found): void {
    this.#tip = events.at(-1)?.hash ?? null;
  }

  #lostTip({ events }: Found): readonly string[] {
    if (this.#tip === null || events.some(({ hash }) => hash === this.#tip)) return [];
    return ["the newest event that was there before is gone or another"];
  }

  #lostEntries(found: Found): readonly string[] {
    const kept = factsOf(found);
    const signIns = new Map<string, number>();
    return this.#entries
      .filter((entry) => {
        if (entry.kind !== "signedIn") return !isThere(entry, found, kept);
        const nth = (signIns.get(entry.student) ?? 0) + 1;
        signIns.set(entry.student, nth);
        return (kept.signIns.get(entry.student) ?? 0) < nth;
      })
      .map((entry) => `not there: ${JSON.stringify(entry)}`);
  }
}

type Kept = ReturnType<typeof factsOf>;

function factsOf({ events }: Found) {
  const signIns = new Map<string, number>();
  const facts = new Set<string>();
  for (const event of events) {
    const { kind, body } = factOf(event);
    const student = event.student ?? "";
    if (kind === "signedIn") signIns.set(student, (signIns.get(student) ?? 0) + 1);
    if (kind === "lessonOpened") facts.add(`lesson ${student} ${body.lesson}`);
    if (kind === "hintOpened") facts.add(`hint ${student} ${body.exercise} ${body.number}`);
    if (kind === "attempted") {
      facts.add(`attempt ${student} ${body.exercise} ${body.number} ${workOf(body.files)}`);
    }
    if (kind === "terminalProvisioned") facts.add("provisioned");
    if (kind === "identityRenewed") facts.add(`renewed ${body.former}`);
  }
  return { signIns, facts };
}

function isThere(
  entry: Exclude<Acknowledged, { kind: "signedIn" }>,
  { backedUp, drafts, facility, lessonsVersion, logs, returnNumber, terminal }: Found,
  { facts }: Kept,
): boolean {
  // A later draft may have been saved whose answer the kill cut off.
  const hasDraft = ({ student, exercise, work }: { student: string; exercise: string; work: number }) =>
    (workOf(drafts.get(`${student} ${exercise}`) ?? {}) ?? 0) >= work;
  switch (entry.kind) {
    case "takenIn":
      return facility !== null && facts.has("provisioned");
    case "started":
      return terminal === entry.terminal;
    case "lesson":
      return facts.has(`lesson ${entry.student} ${entry.lesson}`);
    case "hint":
      return facts.has(`hint ${entry.student} ${entry.exercise} ${entry.number}`);
    case "draft":
      return hasDraft(entry);
    case "attempt":
      return (
        hasDraft(entry) &&
        facts.has(`attempt ${entry.student} ${entry.exercise} ${entry.number} ${entry.work}`)
      );
    case "export":
      return logs.some((events) => events.length >= entry.to);
    case "delivered": // see checkStick
    case "sealed": // see judge.ts
      return true;
    case "return":
      return returnNumber >= entry.number;
    case "renewed":
      return terminal !== entry.former && facts.has(`renewed ${entry.former}`);
    case "lessons":
      return lessonsVersion >= entry.version;
    case "backup":
      return backedUp >= entry.events;
  }
}

/** Programs that are not wholly one of those that were handed in. */
function tornWork({ drafts, events }: Found): readonly string[] {
  const tornDrafts = [...drafts].filter(([, files]) => workOf(files) === null).map(([key]) => `draft ${key}`);
  const tornEvents = events
    .filter(({ kind }) => kind === "attempted" || kind === "draftLeft")
    .filter(({ body }) => workOf(body.files as Record<string, string>) === null)
    .map(({ kind, seq }) => `${kind} in event ${seq}`);
  return [...tornDrafts, ...tornEvents].map((each) => `${each} is not as it was typed`);
}
