// What a page of an application is made of: aws-amplify and the AWS SDK for JavaScript, on another origin than Signet.
import { Amplify } from 'aws-amplify';
import * as auth from 'aws-amplify/auth';
import { cognitoUserPoolsTokenProvider } from 'aws-amplify/auth/cognito';
import * as idp from '@aws-sdk/client-cognito-identity-provider';

const said = [];
const step = async (name, body) => {
  const given = await body();
  said.push(`done: ${name}`);
  return given;
};
const refused = async (name, error, body) => {
  try {
    await body();
  } catch (thrown) {
    same(thrown.name, error, name);
    said.push(`refused: ${name}`);
    return thrown;
  }
  throw new Error(`${name}: expected ${error}, but it was let through`);
};
const same = (actual, expected, what) => {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) {
    throw new Error(`${what}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`);
  }
};

/** Passkeys of somebody who signs in by Amplify; gives the lines of the steps. */
window.passkeys = async ({ endpoint, pool, client, username, password }) => {
  Amplify.configure({
    Auth: { Cognito: { userPoolId: pool, userPoolClientId: client, userPoolEndpoint: `${endpoint}/` } },
  });
  Amplify.configure(Amplify.getConfig(), {
    Auth: { tokenProvider: cognitoUserPoolsTokenProvider, headers: async () => ({ 'x-of-the-application': 'its own' }) },
  });
  const byPasskey = () => auth.signIn({ username, options: { authFlowType: 'USER_AUTH', preferredChallenge: 'WEB_AUTHN' } });
  await refused('a wrong password', 'NotAuthorizedException', () => auth.signIn({ username, password: 'wrong' }));
  await step('sign-in by SRP', async () => same((await auth.signIn({ username, password })).isSignedIn, true, 'signed in'));
  await step('associateWebAuthnCredential', () => auth.associateWebAuthnCredential());
  const { credentialId } = await step('listWebAuthnCredentials', async () => {
    const { credentials: [passkey, ...more] } = await auth.listWebAuthnCredentials();
    same([passkey.relyingPartyId, more.length], ['localhost', 0], 'passkeys');
    return passkey;
  });
  await refused('a second passkey of one authenticator', 'PasskeyAlreadyExists', () => auth.associateWebAuthnCredential());
  await step('signOut', () => auth.signOut());
  await step('sign-in by WEB_AUTHN', async () => {
    same((await byPasskey()).isSignedIn, true, 'signed in');
    same((await auth.fetchAuthSession({ forceRefresh: true })).tokens.accessToken.payload.client_id, client, 'client_id');
  });
  await step('a choice of WEB_AUTHN', async () => {
    await auth.signOut();
    const { nextStep } = await auth.signIn({ username, options: { authFlowType: 'USER_AUTH' } });
    same(nextStep.availableChallenges.includes('WEB_AUTHN'), true, 'choice');
    same((await auth.confirmSignIn({ challengeResponse: 'WEB_AUTHN' })).isSignedIn, true, 'signed in');
  });
  await step('deleteWebAuthnCredential', async () => {
    await auth.deleteWebAuthnCredential({ credentialId });
    same((await auth.listWebAuthnCredentials()).credentials, [], 'passkeys');
  });
  await step('a sign-in that no passkey is left for', async () => {
    await auth.signOut();
    const { nextStep } = await byPasskey();
    same(nextStep.signInStep, 'CONTINUE_SIGN_IN_WITH_FIRST_FACTOR_SELECTION', 'step');
  });
  return said;
};

/** The SDK on a page; gives the lines of the steps. */
window.sdk = async ({ endpoint, client: ClientId, username: USERNAME, password: PASSWORD }) => {
  const people = new idp.CognitoIdentityProviderClient({ endpoint, region: 'eu-central-1', maxAttempts: 1 });
  const signIn = (password) => people.send(new idp.InitiateAuthCommand({
    ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters: { USERNAME, PASSWORD: password },
  }));
  const { AuthenticationResult: { AccessToken, RefreshToken } } = await step('InitiateAuth', () => signIn(PASSWORD));
  await step('GetUser', async () => {
    const { Username, $metadata } = await people.send(new idp.GetUserCommand({ AccessToken }));
    same([Username, typeof $metadata.requestId], [USERNAME, 'string'], 'name and request');
  });
  await refused('a wrong password', 'NotAuthorizedException', () => signIn('wrong'));
  await step('RevokeToken', () => people.send(new idp.RevokeTokenCommand({ ClientId, Token: RefreshToken })));
  await refused('a token of a session that ended', 'NotAuthorizedException', () =>
    people.send(new idp.GetUserCommand({ AccessToken })));
  await refused('an operation of operators that nobody signed', 'Error', () =>
    people.send(new idp.AdminGetUserCommand({ UserPoolId: 'eu_1', Username: USERNAME })));
  return said;
};
