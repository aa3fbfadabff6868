import { UnstyledButton } from "@mantine/core";
import { type KeyboardEvent, useRef } from "react";
import type { Outline } from "../../main/contract.ts";
import { StateMark, useStateWord } from "../common/state-mark.tsx";
import { useWords } from "../i18n/i18n.ts";
import { localText } from "../i18n/language.ts";
import { placeAfter } from "./map-keys.ts";
import { moduleState } from "./progress.ts";

interface Props {
  readonly modules: Outline["modules"];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** All modules, each a mark and its name. One stop of the Tab key; the arrow keys go from one to another. */
export function ModuleMap({ modules, chosen, onChoose }: Props) {
  const { t, language } = useWords();
  const word = useStateWord();
  const map = useRef<HTMLDivElement>(null);

  function onKeyDown(event: KeyboardEvent) {
    const buttons = [...(map.current?.querySelectorAll<HTMLElement>("button") ?? [])];
    const at = event.target instanceof HTMLElement ? buttons.indexOf(event.target) : -1;
    const to = placeAfter(event.key, at, buttons.length, columnsOf(buttons));
    if (at < 0 || to === null || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    buttons[to]?.focus();
  }

  return (
    <div className="module-map" role="toolbar" aria-label={t("home.modules")} ref={map} onKeyDown={onKeyDown}>
      {modules.map((each, index) => (
        <UnstyledButton
          key={each.id}
          className="module-place"
          aria-pressed={each.id === chosen}
          aria-label={t("home.module", {
            number: index + 1,
            title: localText(each.title, language),
            state: word(moduleState(each)),
          })}
          tabIndex={each.id === chosen ? 0 : -1}
          onFocus={() => onChoose(each.id)}
          onClick={() => onChoose(each.id)}
        >
          <StateMark state={moduleState(each)} />
          <span className="module-name">{localText(each.title, language)}</span>
        </UnstyledButton>
      ))}
    </div>
  );
}

/** As many as stand in the first row now: that changes with the window and the size of text. */
function columnsOf(buttons: readonly HTMLElement[]): number {
  const top = buttons[0]?.offsetTop;
  return Math.max(1, buttons.filter(({ offsetTop }) => offsetTop === top).length);
}
