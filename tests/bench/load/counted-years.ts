import { addDays } from '@bookingsaas/server/domain/time/local-date';
import Database from 'better-sqlite3';

export interface Years {
  readonly businessId: string;
  readonly widgets: readonly string[];
  readonly last: string;
  readonly days: number;
}

/**
 * Writes counts as if all these days had been counted, months added up, by statements of SQLite's own: millions of rows
 * one by one would take longer than everything else. All widgets together have their pages, at most the 300 that are
 * kept of a day; the first widget stands there in full, of each other one a row for every day.
 */
export function writeYears(file: string, { businessId, widgets, last, days }: Years): void {
  const dates = Array.from({ length: days }, (_, back) => addDays(last, back + 1 - days));
  const [first = '', ...others] = widgets;
  const db = new Database(file);
  db.pragma('synchronous = off');
  db.exec('begin');
  for (const [widgetKey, values] of [
    ['', Math.min(widgets.length, 300)],
    [first, 6],
  ] as const) {
    insert(widgetKey, valuesOf(values));
  }
  for (const widgetKey of others) insert(widgetKey, [['total', '']]);
  const months = [...new Set(dates.map((day) => day.slice(0, 7)))].filter(
    (month) => dates.includes(`${month}-01`) && month < last.slice(0, 7),
  );
  for (const month of months) {
    const place = [`${month}-01`, businessId, first, `${month}-01`, `${month}-31`];
    db.prepare(
      `insert into analytics_visits select business_id, widget_key, dimension, 'm', ?, value, sum(loads), sum(views),
         sum(opens), sum(services), sum(dates), sum(slots), sum(forms), sum(submits), sum(unmet)
       from analytics_visits where business_id = ? and widget_key in ('', ?) and grain = 'd' and day between ? and ?
       group by widget_key, dimension, value`,
    ).run(place);
    db.prepare(
      `insert into analytics_bookings select business_id, widget_key, dimension, 'm', ?, value, sum(bookings),
         sum(priced), sum(amount)
       from analytics_bookings where business_id = ? and widget_key in ('', ?) and grain = 'd' and day between ? and ?
       group by widget_key, dimension, value`,
    ).run(place);
    db.prepare('insert into analytics_months values (?, ?)').run(businessId, `${month}-01`);
  }
  db.exec('commit');
  db.close();

  function insert(widgetKey: string, values: readonly (readonly [string, string])[]): void {
    const given = [businessId, widgetKey, JSON.stringify(values), JSON.stringify(dates)];
    const from = 'from json_each(?) as v, json_each(?) as t';
    const key = `?, ?, v.value ->> 0, 'd', t.value, v.value ->> 1`;
    db.prepare(
      `insert into analytics_visits select ${key}, 40, 30, 30, 20, 15, 8, 6, 4, 3 ${from}`,
    ).run(given);
    db.prepare(`insert into analytics_bookings select ${key}, 3, 3, 14400 ${from}`).run(given);
  }
}

function valuesOf(most: number): [string, string][] {
  const numbered = (dimension: string, count: number): [string, string][] =>
    Array.from({ length: count }, (_, index) => [dimension, `${dimension} ${index}`]);
  return [
    ['total', ''],
    ...numbered('page', most),
    ...numbered('source', Math.min(most, 25)),
    ...numbered('campaign', Math.min(most, 10)),
    ...numbered('device', 3),
    ...numbered('language', 4),
    ...numbered('placement', 4),
    ...numbered('timezone', Math.min(most, 12)),
    ...numbered('service', Math.min(most, 30)),
    ...HOURS.map((hour): [string, string] => ['hour', hour]),
    ...numbered('unmet_part', 6),
    ...numbered('unmet_date', Math.min(most, 20)),
    ...numbered('side', 4),
  ];
}

const HOURS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'].flatMap((weekday) =>
  Array.from({ length: 10 }, (_, hour) => `${weekday} ${String(hour + 9).padStart(2, '0')}`),
);
