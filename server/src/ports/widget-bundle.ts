import type { WidgetView } from '../contract/widgets.ts';

/** The built widget: files for other people's pages, and the booking page itself. */
export interface WidgetBundle {
  /** Changes with every build. */
  version(): Promise<string>;
  /** `embed.js` or `assets/…`; null when there is no such file. */
  file(path: string): Promise<BundleFile | null>;
  /** The complete HTML of the booking page, style, script and first times in it. */
  renderPage(page: BundlePage): Promise<RenderedPage>;
}

export interface RenderedPage {
  readonly html: string;
  /** Text of its inline scripts: the only ones a policy may let run. */
  readonly scripts: readonly string[];
}

export interface BundleFile {
  readonly type: string;
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly br: Uint8Array<ArrayBuffer>;
  readonly gzip: Uint8Array<ArrayBuffer>;
  /** False for a name of an earlier build that the present one stands in for. */
  readonly isImmutable: boolean;
}

export interface BundlePage {
  readonly view: WidgetView;
  readonly locale: string;
  readonly isEmbedded: boolean;
  /** What of the request's query changes the page. */
  readonly params: Readonly<Record<string, string>>;
}
