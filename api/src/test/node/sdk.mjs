// The AWS SDK for JavaScript, with nothing set but the endpoint.
import * as idp from '@aws-sdk/client-cognito-identity-provider';
import { addressOf, CLIENT, claims, codeFor, ENDPOINT, newName, PASSWORD, POOL, refused, same, step }
  from './support.mjs';

const { ACCESS_KEY, SECRET_KEY, ROTATING_CLIENT } = process.env;
const people = new idp.CognitoIdentityProviderClient({ endpoint: ENDPOINT, region: 'eu-central-1', maxAttempts: 1 });
const backEnd = new idp.CognitoIdentityProviderClient({
  endpoint: ENDPOINT, region: 'eu-central-1', maxAttempts: 1,
  credentials: { accessKeyId: ACCESS_KEY, secretAccessKey: SECRET_KEY },
});
const Username = newName();
const ClientId = CLIENT;

const signIn = (client, password) => people.send(new idp.InitiateAuthCommand({
  ClientId: client, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters: { USERNAME: Username, PASSWORD: password },
}));

await step('a user made by a back end', async () => {
  const { User } = await backEnd.send(new idp.AdminCreateUserCommand({
    UserPoolId: POOL, Username, TemporaryPassword: 'Temporary-Horse-7-Battery', MessageAction: 'SUPPRESS',
    UserAttributes: [{ Name: 'email', Value: addressOf(Username) }, { Name: 'email_verified', Value: 'true' }],
  }));
  same(User.UserStatus, 'FORCE_CHANGE_PASSWORD', 'status');
  same(User.UserCreateDate instanceof Date, true, 'a date');
});
await refused('a back end with a wrong secret', 'InvalidSignatureException', () =>
  new idp.CognitoIdentityProviderClient({
    endpoint: ENDPOINT, region: 'eu-central-1', maxAttempts: 1,
    credentials: { accessKeyId: ACCESS_KEY, secretAccessKey: 'x'.repeat(40) },
  }).send(new idp.AdminGetUserCommand({ UserPoolId: POOL, Username })));
