package dev.signet.api.cognito.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.cognito.wire.CognitoRefused;
import dev.signet.application.signup.SignUpRefused.AttributeRefused;
import dev.signet.domain.pool.AttributeProblem;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TellingWhatIsWrongWithAttributes {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UNKNOWN|user.x: Attribute does not exist in the schema.",
                "NOT_MUTABLE|user.x: Attribute cannot be updated.",
                "REQUIRED|user.x: The attribute x is required",
                "NOT_AN_EMAIL|Invalid email address format.",
                "NOT_A_PHONE_NUMBER|Invalid phone number format."
            })
    void usesCognitosWords(AttributeProblem problem, String words) {
        assertThat(told("UpdateUserAttributes", Map.of("x", problem)).strip()).isEqualTo(words);
    }

    @ParameterizedTest
    @EnumSource
    void namesTheAttributeWhateverIsWrongWithIt(AttributeProblem problem) {
        for (String operation : new String[] {"SignUp", "UpdateUserAttributes"}) {
            assertThat(told(operation, Map.of("nickname", problem)))
                    .matches("(?s).*nickname.*|Invalid (email address|phone number) format\\.");
        }
    }

    @Test
    void namesAllOfSomebodyNewAndTheFirstOfAUser() {
        Map<String, AttributeProblem> two =
                Map.of("name", AttributeProblem.REQUIRED, "custom:a", AttributeProblem.UNKNOWN);

        assertThat(told("AdminCreateUser", two))
                .isEqualTo("Attributes did not conform to the schema: custom:a: Attribute does not exist in the"
                        + " schema.\nname: The attribute name is required\n");
        assertThat(told("AdminUpdateUserAttributes", two))
                .isEqualTo("user.custom:a: Attribute does not exist in the schema.\n");
    }

    private static String told(String operation, Map<String, AttributeProblem> problems) {
        CognitoRefused told =
                AttributeWords.told(AttributeRefused.against(new TreeMap<>(problems)), new Asked(operation));
        assertThat(told.error().wireName()).isEqualTo("InvalidParameterException");
        return told.message();
    }
}
