import { scale } from "./main.js";
