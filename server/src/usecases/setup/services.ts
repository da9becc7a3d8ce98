import { AppError } from '../../contract/app-error.ts';
import type { Question, Service, ServiceInput, ServicePatch } from '../../contract/services.ts';
import { present, requireStaff, wasFound } from './owned.ts';
import type { SetupDeps } from './setup-deps.ts';

/** Every service, by position. */
export async function listServices({ store }: SetupDeps, businessId: string): Promise<Service[]> {
  return store.read.services.list(businessId);
}

/** One service. @throws AppError `services.not_found` */
export async function showService(
  { store }: SetupDeps,
  businessId: string,
  id: string,
): Promise<Service> {
  return present(await store.read.services.byId(businessId, id), 'services.not_found');
}

/** A new service. @throws AppError `staff.not_found` */
export async function addService(
  { store, secrets }: SetupDeps,
  businessId: string,
  input: ServiceInput,
): Promise<Service> {
  checkQuestions(input.questions);
  const id = secrets.newId('svc');
  return store.write(async (tx) => {
    await requireStaff(tx, businessId, input.staffIds);
    await tx.services.insert(businessId, { ...input, id });
    await tx.businesses.touchAvailability(businessId);
    return present(await tx.services.byId(businessId, id), 'services.not_found');
  });
}

/** Changes what the patch names. Bookings made before keep their length and buffers. */
export async function changeService(
  { store }: SetupDeps,
  { businessId, id }: { businessId: string; id: string },
  patch: ServicePatch,
): Promise<Service> {
  checkQuestions(patch.questions ?? []);
  return store.write(async (tx) => {
    wasFound((await tx.services.byId(businessId, id)) !== null, 'services.not_found');
    await requireStaff(tx, businessId, patch.staffIds ?? []);
    await tx.services.update(businessId, id, patch);
    await tx.businesses.touchAvailability(businessId);
    return present(await tx.services.byId(businessId, id), 'services.not_found');
  });
}

/** @throws AppError `services.in_use` when bookings refer to it */
export async function removeService(
  { store }: SetupDeps,
  businessId: string,
  id: string,
): Promise<void> {
  await store.write(async (tx) => {
    wasFound(await tx.services.remove(businessId, id), 'services.not_found');
    await tx.businesses.touchAvailability(businessId);
  });
}

// A choice without choices could never be answered, and two questions of one id would share an answer.
function checkQuestions(questions: readonly Question[]): void {
  const seen = new Set<string>();
  for (const [index, question] of questions.entries()) {
    if (seen.has(question.id)) refuse(`questions.${index}.id`, 'Used by another question');
    if (question.kind === 'choice' && question.choices.length === 0)
      refuse(`questions.${index}.choices`, 'A choice needs choices');
    seen.add(question.id);
  }
}

function refuse(path: string, message: string): never {
  throw new AppError('request.invalid', {
    details: { fields: { [path]: { code: 'invalid', message } } },
  });
}
