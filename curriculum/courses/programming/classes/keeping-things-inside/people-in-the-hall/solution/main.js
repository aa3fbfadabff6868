export class Hall {
  #inside = 0;

  constructor(places) {
    this.places = places;
  }

  enter() {
    if (this.#inside === this.places) {
      throw new Error("The hall is full");
    }
    this.#inside++;
  }

  leave() {
    if (this.#inside > 0) {
      this.#inside--;
    }
  }

  get inside() {
    return this.#inside;
  }
}
