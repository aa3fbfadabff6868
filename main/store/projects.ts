import { canonicalJson } from "../../bundle/canonical.ts";
import type { FactBody } from "../../bundle/facts.ts";
import type { ProjectId, StudentId } from "../../bundle/ids.ts";
import type { WallMs } from "../../bundle/std.ts";
import type { SourceFiles } from "../../curriculum/schema.ts";
import type { Db } from "./open.ts";
import type { Reserve } from "./reserve.ts";

/** A project of a student's playground. Its files are the newest of its versions (see drafts.ts). */
export interface Project {
  readonly id: ProjectId;
  readonly name: string;
  /** It lies among those that were put away. */
  readonly deleted: boolean;
}

/** A project as another terminal left it. */
export interface ArrivedProject extends Project {
  readonly files: SourceFiles;
  readonly terminal: string;
  /** Of the event that holds it. */
  readonly hash: string;
  readonly step: number;
  readonly wallMs: WallMs;
}

/** Which fact the present state of a project is of. Step 0: of none yet. */
export interface Front {
  readonly step: number;
  readonly terminal: string;
}

export type UnleftProject = Omit<FactBody<"projectLeft">, "step"> & { readonly student: StudentId };

export interface Projects {
  get(student: StudentId, project: ProjectId): Project | null;
  all(student: StudentId): readonly Project[];
  /** Makes it, or changes its name and where it lies. Its files are to be put among its versions. */
  put(student: StudentId, project: Project): void;
  /**
   * The projects whose present state neither an event of this machine holds nor came from elsewhere: what would stay behind if the
   * log were carried away now. Of one student, or of all with `null`.
   */
  unleft(student: StudentId | null): readonly UnleftProject[];
  /** What the return in force brought of other terminals and was not taken up here, the newest last. */
  arrived(student: StudentId): readonly ArrivedProject[];
  front(student: StudentId, project: ProjectId): Front;
  /** Notes that its text lies among the versions, and whether it became the present one. */
  tookUp(student: StudentId, arrived: ArrivedProject, isPresent: boolean): void;
}

interface Row {
  project: ProjectId;
  name: string;
  deleted: number;
}

interface PresentRow extends Row {
  student: StudentId;
  files: string;
  came: string | null;
  left: string | null;
}

type ArrivedRow = Row & Omit<ArrivedProject, "id" | "name" | "deleted" | "files"> & { files: string };

/** Each project with its present text, and what is known elsewhere: what came in front, unless an own event came after that. */
const presentProjects = `
  SELECT p.student, p.project, p.name, p.deleted, p.came, v.files,
    CASE WHEN l.position > p.came_position THEN e.body END AS left
  FROM projects p
  JOIN versions v ON v.number = (
    SELECT max(number) FROM versions WHERE student = p.student AND exercise = p.project)
  LEFT JOIN left_projects l ON l.student = p.student AND l.project = p.project
  LEFT JOIN events e ON e.position = l.position
  WHERE @student IS NULL OR p.student = @student
  ORDER BY v.number`;

/** `within` does each write, and may do it again (see reserve.ts). */
export function openProjects(db: Db, within: Reserve["within"] = (write) => write()): Projects {
  const one = db.prepare<[string, string], Row>(
    "SELECT project, name, deleted FROM projects WHERE student = ? AND project = ?",
  );
  const all = db.prepare<[string], Row>("SELECT project, name, deleted FROM projects WHERE student = ?");
  const put = db.prepare<[string, string, string, number]>(`
    INSERT INTO projects (student, project, name, deleted) VALUES (?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET name = excluded.name, deleted = excluded.deleted`);
  const present = db.prepare<[{ student: string | null }], PresentRow>(presentProjects);
  const known = db
    .prepare<[string, string], string>(
      "SELECT hash FROM taken_projects WHERE student = ? AND project = ? ORDER BY hash LIMIT 64",
    )
    .pluck();
  const arrived = db.prepare<[string], ArrivedRow>(`
    SELECT a.project, a.name, a.deleted, a.files, a.terminal, a.hash, a.step, a.wall_ms AS wallMs
    FROM away_projects a LEFT JOIN taken_projects t USING (student, project, terminal)
    WHERE a.student = ? AND a.hash IS NOT t.hash AND NOT EXISTS (
      SELECT 1 FROM events JOIN logs ON logs.number = events.log
      WHERE logs.terminal = a.terminal AND events.seq = a.seq AND events.hash = a.hash)
    ORDER BY a.step, a.terminal`);
  const front = db.prepare<[{ student: string; project: string }], Front>(`
    SELECT came_step AS step, came_terminal AS terminal FROM projects WHERE student = @student AND project = @project
    UNION ALL SELECT l.step, logs.terminal FROM left_projects l
      JOIN events USING (position) JOIN logs ON logs.number = events.log
      WHERE l.student = @student AND l.project = @project
    ORDER BY step DESC, terminal DESC LIMIT 1`);
  const tookUp = db.prepare<[string, string, string, string]>(
    "INSERT OR REPLACE INTO taken_projects (student, project, terminal, hash) VALUES (?, ?, ?, ?)",
  );
  const came = db.prepare<[string, number, string, string, string]>(`
    UPDATE projects SET came = ?, came_step = ?, came_terminal = ?, came_position = (SELECT coalesce(max(position), 0) FROM events)
    WHERE student = ? AND project = ?`);
  const noteTaken = db.transaction((student: StudentId, given: ArrivedProject, isPresent: boolean) => {
    const { id, terminal, hash } = given;
    tookUp.run(student, id, terminal, hash);
    if (isPresent) came.run(spell(given), given.step, terminal, student, id);
  });

  return {
    get(student, project) {
      const row = one.get(student, project);
      return row ? toProject(row) : null;
    },
    all: (student) => all.all(student).map(toProject),
    put: (student, { id, name, deleted }) => void within(() => put.run(student, id, name, Number(deleted))),
    unleft: (student) =>
      present.all({ student }).flatMap((row) => {
        const state = { ...toProject(row), files: JSON.parse(row.files) as SourceFiles };
        const elsewhere = row.left === null ? row.came : spell(fromBody(row.left));
        if (elsewhere === spell(state)) return [];
        const { id: project, name, deleted, files } = state;
        const knows = known.all(row.student, project);
        return [{ student: row.student, project, name, deleted, files, knows }];
      }),
    arrived: (student) =>
      arrived.all(student).map(({ project, deleted, files, ...row }) => ({
        ...row,
        id: project,
        deleted: deleted === 1,
        files: JSON.parse(files),
      })),
    front: (student, project) => front.get({ student, project }) ?? { step: 0, terminal: "" },
    tookUp: (student, given, isPresent) => void within(() => noteTaken.immediate(student, given, isPresent)),
  };
}

const toProject = ({ project, name, deleted }: Row): Project => ({
  id: project,
  name,
  deleted: deleted === 1,
});

type State = Pick<ArrivedProject, "name" | "deleted" | "files">;

function fromBody(body: string): State {
  const { name, deleted, files }: FactBody<"projectLeft"> = JSON.parse(body);
  return { name, deleted, files };
}

/** What two terminals must have in common for their states to be the same. */
const spell = ({ name, deleted, files }: State): string => canonicalJson({ name, deleted, files });
