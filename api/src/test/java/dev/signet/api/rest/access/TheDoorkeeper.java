package dev.signet.api.rest.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.api.rest.FrameUnderTest;
import dev.signet.api.rest.Http;
import dev.signet.application.session.LiveSession;
import dev.signet.application.session.LiveSession.Operation;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.operator.OperatorId;
import dev.signet.domain.operator.OperatorRole;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.tenant.TenantId;
import dev.signet.domain.user.UserId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.method.HandlerMethod;

class TheDoorkeeper {

    private static final TenantId OURS = TenantId.of(new UUID(0, 1));
    private static final TenantId THEIRS = TenantId.of(new UUID(0, 2));
    private static final UserPoolId POOL = UserPoolId.of(new UUID(0, 3));
    private static final UserPoolId THEIR_POOL = UserPoolId.of(new UUID(0, 4));
    private static final UserPoolId NO_POOL = UserPoolId.of(new UUID(0, 5));

    private final FrameUnderTest frame = FrameUnderTest.shared();
    private final Http http = frame.http();

    TheDoorkeeper() {
        frame.pools().put(POOL, OURS);
        frame.pools().put(THEIR_POOL, THEIRS);
    }

    @Test
    void asksForAToken() {
        Http.Answer answer = http.get("/v1/probe/me");
        assertThat(answer.problem()).isEqualTo("401 token.missing");
        assertThat(answer.header("WWW-Authenticate")).hasValue("Bearer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic YWxpY2U6c2VjcmV0", "Bearer", "Bearer a b", "x"})
    void saysOfABadTokenOnlyThatItIsBad(String header) {
        Http.Answer answer = http.get("/v1/probe/me", "Authorization", header);
        assertThat(answer.problem()).isEqualTo("401 token.invalid");
        assertThat(answer.header("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
    }

    @Test
    void tellsWhenTheSessionIsOver() {
        Http.Answer answer = http.get("/v1/probe/me", "Authorization", "Bearer not-a-known-token-at-all");
        assertThat(answer.problem()).isEqualTo("401 token.revoked");
        assertThat(answer.header("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
    }

    @Test
    void letsAUserIn() {
        Http.Answer answer = http.get("/v1/probe/me", "Authorization", "Bearer " + signedIn(null, null));
        assertThat(answer.json().path("actor").asString()).isEqualTo("USER");
    }

    @Test
    void deniesOperatorRoutesToUsers() {
        assertThat(settings(POOL.value(), signedIn(null, null)).problem()).isEqualTo("403 operator.not_allowed");
    }

    @ParameterizedTest
    @EnumSource(OperatorRole.class)
    void letsEveryOperatorReadTheSettingsOfTheirTenant(OperatorRole role) {
        assertThat(settings(POOL.value(), signedIn(role, OURS)).status()).isEqualTo(200);
    }

    @Test
    void letsOnlyAdministratorsChangeSettings() {
        assertThat(create(OURS, signedIn(OperatorRole.TENANT_ADMINISTRATOR, OURS))
                        .status())
                .isEqualTo(200);
        assertThat(create(OURS, signedIn(OperatorRole.PLATFORM_ADMINISTRATOR, null))
                        .status())
                .isEqualTo(200);
        assertThat(create(OURS, signedIn(OperatorRole.AUDITOR, OURS)).problem()).isEqualTo("403 operator.not_allowed");
        assertThat(create(OURS, signedIn(OperatorRole.READ_ONLY, OURS)).problem())
                .isEqualTo("403 operator.not_allowed");
    }

    @Test
    void answersForAnotherTenantExactlyAsForNothing() {
        String token = signedIn(OperatorRole.TENANT_ADMINISTRATOR, OURS);
        Http.Answer theirs = settings(THEIR_POOL.value(), token);
        assertThat(theirs.problem()).isEqualTo("404 request.unknown_identifier");
        assertThat(theirs.text())
                .isEqualTo(settings(NO_POOL.value(), token).text())
                .isEqualTo(settings("rubbish", token).text());
        Http.Answer tenant = create(THEIRS, token);
        assertThat(tenant.problem()).isEqualTo("404 request.unknown_identifier");
    }

    @Test
    void letsAPlatformOperatorIntoEveryTenant() {
        String token = signedIn(OperatorRole.PLATFORM_ADMINISTRATOR, null);
        assertThat(settings(THEIR_POOL.value(), token).status()).isEqualTo(200);
        assertThat(settings(NO_POOL.value(), token).problem()).isEqualTo("404 request.unknown_identifier");
    }

    @Test
    void doesNotOpenARouteThatDeclaresNothing() throws NoSuchMethodException {
        HandlerMethod undeclared = new HandlerMethod(this, TheDoorkeeper.class.getDeclaredMethod("asksForAToken"));
        assertThatThrownBy(() -> Declared.of(undeclared)).hasMessageContaining("must declare");
    }

    private Http.Answer settings(String pool, String token) {
        return http.get("/v1/pools/" + pool + "/probe/settings", "Authorization", "Bearer " + token);
    }

    private Http.Answer create(TenantId tenant, String token) {
        return http.post("/v1/tenants/" + tenant.value() + "/probe", "{}", "Authorization", "Bearer " + token);
    }

    /** A token of a user who is also an operator where a role is given. */
    private String signedIn(@Nullable OperatorRole role, @Nullable TenantId tenant) {
        UUID one = UUID.randomUUID();
        String token = "token-" + one;
        Operation operation = role == null ? null : new Operation(OperatorId.of(one), role, tenant);
        frame.tokens()
                .put(
                        token,
                        new LiveSession(
                                OURS, POOL, SessionId.of(one), UserId.of(one), AppClientId.of(one), null, operation));
        return token;
    }
}
