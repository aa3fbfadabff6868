export class CostumeStore {
  #out = new Map();

  lend(costume, name) {
    if (this.#out.get(costume) !== undefined) {
      throw new Error("Already lent");
    }
    this.#out.set(costume, name);
  }

  giveBack(costume) {
    this.#out.set(costume, undefined);
  }

  who(costume) {
    return this.#out.get(costume) ?? "nobody";
  }

  get count() {
    return this.#out.size;
  }
}
