import { Fragment } from "react";

/** A sentence in which `names` between backticks are code, as checks and hints write them. */
export function Sentence({ text }: { text: string }) {
  const parts = text.split("`");
  // An odd backtick opens nothing: the text is shown as it is.
  if (parts.length % 2 === 0) return text;
  return parts.map((part, index) => {
    // The parts never change their order, so their place is their identity.
    const key = `${index}`;
    return index % 2 === 1 ? <code key={key}>{part}</code> : <Fragment key={key}>{part}</Fragment>;
  });
}
