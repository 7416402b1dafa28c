import { useEffect } from 'react';

/**
 * Keeps the screen awake while the component is mounted, where the browser grants that. It takes it back when the page is
 * hidden and may do so at any time, so it is requested again once the page is visible. Where it is refused or missing, as
 * on a page without TLS, the device's own settings apply.
 */
export function useWakeLock(): void {
  useEffect(() => {
    let isWanted = true;
    let lock: WakeLockSentinel | undefined;
    const request = async () => {
      if (document.visibilityState !== 'visible' || lock?.released === false) return;
      try {
        // Missing where the page is not served securely, whatever the types say.
        const granted = await (navigator.wakeLock as WakeLock | undefined)?.request('screen');
        if (isWanted) lock = granted;
        else await granted?.release();
      } catch {
        // Refused, as with an empty battery: the next time that the page becomes visible, it is asked again.
      }
    };
    const onVisibilityChange = () => void request();
    void request();
    document.addEventListener('visibilitychange', onVisibilityChange);
    return () => {
      isWanted = false;
      document.removeEventListener('visibilitychange', onVisibilityChange);
      void lock?.release();
    };
  }, []);
}
