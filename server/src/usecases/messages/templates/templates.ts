import { AppError } from '../../../contract/app-error.ts';
import { LOCALES } from '../../../contract/primitives.ts';
import type { Locale } from '../../../contract/primitives.ts';
import type {
  TemplateInput,
  TemplateKey,
  TemplateList,
  TemplateView,
} from '../../../contract/templates.ts';
import type { ContentTemplate, TemplateText } from '../../../domain/messages/fill-text.ts';
import { CHANNELS, MOMENTS } from '../../../domain/messages/moments.ts';
import { PLACEHOLDER_FACTS, visitorPlaceholders } from '../../../domain/messages/placeholders.ts';
import { isGsm7 } from '../../../domain/messages/sms-length.ts';
import type { OwnTemplate } from '../../../ports/templates.ts';
import { loadSetup } from '../../availability/load-setup.ts';
import { toWire } from '../../wire.ts';
import type { MessageDeps } from '../deps.ts';
import { completed, productText } from './text-for.ts';
import { textProblems } from './text-problems.ts';

/** Every text that visitors can be sent, as it is sent now. */
export async function listTemplates(
  { store, clock }: Pick<MessageDeps, 'store' | 'clock'>,
  businessId: string,
): Promise<TemplateList> {
  const { read } = store;
  const [own, setup, bookings] = await Promise.all([
    read.templates.list(businessId),
    loadSetup(read, businessId),
    read.bookings.list(businessId, { from: clock.now(), limit: EXAMPLES, statuses: ['confirmed'] }),
  ]);
  const written = new Map(own.map((one) => [keyOf(one), one]));
  return {
    items: allKeys().map((key) => shown(key, written.get(keyOf(key)) ?? null)),
    placeholders: visitorPlaceholders().map((name) => {
      const { type, mayBeMissing, label, meaning } = PLACEHOLDER_FACTS[name];
      return { name, type, mayBeMissing, label: { ...label }, meaning: { ...meaning } };
    }),
    examples: bookings.map(({ id, customer, serviceId, start }) => ({
      id,
      name: customer.name,
      service: setup.services.find((service) => service.id === serviceId)?.name ?? '',
      start: toWire(start),
    })),
    timezone: setup.business.timezone,
  };
}

/** Puts an owner's text in place of the product's. @throws AppError `request.invalid` for a variable nothing fills */
export async function saveTemplate(
  { store, clock }: Pick<MessageDeps, 'store' | 'clock'>,
  businessId: string,
  { key, input }: { readonly key: TemplateKey; readonly input: TemplateInput },
): Promise<TemplateView> {
  const changedAt = clock.now();
  const saved = {
    ...key,
    subject: key.channel === 'email' && input.subject !== '' ? input.subject : null,
    body: input.body,
    isPlain: key.channel === 'sms' && (input.isPlain ?? isGsm7(input.body)),
    content: key.channel === 'whatsapp' ? checked(input.content) : null,
    changedAt,
  };
  await store.write((tx) => tx.templates.save(businessId, saved));
  return shown(key, { ...saved, fellBack: null });
}

/** Gives a text back to the product. */
export async function resetTemplate(
  { store }: Pick<MessageDeps, 'store'>,
  businessId: string,
  key: TemplateKey,
): Promise<TemplateView> {
  await store.write((tx) => tx.templates.remove(businessId, key));
  return shown(key, null);
}

const EXAMPLES = 5;

function allKeys(): TemplateKey[] {
  return MOMENTS.flatMap((moment) =>
    CHANNELS.flatMap((channel) => LOCALES.map((locale) => ({ moment, channel, locale }))),
  );
}

function keyOf({
  moment,
  channel,
  locale,
}: Omit<TemplateKey, 'locale'> & { locale: string }): string {
  return `${moment} ${channel} ${locale}`;
}

function shown(
  key: { moment: TemplateKey['moment']; channel: TemplateKey['channel']; locale: Locale },
  own: OwnTemplate | null,
): TemplateView {
  const product = productText({ ...key, audience: 'visitor' });
  const text: TemplateText = own === null ? product : completed(own, product);
  const { subject, body, isPlain, content } = text;
  return {
    moment: key.moment,
    channel: key.channel,
    locale: key.locale,
    subject,
    body,
    isPlain: key.channel === 'sms' && isPlain,
    content: content && { sid: content.sid, variables: { ...content.variables } },
    isOwn: own !== null,
    problems: textProblems(text),
    changedAt: own === null ? null : toWire(own.changedAt),
    fellBack: own?.fellBack ? { at: toWire(own.fellBack.at), reason: own.fellBack.reason } : null,
  };
}

/** Variables have to be numbered from 1 without a gap, and to stand for placeholders that exist. */
function checked(content: ContentTemplate | null): ContentTemplate | null {
  if (content === null) return null;
  const known: readonly string[] = visitorPlaceholders();
  const numbers = Object.keys(content.variables).map(Number);
  const gap = numbers.map((_, at) => at + 1).find((number) => !numbers.includes(number));
  if (gap !== undefined) throw wrong(gap, 'required', `There is no {{${gap}}}`);
  for (const [number, name] of Object.entries(content.variables)) {
    if (!known.includes(name)) throw wrong(number, 'choice_unknown', `No placeholder “${name}”`);
  }
  return content;
}

function wrong(
  number: string | number,
  code: 'required' | 'choice_unknown',
  message: string,
): AppError {
  return new AppError('request.invalid', {
    message,
    details: { fields: { [`content.variables.${number}`]: { code, message } } },
  });
}
