/** Texts that stand in the launch file and that no script changes: the player does not carry them. */
export const launch = {
  'shell.skip': 'Skip to the page',
  'shell.controls': 'Course controls',
  'shell.no-script':
    'This course needs JavaScript for its questions, its stories and the way from page to page. The first page can be read without it. To go on, allow JavaScript for this site, or ask whoever looks after your computer.',
  'shell.opening': 'Opening your page…',
  'save.connecting': 'Connecting…',
  'leave.button': 'Save and leave',
} as const;
