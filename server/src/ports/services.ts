import type { Service, ServiceInput, ServicePatch } from '../contract/services.ts';

export interface Services {
  byId(businessId: string, id: string): Promise<Service | null>;
  /** With their people, in two queries; by position, then id. */
  list(businessId: string): Promise<Service[]>;
  insert(businessId: string, service: ServiceInput & { id: string }): Promise<void>;
  update(businessId: string, id: string, patch: ServicePatch): Promise<boolean>;
  /** @throws AppError `services.in_use` when bookings refer to it (deactivate instead). */
  remove(businessId: string, id: string): Promise<boolean>;
}
