import type { MessageSettings } from '@bookingsaas/server/contract/messages';
import type {
  ContentTemplateView,
  PlaceholderView,
  Preview,
  TemplateInput,
  TemplateKey,
  TemplateList,
  TemplateView,
} from '@bookingsaas/server/contract/templates';
import { useMemo, useState } from 'preact/hooks';
import { useConsole } from '../../../console-context.ts';
import { useLanguage, useTexts } from '../../../i18n/language.ts';
import { useLoaded } from '../../../loading/use-loaded.ts';
import type { Loaded } from '../../../loading/use-loaded.ts';
import { useSending } from '../../../loading/use-sending.ts';
import { useToasts } from '../../../ui/toasts.tsx';
import { channelsOf, nameOf } from './template-key.ts';
import type { Moment, Reader, TextLanguage } from './template-key.ts';
import { templateTexts } from './texts.ts';
import { usePreview } from './use-preview.ts';
import { wordingOf } from './written.ts';
import type { Wording } from './written.ts';

/** A text while it is written, as it stands in the fields. */
export interface Draft {
  readonly subject: string;
  readonly body: string;
  /** Left out, the signs of the text itself decide. */
  readonly isPlain?: boolean | undefined;
  readonly content: ContentTemplateView | null;
}

/** One text at work, once the texts are read. */
export interface OpenText {
  readonly list: TemplateList;
  readonly settings: MessageSettings;
  /** Those its reader's texts can name. */
  readonly placeholders: readonly PlaceholderView[];
  readonly wording: Wording;
  /** The language in which the team is written to; null while nobody knows. */
  readonly teamLanguage: TextLanguage | null;
  readonly chosen: TemplateKey;
  readonly saved: TemplateView;
  readonly draft: Draft;
  readonly isChanged: boolean;
  readonly preview: Preview | null;
  readonly isPreviewFailed: boolean;
  isDrafted(moment: Moment): boolean;
  choose(key: Partial<TemplateKey>): void;
  change(draft: Partial<Draft>): void;
  /** Forgets what was changed, or gives an own text back to the product. */
  reset(): void;
}

export interface TemplateDesk {
  readonly loaded: Loaded<unknown>;
  readonly open: OpenText | null;
  readonly isChanged: boolean;
  readonly isBusy: boolean;
  readonly error: unknown;
  readonly example: string;
  setExample(example: string): void;
  save(): void;
}

