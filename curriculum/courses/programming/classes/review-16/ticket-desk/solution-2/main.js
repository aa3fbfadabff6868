class Desk {
  #left;

  constructor(tickets) {
    this.#left = tickets;
  }

  sell(count) {
    if (count > this.#left) {
      return `Only ${this.#left} left`;
    }
    this.#left -= count;
    return `Left: ${this.#left}`;
  }

  back(count) {
    this.#left += count;
    return `Left: ${this.#left}`;
  }
}

const desk = new Desk(Number(prompt("How many tickets?")));
let line = prompt("What happens?");
while (line !== "end") {
  const parts = line.split(" ");
  if (parts[0] === "sell") {
    console.log(desk.sell(Number(parts[1])));
  } else {
    console.log(desk.back(Number(parts[1])));
  }
  line = prompt("What happens?");
}
