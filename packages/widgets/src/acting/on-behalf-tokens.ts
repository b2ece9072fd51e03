import { css } from 'lit';

/** What is of somebody else has a ground of its own, with the text that goes with it: no theme has a colour for this. */
export const onBehalfTokens = css`
  :host {
    --_on-behalf-background: var(--berichtenbox-on-behalf-background-color, light-dark(#e6f3f0, #12312c));
    --_on-behalf-color: var(--berichtenbox-on-behalf-color, light-dark(#10332d, #d9f2ec));
    --_on-behalf-line: var(--berichtenbox-on-behalf-line-color, light-dark(#1f7a6a, #7fd0bf));
  }
`;
