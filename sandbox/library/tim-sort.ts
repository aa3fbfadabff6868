import { gallop } from "./gallop.ts";

/**
 * TimSort as V8 runs it (its `third_party/v8/builtins/array-sort.tq`, after Tim Peters' `listsort.txt`): which pairs are
 * compared, and in which order, decides what a comparator that contradicts itself makes of a list. A beginner's
 * `(a, b) => a > b` must go wrong here as it does in Node and in browsers.
 */
/** What is not below 0 counts as 0 or more, NaN too. */
export type Compare = (a: unknown, b: unknown) => number;

const usualGallop = 7;

export function timSort(work: unknown[], compare: Compare): void {
  if (work.length < 2) return;
  const sorter = new Sorter(work, compare);
  let low = 0;
  let remaining = work.length;
  const minRun = minRunLength(remaining);
  while (remaining > 0) {
    let length = sorter.countRun(low, low + remaining);
    if (length < minRun) {
      const forced = minRun < remaining ? minRun : remaining;
      sorter.insert(low, low + length, low + forced);
      length = forced;
    }
    sorter.push(low, length);
    low += length;
    remaining -= length;
  }
  sorter.finish();
}

function minRunLength(length: number): number {
  let rest = length;
  let odd = 0;
  while (rest >= 64) {
    odd |= rest & 1;
    rest >>= 1;
  }
  return rest + odd;
}

function copy(from: unknown[], start: number, to: unknown[], target: number, count: number): void {
  if (from === to && start < target) for (let i = count - 1; i >= 0; i--) to[target + i] = from[start + i];
  else for (let i = 0; i < count; i++) to[target + i] = from[start + i];
}

interface Run {
  base: number;
  length: number;
}

class Sorter {
  readonly #work: unknown[];
  readonly #compare: Compare;
  readonly #bases: number[] = [];
  readonly #lengths: number[] = [];
  #runs = 0;
  #minGallop = usualGallop;

  constructor(work: unknown[], compare: Compare) {
    this.#work = work;
    this.#compare = compare;
  }

