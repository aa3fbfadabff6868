import type { ComponentType } from "react";
import { useChunk } from "../../app/use-chunk.ts";
import { Notice } from "../../common/notice.tsx";
import { useWords } from "../../i18n/i18n.ts";
import type { VersionsProps } from "./versions.tsx";

const load = (): Promise<{ readonly default: ComponentType<VersionsProps> }> => import("./versions.tsx");

/** The versions' panel, fetched when it is opened. */
export function OpenVersions(props: VersionsProps) {
  const { t } = useWords();
  const chunk = useChunk(load);
  if (chunk.kind === "loaded") return <chunk.Screen {...props} />;
  return chunk.kind === "failed" ? <Notice sentence={t("app.unreachable")} again={chunk.again} /> : null;
}
