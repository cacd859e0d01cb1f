import { expect, it } from 'vitest';
import { deviceWords } from '../../../components/app/tools/pilot/device.ts';

const on = (userAgent: string, innerWidth: number, maxTouchPoints = 0): string =>
  deviceWords({ navigator: { userAgent, maxTouchPoints }, innerWidth } as unknown as Window);

it.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0',
    1280,
    0,
    'Edge 130, Windows, no touch, 900 or more px wide',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
    390,
    5,
    'Safari 17, iOS, touch, under 480 px wide',
  ],
  [
    'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/129.0.0.0 Mobile Safari/537.36',
    600,
    5,
    'Chrome 129, Android, touch, 480 to 899 px wide',
  ],
  [
    'Mozilla/5.0 (X11; Linux x86_64; rv:131.0) Gecko/20100101 Firefox/131.0',
    899,
    0,
    'Firefox 131, Linux, no touch, 480 to 899 px wide',
  ],
  ['<odd> & '.repeat(100), 900, 0, 'another browser, another system, no touch, 900 or more px wide'],
])('tells a browser as a help desk would', (agent, width, touch, words) => {
  expect(on(agent, width, touch)).toBe(words);
});
