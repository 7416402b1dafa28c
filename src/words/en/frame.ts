import type { Dictionary, Words } from '../dictionary';

type Time = { readonly time: string };
type Value = { readonly value: string };

/** What only a page in a frame has to say: to its reader, and to the page around it. */
export const frameEn = {
  silent: 'Waiting for the page around this dashboard',
  silentAdvice:
    'It has not introduced itself yet; the dashboard goes on by itself as soon as it does, and asks for no data before. Whoever runs that page should see that it loads embed.js and calls mount, and that its origin is one of EMBED_ORIGINS.',
  uninvited: 'This dashboard is not meant to be framed',
  uninvitedAdvice:
    'No page is invited to: EMBED_ORIGINS names none. Open the dashboard in a tab of its own, or ask whoever runs the service.',
  noAccess: 'Waiting for the portal to give access',
  noAccessAdvice:
    'The page around this dashboard has not answered with an access token that holds. The dashboard asks again by itself. If this lasts, sign in to the portal again.',
  renewing: ({ time }: Time) =>
    `Waiting for the portal to renew your access; goes on by itself. What is shown is as of ${time} and stays.`,
  rejected: {
    stale: 'The filters were changed on the page meanwhile.',
    notScheme: ({ value }: Value) => `${value} is not one of auto, light, dark.`,
    notColour: ({ value }: Value) => `${value} is not a colour such as #2f4bd8.`,
    notFont: ({ value }: Value) => `${value} is not a list of font families.`,
    notRadius: ({ value }: Value) => `${value} is not a length from 0 to 16 px.`,
    greySurface: ({ value }: Value) => `${value} is neither light nor dark enough to read on.`,
    otherScheme: ({ value }: Value) => `${value} is light where the scheme is dark, or the other way round.`,
  },
} satisfies Dictionary;

export type FrameDictionary = typeof frameEn;
export type FrameWords = Words<FrameDictionary>;
