package dev.signet.api.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.SignetUnderTest;
import dev.signet.application.password.Password;
import dev.signet.application.password.PasswordOwner;
import dev.signet.application.password.SrpVerifiers;
import dev.signet.domain.user.CredentialId;
import dev.signet.domain.user.UserId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class AddingAnSrpVerifier {

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final SrpVerifiers verifiers = signet.part(SrpVerifiers.class);

    @Test
    void keepsNoneForAPasswordThatIsNotThePresentOne() {
        CredentialId former = CredentialId.of(UUID.randomUUID());
        UserId alice = new UserId(signet.http()
                .get("/v1/me", signet.people().newcomer().bearer())
                .json()
                .path("user_id")
                .asString());
        PasswordOwner owner = new PasswordOwner(signet.demo().pool(), alice, "alice");

        verifiers.add(owner, former, verifiers.make(owner, Password.of("Correct-Horse-7-Battery")), Instant.now());

        assertThat(JdbcClient.create(signet.database().ownerDataSource())
                        .sql("select count(*) from vault.srp_verifier where credential = :credential")
                        .param("credential", former.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
