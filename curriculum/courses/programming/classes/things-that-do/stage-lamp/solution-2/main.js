export class Lamp {
  constructor() {
    this.level = 0;
  }

  brighter() {
    this.level = Math.min(10, this.level + 1);
  }

  darker() {
    this.level = Math.max(0, this.level - 1);
  }
}
