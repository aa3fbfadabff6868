import { balance } from "./main.js";
