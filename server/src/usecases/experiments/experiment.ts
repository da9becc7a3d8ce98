import { AppError } from '../../contract/app-error.ts';
import type { Arm, Conclusion, Experiment, ExperimentInput } from '../../contract/experiments.ts';
import { BOOKINGS_FOR_A_QUARTER, verdictOf } from '../../domain/experiments/verdict.ts';
import { dateOfEpochDay } from '../../domain/time/local-date.ts';
import type { Experiment as Stored } from '../../ports/experiments.ts';
import type { Repositories } from '../../ports/store.ts';
import type { OwnedWidget } from '../../ports/widgets.ts';
import type { Core } from '../core.ts';
import { toWire } from '../wire.ts';
import { withChange } from '../widgets/other-look.ts';

type Looking = Pick<Core, 'store' | 'clock' | 'zones'>;
type Deps = Looking & Pick<Core, 'secrets'>;

interface Target {
  readonly businessId: string;
  readonly key: string;
}

/** The experiment that runs on a widget, else the last one, with what may be said of it. @throws AppError `widgets.not_found` */
export async function showExperiment(deps: Looking, target: Target): Promise<Experiment | null> {
  const { read } = deps.store;
  await ownWidget(read, target);
  const stored = await read.experiments.latest(target.businessId, target.key);
  return stored === null ? null : withResults(deps, stored);
}

/** From now on each visit gets either look by chance. @throws AppError `widgets.not_found`, `experiments.running` */
export async function beginExperiment(
  deps: Deps,
  target: Target,
  { change }: ExperimentInput,
): Promise<Experiment> {
  const { store, clock, secrets } = deps;
  const id = secrets.newId('exp');
  await store.write(async (tx) => {
    await ownWidget(tx, target);
    await tx.experiments.begin({
      id,
      businessId: target.businessId,
      widgetKey: target.key,
      code: codeOf(secrets.hash(id)),
      change,
      startedAt: clock.now(),
    });
    await tx.businesses.touchAvailability(target.businessId);
  });
  return shown(deps, target);
}

/** Every visit gets the look that is kept; the other is gone. @throws AppError `widgets.not_found`, `experiments.not_running` */
export async function endExperiment(
  deps: Looking,
  target: Target,
  { keep }: Conclusion,
): Promise<Experiment> {
  const { store, clock } = deps;
  await store.write(async (tx) => {
    const widget = await ownWidget(tx, target);
    const { businessId } = target;
    const hasEnded = await tx.experiments.end(
      { businessId, widgetKey: target.key },
      { at: clock.now(), kept: keep },
    );
    if (!hasEnded) throw new AppError('experiments.not_running');
    if (keep === 'b' && widget.experiment !== undefined) {
      const { theme, buttonText, buttonIcon, firstScreen } = withChange(
        widget,
        widget.experiment.change,
      );
      await tx.widgets.update(businessId, target.key, {
        theme,
        buttonText,
        buttonIcon,
        firstScreen,
      });
    }
    await tx.businesses.touchAvailability(businessId);
  });
  return shown(deps, target);
}

async function shown(deps: Looking, target: Target): Promise<Experiment> {
  const experiment = await showExperiment(deps, target);
  if (experiment === null) throw new AppError('experiments.not_running');
  return experiment;
}

async function ownWidget(tx: Repositories, { businessId, key }: Target): Promise<OwnedWidget> {
  const widget = await tx.widgets.byKey(key);
  if (widget?.businessId !== businessId) throw new AppError('widgets.not_found');
  return widget;
}

async function withResults(deps: Looking, stored: Stored): Promise<Experiment> {
  const { read } = deps.store;
  const [bookings, visitors] = await Promise.all([
    read.experiments.bookingsOf(stored),
    visitorsOf(deps, stored),
  ]);
  const a = { visitors: visitors.a, bookings: bookings.a };
  const b = { visitors: visitors.b, bookings: bookings.b };
  return {
    id: stored.id,
    startedAt: toWire(stored.startedAt),
    endedAt: stored.endedAt === null ? null : toWire(stored.endedAt),
    kept: stored.kept,
    change: stored.change,
    a,
    b,
    verdict: verdictOf(a, b),
    bookingsForAQuarter: BOOKINGS_FOR_A_QUARTER,
  };
}

/** Who saw either look since it began, as far as they are counted in. */
async function visitorsOf(
  { store, clock, zones }: Looking,
  { businessId, widgetKey, code, startedAt, endedAt }: Stored,
): Promise<Record<Arm, number>> {
  const business = await store.read.businesses.byId(businessId);
  const zone = zones.of(business?.timezone ?? 'UTC');
  const [from, to] = [startedAt, endedAt ?? clock.now()].map((at) =>
    dateOfEpochDay(zone.dayOf(at)),
  );
  const counts = await store.read.dayCounts.visits(businessId, {
    widgetKey,
    stretches: [{ grain: 'd', from: from ?? '', to: to ?? '' }],
    dimensions: ['variant'],
  });
  const seen = (arm: Arm) => counts.get('variant')?.get(`${code}${arm}`)?.views ?? 0;
  return { a: seen('a'), b: seen('b') };
}

/** Six lower-case characters: long enough that no two experiments of a widget share them. */
function codeOf(hash: string): string {
  return hash
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/gu, '')
    .slice(0, 6)
    .padEnd(6, '0');
}
