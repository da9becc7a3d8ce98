import { escape, page } from '../google/consent-page.ts';
import type { Sent } from './beside-emulate.ts';
import type { Ask, Reply } from './exchange.ts';
import type { Twilio } from './start-twilio.ts';
import type { Trouble } from './troubles.ts';

const TROUBLES: readonly Trouble[] = [
  429,
  500,
  503,
  'reset',
  'hang',
  'lost',
  'silent',
  'accepted-500',
  20003,
  21211,
  21610,
  21614,
  { later: 30003 },
  { later: 63016 },
];
const SHOWN = 30;

/** A page on which a developer reads and answers as the customers do, and decides what goes wrong. */
export function phonesPage(appUrl: string): (ask: Ask, twilio: Twilio) => Promise<Reply | null> {
  return async ({ method, path, body }, twilio) => {
    if (method === 'GET' && path === '/') return html(200, show(twilio, null));
    if (method !== 'POST' || path !== '/phone') return null;
    const said = await act(twilio, new URLSearchParams(body), appUrl);
    return said === null
      ? { status: 303, headers: { Location: '/' }, body: '' }
      : html(502, show(twilio, said));
  };
}

async function act(twilio: Twilio, form: URLSearchParams, appUrl: string): Promise<string | null> {
  const field = (name: string) => form.get(name) ?? '';
  switch (field('do')) {
    case 'write': {
      const inbound = { from: field('from'), to: field('to'), body: field('body') };
      const answer = await twilio.receive(inbound, appUrl).catch(() => null);
      if (answer?.ok === true) return null;
      return `The server answered ${answer?.status ?? 'nothing'} to its webhook.`;
    }
    case 'fail': {
      const trouble = TROUBLES.find((one) => nameOf(one) === field('trouble')) ?? 500;
      twilio.fail(trouble, { times: Number(field('times')) || 1 });
      return null;
    }
    case 'heal':
      twilio.heal();
      return null;
    default:
      return 'There is no such thing to do.';
  }
}

function show(twilio: Twilio, complaint: string | null): string {
  const { account, sent } = twilio;
  const troubles = TROUBLES.map((one) => `<option>${nameOf(one)}</option>`).join('');
  const latest = sent.toReversed().slice(0, SHOWN);
  return page(
    'Twilio, a stand-in',
    `${complaint === null ? '' : `<p role="alert">${escape(complaint)}</p>`}
    <p>${sent.length} messages were accepted. Senders: ${account.sms}, ${account.alphanumeric}, whatsapp:${account.whatsapp}.</p>
    <form method="post" action="/phone"><input type="hidden" name="do" value="write">
      <label>From <input name="from" value="${escape(latest[0]?.to ?? '+33612345678')}"></label>
      <label>To <input name="to" value="${escape(latest[0]?.from ?? account.sms)}"></label>
      <label>Text <input name="body" value="STOP"></label> <button>Write</button></form>
    <form method="post" action="/phone"><input type="hidden" name="do" value="fail">
      <label>The next <input name="times" type="number" value="1" min="1"></label>
      <label>messages meet <select name="trouble">${troubles}</select></label> <button>Break</button>
      <button name="do" value="heal">Heal</button></form>
    <ul>${latest.map(line).join('')}</ul>`,
  );
}

function line({ to, from, body, contentSid, contentVariables, segments, status, errorCode }: Sent) {
  const text = body ?? `${contentSid ?? ''} ${contentVariables ?? ''}`;
  const state = errorCode === null ? status : `${status} (${errorCode})`;
  return `<li><strong>${escape(to)}</strong> from ${escape(from ?? 'the service')}, ${segments} segments, ${escape(state)}<pre style="white-space:pre-wrap">${escape(text)}</pre></li>`;
}

function nameOf(trouble: Trouble): string {
  return typeof trouble === 'object' ? String(trouble.later) : String(trouble);
}

function html(status: number, body: string): Reply {
  return { status, headers: { 'Content-Type': 'text/html; charset=utf-8' }, body };
}
