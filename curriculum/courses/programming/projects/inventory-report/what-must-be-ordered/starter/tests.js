import { toOrder } from "./main.js";
