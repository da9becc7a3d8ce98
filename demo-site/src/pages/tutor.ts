import { html, raw } from 'hono/html';
import { sine } from '../drawings/sine.ts';
import { document } from '../page.ts';
import type { Markup } from '../page.ts';

/** Lucie Maths: a plain iframe, no script on the page at all. */
export function tutorPage(iframe: string): Markup {
  return document({
    lang: 'en-GB',
    title: 'Lucie Maths, tutor in London',
    description: 'Maths lessons in English or French, in Bethnal Green or online.',
    look: 'tutor',
    body: html`${header()}
      <main>
        <section class="hero">
          <div>
            <h1>Maths, one clear step at a time.</h1>
            <p>
              GCSE, A level and baccalauréat, taught in English
              <span lang="fr">ou en français</span>, in Bethnal Green or online.
            </p>
            <p><a class="button" href="#book">See free lessons</a></p>
          </div>
          ${sine()}
        </section>
        ${lessons()}
        <section id="book" class="booking">
          <h2>Book a lesson</h2>
          ${raw(iframe)}
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
      <h2>First lesson</h2>
      <p>We find out what is missing, and whether we get on.</p>
      <p class="price">30 minutes, free</p>
    </div>
    <div>
      <h2>GCSE <span lang="fr">et brevet</span></h2>
      <p>Algebra, geometry and the courage to start a long question.</p>
      <p class="price">1 hour, £42</p>
    </div>
    <div>
      <h2>A level <span lang="fr">et bac</span></h2>
      <p>Functions, proof, probability. Past papers once it holds together.</p>
      <p class="price">1 hour 30, £66</p>
    </div>
  </section>`;
}

function about(): Markup {
  return html`<section id="about" class="about">
    <h2>About me</h2>
    <div>
      <p>
        I studied at Lyon, taught for nine years at a <span lang="fr">lycée</span> and at a London
        comprehensive, and now work with twelve students at a time, no more.
      </p>
      <p lang="fr">
        Pour les familles francophones : programmes français et britannique, bilan écrit chaque
        mois.
      </p>
    </div>
  </section>`;
}

function footer(): Markup {
  return html`<footer>
    <p>
      Lucie Perrin, Bethnal Green, London E2<br />
      <a href="mailto:lucie@luciemaths.example">lucie@luciemaths.example</a>
    </p>
    <p class="demo"><a href="/">A tutor made up for the demonstration</a></p>
  </footer>`;
}
