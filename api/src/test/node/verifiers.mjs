// Libraries that check tokens: aws-jwt-verify (its generic verifier: that for Cognito makes up the issuer from a region of
// Amazon's) and jose.
import { createHmac, createPublicKey } from 'node:crypto';
import { CognitoJwtVerifier, JwtVerifier } from 'aws-jwt-verify';
import { SimpleJwksCache } from 'aws-jwt-verify/jwk';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { CLIENT, ISSUER, POOL, refused, same, step } from './support.mjs';

const { ACCESS_TOKEN, ID_TOKEN, ACCESS_TOKEN_OF_ANOTHER_POOL, JWKS: jwksUri } = process.env;
const use = (expected) => ({ payload }) => {
  if (payload.token_use !== expected) {
    throw Object.assign(new Error('another use'), { name: 'AnotherUse' });
  }
};
const client = (expected) => ({ payload }) => {
  if (payload.client_id !== expected) {
    throw Object.assign(new Error('another client'), { name: 'AnotherClient' });
  }
};
// Its own fetcher takes https alone.
const fetcher = { fetch: async (uri) => (await fetch(uri)).arrayBuffer() };
const verifier = (properties) => JwtVerifier.create(
  { issuer: ISSUER, jwksUri, audience: null, ...properties }, { jwksCache: new SimpleJwksCache({ fetcher }) });
const keys = createRemoteJWKSet(new URL(jwksUri));
const changed = ACCESS_TOKEN.split('.').map((part, at) => at === 1
  ? Buffer.from(JSON.stringify({ ...JSON.parse(Buffer.from(part, 'base64url')), sub: 'mallory' })).toString('base64url')
  : part).join('.');
const encoded = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
const [head, claims] = ACCESS_TOKEN.split('.');
const { kid } = JSON.parse(Buffer.from(head, 'base64url'));
const unsigned = `${encoded({ alg: 'none', kid })}.${claims}.`;
/** Signed by what everybody knows: the public key, as the secret of an HMAC. */
const { keys: published } = await (await fetch(jwksUri)).json();
const pem = createPublicKey({ key: published.find((key) => key.kid === kid), format: 'jwk' }).export({ type: 'spki', format: 'pem' });
const confused = `${encoded({ alg: 'HS256', kid })}.${claims}`;
const signedByThePublicKey = `${confused}.${createHmac('sha256', pem).update(confused).digest('base64url')}`;
const later = async (body) => {
  const now = Date.now;
  Date.now = () => now() + 48 * 3600 * 1000;
  try {
    return await body();
  } finally {
    Date.now = now;
  }
};

await step('aws-jwt-verify takes an access token', async () => {
  const payload = await verifier({ customJwtCheck: client(CLIENT) }).verify(ACCESS_TOKEN);
  same(payload.token_use, 'access', 'token_use');
});
await step('aws-jwt-verify takes an ID token', () => verifier({ audience: CLIENT }).verify(ID_TOKEN));
await refused('aws-jwt-verify: another client', 'AnotherClient', () =>
  verifier({ customJwtCheck: client('cli_other') }).verify(ACCESS_TOKEN));
await refused('aws-jwt-verify: another audience', 'JwtInvalidAudienceError', () =>
  verifier({ audience: 'cli_other' }).verify(ID_TOKEN));
await refused('aws-jwt-verify: changed claims', 'JwtInvalidSignatureError', () => verifier({}).verify(changed));
await refused('aws-jwt-verify: an ID token as an access token', 'AnotherUse', () =>
  verifier({ customJwtCheck: use('access') }).verify(ID_TOKEN));
await refused('aws-jwt-verify: another pool', 'KidNotFoundInJwksError', () => verifier({}).verify(ACCESS_TOKEN_OF_ANOTHER_POOL));
await refused('aws-jwt-verify: no signature', 'JwtParseError', () => verifier({}).verify(unsigned));
await refused('aws-jwt-verify: the public key as a secret', 'JwtInvalidSignatureAlgorithmError', () =>
  verifier({}).verify(signedByThePublicKey));
await refused('aws-jwt-verify: an expired token', 'JwtExpiredError', () => later(() => verifier({}).verify(ACCESS_TOKEN)));
await refused('aws-jwt-verify: its verifier for Cognito alone', 'ParameterValidationError', async () =>
  CognitoJwtVerifier.create({ userPoolId: POOL, tokenUse: 'access', clientId: CLIENT }).verify(ACCESS_TOKEN));
await step('jose takes an access token', async () => {
  const { payload } = await jwtVerify(ACCESS_TOKEN, keys, { issuer: ISSUER, algorithms: ['RS256'] });
  same(payload.client_id, CLIENT, 'client_id');
});
await step('jose takes an ID token', () => jwtVerify(ID_TOKEN, keys, { issuer: ISSUER, audience: CLIENT }));
await refused('jose: another issuer', 'JWTClaimValidationFailed', () =>
  jwtVerify(ACCESS_TOKEN, keys, { issuer: `${ISSUER}x` }));
await refused('jose: changed claims', 'JWSSignatureVerificationFailed', () => jwtVerify(changed, keys, { issuer: ISSUER }));
await refused('jose: an expired token', 'JWTExpired', () => jwtVerify(ID_TOKEN, keys, {
  issuer: ISSUER, currentDate: new Date(Date.now() + 48 * 3600 * 1000),
}));
await refused('jose: an ID token as an access token', 'JWTClaimValidationFailed', () =>
  jwtVerify(ID_TOKEN, keys, { issuer: ISSUER, requiredClaims: ['client_id'] }));
await refused('jose: an access token as an ID token', 'JWTClaimValidationFailed', () =>
  jwtVerify(ACCESS_TOKEN, keys, { issuer: ISSUER, audience: CLIENT }));
await refused('jose: another pool', 'JWKSNoMatchingKey', () => jwtVerify(ACCESS_TOKEN_OF_ANOTHER_POOL, keys, { issuer: ISSUER }));
await refused('jose: no signature', 'JOSENotSupported', () => jwtVerify(unsigned, keys, { issuer: ISSUER }));
await refused('jose: the public key as a secret', 'JOSENotSupported', () => jwtVerify(signedByThePublicKey, keys, { issuer: ISSUER }));
