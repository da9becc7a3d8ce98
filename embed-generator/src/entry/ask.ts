import { createAsk } from '../api.ts';

/** Asks without a business, as pages before the console do. */
export const askAnyone = createAsk({ businessId: null, onSignedOut: () => {} });
