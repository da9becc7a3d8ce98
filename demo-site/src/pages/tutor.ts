import { html, raw } from 'hono/html';
import { sine } from '../drawings/sine.ts';
import { document } from '../page.ts';
import type { Markup } from '../page.ts';

/** Lucie Maths: a plain iframe, no script on the page at all. */
export function tutorPage(iframe: string): Markup {
  return document({
    lang: 'en-GB',
    title: 'Lucie Maths, lessons in Lyon',
    description: 'Maths lessons in small groups in Lyon, in French and in English.',
    look: 'tutor',
    body: html`${header()}
      <main>
        <section class="hero">
          <div>
            <h1>Maths, one clear step at a time.</h1>
            <p>
              Lessons for four at most, on the slopes of the Croix-Rousse in Lyon.
              <span lang="fr">En français</span>, and in English when that is clearer.
            </p>
            <p class="call"><a class="button" href="#book">See free times</a></p>
          </div>
          ${sine()}
        </section>
        ${lessons()}
        <section id="book" class="booking">
          <h2>Book a lesson</h2>
          <p>Choose a time. I answer every request myself, within a day.</p>
          <div class="frame">${raw(iframe)}</div>
        </section>
        ${about()}
      </main>
      ${footer()}`,
  });
}

function header(): Markup {
  return html`<header class="top">
    <a class="name" href="/tutor">Lucie Maths</a>
    <nav aria-label="Site">
      <a href="#lessons">Lessons</a>
      <a href="#about">About</a>
      <a href="#book">Book</a>
    </nav>
  </header>`;
}

function lessons(): Markup {
  return html`<section id="lessons" class="lessons" aria-label="Lessons">
    <div>
      <h2 lang="fr">Collège</h2>
      <p>Fractions, equations, the first proofs. In June, the <span lang="fr">brevet</span>.</p>
    </div>
    <div>
      <h2 lang="fr">Lycée</h2>
      <p>Functions, sequences, probability. In June, the <span lang="fr">bac</span>.</p>
    </div>
    <div>
      <h2>A lesson</h2>
      <p>One hour, four students at most, the homework of the week first.</p>
      <p class="price">25 € each</p>
    </div>
  </section>`;
}

function about(): Markup {
  return html`<section id="about" class="about">
    <h2>About me</h2>
    <div>
      <p>
        I taught for nine years at a <span lang="fr">lycée</span> in Villeurbanne and for two at a
        school in Leeds. Now I teach small groups, because that is where people dare to ask.
      </p>
      <p lang="fr">
        Un mot aux parents : je vous écris chaque mois où en est votre enfant, sans jargon.
      </p>
    </div>
  </section>`;
}

function footer(): Markup {
  return html`<footer>
    <p>
      Lucie Garnier, 23 montée de la Grande-Côte, 69001 Lyon<br />
      <a href="tel:+33465710842">04 65 71 08 42</a><br />
      <a href="mailto:lucie@maths-lyon.example">lucie@maths-lyon.example</a>
    </p>
    <p class="demo"><a href="/">A tutor made up for the demonstration</a></p>
  </footer>`;
}
