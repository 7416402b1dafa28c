import type { TooltipDictionary } from '../en/tooltip';
import { forms } from './forms';

export const tooltipHi: TooltipDictionary = {
  from: 'शुरू',
  to: 'अंत',
  length: 'अवधि',
  stated: 'बताई गई',
  bySource: ({ length }) => `${length}, स्रोत के अनुसार`,
  doubtful: ({ doubt }) => `संभावित त्रुटि: ${doubt}`,
  changes: ({ count }, format) =>
    format.plural(
      count,
      forms(
        `पॉइंटर के नीचे ${format.number(count)} बदलाव है; देखने के लिए ज़ूम इन करें।`,
        `पॉइंटर के नीचे ${format.number(count)} बदलाव हैं; हर एक देखने के लिए ज़ूम इन करें।`,
      ),
    ),
};
