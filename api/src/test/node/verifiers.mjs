// Libraries that check tokens: aws-jwt-verify (its generic verifier) and jose.
import { JwtVerifier } from 'aws-jwt-verify';
import { SimpleJwksCache } from 'aws-jwt-verify/jwk';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { CLIENT, ISSUER, refused, same, step } from './support.mjs';

const { ACCESS_TOKEN, ID_TOKEN, JWKS: jwksUri } = process.env;
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
