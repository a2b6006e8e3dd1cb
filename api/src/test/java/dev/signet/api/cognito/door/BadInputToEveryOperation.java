package dev.signet.api.cognito.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.SignetUnderTest;
import dev.signet.api.cognito.Wire;
import dev.signet.api.cognito.door.Wanted.Member;
import dev.signet.api.rest.Http;
import dev.signet.api.rest.access.ForOperators;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What no shape allows is refused by every operation that is served, and named as Cognito names it. */
class BadInputToEveryOperation {

    private static final String INVALID = "InvalidParameterException";
    private static final String SERIALIZATION = "SerializationException";

    private final Wire wire = Wire.to(SignetUnderTest.shared());

    static Stream<Served> served() {
        return SignetUnderTest.shared().part(Catalogue.class).all().stream();
    }

    static Stream<Served> demanding() {
        return served().filter(
                        operation -> Wanted.by(operation.request()).stream().anyMatch(Member::required));
    }

    @ParameterizedTest
    @MethodSource("demanding")
    void namesEveryMemberThatIsMissing(Served operation) {
        List<String> required = Wanted.by(operation.request()).stream()
                .filter(Member::required)
                .map(member -> "Value null at '%s' failed to satisfy constraint: Member must not be null"
                        .formatted(member.told()))
                .toList();

        assertRefused(call(operation, "{}"), INVALID, detected(required));
        assertRefused(call(operation, ""), INVALID, detected(required));
        assertRefused(call(operation, "{\"Nonsense\":{\"UserPoolId\":[null,{}]}}"), INVALID, detected(required));
        assertRefused(
                call(operation, Wanted.object(operation.request(), member -> "null")), INVALID, detected(required));
    }

    @ParameterizedTest
    @MethodSource("served")
    void takesNothingButOneObject(Served operation) {
        for (String body : List.of("[]", "null", "7", "\"text\"", "{", "{}{}", "<xml/>", "{'a':1}", nested())) {
            assertRefused(call(operation, body), SERIALIZATION, null);
        }
    }

    @ParameterizedTest
    @MethodSource("served")
    void namesTheMemberThatHasAnotherType(Served operation) {
        for (Member member :
                Wanted.by(operation.request()).stream().filter(Member::typed).toList()) {
            String wrong = "{\"%s\":%s}".formatted(member.wire(), member.anotherType(Wanted.SECRET));
            String told = assertRefused(call(operation, wrong), SERIALIZATION, null);
            assertThat(told).contains(member.told()).doesNotContain(Wanted.SECRET.strip());
        }
    }

    @ParameterizedTest
    @MethodSource("served")
    void takesNoMemberTwice(Served operation) {
        for (Member member : Wanted.by(operation.request())) {
            assertRefused(
                    call(operation, "{\"%1$s\":null,\"%1$s\":null}".formatted(member.wire())), SERIALIZATION, null);
        }
    }

    @ParameterizedTest
    @MethodSource("served")
    void namesEveryConstraintThatIsBrokenAndNoSecret(Served operation) {
        String worst = Wanted.object(operation.request(), Member::breaking);
        List<String> broken = Wanted.by(operation.request()).stream()
                .flatMap(member -> member.broken().stream())
                .toList();
        if (!broken.isEmpty()) {
            String told = assertRefused(call(operation, worst), INVALID, null);
            assertThat(told).contains(broken).doesNotContain(Wanted.SECRET);
        }
    }

    /** Operators sign; nobody else has proved anything when the body is read. */
    private Http.Answer call(Served operation, String body) {
        return operation.access() instanceof ForOperators
                ? wire.signed(operation.target(), body)
                : wire.call(operation.target(), body);
    }

    private static String assertRefused(Http.Answer answer, String error, @Nullable String message) {
        assertThat(Wire.error(answer)).as(answer.text()).isEqualTo(error);
        assertThat(answer.status()).isEqualTo(400);
        String told = answer.json().path("message").asString();
        if (message != null) {
            assertThat(told).isEqualTo(message);
        }
        return told;
    }

    private static String detected(List<String> violations) {
        return violations.stream()
                .collect(Collectors.joining(
                        "; ",
                        violations.size() + " validation error" + (violations.size() == 1 ? "" : "s") + " detected: ",
                        ""));
    }

    private static String nested() {
        return "{\"UserPoolId\":" + "[".repeat(1000) + "]".repeat(1000) + "}";
    }
}
