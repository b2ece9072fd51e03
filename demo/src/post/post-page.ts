import { html } from 'hono/html';
import { dutchDay, dutchMoment, dutchTime } from '../clock/dutch-time.js';
import { personas, type PersonaKey } from '../seed/personas.js';
import { postIcon } from './post-icons.js';
import { kindNames, personaName } from './post-words.js';
import type { SentEmail, SentLetter, SentPost, SentPush, SentSms } from './sent-post.js';

/** Address of the page. */
export const postPath = '/demo/postbus';

/** Whose post one looks at: of one persona, or of people who are none of them. */
export type PostOwner = PersonaKey | 'anders';

/** What the page shows. */
export interface PostPage {
  /** Of everybody, newest first. */
  readonly posts: readonly SentPost[];
  /** Everybody's when undefined. */
  readonly owner: PostOwner | undefined;
  /** 1 is the newest. */
  readonly page: number;
  readonly now: Date;
}

const pageSize = 100;
const excerptLength = 180;

/** Whether this is a choice on the page. */
export function isPostOwner(text: string | undefined): text is PostOwner {
  return text === 'anders' || personas.some(({ key }) => key === text);
}

/** Content of the page with all that was sent. */
export async function postPage({ posts, owner, page, now }: PostPage): Promise<string> {
  const shown = posts.filter((post) => owner === undefined || ownerOf(post) === owner);
  const onPage = shown.slice((page - 1) * pageSize, page * pageSize);
  return String(await html`<div class="page-width post stack">
  <nav class="breadcrumb" aria-label="Kruimelpad"><ol><li><a href="/">Home</a></li><li aria-current="page">Verzonden post</li></ol></nav>
  <div class="post__intro">
    <h1>Verzonden post</h1>
    <p class="lead">Dit stuurt de berichtenbox naar de mensen in deze demonstratie: e‑mails, sms’jes, pushberichten en brieven. Niemand krijgt ze echt.</p>
    <p>Het is hier ${time(now, dutchMoment)}. <a href="/demo/klok">Zet de klok vooruit</a> of <a href="${postPath}/adressen">laat een adres niet meer werken</a>.</p>
  </div>
  ${ownerMenu(posts, owner)}
  ${shown.length === 0 ? emptyState(owner) : dayGroups(onPage)}
  ${pageLinks(shown.length, page, owner)}
</div>`);
}

function ownerOf({ persona }: SentPost): PostOwner {
  return persona ?? 'anders';
}

function ownerMenu(posts: readonly SentPost[], chosen: PostOwner | undefined) {
  const count = (owner: PostOwner) => posts.filter((post) => ownerOf(post) === owner).length;
  const others = count('anders');
  const choices: readonly (readonly [PostOwner | undefined, string, number])[] = [
    [undefined, 'Iedereen', posts.length],
    ...personas.map(({ key, name }) => [key, name, count(key)] as const),
    ...(others > 0 || chosen === 'anders' ? [['anders', 'Iemand anders', others] as const] : []),
  ];
  const links = choices.map(([owner, name, number]) => html`
    <li><a href="${addressOf(owner)}"${owner === chosen ? html` aria-current="page"` : ''}>${name} <span class="post-menu__count">${String(number)}<span class="visually-hidden"> ${number === 1 ? 'stuk' : 'stuks'}</span></span></a></li>`);
  return html`<nav class="post-menu" aria-label="Post van"><ul>${links}</ul></nav>`;
}

function addressOf(owner: PostOwner | undefined, page = 1): string {
  const query = new URLSearchParams({ ...(owner && { van: owner }), ...(page > 1 && { pagina: String(page) }) }).toString();
  return query === '' ? postPath : `${postPath}?${query}`;
}

