import { timezone } from '../../contract/primitives.ts';
import type { VisitMessage } from '../../contract/visit-events.ts';
import { deviceOf } from '../../domain/analytics/device.ts';
import { originOf } from '../../domain/analytics/origin.ts';
import type { Visit, VisitEvent } from '../../domain/analytics/types.ts';

// The names that are counted; a newer widget may tell others.
const NAMES: ReadonlySet<string> = new Set([
  'load',
  'ready',
  'view',
  'open',
  'service',
  'looked',
  'date',
  'opened',
  'empty',
  'slot',
  'form',
  'submit',
  'booked',
  'no_slots',
  'next_month',
  'timezone',
  'field_error',
  'conflict',
  'error',
]);
const MOST_CHARACTERS = 100;

/** A widget's message in the words of the domain, without anything that is not counted. */
export function visitOf(message: VisitMessage, userAgent: string): Omit<Visit, 'visitor'> {
  const origin = originOf(message);
  return {
    facts: {
      placement: origin.placement,
      page: cut(origin.page),
      source: cut(origin.source),
      campaign: origin.campaign === null ? null : cut(origin.campaign),
      device: deviceOf(userAgent),
      language: /^[a-z]{2}/iu.exec(message.locale ?? '')?.[0].toLowerCase() ?? 'unknown',
      timezone: timezone.safeParse(message.timezone).data ?? 'unknown',
      variant: /^[a-z0-9]{6}[ab]$/u.exec(message.variant ?? '')?.[0] ?? null,
    },
    events: message.events.flatMap(([name, detail]) =>
      NAMES.has(name) ? [eventOf(name, detail)] : [],
    ),
  };
}

function eventOf(
  name: string,
  { service, day: shown, start, free, next, field, code }: Told = {},
): VisitEvent {
  const day = shown?.replace(/-(?=\d$)/u, '-0');
  const at = start === undefined ? Number.NaN : Date.parse(start);
  return {
    name,
    ...(service !== undefined && { service }),
    ...(day !== undefined && DATE.test(day) && { day }),
    ...(!Number.isNaN(at) && { start: at }),
    ...(free !== undefined && { free }),
    ...(next !== undefined && { next }),
    ...(name === 'field_error' && field !== undefined && { field }),
    ...(name === 'error' && code !== undefined && { code }),
  };
}

type Told = VisitMessage['events'][number][1];

const DATE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u;

function cut(text: string): string {
  return text.slice(0, MOST_CHARACTERS);
}
