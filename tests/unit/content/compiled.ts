import { compileCourse, type Compiled } from '../../../scripts/content/compile.ts';
import { courseFolder, type Changes } from './course-folder.ts';

export const compile = async (changes: Changes): Promise<Compiled> =>
  compileCourse(await courseFolder(changes));

export const codes = ({ diagnostics }: Compiled): string[] => diagnostics.map(({ code }) => code);
