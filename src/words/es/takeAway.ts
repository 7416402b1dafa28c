import type { TakeAwayDictionary } from '../en/takeAway';

export const takeAwayEs: TakeAwayDictionary = {
  tools: {
    views: 'Vistas',
    copyLink: 'Copiar enlace',
    export: 'Exportar',
    more: 'Más',
    spansCsv: 'Tramos (CSV)',
    totalsCsv: 'Totales (CSV)',
    picturePng: 'Imagen (PNG)',
    print: 'Imprimir',
  },
  link: {
    copied: 'Enlace copiado. Muestra esta vista, cuando y donde se abra.',
    refusedTitle: 'Copiar este enlace',
    refused: 'El navegador no dejó copiar a la página. Copie el enlace de este campo:',
    address: 'Enlace a esta vista',
  },
  file: {
    title: 'Guardar un archivo',
    makingSpans: 'Escribiendo los tramos',
    makingTotals: 'Escribiendo los totales',
    makingPicture: 'Dibujando la imagen',
    progress: ({ percent }) => `${percent} hecho`,
    cancel: 'Cancelar',
    close: 'Cerrar',
    saveAnyway: 'Guardar lo que hay',
    incompleteLoading: ({ count }, say) =>
      `Aún se están cargando agentes: el archivo tendría los ${say.number(count)} que hay. Su nombre dirá «incomplete».`,
    incompleteMissing: ({ count }, say) =>
      `Faltan agentes: el archivo tendría los ${say.number(count)} que hay. Su nombre dirá «incomplete».`,
    nothing: 'No hay nada que guardar: no se muestra ningún agente. Elija otro periodo u otro filtro.',
    failed: ({ reason }) => `No se pudo crear el archivo: ${reason}`,
    saved: ({ names }) => `Se guardó ${names}`,
    cancelled: 'Cancelado. No se guardó nada.',
  },
  sheet: {
    visible: ({ range }) => `se muestra ${range}`,
    filtered: ({ filters }) => `filtrado por ${filters}`,
    asOf: ({ moment }) => `datos del ${moment}`,
    noData: 'aún sin datos',
    incomplete: 'incompleto: faltan agentes',
    part: ({ number, count }, say) => `${say.number(number)} de ${say.number(count)}`,
    page: ({ number, count }, say) => `página ${say.number(number)} de ${say.number(count)}`,
    firstRows: ({ count, all }, say) =>
      `Las primeras ${say.number(count)} de ${say.number(all)} filas. El CSV de intervalos las contiene todas.`,
  },
  picture: {
    title: 'Imagen de la cronología',
    content: 'Qué muestra',
    all: ({ rows }, say) =>
      say.plural(rows, { one: 'La única fila', other: `Las ${say.number(rows)} filas` }),
    inView: ({ rows }, say) =>
      say.plural(rows, { one: 'La fila visible', other: `Las ${say.number(rows)} filas visibles` }),
    wholeRange: 'todo el periodo',
    visiblePart: 'la parte visible del periodo',
    sharpness: 'Nitidez',
    sharp: 'Normal',
    sharper: 'Doble, para imprimir y pantallas grandes',
    files: ({ count }, say) =>
      say.plural(count, {
        one: 'Cabe en un archivo.',
        other: `Es demasiado alta para un archivo: serán ${say.number(count)}.`,
      }),
    save: 'Guardar imagen',
  },
  views: {
    title: 'Vistas guardadas',
    none: 'Aún no hay vistas guardadas. Una vista conserva los filtros, el orden y la disposición con un nombre.',
    notLasting: 'Este navegador no guarda nada de esta página: las vistas se pierden al cerrarla.',
    nameLabel: 'Nombre de esta vista',
    save: 'Guardar esta vista',
    replace: 'Reemplazar',
    full: ({ most }, say) => `Hay ${say.number(most)} vistas guardadas y no caben más. Elimine antes una.`,
    open: ({ name }) => `Abrir ${name}`,
    rename: ({ name }) => `Renombrar ${name}`,
    renameLabel: ({ name }) => `Nuevo nombre de ${name}`,
    keepName: 'Conservar este nombre',
    nameTaken: 'Otra vista tiene ese nombre.',
    copy: ({ name }) => `Copiar un enlace a ${name}`,
    remove: ({ name }) => `Eliminar ${name}`,
    undo: 'Deshacer',
    saved: ({ name }) => `Guardada como ${name}`,
    opened: ({ name }) => `Se abrió ${name}`,
    renamed: ({ name }) => `Ahora se llama ${name}`,
    removed: ({ name }) => `Se eliminó ${name}.`,
  },
};
