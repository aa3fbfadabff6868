export class Lamp {
  brighter() {

  }

  darker() {

  }
}
