import { useEffect, useRef, useState } from "react";
import type { SourceFiles } from "../../curriculum/schema.ts";
import type { ExerciseView, SolutionView } from "../../main/contract.ts";
import { scrollsByKeyboard, Tabs } from "../common/tabs.tsx";
import { useWords } from "../i18n/i18n.ts";
import { localText } from "../i18n/language.ts";
import { Prose } from "./prose.tsx";

interface Props {
  readonly title: string;
  readonly solution: SolutionView;
  readonly choices: ExerciseView["choices"];
}

const panelOf = (way: string) => `solution-${way}`;

/** A solution's ways, one at a time, and why it is so. Takes the focus, since it was asked for. */
export function SolutionWays({ title, solution: { ways, explanation }, choices }: Props) {
  const { t, language } = useWords();
  const [chosen, setChosen] = useState("way-1");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const wordsOf = (at: number) => {
    if (at === 0) return t("solution.ourWay");
    return ways.length === 2 ? t("solution.otherWay") : t("solution.numberedWay", { number: at + 1 });
  };
  const tabs = ways.map((_, at) => ({
    id: `way-${at + 1}`,
    words: wordsOf(at),
    panel: panelOf(`way-${at + 1}`),
  }));
  const isAlone = ways.length === 1;
  return (
    <section className="solution-text" aria-label={title}>
      <h4 ref={heading} tabIndex={-1}>
        {title}
      </h4>
      {!isAlone && <Tabs label={t("solution.ways")} tabs={tabs} chosen={chosen} onChoose={setChosen} />}
      {ways.map((files, at) => {
        const tab = tabs[at];
        const panel = isAlone ? {} : { role: "tabpanel", "aria-label": tab?.words ?? "" };
        return (
          <div key={tab?.id} id={tab?.panel} hidden={tab?.id !== chosen} {...panel}>
            {choices ? <Chosen files={files} choices={choices} /> : <Files files={files} />}
          </div>
        );
      })}
      <Prose text={localText(explanation, language)} />
    </section>
  );
}

/** One file needs no name: it is the one that the student writes. */
function Files({ files }: { files: SourceFiles }) {
  const all = Object.entries(files);
  return (
    <div className="prose">
      {all.map(([name, text]) => (
        <div key={name}>
          {all.length > 1 && <h5>{name}</h5>}
          <pre {...scrollsByKeyboard}>
            <code>{text.trimEnd()}</code>
          </pre>
        </div>
      ))}
    </div>
  );
}

/** The answer names what is right; people read what that says. */
function Chosen({ files, choices }: { files: SourceFiles; choices: NonNullable<Props["choices"]> }) {
  const { language } = useWords();
  const right = (files["answer.txt"] ?? "").split("\n").map((line) => line.trim());
  return (
    <ul>
      {choices.choices
        .filter(({ id }) => right.includes(id))
        .map(({ id, text }) => (
          <li key={id}>
            <Prose text={localText(text, language)} />
          </li>
        ))}
    </ul>
  );
}