const owed = await step('sign-in by a temporary password', async () => {
  const answer = await signIn(ClientId, 'Temporary-Horse-7-Battery');
  same(answer.ChallengeName, 'NEW_PASSWORD_REQUIRED', 'challenge');
  same(JSON.parse(answer.ChallengeParameters.requiredAttributes), [], 'requiredAttributes');
  same(JSON.parse(answer.ChallengeParameters.userAttributes).email, addressOf(Username), 'userAttributes');
  return answer;
});
const answer = (password) => people.send(new idp.RespondToAuthChallengeCommand({
  ClientId, ChallengeName: owed.ChallengeName, Session: owed.Session,
  ChallengeResponses: { USERNAME: Username, NEW_PASSWORD: password, 'userAttributes.given_name': 'Ada' },
}));
await refused('a new password that is too weak', 'InvalidPasswordException', () => answer('weak'));
const first = await step('a new password', async () => (await answer(PASSWORD)).AuthenticationResult);
await refused('the same challenge again', 'NotAuthorizedException', () => answer(PASSWORD));
await step('refresh', async () => {
  const { AuthenticationResult } = await people.send(new idp.InitiateAuthCommand({
    ClientId, AuthFlow: 'REFRESH_TOKEN_AUTH', AuthParameters: { REFRESH_TOKEN: first.RefreshToken },
  }));
  same(AuthenticationResult.RefreshToken, undefined, 'a refresh token where none rotates');
  same(claims(AuthenticationResult.AccessToken).origin_jti, claims(first.AccessToken).origin_jti, 'origin_jti');
});
await step('GetTokensFromRefreshToken', async () => {
  const { AuthenticationResult } = await people.send(new idp.GetTokensFromRefreshTokenCommand({
    ClientId, RefreshToken: first.RefreshToken,
  }));
  same(AuthenticationResult.RefreshToken, undefined, 'a refresh token where none rotates');
});
await step('refresh with rotation', async () => {
  const { AuthenticationResult: before } = await signIn(ROTATING_CLIENT, PASSWORD);
  const rotate = (RefreshToken) => people.send(new idp.GetTokensFromRefreshTokenCommand({
    ClientId: ROTATING_CLIENT, RefreshToken,
  }));
  const { AuthenticationResult: after } = await rotate(before.RefreshToken);
  same(typeof after.RefreshToken, 'string', 'the next refresh token');
  await rotate(after.RefreshToken);
  await refused('a token that was rotated twice ago', 'RefreshTokenReuseException', () => rotate(before.RefreshToken));
});
await refused('REFRESH_TOKEN_AUTH of a client that rotates', 'UnsupportedOperationException', async () => {
  const { AuthenticationResult: before } = await signIn(ROTATING_CLIENT, PASSWORD);
  return people.send(new idp.InitiateAuthCommand({
    ClientId: ROTATING_CLIENT, AuthFlow: 'REFRESH_TOKEN_AUTH', AuthParameters: { REFRESH_TOKEN: before.RefreshToken },
  }));
});
await step('GetUser', async () => {
  const user = await people.send(new idp.GetUserCommand({ AccessToken: first.AccessToken }));
  same(user.Username, Username, 'Username');
  same(user.UserAttributes.find(({ Name }) => Name === 'given_name').Value, 'Ada', 'given_name');
});
await step('sessions', async () => {
  const { AuthenticationResult: more } = await signIn(ClientId, PASSWORD);
  const { Sessions } = await people.send(new idp.ListUserSessionsCommand({ AccessToken: first.AccessToken }));
  const mine = Sessions.find(({ IsCurrentSession }) => IsCurrentSession);
  same(mine.SessionType, 'TOKEN', 'SessionType');
  same(mine.LastIPAddress, '127.0.0.1', 'LastIPAddress');
  same(mine.DeviceType.startsWith('aws-sdk-js 3'), true, 'DeviceType');
  same(mine.LastActiveDate instanceof Date, true, 'a date');
  const { Sessions: seen } = await backEnd.send(new idp.AdminListUserSessionsCommand({ UserPoolId: POOL, Username }));
  same(seen.length, Sessions.length, 'as many for a back end');
  const other = Sessions.find(({ ClientId: of, IsCurrentSession }) => of === ClientId && !IsCurrentSession);
  await backEnd.send(new idp.AdminRevokeUserSessionCommand({ UserPoolId: POOL, Username, SessionId: other.SessionId }));
  await refused('a token of a revoked session', 'NotAuthorizedException', () =>
    people.send(new idp.GetUserCommand({ AccessToken: more.AccessToken })));
});
await step('how many sessions a user may have', async () => {
  const wanted = { UserSessionTracking: 'ENABLED', TokenSession: { MaxPerUser: 50 } };
  await backEnd.send(new idp.SetUserPoolSessionConfigurationCommand({ UserPoolId: POOL, ...wanted }));
  const told = await backEnd.send(new idp.GetUserPoolSessionConfigurationCommand({ UserPoolId: POOL }));
  same(told.TokenSession, wanted.TokenSession, 'TokenSession');
  same(told.UserSessionTracking, 'ENABLED', 'UserSessionTracking');
  await backEnd.send(new idp.SetUserPoolClientSessionConfigurationCommand({
    UserPoolId: POOL, ClientId, SSOSession: { MaxValidityMinutes: 5 },
  }));
  const { SSOSession } = await backEnd.send(new idp.GetUserPoolClientSessionConfigurationCommand({
    UserPoolId: POOL, ClientId,
  }));
  same(SSOSession, { MaxValidityMinutes: 5 }, 'SSOSession');
});
await step('a paged list', async () => {
  const { Users } = await backEnd.send(new idp.ListUsersCommand({
    UserPoolId: POOL, Filter: `username = "${Username}"`, Limit: 1,
  }));
  same(Array.isArray(Users), true, 'a list');
});
await step('RevokeToken', () => people.send(new idp.RevokeTokenCommand({ ClientId, Token: first.RefreshToken })));
await refused('an access token of the family', 'NotAuthorizedException', () =>
  people.send(new idp.GetUserCommand({ AccessToken: first.AccessToken })));
await refused('a refresh token of the family', 'NotAuthorizedException', () =>
  people.send(new idp.GetTokensFromRefreshTokenCommand({ ClientId, RefreshToken: first.RefreshToken })));
await refused('a flow that does not exist', 'InvalidParameterException', () => people.send(new idp.InitiateAuthCommand({
  ClientId, AuthFlow: 'NO_SUCH_FLOW', AuthParameters: {},
})));
await step('ForgotPassword', async () => {
  const { CodeDeliveryDetails } = await people.send(new idp.ForgotPasswordCommand({ ClientId, Username }));
  same(CodeDeliveryDetails.DeliveryMedium, 'EMAIL', 'medium');
});
await step('ConfirmForgotPassword', async () => people.send(new idp.ConfirmForgotPasswordCommand({
  ClientId, Username, Password: PASSWORD + '-2', ConfirmationCode: await codeFor(addressOf(Username)),
})));
await step('sign-out and deletion by a back end', async () => {
  const { AuthenticationResult } = await signIn(ClientId, PASSWORD + '-2');
  await backEnd.send(new idp.AdminDeleteUserCommand({ UserPoolId: POOL, Username }));
  await refused('a token of a deleted user', 'UserNotFoundException', () =>
    people.send(new idp.GetUserCommand({ AccessToken: AuthenticationResult.AccessToken })));
});
await refused('a deleted user', 'UserNotFoundException', () =>
  backEnd.send(new idp.AdminGetUserCommand({ UserPoolId: POOL, Username })));
