import type { Arm } from '../../contract/experiments.ts';
import type { Business } from '../../contract/businesses.ts';
import { LOCALES } from '../../contract/primitives.ts';
import type { Locale } from '../../contract/primitives.ts';
import type { Service } from '../../contract/services.ts';
import type {
  ColourOverrides,
  ShownService,
  Theme,
  Widget,
  WidgetView,
} from '../../contract/widgets.ts';
import { packStarts } from '../../domain/availability/packed-starts.ts';
import { WEEKDAYS } from '../../domain/availability/types.ts';
import type { Instant, LocalDate } from '../../domain/availability/types.ts';
import { themeTokens } from '../../domain/theme/theme-tokens.ts';
import { dateOfEpochDay } from '../../domain/time/local-date.ts';
import type { BusyRow } from '../../ports/calendar.ts';
import { startsOfAny } from '../availability/free-times.ts';
import { loadSetup, loadWidget } from '../availability/load-setup.ts';
import type { Setup } from '../availability/load-setup.ts';
import { lastPossibleDay } from '../availability/last-possible-day.ts';
import { offerOf, peopleFor, servicesOn } from '../availability/offer.ts';
import type { Offer } from '../availability/offer.ts';
import { loadBusyRows, slotQueries } from '../availability/slot-queries.ts';
import { validUntil } from '../availability/valid-until.ts';
import type { Core } from '../core.ts';
import { shownWaitlist } from '../waitlist/contacts.ts';
import { toWire } from '../wire.ts';
import { lookFor } from './other-look.ts';
import type { ShownLook } from './other-look.ts';

/** What a widget shows, and how long that may be repeated without looking again. */
export interface OpenedWidget {
  readonly view: WidgetView;
  readonly businessId: string;
  readonly allowedSites: readonly string[];
  readonly version: number;
  /** But for `view.now`, which is always the time of asking. */
  readonly validUntil: Instant;
}

/**
 * All a widget needs to open, with the first free times in it. `colours` come from the page's address; `arm` is the look this visit gets while two are tried;
 * without one it is the widget itself. @throws AppError `widgets.not_found`
 */
export async function showWidget(
  core: Pick<Core, 'store' | 'clock' | 'zones' | 'channels'>,
  key: string,
  { colours = {}, arm }: { colours?: ColourOverrides; arm?: Arm | undefined } = {},
): Promise<OpenedWidget> {
  const owned = await loadWidget(core.store.read, key);
  const look = arm === undefined ? owned : lookFor(owned, arm);
  return openWidget(core, { ...look, theme: overridden(look.theme, colours) });
}

/** The same for a widget at hand, such as one that is not published yet. */
export async function openWidget(
  core: Pick<Core, 'store' | 'clock' | 'zones' | 'channels'>,
  widget: Widget & Pick<ShownLook, 'businessId' | 'variant'>,
): Promise<OpenedWidget> {
  const { read } = core.store;
  const now = core.clock.now();
  const version = await read.businesses.availabilityVersion(widget.businessId);
  const setup = await loadSetup(read, widget.businessId);
  const services = servicesOn(setup, widget);
  const offers = services
    .slice(0, MOST_WITH_TIMES)
    .map(({ id }) => offerOf(setup, widget, { serviceId: id }));

  const zone = core.zones.of(setup.business.timezone);
  const today = zone.dayOf(now);
  const firstTo = endOfMonth(dateOfEpochDay(today + LEAST_DAYS));
  const lastDay = Math.round(Date.parse(`${firstTo}T00:00:00Z`) / DAY_MS);
  const look = { now, from: now, to: zone.resolve(lastDay + 1, 0), zones: core.zones };
  const rows = isFilled(offers) ? await loadBusyRows(read, offers, look) : [];
  const first = offers.map((offer) => ({
    offer,
    starts: startsOfAny(slotQueries(offer, rows, look), core.zones),
  }));
  const waitlist = await shownWaitlist(core, read, widget);
  return {
    view: {
      ...appearance(setup, widget),
      ...(waitlist && { waitlist }),
      ...(widget.dataLayer && { dataLayer: true as const }),
      ...(widget.variant !== undefined && { variant: widget.variant }),
      services: services.map((service) => ({
        ...shownService(setup, widget, service),
        ...(waitlist &&
          service.horizonDays !== null && {
            lastDay: lastPossibleDay(core, service, setup.business),
          }),
      })),
      staff: setup.staff
        .filter(({ id }) =>
          services.some((service) =>
            peopleFor(setup, widget, service).some((who) => who.id === id),
          ),
        )
        .map(({ id, name }) => ({ id, name })),
      first: Object.fromEntries(
        // Where none are offered because a calendar does not answer, the answer to the next question says so.
        first
          .filter(({ starts }) => starts.length > 0 || !isStopped(rows))
          .map(({ offer, starts }) => [offer.service.id, packStarts(starts)]),
      ),
      firstTo,
      now: toWire(now),
    },
    businessId: widget.businessId,
    allowedSites: widget.allowedSites,
    version,
    validUntil: Math.min(
      // The range begins today.
      zone.resolve(today + 1, 0),
      ...first.map(({ offer, starts }) => untilOf(offer, starts[0], rows)),
    ),
  };

  function untilOf(offer: Offer, start: Instant | undefined, busy: readonly BusyRow[]): Instant {
    return validUntil({ rules: offer.service, first: start, rows: busy }, now, zone);
  }
}

