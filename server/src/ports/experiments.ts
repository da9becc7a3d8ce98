import type { Arm, LookChange } from '../contract/experiments.ts';
import type { Instant } from '../domain/availability/types.ts';

/** Two looks of a widget tried beside each other. */
export interface Experiment {
  readonly id: string;
  readonly businessId: string;
  readonly widgetKey: string;
  /** Six characters; with the arm behind them they name the variant of a visit. */
  readonly code: string;
  readonly change: LookChange;
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
  readonly kept: Arm | null;
}

export interface Experiments {
  /** The one that runs, else the last one. */
  latest(businessId: string, widgetKey: string): Promise<Experiment | null>;
  /** Also writes it into the widget's row. @throws AppError `experiments.running` */
  begin(experiment: Omit<Experiment, 'endedAt' | 'kept'>): Promise<void>;
  /** False when none runs. */
  end(
    widget: Pick<Experiment, 'businessId' | 'widgetKey'>,
    ending: { readonly at: Instant; readonly kept: Arm },
  ): Promise<boolean>;
  /** Bookings made through the widget, by the variant their visit was shown. */
  bookingsOf(
    experiment: Pick<Experiment, 'businessId' | 'widgetKey' | 'code' | 'startedAt'>,
  ): Promise<Record<Arm, number>>;
}
