import fc from "fast-check";
import { expect, test } from "vitest";
import { makeStudentId } from "../../bundle/fresh.ts";
import { makeVerifier } from "../../bundle/verifier.ts";
import { readRoster } from "../../facility/roster-file.ts";
import { applyRoster, readEnrolled } from "../../facility/roster-import.ts";
import { planRoster } from "../../facility/roster-plan.ts";
import { freshFacility, nowMs } from "./sample.ts";

test("no bytes make an import throw", async () => {
  const { facility } = await freshFacility();
  const verifier = await makeVerifier("1234");
  const cell = fc.oneof(
    fc.constantFrom(
      "Name",
      "Number",
      "PIN",
      "Ana",
      "Ben",
      "María Ortiz",
      "1",
      "",
      '"',
      '""',
      "=1",
      "s-",
      "yes",
    ),
    fc.string({ unit: "binary", maxLength: 6 }),
  );
  const glue = fc.constantFrom(",", ";", "\t", "\n", "\r\n", "\r", "");
  const csvLike = fc
    .array(fc.tuple(cell, glue), { maxLength: 40 })
    .map((parts) => Buffer.from(parts.flat().join("")));
  const headed = csvLike.map((rest) =>
    Buffer.concat([Buffer.from("Name,Number,Class,Foothold id,Archived\n"), rest]),
  );
  const anything = fc.oneof(
    headed,
    csvLike,
    fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
  );
  let applied = 0;
  await fc.assert(
    fc.asyncProperty(anything, fc.boolean(), async (bytes, wide) => {
      const file = readRoster(wide ? utf16(bytes) : bytes);
      if (!file.ok) return;
      const roster = await readEnrolled(facility.db, facility);
      const plan = planRoster(roster, file.value.rows, file.value.unfit);
      const admitted = plan.added.map(({ name, number, class: group }) => ({
        id: makeStudentId(),
        name,
        number,
        class: group,
        pin: "1234",
        verifier,
      }));
      const ask = { admitted, archiveMissing: plan.unfit.length === 0, nowMs };
      expect(await applyRoster(facility, { file: file.value, plan, roster }, ask)).toEqual({
        ok: true,
        value: null,
      });
      applied++;
    }),
    { numRuns: 400 },
  );
  expect(applied).toBeGreaterThan(50);
});

const utf16 = (bytes: Buffer) => Buffer.from(`\ufeff${bytes.toString()}`, "utf16le");
