import type { Instant } from '../domain/availability/types.ts';

export interface Clock {
  now(): Instant;
}
