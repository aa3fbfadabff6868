import { type FactBody, facts } from "../bundle/facts.ts";
import type { FacilityId, StudentId } from "../bundle/ids.ts";
import type { ReturnRecord } from "../bundle/return-records.ts";
import type { WallMs } from "../bundle/std.ts";
import type { Database } from "./database.ts";
import { isNewer } from "./newest.ts";
import { paged, pageLength } from "./pages.ts";
import type { ProjectTable } from "./schema.ts";

type ProjectRecord = Extract<ReturnRecord, { kind: "project" }>;
type Row = ProjectTable & { readonly wall_ms: WallMs };

/** How many texts of one project a return brings: the newest, and what other terminals made beside it. */
const mostTexts = 8;

/**
 * The newest text of each project, and those that were made on other terminals without its author's knowing: they are what would be
 * lost from sight if only the newest travelled. Once a terminal that has them leaves a text of its own, they stay behind.
 */
export async function* projects(
  db: Database,
  facility: FacilityId,
): AsyncGenerator<ProjectRecord, void, undefined> {
  const pages = paged((after: { student: StudentId; project: string } | null) => {
    let query = db
      .selectFrom("project")
      .select(["student", "project"])
      .distinct()
      .where("facility", "=", facility);
    if (after !== null) {
      const { student, project } = after;
      query = query.where((row) => row(row.refTuple("student", "project"), ">", row.tuple(student, project)));
    }
    return query.orderBy("student").orderBy("project").limit(pageLength).execute();
  });
  for await (const page of pages) {
    for (const one of page) yield* textsOf(db, await rowsOf(db, facility, one));
  }
}

const rowsOf = (
  db: Database,
  facility: FacilityId,
  { student, project }: Pick<ProjectTable, "student" | "project">,
): Promise<Row[]> =>
  db
    .selectFrom("project")
    .innerJoin("event", (join) =>
      join.onRef("event.log", "=", "project.log").onRef("event.seq", "=", "project.seq"),
    )
    .selectAll("project")
    .select("event.wall_ms")
    .where("project.facility", "=", facility)
    .where("project.student", "=", student)
    .where("project.project", "=", project)
    .execute();

/** One body at a time: a project can be long. */
async function* textsOf(db: Database, rows: readonly Row[]): AsyncGenerator<ProjectRecord, void, undefined> {
  const [newest, ...others] = rows.toSorted((a, b) => (isNewer(a, b) ? -1 : 1));
  if (newest === undefined) return;
  const body = await bodyOf(db, newest);
  yield record(newest, body);
  const unknown = others.filter(({ hash }) => !body.knows.includes(hash)).slice(0, mostTexts - 1);
  for (const row of unknown) yield record(row, await bodyOf(db, row));
}

async function bodyOf(db: Database, { log, seq }: Row): Promise<FactBody<"projectLeft">> {
  const { body } = await db
    .selectFrom("event")
    .select("body")
    .where("log", "=", log)
    .where("seq", "=", seq)
    .executeTakeFirstOrThrow();
  return facts.projectLeft.parse(JSON.parse(body));
}

function record(row: Row, { project, name, files, deleted }: FactBody<"projectLeft">): ProjectRecord {
  const { student, terminal, seq, hash, step, wall_ms } = row;
  const point = { terminal, seq, hash, step, wallMs: wall_ms };
  return { kind: "project", student, project, name, files, deleted, ...point };
}
