import { z } from 'zod';
import { placement } from './widgets.ts';

// A visitor's word is only worth counting: whatever is too long is cut, whatever is odd is left out, and a widget that
// is older or newer than the server loses what the server does not know, and nothing else.
const text = (most: number) =>
  z
    .string()
    .transform((value) => value.slice(0, most))
    .optional()
    .catch(undefined);

const instantMs = z.int().min(0).max(10_000_000_000_000);

const detail = z
  .object({
    service: text(64),
    /** A date as the visitor sees it; null where none is open. */
    day: text(10),
    start: text(32),
    /** Free times of the opened day, epoch milliseconds. */
    free: z.array(instantMs).max(300).optional().catch(undefined),
    /** The next free time where the month shown has none; null for none at all. */
    next: instantMs.nullable().optional().catch(undefined),
    field: text(64),
    code: text(64),
  })
  .catch({});

/** What a widget tells of one visit, or of what is new in it: body of `POST /api/v1/widgets/{key}/events`, as text. */
export const visitMessage = z.object({
  placement: placement.catch('inline'),
  /** Path of the page the widget stands on. */
  page: text(500),
  referrer: text(500),
  utm: z
    .object({ source: text(200), medium: text(200), campaign: text(200) })
    .optional()
    .catch(undefined),
  locale: text(35),
  timezone: text(64),
  /** Which of two themes or texts this visit was shown. */
  variant: text(32),
  /** Names and details of `AppEvents` in the order they happened, and what only counting needs. */
  events: z.array(z.tuple([z.string().max(32)]).rest(detail)).max(500),
});
export type VisitMessage = z.output<typeof visitMessage>;
