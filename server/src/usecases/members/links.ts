import { AppError } from '../../contract/app-error.ts';
import type { AccountLink } from '../../ports/account-links.ts';
import type { Repositories } from '../../ports/store.ts';
import type { AccountDeps } from './deps.ts';

const HOUR = 3_600_000;
const LIVES: Readonly<Record<AccountLink['kind'], number>> = {
  setup: 24 * HOUR,
  invitation: 7 * 24 * HOUR,
};

type Deps = Pick<AccountDeps, 'secrets' | 'clock' | 'publicUrl'>;

/** A new link that works once; an invitation ends the ones before it. Only its hash is stored. */
export async function addLink(
  { secrets, clock, publicUrl }: Deps,
  tx: Repositories,
  to: { kind: 'setup' } | { kind: 'invitation'; memberId: string },
): Promise<string> {
  const memberId = to.kind === 'setup' ? null : to.memberId;
  if (memberId !== null) await tx.accountLinks.endAll({ memberId });
  const token = secrets.newToken();
  const createdAt = clock.now();
  await tx.accountLinks.insert({
    hash: secrets.hash(token),
    kind: to.kind,
    memberId,
    createdAt,
    expiresAt: createdAt + LIVES[to.kind],
  });
  return `${publicUrl}/console/${to.kind}?token=${token}`;
}

/** What a link stands for. @throws AppError `auth.link_not_valid` when it is used, too old or of another kind */
export async function openLink(
  { secrets, clock }: Pick<Deps, 'secrets' | 'clock'>,
  read: Repositories,
  { kind, token }: { kind: AccountLink['kind']; token: string },
): Promise<AccountLink> {
  const link = await read.accountLinks.byHash(secrets.hash(token));
  if (link === null || link.kind !== kind || link.expiresAt <= clock.now()) throw notValid();
  return link;
}

/** Ends a link; of two who use it at once only one succeeds. @throws AppError `auth.link_not_valid` */
export async function useLink(
  deps: Pick<Deps, 'secrets' | 'clock'>,
  tx: Repositories,
  of: { kind: AccountLink['kind']; token: string },
): Promise<AccountLink> {
  const link = await openLink(deps, tx, of);
  if (!(await tx.accountLinks.end(link.hash))) throw notValid();
  return link;
}

function notValid(): AppError {
  return new AppError('auth.link_not_valid', {
    message: 'This link was used already or is too old',
  });
}
