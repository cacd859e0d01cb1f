import type { CourseIndex } from './course.ts';

/** Fewer pages are all in view in the outline. */
const FROM_PAGES = 10;

/** Whether a course has search and marked pages. */
export const hasFinding = ({ pages }: CourseIndex): boolean => pages.length >= FROM_PAGES;
