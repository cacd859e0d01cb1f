/** In the order in which they must be asked: most browsers call themselves by the names of others, too. */
const BROWSERS: readonly (readonly [name: string, mark: RegExp])[] = [
  ['Edge', /Edg(?:A|iOS)?\/(\d+)/],
  ['Opera', /OPR\/(\d+)/],
  ['Samsung Internet', /SamsungBrowser\/(\d+)/],
  ['Firefox', /(?:Firefox|FxiOS)\/(\d+)/],
  ['Chrome', /(?:Chrome|CriOS)\/(\d+)/],
  ['Safari', /Version\/(\d+)[^ ]* (?:Mobile\/\S+ )?Safari/],
];
const SYSTEMS: readonly (readonly [name: string, mark: RegExp])[] = [
  ['Android', /Android/],
  ['iOS', /iPhone|iPad|iPod/],
  ['Windows', /Windows/],
  ['ChromeOS', /CrOS/],
  ['macOS', /Mac OS X/],
  ['Linux', /Linux/],
];

/**
 * Browser, system, touch and room, in the words of a help desk whatever the language; coarse, so that people with like
 * devices stand together in a report, and few can be told apart by it.
 */
export function deviceWords({ navigator, innerWidth }: Window): string {
  const { userAgent, maxTouchPoints } = navigator;
  const browser = BROWSERS.map(([name, mark]) => [name, mark.exec(userAgent)?.[1]] as const).find(
    ([, version]) => version,
  );
  const [system] = SYSTEMS.find(([, mark]) => mark.test(userAgent)) ?? ['another system'];
  const room = innerWidth < 480 ? 'under 480' : innerWidth < 900 ? '480 to 899' : '900 or more';
  return [
    browser?.join(' ') ?? 'another browser',
    system,
    maxTouchPoints > 0 ? 'touch' : 'no touch',
    `${room} px wide`,
  ].join(', ');
}
