package dev.signet.domain.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamingAnAddress {

    @ParameterizedTest
    @CsvSource({
        "alice@shop.example, alice@shop.example",
        "Alice.Smith+x@Shop.Example, alice.smith+x@shop.example",
        "o'hara@xn--bcher-kva.example, o'hara@xn--bcher-kva.example"
    })
    void takesAnEmailAddressInLowerCase(String typed, String canonical) {
        assertThat(EmailAddress.canonical(typed)).contains(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "alice",
                "@shop.example",
                "alice@",
                "alice@shop",
                "a@@shop.example",
                "a@b@shop.example",
                ".alice@shop.example",
                "alice.@shop.example",
                "a..b@shop.example",
                "alice@-shop.example",
                "alice@shop-.example",
                "alice@shop..example",
                "alice@shop.example.",
                "alice @shop.example",
                "alice@shop.example\n",
                "\"alice\"@shop.example",
                "alice@[127.0.0.1]",
                "аlice@shop.example",
                "alice@bücher.example",
                "alice\u0000@shop.example"
            })
    void refusesWhatIsNoEmailAddress(String typed) {
        assertThat(EmailAddress.canonical(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"64, 63, true", "65, 63, false", "64, 64, false"})
    void refusesPartsThatAreTooLong(int local, int label, boolean taken) {
        String address = "a".repeat(local) + "@" + "b".repeat(label) + ".example";
        assertThat(EmailAddress.isOne(address)).isEqualTo(taken);
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 100_000})
    void refusesEndlessAddressesAtOnce(int length) {
        assertThat(EmailAddress.isOne("a@" + "b.".repeat(length))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+4930123456", "+12025550123", "+123456789012345"})
    void takesAPhoneNumberInInternationalForm(String typed) {
        assertThat(PhoneNumber.canonical(typed)).contains(typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+",
                "4930123456",
                "+0301234567",
                "+49 30 123456",
                "+123456",
                "+1234567890123456",
                "+٤٩٣٠١٢٣٤٥"
            })
    void refusesWhatIsNoPhoneNumber(String typed) {
        assertThat(PhoneNumber.canonical(typed)).isEmpty();
    }
}
