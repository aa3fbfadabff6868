import type { PackIndex } from "../../curriculum/pack/schema.ts";
import type { LocalText } from "../../curriculum/schema.ts";
import type { Language } from "../contract.ts";
import type { Deed } from "../store/deeds.ts";
import { lessonState, type Standing } from "../terminal/views.ts";
import type { Claim, SkillView, Transcript } from "./views.ts";
import { finishedBy, type Way } from "./way.ts";

interface Given {
  readonly course: PackIndex;
  readonly standing: Standing;
  readonly way: Way;
  readonly skills: readonly SkillView[];
  readonly spentMs: number;
  readonly language: Language;
  readonly claim: (deed: Deed) => Claim;
}

/** What a student has done in the course, plainly: lessons with their dates, exercises, skills, minutes. Of what was begun only. */
export function transcriptOf({ course, standing, way, skills, spentMs, language, claim }: Given): Transcript {
  const say = (text: LocalText) => text[language] ?? text.en;
  const stateOf = (id: PackIndex["modules"][number]["lessons"][number]["exercises"][number]["id"]) =>
    standing.exercises.get(id)?.state ?? "new";
  const modules = course.modules.map(({ title, lessons }) => {
    const begun = lessons.flatMap((lesson) => {
      const state = lessonState(lesson, standing);
      if (state === "new") return [];
      const deed = finishedBy(lesson, standing, way);
      const states = lesson.exercises.map(({ id }) => stateOf(id));
      const count = (wanted: "passed" | "helped") => states.filter((each) => each === wanted).length;
      return {
        ...{ title: say(lesson.title), state, exercises: states.length },
        ...{ passed: count("passed"), helped: count("helped"), finished: deed ? claim(deed) : null },
      };
    });
    const finished = begun.filter(({ state }) => state === "passed").length;
    return { title: say(title), of: lessons.length, finished, lessons: begun };
  });
  const named = (wanted: SkillView["state"]) =>
    skills.flatMap(({ state, title }) => (state === wanted ? [say(title)] : []));
  return {
    modules: modules.filter(({ lessons }) => lessons.length > 0),
    skills: { passed: named("passed"), tried: named("tried") },
    minutes: Math.round(spentMs / 60_000),
  };
}
