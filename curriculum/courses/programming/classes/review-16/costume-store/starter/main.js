export class CostumeStore {
  #out = new Map();

  lend(costume, name) {
    this.#out[costume] = name;
  }

  giveBack(costume) {
    this.#out.delete(costume);
  }

  who(costume) {
    return this.#out[costume];
  }

  get count() {
    return this.#out.size;
  }
}
