import { css, type CSSResult } from 'lit';
import { onBehalfTokens } from '../acting/on-behalf-tokens.js';
import { statePanelStyles } from '../theme/state-panel.styles.js';
import { sessionNoticeStyles } from '../session-notice/session-notice.styles.js';

const layout = css`
  :host > div {
    display: flex;
    flex-direction: column;
    block-size: 100%;
  }

  .band {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.25rem 1.5rem;
    padding-block-end: 0.75rem;
    border-block-end: 0.25rem solid var(--_accent);
  }

  /* The ground alone never says it: the words stand in the heading. */
  .band.on-behalf {
    padding: 0.5rem 0.75rem;
    border-block-end-color: var(--_on-behalf-line);
    border-radius: calc(var(--_radius) / 2) calc(var(--_radius) / 2) 0 0;
    color: var(--_on-behalf-color);
    background-color: var(--_on-behalf-background);
  }

  .band.on-behalf .heading {
    color: inherit;
  }

  .namens {
    display: block;
    font-family: var(--_font);
    font-size: max(0.9375rem, 0.7em);
    font-weight: 600;
  }

  .band.on-behalf .ways {
    gap: 0.25rem;
    margin-inline-start: 0;
  }

  /* A theme's button colours are made for the theme's ground. */
  .band.on-behalf .button:not(:hover, :focus-visible) {
    background-color: var(--_background);
  }

  .acting-rights {
    margin-block-start: 0.75rem;
  }

  .ways {
    align-items: start;
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.25rem;
  }

  .settings[aria-current] {
    text-decoration: underline;
    text-decoration-thickness: 2px;
    text-underline-offset: 0.3em;
  }

  berichtenbox-notices,
  .update,
  .expiring {
    margin-block-start: 1rem;
  }

  .settings-pane {
    padding-block-start: 1rem;
  }

  .to-box {
    margin-inline-start: -0.75rem;
    margin-block-end: 0.5rem;
  }

  .panes {
    --_list-heading-size: calc(var(--_heading-size) * 0.85);
    flex: 1;
    min-block-size: 0;
    padding-block-start: 1.25rem;
  }

  berichtenbox-inbox {
    --berichtenbox-heading-font-size: var(--_list-heading-size);
  }

  .band .heading,
  .list,
  .letter {
    min-inline-size: 0;
  }

  @container berichtenbox (inline-size >= 56rem) {
    .panes {
      display: grid;
      grid-template-columns: calc(var(--berichtenbox-list-width, clamp(22rem, 36cqi, 28rem)) + 1.25rem) minmax(0, 1fr);
    }

    .list,
    .letter {
      min-block-size: 0;
    }

    /* Only where the host gave the box a height; what sticks does so to the side, then. */
    :host(:state(sides-scroll)) :is(.list, .letter) {
      --berichtenbox-sticky-offset: 0px;
      overflow-y: auto;
    }

    /* Room for focus rings, which such a side would cut off. */
    .list {
      margin-inline-start: -0.75rem;
      padding-inline: 0.75rem 1.25rem;
    }

    .letter {
      border-inline-start: 1px solid var(--_line-color);
      padding: calc(0.25rem + var(--_letter-start, 0px)) 0.75rem 0.75rem clamp(1.5rem, 2.5cqi, 2.25rem);
    }

    /* As narrow as on a telephone, on a screen with room below it. */
    berichtenbox-inbox {
      --_search-field: block;
      --_search-button: none;
    }

    berichtenbox-message-viewer {
      --_back-display: none;
      --_above-subject: 0;
    }
  }

  .skip:not(:focus) {
    position: absolute;
    clip-path: inset(50%);
    pointer-events: none;
  }

  @container berichtenbox (inline-size < 56rem) {
    .skip {
      display: none;
    }

    .panes.open .list,
    .panes:not(.open) .letter {
      display: none;
    }

    /* Not between somebody and the letter they opened. */
    berichtenbox-notices:has(~ .panes.open:not([hidden])) {
      display: none;
    }
  }

  /* Little room: the name and the way out on one line as long as the words allow it. */
  @container berichtenbox (inline-size < 40rem) {
    .band {
      gap: 0.25rem 0.5rem;
      padding-block-end: 0.25rem;
    }

    .band .heading {
      flex: 1 1 12rem;
      font-size: min(var(--_heading-size), 1.375rem);
    }

    .panes {
      --_list-heading-size: min(var(--_heading-size), 1.25rem);
      padding-block-start: 0.75rem;
    }
  }

  @container berichtenbox (inline-size < 26rem) {
    .ways {
      margin-inline-start: -0.75rem;
    }
  }

  .late {
    animation: appear 160ms 300ms both;
  }

  @keyframes appear {
    from {
      opacity: 0;
      visibility: hidden;
    }
  }

  @media (forced-colors: active) {
    /* It is the words that line up with the text; but here one sees the border. */
    .ways,
    .to-box {
      margin-inline-start: 0;
    }

    .ways .button {
      padding-inline: 0.5rem;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .late {
      animation-duration: 1ms;
    }
  }

  @media print {
    .band,
    berichtenbox-notices,
    .panes.open .list,
    .panes:not(.open) .letter {
      display: none;
    }

    .panes {
      display: block;
      padding: 0;
    }

    .letter {
      border: 0;
      padding: 0;
    }
  }
`;

/** Styles of the whole box. */
export const appStyles: CSSResult[] = [onBehalfTokens, statePanelStyles, sessionNoticeStyles, layout];
