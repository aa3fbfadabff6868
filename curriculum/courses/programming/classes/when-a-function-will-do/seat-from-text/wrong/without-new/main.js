export class Seat {
  constructor(row, number) {
    this.row = row;
    this.number = number;
  }

  static fromText(text) {
    return Seat(text[0], Number(text.slice(1)));
  }
}

export function sameRow(first, second) {
  return Seat.fromText(first).row === Seat.fromText(second).row;
}
