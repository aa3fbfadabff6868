export class Seat {
  constructor(row, number) {
    this.row = row;
    this.number = number;
  }

  function fromText(text) {
    return new Seat(text[0], Number(text.slice(1)));
  }
}

export function sameRow(first, second) {
  return Seat.fromText(first).row === Seat.fromText(second).row;
}
