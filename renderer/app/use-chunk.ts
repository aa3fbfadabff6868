import { type ComponentType, useEffect, useState } from "react";

type Load<Props> = () => Promise<{ readonly default: ComponentType<Props> }>;

export type Chunk<Props> =
  | { readonly kind: "loading" }
  | { readonly kind: "loaded"; readonly Screen: ComponentType<Props> }
  | { readonly kind: "failed"; readonly again: () => void };

/**
 * A screen that is fetched apart. In place of `lazy` and `Suspense`, because React holds back what replaces a
 * fallback for up to 300 ms, and because a chunk that cannot be fetched must be an answer here, not a crash.
 * `load` must not change between renders.
 */
export function useChunk<Props>(load: Load<Props>): Chunk<Props> {
  const [chunk, setChunk] = useState<Chunk<Props>>({ kind: "loading" });
  const isLoading = chunk.kind === "loading";
  useEffect(() => {
    if (!isLoading) return;
    let isGone = false;
    load().then(
      (module) => isGone || setChunk({ kind: "loaded", Screen: module.default }),
      () => isGone || setChunk({ kind: "failed", again: () => setChunk({ kind: "loading" }) }),
    );
    return () => {
      isGone = true;
    };
  }, [load, isLoading]);
  return chunk;
}
