// amazon-cognito-identity-js, led through the challenges of a sign-in.
import { AuthenticationDetails, CognitoUser, CognitoUserAttribute, CognitoUserPool } from 'amazon-cognito-identity-js';
import { BY_EITHER, BY_SMS, newNumber, person, TEMPORARY } from './backend.mjs';
import { addressOf, another, CLIENT, claims, codeFor, ENDPOINT, newName, PASSWORD, POOL, refused, same, step } from './support.mjs';

const { RIDDLES_POOL, RIDDLES_CLIENT } = process.env;
const kept = new Map();
const Storage = {
  getItem: (key) => kept.get(key) ?? null,
  setItem: (key, value) => kept.set(key, value),
  removeItem: (key) => kept.delete(key),
  clear: () => kept.clear(),
};
const pool = (UserPoolId, ClientId) => new CognitoUserPool({ UserPoolId, ClientId, endpoint: `${ENDPOINT}/`, Storage });
const userOf = (Username, Pool = pool(POOL, CLIENT)) => new CognitoUser({ Username, Pool, Storage });
const called = (call) => new Promise((resolve, reject) =>
  call((error, given) => (error ? reject(error) : resolve(given))));

/** What a step leads to: the name of the callback and what it was given. */
const outcome = (begin) => new Promise((resolve, reject) => begin({
  onFailure: reject,
  ...Object.fromEntries(['onSuccess', 'mfaRequired', 'totpRequired', 'selectMFAType', 'newPasswordRequired',
    'customChallenge'].map((name) => [name, (...given) => resolve({ name, given })])),
}));
const expect = async (name, begin) => {
  const { name: actual, given } = await outcome(begin);
  same(actual, name, 'callback');
  return given;
};
const signIn = (user, password = PASSWORD) => (callbacks) =>
  user.authenticateUser(new AuthenticationDetails({ Username: user.getUsername(), Password: password }), callbacks);

const newcomer = userOf(await person({ temporary: true }));
await step('NEW_PASSWORD_REQUIRED', async () => {
  const [attributes, required] = await expect('newPasswordRequired', signIn(newcomer, TEMPORARY));
  same([attributes.email, attributes.email_verified], [addressOf(newcomer.getUsername()), 'true'], 'e-mail address');
  same(required, [], 'attributes that are required');
});
await refused('a new password that is too weak', 'InvalidPasswordException', () =>
  outcome((callbacks) => newcomer.completeNewPasswordChallenge('weak', {}, callbacks)));
await step('completeNewPasswordChallenge', () => expect('onSuccess', (callbacks) =>
  newcomer.completeNewPasswordChallenge(PASSWORD, { given_name: 'Ada' }, callbacks)));
await step('what was told with it', async () => {
  const attributes = await called((done) => newcomer.getUserAttributes(done));
  same(attributes.find((each) => each.getName() === 'given_name').getValue(), 'Ada', 'given_name');
});

const phone = newNumber();
const name = await person({ phone, factors: BY_SMS });
const first = userOf(name);
await step('SMS_MFA', async () => {
  const [challenge, { CODE_DELIVERY_DELIVERY_MEDIUM: medium }] = await expect('mfaRequired', signIn(first));
  same([challenge, medium], ['SMS_MFA', 'SMS'], 'challenge and medium');
});
const code = await codeFor(phone);
await refused('a wrong code by text message', 'CodeMismatchException', () =>
  outcome((callbacks) => first.sendMFACode(another(code), callbacks)));
await step('sendMFACode on a device that nobody knew', async () => {
  const [session, confirmationNecessary] = await expect('onSuccess', (callbacks) => first.sendMFACode(code, callbacks));
  same(confirmationNecessary, true, 'whether the user is to be asked');
  same(typeof claims(session.getAccessToken().getJwtToken()).device_key, 'string', 'device_key');
});
await step('setDeviceStatusRemembered', () => new Promise((onSuccess, onFailure) =>
  first.setDeviceStatusRemembered({ onSuccess, onFailure })));
