import type { Analytics } from '@bookingsaas/server/contract/analytics';
import type { ComponentChildren, VNode } from 'preact';
import type { Said } from '../words.ts';
import { scheduleAddress } from './unmet-band.tsx';

/** Times, dates and services that were asked for in vain, each list with its most wanted first. */
export function Unmet({
  said,
  unmet,
}: {
  readonly said: Said;
  readonly unmet: Analytics['unmet'];
}): VNode {
  const { texts, weekday, dayOf } = said;
  const { times, dates, services, justOutside } = unmet;
  const isNothing = [times, dates, services, justOutside].every(({ length }) => length === 0);
  const link = (schedule: string | null, day: string) => (
    <a href={scheduleAddress(schedule, day)}>{texts.schedule}</a>
  );
  return (
    <section class="part unmet" aria-labelledby="unmet-title">
      <header>
        <h2 id="unmet-title">{texts.unmetTitle}</h2>
      </header>
      <p class="soft">{isNothing ? texts.unmetNothing : texts.unmetLead}</p>
      <div class="unmet-lists">
        <Wanted
          said={said}
          title={texts.unmetTimes}
          rows={times.slice(0, MOST).map((one) => ({
            name: texts.timeOf(weekday(one.weekday), one.part),
            visitors: one.visitors,
            more: link(one.schedule, one.weekday),
          }))}
        />
        <Wanted
          said={said}
          title={texts.unmetDates}
          rows={dates.slice(0, MOST).map(({ date, visitors }) => ({ name: dayOf(date), visitors }))}
        />
        <Wanted
          said={said}
          title={texts.unmetServices}
          rows={services
            .slice(0, MOST)
            .map(({ name, visitors }) => ({ name: name ?? texts.gone, visitors }))}
        />
        <Wanted
          said={said}
          title={texts.justOutside}
          hint={texts.justOutsideHint}
          rows={justOutside.slice(0, MOST).map((one) => ({
            name: `${weekday(one.weekday)} ${texts.hour(one.hour)}`,
            visitors: one.visitors,
            more: link(one.schedule, one.weekday),
          }))}
        />
      </div>
    </section>
  );
}

const MOST = 5;

function Wanted({
  said: { texts, number },
  title,
  hint,
  rows,
}: {
  readonly said: Said;
  readonly title: string;
  readonly hint?: string;
  readonly rows: readonly {
    readonly name: string;
    readonly visitors: number;
    readonly more?: ComponentChildren;
  }[];
}): VNode | null {
  if (rows.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      {hint && <p class="quiet">{hint}</p>}
      <ul class="wanted">
        {rows.map(({ name, visitors, more }) => (
          <li key={name}>
            <span class="grow">{name}</span>
            <span class="soft num">{texts.cell(visitors, number(visitors))}</span>
            {more}
          </li>
        ))}
      </ul>
    </div>
  );
}
