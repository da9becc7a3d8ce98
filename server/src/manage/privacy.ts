import { createZoneTable } from '../domain/time/zone.ts';
import { forgetAnswers } from '../usecases/bookings/forget-answers.ts';
import { erasePerson } from '../usecases/privacy/erase-person.ts';
import { forgetCustomers } from '../usecases/privacy/forget-customers.ts';
import { forgetSent } from '../usecases/privacy/forget-sent.ts';
import { businessOf } from './accounts.ts';
import type { Command } from './command.ts';

export const eraseCommand: Command = {
  name: 'erase',
  does: 'Erases one customer from a business: bookings to come are cancelled, past ones lose the name.',
  usage: '--business salon --person bea@example.net',
  options: {
    business: { type: 'string', says: 'the slug of the business' },
    person: { type: 'string', says: 'an e-mail address or a phone number' },
  },
  async run({ store, secrets, clock, phones }, given) {
    const opened = await store();
    const business = await businessOf(opened, given.needed('business'));
    const deps = {
      store: opened,
      secrets: await secrets(),
      clock,
      phones,
      zones: createZoneTable(),
      // The server's own timer finds what was added.
      wakeOutbox: () => undefined,
    };
    const erased = await erasePerson(deps, business.id, given.needed('person'));
    return JSON.stringify(erased, null, 2);
  },
};

export const cleanupCommand: Command = {
  name: 'run-cleanup',
  does: 'Does at once what the server does by itself every hour: forgets customers past their time, and what was delivered.',
  usage: '',
  options: {},
  async run({ store, clock }) {
    const deps = { store: await store(), clock };
    const customers = await forgetCustomers(deps);
    const sent = await forgetSent(deps);
    const answers = await forgetAnswers(deps);
    return JSON.stringify({ customers, sent, answers }, null, 2);
  },
};
