// `npm run dev`: the demo with hot reload. Vite serves the widgets from their sources and passes everything else on to the demo's
// server, which restarts when a package has been compiled anew.
import { spawn } from 'node:child_process';
import { ensureBuilt } from '../.config/setup/build.mjs';
import { ensureInstalled, root } from '../.config/setup/install.mjs';
import { runMain } from '../.config/setup/run-command.mjs';

const port = Number(process.env.PORT ?? 4300);
const serverPort = port + 1;
const scriptTag = '/berichtenbox/berichtenbox.js';
const listOfFiles = '/berichtenbox/berichtenbox-files.js';
const sources = '/packages/widgets/src/script-tag/berichtenbox.ts';

await runMain(async () => {
  await ensureInstalled();
  await ensureBuilt();
  const publicUrl = `http://localhost:${port}`;
  const children = [
    spawn('npx', ['tsc', '-b', '--watch', '--preserveWatchOutput'], { cwd: root, stdio: 'inherit' }),
    spawn(process.execPath, ['--watch', '--watch-preserve-output', 'demo/dist/main.js', ...process.argv.slice(2)], {
      cwd: root, stdio: 'inherit', env: { ...process.env, PORT: String(serverPort), PUBLIC_URL: publicUrl },
    }),
  ];
  process.once('exit', () => children.forEach((child) => child.kill()));

  const { createServer } = await import('vite');
  const vite = await createServer({
    root: new URL('.', root).pathname,
    configFile: false,
    appType: 'custom',
    cacheDir: 'node_modules/.vite-demo',
    resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
    // Named, because one that is found later makes the page reload in the middle of its first load.
    optimizeDeps: { include: ['lit', 'lit/decorators.js', 'lit/directives/repeat.js', 'lit/directives/keyed.js'] },
    server: {
      port, strictPort: true,
      // Vite's own addresses stay here; the rest is the demo's. `localhost` is kept as host, because cookies and login depend on it.
      proxy: { '^(?!/(@|packages/|node_modules/|berichtenbox/berichtenbox(-files)?\\.js))': { target: `http://127.0.0.1:${serverPort}`, changeOrigin: false } },
    },
    plugins: [{
      name: 'widgets-from-source',
      configureServer(server) {
        server.middlewares.use(scriptTag, (_request, response) => {
          response.setHeader('Content-Type', 'text/javascript');
          response.end(`import '/@vite/client';\nimport '${sources}';\n`);
        });
        // The service worker keeps none of the files: they change all the time.
        server.middlewares.use(listOfFiles, (_request, response) => {
          response.setHeader('Content-Type', 'text/javascript');
          response.end(`self.berichtenboxFiles = { version: 'development', files: {} };\n`);
        });
      },
      handleHotUpdate({ server }) {
        server.ws.send({ type: 'full-reload' });
        return [];
      },
    }],
  });
  await vite.listen();
  console.log(`Berichtenbox with hot reload: ${publicUrl}/`);
});
