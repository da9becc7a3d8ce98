import { h } from 'preact';
import type { VNode } from 'preact';
import type { Booked } from '@bookingsaas/server/contract/bookings';
import { startAgain } from '../flow.ts';
import { fill } from '../i18n/fill.ts';
import { dayIn } from '../time/zone.ts';
import { CHECK, Icon, ON } from '../ui/icons.tsx';
import type { LateProps } from '../late.tsx';

/** Says that it is booked (or asked for), and what the visitor can do now. */
export function Confirmation({ m, words, done }: LateProps & { readonly done: Booked }): VNode {
  const { format, flow, view, service, set } = m;
  const { booking } = done;
  const { zone } = flow;
  const isPending = booking.status === 'pending';
  const first = flow.draft.name.trim().split(/\s+/)[0] ?? '';
  const start = Date.parse(booking.start);
  const { address, name } = view.business;
  const { price } = service ?? {};
  const until = Date.parse(booking.changeableUntil);
  // Nothing is promised that is already over.
  const canChange = until > Date.parse(view.now);
  return (
    <div class="main done">
      <div class="hd">
        <span class="ok">
          <Icon of={CHECK} />
        </span>
        <div class="dh">
          <h2 class="h1" tabIndex={-1}>
            {fill(isPending ? words.asked : words.done, first)}
          </h2>
          <p class="q">
            {isPending && booking.expiresAt
              ? fill(words.askedNote, name, ...dayAndTime(Date.parse(booking.expiresAt)))
              : fill(words.doneNote, name)}
          </p>
        </div>
      </div>
      <div class="card">
        <p class="h">{format.title(dayIn(zone, start))}</p>
        <p class="h">{format.range(start, Date.parse(booking.end), zone)}</p>
        <p class="what">
          {fill(m.words.serviceWith, booking.service.name, booking.staff.name)}
          {price && <span>{fill(words.payThere, format.price(price))}</span>}
        </p>
        {address && (
          <p class="where">
            {address}{' '}
            <a
              {...out(
                `https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(address)}`,
              )}
            >
              {words.route}
            </a>
          </p>
        )}
      </div>
      <div class="then">
        <h3>{words.calendar}</h3>
        <div class="cs">
          <a class="se" {...out(done.googleUrl)}>
            Google
          </a>
          <a class="se" href={done.icsUrl}>
            Apple
          </a>
          <a class="se" {...out(done.outlookUrl)}>
            Outlook
          </a>
          <a class="se" {...out(done.office365Url)}>
            Microsoft 365
          </a>
        </div>
        <a class="nx" {...out(done.manageUrl)}>
          <span>
            <b>{canChange ? words.change : words.manage}</b>
            {canChange && <span class="q">{fill(words.changeUntil, ...dayAndTime(until))}</span>}
          </span>
          <Icon of={ON} />
        </a>
        <button
          type="button"
          class="nx"
          onClick={() => set(startAgain, view.services.length === 1)}
        >
          <b>{words.again}</b>
          <Icon of={ON} />
        </button>
      </div>
    </div>
  );

  function dayAndTime(instant: number): [string, string] {
    return [format.day(dayIn(zone, instant)), format.time(instant, zone)];
  }
}

function out(href: string): { href: string; target: string; rel: string } {
  return { href, target: '_blank', rel: 'noopener' };
}
