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
  const { id, call, context } = data;
  const givingUp = new AbortController();
  underWay.set(id, givingUp);
  askForPage(call, context, givingUp.signal).then(
    (answer) => {
      underWay.delete(id);
      tell({ id, answer });
    },
    () => {
      // Given up: nobody waits for it.
    },
  );
});

function tell(answer: ReadAnswer): void {
  postMessage(answer, { transfer: buffersOf(answer.answer) });
}

/** All agents of a page share its columns. */
function buffersOf(answer: PageAnswer): Transferable[] {
  const columns = answer.kind === 'read' ? answer.read.page.agents[0]?.columns : undefined;
  return columns === undefined ? [] : Object.values(columns).map(({ buffer }) => buffer);
}
