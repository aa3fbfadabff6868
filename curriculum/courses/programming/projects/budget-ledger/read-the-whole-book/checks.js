import { readBook } from "./main.js";

const food = { date: "2026-03-07", kind: "out", category: "food", cents: 4250, note: "rice" };
const gift = { date: "2026-03-02", kind: "in", category: "donations", cents: 25000, note: "" };
const foodLine = "2026-03-07;out;food;42.50;rice";
const giftLine = "2026-03-02;in;donations;250;";

test("a book with one line has one record", () => {
  expect(readBook(foodLine)).toEqual({ entries: [food], problems: [] });
});

test("the records stand in the order of the book", () => {
  expect(readBook(`${giftLine}\n${foodLine}\n${giftLine}`).entries).toEqual([gift, food, gift]);
});

test("a book with nothing in it has no records and no problems", () => {
  expect(readBook("")).toEqual({ entries: [], problems: [] });
});

test("lines that are empty, or have nothing but spaces, are neither good nor bad", () => {
  expect(readBook(`\n${foodLine}\n   \n${giftLine}\n`)).toEqual({ entries: [food, gift], problems: [] });
});

test("a bad line is told with its number", () => {
  expect(readBook(`${foodLine}\n2026-03-08;lent;pots;5.00;`).problems).toEqual([
    { line: 2, message: "neither in nor out: lent" },
  ]);
});

test("what comes after a bad line is read as well", () => {
  const book = readBook(`nonsense\n${foodLine}\n2026-03-09;out;gas;much;\n${giftLine}`);
  expect(book.entries, "The lines after a bad line count too.").toEqual([food, gift]);
  expect(book.problems).toEqual([
    { line: 1, message: "expected 5 parts, found 1" },
    { line: 3, message: "not an amount: much" },
  ]);
});

test("empty lines count, so that the number leads to the line", () => {
  const { problems } = readBook(`${foodLine}\n\n\n2026-03-08;out;gas`);
  expect(problems, "An empty line is a line of the book.").toEqual([
    { line: 4, message: "expected 5 parts, found 3" },
  ]);
});
