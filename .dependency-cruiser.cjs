const swc = require('@swc/core');

// dependency-cruiser has SWC parse TypeScript without JSX, and has no setting to change that.
const parseFileSync = swc.parseFileSync.bind(swc);
swc.parseFileSync = (file, options) => parseFileSync(file, { ...options, tsx: file.endsWith('.tsx') });

/**
 * Who may import whom. A room (top-level folder) may use itself and the rooms in its row, nothing else; `*`
 * means every room. `packages` limits a room to a few packages.
 */
const rooms = {
  'src/base': { rooms: [], packages: [] },
  'src/contract': { rooms: [], packages: ['valibot'] },
  'src/time': { rooms: ['src/base'], packages: ['date-fns', '@date-fns/tz', '@date-fns/utc'] },
  'src/domain': { rooms: ['src/base', 'src/time'], packages: [] },
  'src/analysis': { rooms: ['src/base', 'src/domain', 'src/time'], packages: [] },
  'src/api': { rooms: ['src/base', 'src/contract', 'src/domain', 'src/time'] },
  'src/ui': {
    rooms: ['src/base'],
    packages: ['react', 'react-dom', 'react-aria-components', 'lucide-react'],
  },
  // `ui` has how anything that is fetched later is waited for, texts included.
  'src/words': { rooms: ['src/base', 'src/domain', 'src/time', 'src/ui'], packages: ['react'] },
  'src/timeline': { rooms: ['src/base', 'src/analysis', 'src/domain', 'src/time', 'src/ui', 'src/words'] },
  'src/insights': { rooms: ['src/base', 'src/analysis', 'src/domain', 'src/time', 'src/ui', 'src/words'] },
  'src/filters': { rooms: ['src/base', 'src/domain', 'src/time', 'src/ui', 'src/words'] },
  'src/export': {
    rooms: ['src/base', 'src/analysis', 'src/timeline', 'src/domain', 'src/time', 'src/words'],
  },
  'src/embed': { rooms: ['src/base', 'src/contract'] },
  'src/demo': { rooms: ['src/base', 'src/contract'] },
  'src/app': { rooms: ['*'] },
  server: { rooms: ['src/base', 'src/contract', 'src/demo'] },
  // The portal uses only the host script's types; the command that starts the example reuses our scripts.
  examples: { rooms: ['scripts', 'src/embed'] },
};

/**
 * The rooms within the rooms: of its own room, an inner room may use only itself and these others, besides
 * everything that its room may use. `.` means the files at the room's root.
 */
const innerRooms = {
  'src/timeline': {
    scene: [],
    paint: ['scene'],
    gestures: ['scene'],
    engine: ['scene', 'paint', 'gestures'],
    grid: ['scene', 'engine', 'gestures'],
    overview: ['scene', 'paint', 'engine'],
    tooltip: ['scene', 'engine', 'grid'],
    toolbar: ['engine', 'grid'],
    guide: ['scene', 'paint', 'engine', 'grid'],
  },
  'src/api': { read: [], load: ['.', 'read'] },
  'src/analysis': { rows: [], totals: ['.', 'rows'], insights: ['.', 'totals'] },
  'src/filters': { address: [], pickers: ['address'], dates: ['.', 'address'] },
  'src/app': {
    browser: [],
    signIn: ['browser'],
    pipeline: ['browser', 'signIn'],
    notices: ['pipeline', 'browser', 'signIn'],
    display: ['pipeline', 'browser', 'notices'],
    agentPanel: ['pipeline', 'notices'],
    insights: ['pipeline', 'browser'],
    output: ['pipeline', 'browser', 'signIn'],
    page: ['pipeline', 'browser', 'signIn', 'notices', 'agentPanel', 'insights', 'output'],
    // Loaded as a whole, so that it needs nothing more once it hangs on the wall.
    wall: ['pipeline', 'notices', 'agentPanel', 'insights', 'browser', 'signIn'],
    embedding: ['.', 'pipeline', 'notices', 'browser'],
  },
  server: {
    failures: [],
    redis: ['failures'],
    budget: ['failures', 'redis'],
    settings: ['budget', 'roster'],
    roster: ['failures'],
    access: ['failures', 'settings', 'roster'],
    // Of the cache only the lease by which one replica works for all.
    signIn: ['failures', 'settings', 'access', 'redis', 'cache'],
    upstream: ['.', 'failures', 'budget', 'settings', 'roster'],
    doctor: ['.', 'failures', 'budget', 'settings', 'roster', 'redis', 'cache', 'upstream'],
  },
};

/**
 * The only files that may use Node: those that start the server, in production and in development, the one
 * that calls the upstream (only Node's zlib can limit the size while decompressing), those that compress (Brotli)
 * and unpack (no faster than a reader reads), the one that keeps calls in a file, those that read the roster and
 * the displays again, and the one that examines a connection. The rest of the server is `Request → Response`.
 */
