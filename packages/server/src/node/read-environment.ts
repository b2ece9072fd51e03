import type { LogLevel } from './create-log.js';
import { readNotifyingEnvironment, type NotifyingEnvironment } from './notifying/read-notifying-environment.js';

/** How the identity provider is asked for whom somebody acts; what is usual when absent. */
export interface RepresentationEnvironment {
  readonly representationParameters?: Readonly<Record<string, string>>;
  readonly representedIssuers?: readonly string[];
}

/** Everything the production server is told by its environment. */
export interface Environment {
  readonly publicUrl: string;
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string;
  readonly keyFile: string;
  readonly oidc: { readonly issuer: string; readonly clientId: string; readonly clientSecret?: string; readonly clientKeyFile?: string; readonly bsnClaim: string; readonly kvkClaim: string } & RepresentationEnvironment;
  /** Who issues access tokens to senders and operators. */
  readonly tokenIssuer: string;
  readonly tokenAudience: string;
  readonly trustedProxies: number;
  readonly afterLogoutPath: string;
  readonly loginFailedPath?: string;
  readonly logLevel: LogLevel;
  readonly notifying: NotifyingEnvironment;
}

const required: Readonly<Record<string, string>> = {
  PUBLIC_URL: 'the address people use, such as https://www.voorbeeldstad.nl',
  DATABASE_URL: 'PostgreSQL 15 or newer, such as postgres://berichtenbox@db.internal/berichtenbox',
  KEY_FILE: 'the file with the keys that seal identity numbers (mode 600)',
  OIDC_ISSUER: 'the issuer URL of the identity provider',
  OIDC_CLIENT_ID: 'the name of this server at the identity provider',
};

/**
 * Reads the settings.
 *
 * @throws {Error} with one line for each setting that is missing or wrong, and what it should be.
 */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
  const complaints = Object.entries(required).filter(([name]) => !variables[name]).map(([name, meaning]) => `${name} is missing: ${meaning}.`);
  const value = (name: string, otherwise = '') => variables[name] ?? otherwise;
  const wholeNumber = (name: string, otherwise: number, max: number) => {
    const number = Number(variables[name] ?? otherwise);
    if (!Number.isInteger(number) || number < 0 || number > max) complaints.push(`${name} must be a whole number from 0 to ${max}.`);
    return number;
  };
  const url = (name: string, otherwise?: string) => {
    const text = value(name, otherwise);
    if (text !== '' && !URL.canParse(text)) complaints.push(`${name} must be a whole URL, with https:// in front.`);
    return text;
  };
  const publicUrl = url('PUBLIC_URL').replace(/\/$/, '');
  const oidcIssuer = url('OIDC_ISSUER');
  const [clientSecret, clientKeyFile] = [variables['OIDC_CLIENT_SECRET'], variables['OIDC_CLIENT_KEY_FILE']];
  if ((clientSecret === undefined) === (clientKeyFile === undefined)) complaints.push('Give one of OIDC_CLIENT_SECRET and OIDC_CLIENT_KEY_FILE (a private key, ES256, PKCS#8 in PEM).');
  const loginFailedPath = variables['LOGIN_FAILED_PATH'];
  const environment: Environment = {
    publicUrl,
    host: value('HOST', '0.0.0.0'),
    port: wholeNumber('PORT', 8080, 65_535),
    databaseUrl: value('DATABASE_URL'),
    keyFile: value('KEY_FILE'),
    oidc: {
      issuer: oidcIssuer, clientId: value('OIDC_CLIENT_ID'), bsnClaim: value('OIDC_BSN_CLAIM', 'bsn'), kvkClaim: value('OIDC_KVK_CLAIM', 'kvk'),
      ...representationOf(variables),
      ...(clientSecret !== undefined && { clientSecret }), ...(clientKeyFile !== undefined && { clientKeyFile }),
    },
    tokenIssuer: url('TOKEN_ISSUER', oidcIssuer),
    tokenAudience: value('TOKEN_AUDIENCE', `${publicUrl}/api/v1`),
    trustedProxies: wholeNumber('TRUSTED_PROXIES', 0, 10),
    afterLogoutPath: value('AFTER_LOGOUT_PATH', '/'),
    notifying: readNotifyingEnvironment(variables, complaints),
    logLevel: logLevel(value('LOG_LEVEL', 'info'), complaints),
    ...(loginFailedPath !== undefined && { loginFailedPath }),
  };
  if (complaints.length > 0) throw new Error(`The server cannot start:\n${complaints.map((line) => `- ${line}`).join('\n')}`);
  return environment;
}

function logLevel(text: string, complaints: string[]): LogLevel {
  if (text === 'info' || text === 'warn' || text === 'error' || text === 'silent') return text;
  complaints.push('LOG_LEVEL must be info, warn, error or silent.');
  return 'info';
}

function representationOf({ OIDC_REPRESENTATION_PARAMETERS: parameters, OIDC_REPRESENTED_ISSUERS: issuers }: Readonly<Record<string, string | undefined>>): RepresentationEnvironment {
  return {
    ...(parameters !== undefined && { representationParameters: Object.fromEntries(new URLSearchParams(parameters)) }),
    ...(issuers !== undefined && { representedIssuers: issuers.split(' ').filter((issuer) => issuer !== '') }),
  };
}