/** The texts of messages, what was changed in them, and how the one at work would look. */
export function useTemplateDesk(): TemplateDesk {
  const texts = useTexts(templateTexts);
  const language = useLanguage();
  const { admin } = useConsole();
  const { say } = useToasts();
  const { isBusy, error, send } = useSending();
  const list = useLoaded('templates', () => admin.templates.list());
  const settings = useLoaded('message-settings', () => admin.messages.settings());
  const [wanted, setWanted] = useState<Wanted>({});
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Drafted>>(new Map());
  const [example, setExample] = useState('worst');
  const business = useLoaded('business', () => admin.business.show());
  const teamLanguage = business.state === 'ready' ? business.value.locale : null;
  const all = list.state === 'ready' ? list.value.placeholders : NONE;
  const wordings = useMemo(() => wordingsOf(all, language), [all, language]);

  const isReady = list.state === 'ready' && settings.state === 'ready';
  const audience = wanted.audience ?? 'visitor';
  const moment = wanted.moment ?? (audience === 'visitor' ? 'reminder' : 'confirmed');
  const ways = settings.state === 'ready' ? channelsOf(settings.value, { audience, moment }) : [];
  const chosen: TemplateKey = {
    audience,
    moment,
    channel: wanted.channel ?? ways[0] ?? 'email',
    locale: wanted.locale ?? (audience === 'visitor' ? language : (teamLanguage ?? language)),
  };
  const wording = wordings[audience];
  const saved = isReady
    ? list.value.items.find((one) => nameOf(one) === nameOf(chosen))
    : undefined;
  const before = saved && draftOf(saved, wording);
  const draft = drafts.get(nameOf(chosen))?.draft ?? before;
  const shown = usePreview(
    draft === undefined
      ? null
      : { ...chosen, example, ...inputOf(chosen, draft, wording), content: undefined },
  );

  return {
    loaded: list.state === 'ready' ? settings : list,
    open: !isReady || saved === undefined || draft === undefined ? null : opened(saved, draft),
    isChanged: drafts.size > 0,
    isBusy,
    error,
    example,
    setExample,
    save: () => send(save),
  };

  function opened(one: TemplateView, now: Draft): OpenText | null {
    if (list.state !== 'ready' || settings.state !== 'ready') return null;
    return {
      list: list.value,
      settings: settings.value,
      placeholders: namedFor(audience, list.value.placeholders),
      wording,
      teamLanguage,
      chosen,
      saved: one,
      draft: now,
      isChanged: drafts.has(nameOf(chosen)),
      preview: shown.preview,
      isPreviewFailed: shown.isFailed,
      isDrafted: (of) =>
        [...drafts.values()].some(({ key }) => key.audience === audience && key.moment === of),
      choose: (key) => setWanted((before) => ({ ...before, ...unasked(key), ...key })),
      change: (patch) => change(one, { ...now, ...patch }),
      reset: () => (drafts.has(nameOf(chosen)) ? forget(chosen) : send(() => giveBack(chosen))),
    };
  }

  function change(one: TemplateView, now: Draft): void {
    if (isSame(now, draftOf(one, wording))) forget(one);
    else setDrafts((before) => new Map(before).set(nameOf(one), { key: keyOf(one), draft: now }));
  }

  function forget(key: TemplateKey): void {
    setDrafts((before) => new Map([...before].filter(([name]) => name !== nameOf(key))));
  }

  async function save(): Promise<void> {
    for (const { key, draft: now } of drafts.values()) {
      put(await admin.templates.save(key, inputOf(key, now, wordings[key.audience])));
      forget(key);
    }
    say(texts.saved(drafts.size));
  }

  async function giveBack(key: TemplateKey): Promise<void> {
    put(await admin.templates.reset(key));
    say(texts.resetDone);
  }

  function put(view: TemplateView): void {
    if (list.state !== 'ready') return;
    const items = list.value.items.map((one) => (nameOf(one) === nameOf(view) ? view : one));
    list.set({ ...list.value, items });
  }
}

/** What was chosen; the rest follows from it. */
type Wanted = { readonly [Part in keyof TemplateKey]?: TemplateKey[Part] | undefined };

interface Drafted {
  readonly key: TemplateKey;
  readonly draft: Draft;
}

const NONE: TemplateList['placeholders'] = [];

/** What another choice leaves open again. */
function unasked({ audience, moment }: Partial<TemplateKey>): Wanted {
  if (audience !== undefined) return { moment: undefined, channel: undefined, locale: undefined };
  return moment === undefined ? {} : { channel: undefined };
}

function namedFor(
  audience: Reader,
  placeholders: readonly PlaceholderView[],
): readonly PlaceholderView[] {
  return placeholders.filter(({ audiences }) => audiences.includes(audience));
}

/** Each reader's texts know other placeholders. */
function wordingsOf(
  placeholders: readonly PlaceholderView[],
  language: TextLanguage,
): Readonly<Record<Reader, Wording>> {
  const of = (audience: Reader) => wordingOf(namedFor(audience, placeholders), language);
  return { visitor: of('visitor'), owner: of('owner'), person: of('person') };
}

function keyOf({ audience, moment, channel, locale }: TemplateKey): TemplateKey {
  return { audience, moment, channel, locale };
}

function draftOf({ subject, body, isPlain, content }: TemplateView, wording: Wording): Draft {
  return {
    subject: wording.toShown(subject ?? ''),
    body: wording.toShown(body),
    isPlain,
    content,
  };
}

function inputOf(
  { channel }: TemplateKey,
  { subject, body, isPlain, content }: Draft,
  wording: Wording,
): TemplateInput {
  return {
    subject: channel === 'email' ? wording.toWire(subject) : null,
    body: wording.toWire(body),
    ...(isPlain === undefined ? {} : { isPlain }),
    content: channel === 'whatsapp' && content?.sid ? content : null,
  };
}

function isSame(a: Draft, b: Draft): boolean {
  return (
    a.subject === b.subject &&
    a.body === b.body &&
    (a.isPlain === undefined || a.isPlain === b.isPlain) &&
    JSON.stringify(a.content) === JSON.stringify(b.content)
  );
}
