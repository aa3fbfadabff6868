import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { studentId } from "../../bundle/ids.ts";
import { type Enrolled, planRoster, type RosterPlan } from "../../facility/roster-plan.ts";
import type { RosterRow } from "../../facility/roster-rows.ts";

const idOf = (index: number) => studentId.parse(`s-${String(index).padStart(26, "0")}`);
const enrolled = (index: number, name: string, number: string | null = null, archived = false): Enrolled => ({
  id: idOf(index),
  name,
  number,
  archived,
  class: null,
});
const row = (
  at: number,
  name: string,
  number: string | null = null,
  more: Partial<RosterRow> = {},
): RosterRow => ({
  row: at,
  cells: [name, number ?? ""],
  name,
  number,
  class: null,
  student: null,
  pin: null,
  archived: false,
  ...more,
});

const roster = [
  enrolled(1, "Ana", "001"),
  enrolled(2, "Ben"),
  enrolled(3, "Cem", "003", true),
  enrolled(4, "Dao", "004"),
];
const plan = (...rows: readonly RosterRow[]) => planRoster(roster, rows, []);
/** Who is changed into what. */
const changes = ({ changed }: RosterPlan) =>
  changed.map(({ from, to }) => [from.name, to.name, to.number, to.archived]);

describe("a row", () => {
  test("with a number means who has it, by whatever name", () => {
    expect(changes(plan(row(2, "Ana María", "001")))).toEqual([["Ana", "Ana María", "001", false]]);
  });
  test("with a name only means who has it, and keeps the number", () => {
    expect(plan(row(2, "Ana")).unchanged).toEqual([roster[0]]);
  });
  test("brings a number to who had none", () => {
    expect(changes(plan(row(2, "Ben", "002")))).toEqual([["Ben", "Ben", "002", false]]);
  });
  test("whose number lost its zeros in a spreadsheet means the same student", () => {
    expect(plan(row(2, "Ana", "1")).unchanged).toEqual([roster[0]]);
    expect(changes(plan(row(2, "Anna", "1", { student: idOf(1) })))).toEqual([["Ana", "Anna", "001", false]]);
  });
  test("with a name that has another number is unfit: it may be somebody else", () => {
    const { unfit, added, missing } = plan(row(2, "Ana", "100"));
    expect([unfit[0]?.reason, added.length]).toEqual([expect.stringContaining("number 001"), 0]);
    expect(missing.map(({ name }) => name)).toEqual(["Ana", "Ben", "Dao"]);
  });
  test("puts a student into a class, and without one leaves them where they are", () => {
    const moved = plan(row(2, "Ana", null, { class: "Morning" })).changed[0];
    expect(moved?.to).toEqual({ ...roster[0], class: "Morning" });
    const sits: Enrolled = { ...enrolled(1, "Ana"), class: "Morning" };
    expect(planRoster([sits], [row(2, "Ana")], []).unchanged).toEqual([sits]);
  });
  test("of somebody archived brings them back", () => {
    expect(changes(plan(row(2, "Cem", "003")))).toEqual([["Cem", "Cem", "003", false]]);
  });
  test("that says somebody is gone archives them, and means nothing for who was never here", () => {
    const gone = plan(row(2, "Ana", "001", { archived: true }), row(3, "Eve", "9", { archived: true }));
    expect(changes(gone)).toEqual([["Ana", "Ana", "001", true]]);
    expect([gone.absent, gone.added.length]).toEqual([1, 0]);
  });
  test("that comes twice counts once", () => {
    const twice = plan(row(2, "Ana", "001"), row(3, "Ana", "001"), row(4, "Eve"), row(5, "Eve"));
    expect(twice.unfit.map(({ row: at, reason }) => [at, reason.slice(0, 50)])).toEqual([
      [3, "This student is in row 2 already; only that row co"],
      [5, "This name is that of the student in row 4; add a s"],
    ]);
    expect([twice.unchanged.length, twice.added.length]).toEqual([1, 1]);
  });
  test("with a Foothold id means that student; an id of nobody is unfit", () => {
    expect(changes(plan(row(2, "Dana", null, { student: idOf(4) })))).toEqual([
      ["Dao", "Dana", "004", false],
    ]);
    expect(plan(row(2, "Dana", null, { student: idOf(9) })).unfit).toHaveLength(1);
  });
});

test("names may go round", () => {
  const round = plan(row(2, "Dao", "001"), row(3, "Ana", "004"));
  expect(changes(round)).toEqual([
    ["Ana", "Dao", "001", false],
    ["Dao", "Ana", "004", false],
  ]);
});

test("a row that hangs on one that does not fit does not fit either", () => {
  // Dao would take Ana's name, who would take that of an archived student.
  const chain = plan(row(2, "Cem", "001"), row(3, "Ana", "004"));
  expect(chain.unfit.map(({ row: at }) => at)).toEqual([2, 3]);
  expect(chain.changed).toEqual([]);
});

test("nobody is archived by omission", () => {
  const { missing, changed } = plan(row(2, "Eve"));
  expect(changed).toEqual([]);
  expect(missing.map(({ name }) => name)).toEqual(["Ana", "Ben", "Dao"]);
});

/** Rosters and files over few names and numbers, so that they meet in every way. */
const names = fc.constantFrom("A", "B", "C", "D", "E");
const numbers = fc.option(fc.constantFrom("1", "2", "3", "4"), { nil: null });
const someRoster = fc
  .uniqueArray(fc.tuple(names, numbers, fc.boolean()), {
    maxLength: 5,
    selector: ([name]) => name,
  })
  .map((list) =>
    list.filter(
      ([, number], at) => number === null || list.findIndex(([, other]) => other === number) === at,
    ),
  )
  .map((list) => list.map(([name, number, archived], at) => enrolled(at, name, number, archived)));
const someRows = fc.array(
  fc.record({
    name: names,
    number: numbers,
    archived: fc.boolean(),
    student: fc.option(fc.integer({ min: 0, max: 5 }).map(idOf), { nil: null, freq: 4 }),
  }),
  { maxLength: 8 },
);

test("whatever a file says, each name and number is there once after it, and every row is accounted for", () => {
  fc.assert(
    fc.property(someRoster, someRows, (students, list) => {
      const rows = list.map(({ name, number, ...rest }, at) => row(at + 2, name, number, rest));
      const { added, changed, unchanged, missing, unfit, absent } = planRoster(students, rows, []);
      expect(added.length + changed.length + unchanged.length + unfit.length + absent).toBe(rows.length);

      const changedTo = new Map(changed.map(({ from, to }) => [from.id, to]));
      const after = [...students.map((student) => changedTo.get(student.id) ?? student), ...added];
      const held = [after.map(({ name }) => name), after.flatMap(({ number }) => number ?? [])];
      for (const values of held) expect(new Set(values).size).toBe(values.length);

      const named = [
        ...changed.map(({ from }) => from.id),
        ...unchanged.map(({ id }) => id),
        ...missing.map(({ id }) => id),
      ];
      expect(new Set(named).size).toBe(named.length);
    }),
    { numRuns: 5000 },
  );
});

test("a long chain of names that hang on each other is judged at once", () => {
  const count = 20_000;
  const many = Array.from({ length: count }, (_, at) => enrolled(at, `N${at}`, String(at), false));
  const archived = { ...enrolled(count, `N${count}`), archived: true };
  const rows = many.map((student, at) => row(at + 2, `N${at + 1}`, student.number));
  expect(planRoster([...many, archived], rows, []).unfit).toHaveLength(count);
});
