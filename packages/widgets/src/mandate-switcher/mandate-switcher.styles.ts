import { css, type CSSResult } from 'lit';
import { onBehalfTokens } from '../acting/on-behalf-tokens.js';

const ownStyles = css`
  /* As wide as its words: a container would have no width of its own. */
  :host {
    display: inline-block;
    container-type: normal;
    max-inline-size: 100%;
    background-color: transparent;
  }

  .switch {
    max-inline-size: 100%;
  }

  .switch:not(:hover, :focus-visible) {
    background-color: var(--_background);
  }

  .switch .who {
    font-weight: 650;
  }

  .switch.on-behalf:not(:hover, :focus-visible) {
    border-color: var(--_on-behalf-line);
    color: var(--_on-behalf-color);
    background-color: var(--_on-behalf-background);
  }

  dialog {
    inline-size: min(36rem, calc(100vi - 1rem));
    max-inline-size: none;
    max-block-size: calc(100dvb - 2rem);
    padding: 1.25rem clamp(0.75rem, 4vi, 1.5rem) 1.5rem;
    border: 1px solid var(--_line-color);
    border-radius: var(--_radius);
    color: var(--_color);
    background-color: var(--_background);
    box-shadow: 0 1rem 3rem rgb(0 0 0 / 24%);
    overscroll-behavior: contain;
  }

  dialog::backdrop {
    background-color: rgb(10 20 32 / 55%);
  }

  .top {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: 0.5rem;
    margin-block-end: 0.75rem;
  }

  .dialog-heading {
    padding-block: 0.375rem;
    font-size: min(var(--_heading-size), 1.375rem);
    overflow-wrap: anywhere;
  }

  .loses {
    margin-block: 0.75rem 1.25rem;
  }

  form.search {
    display: grid;
    gap: 0.25rem;
    margin-block-end: 0.75rem;
  }

  .group {
    margin-block-start: 1.5rem;
  }

  .group-heading {
    padding-block-end: 0.25rem;
    font-size: 1rem;
  }

  .person-item {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    column-gap: 0.25rem;
    padding-block: 0.25rem;
    border-block-start: 1px solid var(--_line-color);
  }

  .person-item.current {
    border-inline-start: 0.25rem solid var(--_accent);
  }

  .person {
    display: grid;
    gap: 0.125rem;
    min-block-size: max(2.75rem, 44px);
    padding: 0.5rem 0.75rem;
    border: 0;
    border-radius: calc(var(--_radius) / 2);
    color: var(--_color);
    background: none;
    font: inherit;
    text-align: start;
  }

  button.person {
    cursor: pointer;
  }

  button.person:hover {
    background-color: var(--_tint-default);
  }

  button.person:focus-visible {
    color: var(--_focus-text);
    background-color: var(--_focus-background);
  }

  button.person[aria-disabled='true'] {
    cursor: default;
  }

  .person-name {
    font-weight: 650;
  }

  button.person .person-name {
    color: var(--_link-color);
    text-decoration: underline;
    text-decoration-thickness: from-font;
    text-underline-offset: 0.2em;
  }

  button.person:focus-visible .person-name {
    color: inherit;
  }

  .role {
    font-size: 0.9375em;
  }

  .now {
    font-weight: 600;
  }

  .favourite.on .icon {
    fill: currentColor;
  }

  .person-item .alert,
  .why {
    grid-column: 1 / -1;
    margin-inline: 0.75rem;
  }

  .person-item .alert {
    margin-block: 0.25rem 0.5rem;
  }

  .why summary {
    display: flex;
    align-items: center;
    inline-size: fit-content;
    min-block-size: max(2.75rem, 44px);
    padding-inline-end: 0.5rem;
    color: var(--_link-color);
    font-size: 0.9375em;
    cursor: pointer;
  }

  .why summary::before {
    content: '';
    flex: none;
    inline-size: 0.5em;
    block-size: 0.5em;
    margin-inline-end: 0.625em;
    border: solid currentColor;
    border-width: 0 0.125em 0.125em 0;
    transform: rotate(-45deg);
  }

  .why[open] summary::before {
    transform: rotate(45deg);
  }

  .why summary:focus-visible {
    color: var(--_focus-text);
    background-color: var(--_focus-background);
  }

  .reasons {
    padding-block-end: 0.5rem;
    padding-inline-start: 1.25rem;
    font-size: 0.9375em;
    list-style: disc;
  }

  .more {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem;
    padding-block-start: 0.75rem;
  }

  :dir(rtl) .why summary::before {
    transform: rotate(135deg);
  }

  :dir(rtl) .why[open] summary::before {
    transform: rotate(45deg);
  }

  @media (forced-colors: active) {
    dialog {
      border: 2px solid;
    }

    .person-item.current {
      border-inline-start-color: Highlight;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .why summary::before {
      transition: none;
    }
  }
`;

/** Styles of the choice of for whom one acts. */
export const mandateSwitcherStyles: CSSResult[] = [onBehalfTokens, ownStyles];
