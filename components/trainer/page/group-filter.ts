/** Groups of the files, of which some can be chosen. */
import { html, nothing } from 'lit';

/** @param choose hears of all that are chosen then; none of them stands for everybody. */
export function groupFilter(
  groups: readonly string[],
  chosen: readonly string[],
  choose: (groups: readonly string[]) => unknown,
): unknown {
  if (groups.length === 0) return nothing;
  return html`
    <fieldset class="chips groups">
      <legend>Groups</legend>
      ${groups.map(
        (group) => html`
          <label class="chip">
            <input
              type="checkbox"
              .checked=${chosen.includes(group)}
              @change=${(event: Event) =>
                choose(
                  (event.target as HTMLInputElement).checked
                    ? [...chosen, group]
                    : chosen.filter((other) => other !== group),
                )}
            />
            ${group}
          </label>
        `,
      )}
    </fieldset>
  `;
}
