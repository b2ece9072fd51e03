/** How a letter looks on paper and in a file of its own. Without `<`, `>` and `&`, so that it is the same in any serialisation. */
export const paperLook = `
  @page { margin: 20mm 22mm; }
  body { max-width: 42rem; margin: 0 auto; padding: 1.5rem; color: #000; background: #fff; font: 11pt/1.5 system-ui, -apple-system, 'Segoe UI', 'Noto Sans', Roboto, Arial, sans-serif; overflow-wrap: anywhere; }
  h1 { margin: 0 0 4mm; font-size: 15pt; line-height: 1.25; }
  h2 { margin: 0 0 2mm; font-size: 11.5pt; }
  p, ul, ol, blockquote, table, pre { margin: 0 0 4mm; }
  ul, ol { padding-inline-start: 6mm; }
  .sender { margin: 0 0 1mm; font-weight: 600; }
  .facts { display: grid; grid-template-columns: max-content 1fr; gap: 0.5mm 5mm; margin: 0 0 8mm; }
  .facts dd { margin: 0; }
  .box { margin: 0 0 6mm; padding: 3mm 4mm 0; border: 0.5pt solid #000; break-inside: avoid; }
  .text { orphans: 3; widows: 3; }
  .text .plain { white-space: pre-wrap; }
  .text table { border-collapse: collapse; }
  .text th, .text td { padding: 1mm 4mm 1mm 0; border-bottom: 0.5pt solid #000; text-align: start; vertical-align: top; }
  .text blockquote { margin-inline: 0; padding-inline-start: 4mm; border-inline-start: 1mm solid #000; }
  .text .caution { display: block; }
  .text .visually-hidden { display: none; }
  .end { margin-top: 8mm; padding-top: 4mm; border-top: 0.5pt solid #000; break-inside: avoid; }
  a { color: inherit; }
  @media print { body { max-width: none; padding: 0; } }`;
