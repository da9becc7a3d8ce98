import { AppError } from '../../contract/app-error.ts';
import { hashBody } from '../bookings/idempotency.ts';
import type { Core } from '../core.ts';

type Deps = Pick<Core, 'store' | 'clock' | 'secrets' | 'secretBox'>;

/** A change that may be asked for twice: after a double click, or when its answer was lost. */
export interface RepeatedRequest {
  /** Who asks for what, such as `biz_1:usr_1:POST /api/v1/services`. */
  readonly scope: string;
  /** The client's `Idempotency-Key`. */
  readonly key: string;
  readonly body: string;
}

/** An answer as it was sent. */
export interface KeptAnswer {
  readonly status: number;
  readonly body: string;
}

/**
 * The answer of an equal request, or null for a first one, which is noted as begun before anything is done. Nothing is
 * ever done twice: while the first is under way, and when its end is not known, the second is refused.
 * @throws AppError `request.repeated`, `bookings.idempotency_mismatch`
 */
export async function beginOnce(deps: Deps, request: RepeatedRequest): Promise<KeptAnswer | null> {
  const { scope, key } = request;
  const bodyHash = hashBody(deps.secrets, request.body);
  const begun = { bodyHash, answer: UNDER_WAY, createdAt: deps.clock.now() };
  if (await deps.store.write((tx) => tx.idempotency.insert(scope, key, begun))) return null;
  const earlier = await deps.store.read.idempotency.find(scope, key);
  if (earlier === null || earlier.answer === UNDER_WAY) {
    throw new AppError('request.repeated', {
      message: 'A request with this Idempotency-Key was begun, and has no answer yet',
    });
  }
  if (earlier.bodyHash !== bodyHash) {
    throw new AppError('bookings.idempotency_mismatch', {
      message: 'This Idempotency-Key was used for another request',
    });
  }
  // @NOTE `keepAnswer` wrote it.
  return JSON.parse(deps.secretBox.open(placeOf(request), earlier.answer)) as KeptAnswer;
}

/** Sealed, because an answer may show a secret this once. */
export async function keepAnswer(
  deps: Deps,
  request: RepeatedRequest,
  answer: KeptAnswer,
): Promise<void> {
  const sealed = deps.secretBox.seal(placeOf(request), JSON.stringify(answer));
  await deps.store.write((tx) => tx.idempotency.replace(request.scope, request.key, sealed));
}

/** The request was refused and changed nothing: the same key may try again. */
export async function forgetRequest(
  { store }: Pick<Deps, 'store'>,
  { scope, key }: RepeatedRequest,
): Promise<void> {
  await store.write((tx) => tx.idempotency.replace(scope, key, null));
}

const UNDER_WAY = '';

function placeOf({ scope, key }: RepeatedRequest) {
  return { purpose: 'kept-answer', row: `${scope} ${key}` };
}
