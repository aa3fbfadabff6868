export class Seat {
  constructor(row, number) {
    this.row = row;
    this.number = number;
  }

  ____ fromText(text) {
    return ____(text[0], Number(text.slice(1)));
  }
}

export function sameRow(first, second) {
  return Seat.fromText(first).row === ____;
}