function emptyState(owner: PostOwner | undefined) {
  const [title, text] = owner === undefined
    ? ['Er is nog niets verstuurd', 'De berichtenbox stuurt iets als er een nieuwe brief is, en als iemand een brief lang niet leest.']
    : [`Er is nog niets verstuurd aan ${personaName(owner === 'anders' ? undefined : owner)}`, 'Misschien is er geen nieuwe brief, of krijgt deze persoon alle post op papier.'];
  return html`<section class="post-empty" aria-labelledby="leeg">
    <svg viewBox="0 0 120 80" width="120" height="80" fill="none" stroke="currentColor" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false"><path d="M12 70h96M30 70V38a16 16 0 0 1 16-16h32a16 16 0 0 1 16 16v32M62 70V38a16 16 0 0 0-16-16M40 42h12M94 40h10v-8h-10M46 70v6M78 70v6"/></svg>
    <h2 id="leeg">${title}</h2>
    <p>${text}</p>
    <p><a class="button" href="/demo/klok">Zet de klok vooruit</a></p>
  </section>`;
}

function dayGroups(posts: readonly SentPost[]) {
  const byDay = new Map<string, SentPost[]>();
  for (const post of posts) {
    const day = dutchDay(new Date(post.at));
    byDay.set(day, [...(byDay.get(day) ?? []), post]);
  }
  return [...byDay].map(([day, ofDay], index) => html`<section class="post-day" aria-labelledby="dag-${String(index)}">
    <h2 id="dag-${String(index)}">${day}</h2>
    <ul class="post-list">${ofDay.map(postItem)}</ul>
  </section>`);
}

function postItem(post: SentPost) {
  const content = { email: emailCard, sms: smsCard, push: pushCard, letter: letterCard }[post.kind] as (post: SentPost) => ReturnType<typeof emailCard>;
  return html`<li class="post-item post-item--${post.kind}">
    <p class="post-item__kind">${postIcon(post.kind)} ${kindNames[post.kind]} <span class="post-item__who">voor ${personaName(post.persona)}</span> ${time(new Date(post.at), dutchTime)}</p>
    ${content(post)}
  </li>`;
}

function emailCard({ id, subject, to, text }: SentEmail) {
  const words = text.replace(/\s+/g, ' ').trim();
  return html`<h3><a href="${postPath}/${id}">${subject === '' ? 'E-mail zonder onderwerp' : subject}</a></h3>
    <p class="post-item__address">Aan ${to}</p>
    <p class="post-item__excerpt">${words.length > excerptLength ? `${words.slice(0, excerptLength).replace(/\S*$/, '')}…` : words}</p>`;
}

function smsCard({ to, text }: SentSms) {
  return html`<h3 class="visually-hidden">Sms aan ${to}</h3><p class="post-item__address">Aan ${to}</p><p class="post-sms">${text}</p>`;
}

function pushCard({ title, text, device }: SentPush) {
  return html`<p class="post-item__address">Op ${device}</p><div class="post-push"><h3>${title}</h3><p>${text}</p></div>`;
}

function letterCard({ id, title, addressee, enclosures }: SentLetter) {
  const others = Array.from({ length: enclosures }, (_, index) => html`<li><a href="${postPath}/${id}/bijlage-${String(index + 1)}.pdf">Bijlage ${String(index + 1)} <span class="post-item__type">(pdf)</span></a></li>`);
  return html`<h3><a href="${postPath}/${id}/brief.pdf">${title} <span class="post-item__type">(pdf)</span></a></h3>
    ${enclosures === 0 ? '' : html`<ul class="post-enclosures">${others}</ul>`}
    <p class="post-envelope">${addressee.map((line, index) => html`${index === 0 ? '' : html`<br>`}${line}`)}</p>`;
}

function pageLinks(count: number, page: number, owner: PostOwner | undefined) {
  if (count <= pageSize) return '';
  const newer = page > 1 ? html`<li><a href="${addressOf(owner, page - 1)}">Nieuwere post</a></li>` : '';
  const older = page * pageSize < count ? html`<li><a href="${addressOf(owner, page + 1)}">Oudere post</a></li>` : '';
  return html`<nav class="post-pages" aria-label="Meer post"><ul>${newer}${older}</ul></nav>`;
}

function time(moment: Date, write: (moment: Date) => string) {
  return html`<time datetime="${moment.toISOString()}">${write(moment)}</time>`;
}
