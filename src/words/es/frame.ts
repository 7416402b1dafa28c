import type { FrameDictionary } from '../en/frame';

export const frameEs: FrameDictionary = {
  silent: 'Esperando a la página que rodea este panel',
  silentAdvice:
    'Todavía no se ha presentado; en cuanto lo haga, el panel sigue solo, y antes no pide ningún dato. Quien lleva esa página debería ver que cargue embed.js y llame a mount, y que su origen esté en EMBED_ORIGINS.',
  uninvited: 'Este panel no está pensado para incrustarse',
  uninvitedAdvice:
    'Ninguna página está invitada: EMBED_ORIGINS no nombra ninguna. Abra el panel en una pestaña propia o pregunte a quien lleva el servicio.',
  noAccess: 'Esperando a que el portal dé acceso',
  noAccessAdvice:
    'La página que rodea este panel no ha dado un token de acceso válido. El panel vuelve a pedirlo solo. Si dura, inicie sesión otra vez en el portal.',
  renewing: ({ time }) =>
    `Esperando a que el portal renueve su acceso; sigue solo. Lo que se ve es de las ${time} y se queda.`,
  rejected: {
    stale: 'Los filtros se cambiaron en la página entretanto.',
    notScheme: ({ value }) => `${value} no es auto, light ni dark.`,
    notColour: ({ value }) => `${value} no es un color como #2f4bd8.`,
    notFont: ({ value }) => `${value} no es una lista de familias tipográficas.`,
    notRadius: ({ value }) => `${value} no es una longitud de 0 a 16 px.`,
    greySurface: ({ value }) => `${value} no es ni bastante claro ni bastante oscuro para leer encima.`,
    otherScheme: ({ value }) => `${value} es claro y el esquema oscuro, o al revés.`,
  },
};
