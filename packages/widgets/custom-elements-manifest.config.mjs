/** What the elements offer, for editors, documentation and wrappers: `custom-elements.json`. */
export default {
  globs: ['src/*/*.ts'],
  exclude: ['**/*.test.ts', '**/*.styles.ts', 'src/{script-tag,locales,icons,theme}/**', 'src/element/define.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [tagNames(), elementsOnly(), publicOnly()],
};

/** Tag names stand in one place, the calls of `define(name, Class)` in `src/define/`. */
function tagNames() {
  const tagNameOf = new Map();
  return {
    name: 'tag-names',
    analyzePhase({ ts, node }) {
      if (ts.isCallExpression(node) && node.expression.getText() === 'define') {
        const [name, element] = node.arguments;
        if (ts.isStringLiteral(name)) tagNameOf.set(element.getText(), name.text);
      }
    },
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules) {
        for (const declaration of module.declarations ?? []) {
          const tagName = tagNameOf.get(declaration.name);
          if (tagName === undefined) continue;
          Object.assign(declaration, { tagName, customElement: true });
          module.exports.push({ kind: 'custom-element-definition', name: tagName, declaration: { name: declaration.name, module: module.path } });
        }
      }
    },
  };
}

/** The elements, what they extend and their events; not the modules behind them. */
function elementsOnly() {
  return {
    name: 'elements-only',
    packageLinkPhase({ customElementsManifest }) {
      customElementsManifest.modules = customElementsManifest.modules.filter(({ declarations = [] }) =>
        declarations.some(({ customElement, superclass }) => customElement || superclass?.name === 'Event'));
    },
  };
}

/** The analyzer adds events without a name, events named by an expression, and private members. */
function publicOnly() {
  return {
    name: 'public-only',
    packageLinkPhase({ customElementsManifest }) {
      for (const { declarations = [] } of customElementsManifest.modules) {
        for (const declaration of declarations) {
          if (declaration.events) declaration.events = declaration.events.filter(({ name }) => name?.startsWith('berichtenbox-'));
          if (declaration.members) declaration.members = declaration.members.filter(({ name, privacy = 'public' }) => privacy === 'public' && !name.startsWith('#'));
        }
      }
    },
  };
}
