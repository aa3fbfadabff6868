export class SeatPlan {
  #hall = [];

  constructor(rows, seats) {
    for (let i = 0; i < rows; i++) {
      const row = [];
      for (let j = 0; j < seats; j++) {
        row.push("o");
      }
      this.#hall.push(row);
    }
  }

  take(row, seat) {
    const found = this.#hall[row - 1];
    if (found === undefined || found[seat - 1] !== "o") {
      return false;
    }
    found[seat - 1] = "x";
    return true;
  }

  lines() {
    return this.#hall.map((row) => row.join(""));
  }
}
