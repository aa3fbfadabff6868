import type { SkillView } from "../../main/contract.ts";

type Skill = Pick<SkillView, "id" | "needs">;

/** Where a skill stands in the picture: 0-based, of `columns`. What it builds on stands in a row above. */
export interface Spot {
  readonly column: number;
  readonly row: number;
}

/** How many skills lie in a row at most. */
export const columns = 4;

/**
 * The picture of a course's skills, row by row. A skill's level is the longest way to it from one that needs nothing; within a level
 * those stand near what they build on (by the mean of its columns, after Sugiyama, Tagawa and Toda, 1981). A circle, which no course
 * that passed its check has, ends a way.
 */
export function spotsOf(skills: readonly Skill[]): ReadonlyMap<string, Spot> {
  const known = new Map(skills.map((skill) => [skill.id, skill]));
  const levels = new Map<string, number>();
  const levelOf = (id: string, path: readonly string[]): number => {
    const found = levels.get(id);
    if (found !== undefined || path.includes(id)) return found ?? 0;
    const needs = known.get(id)?.needs ?? [];
    const level =
      Math.max(-1, ...needs.filter((need) => known.has(need)).map((need) => levelOf(need, [...path, id]))) +
      1;
    levels.set(id, level);
    return level;
  };
  for (const { id } of skills) levelOf(id, []);
  const spots = new Map<string, Spot>();
  let row = 0;
  for (let level = 0; ; level++) {
    const here = skills.filter(({ id }) => levels.get(id) === level);
    if (here.length === 0) return spots;
    const wish = ({ needs }: Skill) => {
      const above = needs.flatMap((need) => spots.get(need)?.column ?? []);
      return above.length === 0 ? (columns - 1) / 2 : above.reduce((sum, at) => sum + at, 0) / above.length;
    };
    const rows = Math.ceil(here.length / columns);
    const ordered = here.toSorted((a, b) => wish(a) - wish(b));
    // Neighbours by their wish share a column, one below the other.
    ordered.forEach(({ id }, at) => {
      const inRow = Math.ceil(here.length / rows);
      const lead = Math.floor((columns - inRow) / 2);
      spots.set(id, { column: lead + Math.floor(at / rows), row: row + (at % rows) });
    });
    row += rows;
  }
}

/** What a skill leads to directly. */
export function leadsTo(skills: readonly SkillView[], id: string): readonly SkillView[] {
  return skills.filter(({ needs }) => needs.includes(id));
}

/** Where the picture begins to be read: the first that is being learnt, else the first that is open next, else the first of all. */
export function startOf(skills: readonly SkillView[]): SkillView | null {
  const passed = new Set(skills.filter(({ state }) => state === "passed").map(({ id }) => id));
  const isOpen = ({ state, needs }: SkillView) => state === "new" && needs.every((need) => passed.has(need));
  return skills.find(({ state }) => state === "tried") ?? skills.find(isOpen) ?? skills[0] ?? null;
}

/** The step from one place to another by an arrow key: to the nearest in that direction; `null`: there is none. */
export function spotAfter(key: string, at: string, spots: ReadonlyMap<string, Spot>): string | null {
  const from = spots.get(at);
  if (!from) return null;
  const away = (spot: Spot): number | null => {
    const [right, down] = [spot.column - from.column, spot.row - from.row];
    switch (key) {
      case "ArrowRight":
        return right > 0 ? right + Math.abs(down) * 10 : null;
      case "ArrowLeft":
        return right < 0 ? -right + Math.abs(down) * 10 : null;
      case "ArrowDown":
        return down > 0 ? down * 10 + Math.abs(right) : null;
      case "ArrowUp":
        return down < 0 ? -down * 10 + Math.abs(right) : null;
      case "Home":
        return spot.row * 10 + spot.column;
      case "End":
        return -spot.row * 10 - spot.column;
      default:
        return null;
    }
  };
  let best: { readonly id: string; readonly far: number } | null = null;
  for (const [id, spot] of spots) {
    const far = id === at ? null : away(spot);
    if (far !== null && (best === null || far < best.far)) best = { id, far };
  }
  return best?.id ?? null;
}
