package dev.signet.application.signin;

import dev.signet.domain.client.AuthFlow;
import dev.signet.domain.session.Factor;
import dev.signet.domain.user.UserStatus;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What is owed when: the flow's own beginning, then a password in place of a temporary one, then the proof of a remembered
 * device, then a second factor.
 */
@Component
class Order {

    private final ChallengeFactors factors;
    private final SignInDevices devices;
    private final SecondFactors second;

    Order(ChallengeFactors factors, SignInDevices devices, SecondFactors second) {
        this.factors = factors;
        this.devices = devices;
        this.second = second;
    }

    /** By which challenge a sign-in of that flow begins. */
    Challenge first(Step step) {
        return switch (step.progress().flow()) {
            case USER_PASSWORD, ADMIN_USER_PASSWORD -> Challenge.PASSWORD;
            case USER_SRP -> Challenge.PASSWORD_VERIFIER;
            case CUSTOM -> Challenge.CUSTOM_CHALLENGE;
            case USER_AUTH -> Challenge.SELECT_CHALLENGE;
            case REFRESH_TOKEN -> throw new SignInRefused.FlowNotSupported();
        };
    }

    /** What is owed after what was proved so far; nothing where the user is signed in. */
    Optional<Challenge> next(Step step) {
        Progress progress = step.progress();
        if (step.provenAccount().status() == UserStatus.FORCE_CHANGE_PASSWORD
                && progress.credential() != null
                && !progress.has(Factor.NEW_PASSWORD)) {
            return Optional.of(Challenge.NEW_PASSWORD_REQUIRED);
        }
        if (progress.flow() == AuthFlow.CUSTOM) {
            return progress.has(Factor.DEVICE) ? Optional.empty() : Optional.of(Challenge.CUSTOM_CHALLENGE);
        }
        return devices.owed(step).or(() -> second.owed(step));
    }

    /** What is owed where the pool's own triggers are content: a device that is remembered proves to be itself. */
    Optional<Challenge> last(Step step) {
        return devices.owed(step);
    }

    /** What may be chosen from where that challenge is put. */
    List<Challenge> choice(Step step, Challenge challenge) {
        return switch (challenge) {
            case SELECT_CHALLENGE -> factors.beginning(step);
            case SELECT_MFA_TYPE -> second.available(step);
            default -> List.of();
        };
    }
}
