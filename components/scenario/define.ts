import './scenario.css';
import { CourseScenario } from './scenario.ts';

declare global {
  interface HTMLElementTagNameMap {
    'course-scenario': CourseScenario;
  }
}

customElements.define('course-scenario', CourseScenario);
