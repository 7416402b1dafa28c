import type { ToolbarDictionary } from '../en/toolbar';

export const toolbarEs: ToolbarDictionary = {
  earlier: 'Antes',
  later: 'Después',
  zoomOut: 'Alejar',
  zoomIn: 'Acercar',
  showWhole: 'Mostrar todo el periodo',
  back: 'Atrás',
  backHint: 'Volver a lo que se veía antes (Retroceso)',
  shiftKey: 'Mayús',
};
