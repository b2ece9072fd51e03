/** Style sheet of the identity provider's pages. Its look is nobody's: not of DigiD, not of the municipality. */
export const pageStyle = `
*, *::before, *::after { box-sizing: border-box; }
html { font: 100%/1.5 system-ui, sans-serif; color: #1b2430; background: #f3f1ec; }
body { margin: 0; min-block-size: 100vh; display: flex; flex-direction: column; }
header { background: #1b2430; color: #fff; }
header p, main, footer p { inline-size: min(100% - 2rem, 44rem); margin-inline: auto; }
.mark { display: flex; align-items: center; gap: .75rem; margin-block: 0; padding-block: 1rem; font-weight: 700; font-size: 1.25rem; }
.mark span { inline-size: 2.25rem; block-size: 2.25rem; border-radius: .5rem; display: grid; place-items: center; background: #f2b705; color: #1b2430; }
main { flex: 1; padding-block: 2rem 3rem; }
h1 { font-size: 1.75rem; line-height: 1.2; margin-block: 0 .5rem; }
h2 { font-size: 1.125rem; margin-block: 1.75rem .75rem; }
main > p { margin-block: 0 1.5rem; max-inline-size: 38rem; }
.personas { list-style: none; margin: 0; padding: 0; display: grid; gap: .75rem; }
button { font: inherit; color: inherit; cursor: pointer; border-radius: .5rem; min-block-size: 2.75rem; }
.persona { inline-size: 100%; display: grid; grid-template-columns: 3rem 1fr auto; gap: 0 1rem; align-items: center; text-align: start; padding: 1rem; background: #fff; border: 1px solid #8a8f98; }
.persona:hover { border-color: #1b2430; box-shadow: 0 2px 8px rgb(27 36 48 / 15%); }
.initials { grid-row: span 2; inline-size: 3rem; block-size: 3rem; border-radius: 50%; display: grid; place-items: center; background: #dfe7f1; font-weight: 700; }
.name { font-weight: 700; font-size: 1.125rem; }
.description { grid-column: 2; color: #47505c; }
.arrow { grid-row: 1 / span 2; grid-column: 3; font-size: 1.5rem; }
.plain { background: none; border: 0; padding: .5rem 0; text-decoration: underline; text-underline-offset: .2em; margin-block-start: 1rem; }
.primary { background: #1b2430; color: #fff; border: 0; padding: .625rem 1.5rem; font-weight: 700; }
.primary:hover { background: #35455c; }
button:focus-visible { outline: 3px solid #0b5fff; outline-offset: 3px; }
footer { border-block-start: 1px solid #c9c5bb; font-size: .875rem; color: #47505c; }
footer p { padding-block: 1rem; margin-block: 0; }
@media (max-width: 30rem) { .persona { grid-template-columns: 1fr auto; } .initials { display: none; } .description { grid-column: 1; } .arrow { grid-column: 2; } }
@media (forced-colors: active) { .persona, .primary { border: 1px solid; } }
`;
