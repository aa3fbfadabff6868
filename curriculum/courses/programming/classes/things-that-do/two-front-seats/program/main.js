class FrontSeat {
  guest = "nobody";

  constructor(place) {
    this.place = place;
  }

  take(name) {
    this.guest = name;
  }

  line() {
    return `${this.place}: ${this.guest}`;
  }
}

const left = new FrontSeat("left");
const right = new FrontSeat("right");
left.take("Ana");
console.log(left.line());
console.log(right.line());
const mine = left;
mine.take("Bruno");
console.log(left.line());
console.log(right.guest);
