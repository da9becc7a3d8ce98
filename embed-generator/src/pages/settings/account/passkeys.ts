import type { Ask } from '../../../api.ts';

/** A passkey as the server lists it. */
export interface Passkey {
  readonly id: string;
  readonly name?: string | null;
  /** ISO-8601. */
  readonly createdAt: string;
  /** Kept by an account of several devices, such as a phone's maker offers. */
  readonly backedUp: boolean;
}

/** The requests about one's own passkeys. */
export function createPasskeys(ask: Ask) {
  return {
    list: () => ask<Passkey[]>('GET', '/auth/passkey/list-user-passkeys'),
    rename: (id: string, name: string) =>
      ask<undefined>('POST', '/auth/passkey/update-passkey', { id, name }),
    remove: (id: string) => ask<undefined>('POST', '/auth/passkey/delete-passkey', { id }),
    /** Has the device make one. False when it made none, or the person chose not to. */
    async add(name: string): Promise<boolean> {
      const options = await ask<PublicKeyCredentialCreationOptionsJSON>(
        'GET',
        '/auth/passkey/generate-register-options',
      );
      const credential = await navigator.credentials
        .create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
        .catch(() => null);
      if (!(credential instanceof PublicKeyCredential)) return false;
      await ask('POST', '/auth/passkey/verify-registration', {
        response: credential.toJSON(),
        name,
      });
      return true;
    },
  };
}
