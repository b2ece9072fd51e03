// Builds Storybook for its tests, when what is in it has changed. Vitest calls this before it looks for the tests.
import { root } from '../../.config/setup/install.mjs';
import { announce, runCommand, SetupError } from '../../.config/setup/run-command.mjs';
import { whenChanged } from '../../.config/setup/when-changed.mjs';
import prepareInBrowserServer from '../in-browser/prepare.mjs';

/** Makes `storybook-static/` complete; does nothing when it is. */
export default async function buildStorybook() {
  await prepareInBrowserServer();
  const packages = ['contract', 'client', 'server', 'widgets'].map((name) => `packages/${name}/src`);
  const sources = ['.storybook', 'stories', 'test/in-browser', 'demo/src/seed', 'packages/widgets/dist/custom-elements.json', 'package-lock.json', ...packages];
  await whenChanged({ result: 'storybook-static/index.json', sources }, () =>
    announce('Building Storybook', async () => {
      const { code, output } = await runCommand('npx', ['storybook', 'build', '--output-dir', 'storybook-static'], { quiet: true, cwd: root });
      if (code !== 0) throw new SetupError(`${output}\nStorybook could not be built; the reason stands above.`);
    }),
  );
}
