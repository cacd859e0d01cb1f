import type { ToolsApp } from '../../tools-port.ts';

/** What may be tried at this moment: `device` is browser and frame alone. */
export function standingOf({ saving, opening }: ToolsApp): 'writes' | 'reads' | 'device' {
  const state = opening.tracked && saving ? saving.session.state : '';
  if (['active', 'saving', 'offline'].includes(state)) return 'writes';
  return ['readonly', 'elsewhere'].includes(state) ? 'reads' : 'device';
}
