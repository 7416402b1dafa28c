import { initialAssets } from './scripts/initialAssets.mjs';

const { scripts, styles } = initialAssets();

export default [
  { name: 'JavaScript of the first page load', path: scripts, limit: '130 kB', gzip: true },
  { name: 'Host script', path: 'dist/embed.js', limit: '6 kB', gzip: true },
  { name: 'Styles', path: styles, limit: '15 kB', gzip: true },
];
