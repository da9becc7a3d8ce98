import { receiveText } from '../../usecases/messages/inbound/receive-text.ts';
import type { App, HttpParts } from '../parts.ts';

/** Where Twilio posts what readers write. We answer from the outbox, so that Twilio is answered with nothing to say. */
export function addTwilioInbound(app: App, { messages }: HttpParts): void {
  app.post('/api/integrations/twilio/inbound', async (c) => {
    const { pathname, search } = new URL(c.req.url);
    await receiveText(messages, {
      path: `${pathname}${search}`,
      signature: c.req.header('X-Twilio-Signature') ?? '',
      contentType: c.req.header('Content-Type') ?? '',
      body: await c.req.text(),
    });
    return c.body(SAYS_NOTHING, 200, { 'Content-Type': 'text/xml; charset=utf-8' });
  });
}

const SAYS_NOTHING = '<?xml version="1.0" encoding="UTF-8"?><Response/>';
