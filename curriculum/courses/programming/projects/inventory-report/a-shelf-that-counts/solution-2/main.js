export class Shelf {
  #counts = {};

  #change(part, number) {
    this.#counts[part] = this.count(part) + number;
  }

  count(part) {
    return this.#counts[part] ?? 0;
  }

  add(part, number) {
    if (!Number.isInteger(number) || number <= 0) {
      throw new Error("not a number of parts: " + number);
    }
    this.#change(part, number);
  }

  take(part, number) {
    if (this.count(part) < number) {
      throw new Error(`only ${this.count(part)} of ${part}, not ${number}`);
    }
    this.#change(part, -number);
  }

  parts() {
    const names = [];
    for (const [part, count] of Object.entries(this.#counts)) {
      if (count > 0) {
        names.push(part);
      }
    }
    names.sort();
    return names;
  }
}
