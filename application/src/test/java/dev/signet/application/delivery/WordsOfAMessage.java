package dev.signet.application.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.signet.domain.pool.MessageKind;
import dev.signet.domain.pool.MessageTemplate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsOfAMessage {

    private static final Recipient BY_MAIL = Sample.to(Medium.EMAIL, "tom@tree.example");
    private static final Recipient BY_SMS = Sample.to(Medium.SMS, "+14155559934");

    @Test
    void areThePoolsOwnWhereItHasSome() {
        Message mail = Wording.write(
                BY_MAIL, MessageKind.SIGN_UP, own("Code für {username}", "Hallo {username}: {####}"), "tom", "123456");

        assertThat(mail.subject()).isEqualTo("Code für tom");
        assertThat(mail.text()).isEqualTo("Hallo tom: 123456");
    }

    @ParameterizedTest
    @EnumSource(value = MessageKind.class, names = "RISK", mode = EnumSource.Mode.EXCLUDE)
    void carryTheCodeInEveryDefault(MessageKind kind) {
        assertThat(Wording.write(BY_MAIL, kind, Map.of(), "tom", "123456").text())
                .contains("123456")
                .contains("tom")
                .doesNotContain("{");
        assertThat(Wording.write(BY_SMS, kind, Map.of(), "tom", "123456").text())
                .contains("123456")
                .doesNotContain("{")
                .hasSizeLessThanOrEqualTo(140);
    }

    @Test
    void areLiteralWhateverAPersonCallsHimself() {
        Message mail = Wording.write(
                BY_MAIL, MessageKind.SIGN_UP, own("Hello", "{username} {####}"), "{####}$1\\${x}#{1+1}", "123456");

        assertThat(mail.text()).isEqualTo("{####}$1\\${x}#{1+1} 123456");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"tom\r\nBcc: all@tree.example", "tom\nX: y", "tom\rX", "tom\u0085X", "tom\u2028X", "t\u0000"})
    void neverBreakTheSubjectIntoAnotherHeader(String username) {
        Map<MessageKind, MessageTemplate> own = own("Hello {username}", "{####}");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Wording.write(BY_MAIL, MessageKind.SIGN_UP, own, username, "123456"))
                .withMessageStartingWith("subject");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tom@tree.example\r\nBcc: all@tree.example", "tom@tree.example\n", "\t", ""})
    void neverGoToAnAddressThatBreaksTheHeader(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sample.to(Medium.EMAIL, address))
                .withMessageStartingWith("address");
    }

    private static Map<MessageKind, MessageTemplate> own(String subject, String text) {
        return Map.of(MessageKind.SIGN_UP, new MessageTemplate(subject, text, "{####} for {username}"));
    }
}
