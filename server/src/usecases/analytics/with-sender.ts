import type { BookingRequest } from '../../contract/bookings.ts';
import { deviceOf } from '../../domain/analytics/device.ts';
import { siteOf } from '../../domain/analytics/origin.ts';

/** What a browser says of itself with every request. */
export interface Sender {
  readonly userAgent: string;
  /** The origin of the page that sends; undefined for a page of our own. */
  readonly sender: string | undefined;
}

/** A booking's request with what sends it and from which site; whatever it claims itself is not believed. */
export function withSender(request: BookingRequest, { userAgent, sender }: Sender): BookingRequest {
  const { device: _, site: __, ...source } = request.source ?? {};
  const device = deviceOf(userAgent);
  const site = siteOf(source, sender);
  const known = {
    ...source,
    ...(device === 'unknown' ? {} : { device }),
    ...(site === undefined ? {} : { site }),
  };
  return request.source === undefined && Object.keys(known).length === 0
    ? request
    : { ...request, source: known };
}
