import type { WidgetView } from '@bookingsaas/server/contract/widgets';
import type { Read } from '../options.ts';

/** What the loader hands to the lazily loaded part, which draws the widget in its element. */
export interface HomeRequest {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** Origin of the booking server. */
  readonly origin: string;
  readonly read: Read;
  readonly locale: string;
  /** Address of each chunk that can draw a widget, by locale. */
  readonly homes: Readonly<Record<string, string>>;
  readonly overrides: Readonly<Record<string, string>>;
  /** Already on its way; the isolated home does not ask for it. */
  readonly view: () => Promise<WidgetView>;
  /** Query of the host page when the loader ran: single-page apps drop it on their first navigation. */
  readonly landing: string;
  /** Dispatches `booking:<name>` on the element. */
  readonly emit: (name: string, detail?: object) => void;
}

/** A drawn widget. All of them can be called at any time, in any order. */
export interface Home {
  /** Opens the popup; does nothing inline. */
  open(opener?: HTMLElement | null): void;
  /** Removes everything, listeners included. */
  stop(): void;
}

/** Each lazily loaded chunk exports one as `show`. */
export type ShowHome = (request: HomeRequest) => Promise<Home>;
