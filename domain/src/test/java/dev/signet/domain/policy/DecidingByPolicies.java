package dev.signet.domain.policy;

import static dev.signet.domain.policy.Rule.allow;
import static dev.signet.domain.policy.Rule.deny;
import static dev.signet.domain.policy.Rule.policy;
import static dev.signet.domain.policy.Rule.role;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.signet.domain.policy.Verdict.Ruling;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecidingByPolicies {

    private static final AccessRequest READ = read("arn:aws:s3:::uploads/one/a.csv");
    private static final NamedPolicy READS = policy(PolicyKind.ROLE, "reads", List.of(allow("s3:Get*")));

    @Test
    void allowsNothingThatNothingAllows() {
        assertThat(new PolicySet(List.of(), List.of()).decide(READ).ruling()).isEqualTo(Ruling.NOT_ALLOWED_BY_ROLE);
        assertThat(role(allow("s3:PutObject")).decide(READ).ruling()).isEqualTo(Ruling.NOT_ALLOWED_BY_ROLE);
    }

    @Test
    void namesTheStatementThatAllows() {
        Verdict verdict = role(allow("s3:PutObject"), allow("s3:GetObject")).decide(READ);

        assertThat(verdict.ruling()).isEqualTo(Ruling.ALLOWED);
        assertThat(verdict.sentence()).isEqualTo("Allowed by Statement[1] of the role policy role.");
    }

    @Test
    void deniesWhatAStatementDeniesWhereverItStands() {
        NamedPolicy denies =
                policy(PolicyKind.ROLE, "never", List.of(deny("s3:*").on("arn:aws:s3:::uploads/*")));

        for (List<NamedPolicy> policies : List.of(List.of(READS, denies), List.of(denies, READS))) {
            Verdict verdict = new PolicySet(policies, List.of()).decide(READ);
            assertThat(verdict.ruling()).isEqualTo(Ruling.DENIED);
            assertThat(verdict.sentence()).isEqualTo("Denied by Statement[0] of the role policy never.");
        }
    }

    @Test
    void allowsInASessionOnlyWhatBothAllow() {
        NamedPolicy own =
                policy(PolicyKind.SESSION, "own", List.of(allow("s3:*").on("arn:aws:s3:::uploads/one/*")));
        PolicySet set = new PolicySet(List.of(READS), List.of(own));

        assertThat(set.decide(READ).sentence())
                .isEqualTo("Allowed by Statement[0] of the role policy reads and by Statement[0] of the session policy"
                        + " own.");
        assertThat(set.decide(read("arn:aws:s3:::uploads/two/a.csv")).ruling())
                .isEqualTo(Ruling.NOT_ALLOWED_BY_SESSION);
        assertThat(set.decide(AccessRequest.to("s3:PutObject", READ.resource(), RequestContext.EMPTY))
                        .ruling())
                .isEqualTo(Ruling.NOT_ALLOWED_BY_ROLE);
    }

    @Test
    void deniesWhatTheSessionDenies() {
        NamedPolicy not = policy(PolicyKind.SESSION, "not", List.of(allow("*"), deny("s3:GetObject")));

        Verdict verdict = new PolicySet(List.of(READS), List.of(not)).decide(READ);

        assertThat(verdict.ruling()).isEqualTo(Ruling.DENIED);
        assertThat(verdict.because()).containsExactly(new StatementPlace(PolicyKind.SESSION, "not", 1, ""));
    }

    @Test
    void asksForNoCapitalsInActionsAndForAllInResources() {
        assertThat(role(allow("S3:getobject")).decide(READ).allowed()).isTrue();
        assertThat(role(allow("s3:Get?bject")).decide(READ).allowed()).isTrue();
        assertThat(role(allow("s3:*").on("arn:aws:s3:::Uploads/*")).decide(READ).allowed())
                .isFalse();
    }

    @Test
    void coversAllOthersWhereSomeAreExcepted() {
        PolicySet notReading = role(allow("s3:Get*", "s3:List*").insteadOfThese());
        assertThat(notReading.decide(READ).allowed()).isFalse();
        assertThat(notReading
                        .decide(AccessRequest.to("s3:PutObject", READ.resource(), RequestContext.EMPTY))
                        .allowed())
                .isTrue();

        PolicySet elsewhere = role(allow("s3:*").onAllBut("arn:aws:s3:::uploads/one/*", "arn:aws:s3:::x"));
        assertThat(elsewhere.decide(READ).allowed()).isFalse();
        assertThat(elsewhere.decide(read("arn:aws:s3:::uploads/two/a")).allowed())
                .isTrue();
    }

    @Test
    void saysOfEachStatementWhyItDoesNotApply() {
        PolicySet set = role(
                allow("s3:PutObject"),
                allow("s3:GetObject").on("arn:aws:s3:::other/*"),
                allow("s3:GetObject").where("Bool", "aws:SecureTransport", "true"),
                allow("s3:GetObject"));

        assertThat(set.examine(READ))
                .extracting(Examined::mismatch)
                .containsExactly(
                        Mismatch.OF_ACTION,
                        Mismatch.OF_RESOURCE,
                        new Mismatch(Mismatch.Part.CONDITION, "Bool aws:SecureTransport"),
                        null);
    }

    @Test
    void asksForEveryConditionOfAStatement() {
        PolicySet set =
                role(allow("s3:GetObject").where("StringEquals", "aws:a", "1").where("StringEquals", "aws:b", "1"));

        assertThat(set.decide(with("1", "1")).allowed()).isTrue();
        assertThat(set.decide(with("1", "2")).allowed()).isFalse();
        assertThat(set.decide(with("2", "1")).allowed()).isFalse();
    }

    @Test
    void mixesNoKindsOfPolicies() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PolicySet(List.of(), List.of(READS)));
        assertThatIllegalArgumentException().isThrownBy(() -> PolicySet.trust(READS, READ));
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3", "s3:", ":GetObject", "s*:Get", "s3:Get Object", "s3:Get:Object", "**", ""})
    void refusesWhatIsNoAction(String action) {
        assertThatIllegalArgumentException().isThrownBy(() -> Actions.of(false, List.of(action)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "uploads",
                "arn:aws:s3:::",
                "arn:aws:s3",
                "arn:aws:s3:uploads",
                "arn:aws:*:::uploads",
                "arn:*",
                "s3:::uploads/*",
                "ARN:aws:s3:::uploads",
                ""
            })
    void refusesWhatIsNoResource(String resource) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Resources.of(false, List.of(resource), LanguageVersion.CURRENT));
    }

    private static AccessRequest with(String a, String b) {
        return AccessRequest.to(
                "s3:GetObject", READ.resource(), RequestContext.of(Map.of("aws:a", List.of(a), "aws:b", List.of(b))));
    }

    private static AccessRequest read(String resource) {
        return AccessRequest.to("s3:GetObject", resource, RequestContext.EMPTY);
    }
}
