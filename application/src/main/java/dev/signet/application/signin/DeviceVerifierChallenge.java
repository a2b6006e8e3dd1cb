package dev.signet.application.signin;

import dev.signet.application.device.DeviceGroup;
import dev.signet.application.device.DeviceRefused.DeviceNotFound;
import dev.signet.application.device.DeviceVerifiers;
import dev.signet.application.signin.SignInRefused.WrongCredentials;
import dev.signet.application.srp.SrpExchange;
import dev.signet.application.srp.SrpName;
import dev.signet.application.srp.SrpVerifier;
import dev.signet.domain.device.DeviceId;
import dev.signet.domain.session.AuthRefusal;
import dev.signet.domain.session.Factor;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The proof of a remembered device: it knows the secret that it made when it was confirmed. */
@Component
class DeviceVerifierChallenge implements ChallengeFactor {

    private final SrpNames names;
    private final SignInDevices devices;
    private final DeviceVerifiers verifiers;
    private final SrpProof proof;

    DeviceVerifierChallenge(SrpNames names, SignInDevices devices, DeviceVerifiers verifiers, SrpProof proof) {
        this.names = names;
        this.devices = devices;
        this.verifiers = verifiers;
        this.proof = proof;
    }

    @Override
    public Challenge challenge() {
        return Challenge.DEVICE_PASSWORD_VERIFIER;
    }

    @Override
    public Opening offer(Step step) {
        SrpVerifier verifier = verifier(step);
        SrpExchange exchange = proof.begin(step, verifier);
        return new Offered(
                Map.of(
                        "SALT",
                        verifier.saltText(),
                        "SRP_B",
                        exchange.serverPublicText(),
                        AnswerNames.USERNAME,
                        names.of(step).text(),
                        AnswerNames.DEVICE_KEY,
                        DeviceSrpChallenge.device(step).value()),
                SrpProof.state(exchange),
                "SECRET_BLOCK");
    }

    @Override
    public Verdict answer(Step step, byte[] state) {
        SrpName name = new SrpName(
                DeviceGroup.keyOf(step.house().pool()),
                DeviceSrpChallenge.device(step).value());
        return proof.isRight(step, SrpProof.exchange(state), verifier(step), name)
                ? Proved.by(Factor.DEVICE)
                : new Wrong(AuthRefusal.WRONG_DEVICE, new WrongCredentials());
    }

    /** The device may have been forgotten since the challenge was put, or be remembered no more. */
    private SrpVerifier verifier(Step step) {
        if (devices.owed(step).isEmpty()) {
            throw new DeviceNotFound();
        }
        DeviceId device = DeviceSrpChallenge.device(step);
        return verifiers.find(step.user(), device).orElseThrow(DeviceNotFound::new);
    }
}
