import type { Context } from 'hono';
import type { Locale } from '../../contract/primitives.ts';
import type { ShownService, ShownStaff, WidgetView } from '../../contract/widgets.ts';
import { localeFor } from '../routes/booking-page/locale-for.ts';
import { createFormats } from './formats.ts';
import type { Formats } from './formats.ts';

/** One request to the plain booking pages of a widget. */
export interface PlainVisit {
  readonly view: WidgetView;
  readonly formats: Formats;
  /** Carried through every link: that it is plain, the language, where the visitor came from. */
  readonly kept: Readonly<Record<string, string>>;
  /** In a frame: the last step opens on its own, since a booking's page is never framed. */
  readonly isFramed: boolean;
}

/** What has been chosen so far. */
export interface Choice {
  readonly service: ShownService;
  readonly staff: ShownStaff | null;
}

const CARRIED =
  /^(?:lang|brand|background|text|utm_(?:source|medium|campaign|term|content)|page)$/u;

export function openPlainVisit(c: Context, view: WidgetView): PlainVisit {
  const locale: Locale = localeFor(c, view);
  const { country, currency, timezone } = view.business;
  const carried = Object.entries(c.req.query()).filter(([name]) => CARRIED.test(name));
  return {
    view,
    formats: createFormats({ locale, country, currency, timezone }),
    kept: { plain: '1', ...Object.fromEntries(carried) },
    isFramed: c.req.header('Sec-Fetch-Dest') === 'iframe',
  };
}

/** The service and the person an address names; a single service needs no choosing. */
export function readChoice(
  { view }: PlainVisit,
  named: { service?: string | undefined; staff?: string | undefined },
): Choice | null {
  const only = view.services.length === 1 ? view.services[0] : undefined;
  const service = view.services.find(({ id }) => id === named.service) ?? only;
  if (service === undefined) return null;
  const staff = view.staff.find(({ id }) => id === named.staff && service.staffIds.includes(id));
  return { service, staff: staff ?? null };
}

export function plainLink(
  { view, kept }: PlainVisit,
  query: Readonly<Record<string, string>> = {},
): string {
  return `/w/${view.key}?${new URLSearchParams({ ...kept, ...query }).toString()}`;
}

/** `Coupe femme · 45 min · 48 €` */
export function choiceInShort({ formats }: PlainVisit, { service }: Choice): string {
  const price = service.price === null ? [] : [formats.price(service.price)];
  return [formats.duration(service.durationMin), ...price].join(' · ');
}

export function queryOf({ service, staff }: Choice): Record<string, string> {
  return { service: service.id, ...(staff === null ? {} : { staff: staff.id }) };
}
