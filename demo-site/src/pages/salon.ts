import { html, raw } from 'hono/html';
import { sun } from '../drawings/sun.ts';
import { document } from '../page.ts';
import type { Markup } from '../page.ts';

const PRICES: readonly (readonly [string, readonly (readonly [string, string, string])[]])[] = [
  [
    'Femme',
    [
      ['Coupe femme', 'Shampoing, coupe, coiffage', '48 €'],
      ['Brushing', 'Shampoing compris', '32 €'],
      ['Chignon', 'Essai compris', '65 €'],
    ],
  ],
  [
    'Couleur',
    [
      ['Coloration', 'Racines ou longueurs, soin compris', '92 €'],
      ['Balayage', 'Avec patine et coiffage', 'dès 140 €'],
    ],
  ],
  [
    'Homme',
    [
      ['Coupe homme', 'Shampoing compris', '34 €'],
      ['Barbe', 'Taille et serviette chaude', '18 €'],
    ],
  ],
  [
    'Soins',
    [
      ['Soin profond', 'Masque et massage', '38 €'],
      ['Lissage', 'Devis au salon', 'dès 160 €'],
    ],
  ],
];

/** Salon Lumière, with whatever books inside the page: the inline script, or the same under a strict policy. */
export function salonPage(snippet: string): Markup {
  return document({
    lang: 'fr',
    title: 'Prendre rendez-vous · Salon Lumière, Paris',
    description:
      'Coiffeur rue de Charonne, Paris 11e. Choisissez une prestation et un moment en ligne.',
    look: 'salon',
    body: html`${header()}
      <main>
        <section class="hero">
          <div>
            <h1>Prendre rendez-vous</h1>
            <p>
              Choisissez une prestation et un moment. C’est confirmé tout de suite, sans compte à
              créer.
            </p>
          </div>
          ${sun()}
        </section>
        <section id="rendez-vous" class="booking" aria-label="Rendez-vous">${raw(snippet)}</section>
        <section id="prestations" class="section">
          <h2>Prestations</h2>
          <div class="prices">${PRICES.map(priceGroup)}</div>
        </section>
        <section id="equipe" class="section">
          <h2>L’équipe</h2>
          <ul class="people">
            <li><strong>Inès</strong> Coupe, couleur et chignon. Le salon, c’est elle.</li>
            <li><strong>Karim</strong> Coupe et barbe, serviette chaude comprise.</li>
          </ul>
        </section>
      </main>
      ${footer()}`,
  });
}

/** The page a social profile links to: one plain link books. */
export function salonLinkPage(link: string): Markup {
  return document({
    lang: 'fr',
    title: 'Salon Lumière, Paris',
    description: 'Salon Lumière, coiffeur rue de Charonne : rendez-vous, itinéraire, téléphone.',
    look: 'salon',
    also: 'card',
    body: html`<main class="card">
      ${sun()}
      <h1>Salon Lumière</h1>
      <p>Coiffeur, 14 rue de Charonne, Paris 11<sup>e</sup></p>
      <ul class="links">
        <li class="main">${raw(link)}</li>
        <li><a href="/salon#prestations">Prestations et prix</a></li>
        <li><a href="tel:+33199002436">01 99 00 24 36</a></li>
      </ul>
      <p class="demo"><a href="/">Salon imaginé pour la démonstration</a></p>
    </main>`,
  });
}

function header(): Markup {
  return html`<header class="top">
    <a class="name" href="/salon">Salon Lumière</a>
    <nav aria-label="Le site">
      <a href="#prestations">Prestations</a>
      <a href="#equipe">L’équipe</a>
      <a href="#salon">Le salon</a>
      <a href="#rendez-vous" aria-current="page">Rendez-vous</a>
    </nav>
  </header>`;
}

function priceGroup([name, rows]: (typeof PRICES)[number]): Markup {
  return html`<div>
    <h3>${name}</h3>
    <dl>
      ${rows.map(
        ([service, what, price]) =>
          html`<div>
            <dt>${service} <small>${what}</small></dt>
            <dd>${price}</dd>
          </div>`,
      )}
    </dl>
  </div>`;
}

function footer(): Markup {
  return html`<footer id="salon">
    <div>
      <h2>Le salon</h2>
      <p>14 rue de Charonne<br />75011 Paris</p>
    </div>
    <div>
      <h2>Horaires</h2>
      <p>Mardi au vendredi, 9 h à 19 h<br />Samedi, 9 h à 18 h</p>
    </div>
    <div>
      <h2>Nous joindre</h2>
      <p>
        <a href="tel:+33199002436">01 99 00 24 36</a><br />
        <a href="mailto:bonjour@salon-lumiere.example">bonjour@salon-lumiere.example</a>
      </p>
    </div>
    <p class="demo"><a href="/">Salon imaginé pour la démonstration</a></p>
  </footer>`;
}
