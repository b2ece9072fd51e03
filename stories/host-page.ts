import type { BerichtenboxClient } from '@berichtenbox/client';
import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import './host-page.css';

/** What one can choose in the toolbar. */
export interface HostPageChoices {
  /** `bare`: a page without any style. `dark`: the same, dark. `voorbeeld`: a municipality's NL Design System theme. */
  readonly theme: 'bare' | 'dark' | 'voorbeeld';
  /** BCP 47 tag of the page. */
  readonly language: 'nl' | 'en' | 'ar';
}

/** The page of a municipality around a story: as little as a page can be. */
export function hostPage(content: unknown, choices: HostPageChoices, client: BerichtenboxClient | undefined): TemplateResult {
  dressDocument(choices);
  // The elements read language and theme when they are put in the page, so another choice is another page.
  return html`${keyed(`${choices.theme} ${choices.language}`, html`<main class="host-page">
    <h1 class="page-title">Mijn omgeving</h1>
    ${client === undefined ? content : html`<berichtenbox-provider .client=${client}>${content}</berichtenbox-provider>`}
  </main>`)}`;
}

/** A column as narrow as a side bar, or as a telephone of 320 pixels with its margins, in a page that is as wide as it is. */
export function narrowColumn(content: unknown): TemplateResult {
  return html`<div class="narrow-column">${content}</div>`;
}

function dressDocument({ theme, language }: HostPageChoices): void {
  const root = document.documentElement;
  root.lang = language;
  root.dir = language === 'ar' ? 'rtl' : 'ltr';
  root.classList.toggle('dark-page', theme === 'dark');
  root.classList.toggle('voorbeeld-theme', theme === 'voorbeeld');
}
