package dev.signet.application.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.Application;
import dev.signet.application.token.PresentedRefreshToken.Malformed;
import dev.signet.application.token.PresentedRefreshToken.WellFormed;
import dev.signet.domain.session.SessionId;
import dev.signet.ledger.vault.KeyedHash;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefreshTokens {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final SessionId SESSION = SessionId.of(UUID.fromString("01985bd2-7f4c-7aaa-bbbb-123456789abc"));

    private final RefreshTokenFormat format = new RefreshTokenFormat(keyed(7), RANDOM);

    @Test
    void nameTheirSessionAndThemselves() {
        RefreshToken token = format.make(SESSION);

        assertThat(format.parse(token.text())).isEqualTo(new WellFormed(SESSION, token.id()));
    }

    @Test
    void lookLikeWhatCognitosClientsExpect() {
        assertThat(format.make(SESSION).text())
                .startsWith("signet_rt_")
                .hasSize(97)
                .matches("[A-Za-z0-9-_=.]+");
    }

    @Test
    void areNeverTheSame() {
        Set<String> texts = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            texts.add(format.make(SESSION).text());
        }
        assertThat(texts).hasSize(1_000);
    }

    @Test
    void areMadeByNobodyElse() {
        assertThat(new RefreshTokenFormat(keyed(8), RANDOM)
                        .parse(format.make(SESSION).text()))
                .isEqualTo(new Malformed());
    }

    @Test
    void surviveNoChangedLetter() {
        String token = format.make(SESSION).text();
        for (int i = 0; i < token.length(); i++) {
            for (char changed : new char[] {'A', 'B', '-', '_', '8'}) {
                String tampered = token.substring(0, i) + changed + token.substring(i + 1);
                if (!tampered.equals(token)) {
                    assertThat(format.parse(tampered)).as(tampered).isEqualTo(new Malformed());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "signet_rt_", "garbage", "signet_rt_AAAA", "eyJhbGciOiJub25lIn0.e30."})
    void areNotTakenFromGarbage(String garbage) {
        assertThat(format.parse(garbage)).isEqualTo(new Malformed());
    }

    @Test
    void endWhereTheyEnd() {
        String token = format.make(SESSION).text();

        for (String garbage : new String[] {"=", "A", "\n", " ", ".", token}) {
            assertThat(format.parse(token + garbage)).isEqualTo(new Malformed());
        }
    }

    @Test
    void costNoComputationWhenTheyCannotBeOurs() {
        AtomicInteger macs = new AtomicInteger();
        RefreshTokenFormat counting = new RefreshTokenFormat(
                signed -> {
                    macs.incrementAndGet();
                    return new byte[32];
                },
                RANDOM);

        counting.parse("a".repeat(1_000_000));

        assertThat(macs).hasValue(0);
    }

    @Test
    void areNeverInALog() {
        RefreshToken token = format.make(SESSION);

        assertThat(token.toString())
                .doesNotContain(token.text())
                .contains(token.id().value());
    }

    @Test
    void areGoodOnEveryNodeOfOneVault() {
        try (Application application = new Application()) {
            RefreshToken token = new RefreshTokenFormat(new KeyedHash(application.keys()), RANDOM).make(SESSION);

            assertThat(new RefreshTokenFormat(new KeyedHash(application.keys()), RANDOM).parse(token.text()))
                    .isEqualTo(new WellFormed(SESSION, token.id()));
        }
    }

    /** Not a MAC anyone should use: enough to tell two keys and any two texts apart. */
    private static UnaryOperator<byte[]> keyed(int key) {
        return signed -> {
            byte[] tag = new byte[16];
            long sum = 31L * key + Arrays.hashCode(signed);
            for (int i = 0; i < tag.length; i++) {
                sum = sum * 6364136223846793005L + 1442695040888963407L;
                tag[i] = (byte) (sum >>> 56);
            }
            return tag;
        };
    }
}
