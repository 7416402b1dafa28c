import type { ToolbarDictionary } from '../en/toolbar';

export const toolbarAr: ToolbarDictionary = {
  earlier: 'أبكر',
  later: 'لاحقًا',
  zoomOut: 'تصغير',
  zoomIn: 'تكبير',
  showWhole: 'عرض المدة كلها',
  back: 'رجوع',
  backHint: 'الرجوع إلى العرض السابق (Backspace)',
  shiftKey: 'Shift',
};
