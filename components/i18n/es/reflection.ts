import type { choosing as EN_CHOOSING, reflection as EN } from '../en/reflection.ts';
import type { Message } from '../translate.ts';

export const reflection = {
  'reflection.label': 'Para tu propio trabajo',
  'reflection.picks': 'Marca lo que encaje.',
  'reflection.own-words': 'En una o dos frases',
  'reflection.names':
    'Por favor, no escribas nombres ni datos de ningún niño, joven, familia o persona cuidadora. De alguien de tu equipo o de la otra parte, escribe su puesto, no su nombre.',
  'reflection.privacy.lms':
    'Los informes de quien coordina tu curso no muestran esto. Se guarda codificado con tu registro del curso, así que quien administra el sistema podría recuperarlo.',
  'reflection.privacy.device':
    'Esto se queda solo en esta ventana. No se envía a ninguna parte, y desaparece cuando la cierras.',
  'reflection.privacy.kept':
    'Esto se conserva solo en este dispositivo, durante 7 días. No se envía a ninguna parte, pero cualquiera que use este navegador puede verlo.',
  'reflection.privacy.review': 'Lo que escribiste antes está guardado con tu registro del curso.',
  'reflection.finished':
    'Tu registro no cambia. Lo que escribas no se conserva: cópialo antes de cerrar la ventana.',
  'reflection.kept':
    'Tu registro no cambia. Lo que escribas se conserva solo en este dispositivo, durante 7 días: copia lo que quieras tener más tiempo.',
  'reflection.overflow':
    'Este texto no cabe en el campus virtual. Se queda solo en esta ventana: cópialo antes de cerrarla.',
  'reflection.overflow.kept':
    'Este texto no cabe en el campus virtual. Se conserva solo en este dispositivo, durante 7 días: cópialo.',
  'reflection.blank': 'Lo dejo en blanco',
  'reflection.left-blank': 'También es una respuesta. Si quieres, todavía puedes escribir algo.',
  'reflection.see': 'Ver cómo lo dijo otra persona',
  'reflection.good': 'Así lo dijo otra persona',
  'reflection.soso': 'Otro ejemplo, que ayuda menos',
  'reflection.own-is-fine': 'Lo tuyo puede ser muy distinto.',
} as const satisfies Record<keyof typeof EN, Message>;

/** Of a reflection in which only some things may be ticked. */
export const choosing = {
  'reflection.choose': { one: 'Elige una opción.', other: 'Elige hasta {count} opciones.' },
  'reflection.chosen': {
    one: 'Ya elegiste una. Para elegir otra, desmárcala primero.',
    other: 'Ya elegiste {count}. Para elegir otra, desmarca primero una de ellas.',
  },
} as const satisfies Record<keyof typeof EN_CHOOSING, Message>;
