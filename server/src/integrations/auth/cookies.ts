const PREFIX = 'bookings';

/** How the library names its cookies; over https their names say that nobody else could have set them. */
export function cookiesOf(publicUrl: string): {
  readonly prefix: string;
  readonly isSecure: boolean;
  readonly sessionCookie: string;
} {
  const isSecure = publicUrl.startsWith('https:');
  return {
    prefix: PREFIX,
    isSecure,
    sessionCookie: `${isSecure ? '__Secure-' : ''}${PREFIX}.session_token`,
  };
}