await step('listDevices', async () => {
  const { Devices } = await new Promise((onSuccess, onFailure) => first.listDevices(10, null, { onSuccess, onFailure }));
  const { DeviceAttributes } = Devices[0];
  same(DeviceAttributes.find(({ Name }) => Name === 'device_status').Value, 'remembered', 'device_status');
});
first.signOut();
const again = userOf(name);
await step('DEVICE_SRP_AUTH and DEVICE_PASSWORD_VERIFIER in place of a code', () => expect('onSuccess', signIn(again)));
await step('refresh on the device', () => called((done) =>
  again.refreshSession(again.getSignInUserSession().getRefreshToken(), done)));
await step('forgetDevice', () => new Promise((onSuccess, onFailure) => again.forgetDevice({ onSuccess, onFailure })));
again.signOut();
const last = userOf(name);
await step('a code again on a device that was forgotten', () => expect('mfaRequired', signIn(last)));
await step('sign-in by that', async () => {
  const code = await codeFor(phone);
  return expect('onSuccess', (callbacks) => last.sendMFACode(code, callbacks));
});
await step('a new address', () => called((done) =>
  last.updateAttributes([new CognitoUserAttribute({ Name: 'email', Value: `new-${name}@example.org` })], done)));
await step('verification of an attribute', async () => {
  const code = await codeFor(`new-${name}@example.org`);
  return new Promise((onSuccess, onFailure) => last.verifyAttribute('email', code, { onSuccess, onFailure }));
});
await step('deletion of an attribute', () => called((done) => last.deleteAttributes(['given_name'], done)));
await step('globalSignOut', () => new Promise((onSuccess, onFailure) => last.globalSignOut({ onSuccess, onFailure })));

const number = newNumber();
const chooser = userOf(await person({ phone: number, factors: BY_EITHER }));
await step('SELECT_MFA_TYPE', async () => {
  const [, { MFAS_CAN_CHOOSE: choice }] = await expect('selectMFAType', signIn(chooser));
  same(JSON.parse(choice).sort(), ['EMAIL_OTP', 'SMS_MFA'], 'choice');
});
await step('sendMFASelectionAnswer', () => expect('mfaRequired', (callbacks) =>
  chooser.sendMFASelectionAnswer('SMS_MFA', callbacks)));
await step('the chosen code', async () => {
  const code = await codeFor(number);
  return expect('onSuccess', (callbacks) => chooser.sendMFACode(code, callbacks));
});
await step('deleteUser', () => called((done) => chooser.deleteUser(done)));
await refused('sign-in after the deletion', 'NotAuthorizedException', () => outcome(signIn(chooser)));

const riddles = pool(RIDDLES_POOL, RIDDLES_CLIENT);
const solver = userOf(await person({ pool: RIDDLES_POOL }), riddles);
solver.setAuthenticationFlowType('CUSTOM_AUTH');
const answer = (said) => (callbacks) => solver.sendCustomChallengeAnswer(said, callbacks);
await step('CUSTOM_CHALLENGE', async () => {
  const [{ riddle }] = await expect('customChallenge', (callbacks) => solver.initiateAuth(
    new AuthenticationDetails({ Username: solver.getUsername() }), callbacks));
  same(riddle, 'one and one', 'riddle');
});
await step('another riddle after a wrong answer', () => expect('customChallenge', answer('three')));
await step('the answer', () => expect('onSuccess', answer('two')));
await step('CUSTOM_AUTH that begins by SRP', () => expect('customChallenge', signIn(solver)));
await step('the answer after that', () => expect('onSuccess', answer('two')));
await refused('CUSTOM_AUTH of nobody', 'NotAuthorizedException', () => outcome((callbacks) => {
  const nobody = userOf(newName(), riddles);
  nobody.setAuthenticationFlowType('CUSTOM_AUTH');
  signIn(nobody)(callbacks);
}));
