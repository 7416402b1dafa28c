import type { secureHeaders } from 'hono/secure-headers';

export type SecurityHeaders = NonNullable<Parameters<typeof secureHeaders>[0]>;

/**
 * The control library (react-aria) puts two fixed `<style>` elements into the page, one for anything that
 * can be pressed and one while a dialog is open. Their hashes allow these two texts and no other; a test
 * works them out again from the installed package.
 */
export const controlStyleHashes = [
  "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='",
  "'sha256-gYiS/BvZvRcK27JIXTuwhZ3hs2+VJ1X+2gUlE+farlg='",
] as const;

/**
 * The headers that tell a browser what the page may do: run and load what this server serves, and be
 * framed by those origins alone. Inline `style` attributes stay forbidden; React sets styles through the
 * CSS object model, which no policy concerns.
 */
export function securityHeaders(embedOrigins: readonly string[]): SecurityHeaders {
  const isFramed = embedOrigins.length > 0;
  return {
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", ...controlStyleHashes],
      fontSrc: ["'self'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      connectSrc: ["'self'"],
      workerSrc: ["'self'", 'blob:'],
      manifestSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: isFramed ? [...embedOrigins] : ["'none'"],
    },
    // It knows no list of origins, so where framing is allowed only `frame-ancestors` can say by whom.
    xFrameOptions: isFramed ? false : 'DENY',
    referrerPolicy: 'no-referrer',
    permissionsPolicy: {
      camera: [],
      microphone: [],
      geolocation: [],
      payment: [],
      usb: [],
      serial: [],
      clipboardWrite: ['self'],
      fullscreen: ['self'],
    },
    // Whoever ends TLS in front of this server decides about it.
    strictTransportSecurity: false,
    originAgentCluster: false,
  };
}
