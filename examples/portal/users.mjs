/**
 * @typedef {object} PortalUser
 * @property {string} id what the portal knows them by; the token's `sub`
 * @property {string} name
 * @property {string} role
 * @property {'*' | readonly string[]} agents whose statuses they may see: all, or these e-mail addresses
 */

/**
 * Who can sign in here. A real portal has these from its directory; this one's team is of the demo contact
 * centre.
 *
 * @type {readonly PortalUser[]}
 */
export const users = [
  { id: 'ana', name: 'Ana Ribeiro', role: 'Supervisor', agents: '*' },
  {
    id: 'duarte',
    name: 'Duarte Pinto',
    role: 'Team lead, Lisbon',
    agents: [
      'luis.magalhaes@lis.brightline.example',
      'mafalda.esteves@lis.brightline.example',
      'rita.zambujo@lis.brightline.example',
      'iris.faria@lis.brightline.example',
      'tomas.coelho@lis.brightline.example',
    ],
  },
];