  #length(run: number): number {
    return this.#lengths[run] ?? 0;
  }

  /** The length of the run that begins at `from`. One that falls is turned round. */
  countRun(from: number, high: number): number {
    const work = this.#work;
    const low = from + 1;
    if (low === high) return 1;
    let length = 2;
    const falls = this.#compare(work[low], work[from]) < 0;
    for (let i = low + 1; i < high; i++) {
      const order = this.#compare(work[i], work[i - 1]);
      if (order < 0 !== falls) break;
      length++;
    }
    if (falls) {
      for (let a = from, b = from + length - 1; a < b; a++, b--) {
        const kept = work[a];
        work[a] = work[b];
        work[b] = kept;
      }
    }
    return length;
  }

  /** Binary insertion of what stands from `start` on into the sorted part before it. */
  insert(low: number, start: number, high: number): void {
    const work = this.#work;
    for (let next = start; next < high; next++) {
      let left = low;
      let right = next;
      const pivot = work[next];
      while (left < right) {
        const middle = left + ((right - left) >> 1);
        if (this.#compare(pivot, work[middle]) < 0) right = middle;
        else left = middle + 1;
      }
      for (let i = next; i > left; i--) work[i] = work[i - 1];
      work[left] = pivot;
    }
  }

  push(base: number, length: number): void {
    this.#bases[this.#runs] = base;
    this.#lengths[this.#runs++] = length;
    while (this.#runs > 1) {
      let n = this.#runs - 2;
      if (!this.#isInOrder(n + 1) || !this.#isInOrder(n)) {
        if (this.#length(n - 1) < this.#length(n + 1)) n--;
      } else if (this.#length(n) > this.#length(n + 1)) return;
      this.#mergeAt(n);
    }
  }

  #isInOrder(n: number): boolean {
    return n < 2 || this.#length(n - 2) > this.#length(n - 1) + this.#length(n);
  }

  finish(): void {
    while (this.#runs > 1) {
      let n = this.#runs - 2;
      if (n > 0 && this.#length(n - 1) < this.#length(n + 1)) n--;
      this.#mergeAt(n);
    }
  }

  #mergeAt(n: number): void {
    const work = this.#work;
    const a: Run = { base: this.#bases[n] ?? 0, length: this.#length(n) };
    const b: Run = { base: this.#bases[n + 1] ?? 0, length: this.#length(n + 1) };
    this.#lengths[n] = a.length + b.length;
    if (n === this.#runs - 3) {
      this.#bases[n + 1] = this.#bases[n + 2] ?? 0;
      this.#lengths[n + 1] = this.#length(n + 2);
    }
    this.#runs--;
    const placed = this.#gallopRight(work, work[b.base], a.base, a.length, 0);
    a.base += placed;
    a.length -= placed;
    if (a.length === 0) return;
    b.length = this.#gallopLeft(work, work[a.base + a.length - 1], b.base, b.length, b.length - 1);
    if (b.length === 0) return;
    if (a.length <= b.length) this.#mergeLow(a, b);
    else this.#mergeHigh(a, b);
  }

  /** Where `key` belongs, before those that are equal to it; looked for from `hint` on in growing leaps. */
  #gallopLeft(list: unknown[], key: unknown, base: number, length: number, hint: number): number {
    const isLess = (position: number): boolean => this.#compare(list[base + position], key) < 0;
    return gallop(isLess, length, hint);
  }

  /** The same, after those that are equal to it. */
  #gallopRight(list: unknown[], key: unknown, base: number, length: number, hint: number): number {
    const isNotMore = (position: number): boolean => !(this.#compare(key, list[base + position]) < 0);
    return gallop(isNotMore, length, hint);
  }

  #mergeLow(a: Run, b: Run): void {
    const work = this.#work;
    const temp: unknown[] = [];
    copy(work, a.base, temp, 0, a.length);
    let target = a.base;
    let fromA = 0;
    let fromB = b.base;
    let leftA = a.length;
    let leftB = b.length;
    work[target++] = work[fromB++];
    leftB--;
    let minGallop = this.#minGallop;
    // V8 leaves this by two labels: out of B, or with one of A left, which is the greatest of all.
    merging: while (leftB > 0 && leftA > 1) {
      let winsA = 0;
      let winsB = 0;
      do {
        if (this.#compare(work[fromB], temp[fromA]) < 0) {
          work[target++] = work[fromB++];
          winsB++;
          winsA = 0;
          if (--leftB === 0) break merging;
        } else {
          work[target++] = temp[fromA++];
          winsA++;
          winsB = 0;
          if (--leftA === 1) break merging;
        }
      } while (winsA < minGallop && winsB < minGallop);
      minGallop++;
      do {
        minGallop = minGallop > 2 ? minGallop - 1 : 1;
        this.#minGallop = minGallop;
        winsA = this.#gallopRight(temp, work[fromB], fromA, leftA, 0);
        copy(temp, fromA, work, target, winsA);
        target += winsA;
        fromA += winsA;
        leftA -= winsA;
        if (winsA > 0 && leftA <= 1) break merging;
        work[target++] = work[fromB++];
        if (--leftB === 0) break merging;
        winsB = this.#gallopLeft(work, temp[fromA], fromB, leftB, 0);
        copy(work, fromB, work, target, winsB);
        target += winsB;
        fromB += winsB;
        leftB -= winsB;
        if (leftB === 0) break merging;
        work[target++] = temp[fromA++];
        if (--leftA === 1) break merging;
      } while (winsA >= usualGallop || winsB >= usualGallop);
      this.#minGallop = ++minGallop;
    }
    copy(work, fromB, work, target, leftB);
    copy(temp, fromA, work, target + leftB, leftA);
  }

  #mergeHigh(a: Run, b: Run): void {
    const work = this.#work;
    const temp: unknown[] = [];
    copy(work, b.base, temp, 0, b.length);
    let target = b.base + b.length - 1;
    let fromB = b.length - 1;
    let fromA = a.base + a.length - 1;
    let leftA = a.length;
    let leftB = b.length;
    work[target--] = work[fromA--];
    leftA--;
    let minGallop = this.#minGallop;
    merging: while (leftA > 0 && leftB > 1) {
      let winsA = 0;
      let winsB = 0;
      do {
        if (this.#compare(temp[fromB], work[fromA]) < 0) {
          work[target--] = work[fromA--];
          winsA++;
          winsB = 0;
          if (--leftA === 0) break merging;
        } else {
          work[target--] = temp[fromB--];
          winsB++;
          winsA = 0;
          if (--leftB === 1) break merging;
        }
      } while (winsA < minGallop && winsB < minGallop);
      minGallop++;
      do {
        minGallop = minGallop > 2 ? minGallop - 1 : 1;
        this.#minGallop = minGallop;
        winsA = leftA - this.#gallopRight(work, temp[fromB], a.base, leftA, leftA - 1);
        target -= winsA;
        fromA -= winsA;
        leftA -= winsA;
        copy(work, fromA + 1, work, target + 1, winsA);
        if (leftA === 0) break merging;
        work[target--] = temp[fromB--];
        if (--leftB === 1) break merging;
        winsB = leftB - this.#gallopLeft(temp, work[fromA], 0, leftB, leftB - 1);
        target -= winsB;
        fromB -= winsB;
        leftB -= winsB;
        copy(temp, fromB + 1, work, target + 1, winsB);
        if (winsB > 0 && leftB <= 1) break merging;
        work[target--] = work[fromA--];
        if (--leftA === 0) break merging;
      } while (winsA >= usualGallop || winsB >= usualGallop);
      this.#minGallop = ++minGallop;
    }
    copy(work, a.base, work, target + 1 - leftA, leftA);
    copy(temp, 0, work, target + 1 - leftA - leftB, leftB);
  }
}
