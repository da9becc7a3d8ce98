/** Height of a minute in px: an hour is 72. */
export const MINUTE_PX = 1.2;
