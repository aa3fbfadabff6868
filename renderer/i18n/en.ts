import answers from "./en/answers.json" with { type: "json" };
import app from "./en/app.json" with { type: "json" };
import ask from "./en/ask.json" with { type: "json" };
import bar from "./en/bar.json" with { type: "json" };
import check from "./en/check.json" with { type: "json" };
import choose from "./en/choose.json" with { type: "json" };
import code from "./en/code.json" with { type: "json" };
import hint from "./en/hint.json" with { type: "json" };
import home from "./en/home.json" with { type: "json" };
import lesson from "./en/lesson.json" with { type: "json" };
import lock from "./en/lock.json" with { type: "json" };
import lookUp from "./en/look-up.json" with { type: "json" };
import menu from "./en/menu.json" with { type: "json" };
import places from "./en/places.json" with { type: "json" };
import readAloud from "./en/read-aloud.json" with { type: "json" };
import review from "./en/review.json" with { type: "json" };
import run from "./en/run.json" with { type: "json" };
import settings from "./en/settings.json" with { type: "json" };
import signIn from "./en/sign-in.json" with { type: "json" };
import solution from "./en/solution.json" with { type: "json" };
import staff from "./en/staff.json" with { type: "json" };
import staffArea from "./en/staff-area.json" with { type: "json" };
import state from "./en/state.json" with { type: "json" };
import steps from "./en/steps.json" with { type: "json" };
import unprovisioned from "./en/unprovisioned.json" with { type: "json" };
import verdict from "./en/verdict.json" with { type: "json" };
import versions from "./en/versions.json" with { type: "json" };

/** The texts of all screens in English: one file for each feature. */
export const en = {
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
