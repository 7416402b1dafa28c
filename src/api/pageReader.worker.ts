import type { ReadAnswer, ReadOrder } from './pageReader';
import { readPage } from './readPage';

/** The thread that reads replies: an order in, its answer out, the columns handed over uncopied. */
addEventListener('message', ({ data }: MessageEvent<ReadOrder>) => {
  const reading = readPage(data.body, data.context);
  const answer: ReadAnswer = { id: data.id, reading };
  const columns = reading.ok ? reading.read.page.agents[0]?.columns : undefined;
  postMessage(answer, {
    transfer: columns === undefined ? [] : Object.values(columns).map(({ buffer }) => buffer),
  });
});
