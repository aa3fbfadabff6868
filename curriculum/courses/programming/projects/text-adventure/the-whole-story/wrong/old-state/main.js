import { describe, go, take, understand } from "./engine.js";
import { end, start, world } from "./world.js";

let state = start;
console.log(describe(state, world));

while (state.place !== end) {
  const sentence = prompt("What now?");
  const { verb, rest } = understand(sentence ?? "quit");
  if (verb === "quit") {
    console.log("Goodbye.");
    break;
  }
  if (verb === "look") {
    console.log(describe(state, world));
  } else if (verb === "bag") {
    console.log(state.bag.length > 0 ? `You have: ${state.bag.join(", ")}.` : "Your bag is empty.");
  } else if (verb === "take") {
    const answer = take(state, rest);
    console.log(answer.message);
    state = answer.state;
  } else if (verb === "go") {
    const answer = go(state, world, rest);
    console.log(answer.message);
    if (answer.state.place !== state.place) {
      console.log(describe(answer.state, world));
    }
  } else {
    console.log("I do not understand that.");
  }
}

if (state.place === end) {
  console.log("The end.");
}
