import type { AuthoredCourse } from "../schema.ts";
import { type Html, html, sentence } from "./html.ts";
import { levels } from "./map.ts";
import type { CheckStrength, Strength } from "./strength.ts";

// A browser opens what a link leads into, so the id is on what is folded away.

/** Every exercise: how many faults its checks turn away, what each check does for that, and what wrong solutions read. */
export function exerciseList(course: AuthoredCourse, all: ReadonlyMap<string, Strength>): Html {
  return html`${course.modules.map(
    ({ title, lessons }) =>
      html`<h3>${title.en}</h3><div class="exercises">${lessons
        .flatMap((lesson) => lesson.exercises.flatMap(({ folder }) => all.get(folder) ?? []))
        .map(exerciseEntry)}</div>`,
  )}`;
}

function exerciseEntry(strength: Strength): Html {
  const { exercise, level, mutants, rejected, passed, checks, wrong } = strength;
  const { sign, words } = levels[level];
  const rate =
    mutants === 0
      ? html`<span class="quiet">${words}</span>`
      : html`${bar(rejected / mutants)} <span class="rate">${rejected} of ${mutants}</span>`;
  const weak =
    passed.length === 0
      ? null
      : html`<p><a href="#weak-${exercise.id}">Faults that pass: ${passed.length}</a></p>`;
  // What is weak is open from the beginning: it is what an author came for.
  const open = level === "weak" || level === "broken" ? "open" : "";
  return html`<details ${open}><summary><span class="mark ${level}" aria-hidden="true">${sign}</span>
<span class="exercise">${exercise.title.en}</span> <span class="kind">${exercise.kind}</span> <span class="kill">${rate}</span></summary>
<div class="inside" id="${exercise.id}"><p class="quiet"><code>${exercise.folder}</code></p>${weak}${checkTable(checks, mutants > 0)}${wrongTable(wrong)}${excuses(strength)}</div></details>`;
}

/** A bar that stands beside its number, and so says nothing to whoever cannot see it. */
export function bar(share: number): Html {
  return html`<span class="bar" aria-hidden="true"><span style="width:${(100 * share).toFixed(1)}%"></span></span>`;
}

function checkTable(checks: readonly CheckStrength[], hasFaults: boolean): Html | null {
  if (checks.length === 0) return null;
  const rows = checks.map(({ name, mutants, wrong, alone, isIdle }) => {
    const idle = isIdle ? html` <span class="idle">no wrong program has met it</span>` : null;
    return html`<tr><th scope="row">${name}${idle}</th><td>${hasFaults ? mutants : "–"}</td><td>${wrong}</td><td>${alone}</td></tr>`;
  });
  return html`<table><caption>What each check turns away</caption><thead><tr><th scope="col">Check</th>
<th scope="col">faults</th><th scope="col">wrong solutions</th><th scope="col">alone</th></tr></thead><tbody>${rows}</tbody></table>`;
}

function wrongTable(wrong: Strength["wrong"]): Html {
  const rows = wrong.map(
    ({ belief, message }) =>
      html`<tr><th scope="row">${belief}</th><td class="words">${sentence(message)}</td></tr>`,
  );
  return html`<table><caption>What each wrong solution reads first</caption><thead><tr><th scope="col">Belief</th>
<th scope="col">Message</th></tr></thead><tbody>${rows}</tbody></table>`;
}

function excuses({ equivalent, exercise }: Strength): Html | null {
  if (equivalent.length === 0) return null;
  const rows = equivalent.map(({ mutant }) => {
    const why = exercise.equivalent.find(
      ({ was, change }) => was === mutant.was && change === mutant.change,
    )?.why;
    return html`<li><code>${mutant.change}</code> in <code>${mutant.was}</code>: ${why ?? ""}</li>`;
  });
  return html`<h4>Faults that change nothing</h4><ul>${rows}</ul>`;
}
