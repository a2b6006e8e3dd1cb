package dev.signet.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoldingAConditionAgainstARequest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // operator | values of the policy, by ; | value of the request, "-" where it has none | holds
                "StringEquals | a;b | b | true",
                "StringEquals | a;b | B | false",
                "StringEquals | a* | ab | false",
                "StringEquals | a | - | false",
                "StringNotEquals | a;b | c | true",
                "StringNotEquals | a;b | b | false",
                "StringNotEquals | a | - | true",
                "StringEqualsIgnoreCase | Ab | aB | true",
                "StringNotEqualsIgnoreCase | Ab | aB | false",
                "StringLike | a*;?z | abc | true",
                "StringLike | a*;?z | zz | true",
                "StringLike | a*;?z | ba | false",
                "StringLike | A* | abc | false",
                "StringNotLike | a*;b* | c | true",
                "StringNotLike | a*;b* | bc | false",
                "StringNotLike | a* | - | true",
                "NumericEquals | 10 | 10.0 | true",
                "NumericEquals | 10 | ten | false",
                "NumericNotEquals | 10;11 | 11 | false",
                "NumericNotEquals | 10;11 | 12 | true",
                "NumericLessThan | 10 | 9.99 | true",
                "NumericLessThan | 10 | 10 | false",
                "NumericLessThanEquals | 10 | 10 | true",
                "NumericLessThanEquals | 10 | - | false",
                "NumericGreaterThan | -1 | 0 | true",
                "NumericGreaterThan | 10 | 1e999999999 | false",
                "NumericGreaterThanEquals | 10 | 10 | true",
                "DateEquals | 2026-01-01T00:00:00Z | 2026-01-01T01:00+01:00 | true",
                "DateEquals | 2026-01-01 | 2026-01-01T00:00:00.000Z | true",
                "DateEquals | 2026 | 1767225600 | true",
                "DateNotEquals | 2026-05 | 2026-05-01T00:00Z | false",
                "DateLessThan | 2026-01-01T00:00:00Z | 2025-12-31T23:59:59Z | true",
                "DateLessThan | 2026-01-01T00:00:00Z | tomorrow | false",
                "DateLessThan | 2026-01-01T00:00:00Z | - | false",
                "DateLessThanEquals | 2026-01-01T00:00:00Z | 2026-01-01T00:00:00Z | true",
                "DateGreaterThan | 2026-01-01T00:00:00Z | 2026-01-01T00:00:00Z | false",
                "DateGreaterThanEquals | 2026-01-01T00:00:00Z | 2026-01-01T00:00:00Z | true",
                "Bool | true | TRUE | true",
                "Bool | false | true | false",
                "Bool | false | - | false",
                "BinaryEquals | AAE= | AAE= | true",
                "BinaryEquals | AAE= | AAI= | false",
                "BinaryEquals | AAE= | not base64 | false",
                "IpAddress | 203.0.113.0/24;2001:db8::/32 | 203.0.113.9 | true",
                "IpAddress | 203.0.113.0/24;2001:db8::/32 | 2001:db8::1 | true",
                "IpAddress | 203.0.113.0/24 | 203.0.114.1 | false",
                "IpAddress | 203.0.113.7 | 203.0.113.7 | true",
                "IpAddress | 0.0.0.0/0 | localhost | false",
                "NotIpAddress | 203.0.113.0/24 | 203.0.113.9 | false",
                "NotIpAddress | 203.0.113.0/24 | 198.51.100.1 | true",
                "NotIpAddress | 203.0.113.0/24 | - | true",
                "ArnEquals | arn:aws:sns:*:1:t* | arn:aws:sns:eu:1:topic | true",
                "ArnLike | arn:aws:sns:*:1:t | arn:aws:sns:eu:2:x:1:t | false",
                "StringLike | arn:aws:sns:*:1:t | arn:aws:sns:eu:2:x:1:t | true",
                "ArnLike | arn:aws:s3:::b/* | arn:aws:s3:::b/a:b | true",
                "ArnLike | * | arn:aws:s3:::b | true",
                "ArnLike | * | - | false",
                "ArnNotEquals | arn:aws:s3:::b | arn:aws:s3:::b | false",
                "ArnNotLike | arn:aws:s3:::b* | arn:aws:s3:::c | true",
                "ArnNotLike | arn:aws:s3:::b* | - | true",
                "Null | true | - | true",
                "Null | true | x | false",
                "Null | false | x | true",
                "Null | false | - | false",
                "StringEqualsIfExists | a | - | true",
                "StringEqualsIfExists | a | a | true",
                "StringEqualsIfExists | a | b | false",
                "StringNotEqualsIfExists | a | - | true",
                "StringNotEqualsIfExists | a | a | false",
                "NumericLessThanIfExists | 3 | 4 | false",
                "BoolIfExists | true | - | true"
            })
    void followsTheOperator(String operator, String policy, String request, boolean holds) {
        Condition condition = Condition.of(operator, "aws:Key", List.of(policy.split(";")), LanguageVersion.CURRENT);

        assertThat(condition.holds(request.equals("-") ? RequestContext.EMPTY : context(request)))
                .isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // operator | values of the policy, by ; | values of the request, by ;, "-" where it has none | holds
                "ForAllValues:StringEquals | a;b | a;b | true",
                "ForAllValues:StringEquals | a;b | a | true",
                "ForAllValues:StringEquals | a;b | a;c | false",
                "ForAllValues:StringEquals | a | - | true",
                "ForAllValues:StringLike | key1* | key1;key12 | true",
                "ForAllValues:StringNotEquals | a;b | c;d | true",
                "ForAllValues:StringNotEquals | a;b | c;a | false",
                "ForAllValues:StringNotEquals | a | - | true",
                "ForAnyValue:StringEquals | a;b | c;b | true",
                "ForAnyValue:StringEquals | a;b | c;d | false",
                "ForAnyValue:StringEquals | a | - | false",
                "ForAnyValue:StringLike | auth* | unauthenticated;authenticated | true",
                "ForAnyValue:StringNotEquals | a;b | a;c | true",
                "ForAnyValue:StringNotEquals | a;b | a;b | false",
                "ForAnyValue:StringNotEquals | a | - | false",
                "ForAnyValue:StringEqualsIfExists | a | - | true",
                "ForAllValues:StringEqualsIfExists | a | b | false",
                "StringEquals | a | b;a | true",
                "StringNotEquals | a | b;a | false"
            })
    void followsItsQuantifier(String operator, String policy, String request, boolean holds) {
        Condition condition = Condition.of(operator, "aws:Key", List.of(policy.split(";")), LanguageVersion.CURRENT);

        assertThat(condition.holds(request.equals("-") ? RequestContext.EMPTY : context(request.split(";"))))
                .isEqualTo(holds);
    }

    @Test
    void takesAnEmptyValueForNoneWhereThereIsAQuantifier() {
        assertThat(Condition.of("ForAllValues:StringEquals", "aws:Key", List.of("a"), LanguageVersion.CURRENT)
                        .holds(context("")))
                .isTrue();
        assertThat(Condition.of("ForAnyValue:StringNotEquals", "aws:Key", List.of("a"), LanguageVersion.CURRENT)
                        .holds(context("")))
                .isFalse();
        assertThat(Condition.of("StringLike", "aws:Key", List.of("", "home/"), LanguageVersion.CURRENT)
                        .holds(context("")))
                .isTrue();
    }

    @Test
    void looksForItsKeyWhateverItsCapitals() {
        Condition condition = Condition.of("StringEquals", "AWS:SourceVPC", List.of("v"), LanguageVersion.CURRENT);

        assertThat(condition.holds(RequestContext.of(Map.of("aws:sourceVpc", List.of("v")))))
                .isTrue();
    }

    @Test
    void comparesWithTheValueOfAVariable() {
        Condition equal =
                Condition.of("StringEquals", "aws:Key", List.of("${aws:PrincipalTag/team}"), LanguageVersion.CURRENT);
        Condition unequal = Condition.of(
                "StringNotEquals", "aws:Key", List.of("${aws:PrincipalTag/team}"), LanguageVersion.CURRENT);
        RequestContext known =
                RequestContext.of(Map.of("aws:Key", List.of("blue"), "aws:PrincipalTag/Team", List.of("blue")));

        assertThat(equal.holds(known)).isTrue();
        assertThat(unequal.holds(known)).isFalse();
        assertThat(equal.holds(context("blue"))).isFalse();
        assertThat(unequal.holds(context("blue"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "StringIs | aws:Key | a",
                "stringequals | aws:Key | a",
                "ForSomeValues:StringEquals | aws:Key | a",
                "NullIfExists | aws:Key | true",
                "ForAnyValue:Null | aws:Key | true",
                "Null | aws:Key | maybe",
                "Bool | aws:Key | yes",
                "NumericEquals | aws:Key | 1e9",
                "NumericEquals | aws:Key | ${aws:Other}",
                "DateLessThan | aws:Key | 2026-02-30",
                "DateLessThan | aws:Key | tomorrow",
                "IpAddress | aws:Key | example.org",
                "BinaryEquals | aws:Key | *",
                "ArnLike | aws:Key | arn:aws:s3",
                "StringEquals | key | a",
                "StringEquals | aws: | a",
                "StringEquals | aws:${x} | a",
                "StringEquals | aws:Key | ${aws:Other"
            })
    void isRefusedWhereItIsNone(String operator, String key, String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Condition.of(operator, key, List.of(value), LanguageVersion.CURRENT));
    }

    @Test
    void refusesARequestThatSaysAKeyTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RequestContext.of(
                        Map.of("aws:PrincipalTag/team", List.of("a"), "aws:PrincipalTag/TEAM", List.of("b"))));
    }

    @Test
    void refusesARequestThatSaysTooMuch() {
        assertThatIllegalArgumentException().isThrownBy(() -> context("a".repeat(RequestContext.LONGEST_VALUE + 1)));
        String[] many = new String[RequestContext.MOST_CHARACTERS];
        Arrays.fill(many, "a");
        assertThatIllegalArgumentException().isThrownBy(() -> context(many));
    }

    @Test
    void overlooksKeysThatNoPolicyCanName() {
        RequestContext context = RequestContext.of(Map.of("s3:RequestObjectTag/${*}'", List.of("x"), "", List.of("y")));

        assertThat(Condition.of("Null", "s3:RequestObjectTag/x", List.of("true"), LanguageVersion.CURRENT)
                        .holds(context))
                .isTrue();
    }

    private static RequestContext context(String... values) {
        return RequestContext.of(Map.of("aws:key", Arrays.asList(values)));
    }
}
