import type { VNode } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { useTexts } from '../../../i18n/language.ts';
import { Button } from '../../../ui/button.tsx';
import { ContentFields } from './content-fields.tsx';
import { CostlySigns } from './costly-signs.tsx';
import { InsertBar } from './insert-bar.tsx';
import { OwnPrice } from './own-price.tsx';
import { PriceWords, SegmentBar } from './segment-bar.tsx';
import { insertInto, TextBox } from './text-box.tsx';
import { TextProblems } from './text-problems.tsx';
import { templateTexts } from './texts.ts';
import type { OpenText } from './use-template-desk.ts';

/** Where a text is written, with what it costs and what is wrong in it. */
export function WritingFields({ open }: { readonly open: OpenText }): VNode {
  const texts = useTexts(templateTexts);
  const hint = useId();
  const body = useRef<HTMLTextAreaElement>(null);
  const subject = useRef<HTMLTextAreaElement>(null);
  const latest = useRef(body);
  const { chosen, draft, preview, wording, placeholders } = open;
  const isMail = chosen.channel === 'email';
  const sms = preview?.sms ?? null;
  const costly =
    preview && sms?.encoding === 'ucs-2' ? preview.signs.map(({ sign }) => sign).join('') : '';

  return (
    <>
      {isMail && (
        <TextBox
          label={texts.subject}
          isLabelShown
          isOneLine
          value={draft.subject}
          wording={wording}
          field={subject}
          onFocus={() => {
            latest.current = subject;
          }}
          onChange={(value) => open.change({ subject: value })}
        />
      )}
      <div>
        <TextBox
          label={texts.body}
          isLabelShown={isMail}
          value={draft.body}
          wording={wording}
          costly={costly}
          describedBy={hint}
          field={body}
          onFocus={() => {
            latest.current = body;
          }}
          onChange={(value) => open.change({ body: value, isPlain: asTyped(draft.isPlain) })}
        />
        <p id={hint} class="hidden">
          {texts.keysHint}
        </p>
        <InsertBar
          placeholders={placeholders}
          chosen={chosen}
          wording={wording}
          onInsert={insert}
        />
      </div>
      {preview && <TextProblems preview={preview} wording={wording} onRename={rename} />}
      {sms && (
        <SegmentBar sms={sms} moment={chosen.moment}>
          <OwnPrice open={open} />
        </SegmentBar>
      )}
      {sms && preview && sms.encoding === 'ucs-2' && (
        <CostlySigns preview={preview} moment={chosen.moment} onReplace={replaceSigns} />
      )}
      {sms?.encoding === 'gsm-7' && <Rewritten open={open} onDone={() => body.current?.focus()} />}
      {chosen.channel === 'whatsapp' && (
        <>
          {preview && (
            <p class="length-line">
              <span>
                <strong>{texts.whatsappMessage}</strong>
                <PriceWords price={preview.price} moment={chosen.moment} />
              </span>
            </p>
          )}
          <ContentFields
            content={draft.content}
            placeholders={placeholders}
            wording={wording}
            onChange={(content) => open.change({ content })}
          />
        </>
      )}
      <Backwards open={open} onDone={() => body.current?.focus()} />
    </>
  );

  function insert(before: string, inside: string, after: string): void {
    const field = latest.current.current ?? body.current;
    if (field === null) return;
    const selected = field.value.slice(field.selectionStart, field.selectionEnd);
    const middle = after === '' || selected === '' ? inside : selected;
    insertInto(field, `${before}${middle}${after}`);
  }

  function rename(from: string, to: string): void {
    const renamed = (shown: string) =>
      wording.toShown(
        wording
          .toWire(shown)
          .replaceAll(/\{\{([#^/]?)([^{}]+)\}\}/gu, (tag, sign: string, name: string) =>
            name.trim() === from ? `{{${sign}${to}}}` : tag,
          ),
      );
    const text = { subject: renamed(draft.subject), body: renamed(draft.body) };
    if (text.body !== draft.body) rewrite(body.current, text.body);
    else rewrite(subject.current, text.subject);
    open.change(text);
  }

  function replaceSigns(): void {
    if (!preview?.plainBody) return;
    const plain = wording.toShown(preview.plainBody);
    rewrite(body.current, plain);
    open.change({ body: plain, isPlain: true });
  }
}

/** Writes a field anew, so that undo takes it back. */
function rewrite(field: HTMLTextAreaElement | null, text: string): void {
  if (field === null) return;
  field.focus();
  field.select();
  insertInto(field, text);
}

/** Who asked for all signs to be kept keeps them; otherwise what is typed decides. */
function asTyped(isPlain: boolean | undefined): boolean | undefined {
  return isPlain === false ? false : undefined;
}

interface Standing {
  readonly open: OpenText;
  /** Whoever pressed a button that goes away has to be somewhere. */
  onDone(): void;
}

/** Says which words of the example are sent without their signs, and lets them be kept. */
function Rewritten({ open, onDone }: Standing): VNode | null {
  const texts = useTexts(templateTexts);
  const { preview } = open;
  const [first, ...others] = (preview?.signs ?? []).filter(({ plain }) => plain !== null);
  if (!preview?.asWritten || !preview.inPlain || first === undefined) return null;
  if (preview.asWritten.segments === preview.inPlain.segments) return null;
  return (
    <p class="quiet">
      {others.length === 0
        ? texts.rewritten(first.word, first.plain ?? '')
        : texts.rewrittenMany(first.word, others.length)}{' '}
      <button
        type="button"
        class="link"
        onClick={() => {
          open.change({ isPlain: false });
          onDone();
        }}
      >
        {texts.keepSigns(preview.asWritten.segments)}
      </button>
    </p>
  );
}

function Backwards({ open, onDone }: Standing): VNode | null {
  const texts = useTexts(templateTexts);
  if (!open.isChanged && !open.saved.isOwn) return null;
  return (
    <div>
      <Button
        icon="undo"
        onPress={() => {
          open.reset();
          onDone();
        }}
      >
        {open.isChanged ? texts.discard : texts.reset}
      </Button>
    </div>
  );
}
