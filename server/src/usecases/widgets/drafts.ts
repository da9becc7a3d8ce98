import { AppError } from '../../contract/app-error.ts';
import type { Availability, AvailabilityQuery } from '../../contract/availability.ts';
import type { SealedDraft } from '../../contract/drafts.ts';
import { widgetInput } from '../../contract/widgets.ts';
import type { Widget, WidgetInput, WidgetView } from '../../contract/widgets.ts';
import { availabilityOf } from '../availability/show-availability.ts';
import type { Core } from '../core.ts';
import { requireServices, requireStaff } from '../setup/owned.ts';
import { toWire } from '../wire.ts';
import { openWidget } from './show-widget.ts';

type Owned = Widget & { readonly businessId: string };

const VALID_MS = 30 * 86_400_000;
// As part of an address it has to pass through every server in between.
const LONGEST = 6_000;

/**
 * Seals a widget as it would be published into a text. Nothing is stored: the text carries the draft and a keyed hash,
 * so that nobody can show what the owner did not choose. @throws AppError `widgets.not_found` and the like
 */
export async function sealDraft(
  { store, clock, secrets, publicUrl }: Pick<Core, 'store' | 'clock' | 'secrets' | 'publicUrl'>,
  { businessId, key }: { readonly businessId: string; readonly key: string },
  draft: WidgetInput,
): Promise<SealedDraft> {
  const widget = await store.read.widgets.byKey(key);
  if (widget?.businessId !== businessId) throw new AppError('widgets.not_found');
  await requireServices(store.read, businessId, draft.serviceIds);
  await requireStaff(store.read, businessId, draft.staffIds);
  const until = clock.now() + VALID_MS;
  const payload = written({ key, until, draft });
  const sealed = `${payload}.${sealOf(secrets, payload)}`;
  if (sealed.length > LONGEST) throw new AppError('request.too_large');
  return { draft: sealed, url: `${publicUrl}/preview#${sealed}`, validUntil: toWire(until) };
}

/** What the widget of a draft shows. @throws AppError `widgets.not_found` when it is forged, too old or gone */
export async function showDraft(core: Core, sealed: string): Promise<WidgetView> {
  return (await openWidget(core, await opened(core, sealed))).view;
}

/** Free times of what a draft offers. @throws AppError as `showAvailability` does */
export async function draftAvailability(
  core: Core,
  sealed: string,
  query: AvailabilityQuery,
): Promise<Availability> {
  return (await availabilityOf(core, await opened(core, sealed), query)).answer;
}

async function opened(core: Core, sealed: string): Promise<Owned> {
  const [payload = '', seal] = sealed.split('.');
  if (seal !== sealOf(core.secrets, payload)) throw notFound();
  const { key, until, draft } = read(payload);
  const widget = core.clock.now() < until ? await core.store.read.widgets.byKey(key) : null;
  if (widget === null) throw notFound();
  return { ...widget, ...draft };
}

// No id of a booking has a colon, so this is nobody's link token.
function sealOf(secrets: Core['secrets'], payload: string): string {
  return secrets.linkToken(`draft:${payload}`);
}

interface Content {
  readonly key: string;
  readonly until: number;
  readonly draft: WidgetInput;
}

function written(content: Content): string {
  return new TextEncoder()
    .encode(JSON.stringify(content))
    .toBase64({ alphabet: 'base64url', omitPadding: true });
}

function read(payload: string): Content {
  const text = new TextDecoder().decode(Uint8Array.fromBase64(payload, { alphabet: 'base64url' }));
  // @NOTE only what we sealed ourselves arrives here; an older version may have known fewer fields.
  const { key, until, draft } = JSON.parse(text) as Content;
  return { key, until, draft: widgetInput.parse(draft) };
}

function notFound(): AppError {
  return new AppError('widgets.not_found', { message: 'This preview is not valid any more' });
}
