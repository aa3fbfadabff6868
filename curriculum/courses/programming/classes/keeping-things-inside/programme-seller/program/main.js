class ProgrammeSeller {
  #sold = 0;

  sell(copies) {
    this.#sold += copies;
  }

  get money() {
    return this.#sold * 2;
  }
}

const seller = new ProgrammeSeller();
seller.sell(3);
const earned = seller.money;
console.log(earned);
seller.sell(2);
console.log(seller.money);
console.log(earned);
seller.money = 100;
console.log("Done");
