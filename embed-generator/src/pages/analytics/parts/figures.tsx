import type { AnalyticsTotals, OnlyTotals } from '@bookingsaas/server/contract/analytics';
import type { ComponentChildren, VNode } from 'preact';
import { absencesOf, conversionOf, growth } from '../figures.ts';
import type { Against } from '../against.ts';
import type { Said } from '../words.ts';

/** Bookings, conversion and value, each beside what it was before, and one more. */
export function Figures({
  said,
  totals,
  against,
  children,
}: {
  readonly said: Said;
  readonly totals: OnlyTotals;
  readonly against: Against<OnlyTotals> | null;
  readonly children: ComponentChildren;
}): VNode {
  const { texts, number, percent, money } = said;
  const { bookings, visitors, amountMinor, priced } = totals;
  const before = against?.totals;
  const rival = against !== null && against.funnel !== null ? against.label : null;
  return (
    <dl class="figures">
      <Figure name={texts.bookings} value={number(bookings)}>
        {before && <Growth said={said} now={bookings} before={before.bookings} />}
        {before &&
          (before.bookings === 0
            ? texts.noneBefore(rival)
            : texts.against(number(before.bookings), rival))}
      </Figure>
      <Figure name={texts.conversion} value={percent(conversionOf(totals))}>
        {before && (
          <Points said={said} now={conversionOf(totals)} before={conversionOf(before)} isGood />
        )}
        {visitors === 0
          ? texts.nobodySeen
          : bookings > visitors
            ? texts.moreThanSeen
            : texts.outOf(number(bookings), number(visitors))}
      </Figure>
      <Figure name={texts.value} value={priced === 0 ? '–' : money(amountMinor)}>
        {before && priced > 0 && (
          <Growth said={said} now={amountMinor} before={before.amountMinor} follows />
        )}
        {priced === 0 ? texts.noPrices : texts.average(money(amountMinor / priced))}
      </Figure>
      {children}
    </dl>
  );
}

/** How many did not come to their appointment. */
export function Absences({
  said,
  totals,
  before,
}: {
  readonly said: Said;
  readonly totals: AnalyticsTotals;
  readonly before: AnalyticsTotals | undefined;
}): VNode {
  const { texts, number, percent } = said;
  const { past, noShows } = totals;
  return (
    <Figure name={texts.absences} value={percent(absencesOf(totals))}>
      {before && <Points said={said} now={absencesOf(totals)} before={absencesOf(before)} />}
      {past === 0
        ? texts.noPast
        : texts.outOf(number(noShows), texts.pastVisits(past, number(past)))}
    </Figure>
  );
}

/** One number, and a line below it. */
export function Figure({
  name,
  value,
  children,
}: {
  readonly name: string;
  readonly value: string;
  readonly children: ComponentChildren;
}): VNode {
  return (
    <div class="figure">
      <dt>{name}</dt>
      <dd class="value num">{value}</dd>
      <dd class="quiet num">{children}</dd>
    </div>
  );
}

/** Nothing where there is nothing to grow from. */
function Growth({
  said,
  now,
  before,
  follows = false,
}: {
  readonly said: Said;
  readonly now: number;
  readonly before: number;
  readonly follows?: boolean;
}): VNode | null {
  const more = growth(now, before);
  if (more === null) return null;
  return <Change by={more} step={0.005} words={said.change(more)} isGood follows={follows} />;
}

/** In percentage points; more is only good where `isGood` says so. */
function Points({
  said,
  now,
  before,
  isGood = false,
}: {
  readonly said: Said;
  readonly now: number | null;
  readonly before: number | null;
  readonly isGood?: boolean;
}): VNode | null {
  if (now === null || before === null) return null;
  const more = now - before;
  const words = said.texts.point(Math.round(more * 1000) / 10, said.points(more));
  return <Change by={more} step={0.0005} words={words} isGood={isGood} follows />;
}

function Change({
  by,
  step,
  words,
  isGood,
  follows = false,
}: {
  readonly by: number;
  /** Less than this is no change. */
  readonly step: number;
  readonly words: string;
  readonly isGood: boolean;
  /** Whether something that is no comparison stands behind it. */
  readonly follows?: boolean;
}): VNode {
  const kind = Math.abs(by) < step ? '' : by > 0 === isGood ? 'better' : 'worse';
  return (
    <>
      <strong class={`change ${kind}`}>{words}</strong>
      {follows ? ' · ' : ' '}
    </>
  );
}
