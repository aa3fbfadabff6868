import { UnstyledButton } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { type ReactNode, useEffect, useMemo, useRef } from "react";
import { hashOf } from "../app/route.ts";
import { Sentence } from "../common/sentence.tsx";
import { scrollsByKeyboard } from "../common/tabs.tsx";
import { useWords } from "../i18n/i18n.ts";
import { localText } from "../i18n/language.ts";
import { LookUpContext, useLookUp } from "./context.ts";
import { type Dictionary, type Entry, lessonOf, meaningOf, relatedTo, titleOf } from "./entries.ts";
import { ErrorParts } from "./error-parts.tsx";
import { type CourseMap, stillToCome } from "./lessons.ts";
import { Section } from "./section.tsx";
import { WordLink } from "./word-link.tsx";

interface Props {
  readonly entry: Entry;
  readonly dictionary: Dictionary;
  readonly course: CourseMap;
  /** The heading, when it appears. */
  readonly takesFocus: boolean;
  readonly onBack: () => void;
  /** To a lesson: the focus goes there. */
  readonly onLeave: () => void;
}

/** One entry in full. */
export function EntryView({ entry, dictionary, course, takesFocus, onBack, onLeave }: Props) {
  const { t, language } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  const title = titleOf(entry, language);
  const related = relatedTo(entry, dictionary);
  return (
    <WithoutLinksTo entry={entry}>
      <div className="look-up-body look-up-entry" {...scrollsByKeyboard}>
        <UnstyledButton className="quiet-button look-up-back" onClick={onBack}>
          <IconArrowLeft size="1.25rem" stroke={1.75} aria-hidden="true" />
          {t("lookUp.back")}
        </UnstyledButton>
        <h3 ref={heading} tabIndex={-1}>
          {entry.kind === "code" ? <code>{title}</code> : title}
        </h3>
        <p>
          <Sentence text={meaningOf(entry, language)} />
        </p>
        {entry.kind === "code" && <CodeParts code={entry.of} />}
        {entry.kind === "error" && <ErrorParts page={entry.of} />}
        {entry.kind === "term" && entry.of.also[language].length > 0 && (
          <Section title={t("lookUp.also")}>
            <p>{entry.of.also[language].join(", ")}</p>
          </Section>
        )}
        {related.length > 0 && (
          <Section title={t("lookUp.related")}>
            <p className="look-up-related">
              {related.map((other) => (
                <WordLink key={other.key} entry={other.key}>
                  {other.kind === "code" ? <code>{titleOf(other, language)}</code> : titleOf(other, language)}
                </WordLink>
              ))}
            </p>
          </Section>
        )}
        <TaughtIn entry={entry} course={course} onLeave={onLeave} />
      </div>
    </WithoutLinksTo>
  );
}

/** An entry's own texts mention it, and lead nowhere. */
function WithoutLinksTo({ entry, children }: { entry: Entry; children: ReactNode }) {
  const lookUp = useLookUp();
  const own = useMemo(() => {
    const links = lookUp?.links;
    if (!links) return lookUp;
    const parts: typeof links.parts = (given) =>
      links.parts(given).map((part) => (part.entry === entry.key ? { ...part, entry: null } : part));
    return { ...lookUp, links: { ...links, parts } };
  }, [lookUp, entry.key]);
  return <LookUpContext value={own}>{children}</LookUpContext>;
}

function CodeParts({ code }: { code: Extract<Entry, { kind: "code" }>["of"] }) {
  const { t, language } = useWords();
  return (
    <>
      <Section title={t("lookUp.written")}>
        <pre className="code-block">{code.signature.trimEnd()}</pre>
      </Section>
      {code.careful && (
        <div className="look-up-careful">
          <h4>{t("lookUp.careful")}</h4>
          <p>
            <Sentence text={localText(code.careful, language)} />
          </p>
        </div>
      )}
      <Section title={t("lookUp.example")}>
        <pre className="code-block">{code.example.trimEnd()}</pre>
      </Section>
      {code.input !== undefined && (
        <Section title={t("lookUp.typed")}>
          <pre className="code-block">{code.input.trimEnd()}</pre>
        </Section>
      )}
      {code.output.trim() === "" ? (
        <p>{t("lookUp.printsNothing")}</p>
      ) : (
        <Section title={t("lookUp.prints")}>
          <pre className="code-block">{code.output.trimEnd()}</pre>
        </Section>
      )}
    </>
  );
}

function TaughtIn({ entry, course, onLeave }: Pick<Props, "entry" | "course" | "onLeave">) {
  const { t, language } = useWords();
  const id = lessonOf(entry);
  const lesson = id && course.lessons.get(id);
  if (!lesson) return null;
  return (
    <p className="look-up-lesson">
      {t(stillToCome(lesson.id, course) ? "lookUp.comesInLesson" : "lookUp.taughtIn")}{" "}
      <a href={hashOf({ kind: "lesson", lesson: lesson.id, exercise: null })} onClick={onLeave}>
        {localText(lesson.title, language)}
      </a>
    </p>
  );
}
