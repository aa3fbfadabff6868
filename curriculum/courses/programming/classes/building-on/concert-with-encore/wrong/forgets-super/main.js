import { Show } from "./show.js";

export class Concert extends Show {
  constructor(title, minutes, encore) {
    this.title = title;
    this.minutes = minutes;
    this.encore = encore;
  }

  length() {
    return super.length() + this.encore;
  }
}
