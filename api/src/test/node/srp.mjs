// The secure remote password of Cognito, as amazon-cognito-identity-js has it.
import { createHmac } from 'node:crypto';
import helper from 'amazon-cognito-identity-js/lib/AuthenticationHelper.js';
import integer from 'amazon-cognito-identity-js/lib/BigInteger.js';
import date from 'amazon-cognito-identity-js/lib/DateHelper.js';

const called = (call) => new Promise((resolve, reject) =>
  call((error, given) => (error ? reject(error) : resolve(given))));

/** The proof of a password of a group: of a pool, or of devices. */
export async function srp(group) {
  const one = new helper.default(group);
  const A = await called((done) => one.getLargeAValue(done));
  return {
    SRP_A: A.toString(16),
    async claim(name, password, { SRP_B, SALT, SECRET_BLOCK }) {
      const key = await called((done) => one.getPasswordAuthenticationKey(
        name, password, new integer.default(SRP_B, 16), new integer.default(SALT, 16), done));
      const TIMESTAMP = new date.default().getNowString();
      const mac = createHmac('sha256', Buffer.from(key)).update(group).update(name)
        .update(Buffer.from(SECRET_BLOCK, 'base64')).update(TIMESTAMP);
      return { PASSWORD_CLAIM_SECRET_BLOCK: SECRET_BLOCK, PASSWORD_CLAIM_SIGNATURE: mac.digest('base64'), TIMESTAMP };
    },
  };
}

/** The secret of a new device and what the server keeps of it. */
export async function deviceSecret({ DeviceGroupKey, DeviceKey }) {
  const one = new helper.default(DeviceGroupKey);
  await called((done) => one.generateHashDevice(DeviceGroupKey, DeviceKey, done));
  const base64 = (hex) => Buffer.from(hex, 'hex').toString('base64');
  return {
    password: one.getRandomPassword(),
    verifier: { Salt: base64(one.getSaltDevices()), PasswordVerifier: base64(one.getVerifierDevices()) },
  };
}
