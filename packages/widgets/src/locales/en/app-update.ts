import type { AppUpdateMessages } from '../nl/app-update.js';

/** @see AppUpdateMessages */
export const appUpdate: AppUpdateMessages = {
  label: 'New version',
  newVersion: 'There is a new version of the Berichtenbox.',
  reload: 'Reload the page',
  firstSave: 'You are still busy with something. Save or send that first.',
};
