const { readFileSync } = require('node:fs');
const path = require('node:path');

const dist = path.join(__dirname, 'dist');
const page = readFileSync(path.join(dist, 'index.html'), 'utf8');

/** The files of `dist/` that the page's head asks for by the given tag. */
const filesOf = (tagPattern) => [...page.matchAll(tagPattern)].map(([, address]) => path.join(dist, address));

// What a browser loads before it can show anything: the entry, and what the entry imports outright.
module.exports = [
  {
    name: 'JavaScript of the first page load',
    path: filesOf(/<(?:script[^>]*\ssrc|link[^>]*\srel="modulepreload"[^>]*\shref)="\/([^"]+\.js)"/g),
    limit: '130 kB',
    gzip: true,
  },
  {
    name: 'Styles',
    path: filesOf(/<link[^>]*\srel="stylesheet"[^>]*\shref="\/([^"]+\.css)"/g),
    limit: '15 kB',
    gzip: true,
  },
];
