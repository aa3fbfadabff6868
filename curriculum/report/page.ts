import type { Proof } from "../prove.ts";
import type { AuthoredCourse } from "../schema.ts";
import { statsOf } from "../stats.ts";
import { percent } from "../summary.ts";
import { kindTable, lengthBars, minuteBars, skillBars } from "./charts.ts";
import { exerciseList } from "./exercises.ts";
import { faults } from "./faults.ts";
import { type Html, html } from "./html.ts";
import { courseMap } from "./map.ts";
import { problems } from "./problems.ts";
import { type Strength, strengths } from "./strength.ts";
import { style } from "./style.ts";

/**
 * The proof as one HTML file that needs nothing beside it: no script, no font, no network. `madeOn` says when, in words. Every text of
 * the course is escaped.
 */
export function reportPage(course: AuthoredCourse, proof: Proof, madeOn: string): string {
  const stats = statsOf(course, proof);
  const all = strengths(course, proof);
  const weak = [...all.values()].filter(({ passed }) => passed.length > 0);
  const number = (value: number) => value.toLocaleString("en");
  const rate = proof.mutants === 0 ? "–" : percent(proof.rejected, proof.mutants);
  const sections: readonly (readonly [string, string, Html])[] = [
    ["map", "The course", courseMap(course, all)],
    ["problems", "Problems", problems(proof)],
    ["weak", "Faults that pass", weakList(weak)],
    ["exercises", "Each exercise and its checks", exerciseList(course, all)],
    ["kinds", "Exercises by kind", kindTable(stats)],
    ["skills", "Exercises by skill", skillBars(course)],
    ["minutes", "Minutes by module", minuteBars(stats)],
    ["lengths", "Length of lessons", lengthBars(course)],
  ];
  const page = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<title>${course.title.en}: proof</title><style>${{ html: style }}</style></head><body>
<header><h1>${course.title.en}</h1><p class="quiet">Edition ${course.version}, proved ${madeOn}.</p>
<dl class="tiles">${tile("", "lessons", number(stats.lessons))}${tile("", "exercises", number(stats.exercises))}${tile("", "checks", number(stats.checks))}${tile("", "wrong solutions", number(stats.wrongSolutions))}${tile(
    weak.length > 0 ? "weak" : "",
    `of ${number(proof.mutants)} small faults turned away`,
    rate,
  )}${tile(proof.findings.length > 0 ? "bad" : "", "problems", number(proof.findings.length))}</dl>
<nav aria-label="Parts of this page"><ul>${sections.map(([id, title]) => html`<li><a href="#part-${id}">${title}</a></li>`)}</ul></nav></header>
<main>${sections.map(([id, title, body]) => html`<section aria-labelledby="part-${id}"><h2 id="part-${id}">${title}</h2>${body}</section>`)}</main>
<footer><p>Made by <code>foothold curriculum check --report</code>. A fault is one small change in a right solution; checks that let it pass would let
a student’s pass, too.</p></footer>
</body></html>
`;
  return page.html;
}

const tile = (kind: string, name: string, value: string): Html =>
  html`<div class="${kind}"><dt>${name}</dt><dd>${value}</dd></div>`;

function weakList(weak: readonly Strength[]): Html {
  if (weak.length === 0) {
    return html`<p class="good"><span aria-hidden="true">●</span> The checks turn every fault away.</p>`;
  }
  return html`${weak.map(
    (
      strength,
    ) => html`<h3 id="weak-${strength.exercise.id}"><a href="#${strength.exercise.id}">${strength.exercise.title.en}</a>
<span class="count">${strength.passed.length} of ${strength.mutants} pass · ${strength.exercise.folder}</span></h3>${faults(strength)}`,
  )}`;
}
