import { makeProjectId } from "../../bundle/fresh.ts";
import type { ProjectId, StudentId } from "../../bundle/ids.ts";
import { ok, type Refusal, type Result, refuse } from "../../bundle/std.ts";
import { sourceLength } from "../../curriculum/schema.ts";
import type { Answer, CallName, ParsedAsk, ProjectLine, ProjectList, ProjectView } from "../contract.ts";
import type { Project } from "../store/projects.ts";
import { noSuchProject } from "./not-found.ts";
import { freeName } from "./project-names.ts";
import type { Services } from "./services.ts";
import { takeUpProjects } from "./take-up-projects.ts";
import { taughtWords } from "./taught.ts";

type ProjectCall = Extract<CallName, `project:${string}`>;

type ProjectHandlers = {
  readonly [Name in ProjectCall]: (student: StudentId, ask: ParsedAsk<Name>) => Answer<Name>;
};

/** Beside those that were put away. A list of more is hard to find one's way in, and a return carries all of them. */
const mostProjects = 50;
/** With those that were put away: what a terminal keeps of one student has an end, and eight months do not come near it. */
const mostOfAll = 500;

/** A student's own projects in the playground. What is typed in them goes the way of drafts (draft-handlers.ts). */
export function projectHandlers(
  services: Pick<Services, "clock" | "course" | "drafts" | "panes" | "projects">,
): ProjectHandlers {
  const { clock, course, drafts, panes, projects } = services;

  function lineOf(student: StudentId, { id, name }: Project): readonly ProjectLine[] {
    const draft = drafts.get(student, id);
    if (!draft) return []; // the power went before its text was written: there is nothing to show
    const { files, savedAtMs } = draft;
    return [{ id, name, files: Object.keys(files), characters: sourceLength(files), changedMs: savedAtMs }];
  }

  function list(student: StudentId): ProjectList {
    const all = projects.all(student);
    const lines = (deleted: boolean) =>
      all
        .filter((project) => project.deleted === deleted)
        .flatMap((project) => lineOf(student, project))
        .sort((a, b) => b.changedMs - a.changedMs || (a.name < b.name ? -1 : 1));
    return { projects: lines(false), deleted: lines(true), most: mostProjects };
  }

  function change(
    student: StudentId,
    id: ProjectId,
    changed: (project: Project, others: readonly Project[]) => Result<Project, Refusal>,
  ): Answer<"project:rename"> {
    const all = projects.all(student);
    const project = all.find((each) => each.id === id);
    if (!project) return noSuchProject;
    const next = changed(
      project,
      all.filter((each) => each.id !== id && !each.deleted),
    );
    if (!next.ok) return next;
    projects.put(student, next.value);
    return ok(list(student));
  }

  const names = (others: readonly Project[]) => others.map(({ name }) => name);

  return {
    "project:list": (student) => {
      takeUpProjects(services, student);
      return ok(list(student));
    },
    "project:make": (student, { name, files }) => {
      const all = projects.all(student);
      const present = all.filter(({ deleted }) => !deleted);
      if (present.length >= mostProjects) return tooManyProjects;
      if (all.length >= mostOfAll) return tooManyInAll;
      const id = makeProjectId();
      projects.put(student, { id, name: freeName(name, names(present)), deleted: false });
      drafts.put(student, id, { files, savedAtMs: clock.wallMs() }, "typed");
      return ok({ project: id });
    },
    "project:open": (student, { project: id }) => {
      takeUpProjects(services, student);
      const project = projects.get(student, id);
      const draft = drafts.get(student, id);
      if (!project || !draft) return noSuchProject;
      if (project.deleted) return isDeleted(project.name);
      const [present, before] = drafts.versions(student, id);
      return ok({
        id,
        name: project.name,
        ...draft,
        undo: drafts.undo(student, id),
        elsewhere: elsewhereOf(present?.why, before?.why),
        panes: panes.get(student),
        taught: taughtWords(course.course, null),
      });
    },
    "project:rename": (student, { project, name }) =>
      change(student, project, (of, others) => ok({ ...of, name: freeName(name, names(others)) })),
    "project:delete": (student, { project }) =>
      change(student, project, (of) => ok({ ...of, deleted: true })),
    "project:bringBack": (student, { project }) =>
      change(student, project, (of, others) =>
        others.length >= mostProjects
          ? tooManyProjects
          : ok({ ...of, name: freeName(of.name, names(others)), deleted: false }),
      ),
  };
}

function elsewhereOf(present?: string, before?: string): ProjectView["elsewhere"] {
  if (present === "elsewhere") return before === undefined ? null : "present";
  return before === "elsewhere" ? "version" : null;
}

const tooManyProjects = refuse(
  "tooManyProjects",
  `You have ${mostProjects} projects, and no more fit in the list. Nothing was changed. Delete one that you no longer need: it can be brought back later.`,
);
const tooManyInAll = refuse(
  "tooManyProjects",
  `You have made ${mostOfAll} projects, with those that you deleted, and this terminal keeps no more. Nothing was changed. Bring one of them back and go on in it.`,
);
const isDeleted = (name: string) =>
  refuse(
    "deletedProject",
    `“${name}” is among your deleted projects. Nothing of it is lost. Bring it back from the list first.`,
  );
