import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useTexts } from '../../i18n/language.ts';
import { Button } from '../../ui/button.tsx';
import { TimeInput } from '../../ui/time-input.tsx';
import { scheduleTexts } from './texts.ts';
import { leftOf } from './week-position.ts';
import { isInOrder, minutesOf, timeOf } from './week.ts';
import type { Window } from './week.ts';

const STEP_MIN = 15;

/** One window on its day's line. A press opens its two times; its edges can be dragged. */
export function WindowBlock({
  label,
  window,
  range,
  isOpen,
  onOpen,
  onChange,
  onRemove,
}: {
  readonly label: string;
  readonly window: Window;
  readonly range: { readonly from: number; readonly to: number };
  readonly isOpen: boolean;
  onOpen(isOpen: boolean): void;
  onChange(window: Window): void;
  onRemove(): void;
}): VNode {
  const [opens, closes] = window;
  const block = useRef<HTMLDivElement>(null);
  const left = leftOf(minutesOf(opens), range);
  const width = Math.max(1, leftOf(minutesOf(closes), range) - left);
  const edge = (side: 0 | 1) => ({
    onPointerDown(event: PointerEvent) {
      event.preventDefault();
      if (event.currentTarget instanceof Element)
        event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove(event: PointerEvent) {
      const track = block.current?.parentElement?.getBoundingClientRect();
      const isDragging =
        event.currentTarget instanceof Element &&
        event.currentTarget.hasPointerCapture(event.pointerId);
      if (!isDragging || track === undefined) return;
      const share = (event.clientX - track.left) / track.width;
      const minutes = (range.from + share * (range.to - range.from)) * 60;
      const time = timeOf(
        Math.min(24 * 60, Math.max(0, Math.round(minutes / STEP_MIN) * STEP_MIN)),
      );
      const moved: Window = side === 0 ? [time, closes] : [opens, time];
      if (isInOrder([moved])) onChange(moved);
    },
  });
  return (
    <div
      class={`window ${isOpen ? 'open' : ''} ${left > 50 ? 'late' : ''}`}
      ref={block}
      style={{ left: `${left}%`, width: `${width}%` }}
    >
      <span class="edge" {...edge(0)} />
      <button
        type="button"
        aria-label={`${label} ${opens} – ${closes}`}
        aria-expanded={isOpen}
        onClick={() => onOpen(!isOpen)}
      >
        {opens} – {closes}
      </button>
      <span class="edge" {...edge(1)} />
      {isOpen && (
        <Times
          window={window}
          onChange={onChange}
          onClose={() => onOpen(false)}
          onRemove={() => {
            onOpen(false);
            onRemove();
          }}
        />
      )}
    </div>
  );
}

function Times({
  window,
  onChange,
  onClose,
  onRemove,
}: {
  readonly window: Window;
  onChange(window: Window): void;
  onClose(): void;
  onRemove(): void;
}): VNode {
  const texts = useTexts(scheduleTexts);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector('input')?.focus();
    const outside = (event: PointerEvent) => {
      const isInside =
        event.target instanceof Node && box.current?.parentElement?.contains(event.target);
      if (!isInside) onClose();
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, []);
  return (
    <div
      class="times"
      ref={box}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' && event.key !== 'Enter') return;
        event.preventDefault();
        box.current?.parentElement?.querySelector('button')?.focus();
        onClose();
      }}
    >
      <WindowTimes window={window} onChange={onChange} />
      <Button icon="trash" name={texts.removeWindow} onPress={onRemove} />
    </div>
  );
}

/** The two times of a window, written by hand. */
export function WindowTimes({
  window: [opens, closes],
  onChange,
}: {
  readonly window: Window;
  onChange(window: Window): void;
}): VNode {
  const texts = useTexts(scheduleTexts);
  return (
    <>
      <TimeInput label={texts.opens} value={opens} onChange={(time) => onChange([time, closes])} />
      {texts.to}
      <TimeInput
        label={texts.closes}
        value={closes}
        onChange={(time) => onChange([opens, time === '00:00' ? '24:00' : time])}
      />
    </>
  );
}
