import { UnstyledButton } from "@mantine/core";
import {
  IconArrowForwardUp,
  IconChevronLeft,
  IconChevronRight,
  IconPlayerSkipBack,
  IconPlayerSkipForward,
  IconRepeat,
} from "@tabler/icons-react";
import type { ReactNode, RefObject } from "react";
import { useWords } from "../i18n/i18n.ts";
import { positionWords } from "./limits.ts";
import { againFrom, type Going, type OpenSteps } from "./state.ts";

interface Props {
  readonly steps: OpenSteps;
  readonly onGo: (to: Going) => void;
}

const icon = { size: "1.25rem", stroke: 1.75, "aria-hidden": true } as const;

/** Back and forward, and the whole way as a line. */
export function Controls({ steps, onGo, slider }: Props & { slider: RefObject<HTMLInputElement | null> }) {
  const { t } = useWords();
  const { walk, at } = steps;
  const last = walk.length - 1;
  const [isFirst, isLast] = [at === 0, at >= last];
  const position = positionWords(steps, t);
  const press = (to: Going, isOff: boolean) => ({ isOff, onPress: () => onGo(to) });
  return (
    <fieldset className="steps-controls" aria-label={t("steps.controls")}>
      <Press {...press("first", isFirst)} words={t("steps.first")}>
        <IconPlayerSkipBack {...icon} />
      </Press>
      <Press {...press("back", isFirst)} words={t("steps.back")}>
        <IconChevronLeft {...icon} />
      </Press>
      <Press {...press("forward", isLast)} words={t("steps.forward")}>
        <IconChevronRight {...icon} />
      </Press>
      <Press {...press("last", isLast)} words={t("steps.last")}>
        <IconPlayerSkipForward {...icon} />
      </Press>
      <label className="steps-slider">
        <span>{position}</span>
        <input
          ref={slider}
          type="range"
          min={0}
          max={last}
          value={at}
          aria-label={t("steps.slider")}
          aria-valuetext={position}
          onChange={(event) => onGo(Number(event.currentTarget.value))}
        />
      </label>
    </fieldset>
  );
}

/** Over what is called here, and to the next time that this line is at work. */
export function Leaps({ steps, onGo }: Props) {
  const { t } = useWords();
  const { walk, at, depths } = steps;
  const isCalling = (depths[at + 1] ?? 0) > (depths[at] ?? 0);
  return (
    <>
      <Press words={t("steps.over")} isOff={!isCalling} onPress={() => onGo("over")}>
        <IconArrowForwardUp {...icon} />
      </Press>
      <Press words={t("steps.sameLine")} isOff={againFrom(walk, at) === null} onPress={() => onGo("again")}>
        <IconRepeat {...icon} />
      </Press>
    </>
  );
}

interface PressProps {
  readonly words: string;
  readonly isOff: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** Not `disabled` when it is of no use: the focus would be lost on it. */
function Press({ words, isOff, onPress, children }: PressProps) {
  return (
    <UnstyledButton
      className="quiet-button steps-button"
      aria-disabled={isOff}
      onClick={() => isOff || onPress()}
    >
      {children}
      {words}
    </UnstyledButton>
  );
}
