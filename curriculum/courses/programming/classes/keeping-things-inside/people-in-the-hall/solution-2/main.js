export class Hall {
  #people;
  #places;

  constructor(places) {
    this.#people = 0;
    this.#places = places;
  }

  get inside() {
    return this.#people;
  }

  enter() {
    if (this.#people >= this.#places) {
      throw new Error("The hall is full");
    }
    this.#people += 1;
  }

  leave() {
    this.#people = Math.max(0, this.#people - 1);
  }
}
