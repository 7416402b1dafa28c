import { StoredValue } from '../browser/storedValue';

/** How a person is alerted who does not look at the page. */
export type AlertSettings = { readonly hasSound: boolean; readonly hasNotifications: boolean };

/** Kept in this browser. Both are off until someone switches them on. */
export const alertSettings = new StoredValue<AlertSettings>('agent-status-timeline.alerts', (stored) => ({
  hasSound: isOn(stored, 'hasSound'),
  hasNotifications: isOn(stored, 'hasNotifications'),
}));

function isOn(stored: unknown, key: string): boolean {
  return (
    typeof stored === 'object' &&
    stored !== null &&
    Object.entries(stored).some(([name, value]) => name === key && value === true)
  );
}

/** Whether the browser shows notifications of this page; `unsupported` where it never does. */
export function notificationPermission(): NotificationPermission | 'unsupported' {
  return 'Notification' in globalThis && globalThis.isSecureContext ? Notification.permission : 'unsupported';
}

/** Whether someone is to be alerted who does not see the page, so that it has to stay up to date. */
export function areAlertsOn(): boolean {
  const { hasSound, hasNotifications } = alertSettings.get();
  return hasSound || (hasNotifications && notificationPermission() === 'granted');
}
