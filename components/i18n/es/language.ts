import type { language as EN } from '../en/language.ts';
import type { Message } from '../translate.ts';
import { launch } from './launch.ts';

/** Where the course has several languages: their switch, and what the launch file says in its own. */
export const language = {
  'language.title': 'Idioma',
  'language.now': 'El curso está ahora en español.',
  'language.missing': '{name}: este idioma no se pudo cargar. Revisa tu conexión y vuelve a elegirlo.',
  'shell.skip': launch['shell.skip'],
  'shell.controls': launch['shell.controls'],
  'shell.opening': launch['shell.opening'],
  'save.connecting': launch['save.connecting'],
  'leave.button': launch['leave.button'],
} as const satisfies Readonly<Record<keyof typeof EN, Message>>;
