package dev.signet.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.signet.domain.policy.Party.Kind;
import dev.signet.domain.policy.Verdict.Ruling;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustingSomebody {

    private static final String WEB = "sts:AssumeRoleWithWebIdentity";
    private static final Party COGNITO = new Party(Kind.FEDERATED, "cognito-identity.amazonaws.com");
    private static final List<Condition> SIGNED_IN_AT_THE_POOL = List.of(
            condition("StringEquals", "cognito-identity.amazonaws.com:aud", "eu:pool"),
            condition("ForAnyValue:StringLike", "cognito-identity.amazonaws.com:amr", "authenticated"));

    @Test
    void letsIdentitiesOfThePoolTakeOnTheRole() {
        NamedPolicy trust = trust(statement(Effect.ALLOW, Parties.of(false, List.of(COGNITO)), SIGNED_IN_AT_THE_POOL));

        assertThat(PolicySet.trust(trust, asking(COGNITO, "eu:pool", "authenticated", "example.org"))
                        .ruling())
                .isEqualTo(Ruling.ALLOWED);
        assertThat(PolicySet.trust(trust, asking(COGNITO, "eu:another", "authenticated"))
                        .ruling())
                .isEqualTo(Ruling.NOT_TRUSTED);
        assertThat(PolicySet.trust(trust, asking(COGNITO, "eu:pool", "unauthenticated"))
                        .ruling())
                .isEqualTo(Ruling.NOT_TRUSTED);
        Party google = new Party(Kind.FEDERATED, "accounts.google.com");
        assertThat(PolicySet.trust(trust, asking(google, "eu:pool", "authenticated"))
                        .ruling())
                .isEqualTo(Ruling.NOT_TRUSTED);
    }

    @Test
    void deniesAllButThoseWhoAreExcepted() {
        NamedPolicy trust = trust(
                statement(Effect.ALLOW, Parties.anyone(), List.of()),
                statement(Effect.DENY, Parties.of(true, List.of(COGNITO)), List.of()));

        assertThat(PolicySet.trust(trust, asking(COGNITO, "eu:pool")).ruling()).isEqualTo(Ruling.ALLOWED);
        assertThat(PolicySet.trust(trust, asking(new Party(Kind.FEDERATED, "accounts.google.com"), "eu:pool"))
                        .ruling())
                .isEqualTo(Ruling.DENIED);
    }

    @ParameterizedTest
    @CsvSource({
        "111122223333, arn:aws:iam::111122223333:user/u, true",
        "arn:aws:iam::111122223333:root, arn:aws:sts::111122223333:assumed-role/r/s, true",
        "arn:aws:iam::111122223333:root, arn:aws:iam::444455556666:user/u, false",
        "arn:aws:iam::111122223333:user/u, arn:aws:iam::111122223333:user/u, true",
        "arn:aws:iam::111122223333:user/u, arn:aws:iam::111122223333:user/v, false",
        "arn:aws:iam::111122223333:user/u, arn:aws:iam::111122223333:user/U, false",
        "*, arn:aws:iam::444455556666:user/u, true"
    })
    void meansAnAccountByItsNumber(String named, String asking, boolean trusted) {
        NamedPolicy trust =
                trust(statement(Effect.ALLOW, Parties.of(false, List.of(new Party(Kind.AWS, named))), List.of()));

        assertThat(PolicySet.trust(trust, asking(new Party(Kind.AWS, asking), "x"))
                        .allowed())
                .isEqualTo(trusted);
    }

    @Test
    void takesNoProviderForAnAccount() {
        NamedPolicy trust = trust(statement(
                Effect.ALLOW, Parties.of(false, List.of(new Party(Kind.AWS, COGNITO.name()))), List.of()));

        assertThat(PolicySet.trust(trust, asking(COGNITO, "eu:pool")).allowed()).isFalse();
    }

    @Test
    void namesNobodyByHalf() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Parties.of(false, List.of(new Party(Kind.FEDERATED, "*"))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Parties.of(false, List.of(new Party(Kind.AWS, "arn:aws:iam::111122223333:user/*"))));
        assertThatIllegalArgumentException().isThrownBy(() -> Parties.of(false, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> statement(Effect.ALLOW, Parties.of(true, List.of(COGNITO)), List.of()));
    }

    private static PolicyStatement statement(Effect effect, Parties parties, List<Condition> conditions) {
        return new PolicyStatement("", effect, Actions.of(false, List.of(WEB)), null, parties, conditions);
    }

    private static NamedPolicy trust(PolicyStatement... statements) {
        return new NamedPolicy(
                "trust", new PolicyDocument(PolicyKind.TRUST, LanguageVersion.CURRENT, "", List.of(statements)));
    }

    private static Condition condition(String operator, String key, String value) {
        return Condition.of(operator, key, List.of(value), LanguageVersion.CURRENT);
    }

    private static AccessRequest asking(Party party, String audience, String... how) {
        return AccessRequest.toAssume(
                WEB,
                List.of(party),
                RequestContext.of(Map.of(
                        "cognito-identity.amazonaws.com:aud", List.of(audience),
                        "cognito-identity.amazonaws.com:amr", List.of(how))));
    }
}
