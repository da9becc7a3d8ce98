import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '@bookingsaas/server/ports/clock';
import { SegmentedMessage } from 'sms-segments-calculator';
import type { Account } from './account.ts';
import type { Emulate } from './emulate.ts';
import { json } from './exchange.ts';
import type { Ask, Reply } from './exchange.ts';
import { refusal } from './troubles.ts';

/** A message that was accepted. */
export interface Sent {
  readonly sid: string;
  readonly to: string;
  /** Null with a Messaging Service. */
  readonly from: string | null;
  readonly body: string | null;
  readonly contentSid: string | null;
  readonly contentVariables: string | null;
  readonly statusCallback: string | null;
  /** Seconds. */
  readonly validityPeriod: number | null;
  /** By the calculator that Twilio publishes. */
  readonly segments: number;
  readonly encoding: string;
  /** Instant of the test's clock. */
  readonly at: number;
  /** What became of it. */
  status: string;
  errorCode: number | null;
}

/** What emulate does not know of Twilio. */
export interface BesideEmulate {
  readonly sent: readonly Sent[];
  find(sid: string): Sent | undefined;
  answer(ask: Ask): Promise<Reply>;
  /** Somebody wrote; Twilio keeps STOP and START of long codes, and WhatsApp's window. */
  hear(from: string, to: string, body: string): void;
  /** Whether somebody wrote to this WhatsApp sender within a day. */
  isWindowOpen(customer: string): boolean;
}

interface Facts {
  readonly account: Account;
  readonly clock: Clock;
  readonly emulate: Emulate;
}

const DAY_MS = 86_400_000;
const FIXTURE = join(import.meta.dirname, '..', '..', 'fixtures', 'twilio-messages.openapi.json');
const STOP = /^\s*(?:stop|stopall|unsubscribe|cancel|end|quit|revoke|optout)\s*$/iu;
const START = /^\s*(?:start|yes|unstop)\s*$/iu;

/**
 * Senders of letters and of WhatsApp, content templates, segments as they are counted, 21211, 21610 after STOP, the
 * states a Messaging Service begins with; and no callback for the first status. What is stored stands in emulate.
 */
