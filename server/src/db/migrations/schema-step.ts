import type { Kysely } from 'kysely';
import type { Dialect } from '../handle.ts';

/** One step of the schema. Never edited once released; knows no table types, because those move on. */
export interface SchemaStep {
  readonly name: string;
  up(db: Kysely<unknown>, dialect: Dialect): Promise<void>;
}
