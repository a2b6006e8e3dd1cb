// aws-amplify v6, led through every flow and step of a sign-in.
import { Amplify } from 'aws-amplify';
import { cognitoUserPoolsTokenProvider } from 'aws-amplify/auth/cognito';
import * as auth from 'aws-amplify/auth';
import { AdminResetUserPasswordCommand } from '@aws-sdk/client-cognito-identity-provider';
import { backEnd, BY_EITHER, BY_EMAIL, BY_SMS, newNumber, person, TEMPORARY } from './backend.mjs';
import { addressOf, another, CLIENT, codeFor, ENDPOINT, newName, OTHER_PASSWORD, PASSWORD, POOL, refused, same, step, totp }
  from './support.mjs';

// Amplify names a device after its browser, which Node.js has from version 21 on.
globalThis.navigator ??= { userAgent: `Node.js/${process.version}` };
const { RIDDLES_POOL, RIDDLES_CLIENT } = process.env;
const kept = new Map();
const configure = (userPoolId, userPoolClientId) => {
  Amplify.configure({ Auth: { Cognito: { userPoolId, userPoolClientId, userPoolEndpoint: `${ENDPOINT}/` } } });
  cognitoUserPoolsTokenProvider.setKeyValueStorage({
    getItem: async (key) => kept.get(key) ?? null,
    setItem: async (key, value) => void kept.set(key, value),
    removeItem: async (key) => void kept.delete(key),
    clear: async () => kept.clear(),
  });
};
const led = async (doing, expected) => {
  const { nextStep } = await doing;
  same(nextStep.signInStep, expected, 'step');
  return nextStep;
};
const begin = (username, options, expected, password = PASSWORD) =>
  led(auth.signIn({ username, ...(password && { password }), options }), expected);
const confirm = (challengeResponse, expected = 'DONE') => led(auth.confirmSignIn({ challengeResponse }), expected);
/** A sign-in that nothing more is owed in, and the end of its session. */
const through = async (doing) => {
  await doing();
  await auth.getCurrentUser();
  await auth.signOut();
};
configure(POOL, CLIENT);

const phone = newNumber();
const plain = await person({ phone });
const byChoice = (preferredChallenge) => ({ authFlowType: 'USER_AUTH', preferredChallenge });
for (const authFlowType of ['USER_SRP_AUTH', 'USER_PASSWORD_AUTH']) {
  await step(authFlowType, () => through(() => begin(plain, { authFlowType }, 'DONE')));
}
for (const challenge of ['PASSWORD', 'PASSWORD_SRP']) {
  await step(`USER_AUTH by ${challenge}`, () => through(() => begin(plain, byChoice(challenge), 'DONE')));
  await refused(`USER_AUTH by a wrong ${challenge}`, 'NotAuthorizedException', () =>
    begin(plain, byChoice(challenge), 'DONE', OTHER_PASSWORD));
}
await step('USER_AUTH by EMAIL_OTP', () => through(async () => {
  await begin(plain, byChoice('EMAIL_OTP'), 'CONFIRM_SIGN_IN_WITH_EMAIL_CODE', null);
  const code = await codeFor(addressOf(plain));
  await refused('a wrong code by e-mail', 'CodeMismatchException', () => confirm(another(code)));
  await confirm(code);
}));
await step('USER_AUTH by SMS_OTP', () => through(async () => {
  await begin(plain, byChoice('SMS_OTP'), 'CONFIRM_SIGN_IN_WITH_SMS_CODE', null);
  await confirm(await codeFor(phone));
}));
await step('USER_AUTH that lets choose', () => through(async () => {
  const { availableChallenges } =
    await begin(plain, { authFlowType: 'USER_AUTH' }, 'CONTINUE_SIGN_IN_WITH_FIRST_FACTOR_SELECTION', null);
  same([...availableChallenges].sort(), ['EMAIL_OTP', 'PASSWORD', 'PASSWORD_SRP', 'SMS_OTP'], 'choice');
  await confirm('EMAIL_OTP', 'CONFIRM_SIGN_IN_WITH_EMAIL_CODE');
  await confirm(await codeFor(addressOf(plain)));
}));
for (const challenge of ['PASSWORD', 'PASSWORD_SRP']) {
  await step(`a choice of ${challenge}`, () => through(async () => {
    await begin(plain, { authFlowType: 'USER_AUTH' }, 'CONTINUE_SIGN_IN_WITH_FIRST_FACTOR_SELECTION', null);
    await confirm(challenge, 'CONFIRM_SIGN_IN_WITH_PASSWORD');
    await confirm(PASSWORD);
  }));
}
await step('a code by e-mail besides the password', async () => through(async () => {
  const username = await person({ factors: BY_EMAIL });
  await begin(username, {}, 'CONFIRM_SIGN_IN_WITH_EMAIL_CODE');
  await confirm(await codeFor(addressOf(username)));
}));
await step('a choice of the second factor', async () => through(async () => {
  const username = await person({ phone: newNumber(), factors: BY_EITHER });
  const { allowedMFATypes } = await begin(username, {}, 'CONTINUE_SIGN_IN_WITH_MFA_SELECTION');
  same([...allowedMFATypes].sort(), ['EMAIL', 'SMS'], 'choice');
  await confirm('EMAIL', 'CONFIRM_SIGN_IN_WITH_EMAIL_CODE');
  await confirm(await codeFor(addressOf(username)));
}));
await step('a temporary password', async () => through(async () => {
  await begin(await person({ temporary: true }), {}, 'CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED', TEMPORARY);
  await confirm(PASSWORD);
}));
await step('a password that is to be reset', async () => {
  const username = await person();
  await backEnd.send(new AdminResetUserPasswordCommand({ UserPoolId: POOL, Username: username }));
  await begin(username, {}, 'RESET_PASSWORD');
  await auth.confirmResetPassword({
    username, confirmationCode: await codeFor(addressOf(username)), newPassword: OTHER_PASSWORD,
  });
  await through(() => begin(username, {}, 'DONE', OTHER_PASSWORD));
});
await step('an authenticator app', async () => {
  const username = await person();
  await begin(username, {}, 'DONE');
  const { sharedSecret } = await auth.setUpTOTP();
  await refused('a code of another day', 'EnableSoftwareTokenMFAException', () =>
    auth.verifyTOTPSetup({ code: totp(sharedSecret, 2880) }));
  await auth.verifyTOTPSetup({ code: totp(sharedSecret) });
  await auth.updateMFAPreference({ totp: 'PREFERRED' });
  same(await auth.fetchMFAPreference(), { preferred: 'TOTP', enabled: ['TOTP'] }, 'preference');
  await auth.signOut();
  await begin(username, {}, 'CONFIRM_SIGN_IN_WITH_TOTP_CODE');
  await through(() => confirm(totp(sharedSecret, 1)));
});

