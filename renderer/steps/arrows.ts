/** A rectangle on the screen, in CSS pixels from the drawing's corner. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where an arrow begins: its dot, and the words beside the dot that say where it leads. */
export interface Origin {
  readonly dot: Rect;
  readonly words: Rect;
}

/** Between what an arrow leads past and the arrow, in CSS pixels. The gap between names and values is twice as wide. */
const clear = 9;
/** So many arrows beside one another can be told apart; then they share their lanes again. */
const lanes = 3;
const laneWidth = 3;
const corner = 5;

/**
 * The way of an arrow, as the `d` of an SVG path, past what is written. All values stand in one column with a gap at their
 * left: in this gap it goes up or down, if it begins in that column. From further in, it goes out to the right of all boxes,
 * whose edge is `edge`, and back. `lane`: the how many-th arrow it is.
 */
export function arrowPath({ dot, words }: Origin, box: Rect, edge: number, lane: number): string {
  const y = dot.top + dot.height / 2;
  const [right, bottom] = [box.left + box.width, box.top + box.height];
  const isApart = bottom <= dot.top || box.top >= dot.top + dot.height;
  const aside = ((lane % lanes) - 1) * laneWidth;
  const along = dot.left - clear + aside;
  if (isApart && Math.abs(box.left - dot.left) <= 2 * clear) {
    const into = entry(box);
    const turn = into < y ? corner : -corner;
    return path`M ${dot.left} ${y} H ${along + corner} Q ${along} ${y} ${along} ${y - turn} V ${into + turn} Q ${along} ${into} ${along + corner} ${into} H ${box.left - 1}`;
  }
  if (isApart && box.left > dot.left) {
    // Along the row in which the box is, in the space between the rows, and in by the edge that is turned to the dot.
    const [end, side] = bottom <= dot.top ? [bottom, 1] : [box.top, -1];
    const between = end + side * clear;
    const turn = side * corner;
    const x = box.left + Math.min(12, box.width / 2) + aside;
    return path`M ${dot.left} ${y} H ${along + corner} Q ${along} ${y} ${along} ${y - turn} V ${between + turn} Q ${along} ${between} ${along + corner} ${between} H ${x - corner} Q ${x} ${between} ${x} ${between - turn} L ${x} ${end + side}`;
  }
  const from = words.left + words.width + 2;
  const out = Math.max(edge, from + corner, right + corner) + clear + corner + aside;
  const into = entry(box);
  const turn = Math.sign(into - y) * Math.min(corner, Math.abs(into - y) / 2);
  return path`M ${from} ${y} H ${out - corner} Q ${out} ${y} ${out} ${y + turn} V ${into - turn} Q ${out} ${into} ${out - corner} ${into} H ${right + 2}`;
}

/** Below the line in which names stand beside a box, where the box has room there. */
function entry({ top, height }: Rect): number {
  return top + (height > 44 ? 36 : height / 2);
}

function path(words: TemplateStringsArray, ...numbers: readonly number[]): string {
  return String.raw({ raw: words }, ...numbers.map((number) => Math.round(number * 10) / 10));
}
