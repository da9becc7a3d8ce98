import type { Clock } from '@bookingsaas/server/ports/clock';
import { accountOn } from './account.ts';
import type { Account } from './account.ts';
import { besideEmulate } from './beside-emulate.ts';
import type { Sent } from './beside-emulate.ts';
import { startEmulate } from './emulate.ts';
import { askAt, json, serveReplies } from './exchange.ts';
import type { Ask, Reply } from './exchange.ts';
import { seededChance } from '../google/faults.ts';
import { createTroubles, refusal } from './troubles.ts';
import type { Frequency, Trouble } from './troubles.ts';
import { inboundForm, postForm, statusForm } from './webhooks.ts';
import type { Inbound, Post } from './webhooks.ts';

export interface TwilioFacts {
  readonly clock: Clock;
  /** Prism on Twilio's specification; left out, nothing is held to it. */
  readonly contract?: string;
  /** Takes webhooks to the app; left out, over the network. */
  readonly post?: Post;
  /** Milliseconds after which a message takes its course by itself; left out, when `settle` or `settleAll` says. */
  readonly settlesAfterMs?: number;
  /** For troubles with a probability. */
  readonly seed?: number;
  readonly port?: number;
  /** Pages for people beside the API; null leaves the request to Twilio. */
  readonly pages?: (ask: Ask, twilio: Twilio) => Promise<Reply | null>;
}

/** One request that was answered, or met trouble. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly at: number;
  readonly outcome: number | 'cut' | 'hang';
}

/** A Twilio of this machine: emulate, what it lacks, and trouble. */
export interface Twilio {
  /** For `TWILIO_API_ROOT_URL`, without a slash at the end. */
  readonly url: string;
  readonly account: Account;
  /** The environment that points a server here. */
  readonly env: Readonly<Record<string, string>>;
  /** Every message that was accepted, oldest first, whether or not the client heard of it. */
  readonly sent: readonly Sent[];
  readonly calls: readonly Call[];
  fail(trouble: Trouble, frequency?: Frequency): void;
  heal(): void;
  /** Somebody writes to one of our senders; posts the signed webhook to this address of the app. */
  receive(inbound: Inbound, appUrl?: string): Promise<Response>;
  /** A status with its callback; null when the message has none. */
  settle(sid: string, status: string, errorCode?: number): Promise<Response | null>;
  /** Every message that is under way takes its course: sent and delivered, or as the trouble says. */
  settleAll(): Promise<void>;
  /** Resolves when no callback is under way. */
  quiet(): Promise<void>;
  stop(): Promise<void>;
}

const UNDER_WAY: readonly string[] = ['queued', 'accepted', 'sending', 'sent'];

