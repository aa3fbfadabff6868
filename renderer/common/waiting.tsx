import { useEffect, useState } from "react";

/** Says what is awaited, but only when it takes longer than people notice. */
export function Waiting({ words }: { words: string }) {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 150);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p className="waiting" role="status">
      {isLate ? words : ""}
    </p>
  );
}
