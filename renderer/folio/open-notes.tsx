import { useCallback, useEffect, useRef, useState } from "react";
import type { ModuleId } from "../../curriculum/schema.ts";
import type { NotesView, Outline } from "../../main/contract.ts";
import { useDesk } from "../app/desk.ts";
import { useWords } from "../i18n/i18n.ts";
import { localText } from "../i18n/language.ts";
import { useKeeping } from "./keeping.ts";
import { KeptLine } from "./kept-line.tsx";
import { LongField } from "./long-field.tsx";

type Module = Outline["modules"][number];

interface Props {
  readonly notes: Extract<NotesView, { kind: "open" }>["notes"];
  readonly modules: readonly Module[];
}

/** Of each module that was begun, and of each on which something was written, a field. */
export function OpenNotes({ notes, modules }: Props) {
  const { t } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const texts = new Map(notes.map(({ module, text }) => [module, text]));
  const shown = modules.filter(
    ({ id, lessons }, at) => at === 0 || texts.has(id) || lessons.some(({ state }) => state !== "new"),
  );
  return (
    <section aria-labelledby="notes-heading">
      <h2 id="notes-heading" ref={heading} tabIndex={-1}>
        {t("notes.byModule")}
      </h2>
      {shown.map((module) => (
        <Note key={module.id} module={module} text={texts.get(module.id) ?? ""} />
      ))}
    </section>
  );
}

function Note({ module, text }: { module: Module; text: string }) {
  const { t, language } = useWords();
  const { call } = useDesk();
  const [value, setValue] = useState(text);
  const id: ModuleId = module.id;
  const store = useCallback((next: string) => call("notes:keep", { module: id, text: next }), [call, id]);
  const { keep, keeping } = useKeeping(store);
  return (
    <div className="note">
      <LongField
        label={localText(module.title, language)}
        help={t("notes.ask")}
        value={value}
        longest={10_000}
        rows={3}
        onChange={(next) => {
          setValue(next);
          keep(next);
        }}
      />
      <KeptLine keeping={keeping} />
    </div>
  );
}
