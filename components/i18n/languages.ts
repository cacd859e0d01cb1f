/** The languages of the interface. For scripts alone: a player knows no language, its words stand in its page. */
import { en, type LaunchKey, type TextKey } from './en/index.ts';
import * as english from './en/player.ts';
import { es } from './es/index.ts';
import * as spanish from './es/player.ts';
import type { Catalogue } from './translate.ts';

/** What the interface says in a language. */
export interface Interface {
  readonly catalogue: Catalogue<LaunchKey | TextKey>;
  readonly playerWords: typeof english.playerWords;
  readonly laterWords: typeof english.laterWords;
  readonly toolsWords: typeof english.toolsWords;
}

const interfaces: Readonly<Record<string, Interface>> = {
  en: {
    catalogue: en,
    playerWords: english.playerWords,
    laterWords: english.laterWords,
    toolsWords: english.toolsWords,
  },
  es: {
    catalogue: es,
    playerWords: spanish.playerWords,
    laterWords: spanish.laterWords,
    toolsWords: spanish.toolsWords,
  },
};

/** @returns the interface in a language, whatever its region; `null` where there is none. */
export function interfaceIn(language: string): Interface | null {
  return interfaces[language.toLowerCase().replace(/-.*/, '')] ?? null;
}

/** The same for the language of a course, which may be one that the interface does not speak: then in English. */
export function interfaceFor(language: string): Interface {
  return interfaceIn(language) ?? (interfaces['en'] as Interface);
}
