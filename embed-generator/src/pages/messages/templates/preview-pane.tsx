import type { Preview } from '@bookingsaas/server/contract/templates';
import type { ComponentChildren, VNode } from 'preact';
import { useFormats } from '../../../i18n/formats.ts';
import { useTexts } from '../../../i18n/language.ts';
import { SelectBox } from '../../../ui/field.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { tabAddress } from '../message-addresses.ts';
import { Marked } from './marked.tsx';
import { templateTexts } from './texts.ts';
import type { OpenText, TemplateDesk } from './use-template-desk.ts';

/** The text as its reader sees it, filled with an example that can be chosen. */
export function PreviewPane({
  desk: { example, setExample },
  open,
}: {
  readonly desk: TemplateDesk;
  readonly open: OpenText;
}): VNode {
  const texts = useTexts(templateTexts);
  const formats = useFormats();
  const { list, preview, chosen } = open;
  return (
    <aside class="preview-pane" aria-label={texts.preview}>
      <div class="example">
        <span class="quiet" aria-hidden="true">
          {texts.example}
        </span>
        <SelectBox
          name={texts.example}
          value={example}
          options={[
            { value: 'worst', label: texts.worst },
            { value: 'usual', label: texts.usual },
            ...list.examples.map(({ id, name, start }) => ({
              value: id,
              label: texts.exampleOf(name, formats.day(start, list.timezone)),
            })),
          ]}
          onChange={setExample}
        />
      </div>
      {preview !== null && <Message preview={preview} open={open} />}
      {open.isPreviewFailed && (
        <Note icon="alert">
          <span role="status">{texts.noPreview}</span>
        </Note>
      )}
      {preview?.isLinkAdded && <Note icon="info">{texts.linkAdded}</Note>}
      {preview && <SenderNotes preview={preview} chosen={chosen} />}
    </aside>
  );
}

function Message({ preview, open }: { readonly preview: Preview; readonly open: OpenText }): VNode {
  const texts = useTexts(templateTexts);
  const formats = useFormats();
  const { audience, channel, moment } = open.chosen;
  const { sender, subject, body, start, timezone } = preview;
  const costly =
    preview.sms?.encoding === 'ucs-2' ? preview.signs.map(({ sign }) => sign).join('') : '';
  const leadMin = open.settings.reminders[0]?.leadMin ?? 0;
  const sentAt = new Date(
    Date.parse(start) - (moment === 'reminder' ? leadMin : 3 * 24 * 60) * 60_000,
  ).toISOString();
  const when = `${formats.day(sentAt, timezone)} ${formats.time(sentAt, timezone)}`;
  if (channel === 'email') {
    return (
      <section class="mail" aria-label={texts.bubble.email}>
        <header>
          <p class="quiet num">
            {sender.name ?? ''} <span>{when}</span>
          </p>
          <h3>{subject}</h3>
        </header>
        <p class="written">
          <Linked text={body} costly="" />
        </p>
        {audience === 'visitor' && INVITES.includes(moment) && (
          <p class="quiet attached">
            <Icon name="agenda" /> {texts.withInvitation}
          </p>
        )}
      </section>
    );
  }
  return (
    <section class="phone" aria-label={texts.bubble[channel]}>
      <header>
        <strong>{sender.name ?? texts.yourNumber}</strong>
        <span class="quiet num">{when}</span>
      </header>
      <p class={`bubble ${channel}`}>
        <Linked text={body} costly={costly} />
      </p>
    </section>
  );
}

const INVITES: readonly string[] = ['confirmed', 'moved', 'cancelled'];

/** A text with its addresses as they look on a telephone. They lead nowhere: examples have no page. */
function Linked({ text, costly }: { readonly text: string; readonly costly: string }): VNode {
  return (
    <>
      {text.split(/(https?:\/\/\S+)/u).map((part, at) =>
        at % 2 === 1 ? (
          <span key={at} class="address">
            {part.replace(/^https?:\/\//u, '')}
          </span>
        ) : (
          <span key={at} class="marked">
            <Marked text={part} signs={costly} />
          </span>
        ),
      )}
    </>
  );
}

function SenderNotes({
  preview: { sender },
  chosen: { audience, channel },
}: {
  readonly preview: Preview;
  readonly chosen: OpenText['chosen'];
}): VNode | null {
  const texts = useTexts(templateTexts);
  // The team is told, and has nothing to answer.
  if (sender.isOneWay && audience !== 'visitor') return null;
  if (sender.isOneWay) {
    const oneWay = sender.name === null ? texts.oneWayService : texts.oneWay(sender.name);
    return <Note icon="info">{channel === 'email' ? texts.oneWayMail : oneWay}</Note>;
  }
  if (sender.name !== null || channel === 'email') return null;
  return (
    <Note icon="info">
      {texts.noSender(texts.by[channel])} <a href={tabAddress('channels')}>{texts.toChannels}</a>
    </Note>
  );
}

function Note({
  icon,
  children,
}: {
  readonly icon: 'info' | 'alert';
  readonly children: ComponentChildren;
}): VNode {
  return (
    <p class="side-note">
      <Icon name={icon} />
      <span>{children}</span>
    </p>
  );
}
