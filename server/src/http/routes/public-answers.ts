import { errorBody, json } from './admin/route-parts.ts';

/** What every public route can answer besides. */
export const publicRefusals = {
  400: json('The request does not fit the contract: see `error.fields`', errorBody),
  404: json('Not found', errorBody),
  429: json('Too many requests: wait as long as `Retry-After` says, in seconds', errorBody),
};

/** What a route that writes can answer besides. */
export const writeRefusals = {
  ...publicRefusals,
  403: json('Not from this site, or too late', errorBody),
  409: json('Somebody was faster, or it is over: see `error.code` and `error.nearest`', errorBody),
  422: json('Understood, but not possible: see `error.code`', errorBody),
};
