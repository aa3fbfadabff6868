/**
 * Where an arrow key leads on a map of `count` places in rows of `columns`; `null`: nowhere else. Left and right go on over the ends
 * of rows; up and down stay in their column; Home and End go to the first and last place. Indices from 0.
 */
export function placeAfter(key: string, at: number, count: number, columns: number): number | null {
  const to = target(key, at, count, columns);
  return to === null || to === at || to < 0 || to >= count ? null : to;
}

function target(key: string, at: number, count: number, columns: number): number | null {
  switch (key) {
    case "ArrowRight":
      return at + 1;
    case "ArrowLeft":
      return at - 1;
    case "ArrowDown":
      return at + columns;
    case "ArrowUp":
      return at - columns;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
