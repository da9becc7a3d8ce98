import { AppError } from '../../contract/app-error.ts';
import { noteStatus } from '../../usecases/messages/note-status.ts';
import { readTextWebhook } from '../../usecases/messages/read-webhook.ts';
import type { TrustedWebhook } from '../../usecases/messages/read-webhook.ts';
import { STATUS_PATH } from '../../usecases/messages/send-by-text.ts';
import type { App, HttpEnv, HttpParts } from '../parts.ts';
import type { Context } from 'hono';

/** What Twilio tells of messages we sent; the message is named by our own id in the address. */
export function addTwilioRoutes(app: App, parts: HttpParts): void {
  app.post(STATUS_PATH, async (c) => {
    const webhook = await trustedWebhook(c, parts);
    await noteStatus(parts.messages, c.req.query('message') ?? '', webhook);
    return c.body(null, 204);
  });
}

/** @throws AppError `auth.forbidden` when it was not signed by an account we know */
export async function trustedWebhook(
  c: Context<HttpEnv>,
  { messages }: Pick<HttpParts, 'messages'>,
): Promise<TrustedWebhook> {
  const signature = c.req.header('X-Twilio-Signature');
  if (signature === undefined)
    throw new AppError('auth.forbidden', { message: 'Twilio signs what it sends' });
  const { pathname, search } = new URL(c.req.url);
  return readTextWebhook(messages, {
    path: `${pathname}${search}`,
    signature,
    contentType: c.req.header('Content-Type') ?? '',
    body: await c.req.text(),
  });
}