const nodeFiles = [
  'server/main.ts',
  'server/http/listen.ts',
  'server/http/unpack.ts',
  'server/viteMiddleware.ts',
  'server/upstream/requestUpstream.ts',
  'server/cache/packer.ts',
  'server/budget/callFile.ts',
  'server/doctor/connection.ts',
  'server/access/displayFile.ts',
  'server/roster/RosterFile.ts',
];

const testFile = '\\.test\\.tsx?$';
/** Beside the code that they are about, they open the whole page. */
const pageTest = '\\.page\\.test\\.tsx?$';
/** Helpers that several tests share. */
const testKit = '\\.testkit\\.tsx?$';
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const anyOf = (texts) => `(?:${texts.map(escaped).join('|')})`;
const folders = (names) => `^${anyOf(names)}/`;
const packageFolders = (names) => `^node_modules/${anyOf(names)}/`;

const roomRules = Object.entries(rooms)
  .filter(([, row]) => !row.rooms.includes('*'))
  .map(([room, row]) => ({
    name: `${room}-may-use-only-${row.rooms.join('-') || 'itself'}`,
    comment: `See the table in .dependency-cruiser.cjs: ${room} may import ${row.rooms.join(', ') || 'no other room'}.`,
    severity: 'error',
    from: { path: folders([room]), pathNot: pageTest },
    to: { path: '^(?:src|server|e2e|bench|examples|scripts)/', pathNot: folders([room, ...row.rooms]) },
  }));

const innerRules = Object.entries(innerRooms).flatMap(([room, inner]) =>
  Object.entries(inner).map(([name, allowed]) => ({
    name: `${room}/${name}-may-use-only-${allowed.join('-') || 'itself'}-of-${room}`,
    comment: `See innerRooms in .dependency-cruiser.cjs: ${room}/${name} is a lower layer of ${room}.`,
    severity: 'error',
    from: { path: folders([`${room}/${name}`]), pathNot: [testFile, testKit] },
    to: {
      path: folders([room]),
      pathNot: [name, ...allowed].map((each) =>
        each === '.' ? `^${escaped(room)}/[^/]+$` : `^${escaped(`${room}/${each}`)}/`,
      ),
    },
  })),
);

const packageRules = Object.entries(rooms)
  .filter(([, row]) => row.packages !== undefined)
  .map(([room, row]) => ({
    name: `${room}-packages`,
    comment: `${room} may use only these packages: ${row.packages.join(', ') || 'none'}.`,
    severity: 'error',
    from: { path: folders([room]), pathNot: [testFile, testKit] },
    to: {
      dependencyTypesNot: ['local'],
      path: '.',
      pathNot:
        row.packages.length > 0 ? `${packageFolders(row.packages)}|^(?:src|server)/` : '^(?:src|server)/',
    },
  }));

module.exports = {
  forbidden: [
    ...roomRules,
    ...innerRules,
    ...packageRules,
    {
      name: 'export-draws-with-scene-and-paint',
      comment: 'An exported picture needs only the scene and how it is painted, nothing of the page.',
      severity: 'error',
      from: { path: '^src/export/' },
      to: { path: '^src/timeline/', pathNot: '^src/timeline/(?:scene|paint)/' },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that import each other should be one file, or share a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'rooms-are-in-the-table',
      comment: 'A new room needs a row in the table in .dependency-cruiser.cjs.',
      severity: 'error',
      from: { path: '^(?:src|server)/', pathNot: folders(Object.keys(rooms)) },
      to: {},
    },
    {
      name: 'node-in-few-files',
      comment: 'Only a few files of the server may use Node; the page may not.',
      severity: 'error',
      from: {
        path: '^(?:src|server)/',
        pathNot: [testFile, testKit, ...nodeFiles.map((file) => `^${escaped(file)}$`)],
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'shipped-code-needs-no-development-packages',
      comment: 'Shipped code must not need packages that are installed for development only.',
      severity: 'error',
      from: {
        path: '^(?:src|server)/',
        pathNot: [testFile, testKit, '^server/viteMiddleware\\.ts$', '\\.css$'],
      },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'packages-are-declared',
      comment: 'A package that is only installed because another one needs it may disappear.',
      severity: 'error',
      from: { path: '^(?:src|server)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'] },
    },
    {
      name: 'imports-resolve',
      comment: 'An unresolved import would escape every other rule.',
      severity: 'error',
      from: { path: '^(?:src|server)/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'tests-are-not-imported',
      severity: 'error',
      from: {},
      to: { path: testFile },
    },
    {
      name: 'test-kits-are-for-tests',
      severity: 'error',
      from: { pathNot: [testFile, testKit] },
      to: { path: testKit },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // TypeScript 7 has no programming interface that the tool could use; SWC reads the same syntax.
    parser: 'swc',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
