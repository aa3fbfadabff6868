import { type CarriedVerdict, facts } from "../bundle/facts.ts";
import { never } from "../bundle/std.ts";
import type { ExportedEvent } from "./export-events.ts";
import { isoTime } from "./export-time.ts";
import { stableUuid } from "./export-uuid.ts";

/** Kinds of events that say something of a student's learning. */
export const toldKinds = ["lessonOpened", "attempted"] as const;

export interface XapiOptions {
  /** The system that knows the student: an address of the facility's own, or one that leads nowhere. */
  readonly homePage: string;
  /** A name beside the id; `null`: none, since records of learning need not say who it was. */
  readonly nameOf: (student: string) => string | null;
}

/** Names that lead nowhere (RFC 2606), and are Foothold's everywhere, so that facilities' records can be laid together. */
const vocabulary = "https://foothold.invalid/xapi";
const adl = "http://adlnet.gov/expapi";

/**
 * One event as one statement of xAPI 1.0.3, which is one of IEEE 9274.1.1 (xAPI 2.0) too; `version` is left to whoever
 * stores it, as both ask. The id hangs on the event, so a store that has the statement knows it again. `null` for an event
 * whose body this program does not know.
 */
export function statementOf(event: ExportedEvent, options: XapiOptions) {
  const { terminal, seq, hash, student, wall_ms } = event;
  const told = tell(event);
  if (told === null || student === null) return null;
  const name = options.nameOf(student);
  const timestamp = isoTime(wall_ms);
  return {
    id: stableUuid("event", terminal, seq, hash),
    actor: {
      objectType: "Agent",
      account: { homePage: options.homePage, name: student },
      ...(name === null ? {} : { name }),
    },
    verb: { id: `${adl}/verbs/${told.verb}`, display: { en: told.verb } },
    object: told.object,
    ...(told.result === null ? {} : { result: told.result }),
    context: {
      platform: "Foothold",
      ...(told.parent === null ? {} : { contextActivities: { parent: [told.parent] } }),
      extensions: { [`${vocabulary}/terminal`]: terminal, [`${vocabulary}/event`]: seq, ...told.extensions },
    },
    // By the terminal's clock, which is a claim; left out where it cannot be a date.
    ...(timestamp === null ? {} : { timestamp }),
  };
}

function tell({ kind, body }: ExportedEvent) {
  const json: unknown = JSON.parse(body);
  if (kind === "lessonOpened") {
    const { data } = facts.lessonOpened.safeParse(json);
    if (data === undefined) return null;
    return { verb: "launched", object: lessonOf(data.lesson), parent: null, result: null, extensions: {} };
  }
  const { data } = facts.attempted.safeParse(json);
  if (kind !== "attempted" || data === undefined) return null;
  const { lesson, exercise, number, verdict } = data;
  const extensions = { [`${vocabulary}/attempt`]: number, [`${vocabulary}/verdict`]: verdict };
  const object = activity("exercise", exercise, `${adl}/activities/assessment`);
  return { ...judged(verdict), object, parent: lessonOf(lesson), extensions };
}

function judged(verdict: CarriedVerdict) {
  switch (verdict) {
    case "passed":
      return { verb: "passed", result: { success: true, completion: true } };
    case "failed":
      return { verb: "failed", result: { success: false, completion: false } };
    case "unreadable":
    case "crashed":
    case "stopped":
      // The program never came as far as being judged.
      return { verb: "attempted", result: { completion: false } };
    default:
      return never(verdict);
  }
}

const lessonOf = (lesson: string) => activity("lesson", lesson, `${adl}/activities/lesson`);

const activity = (kind: string, name: string, type: string) => ({
  objectType: "Activity",
  id: `${vocabulary}/${kind}/${encodeURIComponent(name)}`,
  definition: { type, name: { en: name } },
});
