// What every script needs: where Signet is, what somebody's mail says, and a list of what was done.
import { createHmac } from 'node:crypto';

export const { ENDPOINT, POOL, CLIENT, MAIL, ISSUER } = process.env;

export const PASSWORD = 'Correct-Horse-7-Battery';
export const OTHER_PASSWORD = 'Another-Horse-8-Battery';

/** A name that nobody else has; without digits, since messages name people beside their codes. */
export function newName() {
  return 'user-' + crypto.randomUUID().replaceAll('-', '').replace(/[0-9]/g, (digit) => 'ghijklmnop'[digit]);
}

export const addressOf = (name) => `${name}@example.org`;

/** The code in the next mail to the address; waits for it. */
export async function codeFor(address) {
  const answer = await fetch(`${MAIL}/code?to=${encodeURIComponent(address)}`);
  if (!answer.ok) {
    throw new Error(`no code for ${address}: ${answer.status}`);
  }
  return answer.text();
}

/** A code as long, that is another one. */
export const another = (code) => code.slice(0, -1) + (Number(code.at(-1)) + 1) % 10;

/** Does a step and says so; what it gives is the step's. */
export async function step(name, body) {
  const given = await body();
  console.log(`done: ${name}`);
  return given;
}

/** Fails unless the step is refused by an error of that name. */
export async function refused(name, error, body) {
  try {
    await body();
  } catch (thrown) {
    if (![thrown.name, thrown.code, thrown.constructor.name].includes(error)) {
      throw new Error(`${name}: expected ${error}, got ${thrown.name} (${thrown.message})`, { cause: thrown });
    }
    console.log(`refused: ${name}`);
    return thrown;
  }
  throw new Error(`${name}: expected ${error}, but it was let through`);
}

export function same(actual, expected, what) {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) {
    throw new Error(`${what}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`);
  }
}

export const claims = (token) => JSON.parse(Buffer.from(token.split('.')[1], 'base64url').toString());

/** RFC 6238: the code of an authenticator app with that base32 secret, so many steps of 30 s from now. */
export function totp(secret, steps = 0) {
  const bits = [...secret.replace(/=+$/, '')]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps));
  const mac = createHmac('sha1', key).update(counter).digest();
  const number = mac.readUInt32BE(mac[mac.length - 1] & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}
