export class Lamp {
  level = 0;

  brighter() {
    return this.level + 1;
  }

  darker() {
    return this.level - 1;
  }
}
