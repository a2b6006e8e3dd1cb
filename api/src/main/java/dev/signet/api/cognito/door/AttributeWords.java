package dev.signet.api.cognito.door;

import dev.signet.api.cognito.wire.CognitoError;
import dev.signet.api.cognito.wire.CognitoRefused;
import dev.signet.application.signup.SignUpRefused.AttributeRefused;
import dev.signet.domain.pool.AttributeProblem;
import java.util.Map;
import java.util.stream.Collectors;

/** What is wrong with attributes, in Cognito's words: of new users as one list, of others one at a time. */
final class AttributeWords {

    private AttributeWords() {}

    static CognitoRefused told(AttributeRefused refused, Asked asked) {
        Map<String, AttributeProblem> problems = refused.problems();
        if (refused.notThroughThisClient() || problems.entrySet().stream().anyMatch(AttributeWords::isKeptBySignet)) {
            return CognitoError.NOT_AUTHORIZED.because("A client attempted to write unauthorized attribute");
        }
        return CognitoError.INVALID_PARAMETER.because(
                problems.isEmpty() ? String.valueOf(refused.getMessage()) : of(problems, asked));
    }

    private static String of(Map<String, AttributeProblem> problems, Asked asked) {
        if (problems.get("sub") == AttributeProblem.NOT_WRITABLE) {
            return "Cannot modify the non-mutable attribute sub";
        }
        if (problems.containsValue(AttributeProblem.NOT_AN_EMAIL)) {
            return "Invalid email address format.";
        }
        if (problems.containsValue(AttributeProblem.NOT_A_PHONE_NUMBER)) {
            return "Invalid phone number format.";
        }
        String lines = problems.entrySet().stream()
                .limit(asked.registers() ? problems.size() : 1)
                .map(problem -> line(problem.getKey(), problem.getValue()))
                .collect(Collectors.joining());
        return (asked.registers() ? "Attributes did not conform to the schema: " : "user.") + lines;
    }

    private static String line(String name, AttributeProblem problem) {
        return name + ": "
                + switch (problem) {
                    case UNKNOWN -> "Attribute does not exist in the schema.";
                    case NOT_MUTABLE, NOT_WRITABLE -> "Attribute cannot be updated.";
                    case REQUIRED -> "The attribute " + name + " is required";
                    default -> "The attribute " + name + " " + problem.message() + ".";
                }
                + "\n";
    }

    /** Whether an address is verified: nobody says that of themselves. */
    private static boolean isKeptBySignet(Map.Entry<String, AttributeProblem> problem) {
        return problem.getKey().endsWith("_verified");
    }
}
