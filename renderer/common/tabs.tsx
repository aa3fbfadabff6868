import { UnstyledButton } from "@mantine/core";
import { type KeyboardEvent, useRef } from "react";

/** For what scrolls: without a stop for Tab it could not be scrolled without a mouse where it holds no control. */
export const scrollsByKeyboard = { tabIndex: 0 } as const;

interface Props<Id extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly id: Id; readonly words: string; readonly panel: string }[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
}

/**
 * A row of tabs after the ARIA pattern: one stop for Tab, arrows and Home and End move and choose. The panels belong
 * to the caller, with the ids that `panel` names: some stay mounted while hidden (the editor must).
 */
export function Tabs<Id extends string>({ label, tabs, chosen, onChoose }: Props<Id>) {
  const row = useRef<HTMLDivElement>(null);
  function onKeyDown(event: KeyboardEvent) {
    const at = tabs.findIndex(({ id }) => id === chosen);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    const next = to === undefined ? undefined : tabs[(to + tabs.length) % tabs.length];
    if (!next) return;
    event.preventDefault();
    onChoose(next.id);
    row.current?.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus();
  }
  return (
    <div className="tabs" role="tablist" aria-label={label} ref={row} onKeyDown={onKeyDown}>
      {tabs.map(({ id, words, panel }) => (
        <UnstyledButton
          key={id}
          role="tab"
          className="tab"
          data-tab={id}
          aria-selected={id === chosen}
          aria-controls={panel}
          tabIndex={id === chosen ? 0 : -1}
          onClick={() => onChoose(id)}
        >
          {words}
        </UnstyledButton>
      ))}
    </div>
  );
}
