import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import { useFormats } from '../../../i18n/formats.ts';
import { useTexts } from '../../../i18n/language.ts';
import { useRefusals } from '../../../i18n/refusals.ts';
import { ownZone } from '../../../time/own-zone.ts';
import { Segmented } from '../../../ui/choices.tsx';
import { Notice, Show } from '../../../ui/states.tsx';
import { Unsaved } from '../../../ui/unsaved.tsx';
import { tabAddress } from '../message-addresses.ts';
import { AUDIENCES } from '../rules-form.ts';
import { messageTexts } from '../texts.ts';
import { EditorBones } from './editor-bones.tsx';
import { MomentList, useMomentNames } from './moment-list.tsx';
import { PreviewPane } from './preview-pane.tsx';
import { CHANNELS, channelsOf, nameOf, TEXT_LANGUAGES } from './template-key.ts';
import './template-cost.css';
import './template-insert.css';
import './template-preview.css';
import './templates.css';
import { templateTexts } from './texts.ts';
import type { OpenText, TemplateDesk } from './use-template-desk.ts';
import { WritingFields } from './writing-fields.tsx';

/** The texts that are sent: to whom, which one, what it says, how it looks and what it costs. */
export function TemplateEditor({ desk }: { readonly desk: TemplateDesk }): VNode {
  const refusals = useRefusals();
  const { loaded, open, isChanged, error } = desk;
  return (
    <section class="templates">
      <Unsaved isChanged={isChanged} />
      {error !== null && <Notice kind="bad">{refusals.sentence(error)}</Notice>}
      <Show of={loaded} bones={<EditorBones />}>
        {() => open && <Desk desk={desk} open={open} />}
      </Show>
    </section>
  );
}

function Desk({ desk, open }: { readonly desk: TemplateDesk; readonly open: OpenText }): VNode {
  const texts = useTexts(templateTexts);
  const { audiences, channels } = useTexts(messageTexts);
  const names = useMomentNames(open.settings);
  const { chosen } = open;
  const title = useRef<HTMLHeadingElement>(null);
  return (
    <div class="template-desk">
      <div class="readers">
        <Segmented
          label={texts.reader}
          value={chosen.audience}
          options={AUDIENCES.map((value) => ({ value, label: audiences[value] }))}
          onChange={(value) => {
            const audience = AUDIENCES.find((one) => one === value);
            if (audience !== undefined) open.choose({ audience });
          }}
        />
      </div>
      <MomentList open={open} />
      <div class="writing">
        <div class="writing-head">
          <h2 ref={title}>{names(chosen.moment)}</h2>
          <Segmented
            label={texts.channel}
            value={chosen.channel}
            options={CHANNELS.map((value) => ({ value, label: channels[value] }))}
            onChange={(value) => {
              const channel = CHANNELS.find((one) => one === value);
              if (channel !== undefined) open.choose({ channel });
            }}
          />
          <Segmented
            label={chosen.audience === 'visitor' ? texts.language : texts.teamLanguage}
            value={chosen.locale}
            options={TEXT_LANGUAGES.map((value) => ({ value, label: value.toUpperCase() }))}
            onChange={(value) => {
              const locale = TEXT_LANGUAGES.find((one) => one === value);
              if (locale !== undefined) open.choose({ locale });
            }}
          />
        </div>
        <StandingNotes open={open} />
        <WritingFields key={nameOf(chosen)} open={open} />
      </div>
      <PreviewPane desk={desk} open={open} />
    </div>
  );
}

/** What is worth knowing before a word is changed. */
function StandingNotes({ open }: { readonly open: OpenText }): VNode {
  const texts = useTexts(templateTexts);
  const formats = useFormats();
  const { saved, chosen, settings, teamLanguage } = open;
  const isOff = !channelsOf(settings, chosen).includes(chosen.channel);
  const isUnread =
    chosen.audience !== 'visitor' && teamLanguage !== null && teamLanguage !== chosen.locale;
  return (
    <>
      {saved.fellBack !== null && (
        <Notice>{texts.fellBack(formats.moment(saved.fellBack.at, ownZone()))}</Notice>
      )}
      {isUnread && <p class="quiet">{texts.teamReads[teamLanguage]}</p>}
      {isOff && !isUnread && (
        <p class="quiet">
          {texts.offHere(texts.by[chosen.channel])}{' '}
          <a href={tabAddress('rules')}>{texts.toRules}</a>
        </p>
      )}
    </>
  );
}
