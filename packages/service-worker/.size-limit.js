export default [{ name: 'size.service-worker: the ready worker', limit: '1 kB', path: 'dist/berichtenbox-sw.js', gzip: true }];
