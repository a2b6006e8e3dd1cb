package dev.signet.domain.pool;

import static dev.signet.domain.pool.SignInName.EMAIL;
import static dev.signet.domain.pool.SignInName.PHONE_NUMBER;
import static dev.signet.domain.pool.SignInName.USERNAME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.domain.name.NameProblem;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SigningInByName {

    private static final Set<SignInName> ALL = EnumSet.allOf(SignInName.class);

    @Test
    void tellsWhatSortOfNameWasTyped() {
        assertThat(LoginName.typed("Alice", ALL)).contains(new LoginName(USERNAME, "alice"));
        assertThat(LoginName.typed("Alice@Shop.example", ALL)).contains(new LoginName(EMAIL, "alice@shop.example"));
        assertThat(LoginName.typed("+4930123456", ALL)).contains(new LoginName(PHONE_NUMBER, "+4930123456"));
    }

    @Test
    void looksForNobodyWhereNobodyCanHaveThatName() {
        assertThat(LoginName.typed("alice@", ALL)).isEmpty();
        assertThat(LoginName.typed("+1", ALL)).isEmpty();
        assertThat(LoginName.typed("a b", ALL)).isEmpty();
        assertThat(LoginName.typed("alice", Set.of(EMAIL, PHONE_NUMBER))).isEmpty();
    }

    @Test
    void takesAnAddressForAUserNameWhereThePoolKnowsNoSuchAddresses() {
        assertThat(LoginName.typed("Alice@Shop.example", Set.of(USERNAME)))
                .contains(new LoginName(USERNAME, "alice@shop.example"));
        assertThat(LoginName.problem("alice@shop.example", Set.of(USERNAME))).isEmpty();
    }

    @Test
    void letsNobodyRegisterAUserNameThatCouldBeSomebodysAddress() {
        assertThat(LoginName.problem("bob@shop.example", ALL)).contains(NameProblem.LOOKS_LIKE_AN_ADDRESS);
        assertThat(LoginName.problem("bob@", ALL)).contains(NameProblem.LOOKS_LIKE_AN_ADDRESS);
        assertThat(LoginName.problem("+4930123456", ALL)).contains(NameProblem.LOOKS_LIKE_AN_ADDRESS);
        assertThat(LoginName.problem("bob", ALL)).isEmpty();
    }

    @Test
    void keepsTheNameOutOfLogs() {
        assertThat(new LoginName(USERNAME, "alice")).hasToString("LoginName[USERNAME]");
    }
}
