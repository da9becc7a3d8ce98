import type {
  TextAccount,
  TextMessage,
  TextMessages,
  TextWebhook,
} from '../../ports/text-messages.ts';
import { hasSender } from './has-sender.ts';
import { seenText, stateOf, textOf } from './text-of.ts';
import { createClients } from './twilio-client.ts';
import { asTextError } from './twilio-errors.ts';

/** SMS and WhatsApp by Twilio; `rootUrl` in place of its own address, for emulators. */
export function createTwilioMessages(
  rootUrl: string | null,
  timeoutMs: number = TIMEOUT_MS,
): TextMessages {
  const open = createClients(rootUrl, timeoutMs);

  return {
    send: (account, message) =>
      orTextError(async () => textOf(await (await open(account)).messages.create(formOf(message)))),

    recent: (account, to, since) =>
      orTextError(async () => {
        const { messages } = await open(account);
        // A number and the same number on WhatsApp are two. Not by day: what is queued has no day yet.
        const found = await Promise.all(
          [to, `whatsapp:${to}`].map((one) =>
            messages.list({ to: one, pageSize: MOST_LISTED, limit: MOST_LISTED }),
          ),
        );
        return found
          .flat()
          .filter(({ direction }) => direction !== 'inbound')
          .map(seenText)
          .filter(({ createdAt }) => createdAt >= since)
          .toSorted((one, other) => other.createdAt - one.createdAt);
      }),

    find: (account, providerId) =>
      orTextError(async () => textOf(await (await open(account)).messages(providerId).fetch())),

    // Reading one message proves the token, and the right to messages, which is all that is needed.
    check: (account) =>
      orTextError(async () => void (await (await open(account)).messages.list({ limit: 1 }))),

    has: (account, sender, channel) =>
      orTextError(async () => hasSender(await open(account), sender, channel)),

    stateOf,
    isSigned,
  };
}

async function orTextError<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asTextError(error);
  }
}

function formOf({ channel, to, text, sender, statusUrl, validityS }: TextMessage) {
  const written = (address: string) => (channel === 'whatsapp' ? `whatsapp:${address}` : address);
  return {
    to: written(to),
    ...(sender.is === 'service'
      ? { messagingServiceSid: sender.sid }
      : { from: written(sender.from) }),
    // A template in the body would be refused, and a body beside a template overrides it.
    ...(text.is === 'body'
      ? { body: text.body }
      : {
          contentSid: text.content.sid,
          contentVariables: JSON.stringify(text.content.variables),
        }),
    ...(statusUrl !== null && { statusCallback: statusUrl }),
    validityPeriod: validityS,
  };
}

/** By Twilio's own function: over every field of a form, or over the hash that stands in the address of other bodies. */
async function isSigned(
  { authToken }: Pick<TextAccount, 'authToken'>,
  { url, signature, contentType, body }: TextWebhook,
): Promise<boolean> {
  const { validateRequest, validateRequestWithBody } =
    await import('twilio/lib/webhooks/webhooks.js');
  if (/^application\/x-www-form-urlencoded\b/iu.test(contentType))
    return validateRequest(authToken, signature, url, fieldsOf(body));
  return validateRequestWithBody(authToken, signature, url, body);
}

/** Of a form; a field that comes several times is a list. */
function fieldsOf(body: string): Record<string, string | string[]> {
  const form = new URLSearchParams(body);
  return Object.fromEntries(
    [...new Set(form.keys())].map((name) => {
      const values = form.getAll(name);
      return [name, values.length === 1 ? (values[0] ?? '') : values];
    }),
  );
}

const TIMEOUT_MS = 10_000;
const MOST_LISTED = 50;
