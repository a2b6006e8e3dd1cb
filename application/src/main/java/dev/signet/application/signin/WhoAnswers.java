package dev.signet.application.signin;

import dev.signet.application.signin.SignInCandidate.Account;
import dev.signet.application.signin.SignInRefused.InvalidChallenge;
import dev.signet.application.user.NameReader;
import dev.signet.application.user.Profiles;
import dev.signet.domain.user.Profile;
import java.security.MessageDigest;
import org.springframework.stereotype.Component;

/** Holds the name that comes with an answer against the name that the challenge was put to. */
@Component
class WhoAnswers {

    private final NameReader names;
    private final Profiles profiles;
    private final SrpNames told;

    WhoAnswers(NameReader names, Profiles profiles, SrpNames told) {
        this.names = names;
        this.profiles = profiles;
        this.told = told;
    }

    /**
     * Insists that a name which is sent is the one that was typed, the account's user name or its identifier.
     *
     * @throws InvalidChallenge where it is anybody else's
     */
    void require(Step step) {
        step.given(AnswerNames.USERNAME).ifPresent(name -> {
            if (!isTyped(step, name) && !isOf(step, name)) {
                throw new InvalidChallenge();
            }
        });
    }

    private boolean isTyped(Step step, String name) {
        byte[] hash = names.read(step.house().pool(), name).hash();
        return MessageDigest.isEqual(hash, step.progress().name());
    }

    private boolean isOf(Step step, String name) {
        Account account = step.account();
        if (account == null) {
            return name.equals(told.nobodys(step).toString());
        }
        return name.equals(account.user().uuid().toString())
                || profiles.open(account.user(), account.profile())
                        .map(Profile::username)
                        .filter(name::equals)
                        .isPresent();
    }
}
