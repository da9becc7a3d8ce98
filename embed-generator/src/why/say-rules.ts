import { clockOf, openOn, scheduleOf } from '../pages/agenda/day-hours.ts';
import { awayIn } from '../time/away.ts';
import { dateOf } from '../time/zone-time.ts';
import type { About, Reason } from './about.ts';
import { customerOf, spansOf } from './about.ts';
import type { WhyWords } from './i18n/fr.ts';

type RuleName = keyof WhyWords['names'];

/** One rule and how it stands with the time asked about. */
export interface Rule {
  readonly name: RuleName;
  readonly isMet: boolean;
  readonly detail: string;
}

// What the server calls them, by the rule an owner knows.
const RULES: Readonly<Record<Reason['rule'], RuleName>> = {
  service_inactive: 'offered',
  staff_inactive: 'offered',
  not_assigned: 'offered',
  hours: 'hours',
  override: 'exceptions',
  time_off: 'timeOff',
  grid: 'grid',
  booking: 'bookings',
  hold: 'bookings',
  event: 'google',
  unreachable: 'google',
  buffer: 'bookings',
  past: 'notice',
  notice: 'notice',
  horizon: 'horizon',
  daily_limit: 'limit',
  seats: 'seats',
};

/** Every rule that applies to a time, in the order they count, met or not. */
export function sayRules(about: About): Rule[] {
  const { service, answer } = about;
  const broken = new Map(
    answer.explanation.reasons.toReversed().map((reason) => [RULES[reason.rule], reason]),
  );
  const names: readonly RuleName[] = [
    ...(broken.has('offered') ? (['offered'] as const) : []),
    'hours',
    'exceptions',
    'timeOff',
    'grid',
    'bookings',
    // Whether a calendar is connected is only known when it is in the way.
    ...(broken.has('google') ? (['google'] as const) : []),
    'notice',
    'horizon',
    ...(service.dailyLimit === null ? [] : (['limit'] as const)),
    ...(service.seats > 1 ? (['seats'] as const) : []),
  ];
  return names.map((name) => {
    const reason = broken.get(name);
    return reason === undefined
      ? { name, isMet: true, detail: detailMet(name, about) }
      : { name, isMet: false, detail: detailBroken(reason, about) };
  });
}

function detailBroken(reason: Reason, about: About): string {
  const { words, formats, zone } = about;
  switch (reason.rule) {
    case 'service_inactive':
      return words.serviceInactive;
    case 'staff_inactive':
      return words.staffInactive(about.person.name);
    case 'not_assigned':
      return words.notAssigned(about.person.name);
    case 'hours':
    case 'override':
      return reason.open.length === 0
        ? words.shut
        : words.open(spansOf(reason.open, about, reason.timezone));
    case 'time_off':
      return awayIn(reason, zone, formats);
    case 'grid':
      return reason.nearest
        .toSorted()
        .map((start) => formats.time(start, zone))
        .join(` ${words.or} `);
    case 'unreachable':
      return words.noAnswer;
    case 'booking':
    case 'buffer':
    case 'event':
    case 'hold': {
      const name =
        reason.kind === 'hold' ? words.holdBlock : (reason.title ?? customerOf(reason.id, about));
      return [name, spansOf([reason], about, zone)].filter(Boolean).join(', ');
    }
    case 'past':
      return words.gone;
    case 'notice':
      return words.noticeOf(formats.length(about.service.noticeMin));
    case 'horizon':
      return words.until(formats.day(`${reason.lastDate}T12:00:00Z`, 'UTC'));
    case 'daily_limit':
      return words.ofMany(formats.number(reason.booked), formats.number(reason.limit));
    case 'seats':
      return words.ofMany(formats.number(reason.taken), formats.number(reason.seats));
  }
}

function detailMet(name: RuleName, about: About): string {
  const { words, formats, service, answer } = about;
  const { date } = answer.asked;
  const other = scheduleOf(about.person, about.answer.schedules)?.overrides[date];
  switch (name) {
    case 'offered':
    case 'google':
      return '';
    case 'hours':
      return other === undefined ? openText(about) : words.replaced;
    case 'exceptions':
      return other === undefined ? words.noException : openText(about);
    case 'timeOff':
      return words.noTimeOff;
    case 'grid':
      return words.every(formats.length(service.intervalMin ?? service.durationMin));
    case 'bookings':
      return words.nothingThere;
    case 'notice':
      return service.noticeMin === 0
        ? words.noNotice
        : words.noticeOf(formats.length(service.noticeMin));
    case 'horizon':
      return service.horizonDays === null
        ? words.noHorizon
        : words.horizonOf(formats.length(service.horizonDays * 24 * 60));
    case 'limit':
      return words.ofMany(
        formats.number(bookedOf(about, (start) => dateOf(start, about.zone) === date)),
        formats.number(service.dailyLimit ?? 0),
      );
    case 'seats': {
      const isSame = (start: string) => Date.parse(start) === Date.parse(answer.start);
      return words.ofMany(formats.number(bookedOf(about, isSame)), formats.number(service.seats));
    }
  }
}

function openText({ words, person, answer, zone }: About): string {
  const hours = { schedules: answer.schedules, timeOffs: [], zone };
  const spans = openOn(person, answer.asked.date, hours);
  if (spans.length === 0) return words.shut;
  return words.open(
    spans.map(([from, to]) => `${clockOf(from)}\u00A0–\u00A0${clockOf(to)}`).join(', '),
  );
}

function bookedOf({ answer, service }: About, isCounted: (start: string) => boolean): number {
  return answer.bookings.filter((one) => one.service.id === service.id && isCounted(one.start))
    .length;
}
