/** The whole English catalogue: the player's, and what only the launch file says. */
import type { Catalogue } from '../translate.ts';
import { launch } from './launch.ts';
import { player, type MessageKey } from './player.ts';

export type LaunchKey = keyof typeof launch | MessageKey;

export const en: Catalogue<LaunchKey> = { ...player, ...launch };
