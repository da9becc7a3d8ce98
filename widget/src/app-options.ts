import type { Placement, WidgetView } from '@bookingsaas/server/contract/widgets';
import type { BookingRequest } from '@bookingsaas/server/contract/bookings';

/** What a home (shadow root or iframe document) tells the app; nothing here is read from the page by the app itself. */
export interface AppOptions {
  /** Public key of the widget. */
  readonly key: string;
  /** Origin of the booking server, without a slash at the end: `https://book.example.com`. */
  readonly origin: string;
  /** Already fetched, or being fetched; left out, the app fetches it. */
  readonly view?: WidgetView | Promise<WidgetView>;
  /** BCP 47. The home settles option, host page and navigator, in that order; left out, the business's. */
  readonly locale?: string;
  readonly placement: Placement;
  readonly prefill?: Prefill;
  /** Page path, referrer and UTM of the host page, sent with the booking. */
  readonly source?: Omit<NonNullable<BookingRequest['source']>, 'placement'>;
  /** Colours that the snippet sets over the owner's, `#rgb` or `#rrggbb`; sent with the request for the view. */
  readonly overrides?: {
    readonly brand?: string;
    readonly background?: string;
    readonly text?: string;
  };
  /** Called with every step a visitor takes; the home turns it into DOM events and analytics. */
  readonly onEvent?: OnEvent;
  /** Set when the home can be closed: shows the close button. */
  readonly onClose?: () => void;
}

/** What the page wants to be chosen. */
export interface Wish {
  /** Service id, or its name. */
  readonly service?: string;
  /** Staff id, or the name. */
  readonly staff?: string;
}

export interface Prefill extends Wish {
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  /** By question id. */
  readonly answers?: Readonly<Record<string, string>>;
}

export type OnEvent = <Name extends keyof AppEvents>(name: Name, detail: AppEvents[Name]) => void;

/** Events and their payloads; no name, address or number of a visitor is ever in them. */
export interface AppEvents {
  readonly ready: { readonly key: string; readonly locale: string };
  readonly service: { readonly service: string; readonly name: string };
  /** `day` is a date in `timezone`, the zone the visitor sees. */
  readonly date: { readonly service: string; readonly day: string; readonly timezone: string };
  readonly slot: {
    readonly service: string;
    readonly staff: string | null;
    readonly start: string;
  };
  readonly form: { readonly service: string };
  readonly submit: {
    readonly service: string;
    readonly staff: string | null;
    readonly start: string;
  };
  readonly booked: {
    readonly id: string;
    readonly status: string;
    readonly service: string;
    readonly staff: string;
    readonly start: string;
    readonly end: string;
    /** In the smallest unit of `currency`; null when the service shows no price. */
    readonly amountMinor: number | null;
    readonly currency: string;
  };
  readonly conflict: { readonly service: string; readonly start: string };
  readonly no_slots: {
    readonly service: string;
    readonly staff: string | null;
    readonly month: string;
  };
  readonly next_month: { readonly month: string };
  readonly timezone: { readonly timezone: string };
  /** A field was refused; only its name, never what was typed. */
  readonly field_error: { readonly field: string; readonly code: string };
  readonly error: { readonly code: string };
}

/** What `mount` gives back. */
export interface MountedApp {
  /** Other options for a running app: locale, prefill and source; a new key starts afresh. */
  update(options: AppOptions): void;
  unmount(): void;
}
