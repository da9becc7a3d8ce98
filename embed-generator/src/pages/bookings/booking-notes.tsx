import type { Note } from '@bookingsaas/server/contract/notes';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useConsole } from '../../console-context.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useTexts } from '../../i18n/language.ts';
import { useRefusals } from '../../i18n/refusals.ts';
import { useLoaded } from '../../loading/use-loaded.ts';
import { useSending } from '../../loading/use-sending.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { Bones, Show } from '../../ui/states.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { bookingTexts } from './texts.ts';

const LONGEST = 2000;

/** What the team writes about a booking; its visitor never sees it. */
export function BookingNotes({
  bookingId,
  timezone,
}: {
  readonly bookingId: string;
  readonly timezone: string;
}): VNode {
  const texts = useTexts(bookingTexts);
  const { admin } = useConsole();
  const key = `notes ${bookingId}`;
  const loaded = useLoaded(key, () => admin.notes.list(bookingId));
  const [edited, setEdited] = useState<string | null>(null);
  return (
    <section class="notes">
      <h3>{texts.notes}</h3>
      <Show of={loaded} bones={<Bones rows={1} />}>
        {(notes) => (
          <>
            {notes.length > 0 && (
              <ul class="stack">
                {notes.map((note) =>
                  note.id === edited ? (
                    <li key={note.id}>
                      <NoteForm
                        first={note.text}
                        label={texts.noteOf(note.author ?? texts.viaKey)}
                        save={texts.saveNote}
                        onCancel={() => setEdited(null)}
                        onSave={async (text) => {
                          const changed = await admin.notes.change(bookingId, note.id, text);
                          if (loaded.state === 'ready')
                            loaded.set(notes.map((one) => (one.id === note.id ? changed : one)));
                          setEdited(null);
                        }}
                      />
                    </li>
                  ) : (
                    <NoteLine
                      key={note.id}
                      note={note}
                      bookingId={bookingId}
                      timezone={timezone}
                      listKey={key}
                      onEdit={() => setEdited(note.id)}
                    />
                  ),
                )}
              </ul>
            )}
            <NoteForm
              first=""
              label={texts.newNote}
              hint={texts.notesHint}
              save={texts.addNote}
              onSave={async (text) => {
                const added = await admin.notes.add(bookingId, text);
                if (loaded.state === 'ready') loaded.set([...notes, added]);
              }}
            />
          </>
        )}
      </Show>
    </section>
  );
}

function NoteLine({
  note,
  bookingId,
  timezone,
  listKey,
  onEdit,
}: {
  readonly note: Note;
  readonly bookingId: string;
  readonly timezone: string;
  readonly listKey: string;
  onEdit(): void;
}): VNode {
  const texts = useTexts(bookingTexts);
  const formats = useFormats();
  const refusals = useRefusals();
  const { admin, known } = useConsole();
  const { defer } = useToasts();
  return (
    <li>
      <p>{note.text}</p>
      <div class="row quiet num">
        <span class="grow">
          {note.author ?? texts.viaKey},{' '}
          <time dateTime={note.createdAt}>{formats.moment(note.createdAt, timezone)}</time>
          {note.changedAt !== null && `, ${texts.changedNote}`}
        </span>
        {note.isChangeable && (
          <button type="button" class="link" onClick={onEdit}>
            {texts.editNote}
          </button>
        )}
        {note.isRemovable && (
          <button type="button" class="link" onClick={remove}>
            {texts.removeNote}
          </button>
        )}
      </div>
    </li>
  );

  function remove(): void {
    known.hide(note.id, listKey);
    defer({
      text: texts.removedNote,
      commit: () => admin.notes.remove(bookingId, note.id),
      undo: () => known.unhide(note.id, listKey),
      refused: refusals.sentence,
    });
  }
}

function NoteForm({
  first,
  label,
  hint,
  save,
  onSave,
  onCancel,
}: {
  readonly first: string;
  readonly label: string;
  readonly hint?: string;
  readonly save: string;
  onSave(text: string): Promise<void>;
  onCancel?(): void;
}): VNode {
  const texts = useTexts(bookingTexts);
  const refusals = useRefusals();
  const { isBusy, error, send } = useSending();
  const [text, setText] = useState(first);
  const isWorth = text.trim() !== '' && text.trim() !== first;
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isWorth) return;
        send(async () => {
          await onSave(text.trim());
          setText(first);
        });
      }}
      onKeyDown={(event) => {
        // Escape would close the panel around it, and what was typed with it.
        if (event.key !== 'Escape' || text === first) return;
        event.stopPropagation();
        onCancel?.();
      }}
    >
      <TextArea
        label={label}
        hint={hint}
        maxLength={LONGEST}
        value={text}
        wrong={error === null ? undefined : refusals.sentence(error)}
        onChange={setText}
      />
      {(isWorth || onCancel !== undefined) && (
        <div class="row">
          <Button
            kind="plain"
            type="submit"
            isBusy={isBusy}
            notNow={isWorth ? undefined : texts.nothingChanged}
          >
            {save}
          </Button>
          {onCancel && <Button onPress={onCancel}>{texts.keepNote}</Button>}
        </div>
      )}
    </form>
  );
}
