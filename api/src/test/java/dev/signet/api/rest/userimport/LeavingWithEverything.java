package dev.signet.api.rest.userimport;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import dev.signet.api.AuthenticatorApp;
import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.People;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http;
import dev.signet.domain.mfa.FirstFactor;
import dev.signet.domain.mfa.MfaFactor;
import dev.signet.domain.mfa.MfaMode;
import dev.signet.domain.mfa.MfaSettings;
import dev.signet.domain.operator.OperatorRole;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class LeavingWithEverything {

    private static final String BCRYPT = "$2b$05$abcdefghijklmnopqrstuuFiPhXf1sVd3pCCRO.uVh34H/qI/ZsuS";

    private static final MfaSettings CODES_OF_APPS =
            new MfaSettings(MfaMode.OPTIONAL, Set.of(MfaFactor.SOFTWARE_TOKEN_MFA), Set.of(FirstFactor.PASSWORD), null);

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final Office office = new Office(signet);
    private final House here = office.house();
    private final House there = office.house();
    private final ECKey key = key();

    @Test
    void bringsEverybodyToAnotherPoolWhereTheySignInAsBefore() throws Exception {
        String name = People.newName();
        String other = People.newName();
        office.user(here, name);
        scene(here).run("JSON_LINES", "{\"username\":\"" + other + "\",\"password\":{\"hash\":\"" + BCRYPT + "\"}}");

        Http.Answer answer =
                export(signet.administrator(), here, key.toPublicJWK().toJSONString());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        List<String> lines = opened(answer.text());
        // the first pool still has those names and subs: a sub is one person's for ever
        JsonNode over = scene(there)
                .run(
                        "JSON_LINES",
                        lines.stream()
                                .map(line -> line.replaceAll("\"sub\":\"[^\"]*\",", ""))
                                .toArray(String[]::new));

        assertThat(scene(there).report(over)).isEmpty();
        assertThat(over.path("imported").asLong()).isEqualTo(2);
        assertThat(office.people(there).signIn(name, People.PASSWORD).status()).isEqualTo(201);
        assertThat(office.people(there)
                        .signIn(other, "correct horse battery staple")
                        .status())
                .isEqualTo(201);
        assertThat(recorded()).isOne();
    }

    @Test
    void bringsTheirAuthenticatorAppsAlong() throws Exception {
        House from = office.house(CODES_OF_APPS);
        House to = office.house(CODES_OF_APPS);
        String alice = People.newName();
        office.user(from, alice);
        String bearer = "Bearer "
                + office.people(from)
                        .signIn(alice, People.PASSWORD)
                        .json()
                        .path("access_token")
                        .asString();
        AuthenticatorApp app = new AuthenticatorApp(signet.http()
                .post("/v1/me/totp", "{}", "Authorization", bearer)
                .json()
                .path("secret")
                .asString());
        Instant then = Instant.now();
        assertThat(signet.http()
                        .post(
                                "/v1/me/totp/verification",
                                "{\"code\":\"" + app.codeAt(then) + "\",\"name\":\"Phone\"}",
                                "Authorization",
                                bearer)
                        .status())
                .isEqualTo(204);
        assertThat(office.people(from).signIn(alice, People.PASSWORD).text()).contains("SOFTWARE_TOKEN_MFA");

        List<String> lines =
                opened(export(signet.administrator(), from, key.toPublicJWK().toJSONString())
                        .text());
        JsonNode over = scene(to)
                .run(
                        "JSON_LINES",
                        lines.stream()
                                .map(line -> line.replaceAll("\"sub\":\"[^\"]*\",", ""))
                                .toArray(String[]::new));

        assertThat(scene(to).report(over)).isEmpty();
        People there = office.people(to);
        JsonNode owed = there.signIn(alice, People.PASSWORD).json();
        assertThat(owed.path("challenge").asString()).isEqualTo("SOFTWARE_TOKEN_MFA");
        String session = owed.path("session").asString();
        assertThat(there.answer("SOFTWARE_TOKEN_MFA", session, "software_token_mfa_code", app.wrongCodeAt(then))
                        .status())
                .isEqualTo(401);
        Http.Answer signedIn =
                there.answer("SOFTWARE_TOKEN_MFA", session, "software_token_mfa_code", app.codeAt(Instant.now()));
        assertThat(signedIn.status()).as(signedIn.text()).isEqualTo(201);
    }

    @Test
    void isForOperatorsOfThePlatformOnly() {
        String ofTenant = office.operator(OperatorRole.TENANT_ADMINISTRATOR, here.tenant())
                .accessToken();

        assertThat(export(ofTenant, here, key.toPublicJWK().toJSONString()).status())
                .isEqualTo(403);
        assertThat(recorded()).isZero();
    }

    @Test
    void takesNoPrivateKeyAndNoWeakOne() {
        assertThat(export(signet.administrator(), here, key.toJSONString()).status())
                .isEqualTo(400);
        assertThat(export(signet.administrator(), here, "{\"kty\":\"RSA\",\"n\":\"AQAB\",\"e\":\"AQAB\"}")
                        .problem())
                .startsWith("400 ");
        assertThat(export(signet.administrator(), here, "{\"kty\":\"oct\"}").problem())
                .startsWith("400 ");
        assertThat(recorded()).isZero();
    }

    private Http.Answer export(String token, House house, String jwk) {
        return new ImportScene(signet, house.pool().value(), token)
                .post("/exports/accounts", "{\"why\":\"we are leaving\",\"key\":" + jwk + "}");
    }

    private List<String> opened(String file) throws Exception {
        List<String> lines = new ArrayList<>();
        boolean last = false;
        for (String each : file.strip().split("\n")) {
            JWEObject jwe = JWEObject.parse(each);
            jwe.decrypt(new ECDHDecrypter(key));
            lines.add(jwe.getPayload().toString());
            assertThat(jwe.getHeader().getCustomParam("n")).isEqualTo((long) lines.size());
            last = Boolean.TRUE.equals(jwe.getHeader().getCustomParam("last"));
        }
        assertThat(last).as("the last line says so").isTrue();
        return lines;
    }

    private ImportScene scene(House house) {
        return new ImportScene(signet, house.pool().value(), signet.administrator());
    }

    private long recorded() {
        return JdbcClient.create(signet.database().ownerDataSource())
                .sql("select count(*) from ledger.event where pool = ? and name = 'audit.accounts_exported'")
                .param(here.pool().value())
                .query(Long.class)
                .single();
    }

    private static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
