import { askAnyone } from './ask.ts';

export function canUsePasskeys(): boolean {
  return (
    'PublicKeyCredential' in globalThis &&
    typeof PublicKeyCredential.parseRequestOptionsFromJSON === 'function'
  );
}

/** Asks the browser for a passkey of this site. False when the person chose none. */
export async function signInWithPasskey(): Promise<boolean> {
  const options = await askAnyone<PublicKeyCredentialRequestOptionsJSON>(
    'GET',
    '/auth/passkey/generate-authenticate-options',
  );
  const credential = await navigator.credentials
    .get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) })
    .catch(() => null);
  if (!(credential instanceof PublicKeyCredential)) return false;
  await askAnyone('POST', '/auth/passkey/verify-authentication', { response: credential.toJSON() });
  return true;
}
