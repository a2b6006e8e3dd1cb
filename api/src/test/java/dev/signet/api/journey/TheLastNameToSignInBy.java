package dev.signet.api.journey;

import static dev.signet.domain.pool.SignInName.EMAIL;
import static dev.signet.domain.pool.SignInName.PHONE_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.People;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http;
import dev.signet.application.signup.SignUpRefused.LastSignInName;
import dev.signet.domain.user.UserId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** It stays, in a pool whose users have no user name; without one nobody could sign in to the account again. */
class TheLastNameToSignInBy {

    private static final String PHONE = "+491511234567";
    private static final Set<String> BOTH = Set.of("email", "phone_number");

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final Office office = new Office(signet);
    private final House house = office.house(Set.of(EMAIL, PHONE_NUMBER), BOTH);
    private final String email = People.addressOf(People.newName());

    @Test
    void isNotRemovedByItsOwner() {
        user(Set.of("email"));
        assertThat(without("email").problem()).isEqualTo("409 attribute.last_sign_in_name");
        assertThat(without("phone_number").status())
                .as("the number is no name before it is verified")
                .isEqualTo(200);
        signIn(email);
    }

    @Test
    void isWhicheverIsLeft() {
        user(BOTH);
        assertThat(without("phone_number").status()).isEqualTo(200);
        assertThat(without("email").problem()).isEqualTo("409 attribute.last_sign_in_name");
    }

    @Test
    void isNotReplacedByAnOperatorWithoutProof() {
        UserId user = user(Set.of("email"));
        String other = "other-" + email;
        assertThatThrownBy(() -> office.change(house, user, Map.of("email", other), Set.of()))
                .isInstanceOf(LastSignInName.class);
        assertThatThrownBy(() -> office.change(house, user, Map.of("email", ""), Set.of()))
                .isInstanceOf(LastSignInName.class);
        office.change(house, user, Map.of("email", email), Set.of());
        signIn(email);

        office.change(house, user, Map.of("email", other), Set.of("email"));
        signIn(other);
        office.change(house, user, Map.of("email", ""), Set.of("phone_number"));
        signIn(PHONE);
    }

    private UserId user(Set<String> verified) {
        return office.user(house, email, Map.of("phone_number", PHONE), verified);
    }

    private Http.Answer without(String attribute) {
        return signet.http()
                .json(
                        "PATCH",
                        "/v1/me",
                        "{\"attributes\":{\"" + attribute + "\":\"\"}}",
                        "Authorization",
                        "Bearer " + signIn(email).json().path("access_token").asString());
    }

    private Http.Answer signIn(String name) {
        Http.Answer answer = office.people(house).signIn(name, People.PASSWORD);
        assertThat(answer.status()).isEqualTo(201);
        return answer;
    }
}
