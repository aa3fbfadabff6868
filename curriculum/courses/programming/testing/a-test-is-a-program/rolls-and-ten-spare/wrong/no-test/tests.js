import { rollsFor } from "./main.js";

expect(rollsFor(20)).toBe(50);
expect(rollsFor(40)).toBe(90);
