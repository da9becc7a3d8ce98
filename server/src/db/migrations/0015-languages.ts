import type { SchemaStep } from './schema-step.ts';

/** In which languages a business is shown; null means every one there are texts for. */
export const languages: SchemaStep = {
  name: '0015-languages',
  async up(db) {
    await db.schema.alterTable('businesses').addColumn('languages', 'text').execute();
  },
};
