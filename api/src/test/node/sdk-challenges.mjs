// The AWS SDK for JavaScript, led through every challenge by RespondToAuthChallenge, for oneself and for others.
import * as idp from '@aws-sdk/client-cognito-identity-provider';
import { backEnd, BY_EITHER, BY_EMAIL, BY_SMS, newNumber, person, TEMPORARY } from './backend.mjs';
import { deviceSecret, srp } from './srp.mjs';
import { addressOf, another, CLIENT, codeFor, ENDPOINT, OTHER_PASSWORD, PASSWORD, POOL, refused, same, step, totp }
  from './support.mjs';

const { RIDDLES_POOL, RIDDLES_CLIENT } = process.env;
const people = new idp.CognitoIdentityProviderClient({ endpoint: ENDPOINT, region: 'eu-central-1', maxAttempts: 1 });
const begin = (AuthFlow, USERNAME, more, ClientId = CLIENT) => people.send(new idp.InitiateAuthCommand({
  ClientId, AuthFlow, AuthParameters: { USERNAME, ...more },
}));
const respond = ({ ChallengeName, Session }, USERNAME, more, ClientId = CLIENT) => people.send(
  new idp.RespondToAuthChallengeCommand({ ClientId, ChallengeName, Session, ChallengeResponses: { USERNAME, ...more } }));
const owes = (answer, name) => {
  same(answer.ChallengeName, name, 'challenge');
  return answer;
};
const signedIn = ({ AuthenticationResult }) => {
  same(AuthenticationResult?.TokenType, 'Bearer', 'TokenType');
  return AuthenticationResult;
};
const byPassword = (name) => begin('USER_PASSWORD_AUTH', name, { PASSWORD });
const byCode = (name, kind) => step(`USER_AUTH by ${kind}`, async () => {
  const owed = owes(await begin('USER_AUTH', name, { PREFERRED_CHALLENGE: kind }), kind);
  return owed;
});

const phone = newNumber();
const plain = await person({ phone });
await step('PASSWORD_VERIFIER', async () => {
  const one = await srp(POOL.split('_')[1]);
  const owed = owes(await begin('USER_SRP_AUTH', plain, { SRP_A: one.SRP_A }), 'PASSWORD_VERIFIER');
  const parameters = owed.ChallengeParameters;
  signedIn(await respond({ ...owed, Session: undefined }, plain, await one.claim(parameters.USER_ID_FOR_SRP, PASSWORD, parameters)));
});
await step('SELECT_CHALLENGE', async () => {
  const owed = owes(await begin('USER_AUTH', plain), 'SELECT_CHALLENGE');
  same([...owed.AvailableChallenges].sort(), ['EMAIL_OTP', 'PASSWORD', 'PASSWORD_SRP', 'SMS_OTP'], 'choice');
  signedIn(await respond(owed, plain, { ANSWER: 'PASSWORD', PASSWORD }));
});
await step('SELECT_CHALLENGE that leads to PASSWORD_VERIFIER', async () => {
  const one = await srp(POOL.split('_')[1]);
  const chosen = owes(await respond(await begin('USER_AUTH', plain), plain, { ANSWER: 'PASSWORD_SRP', SRP_A: one.SRP_A }),
    'PASSWORD_VERIFIER');
  const parameters = chosen.ChallengeParameters;
  signedIn(await respond(chosen, plain, await one.claim(parameters.USER_ID_FOR_SRP, PASSWORD, parameters)));
});
await step('EMAIL_OTP as the first factor', async () => {
  const owed = await byCode(plain, 'EMAIL_OTP');
  const code = await codeFor(addressOf(plain));
  await refused('a wrong first code', 'CodeMismatchException', () =>
    respond(owed, plain, { EMAIL_OTP_CODE: another(code) }));
  signedIn(await respond(owed, plain, { EMAIL_OTP_CODE: code }));
});
await step('SMS_OTP', async () => {
  const owed = await byCode(plain, 'SMS_OTP');
  signedIn(await respond(owed, plain, { SMS_OTP_CODE: await codeFor(phone) }));
});
await step('EMAIL_OTP as the second factor', async () => {
  const name = await person({ factors: BY_EMAIL });
  const owed = owes(await byPassword(name), 'EMAIL_OTP');
  signedIn(await respond(owed, name, { EMAIL_OTP_CODE: await codeFor(addressOf(name)) }));
});
await step('SELECT_MFA_TYPE', async () => {
  const number = newNumber();
  const name = await person({ phone: number, factors: BY_EITHER });
  const owed = owes(await byPassword(name), 'SELECT_MFA_TYPE');
  await refused('a factor that nobody offered', 'InvalidParameterException', () =>
    respond(owed, name, { ANSWER: 'SOFTWARE_TOKEN_MFA' }));
  const chosen = owes(await respond(owed, name, { ANSWER: 'SMS_MFA' }), 'SMS_MFA');
  await refused('a challenge of somebody else', 'NotAuthorizedException', () => respond(chosen, plain, { SMS_MFA_CODE: '000000' }));
  signedIn(await respond(chosen, name, { SMS_MFA_CODE: await codeFor(number) }));
});
await step('SOFTWARE_TOKEN_MFA', async () => {
  const name = await person();
  const { AccessToken } = signedIn(await byPassword(name));
  const { SecretCode } = await people.send(new idp.AssociateSoftwareTokenCommand({ AccessToken }));
  const { Status } = await people.send(new idp.VerifySoftwareTokenCommand({ AccessToken, UserCode: totp(SecretCode) }));
  same(Status, 'SUCCESS', 'Status');
  await people.send(new idp.SetUserMFAPreferenceCommand({
    AccessToken, SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true },
  }));
  const owed = owes(await byPassword(name), 'SOFTWARE_TOKEN_MFA');
  signedIn(await respond(owed, name, { SOFTWARE_TOKEN_MFA_CODE: totp(SecretCode, 1) }));
});

