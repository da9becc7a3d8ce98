import { timezone } from '../../contract/primitives.ts';
import type { VisitMessage } from '../../contract/visit-events.ts';
import { deviceOf } from '../../domain/analytics/device.ts';
import { originOf, siteOf } from '../../domain/analytics/origin.ts';
import type { Visit, VisitEvent } from '../../domain/analytics/types.ts';
import type { Sender } from './with-sender.ts';
import { dateOfEpochDay, epochDayOf } from '../../domain/time/local-date.ts';

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

/** A widget's message in the words of the domain, without anything that is not counted. */
export function visitOf(
  message: VisitMessage,
  { userAgent, sender }: Sender,
): Omit<Visit, 'visitor'> {
  const origin = originOf({ ...message, site: siteOf(message, sender) });
  return {
    facts: {
      ...origin,
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
    ...(day !== undefined && isDate(day) && { day }),
    ...(!Number.isNaN(at) && { start: at }),
    ...(free !== undefined && { free }),
    ...(next !== undefined && { next }),
    ...(name === 'field_error' && field !== undefined && { field }),
    ...(name === 'error' && code !== undefined && { code }),
  };
}

type Told = VisitMessage['events'][number][1];

const DATE = /^2\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u;

// There is no 31st of February, whatever a browser says.
function isDate(text: string): boolean {
  return DATE.test(text) && dateOfEpochDay(epochDayOf(text)) === text;
}
