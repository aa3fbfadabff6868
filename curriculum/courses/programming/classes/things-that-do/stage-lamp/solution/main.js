export class Lamp {
  level = 0;

  brighter() {
    if (this.level < 10) {
      this.level++;
    }
  }

  darker() {
    if (this.level > 0) {
      this.level--;
    }
  }
}
