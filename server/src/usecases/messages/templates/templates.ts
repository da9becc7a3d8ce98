import { AppError } from '../../../contract/app-error.ts';
import { LOCALES } from '../../../contract/primitives.ts';
import type {
  PlaceholderView,
  TemplateInput,
  TemplateKey,
  TemplateList,
  TemplateView,
} from '../../../contract/templates.ts';
import type { ContentTemplate, TemplateText } from '../../../domain/messages/fill-text.ts';
import { AUDIENCES, CHANNELS, momentsFor, PLACEHOLDERS } from '../../../domain/messages/moments.ts';
import type { Placeholder } from '../../../domain/messages/moments.ts';
import { PLACEHOLDER_FACTS, placeholdersFor } from '../../../domain/messages/placeholders.ts';
import { isGsm7 } from '../../../domain/messages/sms-length.ts';
import type { OwnTemplate, TemplateId } from '../../../ports/templates.ts';
import { loadSetup } from '../../availability/load-setup.ts';
import { toWire } from '../../wire.ts';
import type { MessageDeps } from '../deps.ts';
import { completed, productText } from './text-for.ts';
import { textProblems } from './text-problems.ts';

/** Every text that somebody can be sent, as it is sent now. */
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
    placeholders: PLACEHOLDERS.map(placeholderView),
    examples: bookings.map(({ id, customer, serviceId, start }) => ({
      id,
      name: customer.name,
      service: setup.services.find((service) => service.id === serviceId)?.name ?? '',
      start: toWire(start),
    })),
    timezone: setup.business.timezone,
  };
}

/**
 * Puts an owner's text in place of the product's. @throws AppError `request.invalid` for a moment its reader is never
 * told of, or a variable nothing fills
 */
export async function saveTemplate(
  { store, clock }: Pick<MessageDeps, 'store' | 'clock'>,
  businessId: string,
  { key, input }: { readonly key: TemplateKey; readonly input: TemplateInput },
): Promise<TemplateView> {
  refuseUnheard(key);
  const changedAt = clock.now();
  const saved = {
    ...key,
    subject: key.channel === 'email' && input.subject !== '' ? input.subject : null,
    body: input.body,
    isPlain: key.channel === 'sms' && (input.isPlain ?? isGsm7(input.body)),
    content: key.channel === 'whatsapp' ? checked(input.content, key) : null,
    changedAt,
  };
  await store.write((tx) => tx.templates.save(businessId, saved));
  return shown(key, { ...saved, fellBack: null });
}

/** Gives a text back to the product. @throws AppError `request.invalid` as `saveTemplate` does */
export async function resetTemplate(
  { store }: Pick<MessageDeps, 'store'>,
  businessId: string,
  key: TemplateKey,
): Promise<TemplateView> {
  refuseUnheard(key);
  await store.write((tx) => tx.templates.remove(businessId, key));
  return shown(key, null);
}

/** @throws AppError `request.invalid` for a moment its reader is never told of */
export function refuseUnheard({
  audience,
  moment,
}: Pick<TemplateKey, 'audience' | 'moment'>): void {
  if (momentsFor(audience).includes(moment)) return;
  throw wrong('moment', 'choice_unknown', `No ${audience} is told of “${moment}”`);
}

const EXAMPLES = 5;

function allKeys(): TemplateKey[] {
  return AUDIENCES.flatMap((audience) =>
    momentsFor(audience).flatMap((moment) =>
      CHANNELS.flatMap((channel) =>
        LOCALES.map((locale) => ({ audience, moment, channel, locale })),
      ),
    ),
  );
}

function keyOf({ audience, moment, channel, locale }: TemplateId): string {
  return `${audience} ${moment} ${channel} ${locale}`;
}

function placeholderView(name: Placeholder): PlaceholderView {
  const { type, mayBeMissing, label, meaning } = PLACEHOLDER_FACTS[name];
  const audiences = AUDIENCES.filter((one) => placeholdersFor(one).includes(name));
  return { name, type, mayBeMissing, audiences, label: { ...label }, meaning: { ...meaning } };
}

function shown(key: TemplateKey, own: OwnTemplate | null): TemplateView {
  const product = productText(key);
  const text: TemplateText = own === null ? product : completed(own, product);
  const { subject, body, isPlain, content } = text;
  return {
    audience: key.audience,
    moment: key.moment,
    channel: key.channel,
    locale: key.locale,
    subject,
    body,
    isPlain: key.channel === 'sms' && isPlain,
    content: content && { sid: content.sid, variables: { ...content.variables } },
    isOwn: own !== null,
    problems: textProblems(text, key.audience),
    changedAt: own === null ? null : toWire(own.changedAt),
    fellBack: own?.fellBack ? { at: toWire(own.fellBack.at), reason: own.fellBack.reason } : null,
  };
}

/** Variables have to be numbered from 1 without a gap, and to stand for placeholders that exist. */
function checked(
  content: ContentTemplate | null,
  { audience }: TemplateKey,
): ContentTemplate | null {
  if (content === null) return null;
  const known: readonly string[] = placeholdersFor(audience);
  const numbers = Object.keys(content.variables).map(Number);
  const gap = numbers.map((_, at) => at + 1).find((number) => !numbers.includes(number));
  if (gap !== undefined) throw wrong(variable(gap), 'required', `There is no {{${gap}}}`);
  for (const [number, name] of Object.entries(content.variables)) {
    if (!known.includes(name)) {
      throw wrong(variable(number), 'choice_unknown', `No placeholder “${name}”`);
    }
  }
  return content;
}

const variable = (number: string | number) => `content.variables.${number}`;

function wrong(field: string, code: 'required' | 'choice_unknown', message: string): AppError {
  return new AppError('request.invalid', {
    message,
    details: { fields: { [field]: { code, message } } },
  });
}
