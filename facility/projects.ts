import type { Kysely } from "kysely";
import { facts } from "../bundle/facts.ts";
import type { FacilityId, StudentId, TerminalId } from "../bundle/ids.ts";
import type { WallMs } from "../bundle/std.ts";
import type { Database } from "./database.ts";
import { isNewer } from "./newest.ts";
import { chunksOf } from "./pages.ts";
import type { ProjectTable, Tables } from "./schema.ts";

type Of = Pick<ProjectTable, "facility" | "student" | "terminal" | "log" | "seq" | "hash">;

/** What the event of a project adds to the table; `null`: it is of no shape that is known here. */
export function projectOf(of: Of, body: unknown): ProjectTable | null {
  const { success, data } = facts.projectLeft.safeParse(body);
  if (!success) return null;
  const { project, name, deleted, files, step } = data;
  const texts = Object.values(files);
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  return { ...of, project, name, deleted: Number(deleted), files: texts.length, characters, step };
}

const keyOf = ({ student, project, terminal }: ProjectTable): string => `${student} ${project} ${terminal}`;

/** Of each project the newest that each terminal left. */
export class Projects {
  readonly #rows = new Map<string, ProjectTable>();

  offer(row: ProjectTable | null): void {
    if (row === null) return;
    const other = this.#rows.get(keyOf(row));
    if (other === undefined || isNewer(row, other)) this.#rows.set(keyOf(row), row);
  }

  rows(): Iterable<ProjectTable> {
    return this.#rows.values();
  }
}

/** Stores those that are newer than what is there. */
export async function keepProjects(
  db: Kysely<Tables>,
  facility: FacilityId,
  projects: Projects,
): Promise<void> {
  for (const rows of chunksOf(projects.rows())) {
    const stored = await db
      .selectFrom("project")
      .selectAll()
      .where("facility", "=", facility)
      .where((where) =>
        where(
          where.refTuple("student", "project", "terminal"),
          "in",
          rows.map(({ student, project, terminal }) => where.tuple(student, project, terminal)),
        ),
      )
      .execute();
    const here = new Map(stored.map((row) => [keyOf(row), row]));
    const better = rows.filter((row) => {
      const other = here.get(keyOf(row));
      return other === undefined || isNewer(row, other);
    });
    if (better.length > 0) await insertProjects(db, better);
  }
}

/** In place of what is there. */
export async function insertProjects(db: Kysely<Tables>, rows: readonly ProjectTable[]): Promise<void> {
  await db
    .insertInto("project")
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(["facility", "student", "project", "terminal"]).doUpdateSet((set) => ({
        name: set.ref("excluded.name"),
        deleted: set.ref("excluded.deleted"),
        files: set.ref("excluded.files"),
        characters: set.ref("excluded.characters"),
        step: set.ref("excluded.step"),
        log: set.ref("excluded.log"),
        seq: set.ref("excluded.seq"),
        hash: set.ref("excluded.hash"),
      })),
    )
    .execute();
}

/** A student's project as it stands on the terminal that changed it last. */
export interface ProjectReport {
  readonly project: string;
  readonly name: string;
  readonly deleted: boolean;
  readonly files: number;
  /** Of all files, in UTF-16 code units. */
  readonly characters: number;
  /** When its student left it, as the terminal's clock claimed. */
  readonly leftMs: WallMs;
  readonly terminal: { readonly id: TerminalId; readonly name: string };
}

/** A student's projects by name, those that the student deleted last. */
export async function readProjects(
  db: Database,
  facility: FacilityId,
  student: StudentId,
): Promise<readonly ProjectReport[]> {
  const rows = await db
    .selectFrom("project")
    .innerJoin("event", (join) =>
      join.onRef("event.log", "=", "project.log").onRef("event.seq", "=", "project.seq"),
    )
    .innerJoin("terminal", "terminal.id", "project.terminal")
    .selectAll("project")
    .select(["event.wall_ms", "terminal.name as terminal_name"])
    .where("project.facility", "=", facility)
    .where("project.student", "=", student)
    .execute();
  const newest = new Map<string, (typeof rows)[number]>();
  for (const row of rows) {
    const other = newest.get(row.project);
    if (other === undefined || isNewer(row, other)) newest.set(row.project, row);
  }
  return [...newest.values()]
    .map(({ project, name, deleted, files, characters, wall_ms, terminal, terminal_name }) => ({
      ...{ project, name, deleted: deleted === 1, files, characters, leftMs: wall_ms },
      terminal: { id: terminal, name: terminal_name },
    }))
    .sort((a, b) => Number(a.deleted) - Number(b.deleted) || a.name.localeCompare(b.name));
}
