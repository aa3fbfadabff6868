import { countWords } from "../count-words.ts";
import { kinds } from "../kinds.ts";
import type { AuthoredCourse, Exercise } from "../schema.ts";
import type { CourseStats } from "../stats.ts";
import { bar } from "./exercises.ts";
import { type Html, html } from "./html.ts";

/** Which kinds of exercise each module has, darker where there are more. */
export function kindTable(stats: CourseStats): Html {
  const used = (Object.keys(kinds) as Exercise["kind"][]).filter((kind) => stats.byKind[kind] !== undefined);
  const most = Math.max(1, ...stats.modules.flatMap(({ byKind }) => Object.values(byKind)));
  const cell = (count: number) =>
    count === 0
      ? html`<td class="none">0</td>`
      : html`<td class="heat" style="--heat:${Math.round((100 * count) / most)}%">${count}</td>`;
  const rows = stats.modules.map(
    ({ title, byKind, exercises }) =>
      html`<tr><th scope="row">${title}</th>${used.map((kind) => cell(byKind[kind] ?? 0))}<td>${exercises}</td></tr>`,
  );
  return html`<div class="wide" tabindex="0" role="group" aria-label="Exercises by kind and module"><table class="kinds"><thead><tr><th scope="col">Module</th>${used.map(
    (kind) => html`<th scope="col">${kind}</th>`,
  )}<th scope="col">all</th></tr></thead><tbody>${rows}<tr class="sum"><th scope="row">All</th>${used.map(
    (kind) => html`<td>${stats.byKind[kind] ?? 0}</td>`,
  )}<td>${stats.exercises}</td></tr></tbody></table></div>`;
}

/** How many exercises practise each skill, those with the most first. */
export function skillBars(course: AuthoredCourse): Html {
  const skills = course.modules.flatMap(({ lessons }) =>
    lessons.flatMap((lesson) => [
      ...lesson.skills.map((skill) => ({ skill, count: 0 })),
      ...lesson.exercises.flatMap((exercise) => exercise.skills.map((skill) => ({ skill, count: 1 }))),
    ]),
  );
  const counts = [...Map.groupBy(skills, ({ skill }) => skill)]
    .map(([skill, all]) => ({ name: skill, count: all.reduce((sum, { count }) => sum + count, 0) }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  return html`<div class="columns">${bars(counts)}</div>`;
}

export function minuteBars(stats: CourseStats): Html {
  return bars(stats.modules.map(({ title, minutes }) => ({ name: title, count: minutes, unit: "min" })));
}

interface Bar {
  readonly name: string;
  readonly count: number;
  readonly unit?: string;
}

function bars(all: readonly Bar[]): Html {
  const most = Math.max(1, ...all.map(({ count }) => count));
  return html`<dl class="bars">${all.map(
    ({ name, count, unit = "" }) =>
      html`<div><dt>${name}</dt><dd>${bar(count / most)} <span class="number">${count} ${unit}</span></dd></div>`,
  )}</dl>`;
}

/** The words that a lesson should have: docs/authoring.md. */
const [fewest, mostWords] = [250, 600];

/** How long each lesson's English text is, beside what it should be. */
export function lengthBars(course: AuthoredCourse): Html {
  const modules = course.modules.map(({ title, lessons }) => ({
    title: title.en,
    lessons: lessons.map((lesson) => ({
      title: lesson.title.en,
      minutes: lesson.minutes,
      words: countWords(lesson.text.en, "en"),
    })),
  }));
  const longest = Math.max(mostWords, ...modules.flatMap(({ lessons }) => lessons.map(({ words }) => words)));
  const [from, to] = [fewest, mostWords].map((words) => ((100 * words) / longest).toFixed(1));
  const row = ({ title, words, minutes }: { title: string; words: number; minutes: number }) => {
    const isOff = words < fewest || words > mostWords;
    const note = words < fewest ? " · short" : words > mostWords ? " · long" : "";
    return html`<div class="${isOff ? "off" : ""}"><dt>${title}</dt><dd>${bar(words / longest)} <span class="number">${words} words · ${minutes} min${note}</span></dd></div>`;
  };
  return html`<p class="quiet">The band is what a lesson should have: ${fewest} to ${mostWords} words.</p>
<div style="--from:${from ?? ""}%;--to:${to ?? ""}%">${modules.map(
    ({ title, lessons }) => html`<h3>${title}</h3><dl class="bars banded">${lessons.map(row)}</dl>`,
  )}</div>`;
}
