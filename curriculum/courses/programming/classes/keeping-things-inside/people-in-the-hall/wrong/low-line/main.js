export class Hall {
  _inside = 0;

  constructor(places) {
    this.places = places;
  }

  enter() {
    if (this._inside === this.places) {
      throw new Error("The hall is full");
    }
    this._inside++;
  }

  leave() {
    if (this._inside > 0) {
      this._inside--;
    }
  }

  get inside() {
    return this._inside;
  }
}
