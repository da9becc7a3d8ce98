import { createRandom } from './random.ts';
import type { Random } from './random.ts';

/** Who comes: somebody to be counted, a robot, somebody whose browser lets nothing through, somebody who asks not to be counted. */
export type Kind = 'person' | 'robot' | 'blocker' | 'private';

export interface InventedVisit {
  readonly at: number;
  readonly kind: Kind;
  readonly widget: number;
  readonly address: string;
  readonly userAgent: string;
  readonly device: string;
  readonly origin: InventedOrigin;
  readonly timezone: string;
  /** How far: index of the funnel's step, 1 (seen) to 7 (sent). 0 is only loaded. */
  readonly depth: number;
  /** Hour of the time that was chosen, on `chosenDate`, both of the business. */
  readonly chosenHour: number;
  readonly chosenDate: string;
  /** A Saturday that was opened with its morning full, or a Sunday, on which the business is closed. */
  readonly inVain: 'sat morning' | 'sun' | null;
  readonly booking: InventedBooking | null;
}

export interface InventedOrigin {
  /** What the widget tells. */
  readonly told: {
    readonly page: string;
    readonly referrer?: string;
    readonly utm?: { readonly source: string; readonly campaign?: string };
  };
  /** What it is to be called. */
  readonly source: string;
  readonly campaign: string | null;
}

export interface InventedBooking {
  readonly fate: 'kept' | 'cancelled' | 'no_show';
  /** Days from now to the appointment. */
  readonly leadDays: number;
}

const BROWSERS = [
  {
    userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 26_1 like Mac OS X) Mobile/15E148',
    device: 'phone',
  },
  {
    userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/150.0 Safari/537.36',
    device: 'computer',
  },
  {
    userAgent: 'Mozilla/5.0 (Linux; Android 16; SM-X710) Chrome/150.0 Safari/537.36',
    device: 'tablet',
  },
] as const;
const ROBOT = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)';
const ORIGINS: readonly InventedOrigin[] = [
  { told: { page: '/' }, source: 'direct', campaign: null },
  { told: { page: '/rdv/', referrer: 'https://www.google.fr/' }, source: 'google', campaign: null },
  {
    told: {
      page: '/rdv',
      utm: { source: 'IG', campaign: 'rentrée' },
      referrer: 'https://l.instagram.com/',
    },
    source: 'instagram',
    campaign: 'rentrée',
  },
  {
    told: { page: '/tarifs', utm: { source: 'newsletter', campaign: 'lettre de novembre' } },
    source: 'newsletter',
    campaign: 'lettre de novembre',
  },
  {
    told: { page: '/', referrer: 'https://blog.example.org/a' },
    source: 'blog.example.org',
    campaign: null,
  },
];
const TIMEZONES = [
  'Europe/Paris',
  'Europe/Paris',
  'Europe/London',
  'America/New_York',
  'Asia/Kolkata',
];
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** Visits of a time, oldest first, each at a moment of its own. The same seed gives the same. */
export function makeMonth(
  seed: number,
  { visits, from, to }: { visits: number; from: number; to: number },
): InventedVisit[] {
  const random = createRandom(seed);
  const moments = [...new Set(Array.from({ length: visits }, () => momentIn(random, from, to)))];
  const made: InventedVisit[] = [];
  for (const at of moments.sort((a, b) => a - b)) made.push(oneVisit(random, at, made));
  return made;
}

// A sixth of them around midnight, where days are easily mistaken.
function momentIn(random: Random, from: number, to: number): number {
  const at = from + random.below(to - from);
  if (random.below(6) > 0) return at;
  const midnight = from + Math.round((at - from) / DAY_MS) * DAY_MS;
  const near = midnight + (random.below(180) - 90) * MINUTE_MS + random.below(MINUTE_MS);
  return near > from && near < to ? near : at;
}

function oneVisit(random: Random, at: number, before: readonly InventedVisit[]): InventedVisit {
  // Somebody comes back, within minutes or days, perhaps to the other widget.
  const again = random.below(8) === 0 ? before.at(-1 - random.below(40)) : undefined;
  const browser = random.of(BROWSERS);
  const kind = again?.kind ?? kindOf(random);
  const depth = depthOf(random);
  const isSending = depth === 7 && kind !== 'robot';
  return {
    at,
    kind,
    widget: random.below(2),
    address: again?.address ?? `203.0.${random.below(256)}.${random.below(256)}`,
    userAgent: again?.userAgent ?? (kind === 'robot' ? ROBOT : browser.userAgent),
    device: again?.device ?? browser.device,
    origin: random.of(ORIGINS),
    timezone: random.of(TIMEZONES),
    depth,
    chosenHour: 9 + random.below(8),
    chosenDate: new Date(at + (2 + random.below(20)) * DAY_MS).toISOString().slice(0, 10),
    inVain: depth >= 3 && random.below(5) === 0 ? random.of(['sat morning', 'sun'] as const) : null,
    booking: isSending
      ? {
          fate: random.of(['kept', 'kept', 'kept', 'cancelled', 'no_show'] as const),
          leadDays: random.below(25),
        }
      : null,
  };
}

function kindOf(random: Random): Kind {
  const one = random.below(100);
  if (one < 78) return 'person';
  if (one < 88) return 'robot';
  return one < 94 ? 'blocker' : 'private';
}

function depthOf(random: Random): number {
  let depth = 0;
  for (const chance of [95, 70, 85, 45, 80, 85, 90]) {
    if (random.below(100) >= chance) break;
    depth += 1;
  }
  return depth;
}
