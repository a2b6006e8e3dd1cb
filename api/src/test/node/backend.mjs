// A back end of the application's own, which makes the users that a script needs.
import * as idp from '@aws-sdk/client-cognito-identity-provider';
import { addressOf, ENDPOINT, newName, PASSWORD, POOL } from './support.mjs';

const { ACCESS_KEY, SECRET_KEY } = process.env;

export const TEMPORARY = 'Temporary-Horse-7-Battery';

export const backEnd = new idp.CognitoIdentityProviderClient({
  endpoint: ENDPOINT, region: 'eu-central-1', maxAttempts: 1,
  credentials: { accessKeyId: ACCESS_KEY, secretAccessKey: SECRET_KEY },
});

/** A number that nobody else has. */
export const newNumber = () => `+4915${String(crypto.getRandomValues(new Uint32Array(1))[0]).padStart(10, '0').slice(0, 9)}`;

/** Somebody new, by name; with a verified address and a password of their own unless anything else is said. */
export async function person({ pool = POOL, address = true, phone, temporary = false, factors } = {}) {
  const who = { UserPoolId: pool, Username: newName() };
  const attributes = {
    ...(address && { email: addressOf(who.Username), email_verified: 'true' }),
    ...(phone && { phone_number: phone, phone_number_verified: 'true' }),
  };
  await backEnd.send(new idp.AdminCreateUserCommand({
    ...who, TemporaryPassword: TEMPORARY, MessageAction: 'SUPPRESS',
    UserAttributes: Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })),
  }));
  if (!temporary) {
    await backEnd.send(new idp.AdminSetUserPasswordCommand({ ...who, Password: PASSWORD, Permanent: true }));
  }
  if (factors) {
    await backEnd.send(new idp.AdminSetUserMFAPreferenceCommand({ ...who, ...factors }));
  }
  return who.Username;
}

const on = { Enabled: true };
const preferred = { Enabled: true, PreferredMfa: true };
export const BY_SMS = { SMSMfaSettings: preferred };
export const BY_EMAIL = { EmailMfaSettings: preferred };
export const BY_EITHER = { SMSMfaSettings: on, EmailMfaSettings: on };
