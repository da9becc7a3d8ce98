import { html, raw } from 'hono/html';
import { spine } from '../drawings/spine.ts';
import { document } from '../page.ts';
import type { Markup } from '../page.ts';

const FEES: readonly (readonly [string, string, string])[] = [
  ['Initial assessment', 'Examination and a first treatment, 45 minutes', '£58'],
  ['Follow-up treatment', 'For patients we have seen before, 30 minutes', '£42'],
  ['Sports massage', 'Deep tissue, for legs, back or shoulders, 50 minutes', '£54'],
];

/** Northgate Physio with the popup: the element takes over the page's own button. */
export function physioPage(snippet: string): Markup {
  return clinic(
    html`<button id="book" class="button" type="button">Book an appointment</button>`,
    snippet,
  );
}

/** The same clinic with the floating button; its own button is a plain link to the booking page. */
export function physioFloatingPage(snippet: string, bookingPage: string): Markup {
  return clinic(html`<a class="button" href="${bookingPage}">Book an appointment</a>`, snippet);
}

function clinic(call: Markup, snippet: string): Markup {
  return document({
    lang: 'en-GB',
    title: 'Northgate Physio, York',
    description: 'Physiotherapy and sports injury clinic in the centre of York.',
    look: 'physio',
    body: html`${header()}
      <main>
        <section class="hero">
          <div>
            <h1>Back to the things you had to stop.</h1>
            <p>
              Physiotherapy and sports injury clinic in the centre of York. Evening appointments
              four days a week, no referral needed.
            </p>
            <p class="calls">${call} <a class="phone" href="tel:+441632960142">01632 960 142</a></p>
          </div>
          ${spine()}
        </section>
        ${conditions()} ${fees()} ${team()}
      </main>
      ${footer()} ${raw(snippet)}`,
  });
}

function header(): Markup {
  return html`<header class="top">
    <a class="name" href="/physio">
      <svg viewBox="0 0 16 20" aria-hidden="true"><path d="M5.5 2.5h7M2.5 10h7M5.5 17.5h7" /></svg>
      Northgate Physio
    </a>
    <nav aria-label="Site">
      <a href="#conditions">Conditions</a>
      <a href="#fees">Treatments</a>
      <a href="#team">Our team</a>
      <a href="#fees">Fees</a>
      <a href="#find-us">Find us</a>
    </nav>
  </header>`;
}

function conditions(): Markup {
  return html`<section id="conditions" class="three" aria-label="Conditions">
    <div>
      <h2>Back and neck</h2>
      <p>Disc pain, sciatica, headaches that start in the neck, desk shoulders.</p>
    </div>
    <div>
      <h2>Sports injuries</h2>
      <p>Runner’s knee, tendon pain, ankle sprains and the way back to training.</p>
    </div>
    <div>
      <h2>After surgery</h2>
      <p>Hip, knee and shoulder rehabilitation planned with your surgeon.</p>
    </div>
  </section>`;
}

function fees(): Markup {
  return html`<section id="fees" class="split">
    <h2>Treatments and fees</h2>
    <dl>
      ${FEES.map(
        ([name, what, price]) =>
          html`<div>
            <dt>${name} <small>${what}</small></dt>
            <dd>${price}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
}

function team(): Markup {
  return html`<section id="team" class="split">
    <h2>Our team</h2>
    <ul>
      <li><strong>Hannah Osei</strong> Backs and necks. Fifteen years in hospital and clinic.</li>
      <li><strong>Tom Whitfield</strong> Sports injuries. Fell runner, slower than he says.</li>
    </ul>
  </section>`;
}

function footer(): Markup {
  return html`<footer id="find-us" class="three">
    <div>
      <h2>Find us</h2>
      <p>8 Northgate, York YO1 7DT<br />Step-free entrance from the yard.</p>
    </div>
    <div>
      <h2>Opening hours</h2>
      <p>Monday to Friday<br />8:00 to 19:15</p>
    </div>
    <div>
      <h2>Contact</h2>
      <p>
        <a href="tel:+441632960142">01632 960 142</a><br />
        <a href="mailto:hello@northgate-physio.example">hello@northgate-physio.example</a>
      </p>
    </div>
    <p class="demo"><a href="/">A clinic made up for the demonstration</a></p>
  </footer>`;
}
