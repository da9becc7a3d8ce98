import type { HomeRequest } from './home.ts';

type Emit = HomeRequest['emit'];

/** What Google Analytics 4 and the Meta pixel call a step. */
interface Names {
  readonly ga4_event?: string;
  readonly meta_event?: string;
}

/**
 * Where the owner wants it, what is told as `booking:…` events is also pushed to the page's own `dataLayer`, which tag
 * managers read. Nothing is loaded and nothing is sent: whether a tag listens, and with whose consent, stays the page's
 * matter. Pushes come from the widget itself, never from events or messages that anybody can send to the page.
 */
export function tellSite(request: HomeRequest, isWanted: boolean): HomeRequest {
  if (!isWanted) return request;
  const campaign = campaignIn(request.landing);
  const widget = request.read('widget');
  let name: unknown;
  const emit: Emit = (event, detail = {}) => {
    request.emit(event, detail);
    // @NOTE whatever an event carries, it is read with care.
    const told = detail as Readonly<Record<string, unknown>>;
    if (event === 'service') ({ name } = told);
    const { dataLayer = [] } = window;
    window.dataLayer = dataLayer;
    // What an earlier push left in there would be taken for this one's.
    dataLayer.push({ ecommerce: null });
    dataLayer.push({
      event: `booking_${event}`,
      ...namesOf(event, told),
      booking: { widget, ...told },
      ...(campaign && { campaign }),
      ...(event === 'booked' && bought(told, name)),
    });
  };
  return { ...request, emit };
}

declare global {
  interface Window {
    dataLayer?: object[];
  }
}

const NAMES: Readonly<Record<string, Names>> = {
  ready: { ga4_event: 'view_item_list', meta_event: 'ViewContent' },
  service: { ga4_event: 'select_item' },
  form: { ga4_event: 'begin_checkout', meta_event: 'InitiateCheckout' },
  booked: { ga4_event: 'purchase', meta_event: 'Schedule' },
};
// What the business still has to approve is no appointment yet.
const ASKED: Names = { ga4_event: 'generate_lead', meta_event: 'Lead' };

function namesOf(event: string, { status }: Readonly<Record<string, unknown>>): Names | undefined {
  return event === 'booked' && status === 'pending' ? ASKED : NAMES[event];
}

/** A booking as GA4 wants a purchase; Meta tells repeated ones by their id. */
function bought(
  { id, service, amountMinor, currency }: Readonly<Record<string, unknown>>,
  name: unknown,
): object {
  const price = priceOf(amountMinor, currency);
  const item = { item_id: service, item_name: name, quantity: 1 };
  return {
    meta_event_id: id,
    ecommerce: {
      transaction_id: id,
      ...(price !== undefined && { value: price, currency }),
      items: [price === undefined ? item : { ...item, price }],
    },
  };
}

function priceOf(amountMinor: unknown, currency: unknown): number | undefined {
  if (typeof amountMinor !== 'number' || typeof currency !== 'string') return undefined;
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return amountMinor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2);
}

/** What the address said when the visitor landed: single-page apps drop it before anybody books. */
function campaignIn(landing: string): object | undefined {
  const found = [...new URLSearchParams(landing)]
    .filter(([name]) => /^(?:utm_\w+|gclid|gbraid|wbraid|fbclid|msclkid|ttclid)$/.test(name))
    .map(([name, value]) => [name, value.slice(0, 500)]);
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}
