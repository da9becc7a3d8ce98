import { AppError } from '../contract/app-error.ts';
import type { Instant } from '../domain/availability/types.ts';

/** Where a page of a list ended: lists are ordered by an instant, then by id. */
export interface Cursor {
  readonly at: Instant;
  readonly id: string;
}

/** The text a client hands back for the next page. */
export function writeCursor({ at, id }: Cursor): string {
  return `${at}~${id}`;
}

/** @throws AppError `request.invalid` for a text that was not written here */
export function readCursor(text: string): Cursor {
  const parts = /^(?<at>-?\d{1,16})~(?<id>\w{1,64})$/u.exec(text)?.groups;
  if (parts?.['at'] === undefined || parts['id'] === undefined) {
    throw new AppError('request.invalid', {
      message: 'This cursor is not one of ours',
      details: { fields: { cursor: { code: 'invalid', message: 'Send back `next` unchanged' } } },
    });
  }
  return { at: Number(parts['at']), id: parts['id'] };
}
