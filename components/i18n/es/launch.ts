import type { launch as EN } from '../en/launch.ts';
import type { Message } from '../translate.ts';

/** Texts that stand in the launch file and that no script changes: the player does not carry them. */
export const launch = {
  'shell.skip': 'Ir a la página',
  'shell.controls': 'Controles del curso',
  'shell.no-script':
    'Este curso necesita JavaScript para sus preguntas, sus historias y el paso de una página a otra. La primera página se puede leer sin él. Para seguir, permite JavaScript en este sitio, o pide ayuda a soporte técnico.',
  'shell.opening': 'Abriendo tu página…',
  'save.connecting': 'Conectando…',
  'leave.button': 'Guardar y salir',
} as const satisfies Record<keyof typeof EN, Message>;
