import type { CustomerErased, CustomerExport } from '@bookingsaas/server/contract/customers';
import type { Ask } from './api.ts';

/** What is known of one customer, by an address or a number. */
export function createCustomersAdmin(ask: Ask) {
  return {
    export: (person: string) => ask<CustomerExport>('POST', '/v1/customers/export', { person }),
    erase: (person: string) =>
      ask<CustomerErased>('POST', '/v1/customers/erase', { person, confirmation: person }),
  };
}
