import { z } from 'zod';
import { id, instant } from './primitives.ts';

export const API_KEY_SCOPES = ['read', 'write'] as const;
export const apiKeyScope = z.enum(API_KEY_SCOPES);
export type ApiKeyScope = z.infer<typeof apiKeyScope>;

export const apiKeyInput = z.strictObject({
  name: z.string().trim().min(1).max(120),
  /** `write` also reads. */
  scopes: z
    .array(apiKeyScope)
    .min(1)
    .max(2)
    .default((): ApiKeyScope[] => ['read', 'write']),
});
export type ApiKeyInput = z.infer<typeof apiKeyInput>;

/** A key as it is listed: the secret itself is shown once, when it is made. */
export const apiKey = z.strictObject({
  id,
  name: z.string(),
  scopes: z.array(apiKeyScope),
  createdAt: instant,
  /** Accurate to a minute. */
  lastUsedAt: instant.nullable(),
});
export type ApiKeyView = z.infer<typeof apiKey>;

export const newApiKey = z.strictObject({ ...apiKey.shape, secret: z.string() });
export type NewApiKey = z.infer<typeof newApiKey>;
