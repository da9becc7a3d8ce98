import { html } from 'hono/html';
import { inShort, linkTo, until, when } from './visit.ts';
import type { Visit } from './visit.ts';
import { pageTop } from './visitor-page.ts';
import type { Html } from './visitor-page.ts';
import { fill } from './words/words.ts';
import type { VisitorWords } from './words/words.ts';

type Reason = keyof VisitorWords['reasons'];

/** Asks once more before cancelling; a reason may be given, none has to. */
export function cancelView(visit: Visit, token: string): Html {
  const { visited, formats } = visit;
  const { words } = formats;
  const { start, changeableUntil } = visited.shown.booking;
  // @NOTE the keys of an object literal, which Object.entries widens to string.
  const reasons = Object.entries(words.reasons) as [Reason, string][];
  return html`${pageTop({ title: when(visit, start), below: inShort(visit), back: { href: linkTo(visit), label: words.back } })}
    <main class="one">
      <div>
        <h1 class="step">${words.cancelTitle}</h1>
        <p class="note">${until(visit, words.isFreeUntil, changeableUntil)}</p>
      </div>
      <form
        method="post"
        action="${linkTo({ ...visit, path: `${visit.path}/cancellation` })}"
        class="cancel"
      >
        <input type="hidden" name="form" value="${token}" />
        <fieldset>
          <legend class="label">${words.reason} <span class="opt">${words.optional}</span></legend>
          <div class="rows">
            ${reasons.map(([reason, text]) => html`<label><input type="radio" name="reason" value="${reason}" />${text}</label>`)}
          </div>
        </fieldset>
        <div class="f">
          <label class="label" for="word"
            >${fill(words.wordFor, visited.staff.name)}
            <span class="opt">${words.optional}</span></label
          >
          <textarea id="word" name="word" rows="3" maxlength="400"></textarea>
        </div>
        <button class="b danger" type="submit">${words.doCancel}</button>
        <a class="b plain" href="${linkTo(visit)}">${words.keep}</a>
      </form>
    </main>`;
}

/** What the owner reads: the chosen reason and the words, in the visitor's language. */
export function reasonOf(words: VisitorWords, form: Readonly<Record<string, string>>): string {
  const chosen = Object.entries(words.reasons).find(([reason]) => reason === form['reason'])?.[1];
  return [chosen, form['word']?.trim()]
    .filter((text) => text !== undefined && text !== '')
    .join(' · ')
    .slice(0, 500);
}
