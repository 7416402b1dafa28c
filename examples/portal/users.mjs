/**
 * @typedef {object} PortalUser
 * @property {string} id the portal's id for the user; the token's `sub`
 * @property {string} name
 * @property {string} role
 * @property {'*' | readonly string[]} [agents] the agents that they may see: all, or these email addresses
 * @property {readonly string[]} [teams] the ids of teams whose agents they may see, besides `agents`
 */

/**
 * The users who can sign in. A real portal reads them from its directory; the agents and the team here are
 * from the demo contact center.
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
  {
    id: 'grace',
    name: 'Grace Lim',
    role: 'Team lead, Manila',
    teams: ['orders-manila-a', 'orders-manila-b'],
  },
];
