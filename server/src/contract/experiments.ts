import { z } from 'zod';
import { patchOf } from './businesses.ts';
import { id, instant } from './primitives.ts';
import { buttonIcon, firstScreen, theme } from './widgets.ts';

/** What the second look of a widget has otherwise; everything else is as in the first. */
export const lookChange = z
  .strictObject({
    theme: patchOf(theme).optional(),
    buttonText: z.string().trim().max(60).nullable().optional(),
    buttonIcon: buttonIcon.optional(),
    firstScreen: firstScreen.optional(),
  })
  .refine(
    ({ theme: colours, ...rest }) =>
      Object.keys(rest).length > 0 || Object.keys(colours ?? {}).length > 0,
    { error: 'Name at least one thing that is otherwise', params: { code: 'required' } },
  );
export type LookChange = z.infer<typeof lookChange>;

/** Body of `POST /api/v1/widgets/{key}/experiment`. */
export const experimentInput = z.strictObject({ change: lookChange });
export type ExperimentInput = z.infer<typeof experimentInput>;

/** `a` is the widget as it is, `b` the other look. */
export const arm = z.enum(['a', 'b']);
export type Arm = z.infer<typeof arm>;

/** Body of `POST /api/v1/widgets/{key}/experiment/conclusion`: which look every visitor gets from now on. */
export const conclusion = z.strictObject({ keep: arm });
export type Conclusion = z.infer<typeof conclusion>;

const armCounts = z.strictObject({ visitors: z.int(), bookings: z.int() });

/** What may honestly be said; `from` and `to` bound the ratio of B's success to A's with a chance of 95 %. */
const verdict = z.discriminatedUnion('is', [
  z.strictObject({
    is: z.literal('too_early'),
    bookingsMissing: z.int(),
    visitorsMissing: z.int(),
  }),
  z.strictObject({ is: z.literal('uneven') }),
  z.strictObject({ is: z.literal('open'), from: z.number(), to: z.number() }),
  z.strictObject({
    is: z.literal('decided'),
    better: arm,
    from: z.number(),
    to: z.number(),
    /** Anytime-valid: true however often one looks. */
    p: z.number(),
  }),
]);

export const experiment = z.strictObject({
  id,
  startedAt: instant,
  endedAt: instant.nullable(),
  kept: arm.nullable(),
  change: lookChange,
  a: armCounts,
  b: armCounts,
  verdict,
  /** Bookings after which a look that brings a quarter more is usually told from the other. */
  bookingsForAQuarter: z.int(),
});
export type Experiment = z.infer<typeof experiment>;

/** Answer of `GET /api/v1/widgets/{key}/experiment`: the one that runs, else the last one; null before the first. */
export const experimentAnswer = z.strictObject({ experiment: experiment.nullable() });
export type ExperimentAnswer = z.infer<typeof experimentAnswer>;

/** Which look a visit was shown: the experiment's code and the arm. Nothing of it is kept in the browser. */
export const variant = z.string().regex(/^[a-z0-9]{6}[ab]$/u);
