class Actor {
  parts = [];

  constructor(name) {
    this.name = name;
  }

  learn(part) {
    this.parts.push(part);
  }

  get line() {
    return `${this.name}: ${this.parts.join(", ")}`;
  }
}

class StandIn extends Actor {
  constructor(name, actor) {
    super(name);
    this.parts = actor.parts;
  }
}

const ana = new Actor("Ana");
ana.learn("Queen");
const dario = new StandIn("Dario", ana);
ana.learn("Ghost");
console.log(dario.line);
dario.learn("Nurse");
console.log(ana.line);
console.log(ana instanceof StandIn);
console.log(dario instanceof Actor);
