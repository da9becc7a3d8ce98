import type { VNode } from 'preact';

const BLOCKS = [
  [60, 90],
  [180, 54],
  [300, 108],
  [30, 54],
  [150, 162],
] as const;

/** Grey blocks where bookings will stand. */
export function AgendaBones({ days }: { readonly days: number }): VNode {
  return (
    <div class="agenda-bones">
      {Array.from({ length: days }, (_, day) => (
        <div key={day}>
          {BLOCKS.slice(day % 3, (day % 3) + 3).map(([top, height]) => (
            <div
              key={top}
              class="bone"
              style={{ top: `${(top + 72) * 1.2}px`, height: `${height}px` }}
            />
          ))}
        </div>
      ))}
    </div>
  );
}
