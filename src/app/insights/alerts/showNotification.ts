export type NotificationText = {
  readonly title: string;
  readonly body: string;
  /** BCP 47. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
};

/** Shows a notification of the browser in place of the page's last one; a click on it opens the page. */
export function showNotification(
  { title, body, language, direction }: NotificationText,
  onOpen: () => void,
): void {
  try {
    const shown = new Notification(title, {
      body,
      lang: language,
      dir: direction,
      tag: 'agent-status-timeline.attention',
    });
    shown.addEventListener('click', () => {
      globalThis.focus();
      onOpen();
      shown.close();
    });
  } catch {
    // Browsers of phones have the constructor and refuse it.
  }
}
