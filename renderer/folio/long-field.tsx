import { useId } from "react";

interface Props {
  readonly label: string;
  readonly help?: string;
  readonly value: string;
  readonly longest: number;
  readonly rows: number;
  readonly onChange: (value: string) => void;
}

/** A field of several lines, which grows with its text where the browser can. */
export function LongField({ label, help, value, longest, rows, onChange }: Props) {
  const id = useId();
  return (
    <div className="long-field">
      <label htmlFor={id}>{label}</label>
      {help && (
        <p className="dim" id={`${id}-help`}>
          {help}
        </p>
      )}
      <textarea
        id={id}
        aria-describedby={help ? `${id}-help` : undefined}
        value={value}
        rows={rows}
        maxLength={longest}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}
