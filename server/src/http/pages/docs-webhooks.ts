import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

/** What whoever receives webhooks has to know; `docs/webhooks.md` says it at length. */
export function docsWebhooks(): HtmlEscapedString | Promise<HtmlEscapedString> {
  return html`<p>
      Events are sent by <code>POST</code> as
      <a href="https://www.standardwebhooks.com">Standard Webhooks</a>: a body of
      <code>{ "type", "timestamp", "data": { "booking", "by", "previousStart" } }</code>, where
      <code>booking</code> is shown as it was when the event happened, and the headers
      <code>webhook-id</code>, <code>webhook-timestamp</code> and <code>webhook-signature</code>.
    </p>
    <p>
      Verify the body as it came, before it is parsed, with the library
      <code>standardwebhooks</code>: <code>new Webhook(secret).verify(body, headers)</code>. Without
      it: the secret is the base64 after <code>whsec_</code>; sign
      <code>{webhook-id}.{webhook-timestamp}.{body}</code> with HMAC-SHA256, and compare in constant
      time with each <code>v1,…</code> of the signature. Refuse a timestamp more than five minutes
      off, and use <code>webhook-id</code> to know a repetition.
    </p>
    <p>
      Whatever is not answered with 2xx within 15 s is tried ten times in three days.
      <code>410</code> stops the webhook.
    </p>`;
}
