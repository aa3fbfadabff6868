import type { ComponentType } from "react";
import { ScreenHeading } from "../common/heading.tsx";
import { Notice } from "../common/notice.tsx";
import { Waiting } from "../common/waiting.tsx";
import { useWords } from "../i18n/i18n.ts";
import { useChunk } from "./use-chunk.ts";

interface Props<Inner> {
  readonly load: () => Promise<{ readonly default: ComponentType<Inner> }>;
  readonly inner: Inner;
}

/** Shows a screen that is fetched apart, with `inner` as its properties. */
export function ChunkScreen<Inner extends object>({ load, inner }: Props<Inner>) {
  const { t } = useWords();
  const chunk = useChunk(load);
  switch (chunk.kind) {
    case "loading":
      return <Waiting words={t("app.starting")} />;
    case "loaded":
      return <chunk.Screen {...inner} />;
    case "failed":
      return (
        <main className="page page-narrow">
          <ScreenHeading>Foothold</ScreenHeading>
          <Notice sentence={t("app.unreachable")} again={chunk.again} />
        </main>
      );
  }
}
