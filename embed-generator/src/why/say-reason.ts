import { scheduleOf } from '../pages/agenda/day-hours.ts';
import { awayIn } from '../time/away.ts';
import type { About, Obstacle, Reason } from './about.ts';
import { customerOf, momentOf, spansOf } from './about.ts';

/** A reason in a sentence, what is behind it, and where it is changed. */
export interface Said {
  readonly headline: string;
  readonly more: string;
  readonly link: Link | null;
}

export interface Link {
  readonly href: string;
  readonly label: string;
}

const MINUTE_MS = 60_000;

/** Says why a time is not offered, as an owner would. */
export function sayReason(reason: Reason, about: About): Said {
  const { words, formats, person, service } = about;
  const length = formats.length(service.durationMin);
  switch (reason.rule) {
    case 'service_inactive':
      return said(words.serviceInactive, words.serviceInactiveMore, toService(about));
    case 'staff_inactive':
      return said(words.staffInactive(person.name), words.staffInactiveMore, toPerson(about));
    case 'not_assigned':
      return said(words.notAssigned(person.name), words.notAssignedMore, toService(about));
    case 'hours': {
      if (reason.open.length === 0)
        return said(words.dayOff(person.name), words.dayOffMore, toHours(about));
      const open = spansOf(reason.open, about, reason.timezone);
      const more = words.outsideMore(open, service.name, length);
      return said(words.outside(person.name), more, toHours(about));
    }
    case 'override': {
      const link = toDay(reason.date, about);
      if (reason.open.length === 0) return said(words.closed, words.closedMore, link);
      const open = spansOf(reason.open, about, reason.timezone);
      const more = words.outsideOverrideMore(open, service.name, length);
      return said(words.outsideOverride, more, link);
    }
    case 'grid': {
      const times = reason.nearest
        .toSorted()
        .map((start) => formats.time(start, about.zone))
        .join(` ${words.or} `);
      const step = formats.length(service.intervalMin ?? service.durationMin);
      return said(words.grid(times), words.gridMore(step), toService(about));
    }
    case 'time_off': {
      const more = words.awayMore(awayIn(reason, about.zone, formats));
      return said(words.away(person.name), more, toTimeOff(about));
    }
    case 'hold':
      return said(words.held, words.heldMore, null);
    case 'event':
      return sayEvent(reason, about);
    case 'unreachable':
      return said(words.unreachable, words.unreachableMore(person.name), toGoogle(about));
    case 'booking':
    case 'buffer':
      return sayNeighbour(reason, about);
    default:
      return sayLimit(reason, about);
  }
}

function sayNeighbour(reason: Obstacle, about: About): Said {
  const { words, formats, zone } = about;
  const name = reason.title ?? customerOf(reason.id, about);
  const time = formats.time(reason.start, zone);
  const link = toObstacle(reason, about);
  if (reason.rule === 'buffer') {
    const headline = name === undefined ? words.tooCloseUnnamed(time) : words.tooClose(name, time);
    return said(headline, `${mustBeFree(about)} ${words.bothBuffers}`, link);
  }
  const headline = name === undefined ? words.booked(time) : words.bookedBy(name, time);
  return said(headline, mustBeFree(about), link);
}

function sayEvent({ title, start }: Obstacle, about: About): Said {
  const { words, formats, zone } = about;
  const headline = words.event(title ?? words.busy, formats.time(start, zone));
  return said(headline, `${mustBeFree(about)} ${words.inGoogle}`, toGoogle(about));
}

function sayLimit(
  reason: Extract<Reason, { rule: 'past' | 'notice' | 'horizon' | 'daily_limit' | 'seats' }>,
  about: About,
): Said {
  const { words, formats, service } = about;
  const number = (value: number) => formats.number(value);
  switch (reason.rule) {
    case 'past':
      return said(words.past, words.pastMore, null);
    case 'notice': {
      const notice = formats.length(service.noticeMin);
      const more = words.tooLateMore(notice, momentOf(reason.earliest, about));
      return said(words.tooLate, more, toService(about));
    }
    case 'horizon': {
      const last = formats.day(`${reason.lastDate}T12:00:00Z`, 'UTC');
      const days = formats.length((service.horizonDays ?? 0) * 24 * 60);
      return said(words.tooFar, words.tooFarMore(last, days), toService(about));
    }
    case 'daily_limit': {
      const more = words.fullMore(number(reason.booked), number(reason.limit));
      return said(words.full, more, toService(about));
    }
    case 'seats': {
      const more = words.noSeatMore(number(reason.taken), number(reason.seats));
      return said(words.noSeat, more, toService(about));
    }
  }
}

/** The time with what is prepared before and cleared up after, epoch milliseconds. */
export function footprintOf(start: string, { service }: About): { start: number; end: number } {
  const at = Date.parse(start);
  return {
    start: at - service.bufferBeforeMin * MINUTE_MS,
    end: at + (service.durationMin + service.bufferAfterMin) * MINUTE_MS,
  };
}

function mustBeFree(about: About): string {
  const { words, formats, service, person, zone, answer } = about;
  const { start, end } = footprintOf(answer.start, about);
  const time = (instant: number) => formats.time(new Date(instant).toISOString(), zone);
  const buffer = (minutes: number) => (minutes === 0 ? null : formats.length(minutes));
  return words.mustBeFree({
    service: service.name,
    length: formats.length(service.durationMin),
    before: buffer(service.bufferBeforeMin),
    after: buffer(service.bufferAfterMin),
    person: person.name,
    from: time(start),
    to: time(end),
  });
}

function said(headline: string, more: string, link: Link | null): Said {
  return { headline, more, link };
}

function toService({ service, words }: About): Link {
  return { href: `/console/services/${service.id}`, label: words.links.service };
}

function toPerson({ person, words }: About): Link {
  return { href: `/console/team?open=${person.id}`, label: words.links.person };
}

function toHours(about: About): Link {
  return { href: scheduleAddress(about), label: about.words.links.hours };
}

function toDay(date: string, about: About): Link {
  return { href: `${scheduleAddress(about)}?day=${date}`, label: about.words.links.override };
}

function toTimeOff(about: About): Link {
  return { href: scheduleAddress(about), label: about.words.links.timeOff };
}

function toGoogle({ words }: About): Link {
  return { href: '/console/google', label: words.links.google };
}

function toObstacle(reason: Obstacle, about: About): Link | null {
  if (reason.kind === 'booking') return toBooking(reason, about);
  if (reason.kind === 'time_off') return toTimeOff(about);
  return reason.kind === 'event' ? toGoogle(about) : null;
}

function toBooking({ id }: { readonly id: string | null }, { answer, words }: About): Link | null {
  if (id === null) return null;
  const href = `/console/agenda?view=day&date=${answer.asked.date}&open=${id}`;
  return { href, label: words.links.booking };
}

function scheduleAddress(about: About): string {
  const schedule = scheduleOf(about.person, about.answer.schedules);
  return schedule === undefined ? '/console/schedules' : `/console/schedules/${schedule.id}`;
}
