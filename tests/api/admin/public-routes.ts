/** Routes that ask for no key, each by decision. */
export const PUBLIC_ROUTES: readonly RegExp[] = [
  // Signing in, and what belongs to whoever is signed in, whatever the business; `tests/api/auth` tries them.
  /^(?:GET|POST) \/api\/auth\/[\w/-]+$/u,
  /^(?:GET \/api\/v1\/(?:sessions?|installation)|DELETE \/api\/v1\/sessions(?:\/:id)?|POST \/api\/v1\/businesses)$/u,
  // Links that work once, by the unguessable token in them.
  // A reader wrote, or Twilio tells what became of a message: its signature proves that it is Twilio.
  /^POST \/api\/integrations\/twilio\/(?:inbound|status)$/u,
  // Google says that a calendar changed: the token of the channel proves that it is Google.
  /^POST \/api\/integrations\/google\/webhook$/u,
  /^(?:GET|POST) \/api\/v1\/(?:setup|invitations)\/:token(?:\/acceptance)?$/u,
  // Google sends a browser back here; the session it left with decides.
  /^GET \/api\/integrations\/google\/callback$/u,
  /^GET \/(?:healthz|readyz|metrics)$/u,
  /^GET \/api\/(?:openapi\.json|docs)$/u,
  /^GET \/(?:embed\.js|embed\/:file|assets\/:name|oembed|preview)$/u,
  /^GET \/console(?:\/assets\/:name|\/\*)?$/u,
  // A draft that its owner sealed: whoever has the link may look.
  /^GET \/api\/v1\/drafts\/:draft(?:\/availability)?$/u,
  // What a widget asks; a key in the path, no other.
  /^GET \/api\/v1\/widgets\/:key(?:\/availability)?$/u,
  /^(?:POST|PUT|DELETE) \/api\/v1\/widgets\/:key\/(?:bookings|holds|events|waitlist)(?:\/:visit)?$/u,
  // A visitor's own booking, by the unguessable token of its link.
  /^(?:GET|POST) \/api\/v1\/bookings\/:ref\{\(\?!bkg_\)\[\^\/\]\+\}(?:\/move|\/cancellation)?$/u,
  // Questions before a request from another origin.
  /^OPTIONS \/api\/v1\/(?:widgets|bookings)\/[^ ]+$/u,
  // One person's bookings for calendar programs, by the unguessable token of the address.
  /^GET \/f\/:token$/u,
  // Pages for visitors.
  /^(?:GET|POST) \/[blw]\/:\w+(?:\{[^}]+\})?(?:\/\w+)?$/u,
];
