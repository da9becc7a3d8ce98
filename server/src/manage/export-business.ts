import { exportJson } from '../usecases/export/export-json.ts';
import { exportPerson } from '../usecases/privacy/export-person.ts';
import { businessOf } from './accounts.ts';
import type { Command } from './command.ts';

export const exportCommand: Command = {
  name: 'export',
  does: 'Prints everything stored about a business, or one customer of it, as JSON, without keys, secrets and links.',
  usage: '--business salon [--person bea@example.net] > salon.json',
  options: {
    business: { type: 'string', says: 'the slug of the business' },
    person: { type: 'string', says: 'only this customer: an e-mail address or a phone number' },
  },
  async run({ store, clock, phones }, given) {
    const opened = await store();
    const business = await businessOf(opened, given.needed('business'));
    const person = given.text('person');
    if (person !== undefined) {
      const deps = { store: opened, clock, phones };
      return JSON.stringify(await exportPerson(deps, business.id, person), null, 2);
    }
    const pieces = await Array.fromAsync(exportJson({ store: opened, clock }, business.id));
    return pieces.join('').trimEnd();
  },
};
