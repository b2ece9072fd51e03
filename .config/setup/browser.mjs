import { firstExecutable, installDebianPackage } from './debian.mjs';
import { SetupError } from './run-command.mjs';

const usualPlaces = [
  '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome-stable', '/usr/bin/google-chrome', '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * The path of an installed Chrome or Chromium; on Debian it is installed when there is none. Nothing is downloaded from elsewhere.
 * @throws {SetupError} when there is none and none can be installed
 */
export async function ensureBrowser() {
  const wanted = process.env.CHROME_PATH;
  if (wanted !== undefined && wanted !== '') {
    if ((await firstExecutable([wanted])) !== undefined) return wanted;
    throw new SetupError(`CHROME_PATH is ${wanted}, but there is no program there.`);
  }
  const found = await firstExecutable(usualPlaces);
  if (found !== undefined) return found;
  if (await installDebianPackage('chromium')) {
    const installed = await firstExecutable(usualPlaces);
    if (installed !== undefined) return installed;
  }
  throw new SetupError('The tests need Chrome or Chromium. Install it (Debian: sudo apt-get install chromium), or set CHROME_PATH to where it is.');
}