const number = newNumber();
const owner = await person({ phone: number, factors: BY_SMS });
await step('a code by text message on a new device', async () => {
  await begin(owner, {}, 'CONFIRM_SIGN_IN_WITH_SMS_CODE');
  await confirm(await codeFor(number));
});
await step('rememberDevice', () => auth.rememberDevice());
await step('fetchDevices', async () => {
  const [device, ...more] = await auth.fetchDevices();
  same([typeof device.id, more.length], ['string', 0], 'devices');
  same(device.createDate.getFullYear() >= 2024, true, 'a date');
});
await step('a remembered device in place of a code', async () => {
  await auth.signOut();
  await begin(owner, {}, 'DONE');
});
await step('refresh on the device', async () =>
  same(typeof (await auth.fetchAuthSession({ forceRefresh: true })).tokens.accessToken.payload.device_key, 'string', 'device'));
await step('forgetDevice', async () => {
  await auth.forgetDevice();
  same(await auth.fetchDevices(), [], 'devices');
});
await step('a new address', async () => {
  const email = `new-${owner}@example.org`;
  const { email: { nextStep } } = await auth.updateUserAttributes({ userAttributes: { email } });
  same(nextStep.updateAttributeStep, 'CONFIRM_ATTRIBUTE_WITH_CODE', 'step');
  await auth.confirmUserAttribute({ userAttributeKey: 'email', confirmationCode: await codeFor(email) });
  same((await auth.fetchUserAttributes()).email, email, 'email');
});
await step('sign-out everywhere', () => auth.signOut({ global: true }));

await step('a sign-up that leads to a sign-in', () => through(async () => {
  const username = newName();
  await auth.signUp({
    username, password: PASSWORD, options: { userAttributes: { email: addressOf(username) }, autoSignIn: true },
  });
  const { nextStep } = await auth.confirmSignUp({ username, confirmationCode: await codeFor(addressOf(username)) });
  same(nextStep.signUpStep, 'COMPLETE_AUTO_SIGN_IN', 'step');
  await led(auth.autoSignIn(), 'DONE');
}));

configure(RIDDLES_POOL, RIDDLES_CLIENT);
const solver = await person({ pool: RIDDLES_POOL });
for (const [authFlowType, password] of [['CUSTOM_WITHOUT_SRP', null], ['CUSTOM_WITH_SRP', PASSWORD]]) {
  await step(authFlowType, () => through(async () => {
    const { additionalInfo } = await begin(solver, { authFlowType }, 'CONFIRM_SIGN_IN_WITH_CUSTOM_CHALLENGE', password);
    same(additionalInfo.riddle, 'one and one', 'riddle');
    await confirm('three', 'CONFIRM_SIGN_IN_WITH_CUSTOM_CHALLENGE');
    await confirm('two');
  }));
}
await refused('CUSTOM_WITH_SRP by a wrong password', 'NotAuthorizedException', () =>
  begin(solver, { authFlowType: 'CUSTOM_WITH_SRP' }, 'DONE', OTHER_PASSWORD));
