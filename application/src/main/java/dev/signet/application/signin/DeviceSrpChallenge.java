package dev.signet.application.signin;

import dev.signet.application.device.DeviceMarks;
import dev.signet.application.device.DeviceRefused.DeviceNotFound;
import dev.signet.domain.device.DeviceId;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The client's number of SRP, with which the proof of a remembered device begins. */
@Component
class DeviceSrpChallenge implements ChallengeFactor {

    private final DeviceMarks marks;

    DeviceSrpChallenge(DeviceMarks marks) {
        this.marks = marks;
    }

    @Override
    public Challenge challenge() {
        return Challenge.DEVICE_SRP_AUTH;
    }

    @Override
    public Opening offer(Step step) {
        return Offered.of(Map.of(AnswerNames.DEVICE_KEY, device(step).value()));
    }

    @Override
    public void offered(Step step, String session) {
        marks.put(
                step.house().client(),
                step.user(),
                device(step),
                session,
                step.now(),
                step.now().plus(step.house().clientSettings().authSessionValidity()));
    }

    @Override
    public Verdict answer(Step step, byte[] state) {
        step.require(AnswerNames.SRP_A);
        return new LeadsTo(Challenge.DEVICE_PASSWORD_VERIFIER);
    }

    static DeviceId device(Step step) {
        String key = step.progress().device();
        return key == null
                ? DeviceSrpChallenge.<DeviceId>unknown()
                : DeviceId.read(key).orElseThrow(DeviceNotFound::new);
    }

    private static <T> T unknown() {
        throw new DeviceNotFound();
    }
}
