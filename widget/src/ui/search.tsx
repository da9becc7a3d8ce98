import { h } from 'preact';
import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import type { VNode } from 'preact';

export interface SearchProps {
  readonly label: string;
  readonly hint: string;
  readonly items: readonly { readonly id: string; readonly text: string }[];
  readonly picked: string;
  /** Another name an item is found by; asked for only while something is searched. */
  readonly alias: (id: string) => string;
  readonly note: (id: string) => string;
  readonly onPick: (id: string) => void;
  readonly onClose: () => void;
}

const MOST = 40;

/** A panel with a text box that narrows a list; arrows, Enter and Escape work from the box. */
export function Search(props: SearchProps): VNode {
  const { items, picked, onPick, onClose } = props;
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const [index, setIndex] = useState(0);
  const found = useMemo(() => narrow(props, query), [items.length, query]);
  const active = found[index];

  useEffect(() => panel.current?.querySelector('input')?.focus(), []);
  useEffect(() => {
    panel.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [index]);

  return (
    <div
      class="list"
      role="dialog"
      aria-label={props.label}
      ref={panel}
      onKeyDown={onKeyDown}
      onFocusOut={({ relatedTarget, currentTarget }) =>
        relatedTarget instanceof Node && !currentTarget.contains(relatedTarget) && onClose()
      }
    >
      <label class="q" for={`${id}i`}>
        {props.hint}
      </label>
      <input
        type="text"
        class="find"
        id={`${id}i`}
        role="combobox"
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={active && `${id}-${index}`}
        autocomplete="off"
        value={query}
        onInput={({ currentTarget }) => {
          setQuery(currentTarget.value);
          setIndex(0);
        }}
      />
      <ul role="listbox" id={id} aria-label={props.label}>
        {found.map((item, at) => (
          <li
            key={item.id}
            id={`${id}-${at}`}
            role="option"
            aria-selected={at === index}
            class={item.id === picked ? 'on' : ''}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onPick(item.id)}
          >
            {item.text}
            <span>{props.note(item.id)}</span>
          </li>
        ))}
      </ul>
    </div>
  );

  function onKeyDown(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step) setIndex((index + step + found.length) % (found.length || 1));
    else if (event.key === 'Enter' && active) onPick(active.id);
    else if (event.key === 'Escape') onClose();
    else return;
    // The popup around us closes on Escape too.
    event.stopPropagation();
    event.preventDefault();
  }
}

function narrow({ items, alias }: SearchProps, query: string): SearchProps['items'] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return items.slice(0, MOST);
  const isFound = (text: string): boolean => words.every((word) => text.includes(word));
  return items.filter(({ id, text }) => isFound(plain(`${text} ${alias(id)}`))).slice(0, MOST);
}

// Accents and case do not matter in a search.
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
