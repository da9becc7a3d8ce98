import type { VNode } from 'preact';
import { minutesAt, dateOf, daysAfter } from '../time/zone-time.ts';
import { useFormats } from '../i18n/formats.ts';
import { useTexts } from '../i18n/language.ts';
import { closedBetween, openOn } from '../pages/agenda/day-hours.ts';
import type { About, Obstacle } from './about.ts';
import { customerOf } from './about.ts';
import { footprintOf } from './say-reason.ts';
import { whyTexts } from './texts.ts';

const DAY = 24 * 60;
const AROUND = 60;
const MOST_BESIDE = 120;

interface Block {
  readonly key: string;
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly look: 'bad' | 'off' | 'beside';
}

/** The time wanted, with its buffers, over what is in that person's day around it. */
export function Timeline({ about }: { readonly about: About }): VNode {
  const texts = useTexts(whyTexts);
  const formats = useFormats();
  const { service, answer } = about;
  const { date } = answer.asked;
  const minute = (instant: string | number) => minuteOn(date, instant, about.zone);
  const foot = footprintOf(answer.start, about);
  const wanted = { from: minute(answer.start), to: minute(answer.start) + service.durationMin };
  const blocks = blocksOf(about, minute);
  const [first, last] = rangeOf(
    [minute(foot.start), minute(foot.end)],
    blocks.filter(({ look }) => look === 'bad'),
  );
  const closed = closedBetween(
    openOn(about.person, date, {
      schedules: answer.schedules,
      timeOffs: answer.timeOffs,
      zone: about.zone,
    }),
    [first, last],
  );
  const at = (from: number, to: number) => {
    const left = ((Math.max(from, first) - first) / (last - first)) * 100;
    const right = ((Math.min(to, last) - first) / (last - first)) * 100;
    return { left: `${left}%`, width: `${Math.max(0.5, right - left)}%` };
  };
  const hours = Array.from(
    { length: Math.floor((last - first) / 60) + 1 },
    (_, n) => first + n * 60,
  );
  const isLongAxis = hours.length > 7;

  return (
    <figure class="why-line num" aria-label={texts.timeline}>
      <div class="why-hours" aria-hidden="true">
        {hours.map((hour, n) => (
          <span key={hour} style={{ left: at(hour, hour).left }}>
            {(!isLongAxis || n % 2 === 0) && `${(hour / 60) % 24} h`}
          </span>
        ))}
      </div>
      <div class="why-row">
        {closed.map(([from, to]) => (
          <i key={from} class="why-shut" style={at(from, to)} />
        ))}
        {service.bufferBeforeMin > 0 && (
          <i class="why-buffer" style={at(minute(foot.start), wanted.from)} />
        )}
        <span class="why-wanted" style={at(wanted.from, wanted.to)}>
          {service.name}, {formats.length(service.durationMin)}
        </span>
        {service.bufferAfterMin > 0 && (
          <i class="why-buffer" style={at(wanted.to, minute(foot.end))} />
        )}
      </div>
      <ul class="why-row">
        {blocks
          .filter(({ from, to }) => to > first && from < last)
          .map(({ key, label, from, to, look }) => (
            <li key={key} class={look} style={at(from, to)}>
              <span>{label}</span>
            </li>
          ))}
      </ul>
    </figure>
  );
}

function blocksOf(about: About, minute: (instant: string) => number): Block[] {
  const { answer, words } = about;
  const inTheWay = answer.explanation.reasons.flatMap((reason) =>
    'kind' in reason ? [obstacleOf(reason, about)] : [],
  );
  const span = ({ start, end }: { start: string; end: string }) => ({
    from: minute(start),
    to: minute(end),
  });
  const beside = answer.bookings
    .filter(({ id }) => !inTheWay.some((one) => one.key === id))
    .map((booking) => ({
      key: booking.id,
      label: booking.customer.name,
      look: 'beside' as const,
      ...span(booking),
    }));
  const away = answer.timeOffs
    .filter(({ id }) => !inTheWay.some((one) => one.key === id))
    .map((off) => ({ key: off.id, label: words.timeOffBlock, look: 'off' as const, ...span(off) }));
  return [...away, ...beside, ...inTheWay.map((one) => ({ ...one, ...span(one) }))];
}

function obstacleOf(reason: Obstacle, about: About) {
  const { words } = about;
  const names = {
    time_off: words.timeOffBlock,
    hold: words.holdBlock,
    booking: customerOf(reason.id, about) ?? words.names.bookings,
    event: reason.title ?? words.busy,
    unreachable: words.names.google,
  };
  return {
    key: reason.id ?? `${reason.kind} ${reason.start}`,
    label: names[reason.kind],
    start: reason.start,
    end: reason.end,
    look: 'bad' as const,
  };
}

/** Minutes since midnight of that date; what began before is at 0, what ends later at the end of the next day. */
function minuteOn(date: string, instant: string | number, zone: string): number {
  const iso = new Date(instant).toISOString();
  const day = dateOf(iso, zone);
  if (day < date) return 0;
  if (day === date) return minutesAt(iso, zone);
  return day === daysAfter(date, 1) ? DAY + minutesAt(iso, zone) : 2 * DAY;
}

/** In whole hours, with an hour around the time and what is in its way. */
function rangeOf([from, to]: [number, number], blocks: readonly Block[]): [number, number] {
  const starts = blocks.map((block) => Math.max(block.from, from - MOST_BESIDE));
  const ends = blocks.map((block) => Math.min(block.to, to + MOST_BESIDE));
  const first = Math.floor((Math.min(from, ...starts) - AROUND / 2) / 60) * 60;
  const last = Math.ceil((Math.max(to, ...ends) + AROUND) / 60) * 60;
  return [Math.max(0, first), last];
}
