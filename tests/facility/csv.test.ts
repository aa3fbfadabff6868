import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeText } from "../../facility/csv-decode.ts";
import { asWritten, withoutFormulas } from "../../facility/csv-formula.ts";
import { readCsv } from "../../facility/csv-read.ts";
import { type Cell, csvRows } from "../../facility/csv-write.ts";
import { findColumns } from "../../facility/roster-columns.ts";

const knows = (head: readonly string[]) => findColumns(head).size;

/** Cells of the rows, or the kind of the refusal. */
function read(text: string) {
  const csv = readCsv(text, knows);
  return csv.ok ? csv.value.map(({ cells }) => cells) : csv.refusal.kind;
}

const utf16 = (text: string, swap: boolean) => {
  const bytes = Buffer.from(text, "utf16le");
  return swap ? bytes.swap16() : bytes;
};

describe("a spreadsheet's file", () => {
  const text = 'Name;Number\r\n"Ortiz, María";007\r\n';
  test.each([
    ["UTF-8", Buffer.from(text), "UTF-8"],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${text}`), "UTF-8"],
    ["UTF-16, little end first", utf16(`\ufeff${text}`, false), "UTF-16"],
    ["UTF-16, big end first", utf16(`\ufeff${text}`, true), "UTF-16"],
    ["UTF-16 without a mark", utf16(text, false), "UTF-16"],
    ["Windows-1252", Buffer.from(text, "latin1"), "Windows-1252"],
  ])("in %s is read", (_, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ text, encoding });
  });

  const expected = [
    ["Name", "Number"],
    ["Ana", "007"],
    ["Ben", "12"],
  ];
  test.each([
    ["commas", "Name,Number\nAna,007\nBen,12\n"],
    ["semicolons", "Name;Number\nAna;007\nBen;12\n"],
    ["tabs", "Name\tNumber\nAna\t007\nBen\t12\n"],
    ["a line that names the separator", "sep=;\r\nName;Number\r\nAna;007\r\nBen;12\r\n"],
    ["an unusual separator that is named", "sep=^\nName^Number\nAna^007\nBen^12"],
    ["line ends of Windows, and none at the end", "Name,Number\r\nAna,007\r\nBen,12"],
    ["line ends of an old Mac", "Name,Number\rAna,007\rBen,12\r"],
    ["mixed line ends", "Name,Number\r\nAna,007\nBen,12\r"],
    ["empty lines, also of separators only", "\n,\nName,Number\n\nAna,007\n,\nBen,12\n,\n,\n\n\n"],
    ["numbers kept as text", 'Name,Number\nAna,"=""007"""\nBen,="12"\n'],
    ["spaces around cells", "Name , Number\n Ana , 007 \nBen,12 "],
    ["quotes everywhere", '"Name","Number"\n"Ana","007"\n"Ben","12"'],
  ])("with %s is read", (_, csv) => {
    expect(read(csv)).toEqual(expected);
  });

  test("with line breaks and quotes in cells is read, and rows are counted as a spreadsheet counts", () => {
    const csv = readCsv('Name,Note\r\n\r\n"Ana","one\r\ntwo ""three"""\r\nBen 6" tall,x\r\n', knows);
    expect(csv).toEqual({
      ok: true,
      value: [
        { row: 1, cells: ["Name", "Note"] },
        { row: 3, cells: ["Ana", 'one\r\ntwo "three"'] },
        { row: 4, cells: ['Ben 6" tall', "x"] },
      ],
    });
  });

  test("that lost a quotation mark is refused with the place", () => {
    const csv = readCsv('Name,Number\nAna,1\n"Ben,2\nCem,3\n', knows);
    expect(csv).toMatchObject({ refusal: { kind: "notCsv", sentence: expect.stringContaining("line") } });
    expect(read(`Name,Number\n"${"x".repeat(150_000)}"`)).toBe("notCsv");
  });

  test("with more rows than a roster can have is refused", () => {
    expect(read(`Name\n${"Ana\n".repeat(20_001)}`)).toBe("tooManyRows");
    expect(read(`Name\n${"Ana\n".repeat(20_000)}`)).toHaveLength(20_001);
  });
});

/** Text with much of what is special. */
const trickyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom("=", "+", "-", "@", "'", '"', ";", ",", "\t", "\r", "\n", " ", "\uff1d", "1", "A", "é"),
    fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
  ),
  maxLength: 12,
});

/** Starts with what spreadsheets take for a formula, after what they pass over. */
const isFormula = (cell: string) => /^["\s]*[=+\-@\uff0b\uff0d\uff1d\uff20]/.test(cell);

describe("what is written", () => {
  test("says the same when it is read", () => {
    fc.assert(
      fc.property(trickyText, (text) => {
        expect(asWritten(withoutFormulas(text))).toBe(text);
      }),
      { numRuns: 3000 },
    );
  });

  test("has no formula in any cell, also for who takes another separator", () => {
    const row = fc.array(trickyText, { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), (rows) => {
        const csv = csvRows(rows);
        const exact = parse(csv, { relax_column_count: true });
        expect(exact.map((cells) => cells.map(asWritten))).toEqual(rows);
        // As a program splits it that knows nothing of quotes: every piece that could become a cell.
        for (const piece of [...exact.flat(), ...csv.split(/[;\t\r\n]/)])
          expect(isFormula(piece)).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  test("keeps numbers as numbers and nothing as nothing", () => {
    const cells: readonly Cell[] = [0, -1.5, null, "", "=1+1", "-", "a;b"];
    expect(csvRows([cells])).toBe("0,-1.5,,,'=1+1,'-,\"a;b\"\r\n");
  });
});

test.each([
  [["Name"], ["name"]],
  [
    ["FULL NAME", "Student ID"],
    ["name", "number"],
  ],
  [
    ["Student", "DOC number"],
    ["name", "number"],
  ],
  [
    ["Nombre", "Número"],
    ["name", "number"],
  ],
  [
    ["Nombre", "Apellidos", "Matrícula", "PIN"],
    ["firstName", "lastName", "number", "pin"],
  ],
  [
    ["First_Name", "last name", "id"],
    ["firstName", "lastName", "number"],
  ],
  [["Reason (this column is not read)", "Name"], ["name"]],
])("the head %j names %j", (head, columns) => {
  expect([...findColumns(head).keys()].toSorted()).toEqual(columns.toSorted());
});
