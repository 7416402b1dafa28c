/** Lets the page handle pending events and paint. */
export async function yieldToPage(): Promise<void> {
  await new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    // A message is a separate task, and unlike a timer it is not throttled in a loop.
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(undefined);
  });
}
