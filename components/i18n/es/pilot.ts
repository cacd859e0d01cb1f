/** Spanish texts that only a pilot package has: notes, questions of the pilot, and what goes along with them. */
import type { pilot as EN } from '../en/pilot.ts';
import type { Message } from '../translate.ts';

export const pilot = {
  'pilot.mark': 'Piloto',
  'pilot.named': 'Piloto: lo que digas aquí va con tu nombre.',
  'pilot.privacy':
    'En este piloto: lo que digas sobre las páginas y tus respuestas a las preguntas del piloto, con tu nombre. Tu dispositivo y tu navegador, solo si tú lo activas.',

  'pilot.unclear': '¿Hay algo que no se entiende?',
  'pilot.unclear-label': '¿Qué no se entiende en esta página?',
  'pilot.unclear-hint': 'Como máximo {count} caracteres. Bastan pocas palabras.',
  'pilot.send': 'Enviar a quien coordina',
  'pilot.take-back': 'Retirarlo',
  'pilot.empty': 'Todavía no hay nada escrito.',
  'pilot.sent': 'Va de camino a quien coordina tu curso. Puedes cambiarlo o retirarlo.',
  'pilot.sent-before':
    'Ya dijiste algo sobre esta página. Lo tiene quien coordina tu curso; aquí ya no se guardan las palabras. Lo que envíes ahora ocupará su lugar.',
  'pilot.taken-back': 'Lo retiraste.',

  'pilot.closing': 'Preguntas finales',
  'pilot.closing-about': 'Lo que te llevas al trabajo y lo que deberíamos mejorar.',
  'pilot.closing-text':
    'Sáltate lo que quieras. Cada respuesta llega a quien coordina tu curso cuando la das, y después puedes cambiarla.',
  'pilot.closing-link': 'A las preguntas finales del piloto',
  'pilot.short-hint': 'Como máximo {count} caracteres. Para retirarlo, vacía el campo.',
  'pilot.then': 'Mirando atrás',
  'pilot.then-text': '¿Qué seguridad tenías antes del curso, tal como lo ves ahora?',
  'pilot.device': 'Tu dispositivo',
  'pilot.device-text':
    'Cuando algo no funciona, esto ayuda a saber por qué. Solo se envía si tú lo activas; nada depende de ello.',
  'pilot.device-label': 'Enviar esto con mis respuestas: {words}',
} as const satisfies Record<keyof typeof EN, Message>;
