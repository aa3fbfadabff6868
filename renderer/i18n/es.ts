import type { en } from "./en.ts";
import answers from "./es/answers.json" with { type: "json" };
import app from "./es/app.json" with { type: "json" };
import ask from "./es/ask.json" with { type: "json" };
import bar from "./es/bar.json" with { type: "json" };
import check from "./es/check.json" with { type: "json" };
import choose from "./es/choose.json" with { type: "json" };
import code from "./es/code.json" with { type: "json" };
import hint from "./es/hint.json" with { type: "json" };
import home from "./es/home.json" with { type: "json" };
import lesson from "./es/lesson.json" with { type: "json" };
import lock from "./es/lock.json" with { type: "json" };
import lookUp from "./es/look-up.json" with { type: "json" };
import menu from "./es/menu.json" with { type: "json" };
import places from "./es/places.json" with { type: "json" };
import readAloud from "./es/read-aloud.json" with { type: "json" };
import review from "./es/review.json" with { type: "json" };
import run from "./es/run.json" with { type: "json" };
import settings from "./es/settings.json" with { type: "json" };
import signIn from "./es/sign-in.json" with { type: "json" };
import solution from "./es/solution.json" with { type: "json" };
import staff from "./es/staff.json" with { type: "json" };
import staffArea from "./es/staff-area.json" with { type: "json" };
import state from "./es/state.json" with { type: "json" };
import steps from "./es/steps.json" with { type: "json" };
import unprovisioned from "./es/unprovisioned.json" with { type: "json" };
import verdict from "./es/verdict.json" with { type: "json" };
import versions from "./es/versions.json" with { type: "json" };

/** The same keys with any texts. */
type Shape<Texts> = { readonly [Key in keyof Texts]: Texts[Key] extends string ? string : Shape<Texts[Key]> };

/** The same texts in Spanish. One that is missing here does not compile. */
export const es: Shape<typeof en> = {
  answers,
  app,
  ask,
  bar,
  check,
  choose,
  code,
  hint,
  home,
  lesson,
  lock,
  lookUp,
  menu,
  places,
  run,
  readAloud,
  settings,
  review,
  signIn,
  solution,
  staff,
  staffArea,
  state,
  steps,
  unprovisioned,
  verdict,
  versions,
};
