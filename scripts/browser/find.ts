/** Looks for a Chromium-like browser that is already on the machine. */
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';
import { EnvironmentProblem } from '../diagnostics/problems.ts';

/** The variable that names a browser; set but wrong is an error, never a silent fall-through. */
export const BROWSER_VARIABLE = 'COURSE_BROWSER';

const commands = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const applications: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((root) =>
    ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map((path) =>
      join(process.env[root] ?? '', path),
    ),
  ),
};

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Chromium packed by snap cannot reach files outside the home folder, so it is passed over. */
function onPath(path: string): string | undefined {
  const folders = path.split(delimiter).filter((folder) => folder !== '' && !folder.includes('/snap/'));
  return folders.flatMap((folder) => commands.map((name) => join(folder, name))).find(isProgram);
}

/**
 * Order: `COURSE_BROWSER`, Playwright's own browser, a system Chrome, Chromium or Edge.
 * @param own where Playwright keeps its own browser, if it has been downloaded.
 * @returns the path of the program, or `undefined` if there is none.
 * @throws EnvironmentProblem if `COURSE_BROWSER` is set and names no program.
 */
export function findBrowser(
  env: NodeJS.ProcessEnv = process.env,
  own: string = chromium.executablePath(),
): string | undefined {
  const named = env[BROWSER_VARIABLE];
  if (named !== undefined && named !== '') {
    if (isProgram(named)) return named;
    throw new EnvironmentProblem(
      `${BROWSER_VARIABLE} is “${named}”, but there is no program of that name. Correct the path, or unset it.`,
    );
  }
  if (isProgram(own)) return own;
  return onPath(env['PATH'] ?? '') ?? applications[process.platform]?.find(isProgram);
}

/**
 * What the browser leaves out. Its address bar is a page of its own in every window, nobody sees it without a screen,
 * and it takes longer than the course does. Chromium hears only the last list, so Playwright's stands here again.
 */
const LEFT_OUT = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
];

/** Switches for Chromium. Root and containers have no user namespace for its sandbox. */
export function browserArguments(env: NodeJS.ProcessEnv = process.env): string[] {
  const isRoot = process.getuid?.() === 0;
  const contained = process.platform === 'linux' && (isRoot || env['CI'] !== undefined);
  return [
    `--disable-features=${LEFT_OUT.join(',')}`,
    ...(contained ? ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] : []),
  ];
}
