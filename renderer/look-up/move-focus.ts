import type { KeyboardEvent } from "react";

const rowsIn = (place: Element | null | undefined): readonly HTMLElement[] => [
  ...(place?.querySelectorAll<HTMLElement>("[data-result]") ?? []),
];

/** From the field to the first result, or right through it. False if there is none. */
export function focusFirst(field: HTMLElement | null, isOpened: boolean): boolean {
  const [best] = rowsIn(field?.closest(".look-up"));
  if (isOpened) best?.click();
  else best?.focus();
  return best !== undefined;
}

/** Moves the focus through all results, whatever they stand under. */
export function moveFocus(event: KeyboardEvent<HTMLElement>, onUp: () => void): void {
  const rows = rowsIn(event.currentTarget);
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (to === undefined || at < 0) return;
  event.preventDefault();
  if (to < 0) onUp();
  else rows[to]?.focus();
}
