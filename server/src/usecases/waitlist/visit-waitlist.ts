import type { Business } from '../../contract/businesses.ts';
import type { Service } from '../../contract/services.ts';
import { theme } from '../../contract/widgets.ts';
import type { ThemeCss } from '../../contract/widgets.ts';
import { themeTokens } from '../../domain/theme/theme-tokens.ts';
import type { WaitlistEntry, WaitlistOffer } from '../../domain/waitlist/types.ts';
import { AppError } from '../../contract/app-error.ts';
import { loadSetup } from '../availability/load-setup.ts';
import { readSettings } from '../messages/settings.ts';
import type { WaitlistDeps } from './deps.ts';
import { findByToken } from './leave-waitlist.ts';

/** All that the page behind a link of the waiting list shows. */
export interface VisitedWaitlist {
  readonly entry: WaitlistEntry;
  readonly business: Business;
  readonly service: Service;
  readonly theme: ThemeCss;
  /** Null when the widget is gone. */
  readonly widgetKey: string | null;
  /** The time that is held now; null when there is none, or its minutes are over. */
  readonly offer: (WaitlistOffer & { readonly staffName: string }) | null;
  /** What the business asks of a booking and the list did not. */
  readonly missing: { readonly email: boolean; readonly phone: boolean; readonly answers: boolean };
  readonly holdMin: number;
}

/** The place on the list behind a link. Changes nothing. @throws AppError `waitlist.not_found` */
export async function visitWaitlist(
  deps: Pick<WaitlistDeps, 'store' | 'secrets' | 'clock'>,
  token: string,
): Promise<VisitedWaitlist> {
  const { read } = deps.store;
  const entry = await findByToken(deps, read, token);
  const [{ business, services, staff }, widget, settings] = await Promise.all([
    loadSetup(read, entry.businessId),
    read.widgets.byKey(entry.widgetKey),
    readSettings(read, entry.businessId),
  ]);
  const service = services.find(({ id }) => id === entry.serviceId);
  if (service === undefined) throw new AppError('waitlist.not_found');
  const { customer, state } = entry;
  const offer =
    state.status === 'offered' && deps.clock.now() < state.offer.until ? state.offer : null;
  return {
    entry,
    business,
    service,
    theme: themeTokens(widget?.theme ?? theme.parse({})),
    widgetKey: widget?.key ?? null,
    offer: offer && {
      ...offer,
      staffName: staff.find(({ id }) => id === offer.staffId)?.name ?? '',
    },
    missing: {
      email: service.requiresEmail && customer.email === null,
      phone: service.requiresPhone && customer.phone === null,
      answers: service.questions.some(({ isRequired }) => isRequired),
    },
    holdMin: settings.waitlist.holdMin,
  };
}
