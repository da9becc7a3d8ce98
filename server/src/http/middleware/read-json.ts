import type { Context } from 'hono';
import type { z } from 'zod';
import { AppError } from '../../contract/app-error.ts';
import { invalidRequest } from './field-errors.ts';

/** The JSON body, as its contract. @throws AppError `request.unsupported_type`, `request.invalid` */
export async function readJson<Schema extends z.ZodType>(
  c: Context,
  contract: Schema,
): Promise<z.output<Schema>> {
  const type = c.req.header('Content-Type') ?? '';
  if (!/^application\/json\b/iu.test(type)) {
    throw new AppError('request.unsupported_type', { message: 'Send application/json' });
  }
  const read = contract.safeParse(await parse(c));
  if (!read.success) throw invalidRequest(read.error.issues);
  return read.data;
}

async function parse(c: Context): Promise<unknown> {
  try {
    return await c.req.json();
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('request.invalid', { message: 'The body is not JSON', cause });
  }
}
