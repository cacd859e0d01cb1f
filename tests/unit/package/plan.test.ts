import { describe, expect, it } from 'vitest';
import type { ModuleContent } from '../../../components/model/course.ts';
import { PAGE_DATA_LIMIT } from '../../../scripts/package/content-files.ts';
import { planPackage, zipName, type PackagePlan } from '../../../scripts/package/plan.ts';
import { scorm12 } from '../../../scripts/package/targets/scorm12.ts';
import { scorm2004Third } from '../../../scripts/package/targets/scorm2004.ts';
import { web } from '../../../scripts/package/targets/web.ts';
import { modules, sampleInput } from './sample.ts';

const names = (plan: PackagePlan): string[] => plan.files.map(({ name }) => name);
const textOf = (plan: PackagePlan, name: string): string =>
  new TextDecoder().decode(plan.files.find((file) => file.name === name)?.bytes);

describe('files', () => {
  it('are the manifest, then everything by name', async () => {
    expect(names(planPackage(await sampleInput(scorm12)))).toEqual([
      'imsmanifest.xml',
      'adlcp_rootv1p2.xsd',
      'ims_xml.xsd',
      'imscp_rootv1p1p2.xsd',
      'imsmd_rootv1p2p1.xsd',
      'index.html',
      'licences.txt',
      'media/cup.svg',
    ]);
  });

  it('have neither manifest nor schemas in a plain web page', async () => {
    expect(names(planPackage(await sampleInput(web)))).toEqual([
      'index.html',
      'licences.txt',
      'media/cup.svg',
    ]);
  });

  it('are named by course, version, target and form', () => {
    expect(zipName('c', '1.0.0', 'scorm2004-4th', 'inline')).toBe('c-1.0.0-scorm2004-4th.zip');
    expect(zipName('c', '1.0 beta/2', 'web', 'split')).toBe('c-1.0-beta-2-web-split.zip');
  });

  it('are the same bytes for the same input', async () => {
    const input = await sampleInput(scorm2004Third);
    expect(planPackage(input)).toEqual(planPackage(input));
  });
});

describe('launch file', () => {
  it('has style, head script, page one, data, player and second script in this order', async () => {
    const html = textOf(planPackage(await sampleInput(scorm12)), 'index.html');
    const order = [
      'charset',
      '<style>',
      'window.courseEarly',
      'It costs $&',
      'id="course-index"',
      'id="module-m1"',
      'function coursePlayer',
      'id="module-m2"',
      'window.courseLater=function',
      'id="course-ledger"',
    ].map((part) => html.indexOf(part));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order).not.toContain(-1);
    expect(html).not.toContain('<!--launch');
  });

  it('keeps `$&` of texts and code as it is', async () => {
    const html = textOf(planPackage(await sampleInput(web)), 'index.html');
    expect(html).toContain('document.title="$&"');
    expect(html).toContain('window.courseLater=()=>"$&"');
    expect(html).toContain('<p>It costs $& and');
  });

  it('has only data inside in the split form', async () => {
    const plan = planPackage(await sampleInput(scorm12, { form: 'split' }));
    const html = textOf(plan, 'index.html');
    expect(html.match(/<script>/g)).toBeNull();
    expect(html).not.toContain('<style');
    expect(html).toMatch(
      /<link rel="stylesheet" href="style.css">[\s\S]*<script src="early.js"><\/script>[\s\S]*id="module-m1"[\s\S]*<script src="player.js"><\/script>[\s\S]*id="module-m2"[\s\S]*<script src="later.js"><\/script>/,
    );
    expect(textOf(plan, 'early.js')).toBe('window.courseEarly={};');
    expect(textOf(plan, 'later.js')).toContain('window.courseLater=()=>"$&"');
    const beside = ['early.js', 'later.js', 'player.js', 'style.css'];
    expect(names(plan)).toEqual(expect.arrayContaining(beside));
    for (const name of beside) expect(textOf(plan, 'imsmanifest.xml')).toContain(`<file href="${name}"/>`);
  });
});

describe('a large course', () => {
  const large: ModuleContent = {
    ...modules[1]!,
    pages: [{ id: 'two', html: `<p>\u2028</script>${'x'.repeat(PAGE_DATA_LIMIT)}</p>` }],
  };

  it('keeps all modules but the first one in classic scripts', async () => {
    const input = await sampleInput(scorm12);
    const plan = planPackage({ ...input, course: { ...input.course, modules: [modules[0]!, large] } });
    expect(names(plan)).toContain('content/m2.js');
    const html = textOf(plan, 'index.html');
    expect(html).toContain('id="module-m1"');
    expect(html).not.toContain('id="module-m2"');
    const script = textOf(plan, 'content/m2.js');
    expect(script).not.toMatch(/<!--|<\/?script|\u2028/i);
    const calls: unknown[] = [];
    new Function('window', script)({ courseModule: (content: unknown) => calls.push(content) });
    expect(calls).toEqual([large]);
  });
});
