/** The page needs all of these. Its origin differs from the host's, so it cannot reach the host's page. */
const SANDBOX = 'allow-scripts allow-same-origin allow-downloads allow-forms allow-modals';

/** The frame for a dashboard. It fills its element, or starts at 400 px if its height is adjustable. */
export function createFrame(
  address: string,
  lang: string | undefined,
  isAutoHeight: boolean,
): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = 'Agent status timeline';
  if (lang !== undefined) frame.lang = lang;
  frame.setAttribute('sandbox', SANDBOX);
  frame.allow = 'clipboard-write; fullscreen';
  frame.referrerPolicy = 'no-referrer';
  Object.assign(frame.style, {
    display: 'block',
    width: '100%',
    height: isAutoHeight ? '400px' : '100%',
    border: '0',
  });
  frame.src = address;
  return frame;
}
