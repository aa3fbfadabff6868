import type { Finding } from "./check.ts";
import type { AuthoredCourse } from "./schema.ts";
import { unwritten } from "./skeleton.ts";

/** Every place that `curriculum new` left to be written has been written. */
export function checkUnwritten({ modules, ...course }: AuthoredCourse): readonly Finding[] {
  return [
    ...told("course.yaml", course),
    ...modules.flatMap(({ lessons, ...module }) => [
      ...told(module.folder, module),
      ...lessons.flatMap(({ exercises, ...lesson }) => [
        ...told(lesson.folder, lesson),
        ...exercises.flatMap((exercise) => told(exercise.folder, exercise)),
      ]),
    ]),
  ];
}

function told(file: string, part: unknown): readonly Finding[] {
  const places = placesIn(part, "");
  if (places.length === 0) return [];
  const [first = ""] = places;
  return [
    {
      file,
      what: `${places.length === 1 ? "one place is" : `${places.length} places are`} still to be written, the first is ${first}`,
      why: `A student would read "${unwritten}". Write what belongs there, and take the sign away.`,
    },
  ];
}

/** Where in a value the sign stands, as keys: `hints[0].en`. */
function placesIn(value: unknown, key: string): readonly string[] {
  if (typeof value === "string") return value.includes(unwritten) ? [key] : [];
  if (Array.isArray(value)) return value.flatMap((item, index) => placesIn(item, `${key}[${index}]`));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    placesIn(inner, key === "" ? name : `${key}.${name}`),
  );
}
