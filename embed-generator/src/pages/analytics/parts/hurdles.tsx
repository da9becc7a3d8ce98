import type { Analytics } from '@bookingsaas/server/contract/analytics';
import type { VNode } from 'preact';
import type { Said } from '../words.ts';

/** What happened to visitors on their way, most first. */
export function Hurdles({
  said,
  side,
}: {
  readonly said: Said;
  readonly side: Analytics['side'];
}): VNode {
  const { texts, number } = said;
  const fields = new Map<string, string>(Object.entries(texts.fields));
  const rows = [
    { name: texts.hurdle.noSlots, visitors: side.noSlots },
    { name: texts.hurdle.nextMonth, visitors: side.nextMonth },
    { name: texts.hurdle.conflict, visitors: side.conflict },
    { name: texts.hurdle.timezone, visitors: side.timezone },
    ...side.fieldErrors.map(({ field, visitors }) => ({
      name: texts.hurdle.field(fields.get(field) ?? field),
      visitors,
    })),
    ...side.errors.map(({ code, visitors }) => ({ name: texts.hurdle.error(code), visitors })),
  ]
    .filter(({ visitors }) => visitors > 0)
    .toSorted((a, b) => b.visitors - a.visitors);
  return (
    <section class="part aside" aria-labelledby="hurdles-title">
      <header>
        <h2 id="hurdles-title">{texts.hurdles}</h2>
      </header>
      {rows.length === 0 ? (
        <p class="soft">{texts.hurdleNothing}</p>
      ) : (
        <ul class="wanted">
          {rows.map(({ name, visitors }) => (
            <li key={name}>
              <span class="grow">{name}</span>
              <span class="soft num">{texts.cell(visitors, number(visitors))}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
