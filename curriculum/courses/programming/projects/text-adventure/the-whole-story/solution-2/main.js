import { describe, go, take, understand } from "./engine.js";
import { end, start, world } from "./world.js";

const commands = {
  look: (state) => ({ state, message: describe(state, world) }),
  bag: (state) => {
    const { bag } = state;
    return { state, message: bag.length === 0 ? "Your bag is empty." : `You have: ${bag.join(", ")}.` };
  },
  take: (state, thing) => take(state, thing),
  go: (state, way) => {
    const answer = go(state, world, way);
    if (answer.state.place === state.place) {
      return answer;
    }
    return { state: answer.state, message: answer.message + "\n" + describe(answer.state, world) };
  },
};

function step(state, sentence) {
  const { verb, rest } = understand(sentence);
  const command = commands[verb];
  return command === undefined ? { state, message: "I do not understand that." } : command(state, rest);
}

let state = start;
let sentence = "look";
while (sentence !== null && understand(sentence).verb !== "quit" && state.place !== end) {
  const answer = step(state, sentence);
  console.log(answer.message);
  state = answer.state;
  if (state.place !== end) {
    sentence = prompt("What now?");
  }
}
console.log(state.place === end ? "The end." : "Goodbye.");
