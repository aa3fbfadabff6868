import { parseRoute } from "./app/route.ts";
import { withHeadStart } from "./head-start.ts";
import { carrierOf } from "./terminal.ts";

/**
 * The first module to run: it asks what the first screen will ask, while the rest of the program is still being read.
 * An address in the middle of a lesson foresees that lesson; when nobody is signed in that is refused, and forgotten.
 */
const start = withHeadStart(carrierOf(window));
start.ahead("terminal:state", {});
const route = parseRoute(window.location.hash);
if (route.kind === "lesson") {
  start.ahead("lesson:open", { lesson: route.lesson });
  import("./lesson/lesson.tsx").catch(() => {}); // asked for again, and complained about, where it is shown
}

export const carry = start.carry;
