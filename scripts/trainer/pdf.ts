/** Pages on paper, printed by a browser that is already on the machine. */
import { chromium } from 'playwright';
import { browserArguments, findBrowser } from '../browser/find.ts';
import type { PrintPage } from './kit.ts';

const small = 'font: 8pt sans-serif; width: 100%; padding: 0 15mm; color: #444; display: flex;';

/**
 * @returns `null` where there is no browser; none is installed for this.
 * @throws EnvironmentProblem if the variable that names a browser is wrong.
 */
export function findPrinter(): PrintPage | null {
  const executablePath = findBrowser();
  if (executablePath === undefined) return null;
  return async (html) => {
    const browser = await chromium.launch({ executablePath, args: browserArguments() });
    try {
      const page = await browser.newPage({ colorScheme: 'light', javaScriptEnabled: false });
      await page.setContent(html, { waitUntil: 'load' });
      return await page.pdf({
        format: 'A4',
        margin: { top: '16mm', bottom: '18mm', left: '15mm', right: '15mm' },
        printBackground: true,
        outline: true,
        tagged: true,
        displayHeaderFooter: true,
        headerTemplate: '<span></span>',
        footerTemplate: `<div style="${small}"><span class="title" style="flex: 1"></span><span class="pageNumber"></span></div>`,
      });
    } finally {
      await browser.close();
    }
  };
}
