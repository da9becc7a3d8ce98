import { z } from 'zod';
import type { Business } from '../contract/businesses.ts';
import { businessInput } from '../contract/businesses.ts';
import type { OpenedStore } from '../db/open-store.ts';
import { createApiKey } from '../usecases/setup/api-keys.ts';
import { addLink } from '../usecases/members/links.ts';
import { createBusiness } from '../usecases/setup/business.ts';
import { checked, UsageError } from './command.ts';
import type { Command } from './command.ts';

const newBusiness = businessInput.extend({
  slug: z
    .string()
    .regex(
      /^[a-z0-9][a-z0-9-]{1,39}$/u,
      'Small letters, digits and hyphens, such as salon-lumiere',
    ),
});

export const createBusinessCommand: Command = {
  name: 'create-business',
  does: 'Makes a business.',
  usage: '--slug salon --name "Salon Lumière"',
  options: {
    slug: { type: 'string', says: 'a short name for commands, such as salon-lumiere' },
    name: { type: 'string', says: 'the name visitors see' },
    timezone: { type: 'string', says: 'an IANA zone (Europe/Paris)' },
    country: { type: 'string', says: 'two capital letters (FR)' },
    currency: { type: 'string', says: 'three capital letters (EUR)' },
    locale: { type: 'string', says: 'fr or en (fr)' },
    email: { type: 'string', says: 'where visitors can write' },
    phone: { type: 'string', says: 'where visitors can call' },
    address: { type: 'string', says: 'where it is' },
  },
  async run({ store, secrets, clock }, given) {
    const input = checked(newBusiness, {
      slug: given.needed('slug'),
      name: given.needed('name'),
      timezone: given.text('timezone') ?? 'Europe/Paris',
      country: given.text('country') ?? 'FR',
      currency: given.text('currency') ?? 'EUR',
      locale: given.text('locale') ?? 'fr',
      email: given.text('email') ?? null,
      phone: given.text('phone') ?? null,
      address: given.text('address') ?? null,
    });
    const deps = { store: await store(), secrets: await secrets(), clock };
    const business = await createBusiness(deps, input);
    return `Made ${business.name} (${business.slug}). Next: pnpm manage api-key --business ${business.slug}`;
  },
};

export const createOwnerCommand: Command = {
  name: 'create-owner',
  does: 'Names an owner of a business and prints a link with which they choose a password.',
  usage: '--business salon --email ines@example.com --name "Inès"',
  options: {
    business: { type: 'string', says: 'the slug of the business' },
    email: { type: 'string', says: 'the owner’s address' },
    name: { type: 'string', says: 'the owner’s name' },
  },
  async run({ store, secrets, clock, config }, given) {
    const owner = checked(
      z.strictObject({ email: z.email(), name: z.string().trim().min(1).max(120) }),
      { email: given.needed('email'), name: given.needed('name') },
    );
    const opened = await store();
    const business = await businessOf(opened, given.needed('business'));
    const id = (await secrets()).newId('mbr');
    const link = await opened.write(async (tx) => {
      await tx.members.insert({
        id,
        businessId: business.id,
        ...owner,
        role: 'owner',
        staffId: null,
        createdAt: clock.now(),
      });
      const links = { secrets: await secrets(), clock, publicUrl: config.publicUrl };
      return addLink(links, tx, { kind: 'invitation', memberId: id });
    });
    return `${owner.name} <${owner.email}> owns ${business.name}. To sign in, within seven days:\n${link}`;
  },
};

export const apiKeyCommand: Command = {
  name: 'api-key',
  does: 'Makes an API key and prints it; it is shown this once.',
  usage: '--business salon [--name "Website import"] [--read-only]',
  options: {
    business: { type: 'string', says: 'the slug of the business' },
    name: { type: 'string', says: 'what the key is for (Command line)' },
    'read-only': { type: 'boolean', says: 'the key may look but not change' },
  },
  async run({ store, secrets, clock }, given) {
    const opened = await store();
    const business = await businessOf(opened, given.needed('business'));
    const made = await createApiKey(
      { store: opened, secrets: await secrets(), clock },
      business.id,
      {
        name: given.text('name') ?? 'Command line',
        scopes: given.isSet('read-only') ? ['read'] : ['read', 'write'],
      },
    );
    return made.secret;
  },
};

/** @throws UsageError with the slugs there are */
export async function businessOf(store: OpenedStore, slug: string): Promise<Business> {
  const business = await store.read.businesses.bySlug(slug);
  if (business !== null) return business;
  const slugs = (await store.read.businesses.list()).map((one) => one.slug);
  const known =
    slugs.length === 0
      ? 'There is none yet: make one with create-business'
      : `There is: ${slugs.join(', ')}`;
  throw new UsageError(`No business has the slug "${slug}". ${known}.`);
}
