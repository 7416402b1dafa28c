// The portal's page: who is signed in, and the dashboard in its place. This is the part to copy.
import { mount } from 'https://status.example.com/embed.js';
import { byId, connectPanel, element } from './panel.js';
import { phaseText, viewFrom } from './values.js';

/** @import { Applied, DashboardEvent, DashboardHandle } from 'https://status.example.com/embed.js' */

/** @type {DashboardHandle | undefined} */
let dashboard;
/**
 * Of the filters as the dashboard last told them, `undefined` until it has: with it, what the reader changes at
 * the same moment is not overwritten.
 *
 * @type {number | undefined}
 */
let revision;

const panel = connectPanel({
  setFilters: async (filters) => take(await dashboard?.setFilters(filters, revision)),
  setTheme: async (theme) => take(await dashboard?.setTheme(theme)),
  refresh: async () => await dashboard?.refresh(),
  remount: showDashboard,
});

/**
 * A token, fresh from the portal's own server, which knows by its session who asks.
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

/** Puts the dashboard into its place, in place of the one before. */
function showDashboard() {
  dashboard?.destroy();
  revision = undefined;
  dashboard = mount(byId('dashboard'), {
    src: 'https://status.example.com/',
    getToken,
    ...panel.options(),
    filters: { ...panel.options().filters, view: viewInAddress() },
    onEvent: hear,
  });
}

/**
 * Every answer tells the revision that it led to, and what of the filters that were sent holds now. What the
 * portal itself has changed is told in this way alone.
 *
 * @template {Applied | undefined} Answer
 * @param {Answer} answer
 * @returns {Answer}
 */
function take(answer) {
  revision = answer?.revision ?? revision;
  const view = answer?.applied['view'];
  if (typeof view === 'string') showView(viewFrom(view));
  return answer;
}

/** @param {DashboardEvent} event */
function hear(event) {
  if (event.type === 'ready' || event.type === 'filtersChanged') ({ revision } = event);
  if (event.type === 'filtersChanged') showView(viewFrom(event.filters.view ?? ''));
  if (event.type === 'status') byId('phase').textContent = phaseText(event);
  panel.hear(event);
}

/** The portal's own address holds the view, so that its links and the browser's Back lead there. */
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
  // The link that skips to the content is none to a view.
  if (location.hash !== `#${viewInAddress()}`) return;
  showView(viewInAddress());
  void panel.send({ view: viewInAddress() });
});

/** @typedef {{readonly id: string, readonly name: string, readonly role: string}} User */

/** Shows the dashboard to whoever is signed in, and asks anybody else to sign in. */
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

/** Takes the dashboard off: whoever comes next sees nothing of the one before. */
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
  // The dashboard of the one before goes first.
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
  // The dashboard sees what ground it stands on, and follows.
  if (target instanceof HTMLSelectElement) document.documentElement.dataset['theme'] = target.value;
});
showView(viewInAddress());
await showSession();
