package dev.signet.application.signin;

import dev.signet.application.signin.SignInCandidate.Account;
import dev.signet.application.signin.SignInCandidate.House;
import dev.signet.application.token.TokenChanges;
import dev.signet.application.token.TokenRequest;
import dev.signet.application.trigger.AroundAuthentication;
import dev.signet.application.trigger.Occasion;
import dev.signet.application.trigger.TokenGeneration;
import dev.signet.application.trigger.Whom;
import dev.signet.application.user.Profiles;
import dev.signet.domain.session.Factor;
import dev.signet.domain.trigger.Trigger;
import dev.signet.domain.trigger.TriggerSource;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Asks the pool's triggers around a sign-in. What the client sends for them with the first step goes to the one before
 * the sign-in only, and what it sends with a later step to the others (Cognito).
 */
@Component
class SignInTriggers implements SignInHook {

    private final AroundAuthentication around;
    private final TokenGeneration tokens;
    private final Profiles profiles;

    SignInTriggers(AroundAuthentication around, TokenGeneration tokens, Profiles profiles) {
        this.around = around;
        this.tokens = tokens;
        this.profiles = profiles;
    }

    @Override
    public void beforeProof(Step step) {
        if (asks(step, Trigger.PRE_AUTHENTICATION)
                && (step.account() != null || step.house().clientSettings().preventUserExistenceErrors())) {
            around.before(occasion(step, step.metadata()), whom(step));
        }
    }

    @Override
    public void afterProof(Step step) {
        if (asks(step, Trigger.POST_AUTHENTICATION)) {
            boolean newDevice =
                    step.house().settings().devices() != null && step.progress().device() == null;
            around.after(occasion(step), whom(step), newDevice);
        }
    }

    /** Whether any is asked once nothing is owed any more. */
    boolean hearOfTheEnd(Step step) {
        return asks(step, Trigger.POST_AUTHENTICATION) || asks(step, Trigger.PRE_TOKEN_GENERATION);
    }

    /** How the tokens of a sign-in that owes nothing any more are to differ. */
    TokenChanges changes(Step step) {
        if (!asks(step, Trigger.PRE_TOKEN_GENERATION)) {
            return TokenChanges.NONE;
        }
        return tokens.ask(
                occasion(step),
                source(step),
                whom(step),
                step.provenAccount().groups(),
                List.of(TokenRequest.OWN_ACCOUNT));
    }

    /** Where triggers are asked by a step; it brings what the client sent for them, unless it is the first one. */
    static Occasion occasion(Step step) {
        return occasion(step, step.isFirst() ? Map.of() : step.metadata());
    }

    private static Occasion occasion(Step step, Map<String, String> metadata) {
        House house = step.house();
        return new Occasion(
                house.tenant(), house.pool(), house.settings().triggers(), house.client(), step.caller(), metadata);
    }

    /** Whom a step is about, also where nobody has the name that was typed. */
    Whom whom(Step step) {
        Account account = step.account();
        if (account == null) {
            return Whom.unknown(step.given(AnswerNames.USERNAME).orElse(""), Map.of());
        }
        boolean proved = !step.progress().proved().isEmpty();
        return profiles.open(account.user(), account.profile())
                .map(profile -> Whom.known(account.user(), profile, account.status(), proved))
                .orElseThrow(step::wrongCredentials);
    }

    private static boolean asks(Step step, Trigger trigger) {
        return step.house().settings().triggers().asks(trigger);
    }

    private static TriggerSource source(Step step) {
        if (step.progress().has(Factor.DEVICE)) {
            return TriggerSource.TOKENS_OF_DEVICE;
        }
        return step.progress().has(Factor.NEW_PASSWORD)
                ? TriggerSource.TOKENS_OF_NEW_PASSWORD
                : TriggerSource.TOKENS_OF_SIGN_IN;
    }
}
