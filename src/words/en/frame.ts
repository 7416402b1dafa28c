import type { Dictionary, Translation, Words } from '../dictionary';

/** Texts of an embedded page only: for its reader, and for the page around it. */
export const frameEn = {
  silent: 'Waiting for the portal',
  silentAdvice:
    'The page around this dashboard has not connected yet; loading resumes automatically when it does. If this lasts, ask your administrator to check that it loads embed.js, calls mount, and is listed in EMBED_ORIGINS.',
  uninvited: 'Embedding is not set up',
  uninvitedAdvice:
    'EMBED_ORIGINS lists no sites. Open the dashboard in its own tab, or ask your administrator.',
  noAccess: 'Waiting for access from the portal',
  noAccessAdvice:
    'The portal has not sent a valid access token; loading resumes automatically when it does. If this lasts, sign in to the portal again.',
  renewing:
    'Waiting for the portal to renew your access; updates resume automatically. Showing data as of {time}.',
  rejected: {
    stale: 'The filters were changed on the page in the meantime.',
    notScheme: '{value} is not one of auto, light, dark.',
    notColour: '{value} is not a color such as #2f4bd8.',
    notFont: '{value} is not a list of font families.',
    notRadius: '{value} is not a length from 0 to 16 px.',
    greySurface: '{value} is not light or dark enough for readable text.',
    otherScheme: '{value} is light where the scheme is dark, or the other way around.',
  },
} as const satisfies Dictionary;

export type FrameDictionary = Translation<typeof frameEn>;
export type FrameWords = Words<typeof frameEn>;
