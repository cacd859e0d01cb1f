/** The activities that a player knows. */
import '../assessment/define.ts';
import '../question/define.ts';
import '../reflection/define.ts';
import '../scenario/define.ts';
