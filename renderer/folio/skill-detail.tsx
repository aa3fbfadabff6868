import { UnstyledButton } from "@mantine/core";
import type { SkillView } from "../../main/contract.ts";
import { hashOf } from "../app/route.ts";
import { StateMark } from "../common/state-mark.tsx";
import { useWords } from "../i18n/i18n.ts";
import { localText } from "../i18n/language.ts";
import { leadsTo } from "./skill-levels.ts";
import { useSkillWord } from "./skill-words.ts";

interface Props {
  readonly skill: SkillView;
  readonly skills: readonly SkillView[];
  readonly onChoose: (id: string) => void;
}

/** What one skill is, how far it is, what it stands on and leads to, and where it is practised. */
export function SkillDetail({ skill, skills, onChoose }: Props) {
  const { t, language } = useWords();
  const word = useSkillWord();
  const { exercises, helped, lesson, passed, state } = skill;
  const needs = skills.filter(({ id }) => skill.needs.includes(id));
  const leads = leadsTo(skills, skill.id);
  return (
    <section className="skill-detail" aria-label={t("progress.skillDetail")}>
      <div aria-live="polite">
        <h3>{localText(skill.title, language)}</h3>
        <p className="skill-state">
          <StateMark state={state} /> {word(state)}
        </p>
        <p>{localText(skill.sentence, language)}</p>
        <p className="dim">
          {t("progress.skillCount", { count: exercises })} {t("progress.skillDone", { count: passed })}
          {helped > 0 && ` ${t("progress.skillHelped", { count: helped })}`}
        </p>
      </div>
      <Neighbours words={t("progress.buildsOn")} skills={needs} onChoose={onChoose} />
      <Neighbours words={t("progress.leadsTo")} skills={leads} onChoose={onChoose} />
      {lesson && (
        <p>
          {t("progress.practise")}{" "}
          <a href={hashOf({ kind: "lesson", lesson: lesson.id, exercise: null })}>
            {localText(lesson.title, language)}
          </a>
        </p>
      )}
    </section>
  );
}

function Neighbours({
  words,
  skills,
  onChoose,
}: {
  words: string;
  skills: readonly SkillView[];
  onChoose: Props["onChoose"];
}) {
  const { language } = useWords();
  const word = useSkillWord();
  if (skills.length === 0) return null;
  return (
    <div className="skill-neighbours">
      <h4>{words}</h4>
      <ul>
        {skills.map(({ id, title, state }) => (
          <li key={id}>
            <UnstyledButton className="skill-neighbour" onClick={() => onChoose(id)}>
              <StateMark state={state} />
              {localText(title, language)}
              <span className="out-of-sight">: {word(state)}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </div>
  );
}
