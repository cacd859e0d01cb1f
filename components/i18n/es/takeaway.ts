/** Spanish texts of what a learner takes along. */
import type { record as EN_RECORD, takeaway as EN } from '../en/takeaway.ts';
import type { Message } from '../translate.ts';

export const takeaway = {
  'take.title': 'Llévatelo',
  'take.print': 'Imprimir o guardar como PDF',
  'take.html': 'Descargar como .html, para Word o LibreOffice Writer',
  'take.text': 'Descargar como texto sin formato',
  'take.copy': 'Copiar',
  'take.copied': 'Copiado. Pégalo en un documento o en un correo para ti.',
  'take.copy-blocked':
    'Aquí no se permite copiar. El texto está seleccionado: pulsa Ctrl + C, o ⌘ + C en un Mac.',
  'take.box': 'El texto para copiar',
  'take.downloaded':
    'Este archivo está ahora en la carpeta de descargas de este dispositivo. Si lo usan otras personas, llévatelo y bórralo de aquí.',
  'take.perhaps': 'Si no está allí, esta ventana no permite descargas: copia el texto.',
  'take.print-blocked': 'Esta ventana no permite imprimir. Quedan las otras opciones.',
  'take.day.agreement': 'El día en que verán juntos el borrador',
  'take.day.plan': 'El día de tu primer paso',
  'take.day.hint': 'Para tu calendario. El curso no guarda esta fecha.',
  'take.day.missing': 'Elige primero un día.',
  'take.calendar': 'Descargar para mi calendario',
  'take.event.agreement': 'Ver juntos nuestro borrador',
  'take.event.plan': 'Mi primer paso en una alianza',
  'take.event.about': 'De “{title}”. Ten a mano tu borrador y tu plan.',
  'take.made': 'De “{title}”, {date}',
  'take.name.agreement': 'Nuestro borrador de acuerdo',
  'take.about.agreement': 'Imprímelo, descárgalo o cópialo, con una fecha para tu calendario.',
  'take.name.notes': 'Mis notas',
  'take.about.notes': 'Todo lo que escribiste, con las preguntas, y tu plan.',
  'take.name.record': 'Constancia de finalización',
  'take.about.record': 'Lo que hiciste en este curso, para imprimir.',
  'take.file.agreement': 'acuerdo',
  'take.file.plan': 'plan',
  'take.file.notes': 'notas',
  'take.file.record': 'constancia',
  'notes.title': 'Mis notas',
  'notes.about': 'Lo que marqué y escribí en este curso.',
  'notes.apart': 'El borrador de acuerdo está aparte, en “{title}”.',
  'notes.none': 'Todavía no hay nada escrito.',
} as const satisfies Record<keyof typeof EN, Message>;

/** Of the record of completion. */
export const record = {
  'record.title': 'Constancia de finalización',
  'record.so-far': 'Constancia de lo hecho hasta ahora',
  'record.not-yet': 'Este curso todavía no está completo.',
  'record.by-lms': 'Según el campus virtual, este curso está completo. El curso mismo no lo tiene todo.',
  'record.name': 'Nombre',
  'record.course': 'Curso',
  'record.version': 'Versión',
  'record.completed': 'Completado el',
  'record.score': 'Mejor resultado',
  'record.result': '{correct} de {count} ({percent} %)',
  'record.held': '{score} de 100, según el campus virtual',
  'record.done': 'Lo que se hizo',
  'record.steps': 'Pasos hechos: {done} de {count}',
  'record.stories': 'Historias llevadas a un final:',
  'record.bounds':
    'El curso hizo esta página con lo que tiene guardado. No lleva firma; lo que vale es lo que consta en el campus virtual.',
  'record.bounds-alone':
    'El curso hizo esta página con lo que se hizo en este navegador. No lleva firma, y ningún campus virtual lo comprobó.',
} as const satisfies Record<keyof typeof EN_RECORD, Message>;
