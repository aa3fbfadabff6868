/** A rectangle on the screen, in CSS pixels from the drawing's corner. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Between what an arrow leads past and the arrow, in CSS pixels. The gap between names and values is twice as wide. */
const clear = 9;
/** So many arrows beside one another can be told apart; then they share their lanes again. */
const lanes = 3;
const laneWidth = 3;
const corner = 5;

/**
 * The way of an arrow from a dot to a box, as the `d` of an SVG path. Values stand in columns with a gap at their left, where
 * nothing is written: there an arrow goes up or down, if the box begins in that column too. Into a box further in it goes
 * through the edge that is turned to the dot. From within a box, or beside it, it goes out to the right and back.
 */
export function arrowPath(dot: Rect, box: Rect, lane: number): string {
  const [x, y] = [dot.left + dot.width / 2, dot.top + dot.height / 2];
  const [right, bottom] = [box.left + box.width, box.top + box.height];
  const isAbove = bottom <= dot.top;
  const isBelow = box.top >= dot.top + dot.height;
  // The first line of a box, where its number stands.
  const into = box.top + Math.min(14, box.height / 2);
  if (!isAbove && !isBelow) {
    const out = Math.max(x, right) + 18 + Math.min(40, Math.abs(y - into) / 8);
    return path`M ${x} ${y} C ${out} ${y}, ${out} ${into}, ${right + 2} ${into}`;
  }
  if (box.left <= dot.left + clear) {
    const along = Math.min(dot.left, box.left) - clear + ((lane % lanes) - 1) * laneWidth;
    const turn = isAbove ? corner : -corner;
    return path`M ${dot.left} ${y} H ${along + corner} Q ${along} ${y} ${along} ${y - turn} V ${into + turn} Q ${along} ${into} ${along + corner} ${into} H ${box.left - 1}`;
  }
  const end = isAbove ? bottom + 2 : box.top - 2;
  const from = isAbove ? dot.top : dot.top + dot.height;
  const at = Math.min(Math.max(x, box.left + 12), Math.max(box.left + 12, right - 12));
  const middle = (from + end) / 2;
  return path`M ${x} ${from} C ${x} ${middle}, ${at} ${middle}, ${at} ${end}`;
}

function path(words: TemplateStringsArray, ...numbers: readonly number[]): string {
  return String.raw({ raw: words }, ...numbers.map((number) => Math.round(number * 10) / 10));
}
