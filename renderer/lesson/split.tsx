import { useSplitter } from "@mantine/hooks";
import { type CSSProperties, type ReactNode, useRef, useState } from "react";

interface Props {
  readonly className: string;
  /** Which way the two stand: beside one another, or one over the other. */
  readonly orientation: "horizontal" | "vertical";
  /** The first one's share in percent, for whoever never moved the line. */
  readonly usual: number;
  /** Where this student left it; `null`: as usual. */
  readonly start: number | null;
  readonly least: number;
  readonly most: number;
  /** Names the line, for those who hear it. */
  readonly label: string;
  /** The id of the first of the two. */
  readonly controls: string;
  /** One of the two is shown at a time, or only one is there: no line. */
  readonly isOff: boolean;
  readonly hidden?: boolean;
  /** Where the line was left. */
  readonly onKeep: (share: number | null) => void;
  readonly children: ReactNode;
}

/**
 * Two panes in a grid and the line between them, which the mouse drags and arrow keys move (with Shift further; Home and
 * End to its ends). A double click or Enter puts it back. Sizes stand in the first paint, so nothing moves after it.
 */
export function Split(props: Props) {
  const { className, orientation, usual, least, most, label, controls, isOff, hidden, onKeep, children } =
    props;
  const [moved, setMoved] = useState(props.start);
  const kept = useRef(props.start);
  const share = moved ?? usual;

  function keep(to: number | null) {
    if (kept.current === to) return;
    kept.current = to;
    onKeep(to);
  }
  function putBack() {
    setMoved(null);
    keep(null);
  }

  const { ref, getHandleProps } = useSplitter({
    orientation,
    panels: [
      { defaultSize: usual, min: least, max: most },
      { defaultSize: 100 - usual, min: 100 - most, max: 100 - least },
    ],
    sizes: [share, 100 - share],
    step: 2,
    resetOnDoubleClick: false,
    enabled: !isOff,
    onSizeChange: ([first]) => setMoved(Math.round(Number(first))),
    onResizeEnd: (_line, [first]) => keep(Math.round(Number(first))),
  });
  const line = getHandleProps({ index: 0 });
  const tracks = `minmax(0, ${share}fr) minmax(0, ${100 - share}fr)`;
  const style: CSSProperties =
    orientation === "horizontal" ? { gridTemplateColumns: tracks } : { gridTemplateRows: tracks };
  return (
    <div className={className} ref={ref} hidden={hidden} style={isOff ? {} : style}>
      {children}
      {!isOff && (
        <hr
          ref={line.ref}
          className="split-line"
          tabIndex={0}
          data-active={line["data-active"]}
          aria-valuenow={line["aria-valuenow"]}
          aria-valuemin={line["aria-valuemin"]}
          aria-valuemax={line["aria-valuemax"]}
          aria-orientation={orientation === "horizontal" ? "vertical" : "horizontal"}
          aria-label={label}
          aria-controls={controls}
          onKeyDown={(event) => {
            if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) putBack();
            else line.onKeyDown(event);
          }}
          onKeyUp={() => keep(moved)}
          onDoubleClick={putBack}
        />
      )}
    </div>
  );
}
