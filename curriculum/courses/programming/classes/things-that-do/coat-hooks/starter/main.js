export class CoatRoom {
  coats = 0;

  ____(hooks) {
    ____ = hooks;
  }

  hang() {
    this.coats = ____;
  }

  free() {
    return ____;
  }
}
