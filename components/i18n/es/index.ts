/** The whole Spanish catalogue: the player's, what only the launch file says, and what stands in the texts. */
import type { LaunchKey, TextKey } from '../en/index.ts';
import type { Catalogue } from '../translate.ts';
import { launch } from './launch.ts';
import { player } from './player.ts';
import { texts } from './texts.ts';

export const es: Catalogue<LaunchKey | TextKey> = { ...player, ...launch, ...texts };
