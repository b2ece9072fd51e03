export default [
  { name: 'size.service-worker: the ready worker', limit: '8 kB', path: 'dist/berichtenbox-sw.js', gzip: true },
  { name: 'its part that sends without a page', limit: '9.5 kB', path: 'dist/berichtenbox-sw-flush.js', gzip: true },
  { name: 'the worker that removes it', limit: '0.5 kB', path: 'dist/berichtenbox-sw-remove.js', gzip: true },
];
