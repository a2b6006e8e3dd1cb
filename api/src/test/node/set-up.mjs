// What is set up within a sign-in and goes on by the session of another operation, with each of the libraries.
import * as idp from '@aws-sdk/client-cognito-identity-provider';
import { AuthenticationDetails, CognitoUser, CognitoUserPool } from 'amazon-cognito-identity-js';
import { Amplify } from 'aws-amplify';
import { cognitoUserPoolsTokenProvider } from 'aws-amplify/auth/cognito';
import * as auth from 'aws-amplify/auth';
import { person, TEMPORARY } from './backend.mjs';
import { addressOf, another, codeFor, ENDPOINT, PASSWORD, refused, same, step, totp }
  from './support.mjs';

const { STRICT_POOL, STRICT_CLIENT } = process.env;
const UserPoolId = STRICT_POOL;
const ClientId = STRICT_CLIENT;
const storage = (kept = new Map()) => ({
  getItem: (key) => kept.get(key) ?? null,
  setItem: (key, value) => kept.set(key, value),
  removeItem: (key) => kept.delete(key),
  clear: () => kept.clear(),
});
const Storage = storage();

const Pool = new CognitoUserPool({ UserPoolId, ClientId, endpoint: `${ENDPOINT}/`, Storage });
await step('amazon-cognito-identity-js: a new password and then an app', async () => {
  const Username = await person({ pool: STRICT_POOL, address: false, temporary: true });
  const user = new CognitoUser({ Username, Pool, Storage });
  await new Promise((newPasswordRequired, onFailure) => user.authenticateUser(
    new AuthenticationDetails({ Username, Password: TEMPORARY }), { newPasswordRequired, onFailure }));
  const [name, { MFAS_CAN_SETUP: choice }] = await new Promise((resolve, onFailure) =>
    user.completeNewPasswordChallenge(PASSWORD, {}, { mfaSetup: (...given) => resolve(given), onFailure }));
  same([name, JSON.parse(choice).includes('SOFTWARE_TOKEN_MFA')], ['MFA_SETUP', true], 'challenge and choice');
  const secret = await new Promise((associateSecretCode, onFailure) =>
    user.associateSoftwareToken({ associateSecretCode, onFailure }));
  const verify = (code) => new Promise((onSuccess, onFailure) => user.verifySoftwareToken(code, 'phone', { onSuccess, onFailure }));
  await refused('amazon-cognito-identity-js: a code of another day', 'EnableSoftwareTokenMFAException', () =>
    verify(totp(secret, 2880)));
  same((await verify(totp(secret))).isValid(), true, 'the session is valid');
});

Amplify.configure({
  Auth: { Cognito: { userPoolId: STRICT_POOL, userPoolClientId: STRICT_CLIENT, userPoolEndpoint: `${ENDPOINT}/` } },
});
cognitoUserPoolsTokenProvider.setKeyValueStorage(storage());
const led = async (doing, expected) => {
  const { nextStep } = await doing;
  same(nextStep.signInStep, expected, 'step');
  return nextStep;
};
const confirm = (challengeResponse, expected) => led(auth.confirmSignIn({ challengeResponse }), expected);
await step('aws-amplify: a choice of an app', async () => {
  const username = await person({ pool: STRICT_POOL, address: false });
  const { allowedMFATypes } = await led(
    auth.signIn({ username, password: PASSWORD }), 'CONTINUE_SIGN_IN_WITH_MFA_SETUP_SELECTION');
  same([...allowedMFATypes].sort(), ['EMAIL', 'TOTP'], 'choice');
  const { totpSetupDetails: { sharedSecret } } = await confirm('TOTP', 'CONTINUE_SIGN_IN_WITH_TOTP_SETUP');
  await confirm(totp(sharedSecret), 'DONE');
  await auth.signOut();
  await led(auth.signIn({ username, password: PASSWORD }), 'CONFIRM_SIGN_IN_WITH_TOTP_CODE');
  await confirm(totp(sharedSecret, 1), 'DONE');
  await auth.signOut();
});
await step('aws-amplify: a choice of an e-mail address', async () => {
  const username = await person({ pool: STRICT_POOL, address: false });
  await led(auth.signIn({ username, password: PASSWORD }), 'CONTINUE_SIGN_IN_WITH_MFA_SETUP_SELECTION');
  await confirm('EMAIL', 'CONTINUE_SIGN_IN_WITH_EMAIL_SETUP');
  await confirm(addressOf(username), 'CONFIRM_SIGN_IN_WITH_EMAIL_CODE');
  const code = await codeFor(addressOf(username));
  await refused('aws-amplify: a wrong code', 'CodeMismatchException', () => confirm(another(code), 'DONE'));
  await confirm(code, 'DONE');
  await auth.signOut();
});

const people = new idp.CognitoIdentityProviderClient({ endpoint: ENDPOINT, region: 'eu-central-1', maxAttempts: 1 });
await step('AWS SDK: AssociateSoftwareToken and VerifySoftwareToken by session', async () => {
  const USERNAME = await person({ pool: STRICT_POOL, address: false });
  const owed = await people.send(new idp.InitiateAuthCommand({
    ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters: { USERNAME, PASSWORD },
  }));
  same(owed.ChallengeName, 'MFA_SETUP', 'challenge');
  const app = await people.send(new idp.AssociateSoftwareTokenCommand({ Session: owed.Session }));
  await refused('AWS SDK: MFA_SETUP before that', 'NotAuthorizedException', () => people.send(
    new idp.RespondToAuthChallengeCommand({
      ClientId, ChallengeName: 'MFA_SETUP', Session: app.Session, ChallengeResponses: { USERNAME },
    })));
  const verified = await people.send(new idp.VerifySoftwareTokenCommand({
    Session: app.Session, UserCode: totp(app.SecretCode), FriendlyDeviceName: 'phone',
  }));
  same(verified.Status, 'SUCCESS', 'Status');
  const answer = await people.send(new idp.RespondToAuthChallengeCommand({
    ClientId, ChallengeName: 'MFA_SETUP', Session: verified.Session, ChallengeResponses: { USERNAME },
  }));
  same(answer.AuthenticationResult?.TokenType, 'Bearer', 'TokenType');
});
