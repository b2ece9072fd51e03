/**
 * What every element stands on, as one file: Lit, the client as far as the first list takes, and the provider, which is hardly more than that.
 */
import '../define/provider.js';
