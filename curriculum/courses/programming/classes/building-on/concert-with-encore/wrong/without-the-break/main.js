import { Show } from "./show.js";

export class Concert extends Show {
  constructor(title, minutes, encore) {
    super(title, minutes);
    this.encore = encore;
  }

  length() {
    return this.minutes + this.encore;
  }
}