const number = newNumber();
const owner = await person({ phone: number, factors: BY_SMS });
const opened = await step('SMS_MFA on a new device', async () => {
  const owed = owes(await byPassword(owner), 'SMS_MFA');
  return signedIn(await respond(owed, owner, { SMS_MFA_CODE: await codeFor(number) }));
});
const { AccessToken, NewDeviceMetadata } = opened;
const { DeviceKey, DeviceGroupKey } = NewDeviceMetadata;
const secret = await deviceSecret(NewDeviceMetadata);
await step('ConfirmDevice', async () => {
  const { UserConfirmationNecessary } = await people.send(new idp.ConfirmDeviceCommand({
    AccessToken, DeviceKey, DeviceName: 'laptop', DeviceSecretVerifierConfig: secret.verifier,
  }));
  same(UserConfirmationNecessary, true, 'UserConfirmationNecessary');
});
await step('UpdateDeviceStatus', () => people.send(new idp.UpdateDeviceStatusCommand({
  AccessToken, DeviceKey, DeviceRememberedStatus: 'remembered',
})));
await step('ListDevices', async () => {
  const { Devices } = await people.send(new idp.ListDevicesCommand({ AccessToken }));
  same(Devices.map((each) => each.DeviceKey), [DeviceKey], 'devices');
});
/** A sign-in of the owner that says it comes from the device, up to the proof of it. */
const onDevice = async (password) => {
  const owed = owes(await begin('USER_PASSWORD_AUTH', owner, { PASSWORD, DEVICE_KEY: DeviceKey }), 'DEVICE_SRP_AUTH');
  const one = await srp(DeviceGroupKey);
  const next = owes(await respond(owed, owner, { SRP_A: one.SRP_A, DEVICE_KEY: DeviceKey }), 'DEVICE_PASSWORD_VERIFIER');
  return respond(next, owner, {
    ...await one.claim(DeviceKey, password, next.ChallengeParameters), DEVICE_KEY: DeviceKey,
  });
};
await refused('a device that has another secret', 'NotAuthorizedException', () => onDevice('another'));
const known = await step('DEVICE_SRP_AUTH and DEVICE_PASSWORD_VERIFIER', async () => signedIn(await onDevice(secret.password)));
await step('GetTokensFromRefreshToken on the device', async () => signedIn(await people.send(
  new idp.GetTokensFromRefreshTokenCommand({ ClientId: CLIENT, RefreshToken: known.RefreshToken, DeviceKey }))));
