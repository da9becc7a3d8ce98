import { exportJson } from '../usecases/export/export-json.ts';
import { businessOf } from './accounts.ts';
import type { Command } from './command.ts';

export const exportCommand: Command = {
  name: 'export',
  does: 'Prints everything stored about a business as JSON, without keys, secrets and links.',
  usage: '--business salon > salon.json',
  options: { business: { type: 'string', says: 'the slug of the business' } },
  async run({ store, clock }, given) {
    const opened = await store();
    const business = await businessOf(opened, given.needed('business'));
    const pieces = await Array.fromAsync(exportJson({ store: opened, clock }, business.id));
    return pieces.join('').trimEnd();
  },
};
