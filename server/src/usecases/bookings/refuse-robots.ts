import { AppError } from '../../contract/app-error.ts';

/**
 * People need a moment to write; and no person sees the field called website.
 * @throws AppError `request.invalid`, `bookings.too_fast`
 */
export function refuseRobots({
  website,
  filledInMs,
}: {
  website?: string | undefined;
  filledInMs?: number | undefined;
}): void {
  if (website !== undefined && website !== '') {
    throw new AppError('request.invalid', {
      message: 'A field that must stay empty was filled in',
      details: { fields: { website: { code: 'invalid', message: 'Leave this empty' } } },
    });
  }
  if (filledInMs !== undefined && filledInMs < LEAST_FILL_MS) {
    throw new AppError('bookings.too_fast', {
      message: 'This was too fast for a person; send it again',
    });
  }
}

const LEAST_FILL_MS = 1_500;
