import type { VNode } from 'preact';
import { useLocation } from 'preact-iso';
import { useEffect, useState } from 'preact/hooks';
import { useConsole } from '../../../console-context.ts';
import { useSending } from '../../../loading/use-sending.ts';
import { useLanguage, useTexts } from '../../../i18n/language.ts';
import { useRefusals } from '../../../i18n/refusals.ts';
import { Button } from '../../../ui/button.tsx';
import { Page } from '../../../ui/page.tsx';
import { Notice } from '../../../ui/states.tsx';
import { useToasts } from '../../../ui/toasts.tsx';
import { Unsaved } from '../../../ui/unsaved.tsx';
import { unreadable } from './draft.ts';
import type { Draft, Look } from './draft.ts';
import { EmbedPanel } from './embed/embed-panel.tsx';
import { LivePreview } from './live-preview.tsx';
import { WIDGETS } from './material.ts';
import type { Material } from './material.ts';
import { Options } from './options/options.tsx';
import type { PartName } from './options/part.tsx';
import { PaleDialog } from './pale-dialog.tsx';
import { ShareDialog } from './share-dialog.tsx';
import { GeneratorTabs } from './tabs.tsx';
import { generatorTexts } from './texts.ts';
import { useDraft } from './use-draft.ts';
import { useSealed } from './use-sealed.ts';

/** The options beside the real widget; nothing is saved until it is published. */
export function Designer(material: Material): VNode {
  const { widget } = material;
  const texts = useTexts(generatorTexts);
  const language = useLanguage();
  const refusals = useRefusals();
  const { admin, ask, known } = useConsole();
  const { route } = useLocation();
  const { say, defer } = useToasts();
  const { isBusy, error, send } = useSending();
  const work = useDraft(widget);
  const sealed = useSealed(ask, widget.key, work.draft);
  const [dialog, setDialog] = useState<'none' | 'pale' | 'share'>('none');
  const [part, setPart] = useState<PartName | 'embed'>('offered');
  const [look, setLook] = useState<Look>(() => ({
    tone: work.draft.theme.scheme === 'dark' ? 'dark' : 'light',
    language: work.draft.locale ?? language,
    host: 'booking',
  }));
  // A widget fixed to one scheme is for a page of that scheme.
  const { scheme } = work.draft.theme;
  useEffect(() => {
    if (scheme !== 'auto') setLook((before) => ({ ...before, tone: scheme }));
  }, [scheme]);
  useUndoKeys(work);
  const pale = unreadable(work.draft.theme);

  return (
    <Page
      title={work.draft.name}
      within={{ label: texts.title, href: WIDGETS }}
      tabs={<GeneratorTabs widgetKey={widget.key} at="design" />}
      actions={
        <>
          <span class="soft num later" role="status">
            {texts.unpublished(work.changes)}
          </span>
          <Button
            icon="undo"
            name={texts.undo}
            notNow={work.canUndo ? undefined : texts.nothingToUndo}
            onPress={work.undo}
          />
          <Button
            class="later"
            icon="redo"
            name={texts.redo}
            notNow={work.canRedo ? undefined : texts.nothingToRedo}
            onPress={work.redo}
          />
          <Button class="later" kind="plain" icon="share" onPress={() => setDialog('share')}>
            {texts.share}
          </Button>
          <Button
            kind="primary"
            isBusy={isBusy}
            notNow={work.changes === 0 ? texts.nothingToPublish : undefined}
            onPress={() => (pale === null ? publish(work.draft) : setDialog('pale'))}
          >
            {texts.publish}
          </Button>
        </>
      }
    >
      <Unsaved isChanged={work.changes > 0} />
      <div class="generator" data-part={part}>
        {error !== null && <Notice kind="bad">{refusals.sentence(error)}</Notice>}
        <Options
          {...material}
          work={work}
          look={look}
          wrong={(name) => refusals.field(error, name)}
          part={part}
          onPart={setPart}
          onRemove={remove}
        />
        <div class="generator-side">
          <LivePreview
            widgetKey={widget.key}
            draft={work.draft}
            sealed={sealed}
            look={look}
            onLook={setLook}
          />
          <EmbedPanel
            widgetKey={widget.key}
            draft={work.draft}
            sealed={sealed?.times ?? null}
            locale={material.locale}
            onAllow={(sites) => work.set({ allowedSites: [...work.draft.allowedSites, ...sites] })}
          />
        </div>
      </div>
      {dialog === 'pale' && pale !== null && (
        <PaleDialog
          pair={pale}
          onClose={() => setDialog('none')}
          onPublish={() => publish(work.draft)}
          onRepair={() => {
            const theme = { ...work.draft.theme, text: pale.repair };
            work.setTheme({ text: pale.repair });
            publish({ ...work.draft, theme });
          }}
        />
      )}
      {dialog === 'share' && (
        <ShareDialog widgetKey={widget.key} draft={work.draft} onClose={() => setDialog('none')} />
      )}
    </Page>
  );

  function publish(draft: Draft): void {
    setDialog('none');
    send(async () => {
      work.publishedAs(await admin.widgets.change(widget.key, draft));
      known.renew('widgets');
      say(texts.published);
    });
  }

  function remove(): void {
    known.hide(widget.key, 'widgets');
    route(WIDGETS);
    defer({
      text: texts.removed(widget.name),
      commit: () => admin.widgets.remove(widget.key),
      undo: () => known.unhide(widget.key, 'widgets'),
      refused: refusals.sentence,
    });
  }
}

function useUndoKeys({ undo, redo }: { undo(): void; redo(): void }): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const isTyping =
        event.target instanceof HTMLElement &&
        event.target.matches('input:not([type=color],[type=radio],[type=checkbox]), textarea');
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z' || isTyping) return;
      event.preventDefault();
      if (event.shiftKey) redo();
      else undo();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [undo, redo]);
}
