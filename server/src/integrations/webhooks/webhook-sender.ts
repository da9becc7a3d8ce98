import { request as requestHttp } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import type { SentWebhook, WebhookMessage, WebhookSender } from '../../ports/webhook-sender.ts';
import {
  abortable,
  createGuardedAddress,
  nameOf,
  pinnedTo,
  portOf,
  webAddress,
} from '../public-web/guarded-address.ts';
import type { GuardOptions } from '../public-web/guarded-address.ts';
import { isPublicAddress } from '../public-web/public-address.ts';
import { SiteRefusedError } from '../public-web/site-refused-error.ts';
import { newWebhookSecret, signedHeaders } from './webhook-signature.ts';

export interface WebhookSenderOptions extends Pick<GuardOptions, 'resolve' | 'isAllowed'> {
  /** False where the server itself is not reached by https: on a developer's machine. */
  readonly isHttpsRequired: boolean;
  /** Hosts, with a port where it is not the usual one, that may be reached although they are not public. */
  readonly trustedHosts?: readonly string[];
  /** For one attempt. */
  readonly timeoutMs?: number;
}

/** Sends webhooks to public addresses only; `options` beside the first two are for tests. */
export function createWebhookSender({
  isHttpsRequired,
  trustedHosts = [],
  timeoutMs = 15_000,
  ...guard
}: WebhookSenderOptions): WebhookSender {
  const trusted = new Set(trustedHosts);
  const publicAddress = createGuardedAddress({ ...guard, isUsualPort });
  const anyAddress = createGuardedAddress({ ...guard, isAllowed: () => true });
  return { newSecret: newWebhookSecret, refusalOf, send };

  function refusalOf(given: string) {
    try {
      const url = webAddress(given);
      if (trusted.has(url.host)) return null;
      if (isHttpsRequired && url.protocol !== 'https:') return 'https_required';
      return isSurelyPrivate(url, guard.isAllowed) ? 'not_public' : null;
    } catch {
      return 'address_invalid';
    }
  }

  async function send(message: WebhookMessage): Promise<SentWebhook> {
    const begun = performance.now();
    const tookMs = () => Math.round(performance.now() - begun);
    const refusal = refusalOf(message.url);
    if (refusal !== null) return { is: 'unanswered', why: refusal, tookMs: 0 };
    const signal = AbortSignal.timeout(timeoutMs);
    try {
      const response = await abortable(post(message, signal), signal);
      return {
        is: 'answered',
        tookMs: tookMs(),
        status: response.statusCode ?? 0,
        retryAfter: secondsOf(response.headers['retry-after']),
        response: await beginningOf(response),
      };
    } catch (error) {
      return { is: 'unanswered', why: whyOf(error), tookMs: tookMs() };
    }
  }

  async function post(message: WebhookMessage, signal: AbortSignal) {
    const url = webAddress(message.url);
    const address = await (trusted.has(url.host) ? anyAddress(url) : publicAddress(url));
    return begin(url, { address, message, signal });
  }
}

// Mail, remote shells and the like listen below; receivers of webhooks do not.
function isUsualPort(port: number): boolean {
  return port === 80 || port === 443 || port >= 1024;
}

function isSurelyPrivate(url: URL, isAllowed: GuardOptions['isAllowed'] = () => false): boolean {
  const name = nameOf(url);
  const port = portOf(url);
  if (isIP(name)) return !(isPublicAddress(name) && isUsualPort(port)) && !isAllowed(name, port);
  return /(?:^|\.)(?:localhost|local|internal|home\.arpa)\.?$/u.test(name);
}

function begin(
  url: URL,
  { address, message, signal }: { address: string; message: WebhookMessage; signal: AbortSignal },
): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  const { id, body, secrets, at } = message;
  return new Promise((done, fail) => {
    request(url, {
      method: 'POST',
      signal,
      agent: false,
      lookup: pinnedTo(address),
      headers: {
        'Content-Type': 'application/json',
        'Content-Length': Buffer.byteLength(body),
        'User-Agent': 'BookingSaaS-Webhooks/1',
        Accept: '*/*',
        ...signedHeaders({ id, body, seconds: Math.floor(at / 1000) }, secrets),
      },
    })
      .on('response', done)
      .on('error', fail)
      .end(body);
  });
}

const MOST_BYTES = 2_000;

/** The status has decided already: what an answer says is for whoever reads the log, and more than this is not read. */
async function beginningOf(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of response) {
      // @NOTE a response without an encoding yields nothing but buffers.
      const part = chunk as Buffer;
      chunks.push(part);
      bytes += part.length;
      if (bytes >= MOST_BYTES) break;
    }
  } catch {
    // The status stands, however the rest ends.
  } finally {
    response.destroy();
  }
  return new TextDecoder()
    .decode(Buffer.concat(chunks).subarray(0, MOST_BYTES))
    .replaceAll('\0', '');
}

function secondsOf(retryAfter: string | undefined): number | null {
  return retryAfter !== undefined && /^\d{1,6}$/u.test(retryAfter) ? Number(retryAfter) : null;
}

function whyOf(error: unknown): Extract<SentWebhook, { is: 'unanswered' }>['why'] {
  if (!(error instanceof SiteRefusedError)) return 'no_answer';
  switch (error.why) {
    case 'address_invalid':
    case 'not_public':
    case 'name_unknown':
    case 'timed_out':
      return error.why;
    default:
      return 'no_answer';
  }
}
