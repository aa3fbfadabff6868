import { UnstyledButton } from "@mantine/core";
import { type ReactNode, useEffect, useRef } from "react";
import type { ExerciseId, LessonId } from "../../curriculum/schema.ts";
import type { CodeLine } from "../../main/contract.ts";
import { hashOf, type Route } from "../app/route.ts";
import { useWords } from "../i18n/i18n.ts";
import { localText } from "../i18n/language.ts";
import type { EntryKey } from "./entries.ts";
import type { Hit } from "./finding.ts";
import { type CourseMap, stillToCome } from "./lessons.ts";
import type { Part } from "./pieces.ts";

interface HitProps {
  readonly hit: Hit;
  readonly course: CourseMap;
  readonly hasFocus: boolean;
  readonly onOpen: (entry: EntryKey) => void;
  readonly onLeave: () => void;
}

/** A result of the course: an entry opens here, a lesson or an exercise at its place. */
export function HitRow({ hit, course, hasFocus, onOpen, onLeave }: HitProps) {
  const { t, language } = useWords();
  const { kind, id, title, piece } = hit;
  switch (kind) {
    case "term":
    case "code":
    case "error":
      return (
        <li>
          <EntryButton hasFocus={hasFocus} onOpen={() => onOpen(`${kind} ${id}`)}>
            <First
              name={
                kind === "code" ? (
                  <code>
                    <Marked parts={title} />
                  </code>
                ) : (
                  <Marked parts={title} />
                )
              }
            />
            <Piece parts={piece} />
          </EntryButton>
        </li>
      );
    case "lesson":
    case "section":
    case "exercise":
    case "skill": {
      const lesson = course.lessons.get(hit.lesson as LessonId);
      const own = lesson ? localText(lesson.title, language) : "";
      const coming = lesson ? stillToCome(lesson.id, course) : null;
      const where =
        kind === "lesson" ? "" : t(kind === "skill" ? "lookUp.skillIn" : "lookUp.in", { title: own });
      return (
        <li>
          <a className="look-up-row" data-result href={hashOf(routeTo(hit))} onClick={onLeave}>
            <First
              name={<Marked parts={title} />}
              beside={coming && kind === "lesson" ? t("lookUp.later") : where}
            />
            <Piece parts={piece} />
          </a>
        </li>
      );
    }
  }
}

function routeTo({ kind, id, lesson, at }: Hit): Route {
  const to = { kind: "lesson", lesson: (lesson ?? id) as LessonId, exercise: null } as const;
  if (kind === "exercise") return { ...to, exercise: id as ExerciseId, spot: { kind: "task" } };
  return kind === "section" ? { ...to, spot: { kind: "heading", number: at } } : to;
}

interface CodeProps {
  readonly line: CodeLine;
  readonly onLeave: () => void;
}

/** A line of one's own: leads to it in the editor. */
export function CodeRow({
  line: { lesson, exercise, title, file, line, text, from, to },
  onLeave,
}: CodeProps) {
  const { t, language } = useWords();
  const parts = [
    { text: text.slice(0, from), isMarked: false },
    { text: text.slice(from, to), isMarked: true },
    { text: text.slice(to), isMarked: false },
  ];
  const route: Route = { kind: "lesson", lesson, exercise, spot: { kind: "line", file, line } };
  return (
    <li>
      <a className="look-up-row" data-result href={hashOf(route)} onClick={onLeave}>
        <First name={localText(title, language)} beside={t("lookUp.line", { file, line })} />
        <code className="look-up-meaning">
          <Marked parts={parts} />
        </code>
      </a>
    </li>
  );
}

function EntryButton({
  hasFocus,
  onOpen,
  children,
}: {
  hasFocus: boolean;
  onOpen: () => void;
  children: ReactNode;
}) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (hasFocus) button.current?.focus();
  }, [hasFocus]);
  return (
    <UnstyledButton ref={button} className="look-up-row" data-result onClick={onOpen}>
      {children}
    </UnstyledButton>
  );
}

function First({ name, beside = "" }: { name: ReactNode; beside?: string }) {
  return (
    <span className="look-up-first">
      <span className="look-up-name">{name}</span>
      {beside !== "" && <span className="look-up-coming">{beside}</span>}
    </span>
  );
}

function Piece({ parts }: { parts: readonly Part[] }) {
  return (
    <span className="look-up-meaning">
      <Marked parts={parts} />
    </span>
  );
}

function Marked({ parts }: { parts: readonly Part[] }) {
  return parts.map(({ text, isMarked }, index) => {
    // The parts never change their order, so their place is their identity.
    const key = `${index}`;
    return isMarked ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>;
  });
}
