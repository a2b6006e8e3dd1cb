package dev.signet.application.signin;

import dev.signet.application.refusal.Refusal;
import dev.signet.application.signin.SignInAnswer.Challenged;
import dev.signet.application.signin.SignInAnswer.SignedIn;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Counts the steps of sign-ins by outcome ({@code signet.signins}): succeeded, challenged, or the refusal's id. */
@Component
class SignInMeter {

    private final MeterRegistry meters;

    SignInMeter(MeterRegistry meters) {
        this.meters = meters;
    }

    SignInAnswer count(Supplier<SignInAnswer> step) {
        try {
            SignInAnswer answer = step.get();
            count(
                    switch (answer) {
                        case SignedIn _ -> "succeeded";
                        case Challenged _ -> "challenged";
                    });
            return answer;
        } catch (Refusal refused) {
            count(refused.id());
            throw refused;
        }
    }

    private void count(String outcome) {
        meters.counter("signet.signins", "outcome", outcome).increment();
    }
}
