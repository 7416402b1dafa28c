import { askForPage, type PageAnswer } from './askForPage';
import type { ReadAnswer, ReadOrder } from './pageReader';

/** The thread that reads: an order in, its answer out, the columns handed over uncopied. */
const underWay = new Map<number, AbortController>();

addEventListener('message', ({ data }: MessageEvent<ReadOrder>) => {
  if (data.kind === 'give-up') {
    underWay.get(data.id)?.abort();
    underWay.delete(data.id);
    return;
  }
  void carryOut(data);
});

async function carryOut({ id, call, context }: Extract<ReadOrder, { kind: 'read' }>): Promise<void> {
  const givingUp = new AbortController();
  underWay.set(id, givingUp);
  try {
    const answer = await askForPage(call, context, givingUp.signal);
    underWay.delete(id);
    const told: ReadAnswer = { id, answer };
    postMessage(told, { transfer: buffersOf(answer) });
  } catch (error) {
    // What was given up, nobody waits for; anything else ends the thread, and the page goes on alone.
    if (!givingUp.signal.aborted) reportError(error);
  }
}

/** All agents of a page share its columns. */
function buffersOf(answer: PageAnswer): Transferable[] {
  const columns = answer.kind === 'read' ? answer.read.page.agents[0]?.columns : undefined;
  return columns === undefined ? [] : Object.values(columns).map(({ buffer }) => buffer);
}
