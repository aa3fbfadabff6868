export class Shelf {
  #counts = new Map();

  count(part) {
    return this.#counts.get(part) ?? 0;
  }

  add(part, number) {
    if (!Number.isInteger(number) || number < 1) {
      throw new Error(`not a number of parts: ${number}`);
    }
    this.#counts.set(part, this.count(part) + number);
  }

  take(part, number) {
    const there = this.count(part);
    if (number > there) {
      throw new Error(`only ${there} of ${part}, not ${number}`);
    }
    this.#counts.set(part, there - number);
  }

  parts() {
    const there = [...this.#counts].filter(([part, count]) => count > 0);
    return there.map(([part]) => part).toSorted();
  }
}
