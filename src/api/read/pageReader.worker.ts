import { requestPage, type PageResult } from './requestPage';
import type { ReadResult, ReaderMessage } from './readerMessages';

/** The reading thread: takes a message, posts its result, and transfers the columns without copying. */
const underWay = new Map<number, AbortController>();

addEventListener('message', ({ data }: MessageEvent<ReaderMessage>) => {
  if (data.kind === 'abort') {
    underWay.get(data.id)?.abort();
    underWay.delete(data.id);
    return;
  }
  void carryOut(data);
});

async function carryOut({ id, call, context }: Extract<ReaderMessage, { kind: 'read' }>): Promise<void> {
  const abort = new AbortController();
  underWay.set(id, abort);
  try {
    const result = await requestPage(call, context, abort.signal);
    underWay.delete(id);
    const shown: ReadResult = { id, result };
    postMessage(shown, { transfer: buffersOf(result) });
  } catch (error) {
    // Nothing waits for an aborted call; any other error ends the thread, and the page continues without it.
    if (!abort.signal.aborted) reportError(error);
  }
}

/** All agents of a page share its columns. */
function buffersOf(result: PageResult): Transferable[] {
  const columns = result.kind === 'read' ? result.read.page.agents[0]?.columns : undefined;
  return columns === undefined ? [] : Object.values(columns).map(({ buffer }) => buffer);
}
