import type { BookingRequest } from '../../contract/bookings.ts';
import { deviceOf } from '../../domain/analytics/device.ts';

/** A booking's request with what it is made with, as the browser says; whatever it claims itself is not believed. */
export function withDevice(request: BookingRequest, userAgent: string | undefined): BookingRequest {
  const { device: _, ...source } = request.source ?? {};
  const device = deviceOf(userAgent ?? '');
  if (device !== 'unknown') return { ...request, source: { ...source, device } };
  return request.source === undefined ? request : { ...request, source };
}
