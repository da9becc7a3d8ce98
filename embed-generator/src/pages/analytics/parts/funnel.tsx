import type { OnlyCounts, OnlyTotals } from '@bookingsaas/server/contract/analytics';
import type { VNode } from 'preact';
import type { Against } from '../against.ts';
import { bookingsBeyondForms, largestLoss, stepsOf } from '../funnel-steps.ts';
import type { Loss } from '../funnel-steps.ts';
import type { Said } from '../words.ts';

/** How far visitors came, and where most of them were lost. A table as it stands, with bars in it. */
export function Funnel({
  said,
  stats,
  against,
}: {
  readonly said: Said;
  readonly stats: Pick<OnlyCounts, 'funnel' | 'totals'>;
  readonly against: Against<OnlyTotals> | null;
}): VNode {
  const { texts, number, percent, wholePercent } = said;
  const steps = stepsOf(stats.funnel);
  const rival = against?.funnel ? stepsOf(against.funnel) : null;
  const loss = largestLoss(steps);
  const beyond = bookingsBeyondForms(stats.funnel);
  const whole = (share: number | null, isLast: boolean) =>
    isLast ? percent(share) : wholePercent(share);
  return (
    <section class="part aside funnel" aria-labelledby="funnel-title">
      <header>
        <h2 id="funnel-title">{texts.funnel}</h2>
      </header>
      <table>
        <thead class="hidden">
          <tr>
            <th scope="col">{texts.funnel}</th>
            <td />
            <th scope="col">{texts.columns.visitors}</th>
            <th scope="col">{texts.columns.rate}</th>
            {rival && <th scope="col">{against?.label}</th>}
          </tr>
        </thead>
        <tbody>
          {steps.map(({ step, visitors, share }, index) => {
            const isLast = step === 'booked';
            return (
              <tr key={step} class={isLast ? 'last' : ''}>
                <th scope="row">{texts.steps[step]}</th>
                <td class="bar-cell">
                  <span class="bar" style={{ width: widthOf(share, visitors) }} />
                  {rival && (
                    <span
                      class="bar rival"
                      style={{
                        width: widthOf(rival[index]?.share ?? null, rival[index]?.visitors ?? 0),
                      }}
                    />
                  )}
                </td>
                <td class="end">{number(visitors)}</td>
                <td class="end soft">{whole(share, isLast)}</td>
                {rival && <td class="end soft">{whole(rival[index]?.share ?? null, isLast)}</td>}
              </tr>
            );
          })}
        </tbody>
      </table>
      {rival && <p class="quiet rival-name">{against?.label}</p>}
      <p class="soft">
        {loss === null ? texts.tooFewToSay : <LossSentence said={said} loss={loss} stats={stats} />}
      </p>
      {beyond > 0 && <p class="quiet">{texts.beyondForms(beyond, number(beyond))}</p>}
    </section>
  );
}

/** More bookings than visitors fill the bar; nobody leaves a hair of it. */
function widthOf(share: number | null, visitors: number): string {
  return `${Math.max(1, (share ?? Number(visitors > 0)) * 100)}%`;
}

function LossSentence({
  said: { texts, number },
  loss: { step, visitors },
  stats,
}: {
  readonly said: Said;
  readonly loss: Loss;
  readonly stats: Pick<OnlyCounts, 'totals'>;
}): VNode {
  const say = texts.lostAt[step];
  const words = typeof say === 'string' ? say : say(visitors, number(visitors));
  const full = Math.min(visitors, stats.totals.foundNothing);
  if (step !== 'slot' || full === 0) {
    return (
      <>
        {texts.lostMost} {words}.
      </>
    );
  }
  const reason = texts.forLackOfRoom(number(full));
  return (
    <>
      {texts.lostMost} {words}, {reason.before}
      <strong>{reason.strong}</strong>.
    </>
  );
}
