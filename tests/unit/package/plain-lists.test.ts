import { expect, it } from 'vitest';
import { plainList } from '../../../scripts/package/plain-lists.ts';

const LIST = '/x/components/question/kinds.ts';

it('gives a list as one plain object, in its order', () => {
  const code =
    "export { kind as single } from './kinds/choice.ts';\nexport { likert } from './kinds/likert.ts';\n";
  expect(plainList(LIST, code)).toBe(
    `${code}
import { kind as item0 } from './kinds/choice.ts';
import { likert as item1 } from './kinds/likert.ts';
export default { single: item0, likert: item1 };
`,
  );
});

it('lets whoever reads a list take that object, from its own folder or another', () => {
  const kinds = "import * as kinds from './kinds.ts';";
  expect(plainList('/x/components/question/question.ts', kinds)).toBe("import kinds from './kinds.ts';");
  const rules = "import * as rules from '../model/rules.ts';";
  expect(plainList('C:\\x\\components\\state\\a.ts', rules)).toBe("import rules from '../model/rules.ts';");
});

it('leaves all else as it is', () => {
  expect(plainList('/x/components/app/a.ts', "import * as judge from './judge.ts';")).toBeNull();
  expect(plainList('/x/components/app/a.ts', "import { html } from 'lit';")).toBeNull();
});

it('an empty list is an empty object', () => {
  expect(plainList(LIST, '')).toContain('export default {  };');
});
