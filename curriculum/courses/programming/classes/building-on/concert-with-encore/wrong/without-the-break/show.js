export class Show {
  constructor(title, minutes) {
    this.title = title;
    this.minutes = minutes;
  }

  length() {
    return this.minutes + 20;
  }

  line() {
    return `${this.title}: ${this.length()} minutes`;
  }
}
