import { launch } from './launch.ts';

/**
 * Where the course has several languages: their switch, and what the launch file says in one of them and the player
 * says in the others.
 */
export const language = {
  'language.title': 'Language',
  'language.now': 'This course is in English now.',
  'language.missing': '{name} could not be loaded. Check your connection and choose it again.',
  'shell.skip': launch['shell.skip'],
  'shell.controls': launch['shell.controls'],
  'shell.opening': launch['shell.opening'],
  'save.connecting': launch['save.connecting'],
  'leave.button': launch['leave.button'],
} as const;
