import type { Finding } from "./check.ts";
import { type IdLine, idsOf, nameOf, type PublishedId, readIds, unlistedIds } from "./ids.ts";
import type { AuthoredCourse } from "./schema.ts";

const file = "ids.txt";

/** Whatever was published is still there, or the list says what stands for it: else progress would be lost. */
export function checkIds(course: AuthoredCourse): readonly Finding[] {
  const lines = readIds(course.lists.ids);
  const present = new Set(idsOf(course).map(nameOf));
  const listed = new Map<string, PublishedId>();
  return lines.flatMap((line): readonly Finding[] => {
    const { entry } = line;
    if (entry === null)
      return [told(line, "cannot be read", "Write `lesson rounding`, or `lesson old -> new`.")];
    const name = nameOf(entry);
    if (listed.has(name)) return [told(line, `has ${name} again`, "Keep one of the two.")];
    listed.set(name, entry);
    return judge(line, entry, present, lines);
  });
}

function judge(
  line: IdLine,
  entry: PublishedId,
  present: ReadonlySet<string>,
  lines: readonly IdLine[],
): readonly Finding[] {
  const name = nameOf(entry);
  if (entry.replacedBy === null) {
    if (present.has(name)) return [];
    return [
      told(
        line,
        `has ${name}, which the course does not have any more`,
        `Students' progress refers to it. Give it its id back, or write what stands for it: \`${name} -> other\`.`,
      ),
    ];
  }
  if (present.has(name)) {
    return [
      told(
        line,
        `says that ${name} was replaced, but the course has it`,
        "Progress in the one would count for the other. Give the new one an id of its own, or take the arrow away.",
      ),
    ];
  }
  const last = standsFor(entry, lines);
  if (last !== null && present.has(nameOf(last))) return [];
  return [
    told(
      line,
      `says that ${entry.kind} ${entry.replacedBy} stands for ${entry.id}, but the course does not have that`,
      "Progress would lead nowhere. Name one that is there.",
    ),
  ];
}

/** Where the arrows lead in the end; `null` where they go in a circle. What stands for something may have been replaced, too. */
function standsFor(entry: PublishedId, lines: readonly IdLine[]): PublishedId | null {
  const met = new Set<string>();
  let at = entry;
  while (at.replacedBy !== null) {
    if (met.has(at.id)) return null;
    met.add(at.id);
    const { kind, replacedBy } = at;
    at = lines.find((line) => line.entry?.kind === kind && line.entry.id === replacedBy)?.entry ?? {
      kind,
      id: replacedBy,
      replacedBy: null,
    };
  }
  return at;
}

const told = ({ line }: IdLine, what: string, why: string): Finding => ({
  file,
  what: `line ${line} ${what}`,
  why,
});

/** A reminder for whoever publishes: from then on, these may not change. */
export function noteIds(course: AuthoredCourse): readonly Finding[] {
  const names = unlistedIds(course).map(nameOf);
  if (names.length === 0) return [];
  return [
    {
      file,
      what: `it does not have ${names.length === 1 ? "one id" : `${names.length} ids`} of the course yet: ${shorten(names)}`,
      why: 'Once they are published, progress refers to them. Before that, run "npx foothold curriculum ids".',
    },
  ];
}

/** How many names stand in a sentence. */
const most = 5;

const shorten = (names: readonly string[]): string =>
  [...names.slice(0, most), ...(names.length > most ? ["…"] : [])].join(", ");
