import { UnstyledButton } from "@mantine/core";
import { type CSSProperties, type KeyboardEvent, useMemo, useRef, useState } from "react";
import type { SkillView } from "../../main/contract.ts";
import { StateMark } from "../common/state-mark.tsx";
import { useWords } from "../i18n/i18n.ts";
import { localText } from "../i18n/language.ts";
import { SkillDetail } from "./skill-detail.tsx";
import { columns, type Spot, spotAfter, spotsOf, startOf } from "./skill-levels.ts";
import { useSkillWord } from "./skill-words.ts";

/** All skills of the course, from what everything builds on downwards. One stop of the Tab key; arrows go from one to another. */
export function SkillMap({ skills }: { skills: readonly SkillView[] }) {
  const { t, language } = useWords();
  const word = useSkillWord();
  const spots = useMemo(() => spotsOf(skills), [skills]);
  const [chosenId, setChosen] = useState(() => startOf(skills)?.id ?? "");
  const map = useRef<HTMLUListElement>(null);
  const chosen = skills.find(({ id }) => id === chosenId) ?? skills[0];
  const rows = Math.max(0, ...[...spots.values()].map(({ row }) => row)) + 1;
  const count = (state: SkillView["state"]) => skills.filter((each) => each.state === state).length;

  function go(id: string) {
    setChosen(id);
    map.current?.querySelector<HTMLElement>(`[data-skill="${id}"]`)?.focus();
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const to = spotAfter(event.key, chosenId, spots);
    if (to === null) return;
    event.preventDefault();
    go(to);
  }

  return (
    <section aria-labelledby="skills-heading">
      <h2 id="skills-heading">{t("progress.skills")}</h2>
      <p className="measure">
        {t("progress.skillsSay", { passed: count("passed"), tried: count("tried"), ahead: count("new") })}{" "}
        {t("progress.skillsHow")}
      </p>
      <ul className="skill-legend" aria-hidden="true">
        {(["passed", "tried", "new"] as const).map((state) => (
          <li key={state}>
            <StateMark state={state} /> {word(state)}
          </li>
        ))}
      </ul>
      <div className="skill-columns">
        <div className="skill-picture">
          <Lines skills={skills} spots={spots} rows={rows} chosen={chosenId} />
          <ul className="skill-map" aria-label={t("progress.skills")} ref={map} onKeyDown={onKeyDown}>
            {skills.map(({ id, title, state }) => (
              <li key={id} style={placed(spots.get(id))}>
                <UnstyledButton
                  className="skill"
                  data-skill={id}
                  data-state={state}
                  aria-pressed={id === chosenId}
                  tabIndex={id === chosenId ? 0 : -1}
                  onFocus={() => setChosen(id)}
                  onClick={() => setChosen(id)}
                >
                  <StateMark state={state} />
                  <span>
                    {localText(title, language)}
                    <span className="out-of-sight">: {word(state)}</span>
                  </span>
                </UnstyledButton>
              </li>
            ))}
          </ul>
        </div>
        {chosen && <SkillDetail skill={chosen} skills={skills} onChoose={go} />}
      </div>
    </section>
  );
}

/** As variables: the style sheet uses them where the page is wide enough for a picture. */
function placed(spot: Spot | undefined): CSSProperties {
  return { "--column": (spot?.column ?? 0) + 1, "--row": (spot?.row ?? 0) + 1 } as CSSProperties;
}

interface LinesProps {
  readonly skills: readonly SkillView[];
  readonly spots: ReadonlyMap<string, Spot>;
  readonly rows: number;
  readonly chosen: string;
}

/** What builds on what. Those of the chosen skill are drawn over the others: solid to what it needs, dashed to what it leads to. */
function Lines({ skills, spots, rows, chosen }: LinesProps) {
  const lines = skills.flatMap(({ id, needs }) =>
    needs.flatMap((need) => {
      const [from, to] = [spots.get(need), spots.get(id)];
      if (!from || !to) return [];
      const kind = id === chosen ? "needs" : need === chosen ? "leads" : "other";
      return [{ key: `${need} ${id}`, kind, d: curve(from, to) }];
    }),
  );
  return (
    <svg
      className="skill-lines"
      viewBox={`0 0 ${columns * 100} ${rows * 100}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {lines
        .toSorted((a, b) => Number(a.kind !== "other") - Number(b.kind !== "other"))
        .map(({ key, kind, d }) => (
          <path
            key={key}
            d={d}
            className={`skill-line skill-line-${kind}`}
            vectorEffect="non-scaling-stroke"
          />
        ))}
    </svg>
  );
}

function curve(from: Spot, to: Spot): string {
  const [x1, y1] = [from.column * 100 + 50, from.row * 100 + 80];
  const [x2, y2] = [to.column * 100 + 50, to.row * 100 + 20];
  const bend = (y2 - y1) / 2;
  return `M${x1} ${y1}C${x1} ${y1 + bend} ${x2} ${y2 - bend} ${x2} ${y2}`;
}
