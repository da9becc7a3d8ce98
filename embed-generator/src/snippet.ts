/** A loader kept for ever under an address made of its content, see `POST /api/v1/pinned-loaders`. */
export interface PinnedSource {
  readonly url: string;
  readonly integrity: string;
}

/** What can be chosen for one page; left out, the loader of today and no frame. */
export interface SnippetChoice {
  readonly isIsolated?: boolean;
  /** Written only when isolated: such a widget asks for no settings before it is drawn. */
  readonly placement?: string;
  readonly height?: number | null;
  readonly pinned?: PinnedSource | null;
  /** Whether the page's `dataLayer` is told of steps; written only when isolated. */
  readonly dataLayer?: boolean;
}

/** The two lines an owner pastes. They name only the widget, so that settings can change without them. */
export function snippetOf(
  origin: string,
  key: string,
  {
    isIsolated = false,
    placement = 'inline',
    height = null,
    pinned = null,
    dataLayer = false,
  }: SnippetChoice = {},
): string {
  const source =
    pinned === null
      ? `src="${origin}/embed.js"`
      : `src="${pinned.url}" integrity="${pinned.integrity}" crossorigin="anonymous"`;
  return [
    `<script async ${source}></script>`,
    `<booking-widget widget="${key}"${isIsolated ? ` isolate${placed(placement, height)}${dataLayer ? ' datalayer' : ''}` : ''}></booking-widget>`,
  ].join('\n');
}

/** The address of the booking page alone. */
export function pageOf(origin: string, key: string): string {
  return `${origin}/w/${key}`;
}

function placed(placement: string, height: number | null): string {
  if (placement === 'popup' || placement === 'floating') return ` placement="${placement}"`;
  return height === null ? '' : ` height="${height}"`;
}
