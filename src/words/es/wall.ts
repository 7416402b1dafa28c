import type { WallDictionary } from '../en/wall';

export const wallEs: WallDictionary = {
  title: 'Pantalla de pared',
  leave: 'Salir de la pantalla de pared',
  previous: 'Página anterior',
  next: 'Página siguiente',
  stopTurning: 'Dejar de pasar páginas',
  turn: 'Pasar páginas automáticamente',
  pageOf: '{#number} de {#count}',
  stopped: 'detenido',
  overLimit: 'Sobre el límite',
  isOverLimit: 'sobre el límite',
  continued: '{group}, continuación',
  shownOf: '{#count} de {agents}',
  notUpdated: 'Sin actualizar desde {time}',
  incomplete: 'Incompleto: faltan agentes',
  isIncomplete: 'incompleto',
  notLive: 'No es en vivo: este intervalo ha terminado',
  asOf: 'a las {time}',
  atLeast: '≥ {length}',
  retrying: 'Se reintenta automáticamente.',
};
