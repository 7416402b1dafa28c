import type { GuideDictionary } from '../en/guide';

export const guideEs: GuideDictionary = {
  title: 'Cómo leer la línea de tiempo',
  show: 'Mostrar',
  dismiss: 'Entendido',
  again: 'Para volver a verlo, abra {help} (?) abajo.',
  sampleName: 'Alex Ruiz',
  marks: {
    lanes: {
      name: 'Estado y motivo',
      text: 'La franja de arriba muestra el estado; la de abajo, su motivo.',
    },
    reasons: {
      name: 'Motivos',
      text: 'Color y trama distinguen los motivos donde no caben palabras: un descanso, el almuerzo, una formación, una reunión.',
    },
    gap: { text: 'Línea de puntos: no se registró nada.' },
    offline: { text: 'Barra: se registró este estado, así que no es un hueco.' },
    now: {
      name: 'Ahora',
      text: 'Línea vertical gruesa. La barra que llega a ella sigue en curso; después está el futuro.',
    },
    assumed: {
      name: 'Aún sin confirmar',
      text: 'Final atenuado: posterior a los últimos datos; se supone que continúa.',
    },
    cut: {
      name: 'Continúa fuera del periodo',
      text: 'Flecha en un borde: el estado empezó antes o termina después.',
    },
    short: {
      name: 'Estados muy cortos',
      text: '{urgent}: se dibujan aunque midan menos de un píxel. Acérquese para ver todo.',
    },
    overlap: {
      name: 'Solapamiento',
      text: 'Rayas bajo una línea: hay dos estados registrados para el mismo momento.',
    },
    instant: {
      name: 'Sin duración',
      text: 'Línea vertical fina: no duró nada o termina antes de empezar.',
    },
    leftOut: {
      name: 'Excluido por un filtro',
      text: 'Línea horizontal fina: un estado que el filtro oculta.',
    },
    compared: {
      name: 'Día comparado',
      text: 'Tercera franja, al comparar: el mismo agente ese día.',
    },
    clock: { name: 'Cambio de hora', text: 'Bandera en el eje de tiempo: el reloj se adelanta o se atrasa.' },
    doubtful: {
      name: 'Posibles errores',
      text: 'Parte de los datos de este agente puede ser errónea. Los avisos sobre los datos dicen cuál.',
    },
    changed: {
      name: 'Acaba de cambiar',
      text: 'Nombre resaltado: unos segundos tras un estado nuevo.',
    },
    onTop: {
      name: 'Arriba',
      text: 'Barra al inicio de la fila: la puso ahí el análisis seleccionado.',
    },
    pinned: {
      name: 'Fijado',
      text: 'Se queda arriba. Para fijar, señale un nombre y haga clic en el alfiler.',
    },
  },
};