await step('ForgetDevice', () => people.send(new idp.ForgetDeviceCommand({ AccessToken, DeviceKey })));
await refused('a device that was forgotten', 'ResourceNotFoundException', () =>
  begin('USER_PASSWORD_AUTH', owner, { PASSWORD, DEVICE_KEY: DeviceKey }));
await step('GlobalSignOut', () => people.send(new idp.GlobalSignOutCommand({ AccessToken })));
await refused('a token after that', 'NotAuthorizedException', () => people.send(new idp.GetUserCommand({ AccessToken })));
await refused('a refresh after that', 'NotAuthorizedException', () => people.send(new idp.GetTokensFromRefreshTokenCommand({
  ClientId: CLIENT, RefreshToken: known.RefreshToken, DeviceKey,
})));

const solver = await person({ pool: RIDDLES_POOL });
await step('CUSTOM_CHALLENGE', async () => {
  const owed = owes(await begin('CUSTOM_AUTH', solver, {}, RIDDLES_CLIENT), 'CUSTOM_CHALLENGE');
  const next = owes(await respond(owed, solver, { ANSWER: 'three' }, RIDDLES_CLIENT), 'CUSTOM_CHALLENGE');
  await refused('a session of another pool', 'NotAuthorizedException', () => respond(next, solver, { ANSWER: 'two' }));
  signedIn(await respond(next, solver, { ANSWER: 'two' }, RIDDLES_CLIENT));
  await refused('an answer that was used', 'NotAuthorizedException', () =>
    respond(next, solver, { ANSWER: 'two' }, RIDDLES_CLIENT));
});
await refused('three wrong answers', 'NotAuthorizedException', async () => {
  let owed = await begin('CUSTOM_AUTH', solver, {}, RIDDLES_CLIENT);
  for (const ANSWER of ['four', 'five', 'six']) {
    owed = await respond(owed, solver, { ANSWER }, RIDDLES_CLIENT);
  }
});

const forThem = (USERNAME, PASSWORD) => backEnd.send(new idp.AdminInitiateAuthCommand({
  UserPoolId: POOL, ClientId: CLIENT, AuthFlow: 'ADMIN_USER_PASSWORD_AUTH', AuthParameters: { USERNAME, PASSWORD },
}));
const answerForThem = ({ ChallengeName, Session }, USERNAME, more) => backEnd.send(new idp.AdminRespondToAuthChallengeCommand({
  UserPoolId: POOL, ClientId: CLIENT, ChallengeName, Session, ChallengeResponses: { USERNAME, ...more },
}));
await step('NEW_PASSWORD_REQUIRED by a back end', async () => {
  const name = await person({ temporary: true });
  const owed = owes(await forThem(name, TEMPORARY), 'NEW_PASSWORD_REQUIRED');
  signedIn(await answerForThem(owed, name, { NEW_PASSWORD: OTHER_PASSWORD, 'userAttributes.given_name': 'Ada' }));
});
await step('SMS_MFA by a back end', async () => {
  const mobile = newNumber();
  const name = await person({ phone: mobile, factors: BY_SMS });
  const owed = owes(await forThem(name, PASSWORD), 'SMS_MFA');
  const code = await codeFor(mobile);
  await refused('a wrong code by a back end', 'CodeMismatchException', () =>
    answerForThem(owed, name, { SMS_MFA_CODE: another(code) }));
  const tokens = signedIn(await answerForThem(owed, name, { SMS_MFA_CODE: code }));
  same(tokens.NewDeviceMetadata, undefined, 'a device of a back end');
});
await refused('a flow of back ends for oneself', 'InvalidParameterException', () =>
  begin('ADMIN_USER_PASSWORD_AUTH', plain, { PASSWORD }));
await step('RevokeToken', async () => {
  const { RefreshToken } = signedIn(await byPassword(plain));
  await people.send(new idp.RevokeTokenCommand({ ClientId: CLIENT, Token: RefreshToken }));
  await refused('a token that was revoked', 'NotAuthorizedException', () =>
    people.send(new idp.GetTokensFromRefreshTokenCommand({ ClientId: CLIENT, RefreshToken })));
});
