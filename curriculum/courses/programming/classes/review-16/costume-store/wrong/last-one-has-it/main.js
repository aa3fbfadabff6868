export class CostumeStore {
  #out = new Map();

  lend(costume, name) {
    this.#out.set(costume, name);
  }

  giveBack(costume) {
    this.#out.delete(costume);
  }

  who(costume) {
    return this.#out.get(costume) ?? "nobody";
  }

  get count() {
    return this.#out.size;
  }
}
