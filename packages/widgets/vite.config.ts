import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from 'lightningcss';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** The compiler's output stands in `dist` too, so only the chunks of an earlier bundle go. */
function withoutOldChunks(): Plugin {
  return {
    name: 'without-old-chunks',
    buildStart: () => rm(path('dist/berichtenbox'), { recursive: true, force: true }),
  };
}

function minifyStyles(source: string, file: string): string {
  const { code } = transform({ filename: file, code: new TextEncoder().encode(source), minify: true });
  return new TextDecoder().decode(code).replaceAll('\\', '\\\\');
}

/** No minifier looks into template literals: style sheets without expressions are minified, line breaks with their indent in templates become a space. */
function minifiedTemplates(): Plugin {
  return {
    name: 'minified-templates',
    enforce: 'pre',
    transform(code, id) {
      return id.startsWith(path('src/'))
        ? code.replace(/\bcss`([^`$]*)`/g, (_, styles: string) => `css\`${minifyStyles(styles, id)}\``)
        : undefined;
    },
    // The minifier has taken away all other lines with an indent.
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') {
          file.code = file.code.replace(/\n +/g, ' ');
        }
      }
    },
  };
}

/**
 * Lit's decorators as what they stand for, static properties: a decorator is a helper to load and a call for each property. Knows them as
 * this package writes them, on one line, and stops at any other.
 */
function withoutDecorators(): Plugin {
  return {
    name: 'without-decorators',
    enforce: 'pre',
    transform(code, id) {
      if (!id.startsWith(path('src/')) || !code.includes("from 'lit/decorators.js'")) return undefined;
      const classes = code.split(/(?=^(?:export )?(?:abstract )?(?:export abstract )?class )/m).map((part) => {
        const properties: string[] = [];
        const body = part.replace(/^ {2}@(property|state)\((.*?)\) (?=(?:(?:private|protected|override|declare) )*(\w+)\b)/gm, (_, kind: string, options: string, name: string) => {
          properties.push(`${name}: ${kind === 'state' ? '{ state: true }' : options || '{}'}`);
          return '  ';
        });
        return properties.length === 0 ? part : body.replace(/ \{\n/, ` {\n  static override properties = { ${properties.join(', ')} };\n`);
      });
      const result = classes.join('').replace(/^import .*'lit\/decorators\.js';\n/m, '');
      if (/^ {2}@\w/m.test(result)) throw new Error(`${id} has a decorator that is not known here`);
      return result;
    },
  };
}

/** A file that does nothing but import another is that other one: a request less, and a round trip before what stands behind it. */
function withoutDetours(): Plugin {
  return {
    name: 'without-detours',
    generateBundle(_, bundle) {
      for (const { type, fileName, ...file } of Object.values(bundle)) {
        const target = type === 'chunk' && 'code' in file ? /^import"\.\/([^"]+)";\s*$/.exec(file.code)?.[1] : undefined;
        if (target === undefined) continue;
        Reflect.deleteProperty(bundle, fileName);
        for (const other of Object.values(bundle)) {
          if (other.type === 'chunk') other.code = other.code.replaceAll(basename(fileName), target);
        }
      }
    },
  };
}

/**
 * What a chunk imports is asked for together with it: the browser would only hear of it once the chunk is there, a round trip later.
 */
function withoutWaterfall(): Plugin {
  return {
    name: 'without-waterfall',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const withImports = (name: string): readonly string[] => [name, ...(chunks.find(({ fileName }) => fileName === name)?.imports ?? []).flatMap(withImports)];
      for (const entry of chunks.filter(({ isEntry }) => isEntry)) {
        for (const name of entry.dynamicImports) {
          const files = [...new Set(withImports(name))].filter((file) => file !== entry.fileName);
          if (files.length > 1) {
            entry.code = entry.code.replaceAll(`import(\`./${name}\`)`, `Promise.all([${files.map((file) => `import(\`./${file}\`)`).join()}])`);
          }
        }
      }
    },
  };
}

/**
 * Says in `dist/berichtenbox-files.js` of which files this version consists, for the service worker that keeps them. It is a script, because a browser
 * looks by itself whether a script of a worker changed.
 */
function withListOfFiles(): Plugin {
  const hash = (bytes: string | Uint8Array) => createHash('sha256').update(bytes);
  return {
    name: 'with-list-of-files',
    // What lies on the disk, so that it is what is served.
    async writeBundle(_, bundle) {
      const names = Object.keys(bundle).sort();
      const files = Object.fromEntries(await Promise.all(names.map(async (name) => [name, `sha256-${hash(await readFile(path(`dist/${name}`))).digest('base64')}`] as const)));
      const manifest = { version: hash(JSON.stringify(files)).digest('hex').slice(0, 16), files };
      await writeFile(path('dist/berichtenbox-files.js'), `self.berichtenboxFiles = ${JSON.stringify(manifest)};\n`);
    },
  };
}

/** The bundle for a script tag: `dist/berichtenbox.js`, which loads each element's chunk from beside itself. */
export default defineConfig({
  root: path('.'),
  publicDir: false,
  // Never Lit's development mode, whatever NODE_ENV says where this is run.
  resolve: { conditions: ['source', 'production', ...defaultClientConditions.filter((condition) => condition !== 'development|production')] },
  plugins: [withoutOldChunks(), withoutDecorators(), minifiedTemplates(), withoutDetours(), withoutWaterfall(), withListOfFiles()],
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: false,
    // As a library, so that imports stay plain: Vite's own helper adds link elements for chunks and style sheets.
    lib: { entry: { berichtenbox: path('src/script-tag/berichtenbox.ts') }, formats: ['es'] },
    rolldownOptions: {
      output: {
        minify: true,
        // The minifier keeps its own notes to itself (`@__PURE__`); licences stand in NOTICE.md.
        comments: false,
        codeSplitting: {
          // What is always loaded together is one file: fewer requests, and what is alike is compressed together.
          groups: [
            { name: 'core', test: /\/widgets\/src\/(context\/(client-connection|on-behalf-of)|locales\/locale-controller|element\/(element-events|define))\.ts$/, priority: 2 },
            { name: 'upkeep', test: /\/client\/src\/upkeep\.ts$/, priority: 1 },
            { name: 'look', test: /\/widgets\/src\/(define\/provider|element\/berichtenbox-element|icons\/first-list-icons|inbox\/deadline|locales\/dates|locales\/nl\/inbox|message-viewer\/message-change-event)\.ts$|\/directives\/repeat\.js$/, priority: 1 },
            { name: 'more', test: /\/widgets\/src\/(locales\/error-sentence|theme\/(more-styles|state-panel\.styles)|icons\/(icons|drawings)|element\/login-link)\.ts$/ },
            { name: 'dompurify', test: /\/node_modules\/dompurify\// },
            { name: 'tus', test: /\/node_modules\/(tus-js-client|js-base64|url-parse|querystringify|requires-port)\// },
          ],
        },
        entryFileNames: '[name].js',
        chunkFileNames: 'berichtenbox/[name]-[hash].js',
      },
    },
  },
});
