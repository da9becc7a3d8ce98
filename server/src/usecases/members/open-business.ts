import { AppError } from '../../contract/app-error.ts';
import { businessInput } from '../../contract/businesses.ts';
import type { Business } from '../../contract/businesses.ts';
import { scheduleInput } from '../../contract/schedules.ts';
import type { NewBusiness } from '../../contract/session.ts';
import { staffInput } from '../../contract/staff.ts';
import type { Repositories } from '../../ports/store.ts';
import type { User } from '../../ports/users.ts';
import { present } from '../setup/owned.ts';
import type { AccountDeps } from './deps.ts';

type Deps = Pick<AccountDeps, 'store' | 'secrets' | 'clock' | 'isSignUpOpen'>;

const OFFICE_HOURS: readonly (readonly [string, string])[] = [['09:00', '17:00']];

/**
 * Opens a business: Monday to Friday nine to five, its owner the only person, nothing to book yet.
 * @throws AppError `auth.sign_up_closed`
 */
export async function openBusiness(deps: Deps, user: User, input: NewBusiness): Promise<Business> {
  return deps.store.write(async (tx) => {
    if (!(await mayOpenBusinesses(deps, tx, user))) {
      throw new AppError('auth.sign_up_closed', {
        message: 'New businesses cannot be opened here',
      });
    }
    return writeBusiness(deps, tx, { user, input });
  });
}

/** Everybody where sign-up is open; elsewhere only whoever set the installation up. */
export async function mayOpenBusinesses(
  { isSignUpOpen }: Pick<Deps, 'isSignUpOpen'>,
  read: Repositories,
  user: User,
): Promise<boolean> {
  return isSignUpOpen || (await read.users.first())?.id === user.id;
}

/** The same inside a transaction, for whoever was already found to be allowed. */
export async function writeBusiness(
  { secrets, clock }: Pick<Deps, 'secrets' | 'clock'>,
  tx: Repositories,
  { user, input }: { user: User; input: NewBusiness },
): Promise<Business> {
  const id = secrets.newId('biz');
  const createdAt = clock.now();
  const slug = await freeSlug(tx, input.name);
  await tx.businesses.insert({
    ...businessInput.parse({ ...input, email: user.email }),
    id,
    slug,
    createdAt,
  });
  await tx.schedules.insert(id, { ...firstSchedule(input), id: secrets.newId('sch') });
  const staffId = secrets.newId('stf');
  await tx.staff.insert(id, {
    ...staffInput.parse({ name: user.name, email: user.email }),
    id: staffId,
  });
  await tx.members.insert({
    id: secrets.newId('mbr'),
    businessId: id,
    email: user.email,
    name: user.name,
    role: 'owner',
    staffId,
    userId: user.id,
    createdAt,
  });
  return present(await tx.businesses.byId(id), 'businesses.not_found');
}

function firstSchedule({ timezone, locale }: NewBusiness) {
  const name = locale === 'fr' ? 'Horaires' : 'Opening hours';
  const weekly = Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, OFFICE_HOURS]),
  );
  return scheduleInput.parse({ name, timezone, weekly, isDefault: true });
}

/** `Salon Lumière` gives `salon-lumiere`, or `salon-lumiere-2` when that is taken. */
async function freeSlug(tx: Repositories, name: string): Promise<string> {
  const plain = name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')
    .slice(0, 34);
  const stem = plain.length < 2 ? 'business' : plain;
  for (let count = 1; ; count += 1) {
    const slug = count === 1 ? stem : `${stem}-${count}`;
    if ((await tx.businesses.bySlug(slug)) === null) return slug;
  }
}
