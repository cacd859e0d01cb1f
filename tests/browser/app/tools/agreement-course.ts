/** The sample course with an agreement in the place of its assessment, a plan, and two reflections. */
import type { CourseIndex } from '../../../../components/model/course.ts';
import { index as sheets } from '../../../unit/app/tools/sources.ts';

export const index: CourseIndex = {
  ...sheets,
  reflections: sheets.reflections.map((reflection) => ({ ...reflection, page: 'what-a-room-needs' })),
};

export const change = (page: string): string =>
  page.replaceAll(
    'course-assessment></course-assessment>',
    'course-agreement></course-agreement><course-plan></course-plan>',
  );
