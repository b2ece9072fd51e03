import { createClient } from '@berichtenbox/client';
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import '@fontsource/noto-sans/latin-400.css';
import '@fontsource/noto-sans/latin-700.css';
import '@fontsource/noto-serif/latin-700.css';
import '@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css';
import '@berichtenbox/widgets/provider';
import manifest from '@berichtenbox/widgets/custom-elements.json' with { type: 'json' };
import { behind, type Behind, type BoxParameter, type BoxState } from '../stories/box-state.js';
import ElementPage from '../stories/element-page.mdx';
import { hostPage, type HostPageChoices } from '../stories/host-page.js';
import { BoxServer } from '../test/in-browser/box-server.js';
import { describeElement, onlyAttributesAreControls } from './element-documentation.js';

setCustomElementsManifest(manifest);

// Started for the first story only: a page of documentation shows its story in a frame.
let starting: Promise<BoxServer> | undefined;
let shown: Behind | undefined;

/** Brings the server into the state that a story asks for, and makes a new client: nothing of one story reaches the next. */
async function prepareBox(canvas: HTMLElement, { persona, storeTimeoutMs, faults = [], prepare, find }: BoxState): Promise<Behind> {
  canvas.replaceChildren();
  shown?.client.close();
  const server = await (starting ??= BoxServer.start());
  await server.reset(storeTimeoutMs === undefined ? {} : { storeTimeoutMs });
  await server.logIn(persona);
  server.intercept(...faults);
  await prepare?.(server);
  shown = { server, client: createClient({ endpoint: '/api/v1' }), messageId: (await find?.(server)) ?? '' };
  return shown;
}

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    layout: 'fullscreen',
    a11y: {
      test: 'error',
      // Off in Storybook by default, as stories are seldom whole pages; these are.
      config: { rules: [{ id: 'region', enabled: true }] },
      options: { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
    },
    controls: { expanded: true },
    docs: {
      page: ElementPage, extractComponentDescription: describeElement, story: { inline: false, height: '36rem' }, source: { excludeDecorators: true },
    },
    options: { storySort: { order: ['Welcome', 'Theming', 'Content-Security-Policy', 'App', 'Inbox', 'Message viewer', 'Activation wizard', 'Preferences', 'Notices', 'Unread count', 'Session notice', 'Provider'] } },
  },
  argTypesEnhancers: [onlyAttributesAreControls],
  initialGlobals: { theme: 'bare', language: 'nl' },
  globalTypes: {
    theme: {
      description: 'Style of the page around the element',
      toolbar: {
        title: 'Page', icon: 'paintbrush', dynamicTitle: true,
        items: [
          { value: 'bare', title: 'Bare page' }, { value: 'dark', title: 'Bare page, dark' },
          { value: 'voorbeeld', title: 'NL Design System theme (Voorbeeld)' },
        ],
      },
    },
    language: {
      description: 'Language of the page',
      toolbar: {
        title: 'Language', icon: 'globe', dynamicTitle: true,
        items: [
          { value: 'nl', title: 'Nederlands' }, { value: 'en', title: 'English' }, { value: 'ar', title: 'العربية (right to left; shows Dutch)' },
        ],
      },
    },
  },
  loaders: [async ({ canvasElement, parameters }) => ({ behind: await prepareBox(canvasElement, (parameters as BoxParameter).box()) })],
  decorators: [
    (story, context) => {
      const { client } = behind(context);
      const withClient = context.parameters['ownClient'] !== true;
      if (withClient) void client.start();
      return hostPage(story(), context.globals as unknown as HostPageChoices, withClient ? client : undefined);
    },
  ],
};

export default preview;
