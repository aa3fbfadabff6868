import type { StudentId } from "../../bundle/ids.ts";
import type { SourceFiles } from "../../curriculum/schema.ts";
import type { CodeLine, WorkId } from "../contract.ts";
import type { CourseIndex } from "./course.ts";
import type { Services } from "./services.ts";

/** One program of a student's own. Files of other places, such as a playground, would be another kind beside this one. */
interface OwnWork {
  readonly exercise: WorkId;
  readonly files: SourceFiles;
}

/**
 * All programs of a student as they stand, the one that was changed last first. Read anew for each search: nothing of one student
 * is kept where the next could find it.
 */
export function ownWork({ drafts }: Pick<Services, "drafts">, student: StudentId): readonly OwnWork[] {
  return drafts.all(student);
}

/** So many lines are found at most: more are told apart by typing on. */
const mostLines = 60;
/** Of one line. */
const mostCharacters = 200;

/**
 * The lines in which a text stands, capital and small letters taken alike, in the order of the work; first those that have it as
 * a whole word. Lines of the starter are the student's as well: they stand in the program.
 */
export function findCode(
  course: Pick<CourseIndex, "course">,
  work: readonly OwnWork[],
  text: string,
): readonly CodeLine[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return [];
  const places = placesIn(course);
  const found = work.flatMap(({ exercise, files }) => {
    const place = places.get(exercise);
    return place === undefined
      ? []
      : Object.entries(files).flatMap(([file, source]) =>
          source.split("\n").flatMap((line, index) => {
            const piece = pieceOf(line, wanted);
            return piece === null ? [] : [{ ...place, file, line: index + 1, ...piece }];
          }),
        );
  });
  const isWhole = ({ text, from, to }: CodeLine) =>
    !/[\w$]/.test(text.charAt(from - 1)) && !/[\w$]/.test(text.charAt(to));
  return [...found.filter(isWhole), ...found.filter((line) => !isWhole(line))].slice(0, mostLines);
}

function placesIn({ course }: Pick<CourseIndex, "course">) {
  return new Map<WorkId, Pick<CodeLine, "lesson" | "exercise" | "title">>(
    course.modules.flatMap(({ lessons }) =>
      lessons.flatMap(({ id: lesson, exercises }) =>
        exercises
          // What was chosen among answers is no code.
          .filter(({ kind }) => kind !== "choose")
          .map(({ id, title }) => [id, { lesson, exercise: id, title }] as const),
      ),
    ),
  );
}

/** A line cut so that what was found is in it. A letter whose small form is longer, such as İ, is not looked for there. */
function pieceOf(line: string, wanted: string): Pick<CodeLine, "text" | "from" | "to"> | null {
  const plain = line.trim();
  const lower = plain.toLowerCase();
  const at = lower.length === plain.length ? lower.indexOf(wanted) : plain.indexOf(wanted);
  if (at < 0) return null;
  const cut = plain.length <= mostCharacters ? 0 : Math.max(0, at - 60);
  const text = plain.slice(cut, cut + mostCharacters);
  return { text, from: at - cut, to: Math.min(text.length, at - cut + wanted.length) };
}
