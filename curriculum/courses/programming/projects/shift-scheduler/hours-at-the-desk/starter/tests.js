import { hours } from "./main.js";
