import type { ToolbarDictionary } from '../en/toolbar';

export const toolbarHi: ToolbarDictionary = {
  earlier: 'पहले',
  later: 'बाद में',
  zoomOut: 'ज़ूम आउट',
  zoomIn: 'ज़ूम इन',
  showWhole: 'पूरी अवधि दिखाएँ',
  back: 'वापस',
  backHint: 'पिछले दृश्य पर वापस (Backspace)',
  shiftKey: 'Shift',
};
