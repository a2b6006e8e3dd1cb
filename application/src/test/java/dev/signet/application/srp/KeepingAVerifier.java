package dev.signet.application.srp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KeepingAVerifier {

    @ParameterizedTest
    @MethodSource("dev.signet.application.srp.SrpVectors#all")
    void givesBackWhatWasKept(SrpVectors.Vector vector) {
        assertThat(vector.verifier().bytes()).hasSize(400);
        assertThat(SrpVerifier.read(vector.verifier().bytes())).isEqualTo(vector.verifier());
    }

    @Test
    void tellsTheSaltAsANumberSoThatEveryClientReadsTheSame() {
        byte[] salt = new byte[16];
        salt[1] = 0x0a;

        SrpVerifier verifier = SrpVerifier.of(new SrpName("Zz9", "owned"), "password".getBytes(UTF_8), salt);

        assertThat(verifier.saltText()).isEqualTo("a0000000000000000000000000000");
    }

    @Test
    void refusesWhatCannotBeAVerifier() {
        assertThatThrownBy(() -> new SrpVerifier(BigInteger.ONE, BigInteger.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SrpVerifier(BigInteger.ONE, SrpGroup.N))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SrpVerifier(BigInteger.ONE.shiftLeft(128), BigInteger.TWO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SrpVerifier.read(new byte[399])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hasOneForNobodyThatStaysTheSameAndLooksLikeAnyOther() {
        SrpVerifier nobody = SrpVerifier.ofNobody(seed(1));

        assertThat(nobody).isEqualTo(SrpVerifier.ofNobody(seed(1))).isNotEqualTo(SrpVerifier.ofNobody(seed(2)));
        assertThat(nobody.value().bitLength()).isGreaterThan(3000);
        // verifiers are powers of 2, which is a square in this group: Euler's criterion
        BigInteger half = SrpGroup.N.subtract(BigInteger.ONE).shiftRight(1);
        assertThat(nobody.value().modPow(half, SrpGroup.N)).isEqualTo(BigInteger.ONE);
        assertThat(SrpVectors.all().getFirst().verifier().value().modPow(half, SrpGroup.N))
                .isEqualTo(BigInteger.ONE);
    }

    private static byte[] seed(int first) {
        byte[] seed = new byte[64];
        seed[0] = (byte) first;
        seed[63] = (byte) first;
        return seed;
    }
}
