import { addTo } from './tally.ts';
import type { Tally } from './tally.ts';
import type { CountingDay, Visit, VisitCounts, VisitEvent } from './types.ts';
import { isEmptyLook, stepsOf } from './visitor-steps.ts';
import { wantedTimes } from './wanted-times.ts';

const NOBODY: VisitCounts = {
  loads: 0,
  views: 0,
  opens: 0,
  services: 0,
  dates: 0,
  slots: 0,
  forms: 0,
  submits: 0,
  unmet: 0,
};

/** All visits of one widget in one day, in the order they were told, as counts of visitors. */
export function countVisits(visits: readonly Visit[], day: CountingDay): Tally<VisitCounts> {
  const tally: Tally<VisitCounts> = new Map();
  for (const visitor of Map.groupBy(visits, (visit) => visit.visitor).values()) {
    countVisitor(tally, visitor, day);
  }
  return tally;
}

// Where somebody came from is what the first message of the day says: the later ones are of the same person.
function countVisitor(tally: Tally<VisitCounts>, visits: readonly Visit[], day: CountingDay): void {
  const [first] = visits;
  if (first === undefined) return;
  const { facts } = first;
  const events = visits.flatMap((visit) => visit.events);
  const wanted = wantedTimes(events, day);
  const steps = stepsOf(facts, events);
  const hasUnmet = wanted.unmetDates.size > 0 || events.some(isEmptyLook);
  const isUndecided = steps.dates > steps.slots;
  const counts = { ...steps, unmet: Number(isUndecided && hasUnmet) };

  for (const [dimension, value] of [
    ['total', ''],
    ['source', facts.source],
    ['campaign', facts.campaign],
    ['page', facts.page],
    // What was told before an update has none.
    ['site', facts.site ?? null],
    ['device', facts.device],
    ['language', facts.language],
    ['placement', facts.placement],
    ['timezone', facts.timezone],
    ['variant', facts.variant],
  ] as const) {
    if (value !== null) addTo(tally, [dimension, value], counts);
  }
  note('hour', wanted.hours, { views: 1 });
  note('hour', wanted.unmetHours, { unmet: 1 });
  note('unmet_part', wanted.unmetParts, { unmet: 1 });
  note('unmet_date', wanted.unmetDates, { unmet: 1 });
  note('unmet_service', [...wanted.unmetServices].filter(isOffered), { unmet: 1 });
  note('outside_hour', wanted.outsideHours, { views: 1 });
  if (steps.services > 0) note('service', servicesOf(events).filter(isOffered), { services: 1 });
  note(
    'side',
    events.map(({ name }) => name).filter((name) => SIDE_EVENTS.includes(name)),
    { views: 1 },
  );
  note(
    'field',
    events.map(({ name, field }) => name === 'field_error' && field),
    { views: 1 },
  );
  note(
    'error',
    events.map(({ name, code }) => name === 'error' && code),
    { views: 1 },
  );
  if (hasUnmet) note('side', ['unmet'], { views: 1 });

  // What a browser tells can name anything.
  function isOffered(service: string | undefined): boolean {
    return service !== undefined && day.openHours(service, day.date) !== null;
  }

  function note(
    dimension: string,
    values: Iterable<string | false | undefined>,
    counted: Partial<VisitCounts>,
  ): void {
    for (const value of new Set(values)) {
      if (value) addTo(tally, [dimension, value], { ...NOBODY, ...counted });
    }
  }
}

const SIDE_EVENTS = ['no_slots', 'next_month', 'timezone', 'conflict'];

function servicesOf(events: readonly VisitEvent[]): (string | undefined)[] {
  return events.map(({ service }) => service);
}
