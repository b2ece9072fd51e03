import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import importX from 'eslint-plugin-import-x';
import jsdoc from 'eslint-plugin-jsdoc';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const tests = ['**/*.test.ts', 'test/**/*.ts', 'stories/**/*.ts', '.storybook/**/*.ts', 'vite.config.ts', 'packages/server/src/testing/**/*.ts'];

/** Dependencies point one way: contract ← client ← widgets and service worker, contract ← server ← demo. */
function mayImport(files, forbidden) {
  return {
    files,
    ignores: tests,
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', {
        patterns: forbidden.map(([group, message]) => ({ group, message })),
      }],
    },
  };
}

/** What SECURITY asks of code that runs in the host's page: none of these, ever. */
const forbiddenInPage = [
  ['ImportDeclaration[source.value=/unsafe-(html|svg)|style-map/]', 'Sender content is text, and inline styles break a strict CSP.'],
  ['MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]', 'Breaks Trusted Types; render with lit.'],
  ['NewExpression[callee.name="EventSource"]', 'It reconnects, and each time starts a new fetch round; read the stream with fetch.'],
  ['Identifier[name=/^(localStorage|sessionStorage)$/]', 'Personal data never lies in clear in web storage.'],
  ['TemplateElement[value.raw=/\\sstyle=/]', 'A style attribute breaks a strict CSP; use static styles.'],
  [':matches(TemplateElement[value.raw=/allow-scripts/], Literal[value=/allow-scripts/])', 'A message frame never runs scripts.'],
].map(([selector, message]) => ({ selector, message }));

export default defineConfig(
  globalIgnores(['**/dist/**', '**/*.generated.ts', 'storybook-static/**', 'test/in-browser/public/**', '**/*.d.ts']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [js.configs.recommended, tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked, jsdoc.configs['flat/recommended-typescript-error']],
    languageOptions: {
      parserOptions: { project: ['packages/*/tsconfig.json', 'demo/tsconfig.json', 'test/tsconfig.json'], tsconfigRootDir: new URL('..', import.meta.url).pathname },
    },
    plugins: { 'import-x': importX },
    rules: {
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'import-x/no-extraneous-dependencies': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'jsdoc/require-jsdoc': ['error', {
        publicOnly: true, require: { ClassDeclaration: true, FunctionDeclaration: true }, contexts: ['TSInterfaceDeclaration', 'TSTypeAliasDeclaration'],
      }],
      'jsdoc/valid-types': 'off',
      'jsdoc/tag-lines': ['error', 'any', { startLines: 1 }],
      'jsdoc/require-param': 'off',
      'jsdoc/check-param-names': ['error', { disableMissingParamChecks: true }],
      'jsdoc/require-returns': 'off',
      'jsdoc/require-yields': 'off',
      'jsdoc/require-throws-type': 'off',
      'jsdoc/check-tag-names': ['error', {
        definedTags: ['fires', 'slot', 'csspart', 'cssprop', 'cssproperty', 'cssstate', 'attr', 'summary', 'status', 'since', 'unit', 'source'],
      }],
    },
  },
  {
    files: ['packages/widgets/src/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/best-practice'], litA11y.configs.recommended],
    settings: {
      wc: { elementBaseClasses: ['LitElement', 'BerichtenboxElement'] },
      lit: { elementBaseClasses: ['BerichtenboxElement'] },
    },
    rules: {
      '@typescript-eslint/unbound-method': 'off',
      'lit/no-native-attributes': 'error',
      'lit/no-classfield-shadowing': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/lifecycle-super': 'error',
      // Lit has them all; the rule is for plain HTMLElement.
      'wc/guard-super-call': 'off',
      'lit/prefer-static-styles': 'error',
      'lit/attribute-names': 'error',
      'lit/prefer-nothing': 'error',
      'wc/max-elements-per-file': 'error',
      'wc/no-method-prefixed-with-on': 'error',
    },
  },
  { files: ['packages/{client,widgets,service-worker}/src/**/*.ts'], ignores: tests, rules: { 'no-restricted-syntax': ['error', ...forbiddenInPage] } },
  {
    // For this tab only: which question one is at and which organisations one ticked; and two ids that mean nothing outside the session. No address, no name, no letter.
    files: ['packages/widgets/src/activation-wizard/kept-draft.ts', 'packages/client/src/session/kept-choice.ts'],
    rules: { 'no-restricted-syntax': ['error', ...forbiddenInPage.map(({ selector, message }) => ({ selector: selector.replace('|sessionStorage', ''), message }))] },
  },
  mayImport(['packages/contract/src/**/*.ts'], [[['@berichtenbox/*'], 'The contract knows nobody.']]),
  mayImport(['packages/client/src/**/*.ts'], [
    [['lit', 'lit/*', '@lit/*'], 'The client is framework-free.'],
    [['@berichtenbox/*', '!@berichtenbox/contract'], 'The client knows the contract only.'],
  ]),
  mayImport(['packages/widgets/src/**/*.ts'], [[['@berichtenbox/*', '!@berichtenbox/client'], 'The widgets know the client only.']]),
  mayImport(['packages/service-worker/src/**/*.ts'], [[['@berichtenbox/*', '!@berichtenbox/client'], 'The worker knows the client only.']]),
  mayImport(['packages/server/src/**/*.ts'], [[['@berichtenbox/*', '!@berichtenbox/contract', '!@berichtenbox/contract/*'], 'The server knows the contract only.']]),
  {
    // The app must also run in a browser, for Storybook; only what is behind the entry `node` may use Node.
    files: ['packages/server/src/**/*.ts'],
    ignores: [...tests, 'packages/server/src/node/**', 'packages/server/src/main.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [{ group: ['node:*'], message: 'Only src/node/ may use Node.' }] }], 'no-restricted-globals': ['error', 'Buffer', 'process'] },
  },
  // `Document.write` is marked as deprecated for pages; for parsing piece by piece, and stopping, there is nothing else.
  { files: ['packages/widgets/src/message-viewer/rich-body/parse-within-limits.ts'], rules: { '@typescript-eslint/no-deprecated': 'off' } },
  // `allowInsecureRequests` is marked as deprecated to make it stand out; it is called for loopback only.
  { files: ['packages/server/src/sessions/openid-identity-provider.ts'], rules: { '@typescript-eslint/no-deprecated': 'off' } },
  { files: tests, rules: { 'max-lines-per-function': 'off', 'jsdoc/require-jsdoc': 'off', 'import-x/no-extraneous-dependencies': 'off', '@typescript-eslint/no-non-null-assertion': 'off' } },
);
