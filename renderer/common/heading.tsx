import { type ReactNode, useEffect, useRef } from "react";

/** A screen's heading. It takes the focus when its screen appears, so that the keyboard and a screen reader start there. */
export function ScreenHeading({ children, className }: { children: ReactNode; className?: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <h1 ref={heading} tabIndex={-1} className={className}>
      {children}
    </h1>
  );
}
