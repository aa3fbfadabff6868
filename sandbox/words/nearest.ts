/**
 * The candidate that someone who wrote `name` most likely meant; null if none is close. `slips`: as many are allowed at
 * least, where the candidates are few.
 */
export function nearest(name: string, candidates: Iterable<string>, slips = 0): string | null {
  // A slip in a name of two letters makes any other name of two letters.
  const allowed = Math.max(name.length < 2 ? 0 : slips, name.length < 3 ? 0 : name.length < 6 ? 1 : 2);
  let best: { readonly candidate: string; readonly distance: number } | null = null;
  for (const candidate of candidates) {
    if (candidate === name) continue;
    const sameButCase = candidate.toLowerCase() === name.toLowerCase();
    if (!sameButCase && (candidate.length < 3 || Math.abs(candidate.length - name.length) > allowed))
      continue;
    const found = sameButCase ? 0 : distance(name, candidate);
    if (!sameButCase && found > allowed) continue;
    if (best === null || found < best.distance) best = { candidate, distance: found };
  }
  return best?.candidate ?? null;
}

/** Damerau-Levenshtein in its restricted form (optimal string alignment): two neighbours swapped count as one slip. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const now = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      const above = last[column] ?? 0;
      const diagonal = last[column - 1] ?? 0;
      let best = Math.min(above + 1, (now[column - 1] ?? 0) + 1, diagonal + (same ? 0 : 1));
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) best = Math.min(best, (before[column - 2] ?? 0) + 1);
      now.push(best);
    }
    before = last;
    last = now;
  }
  return last[b.length] ?? 0;
}
