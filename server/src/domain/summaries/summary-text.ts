/** A week in figures, next to the week before. */
export interface WeekFigures {
  readonly bookings: number;
  readonly visitors: number;
  readonly amountMinor: number;
  readonly priced: number;
  readonly past: number;
  readonly noShows: number;
}

export interface SummaryFacts {
  readonly business: string;
  readonly locale: 'fr' | 'en';
  readonly currency: string;
  /** Local dates, both included. */
  readonly from: string;
  readonly to: string;
  readonly week: WeekFigures;
  readonly before: WeekFigures;
  /** What most visitors looked for in vain; `schedule` is the address of its hours. */
  readonly unmet: {
    readonly weekday: number;
    readonly part: 'morning' | 'afternoon' | 'evening' | null;
    readonly visitors: number;
    readonly schedule: string;
  } | null;
  readonly pageUrl: string;
}

/** The letter of Monday morning. */
export function summaryText(facts: SummaryFacts): {
  readonly subject: string;
  readonly text: string;
} {
  const words = facts.locale === 'fr' ? FR : EN;
  const number = new Intl.NumberFormat(tagOf(facts));
  const { week, before } = facts;
  const span = spanOf(facts);
  const was = (now: number, then: number) =>
    now === then ? words.asBefore : words.before(number.format(then));
  const lines = [
    `${words.bookings}${words.colon} ${number.format(week.bookings)} (${was(week.bookings, before.bookings)})`,
    `${words.visitors}${words.colon} ${number.format(week.visitors)} (${was(week.visitors, before.visitors)})`,
    ...rateLine(facts),
    ...(week.priced > 0 ? [`${words.value}${words.colon} ${moneyOf(facts)}`] : []),
    ...(week.past > 0
      ? [`${words.noShows}${words.colon} ${words.of(number.format(week.noShows), week.past)}`]
      : []),
  ];
  const { unmet } = facts;
  const sought =
    unmet === null
      ? []
      : [
          `${words.looked(unmet.visitors, words.time(dayName(unmet.weekday, facts), unmet.part))}\n${words.hours}${words.colon} ${unmet.schedule}`,
        ];
  return {
    subject: words.subject(span, week.bookings),
    text: [
      words.hello,
      words.intro(span, facts.business),
      lines.join('\n'),
      ...sought,
      `${words.all}${words.colon} ${facts.pageUrl}`,
      words.end,
    ].join('\n\n'),
  };
}

const NB = '\u00A0';
const PARTS_FR = { morning: ' matin', afternoon: ' après-midi', evening: ' soir' };

const FR = {
  colon: `${NB}:`,
  subject: (span: string, bookings: number) =>
    `Votre semaine ${span}${NB}: ${bookings} réservation${bookings < 2 ? '' : 's'}`,
  hello: 'Bonjour,',
  intro: (span: string, business: string) => `Voici la semaine ${span} chez ${business}.`,
  bookings: 'Réservations',
  visitors: 'Visiteurs du widget',
  rate: 'Visiteurs qui réservent',
  value: 'Valeur des réservations',
  noShows: 'Absences',
  before: (then: string) => `${then} la semaine d’avant`,
  asBefore: 'comme la semaine d’avant',
  of: (count: string, past: number) =>
    `${count} sur ${past}${NB}rendez-vous passé${past < 2 ? '' : 's'}`,
  time: (day: string, part: keyof typeof PARTS_FR | null) =>
    `le ${day}${part === null ? '' : PARTS_FR[part]}`,
  looked: (count: number, time: string) =>
    `${count}${NB}visiteur${count < 2 ? ' a' : 's ont'} cherché ${time} sans trouver de place.`,
  hours: 'Vos horaires de ce jour',
  all: 'Toutes les statistiques',
  end: 'Vous recevez ce résumé chaque lundi. Pour ne plus le recevoir, désactivez-le au bas de la page des statistiques.',
};

const EN: typeof FR = {
  colon: ':',
  subject: (span, bookings) => `Your week ${span}: ${bookings} booking${bookings === 1 ? '' : 's'}`,
  hello: 'Hello,',
  intro: (span, business) => `This was the week ${span} at ${business}.`,
  bookings: 'Bookings',
  visitors: 'Visitors of the widget',
  rate: 'Visitors who book',
  value: 'Value of bookings',
  noShows: 'No-shows',
  before: (then) => `${then} the week before`,
  asBefore: 'the same as the week before',
  of: (count, past) => `${count} of ${past} past appointment${past === 1 ? '' : 's'}`,
  time: (day, part) => `${day}${part === null ? '' : ` ${part}`}`,
  looked: (count, time) =>
    `${count} visitor${count === 1 ? '' : 's'} looked for ${time} and found no room.`,
  hours: 'Your hours of that day',
  all: 'All analytics',
  end: 'You get this summary every Monday. To stop it, switch it off at the end of the page of analytics.',
};

function rateLine({ locale, week, before }: SummaryFacts): string[] {
  const words = locale === 'fr' ? FR : EN;
  const format = new Intl.NumberFormat(tagOf({ locale }), {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const rate = rateOf(week);
  const then = rateOf(before);
  if (rate === null) return [];
  const was = then === null ? '' : ` (${words.before(format.format(then))})`;
  return [`${words.rate}${words.colon} ${format.format(rate)}${was}`];
}

// Blockers can hide more visitors than there are bookings: then there is no rate to tell.
function rateOf({ bookings, visitors }: WeekFigures): number | null {
  return visitors === 0 || bookings > visitors ? null : bookings / visitors;
}

function moneyOf({ locale, currency, week }: SummaryFacts): string {
  const format = new Intl.NumberFormat(tagOf({ locale }), {
    style: 'currency',
    currency,
    trailingZeroDisplay: 'stripIfInteger',
  });
  return format.format(
    week.amountMinor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2),
  );
}

function spanOf({ locale, from, to }: SummaryFacts): string {
  const format = new Intl.DateTimeFormat(tagOf({ locale }), {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
  });
  const isOneMonth = from.slice(0, 7) === to.slice(0, 7);
  const first = isOneMonth ? String(Number(from.slice(8))) : format.format(Date.parse(from));
  const last = format.format(Date.parse(to));
  return locale === 'fr' ? `du ${first} au ${last}` : `${first} to ${last}`;
}

/** Monday is 0. */
function dayName(weekday: number, { locale }: Pick<SummaryFacts, 'locale'>): string {
  // The first of June 2026 is a Monday.
  return new Intl.DateTimeFormat(tagOf({ locale }), { timeZone: 'UTC', weekday: 'long' }).format(
    Date.UTC(2026, 5, 1 + weekday),
  );
}

function tagOf({ locale }: Pick<SummaryFacts, 'locale'>): string {
  return locale === 'fr' ? 'fr-FR' : 'en-GB';
}