export function besideEmulate({ account, clock, emulate }: Facts): BesideEmulate {
  const sent: Sent[] = [];
  const bySid = new Map<string, Sent>();
  const optedOut = new Set<string>();
  const lastHeard = new Map<string, number>();
  const knownFields = fieldsOfContract();

  return {
    sent,
    find: (sid) => bySid.get(sid),
    hear(from, to, body) {
      lastHeard.set(from, clock.now());
      if (to !== account.sms) return;
      if (STOP.test(body)) optedOut.add(from);
      if (START.test(body)) optedOut.delete(from);
    },
    isWindowOpen: (customer) => clock.now() - (lastHeard.get(customer) ?? -Infinity) < DAY_MS,
    async answer(ask) {
      const [path = ''] = ask.path.split('?');
      if (ask.method === 'POST' && path.endsWith('/Messages.json')) return create(ask);
      if (path === '/v2/Channels/Senders') return json(200, whatsAppSenders(account));
      // Of another host, which emulate tells apart by this.
      if (path.startsWith('/v1/Services'))
        return emulate.ask({ ...ask, path: `/messaging${ask.path}` });
      const reply = await emulate.ask(withoutSender(ask));
      if (reply.status !== 200 || ask.method !== 'GET') return reply;
      return readBack(reply, new URL(ask.path, 'http://localhost').searchParams.get('From'));
    },
  };

  async function create(ask: Ask): Promise<Reply> {
    const form = new URLSearchParams(ask.body);
    const to = form.get('To') ?? '';
    const from = form.get('From');
    const body = form.get('Body');
    // Prism looks only at the fields it knows.
    const unknown = [...form.keys()].find((name) => !knownFields.has(name));
    if (unknown !== undefined) return json(422, { title: `${unknown} is not of the contract` });
    const refused = refusalOf({ to, from, body, hasContent: form.has('ContentSid') });
    if (refused !== null) return json(refused.status, refused.body, refused.headers);
    const asked = new URLSearchParams(form);
    // Emulate calls back for the first status, which Twilio does not.
    asked.delete('StatusCallback');
    if (from === account.alphanumeric || from === `whatsapp:${account.whatsapp}`)
      asked.set('From', account.sms);
    const reply = await emulate.ask({ ...ask, body: asked.toString() });
    if (reply.status !== 201) return reply;
    // @NOTE a message of the contract, as emulate writes it.
    const made = JSON.parse(reply.body) as { sid: string; status: string };
    const counted = new SegmentedMessage(body ?? '');
    const isService = form.has('MessagingServiceSid');
    const message: Sent = {
      sid: made.sid,
      to,
      from: isService ? null : from,
      body,
      contentSid: form.get('ContentSid'),
      contentVariables: form.get('ContentVariables'),
      statusCallback: form.get('StatusCallback'),
      validityPeriod: form.has('ValidityPeriod') ? Number(form.get('ValidityPeriod')) : null,
      segments: to.startsWith('whatsapp:') ? 1 : counted.segmentsCount,
      encoding: counted.encodingName,
      at: clock.now(),
      status: isService && made.status === 'queued' ? 'accepted' : made.status,
      errorCode: null,
    };
    sent.push(message);
    bySid.set(message.sid, message);
    return json(201, { ...made, ...shown(message, isService) });
  }

  function refusalOf(given: {
    to: string;
    from: string | null;
    body: string | null;
    hasContent: boolean;
  }) {
    const number = given.to.replace(/^whatsapp:/u, '');
    if (!/^\+[1-9]\d{6,14}$/u.test(number)) return refusal(21211);
    if (given.body === null && !given.hasContent) return refusal(21602);
    if ((given.body?.length ?? 0) > 1_600) return refusal(21617);
    if (optedOut.has(given.to) && given.from !== account.alphanumeric) return refusal(21610);
    return null;
  }

  function readBack(reply: Reply, from: string | null): Reply {
    // @NOTE a message, or a page of them.
    const said = JSON.parse(reply.body) as { sid?: string; messages?: { sid: string }[] };
    if (said.messages === undefined) return json(200, { ...said, ...shownBySid(said.sid) });
    const messages = said.messages
      .map((each) => ({ ...each, ...shownBySid(each.sid) }))
      .filter((each) => from === null || ('from' in each && each.from === from));
    return json(200, { ...said, messages });
  }

  function shownBySid(sid: string | undefined): object {
    const message = bySid.get(sid ?? '');
    return message === undefined ? {} : shown(message, false);
  }

  function shown(message: Sent, isFirstOfService: boolean): object {
    const { from, status, errorCode, segments } = message;
    const isGone = ['sent', 'delivered', 'undelivered', 'read'].includes(status);
    return {
      from,
      status,
      date_created: written(message.at),
      date_sent: isGone ? written(message.at) : null,
      num_segments: isFirstOfService ? '0' : String(segments),
      error_code: errorCode,
      error_message: errorCode === null ? null : `Error ${errorCode}`,
      price: isGone ? `-${(segments * 0.0798).toFixed(5)}` : null,
      price_unit: isGone ? 'EUR' : null,
    };
  }
}

function whatsAppSenders({ whatsapp }: Account): object {
  const url = 'https://messaging.twilio.com/v2/Channels/Senders';
  const sender = {
    sid: `XE${'1'.repeat(32)}`,
    status: 'ONLINE',
    sender_id: `whatsapp:${whatsapp}`,
  };
  const meta = {
    page: 0,
    page_size: 20,
    first_page_url: url,
    url,
    next_page_url: null,
    key: 'senders',
  };
  return { meta: { ...meta, previous_page_url: null }, senders: [sender] };
}

// As Twilio writes instants, here by the clock of the test.
function written(instant: number): string {
  return new Date(instant).toUTCString().replace('GMT', '+0000');
}

// Emulate knows messages by the number that stood in for their sender.
function withoutSender(ask: Ask): Ask {
  const [path = '', query = ''] = ask.path.split('?');
  const parameters = new URLSearchParams(query);
  parameters.delete('From');
  return { ...ask, path: `${path}?${parameters.toString()}` };
}

function fieldsOfContract(): Set<string> {
  // @NOTE the form of `CreateMessage`, as Twilio publishes it.
  const { paths } = JSON.parse(readFileSync(FIXTURE, 'utf8')) as {
    paths: Record<string, { post: { requestBody: { content: Record<string, Form> } } }>;
  };
  const create = paths['/2010-04-01/Accounts/{AccountSid}/Messages.json'];
  const form = create?.post.requestBody.content['application/x-www-form-urlencoded'];
  return new Set(Object.keys(form?.schema.properties ?? {}));
}

interface Form {
  readonly schema: { readonly properties: Record<string, unknown> };
}