/** Starts a Twilio on a free port; the app is `http://localhost:3000` unless `receive` is told another address. */
export async function startTwilio(facts: TwilioFacts): Promise<Twilio> {
  const { clock, post = (url, init) => fetch(url, init) } = facts;
  const troubles = createTroubles(seededChance(facts.seed ?? 1));
  const calls: Call[] = [];
  const fates = new Map<string, number>();
  const onTheWay = new Set<Promise<unknown>>();

  // Behind the contract, where messages are kept.
  const behind = await serveReplies((ask) => beside.answer(ask));
  const account = accountOn(behind.port);
  const emulate = await startEmulate(account);
  const beside = besideEmulate({ account, clock, emulate });
  const front = await serveReplies(async (ask) => {
    const page = await facts.pages?.(ask, twilio);
    if (page !== undefined && page !== null) return page;
    const reply = await meet(ask);
    const outcome = typeof reply === 'string' ? reply : reply.status;
    calls.push({ method: ask.method, path: ask.path, at: clock.now(), outcome });
    return reply;
  }, facts.port);

  const twilio: Twilio = {
    url: front.origin,
    account,
    env: {
      TWILIO_API_ROOT_URL: front.origin,
      TWILIO_ACCOUNT_SID: account.sid,
      TWILIO_AUTH_TOKEN: account.authToken,
      TWILIO_SMS_FROM: account.sms,
      TWILIO_WHATSAPP_FROM: account.whatsapp,
    },
    sent: beside.sent,
    calls,
    fail: (trouble, frequency) => troubles.add(trouble, frequency),
    heal: () => troubles.heal(),
    receive(inbound, appUrl = 'http://localhost:3000') {
      const sid = inbound.sid ?? newSid();
      if (inbound.isForged !== true) beside.hear(inbound.from, inbound.to, inbound.body);
      return track(
        postForm(post, `${appUrl}/api/integrations/twilio/inbound`, {
          form: inboundForm(account, inbound, sid),
          authToken: inbound.isForged === true ? 'of somebody else' : account.authToken,
        }),
      );
    },
    settle: (sid, status, errorCode) => track(settle(sid, status, errorCode)),
    async settleAll() {
      for (const { sid, status } of beside.sent) {
        // Nobody may be there to hear it; Twilio does not tell it again.
        if (UNDER_WAY.includes(status)) await take(sid).catch(() => {});
      }
    },
    async quiet() {
      while (onTheWay.size > 0) await Promise.allSettled(onTheWay);
    },
    async stop() {
      await front.stop();
      await behind.stop();
      await emulate.stop();
    },
  };
  return twilio;

  async function meet(ask: Ask): Promise<Reply | 'cut' | 'hang'> {
    const isCreating = ask.method === 'POST' && /\/Messages\.json(?:\?|$)/u.test(ask.path);
    const to = new URLSearchParams(ask.body).get('To') ?? '';
    const trouble = isCreating ? troubles.meet(to) : null;
    if (trouble === 'reset') return 'cut';
    if (trouble === 'hang') return 'hang';
    if (typeof trouble === 'number') {
      const { status, body, headers } = refusal(trouble);
      return json(status, body, headers);
    }
    const reply = await askAt(facts.contract ?? behind.origin, ask);
    if (isCreating && reply.status === 201) accepted(reply, trouble);
    switch (trouble) {
      case 'lost':
        return 'cut';
      case 'silent':
        return 'hang';
      case 'accepted-500':
        return json(500, refusal(500).body);
      default:
        return reply;
    }
  }

  function accepted(reply: Reply, trouble: Trouble | null): void {
    // @NOTE a message of the contract.
    const { sid } = JSON.parse(reply.body) as { sid: string };
    if (typeof trouble === 'object' && trouble !== null) fates.set(sid, trouble.later);
    if (facts.settlesAfterMs === undefined) return;
    void track(
      new Promise((resolve) => {
        setTimeout(() => void take(sid).then(resolve, resolve), facts.settlesAfterMs).unref();
      }),
    );
  }

  async function take(sid: string): Promise<void> {
    const message = find(sid);
    const isTooLate =
      message.to.startsWith('whatsapp:') &&
      message.contentSid === null &&
      !beside.isWindowOpen(message.to);
    const code = fates.get(sid) ?? (isTooLate ? 63016 : undefined);
    if (code === undefined) {
      if (message.status !== 'sent') await settle(sid, 'sent');
      await settle(sid, 'delivered');
    } else {
      await settle(sid, code === 63016 ? 'failed' : 'undelivered', code);
    }
  }

  async function settle(sid: string, status: string, errorCode?: number): Promise<Response | null> {
    const message = find(sid);
    await emulate.settle(sid, status);
    message.status = status;
    message.errorCode = errorCode ?? null;
    if (message.statusCallback === null) return null;
    return postForm(post, message.statusCallback, {
      form: statusForm(account, message, status),
      authToken: account.authToken,
    });
  }

  function find(sid: string): Sent {
    const found = beside.find(sid);
    if (found === undefined) throw new Error(`No message has the sid ${sid}`);
    return found;
  }

  function track<T>(work: Promise<T>): Promise<T> {
    onTheWay.add(work);
    const done = () => void onTheWay.delete(work);
    work.then(done, done);
    return work;
  }
}

function newSid(): string {
  return `SM${crypto.randomUUID().replaceAll('-', '')}`;
}
