import { z } from 'zod';
import { ERROR_CODES, FIELD_CODES } from '../../../contract/errors.ts';
import { id } from '../../../contract/primitives.ts';

export const byId = z.strictObject({ id });

/** A booking by its id; the visitor's routes answer the same paths for the tokens of links. */
export const bookingRef = z.strictObject({ ref: id });

/** Every admin route asks for a key, or for somebody signed in. */
export const security = [{ apiKey: [] }, { session: [] }];

export const errorBody = z.strictObject({
  error: z.strictObject({
    code: z.enum(ERROR_CODES),
    message: z.string(),
    fields: z
      .record(z.string(), z.strictObject({ code: z.enum(FIELD_CODES), message: z.string() }))
      .optional(),
    nearest: z.array(z.string()).optional(),
    contact: z
      .strictObject({ phone: z.string().nullable(), email: z.string().nullable() })
      .optional(),
  }),
});

/** A required JSON body. */
export function jsonBody<T extends z.ZodType>(
  schema: T,
): { required: true; content: { 'application/json': { schema: T } } } {
  return { required: true, content: { 'application/json': { schema } } };
}

/** A JSON answer. */
export function json<T extends z.ZodType>(
  description: string,
  schema: T,
): { description: string; content: { 'application/json': { schema: T } } } {
  return { description, content: { 'application/json': { schema } } };
}

/** `{ items: […] }`, so that a list can grow other fields. */
export function listOf<T extends z.ZodType>(schema: T): z.ZodObject<{ items: z.ZodArray<T> }> {
  return z.strictObject({ items: z.array(schema) });
}

export const removed = { description: 'Gone' };

/** What every admin route can answer besides. */
export const refusals = {
  400: json('The request does not fit the contract: see `error.fields`', errorBody),
  401: json('No key, or one that is not known', errorBody),
  403: json('The key may not do this', errorBody),
  404: json('Not found in this business', errorBody),
  429: json('Too many changes; see `Retry-After`', errorBody),
};

/** A refusal because of what is already there. */
export const conflict = json('What is already there forbids it', errorBody);
