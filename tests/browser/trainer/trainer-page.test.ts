import { afterEach, describe, expect, it } from 'vitest';
import { defineReport } from '../../../components/trainer/page/define.ts';
import { TrainerFiles } from '../../../components/trainer/page/files-list.ts';
import type { Reader } from '../../../components/trainer/page/reader.ts';
import { TrainerForget } from '../../../components/trainer/page/forget-button.ts';
import { TrainerStart } from '../../../components/trainer/page/start.ts';
import { TrainerPage } from '../../../components/trainer/page/trainer-page.ts';
import type { Request } from '../../../components/trainer/page/wire.ts';
import { reportOf } from '../../unit/trainer/share/a-report.ts';

defineReport();
customElements.define('trainer-files', TrainerFiles);
customElements.define('trainer-forget', TrainerForget);
customElements.define('trainer-start', TrainerStart);
customElements.define('trainer-page', TrainerPage);

type Told = Awaited<ReturnType<Reader['ask']>>;

/** A reader whose answers the test gives. */
function fakeReader() {
  const asked: { request: Request; give: (answer: Told) => void; fail: (words: string) => void }[] = [];
  const reader: Reader = {
    ask: (request) =>
      new Promise((resolve, reject) => {
        asked.push({ request, give: resolve, fail: (words) => reject(new Error(words)) });
      }),
    forget: () => undefined,
  };
  return { asked, reader };
}

async function opened() {
  const { asked, reader } = fakeReader();
  const page = new TrainerPage();
  page.reader = reader;
  document.body.append(page);
  await page.updateComplete;
  const input = page.querySelector<HTMLInputElement>('input[type="file"]');
  const choose = async (name: string) => {
    const data = new DataTransfer();
    data.items.add(new File(['x'], name));
    if (input) input.files = data.files;
    input?.dispatchEvent(new Event('change', { bubbles: true }));
    await page.updateComplete;
  };
  const settled = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await page.updateComplete;
  };
  /** What a person sees of the reading: whether it goes on, and the files. */
  const seen = () => ({
    reads: page.querySelector<HTMLElement>('[role="status"]')?.dataset['on'],
    files: page.querySelector<TrainerFiles>('trainer-files')?.files.map(({ file }) => file.name) ?? [],
  });
  return { asked, page, choose, seen, settled };
}

afterEach(() => {
  document.body.replaceChildren();
});

describe('the report page while files are read', () => {
  it('says that it reads until the last answer is there', async () => {
    const { asked, choose, seen, settled } = await opened();
    await choose('one.txt');
    await choose('two.txt');
    asked[0]?.give(null);
    await settled();
    expect(seen().reads).toBe('true');
    asked[1]?.give({ kind: 'report', report: reportOf() });
    await settled();
    expect(seen()).toEqual({ reads: 'false', files: ['one.txt', 'two.txt'] });
  });

  it('keeps report and names of before when reading fails', async () => {
    const { asked, page, choose, seen, settled } = await opened();
    await choose('one.txt');
    asked[0]?.give({ kind: 'report', report: reportOf() });
    await settled();
    await choose('broken.txt');
    asked[1]?.fail('The report could not be made.');
    await settled();
    expect(seen()).toEqual({ reads: 'false', files: ['one.txt'] });
    expect(page.textContent).toContain('The report could not be made.');
  });

  it('says what to do after a codebook alone, and forgets everything when asked to', async () => {
    const { asked, page, choose, seen, settled } = await opened();
    await choose('codebook.json');
    asked[0]?.give({ kind: 'codebook' });
    await settled();
    expect(page.textContent).toContain('Codebook taken; now drop the export.');
    await choose('one.txt');
    asked[1]?.give({ kind: 'report', report: reportOf() });
    await settled();
    expect(page.textContent).not.toContain('Codebook taken');
    const button = (words: string) =>
      [...page.querySelectorAll('button')].find((one) => one.textContent?.trim() === words);
    button('Forget everything')?.click();
    await settled();
    expect(page.report).not.toBeNull();
    expect(document.activeElement).toBe(button('Keep them'));
    button('Keep them')?.click();
    await settled();
    expect(document.activeElement).toBe(button('Forget everything'));
    button('Forget everything')?.click();
    await settled();
    button('Forget everything')?.click();
    await settled();
    expect(seen()).toEqual({ reads: 'false', files: [] });
    expect(page.report).toBeNull();
    expect(document.activeElement).toBe(page.querySelector('h1'));
  });

  it('asks before the last file goes, and not before', async () => {
    const { asked, page, choose, seen, settled } = await opened();
    await choose('one.txt');
    await choose('two.txt');
    for (const { give } of asked) give({ kind: 'report', report: reportOf() });
    await settled();
    const button = (words: string) =>
      [...page.querySelectorAll<HTMLElement>('trainer-files button')].find(
        (one) => one.getAttribute('aria-label') === words || one.textContent?.trim() === words,
      );
    page.querySelector<HTMLElement>('.files > summary')?.click();
    button('Remove two.txt')?.click();
    await settled();
    asked[2]?.give({ kind: 'report', report: reportOf() });
    await settled();
    expect(seen().files).toEqual(['one.txt']);
    button('Remove one.txt')?.click();
    await settled();
    expect(page.report).not.toBeNull();
    expect(page.querySelector('trainer-files .sure')?.textContent).toMatch(/“one.txt” is the last file/);
    expect(document.activeElement).toBe(button('Keep it'));
    button('Keep it')?.click();
    await settled();
    expect(seen().files).toEqual(['one.txt']);
    expect(document.activeElement).toBe(button('Remove one.txt'));
    button('Remove one.txt')?.click();
    await settled();
    button('Forget everything')?.click();
    await settled();
    expect(page.report).toBeNull();
    expect(seen().files).toEqual([]);
    expect(document.activeElement).toBe(page.querySelector('h1'));
  });

  it('is called by course and group while it is printed', async () => {
    const { page, settled } = await opened();
    page.report = reportOf({ chosen: ['North'] });
    await settled();
    const before = document.title;
    window.dispatchEvent(new Event('beforeprint'));
    expect(document.title).toBe('A course: what the answers say, only the group “North”');
    window.dispatchEvent(new Event('afterprint'));
    expect(document.title).toBe(before);
  });
});
