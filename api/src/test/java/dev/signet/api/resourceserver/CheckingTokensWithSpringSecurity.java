package dev.signet.api.resourceserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.People;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http;
import jakarta.servlet.Filter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import tools.jackson.databind.JsonNode;

/** What an API lets in that checks tokens with Spring Security's resource server, set up as its reference says. */
class CheckingTokensWithSpringSecurity {

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final Http http = signet.http();
    private final Office office = new Office(signet);
    private final House house = office.house();
    private final AtomicReference<Clock> clock = new AtomicReference<>(Clock.systemUTC());
    private final AnnotationConfigWebApplicationContext api = api();
    private final JsonNode tokens = signedIn(house);
    private final String token = tokens.path("access_token").asString();

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void letsAnAccessTokenOfItsClientIn() throws Exception {
        assertThat(get("/account", token).getStatus()).isEqualTo(200);
    }

    @Test
    void forbidsWhatTheTokensScopesDoNotAllow() throws Exception {
        assertThat(get("/orders", token).getStatus()).isEqualTo(403);
    }

    @Test
    void refusesWhoeverBringsNone() throws Exception {
        assertThat(get("/account", null).getStatus()).isEqualTo(401);
        assertRefused("nonsense");
        assertRefused(tokens.path("refresh_token").asString());
    }

    @Test
    void refusesAnIdTokenAndTokensOfOtherPoolsAndClients() throws Exception {
        assertRefused(tokens.path("id_token").asString());
        assertRefused(signedIn(office.house()).path("access_token").asString());
        House other = new House(house.tenant(), house.pool(), office.clientOfEveryFlow(house.pool()));
        assertRefused(signedIn(other).path("access_token").asString());
    }

    @Test
    void refusesAnExpiredToken() throws Exception {
        clock.set(Clock.offset(Clock.systemUTC(), Duration.ofDays(2)));
        assertRefused(token);
    }

    @Test
    void refusesForgeries() throws Exception {
        String[] parts = token.split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String changed = claims.replace("\"token_use\"", "\"admin\":true,\"token_use\"");
        assertThat(changed).isNotEqualTo(claims);
        assertRefused(parts[0] + "." + encoded(changed) + "." + parts[2]);
        assertRefused(encoded("{\"alg\":\"none\"}") + "." + parts[1] + ".");
        assertRefused(signedByThePublicKey());
    }

    /** What a library takes that lets the token say how it is to be checked. */
    private String signedByThePublicKey() throws Exception {
        SignedJWT real = SignedJWT.parse(token);
        String kid = real.getHeader().getKeyID();
        byte[] key = JWKSet.parse(http.get(keys()).text())
                .getKeyByKeyId(kid)
                .toRSAKey()
                .toRSAPublicKey()
                .getEncoded();
        SignedJWT forged = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(kid).build(), real.getJWTClaimsSet());
        forged.sign(new MACSigner(key));
        return forged.serialize();
    }

    private void assertRefused(String bearer) throws Exception {
        MockHttpServletResponse answer = get("/account", bearer);
        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(answer.getHeader("WWW-Authenticate")).contains("error=\"invalid_token\"");
    }

    private MockHttpServletResponse get(String path, @Nullable String bearer) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(api.getServletContext(), "GET", path);
        request.setServletPath(path);
        if (bearer != null) {
            request.addHeader("Authorization", "Bearer " + bearer);
        }
        MockHttpServletResponse answer = new MockHttpServletResponse();
        api.getBean("springSecurityFilterChain", Filter.class).doFilter(request, answer, new MockFilterChain());
        return answer;
    }

    private AnnotationConfigWebApplicationContext api() {
        String issuer = http.get("/" + house.pool().value() + "/.well-known/openid-configuration")
                .json()
                .path("issuer")
                .asString();
        AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext();
        context.setServletContext(new MockServletContext());
        context.addBeanFactoryPostProcessor(beans -> beans.registerSingleton(
                "expected",
                new ApiOfSpringSecurity.Expected(
                        issuer, http.base() + keys(), house.client().value(), clock::get)));
        context.register(ApiOfSpringSecurity.class);
        context.refresh();
        return context;
    }

    private String keys() {
        return "/" + house.pool().value() + "/.well-known/jwks.json";
    }

    private JsonNode signedIn(House at) {
        String name = People.newName();
        office.user(at, name);
        return office.people(at).signIn(name, People.PASSWORD).json();
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
