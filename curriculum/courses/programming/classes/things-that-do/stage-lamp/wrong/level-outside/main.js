let level = 0;

export class Lamp {
  level = 0;

  brighter() {
    if (level < 10) {
      level++;
      this.level = level;
    }
  }

  darker() {
    if (level > 0) {
      level--;
      this.level = level;
    }
  }
}
