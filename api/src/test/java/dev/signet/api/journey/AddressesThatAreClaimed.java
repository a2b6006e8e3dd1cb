package dev.signet.api.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.People;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http;
import dev.signet.domain.pool.SignInName;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** A pool whose people have addresses for names: the one they register with, and others once they have proved them. */
class AddressesThatAreClaimed {

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final Office office = new Office(signet);
    private final House house = office.house(Set.of(SignInName.EMAIL, SignInName.PHONE_NUMBER));
    private final String email = People.addressOf(People.newName());
    private final String phone = "+4915" + ThreadLocalRandom.current().nextInt(100_000_000, 1_000_000_000);

    @Test
    void areNoNamesOfWhoeverHasProvedNothing() {
        assertThat(signUp(email, "\"phone_number\":\"" + phone + "\"").status()).isEqualTo(201);
        assertThat(signUp(phone, "\"email\":\"" + email + "\"").status())
                .as("the number is still its owner's to register with")
                .isEqualTo(201);
    }

    @Test
    void areTheNamesOfThoseWhoRegisteredWithThem() {
        assertThat(signUp(email, "").status()).isEqualTo(201);
        assertThat(signUp(email, "").problem()).isEqualTo("409 signup.username_exists");
        assertThat(signUp(phone, "").status()).isEqualTo(201);
        assertThat(signUp(phone, "").problem()).isEqualTo("409 signup.username_exists");
    }

    private Http.Answer signUp(String name, String attributes) {
        return signet.http()
                .post(
                        "/v1/pools/" + house.pool().value() + "/sign-ups",
                        "{\"client_id\":\"%s\",\"username\":\"%s\",\"password\":\"%s\",\"attributes\":{%s}}"
                                .formatted(house.client().value(), name, People.PASSWORD, attributes));
    }
}
