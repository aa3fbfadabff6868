import { useId } from "react";

export interface Option {
  readonly value: string;
  readonly words: string;
  /** Of the words, where it is not the page's. */
  readonly lang?: string;
}

interface Props<Value extends string> {
  readonly name: string;
  readonly title: string;
  readonly help?: string;
  readonly chosen: string;
  readonly options: readonly (Option & { readonly value: Value })[];
  readonly onChoose: (value: Value) => void;
}

/** One setting as a radio group: an arrow key chooses and shows at once. */
export function Options<Value extends string>({
  name,
  title,
  help,
  chosen,
  options,
  onChoose,
}: Props<Value>) {
  const helpId = useId();
  return (
    <fieldset className="setting" aria-describedby={help ? helpId : undefined}>
      <legend>{title}</legend>
      {help && (
        <p id={helpId} className="setting-help dim">
          {help}
        </p>
      )}
      <div className="setting-options">
        {options.map(({ value, words, lang }) => (
          <label key={value} className="choice">
            <input
              type="radio"
              name={name}
              value={value}
              checked={value === chosen}
              onChange={() => onChoose(value)}
            />
            <span lang={lang}>{words}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
