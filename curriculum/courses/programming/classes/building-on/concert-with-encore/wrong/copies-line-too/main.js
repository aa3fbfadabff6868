import { Show } from "./show.js";

export class Concert extends Show {
  constructor(title, minutes, encore) {
    super(title, minutes);
    this.encore = encore;
  }

  length() {
    return super.length() + this.encore;
  }

  line() {
    return `${this.title}: ${this.minutes} minutes`;
  }
}
