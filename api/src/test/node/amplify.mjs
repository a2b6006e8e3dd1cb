// aws-amplify v6, with nothing set but the endpoint.
import { Amplify } from 'aws-amplify';
import { cognitoUserPoolsTokenProvider } from 'aws-amplify/auth/cognito';
import { confirmResetPassword, confirmSignUp, deleteUser, fetchAuthSession, fetchUserAttributes, getCurrentUser,
  resetPassword, signIn, signOut, signUp, updatePassword, updateUserAttributes } from 'aws-amplify/auth';
import { addressOf, CLIENT, claims, codeFor, ENDPOINT, newName, OTHER_PASSWORD, PASSWORD, POOL, refused, same, step }
  from './support.mjs';

const kept = new Map();
Amplify.configure({
  Auth: { Cognito: { userPoolId: POOL, userPoolClientId: CLIENT, userPoolEndpoint: `${ENDPOINT}/` } },
});
cognitoUserPoolsTokenProvider.setKeyValueStorage({
  getItem: async (key) => kept.get(key) ?? null,
  setItem: async (key, value) => void kept.set(key, value),
  removeItem: async (key) => void kept.delete(key),
  clear: async () => kept.clear(),
});
const username = newName();

await step('sign-up', async () => {
  const { nextStep } = await signUp({
    username, password: PASSWORD, options: { userAttributes: { email: addressOf(username) } },
  });
  same(nextStep.signUpStep, 'CONFIRM_SIGN_UP', 'step after the sign-up');
  same(nextStep.codeDeliveryDetails.deliveryMedium, 'EMAIL', 'medium');
});
await step('sign-in that asks for the confirmation', async () => {
  const { nextStep } = await signIn({ username, password: PASSWORD });
  same(nextStep.signInStep, 'CONFIRM_SIGN_UP', 'step of a sign-in before the confirmation');
});
await step('confirmation', async () =>
  confirmSignUp({ username, confirmationCode: await codeFor(addressOf(username)) }));
await refused('a wrong password by SRP', 'NotAuthorizedException', () => signIn({ username, password: OTHER_PASSWORD }));
await step('sign-in by SRP', async () => same((await signIn({ username, password: PASSWORD })).isSignedIn, true, 'signed in'));
await step('who is signed in', async () => same((await getCurrentUser()).username, username, 'username'));
await step('session', async () => {
  const { tokens } = await fetchAuthSession();
  same(tokens.idToken.payload['cognito:username'], username, 'cognito:username');
  same(tokens.accessToken.payload.client_id, CLIENT, 'client_id');
});
await step('refresh', async () => {
  const before = (await fetchAuthSession()).tokens.accessToken.toString();
  const after = (await fetchAuthSession({ forceRefresh: true })).tokens.accessToken.toString();
  same(claims(after).origin_jti, claims(before).origin_jti, 'origin_jti');
  same(claims(after).jti === claims(before).jti, false, 'the same token again');
});
await step('attributes', async () => {
  await updateUserAttributes({ userAttributes: { given_name: 'Ada' } });
  same((await fetchUserAttributes()).given_name, 'Ada', 'given_name');
});
await step('change of the password', () => updatePassword({ oldPassword: PASSWORD, newPassword: OTHER_PASSWORD }));
await step('sign-out everywhere', () => signOut({ global: true }));
await refused('who is signed in after that', 'UserUnAuthenticatedException', () => getCurrentUser());
await step('a forgotten password', async () => {
  const { nextStep } = await resetPassword({ username });
  same(nextStep.resetPasswordStep, 'CONFIRM_RESET_PASSWORD_WITH_CODE', 'step of a reset');
});
await step('another password by code', async () => confirmResetPassword({
  username, confirmationCode: await codeFor(addressOf(username)), newPassword: PASSWORD,
}));
await step('sign-in by the plain password', async () => same(
  (await signIn({ username, password: PASSWORD, options: { authFlowType: 'USER_PASSWORD_AUTH' } })).isSignedIn,
  true, 'signed in'));
await step('deletion', () => deleteUser());
await refused('sign-in after the deletion', 'NotAuthorizedException', () => signIn({ username, password: PASSWORD }));
