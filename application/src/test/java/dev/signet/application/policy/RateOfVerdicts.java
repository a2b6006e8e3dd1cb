package dev.signet.application.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.domain.policy.AccessRequest;
import dev.signet.domain.policy.NamedPolicy;
import dev.signet.domain.policy.PolicyKind;
import dev.signet.domain.policy.PolicySet;
import dev.signet.domain.policy.RequestContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says how long a verdict takes; how long it may take, no test decides. */
@Tag("slow")
class RateOfVerdicts {

    private static final Logger log = LoggerFactory.getLogger(RateOfVerdicts.class);
    private static final int STATEMENTS = 10;
    private static final int ROUNDS = 200;
    private static final int A_ROUND = 2_000;

    @Test
    void ofTenStatementsIsTold() {
        PolicySet role = new PolicySet(List.of(policy(PolicyKind.ROLE, tenStatements())), List.of());
        PolicySet looked = new PolicySet(
                List.of(policy(PolicyKind.ROLE, tenStatements().replaceAll("folder-.", "folder-*"))), List.of());
        PolicySet both = new PolicySet(
                List.of(policy(PolicyKind.ROLE, tenStatements())),
                List.of(policy(PolicyKind.SESSION, statement(STATEMENTS - 1))));

        measured("role of ten statements", role);
        measured("role of ten statements, each looked at to its end", looked);
        measured("role of ten statements and a session of one", both);
        long begin = System.nanoTime();
        for (int i = 0; i < A_ROUND; i++) {
            policy(PolicyKind.ROLE, tenStatements());
        }
        log.warn("reading ten statements: {} µs", (System.nanoTime() - begin) / 1_000.0 / A_ROUND);
    }

    /** What is asked for differs from one to the next; the last statement allows, so that all are looked at. */
    private static void measured(String what, PolicySet policies) {
        List<Double> rounds = new ArrayList<>();
        int allowed = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            for (int i = 0; i < A_ROUND; i++) {
                allowed += policies.decide(request(i)).allowed() ? 1 : 0;
            }
            if (round >= ROUNDS / 2) {
                rounds.add((System.nanoTime() - begin) / 1_000.0 / A_ROUND);
            }
        }
        Collections.sort(rounds);
        log.warn("{}: median {} µs, at most {} µs", what, rounds.get(rounds.size() / 2), rounds.getLast());
        assertThat(allowed).isEqualTo(ROUNDS * A_ROUND);
    }

    private static AccessRequest request(int i) {
        return AccessRequest.to(
                "s3:PutObject",
                "arn:aws:s3:::uploads/folder-9/eu-west-1:0b6f3a0e-6f43-4a8e-9d3a-5b2f6d1c7e90/file-" + i + ".csv",
                RequestContext.of(Map.of(
                        "cognito-identity.amazonaws.com:sub", List.of("eu-west-1:0b6f3a0e-6f43-4a8e-9d3a-5b2f6d1c7e90"),
                        "aws:SourceIp", List.of("203.0.113.9"),
                        "aws:SecureTransport", List.of("true"),
                        "aws:CurrentTime", List.of("2026-11-24T12:00:00Z"),
                        "aws:PrincipalTag/team", List.of("blue"))));
    }

    private static String tenStatements() {
        return IntStream.range(0, STATEMENTS)
                .mapToObj(RateOfVerdicts::statement)
                .collect(Collectors.joining(","));
    }

    private static String statement(int i) {
        return """
                {"Sid": "S%1$d", "Effect": "Allow", "Action": ["s3:Get*", "s3:PutObject"],
                 "Resource": ["arn:aws:s3:::uploads/folder-%1$d/${cognito-identity.amazonaws.com:sub}/*"],
                 "Condition": {"IpAddress": {"aws:SourceIp": ["198.51.100.0/24", "203.0.113.0/24"]},
                               "Bool": {"aws:SecureTransport": true},
                               "StringEquals": {"aws:PrincipalTag/team": ["red", "%2$s"]}}}""".formatted(i, i == STATEMENTS - 1 ? "blue" : "green");
    }

    private static NamedPolicy policy(PolicyKind kind, String statements) {
        String text = "{\"Version\": \"2012-10-17\", \"Statement\": [" + statements + "]}";
        return new NamedPolicy(kind.name(), PolicyReader.read(kind, text, "policy"));
    }
}
