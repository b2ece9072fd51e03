/** What the names in a mandate are sealed for (`KeyRing.seal`). */
export const mandateNamePurpose = 'mandate name';
