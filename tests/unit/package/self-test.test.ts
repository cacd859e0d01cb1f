/** Which packages have search and the self-test. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { keepActivities, usedActivities, type Used } from '../../../scripts/package/activities.ts';
import { index } from './sample.ts';

const file = 'components/app/tools/list.ts';
const code = readFileSync(fileURLToPath(new URL(`../../../${file}`, import.meta.url)), 'utf8');

describe('tools', () => {
  it('of a course without search have neither search nor self-test, and a plain web page has no self-test', () => {
    const kept = (...used: Used[]) => keepActivities(`/${file}`, code, used) ?? '';
    expect(kept('tools', 'scorm12')).not.toMatch(/finding|self-test/);
    expect(kept('finding', 'self-test', 'web')).toMatch(/finding/);
    expect(kept('finding', 'self-test', 'web')).not.toMatch(/self-test/);
    const scorm12 = kept('self-test', 'scorm12').match(/self-test\/\w+/g);
    expect(scorm12).toEqual(['self-test/scorm12']);
    expect(kept('self-test', 'cmi5').match(/self-test\/\w+/g)).toEqual(['self-test/cmi5']);
    const [page] = index.pages;
    const pages = page ? Array.from({ length: 10 }, (_, at) => ({ ...page, id: `p${at}` })) : [];
    expect(usedActivities({ ...index, pages }, [])).toContain('self-test');
    expect(usedActivities({ ...index, pages: pages.slice(1) }, [])).not.toContain('self-test');
  });
});
