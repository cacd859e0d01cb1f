import type { scenario as EN } from '../en/scenario.ts';
import type { Message } from '../translate.ts';

export const scenario = {
  'scenario.label': 'Historia',
  'scenario.decision': 'Decisión {number}',
  'scenario.story-goes-on': 'La historia sigue',
  'scenario.ending': 'Así termina',
  'scenario.what-do-you-do': '¿Qué haces?',
  'scenario.tried': 'Ya probaste esto',
  'scenario.you-chose': 'Elegiste:',
  'scenario.coach': 'Consejo',
  'scenario.continue': 'Seguir',
  'scenario.step-back': 'Dar un paso atrás',
  'scenario.step-back-hint': 'En cada decisión puedes dar un paso atrás, una sola vez.',
  'scenario.so-far': 'La historia hasta aquí',
  'scenario.replaying':
    'Estás repitiendo la historia. Tu primer recorrido queda registrado. Una repetición no se guarda cuando sales.',
  'scenario.debrief': 'Mirando atrás',
  'scenario.path': 'El camino que seguiste',
  'scenario.at-stake': 'En juego: {element}',
  'scenario.first': 'Primero elegiste:',
  'scenario.stepped-back': 'Después diste un paso atrás y elegiste:',
  'scenario.expert': 'Por qué, según la experiencia',
  'scenario.others': 'Las otras opciones de la decisión {number}',
  'scenario.quality.best': 'Un gran acierto.',
  'scenario.quality.acceptable': 'Funciona, pero tiene un precio.',
  'scenario.quality.poor': 'Es tentador, pero mejor no.',
  'scenario.replay': 'Repetir la historia',
  'scenario.replay-hint': 'Tu primer recorrido queda registrado. Una repetición no se guarda cuando sales.',
} as const satisfies Record<keyof typeof EN, Message>;
