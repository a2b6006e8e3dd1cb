package dev.signet.application.signin;

import dev.signet.application.device.DeviceMarks;
import dev.signet.application.signin.AnswerChallenge.Answer;
import dev.signet.application.signin.SignInRefused.InvalidChallenge;
import dev.signet.application.user.NameReader;
import dev.signet.domain.device.DeviceId;
import dev.signet.domain.user.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Finds the sealed state that an answer goes on from: the session that the challenge carried; the secret block, for a
 * proof by SRP; or, for a device that begins to prove to be itself, what was remembered of its first factor.
 */
@Component
class AnsweredState {

    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final NameReader names;
    private final DeviceMarks marks;

    AnsweredState(NameReader names, DeviceMarks marks) {
        this.names = names;
        this.marks = marks;
    }

    /** @throws InvalidChallenge where there is none */
    String of(Answer answer, Instant now) {
        return Optional.ofNullable(answer.session())
                .or(() -> Optional.ofNullable(answer.answers().get(AnswerNames.SECRET_BLOCK)))
                .or(() -> marked(answer, now))
                .orElseThrow(InvalidChallenge::new);
    }

    private Optional<String> marked(Answer answer, Instant now) {
        String name = answer.answers().get(AnswerNames.USERNAME);
        String key = answer.answers().get(AnswerNames.DEVICE_KEY);
        if (answer.challenge() != Challenge.DEVICE_SRP_AUTH || name == null || key == null) {
            return Optional.empty();
        }
        String uuid = UUID_FORM.matcher(name).matches()
                ? UserId.of(UUID.fromString(name)).value()
                : "";
        return DeviceId.read(key)
                .flatMap(device -> marks.find(
                        answer.client().pool(),
                        answer.client().client(),
                        names.read(answer.client().pool(), name),
                        uuid,
                        device,
                        now));
    }
}
