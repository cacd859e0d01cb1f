import type { shell as EN } from '../en/shell.ts';
import type { Message } from '../translate.ts';

/** Texts of the shell: what surrounds every page. */
export const shell = {
  'shell.digits': '0123456789',
  'shell.pages': 'Página anterior y siguiente',

  'outline.title': 'Contenido',
  'outline.close': 'Cerrar',
  'outline.minutes': { one: '{count} minuto', other: '{count} minutos' },
  'outline.optional': 'opcional',
  'outline.one-of': 'basta con una de estas',
  'outline.done': 'hecha',
  'outline.begun': 'empezada',

  'progress.parts': { one: '{done} de {count} paso hecho', other: '{done} de {count} pasos hechos' },
  'progress.all': 'Todo lo necesario está hecho',

  'page.minutes': { one: 'cerca de {count} minuto', other: 'unos {count} minutos' },
  'page.previous': 'Anterior',
  'page.next': 'Siguiente',

  'left.title': 'Lo que falta',
  'left.page': 'Leer:',
  'left.scenario': 'Leer y llevar la historia a un final:',
  'left.or': 'o, en su lugar:',
  'left.none': 'Nada.',

  'missing.title': 'Esta página no está en el curso',
  'missing.text': 'Quizá cambió de nombre. No se perdió nada de lo que hiciste.',
  'missing.first': 'Ir a la primera página',
  'missing.back': 'Volver a “{title}”',

  'save.saved': 'Guardado',
  'save.saving': 'Guardando…',
  'save.unsaved': 'Sin guardar desde las {time}',
  'save.readonly': 'Solo lectura',
  'save.untracked': 'Sin registro',
  'save.ended': 'Sesión terminada',
  'save.remembered': 'Guardado en este dispositivo',
  'save.elsewhere': 'Abierto en otra ventana',
  'save.closed': 'Guardado y cerrado',

  'leave.plain': 'Salir',

  'notice.close': 'Cerrar',
  'notice.whole': 'Mensaje completo',
  'notice.review': 'Ya terminaste este curso: tu registro no cambia.',
  'notice.browse': 'Solo estás mirando: no se guarda ni se envía nada.',
  'notice.untracked':
    'El curso no está conectado a ningún campus virtual: nada de lo que hagas aquí se envía.',
  'notice.continue': 'La última vez estabas en: {title}',
  'notice.continue-button': 'Seguir donde lo dejé',

  'failure.title': 'Algo salió mal',
  'failure.page':
    'El curso no se cargó del todo. Puedes leer, pero nada de lo que hagas se guarda. Cierra el curso y vuelve a abrirlo. Si eso no ayuda, da este código a soporte técnico:',
  'failure.again': 'Volver a cargar el curso',

  'broken.title': 'No se pudo cargar esta página',
  'broken.text': 'Revisa tu conexión y vuelve a intentarlo. Lo que hiciste hasta ahora está a salvo.',
  'broken.again': 'Reintentar',
} as const satisfies Record<keyof typeof EN, Message>;
