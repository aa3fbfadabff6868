import { costs } from "./costs.js";

export function monthReport(entries, month, plan) {
}