function overridden(theme: Theme, { brand, background, text }: ColourOverrides): Theme {
  return {
    ...theme,
    brand: brand ?? theme.brand,
    background: background ?? theme.background,
    text: text ?? theme.text,
  };
}

const MOST_WITH_TIMES = 12;
const LEAST_DAYS = 14;
const DAY_MS = 86_400_000;

function isStopped(rows: readonly BusyRow[]): boolean {
  return rows.some(({ kind }) => kind === 'unreachable');
}

function isFilled(offers: readonly Offer[]): offers is readonly [Offer, ...Offer[]] {
  return offers.length > 0;
}

function appearance(
  { business, schedules }: Setup,
  widget: Widget,
): Omit<WidgetView, 'services' | 'staff' | 'first' | 'firstTo' | 'now'> {
  const { name, timezone, country, currency, locale, address, phone, email } = business;
  const { consentText, consentVersion } = business;
  const usual = schedules.filter(({ isDefault }) => isDefault);
  const worked = usual.length > 0 ? usual : schedules;
  return {
    key: widget.key,
    business: {
      name,
      timezone,
      country,
      currency,
      locale,
      address,
      phone,
      email,
      consentText,
      consentVersion,
    },
    openDays: WEEKDAYS.filter((day) => worked.some(({ weekly }) => weekly[day].length > 0)),
    placement: widget.placement,
    buttonText: widget.buttonText,
    buttonIcon: widget.buttonIcon,
    buttonPosition: widget.buttonPosition,
    firstScreen: widget.firstScreen,
    height: widget.height,
    prefillsFromAddress: widget.prefillsFromAddress,
    theme: themeTokens(widget.theme),
    locale: offeredLocale(widget, business),
    redirectUrl: widget.redirectUrl,
  };
}

/** Set for the widget, or the only one the business offers; null goes by the visitor. */
function offeredLocale(
  widget: Pick<Widget, 'locale'>,
  { languages }: Pick<Business, 'languages'>,
): Locale | null {
  const offered = languages ?? LOCALES;
  const [only, ...others] = offered;
  if (only !== undefined && others.length === 0) return only;
  return widget.locale !== null && offered.includes(widget.locale) ? widget.locale : null;
}

function shownService(setup: Setup, widget: Widget, service: Service): ShownService {
  return {
    id: service.id,
    name: service.name,
    description: service.description,
    category: service.category,
    durationMin: service.durationMin,
    price: service.price,
    questions: service.questions,
    seats: service.seats,
    changeNoticeMin: service.changeNoticeMin,
    requiresPhone: service.requiresPhone,
    requiresEmail: service.requiresEmail,
    isApproved: service.approvalTtlMin !== null,
    staffIds: peopleFor(setup, widget, service).map(({ id }) => id),
  };
}

function endOfMonth(date: LocalDate): LocalDate {
  const [year, month] = date.split('-').map(Number);
  return new Date(Date.UTC(year ?? 0, month ?? 0, 0)).toISOString().slice(0, 10);
}
