import { Button } from "@mantine/core";
import { IconPlayerPlay, IconPlayerStop } from "@tabler/icons-react";
import { useWords } from "../i18n/i18n.ts";

/** Run, and Stop in the same place while something runs. */
export function RunButton(props: {
  isBusy: boolean;
  /** It is the next step. */
  isNext?: boolean;
  onPress: () => void;
}) {
  const { isBusy, isNext = false, onPress } = props;
  const { t } = useWords();
  const Icon = isBusy ? IconPlayerStop : IconPlayerPlay;
  return (
    <Button
      className="run-button"
      variant={isNext ? "filled" : "default"}
      aria-keyshortcuts="Control+R"
      leftSection={<Icon size="1.125rem" stroke={1.75} aria-hidden="true" />}
      rightSection={
        <span className="keys" aria-hidden="true">
          Ctrl+R
        </span>
      }
      onClick={onPress}
    >
      {isBusy ? t("run.stop") : t("run.button")}
    </Button>
  );
}
