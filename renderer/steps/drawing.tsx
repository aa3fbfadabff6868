import { useLayoutEffect, useRef, useState } from "react";
import { useWords } from "../i18n/i18n.ts";
import { arrowPath } from "./arrows.ts";
import type { Cell, Drawn, DrawnGroup, Field } from "./boxes.ts";

/** The stack with its names, what they hold as boxes, and arrows to boxes that are reached from elsewhere too. */
export function Drawing({ groups }: { groups: readonly DrawnGroup[] }) {
  const host = useRef<HTMLDivElement>(null);
  const [paths, setPaths] = useState<readonly string[]>([]);
  useLayoutEffect(() => {
    const at = host.current;
    if (!at || groups.length === 0) return;
    const measure = () => setPaths(pathsIn(at));
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(at);
    return () => watcher.disconnect();
  }, [groups]);
  return (
    <div className="steps-drawing" ref={host}>
      {groups.map((group) => (
        <GroupView key={group.key} group={group} />
      ))}
      <svg className="steps-arrows" aria-hidden="true" focusable="false">
        <title />
        <defs>
          <marker
            id="steps-head"
            viewBox="0 0 8 8"
            refX="6"
            refY="4"
            markerWidth="7"
            markerHeight="7"
            orient="auto"
          >
            <path d="M 0 0 L 8 4 L 0 8 z" />
          </marker>
        </defs>
        {paths.map((path) => (
          <path key={path} d={path} markerEnd="url(#steps-head)" />
        ))}
      </svg>
    </div>
  );
}

function pathsIn(host: HTMLElement): string[] {
  const arrows = [...host.querySelectorAll<HTMLElement>("[data-arrow]")];
  if (arrows.length === 0) return [];
  const base = host.getBoundingClientRect();
  const rectOf = (element: Element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { left: left - base.left, top: top - base.top, width, height };
  };
  const boxes = new Map(
    [...host.querySelectorAll<HTMLElement>("[data-box]")].map((box) => [box.dataset.box, rectOf(box)]),
  );
  const edge = Math.max(...[...boxes.values()].map(({ left, width }) => left + width));
  return arrows.flatMap((arrow, lane) => {
    const box = boxes.get(arrow.dataset.arrow);
    const dot = arrow.querySelector(".steps-dot");
    return box === undefined || dot === null
      ? []
      : [arrowPath({ dot: rectOf(dot), words: rectOf(arrow) }, box, edge, lane)];
  });
}

function GroupView({ group }: { group: DrawnGroup }) {
  const { t } = useWords();
  const { kind, name, variables } = group;
  if (kind === "hidden")
    return <p className="dim steps-hidden">{t("steps.hiddenCalls", { count: Number(name) })}</p>;
  const words =
    kind === "file"
      ? t("steps.file", { file: name })
      : t("steps.call", { name: name === "" ? t("steps.function") : name });
  return (
    <div className="steps-group" data-kind={kind}>
      <h2>{words}</h2>
      {variables.length === 0 ? <p className="dim">{t("steps.nothing")}</p> : <Fields fields={variables} />}
    </div>
  );
}

function Fields({ fields }: { fields: readonly Field[] }) {
  return (
    <dl className="steps-fields">
      {fields.map(({ name, value, isChanged }) => (
        <div key={name} className="steps-field" data-changed={isChanged}>
          <dt>{name}</dt>
          <dd>
            <ValueView value={value} />
            {isChanged && <Changed />}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** By shape and word: a bar at its side and this. */
function Changed() {
  const { t } = useWords();
  return <span className="steps-changed">{t("steps.changed")}</span>;
}

function ValueView({ value }: { value: Drawn }) {
  const { t } = useWords();
  switch (value.kind) {
    case "plain":
      return <code className="steps-plain">{value.text === "" ? t("steps.hole") : value.text}</code>;
    case "arrow":
      return (
        <span className="steps-arrow" data-arrow={value.id}>
          <span className="out-of-sight">{t("steps.sameAs", { number: value.mark })}</span>
          <span aria-hidden="true">
            <span className="steps-dot">●</span> {t("steps.box", { number: value.mark })}
          </span>
        </span>
      );
    case "box":
      return <BoxView box={value} />;
  }
}

function BoxView({ box }: { box: Extract<Drawn, { kind: "box" }> }) {
  const { t } = useWords();
  const { it, id, mark } = box;
  const sign = mark === null ? null : <span className="steps-mark">{t("steps.box", { number: mark })}</span>;
  switch (it.kind) {
    case "text":
      return (
        <span className="steps-box" data-box={id}>
          {sign}
          <code>{it.text}</code>
        </span>
      );
    case "function":
      return (
        <span className="steps-box" data-box={id}>
          {sign}
          <span className="steps-kind">{functionWords(it.name, it.line, t)}</span>
          {it.holds.length > 0 && (
            <>
              <span className="dim"> {t("steps.holds")}</span>
              <Fields fields={it.holds} />
            </>
          )}
        </span>
      );
    case "fields":
      return (
        <div className="steps-box" data-box={id}>
          {sign}
          {it.name !== "" && <span className="steps-kind">{it.name}</span>}
          {it.fields.length === 0 ? (
            <span className="dim">{t("steps.empty")}</span>
          ) : (
            <Fields fields={it.fields} />
          )}
          {it.more > 0 && <span className="dim">{t("steps.more", { count: it.more })}</span>}
        </div>
      );
    case "row":
      return (
        <div className="steps-box" data-box={id}>
          {sign}
          {it.name !== "" && <span className="steps-kind">{it.name}</span>}
          {it.cells.length === 0 ? <span className="dim">{t("steps.empty")}</span> : <Row cells={it.cells} />}
        </div>
      );
  }
}

function functionWords(name: string, line: number | null, t: ReturnType<typeof useWords>["t"]): string {
  if (name !== "") return `${name}()`;
  return line === null ? t("steps.function") : t("steps.arrow", { line });
}

function Row({ cells }: { cells: readonly Cell[] }) {
  const { t } = useWords();
  return (
    <dl className="steps-row">
      {cells.map((cell) =>
        cell.kind === "gap" ? (
          <div key="gap" className="steps-gap dim">
            <dt aria-hidden="true">…</dt>
            <dd>{t("steps.between", { count: cell.count })}</dd>
          </div>
        ) : (
          <div key={cell.index} className="steps-cell" data-changed={cell.isChanged}>
            <dt>{cell.index}</dt>
            <dd>
              <ValueView value={cell.value} />
              {cell.isChanged && <Changed />}
            </dd>
          </div>
        ),
      )}
    </dl>
  );
}
