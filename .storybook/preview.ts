import type { Preview } from '@storybook/web-components-vite';
import { BoxServer } from '../test/in-browser/box-server.js';
import type { BoxState } from '../stories/box-state.js';

const server = BoxServer.start();

const preview: Preview = {
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error', options: { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] } },
    docs: { toc: true },
    controls: { expanded: true },
  },
  tags: ['autodocs'],
  loaders: [
    // Each story says in what state it wants the box; the server gets into it before the story renders.
    async ({ parameters }) => {
      const box = await server;
      await box.reset();
      const { persona, prepare } = (parameters['box'] ?? {}) as BoxState;
      await box.logIn(persona);
      await prepare?.(box);
      return {};
    },
  ],
};

export default preview;
