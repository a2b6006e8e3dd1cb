package dev.signet.application.srp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.srp.SrpVectors.Vector;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProvingAPasswordWithoutSendingIt {

    static List<Vector> vectors() {
        return SrpVectors.all();
    }

    @Test
    void isCheckedAgainstEveryVector() {
        assertThat(vectors()).hasSize(5);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void keepsTheVerifierThatTheClientWouldCompute(Vector vector) {
        byte[] salt = vector.number("salt").toByteArray();
        SrpVerifier made =
                SrpVerifier.of(vector.srpName(), vector.text("password").getBytes(UTF_8), salt);

        assertThat(made.value()).isEqualTo(vector.number("v"));
        assertThat(made.saltText()).isEqualTo(vector.text("salt"));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void answersWithTheNumberOfTheVector(Vector vector) {
        assertThat(SrpGroup.K).isEqualTo(vector.number("k"));
        assertThat(SrpExchange.answer(vector.verifier(), vector.number("b"))).isEqualTo(vector.number("B"));
        assertThat(vector.exchange().serverPublicText()).isEqualTo(vector.text("B"));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void sharesTheSecretAndTheKeyOfTheVector(Vector vector) {
        assertThat(vector.exchange().shared(vector.verifier(), vector.number("u")))
                .isEqualTo(vector.number("S"));
        assertThat(HexFormat.of().formatHex(vector.exchange().key(vector.verifier())))
                .isEqualTo(vector.text("key"));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void takesTheSignatureOfTheVectorAndNoOther(Vector vector) {
        assertThat(proves(vector, vector.verifier(), vector.text("timestamp"), vector.signature()))
                .isTrue();

        byte[] bent = vector.signature();
        bent[31] ^= 1;
        assertThat(proves(vector, vector.verifier(), vector.text("timestamp"), bent))
                .isFalse();
        assertThat(proves(vector, vector.verifier(), vector.text("timestamp"), Arrays.copyOf(bent, 16)))
                .isFalse();
        assertThat(proves(vector, vector.verifier(), "Fri Sep 5 13:50:15 UTC 2026", vector.signature()))
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void refusesWhoeverKnowsAnotherPassword(Vector vector) {
        SrpVerifier other = SrpVerifier.of(
                vector.srpName(),
                "another".getBytes(UTF_8),
                vector.number("salt").toByteArray());

        assertThat(proves(vector, other, vector.text("timestamp"), vector.signature()))
                .isFalse();
    }

    /** With A = 0, N or 2 N the shared secret would be 0, which needs no password. */
    @Test
    void refusesANumberThatMakesTheSecretKnown() {
        Vector vector = vectors().getFirst();
        for (int times = 0; times < 3; times++) {
            BigInteger multiple = SrpGroup.N.multiply(BigInteger.valueOf(times));
            SrpExchange cheat = new SrpExchange(multiple, vector.number("b"), vector.number("B"));
            byte[] signature = SrpGroup.mac(
                    cheat.key(vector.verifier()),
                    vector.srpName().bytes(),
                    vector.block(),
                    vector.text("timestamp").getBytes(UTF_8));

            assertThat(cheat.proves(
                            vector.verifier(), vector.srpName(), vector.block(), vector.text("timestamp"), signature))
                    .isFalse();
        }
    }

    @Test
    void usesANumberOfItsOwnEachTime() {
        Vector vector = vectors().getFirst();
        SecureRandom random = new SecureRandom();

        SrpExchange one = SrpExchange.begin(vector.number("A"), vector.verifier(), random);
        SrpExchange two = SrpExchange.begin(vector.number("A"), vector.verifier(), random);

        assertThat(one.serverPublic()).isNotEqualTo(two.serverPublic());
        assertThat(one.serverPublic()).isEqualTo(SrpExchange.answer(vector.verifier(), one.serverSecret()));
        assertThat(one.serverSecret().bitLength()).isEqualTo(256);
    }

    @Test
    void showsNoneOfItsNumbersToALog() {
        Vector vector = vectors().getFirst();

        assertThat(vector.exchange()).hasToString("SrpExchange");
        assertThat(vector.verifier()).hasToString("SrpVerifier");
        assertThat(vector.srpName()).hasToString("SrpName");
    }

    private static boolean proves(Vector vector, SrpVerifier verifier, String timestamp, byte[] signature) {
        return vector.exchange().proves(verifier, vector.srpName(), vector.block(), timestamp, signature);
    }
}
