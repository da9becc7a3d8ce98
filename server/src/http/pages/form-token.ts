import { timingSafeEqual } from 'node:crypto';
import type { Core } from '../../usecases/core.ts';

export type FormAction = 'move' | 'cancellation' | 'booking' | 'refusal' | 'departure';

interface Form {
  readonly action: FormAction;
  readonly bookingId: string;
  /** A form drawn before the booking changed is no longer good. */
  readonly revision: number;
}

/** A keyed hash that only a page of ours can have written into a form, so that pressing it by chance changes nothing. */
export function formToken(
  { secrets }: Pick<Core, 'secrets'>,
  { action, bookingId, revision }: Form,
): string {
  // No id has a colon, so this is nobody's link token.
  return secrets.linkToken(`form:${action}:${bookingId}:${revision}`);
}

export function isFormToken(core: Pick<Core, 'secrets'>, form: Form, given: unknown): boolean {
  if (typeof given !== 'string') return false;
  const [expected, sent] = [Buffer.from(formToken(core, form)), Buffer.from(given)];
  return expected.length === sent.length && timingSafeEqual(expected, sent);
}
