import { describe, expect, it } from 'vitest';
import { readEnvironment } from './read-environment.js';

const complete = {
  PUBLIC_URL: 'https://www.voorbeeldstad.nl/', DATABASE_URL: 'postgres://db/berichtenbox', KEY_FILE: '/run/keys.json',
  OIDC_ISSUER: 'https://login.example', OIDC_CLIENT_ID: 'voorbeeldstad', OIDC_CLIENT_SECRET: 'geheim',
};

describe('the environment of the server', () => {
  it('needs six things, and fills in the rest', () => {
    expect(readEnvironment(complete)).toMatchObject({
      publicUrl: 'https://www.voorbeeldstad.nl', port: 8080, tokenIssuer: 'https://login.example', tokenAudience: 'https://www.voorbeeldstad.nl/api/v1', trustedProxies: 0, logLevel: 'info',
    });
  });

  it('is told of everything that is missing at once', () => {
    expect(() => readEnvironment({})).toThrow(/PUBLIC_URL is missing[\s\S]*DATABASE_URL is missing[\s\S]*KEY_FILE[\s\S]*OIDC_ISSUER[\s\S]*OIDC_CLIENT_ID[\s\S]*OIDC_CLIENT_SECRET/);
  });

  it.each([
    [{ PORT: 'many' }, 'PORT must be a whole number'],
    [{ PORT: '70000' }, 'PORT must be a whole number'],
    [{ PUBLIC_URL: 'www.voorbeeldstad.nl' }, 'PUBLIC_URL must be a whole URL'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be'],
    [{ OIDC_CLIENT_KEY_FILE: '/run/key.pem' }, 'Give one of OIDC_CLIENT_SECRET and OIDC_CLIENT_KEY_FILE'],
    [{ SMTP_URL: 'mail.internal' }, 'SMTP_URL must be'],
    [{ TRUSTED_PROXIES: '-1' }, 'TRUSTED_PROXIES must be'],
  ])('is told what is wrong: %j', (variables, sentence) => {
    expect(() => readEnvironment({ ...complete, ...variables })).toThrow(sentence);
  });

  it('is told how to ask for whom somebody acts, and whose word to take for it', () => {
    const { oidc } = readEnvironment({ ...complete, OIDC_REPRESENTATION_PARAMETERS: 'acr_values=idp%3Adigid_machtigen&scope=openid+machtigen', OIDC_REPRESENTED_ISSUERS: 'urn:uuid:a  urn:uuid:b' });
    expect(oidc).toMatchObject({ representationParameters: { acr_values: 'idp:digid_machtigen', scope: 'openid machtigen' }, representedIssuers: ['urn:uuid:a', 'urn:uuid:b'] });
    expect(readEnvironment(complete).oidc).not.toHaveProperty('representationParameters');
  });
});
