// Sign-ups that sign in by themselves: the confirmation is the first factor.
import { Amplify } from 'aws-amplify';
import { cognitoUserPoolsTokenProvider } from 'aws-amplify/auth/cognito';
import * as auth from 'aws-amplify/auth';
import * as idp from '@aws-sdk/client-cognito-identity-provider';
import { addressOf, CLIENT, codeFor, ENDPOINT, newName, PASSWORD, POOL, refused, same, step } from './support.mjs';

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
await step('aws-amplify: autoSignIn by USER_AUTH', async () => {
  const username = newName();
  await auth.signUp({
    username, password: PASSWORD,
    options: { userAttributes: { email: addressOf(username) }, autoSignIn: { authFlowType: 'USER_AUTH' } },
  });
  const { nextStep } = await auth.confirmSignUp({ username, confirmationCode: await codeFor(addressOf(username)) });
  same(nextStep.signUpStep, 'COMPLETE_AUTO_SIGN_IN', 'step');
  same((await auth.autoSignIn()).nextStep, { signInStep: 'DONE' }, 'step');
  same((await auth.getCurrentUser()).username, username, 'username');
  await auth.signOut();
});

const people = new idp.CognitoIdentityProviderClient({ endpoint: ENDPOINT, region: 'eu-central-1', maxAttempts: 1 });
const Username = newName();
const Session = await step('AWS SDK: the session of a confirmation', async () => {
  await people.send(new idp.SignUpCommand({
    ClientId: CLIENT, Username, Password: PASSWORD, UserAttributes: [{ Name: 'email', Value: addressOf(Username) }],
  }));
  const confirmed = await people.send(new idp.ConfirmSignUpCommand({
    ClientId: CLIENT, Username, ConfirmationCode: await codeFor(addressOf(Username)),
  }));
  return confirmed.Session;
});
const signIn = (USERNAME) => people.send(new idp.InitiateAuthCommand({
  ClientId: CLIENT, AuthFlow: 'USER_AUTH', AuthParameters: { USERNAME }, Session,
}));
await refused('AWS SDK: the session of somebody else', 'NotAuthorizedException', () => signIn(newName()));
await step('AWS SDK: USER_AUTH by that session', async () =>
  same((await signIn(Username)).AuthenticationResult?.TokenType, 'Bearer', 'TokenType'));
await refused('AWS SDK: the same session again', 'NotAuthorizedException', () => signIn(Username));
