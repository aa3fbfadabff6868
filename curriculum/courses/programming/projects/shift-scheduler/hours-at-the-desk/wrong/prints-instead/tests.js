import { hours } from "./main.js";

console.log(hours([{ day: "Mon", from: "09:00", to: "12:00", name: "Ana" }], "Ana"));
