/** The few words that the compiler itself puts into the texts of a course. */
import type { texts as EN } from '../en/texts.ts';
import type { Message } from '../translate.ts';

export const texts = {
  'text.new-window': '(se abre en una ventana nueva)',
  'text.all-terms': 'Todos los términos',
  'text.fill-in': 'para rellenar',
  'text.transcript': 'Transcripción',
  'text.captions': 'Subtítulos',
  'text.note': 'Nota',
  'text.example': 'Ejemplo',
  'text.try': 'Pruébalo',
  'text.safe': 'Práctica segura',
  'text.assessment': 'Las preguntas aparecen aquí cuando el curso termina de cargar.',
} as const satisfies Record<keyof typeof EN, Message>;
