/** The whole English catalogue: the player's, what only the launch file says, and what stands in the texts. */
import type { Catalogue } from '../translate.ts';
import { launch } from './launch.ts';
import { player, type MessageKey } from './player.ts';
import { texts } from './texts.ts';

export type LaunchKey = keyof typeof launch | MessageKey;
export type TextKey = keyof typeof texts;

export const en: Catalogue<LaunchKey | TextKey> = { ...player, ...launch, ...texts };
