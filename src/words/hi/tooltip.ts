import type { TooltipDictionary } from '../en/tooltip';

export const tooltipHi: TooltipDictionary = {
  from: 'शुरू',
  to: 'अंत',
  length: 'अवधि',
  stated: 'बताई गई',
  bySource: '{length}, स्रोत के अनुसार',
  doubtful: 'संभावित त्रुटि: {doubt}',
  changes: {
    one: 'पॉइंटर के नीचे {#count} बदलाव है; देखने के लिए ज़ूम इन करें।',
    other: 'पॉइंटर के नीचे {#count} बदलाव हैं; हर एक देखने के लिए ज़ूम इन करें।',
  },
};
