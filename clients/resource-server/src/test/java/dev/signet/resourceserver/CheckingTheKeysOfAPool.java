package dev.signet.resourceserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.resourceserver.TokenRefused.Reason;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which signatures are believed, and what that costs Signet. */
class CheckingTheKeysOfAPool {

    private SignetStandIn signet;

    @BeforeEach
    void start() throws IOException {
        signet = SignetStandIn.start();
    }

    @AfterEach
    void stop() {
        signet.close();
    }

    @Test
    void believesANewKeyAtOnce() throws Exception {
        Tokens tokens = tokens();
        tokens.read(signet.token(Map.of()));
        signet.changeKey(TokenMint.es256());
        tokens.read(signet.token(Map.of()));
    }

    @Test
    void believesAKeyNoMoreThatIsGone() throws Exception {
        Tokens tokens = tokens();
        String old = signet.token(Map.of());
        tokens.read(old);
        signet.changeKey(TokenMint.es256());
        tokens.read(signet.token(Map.of()));
        assertRefused(tokens, old, Reason.SIGNATURE);
    }

    @Test
    void doesNotAskSignetForTheKeyOfEveryForgery() throws Exception {
        Tokens tokens = tokens();
        tokens.read(signet.token(Map.of()));
        for (int i = 0; i < 50; i++) {
            assertRefused(tokens, TokenMint.es256().token(signet.issuer().toString(), Map.of()), Reason.SIGNATURE);
        }
        assertThat(signet.keyFetches()).isLessThanOrEqualTo(3);
        tokens.read(signet.token(Map.of()));
    }

    @Test
    void saysThatItCannotTellWhileTheKeysCannotBeHad() {
        Tokens tokens = tokens();
        signet.down(true);
        assertRefused(tokens, signet.token(Map.of()), Reason.KEYS);
    }

    @Test
    void believesEd25519() throws Exception {
        signet.changeKey(TokenMint.ed25519());
        Tokens tokens = tokens();
        String token = signet.token(Map.of());
        assertThat(tokens.read(token).token().username()).isEqualTo("alice");
        int payload = token.indexOf('.') + 1;
        char other = token.charAt(payload + 20) == 'A' ? 'B' : 'A';
        assertRefused(
                tokens, token.substring(0, payload + 20) + other + token.substring(payload + 21), Reason.SIGNATURE);
    }

    @Test
    void believesNothingWhoseSignatureWasTakenAway() {
        String token = signet.token(Map.of());
        assertRefused(tokens(), token.substring(0, token.lastIndexOf('.') + 1), Reason.MALFORMED);
    }

    @Test
    void takesATokenAfterItsEndForAsLongAsClocksMayDiffer() throws Exception {
        String token = signet.token(Map.of());
        at(Duration.ofHours(1).plusSeconds(25)).read(token);
        assertRefused(at(Duration.ofHours(1).plusSeconds(35)), token, Reason.EXPIRED);
    }

    private Tokens tokens() {
        return at(Duration.ZERO);
    }

    private Tokens at(Duration later) {
        return new Tokens(signet.settings(), Clock.offset(Clock.systemUTC(), later));
    }

    private static void assertRefused(Tokens tokens, String token, Reason reason) {
        assertThatThrownBy(() -> tokens.read(token))
                .isInstanceOfSatisfying(
                        TokenRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
