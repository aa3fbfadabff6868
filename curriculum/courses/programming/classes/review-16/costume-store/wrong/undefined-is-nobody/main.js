export class CostumeStore {
  #out = new Map();

  lend(costume, name) {
    if (this.#out.has(costume)) {
      throw new Error("Already lent");
    }
    this.#out.set(costume, name);
  }

  giveBack(costume) {
    this.#out.delete(costume);
  }

  who(costume) {
    return this.#out.get(costume);
  }

  get count() {
    return this.#out.size;
  }
}
