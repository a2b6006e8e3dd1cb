// amazon-cognito-identity-js, with nothing set but the endpoint.
import { AuthenticationDetails, CognitoRefreshToken, CognitoUser, CognitoUserAttribute, CognitoUserPool }
  from 'amazon-cognito-identity-js';
import { addressOf, CLIENT, claims, codeFor, ENDPOINT, newName, OTHER_PASSWORD, PASSWORD, POOL, refused, same, step, totp }
  from './support.mjs';

const kept = new Map();
const Storage = {
  getItem: (key) => kept.get(key) ?? null,
  setItem: (key, value) => kept.set(key, value),
  removeItem: (key) => kept.delete(key),
  clear: () => kept.clear(),
};
const pool = new CognitoUserPool({ UserPoolId: POOL, ClientId: CLIENT, endpoint: `${ENDPOINT}/`, Storage });
const name = newName();
const user = new CognitoUser({ Username: name, Pool: pool, Storage });

/** The outcome of a call that takes a callback. */
const called = (call) => new Promise((resolve, reject) =>
  call((error, given) => (error ? reject(error) : resolve(given))));

const signIn = (password) => new Promise((resolve, reject) =>
  user.authenticateUser(new AuthenticationDetails({ Username: name, Password: password }), {
    onSuccess: resolve,
    onFailure: reject,
  }));

await step('sign-up', () => called((done) =>
  pool.signUp(name, PASSWORD, [new CognitoUserAttribute({ Name: 'email', Value: addressOf(name) })], [], done)));
await refused('sign-up by the same name', 'UsernameExistsException', () => called((done) =>
  pool.signUp(name, PASSWORD, [], [], done)));
await refused('sign-in before the confirmation', 'UserNotConfirmedException', () => signIn(PASSWORD));
await refused('a wrong code', 'CodeMismatchException', () => called((done) => user.confirmRegistration('000000', false, done)));
await step('confirmation', async () => {
  const code = await codeFor(addressOf(name));
  return called((done) => user.confirmRegistration(code, false, done));
});
await refused('a wrong password by SRP', 'NotAuthorizedException', () => signIn(OTHER_PASSWORD));
const session = await step('sign-in by SRP', () => signIn(PASSWORD));
same(claims(session.getIdToken().getJwtToken())['cognito:username'], name, 'cognito:username');
same(session.isValid(), true, 'the session is valid');

await step('attributes', async () => {
  const attributes = await called((done) => user.getUserAttributes(done));
  same(attributes.find((each) => each.getName() === 'email').getValue(), addressOf(name), 'email');
});
await step('change of an attribute', () => called((done) =>
  user.updateAttributes([new CognitoUserAttribute({ Name: 'given_name', Value: 'Ada' })], done)));
const refreshed = await step('refresh', () => called((done) =>
  user.refreshSession(new CognitoRefreshToken({ RefreshToken: session.getRefreshToken().getToken() }), done)));
same(claims(refreshed.getAccessToken().getJwtToken()).origin_jti,
  claims(session.getAccessToken().getJwtToken()).origin_jti, 'origin_jti');
await step('change of the password', () => called((done) => user.changePassword(PASSWORD, OTHER_PASSWORD, done)));
await refused('the old password', 'NotAuthorizedException', () => signIn(PASSWORD));
await step('sign-in by the new password', () => signIn(OTHER_PASSWORD));

await step('a forgotten password', () => new Promise((resolve, reject) => user.forgotPassword({
  onSuccess: reject,
  onFailure: reject,
  inputVerificationCode: resolve,
})));
await step('another password by code', async () => {
  const code = await codeFor(addressOf(name));
  return new Promise((onSuccess, onFailure) => user.confirmPassword(code, PASSWORD, { onSuccess, onFailure }));
});
await step('sign-in by that', () => signIn(PASSWORD));
const secret = await step('an authenticator app', async () => {
  const made = await new Promise((associateSecretCode, onFailure) =>
    user.associateSoftwareToken({ associateSecretCode, onFailure }));
  await new Promise((onSuccess, onFailure) => user.verifySoftwareToken(totp(made), 'phone', { onSuccess, onFailure }));
  await called((done) => user.setUserMfaPreference(null, { PreferredMfa: true, Enabled: true }, done));
  return made;
});
const asked = () => new Promise((resolve, reject) =>
  user.authenticateUser(new AuthenticationDetails({ Username: name, Password: PASSWORD }), {
    onSuccess: () => reject(new Error('signed in without a code')),
    onFailure: reject,
    totpRequired: resolve,
  }));
await step('sign-in that asks for a code of the app', asked);
const answer = (code) => new Promise((onSuccess, onFailure) =>
  user.sendMFACode(code, { onSuccess, onFailure }, 'SOFTWARE_TOKEN_MFA'));
await refused('a code of another day', 'CodeMismatchException', () => answer(totp(secret, 2880)));
// The code that set the app up is used: the one of the next step is good already.
const next = totp(secret, 1);
await step('a code of the app', () => answer(next));
await step('sign-out everywhere', () => new Promise((onSuccess, onFailure) => user.globalSignOut({ onSuccess, onFailure })));
await step('sign-in that asks again', asked);
await refused('a code that was used', 'ExpiredCodeException', () => answer(next));
