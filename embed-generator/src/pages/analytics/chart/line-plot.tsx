import type { VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { linePath, placesOn, ticksAlong } from './geometry.ts';
import type { Box } from './geometry.ts';
import { placeMarks } from './marks.ts';
import type { Mark } from './marks.ts';
import { ticksFor } from './points.ts';
import type { Point } from './points.ts';

interface Tip {
  readonly title: string;
  readonly now: string;
  readonly before: string | null;
}

interface Given {
  /** Said of the whole plot, and how to walk through it. */
  readonly name: string;
  readonly points: readonly Point[];
  /** Whether there is nothing between two whole numbers. */
  readonly isWhole: boolean;
  readonly marks: readonly Mark[];
  tick(value: number): string;
  dayLabel(date: string): string;
  tip(point: Point): Tip;
}

const HEIGHT = 244;
const TOP = 12;
const BOTTOM = 28;

/** A line over days; a pointer or the arrow keys walk along it, and what is there is shown and said. */
export function LinePlot({ name, points, isWhole, marks, tick, dayLabel, tip }: Given): VNode {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const [at, setAt] = useState<number | null>(null);
  useLayoutEffect(() => {
    const { current } = frame;
    if (current === null) return undefined;
    const observer = new ResizeObserver(() => setWidth(current.clientWidth));
    observer.observe(current);
    setWidth(current.clientWidth);
    return () => observer.disconnect();
  }, []);

  const largest = Math.max(
    0,
    ...points.flatMap(({ value, before }) => [value ?? 0, before?.value ?? 0]),
  );
  const ticks = ticksFor(largest, isWhole);
  const names = ticks.map(tick);
  const left = 12 + Math.max(...names.map(({ length }) => length)) * 7;
  const box: Box = {
    left,
    right: Math.max(left + 1, width - 6),
    top: TOP,
    bottom: HEIGHT - BOTTOM,
    most: ticks.at(-1) ?? 1,
    count: points.length,
  };
  const { x, y, nearest } = placesOn(box);
  const now = points.map(({ value }) => value);
  const before = points.map((point) => point.before?.value ?? null);
  const point = at === null ? undefined : points[at];
  const shown = point && tip(point);

  return (
    <div class="plot" ref={frame} style={{ height: `${HEIGHT}px` }}>
      {width > 0 && (
        <svg width={width} height={HEIGHT} aria-hidden="true">
          {ticks.map((value, index) => (
            <g key={value}>
              <line class="grid" x1={box.left} x2={box.right} y1={y(value)} y2={y(value)} />
              <text x={0} y={y(value) + 4}>
                {names[index]}
              </text>
            </g>
          ))}
          {ticksAlong(points.length, box.right - box.left).map((index) => (
            <text
              key={index}
              class={index === 0 ? '' : index === points.length - 1 ? 'last' : 'middle'}
              x={index === 0 ? box.left : x(index)}
              y={HEIGHT - 6}
            >
              {dayLabel(points[index]?.to ?? '')}
            </text>
          ))}
          {placeMarks(marks, x, box).map(({ mark, isBefore, isNamed }) => (
            <g key={mark.index} class="mark-line">
              <line x1={x(mark.index)} x2={x(mark.index)} y1={box.bottom - 32} y2={box.bottom} />
              {isNamed && (
                <text
                  class={isBefore ? 'last' : ''}
                  x={x(mark.index) + (isBefore ? -6 : 6)}
                  y={box.bottom - 8}
                >
                  {mark.words}
                </text>
              )}
            </g>
          ))}
          <path class="area" d={linePath(now, box, true)} />
          <path class="before" d={linePath(before, box)} />
          <path class="now" d={linePath(now, box)} />
          {at !== null && point && (
            <g>
              <line class="cursor" x1={x(at)} x2={x(at)} y1={box.top} y2={box.bottom} />
              {point.before?.value != null && (
                <circle class="dot-before" cx={x(at)} cy={y(point.before.value)} r={3} />
              )}
              {point.value !== null && (
                <circle class="dot-now" cx={x(at)} cy={y(point.value)} r={4} />
              )}
            </g>
          )}
        </svg>
      )}
      <div
        class="plot-reach"
        tabIndex={0}
        role="slider"
        aria-label={name}
        aria-valuemin={0}
        aria-valuemax={points.length - 1}
        aria-valuenow={at ?? points.length - 1}
        aria-valuetext={saidOf(points[at ?? points.length - 1])}
        onFocus={() => at === null && setAt(points.length - 1)}
        onBlur={() => setAt(null)}
        onPointerMove={follow}
        onPointerDown={follow}
        onPointerLeave={(event) => event.pointerType === 'mouse' && setAt(null)}
        onKeyDown={walk}
      />
      {at !== null && shown && (
        <div
          class={`plot-tip ${x(at) > width - 190 ? 'before-it' : ''}`}
          style={{ left: `${x(at)}px` }}
          aria-hidden="true"
        >
          <strong>{shown.title}</strong>
          <span>{shown.now}</span>
          {shown.before !== null && <span class="soft">{shown.before}</span>}
          {marks
            .filter(({ index }) => index === at)
            .map((mark) => (
              <span key={mark.name} class="soft">
                {mark.name}
              </span>
            ))}
        </div>
      )}
    </div>
  );

  function saidOf(one: Point | undefined): string {
    if (one === undefined) return '';
    const said = tip(one);
    return [said.title, said.now, said.before].filter((part) => part !== null).join(', ');
  }

  function follow(event: PointerEvent): void {
    const { left: edge } = frame.current?.getBoundingClientRect() ?? { left: 0 };
    setAt(nearest(event.clientX - edge));
  }

  function walk(event: KeyboardEvent): void {
    const last = points.length - 1;
    const from = at ?? last;
    const to = {
      ArrowLeft: from - 1,
      ArrowDown: from - 1,
      ArrowRight: from + 1,
      ArrowUp: from + 1,
      PageDown: from - 7,
      PageUp: from + 7,
      Home: 0,
      End: last,
    }[event.key];
    if (event.key === 'Escape') setAt(null);
    if (to === undefined) return;
    event.preventDefault();
    setAt(Math.max(0, Math.min(last, to)));
  }
}
