import type {
  MeasuredText,
  Preview,
  PreviewAsked,
  TextPriceView,
} from '../../../contract/templates.ts';
import type { Instant } from '../../../domain/availability/types.ts';
import { fillText } from '../../../domain/messages/fill-text.ts';
import { rewriteForGsm7 } from '../../../domain/messages/gsm-rewrite.ts';
import { isGsm7, smsLength } from '../../../domain/messages/sms-length.ts';
import { DAY_MS } from '../../../domain/time/local-date.ts';
import { loadSetup } from '../../availability/load-setup.ts';
import { toWire } from '../../wire.ts';
import { readSettings } from '../settings.ts';
import { exampleFor } from './examples.ts';
import type { ExampleDeps } from './examples.ts';
import { senderOf } from './sender-of.ts';
import type { SenderDeps } from './sender-of.ts';
import { completed, productText } from './text-for.ts';
import { refuseUnheard } from './templates.ts';
import { textProblems } from './text-problems.ts';
import { unitPrice } from './unit-price.ts';

/**
 * A text as it would be sent, before it is saved: filled in with an example, measured, priced, with what is wrong in
 * it. @throws AppError `bookings.not_found` for an example that is no booking of the business, `request.invalid` for a
 * moment its reader is never told of
 */
export async function previewText(
  deps: ExampleDeps & SenderDeps,
  businessId: string,
  request: PreviewAsked,
): Promise<Preview> {
  const { read } = deps.store;
  const { audience, moment, channel, locale, subject, body, example: wanted } = request;
  refuseUnheard(request);
  const [setup, settings] = await Promise.all([
    loadSetup(read, businessId),
    readSettings(read, businessId),
  ]);
  const { country, timezone } = setup.business;
  const now = deps.clock.now();
  const [sender, example, price, thisMonth] = await Promise.all([
    senderOf(deps, setup.business, channel),
    exampleFor(deps, setup, { audience, moment, channel, locale, example: wanted }),
    unitPrice(read, { businessId, channel, country, prices: settings.prices, now }),
    read.templates.countDue(
      businessId,
      { audience, moment, channel },
      monthOf(deps, timezone, now),
    ),
  ]);
  const isPlain = request.isPlain ?? isGsm7(body);
  const product = productText(request);
  const text = completed({ subject, body, isPlain: false, content: null }, product);
  const how = { channel, needsLink: sender.isOneWay };
  const written = fillText(text, example.values, how);
  const plain = fillText({ ...text, isPlain: true }, example.values, how);
  const isSms = channel === 'sms';
  const sent = isSms && isPlain ? plain : written;
  return {
    subject: channel === 'email' ? sent.text.subject : null,
    body: sent.text.body,
    sms: isSms ? measure(sent.text.body, price) : null,
    asWritten: isSms ? measure(written.text.body, price) : null,
    inPlain: isSms ? measure(plain.text.body, price) : null,
    plainBody: isSms ? rewriteForGsm7(body).text : null,
    signs: isSms ? costlySigns(written.text.body) : [],
    price: isSms ? null : price,
    problems: textProblems({ subject, body }, audience),
    unfit: sent.unfit,
    isLinkAdded: sent.isLinkAdded,
    sender,
    start: toWire(example.start),
    timezone: example.timezone,
    thisMonth,
  };
}

function measure(text: string, price: TextPriceView | null): MeasuredText {
  const length = smsLength(text);
  return {
    text,
    ...length,
    price: price && { ...price, amountMicros: price.amountMicros * length.segments },
  };
}

/** Signs outside the small alphabet, each once, with the first word it stands in. */
function costlySigns(text: string): Preview['signs'] {
  const found = new Map<string, Preview['signs'][number]>();
  for (const word of text.normalize('NFC').split(/[ \n]+/u)) {
    for (const sign of word) {
      if (isGsm7(sign) || found.has(sign)) continue;
      const isLost = rewriteForGsm7(sign).kept.length > 0;
      found.set(sign, { sign, word, plain: isLost ? null : rewriteForGsm7(word).text });
    }
  }
  return [...found.values()];
}

/** The calendar month of the business that holds the instant. */
function monthOf(
  { zones }: Pick<ExampleDeps, 'zones'>,
  timezone: string,
  now: Instant,
): { from: Instant; until: Instant } {
  const zone = zones.of(timezone);
  const today = new Date(zone.dayOf(now) * DAY_MS);
  const first = (later: number) =>
    Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + later, 1) / DAY_MS;
  return { from: zone.resolve(first(0), 0), until: zone.resolve(first(1), 0) };
}
