import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useDesk } from "../app/desk.ts";
import { useWords } from "../i18n/i18n.ts";
import { examples } from "./examples.ts";
import { mainFile } from "./files.ts";

interface Props {
  /** Nothing else is there to go on with: the button is the page's next step. */
  readonly isOpen: boolean;
  readonly onMade: (project: string) => void;
  readonly onRefused: (sentence: string) => void;
}

type Start = "empty" | (typeof examples)[number]["id"];

const titles = {
  empty: "playground.empty",
  guess: "playground.guess",
  prices: "playground.prices",
  quiz: "playground.quiz",
} as const satisfies Record<Start, string>;

const helps = {
  empty: "playground.emptyHelp",
  guess: "playground.guessHelp",
  prices: "playground.pricesHelp",
  quiz: "playground.quizHelp",
} as const satisfies Record<Start, string>;

/** Longer than a name may be, nothing can be typed. */
export const longestName = 80;

/** A new project, with nothing in it or with one of the examples. */
export function NewProject({ isOpen, onMade, onRefused }: Props) {
  const { t, language } = useWords();
  const { call } = useDesk();
  const [name, setName] = useState("");
  const [start, setStart] = useState<Start>("empty");

  async function make(event: FormEvent) {
    event.preventDefault();
    const example = examples.find(({ id }) => id === start);
    const files = example?.files[language] ?? { [mainFile]: "" };
    const given = name.trim() === "" ? t(start === "empty" ? "playground.unnamed" : titles[start]) : name;
    const answer = await call("project:make", { name: given, files });
    if (answer.ok) onMade(answer.value.project);
    else onRefused(answer.refusal.sentence);
  }

  return (
    <form className="new-project" aria-label={t("playground.new")} onSubmit={(event) => void make(event)}>
      <h2>{t("playground.new")}</h2>
      <TextInput
        label={t("playground.name")}
        placeholder={t(start === "empty" ? "playground.unnamed" : titles[start])}
        value={name}
        maxLength={longestName}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <fieldset className="new-project-starts">
        <legend>{t("playground.startWith")}</legend>
        {(["empty", ...examples.map(({ id }) => id)] as const).map((id) => (
          <label className="choice" key={id}>
            <input
              type="radio"
              name="start"
              checked={id === start}
              aria-label={t(titles[id])}
              aria-describedby={`start-${id}`}
              onChange={() => setStart(id)}
            />
            <span>
              {t(titles[id])}
              <span className="new-project-help dim" id={`start-${id}`}>
                {t(helps[id])}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <Button type="submit" variant={isOpen ? "filled" : "default"}>
        {t("playground.make")}
      </Button>
    </form>
  );
}
