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
    gap: { text: 'Línea de puntos: no se registró nada.' },
    offline: { text: 'Barra: se registró este estado, así que no es un hueco.' },
    now: {
      name: 'Ahora',
      text: 'Línea oscura. Una barra que llega a ella sigue en curso. La zona más oscura que sigue es el futuro.',
    },
    assumed: {
      name: 'Aún sin confirmar',
      text: 'Final más claro: aquí acaban los últimos datos y se supone que el estado continúa.',
    },
    cut: {
      name: 'Continúa fuera del periodo',
      text: 'Flecha en un borde: el estado empezó antes o termina después.',
    },
    short: {
      name: 'Estados muy cortos',
      text: 'De varios en un mismo píxel se dibuja el más largo; antes que ninguno, estos: {urgent}. Acérquese para verlos todos.',
    },
    overlap: {
      name: 'Solapamiento',
      text: 'Rayas rojas: hay dos estados registrados para el mismo momento.',
    },
    instant: {
      name: 'Sin duración',
      text: 'Línea vertical fina: el estado no duró nada o termina antes de empezar.',
    },
    leftOut: {
      name: 'Excluido por un filtro',
      text: 'Línea horizontal fina: hay un estado, pero el filtro lo oculta.',
    },
    compared: {
      name: 'Día comparado',
      text: 'Tercera franja, al comparar: el mismo agente en el otro día.',
    },
    clock: { name: 'Cambio de hora', text: 'Bandera en el eje de tiempo: el reloj se adelanta o se atrasa.' },
    doubtful: {
      name: 'Posibles errores',
      text: 'Algunos datos de este agente pueden ser erróneos. Señale el triángulo o abra los avisos sobre los datos.',
    },
    changed: {
      name: 'Acaba de cambiar',
      text: 'El nombre se resalta unos segundos después de que cambie el estado.',
    },
    onTop: {
      name: 'Arriba',
      text: 'Barra al inicio de la fila: el análisis seleccionado llevó al agente arriba.',
    },
    pinned: {
      name: 'Fijado',
      text: 'El agente se queda arriba. Para fijar uno, señale un nombre y haga clic en el alfiler.',
    },
  },
};
