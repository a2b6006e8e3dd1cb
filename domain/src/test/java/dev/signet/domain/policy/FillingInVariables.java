package dev.signet.domain.policy;

import static dev.signet.domain.policy.Rule.allow;
import static dev.signet.domain.policy.Rule.deny;
import static dev.signet.domain.policy.Rule.role;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FillingInVariables {

    private static final String OWN_FOLDER = "arn:aws:s3:::uploads/${cognito-identity.amazonaws.com:sub}/*";

    @Test
    void letsEverybodyIntoTheirOwnFolderAndIntoNoOther() {
        PolicySet role = role(allow("s3:GetObject").on(OWN_FOLDER));

        assertThat(allowed(role, "arn:aws:s3:::uploads/one/a.csv", "cognito-identity.amazonaws.com:sub", "one"))
                .isTrue();
        assertThat(allowed(role, "arn:aws:s3:::uploads/two/a.csv", "cognito-identity.amazonaws.com:sub", "one"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "?", "o*", "???", "${*}", "one/*", "${aws:userid}"})
    void neverTakesAValueForAPattern(String value) {
        PolicySet role = role(allow("s3:GetObject").on(OWN_FOLDER));

        assertThat(allowed(role, "arn:aws:s3:::uploads/one/a.csv", "cognito-identity.amazonaws.com:sub", value))
                .isFalse();
        assertThat(allowed(
                        role, "arn:aws:s3:::uploads/" + value + "/a.csv", "cognito-identity.amazonaws.com:sub", value))
                .isTrue();
    }

    @Test
    void neverTakesAValueForAPatternInAConditionEither() {
        PolicySet role = role(allow("s3:ListBucket").where("StringLike", "s3:prefix", "${aws:username}/*"));
        RequestContext context =
                RequestContext.of(Map.of("aws:username", List.of("*"), "s3:prefix", List.of("somebody/x")));

        assertThat(role.decide(AccessRequest.to("s3:ListBucket", "arn:aws:s3:::b", context))
                        .allowed())
                .isFalse();
    }

    @Test
    void neverLetsAValueBeSeveralPartsOfAnArn() {
        PolicySet role = role(allow("s3:GetObject")
                .where("ArnLike", "aws:SourceArn", "arn:aws:sns:eu:${aws:PrincipalTag/account}:topic"));
        RequestContext context = RequestContext.of(Map.of(
                "aws:principaltag/ACCOUNT", List.of("1:2"), "aws:sourcearn", List.of("arn:aws:sns:eu:1:2:topic")));

        assertThat(role.decide(AccessRequest.to("s3:GetObject", "arn:aws:s3:::b/k", context))
                        .allowed())
                .isFalse();
    }

    @Test
    void usesTheDefaultWhereTheKeyIsNotThere() {
        PolicySet role = role(allow("s3:GetObject").on("arn:aws:s3:::uploads/${aws:PrincipalTag/team, 'all*'}/x"));

        assertThat(allowed(role, "arn:aws:s3:::uploads/all*/x", "aws:username", "u"))
                .isTrue();
        assertThat(allowed(role, "arn:aws:s3:::uploads/allmine/x", "aws:username", "u"))
                .isFalse();
        assertThat(allowed(role, "arn:aws:s3:::uploads/blue/x", "aws:PrincipalTag/team", "blue"))
                .isTrue();
        assertThat(allowed(role, "arn:aws:s3:::uploads/all*/x", "aws:PrincipalTag/team", "blue"))
                .isFalse();
    }

    @Test
    void writesWildcardsAndDollarsAsThemselves() {
        PolicySet role = role(allow("s3:GetObject").on("arn:aws:s3:::b/${*}${?}${$}"));

        assertThat(allowed(role, "arn:aws:s3:::b/*?$", "aws:username", "u")).isTrue();
        assertThat(allowed(role, "arn:aws:s3:::b/xyz", "aws:username", "u")).isFalse();
    }

    @Test
    void matchesNothingWhereTheKeyIsNotThere() {
        PolicySet role = role(allow("s3:GetObject").on(OWN_FOLDER));

        assertThat(allowed(role, "arn:aws:s3:::uploads//a.csv", "aws:username", "u"))
                .isFalse();
        assertThat(allowed(role, "arn:aws:s3:::uploads/" + OWN_FOLDER.substring(21), "aws:username", "u"))
                .isFalse();
    }

    @Test
    void allowsNothingWhereWhatIsExceptedIsNotKnown() {
        PolicySet allowing = role(allow("s3:GetObject").onAllBut(OWN_FOLDER));
        PolicySet denying = role(allow("*"), deny("s3:GetObject").onAllBut(OWN_FOLDER));

        assertThat(allowed(allowing, "arn:aws:s3:::uploads/one/a.csv", "aws:username", "u"))
                .isFalse();
        assertThat(allowed(denying, "arn:aws:s3:::uploads/one/a.csv", "aws:username", "u"))
                .isFalse();
    }

    @Test
    void hasNoValueWhereTheKeyHasSeveral() {
        PolicySet role = role(allow("s3:GetObject").on("arn:aws:s3:::b/${aws:PrincipalTag/team}"));
        RequestContext context = RequestContext.of(Map.of("aws:PrincipalTag/team", List.of("a", "b")));

        assertThat(role.decide(AccessRequest.to("s3:GetObject", "arn:aws:s3:::b/a", context))
                        .allowed())
                .isFalse();
    }

    @Test
    void isUnknownToTheFirstVersionOfTheLanguage() {
        PolicyStatement statement = new PolicyStatement(
                "",
                Effect.ALLOW,
                Actions.of(false, List.of("s3:*")),
                Resources.of(false, List.of("arn:aws:s3:::b/${aws:username}"), LanguageVersion.FIRST),
                null,
                List.of());
        RequestContext context = RequestContext.of(Map.of("aws:username", List.of("u")));

        assertThat(statement.mismatch(AccessRequest.to("s3:GetObject", "arn:aws:s3:::b/u", context)))
                .isEqualTo(Mismatch.OF_RESOURCE);
        assertThat(statement.mismatch(AccessRequest.to("s3:GetObject", "arn:aws:s3:::b/${aws:username}", context)))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:s3:::b/${aws:username",
                "arn:aws:s3:::b/${}",
                "arn:aws:s3:::b/${username}",
                "arn:aws:s3:::b/${aws:username, plain}",
                "arn:aws:s3:::b/${aws:username, 'it's'}",
                "arn:aws:s3:::b/${aws:a${aws:b}}",
                "arn:aws:s3:${aws:region}::b/x",
                "arn:aws:${aws:username}:::b"
            })
    void isRefusedWhereItIsNotWrittenAsOne(String resource) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Resources.of(false, List.of(resource), LanguageVersion.CURRENT));
    }

    private static boolean allowed(PolicySet role, String resource, String key, String value) {
        RequestContext context = RequestContext.of(Map.of(key, List.of(value)));
        return role.decide(AccessRequest.to("s3:GetObject", resource, context)).allowed();
    }
}
