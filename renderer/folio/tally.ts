import type { ModuleStory } from "../../main/contract.ts";

/** What a module's stories come to. `lessons`: the finished ones. */
export function moduleTally({ lessons }: ModuleStory) {
  const all = lessons.flatMap(({ exercises }) => exercises);
  const count = (wanted: "passed" | "helped") => all.filter(({ state }) => state === wanted).length;
  return {
    lessons: lessons.filter(({ state }) => state === "passed").length,
    exercises: all.length,
    passed: count("passed"),
    helped: count("helped"),
    attempts: all.reduce((sum, { attempts }) => sum + attempts, 0),
  };
}
