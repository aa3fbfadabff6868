import { Show } from "./show.js";

export class Concert {
  constructor(title, minutes, encore) {
    this.title = title;
    this.minutes = minutes;
    this.encore = encore;
  }

  length() {
    return this.minutes + 20 + this.encore;
  }

  line() {
    return `${this.title}: ${this.length()} minutes`;
  }
}
