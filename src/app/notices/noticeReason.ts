import { assertNever } from '../../base/assertNever';
import type { DataNotice, PageFault, RecordFault } from '../../domain/dataNotice';
import type { NoticesWords } from '../../words/en/notices';

type Reasons = NoticesWords['reasons'];

/** The reason for a notice, in the reader's language: `span 3: startTime "soon" is not a time`. */
export function noticeReason(notice: DataNotice, { reasons }: NoticesWords): string {
  switch (notice.kind) {
    case 'agent-set-aside':
      return reasons.agent({ position: notice.position, fault: recordFaultWords(notice.fault, reasons) });
    case 'span-set-aside':
      return reasons.span({ position: notice.position, fault: recordFaultWords(notice.fault, reasons) });
    case 'duplicate-agent':
      return notice.isSame ? reasons.twiceSame : reasons.twiceDiffering;
    case 'page-shape':
      return pageFaultWords(notice.fault, notice.pageOffset + 1, reasons);
    default:
      return assertNever(notice);
  }
}

function recordFaultWords(fault: RecordFault, reasons: Reasons): string {
  if (fault.code === 'not-a-record') return reasons.notRecord;
  return 'text' in fault
    ? reasons[fault.code]({ text: JSON.stringify(fault.text) })
    : reasons[fault.code](fault);
}

/** @param agent the first agent of the page, counted from 1 */
function pageFaultWords(fault: PageFault, agent: number, reasons: Reasons): string {
  switch (fault.code) {
    case 'other-offset':
      return reasons.otherOffset({ agent, ...fault });
    case 'bad-size':
      return reasons.badSize({ agent, ...fault });
    case 'too-few':
      return reasons.tooFew({ agent, stated: fault.stated, count: fault.received });
    default:
      return assertNever(fault);
  }
}
