import type { AuthoredCourse, AuthoredExercise, Lesson } from "../schema.ts";
import { percent } from "../summary.ts";
import { type Html, html } from "./html.ts";
import type { Strength } from "./strength.ts";

/** Shape, colour and word together: none of them is needed to read the others. */
export const levels: Readonly<Record<Strength["level"], { readonly sign: string; readonly words: string }>> =
  {
    strong: { sign: "●", words: "every fault is turned away" },
    weak: { sign: "◐", words: "some faults pass" },
    unmeasured: { sign: "○", words: "no program to put faults into" },
    broken: { sign: "▲", words: "has a problem" },
  };

/** The whole course at a glance: a row for each module, a cell for each lesson, a mark for each exercise. */
export function courseMap(course: AuthoredCourse, all: ReadonlyMap<string, Strength>): Html {
  const legend = Object.entries(levels).map(
    ([level, { sign, words }]) =>
      html`<li><span class="mark ${level}" aria-hidden="true">${sign}</span> ${words}</li>`,
  );
  const rows = course.modules.map(({ title, lessons }, index) => {
    const own = lessons.flatMap((lesson) => lesson.exercises.flatMap(({ folder }) => all.get(folder) ?? []));
    const [mutants, rejected] = own.reduce(
      ([of, some], strength) => [of + strength.mutants, some + strength.rejected],
      [0, 0],
    );
    const minutes = lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
    return html`<li class="module"><div class="name"><h3><span class="count">${index + 1}</span> ${title.en}</h3>
<p>${minutes} min${mutants === 0 ? null : html` · ${percent(rejected, mutants)}`}</p></div>
<ol class="lessons">${lessons.map((lesson) => lessonCell(lesson, all))}</ol></li>`;
  });
  return html`<ul class="legend">${legend}</ul><ol class="map">${rows}</ol>`;
}

function lessonCell(
  { title, minutes, exercises }: Lesson<AuthoredExercise>,
  all: ReadonlyMap<string, Strength>,
): Html {
  const marks = exercises.flatMap(({ folder }) => all.get(folder) ?? []).map(mark);
  return html`<li class="lesson"><p class="title">${title.en}</p><p class="marks">${marks}</p><p class="time">${minutes} min</p></li>`;
}

function mark({ exercise, level, mutants, rejected }: Strength): Html {
  const { sign, words } = levels[level];
  const rate = mutants === 0 ? words : `${words}, ${rejected} of ${mutants} turned away`;
  const told = `${exercise.title.en} (${exercise.kind}): ${rate}`;
  return html`<a class="mark ${level}" href="#${exercise.id}" title="${told}" aria-label="${told}">${sign}</a>`;
}
