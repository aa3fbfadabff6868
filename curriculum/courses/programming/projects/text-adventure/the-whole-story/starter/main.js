import { describe, go, take, understand } from "./engine.js";
import { end, start, world } from "./world.js";

console.log(describe(start, world));
