import { ActivationWizardElement } from '../activation-wizard/activation-wizard.js';
import { define } from '../element/define.js';

define('berichtenbox-activation-wizard', ActivationWizardElement);

export * from '../activation-wizard/activation-wizard.js';
