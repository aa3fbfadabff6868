export class SeatPlan {
  #taken = new Set();

  constructor(rows, seats) {
    this.rows = rows;
    this.seats = seats;
  }

  take(row, seat) {
    if (row < 1 || row > this.rows || seat < 1 || seat > this.seats) {
      return false;
    }
    this.#taken.add(`${row}-${seat}`);
    return true;
  }

  lines() {
    const lines = [];
    for (let row = 1; row <= this.rows; row++) {
      let line = "";
      for (let seat = 1; seat <= this.seats; seat++) {
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
