/**
 * What goes wrong with a message. A status: Twilio's own refusal, nothing was done (429 with Retry-After). `reset`:
 * the connection ends, nothing was done; `hang`: no answer, nothing was done. `lost`: accepted, then the connection
 * ends; `silent`: accepted, and no answer ever; `accepted-500`: accepted, and the answer is a 500. From 20000: refused
 * with this code. `{ later }`: accepted, and it fails with this code in a callback.
 */
export type Trouble =
  | 429
  | 500
  | 503
  | 'reset'
  | 'hang'
  | 'lost'
  | 'silent'
  | 'accepted-500'
  | 20003
  | 21211
  | 21408
  | 21608
  | 21610
  | 21611
  | 21614
  | { readonly later: 30003 | 30004 | 30005 | 30006 | 30007 | 30008 | 63016 };

export interface Frequency {
  /** How many messages meet it. Left out: all of them until `heal`. */
  readonly times?: number;
  /** How many go well before. */
  readonly after?: number;
  /** Chance of each message, from 0 to 1, drawn from the seed. */
  readonly probability?: number;
  /** Only those to this address. */
  readonly to?: string;
}

export interface Troubles {
  add(trouble: Trouble, frequency?: Frequency): void;
  heal(): void;
  /** What the next message to this address meets, counted as met. */
  meet(to: string): Trouble | null;
}

interface Planned {
  readonly trouble: Trouble;
  readonly probability: number;
  readonly to: string | undefined;
  toSkip: number;
  left: number;
}

export function createTroubles(chance: () => number): Troubles {
  let planned: Planned[] = [];
  return {
    add(trouble, { times = Infinity, after = 0, probability = 1, to } = {}) {
      planned.push({ trouble, probability, to, toSkip: after, left: times });
    },
    heal() {
      planned = [];
    },
    meet(to) {
      for (const each of planned) {
        if (each.left === 0 || (each.to !== undefined && each.to !== to)) continue;
        if (each.toSkip > 0) {
          each.toSkip -= 1;
          continue;
        }
        if (each.probability < 1 && chance() >= each.probability) continue;
        each.left -= 1;
        return each.trouble;
      }
      return null;
    },
  };
}

/** A refusal as Twilio writes it. */
export interface Refusal {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: {
    readonly code: number;
    readonly message: string;
    readonly more_info: string;
    readonly status: number;
  };
}

/** `code`: one of Twilio's, or an HTTP status. */
export function refusal(code: number): Refusal {
  const known = REFUSALS[code] ?? [400, code, 'Bad request'];
  const [status, twilioCode, message] = known;
  return {
    status,
    ...(status === 429 && { headers: { 'Retry-After': '2' } }),
    body: {
      code: twilioCode,
      message,
      more_info: `https://www.twilio.com/docs/errors/${twilioCode}`,
      status,
    },
  };
}

const REFUSALS: Readonly<Record<number, readonly [status: number, code: number, text: string]>> = {
  429: [429, 20429, 'Too Many Requests'],
  500: [500, 20500, 'Internal Server Error'],
  503: [503, 20503, 'Service Unavailable'],
  20003: [401, 20003, 'Authenticate'],
  21211: [400, 21211, 'Invalid ‘To’ Phone Number'],
  21408: [400, 21408, 'Permission to send an SMS has not been enabled for the region'],
  21602: [400, 21602, 'Message body is required.'],
  21608: [400, 21608, 'The number is unverified'],
  21610: [400, 21610, 'Attempt to send to unsubscribed recipient'],
  21611: [429, 21611, 'This ‘From’ number has exceeded the maximum number of queued messages'],
  21614: [400, 21614, '‘To’ number is not a valid mobile number'],
  21617: [400, 21617, 'The concatenated message body exceeds the 1600 character limit'],
};
