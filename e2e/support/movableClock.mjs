// Loaded before the server of a browser test, so that none waits for minutes: the test says how far ahead its clock is.
let aheadMs = 0;

globalThis.Date = new Proxy(Date, {
  construct: (date, parts, newTarget) => {
    /** @type {unknown} */
    const made = Reflect.construct(date, parts, newTarget);
    return parts.length > 0 && made instanceof date ? made : new date(date.now() + aheadMs);
  },
  get: (date, name) => {
    /** @type {unknown} */
    const member = Reflect.get(date, name);
    return name === 'now' ? () => date.now() + aheadMs : member;
  },
});

process.on('message', (message) => {
  aheadMs = Number(message);
  process.send?.(message);
});
// Listening does not keep the server from ending.
process.channel?.unref();
