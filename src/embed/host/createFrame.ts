/** Nothing narrower runs the page; its own origin is another than the host's, so it reaches nothing there. */
const SANDBOX = 'allow-scripts allow-same-origin allow-downloads allow-forms allow-modals';

/** The frame for a dashboard. It fills its element; `isFree` gives it a height of its own. */
export function createFrame(address: string, lang: string | undefined, isFree: boolean): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = 'Agent status timeline';
  if (lang !== undefined) frame.lang = lang;
  frame.setAttribute('sandbox', SANDBOX);
  frame.allow = 'clipboard-write; fullscreen';
  frame.referrerPolicy = 'no-referrer';
  Object.assign(frame.style, {
    display: 'block',
    width: '100%',
    height: isFree ? '400px' : '100%',
    border: '0',
  });
  frame.src = address;
  return frame;
}
