package dev.signet.application.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.signet.application.policy.PolicyRefused.Malformed;
import dev.signet.application.policy.PolicyRefused.TooLarge;
import dev.signet.domain.policy.LanguageVersion;
import dev.signet.domain.policy.PolicyDocument;
import dev.signet.domain.policy.PolicyKind;
import dev.signet.domain.policy.PolicyStatement;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingAPolicy {

    @Test
    void takesOneStatementOrSeveralAndOneValueOrSeveral() {
        PolicyDocument one = read(PolicyKind.ROLE, """
                {"Version": "2012-10-17", "Statement":
                  {"Sid": "Own", "Effect": "Allow", "Action": "s3:*", "Resource": "*"}}""");
        PolicyDocument several = read(PolicyKind.ROLE, """
                {"Id": "mine", "Statement": [
                  {"Effect": "Allow", "Action": ["s3:Get*", "s3:Put*"], "Resource": ["*"]},
                  {"Effect": "Deny", "NotAction": "s3:*", "NotResource": "arn:aws:s3:::b",
                   "Condition": {"NumericLessThan": {"s3:max-keys": 10}, "Bool": {"aws:SecureTransport": [false]}}}]}""");

        assertThat(one.version()).isEqualTo(LanguageVersion.CURRENT);
        assertThat(one.statements()).extracting(PolicyStatement::sid).containsExactly("Own");
        assertThat(several.version()).isEqualTo(LanguageVersion.FIRST);
        assertThat(several.id()).isEqualTo("mine");
        assertThat(several.statements().getLast().conditions()).hasSize(2);
    }

    @Test
    void takesEverybodySomebodyAndAllButSomebodyIntoATrustPolicy() {
        PolicyDocument trust = read(PolicyKind.TRUST, """
                {"Version": "2012-10-17", "Statement": [
                  {"Effect": "Allow", "Action": "sts:AssumeRoleWithWebIdentity", "Principal": "*"},
                  {"Sid": "", "Effect": "Allow", "Action": "sts:AssumeRoleWithWebIdentity",
                   "Principal": {"Federated": "cognito-identity.amazonaws.com", "AWS": ["111122223333"]}},
                  {"Effect": "Deny", "Action": "*", "NotPrincipal": {"Federated": "cognito-identity.amazonaws.com"}}]}""");

        assertThat(trust.statements()).hasSize(3).allMatch(statement -> statement.parties() != null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                " | Statement                                      | it is no JSON at line 1",
                " | {'Statement': [}                               | it is no JSON at line 1",
                " | {'Statement': [S]} trailing                    | it is no JSON",
                " | {'Statement': [S], 'Statement': [S]}           | names a member twice",
                " | {'Statement': [[[[[[[[[[]]]]]]]]]]}            | nested too deeply",
                " | [S]                                            | it has to be an object",
                " | {'Version': '2012-10-17'}                      | Statement is missing",
                "Version | {'Version': '2013-01-01', 'Statement': S} | it has to be 2012-10-17 or 2008-10-17",
                "Version | {'Version': 2012, 'Statement': S}        | it has to be a text",
                "Statements | {'Statements': S}                     | there is no such member here",
                "Statement | {'Statement': []}                      | a policy has from 1 to 100 statements",
                "Statement | {'Statement': 'S'}                     | it has to be an object",
                "Statement[1] | {'Statement': [S, 1]}               | it has to be an object",
                "Statement | {'Statement': [N, N]}                  | two statements have the same Sid"
            })
    void saysWhereADocumentIsWrong(String place, String document, String why) {
        refuses(
                PolicyKind.ROLE,
                document.replace('\'', '"')
                        .replace("\"S\"", "\"x\"")
                        .replaceAll("\\bS\\b", "{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}")
                        .replaceAll(
                                "\\bN\\b", "{\"Sid\":\"A\",\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}"),
                place,
                why);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                " | 'Action': '*', 'Resource': '*' | Effect is missing",
                "Effect | 'Effect': 'allow', 'Action': '*', 'Resource': '*' | it has to be Allow or Deny",
                " | 'Effect': 'Allow', 'Resource': '*' | it has to have either Action or NotAction",
                " | 'Effect': 'Allow', 'Action': '*', 'NotAction': '*', 'Resource': '*' | either Action or NotAction",
                " | 'Effect': 'Allow', 'Action': '*' | it has to have either Resource or NotResource",
                "Action | 'Effect': 'Allow', 'Action': [], 'Resource': '*' | an action has to be named",
                "Action | 'Effect': 'Allow', 'Action': ['s3:*', 'GetObject'], 'Resource': '*' | actions are written",
                "Action[1] | 'Effect': 'Allow', 'Action': ['s3:*', 7], 'Resource': '*' | it has to be a text",
                "Resource | 'Effect': 'Allow', 'Action': '*', 'Resource': 'bucket' | resources are written such as",
                "Resource | 'Effect': 'Allow', 'Action': '*', 'Resource': 'arn:aws:s3:::${aws:a' | is not closed",
                "Sid | 'Sid': 1, 'Effect': 'Allow', 'Action': '*', 'Resource': '*' | it has to be a text",
                " | 'Sid': 'a b', 'Effect': 'Allow', 'Action': '*', 'Resource': '*' | letters and digits alone",
                "Conditions | 'Effect': 'Allow', 'Action': '*', 'Resource': '*', 'Conditions': {} | no such member",
                "Principal | 'Effect': 'Allow', 'Action': '*', 'Resource': '*', 'Principal': '*' | no such member",
                "Condition | 'Effect': 'Allow', 'Action': '*', 'Resource': '*', 'Condition': [] | to be an object",
                "Condition.Bool | 'Effect': 'Allow', 'Action': '*', 'Resource': '*', 'Condition': {'Bool': 1} | an object",
                "Condition.Bool.aws:a | 'Effect': 'Deny', 'Action': '*', 'Resource': '*', 'Condition': {'Bool': {'aws:a': 1}} | true or false",
                "Condition.Is.aws:a | 'Effect': 'Deny', 'Action': '*', 'Resource': '*', 'Condition': {'Is': {'aws:a': 1}} | no such condition operator",
                "Condition.Bool.a | 'Effect': 'Deny', 'Action': '*', 'Resource': '*', 'Condition': {'Bool': {'a': true}} | keys are written",
                "Condition.Bool.aws:a | 'Effect': 'Deny', 'Action': '*', 'Resource': '*', 'Condition': {'Bool': {'aws:a': []}} | needs a value",
                "Condition.Bool.aws:a[1] | 'Effect': 'Deny', 'Action': '*', 'Resource': '*', 'Condition': {'Bool': {'aws:a': [true, null]}} | a text"
            })
    void saysWhereAStatementIsWrong(String member, String statement, String why) {
        String place = member == null ? "Statement[1]" : "Statement[1]." + member;
        refuses(PolicyKind.ROLE, second(statement), place, why);
        refuses(PolicyKind.SESSION, second(statement), place, why);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                " | 'Effect': 'Allow', 'Action': '*' | it has to have either Principal or NotPrincipal",
                "Resource | 'Effect': 'Allow', 'Action': '*', 'Principal': '*', 'Resource': '*' | no such member",
                "Principal | 'Effect': 'Allow', 'Action': '*', 'Principal': 'x' | it has to be an object",
                "Principal | 'Effect': 'Allow', 'Action': '*', 'Principal': {} | somebody has to be named",
                "Principal.Aws | 'Effect': 'Allow', 'Action': '*', 'Principal': {'Aws': '*'} | no such member",
                "Principal | 'Effect': 'Allow', 'Action': '*', 'Principal': {'Federated': '*'} | named in full",
                "NotPrincipal | 'Effect': 'Deny', 'Action': '*', 'NotPrincipal': '*' | it has to be an object",
                " | 'Effect': 'Allow', 'Action': '*', 'NotPrincipal': {'AWS': '111122223333'} | can deny alone"
            })
    void saysWhereATrustPolicyIsWrong(String member, String statement, String why) {
        String place = member == null ? "Statement" : "Statement." + member;
        refuses(PolicyKind.TRUST, "{\"Statement\": {" + statement.replace('\'', '"') + "}}", place, why);
    }

    @Test
    void countsCharactersAndLeavesWhiteSpaceOut() {
        String small = document("a".repeat(1_900));
        assertThat(read(PolicyKind.SESSION, small.replace(",", "," + " ".repeat(3_000)))
                        .statements())
                .hasSize(1);

        String large = document("a".repeat(2_000));
        assertThatExceptionOfType(TooLarge.class)
                .isThrownBy(() -> read(PolicyKind.SESSION, large))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("policy"));
        assertThat(read(PolicyKind.ROLE, large).statements()).hasSize(1);
        assertThatExceptionOfType(TooLarge.class).isThrownBy(() -> read(PolicyKind.ROLE, small + " ".repeat(70_000)));
    }

    @Test
    void countsStatements() {
        String many = IntStream.rangeClosed(0, PolicyDocument.MOST_STATEMENTS)
                .mapToObj(_ -> "{\"Effect\":\"Deny\",\"Action\":\"*\",\"Resource\":\"*\"}")
                .collect(Collectors.joining(",", "{\"Statement\":[", "]}"));

        refuses(PolicyKind.ROLE, many, "Statement", "a policy has at most 100 statements");
    }

    @Test
    void repeatsNoBookAndNoLineBreakOfTheDocument() {
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> read(PolicyKind.ROLE, "{\"a\\nb" + "x".repeat(500) + "\": 1}"))
                .satisfies(refused -> assertThat(refused.getMessage())
                        .hasSizeLessThan(200)
                        .doesNotContain("\n")
                        .startsWith("a bxxx"));
    }

    private static String document(String folder) {
        return "{\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"arn:aws:s3:::b/" + folder + "\"}}";
    }

    private static String second(String statement) {
        return "{\"Version\": \"2012-10-17\", \"Statement\": ["
                + "{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}, {" + statement.replace('\'', '"')
                + "}]}";
    }

    private static void refuses(PolicyKind kind, String document, String place, String why) {
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> read(kind, document))
                .satisfies(refused -> {
                    assertThat(refused.place()).isEqualTo(place == null ? "" : place);
                    assertThat(refused).hasMessageContaining(why);
                    assertThat(refused.field()).isEqualTo("policy");
                });
    }

    private static PolicyDocument read(PolicyKind kind, String text) {
        return PolicyReader.read(kind, text, "policy");
    }
}
