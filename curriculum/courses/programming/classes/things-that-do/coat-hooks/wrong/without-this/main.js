export class CoatRoom {
  coats = 0;

  constructor(hooks) {
    this.hooks = hooks;
  }

  hang() {
    this.coats = coats + 1;
  }

  free() {
    return this.hooks - this.coats;
  }
}
