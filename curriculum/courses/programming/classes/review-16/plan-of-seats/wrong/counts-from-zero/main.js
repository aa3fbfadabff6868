export class SeatPlan {
  #taken = new Set();

  constructor(rows, seats) {
    this.rows = rows;
    this.seats = seats;
  }

  take(row, seat) {
    if (row < 0 || row >= this.rows || seat < 0 || seat >= this.seats) {
      return false;
    }
    const label = `${row}-${seat}`;
    if (this.#taken.has(label)) {
      return false;
    }
    this.#taken.add(label);
    return true;
  }

  lines() {
    const lines = [];
    for (let row = 0; row < this.rows; row++) {
      let line = "";
      for (let seat = 0; seat < this.seats; seat++) {
        if (this.#taken.has(`${row}-${seat}`)) {
          line += "x";
        } else {
          line += "o";
        }
      }
      lines.push(line);
    }
    return lines;
  }
}
