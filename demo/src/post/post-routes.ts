import { Hono, type Context } from 'hono';
import type { DemoTools } from '../portal/demo-tools.js';
import type { PageRenderer } from '../portal/page-renderer.js';
import { isFromThisSite } from '../portal/same-site.js';
import { pageHeaders, siteHeaders } from '../portal/response-headers.js';
import { addressesPage, addressesPath } from './addresses-page.js';
import { emailPage } from './email-page.js';
import { frameDocument, mailFrameHeaders } from './mail-frame.js';
import { isPostOwner, postPage, postPath } from './post-page.js';

const noStore = { 'Cache-Control': 'no-store' };

/** The pages with what was sent. */
export function postRoutes(pages: PageRenderer, { office, clock, refused, addresses }: Pick<DemoTools, 'office' | 'clock' | 'refused' | 'addresses'>, notFound: (c: Context) => Promise<Response>): Hono {
  const routes = new Hono();
  const show = async (c: Context, path: string, title: string, content: string) =>
    c.body(await pages.content({ path, title, description: 'Wat de demonstratie heeft verstuurd.' }, content), 200, { ...pageHeaders, ...noStore });

  routes.get(postPath, async (c) => {
    const { van, pagina = '1' } = c.req.query();
    const page = /^[1-9]\d{0,3}$/.test(pagina) ? Number(pagina) : 1;
    return show(c, postPath, 'Verzonden post', await postPage({ posts: office.list(), owner: isPostOwner(van) ? van : undefined, page, now: clock.now() }));
  });

  routes.get(addressesPath, async (c) => show(c, addressesPath, 'Adressen', await addressesPage(await addresses(), (address) => refused.has(address))));
  routes.post(addressesPath, async (c) => {
    if (!isFromThisSite(c)) return c.text('Alleen vanaf de pagina Adressen zelf.', 403);
    const { adres, werkt } = await c.req.parseBody();
    const known = (await addresses()).find(({ address }) => address === adres);
    if (known === undefined || (werkt !== 'ja' && werkt !== 'nee')) return c.text('Dit adres of deze keuze bestaat niet.', 400);
    await refused.set(known.address, werkt === 'nee');
    return c.redirect(addressesPath, 303);
  });

  addOriginals(routes, office, notFound);
  routes.get(`${postPath}/:id`, async (c) => {
    const mail = office.find(c.req.param('id'));
    return mail?.kind === 'email' ? show(c, `${postPath}/${mail.id}`, mail.subject, await emailPage(mail)) : notFound(c);
  });
  return routes;
}

/** What was sent, as it was: mail in its frame, its source, and letters. */
function addOriginals(routes: Hono, office: DemoTools['office'], notFound: (c: Context) => Promise<Response>): void {
  routes.get(`${postPath}/:id/opgemaakt`, (c) => {
    const mail = office.find(c.req.param('id'));
    return mail?.kind === 'email' && mail.html !== undefined ? c.body(frameDocument(mail.html), 200, mailFrameHeaders) : notFound(c);
  });
  const file = async (c: Context, { kind, position = 0 }: { readonly kind: 'email' | 'letter'; readonly position?: number }, headers: Readonly<Record<string, string>>): Promise<Response> => {
    const post = office.find(c.req.param('id') ?? '');
    const bytes = post?.kind === kind ? await office.original(post.id, position) : undefined;
    return bytes === undefined ? notFound(c) : c.body(new Uint8Array(bytes), 200, { ...siteHeaders, ...noStore, ...headers });
  };
  routes.get(`${postPath}/:id/bron.eml`, (c) => file(c, { kind: 'email' }, { 'Content-Type': 'message/rfc822', 'Content-Disposition': 'attachment; filename="bron.eml"' }));
  const pdf = (name: string) => ({
    'Content-Type': 'application/pdf', 'Content-Disposition': `inline; filename="${name}.pdf"`, 'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  });
  routes.get(`${postPath}/:id/brief.pdf`, (c) => file(c, { kind: 'letter' }, pdf('brief')));
  routes.get(`${postPath}/:id/:name{bijlage-[1-9][0-9]?[.]pdf}`, (c) => {
    const position = Number.parseInt(c.req.param('name').slice('bijlage-'.length), 10);
    return file(c, { kind: 'letter', position }, pdf(`bijlage-${position}`));
  });
}
