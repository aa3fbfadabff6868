import { UnstyledButton } from "@mantine/core";
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import type { SourceFiles } from "../../../curriculum/schema.ts";
import { useWords } from "../../i18n/i18n.ts";
import { useLook } from "../../look/dressed.tsx";
import type { DiffEditor } from "../editor/diff.ts";
import { loadDiff } from "../load-editor.ts";
import { filesOf, nextChange } from "./state.ts";

interface Props {
  readonly before: SourceFiles;
  readonly now: SourceFiles;
}

/** What is different between a version and the present text, file by file and change by change. */
export function Difference({ before, now }: Props) {
  const { t } = useWords();
  const look = useLook();
  const files = filesOf(before, now);
  const [wanted, setWanted] = useState<string | null>(null);
  const first = files.find(({ differs }) => differs) ?? files[0];
  const file = files.find((each) => each.file === wanted)?.file ?? first?.file ?? "";
  const host = useRef<HTMLDivElement>(null);
  const [diff, setDiff] = useState<DiffEditor | null>(null);
  const [isFailed, setFailed] = useState(false);
  const [count, setCount] = useState<number | null>(null);
  const [at, setAt] = useState<number | null>(null);

  useEffect(() => {
    const place = host.current;
    if (!place) return;
    let made: DiffEditor | null = null;
    let isGone = false;
    loadDiff().then(
      ({ createDiff }) => {
        if (isGone) return;
        const words = { before: t("versions.thisVersion"), now: t("versions.now") };
        made = createDiff(place, look, words, setCount);
        setDiff(made);
      },
      () => isGone || setFailed(true),
    );
    return () => {
      isGone = true;
      made?.dispose();
    };
  }, [look, t]);
  const textBefore = before[file] ?? "";
  const textNow = now[file] ?? "";
  useEffect(() => {
    setAt(null);
    setCount(null);
    diff?.show(file, textBefore, textNow);
  }, [diff, file, textBefore, textNow]);

  function step(by: 1 | -1) {
    const next = nextChange(at, by, count ?? 0);
    if (next === null) return;
    setAt(next);
    diff?.goTo(next);
  }

  const isSame = textBefore === textNow;
  return (
    <div className="difference">
      <div className="difference-head">
        {files.length > 1 && (
          <nav className="code-files" aria-label={t("code.files")}>
            {files.map((each) => (
              <UnstyledButton
                key={each.file}
                className="code-file"
                aria-pressed={each.file === file}
                onClick={() => setWanted(each.file)}
              >
                {each.file}
                {each.differs && <span className="difference-word">{t("versions.differs")}</span>}
              </UnstyledButton>
            ))}
          </nav>
        )}
        <UnstyledButton className="quiet-button" disabled={isSame} onClick={() => step(-1)}>
          <IconArrowUp size="1.25rem" stroke={1.75} aria-hidden="true" />
          {t("versions.previous")}
        </UnstyledButton>
        <UnstyledButton className="quiet-button" disabled={isSame} onClick={() => step(1)}>
          <IconArrowDown size="1.25rem" stroke={1.75} aria-hidden="true" />
          {t("versions.next")}
        </UnstyledButton>
        <span className="difference-count" role="status">
          {isSame && t("versions.same")}
          {!isSame && count !== null && at === null && t("versions.changes", { count })}
          {!isSame && count !== null && at !== null && t("versions.change", { number: at + 1, of: count })}
        </span>
      </div>
      <div className="difference-sides" aria-hidden="true">
        <span className="difference-side">{t("versions.thisVersion")}</span>
        <span className="difference-side">{t("versions.now")}</span>
        <span className="difference-inline">{t("versions.inline")}</span>
      </div>
      <div className="difference-body">
        {isFailed ? (
          <p className="difference-plain">{t("versions.notLoaded")}</p>
        ) : (
          <div className="difference-editor" ref={host} />
        )}
      </div>
    </div>
  );
}
