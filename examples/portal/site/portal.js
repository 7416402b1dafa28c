// The portal's page: sign-in, and the dashboard in its element. This is the part to copy.
import { mount } from 'https://status.example.com/embed.js';
import { byId, connectPanel, element } from './panel.js';
import { phaseText, viewFrom } from './values.js';

/** @import { Applied, DashboardEvent, DashboardHandle } from 'https://status.example.com/embed.js' */

/** @type {DashboardHandle | undefined} */
let dashboard;
/**
 * The revision of the filters that the dashboard last sent, `undefined` before. Sending it along keeps the portal
 * from overwriting a change that the user makes at the same time.
 *
 * @type {number | undefined}
 */
let revision;

const panel = connectPanel({
  setFilters: async (filters) => onReply(await dashboard?.setFilters(filters, revision)),
  setTheme: async (theme) => onReply(await dashboard?.setTheme(theme)),
  refresh: async () => await dashboard?.refresh(),
  remount: showDashboard,
});

/**
 * A new token from the portal's server, which knows the user by their session.
 *
 * @returns {Promise<string>}
 */
async function getToken() {
  if (panel.isWithholding()) throw new Error('The portal is withholding tokens.');
  const response = await fetch('/dashboard-token', { method: 'POST' });
  if (response.status === 401) showSignIn();
  if (!response.ok) throw new Error(`The portal returned no token: ${response.status}`);
  return await response.text();
}

/** Mounts the dashboard, and removes the previous one. */
function showDashboard() {
  dashboard?.destroy();
  revision = undefined;
  dashboard = mount(byId('dashboard'), {
    src: 'https://status.example.com/',
    getToken,
    ...panel.options(),
    filters: { ...panel.options().filters, view: viewInAddress() },
    onEvent,
  });
}

/**
 * A reply has the new revision, and the current values of the accepted filters. Changes made by the portal cause
 * no `filtersChanged`, so this is the only place to learn about them.
 *
 * @template {Applied | undefined} Reply
 * @param {Reply} reply
 * @returns {Reply}
 */
function onReply(reply) {
  revision = reply?.revision ?? revision;
  const view = reply?.applied['view'];
  if (typeof view === 'string') showView(viewFrom(view));
  return reply;
}

/** @param {DashboardEvent} event */
function onEvent(event) {
  if (event.type === 'ready' || event.type === 'filtersChanged') ({ revision } = event);
  if (event.type === 'filtersChanged') showView(viewFrom(event.filters.view ?? ''));
  if (event.type === 'status') byId('phase').textContent = phaseText(event);
  panel.onEvent(event);
}

/** The view is part of the portal's address, so that links and the browser's Back button work. */
function viewInAddress() {
  return viewFrom(location.hash.slice(1));
}

/** @param {string} view */
function showView(view) {
  if (view !== viewInAddress()) history.replaceState(null, '', `#${view}`);
  for (const link of document.querySelectorAll('nav a')) {
    if (link.getAttribute('href') === `#${view}`) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}

addEventListener('hashchange', () => {
  // The skip link changes the hash too, but not to a view.
  if (location.hash !== `#${viewInAddress()}`) return;
  showView(viewInAddress());
  void panel.send({ view: viewInAddress() });
});

/** @typedef {{readonly id: string, readonly name: string, readonly role: string}} User */

/** Shows the dashboard if a user is signed in, else the sign-in. */
async function showSession() {
  const response = await fetch('/session');
  /** @type {unknown} */
  const session = await response.json();
  if (!isSession(session)) throw new TypeError('The portal’s server returned no session.');
  const { user, users } = session;
  byId('user').replaceChildren(
    ...users.map(({ id, name, role }) => new Option(`${name}, ${role}`, id, false, id === user)),
  );
  byId('sign-in-users').replaceChildren(...users.map(signInButton));
  if (user === null) return showSignIn();
  byId('sign-in').hidden = true;
  byId('account').hidden = false;
  byId('content').hidden = false;
  showDashboard();
}

/** Removes the dashboard, so that the next user sees nothing of the previous one's. */
function showSignIn() {
  dashboard?.destroy();
  dashboard = undefined;
  panel.clear();
  byId('account').hidden = true;
  byId('content').hidden = true;
  byId('sign-in').hidden = false;
}

/** @param {User} user */
function signInButton({ id, name, role }) {
  const button = element('button', { type: 'button' }, [element('strong', {}, [name]), role]);
  button.addEventListener('click', () => void signIn(id));
  return button;
}

/** @param {string} id */
async function signIn(id) {
  // First removes the previous user's dashboard.
  showSignIn();
  await fetch(`/session/${id}`, { method: 'PUT' });
  await showSession();
}

async function signOut() {
  showSignIn();
  await fetch('/session', { method: 'DELETE' });
}

/**
 * @param {unknown} value
 * @returns {value is {readonly user: string | null, readonly users: readonly User[]}}
 */
function isSession(value) {
  return typeof value === 'object' && value !== null && 'users' in value && Array.isArray(value.users);
}

byId('sign-out').addEventListener('click', () => void signOut());
byId('user').addEventListener('change', ({ target }) => {
  if (target instanceof HTMLSelectElement) void signIn(target.value);
});
byId('appearance').addEventListener('change', ({ target }) => {
  // The dashboard adapts to the background behind it.
  if (target instanceof HTMLSelectElement) document.documentElement.dataset['theme'] = target.value;
});
showView(viewInAddress());
await showSession();
