import type { FacilityId, StudentId, TerminalId } from "../../../bundle/ids.ts";

/** A state's facilities, whose work is then written straight into a database (see fill.ts). */
export interface StatePlan {
  readonly facilities: readonly PlannedFacility[];
  /** How often each student sits down, for 50 events and two exercises each time. */
  readonly rounds: number;
}

export interface PlannedFacility {
  readonly id: FacilityId;
  /** At least three: in a plan of 8 rounds and more, the second one's fourth round is missing, and the last one's disk was copied. */
  readonly terminals: readonly TerminalId[];
  /** A multiple of the number of terminals; they go from one to the next with each round. */
  readonly students: readonly StudentId[];
}

/** Events from one sitting down to the next. */
export const sitting = 50;
/** Events that are compared and stored with one statement each way, as take.ts has it. */
const runLength = 500;

const beganMs = 1_750_000_000_000;
const dayMs = 86_400_000;
const betweenMs = 20_000;
const missing = { terminal: 1, round: 3 };
const copied = { after: 4, until: 6 };

/** Rounds of one terminal that stand in one stretch of the tree of its events. */
interface Stretch {
  readonly no: number;
  readonly from: number;
  readonly to: number;
  readonly parent: number | null;
  readonly copy: 0 | 1;
}

/** A row each, as the tables and the helping tables of fill.ts have them. */
export function rowsOf(
  { id: facility, terminals, students }: PlannedFacility,
  rounds: number,
  first: number,
) {
  const atOne = students.length / terminals.length;
  if (!Number.isInteger(atOne)) throw new Error("as many students at each terminal");
  const perRound = atOne * sitting;
  const rows: Rows = { terminal: [], log: [], clock: [], bundle: [], turn: [] };
  for (const [at, terminal] of terminals.entries()) {
    const stretches = stretchesOf(at, terminals.length, rounds, first + at * 4);
    for (const { no, from, to, parent, copy } of stretches) {
      const rooted = Number(parent !== null || from === 0);
      const prev = from === 0 ? "start" : `${parent ?? "gap"} ${from * perRound}`;
      rows.log.push({
        no,
        terminal,
        from_seq: from * perRound + 1,
        to_seq: (to + 1) * perRound,
        parent,
        prev,
        last_hash: `${no}`,
        rooted,
      });
      for (let round = from; round <= to; round++) {
        const wallMs = beganMs + round * dayMs + copy * 3_600_000;
        const [before, boot] = [
          round * perRound,
          `b-${String(no).padStart(20, "0")}${String(round).padStart(6, "0")}`,
        ];
        const receivedMs = wallMs + dayMs / 2;
        for (let run = 0; run < perRound; run += runLength) {
          const last = Math.min(run + runLength, perRound) - 1;
          rows.clock.push({
            log: no,
            from_seq: before + run + 1,
            to_seq: before + last + 1,
            boot_id: boot,
            from_mono_ms: run * betweenMs,
            from_wall_ms: wallMs + run * betweenMs,
            to_mono_ms: last * betweenMs,
            to_wall_ms: wallMs + last * betweenMs,
            received_ms: receivedMs,
          });
        }
        rows.bundle.push({
          digest: `${no} ${round}`,
          terminal,
          file_name: `${no}-${round}.foothold`,
          from_seq: before + 1,
          to_seq: before + perRound,
          created_ms: wallMs,
          collected_ms: receivedMs,
          new_events: perRound,
          last_hash: `${no}`,
        });
        for (let place = 0; place < atOne; place++) {
          const student =
            place * terminals.length +
            ((((at - round) % terminals.length) + terminals.length) % terminals.length);
          const hinting = (student + round) % 2 === 0;
          rows.turn.push({
            round,
            copy,
            log: no,
            before: before + place * sitting,
            facility,
            terminal,
            student: students[student] ?? "",
            hinting: Number(hinting),
            special: hinting ? (specials[round] ?? "") : "",
            boot,
            mono_ms: place * sitting * betweenMs,
            wall_ms: wallMs + place * sitting * betweenMs,
            pass_first: passes(student, 2 * round),
            pass_second: passes(student, 2 * round + 1),
          });
        }
      }
    }
    const [seen, twice] = [beganMs + dayMs / 2, stretches.some(({ copy }) => copy === 1)];
    rows.terminal.push({
      id: terminal,
      facility,
      name: `Seat ${at + 1}`,
      signing_key: `key of ${terminal}`,
      recipient: null,
      first_seen_ms: seen,
      last_seen_ms: seen + (rounds - 1) * dayMs,
      two_histories: Number(twice),
      flagged: null,
    });
  }
  return rows;
}

type Row = Readonly<Record<string, string | number | null>>;
type Rows = Record<"terminal" | "log" | "clock" | "bundle" | "turn", Row[]>;

/** Which events take the place of a hint in which round. */
const specials: readonly string[] = ["settingChanged", "questionAsked", "feedbackRead"];

/** At which attempt a student first passes an exercise; some never do. */
const passes = (student: number, exercise: number) => 1 + ((student * 7 + exercise * 3) % 26);

function stretchesOf(at: number, terminals: number, rounds: number, first: number): readonly Stretch[] {
  // Numbers of stretches are random, so neighbours in a terminal are none in an index.
  const no = (which: number) => Number((BigInt(first + which) * 0x9e3779b97f4bn) % 2n ** 48n);
  const whole = { no: no(0), from: 0, to: rounds - 1, parent: null, copy: 0 as const };
  if (rounds < 8) return [whole];
  if (at === missing.terminal)
    return [
      { ...whole, to: missing.round - 1 },
      { ...whole, no: no(1), from: missing.round + 1 },
    ];
  if (at !== terminals - 1) return [whole];
  return [whole, { no: no(1), from: copied.after + 1, to: copied.until, parent: no(0), copy: 1 }];
}

/** What happens at each of the moments of a sitting: the helping table `bulk_slot`. */
export const slots: readonly Row[] = Array.from({ length: sitting }, (_, at) => {
  const half = at < sitting / 2 ? 0 : 1;
  const begins = half === 0 ? 2 : sitting / 2;
  const hintsBefore = Math.floor(at / 8) - Math.floor(begins / 8);
  const fixed = ["signedIn", "lessonOpened"][at] ?? ["draftLeft", "signedOut"][at - sitting + 2] ?? "";
  return {
    at,
    half,
    fixed,
    is_hint: Number(at % 8 === 7),
    special: { 7: "questionAsked", 15: "settingChanged", 23: "feedbackRead" }[at] ?? "",
    hint: hintsBefore + 1,
    /** The number of an attempt made now, without hints between and with. */
    plain: at - begins + 1,
    hinted: at - begins + 1 - hintsBefore,
    is_last: Number(at === sitting / 2 - 1 || at === sitting - 2),
    after_ms: at * betweenMs,
  };
});
