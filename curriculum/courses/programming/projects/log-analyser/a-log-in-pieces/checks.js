import { readLog } from "./main.js";

const start = "2026-05-02 08:15 START machine=2";
const end = "2026-05-02 09:05 END machine=2";
const error = "2026-05-02 09:10 ERROR machine=3 code=E7";

function inPieces(...pieces) {
  let next = 0;
  return async () => pieces[next++] ?? null;
}

const words = ({ events }) => events.map(({ event, machine }) => `${event} ${machine}`);

test("one piece with whole lines", async () => {
  const log = await readLog(inPieces(`${start}\n${end}\n`));
  expect(log.events, "nextPiece gives a promise: write await before it.").toHaveLength(2);
  expect(log.events[0]).toEqual({ time: "2026-05-02 08:15", event: "START", machine: 2, code: null });
  expect(log.damaged).toEqual([]);
});

test("several pieces with whole lines", async () => {
  expect(words(await readLog(inPieces(`${start}\n`, `${end}\n${error}\n`)))).toEqual([
    "START 2",
    "END 2",
    "ERROR 3",
  ]);
});

test("the last line may be without a line end", async () => {
  expect(words(await readLog(inPieces(`${start}\n${end}`))), "The log may end without a line end: the last line counts.").toEqual([
    "START 2",
    "END 2",
  ]);
});

test("a line that is cut between two pieces is one line", async () => {
  const text = `${start}\n${end}\n${error}\n`;
  for (const at of [5, start.length, start.length + 1, start.length + 9]) {
    const log = await readLog(inPieces(text.slice(0, at), text.slice(at)));
    expect(words(log), "A line that is cut in the middle goes on in the next piece.").toEqual([
      "START 2",
      "END 2",
      "ERROR 3",
    ]);
    expect(log.damaged).toEqual([]);
  }
});

test("a log that comes letter by letter", async () => {
  expect(words(await readLog(inPieces(...`${start}\n${error}\n`)))).toEqual(["START 2", "ERROR 3"]);
});

test("damaged lines are told with their numbers, over all pieces", async () => {
  const log = await readLog(inPieces(`${start}\nnonsense\n${end}`, `\n2026-05-0\n${error}\n???`));
  expect(words(log)).toEqual(["START 2", "END 2", "ERROR 3"]);
  expect(log.damaged).toEqual([2, 4, 6]);
});

test("empty lines are passed over, and count", async () => {
  const log = await readLog(inPieces(`\n\n${start}\n\nnonsense\n`));
  expect(words(log)).toEqual(["START 2"]);
  expect(log.damaged).toEqual([5]);
});

test("an empty piece is not the end", async () => {
  expect(words(await readLog(inPieces("", `${start}\n`, "", "", `${end}\n`))), "An empty piece is not the end: only null is.").toEqual([
    "START 2",
    "END 2",
  ]);
});

test("a log with nothing in it", async () => {
  expect(await readLog(inPieces())).toEqual({ events: [], damaged: [] });
});
