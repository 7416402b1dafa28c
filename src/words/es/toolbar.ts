import type { ToolbarDictionary } from '../en/toolbar';

export const toolbarEs: ToolbarDictionary = {
  earlier: 'Antes',
  later: 'Después',
  zoomOut: 'Alejar',
  zoomIn: 'Acercar',
  showWhole: 'Mostrar todo el periodo',
  back: 'Atrás',
  backHint: 'Volver a la vista anterior (Retroceso)',
  shiftKey: 'Mayús',
};
