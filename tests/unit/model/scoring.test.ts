import { describe, expect, it } from 'vitest';
import { isRight } from '../../../components/model/scoring.ts';
import { content } from '../state/sample.ts';
import type { QuestionContent } from '../../../components/model/course.ts';

const single = content.question('first-call') as QuestionContent;
const multiple = content.question('gains') as QuestionContent;

describe('isRight', () => {
  it('takes the right option of a single choice and no other', () => {
    expect(isRight(single, ['need'])).toBe(true);
    expect(isRight(single, ['number'])).toBe(false);
    expect(isRight(single, [])).toBe(false);
    expect(isRight(single, ['need', 'number'])).toBe(false);
  });

  it('takes all right options of a multiple choice in any order, all or nothing', () => {
    expect(isRight(multiple, ['date', 'need'])).toBe(true);
    expect(isRight(multiple, ['need'])).toBe(false);
    expect(isRight(multiple, ['need', 'date', 'key'])).toBe(false);
    expect(isRight(multiple, ['need', 'need'])).toBe(false);
  });

  it('takes no typed words for a choice, and nothing where no option is right', () => {
    expect(isRight(single, 'need')).toBe(false);
    expect(isRight({ ...single, options: [] }, [])).toBe(false);
  });

  it('knows no right answer for a type without one', () => {
    expect(isRight({ ...single, type: 'likert' }, ['need'])).toBe(false);
  });
});
