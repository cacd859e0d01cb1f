import './reflection.css';
import { CourseReflection } from './reflection.ts';

declare global {
  interface HTMLElementTagNameMap {
    'course-reflection': CourseReflection;
  }
}

customElements.define('course-reflection', CourseReflection);
