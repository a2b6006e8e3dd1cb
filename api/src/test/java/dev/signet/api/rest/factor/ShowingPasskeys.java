package dev.signet.api.rest.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Context;
import dev.signet.application.passkey.PasskeyRefused;
import dev.signet.application.passkey.Passkeys;
import dev.signet.application.passkey.Passkeys.Question;
import dev.signet.application.passkey.Passkeys.Shown;
import dev.signet.domain.user.UserId;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ShowingPasskeys extends PasskeyScene {

    @Test
    void showsWhoItsOwnerIsWhetherNamedOrNot() {
        make();

        for (UserId named : Arrays.asList(user, null)) {
            Question question = parts().ask(settings, named);
            Shown shown = judge(question, authenticator.use(JSON.writeValueAsString(question.options())));

            assertThat(shown.user()).isEqualTo(user);
            assertThat(shown.userVerified()).isTrue();
            use(shown);
        }
        assertThat(passkeys().get(0).has("last_used_at")).isTrue();
    }

    @Test
    void isNotTakenForAnotherQuestion() {
        make();
        Question asked = parts().ask(settings, user);
        String signed = authenticator.use(JSON.writeValueAsString(asked.options()));

        assertThatThrownBy(() -> judge(parts().ask(settings, user), signed))
                .isInstanceOf(PasskeyRefused.ChallengeNotFound.class);
    }

    @Test
    void countsOnceWhereOneAnswerComesTwice() {
        make();
        Question asked = parts().ask(settings, user);
        Shown shown = judge(asked, authenticator.use(JSON.writeValueAsString(asked.options())));
        use(shown);

        assertThatThrownBy(() -> use(shown)).isInstanceOf(PasskeyRefused.class);
    }

    @Test
    void isSuspectOnceItsCounterGoesBack() {
        make();
        authenticator.count(100);
        signIn();
        authenticator.count(50);

        assertThatThrownBy(this::signIn).isInstanceOf(PasskeyRefused.Malformed.class);
        assertThatThrownBy(this::signIn).isInstanceOf(PasskeyRefused.Malformed.class);
        assertThat(events("user.passkey_clone_suspected")).isEqualTo(1);
        authenticator.count(200);
        signIn();
    }

    private void signIn() {
        Question question = parts().ask(settings, user);
        use(judge(question, authenticator.use(JSON.writeValueAsString(question.options()))));
    }

    private Shown judge(Question question, String signed) {
        return parts().judge(
                        house.pool(),
                        settings,
                        question.challenge(),
                        signed,
                        new Context(house.tenant(), house.pool(), Caller.SYSTEM, user),
                        signet.clock().instant());
    }

    private void use(Shown shown) {
        signet.part(Atomically.class)
                .run(() -> parts().used(shown, signet.clock().instant()));
    }

    private Passkeys parts() {
        return signet.part(Passkeys.class);
    }
}
