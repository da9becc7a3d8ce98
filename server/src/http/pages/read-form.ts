import type { Context } from 'hono';
import { AppError } from '../../contract/app-error.ts';

/** What was typed into a form, by the name of the field; files are left out. @throws AppError `request.invalid` */
export async function readForm(c: Context): Promise<Readonly<Record<string, string>>> {
  const body = await c.req.parseBody().catch((cause: unknown) => {
    throw new AppError('request.invalid', { message: 'The body is not a form', cause });
  });
  return Object.fromEntries(
    Object.entries(body).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
