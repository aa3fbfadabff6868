import { rollsFor } from "./main.js";
