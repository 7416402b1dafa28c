import type { TimelineDictionary } from '../en/timeline';

export const timelineHi: TimelineDictionary = {
  earlier: 'पहले',
  later: 'बाद में',
  zoomOut: 'ज़ूम आउट',
  zoomIn: 'ज़ूम इन',
  showWhole: 'पूरी अवधि दिखाएँ',
  back: 'वापस',
  backHint: 'पिछले दृश्य पर वापस (Backspace)',
  shiftKey: 'Shift',

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
