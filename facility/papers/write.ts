import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { facts } from "../../bundle/facts.ts";
import { ok, type Result, type WallMs } from "../../bundle/std.ts";
import { type DiskRefusal, onDisk } from "../disk.ts";
import type { Facility } from "../facility.ts";
import { privateFile, writeWhole } from "../files.ts";
import { readEnrolled } from "../roster-import.ts";
import { pdfOf } from "./pdf.ts";

export interface WrittenPapers {
  readonly student: string;
  /** `null`: not on this facility's roster. */
  readonly name: string | null;
  readonly file: string;
}

/**
 * Makes a PDF of the newest request of each student for a print, of those collected on this day or later. The same requests make the same
 * files again, over those that are there.
 */
export function writePapers(
  facility: Facility,
  folder: string,
  sinceMs: WallMs | null,
): Promise<Result<readonly WrittenPapers[], DiskRefusal>> {
  return onDisk(folder, async () => {
    const roster = new Map<string, string>(
      (await readEnrolled(facility.db, facility)).map(({ id, name }) => [id, name]),
    );
    await mkdir(folder, { recursive: true });
    const written: WrittenPapers[] = [];
    for (const { student, body, wallMs } of await newestRequests(facility, sinceMs)) {
      const { success, data } = facts.printAsked.safeParse(JSON.parse(body));
      if (!success) continue;
      const name = roster.get(student) ?? null;
      const asked = { name, facility: facility.name, atMs: wallMs, papers: data.papers };
      const file = join(folder, fileName(name, student));
      await writeWhole(file, once(await pdfOf(asked)), privateFile);
      written.push({ student, name, file });
    }
    return ok(written);
  });
}

async function* once<T>(value: T): AsyncGenerator<T, void, undefined> {
  yield value;
}

/** What came last of each student, by the order in which this facility took it in. */
async function newestRequests({ db, id }: Facility, sinceMs: WallMs | null) {
  let query = db
    .selectFrom("event")
    .innerJoin("log", "log.no", "event.log")
    .innerJoin("terminal", "terminal.id", "log.terminal")
    .select(["event.student", "event.body", "event.wall_ms", "event.log", "event.seq"])
    .where("event.kind", "=", "printAsked")
    .where("event.student", "is not", null)
    .where("terminal.facility", "=", id);
  if (sinceMs !== null) {
    query = query.where(({ exists, selectFrom }) =>
      exists(
        selectFrom("bundle")
          .select("bundle.digest")
          .whereRef("bundle.terminal", "=", "log.terminal")
          .whereRef("bundle.from_seq", "<=", "event.seq")
          .whereRef("bundle.to_seq", ">=", "event.seq")
          .where("bundle.collected_ms", ">=", sinceMs),
      ),
    );
  }
  const rows = await query.orderBy("event.wall_ms").orderBy("event.log").orderBy("event.seq").execute();
  const newest = new Map(
    rows.flatMap(({ student, body, wall_ms }) =>
      student === null ? [] : [[student, { student, body, wallMs: wall_ms }] as const],
    ),
  );
  return [...newest.values()].toSorted((a, b) => (a.student < b.student ? -1 : 1));
}

/** A name that every system takes, and that no two students share. */
function fileName(name: string | null, student: string): string {
  const plain = (name ?? "")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 40);
  return `${plain === "" ? "student" : plain}_${student}.pdf`;
}
