export class Lamp {
  level = 0;

  brighter() {
    this.level++;
  }

  darker() {
    this.level--;
  }
}
