export class CoatRoom {
  coats = 0;

  constructor(hooks) {
    hooks = hooks;
  }

  hang() {
    this.coats = this.coats + 1;
  }

  free() {
    return this.hooks - this.coats;
  }
}
